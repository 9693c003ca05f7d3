"""JSON lines and archives: every article as it stands there, everything else refused with its place."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from timeline.model import ArticleDated, ArticleDescribed
from timeline.sources import (
    Offer,
    Offering,
    Rejected,
    Remark,
    archives,
    article_id,
    json_lines,
    kind_of,
    measure,
    unpacking,
)

FLOOD = "Der Deich ist gebrochen. Die Feuerwehr räumt das Krankenhaus.\n"
STORM = "Ein Sturm hat die Dächer abgedeckt. Die Bahn fährt nicht.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def given(*paths: str, editor: str | None = None) -> tuple[list[Offer], list[str], list[str]]:
    """What some paths offer: articles, rejections, remarks."""
    found = list(Offering(tuple(Path(path) for path in paths), editor).offers())
    return (
        [one for one in found if isinstance(one, Offer)],
        [one.message for one in found if isinstance(one, Rejected)],
        [one.text for one in found if isinstance(one, Remark)],
    )


def write_lines(name: str, *records: object) -> None:
    content = "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in records).encode()
    pack = gzip.compress if name.endswith(".gz") else bz2.compress if name.endswith(".bz2") else bytes
    Path(name).write_bytes(pack(content))


def zipped(name: str, **files: str | bytes) -> None:
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
        for inside, content in files.items():
            archive.writestr(inside, content)


def tarred(name: str, files: dict[str, str | bytes | tarfile.TarInfo]) -> None:
    with tarfile.open(name, "w:gz" if name.endswith("gz") else "w") as archive:
        for inside, content in files.items():
            if isinstance(content, tarfile.TarInfo):
                archive.addfile(content)
                continue
            data = content.encode() if isinstance(content, str) else content
            info = tarfile.TarInfo(inside)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.jsonl.bz2"])
def test_a_record_is_its_text_and_what_it_says_about_it(name: str) -> None:
    record = {"id": 7, "text": FLOOD, "title": "Flut", "published": "2024-05-03T10:00:00+02:00", "outlet": "Blatt"}
    write_lines(name, record | {"url": "https://example.org/7", "language": "de", "agency": "dpa"}, "", {"text": STORM})
    (one, two), rejected, remarks = given(name)
    assert (rejected, remarks) == ([], [])
    assert (one.path, one.data) == (f"{name}#7", FLOOD.encode())
    said = {(fact.what, fact.value, fact.author) for fact in one.said if isinstance(fact, ArticleDescribed)}
    outside = {"title": "Flut", "outlet": "Blatt", "url": "https://example.org/7", "language": "de", "agency": "dpa"}
    assert said == {(key, value, "record") for key, value in outside.items()}
    (dated,) = [fact for fact in one.said if isinstance(fact, ArticleDated)]
    assert (dated.edtf, dated.author) == ("2024-05-03", "record")
    assert {fact.article for fact in one.said if isinstance(fact, ArticleDescribed)} == {one.article}
    assert (two.path, two.article, two.said) == (f"{name}#line 3", article_id(STORM.encode()), ())


def test_one_text_in_two_records_is_two_articles_and_the_same_record_one() -> None:
    """Outlets carry one agency's text word for word: each of them carried it. Other metadata make no other article."""
    write_lines(
        "a.jsonl", {"id": "x", "text": FLOOD}, {"id": "y", "text": FLOOD}, {"id": "x", "text": FLOOD, "title": "T"}
    )
    write_lines("b.jsonl", {"url": "https://example.org/x", "text": FLOOD}, {"text": FLOOD})
    articles = [one.article for one in given("a.jsonl", "b.jsonl")[0]]
    assert articles[0] == articles[2]
    assert len(set(articles)) == 4
    assert articles[4] == article_id(FLOOD.encode())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"text": ', "line 2: not valid JSON"),
        ("[1]", "line 2: [1] is no object"),
        ('{"id": "1"}', "line 2, field text: missing"),
        ('{"text": 5}', "line 2, field text: 5 is no text"),
        ('{"text": "a\\ud800b"}', "line 2: not valid JSON"),
        ("[" * 100_000, "line 2: "),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_the_rest_goes_on(line: str, told: str) -> None:
    write_lines("a.jsonl", {"text": FLOOD}, line, {"text": STORM})
    articles, (rejected,), _ = given("a.jsonl")
    assert [one.data for one in articles] == [FLOOD.encode(), STORM.encode()]
    assert rejected.startswith(f"a.jsonl, {told}")


def test_fields_that_are_not_sound_are_all_reported_and_the_article_is_taken_in() -> None:
    bad = {"id": [1], "published": "yesterday", "language": "German", "url": "nowhere", "outlet": 3, "title": ""}
    write_lines("a.jsonl", {"text": FLOOD, **bad})
    (one,), rejected, _ = given("a.jsonl")
    assert one.said == ()
    places = sorted(message.split(":")[0] for message in rejected)
    assert places == [f"a.jsonl, line 1, field {key}" for key in ("id", "language", "outlet", "published", "url")]


def test_unknown_fields_are_remarked_once() -> None:
    write_lines("a.jsonl", {"text": FLOOD, "author": "X", "tags": []}, {"text": STORM, "author": "Y"})
    assert given("a.jsonl")[2] == ["fields left alone, with how often: author (2), tags (1)"]


def test_a_line_that_is_too_long_is_passed_over_without_being_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "LARGEST_LINE", 200)
    write_lines("a.jsonl", {"text": "x" * 500}, {"text": FLOOD})
    articles, (rejected,), _ = given("a.jsonl")
    assert [one.data for one in articles] == [FLOOD.encode()]
    assert rejected.startswith("a.jsonl, line 1: more than 200 bytes")


def test_a_byte_order_mark_before_the_first_record_is_no_fault() -> None:
    Path("a.jsonl").write_bytes(b"\xef\xbb\xbf" + json.dumps({"text": FLOOD}).encode())
    assert [one.data for one in given("a.jsonl")[0]] == [FLOOD.encode()]


def test_members_of_an_archive_are_the_files_they_are() -> None:
    files = {
        "news/b.txt": STORM,
        "news/a.txt": FLOOD,
        ".hidden": "x",
        "__MACOSX/._a.txt": "x",
        "news/manifest.toml": "",
    }
    manifest = 'editor = "Ed"\n["a.txt"]\noutlet = "Blatt"\n["z.txt"]\noutlet = "None"\n'
    files["news/manifest.toml"] = manifest
    zipped("a.zip", **files)
    tarred("a.tar.gz", {f"./{name}": content for name, content in files.items()})
    tarred("a.tar", dict(files))
    for name in ("a.zip", "a.tar.gz", "a.tar"):
        articles, (rejected,), _ = given(name)
        assert sorted((one.path, one.article) for one in articles) == [
            (f"{name}/news/a.txt", article_id(FLOOD.encode())),
            (f"{name}/news/b.txt", article_id(STORM.encode())),
        ]
        said = [
            (fact.value, fact.author) for one in articles for fact in one.said if isinstance(fact, ArticleDescribed)
        ]
        assert said == [("Blatt", "Ed")]
        assert rejected.startswith(f'{name}/news/manifest.toml, ["z.txt"]: no such file')


def test_records_in_an_archive_are_read_too() -> None:
    zipped("a.zip", **{"x.jsonl": json.dumps({"id": "1", "text": FLOOD})})
    assert [one.path for one in given("a.zip")[0]] == ["a.zip/x.jsonl#1"]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "x/../../a.txt", "C:/a.txt", "..\\a.txt"])
def test_a_name_that_leaves_the_archive_is_refused(name: str) -> None:
    zipped("a.zip", **{name: FLOOD, "b.txt": STORM})
    tarred("a.tar", {name: FLOOD, "b.txt": STORM})
    for archive in ("a.zip", "a.tar"):
        articles, (rejected,), _ = given(archive)
        assert [one.data for one in articles] == [STORM.encode()]
        assert "its name leaves the archive" in rejected


def test_links_devices_and_archives_in_archives_are_refused() -> None:
    link, pipe = tarfile.TarInfo("link.txt"), tarfile.TarInfo("pipe.txt")
    link.type, link.linkname, pipe.type = tarfile.SYMTYPE, "/etc/passwd", tarfile.FIFOTYPE
    tarred("a.tar", {"link.txt": link, "pipe.txt": pipe, "b.zip": b"PK\x03\x04", "c.txt": FLOOD})
    articles, rejected, _ = given("a.tar")
    assert [one.data for one in articles] == [FLOOD.encode()]
    assert [message.split(":")[0] for message in rejected] == ["a.tar/link.txt", "a.tar/pipe.txt", "a.tar/b.zip"]
    with zipfile.ZipFile("l.zip", "w") as archive:
        entry = zipfile.ZipInfo("link.txt")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    assert "a link, not a file" in given("l.zip")[1][0]


def test_an_encrypted_member_is_refused() -> None:
    zipped("a.zip", **{"a.txt": FLOOD, "b.txt": STORM})
    content = bytearray(Path("a.zip").read_bytes())
    entry = content.index(b"PK\x01\x02")
    content[entry + 8] |= 1  # the flag in the central directory, which is what is believed
    Path("a.zip").write_bytes(content)
    articles, rejected, _ = given("a.zip")
    assert [one.data for one in articles] == [STORM.encode()]
    assert rejected == ["a.zip/a.txt: it is encrypted; unpack it with its password, and ingest the folder"]


def test_a_decompression_bomb_is_left_when_it_swells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "SWELLS_FREELY", 50_000)
    nothing = b"\0" * 9_000_000
    Path("a.jsonl.gz").write_bytes(gzip.compress(nothing))
    zipped("a.zip", **{"a.txt": nothing, "b.txt": FLOOD})
    tarred("a.tar.gz", {"a.txt": nothing, "b.txt": FLOOD})
    for name in ("a.jsonl.gz", "a.zip", "a.tar.gz"):
        articles, rejected, _ = given(name)
        assert articles == []
        assert any("decompression bomb" in message for message in rejected)


def test_what_is_damaged_is_said_and_what_stands_before_it_is_taken_in() -> None:
    noise = [json.dumps({"id": str(number), "text": f"{FLOOD} {number * 7919}"}) for number in range(5000)]
    write_lines("a.jsonl.gz", *noise)
    tarred("a.tar.gz", {f"{number}.txt": f"{FLOOD} {number * 7919}" for number in range(500)})
    for name in ("a.jsonl.gz", "a.tar.gz"):
        whole = Path(name).read_bytes()
        Path(name).write_bytes(whole[: len(whole) * 3 // 4])
        articles, rejected, _ = given(name)
        assert "damaged or cut short" in rejected[-1]
        if name == "a.jsonl.gz":
            assert len(articles) > 100
    Path("b.zip").write_bytes(b"PK\x03\x04 no archive")
    assert "damaged or cut short" in given("b.zip")[1][0]
    zipped("c.zip", **{"a.txt": FLOOD * 50, "b.txt": STORM})
    content = Path("c.zip").read_bytes()
    at = content.index(b"a.txt") + 12
    Path("c.zip").write_bytes(content[:at] + b"\xff\xff" + content[at + 2 :])
    articles, rejected, _ = given("c.zip")
    assert [one.data for one in articles] == [STORM.encode()]
    assert "c.zip/a.txt" in rejected[0]


def test_a_member_larger_than_an_article_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST", 100)
    zipped("a.zip", **{"a.txt": FLOOD * 9, "b.txt": STORM})
    articles, (rejected,), _ = given("a.zip")
    assert [one.data for one in articles] == [STORM.encode()]
    assert "an article may have at most" in rejected


def test_folders_hold_records_and_archives_beside_files() -> None:
    Path("in").mkdir()
    write_lines("in/b.jsonl", {"text": FLOOD})
    zipped("in/c.zip", **{"a.txt": STORM})
    Path("in/a.txt").write_text(FLOOD + STORM, encoding="utf-8")
    offering = Offering((Path("in"),))
    assert [one.path for one in offering.offers() if isinstance(one, Offer)] == [
        "in/a.txt",
        "in/b.jsonl#line 1",
        "in/c.zip/a.txt",
    ]
    assert offering.read == measure([Path("in")]) > 0


@pytest.mark.parametrize(
    ("name", "kind"), [("a.TGZ", ".tar.gz"), ("a.b.jsonl.gz", ".jsonl.gz"), ("a.txt.gz", None), ("a.json", None)]
)
def test_the_name_tells_the_kind(name: str, kind: str | None) -> None:
    assert kind_of(name) == kind
