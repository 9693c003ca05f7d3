"""Pieces of a sentence between separators, each with the verb that decides what it is.

The step below clauses: cut at commas, colons, dashes, brackets and speech marks, then at conjunctions that join two
verbs, and find in every piece its opener (subordinator, relative pronoun), its finite verb and where that stands.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import define

from timeline.reading.finite import REACH, final_finite, finite_at, finite_is_sure, scan_finite
from timeline.reading.phrases import Words, is_short_bracket, noun_phrase
from timeline.reading.text import ENDERS

if TYPE_CHECKING:
    from timeline.reading.clauses import ClauseKind


@define
class Piece:
    """Tokens ``first`` to ``last`` (exclusive) and what they are. ``separator`` is what stands before."""

    first: int
    last: int
    separator: str
    kind: ClauseKind = "fragment"
    finite: int | None = None
    opener: tuple[int, int] | None = None
    zu: bool = False
    verb_first: bool = False
    own_subject: bool = False
    coordinated: bool = False
    inherited: bool = False
    is_particle: bool = False


def cut_pieces(words: Words) -> list[Piece]:
    """Cut a sentence into analysed pieces, in order; separators are left out."""
    found: list[Piece] = []
    for first, last, separator in _stretches(words):
        for begin, end, joined in _coordinations(words, first, last):
            piece = Piece(begin, end, separator if not joined else "and", coordinated=joined)
            _analyse(words, piece, found)
            found.append(piece)
    return found


def _stretches(words: Words) -> list[tuple[int, int, str]]:
    tokens = words.tokens
    count = len(tokens)
    out: list[tuple[int, int, str]] = []
    first = 0
    separator = "start"
    for index in range(count):
        mark = _separator(words, index)
        if mark:
            if index > first:
                out.append((first, index, separator))
                separator = mark
            elif separator == "start" or mark in (";", ":", "quote"):
                separator = mark if out or mark == "quote" else "start"
            elif separator in ("(", ")") and mark == ",":
                separator = ","
            first = index + 1
    if count > first:
        out.append((first, count, separator))
    return out


def _separator(words: Words, index: int) -> str:
    tokens = words.tokens
    token = tokens[index]
    if token.kind == "punct":
        if token.text in (",", ";", ":"):
            joins = token.text == "," and (_joins_adjectives(words, index) or _closes_date(words, index))
            return "" if joins else token.text
        if token.text in ("–", "—", "-", "--"):
            spaced = index > 0 and tokens[index - 1].end < token.start
            return "–" if spaced else ""
        if token.text in ("(", "["):
            return "" if is_short_bracket(words, index, partial(_can_be_finite, words)) else "("
        if token.text in (")", "]"):
            return "" if is_short_bracket(words, index, partial(_can_be_finite, words)) else ")"
        return "quote" if token.text in ENDERS else ""
    if token.kind == "quote":
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is not None and after.text == "," and _names_only(words, index):
            return ""
        hard = before is None or after is None or before.text in (":", ",") or before.text in ENDERS
        return "quote" if hard or after is None or after.text == "," else ""
    return ""


def _closes_date(words: Words, index: int) -> bool:
    """Whether a comma ends the date behind a weekday: "die am Freitag, dem 3. Mai 2019, aus dem Zoo Entlaufenen"."""
    if words.low(index + 1) not in words.grammar.prepositions:
        return False
    for at in range(index - 1, max(2, index - 5), -1):
        token = words.tokens[at]
        if token.kind == "ordinal":
            behind = words.tokens[at - 2].text == "," and words.low(at - 1) in words.grammar.determiners
            return behind and words.low(at - 3) in words.grammar.time_nouns
        if token.kind == "punct":
            return False
    return False


def _joins_adjectives(words: Words, index: int) -> bool:
    """Whether a comma stands between two adjectives of one phrase: "auf dem letzten, kurzen Anstieg"."""
    if not 2 <= index < len(words.tokens) - 2 or not words.is_noun(index + 2):
        return False
    opens = words.low(index - 2) in words.grammar.determiners or words.low(index - 2) in words.grammar.prepositions
    return opens and _adjectives_of_one(words, index - 1, index + 1)


def _adjectives_of_one(words: Words, before: int, after: int) -> bool:
    """Whether two words in small letters are adjectives with one ending, the second no finite verb."""
    if after >= len(words.tokens) or not (words.is_adjective(before) and words.is_adjective(after)):
        return False
    first, second = words.tokens[before], words.tokens[after]
    small = first.kind == second.kind == "word" and first.text[0].islower() and second.text[0].islower()
    sure = any(form.kind == "finite" and form.certainty != "guess" for form in words.verbs.forms(second.lower))
    return small and first.lower[-2:] == second.lower[-2:] and not sure


def _can_be_finite(words: Words, index: int) -> bool:
    return finite_at(words, index) is not None


def _names_only(words: Words, index: int) -> bool:
    """Whether the mark at ``index`` closes a name: der „Volksbote“, die "Times"."""
    for at in range(index - 1, max(-1, index - 7), -1):
        token = words.tokens[at]
        if token.kind == "quote":
            outside = at > 0 and (words.is_noun(at - 1) or words.low(at - 1) in words.grammar.determiners)
            return outside and words.is_noun(at + 1)
        if token.kind == "punct":
            return False
    return False


def _coordinations(words: Words, first: int, last: int) -> list[tuple[int, int, bool]]:
    """Cut a stretch before conjunctions that join two clauses."""
    cuts = [first]
    marks = [
        index for index in range(first + 1, last - 1) if words.tokens[index].lower in words.grammar.clause_coordinators
    ]
    for number, mark in enumerate(marks):
        upto = min(marks[number + 1] if number + 1 < len(marks) else last, mark + REACH)
        if _joins_clauses(words, cuts[-1], mark, upto):
            cuts.append(mark)
    cuts.append(last)
    return [(cuts[index], cuts[index + 1], index > 0) for index in range(len(cuts) - 1)]


def _joins_clauses(words: Words, first: int, mark: int, last: int) -> bool:
    begin = max(first, mark - REACH)
    left = scan_finite(words, begin, mark)
    final = final_finite(words, begin, mark)
    if left is None and final is None:
        lone = mark - begin == 1 and words.low(begin) in words.verbs.prefixes  # ", ab und kündigte ... an"
        return lone and scan_finite(words, mark + 1, mark + 2, speech=True) is not None
    if (
        words.low(mark + 1) in words.grammar.subordinators
        and words.low(mark + 1) not in words.grammar.strict_subordinators
    ):
        return final_finite(words, mark + 2, last) is not None
    if _adjectives_of_one(words, mark - 1, mark + 1) and words.is_noun(mark + 2):
        return False  # "in den religiösen und ethnischen Gegensätzen begründet"
    right = scan_finite(words, mark + 1, last, speech=True)
    if final is not None and final == mark - 1 and _opens_dependent(words, first):
        return right is not None or final_finite(words, mark + 1, last) is not None
    if left is None or right is None:
        return False
    if _zu_infinitive(words, mark + 1, last) is not None and not finite_is_sure(words, right):
        return False
    form = finite_at(words, right)
    governor = finite_at(words, left)
    if form is None or governor is None:
        return False
    others = {one.kind for one in words.verbs.forms(words.tokens[right].lower)}
    helper = governor.certainty == "closed"
    if helper and "participle" in others and governor.lemma not in words.verbs.modals:
        return False
    if helper and "infinitive" in others and governor.lemma not in (words.verbs.be, words.verbs.have):
        return False
    return not ("infinitive" in others and right > mark + 1 and form.certainty != "closed" and right == last - 1)


def _opens_dependent(words: Words, first: int) -> bool:
    low = words.low(first)
    grammar = words.grammar
    return low in grammar.subordinators or low in grammar.questions or (first > 0 and low in grammar.relatives)


def _analyse(words: Words, piece: Piece, found: list[Piece]) -> None:
    before = found[-1] if found else None
    grammar = words.grammar
    at = piece.first
    if words.low(at) in grammar.clause_coordinators and at + 1 < piece.last:
        piece.coordinated = True
        at += 1
    if _subordinate(words, piece, at) or _relative(words, piece, at, before) or _question(words, piece, at):
        return
    if before is not None and _is_dependent(before) and _goes_on(words, piece, at):
        piece.kind, piece.finite, piece.coordinated = before.kind, final_finite(words, at, piece.last), True
        piece.inherited = True
        return
    if _infinitive(words, piece, at):
        return
    finite = scan_finite(words, at, piece.last, speech=piece.separator in (",", "quote", "–", ")") or at > piece.first)
    if finite is None:
        piece.is_particle = piece.last - piece.first == 1 and words.low(at) in words.verbs.prefixes
        if words.low(at) == words.grammar.thus and piece.separator in (",", "quote", "–") and piece.last - at <= 30:
            piece.kind = "inserted"
        return
    piece.finite = finite
    piece.kind = "main"
    piece.verb_first = finite == at
    piece.own_subject = finite > at
    if not piece.verb_first or before is None or piece.coordinated:
        return
    loose = piece.separator in (",", "–") and before.kind in ("main", "inserted", "fragment")
    if piece.separator == "quote" or loose or _follows_whole(words, piece, found):
        piece.kind = "inserted"


def _follows_whole(words: Words, piece: Piece, found: list[Piece]) -> bool:
    """Whether a verb with its subject closes a main clause and what hangs on it: "Es sei klar, dass er geht, sagte sie"."""
    behind = piece.first + 1
    low = words.low(behind)
    opens = low in words.grammar.nominative_determiners | words.grammar.personal or words.is_noun(behind)
    if piece.separator != "," or not opens:
        return False
    for one in reversed(found):
        if one.kind == "main" and one.finite is not None:
            return True
        if one.coordinated or one.separator in (";", ":", "quote", "–"):
            return False
    return False


def _is_dependent(piece: Piece) -> bool:
    return piece.finite is not None and (piece.opener is not None or piece.inherited)


def _goes_on(words: Words, piece: Piece, at: int) -> bool:
    """Whether a piece without an opener continues the dependent clause before it: its one finite verb stands last."""
    if piece.separator not in (",", "and"):
        return False
    final = final_finite(words, at, piece.last)
    if final is None or final != piece.last - 1 or final == at or scan_finite(words, at, piece.last) != final:
        return False
    second = noun_phrase(words, at, piece.last, tight=True) == final
    return not second or piece.separator == "and"


def _subordinate(words: Words, piece: Piece, at: int) -> bool:
    grammar = words.grammar
    mark = at
    while mark < min(at + 3, piece.last - 1) and words.low(mark) not in grammar.subordinators:
        if words.low(mark) not in grammar.subordinator_leads:
            return False
        mark += 1
    if mark > at and words.low(mark + 1) in grammar.subordinators and words.low(mark) in grammar.subordinator_leads:
        mark += 1
    elif words.low(mark) in grammar.subordinator_leads and words.low(mark + 1) in grammar.subordinators:
        mark += 1  # "als ob", "als dass"
    kind = grammar.subordinators.get(words.low(mark))
    if kind is None or mark + 1 > piece.last:
        return False
    final = final_finite(words, mark + 1, piece.last)
    second = scan_finite(words, mark + 1, piece.last)
    if words.low(mark) == words.grammar.as_word and final is None and words.is_noun(piece.last - 1) and mark == at:
        piece.opener, piece.kind = (at, mark + 1), "comparison"  # "wie der Richter, Otto Kern, ausführte"
        return piece.first == 0 or piece.last < len(words.tokens) - 3
    if words.low(mark) in words.grammar.strict_subordinators:
        if final is None or final < piece.last - 1 or (second is not None and second == mark + 1 and second != final):
            return False
        if second is not None and second < final and finite_is_sure(words, second):
            return False
        if second is not None and _is_parted(words, second, final):
            return False  # "Bis Ende des Jahres sollen 500 Stellen wegfallen"
    piece.opener = (at, mark + 1)
    piece.kind = kind  # type: ignore[assignment]
    piece.finite = final if final is not None else None
    if piece.finite is None and kind in ("dass", "conditional", "causal", "temporal", "question", "concessive"):
        return True
    return piece.finite is not None


def _relative(words: Words, piece: Piece, at: int, before: Piece | None) -> bool:
    grammar = words.grammar
    if not _may_be_relative(words, piece, before):
        return False
    mark = at + 1 if words.low(at) in grammar.prepositions and at + 1 < piece.last else at
    low = words.low(mark)
    if low not in grammar.relatives or (mark > at and low in grammar.lone_relatives):
        return False
    final = final_finite(words, mark + 1, piece.last)
    if final is None:
        alone = mark == at and piece.last - at == 1 and piece.separator == ","
        if alone:
            piece.kind, piece.opener = "relative", (at, mark + 1)
        return alone
    second = scan_finite(words, mark + 1, piece.last)
    is_second = second is not None and second < final and finite_is_sure(words, second)
    if is_second and second == final - 1:  # "der Spieler sei verletzt" against "der Spiele gewann verlor"
        is_second = any(form.kind == "participle" for form in words.verbs.forms(words.low(final)))
    if final < piece.last - 1 and mark == at:  # "die Satzung verstoße gegen das Gesetz"
        is_second = is_second or noun_phrase(words, at, final) == final
    if second is not None and mark == at and not is_second:
        is_second = _stands_second(words, at, second, final)
    if is_second or (second == mark + 1 and final != second) or not _ends_after(words, final, piece.last):
        return False
    piece.kind = "relative"
    piece.opener = (at, mark + 1)
    piece.finite = final
    return True


def _stands_second(words: Words, at: int, second: int, final: int) -> bool:
    """Whether a helping verb stands right behind the first phrase, with more between it and the last verb.

    "Die Halle wurde geräumt, die Arbeiten sollen am Freitag beginnen": an infinitive would stand at the end.
    """
    return _is_parted(words, second, final) and noun_phrase(words, at, final) == second


def _is_parted(words: Words, second: int, final: int) -> bool:
    """Whether a helping verb stands apart from the last verb, with other words than verbs between them."""
    form = finite_at(words, second)
    if form is None or form.certainty != "closed":
        return False
    between = words.tokens[second + 1 : final]
    return any(token.is_capital or not words.verbs.forms(token.lower) for token in between if token.kind == "word")


def _may_be_relative(words: Words, piece: Piece, before: Piece | None) -> bool:
    """Whether what stands before a piece lets a relative clause begin: a comma, also after a title in quotation marks."""
    if piece.first == 0:
        return False
    after_title = piece.separator == "quote" and words.tokens[piece.first - 1].text == ","
    if piece.separator not in (",", "–", "(", "and") and not after_title:
        return False
    joined = before is not None and before.kind == "relative" and words.low(piece.first) in words.grammar.joiners
    return joined or not piece.coordinated


def _ends_after(words: Words, final: int, last: int) -> bool:
    """Whether a finite verb stands at the end, or only a phrase moved behind it follows."""
    if final == last - 1:
        return True
    low = words.low(final + 1)
    return (
        low in words.grammar.prepositions
        or low in words.grammar.comparing
        or not words.tokens[final + 1].text.isalpha()
    )


def _question(words: Words, piece: Piece, at: int) -> bool:
    mark = at + 1 if words.low(at) in words.grammar.prepositions else at
    if words.low(mark) not in words.grammar.questions or mark + 1 >= piece.last:
        return False
    final = final_finite(words, mark + 1, piece.last)
    second = scan_finite(words, mark + 1, piece.last)
    if final is None or final < piece.last - 1 or (second == mark + 1 and second != final):
        return False
    piece.kind = "question"
    piece.opener = (at, mark + 1)
    piece.finite = final
    return True


def _infinitive(words: Words, piece: Piece, at: int) -> bool:
    zu = _zu_infinitive(words, at, piece.last)
    if zu is None:
        return False
    opener = words.low(at) if words.low(at) in words.grammar.infinitive_openers else ""
    inverts = words.low(at + 1) in words.grammar.nominative_determiners
    inverts = inverts or not words.low(at).endswith(words.grammar.adjective_endings)
    inverts = inverts and piece.separator in (",", "quote")
    finite = scan_finite(words, at, piece.last, speech=inverts)
    if finite is not None and finite not in (zu, zu - 1) and finite_is_sure(words, finite):
        return False  # also ", gibt der Arzt zu bedenken"
    if piece.separator in ("start", ":") and piece.last == len(words.tokens) and not opener:
        return False  # a headline without a verb
    piece.zu = True
    piece.kind = words.grammar.infinitive_openers.get(opener, "infinitive")  # type: ignore[assignment]
    piece.opener = (at, at + 1) if opener else None
    return True


def _zu_infinitive(words: Words, first: int, last: int) -> int | None:
    """The index of the infinitive with "zu" near the end of the stretch, or None."""
    for index in range(last - 1, max(first - 1, last - 1 - 14), -1):
        low = words.low(index)
        forms = words.verbs.forms(low)
        if any(form.kind == "zu" for form in forms):
            return index
        if words.low(index - 1) == words.grammar.infinitive_mark and index - 1 >= first:
            if any(form.kind == "infinitive" for form in forms):
                return index
            if low.endswith(("en", "ern", "eln")) and words.tokens[index].text[0].islower() and not forms:
                following = index + 1
                if following >= last or not words.is_noun(following):
                    return index
    return None
