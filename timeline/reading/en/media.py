"""Media as English news names them, and the nouns for media in general.

``MEDIA`` maps a folded name to the name that is shown. A line is one medium: the shown name, then other ways to write it.
"""

from __future__ import annotations

from typing import Final

from timeline.reading.text import words

_LINES: Final = """
BBC|BBC News|BBC World Service|BBC Radio 4|BBC Radio|Radio 4|BBC Breakfast|Newsnight
ITV|ITV News
Channel 4|Channel 4 News
Sky News|Sky
GB News
CNN
Fox News|Fox
MSNBC
NBC|NBC News
CBS|CBS News|60 Minutes
ABC|ABC News
PBS|NewsHour
NPR
C-SPAN
Bloomberg|Bloomberg News
CNBC
Al Jazeera
Al Arabiya
RT|Russia Today
Reuters
Associated Press|AP|The Associated Press
AFP|Agence France-Presse
DPA|dpa
PA|PA Media|Press Association
UPI
TASS
Interfax
RIA Novosti|RIA
Xinhua
Kyodo|Kyodo News
Yonhap
Anadolu|Anadolu Agency
IRNA
Fars
Tasnim
SANA
WAFA
Ukrinform
Kyiv Post
Kyiv Independent|The Kyiv Independent
Meduza
Novaya Gazeta
Kommersant
Izvestia
The Guardian|Guardian
The Observer|Observer
The Times
The Sunday Times|Sunday Times
The Telegraph|Telegraph|The Daily Telegraph|Daily Telegraph|The Sunday Telegraph|Sunday Telegraph
The Independent
Financial Times|The Financial Times|FT
The Economist|Economist
Daily Mail|The Daily Mail|Mail on Sunday
The Sun
Daily Mirror|The Mirror
Daily Express|The Express
Evening Standard|The Evening Standard
The Scotsman
The Irish Times|Irish Times
RTÉ|RTE
The Spectator|Spectator
New Statesman
Private Eye
The New York Times|New York Times|NYT
The Washington Post|Washington Post
The Wall Street Journal|Wall Street Journal|WSJ
USA Today
Los Angeles Times|The Los Angeles Times|LA Times
Chicago Tribune
The Boston Globe|Boston Globe
The Atlantic
The New Yorker|New Yorker
Time magazine
Newsweek
Forbes
Fortune
Politico
Axios
The Hill
The Intercept
Vox
Vice|Vice News
BuzzFeed|BuzzFeed News
HuffPost|Huffington Post|The Huffington Post
ProPublica
Bellingcat
Foreign Policy
Foreign Affairs
The Conversation
Nature
Science
The Lancet|Lancet
Der Spiegel|Spiegel
Die Zeit
Die Welt
Bild
Süddeutsche Zeitung
Frankfurter Allgemeine Zeitung|FAZ
Deutsche Welle|DW
ARD
ZDF
Le Monde
Le Figaro
Libération
Le Parisien
Mediapart
France 24
Franceinfo
TF1
La Repubblica
Corriere della Sera
La Stampa
ANSA
El País|El Pais
El Mundo
Gazeta Wyborcza
Politiken
Dagens Nyheter
Haaretz
The Jerusalem Post|Jerusalem Post
The Times of Israel|Times of Israel
Ynet
Channel 12
Hurriyet|Hürriyet
The Hindu
The Times of India|Times of India
Hindustan Times
NDTV
Dawn
South China Morning Post
Global Times
China Daily
People's Daily
The Japan Times|Japan Times
Asahi Shimbun
Nikkei
NHK
The Korea Herald
The Australian
The Sydney Morning Herald|Sydney Morning Herald
The Age
CBC|CBC News
CTV
The Globe and Mail|Globe and Mail
Toronto Star
O Globo
Folha de S. Paulo
Clarín
La Nación
Wikinews
YouTube
Telegram
Twitter
Facebook
Instagram
Truth Social
"""

MEDIA: Final[dict[str, str]] = {
    form.lower(): line.split("|")[0] for line in _LINES.split("\n") if line for form in line.split("|")
}

MEDIA_NOUNS: Final = words("""
media newspaper newspapers paper papers daily tabloid broadsheet magazine weekly journal broadcaster broadcasters network
channel station agency agencies newswire outlet outlets website portal press tv television radio programme program show
podcast blog news
""")
