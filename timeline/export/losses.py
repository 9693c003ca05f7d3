"""What an export has to leave out or coarsen, computed for every format from one table of what each can carry.

A format is honest about its limits: every export ends with this statement, counted against the chronology at hand. A
new format adds one row to ``carries.CARRIES``; a new limit adds one function to ``_CHECKS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import evolve, frozen

from timeline.export.carries import CARRIES, FOOTNOTES, SAID, Feature, LossKind
from timeline.export.evidence import Evidence
from timeline.model import Chronology, Entry, UsageError


@frozen
class Loss:
    """One thing that an export does not carry in full. ``ids`` name what is concerned; ``count`` is how many."""

    what: str
    kind: LossKind
    count: int
    statement: str
    ids: tuple[str, ...] = ()


def losses(
    format_name: str, chronology: Chronology, texts: Mapping[str, str], *, holds_ledger: bool = False
) -> tuple[Loss, ...]:
    """What an export of ``chronology`` in one format leaves out, coarsens, or shows without knowing it.

    ``texts`` are the stored texts by article id, as given to the export; ``holds_ledger`` says whether the ledger itself
    goes with it. Returns only what really occurs, in a fixed order. Raises UsageError for a format that is not in
    ``CARRIES``.
    """
    if format_name not in CARRIES:
        known = ", ".join(sorted(CARRIES))
        raise UsageError(f"There is no export format {format_name!r}. Known formats: {known}.")
    evidence = Evidence.of(chronology, texts)
    carried = CARRIES[format_name]
    found = [_said(format_name, feature, check(evidence)) for feature, check in _CHECKS if feature not in carried]
    found += [check(evidence) for check in _ALWAYS]
    if not holds_ledger:
        found.append(_history(evidence))
    return tuple(loss for loss in found if loss is not None and loss.count)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _said(format_name: str, feature: Feature, loss: Loss) -> Loss:
    """The loss in the words of its format, where it loses this feature in a way of its own."""
    own = SAID.get((format_name, feature))
    if own is None:
        return loss
    kind, words = own
    is_one = loss.count == 1
    number = _count(loss.count, "entry", "entries")
    statement = words.format(number=number, stand="stands" if is_one else "stand", have="has" if is_one else "have")
    return evolve(loss, kind=kind, statement=statement)


def _texts_left_out(evidence: Evidence) -> Loss:
    ids = tuple(evidence.articles)
    words = _count(len(ids), "article", "articles")
    return Loss(
        "article-texts", "left out", len(ids), f"The full text of {words} is not included, only what is quoted."
    )


def _claims_left_out(evidence: Evidence) -> Loss:
    ids = tuple(claim.id for claim in evidence.claims.values() if claim.id not in evidence.homes)
    words = _count(len(ids), "claim that belongs to no entry is", "claims that belong to no entry are")
    return Loss("claims-without-entry", "left out", len(ids), f"{words} not shown.", ids)


def _further_claims(evidence: Evidence) -> Loss:
    ids = tuple(
        claim.id for entry in evidence.entries.values() for claim in evidence.claims_of(entry)[FOOTNOTES:] if claim
    )
    words = _count(len(ids), "further claim is", "further claims are")
    statement = f"{words} counted but not quoted: an entry quotes {FOOTNOTES} claims at most."
    return Loss("every-claim", "left out", len(ids), statement, ids)


def _conflict_quotes(evidence: Evidence) -> Loss:
    ids = tuple(evidence.conflicts)
    words = _count(len(ids), "conflict is", "conflicts are")
    return Loss("conflict-quotes", "coarsened", len(ids), f"{words} named beside each entry, without the values.", ids)


def _lineage_evidence(evidence: Evidence) -> Loss:
    ids = tuple(lineage.id for lineage in evidence.lineages.values() if lineage.kind != "single")
    words = _count(len(ids), "lineage", "lineages")
    return Loss("lineage-evidence", "left out", len(ids), f"What speaks for {words} is not included.", ids)


def _mention_ranges(evidence: Evidence) -> Loss:
    ids = tuple(c.id for c in evidence.claims.values() if c.claim.actors or c.claim.places or c.claim.quantities)
    words = _count(len(ids), "claim", "claims")
    statement = f"Where actors, places and quantities stand inside {words} is not included."
    return Loss("mention-ranges", "left out", len(ids), statement, ids)


def _expressions(evidence: Evidence) -> Loss:
    ids = tuple(claim.id for claim in evidence.claims.values() if claim.when.expression)
    words = _count(len(ids), "claim", "claims")
    return Loss("expressions", "left out", len(ids), f"The words that date {words} are not included.", ids)


def _rulings(evidence: Evidence) -> Loss:
    acting = {ruling for entry in evidence.entries.values() for ruling in entry.rulings}
    acting |= {claim.rejected for claim in evidence.claims.values() if claim.rejected}
    ids = tuple(one for one in evidence.rulings if one not in acting)
    words = _count(len(ids), "ruling that acts on no single row is", "rulings that act on no single row are")
    return Loss("rulings", "left out", len(ids), f"{words} not shown; timeline rule list shows all.", ids)


def _is_coarse(entry: Entry) -> bool:
    when = entry.when
    return when.is_bounded and when.earliest != when.latest


def _coarse_dates(evidence: Evidence) -> Loss:
    ids = tuple(entry.id for entry in evidence.entries.values() if _is_coarse(entry))
    words = _count(len(ids), "entry that may fall on one of several days stands", "entries that may fall on one of")
    if len(ids) != 1:
        words += " several days stand"
    statement = f"{words} on the earliest; the columns edtf, earliest and latest keep the range."
    return Loss("coarse-dates", "coarsened", len(ids), statement, ids)


def _open_dates(evidence: Evidence) -> Loss:
    entries = evidence.entries.values()
    ids = tuple(entry.id for entry in entries if entry.when.is_known and not entry.when.is_bounded)
    words = _count(
        len(ids), "entry whose date is open on one side has", "entries whose dates are open on one side have"
    )
    return Loss("open-dates", "coarsened", len(ids), f"{words} no datetime; edtf keeps the bound that is known.", ids)


def _undated_rows(evidence: Evidence) -> Loss:
    ids = tuple(entry.id for entry in evidence.entries.values() if not entry.when.is_known)
    words = _count(len(ids), "entry without any date has", "entries without any date have")
    statement = f"{words} an empty datetime. Timesketch refuses such rows; spreadsheets take them."
    return Loss("undated-rows", "coarsened", len(ids), statement, ids)


def _several_days(evidence: Evidence) -> Loss:
    ids = tuple(entry.id for entry in evidence.entries.values() if evidence.day_of(entry) is None)
    words = _count(len(ids), "entry that falls on no single day is", "entries that fall on no single day are")
    return Loss("several-days", "left out", len(ids), f"{words} left out: a timeline has days.", ids)


def _sources(evidence: Evidence) -> Loss:
    ids = tuple(entry.id for entry in evidence.entries.values() if evidence.day_of(entry) is not None)
    words = _count(len(ids), "line is", "lines are")
    statement = f"{words} given in words alone, without who says so, how the day is known and who disagrees."
    return Loss("sources", "left out", len(ids), statement, ids)


def _not_happened(evidence: Evidence) -> Loss:
    ids = tuple(entry.id for entry in evidence.entries.values() if entry.modality != "asserted")
    words = _count(len(ids), "entry", "entries")
    statement = f"{words} not reported as having happened cannot be told from the others."
    return Loss("not-happened", "coarsened", len(ids), statement, ids)


def _unknown_dates(evidence: Evidence) -> Loss:
    ids = tuple(entry.id for entry in evidence.entries.values() if not entry.when.is_known)
    words = _count(len(ids), "entry has", "entries have")
    return Loss("unknown-dates", "not known", len(ids), f"{words} no known date and none was guessed.", ids)


def _undated_articles(evidence: Evidence) -> Loss:
    ids = tuple(article.id for article in evidence.articles.values() if not article.published.is_known)
    words = _count(len(ids), "article bears", "articles bear")
    statement = f"{words} no publication date; what depends on it stays open."
    return Loss("undated-articles", "not known", len(ids), statement, ids)


def _silent_articles(evidence: Evidence) -> Loss:
    ids = tuple(article.id for article in evidence.articles.values() if article.claims == 0)
    words = _count(len(ids), "article yields", "articles yield")
    return Loss("articles-without-claims", "not known", len(ids), f"{words} no claims (unread, or nothing found).", ids)


def _missing_texts(evidence: Evidence) -> Loss:
    ids = tuple(article for article in evidence.articles if article not in evidence.texts)
    words = _count(len(ids), "article", "articles")
    statement = f"The text of {words} was not at hand, so those quotes could not be compared with it."
    return Loss("missing-texts", "not known", len(ids), statement, ids)


def _ungrounded(evidence: Evidence) -> Loss:
    ids = tuple(claim.id for claim in evidence.claims.values() if not evidence.is_grounded(claim))
    words = _count(len(ids), "quote does", "quotes do")
    return Loss(
        "ungrounded-quotes", "not known", len(ids), f"{words} not stand in the stored text where they should.", ids
    )


def _dangling(evidence: Evidence) -> Loss:
    named = {claim for entry in evidence.entries.values() for claim in entry.claims}
    ids = tuple(sorted(named - evidence.claims.keys()))
    words = _count(len(ids), "claim", "claims")
    return Loss("absent-claims", "left out", len(ids), f"{words} named by an entry are outside this selection.", ids)


def _history(evidence: Evidence) -> Loss:
    position = evidence.chronology.position
    statement = (
        f"The ledger's {_count(position, 'fact', 'facts')} are not included; "
        "the digest above names the state this was made from."
    )
    return Loss("history", "left out", position, statement)


_CHECKS: tuple[tuple[Feature, Callable[[Evidence], Loss]], ...] = (
    ("article-texts", _texts_left_out),
    ("claims-without-entry", _claims_left_out),
    ("every-claim", _further_claims),
    ("conflict-quotes", _conflict_quotes),
    ("lineage-evidence", _lineage_evidence),
    ("mention-ranges", _mention_ranges),
    ("expressions", _expressions),
    ("not-happened", _not_happened),
    ("coarse-dates", _coarse_dates),
    ("open-dates", _open_dates),
    ("rulings", _rulings),
    ("several-days", _several_days),
    ("sources", _sources),
    ("undated-rows", _undated_rows),
)
_ALWAYS: tuple[Callable[[Evidence], Loss], ...] = (
    _unknown_dates,
    _undated_articles,
    _silent_articles,
    _missing_texts,
    _ungrounded,
    _dangling,
)


def losses_file(
    format_name: str, chronology: Chronology, texts: Mapping[str, str], *remarks: str, holds_ledger: bool = False
) -> bytes:
    """The statement as a text file, with every id: for formats of several files. ``remarks`` are lines of the format's own."""
    lines = [
        f"{chronology.title}: what the export {format_name} leaves out or coarsens",
        f"As of: {chronology.as_of or 'everything in the ledger'}.",
        f"Ledger position {chronology.position}, digest {chronology.digest}.",
        "",
        *remarks,
        *chronology.notes,
    ]
    for loss in losses(format_name, chronology, texts, holds_ledger=holds_ledger):
        lines.append(f"{loss.kind}: {loss.statement}")
        lines += [f"  {name}" for name in loss.ids]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")
