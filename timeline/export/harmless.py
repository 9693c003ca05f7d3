"""Words of a source made safe for formats that cannot hold every character. What is replaced becomes U+FFFD, in sight.

The formats that can hold everything (json, html) do not need this.
"""

from __future__ import annotations

import re

REPLACED = "\ufffd"

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


def encodable(words: str) -> str:
    """The words without halves of surrogate pairs, which no UTF-8 file can hold."""
    return _SURROGATES.sub(REPLACED, words)


def printable(words: str) -> str:
    """The words without control characters but tabs and line ends, and with every line end written as one line feed."""
    return _CONTROLS.sub(REPLACED, encodable(_LINE_ENDS.sub("\n", words)))


def one_line(words: str) -> str:
    """The words on one line, without control characters."""
    return " ".join(printable(words).split())


def for_xml(words: str) -> str:
    """The words with nothing in them that XML 1.0 forbids (section 2.2), on one line."""
    return _NOT_XML.sub(REPLACED, one_line(words))
