"""French abbreviations, the words that open sentences, and what elision and inversion join."""

from __future__ import annotations

from typing import Final

from timeline.reading.text import TextTable, words

TEXT: Final = TextTable(
    never_end=words(
        "m mm mme mmes mlle dr pr me st ste mgr gén col cap cf env art av bd chap éd fig vol p pp tél réf min max"
    ),
    may_end=words("etc janv févr avr juil sept oct nov déc ltd inc"),
    starters=words("""
    le la les l un une des ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs mon notre nos et mais ou or donc
    car si quand lorsque dans en à au aux pour par sur sous avec sans depuis après avant selon d'après d alors ainsi aussi puis
    ensuite enfin cependant toutefois pourtant mais même plus pas aucun chaque tous toutes plusieurs deux trois quatre qui que
    quoi où comment pourquoi ici là hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche malgré face entre
    """),
    before_numbers=words("no n° art fig chap"),
    elided=words("l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu"),
    whole=words("d'après d'abord d'ailleurs d'accord d'habitude d'abord d'autant c'est-à-dire"),
    enclitics=words("il elle on ils elles je nous vous ce"),
)
