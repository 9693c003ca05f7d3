"""English: tables of words and patterns."""
