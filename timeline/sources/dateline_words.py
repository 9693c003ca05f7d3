"""Words of publication lines, German, English and French: months, what stands beside a date, given names, words of outlet
names.

A new language adds its words here and its cues to `datelines`.
"""

from __future__ import annotations

import re


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MONTH_NAMES = """
januar jänner january janvier jan janv jän
februar feber february février feb febr févr
märz maerz march mars mär mar mrz
april avril apr avr
mai may
juni june juin jun
juli july juillet jul juil
august août aout aug
september septembre sep sept
oktober october octobre okt oct
november novembre nov
dezember december décembre dez dec déc
"""
MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(_MONTH_NAMES.strip().splitlines(), start=1) for name in names.split()
}

# What may stand on a publication line in lower case beside dates, names and places.
LINE_WORDS = _table("""
heute keine kommentare kommentar geschrieben gelesen mal beitrag abgelegt unter rubrik kategorie today comments views
afp aktualisiert am and ap at aus author autor autorin bearbeitet bst by cest cet das date datum de dem den der des
die dpa du edt erschienen erstellt est first for from für geändert gmt im in last lesezeit letzte mesz mez min
minute minuten of on online posted published publiziert read redaktion reuters rtr seit stand text the uhr um und
update updated utc van veröffentlicht vom von vor zu zuletzt zum zur änderung
actualisé commentaires date du dernière heure le mis modifié lecture par paru publié publiée rubrique à
""")

# Given names common in German and English bylines: "Max Muster - 4 May 2024" names an author, not an outlet.
GIVEN_NAMES = _table("""
alexander alexandra andrea andreas andrew angela anja anke anna anne annette anton antonia barbara ben benjamin
bernd bernhard birgit bjoern björn carla carolin carsten charles charlotte christian christiane christina christine
christoph christopher clara claudia claus clemens cornelia daniel daniela david dennis detlef dieter dirk dominik
doris eduard elena elisabeth elizabeth emily emma erik ernst eva fabian felix florian frank franz franziska
friedrich gabriele georg george gerd gerhard gregor günter günther hannah hans harald heike heinz helena helmut
henrik holger ines ingo ingrid jack jakob james jan jana jane jennifer jens jessica joachim johann johanna johannes
john jonas jonathan josef joseph judith julia julian jutta jörg jürgen karin karl karsten kathrin katja katrin kevin
kirsten klaus konrad kristina lars laura lea lena leo leon linda lisa louis luca lukas maik manfred manuel marc
marcel marco marcus maria marie mario marion mark markus martin martina mary matthew matthias max maximilian melanie
michael michaela miriam monika moritz nadine natalie nico nicola nicole nils nina norbert olaf oliver olivia otto
patricia patrick paul paula peter petra philip philipp rainer ralf ralph rebecca reinhard renate richard robert
robin roland rolf rudolf ruth sabine sabrina samuel sandra sara sarah sascha sebastian silke silvia simon simone
sofia sonja sophia sophie stefan stefanie steffen stephan stephanie stephen steven susan susanne sven svenja tanja
theo theresa thomas thorsten tim timo tina tobias tom torsten udo ulf uli ulrich ulrike ursula ute uwe vera verena
veronika victoria viktor viktoria volker walter werner wilhelm william wolfgang yvonne
""")

# Parts of the names of newspapers, broadcasters and sites.
OUTLET_WORDS = re.compile(
    r"zeitung|nachrichten|news|online|anzeiger|tagblatt|tageblatt|blatt|post|times|journal|magazin|presse|press|herald"
    r"|guardian|spiegel|rundschau|kurier|bote|echo|merkur|morgen|abend|welt|stern|focus|kanal|radio|rundfunk|funk|tv\b"
    r"|daily|weekly|review|tribune|chronicle|observer|telegraph|independent|standard|express|mail|sun\b|star\b|monitor"
    r"|report|agentur|agency|media|medien|\.\w{2,5}\b|pravda|prawda|today",
    re.IGNORECASE,
)
