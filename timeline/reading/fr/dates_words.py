"""French words of time and what they mean."""

from __future__ import annotations

from functools import cache

MONTHS = {
    "janvier": "01", "février": "02", "fevrier": "02", "mars": "03", "avril": "04", "mai": "05", "juin": "06", "juillet": "07",
    "août": "08", "aout": "08", "septembre": "09", "octobre": "10", "novembre": "11", "décembre": "12", "decembre": "12",
}  # fmt: skip
MONTH_SHORT = MONTHS | {
    f"{short}{dot}": number
    for short, number in {
        "janv": "01", "févr": "02", "fév": "02", "avr": "04", "juil": "07", "sept": "09", "oct": "10", "nov": "11", "déc": "12",
    }.items()
    for dot in ("", ".")
}  # fmt: skip
WEEKDAYS = {
    "lundi": "1", "mardi": "2", "mercredi": "3", "jeudi": "4", "vendredi": "5", "samedi": "6", "dimanche": "7",
}  # fmt: skip
WEEKDAY_PLURALS = {f"{name}s": number for name, number in WEEKDAYS.items()}
DAY_PARTS = {
    "matin": "MO", "matinée": "MO", "après-midi": "AF", "soir": "EV", "soirée": "EV", "nuit": "NI", "midi": "MI", "minuit": "NI",
    "aube": "MO",
}  # fmt: skip
SEASONS = {"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"}
DEICTIC = {
    "hier": "-P1D", "aujourd'hui": "+P0D", "aujourd’hui": "+P0D", "demain": "+P1D", "avant-hier": "-P2D", "après-demain": "+P2D",
}  # fmt: skip
LAST = dict.fromkeys(("dernier", "dernière", "passé", "passée", "écoulé", "écoulée"), "-1")
NEXT = dict.fromkeys(("prochain", "prochaine"), "+1")
LAST_PLURAL = dict.fromkeys(("derniers", "dernières"), "-1")
NEXT_PLURAL = dict.fromkeys(("prochains", "prochaines"), "+1")
THIS = dict.fromkeys(("ce", "cet", "cette"), "+0")
FOLLOWING = {"suivant": "+1", "suivante": "+1", "précédent": "-1", "précédente": "-1", "d'après": "+1", "d’après": "+1"}
NEIGHBOURS = {
    "le lendemain": "+P1D", "le surlendemain": "+P2D", "la veille": "-P1D", "l'avant-veille": "-P2D", "l’avant-veille": "-P2D",
}  # fmt: skip
EDGES = {
    "début": "START", "fin": "END", "mi-": "MID", "courant": "MID", "au début de": "START", "à la fin de": "END",
    "au début du mois de": "START", "à la fin du mois de": "END", "à la mi-": "MID", "dès le début de": "START",
}  # fmt: skip

EDGES_ALONE = {"début": "START", "milieu": "MID", "fin": "END"}

UNITS = {
    "jour": "D", "jours": "D", "journée": "D", "journées": "D", "semaine": "W", "semaines": "W", "mois": "M", "an": "Y", "ans": "Y",
    "année": "Y", "années": "Y", "heure": "TH", "heures": "TH", "minute": "TM", "minutes": "TM", "seconde": "TS", "secondes": "TS",
    "décennie": "DE", "décennies": "DE", "siècle": "CE", "siècles": "CE", "trimestre": "Q", "trimestres": "Q", "semestre": "HY",
    "semestres": "HY", "week-end": "WE", "week-ends": "WE", "nuit": "NI", "nuits": "NI",
}  # fmt: skip
CALENDAR_UNITS = {
    "jour": "D", "semaine": "W", "mois": "M", "an": "Y", "année": "Y", "décennie": "DE", "siècle": "CE", "trimestre": "Q",
    "week-end": "WE",
}  # fmt: skip
WAYS = {"plus tard": "+", "après": "+", "plus tôt": "-", "auparavant": "-", "avant": "-"}
APPROXIMATE = {
    "environ": "APPROX", "près de": "APPROX", "quelque": "APPROX", "à peu près": "APPROX", "presque": "APPROX",
    "plus de": "MORE_THAN", "plus d'": "MORE_THAN", "plus d’": "MORE_THAN", "moins de": "LESS_THAN", "moins d'": "LESS_THAN",
    "moins d’": "LESS_THAN", "au moins": "EQUAL_OR_MORE", "jusqu'à": "EQUAL_OR_LESS", "jusqu’à": "EQUAL_OR_LESS",
}  # fmt: skip
ORDINALS = {
    "premier": "1", "première": "1", "deuxième": "2", "second": "2", "seconde": "2", "troisième": "3", "quatrième": "4",
}  # fmt: skip
FEASTS = {
    "noël": "12-25", "jour de l'an": "01-01", "jour de l’an": "01-01", "nouvel an": "01-01", "pâques": "easter+0",
    "lundi de pâques": "easter+1", "vendredi saint": "easter-2", "ascension": "easter+39", "pentecôte": "easter+49",
    "toussaint": "11-01", "14-juillet": "07-14", "saint-sylvestre": "12-31", "assomption": "08-15", "armistice": "11-11",
}  # fmt: skip
PRESENT = dict.fromkeys((
    "actuellement", "en ce moment", "à l'heure actuelle", "à l’heure actuelle", "à présent", "désormais", "ces jours-ci",
), "PRESENT_REF")  # fmt: skip
PAST = dict.fromkeys(("récemment", "dernièrement", "par le passé", "autrefois", "naguère"), "PAST_REF")
FUTURE = dict.fromkeys(("prochainement", "à l'avenir", "à l’avenir", "bientôt", "sous peu"), "FUTURE_REF")
FREQUENT = {
    "quotidien": "P1D", "quotidienne": "P1D", "quotidiennement": "P1D", "hebdomadaire": "P1W", "mensuel": "P1M",
    "mensuelle": "P1M", "annuel": "P1Y", "annuelle": "P1Y", "annuellement": "P1Y",
}  # fmt: skip
EACH = dict.fromkeys(("chaque", "tous les", "toutes les"), "EVERY")

_ONES = (
    *(
        "",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
    ),
    *("quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
)
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}


@cache
def number_words() -> dict[str, str]:
    """French number words (1 to 99, round hundreds, indefinite ones) and their value; ``X`` is an indefinite number."""
    words = {word: str(number) for number, word in enumerate(_ONES) if word}
    for tens, name in _TENS.items():
        words[name] = str(tens)
        upto = 20 if tens in (60, 80) else 10
        for ones in range(1, upto):
            for joint in (f"{name}-", f"{name} et ", f"{name}-et-") if ones in (1, 11) else (f"{name}-",):
                words[joint + _ONES[ones]] = str(tens + ones)
    words |= {"une": "1", "quatre-vingts": "80", "cent": "100", "mille": "1000", "vingt et une": "21"}
    words |= {"une dizaine de": "10", "une douzaine de": "12", "une quinzaine de": "15", "une vingtaine de": "20"}
    words |= {
        "une trentaine de": "30",
        "une quarantaine de": "40",
        "une cinquantaine de": "50",
        "une centaine de": "100",
    }
    words |= dict.fromkeys(("plusieurs", "quelques", "de nombreux", "de nombreuses", "maints"), "X")
    return words


def number(said: str) -> str | None:
    """Read a figure or number word: ``"2"``, ``"1.5"``, ``"X"`` for an indefinite one, ``None`` for any other word."""
    if said[0].isdigit():
        return said.replace("\u202f", "").replace("\u00a0", "").replace(" ", "").replace(",", ".").lstrip("0") or "0"
    return number_words().get(" ".join(said.lower().split()))
