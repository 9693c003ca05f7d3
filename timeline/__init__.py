"""Timeline: from a pile of news articles to a chronology that can be defended line by line."""

__version__ = "0.1.0"
