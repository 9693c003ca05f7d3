"""Clauses: where they begin and end, what kind they are, and what their verbs add up to.

German punctuation and word order carry most of it: commas part clauses, a subordinator or relative pronoun sends the
finite verb to the end, a main clause has it second. Pieces between separators are analysed one by one and then put
together: a piece without a verb belongs to the clause that still waits for one, or else to the clause before it.
"""

from __future__ import annotations

from typing import Literal

from attrs import define, field, frozen

from timeline.model import Span
from timeline.reading.finite import fronted_participle
from timeline.reading.grammar import grammar_for
from timeline.reading.phrases import Words, noun_phrase
from timeline.reading.pieces import Piece, cut_pieces
from timeline.reading.sentences import Sentence
from timeline.reading.text import Token
from timeline.reading.verbs import Mood, VerbForm, compose, verb_table

ClauseKind = Literal[
    "main",
    "dass",
    "relative",
    "conditional",
    "temporal",
    "causal",
    "concessive",
    "purpose",
    "infinitive",
    "question",
    "inserted",
    "comparison",
    "fragment",
]
ClauseTense = Literal["present", "past", "perfect", "pluperfect", "future", "none"]


@frozen(eq=False)
class Clause:
    """One clause.

    ``spans`` are its own words, without clauses set into it; ``tokens`` likewise. ``finite`` is the conjugated verb,
    ``lemma`` the full verb with its prefix ("ablehnen"). ``opener`` is the subordinator or relative pronoun.
    ``parent`` is the index of the clause it depends on. ``coordinated``: it continues the clause before it with
    "und", "doch" or a bare comma. ``antecedent`` is what a relative clause speaks of.
    """

    kind: ClauseKind
    spans: tuple[Span, ...]
    tokens: tuple[Token, ...]
    finite: Token | None = None
    lemma: str | None = None
    tense: ClauseTense = "none"
    mood: Mood = "indicative"
    modal: str | None = None
    passive: bool = False
    negated: bool = False
    subject: Span | None = None
    opener: Span | None = None
    parent: int | None = None
    antecedent: Span | None = None
    coordinated: bool = False

    @property
    def start(self) -> int:
        """Where the first span begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1].end


@define
class _Draft:
    kind: ClauseKind
    pieces: list[int] = field(factory=list)
    finite: int | None = None
    opener: tuple[int, int] | None = None
    parent: int | None = None
    coordinated: bool = False
    waiting: bool = False


# Voices and segments ask for the clauses of the same sentences, one after the other.
_REMEMBERED = 1024
_remembered: dict[tuple[int, str], tuple[Sentence, list[Clause]]] = {}


def clauses(sentence: Sentence, language: str = "de") -> list[Clause]:
    """Split a sentence into clauses.

    Args:
        sentence: from :func:`timeline.reading.sentences.sentences`.
        language: ISO 639-1 code of a language with grammar and verb tables.

    Returns:
        Clauses in the order in which they begin. Together their spans hold every word of the sentence; separating
        punctuation, quotation marks around them and the final stop are left out.
    """
    known = _remembered.get((id(sentence), language))
    if known is not None and known[0] is sentence:
        return list(known[1])
    found = _cut(sentence, language)
    if len(_remembered) >= _REMEMBERED:
        _remembered.clear()
    _remembered[id(sentence), language] = (sentence, found)
    return list(found)


def _cut(sentence: Sentence, language: str) -> list[Clause]:
    words = Words(sentence.tokens, grammar_for(language), verb_table(language))
    if not words.grammar.verb_final:
        from timeline.reading.clauses_plain import plain_clauses

        return plain_clauses(words)
    pieces = cut_pieces(words)
    drafts = _assemble(words, pieces)
    return [_finish(words, pieces, draft) for draft in drafts]


def _assemble(words: Words, pieces: list[Piece]) -> list[_Draft]:
    drafts: list[_Draft] = []
    waiting: list[int] = []
    last: int | None = None
    for index, piece in enumerate(pieces):
        if waiting and piece.separator in (";", "quote", ":"):
            waiting.clear()
        target = _continues(words, pieces, drafts, waiting, last, piece)
        if target is not None:
            drafts[target].pieces.append(index)
            if drafts[target].finite is None and piece.finite is not None:
                drafts[target].finite = piece.finite
                if drafts[target].kind == "fragment":
                    drafts[target].kind = "main"
                if target in waiting:
                    del waiting[waiting.index(target) :]
            last = target
            continue
        kind: ClauseKind = piece.kind
        draft = _Draft(kind, [index], piece.finite, piece.opener, coordinated=piece.coordinated)
        dependent = kind not in ("main", "fragment")
        draft.parent = last if dependent or piece.coordinated else None
        drafts.append(draft)
        last = len(drafts) - 1
        needs_finite = kind not in ("infinitive", "purpose", "inserted") or (
            kind == "purpose" and piece.opener is not None and not piece.zu
        )
        if piece.finite is None and needs_finite and not piece.zu:
            waiting.append(last)
    _adopt(drafts)
    _find_condition(words, pieces, drafts)
    return drafts


def _find_condition(words: Words, pieces: list[Piece], drafts: list[_Draft]) -> None:
    """Verb-first before a verb-first main clause is a condition: "Sollte der Vergleich platzen, würde ..."."""
    if len(drafts) < 2 or words.tokens[-1].text == "?":
        return
    first, then = drafts[0], drafts[1]
    if first.finite is None or then.finite is None or first.kind != "main" or then.kind not in ("main", "inserted"):
        return
    heads = [pieces[draft.pieces[0]].first for draft in (first, then)]
    if first.finite == heads[0] and then.finite == heads[1] and pieces[then.pieces[0]].separator == ",":
        first.kind, first.parent = "conditional", 1
        then.kind, then.parent, then.coordinated = "main", None, False


def _continues(
    words: Words, pieces: list[Piece], drafts: list[_Draft], waiting: list[int], last: int | None, piece: Piece
) -> int | None:
    """The clause that a piece goes on with, or None if it opens one of its own."""
    opened = bool(waiting) and drafts[waiting[-1]].kind == "comparison"  # "wie Anna Stern, Leiterin der Bank, betont"
    if not opened and (waits := _waits_for_rest(words, pieces, drafts, piece)) is not None:
        return waits
    if piece.inherited and waiting and piece.separator == ",":
        return waiting[-1]
    if piece.kind == "fragment" and last is not None and piece.is_particle:
        return next((one for one in range(last, max(-1, last - 8), -1) if drafts[one].kind == "main"), last)
    if piece.kind == "fragment" and not waiting and last is not None and drafts[last].kind == "comparison":
        parent = drafts[last].parent
        return parent if parent is not None and piece.separator == "," else last
    if piece.kind == "fragment" and piece.separator not in ("start", ";", "quote", ":"):
        if waiting:
            return waiting[-1]
        return last
    if piece.kind in ("main", "inserted") and piece.finite is not None and waiting:
        target = waiting[-1]
        if piece.verb_first or drafts[target].kind != "fragment" or not piece.own_subject:
            return target
        return target if piece.separator == "," and not piece.coordinated else None
    return None


def _waits_for_rest(words: Words, pieces: list[Piece], drafts: list[_Draft], piece: Piece) -> int | None:
    """The clause whose helping verb still lacks what stands at the end here.

    "haben ihre Hilfe - so X - erklärt", "will Schulen, Straßen und Brücken sanieren".
    """
    close = piece.last - 1
    kinds = _rests(words, close)
    if not kinds or piece.separator in (";", ":") or (piece.opener is not None and piece.last < len(words.tokens) - 1):
        return None
    is_passive = words.low(close) == words.verbs.passive_participle
    if piece.finite is not None and piece.finite < close - is_passive:
        return None  # a clause of its own: only what could be taken for a finite verb goes on
    for index in range(len(drafts) - 1, max(-1, len(drafts) - 5), -1):
        draft = drafts[index]
        if draft.kind != "main" or draft.finite is None:
            continue
        lemma = finite_form(words, draft.finite).lemma
        own = [at for one in draft.pieces for at in range(pieces[one].first, pieces[one].last) if at != draft.finite]
        lacks = frozenset({"infinitive"} if lemma in words.verbs.modals else ())
        lacks |= {"participle"} if lemma in (words.verbs.have, words.verbs.be, words.verbs.become) else frozenset()
        lacks |= {"infinitive"} if lemma == words.verbs.become else frozenset()
        fits = lacks & kinds and ("infinitive" in lacks & kinds or piece.opener is None)
        if fits and not any(lacks & _rests(words, at) for at in own):
            return index
        if piece.separator not in ("–", ")"):
            return None
    return None


def _rests(words: Words, index: int) -> frozenset[str]:
    """What a word can be that a helping verb waits for: a participle, an infinitive."""
    token = words.tokens[index]
    if not token.text[0].islower():
        return frozenset()
    kinds: set[str] = {form.kind for form in words.verbs.forms(token.lower)}
    return frozenset(kinds & {"participle", "infinitive"})


def _adopt(drafts: list[_Draft]) -> None:
    """A dependent clause before its main clause depends on that one."""
    for index, draft in enumerate(drafts):
        if draft.parent is None and draft.kind not in ("main", "fragment"):
            draft.parent = next(
                (later for later in range(index + 1, min(index + 6, len(drafts))) if drafts[later].kind == "main"), None
            )


def _finish(words: Words, pieces: list[Piece], draft: _Draft) -> Clause:
    tokens = words.tokens
    spans: list[Span] = []
    own: list[int] = []
    previous = -2
    for index in draft.pieces:
        piece = pieces[index]
        first, last = _trim(words, piece)
        if previous == index - 1:
            spans[-1] = Span(spans[-1].start, tokens[last - 1].end)
        else:
            spans.append(Span(tokens[first].start, tokens[last - 1].end))
        own.extend(range(first, last))
        previous = index
    chosen = tuple(tokens[index] for index in own)
    negated = words.grammar.negates(token.lower for token in chosen)
    opener = None
    antecedent = None
    if draft.opener is not None:
        opener = Span(tokens[draft.opener[0]].start, tokens[draft.opener[1] - 1].end)
        if draft.kind == "relative":
            antecedent = _antecedent(words, draft.opener[0])
    base = Clause(
        kind=draft.kind,
        spans=tuple(spans),
        tokens=chosen,
        negated=negated,
        opener=opener,
        antecedent=antecedent,
        parent=draft.parent,
        coordinated=draft.coordinated,
    )
    return _with_verbs(words, base, own, draft)


def _trim(words: Words, piece: Piece) -> tuple[int, int]:
    """Leave out a quotation mark at an edge whose partner stands outside the piece."""
    first, last = piece.first, piece.last
    marks = [index for index in (first, last - 1) if words.tokens[index].kind == "quote"]
    inner = sum(words.tokens[index].kind == "quote" for index in range(first, last)) if marks else 0
    if inner % 2 and last - first > 1:
        if words.tokens[last - 1].kind == "quote":
            last -= 1
        else:
            first += 1
    return first, last


def _with_verbs(words: Words, base: Clause, own: list[int], draft: _Draft) -> Clause:
    from attrs import evolve

    nonfinite: list[VerbForm] = list(fronted_participle(words, own, draft.finite))
    for index in own:
        if index != draft.finite and words.tokens[index].text[0].islower() and not _is_attribute(words, index):
            forms = words.verbs.forms(words.tokens[index].lower)
            best = next((form for form in forms if form.kind == "participle"), None) or next(
                (form for form in forms if form.kind in ("infinitive", "zu")), None
            )
            if best is not None:
                nonfinite.append(best)
    if draft.finite is None:
        lemma = nonfinite[-1].lemma if nonfinite and base.kind in ("infinitive", "purpose") else None
        return evolve(base, lemma=lemma)
    finite = words.tokens[draft.finite]
    form = finite_form(words, draft.finite)
    particle = ""
    tail = words.tokens[own[-1]]
    stands_apart = own[-1] > draft.finite and form.certainty != "closed"
    if stands_apart and tail.lower in words.verbs.prefixes:
        particle = tail.lower
    verb = compose(form, nonfinite, particle, words.verbs)
    subject = _subject(words, own, draft, base.spans)
    mood = verb.mood
    if mood == "subjunctive1" and subject is not None:
        heads = {token.lower for token in base.tokens if subject.start <= token.start < subject.end}
        if words.grammar.speaker_itself in heads:
            mood = "indicative"
    return evolve(
        base,
        finite=finite,
        lemma=verb.lemma,
        tense=verb.tense,
        mood=mood,
        modal=verb.modal,
        passive=verb.passive,
        subject=subject,
    )


def _is_attribute(words: Words, index: int) -> bool:
    """Whether a word that looks like an infinitive or participle stands before its noun: "war bekannt für seine langen Reden"."""
    if not words.grammar.verb_final or not words.tokens[index].lower.endswith("en"):
        return False
    return index + 1 < len(words.tokens) and words.is_noun(index + 1) and words.tokens[index + 1].is_capital


def finite_form(words: Words, index: int) -> VerbForm:
    """The finite reading of the token at ``index`` (there is one)."""
    return next(form for form in words.verbs.forms(words.tokens[index].lower) if form.kind == "finite")


def _subject(words: Words, own: list[int], draft: _Draft, spans: tuple[Span, ...]) -> Span | None:
    """The phrase that is most likely the subject: the prefield if it can be one, else the first after the verb."""
    if draft.finite is None:
        return None
    first = own[0]
    if draft.opener is not None:
        first = draft.opener[1]
        if draft.kind == "relative" and words.low(draft.opener[0]) in words.grammar.subject_relatives:
            token = words.tokens[draft.opener[0]]
            return Span(token.start, token.end)
    elif draft.coordinated and words.low(first) in words.grammar.coordinators:
        first += 1
        if first == draft.finite and words.low(first + 1) not in words.grammar.personal:
            return None  # "und erklärte die Ziele": the subject of the clause before goes on
    if fronted_participle(words, own, draft.finite):
        return _first_phrase(words, draft.finite + 1, min(own[-1] + 1, draft.finite + 12))
    verb_final = draft.opener is not None
    grammar = words.grammar
    first = _behind_focus(words, first, draft.finite)
    if not verb_final and words.low(draft.finite + 1) in grammar.personal - grammar.unclear_personal:
        token = words.tokens[draft.finite + 1]
        return Span(token.start, token.end)
    able = can_be_subject(words, first) and not _points_only(words, own, first, draft.finite)
    if first < draft.finite and able and not _is_date(words, first, draft.finite):
        end = noun_phrase(words, first, draft.finite, tight=verb_final)
        whole = not verb_final and any(
            span.start <= words.tokens[first].start and words.tokens[draft.finite].end <= span.end for span in spans
        )
        if whole and words.low(first) not in grammar.personal:
            end = draft.finite  # everything before the second place is one phrase
        if end is not None:
            return Span(words.tokens[first].start, words.tokens[end - 1].end)
    if verb_final:
        return _first_phrase(words, first, draft.finite)
    if own[-1] == draft.finite:
        return None
    return _first_phrase(words, draft.finite + 1, min(own[-1] + 1, draft.finite + 12))


def _behind_focus(words: Words, first: int, finite: int) -> int:
    """Where a phrase begins behind its particle: "auch der Trainer", "vor allem der Trainer"."""
    if words.low(first) in words.grammar.focus and first + 1 < finite:
        return first + 1
    return first + 2 if words.low(first + 1) in words.grammar.above_all and first + 2 < finite else first


def _first_phrase(words: Words, first: int, last: int) -> Span | None:
    """The first phrase that can be a subject, stepping over prepositional and oblique ones."""
    at = first
    while at < last:
        if can_be_subject(words, at):
            end = noun_phrase(words, at, last, tight=True)
            if end is not None:
                return Span(words.tokens[at].start, words.tokens[end - 1].end)
        step = at + 1
        if words.low(at) in words.grammar.prepositions or words.low(at) in words.grammar.determiners:
            skipped = noun_phrase(words, at if words.low(at) in words.grammar.determiners else at + 1, last, tight=True)
            step = skipped if skipped is not None and skipped > at else step
        at = step
    return None


def _is_date(words: Words, first: int, finite: int) -> bool:
    """ "Wenige Stunden nach dem Spiel sagte sie": the first noun only dates."""
    noun = next((index for index in range(first, min(finite, first + 4)) if words.is_noun(index)), None)
    return noun is not None and words.low(noun) in words.grammar.time_nouns


def _points_only(words: Words, own: list[int], first: int, finite: int) -> bool:
    """ "Das sagte der Minister": the prefield only points, and a subject follows the verb."""
    if words.low(first) not in words.grammar.pointers or finite != first + 1 or finite + 1 > own[-1]:
        return False
    at = finite + 1
    while at < min(finite + 4, own[-1]) and words.low(at) in words.grammar.adverbs:
        at += 1
    return can_be_subject(words, at) and noun_phrase(words, at, own[-1] + 1) is not None


def can_be_subject(words: Words, at: int) -> bool:
    """Whether a phrase in the nominative can begin at token ``at``."""
    low = words.low(at)
    grammar = words.grammar
    if low in grammar.prepositions or low in grammar.coordinators or low in grammar.adverbs:
        return False
    if low in grammar.personal or low in grammar.pointing or low in grammar.nominative_determiners:
        return True
    if low in grammar.determiners or low in grammar.oblique:
        return False
    return words.is_noun(at) or (words.is_adjective(at) and words.is_noun(at + 1))


def _antecedent(words: Words, opener: int) -> Span | None:
    for index in range(opener - 1, max(-1, opener - 12), -1):
        if words.is_noun(index):
            first = index
            while first > 0 and words.is_noun(first - 1):
                first -= 1
            return Span(words.tokens[first].start, words.tokens[index].end)
    return None
