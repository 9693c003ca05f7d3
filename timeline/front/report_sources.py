"""The audit of sources: what each outlet, cited medium, person, body and unnamed source asserted, and how it stands.

A pure function of a chronology. A source is whoever stands in a voice. Outlets and media are joined by name, persons and
bodies by the name that reconciling gave them; a source without a name is one source only inside one article: the
"experts" of two articles are not the same people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import TypeVar

from attrs import define, field

from timeline.front.report_sources_order import Precedence
from timeline.front.report_sources_values import (
    KINDS,
    MODALITIES,
    ORDERS,
    Assertion,
    Dispute,
    Kin,
    Period,
    Source,
    SourcesReport,
    Tally,
)
from timeline.model import (
    ArticleInfo,
    Chronology,
    Conflict,
    Lineage,
    ResolvedClaim,
    VoiceKind,
    VoiceLink,
)
from timeline.reconcile.origins import medium_key


def report_sources(chronology: Chronology) -> SourcesReport:
    """Audit the sources of a chronology, in time linear in its claims."""
    book = _Book(chronology)
    sources = [book.source(id_) for id_ in book.standing]
    ordered = sorted(sources, key=lambda one: (KINDS.index(one.kind), -one.claims, one.name.casefold(), one.id))
    return SourcesReport(chronology, tuple(ordered), book.names)


def full_voice(claim: ResolvedClaim, article: ArticleInfo | None) -> tuple[VoiceLink, ...]:
    """The voice of a claim, outermost first, always beginning with the outlet."""
    if claim.voice and claim.voice[0].kind == "outlet":
        return claim.voice
    return (VoiceLink("outlet", article.outlet if article else None), *claim.voice)


def words_for(link: VoiceLink, article: ArticleInfo | None) -> str:
    """A link in words: its name, else the words that stand there; the file stands for an outlet that nobody named."""
    if link.name:
        return link.name
    if link.kind == "outlet" and article is not None:
        return PurePath(article.path).name or article.id
    if link.said:
        return " ".join(link.said.text.split())
    return f"unnamed {'source' if link.kind == 'anonymous' else link.kind}"


def source_id(link: VoiceLink, article: str, words: str) -> str:
    """The id of the source behind a link: "s" and twelve hex digits of SHA-256 over what makes it the same source."""
    if link.name and link.kind in {"outlet", "medium"}:
        parts = [link.kind, medium_key(link.name)]
    elif link.name:
        parts = [link.kind, link.name.casefold()]
    else:
        parts = [link.kind, article, "" if link.kind == "outlet" else words.casefold()]
    return "s" + sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


@define
class _Standing:
    """What is gathered about one source before it is counted."""

    kind: VoiceKind
    called: Counter[str] = field(factory=Counter)
    said: Counter[str] = field(factory=Counter)
    places: list[tuple[ResolvedClaim, VoiceLink, tuple[str, ...], tuple[str, ...]]] = field(factory=list)


class _Book:
    """A chronology by id, and who stands in which voice."""

    def __init__(self, chronology: Chronology) -> None:
        self.articles = {article.id: article for article in chronology.articles}
        self.entries = {entry.id: entry for entry in chronology.entries}
        self.lineages = {lineage.id: lineage for lineage in chronology.lineages}
        self.claims = {claim.id: claim for claim in chronology.claims}
        self.chains: dict[str, tuple[str, ...]] = {}
        self.standing: dict[str, _Standing] = {}
        for claim in chronology.claims:
            if claim.rejected is None:  # what a person rejected counts for nobody
                self._enter(claim)
        self.names = {origin.id: origin.name for origin in chronology.origins}
        self.names.update({article.id: PurePath(article.path).name or article.id for article in chronology.articles})
        self.names.update({id_: _most_frequent(found.called)[0] for id_, found in self.standing.items()})
        self.disputes = self._disputes(chronology.conflicts)
        carrying: dict[str, set[str]] = {}
        for claim in chronology.claims:
            if claim.entry is not None:
                carrying.setdefault(claim.entry, set()).add(claim.claim.article)
        self.carried = Precedence(carrying, self.articles)
        self.copied = Precedence({one.id: one.articles for one in chronology.lineages}, self.articles)

    def _enter(self, claim: ResolvedClaim) -> None:
        article = self.articles.get(claim.claim.article)
        voice = full_voice(claim, article)
        words = [words_for(link, article) for link in voice]
        ids = tuple(source_id(link, claim.claim.article, said) for link, said in zip(voice, words, strict=True))
        self.chains[claim.id] = ids
        for at, (id_, link) in enumerate(zip(ids, voice, strict=True)):
            if id_ in ids[:at]:
                continue
            found = self.standing.setdefault(id_, _Standing(link.kind))
            found.called[words[at]] += 1
            if link.said:
                found.said[" ".join(link.said.text.split())] += 1
            found.places.append((claim, link, ids[:at], ids[at + 1 :]))

    def _disputes(self, conflicts: Iterable[Conflict]) -> dict[str, list[tuple[str, Dispute]]]:
        """By claim: who gives the value (all of the voice down to that source), and the dispute."""
        found: dict[str, list[tuple[str, Dispute]]] = {}
        for conflict in conflicts:
            if conflict.status != "open":
                continue
            givers = [
                {claim: self._giver(conflict, self.claims[claim]) for claim in value.claims if claim in self.chains}
                for value in conflict.values
            ]
            for at, value in enumerate(conflict.values):
                others = {giver for i, given in enumerate(givers) if i != at for giver in given.values()}
                against = sorted(others, key=lambda giver: (self.names[giver].casefold(), giver))
                dispute = Dispute(conflict, value.value, tuple(against))
                for claim, giver in givers[at].items():
                    found.setdefault(claim, []).append((giver, dispute))
        return found

    def _giver(self, conflict: Conflict, claim: ResolvedClaim) -> str:
        """Whose word the disputed value is: the end of the voice, unless the value stands in the words around the speech.

        Who is called prime minister while he is being quoted did not say so himself.
        """
        chain, roles = self.chains[claim.id], claim.claim.roles
        if conflict.slot != "role" or not roles or len(chain) < 2:
            return chain[-1]
        speaker = claim.voice[-1].said
        is_said = any(
            span.start <= role.start
            and role.end <= span.end
            and not (speaker is not None and role.start < speaker.end and speaker.start < role.end)
            for role in roles
            for span in claim.claim.spans
        )
        return chain[-1] if is_said else chain[-2]

    def source(self, id_: str) -> Source:
        """Count everything that rests on one source's word."""
        standing = self.standing[id_]
        assertions = tuple(sorted((self._assertion(id_, *place) for place in standing.places), key=_by_date))
        own = {one.entry.id: one.entry for one in assertions if one.entry is not None}
        articles = Counter(one.claim.claim.article for one in assertions)
        together: Counter[str] = Counter()
        for _, others in {(one.entry.id, one.together) for one in assertions if one.entry is not None}:
            together.update(others)
        # Each value once, however many assertions give it: those against it are the same.
        disputes = {(each.conflict.id, each.value): each for one in assertions for each in one.disputes}
        conflicts: dict[str, set[str]] = {}
        for dispute in disputes.values():
            for other in dispute.against:
                conflicts.setdefault(other, set()).add(dispute.conflict.id)
        return Source(
            id=id_,
            kind=standing.kind,
            name=self.names[id_],
            said=tuple(_most_frequent(standing.said)),
            articles=len(articles),
            claims=len(assertions),
            entries=len(own),
            own=sum(not one.cites for one in assertions),
            sole=sum(entry.support.origins <= 1 for entry in own.values()),
            corroborated=sum(entry.support.origins > 1 for entry in own.values()),
            disputed=sum(entry.status == "disputed" for entry in own.values()),
            copied=sum(count for article, count in articles.items() if len(self._family(article)) > 1),
            modalities=_in_order(MODALITIES, (one.claim.claim.modality for one in assertions)),
            stances=dict(sorted(Counter(one.link.stance for one in assertions if one.link.stance).items())),
            hedges=dict(sorted(Counter(hedge for one in assertions for hedge in one.claim.claim.hedges).items())),
            orders=_in_order(ORDERS, (one.order for one in assertions if one.entry is not None)),
            together=self._tallies(together),
            through=self._tallies(Counter(one.through[-1] for one in assertions if one.through)),
            cites=self._tallies(Counter(one.cites[0] for one in assertions if one.cites)),
            contradicted_by=self._tallies(Counter({other: len(found) for other, found in conflicts.items()})),
            kin=tuple(self._kin(articles)),
            per_article=self._tallies(articles),
            by_date=self._periods(articles, lambda article: article.published.edtf),
            by_month=self._periods(articles, _month),
            assertions=assertions,
        )

    def _assertion(
        self, id_: str, claim: ResolvedClaim, link: VoiceLink, through: tuple[str, ...], cites: tuple[str, ...]
    ) -> Assertion:
        entry = self.entries.get(claim.entry) if claim.entry is not None else None
        together: tuple[str, ...] = ()
        if entry is not None and entry.support.origins > 1:
            together = tuple(origin for origin in entry.origins if origin != claim.origin)
        reaching = {id_, *cites}
        disputes = tuple(dispute for giver, dispute in self.disputes.get(claim.id, ()) if giver in reaching)
        order = self.carried.order(entry.id, claim.claim.article) if entry is not None else "unknown"
        article = self.articles.get(claim.claim.article)
        return Assertion(claim, article, link, through, cites, entry, together, order, disputes)

    def _tallies(self, counted: Counter[str]) -> tuple[Tally, ...]:
        made = [Tally(id_, self.names.get(id_, id_), count) for id_, count in counted.items() if count]
        return tuple(sorted(made, key=lambda tally: (-tally.count, tally.name.casefold(), tally.id)))

    def _family(self, article: str) -> tuple[str, ...]:
        lineage = self._lineage(article)
        return lineage.articles if lineage is not None else (article,)

    def _lineage(self, article: str) -> Lineage | None:
        known = self.articles.get(article)
        return self.lineages.get(known.lineage) if known is not None else None

    def _kin(self, articles: Iterable[str]) -> Iterable[Kin]:
        for article in sorted(articles):
            lineage = self._lineage(article)
            if lineage is None or len(lineage.articles) < 2:
                continue
            # An agency's text is copied from the agency, whichever paper printed it first.
            is_dated = lineage.kind != "agency"
            order = self.copied.order(lineage.id, article) if is_dated else "unknown"
            original = self.copied.before(lineage.id, article) if is_dated else None
            yield Kin(article, lineage.id, lineage.articles, lineage.kind, order, original, lineage.evidence)

    def _periods(self, articles: Counter[str], period: Callable[[ArticleInfo], str | None]) -> tuple[Period, ...]:
        found: dict[str | None, list[int]] = {}
        for article, count in articles.items():
            known = self.articles.get(article)
            found.setdefault(period(known) if known else None, []).append(count)
        made = [Period(published, len(counts), sum(counts)) for published, counts in found.items()]
        return tuple(sorted(made, key=lambda one: (one.published is None, one.published or "")))


def _month(article: ArticleInfo) -> str | None:
    """The month of publication, where the bounds leave no other."""
    first, last = article.published.earliest, article.published.latest
    if first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return None
    return f"{first.year:04}-{first.month:02}"


def _by_date(one: Assertion) -> tuple[date, date, str, int, str]:
    when = one.claim.when
    first = when.earliest or when.latest or date.max
    path = one.article.path if one.article else one.claim.claim.article
    return (first, when.latest or date.max, path, one.claim.claim.start, one.claim.id)


def _most_frequent(counted: Counter[str]) -> list[str]:
    return sorted(counted, key=lambda words: (-counted[words], words))


_Kind = TypeVar("_Kind", bound=str)


def _in_order(kinds: Sequence[_Kind], found: Iterable[_Kind]) -> dict[_Kind, int]:
    """How often each kind was found, in the order of the kinds, those that were not left out."""
    counted = Counter(found)
    return {kind: counted[kind] for kind in kinds if counted[kind]}
