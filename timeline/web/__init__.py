"""The reading room in a browser: a server, its addresses, and the page it sends. Needs the extra ``serve``."""
