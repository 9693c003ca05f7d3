"""What holds for every claim, whatever was read: exact words, stable ids, one result."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.claims.reading import READER, document, only, read, voice
from timeline.model import BlockKind, Document
from timeline.sources.articles import document_from_text

SEEDS = tuple(sorted((Path(__file__).parents[3] / "seeds").glob("*.txt")))
KINDS: tuple[BlockKind, ...] = ("title", "lead", "heading", "paragraph", "bullet", "caption", "dateline", "furniture")
POOL = (
    "Innenministerin Karin Vogel sagte, dass der Damm am Sonntag gebrochen sei.",
    "Der Trainer Jürgen Wolf erklärte, die Mannschaft habe den Klassenerhalt verdient.",
    '"Wir haben die Wahl gewonnen. Jetzt beginnt die Arbeit", sagte Parteichefin Anna Lindner.',
    "„Der Pegel sinkt – langsam“, so Landrat Max Huber am Montag.",
    "»Das ist ein Fehler«, kritisierte die Opposition.",
    "Man habe den Vertrag nie gesehen.",
    "Laut Polizei wurden am 3. Juni 2024 drei Menschen verletzt.",
    "Der Trainer Jürgen Wolf, der den Verein 2019 übernommen hatte, verlässt den Klub im Sommer.",
    "Das Gericht sprach die Angeklagte frei, was einen Erfolg darstellt.",
    "Die Feuerwehr räumte das Krankenhaus, und die Stadt öffnete drei Turnhallen.",
    "Im Herbst sollen die Arbeiter umziehen und die alte Halle abgerissen werden.",
    "Die Kanzlerin dankte Maria Berg, Peter Stein und Lena Koch für ihre Hilfe.",
    "Obwohl der Minister erklärte, der Deich sei sicher, verließen Hunderte die Stadt.",
    "Ob der Klub absteigt, steht noch nicht fest.",
    "Wer hat das Spiel gewonnen?",
    "Falls der Pegel – wie 2013 – steigt, wird die Altstadt (rund 4.000 Einwohner) geräumt.",
    "Der Umsatz stieg um 3,5 Prozent auf 1,2 Mrd. Euro; der Gewinn sank.",
    "Konzern schließt Werk: 400 Stellen betroffen",
    "*„Nie wieder“*, rief der Kapitän.",
    "Die U-21-Auswahl gewann z. B. gegen Island 3:1.",
    "Dr. med. Eva Moser (SPÖ) hat der dpa gesagt: „Wir helfen.“ Dann ging sie.",
    "Ende",
    "🏆 Der Pokal 🏆 geht an den TSV 1860 München!",
)


def _hold(read_document: Document) -> None:
    """What every reading must keep."""
    claims = READER.read(read_document).claims
    spoken = {"furniture", "dateline", "heading"}
    blocks = [block for block in read_document.blocks if block.kind not in spoken]
    for claim in claims:
        pieces = [read_document.text[start:end] for start, end in claim.spans]
        assert "".join(pieces) == claim.quote, "law 5: each claim is its words"
        assert claim.quote == claim.quote.strip() != ""
        assert sum(block.start <= claim.start and claim.end <= block.end for block in blocks) == 1
        for item in (*claim.timexes, *claim.actors, *claim.places, *claim.quantities):
            assert claim.start <= item.start < item.end <= claim.end
        for timex in claim.timexes:
            assert read_document.text[timex.start : timex.end] == timex.text
        for link in claim.voice:
            if link.said is not None:
                assert 0 <= link.said.start < link.said.end <= len(read_document.text)
            if link.cue is not None:
                assert 0 <= link.cue.start < link.cue.end <= len(read_document.text)
    assert len({claim.id for claim in claims}) == len(claims)
    assert len({claim.spans for claim in claims}) == len(claims)


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.lists(st.sampled_from(POOL), min_size=1, max_size=5)), max_size=5))
def test_every_span_is_its_quote_in_any_article(parts: list[tuple[BlockKind, list[str]]]) -> None:
    """Sentences of all classes in any order, in blocks of any kind."""
    _hold(document(*((kind, " ".join(sentences)) for kind, sentences in parts)))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_span_is_its_quote_in_the_seeds(path: Path) -> None:
    """The five real articles."""
    real = document_from_text(path.read_text(encoding="utf-8"), article=path.name, language="de")
    _hold(real)
    assert READER.read(real).claims


@settings(max_examples=15)
@given(st.lists(st.sampled_from(POOL), min_size=1, max_size=8))
def test_reading_twice_gives_the_same(sentences: list[str]) -> None:
    """Reading is a function of the document."""
    one = document(*sentences)
    assert READER.read(one) == READER.read(one)
    assert type(READER)().read(document(*sentences)) == READER.read(one)


def test_the_id_of_a_claim_names_its_place_and_its_meaning() -> None:
    """The same words elsewhere, in another article, or meant otherwise, are another claim."""
    sentence = "Der Konzern schließt das Werk."
    plain = read("Am Ende.", sentence)[-1]
    again = read("Am Ende.", sentence)[-1]
    (moved,) = read(sentence)
    (elsewhere,) = READER.read(document(sentence, article="b")).claims
    (planned,) = read("Der Konzern schlösse das Werk.")
    assert plain.id == again.id
    assert len({plain.id, moved.id, elsewhere.id, planned.id}) == 4
    assert all(claim.id.startswith("c") and len(claim.id) == 16 for claim in (plain, moved))


def test_the_id_depends_on_the_voice() -> None:
    """Equal words at the same place on another person's word are another claim."""
    said = [only(f"„Der Pegel sinkt“, sagte {name}.") for name in ("Karin Vogel", "Maria Berg.")]
    assert said[0].spans == said[1].spans
    assert voice(said[0]) != voice(said[1])
    assert said[0].id != said[1].id


def test_what_follows_a_claim_leaves_its_id_alone() -> None:
    """A longer article keeps the ids of what stood there before."""
    sentences = ("Die Feuerwehr räumte das Krankenhaus.", "Laut Polizei wurden drei Menschen verletzt.")
    ids = [claim.id for claim in read(*sentences)]
    assert [claim.id for claim in read(*sentences, "Der Verein gewann das Spiel.")][: len(ids)] == ids


def test_claims_stand_in_the_order_of_the_text() -> None:
    """First come first."""
    for path in SEEDS:
        claims = READER.read(document_from_text(path.read_text(encoding="utf-8"), language="de")).claims
        assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)


HOSTILE = {
    "nothing": "",
    "one huge sentence": "Der Minister sagte, dass der Damm, der alt ist, bricht, " * 100 + "und das war alles.",
    "one huge word": "Donaudampfschifffahrt" * 500,
    "only opening quotes": "„" * 5000,
    "only straight quotes": '"' * 5001,
    "nested quotes": "„Er sagte: ‚" * 500 + "ja",
    "only commas": "," * 10_000,
    "only stops": ". " * 5000,
    "only brackets": "(" * 5000,
    "only und": "und " * 5000,
    "only dass": "sagte, dass " * 400,
    "only numbers": "3. 4. 2024 " * 1500,
    "emoji": "Der Verein 🏆👩‍👩‍👧‍👦 gewann 3️⃣ Spiele 🇩🇪. " * 200,
    "right to left": "\u202eقال الرئيس إن الجسر مغلق\u202c. Der Präsident sagte „שלום“. " * 200,
    "combining marks": "De\u0301r V\u0308erein\u0301 gewann. " * 300,
    "control characters": "Der\x00 Verein\x07 gewann\u200b das\ufeff Spiel. " * 300,
    "line breaks": "Der\nVerein\r\ngewann\u2028das\u2029Spiel.\n" * 300,
    "lone surrogate half of a pair": "Der Verein \U0001f3c6 gewann \ufffd. " * 200,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_texts_are_read_to_the_end(name: str) -> None:
    """Nothing is raised, nothing stalls, and what is found is exact."""
    text = HOSTILE[name]
    _hold(document(text) if text else Document("a", "", "de", ()))


@settings(max_examples=60)
@given(st.text(alphabet=st.sampled_from("aÄß ,.;:!?„“\"'»«()–-\n3dassagt🏆\u200f"), max_size=300))
def test_noise_is_read_to_the_end(text: str) -> None:
    """Any row of characters."""
    _hold(document(text) if text.strip() else Document("a", text, "de", ()))
