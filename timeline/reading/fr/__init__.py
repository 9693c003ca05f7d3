"""French: words and patterns, as data."""
