"""When, and on whose word: all claims of the articles that are renewed, and those whose voice is called otherwise."""

from __future__ import annotations

from attrs import evolve

from timeline.model import Lineage
from timeline.reconcile.dates import date_claim, moment
from timeline.reconcile.onward.part import Part
from timeline.reconcile.origins import credited, resting_medium, witness
from timeline.reconcile.stages import article_words


def date_and_vouch(part: Part) -> None:
    """Date the claims of renewed articles and find on whose word they rest."""
    part.info({b for a in part.renewed | part.called for b in part.lineage_of[a].articles})
    for a in sorted(part.renewed):
        info, lineage, claims = part.infos[a], part.lineage_of[a], part.claims_of(a)
        at = moment(info.published, claims)
        rest = resting_medium(claims) or credited(part.told[a].agency)
        label = _label(part, lineage)
        for claim in claims:
            part.dates[claim.id] = date_claim(claim, at)
            part.published[claim.id] = part.outlines[a].published
            part.witnesses[claim.id] = found = witness(claim, rest, lineage.id, label, part.everybody)
            part.origin_of[claim.id] = found.origin.id
            part.vouched.add(claim.id)
    for c in part.renamed:
        claim = part.work.claims[c]
        if not any(link.kind == "medium" and link.name for link in claim.voice):
            part.witnesses[c] = found = witness(claim, None, "", "", part.everybody)
            part.origin_of[c] = found.origin.id
            part.vouched.add(c)


def call_otherwise(part: Part) -> None:
    """Give the origin of claims that stand on the text of a lineage the name that this has now."""
    part.outline(part.called)
    part.mark({c for a in part.called for c in part.outlines[a].claims})
    for a in sorted(part.called):
        label = _label(part, part.lineage_of[a])
        for c in part.outlines[a].claims:
            was = part.marks[c]
            if was.origin_kind == "lineage" and was.origin_name != label:
                part.marks_before.setdefault(c, was)
                part.marks[c] = part.delta.marks[c] = evolve(was, origin_name=label)
                part.relabelled.add(c)


def _label(part: Part, lineage: Lineage) -> str:
    part.info(lineage.articles)
    return " = ".join(article_words(part.infos[b]) for b in lineage.articles)
