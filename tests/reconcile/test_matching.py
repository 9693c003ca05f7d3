"""What is told by one entry, what is only linked, and what stays apart."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from string import ascii_lowercase

import pytest

from tests.reconcile.making import Making, chronicle, counted, entry_with, medium, on
from timeline.model import Claim, Entry
from timeline.reconcile.similarity import Pair

WORDS = "Gericht verurteilt Bankier Hubertus Wallenberg wegen Untreue"


def entries_of(one: dict[str, object], other: dict[str, object], words: str = WORDS) -> tuple[Entry, Entry]:
    """The entries of one statement told by two articles of 2 May 2024, each in its manner."""
    left, right = Making("a", "2024-05-02"), Making("b", "2024-05-02")
    first, second = left.say(WORDS, **one), right.say(words, **other)  # type: ignore[arg-type]
    chronology = chronicle(left, right)
    return entry_with(chronology, first), entry_with(chronology, second)


def test_two_reports_of_one_happening_are_one_entry() -> None:
    """In words that are alike enough."""
    first, second = entries_of({}, {}, "Wegen Untreue verurteilt Gericht München Bankier Wallenberg")
    assert first == second


def test_other_happenings_stay_apart() -> None:
    """An actor in common is not enough."""
    first, second = entries_of({}, {}, "Bankier Hubertus Wallenberg eröffnet Kunstmuseum Salzburg")
    assert first.id != second.id
    assert not first.links


def test_a_headline_and_the_sentence_it_shortens_are_one_entry() -> None:
    """Within an article a headline needs less likeness than a sentence of the text."""
    headline, full = "Bankier Wallenberg verurteilt", f"{WORDS} Landgericht München Dienstag Haftstrafe Bewährung"

    def count(role: str) -> int:
        article = Making("a", "2024-05-02")
        article.say(headline, role=role)
        article.say(full)
        return len(chronicle(article).entries)

    assert count("title") == 1
    assert count("bullet") == 1
    assert count("paragraph") == 2


def test_a_plan_and_the_happening_are_linked_and_not_merged() -> None:
    """What was planned is not what happened; the reader finds one from the other."""
    plan, done = entries_of({"modality": "planned"}, {})
    assert (plan.modality, done.modality) == ("planned", "asserted")
    assert (plan.links, done.links) == ((done.id,), (plan.id,))


@pytest.mark.parametrize("modality", ["asserted", "planned", "opinion"])
def test_a_denial_is_never_merged_with_what_it_denies(modality: str) -> None:
    """Not even with a plan or a judgement; it is linked."""
    denial, other = entries_of({"modality": "denied"}, {"modality": modality})
    assert denial.id != other.id
    assert denial.links == (other.id,)


def test_plans_and_conditions_are_one_entry() -> None:
    """What is planned, conditional or possible is one open matter."""
    first, second = entries_of({"modality": "planned"}, {"modality": "conditional"})
    assert first == second


def test_the_running_text_outweighs_a_headline_in_modality() -> None:
    """A headline that drops the 'would' makes no happening of a possibility."""
    article = Making("a", "2024-05-02")
    article.say(WORDS, role="title")
    claim = article.say(WORDS, modality="possible")
    assert entry_with(chronicle(article), claim).modality == "possible"


@pytest.mark.parametrize(("day", "together"), [("2024-04-20", True), ("2024-04-21", True), ("2024-04-22", False)])
def test_days_that_lie_apart_are_never_one_entry(day: str, *, together: bool) -> None:
    """Equal words on other days are other happenings; one day apart may be a slip, and is shown as one."""
    first, second = entries_of({"frame": "at", "timexes": [on("2024-04-20")]}, {"frame": "at", "timexes": [on(day)]})
    assert (first == second) is together


def test_different_counts_are_not_told_by_one_sentence_pair() -> None:
    """35 attending are not 26 pledging, however alike the words."""
    words = "Länder Treffen Paris Sicherheitsgarantien Absicherung Einsatz"
    article = Making("a", "2024-05-02")
    claims = [article.say(words, quantities=[counted(n, "Länder")]) for n in (33, 35, 26)]
    chronology = chronicle(article)
    assert len({entry_with(chronology, claim).id for claim in claims}) == 3


def test_one_witness_retold_needs_less_likeness() -> None:
    """Two articles on one medium's report within days tell it in their own words; without that medium they stay apart."""
    other = "Bankier Wallenberg Untreue Haftstrafe beginnt Montag Augsburg Anstalt"
    voiced = entries_of({"voice": [medium("Observer")]}, {"voice": [medium("The Observer")]}, other)
    plain = entries_of({}, {}, other)
    assert voiced[0] == voiced[1]
    assert plain[0].id != plain[1].id


@pytest.mark.parametrize(("day", "together"), [("2024-05-04", True), ("2024-05-05", False), (None, False)])
def test_one_witness_retold_long_after_is_another_report(day: str | None, *, together: bool) -> None:
    """The same medium reports on other days too."""
    one, other = Making("a", "2024-05-02"), Making("b", day)
    first = one.say(WORDS, voice=[medium("Observer")], frame="before")
    second = other.say(
        "Bankier Wallenberg Untreue Haftstrafe beginnt Montag Augsburg Anstalt",
        voice=[medium("Observer")],
        frame="before",
    )
    chronology = chronicle(one, other)
    assert (entry_with(chronology, first) == entry_with(chronology, second)) is together


def _chain(length: int) -> list[Making]:
    """Articles that each share half their words with the next one and none with the one after it."""
    draw = Random(7)
    pairs = [" ".join("".join(draw.sample(ascii_lowercase, 8)) for _ in range(3)) for _ in range(length + 1)]
    made = []
    for number in range(length):
        article = Making(f"a{number:02d}", "2024-05-02")
        article.say(f"{pairs[number]} {pairs[number + 1]}")
        made.append(article)
    return made


def test_chains_do_not_grow() -> None:
    """a is like b and b like c, but a is not like c: nothing joins the two ends."""
    for length in (3, 12):
        chronology = chronicle(*_chain(length))
        assert max(len(entry.claims) for entry in chronology.entries) == 2


def test_every_claim_is_in_exactly_one_entry() -> None:
    """And entry and claim name one another."""
    chronology = chronicle(*_chain(7))
    for one in chronology.claims:
        (entry,) = [entry for entry in chronology.entries if one.id in entry.claims]
        assert one.entry == entry.id


def test_the_headline_is_the_exact_text_of_a_claim_of_the_entrys_modality() -> None:
    """Chronology text is extractive."""
    article, other = Making("a", "2024-05-02"), Making("b", "2024-05-02")
    article.say("Wallenberg verurteilt", role="title")
    full = article.say(WORDS)
    other.say(WORDS, modality="planned", role="title")
    entry = entry_with(chronicle(article, other), full)
    assert (entry.headline_claim, entry.headline) == (full.id, full.quote)


def _themes(count: int) -> list[Making]:
    """For each theme four short articles, which tell it in the same words; all articles also share everyday words."""
    made = []
    for theme in range(count):
        for teller in range(4):
            article = Making(f"a{theme:03d}{teller}", "2024-05-02")
            for n in range(3):
                article.say(
                    f"Regierung Deutschland Minister thema{theme:03d}eins{n} thema{theme:03d}zwei{n} wort{theme}x{teller}y{n}"
                )
            made.append(article)
    return made


def _comparisons(monkeypatch: pytest.MonkeyPatch, articles: Iterable[Making]) -> int:
    counter: list[tuple[str, str]] = []
    plain = Pair.similarity

    def counting(pair: Pair, x: str, y: str) -> float:
        counter.append((x, y))
        return plain(pair, x, y)

    with monkeypatch.context() as patch:
        patch.setattr(Pair, "similarity", counting)
        chronicle(*articles)
    return len(counter)


def test_twice_the_articles_cost_twice_the_comparisons(monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles on other themes are not compared, though they share everyday words."""
    once, twice = (_comparisons(monkeypatch, _themes(count)) for count in (15, 30))
    claims = 15 * 4 * 3
    assert claims / 2 <= once <= 10 * claims
    assert twice <= 2.1 * once


def test_no_claim_is_compared_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each pair is measured once, whichever step asks."""
    measured: list[tuple[str, ...]] = []
    plain = Pair.similarity

    def noting(pair: Pair, x: str, y: str) -> float:
        measured.append(tuple(sorted((x, y))))
        return plain(pair, x, y)

    monkeypatch.setattr(Pair, "similarity", noting)
    chronicle(*_themes(3))
    assert measured
    assert len(measured) == len(set(measured))


def test_repeating_a_sentence_in_the_text_is_one_entry() -> None:
    """Only a near repetition is; a sentence on the same matter is its own."""

    def count(words: str) -> int:
        article = Making("a", "2024-05-02")
        claims: list[Claim] = [article.say(WORDS), article.say(words)]
        chronology = chronicle(article)
        return len({entry_with(chronology, claim).id for claim in claims})

    assert count(f"Erneut: {WORDS}") == 1
    assert count("Gericht verurteilt Bankier Wallenberg Zahlung Verfahrenskosten Entschädigung") == 2


def test_short_sentences_are_not_one_happening_by_chance() -> None:
    """Two words in common are too few, however short the sentences are."""
    first, second = entries_of({}, {}, "Bankier Wallenberg verreist")
    assert first.id != second.id


def test_reports_of_other_times_are_other_happenings() -> None:
    """The same words years apart, when no text names the day, tell of two things."""
    one, other = Making("a", "2004-05-02"), Making("b", "2009-05-02")
    first, second = one.say(WORDS, frame="before"), other.say(WORDS, frame="before")
    chronology = chronicle(one, other)
    assert entry_with(chronology, first).id != entry_with(chronology, second).id
