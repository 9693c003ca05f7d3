"""Bytes to text."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.sources import LoadedArticle, Rejected, article_from_bytes
from timeline.sources.decoding import Decoded, Undecodable, decode

GERMAN = "Der Präsident erklärte: „Wir müssen über Straßen und Brücken reden“, größere Übel gäbe es – später."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_known_encodings_are_decoded(encoding: str) -> None:
    decoded = decode(GERMAN.encode(encoding))
    assert Decoded(GERMAN, encoding) == decoded


def test_latin_1_is_read_as_its_superset() -> None:
    text = "Der Präsident erklärte, man müsse über Straßen reden."
    assert Decoded(text, "cp1252") == decode(text.encode("latin-1"))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_other_encodings_are_detected_or_refused_by_name(encoding: str) -> None:
    text = "Президент заявил в пятницу, что переговоры будут продолжены в ближайшие дни в Москве и Киеве. " * 5
    match decode(text.encode(encoding)):
        case Decoded() as decoded:
            assert text == decoded.text
        case Undecodable() as refused:
            assert refused.place == "byte 0"


def test_german_of_an_old_system_is_never_turned_into_other_letters() -> None:
    """Code page 850 and Mac Roman are decoded rightly or refused."""
    for encoding in ("cp850", "mac_roman"):
        text = "Der Präsident erklärte, man müsse über Straßen und Brücken reden. Größere Übel gäbe es später. " * 4
        match decode(text.encode(encoding)):
            case Decoded() as decoded:
                assert text == decoded.text
            case Undecodable() as refused:
                assert "UTF-8" in refused.found


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_text_is_what_python_reads_from_the_file(mark: str, end: str) -> None:
    """A byte order mark stays as U+FEFF, line ends stay as they are."""
    data = f"{mark}Titel{end}{end}Ein Satz folgt hier.{end}".encode()
    article = article_from_bytes(data, shown_as="a.txt")
    assert isinstance(article, LoadedArticle)
    assert io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline="").read() == article.text


@pytest.mark.parametrize(
    ("data", "place", "found"),
    [
        (b"", "", "empty"),
        (b" \n\t\r\n", "", "white space"),
        ("\ufeff\u200b\n".encode(), "", "white space"),
        (b"\x00\x01\x02", "byte 0", "binary"),
        (b"Ein Satz.\x00Noch einer.", "byte 9", "binary"),
        (b"Text" + b"\x01\x02\x03\x04\x05" * 10, "byte 4", "control character 0x01"),
        (b"%PDF-1.7 ...", "byte 0", "PDF"),
        (b"\x89PNG\r\n", "byte 0", "PNG"),
        (b"PK\x03\x04....", "byte 0", "ZIP"),
        (b"<!DOCTYPE html><html><p>Hallo</p></html>", "byte 0", "HTML"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><rss/>', "byte 0", "HTML or XML"),
        (b"-- ... --", "", "no letter"),
        (b"Ein Satz in ASCII und dann ein Byte " + b"\xff", "byte 36", "0xff"),
        ("Größe ".encode() + b"\xff" + " Straße und Öl".encode(), "byte 8", "0xff"),
        ("Straße in M".encode() + b"\xc3", "byte 12", "0xc3"),
        (b"\xff\xfeA\x00\x00\xd8", "byte 4", "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, place: str, found: str) -> None:
    refused = article_from_bytes(data, shown_as="a.txt")
    assert isinstance(refused, Rejected)
    assert place == refused.place
    assert found in refused.found
    assert refused.todo
    assert refused.message.startswith("a.txt")


@given(
    st.binary() | st.text().map(lambda text: text.encode("utf-16")) | st.text().map(lambda text: text.encode("utf-8"))
)
def test_any_bytes_give_an_article_or_a_reason(data: bytes) -> None:
    """Nothing is raised, and the text is exactly what the named encoding gives."""
    result = article_from_bytes(data, shown_as="a.txt")
    if isinstance(result, Rejected):
        assert result.found
        assert result.todo
    else:
        assert data.decode(result.archived.encoding) == result.text
