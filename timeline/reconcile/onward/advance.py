"""Reconciling what new facts touch, stage by stage."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.model import Story
from timeline.reconcile.onward.comparing import compare_again
from timeline.reconcile.onward.delta import Delta
from timeline.reconcile.onward.disagreeing import disagree_again
from timeline.reconcile.onward.filing import file, read
from timeline.reconcile.onward.finishing import finish_entries, write_claims
from timeline.reconcile.onward.grouping import group_again
from timeline.reconcile.onward.memory import Memory
from timeline.reconcile.onward.naming import join_names
from timeline.reconcile.onward.part import Live, Part, TooMuchIsTouchedError
from timeline.reconcile.onward.standing import call_otherwise, date_and_vouch
from timeline.reconcile.onward.weighing import join_lineages, weigh


def advance(
    memory: Memory, dirty: Collection[str], live: Live, stories: Sequence[Story], *, most: int = 1 << 60
) -> Delta | None:
    """Reconcile what new facts touch.

    Args:
        memory: what is known of everything before these facts.
        dirty: articles that the new facts are about.
        live: folds all facts, the new ones included, about these articles.
        stories: as for ``reconcile``.
        most: give up when more claims than this have to be grouped anew.

    Returns:
        What changes; None where it is cheaper, or only possible, to reconcile everything.
    """
    part = Part(memory, live, stories, most)
    try:
        read(part, dirty)
        came, went = file(part)
        weigh(part)
        join_lineages(part)
        join_names(part)
        date_and_vouch(part)
        call_otherwise(part)
        group_again(part, compare_again(part, came, went))
        disagree_again(part)
        finish_entries(part)
        write_claims(part)
    except TooMuchIsTouchedError:
        return None
    finally:
        part.let_go()
    return part.delta
