"""Support is counted in independent witnesses: copies and cited media do not multiply."""

from __future__ import annotations

import pytest

from tests.reconcile.making import NAMELESS, Making, chronicle, entry_with, medium, person, speaker, withdrawn
from timeline.model import Support, VoiceLink
from timeline.reconcile.origins import medium_key, resting_medium

WORDS = "Gericht verurteilt Bankier Hubertus Wallenberg wegen Untreue"
OTHER = "Kanzlei bereitet Revision beim Bundesgerichtshof vor"
STATEMENTS = (
    WORDS,
    OTHER,
    "Staatsanwältin forderte sechs Jahre Haft",
    "Zuschauer verfolgten Verkündung stundenlang",
    "Aktienkurs sackte nachmittags deutlich",
)


def support(*articles: Making) -> Support:
    """Behind the entry that holds the first claim of the first article."""
    return entry_with(chronicle(*articles), articles[0].claims[0]).support


def telling(name: str, *voice: VoiceLink, words: str = WORDS, outlet: str | None = None) -> Making:
    """An article of 2 May 2024 with one claim."""
    article = Making(name, "2024-05-02", outlet=outlet or f"Outlet {name}")
    article.say(words, voice=voice)
    return article


def test_two_reports_of_their_own_are_two_origins() -> None:
    """Without anything in common but the happening, two outlets corroborate one another."""
    chronology = chronicle(telling("a"), telling("b"))
    (entry,) = chronology.entries
    assert (entry.support, entry.status) == (Support(2, 2, 2), "corroborated")


def test_copies_are_one_origin() -> None:
    """Ten outlets carrying one text are one witness; articles and outlets are shown beside it."""
    copies = []
    for number in range(10):
        article = Making(f"a{number}", "2024-05-02", outlet=f"Outlet {number}")
        for words in STATEMENTS:
            article.say(words)
        copies.append(article)
    chronology = chronicle(*copies)
    assert {entry.support for entry in chronology.entries} == {Support(10, 10, 1)}
    assert {entry.status for entry in chronology.entries} == {"single-origin"}
    assert [(one.kind, len(one.articles)) for one in chronology.lineages] == [("agency", 10)]


def test_one_outlet_twice_is_one_outlet() -> None:
    """Articles and outlets are counted apart."""
    assert support(telling("a", outlet="Kurier"), telling("b", outlet="Kurier")) == Support(2, 1, 2)


@pytest.mark.parametrize("other", ["Observer", "THE OBSERVER", "der „Observer“"])
def test_two_outlets_on_one_cited_medium_are_one_origin(other: str) -> None:
    """However its name is written."""
    assert support(telling("a", medium("The Observer")), telling("b", medium(other))) == Support(2, 2, 1)


def test_two_cited_media_are_two_origins() -> None:
    """Each medium is a witness of its own."""
    assert support(telling("a", medium("Observer")), telling("b", medium("Le Soir"))).origins == 2


def test_a_medium_vouches_for_whom_it_quotes() -> None:
    """What a cited medium has a nameless or named speaker say rests on the medium."""
    quoted = telling("a", medium("Observer"), speaker("Ilse Brandt")), telling("b", medium("Observer"), NAMELESS)
    assert support(*quoted).origins == 1


def test_a_named_speaker_is_one_origin_however_many_outlets_quote_him() -> None:
    """The same person's word does not gain by being printed often."""
    assert support(*(telling(f"a{n}", speaker("Ilse Brandt")) for n in range(4))) == Support(4, 4, 1)


def test_two_spellings_of_a_speaker_are_one_origin_where_the_reader_joins_them() -> None:
    """The key that the reader gave to the name decides, not its letters."""
    one, other = Making("a", "2024-05-02"), Making("b", "2024-05-02")
    one.say(WORDS, voice=[speaker("Wladimir Selenow")], actors=[person("Wladimir Selenow")])
    twin = person("Wolodymyr Selenow")
    other.say(WORDS, voice=[speaker("Wolodymyr Selenow")], actors=[twin])
    assert support(one, other).origins == 1


def test_the_innermost_named_speaker_counts() -> None:
    """Who is quoted by somebody who is quoted is the witness."""
    nested = telling("a", speaker("Omar Haddad"), speaker("Ilse Brandt"))
    assert support(nested, telling("b", speaker("Ilse Brandt"))).origins == 1
    assert support(nested, telling("b", speaker("Omar Haddad"))).origins == 2


def test_nameless_sources_count_with_the_medium_that_the_article_rests_on() -> None:
    """'Insider say' in an article that retells the Observer is the Observer's word."""
    retelling = Making("a", "2024-05-02")
    retelling.say(WORDS, voice=[NAMELESS])
    retelling.say(OTHER, voice=[medium("Observer")])
    assert support(retelling, telling("b", medium("Observer"))).origins == 1


def test_nameless_sources_count_with_the_lineage_where_no_medium_is_cited() -> None:
    """They are no witnesses beside the article that quotes them."""
    article = Making("a", "2024-05-02")
    claims = [article.say(WORDS, voice=[NAMELESS]), article.say(WORDS, role="title")]
    chronology = chronicle(article)
    assert entry_with(chronology, claims[0]) == entry_with(chronology, claims[1])
    assert support(article).origins == 1
    (origin,) = chronology.origins
    assert origin.kind == "lineage"


def test_a_plain_sentence_beside_an_attributed_one_adds_no_witness() -> None:
    """A headline without a voice over a quoted sentence rests on the same word."""
    article = Making("a", "2024-05-02")
    article.say(WORDS, role="title")
    article.say(WORDS, voice=[speaker("Ilse Brandt")])
    assert support(article) == Support(1, 1, 1)
    assert support(article, telling("b")).origins == 2


def test_an_article_rests_on_the_medium_it_cites_first_and_most() -> None:
    """Not on one that is cited in passing, and on none where another is cited more."""

    def rests_on(*cited: str) -> str | None:
        article = Making("a")
        for number, name in enumerate(cited):
            article.say(f"Satz Nummer{number}", voice=[medium(name)])
        found = resting_medium(article.claims)
        return found.name if found else None

    assert rests_on() is None
    assert rests_on("Observer") == "Observer"
    assert rests_on("Observer", "Le Soir", "The Observer") == "Observer"
    assert rests_on("Le Soir", "Observer", "Observer") is None


def test_the_names_of_different_media_stay_apart() -> None:
    """Leaving out articles and marks joins nothing else."""
    names = ["Die Zeit", "Zeitung", "Daily Telegraph", "The Telegraph", "Die Welt", "Le Monde"]
    assert len({medium_key(name) for name in names}) == len(names)
    assert medium_key("Die") == "die"


def test_a_claim_survives_on_its_second_source() -> None:
    """When one article's claim is withdrawn, the entry stands on what the other one asserts, with less support."""
    one, other = telling("a"), telling("b")
    gone, left = one.claims[0], other.claims[0]
    before, after = chronicle(one, other), chronicle(one, other, more=[withdrawn(gone)])
    assert entry_with(before, left).support == Support(2, 2, 2)
    entry = entry_with(after, left)
    assert (entry.claims, entry.support, entry.status) == ((left.id,), Support(1, 1, 1), "single-origin")
    assert (entry.headline, entry.headline_claim) == (left.quote, left.id)
    assert gone.id not in {claim.id for claim in after.claims}
    assert {article.id for article in after.articles} == {"a", "b"}


def test_every_origin_named_is_described() -> None:
    """Claims and entries name only origins that the chronology lists."""
    chronology = chronicle(telling("a", medium("Observer")), telling("b", speaker("Ilse Brandt")), telling("c"))
    known = {origin.id for origin in chronology.origins}
    assert {claim.origin for claim in chronology.claims} == known
    assert {origin for entry in chronology.entries for origin in entry.origins} <= known
    assert sorted(origin.kind for origin in chronology.origins) == ["lineage", "medium", "person"]


LONG = "Gericht verurteilt Bankier Hubertus Wallenberg wegen Untreue am Dienstag in Hamburg zu sechs Jahren Haft"


def test_one_sentence_of_some_length_in_two_reports_is_one_origin() -> None:
    """Two writers do not find twelve words in a row by chance; seven they do, and thirteen others are not the same."""
    assert support(telling("a", words=LONG), telling("b", words=LONG.replace("Haft", "HAFT"))) == Support(2, 2, 1)
    assert support(telling("a", words=WORDS), telling("b", words=WORDS)) == Support(2, 2, 2)
    assert support(telling("a", words=LONG), telling("b", words=LONG.replace("sechs", "langen"))) == Support(2, 2, 2)


def test_a_sentence_that_both_have_from_a_named_source_is_its_word() -> None:
    """Who prints the same sentence without naming the source adds nothing."""
    assert support(telling("a", person("Ada Kern"), words=LONG), telling("b", words=LONG)) == Support(2, 2, 1)
