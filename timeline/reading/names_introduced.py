"""Bodies that no table knows, named by their text for what they are: "der Konzern Carlsberg", "the aid group Solidar".

What a text introduces once is that body wherever the text names it in the same word.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from timeline.model import Mention
from timeline.reading.names_common import common_day
from timeline.reading.names_table import name_table
from timeline.reading.places import place_table
from timeline.reading.text import Token, words

_BODIES: Final = {
    "de": words(
        """
        konzern firma unternehmen hersteller autohersteller brauerei reederei bank privatbank versicherer
        fluggesellschaft airline gruppe miliz terrormiliz terrorgruppe rebellengruppe hilfsorganisation organisation
        umweltorganisation gewerkschaft partei stiftung verlag sender zeitung nachrichtenagentur investor
        finanzinvestor anlagenbauer maschinenbauer autobauer flugzeugbauer energiekonzern chemiekonzern pharmakonzern
        stahlkonzern werft
        """
    ),
    "en": words(
        """
        company group firm brewer automaker carmaker airline insurer retailer charity militia union party operator
        shipbuilder manufacturer broadcaster newspaper investor
        """
    ),
    "fr": words(
        """
        groupe société entreprise compagnie brasseur constructeur assureur organisation milice syndicat parti
        association opérateur fabricant journal banque
        """
    ),
}


NAMED: Final = "name:"
"""Begins the key of such a body: another text may not say what it is, so it is a word there."""

_DEFINITE: Final = words("der die das dem den des zum zur vom beim")
_PLURAL: Final = ("er", "en", "ern", "e")


def introduced_in(toks: Sequence[Token], language: str, taken: Collection[str]) -> list[Mention]:
    """Every mention of the bodies that a text introduces, in text order. Linear in tokens.

    Args:
        toks: the tokens of the text.
        language: ISO 639-1.
        taken: words that name somebody or something else in this text.
    """
    nouns = _BODIES.get(language)
    if nouns is None:
        return []
    names = {
        name.text
        for at, (noun, name) in enumerate(pairwise(toks))
        if noun.lower in nouns
        and name.text not in taken
        and _is_name(name, noun, language)
        and (language != "de" or _is_definite(toks, at))
    }
    return [
        Mention(name=token.text, key=NAMED + token.text.lower(), kind="body", start=token.start, end=token.end)
        for token in toks
        if token.text in names
    ]


def _is_name(token: Token, noun: Token, language: str) -> bool:
    """Whether the word right behind such a noun is a capitalised name that no table knows."""
    word = token.text
    if token.kind != "word" or not word[0].isupper() or not word.isalpha() or len(word) < 4 or word.isupper():
        return False
    if token.start != noun.end + 1 or common_day(token.lower) != token.lower:
        return False
    if noun.text[0].isupper() and language != "de":
        return False  # "Group Captain", "Party Conference"
    table, places = name_table(language), place_table(language)
    return table is not None and word not in table.bodies and word not in places.single and word not in places.multi


def _is_definite(toks: Sequence[Token], at: int) -> bool:
    """ "Der (dänische) Konzern Carlsberg", not "eine Gruppe Touristen"."""
    if toks[at + 1].text.endswith(_PLURAL) and toks[at].lower == "gruppe":
        return False
    back = at - 1
    if back > 0 and toks[back].lower not in _DEFINITE and toks[back].text[0].islower():
        back -= 1
    return back >= 0 and toks[back].lower in _DEFINITE
