"""Bytes to text, strictly: either every byte is understood, or the file is refused with the place that was not.

Nothing is added, removed or normalised. A byte order mark of a UTF-8 file stays in the text as U+FEFF, and line ends
stay as they are, so that offsets agree with ``open(path, encoding="utf-8", newline="").read()``. A UTF-16 or UTF-32
byte order mark is part of those encodings and goes, as it does in Python.
"""

from __future__ import annotations

import codecs
import re

from attrs import frozen

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh91AY", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "an RTF document"),
)
MARKUP = re.compile(
    rb"\A(?:\xef\xbb\xbf)?[\s]{0,200}<(!doctype\s+html|html|head|body|\?xml|rss|feed|svg)\b", re.IGNORECASE
)
_ASCII = re.compile(r"[\x00-\x7f]+")
CONVERT = "save the article's text as UTF-8 (.txt) and ingest that"
SAMPLE = 65_536  # charset detection reads this many bytes of a file that is no UTF-8; more does not change its answer
FEWEST_FOREIGN = 4  # bytes beyond ASCII: on fewer, a guess at an encoding that is neither UTF-8 nor Western is none
# What stands outside ASCII in Western European prose written in Windows-1252. Bytes that would become anything else
# ("Š" inside a word is "ö" of an old Mac) mean another encoding.
WESTERN_LETTERS = frozenset("äöüßÄÖÜẞéèêëáàâãåæçíìîïñóòôõøœúùûÉÈÊÁÀÂÅÆÇÍÎÑÓÔØŒÚŠšŽž")
WESTERN_SIGNS = frozenset("„“”‚‘’‹›«»–—…•·€§©®°±²³½¼¾×÷´¨¿¡\xa0\xadªº£¥µ¶†‡‰™")


@frozen
class Decoded:
    """A text and the name of the encoding that gave it (a name Python's ``open`` knows)."""

    text: str
    encoding: str


@frozen
class Undecodable:
    """Why bytes are not a text: where, what was found, what to do."""

    place: str
    found: str
    todo: str


def decode(data: bytes) -> Decoded | Undecodable:
    """The text in ``data``.

    UTF-8 first; then UTF-16 and UTF-32 by their byte order marks or their pattern of zero bytes; then Windows-1252
    where every byte beyond ASCII makes sense in it; then what charset-normalizer finds in the first 64 kB, decoded
    strictly as a whole.

    Args:
        data: the whole file.

    Returns:
        A `Decoded` that holds at least one visible character, or an `Undecodable`.
    """
    if not data:
        return Undecodable("", "the file is empty (0 bytes)", "remove it or put the article's text in it")
    for mark, kind in MAGIC:
        if data.startswith(mark):
            return Undecodable("byte 0", f"not a text but {kind}", CONVERT)
    decoded = _decode_marked(data) or _decode_utf8(data)
    if decoded is None:
        decoded = _decode_wide(data) if b"\0" in data else _decode_legacy(data)
    return _checked(decoded) if isinstance(decoded, Decoded) else decoded


def is_blank(text: str) -> bool:
    """Whether ``text`` shows nothing: white space, byte order marks, zero-width characters, or nothing at all."""
    return not text.strip(BLANKS)


BLANKS = "".join(chr(c) for c in range(0x3001) if chr(c).isspace()) + "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\xad"


def _decode_marked(data: bytes) -> Decoded | Undecodable | None:
    """A text that begins with a UTF-16 or UTF-32 byte order mark."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        encoding = "utf-32"
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    else:
        return None
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        found = f"the byte order mark says {encoding.upper()}, but the bytes there are none ({error.reason})"
        return Undecodable(f"byte {error.start}", found, "the file is damaged: fetch it again")


def _decode_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _decode_wide(data: bytes) -> Decoded | Undecodable:
    """UTF-16 without a byte order mark: in European text every other byte is zero."""
    zeros_even, zeros_odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    for zeros, others, encoding in ((zeros_odd, zeros_even, "utf-16-le"), (zeros_even, zeros_odd, "utf-16-be")):
        if len(data) % 2 == 0 and zeros > half * 0.7 and others < half * 0.05:
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError:
                break
    return Undecodable(f"byte {data.index(0)}", "a zero byte: this is not a text but a binary file", CONVERT)


def _decode_legacy(data: bytes) -> Decoded | Undecodable:
    """A one-byte encoding, unless the bytes are damaged UTF-8."""
    start, bad, good = _utf8_damage(data)
    if good >= bad:
        found = f"the file is UTF-8, but byte 0x{data[start]:02x} there belongs to no character"
        return Undecodable(
            f"byte {start}", found, "the file is damaged or cut off: fetch it again, or repair that place"
        )
    western = _decode_western(data)
    if western is not None:
        return western
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    if best is not None and best.language != "Unknown" and best.chaos < 0.15 and bad >= FEWEST_FOREIGN:
        try:
            return Decoded(data.decode(best.encoding), best.encoding)
        except (UnicodeDecodeError, LookupError):
            pass
    guess = f" (it may be {best.encoding})" if best is not None else ""
    found = f"byte 0x{data[start]:02x} is no UTF-8, and no other encoding fits{guess}"
    return Undecodable(f"byte {start}", found, "convert the file to UTF-8, for example with iconv -f ENCODING -t UTF-8")


def _utf8_damage(data: bytes) -> tuple[int, int, int]:
    """First offending byte, number of offending bytes, number of sound multi-byte characters."""
    text = data.decode("utf-8", "surrogateescape")
    beyond = _ASCII.sub("", text)
    good = len(beyond.encode("utf-8", "ignore").decode("utf-8"))
    first = re.search(r"[\udc80-\udcff]", text)
    start = len(text[: first.start()].encode("utf-8")) if first else 0
    return start, len(beyond) - good, good


def _decode_western(data: bytes) -> Decoded | None:
    """Windows-1252, where every character beyond ASCII belongs to Western prose and stands in a possible place."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    beyond = _ASCII.sub("", text)
    if not WESTERN_LETTERS.issuperset(set(beyond) - WESTERN_SIGNS) or len(beyond) > len(text) * 0.25:
        return None
    # a sign between two letters is, more than now and then, a letter of another encoding
    misplaced = len(re.findall(r"[^\W\d_][„“”‚‹›•€§©®±²³¼½¾×÷¨¿¡ªº£¥µ¶†‡‰™](?=[^\W\d_])", text))
    return None if misplaced > len(beyond) * 0.1 else Decoded(text, "cp1252")


def _checked(decoded: Decoded) -> Decoded | Undecodable:
    """Refuse what decodes but is no article: control characters, nothing visible, a page's markup."""
    text, encoding = decoded.text, decoded.encoding
    zero = text.find("\0")
    if zero >= 0:
        offset = len(text[:zero].encode(encoding))
        return Undecodable(f"byte {offset}", "a zero byte: this is not a text but a binary file", CONVERT)
    if is_blank(text):
        return Undecodable("", "the file holds only white space", "remove it or put the article's text in it")
    control = re.search(r"[\x01-\x08\x0e-\x1f\x7f]", text)
    if control is not None and len(re.findall(r"[\x01-\x08\x0e-\x1f\x7f]", text)) > max(3, len(text) // 1000):
        offset = len(text[: control.start()].encode(encoding))
        found = f"control character 0x{ord(control.group()):02x}, one of many: this is not a text but a binary file"
        return Undecodable(f"byte {offset}", found, CONVERT)
    if MARKUP.match(text[:1000].encode("utf-8", "replace")):
        return Undecodable("byte 0", "a page in HTML or XML, not plain text", CONVERT)
    if re.search(r"[^\W_]", text) is None:
        return Undecodable("", "no letter or digit in the file", "remove it or put the article's text in it")
    return decoded
