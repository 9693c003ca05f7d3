"""What stands around an article without belonging to it, German and English: tables of phrases, and how a line is held against them.

A phrase stands in the table folded: lower case, without punctuation and marks. A new language adds its phrases here and nothing else.
"""

from __future__ import annotations

import re
from functools import cache

# Lines that consist of such a phrase alone (numbers aside: "3 Kommentare").
WHOLE_LINES = """
source|sources|quelle|quellen|today|heute|anzeige|werbung|advertisement|sponsored|newsletter|teilen|share|drucken|print|merken
speichern|save|kommentare|kommentar|comments|leave a comment|kommentieren|kommentar schreiben|diskutieren sie mit|login|anmelden
log in|sign in|sign up|registrieren|abonnieren|subscribe|abo|abonnement|menü|menu|startseite|home|zur startseite|suche|search
zurück|back|weiter|next|nach oben|zum seitenanfang|back to top|zum inhalt springen|skip to content|skip to main content|impressum
datenschutz|datenschutzerklärung|privacy policy|agb|kontakt|contact|über uns|about us|facebook|twitter|whatsapp|telegram|instagram
e-mail|email|linkedin|xing|pocket|flipboard|x|threads|bluesky|mastodon|youtube|tiktok|link kopieren|copy link|artikel teilen
diesen artikel teilen|artikel merken|artikel drucken|seite drucken|beitrag teilen|share this article|share this|auf facebook teilen
auf twitter teilen|auf x teilen|per e-mail teilen|per whatsapp teilen|versenden|audio|video|galerie|bildergalerie|fotostrecke|zur fotostrecke
artikel anhören|vorlesen|anhören|listen to article|play|schließen|close|akzeptieren|ablehnen|alle akzeptieren|accept all
accept cookies|cookies akzeptieren|einstellungen|cookie-einstellungen|zustimmen|ende der anzeige|anzeige ende|werbung ende|tags|themen
schlagworte|schlagwörter|stichwörter|topics|mehr anzeigen|show more|weiterlesen|read more|mehr lesen|mehr erfahren|learn more|continue reading
premium|plus|exklusiv|eilmeldung|breaking news|breaking|news|nachrichten|aktuell|aktuelles|symbolbild|symbolfoto|archivbild|archivfoto|file photo
dieser artikel wurde automatisch übersetzt|zuletzt aktualisiert|bildunterschrift|beschreibung|lesezeit|transkript|transcript|korrektur melden
fehler melden|fehler gefunden|feedback|rückmeldung|zur übersicht|übersicht|zum thema|externer inhalt|originalansicht|inhalt
zurück zur startseite|jetzt abonnieren|jetzt lesen|jetzt anmelden|jetzt registrieren|als favorit hinzufügen|folgen|follow us|folgen sie uns
google news|apple news|rss|rss-feed|push-nachrichten|vielen dank für ihr interesse|redaktion|nach oben scrollen|bild|foto|photo|image
"""

# Such a phrase alone on its line opens a list of other articles: the headline-like lines below it are furniture too.
TEASER_OPENERS = """
für sie ausgewählt|das könnte sie auch interessieren|das könnte sie interessieren|das könnte dich auch interessieren|auch interessant
mehr zum thema|mehr zu diesem thema|mehr dazu|mehr aus|mehr aus dem ressort|weitere themen|weitere artikel|weitere nachrichten|weitere meldungen
lesen sie auch|lesen sie mehr|lesen sie dazu|lesen sie hier|lesen sie weiter|lies auch|auch lesenswert|lesenswert|passend dazu|passend zum thema
verwandte artikel|verwandte themen|ähnliche artikel|ähnliche beiträge|meistgelesen|meist gelesen|am meisten gelesen|meistgelesene artikel
beliebt|beliebte artikel|empfohlen|empfehlungen|empfehlungen der redaktion|unsere empfehlungen|redaktionstipp|top-themen|top-artikel
neueste artikel|neueste nachrichten|neueste beiträge|aktuelle nachrichten|letzte nachrichten|nächster artikel|vorheriger artikel|zum weiterlesen
related articles|related stories|related posts|related|you may also like|you might also like|recommended|recommended for you|more on this story
more on this topic|more stories|more from|most read|most popular|trending|trending now|read also|read next|up next|see also|also read
top stories|latest news|latest stories|editors picks|editor's picks|don't miss|selected for you|picked for you|next article|previous article
"""

# A line that begins so and goes on with a colon or dash names another article.
TEASER_PREFIXES = """
mehr zum thema|mehr zu|mehr dazu|mehr|lesen sie auch|lesen sie mehr|lesen sie dazu|lesen sie hier|lies auch|lesen sie|auch interessant|siehe auch
zum thema|hintergrund|video|audio|podcast|liveblog|newsblog|read more|read also|also read|see also|related|watch|listen|more on this
dossier|fotostrecke|bildergalerie|interaktiv|grafik|weiterlesen|das könnte sie auch interessieren|passend dazu|empfohlen|kommentar|meinung
"""
# Of these, only a colon or dash and a headline without final punctuation tell a teaser from a sentence of the article.
WEAK_TEASER_PREFIXES = frozenset(
    "mehr|hintergrund|video|audio|zum thema|kommentar|meinung|grafik|podcast|watch|listen|related|empfohlen".split("|")
)

# A line that begins so tells where a picture or text comes from.
CREDIT_PREFIXES = """
quelle|quellen|bildquelle|bildquellen|bildnachweis|bildrechte|bildautor|foto|fotos|fotoquelle|fotograf|bild|bilder|symbolbild|symbolfoto|archivbild
archivfoto|titelbild|aufmacherbild|grafik|video|illustration|karte|text|copyright|urheber|source|sources|image|images|image source|image credit|photo
photos|photo credit|photograph|picture|pic|credit|credits|file photo|screenshot|via
"""
_CREDIT_AT_END = re.compile(
    r"(?:[(\[|/–—]\s{0,2}|(?<=[.!?“”\"»«)])\s{1,2})(?:(?:Foto|Fotos|Bild|Bilder|Bildquelle|Bildrechte|Bildnachweis|Symbolbild|Symbolfoto"
    r"|Archivbild|Archivfoto|Quelle|Photo|Photograph|Image|Picture|Credit|Grafik)(?: von| by)?\s?:\s?|©\s?|\(c\)\s?)(?P<name>[^\n]{2,90})\Z"
    r"|\s{1,2}©\s?(?P<owner>[^\n]{2,90})\Z"
)
_CREDIT = re.compile(r"[(\[]?([^\W\d_][\w ]{1,16}?)\s?:(?=\s?\S)")
_PREFIX = re.compile(r"([^:–—|>»-]{3,40}?)\s?(?::|–|—|\s-\s|\||>|»)")
_INVITATION = re.compile(
    r"(?:lesen sie (?:auch|hier|dazu|mehr|weiter)|lies auch|lies mehr|sehen sie auch|hören sie auch|read (?:also|more)|also read|siehe auch|see also)\b",
    re.IGNORECASE,
)
# Lower-case words that occur in the names of picture sources.
_SOURCE_WORDS = frozenset(
    "picture alliance dpa imago images getty ddp epa afp ap via von by für und and the of for eigene eigenes privat private zvg screenshot stock photo foto "
    "press public domain gemeinfrei wikimedia commons flickr reuters ukrinform".split()
)

# Sentences of consent banners, paywalls and calls to subscribe: two of these words in a short line, or one of the phrases.
NOTICE_PHRASES = """
wir verwenden cookies|diese website verwendet cookies|diese seite verwendet cookies|wir nutzen cookies|we use cookies|this site uses cookies
datenschutzeinstellungen|cookies und ähnliche technologien|aktivieren sie javascript|javascript aktivieren|enable javascript|ihr browser unterstützt
your browser|adblocker deaktivieren|werbeblocker deaktivieren|unseren newsletter|zum newsletter|newsletter abonnieren|newsletter anmelden
our newsletter|kostenlos testen|jetzt testen|bereits abonnent|already a subscriber|folgen sie uns|follow us on|abonniere unseren
abonnieren sie unseren|abonnieren sie jetzt|telegram-kanal von|unseren telegram-kanal|unserem telegram-kanal|unseren whatsapp-kanal
alle rechte vorbehalten|all rights reserved|mit agenturmaterial|inhalte von drittanbietern|externe inhalte anzeigen|an dieser stelle finden sie
empfohlener redaktioneller inhalt|dieser artikel erschien zuerst|dieser beitrag erschien zuerst|dieser text erschien zuerst
wurde automatisch übersetzt|aus dem englischen übersetzt|mit hilfe künstlicher intelligenz|this article was originally published
this article first appeared|this article was translated|die kommentarfunktion|kommentare sind geschlossen|schreiben sie einen kommentar
leave a reply|hat ihnen der artikel gefallen|war dieser artikel hilfreich|haben sie einen fehler|by blocking rt|durch die sperrung von rt
um diesen inhalt|to view this content|zum anzeigen dieses|teilen sie diesen artikel|teilen sie diesen beitrag|share this post|share this article
affiliate-link|provision vom händler|unterstützen sie unsere arbeit|support our journalism|unterstützen sie unsere redaktion
"""

AGENCIES: dict[str, str] = {
    "dpa": "dpa", "dpa-afx": "dpa-AFX", "dpa-infocom": "dpa", "afp": "AFP", "rtr": "Reuters", "reuters": "Reuters", "ap": "AP", "apa": "APA",
    "keystone-sda": "Keystone-SDA", "sda": "Keystone-SDA", "epd": "epd", "kna": "KNA", "sid": "SID", "tass": "TASS", "ria": "RIA Nowosti",
    "ria nowosti": "RIA Nowosti", "ria novosti": "RIA Nowosti", "interfax": "Interfax", "ukrinform": "Ukrinform", "pap": "PAP", "ansa": "ANSA",
    "efe": "EFE", "xinhua": "Xinhua", "dts": "dts", "dapd": "dapd", "ots": "ots", "pa": "PA", "belga": "Belga", "anp": "ANP", "kyodo": "Kyodo",
    "bloomberg": "Bloomberg", "anadolu": "Anadolu", "unian": "UNIAN", "sputnik": "Sputnik", "cna": "CNA", "dj": "Dow Jones", "awp": "AWP",
}  # fmt: skip
SHARE_BUTTONS = frozenset(
    "facebook twitter x whatsapp telegram instagram e-mail email mail linkedin xing pocket flipboard threads bluesky mastodon youtube tiktok "
    "reddit pinterest teilen share drucken print merken tweet tweeten kopieren link vk ok viber messenger sms rss feed".split()
)
_WORD = re.compile(r"[^\W_][\w'’.\-]*", re.UNICODE)
_NAVIGATION = re.compile(r"\s[|>»›/→·•]\s")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_AGENCY_LINE = re.compile(
    r"[(\[]?(?:quelle|quellen|source|mit material (?:von|der)|mit informationen (?:von|der)|von|by|text)?\s?:?\s?"
    r"((?:[\w-]+(?: nowosti| novosti)?)(?:\s?(?:[/,;&+]|und|and|mit|with)\s?(?:[\w-]+(?: nowosti| novosti)?)){0,6})[)\]]?\.?\Z",
    re.IGNORECASE,
)
LONGEST_NOTICE = 400


@cache
def _phrases(table: str) -> frozenset[str]:
    return frozenset(phrase for line in table.strip().splitlines() for phrase in line.split("|"))


def folded(text: str) -> str:
    """Lower case, single spaces, without the punctuation and signs at both ends: what the tables hold."""
    return " ".join(text.casefold().split()).strip(" .:!?…-–—•*_#|>»›«→<()[]\"“”„'’")


def is_furniture(text: str, *, first: bool = False) -> bool:
    """Whether a line is furniture by its own words, wherever on the page it stands.

    Args:
        text: the line without its marks.
        first: the line opens the text, where a headline may begin like a credit ("Bild: Merz reist nach Kiew").
    """
    if len(text) > LONGEST_NOTICE:
        return False
    line = folded(text)
    return (
        is_whole_furniture(line)
        or line in _phrases(TEASER_OPENERS)
        or is_teaser(text)
        or (not first and is_credit(text))
        or is_navigation(text)
        or is_notice(line)
        or bool(agencies_of_line(text))
    )


def is_whole_furniture(line: str) -> bool:
    """Whether the folded ``line`` is a phrase of the page, a row of share buttons or a bare link."""
    bare = re.sub(r"[\d\s()]+\Z|\A[\d\s()]+", "", line)
    if bare in _phrases(WHOLE_LINES):
        return True
    if " " not in line and line.startswith(("http://", "https://", "www.")):
        return True
    words = line.split()
    return 2 <= len(words) <= 12 and all(w.strip(",|·•/:") in SHARE_BUTTONS or not w.strip(",|·•/:") for w in words)


def opens_teasers(text: str) -> bool:
    """Whether a list of other articles begins below this line."""
    return len(text) <= 80 and folded(text) in _phrases(TEASER_OPENERS)


def is_teaser(text: str, *, weak: bool = False) -> bool:
    """Whether the line points to another article: "Mehr zum Thema – ...", "Lesen Sie auch: ...".

    Args:
        text: the line.
        weak: accept words that may open a headline of the article itself as well ("Hintergrund: ...").
    """
    if len(text) > 250:
        return False
    if _INVITATION.match(text):
        return True
    match = _PREFIX.match(text)
    if match is None:
        return False
    opener = folded(match.group(1))
    if opener not in _phrases(TEASER_PREFIXES):
        return False
    return opener not in WEAK_TEASER_PREFIXES or (weak and text.rstrip(" \"“”'»«)")[-1:] not in ".!…:")


def is_credit(text: str) -> bool:
    """Whether the whole line says where a picture or a text comes from."""
    if len(text) > 200:
        return False
    match = _CREDIT.match(text)
    if match is not None and folded(match.group(1)) in _phrases(CREDIT_PREFIXES):
        return _is_source_name(text[match.end() :])
    return _COPYRIGHT.match(text.lstrip("([ ")) is not None and not _is_sentence(text)


def credit_at_end(text: str) -> int | None:
    """Where a picture credit begins that ends a caption ("Macron in Paris. Foto: dpa"), or None.

    Only the last 140 characters are looked at.
    """
    offset = max(0, len(text) - 140)
    match = _CREDIT_AT_END.search(text, offset)
    if match is None or match.start() <= 3 or not _is_source_name(match["name"] or match["owner"]):
        return None
    return match.start()


def is_navigation(text: str) -> bool:
    """Whether the line is a path or row of links: "Startseite | Politik | Ausland"."""
    if len(text) > 200:
        return False
    parts = _NAVIGATION.split(text)
    if len(parts) < 2:
        return False
    short = all(0 < len(part.split()) <= 3 for part in parts)
    return (
        short and not any(c.isdigit() for c in text) and (len(parts) > 2 or folded(parts[0]) in _phrases(WHOLE_LINES))
    )


def is_notice(line: str) -> bool:
    """Whether the folded ``line`` is a sentence of a consent banner, a paywall, or an invitation to subscribe."""
    return any(phrase in line for phrase in _phrases(NOTICE_PHRASES))


def agencies_of_line(text: str) -> tuple[str, ...]:
    """The agencies that a line names which consists of nothing else: "dpa/afp", "(Reuters)", "Mit Material von dpa".

    Returns:
        Their names in text order; empty if the line is anything else.
    """
    if len(text) > 80:
        return ()
    match = _AGENCY_LINE.match(text.strip())
    if match is None:
        return ()
    words = re.split(r"\s?(?:[/,;&+]|\bund\b|\band\b|\bmit\b|\bwith\b)\s?", match.group(1).casefold())
    names = [AGENCIES.get(word.strip()) for word in words if word.strip()]
    known = [name for name in names if name is not None]
    # an author's initials often stand beside the agency: "mkl/dpa"
    initials = [w for w, name in zip((w.strip() for w in words if w.strip()), names, strict=True) if name is None]
    return tuple(dict.fromkeys(known)) if known and all(len(w) <= 4 for w in initials) else ()


def _is_source_name(text: str) -> bool:
    """Whether ``text`` can name where something comes from: few words, hardly one of them an ordinary lower-case word."""
    if len(text) > 160 or len(_WORD.findall(text)) > 14:
        return False
    if "©" in text or "://" in text or "www." in text:
        return True
    ordinary = [
        w for w in re.findall(r"(?<![\w./-])[^\W\d_]{2,}(?![\w./-]*\w)", text) if w.islower() and w not in _SOURCE_WORDS
    ]
    return len(ordinary) <= 1


def _is_sentence(text: str) -> bool:
    """Whether ``text`` reads as prose: a dozen words, or several that end in a full stop."""
    words = _WORD.findall(text)
    return len(words) > 14 or (len(words) > 6 and text.rstrip(')]"“”')[-1:] == ".")
