"""Acts told with a verb that says little: "brought to safety", "in Brand geraten", "ouvert une enquête".

Written from what newspapers say every day, not from any texts that something is measured on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

_FEW: Final = r"(?:\w+\s+){0,4}?"
_SOME: Final = r"[^.;:]{0,60}?"

_IDIOMS: Final = (
    (
        "die",
        "leben perdu trouv lost lose verletzungen injuries wounds blessures",
        (
            rf"ums\s+leben|perdu\s+la\s+vie|trouvé\s+la\s+mort|(?:lost|lose)\s+\w+\s+li(?:fe|ves)"
            rf"|verletzungen\s+er(?:legen|lag(?:en)?)|er(?:liegt|lag(?:en)?)\s+{_SOME}verletzungen"
            rf"|succumb\w*\s+to\s+{_FEW}(?:injuries|wounds)|succomb\w+\s+à\s+{_FEW}blessures"
        ),
    ),
    (
        "arrest",
        "gewahrsam custody garde",
        r"in\s+gewahrsam|into\s+custody|(?:en|placée?s?\s+en)\s+garde\s+à\s+vue",
    ),
    (
        "strand",
        "grund aground échou",
        r"auf\s+grund\s+ge?l[aä]uf\w*|r[au]n(?:ning)?\s+aground|s['’](?:est|était)\s+échouée?s?",
    ),
    ("break-out", "feu", r"feu\s+s['’](?:est|était)\s+déclaré"),
    (
        "catch-fire",
        "brand feuer flammen fire flames feu",
        (
            r"in\s+brand\s+ger(?:aten|iete?n?)|geriete?n?\s+in\s+brand|feuer\s+(?:fing(?:en)?|gefangen)|fing(?:en)?\s+feuer"
            r"|in\s+flammen\s+(?:auf(?:gegangen|ging(?:en)?)|gestanden)|(?:catch|caught|catches|catching)\s+fire"
            r"|burst\s+into\s+flames|pri(?:s|t)\s+feu"
        ),
    ),
    (
        "rescue",
        "sicherheit safety",
        r"in\s+sicherheit\s+ge?bracht|brachten?\b.{1,60}\bin\s+sicherheit|(?:taken|brought)\s+to\s+safety",
    ),
    (
        "investigate",
        "ermittl investigation inquiry probe enquête",
        (
            rf"ermittlung(?:en|sverfahren)\s+{_SOME}(?:aufgenommen|eingeleitet|eröffnet|einleite\w*)"
            rf"|(?:leitete?n?|nahm(?:en)?|eröffnete?n?)\s+{_SOME}ermittlung\w*"
            rf"|(?:open|opened|opens|launch|launched|launches|began|begun|started)\s+{_FEW}(?:investigations?|inquir(?:y|ies)|probes?)"
            rf"|ouvert\s+{_FEW}enquêtes?|enquêtes?\s+{_SOME}(?:ouvertes?)"
        ),
    ),
    (
        "take-effect",
        "kraft effect force vigueur",
        (
            r"in\s+kraft\s+(?:ge)?tr(?:eten|itt|at(?:en)?)|tr(?:itt|at(?:en)?|eten)\s+(?:\S+\s+){0,8}?in\s+kraft"
            r"|(?:takes?|took|taken|taking)\s+effect|(?:comes?|came|coming|enters?|entered)\s+into\s+(?:force|effect)"
            r"|(?:entr\w+)\s+en\s+vigueur"
        ),
    ),
    (
        "swear-in",
        "vereidigt amtseid sworn oath serment",
        (
            rf"vereidigt|amtseid\s+{_FEW}(?:abgelegt|geleistet)|(?:legte|leistete)\s+{_SOME}amtseid|sworn\s+in|tak\w+\s+the\s+oath"
            r"|took\s+the\s+oath|prêt\w+\s+serment"
        ),
    ),
    (
        "agree",
        "einig agreement accord deal",
        (
            rf"(?:einigung|vereinbarung)\s+{_FEW}(?:erzielt|getroffen)|erziel(?:en|ten?)\s+{_SOME}einigung"
            rf"|reach\w*\s+{_FEW}(?:agreements?|deals?)|str(?:ike|uck)\s+{_FEW}deals?|parven\w+\s+à\s+{_FEW}accord"
        ),
    ),
    (
        "resign",
        "rücktritt amt niedergelegt resignation down démission",
        (
            rf"rücktritt\s+{_SOME}(?:eingereicht|erklärt|angeboten)|(?:reichte|erklärte)\s+{_SOME}rücktritt"
            rf"|legte\s+{_SOME}amt\s+{_FEW}nieder|amt\s+{_FEW}niedergelegt|step(?:s|ped)?\s+down"
            rf"|(?:submitted|tendered|handed\s+in)\s+{_FEW}resignation|(?:présent|remis)\w*\s+{_FEW}démission"
        ),
    ),
    (
        "strike",
        "arbeit streik strike walk grève travail",
        (
            rf"arbeit\s+{_FEW}niedergelegt|legten?\s+{_SOME}arbeit\s+{_FEW}nieder|in\s+(?:den\s+)?streik\s+(?:ge)?tr(?:eten|aten)"
            rf"|tr(?:aten|eten)\s+{_SOME}in\s+(?:den\s+)?(?:\w+)?streik|(?:go|went|gone|going)\s+on\s+strike"
            r"|walk(?:ed)?\s+(?:out|off\s+the\s+job)|(?:cessé\s+le\s+travail|en\s+grève)"
        ),
    ),
    (
        "demonstrate",
        "straße kundgebung demonstration protest street rally rue pavé",
        (
            rf"auf\s+die\s+stra(?:ß|ss)en?\s+{_FEW}(?:ge)?g[ia]ngen|gingen\s+{_SOME}auf\s+die\s+stra(?:ß|ss)en?"
            rf"|zu\s+{_FEW}\w*(?:kundgebung|demonstration)(?:en)?\s+{_SOME}(?:versammel\w+|gekommen|kamen|erschienen)"
            rf"|(?:versammel\w+|kamen)\s+{_SOME}zu\s+{_FEW}\w*(?:kundgebung|demonstration)(?:en)?"
            rf"|(?:take|taken|took)\s+to\s+the\s+streets|descend\w+\s+dans\s+la\s+rue|battu\s+le\s+pavé"
        ),
    ),
    (
        "attend",
        "teil part",
        rf"nahm(?:en)?\s+{_SOME}teil|(?:take|takes|taken|took)\s+part|pris\s+part",
    ),
    (
        "phone",
        "telefon phone téléphon",
        (
            rf"telefoniert\w*|in\s+einem\s+telefonat|(?:spoke|spoken|talked|speak)\s+{_SOME}(?:by|on\s+the)\s+(?:tele)?phone"
            rf"|(?:tele)?phone\s+call|entreten\w+\s+{_SOME}(?:par|au)\s+téléphone|conversation\s+téléphonique"
        ),
    ),
)
"""By an act the words of which one stands in every such phrase, and what the phrases are."""


@cache
def idioms() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """The acts, each with the words to look for first and the phrases."""
    return tuple(_compiled())


def _compiled() -> Iterator[tuple[str, tuple[str, ...], re.Pattern[str]]]:
    for act, stems, phrases in _IDIOMS:
        yield act, tuple(stems.split()), re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)
