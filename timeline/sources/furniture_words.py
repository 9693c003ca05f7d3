"""Phrases of what stands around an article, German and English.

A phrase stands folded: lower case, without punctuation and marks at its ends, phrases divided by ``|``. A new
language adds its phrases here and nothing else.
"""

from __future__ import annotations


def _table(phrases: str) -> frozenset[str]:
    return frozenset(phrase for line in phrases.strip().splitlines() for phrase in line.split("|"))


# Lines that consist of such a phrase alone (numbers aside: "3 Kommentare").
WHOLE_LINES = _table("""
tweet|twittern|ticker|drucken versenden|bilder|weitere|empfänger e-mail|autor|schriftgröße|artikel empfehlen
source|sources|quelle|quellen|today|heute|anzeige|werbung|advertisement|sponsored|newsletter|teilen|share|drucken
print|merken|speichern|save|kommentare|kommentar|comments|leave a comment|kommentieren|kommentar schreiben
diskutieren sie mit|login|anmelden|log in|sign in|sign up|registrieren|abonnieren|subscribe|abo|abonnement|menü|menu
startseite|home|zur startseite|suche|search|zurück|back|weiter|next|nach oben|zum seitenanfang|back to top
zum inhalt springen|skip to content|skip to main content|impressum|datenschutz|datenschutzerklärung|privacy policy
agb|kontakt|contact|über uns|about us|facebook|twitter|whatsapp|telegram|instagram|e-mail|email|linkedin|xing|pocket
flipboard|x|threads|bluesky|mastodon|youtube|tiktok|link kopieren|copy link|artikel teilen|diesen artikel teilen
artikel merken|artikel drucken|seite drucken|beitrag teilen|share this article|share this|auf facebook teilen
auf twitter teilen|auf x teilen|per e-mail teilen|per whatsapp teilen|versenden|audio|video|galerie|bildergalerie
fotostrecke|zur fotostrecke|artikel anhören|vorlesen|anhören|listen to article|play|schließen|close|akzeptieren
ablehnen|alle akzeptieren|accept all|accept cookies|cookies akzeptieren|einstellungen|cookie-einstellungen|zustimmen
ende der anzeige|anzeige ende|werbung ende|tags|themen|schlagworte|schlagwörter|stichwörter|topics|mehr anzeigen
show more|weiterlesen|read more|mehr lesen|mehr erfahren|learn more|continue reading|premium|plus|exklusiv
eilmeldung|breaking news|breaking|news|nachrichten|aktuell|aktuelles|symbolbild|symbolfoto|archivbild|archivfoto
file photo|dieser artikel wurde automatisch übersetzt|zuletzt aktualisiert|bildunterschrift|beschreibung|lesezeit
transkript|transcript|korrektur melden|fehler gefunden|feedback|rückmeldung|zur übersicht|übersicht
zum thema|externer inhalt|originalansicht|inhalt|zurück zur startseite|jetzt abonnieren|jetzt lesen|jetzt anmelden
jetzt registrieren|als favorit hinzufügen|folgen|follow us|folgen sie uns|google news|apple news|rss|rss-feed
push-nachrichten|vielen dank für ihr interesse|redaktion|nach oben scrollen|bild|foto|photo|image
""")

# Such a phrase alone on its line opens a list of other articles: the headline-like lines below it are furniture too.
TEASER_OPENERS = _table("""
read more|mehr lesen|voriger artikel|nächster beitrag|voriger beitrag|themenverwandte artikel
weitere artikel zum thema|mehr artikel|mehr nachrichten
für sie ausgewählt|das könnte sie auch interessieren|das könnte sie interessieren|das könnte dich auch interessieren
auch interessant|mehr zum thema|mehr zu diesem thema|mehr dazu|mehr aus|mehr aus dem ressort|weitere themen
weitere artikel|weitere nachrichten|weitere meldungen|lesen sie auch|lesen sie mehr|lesen sie dazu|lesen sie hier
lesen sie weiter|lies auch|auch lesenswert|lesenswert|passend dazu|passend zum thema|verwandte artikel
verwandte themen|ähnliche artikel|ähnliche beiträge|meistgelesen|meist gelesen|am meisten gelesen
meistgelesene artikel|beliebt|beliebte artikel|empfohlen|empfehlungen|empfehlungen der redaktion|unsere empfehlungen
redaktionstipp|top-themen|top-artikel|neueste artikel|neueste nachrichten|neueste beiträge|aktuelle nachrichten
letzte nachrichten|nächster artikel|vorheriger artikel|zum weiterlesen|related articles|related stories
related posts|related|you may also like|you might also like|recommended|recommended for you|more on this story
more on this topic|more stories|more from|most read|most popular|trending|trending now|read also|read next|up next
see also|also read|top stories|latest news|latest stories|editors picks|editor's picks|don't miss|selected for you
picked for you|next article|previous article
""")

# A line that begins so and goes on with a colon or dash names another article.
TEASER_PREFIXES = _table("""
mehr zum thema|mehr zu|mehr dazu|mehr|lesen sie auch|lesen sie mehr|lesen sie dazu|lesen sie hier|lies auch
lesen sie|auch interessant|siehe auch|zum thema|hintergrund|video|audio|podcast|liveblog|newsblog|read more
read also|also read|see also|related|watch|listen|more on this|dossier|fotostrecke|bildergalerie|interaktiv|grafik
weiterlesen|das könnte sie auch interessieren|passend dazu|empfohlen|kommentar|meinung
""")

# Of these, the ones that may also open a headline of the article itself.
WEAK_TEASER_PREFIXES = _table("""
mehr|hintergrund|video|audio|zum thema|kommentar|meinung|grafik|podcast|watch|listen|related|empfohlen
""")

# A line that begins so, with a colon, tells where a picture or text comes from.
CREDIT_PREFIXES = _table("""
quelle|quellen|bildquelle|bildquellen|bildnachweis|bildrechte|bildautor|foto|fotos|fotoquelle|fotograf|bild|bilder
symbolbild|symbolfoto|archivbild|archivfoto|titelbild|aufmacherbild|grafik|video|illustration|karte|text|copyright
urheber|source|sources|image|images|image source|image credit|photo|photos|photo credit|photograph|picture|pic
credit|credits|file photo|screenshot|via
""")

# Consent banners, paywalls, invitations to subscribe: a short line that holds such a phrase anywhere.
NOTICE_PHRASES = _table("""
wir verwenden cookies|diese website verwendet cookies|diese seite verwendet cookies|wir nutzen cookies
we use cookies|this site uses cookies|datenschutzeinstellungen|cookies und ähnliche technologien
aktivieren sie javascript|javascript aktivieren|enable javascript|ihr browser unterstützt|your browser
adblocker deaktivieren|werbeblocker deaktivieren|unseren newsletter|zum newsletter|newsletter abonnieren
newsletter anmelden|our newsletter|kostenlos testen|jetzt testen|bereits abonnent|already a subscriber
folgen sie uns|follow us on|abonniere unseren|abonnieren sie unseren|abonnieren sie jetzt|telegram-kanal von
unseren telegram-kanal|unserem telegram-kanal|unseren whatsapp-kanal|alle rechte vorbehalten|all rights reserved
mit agenturmaterial|inhalte von drittanbietern|externe inhalte anzeigen|an dieser stelle finden sie
empfohlener redaktioneller inhalt|dieser artikel erschien zuerst|dieser beitrag erschien zuerst
dieser text erschien zuerst|wurde automatisch übersetzt|aus dem englischen übersetzt
mit hilfe künstlicher intelligenz|this article was originally published|this article first appeared
this article was translated|die kommentarfunktion|kommentare sind geschlossen|schreiben sie einen kommentar
leave a reply|hat ihnen der artikel gefallen|war dieser artikel hilfreich|haben sie einen fehler|by blocking rt
durch die sperrung von rt|um diesen inhalt|to view this content|zum anzeigen dieses|teilen sie diesen artikel
teilen sie diesen beitrag|share this post|share this article|affiliate-link|provision vom händler
unterstützen sie unsere arbeit|support our journalism|unterstützen sie unsere redaktion
""")

# Lower-case words that occur in the names of picture sources.
SOURCE_WORDS = _table("""
picture|alliance|dpa|imago|images|getty|ddp|epa|afp|ap|via|von|by|für|und|and|the|of|for|eigene|eigenes|privat
private|zvg|screenshot|stock|photo|foto|press|public|domain|gemeinfrei|wikimedia|commons|flickr|reuters|ukrinform
""")

# A line that ends in such a word was cut off: no headline ends so.
UNFINISHED_WORDS = _table("""
der|die|das|des|dem|den|ein|eine|einen|einem|einer|eines|und|oder|aber|in|im|am|an|auf|aus|bei|mit|nach|von|vom|vor|zu
zum|zur|für|über|unter|um|durch|gegen|ohne|wegen|dass|weil|wenn|als|wie|ob|sich|nicht|rund|etwa|the|a|of|to|and|with|for
""")

# Labels of share buttons: a row of them, whatever divides them, is furniture.
SHARE_BUTTONS = _table("""
facebook|twitter|x|whatsapp|telegram|instagram|e-mail|email|mail|linkedin|xing|pocket|flipboard|threads|bluesky
mastodon|youtube|tiktok|reddit|pinterest|teilen|share|drucken|print|merken|tweet|tweeten|kopieren|link|vk|ok|viber
messenger|sms|rss|feed
""")

# News agencies: how they sign, folded, and what they are called.
AGENCIES: dict[str, str] = {
    sign: name
    for sign, _, name in (
        pair.partition("=")
        for pair in sorted(
            _table("""
dpa=dpa|dpa-afx=dpa-AFX|dpa-infocom=dpa|afp=AFP|rtr=Reuters|reuters=Reuters|ap=AP|apa=APA|keystone-sda=Keystone-SDA
sda=Keystone-SDA|epd=epd|kna=KNA|sid=SID|tass=TASS|ria=RIA Nowosti|ria nowosti=RIA Nowosti|ria novosti=RIA Nowosti
interfax=Interfax|ukrinform=Ukrinform|pap=PAP|ansa=ANSA|efe=EFE|xinhua=Xinhua|dts=dts|dapd=dapd|ots=ots|pa=PA
belga=Belga|anp=ANP|kyodo=Kyodo|bloomberg=Bloomberg|anadolu=Anadolu|unian=UNIAN|sputnik=Sputnik|cna=CNA|dj=Dow Jones
awp=AWP|pressebox=PresseBox|lifepr=lifePR|openpr=openPR|globenewswire=GlobeNewswire|pte=pressetext
""")
        )
    )
}
