"""Folding facts into what is alive: articles, their claims, and rulings. A pure function of the facts seen so far."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from timeline.model import (
    ArticleArchived,
    ArticleDated,
    ArticleDescribed,
    ArticleErased,
    ArticleRead,
    Claim,
    ClaimAsserted,
    ClaimWithdrawn,
    Recorded,
    RulingMade,
    RulingRevoked,
)


@define
class LiveClaim:
    """A claim that stands, with the reader that made it and the position of the fact that asserted it."""

    claim: Claim
    reader: str
    position: int


@define
class LiveArticle:
    """Everything the ledger says about one article."""

    id: str
    archived: ArticleArchived | None = None
    dated: list[tuple[int, ArticleDated]] = field(factory=list)
    described: list[tuple[int, ArticleDescribed]] = field(factory=list)
    read: ArticleRead | None = None
    claims: dict[str, LiveClaim] = field(factory=dict)

    @property
    def said(self) -> dict[str, str]:
        """What it is described with: an editor's word stands over the text's, a later one over an earlier one."""
        ordered = sorted(self.described, key=lambda item: (item[1].author != "text", item[0]))
        return {fact.what: fact.value for _, fact in ordered}


@define
class LiveRuling:
    """A ruling with the position of its fact."""

    ruling: RulingMade
    position: int


@define
class Revocation:
    """A ruling that was taken back, with the fact that did so and its position."""

    live: LiveRuling
    by: RulingRevoked
    position: int


@define
class State:
    """What is alive after a number of facts."""

    position: int = 0
    digest: str = ""
    articles: dict[str, LiveArticle] = field(factory=dict)
    rulings: dict[str, LiveRuling] = field(factory=dict)
    revoked: dict[str, Revocation] = field(factory=dict)

    def article(self, article: str) -> LiveArticle:
        """The article with this id, made when it is first named."""
        if article not in self.articles:
            self.articles[article] = LiveArticle(article)
        return self.articles[article]


def apply(state: State, recorded: Recorded) -> None:
    """Fold one fact into ``state``. Facts come in order of position; a fact folded twice changes nothing."""
    if recorded.position <= state.position:
        return
    fact = recorded.fact
    match fact:
        case ArticleArchived():
            state.article(fact.article).archived = fact
        case ArticleDated():
            state.article(fact.article).dated.append((recorded.position, fact))
        case ArticleDescribed():
            state.article(fact.article).described.append((recorded.position, fact))
        case ArticleRead():
            state.article(fact.article).read = fact
        case ClaimAsserted():
            live = LiveClaim(fact.claim, f"{fact.reader} {fact.reader_version}", recorded.position)
            state.article(fact.claim.article).claims[fact.claim.id] = live
        case ClaimWithdrawn():
            state.article(fact.article).claims.pop(fact.claim, None)
        case ArticleErased():
            erase(state.article(fact.article), fact)
        case RulingMade():
            state.rulings[fact.ruling] = LiveRuling(fact, recorded.position)
        case RulingRevoked():
            taken = state.rulings.pop(fact.ruling, None)
            if taken is not None:
                state.revoked[fact.ruling] = Revocation(taken, fact, recorded.position)
    state.position = recorded.position
    state.digest = recorded.digest


def erase(live: LiveArticle, fact: ArticleErased) -> None:
    """Forget all words of an article. What stays is what is also there when its erased facts are read again."""
    live.archived = ArticleArchived(
        article=fact.article,
        sha256=fact.sha256,
        text_sha256=fact.text_sha256,
        path=fact.path,
        media_type=fact.media_type,
        encoding=fact.encoding,
        characters=fact.characters,
        language=fact.language,
        title=None,
        blocks=(),
    )
    live.claims.clear()
    live.described = [(position, said) for position, said in live.described if said.what != "title"]
    live.read = ArticleRead(fact.article, "", "", 0, f"erased by {fact.author}: {fact.reason}")


def fold(facts: Iterable[Recorded]) -> State:
    """Fold facts from nothing."""
    state = State()
    for recorded in facts:
        apply(state, recorded)
    return state
