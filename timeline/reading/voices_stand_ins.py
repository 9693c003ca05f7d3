"""Bodies behind those who speak: "die Staatsanwaltschaft" beside another's name, a town's spokeswoman, a bare "ein Sprecher"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from timeline.reading.grammar import Grammar
from timeline.reading.voices_media import WORD
from timeline.reading.voices_table import SpeechTable

_NEAR_BODY: Final = 600  # characters back to the body that a bare "ein Sprecher" speaks for
_WORDS: Final = 2  # an article and a noun


def body_apart(said: str, words: Sequence[str], table: SpeechTable) -> str | None:
    """The body in "die Staatsanwaltschaft Kern", where the name behind it is somebody else's, or None.

    ``said`` ends before that name. "Die Kanzlei Weber" and "die Gruppe Wagner" are names of bodies.
    """
    is_body = len(words) == _WORDS and words[-1].endswith(table.authority_endings)
    return said.rsplit(maxsplit=1)[-1] if is_body and words[0] in table.definite | table.articles else None


def body_of_mouthpiece(said: str, table: SpeechTable, grammar: Grammar) -> str | None:
    """The words for the body in "eine Sprecherin der Stadt" and "ein Polizeisprecher", or None where none is told."""
    found = list(WORD.finditer(said))[:8]
    at = next((at for at, word in enumerate(found) if word.group().lower() in table.mouthpieces), None)
    if at is None:
        return None
    low = found[at].group().lower()
    if len(found) == at + 1:
        for body in table.bodies:
            if low.startswith(body) and low.removeprefix(body) in table.mouthpieces:
                return body.capitalize()
        return None
    after = found[at + 1].group().lower()
    if after not in grammar.genitive_determiners | table.by or len(found) < at + 3:
        return None
    nouns = [word.group().lower() for word in found[at + 2 : at + 5]]
    stems = [noun.removesuffix("s").removesuffix("e") for noun in nouns]
    is_body = any(noun in table.bodies or noun.endswith(table.body_endings) for noun in (*nouns, *stems))
    return said[found[at + 1 if after not in table.by else at + 2].start() :] if is_body else None


def is_spoken_for(before: str, table: SpeechTable, grammar: Grammar) -> bool:
    """ "der Sprecher von Angela Weber": whether the words before a person make her one whom somebody else speaks for."""
    words = WORD.findall(before)
    at = next((at for at, word in enumerate(words) if word.lower() in table.spokespeople), None)
    if at is None or at + 1 >= len(words):
        return False
    titles = (
        words[at + 2 :]
        if grammar.verb_final
        else [word for word in words[-1:] if word.lower() != words[at + 1].lower()]
    )
    return words[at + 1].lower() in table.by | grammar.genitive_determiners and all(one[0].isupper() for one in titles)


def speaks_bare(words: Sequence[str], table: SpeechTable) -> bool:
    """Whether words only say that somebody speaks for a body: "ein Sprecher", "die Konzernsprecherin"."""
    return len(words) <= _WORDS and words[-1] in table.mouthpieces


def is_near(place: int, body: int) -> bool:
    """Whether a body was told of close enough before ``place`` for a bare spokesperson to be its own."""
    return 0 < place - body <= _NEAR_BODY
