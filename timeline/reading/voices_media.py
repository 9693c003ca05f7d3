"""Media by their names: known ones, addresses, titles in quotation marks, and what stands behind the word for a paper."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from timeline.reading.grammar import Grammar
from timeline.reading.voices_table import SpeechTable

WORD: Final = re.compile(r"[^\W\d_][\w’'.-]*")
LONGEST_NAME: Final = 4  # words
_SITE: Final = re.compile(
    r"\b(?:[a-z0-9-]+\.)+(?:com|org|net|info|news|tv|eu|uk|de|at|ch|fr|it|es|nl|be|pl|ru|ua|us|ca|au)\b"
)
_OF_MEDIUM: Final = re.compile(
    r"(.{2,40})[-‑](?:Informationen|Recherchen|Angaben|Bericht(?:en|s)?|Meldung(?:en)?|Umfrage|Reporter(?:s|in|n)?)"
)
_DECLINED: Final = re.compile(r"([a-zäöüß])en (?=[A-ZÄÖÜ])")
_BEHIND_NAME: Final = re.compile(r" \([A-ZÄÖÜ][\w ]{1,12}\)?$")  # "Südwestrundfunk (SWR)"
_MEDIA_LOOK: Final = re.compile(r"[„“”\"»«‚‘]?([^„“”\"»«‚‘]{2,60})[“”\"»«‘’]?")


def medium_named(said: str, words: Sequence[str], table: SpeechTable, grammar: Grammar) -> str | None:
    """The name of the medium that words name, canonical where a table has it; ``words`` are those of ``said``, folded."""
    media = table.media
    plain = without_article(said, table.articles)
    declined = _DECLINED.sub(r"\1e ", plain)  # "der Süddeutschen Zeitung"
    shapes: tuple[str, ...] = (plain,)  # "Economists" are no paper
    if grammar.verb_final:
        bare_words = [_BEHIND_NAME.sub("", form) for form in (plain, declined, _DECLINED.sub(r"\1er ", plain))]
        shapes = (plain, *(form.removesuffix("s") for form in bare_words), *bare_words)
    for shape in shapes:
        bare = _MEDIA_LOOK.fullmatch(shape)
        if bare and bare.group(1).strip().lower() in media:
            return media[bare.group(1).strip().lower()]
    if grammar.verb_final and (own := _OF_MEDIUM.fullmatch(plain)) is not None and own[1].lower() in media:
        return media[own[1].lower()]  # "NDR-Informationen"
    if (site := _SITE.search(said)) is not None and len(words) <= LONGEST_NAME + 2:
        return site.group()
    if any(word in table.media_nouns for word in words):
        small = grammar.small_names
        known = _longest_medium(said, media, small) or _longest_medium(_DECLINED.sub(r"\1e ", said), media, small)
        if known is not None:
            return known
        quoted = re.search(r"[„“”\"»«]([^„“”\"»«]{2,60})[“”\"»«]", said)
        behind = quoted.group(1) if quoted else _name_behind(said, table, grammar)
        if behind:
            return behind
    elif len(words) <= 5:
        quoted = re.search(r"[„“”\"»«]([^„“”\"»«]{2,60})[“”\"»«]", said)
        if quoted and quoted.group(1).lower() in media:
            return media[quoted.group(1).lower()]
    return None


def _name_behind(said: str, table: SpeechTable, grammar: Grammar) -> str | None:
    """ "le quotidien Le Fleuve", "the daily El Sur": the capitals right behind the word for a medium, at the end."""
    found = list(WORD.finditer(said))[:24]
    at = next((at for at, word in enumerate(found) if word.group().lower() in table.media_nouns), None)
    if at is None or at + 1 >= len(found) or len(found) - at - 1 > LONGEST_NAME:
        return None
    is_part = found[at].group()[0].isupper() and (at == 0 or not grammar.verb_final)  # "Radio Slovenia"
    behind = found[at if is_part else at + 1 :]
    runs_on = is_part or said[found[at].end() : behind[0].start()] == " "
    runs_on = runs_on and behind[-1].end() == len(said)
    return said[behind[0].start() :] if runs_on and all(word.group()[0].isupper() for word in behind) else None


def without_article(said: str, articles: frozenset[str]) -> str:
    """Words without an article in front."""
    first, _, rest = said.partition(" ")
    if rest and first.lower() in articles:
        return rest.strip()
    return re.sub(r"^(?:der|die|das|dem|den|des|einer|einem|eine|ein)\s+", "", said, flags=re.IGNORECASE).strip()


def _longest_medium(said: str, media: Mapping[str, str], small: frozenset[str]) -> str | None:
    """The longest run of words in ``said`` that is the name of a medium."""
    words = list(WORD.finditer(said))[:24]
    best: tuple[int, str] | None = None
    for first in range(len(words)):
        for last in range(first, min(first + 5, len(words))):
            part = said[words[first].start() : words[last].end()].lower()
            for form in (part, part.removesuffix("s")):
                looks = words[first].group()[0].isupper() or form in small
                if form in media and looks and (best is None or len(form) > best[0]):
                    best = (len(form), media[form])
    return best[1] if best else None
