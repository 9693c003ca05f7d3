"""Media as German news name them: newspapers, magazines, agencies, broadcasters, and the nouns for media in general.

``MEDIA`` maps a folded name to the name that is shown. A line is one medium: the shown name, then other ways to write it.
"""

from __future__ import annotations

from typing import Final

from timeline.reading.text import words

_LINES: Final = """
ARD|Das Erste|tagesschau|Tagesschau|tagesschau.de|Tagesthemen
ZDF|heute-journal|ZDF-Morgenmagazin|Morgenmagazin
Deutschlandfunk|DLF|Deutschlandradio
Bayerischer Rundfunk|BR|BR24
Norddeutscher Rundfunk|NDR
Westdeutscher Rundfunk|WDR
Mitteldeutscher Rundfunk|MDR
Südwestrundfunk|SWR
Hessischer Rundfunk|HR
Rundfunk Berlin-Brandenburg|RBB|rbb
Radio Bremen
Saarländischer Rundfunk|SR
Deutsche Welle|DW
Phoenix
n-tv|ntv
N24|Welt TV
RTL
Sat.1
ProSieben
Sky
ORF
SRF|Schweizer Radio und Fernsehen
3sat
Arte
Der Spiegel|Spiegel|Spiegel Online|spiegel.de
Focus|Focus Online
Stern|stern.de
Die Zeit|Zeit|Zeit Online
Süddeutsche Zeitung|SZ|sueddeutsche.de
Frankfurter Allgemeine Zeitung|FAZ|F.A.Z.|faz.net|Frankfurter Allgemeine|Frankfurter Allgemeine Sonntagszeitung|FAS
Frankfurter Rundschau|FR
Die Welt|Welt|Welt am Sonntag|welt.de
Bild|Bild-Zeitung|Bild am Sonntag|BamS|bild.de|BILD
taz
Handelsblatt
WirtschaftsWoche|Wirtschaftswoche
Manager Magazin
Capital
Tagesspiegel|Der Tagesspiegel
Berliner Zeitung
Berliner Morgenpost
B.Z.|BZ
Hamburger Abendblatt
Hamburger Morgenpost|Mopo
Rheinische Post
Westdeutsche Allgemeine Zeitung|WAZ
Neue Osnabrücker Zeitung|NOZ
Hannoversche Allgemeine Zeitung|HAZ
Leipziger Volkszeitung|LVZ
Sächsische Zeitung
Freie Presse
Mitteldeutsche Zeitung
Stuttgarter Zeitung
Stuttgarter Nachrichten
Münchner Merkur
Abendzeitung
tz
Augsburger Allgemeine
Nürnberger Nachrichten
Passauer Neue Presse
Kölner Stadt-Anzeiger
Kölnische Rundschau
Express
General-Anzeiger
Rhein-Zeitung
Saarbrücker Zeitung
Weser-Kurier
Ostsee-Zeitung
Schwäbische Zeitung
Badische Zeitung
RedaktionsNetzwerk Deutschland|RND
Funke Mediengruppe
Neue Zürcher Zeitung|NZZ|NZZ am Sonntag
Tages-Anzeiger
Blick
SonntagsBlick
Der Standard|Standard
Die Presse
Kurier
Kronen Zeitung|Krone
profil
Der Freitag
junge Welt
Neues Deutschland|nd
Cicero
Junge Freiheit
Correctiv
netzpolitik.org|Netzpolitik
heise online|heise
Golem.de|Golem
Kicker
Sport1
Euronews
Politico
The Telegraph|Telegraph|Daily Telegraph|The Daily Telegraph|Sunday Telegraph
The Times|Times|Sunday Times|The Sunday Times
The Guardian|Guardian
The Independent|Independent
Daily Mail
The Sun
Daily Mirror
Financial Times|FT
The Economist|Economist
The Observer
BBC|BBC News
ITV
Sky News
Channel 4
New York Times|The New York Times|NYT
Washington Post|The Washington Post
Wall Street Journal|The Wall Street Journal|WSJ
USA Today
Los Angeles Times
Chicago Tribune
Boston Globe
Newsweek
Time Magazine
The Atlantic
The New Yorker
Axios
The Hill
Vanity Fair
CNN
NBC|NBC News
ABC|ABC News
CBS|CBS News
CNBC
MSNBC
Fox News
Fox
PBS
NPR
Bloomberg
Newsmax
Breitbart
Le Monde
Le Figaro
Libération
Le Parisien
L'Équipe|L’Équipe
France 24|France24
France Info|Franceinfo
BFMTV|BFM TV
TF1
Charlie Hebdo
El País|El Pais
El Mundo
La Vanguardia
ABC España
Corriere della Sera
La Repubblica|Repubblica
La Stampa
Il Sole 24 Ore
RAI
De Telegraaf
de Volkskrant
NRC
De Standaard
Le Soir
RTBF
Politiken
Jyllands-Posten
Berlingske
Aftenposten
Dagens Nyheter
Svenska Dagbladet
Aftonbladet
Expressen
SVT
Helsingin Sanomat
YLE|Yle
Gazeta Wyborcza
Rzeczpospolita
TVN24
Onet
PAP
Prawda
Kommersant
Wedomosti
Iswestija
Nowaja Gaseta
Meduza
Kyiv Independent|The Kyiv Independent
Kyiv Post
Ukrajinska Prawda|Ukrainska Pravda
Ukrinform
Interfax
Interfax-Ukraine
TASS|Tass|Itar-Tass|ITAR-TASS
RIA Nowosti|RIA
RT|RT DE|Russia Today
Sputnik
Reuters
AFP|Agence France-Presse
AP|Associated Press
UPI
dpa|Deutsche Presse-Agentur|DPA
ddp
dapd
epd|Evangelischer Pressedienst
KNA|Katholische Nachrichten-Agentur
APA|Austria Presse Agentur
sda|Keystone-SDA
ANSA|Ansa
EFE|Efe
Kyodo
Xinhua|Nachrichtenagentur Neues China
Yonhap
KCNA
IRNA|Irna
ISNA
Fars
Anadolu
SANA|Sana
MENA
PTI
Al Jazeera|al-Dschasira|Al-Dschasira|Al Dschasira|Al-Jazeera
Al-Arabija|Al Arabiya|al-Arabija
Al-Manar
Al-Hayat
Al-Ahram
Haaretz|Ha’aretz|Haaretz
Jerusalem Post|The Jerusalem Post
Times of Israel|The Times of Israel
Jedi’ot Acharonot|Yedioth Ahronoth
Hürriyet
Sabah
Milliyet
Cumhuriyet
Times of India|The Times of India
The Hindu
Hindustan Times
Dawn
Bangkok Post
The Nation
South China Morning Post
Global Times
China Daily
Volkszeitung
Asahi Shimbun
Japan Times
NHK
Sydney Morning Herald
The Australian
The Globe and Mail|Globe and Mail
CBC
Toronto Star
O Globo
Folha de S. Paulo
Clarín
La Nación
Wikinews
YouTube
"""

MEDIA: Final[dict[str, str]] = {
    form.lower(): line.split("|")[0] for line in _LINES.split("\n") if line for form in line.split("|")
}

MEDIA_NOUNS: Final = words("""
    medien medienberichte medienberichten zeitung zeitungen zeitungsbericht zeitungsberichte zeitungsberichten
    pressebericht presseberichte presseberichten presse nachrichtenagentur nachrichtenagenturen agentur agenturen
    agenturberichten agenturmeldungen sender fernsehsender radiosender rundfunksender nachrichtensender rundfunk
    fernsehen staatsfernsehen staatsmedien lokalmedien nachrichtenmagazin magazin magazins wochenmagazin wochenzeitung
    tageszeitung tageszeitungen boulevardzeitung boulevardblatt blatt zeitschrift fachzeitschrift wirtschaftszeitung
    sonntagszeitung lokalzeitung regionalzeitung internetportal nachrichtenportal onlinemagazin newsportal portal
    presseagentur fernsehberichte fernsehberichten medienbericht journal pressemeldungen webseite
    nachrichtenseite rundfunkanstalt tv-sender nachrichtenwebsite sportzeitung finanzzeitung
""")
