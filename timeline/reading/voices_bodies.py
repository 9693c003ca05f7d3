"""Bodies that speak: their plain names, and the one that a noun for any of its kind means ("das Gericht", "der Konzern")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from timeline.model import Mention, Span
from timeline.reading.grammar import Grammar
from timeline.reading.voices_media import LONGEST_NAME, WORD, without_article
from timeline.reading.voices_offices import cases
from timeline.reading.voices_table import SpeechTable

_WORDS: Final = 2  # an article and a noun
_SHORTEST: Final = 3  # letters of a noun that ends a compound: "Rat"
_LONG_NOUN: Final = 12  # letters of a compound that hardly means a person
_FAR: Final = 2500  # characters back to a body whose name ends with the noun
_NEAR: Final = 900  # characters back to one of its kind
_LOOKED_AT: Final = 40  # mentions
_START: Final = attrgetter("start")


class Told(NamedTuple):
    """A body that a text tells of: where, its name and key, and the words for it."""

    place: int
    name: str
    key: str | None
    said: str


_OF_A_THING: Final = re.compile(r"des ([A-ZÄÖÜ][^\W\d_]+?)(?:es|s)")
_OWNS: Final = re.compile(r"(?:['’]s?)? (?=\w)")


def plainly(said: str, table: SpeechTable, grammar: Grammar) -> str:
    """The words for a body without article, and without the ending of a genitive: "des Landgerichts", "des Betreibers Lumo"."""
    bare = without_article(said, table.articles | grammar.fused_prepositions)
    if said.split(maxsplit=1)[0].lower() not in grammar.genitive_determiners:
        return bare
    noun, space, rest = bare.partition(" ")
    if rest and not rest[0].isupper():
        return bare
    for stem in cases(noun, of_whom=True)[1:]:
        if stem.lower() in table.bodies or stem.lower().endswith(table.body_endings):
            return stem + space + rest
    return bare


def named_after(land: str, said: str, table: SpeechTable, grammar: Grammar) -> str | None:
    """A body with a country in its name, "Météo-France", "Bank of Japan", "U.S. Geological Survey": a run of capitals."""
    name = without_article(said, table.articles)
    words = WORD.findall(name)
    leads = name.startswith(f"{land} ") and len(words) > len(WORD.findall(land)) + 1
    if not (name.endswith(land) or leads) or name == land:
        return None
    small = table.by | grammar.close_prepositions
    joined = words[0][0].isupper() and all(word[0].isupper() or word.lower() in small for word in words)
    office = not grammar.verb_final and any(word.lower().endswith(table.source_endings) for word in words)
    able = len(words) <= LONGEST_NAME and "," not in name and not office
    return name if joined and able else None


def head_of(span: Span, text: str, grammar: Grammar) -> Span:
    """A phrase without what hangs on its noun: "die Insolvenz" of "die Insolvenz der Firma"."""
    if not grammar.verb_final:
        return span
    noun = False
    for word in WORD.finditer(text, span.start, span.end):
        low = word.group().lower()
        if noun and low in grammar.genitive_determiners | grammar.prepositions:
            return Span(span.start, word.start() - 1)
        noun = noun or (word.group()[0].isupper() and low not in grammar.determiners)
    return span


def body_meant(
    text: str,
    words: Sequence[str],
    place: int,
    named: Sequence[Mention],
    told: Sequence[Told],
    table: SpeechTable,
    grammar: Grammar,
) -> Told | None:
    """The body named before that "das Gericht", "die Behörde", "der Konzern" means, or None where none fits.

    Its name ends with the noun ("Landgericht"), or it is of the kind that the noun is for (``table.kinds``): by the ending of
    its name, or of the word right before it ("der Autobauer Lumo").

    Args:
        text: the article's text.
        words: those of the speaker, folded.
        place: where they begin.
        named: all mentions of the article, by place.
        told: bodies without a mention that sentences were about, by place.
        table: speech words of the language.
        grammar: its grammar.
    """
    if len(words) != _WORDS or words[0] not in grammar.determiners or words[0].startswith(table.indefinite):
        return None
    nouns = [
        noun for noun in cases(words[1], of_whom=words[0] in grammar.genitive_determiners) if len(noun) >= _SHORTEST
    ]
    kinds = tuple(ending for noun in nouns for ending in table.kinds.get(noun, ()))
    at = bisect_left(named, place, key=_START)
    bodies = [
        Told(mention.start, mention.name, mention.key, text[mention.start : mention.end])
        for mention in named[max(0, at - _LOOKED_AT) : at]
        if mention.kind == "body"
    ]
    bodies += [one for one in told[-_LOOKED_AT:] if one.place < place]
    for body in sorted(bodies, reverse=True):
        far = place - body.place
        own = [word.lower() for word in WORD.findall(body.said)]
        if far <= _FAR and any(word != noun and word.endswith(noun) for noun in nouns for word in own):
            return body
        before = WORD.findall(text[max(0, body.place - 40) : body.place])[-1:]
        shown = own + [word.lower() for word in before if word[0].isupper()]
        if kinds and far <= _NEAR and not any(word in nouns for word in own) and any(w.endswith(kinds) for w in shown):
            return body
    return None


def entity_behind(of_whom: str, table: SpeechTable) -> str | None:
    """What gives information without being a person: "(Schätzungen) des Welternährungsprogramms"; None where that is not sure.

    ``of_whom`` is the phrase in the genitive, with its article.
    """
    found = _OF_A_THING.fullmatch(of_whom)
    if found is None or len(found[1]) < _LONG_NOUN or found[1].endswith((*table.people_endings, *table.source_endings)):
        return None
    return found[1]


def owns_who_follows(text: str, mention: Mention, end: int, table: SpeechTable, grammar: Grammar) -> bool:
    """Whether a person only owns who is named by the next noun: "Webers Anwalt", "Weber's lawyer", not "Weber sagte"."""
    said = text[mention.start : mention.end]
    gap = _OWNS.match(text, mention.end, end)
    if gap is None:
        return False
    marked = gap.group().strip() != "" or said.endswith(("'s", "’s", "'", "’"))
    is_genitive = marked or (grammar.verb_final and said.endswith("s") and not mention.name.endswith("s"))
    noun = WORD.match(text, gap.end(), end)
    if not is_genitive or noun is None:
        return False
    low = noun.group().lower()
    people = (
        low in table.spokespeople or low in table.anonymous or low.endswith(table.people_endings + table.source_endings)
    )
    return people and (noun.group()[0].isupper() or not grammar.verb_final)
