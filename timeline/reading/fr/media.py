"""Media as French news names them, and the nouns for media in general.

``MEDIA`` maps a folded name to the name that is shown. A line is one medium: the shown name, then other ways to write it.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.reading.text import words

_LINES: Final = """
AFP|Agence France-Presse
Le Monde
Le Figaro|Figaro
Libération
Le Parisien|Le Parisien-Aujourd'hui en France
Les Échos|Les Echos
La Croix
L'Humanité
L'Équipe
Ouest-France
Sud Ouest
La Voix du Nord
La Dépêche
Le Télégramme
Nice-Matin
Mediapart
Le Canard enchaîné
L'Express
Le Point
L'Obs
Marianne
Paris Match
Le Journal du Dimanche|JDD
France Info|Franceinfo
France Inter
France 2
France 3
France 24
France Télévisions
RFI
RTL
Europe 1
BFMTV|BFM TV|BFM
CNews
LCI
TF1
M6
Arte
TV5 Monde|TV5
Le Soir
La Libre Belgique|La Libre
RTBF
Le Temps
RTS
Le Devoir
La Presse
Radio-Canada
Reuters
Associated Press|AP
Bloomberg
BBC
CNN
The Guardian|Guardian
The Times
The Telegraph|Telegraph
Financial Times
The New York Times|New York Times
The Washington Post|Washington Post
Wall Street Journal|The Wall Street Journal
Politico
Axios
Der Spiegel|Spiegel
Bild
Die Welt
Süddeutsche Zeitung
Frankfurter Allgemeine Zeitung
ARD
ZDF
El País
El Mundo
Corriere della Sera
La Repubblica
ANSA
Al Jazeera|Al-Jazira
TASS
Interfax
RIA Novosti
Kommersant
Ukrinform
Kyiv Independent
Telegram
Twitter
Facebook
Instagram
YouTube
"""

_NAMES: Final = [(form, line.split("|")[0]) for line in _LINES.split("\n") if line for form in line.split("|")]
# The article belongs to the name and is taken off before it is looked up: "Le Monde" is asked for as "Monde".
MEDIA: Final[dict[str, str]] = {
    folded: name for form, name in _NAMES for folded in (form.lower(), re.sub(r"^(?:le|la|les) |^l'", "", form.lower()))
}

MEDIA_NOUNS: Final = words("""
média médias journal journaux quotidien quotidiens hebdomadaire magazine revue chaîne chaînes télévision radio agence agences
presse site tabloïd émission
""")
