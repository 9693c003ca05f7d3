"""German words of speech: verbs with their stance, attributing phrases, nouns for those who speak."""

from __future__ import annotations

from typing import Final

from timeline.reading.de.media import MEDIA, MEDIA_NOUNS
from timeline.reading.text import words
from timeline.reading.voices_table import SpeechTable

_SAYING: Final[dict[str, frozenset[str]]] = {
    "says": words("""
        sagen erklären sprechen mitteilen berichten melden schreiben äußern meinen ausführen hinzufügen fortfahren
        feststellen erläutern anmerken bemerken  schildern erwähnen betonen unterstreichen hervorheben
        bekräftigen hinweisen verweisen darlegen kommentieren formulieren ergänzen antworten entgegnen erwidern
        kontern informieren verlautbaren vermelden nennen bezeichnen beschreiben urteilen konstatieren
        resümieren bilanzieren heißen lauten twittern posten verlauten notieren aussagen wiederholen klarstellen
        klarmachen verdeutlichen präzisieren rufen skandieren spekulieren prognostizieren vorhersagen schätzen angeben besagen klagen errechnen vermelden beschweren beauftragen erachten verfügen
        prophezeien argumentieren begründen herausstellen herausstreichen mutmaßen einwenden anführen ansprechen
        aufzeigen  vortragen signalisieren  veröffentlichen witzeln zeigen ausdrücken würdigen loben
        einschätzen attestieren bescheinigen bezeugen bilanzieren vergleichen zusammenfassen abschließen philosophieren
    """),
    "claims": words(
        "behaupten beteuern versichern unterstellen vorgeben suggerieren vorwerfen beschuldigen bezichtigen anklagen vorhalten"
    ),
    "denies": words("dementieren bestreiten leugnen zurückweisen abstreiten verneinen ausschließen widersprechen"),
    "demands": words("""
        fordern verlangen auffordern appellieren aufrufen mahnen anmahnen drängen bitten plädieren anregen vorschlagen
        empfehlen raten abraten anweisen anordnen einfordern pochen ermahnen nahelegen befehlen beantragen
    """),
    "announces": words("""
        ankündigen bekanntgeben verkünden zusagen versprechen zusichern beschließen entscheiden vereinbaren
        geloben garantieren anbieten bekanntmachen   androhen drohen
    """),
    "warns": words("warnen befürchten fürchten vorwarnen"),
    "admits": words("zugeben einräumen gestehen eingestehen bestätigen anerkennen bekennen zugestehen"),
    "doubts": words("bezweifeln zweifeln anzweifeln hinterfragen"),
    "asks": words("fragen nachfragen anfragen rückfragen"),
    "quotes": words("zitieren"),
    "thinks": words("""
        glauben hoffen denken vermuten annehmen erwarten rechnen  davonausgehen überlegen wünschen  halten
        wissen bedauern kritisieren bemängeln beklagen monieren rügen ausgehen ableiten folgern erhoffen festhalten
        fürchten beobachten werten einstufen
    """),
}
SAYING: Final[dict[str, str]] = {verb: stance for stance, verbs in _SAYING.items() for verb in sorted(verbs)}

_ACTING: Final[dict[str, frozenset[str]]] = {
    "says": words("""
        begrüßen begründen bezeichnen nennen werten beziffern sprechen berichten plädieren
        befürworten anprangern bemängeln monieren rügen
    """),
    "claims": words("vorwerfen beschuldigen bezichtigen verdächtigen behaupten unterstellen"),
    "denies": words("dementieren bestreiten leugnen ausschließen abstreiten"),
    "demands": words("""
        fordern verlangen auffordern aufrufen appellieren mahnen anmahnen empfehlen vorschlagen drängen einfordern
    """),
    "announces": words("ankündigen versprechen zusagen androhen zusichern"),
    "warns": words("warnen befürchten fürchten"),
    "admits": words("einräumen zugeben gestehen eingestehen"),
    "doubts": words("bezweifeln anzweifeln hinterfragen zweifeln"),
    "thinks": words("hoffen vermuten rechnen ausgehen schätzen"),
}
ACTING: Final[dict[str, str]] = {verb: stance for stance, verbs in _ACTING.items() for verb in sorted(verbs)}

# "Bahnsprecherin", "Firmensprecher": who they speak for stands in the noun.
_SPOKESPEOPLE: Final = frozenset(
    body + voice
    for body in words("""
        polizei regierungs presse partei unternehmens militär armee ministeriums konzern behörden feuerwehr gerichts stadt
        bahn firmen vereins verbands klinik krankenhaus kirchen gewerkschafts senats landes kreis kreml flughafen bank
        universitäts hochschul kommissions nato eu liga botschafts zoll justiz bundeswehr landkreis werks präsidiums
        staatsanwaltschafts schul messe zoo netz rathaus
    """)
    for voice in ("sprecher", "sprechers", "sprecherin")
)

_OFFICIAL: Final = (
    *(
        "anwaltschaft",
        "polizei",
        "präsidium",
        "ministerium",
        "amt",
        "aufsicht",
        "agentur",
        "direktion",
        "verwaltung",
        "zoll",
        "feuerwehr",
    ),
    *("kammer", "gericht", "behörde"),
)
_COMPANY: Final = (
    *(
        "ag",
        "se",
        "gmbh",
        "kg",
        "inc",
        "corp",
        "group",
        "holding",
        "autobauer",
        "hersteller",
        "konzern",
        "unternehmen",
        "anbieter",
        "betreiber",
    ),
    *(
        "gruppe",
        "kette",
        "händler",
        "zulieferer",
        "versicherer",
        "bauer",
        "reederei",
        "werft",
        "bank",
        "brauerei",
        "airline",
    ),
    *("fluggesellschaft", "verlag", "spezialist", "entwickler", "start-up", "firma", "riese"),
)

SPEECH: Final = SpeechTable(
    kinds={
        "behörde": _OFFICIAL,
        **dict.fromkeys(("konzern", "unternehmen", "firma", "hersteller", "betreiber"), _COMPANY),
        **dict.fromkeys(
            ("verein", "klub", "club"),
            ("fc", "sv", "sc", "vfb", "vfl", "tsg", "tsv", "bvb", "hsv", "verein", "klub", "club"),
        ),
    },
    viewing=words("sicht"),
    addressing=words("der dem dieser diesem unserer unserem"),
    journalists=(
        *(
            "redaktion",
            "redakteur",
            "redakteurin",
            "reporter",
            "reporterin",
            "journalist",
            "journalistin",
            "herausgeber",
            "büro",
        ),
        *(
            "korrespondent",
            "korrespondentin",
            "intendant",
            "intendantin",
            "autor",
            "autorin",
            "experte",
            "expertin",
            "chef",
        ),
        *(
            "chefin",
            "moderator",
            "moderatorin",
            "ausgabe",
            "internetseite",
            "homepage",
            "team",
            "podcast",
            "blog",
            "sendung",
        ),
    ),
    plural_verbs=("en",),
    own=words("eigenen eigener eigenem"),
    notifying=words("teilte teilt meldete meldet vermeldete vermeldet"),
    saying=SAYING,
    acting=ACTING,
    fixed={
        "sein": words("ansicht meinung auffassung überzeugung überzeugt sicher zuversichtlich optimistisch skeptisch"),
        "zeigen": words(
            "überzeugt zuversichtlich besorgt enttäuscht optimistisch erfreut bestürzt zufrieden erleichtert skeptisch offen"
        ),
        "vertreten": words("ansicht meinung auffassung these standpunkt position"),
        "hegen": words("verdacht hoffnung zweifel befürchtung"),
        "bringen": words("ausdruck"),
        "geben": words("bekannt auskunft bedenken protokoll"),
        "machen": words("deutlich klar geltend"),
        "erheben": words("vorwurf vorwürfe"),
        "üben": words("kritik"),
        "äußern": words("kritik"),
        "stellen": words("fest klar aussicht"),
        "kommen": words("schluss ergebnis"),
        "hervorgehen": words("hervor hervorgeht hervorgehe hervorging hervorgegangen"),
        "ansehen": words("erwiesen"),
        "gehen": words("davon hervor"),
        "ausgehen": words("davon"),
        "lassen": words("verlauten"),
        "erklären": words("bereit"),
        "werden": words("bekannt"),
    },
    nouns=words("""
        angaben angabe aussage aussagen ansicht meinung auffassung einschätzung einschätzungen informationen
        information erkenntnissen darstellung schilderung schilderungen überzeugung schätzung schätzungen bericht
        berichten medienberichten medienangaben zeitungsberichten presseberichten agenturberichten polizeiangaben
        behördenangaben regierungsangaben militärangaben unternehmensangaben augenzeugenberichten zeugenaussagen
        meldung meldungen mitteilung mitteilungen auskunft worten lesart interpretation berechnungen umfrage umfragen
        prognosen prognose erkenntnis erkenntnisse aussagen berichte vorstellung vorstellungen medieninformationen
        veranstalterangaben firmenangaben herstellerangaben wissen dafürhalten bekunden urteil expertenmeinung
        sicht zahlen daten kenntnis kenntnissen befund befunden unterlagen zählung zählungen ermittlungsergebnissen
        agenturangaben stellungnahme stellungnahmen analyse analysen untersuchungen ermittlungen bewertung beurteilung
        auslegung gerüchten hochrechnungen statistik vernehmen studie studien bekunden beobachtungen recherchen vorwurf zitat zitate zitaten eigenangaben parteiangaben gewerkschaftsangaben
    """),
    before=words("laut gemäß lt. lt"),
    noun_prepositions=words("nach"),
    after=words("zufolge"),
    thus="so",
    hearsay="sollen",
    adverbs=words("demnach demzufolge"),
    noun_endings=(
        *("angaben", "informationen", "aussagen", "berichten", "meldungen", "schätzungen", "einschätzung", "auskunft"),
        *("bericht", "meldung", "mitteilung", "darstellung", "erkenntnissen", "quellen", "kreisen"),
    ),
    anonymous=words("""
        experten experte expertin fachleute fachmann quelle quellen kreise kreisen regierungskreise regierungskreisen
        beobachter beobachtern insider insidern insiderkreise kritiker kritikern gegner gegnern augenzeugen augenzeuge
        zeugen zeuge diplomaten analysten analyst ökonomen wissenschaftler forscher anwohner demonstranten politiker
        beamte beamter beamten vertreter vertretern vertreterin offizielle sicherheitskreise sicherheitskreisen
        informanten gerüchte gerüchten militärexperten branchenkreise parteikreise diplomatenkreise ermittler
        ermittlern händler börsianer historiker juristen ärzte anleger nutzer verbraucherschützer umweltschützer
        militärs sicherheitsexperten koalitionskreise finanzkreise branchenexperten menschen leute bürger
        rettungskräfte rettungskräften einsatzkräfte einsatzkräften helfer helfern retter rettern meteorologen
        oppositionelle rebellen aktivisten eltern angehörige mitarbeiter studenten teilnehmer
    """),
    media_nouns=MEDIA_NOUNS,
    media=MEDIA,
    spokespeople=_SPOKESPEOPLE
    | words("""
        sprecher sprecherin sprechers polizeisprecher polizeisprecherin regierungssprecher regierungssprecherin
        pressesprecher pressesprecherin parteisprecher unternehmenssprecher militärsprecher armeesprecher
        ministeriumssprecher ministeriumssprecherin konzernsprecher konzernsprecherin behördensprecher feuerwehrsprecher
        unternehmenssprecherin gerichtssprecher gerichtssprecherin stadtsprecher bahnsprecher anwalt anwältin
        verteidiger verteidigerin vertreter vertreterin mitarbeiter berater beraterin
    """),
    bodies=words("""
        polizei staatsanwaltschaft regierung bundesregierung ministerium gericht feuerwehr verein klub konzern
        unternehmen partei gewerkschaft verband organisation behörde behörden kommission parlament senat stadt
        universität kirche armee militär opposition fraktion vorstand veranstalter hersteller betreiber gesellschaft
        institut bundesamt amt landgericht amtsgericht oberlandesgericht bundesgerichtshof bundesverfassungsgericht
        botschaft außenministerium innenministerium verteidigungsministerium finanzministerium gesundheitsministerium
        justizministerium bundespolizei landeskriminalamt bundeskriminalamt generalstaatsanwaltschaft
        bundesanwaltschaft koalition union bündnis bank zentralbank initiative stiftung liga rat sicherheitsrat
        krankenhaus klinik wetterdienst land landkreis gemeinde kommune kammer zivilschutz katastrophenschutz verwaltung landesregierung stadtverwaltung bundeswehr marine luftwaffe
        administration präsidialamt kreml firma bahn post justiz geheimdienst generalstab kanzlei arbeitgeber
    """),
    documents=words("""
        studie bericht mitteilung pressemitteilung erklärung stellungnahme umfrage gutachten brief schreiben urteil
        gesetz entwurf papier dokument statement aussendung verlautbarung resolution statistik untersuchung
        meldung anklage beschluss angaben tweet rede interview vertrag abkommen plan satzung analyse lagebericht
    """),
    venue=words("interview gespräch telefoninterview fernsehinterview gastbeitrag radiointerview pressegespräch"),
    venue_prepositions=words("gegenüber"),
    citing=words("berufung hinweis bezug"),
    pointers=words("das dies"),
    by=words("von vom durch seitens"),
    called=words("nennen bezeichnen beschreiben titulieren betiteln einstufen werten"),
    source_endings=(
        *("sprecher", "sprecherin", "minister", "ministerin", "präsident", "präsidentin", "chef", "chefin", "kanzler"),
        *(
            "kanzlerin",
            "ministerium",
            "amt",
            "amtes",
            "verband",
            "partei",
            "regierung",
            "behörde",
            "behörden",
            "anwalt",
        ),
        *("anwaltschaft", "gericht", "gerichts", "kommission", "kommissar", "bürgermeister", "bürgermeisterin"),
        *("meister", "meisterin", "direktor", "direktorin", "leiter", "leiterin", "vorsitzende", "vorsitzender"),
        *("vorsitzenden", "experte", "expertin", "experten", "politiker", "politikerin", "sekretär", "sekretärin"),
        *(
            "botschafter",
            "botschafterin",
            "richter",
            "richterin",
            "forscher",
            "forscherin",
            "wissenschaftler",
            "trainer",
        ),
        *("manager", "managerin", "abgeordnete", "abgeordneter", "abgeordneten", "beauftragte", "beauftragter"),
        *("vorstand", "rat", "verein", "gewerkschaft", "organisation", "polizei", "institut", "bund", "klub", "club"),
        *("könig", "königin", "papst", "bischof", "general", "senator", "senatorin", "zeitung", "agentur", "sender"),
        *("vater", "mutter", "kläger", "klägerin", "autor", "autorin", "gründer", "gründerin", "sportler", "spieler"),
        *("angaben", "berichte", "berichten", "kreise", "kreisen", "studie", "bericht", "erklärung", "mitteilung"),
        *("professor", "professorin", "doktor", "kritiker", "gegner", "zeuge", "zeugen", "opposition", "fraktion"),
        *("gruppe", "bewegung", "rebellen", "taliban", "konzern", "unternehmen", "hersteller", "gesellschaft"),
        *("premier", "staatschef", "außenamt", "innensenator", "dezernent", "referent", "obmann", "rektor"),
    ),
    deciding=words(
        "planen beabsichtigen beschließen entscheiden vereinbaren verabreden einigen anbieten garantieren vorsehen anordnen"
    ),
    inferring=words("klarmachen deutlichmachen machen zeigen verdeutlichen beweisen offenbaren verraten belegen"),
    means=words("durch mit"),
    telling=words("""
        danken kritisieren loben begrüßen verurteilen würdigen bedauern beklagen betonen hervorheben unterstreichen
        bezeichnen nennen äußern ausdrücken warnen fordern verlangen gratulieren tadeln rügen bemängeln verteidigen
        beschimpfen beziffern anprangern bekräftigen beteuern versichern bestätigen einräumen bezweifeln
    """),
    estimating=words("schätzen beziffern melden berichten ausgehen rechnen erwarten zurückführen halten"),
    reflexive=words("sich"),
    guessing="dürfen",
    people_endings=(
        *(
            "mann",
            "sprecher",
            "fahrer",
            "lehrer",
            "schüler",
            "arbeiter",
            "nehmer",
            "geber",
            "besitzer",
            "bauer",
            "wirt",
        ),
        *("händler", "künstler", "sänger", "jäger", "täter", "helfer", "retter", "leiter", "führer", "bewohner", "ist"),
        *(
            "loge",
            "soldat",
            "kapitän",
            "ingenieur",
            "student",
            "assistent",
            "präsident",
            "arzt",
            "vater",
            "sohn",
            "junge",
        ),
        *(
            "nachbar",
            "pilot",
            "kollege",
            "offizier",
            "beamter",
            "beamte",
            "zeuge",
            "bruder",
            "freund",
            "meister",
            "koch",
        ),
    ),
    declined_stems=(
        *(
            "beauftragt",
            "abgeordnet",
            "vorsitzend",
            "angeklagt",
            "beschuldigt",
            "verdächtig",
            "verurteilt",
            "angehörig",
        ),
        *("vorgesetzt", "angestellt", "bedienstet", "gesandt", "verletzt", "betroffen", "festgenommen", "jährig"),
    ),
    declined={
        **dict.fromkeys((("die", "e"), ("eine", "e"), ("der", "en"), ("einer", "en")), "woman"),
        **dict.fromkeys((("der", "e"), ("ein", "er"), ("des", "en"), ("dem", "en"), ("den", "en"), ("", "er")), "man"),
    },
    pointing_articles=words("dieser diesen diesem dieses diese"),
    definite=words("der die"),
    plain_people={"mann": "er", "frau": "sie"},
    origins=words("aus von vom"),
    male_articles=words("der ein dieser jener sein ihr unser"),
    going_on=words("damit dann sonst ansonsten andernfalls dadurch er sie so dabei dazu dafür dagegen"),
    adding=words("auch zudem außerdem ferner weiterhin überdies"),
    needing={
        "halten": words("für"),
        "ausgehen": words("von davon"),
        "rechnen": words("mit damit"),
        "berichten": words("von über"),
        "zurückführen": words("auf darauf"),
    },
    counting={"sprechen": words("von")},
    fixed_as={"aussicht": "zusagen"},
    surfacing=words("werden"),
    plural_looks=frozenset({("die", "er"), ("die", "en")}),
    once_named_endings=(
        *("politiker", "politikers", "politikerin", "jährige", "jährigen", "demokrat", "demokraten", "demokratin"),
        *("liberale", "liberalen", "republikaner", "republikanerin", "christsoziale", "grüne", "linke", "konservative"),
        *("erin", "istin", "antin", "entin", "ogin", "ärin", "ekin"),
        *("jurist", "juristin", "ökonom", "ökonomin", "militär", "sozialist", "sozialistin", "unionsmann"),
    ),
    once_named_articles={
        "der": (("in", "woman"), ("jährigen", "woman"), ("en", ""), ("ern", ""), ("", "man")),
        "die": (("in", "woman"), ("ige", "woman"), ("iberale", "woman"), ("oziale", "woman"), ("", "")),
        "dem": (("", "man"),),
        "den": (("ern", ""), ("", "man")),
        "des": (("", "man"),),
    },
    showing=words("machen zeigen"),
    by_means=words("mit durch indem"),
    talking="sprechen",
    out_of=words("aus"),
    letting="lassen",
    indefinite="ein",
    impersonal="heißen",
    possessives={"sein": "er", "ihr": "sie"},
    female_endings=("erin", "orin", "tin", "chefin", "kanzlerin", "frau", "anwältin", "ärztin", "ogin", "istin", "din"),
    body_endings=(
        *("verband", "ministerium", "amt", "partei", "regierung", "behörde", "anwaltschaft", "gericht", "kommission"),
        *("verein", "gewerkschaft", "organisation", "polizei", "institut", "bund", "klub", "club", "fraktion", "rat"),
        *("konzern", "unternehmen", "gesellschaft", "verwaltung", "stiftung", "kammer", "initiative", "universität"),
        *("werke", "bank", "kirche", "armee", "wehr", "dienst", "zentrale", "agentur", "hof", "ausschuss", "bündnis"),
    ),
    citing_prepositions=words("auf"),
    handing_on=words("zitieren"),
    performing=words("""
        vereinbaren beschließen entscheiden ausschließen ablehnen zusagen anbieten versprechen drohen androhen planen
        auffordern bitten anordnen anweisen befehlen beauftragen aufrufen zusichern beantragen einigen verabreden
        ankündigen fordern
    """),
    never_speakers=words("""
        es man was das dies zahl zahlen unfall grund ziel zweck montag dienstag mittwoch donnerstag freitag samstag
        sonntag jahr tag monat woche ende anfang folge ergebnisse
    """),
    mouthpieces=_SPOKESPEOPLE
    | words("""
        sprecher sprecherin polizeisprecher polizeisprecherin regierungssprecher regierungssprecherin pressesprecher
        pressesprecherin unternehmenssprecher unternehmenssprecherin konzernsprecher konzernsprecherin behördensprecher
        behördensprecherin gerichtssprecher gerichtssprecherin ministeriumssprecher ministeriumssprecherin
        stadtsprecher stadtsprecherin bahnsprecher bahnsprecherin feuerwehrsprecher feuerwehrsprecherin vereinssprecher
    """),
    authority_endings=(
        *("anwaltschaft", "polizei", "gericht", "regierung", "behörde", "ministerium", "feuerwehr", "opposition"),
        *("stadt", "justiz", "gewerkschaft", "kommission", "gerichtshof", "bundesamt", "koalition", "verwaltung"),
    ),
)
