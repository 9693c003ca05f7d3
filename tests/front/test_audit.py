"""The audit answers its five questions from the chronology alone, and finds what a user names."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.front.audit import audit
from timeline.model import (
    ArticleInfo,
    Chronology,
    Claim,
    Conflict,
    ConflictValue,
    Dating,
    Entry,
    Lineage,
    Origin,
    PhaseInfo,
    ResolvedClaim,
    Span,
    Support,
    UsageError,
    VoiceLink,
    When,
)

MAY_3 = When("2024-05-03", date(2024, 5, 3), date(2024, 5, 3), "relative", "published", None, "Friday → 2024-05-03")
MAY_4 = When("2024-05-04", date(2024, 5, 4), date(2024, 5, 4), "explicit")


def article(id_: str, published: When, lineage: str = "", note: str | None = None) -> ArticleInfo:
    path = f"news/{id_}.txt"
    return ArticleInfo(
        id_, path, "0", "0", 99, "de", f"Title {id_}", f"Outlet {id_}", None, published, lineage, 1, note
    )


def claim(id_: str, article_id: str, entry: str, when: When, origin: str, *voice: VoiceLink) -> ResolvedClaim:
    read = Claim(id_, article_id, (Span(0, 9),), f"Words of {id_}", "asserted", Dating("current"))
    outlet = VoiceLink("outlet", f"Outlet {article_id}")
    return ResolvedClaim(read, when, (outlet, *voice), origin, entry, "r 1", 7)


CHRONOLOGY = Chronology(
    story=None,
    as_of=None,
    position=9,
    digest="d",
    articles=(
        article("a1", MAY_3, "l1"),
        article("a2", MAY_3, "l1"),
        article("b3", MAY_4, "l2", note="no claim was found in it"),
        article("b4", MAY_3, "l3"),
        article("b5", When(), "l4"),
    ),
    lineages=(Lineage("l1", ("a1", "a2"), "copy", ("90 % of the words",)), Lineage("l2", ("b3",), "single")),
    origins=(Origin("o1", "Reuters", "medium"),),
    claims=(
        claim("c1", "a1", "e1", MAY_3, "o1", VoiceLink("medium", "Reuters"), VoiceLink("person", None)),
        claim("c2", "a2", "e1", MAY_4, "o2"),
        claim("c4", "b4", "e2", MAY_3, "o2"),
    ),
    entries=(
        Entry(
            "e1",
            MAY_3,
            "Words of c1",
            "c1",
            "p",
            "planned",
            "disputed",
            ("c1", "c2"),
            Support(2, 2, 1),
            ("k",),
            ("e2",),
            ("e9",),
        ),
        Entry("e2", When(), "Words of c4", "c4", None, "asserted", "single-origin", ("c4",), Support(1, 1, 1)),
    ),
    conflicts=(
        Conflict(
            "k", "date", ("e1",), (ConflictValue("3 May", ("c1",)), ConflictValue("4 May", ("c2",))), "open", "two days"
        ),
    ),
    phases=(PhaseInfo("p", "The phase"),),
)


def test_an_entry() -> None:
    found = audit(CHRONOLOGY, "e1")
    assert (found.kind, found.headline, found.when) == ("entry", "Words of c1", MAY_3)
    here = " ".join(found.why_here)
    assert "2 claims in 2 articles of 2 outlets" in here
    assert "1 independent origin (disputed)" in here
    assert "the phase The phase" in here
    assert "shown as planned" in here
    assert found.why_then == (
        "Friday → 2024-05-03",
        "1 of its 2 claims gives this date, reckoned as in c1 (news/a1.txt).",
        "news/a1.txt is taken as published 2024-05-03: published: Friday → 2024-05-03.",
        (
            "Claim c2 by itself is dated 2024-05-04 (its date is 2024-05-04, explicit); the line sorts by 2024-05-03, because "
            "the line tells what is planned, and the other date is of what is asserted."
        ),
    )
    assert [(each.claim.id, each.origin) for each in found.who_says] == [("c1", "Reuters"), ("c2", "o2")]
    assert found.who_says[0].voice == ("Outlet a1", "Reuters", "an unnamed person")
    (disagreement,) = found.who_disagrees
    assert [(side.value, len(side.testimonies)) for side in disagreement.sides] == [("3 May", 1), ("4 May", 1)]
    assert [(each.article.id, each.why) for each in found.who_is_silent] == [
        ("b3", "published 2024-05-04"),
        ("b4", "published 2024-05-03; 1 of its claims is of that day"),
    ]
    assert found.entries == ("e2",)


def test_an_entry_of_unknown_date_has_no_silent_witnesses() -> None:
    found = audit(CHRONOLOGY, "e2")
    assert found.who_is_silent == ()
    assert found.why_then == (
        "nothing is known about its date",
        "Claim c4 by itself is dated 2024-05-03 (Friday → 2024-05-03); nothing dates the line itself.",
    )


def test_a_claim() -> None:
    found = audit(CHRONOLOGY, "c2")
    assert (found.kind, found.entries) == ("claim", ("e1",))
    assert found.why_here[0] == "r 1 read it in news/a2.txt, characters 0 to 9 (fact 7 of the ledger)."
    assert [each.conflict.id for each in found.who_disagrees] == ["k"]
    assert [each.claim.id for each in found.who_says] == ["c2"]


def test_an_article() -> None:
    found = audit(CHRONOLOGY, "a1")
    assert (found.kind, found.when, found.entries) == ("article", MAY_3, ("e1",))
    assert "derives from one source with news/a2.txt (copy). What shows it: - 90 % of the words" in " ".join(
        found.why_here
    )
    assert [each.conflict.id for each in found.who_disagrees] == ["k"]
    assert "No claim was found in it." in audit(CHRONOLOGY, "b3").why_here


def test_the_beginning_of_an_id_is_enough_where_it_fits_one_thing() -> None:
    assert audit(CHRONOLOGY, "b3").id == "b3"
    with pytest.raises(UsageError, match=r'"a" is the beginning of 2 ids, such as article a1, article a2\.'):
        audit(CHRONOLOGY, "a")


def test_a_merged_id_still_resolves() -> None:
    """Law 8: the entry says by which older id it was asked for."""
    found = audit(CHRONOLOGY, "e9")
    assert (found.id, found.merged) == ("e1", "e9")
    assert audit(CHRONOLOGY, "e1").merged is None


@pytest.mark.parametrize("wanted", ["", "e3", "zz"])
def test_an_unknown_id_names_the_nearest(wanted: str) -> None:
    with pytest.raises(UsageError, match=r"Nearest: |is the beginning of"):
        audit(CHRONOLOGY, wanted)


def test_an_empty_chronology_says_so() -> None:
    with pytest.raises(UsageError, match="The chronology is empty"):
        audit(Chronology(None, None, 0, ""), "e1")
