"""German: tables of words and patterns."""
