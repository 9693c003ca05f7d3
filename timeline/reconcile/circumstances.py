"""What is known of an article besides its words when lineages are told: outlet, address, date, whom it credits.

All of it may become known later, by a ruling or a manifest; so derivations do without it, and lineages join it late.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from timeline.model import Claim, When
from timeline.reconcile.agencies import is_agency
from timeline.reconcile.origins import medium_key
from timeline.reconcile.state import LiveArticle

_AGENCY = "agency"


@frozen
class Circumstances:
    """One article: ``name`` is what a person knows it by, ``cites`` are keys of the media it leans on, with their names.

    ``agencies`` are the news agencies that the text is credited to.
    """

    article: str
    name: str
    outlet: str | None
    url: str | None
    title: str | None
    published: When
    cites: tuple[tuple[str, str], ...] = ()
    agencies: tuple[str, ...] = ()

    @property
    def outlet_key(self) -> str | None:
        """The outlet's name, joined over spellings."""
        return medium_key(self.outlet) if self.outlet else None

    def cited(self, other: Circumstances) -> str | None:
        """The words by which this article names the other one's outlet, or credits it; None if it does neither."""
        known = dict(self.cites) | {medium_key(name): name for name in self.agencies}
        return None if other.outlet_key is None or other.outlet_key == self.outlet_key else known.get(other.outlet_key)


def circumstances(live: LiveArticle, claims: Sequence[Claim], published: When) -> Circumstances:
    """What the facts say about one article."""
    said = live.said
    archived = live.archived
    title = said.get("title") or (archived.title.text if archived and archived.title else None)
    path = archived.path if archived else live.id
    outlet = said.get("outlet")
    cites = {medium_key(one.name): one.name for c in claims for one in c.voice if one.kind == "medium" and one.name}
    credited = [name for name in said.get(_AGENCY, "").split("/") if name]
    if outlet is not None and is_agency(outlet) and outlet not in credited:
        credited.append(outlet)
    return Circumstances(
        live.id,
        path.rsplit("/", 1)[-1],
        outlet,
        said.get("url"),
        title,
        published,
        tuple(sorted(cites.items())),
        tuple(credited),
    )
