"""German verbs: auxiliaries, modals, irregular verbs with their stems, frequent weak verbs, prefixes.

``IRREGULAR`` holds one verb a line: infinitive, third person present, preterite, subjunctive II, past participle.
Prefixed verbs are not listed: they are put together from ``SEPARABLE`` and ``INSEPARABLE``.
"""

from __future__ import annotations

from typing import Final

from timeline.reading.text import words

# lemma: finite forms by (tense, mood); singular and plural mixed, plural ends in n/d.
CLOSED: Final[dict[str, dict[str, str]]] = {
    "sein": {
        "present": "ist sind bin bist seid",
        "past": "war waren wart warst",
        "k1": "sei seien seiest seist",
        "k2": "wäre wären wärst wär",
        "inf": "sein",
        "part2": "gewesen",
    },
    "haben": {
        "present": "hat haben habt hast",
        "past": "hatte hatten hattest hattet",
        "k1": "habe",
        "k2": "hätte hätten hättest hättet",
        "inf": "haben",
        "part2": "gehabt",
    },
    "werden": {
        "present": "wird werden wirst werdet",
        "past": "wurde wurden wurdest wurdet ward",
        "k1": "werde",
        "k2": "würde würden würdest würdet",
        "inf": "werden",
        "part2": "worden geworden",
    },
    "sollen": {
        "present": "soll sollen sollt sollst",
        "past": "sollte sollten",
        "k1": "solle",
        "inf": "sollen",
        "part2": "gesollt",
    },
    "wollen": {
        "present": "will wollen wollt willst",
        "past": "wollte wollten",
        "k1": "wolle",
        "inf": "wollen",
        "part2": "gewollt",
    },
    "können": {
        "present": "kann können könnt kannst",
        "past": "konnte konnten konntest",
        "k1": "könne",
        "k2": "könnte könnten",
        "inf": "können",
        "part2": "gekonnt",
    },
    "müssen": {
        "present": "muss muß müssen müsst musst",
        "past": "musste mußte mussten mußten",
        "k1": "müsse",
        "k2": "müsste müssten müßte müßten",
        "inf": "müssen",
        "part2": "gemusst",
    },
    "dürfen": {
        "present": "darf dürfen dürft darfst",
        "past": "durfte durften",
        "k1": "dürfe",
        "k2": "dürfte dürften",
        "inf": "dürfen",
        "part2": "gedurft",
    },
    "mögen": {
        "present": "mag mögen mögt magst",
        "past": "mochte mochten",
        "k1": "möge",
        "k2": "möchte möchten",
        "inf": "mögen",
        "part2": "gemocht",
    },
}
MODALS: Final = frozenset({"sollen", "wollen", "können", "müssen", "dürfen", "mögen"})
AUXILIARIES: Final = frozenset({"sein", "haben", "werden"})

# Verbs whose perfect is built with "sein": for them "ist gekommen" is a perfect, "ist geplant" a state.
SEIN_PERFECT: Final = words("""
kommen gehen fahren fliegen laufen reisen sterben fallen steigen sinken werden bleiben geschehen passieren
entstehen erscheinen gelingen scheitern wachsen treten ziehen fliehen flüchten springen stürzen kehren rücken
landen starten eintreffen folgen brechen schwimmen reiten sein verschwinden ertrinken schrumpfen eskalieren
begegnen wandern kippen explodieren platzen zerbrechen aufwachen einschlafen ausscheiden wechseln stoßen sickern
umkommen abstürzen verunglücken entgleisen einmarschieren vorrücken marschieren eindringen dringen weichen
schleichen kollidieren
""")

# Adjectives ending in "t": declined ("konkrete", "privaten") they look like the preterite of a weak verb.
T_ADJECTIVES: Final = words("""
abrupt absolut absurd adäquat akkurat akut alert alt apart arrogant bekannt berühmt brillant breit bunt charmant desolat
dezent dicht direkt diskret dominant echt effizient elegant eminent entfernt evident exakt exzellent fest feucht fett
galant geeint gewandt glatt gerecht gesund gut hart honett identisch immanent indirekt insolvent intakt intelligent
interessant intolerant kalt kompakt kompetent komplett konkret konsequent konstant konkurrent korrekt korrupt laut latent
lebhaft leicht licht markant matt militant momentan nackt nett obsolet okkult offiziell pedantisch penetrant permanent
perfekt pikant potent prägnant präsent privat probat prominent quadrat rasant recht relevant renitent resistent resolut
robust rot sachgerecht sanft satt separat schlecht schlicht schlimmst seicht signifikant spät spezifisch stolzest
strikt stringent stumpf suspekt tolerant transparent tot trist ungerecht unbekannt unerwartet vakant verwandt violent
weit wert wüst zart zweit dritt viert fünft sechst siebt acht neunt zehnt letzt jüngst nächst höchst meist größt kleinst
best stärkst schwerst wichtigst höchst tiefst längst ältest engst frühest neuest spätest schnellst bedeutendst gesamt
exponent existent verdient latent gesetzt leger verrückt bestimmt unbestimmt berechtigt unberechtigt beliebt unbeliebt
""")

IRREGULAR: Final = """
backen backt backte backte gebacken
befehlen befiehlt befahl befähle befohlen
beginnen beginnt begann begänne begonnen
beißen beißt biss bisse gebissen
bergen birgt barg bärge geborgen
bersten birst barst bärste geborsten
betrügen betrügt betrog betröge betrogen
bewegen bewegt bewog bewöge bewogen
biegen biegt bog böge gebogen
bieten bietet bot böte geboten
binden bindet band bände gebunden
bitten bittet bat bäte gebeten
blasen bläst blies bliese geblasen
bleiben bleibt blieb bliebe geblieben
braten brät briet briete gebraten
brechen bricht brach bräche gebrochen
brennen brennt brannte brennte gebrannt
bringen bringt brachte brächte gebracht
denken denkt dachte dächte gedacht
dringen dringt drang dränge gedrungen
empfehlen empfiehlt empfahl empföhle empfohlen
empfinden empfindet empfand empfände empfunden
erlöschen erlischt erlosch erlösche erloschen
erschrecken erschrickt erschrak erschräke erschrocken
essen isst aß äße gegessen
fahren fährt fuhr führe gefahren
fallen fällt fiel fiele gefallen
fangen fängt fing finge gefangen
fechten ficht focht föchte gefochten
finden findet fand fände gefunden
flechten flicht flocht flöchte geflochten
fliegen fliegt flog flöge geflogen
fliehen flieht floh flöhe geflohen
fließen fließt floss flösse geflossen
fressen frisst fraß fräße gefressen
frieren friert fror fröre gefroren
gebären gebiert gebar gebäre geboren
geben gibt gab gäbe gegeben
gedeihen gedeiht gedieh gediehe gediehen
gehen geht ging ginge gegangen
gelingen gelingt gelang gelänge gelungen
gelten gilt galt gälte gegolten
genesen genest genas genäse genesen
genießen genießt genoss genösse genossen
geraten gerät geriet geriete geraten
geschehen geschieht geschah geschähe geschehen
gewinnen gewinnt gewann gewänne gewonnen
gießen gießt goss gösse gegossen
gleichen gleicht glich gliche geglichen
gleiten gleitet glitt glitte geglitten
graben gräbt grub grübe gegraben
greifen greift griff griffe gegriffen
halten hält hielt hielte gehalten
hängen hängt hing hinge gehangen
hauen haut haute haute gehauen
heben hebt hob höbe gehoben
heißen heißt hieß hieße geheißen
helfen hilft half hülfe geholfen
kennen kennt kannte kennte gekannt
klingen klingt klang klänge geklungen
kneifen kneift kniff kniffe gekniffen
kommen kommt kam käme gekommen
kriechen kriecht kroch kröche gekrochen
laden lädt lud lüde geladen
lassen lässt ließ ließe gelassen
laufen läuft lief liefe gelaufen
leiden leidet litt litte gelitten
leihen leiht lieh liehe geliehen
lesen liest las läse gelesen
liegen liegt lag läge gelegen
lügen lügt log löge gelogen
mahlen mahlt mahlte mahlte gemahlen
meiden meidet mied miede gemieden
messen misst maß mäße gemessen
misslingen misslingt misslang misslänge misslungen
nehmen nimmt nahm nähme genommen
nennen nennt nannte nennte genannt
pfeifen pfeift pfiff pfiffe gepfiffen
preisen preist pries priese gepriesen
quellen quillt quoll quölle gequollen
raten rät riet riete geraten
reiben reibt rieb riebe gerieben
reißen reißt riss risse gerissen
reiten reitet ritt ritte geritten
rennen rennt rannte rennte gerannt
riechen riecht roch röche gerochen
ringen ringt rang ränge gerungen
rufen ruft rief riefe gerufen
saufen säuft soff söffe gesoffen
schaffen schafft schuf schüfe geschaffen
scheiden scheidet schied schiede geschieden
scheinen scheint schien schiene geschienen
schelten schilt schalt schälte gescholten
schieben schiebt schob schöbe geschoben
schießen schießt schoss schösse geschossen
schlafen schläft schlief schliefe geschlafen
schlagen schlägt schlug schlüge geschlagen
schleichen schleicht schlich schliche geschlichen
schleifen schleift schliff schliffe geschliffen
schließen schließt schloss schlösse geschlossen
schlingen schlingt schlang schlänge geschlungen
schmeißen schmeißt schmiss schmisse geschmissen
schmelzen schmilzt schmolz schmölze geschmolzen
schneiden schneidet schnitt schnitte geschnitten
schreiben schreibt schrieb schriebe geschrieben
schreien schreit schrie schriee geschrien
schreiten schreitet schritt schritte geschritten
schweigen schweigt schwieg schwiege geschwiegen
schwellen schwillt schwoll schwölle geschwollen
schwimmen schwimmt schwamm schwämme geschwommen
schwinden schwindet schwand schwände geschwunden
schwingen schwingt schwang schwänge geschwungen
schwören schwört schwor schwüre geschworen
sehen sieht sah sähe gesehen
senden sendet sandte sendete gesandt
singen singt sang sänge gesungen
sinken sinkt sank sänke gesunken
sinnen sinnt sann sänne gesonnen
sitzen sitzt saß säße gesessen
spalten spaltet spaltete spaltete gespalten
sprechen spricht sprach spräche gesprochen
sprießen sprießt spross sprösse gesprossen
springen springt sprang spränge gesprungen
stechen sticht stach stäche gestochen
stehen steht stand stünde gestanden
stehlen stiehlt stahl stähle gestohlen
steigen steigt stieg stiege gestiegen
sterben stirbt starb stürbe gestorben
stinken stinkt stank stänke gestunken
stoßen stößt stieß stieße gestoßen
streichen streicht strich striche gestrichen
streiten streitet stritt stritte gestritten
tragen trägt trug trüge getragen
treffen trifft traf träfe getroffen
treiben treibt trieb triebe getrieben
treten tritt trat träte getreten
trinken trinkt trank tränke getrunken
trügen trügt trog tröge getrogen
tun tut tat täte getan
verderben verdirbt verdarb verdürbe verdorben
vergessen vergisst vergaß vergäße vergessen
verlieren verliert verlor verlöre verloren
verzeihen verzeiht verzieh verziehe verziehen
wachsen wächst wuchs wüchse gewachsen
waschen wäscht wusch wüsche gewaschen
weichen weicht wich wiche gewichen
weisen weist wies wiese gewiesen
wenden wendet wandte wendete gewandt
werben wirbt warb würbe geworben
werfen wirft warf würfe geworfen
wiegen wiegt wog wöge gewogen
winden windet wand wände gewunden
wissen weiß wusste wüsste gewusst
ziehen zieht zog zöge gezogen
zwingen zwingt zwang zwänge gezwungen
"""

# Weak verbs by infinitive; the whole paradigm is regular.
WEAK: Final = words("""
achten addieren agieren ahnden ahnen aktivieren akzeptieren alarmieren altern amtieren analysieren antworten
appellieren arbeiten argumentieren atmen äußern bauen bangen basieren basteln bauen beantworten beantragen
beauftragen bedauern bedeuten bedienen bedrohen beeilen beeindrucken beeinflussen beenden befassen befragen
befriedigen befristen befürchten befürworten begeistern begleiten begnadigen begnügen begründen begrüßen begegnen
begehren behandeln behaupten beherrschen behindern beklagen bekräftigen bekunden belasten belegen beleidigen
bemerken bemängeln bemühen benachrichtigen benennen benötigen benutzen beobachten beraten berechtigen bereiten
bereuen berichten berichtigen berücksichtigen berufen beruhigen berühren beschädigen beschäftigen bescheinigen
beschimpfen beschlagnahmen beschleunigen beschränken beschuldigen beschweren beseitigen besetzen besichtigen
besiegen besorgen bestätigen bestellen bestimmen bestrafen bestärken besuchen beteiligen beteuern betonen
betrachten betreuen beurteilen bewaffnen bewahren bewältigen bewegen bewerten bewilligen bewirken bewundern
dahinterstecken bezahlen bezeichnen bezeugen bezichtigen bezweifeln bezwecken bilanzieren bilden billigen blicken blockieren
blühen bohren bomben boykottieren brauchen bremsen buchen bürgen chatten dämpfen danken datieren dauern
debattieren decken definieren dehnen dementieren demonstrieren deuten dienen diktieren diskutieren distanzieren
dokumentieren dominieren drehen drohen dramatisieren drosseln drucken drücken dulden durchsuchen ehren eignen
eilen einen einigen eliminieren empören enden enteignen entfernen entgegnen enthüllen entkräften entlasten
entrüsten entschärfen entschuldigen entsetzen entspannen entstammen enttäuschen entwickeln entwarnen entwaffnen
erachten erarbeiten ereignen erfassen erfüllen ergänzen ergreifen erhöhen erholen erinnern erklären erkundigen
erlauben erläutern erledigen erleichtern ermahnen ermächtigen ermitteln ermöglichen ermorden ermuntern ermutigen
ernennen erneuern eröffnen erobern erörtern erproben erreichen errichten erschießen erschüttern erschweren
ersetzen erstatten erteilen erwägen erwähnen erwarten erweitern erwidern erwischen erzählen erzeugen erzielen
eskalieren evakuieren existieren explodieren exportieren fahnden fallen fälschen fassen favorisieren fehlen feiern
feilen fesseln festigen feuern finanzieren fischen fixieren flammen flicken florieren fluchen fluten flüchten
flüstern folgen folgern foltern fordern fördern formulieren formen forschen fragen freuen führen funken
funktionieren fürchten fusionieren garantieren garnieren gären gefährden gehorchen gehören genehmigen genügen
gestalten gestatten gewähren gewährleisten gewöhnen glauben glänzen gliedern glühen gönnen gratulieren grenzen
gründen grüßen gucken haften hageln halbieren handeln hantieren harmonieren hassen hasten häufen heben hegen
heilen heiraten heizen hemmen herrschen hetzen hindern hissen hoffen holen honorieren hören hungern hüllen hüten
identifizieren ignorieren importieren impfen informieren initiieren inspirieren inspizieren installieren
integrieren interessieren interpretieren intervenieren investieren inszenieren isolieren jagen jammern jubeln
kalkulieren kämpfen kapern kapitulieren kassieren kaufen kehren kennzeichnen kippen klagen klappen klären
klatschen kleben klettern klingeln klopfen knacken knallen knüpfen kochen kollidieren kommandieren kommentieren
kommunizieren kompensieren komplettieren komponieren konfrontieren konkretisieren konkurrieren konstatieren
konstruieren konsultieren konsumieren kontern kontrollieren konzentrieren konzipieren kooperieren koordinieren
kopieren korrigieren kosten krachen kreisen kreuzen kreieren kriegen kriminalisieren kriseln kritisieren krönen
kümmern kündigen küren kürzen küssen lächeln lachen lagern lähmen landen langen lauern lauten läuten leben lecken
leeren legen legitimieren lehnen lehren leisten leiten lenken leuchten leugnen liefern lieben liegen lindern
listen loben locken löschen lösen lockern lohnen machen mahnen managen mangeln manipulieren markieren marschieren
maximieren mehren meinen meistern melden merken mieten mildern mindern minimieren mischen missachten missbrauchen
misshandeln missbilligen mobilisieren mobben moderieren modernisieren monieren montieren morden motivieren münden
mustern mutmaßen nageln nagen nähern nahen necken neigen nicken nominieren normalisieren notieren nötigen nutzen
nützen observieren offenbaren öffnen operieren opfern ordnen organisieren orientieren orten packen parken passen
passieren patrouillieren pendeln pfänden pflanzen pflegen pilgern plädieren plagen planen platzieren platzen
plündern pochen polarisieren positionieren posten prägen praktizieren präsentieren präzisieren predigen pressen
privatisieren probieren produzieren profitieren prognostizieren prophezeien proben protestieren protokollieren
provozieren prüfen prügeln publizieren pumpen punkten putzen putschen qualifizieren quälen quittieren
radikalisieren ragen rangieren rasen rasten ratifizieren rauben rauchen räumen rauschen reagieren realisieren
rebellieren rechnen rechtfertigen recherchieren reden reduzieren referieren reflektieren reformieren regeln regen
regieren registrieren regnen reichen reifen reinigen reisen reizen relativieren reklamieren renovieren reparieren
repräsentieren reservieren resignieren respektieren resultieren retten revanchieren revidieren revoltieren richten
riskieren rollen rücken rudern rügen ruhen rühren ruinieren rüsten rütteln rutschen sabotieren sagen sammeln
sanieren sanktionieren säubern schaden schädigen schaffen schalten schämen schätzen schauen scheitern schenken
schicken schildern schimpfen schlachten schlichten schließen schleudern schmerzen schmücken schmuggeln schnappen
schockieren schockieren schonen schöpfen schrecken schrumpfen schulden schüren schütteln schützen schwächen
schwanken schwänzen schwärmen schweben segeln segnen sehnen senken setzen sichern sichten siegen signalisieren
simulieren skandieren skizzieren solidarisieren sondieren sorgen spalten sparen speichern sperren spekulieren
spenden spielen spiegeln spitzen sponsern spotten sprengen spritzen spüren stabilisieren stammeln stammen stapeln
stärken starren starten stationieren statuieren staunen stecken stehlen steigern stellen stemmen sterben steuern
stiften stilllegen stillen stimmen stocken stoppen stören strafen strahlen stranden strapazieren streben strecken
streiken streifen streuen strömen strukturieren studieren stürmen stürzen stunden stützen suchen suggerieren
summieren suspendieren sympathisieren tadeln tagen tanken tanzen tarnen tasten tauchen taufen taugen tauschen
täuschen taxieren teilen telefonieren tendieren terrorisieren testen thematisieren ticken tilgen tippen tolerieren
toben töten torpedieren trainieren träumen transferieren transportieren trauen trauern trennen triumphieren
trocknen trommeln trösten trotzen trüben twittern überarbeiten überführen übermitteln überprüfen überqueren
überraschen überreichen übersetzen überwachen überwältigen überzeugen übernachten überreden überdenken üben
übrigen umgeben umzingeln umfassen umrunden unterbreiten unterdrücken untermauern unterrichten untersagen
unterstellen unterstützen untersuchen unterzeichnen unterminieren urteilen variieren verabreden verabschieden
verachten veralten veranlassen veranstalten verantworten verärgern verändern verankern verbessern verbreiten
verbreitern verbuchen verbünden verbüßen verdächtigen verdanken verdeutlichen verdienen verdoppeln verdrängen
vereidigen vereinbaren vereinen vereinfachen vereiteln vereinnahmen verfassen verfehlen verfestigen verfolgen
verfügen verführen vergiften vergrößern vergüten verhaften verhandeln verhängen verharren verhindern verhören
verhungern verhüllen verkaufen verklagen verkleinern verknüpfen verkörpern verkünden verkündigen verkürzen
verlagern verlangen verlängern verlangsamen verlautbaren verlegen verleihen verletzen verleugnen vermachen
vermehren vermerken vermieten vermindern vermissen vermitteln vermuten vernachlässigen vernehmen verneinen
vernetzen vernichten veröffentlichen verordnen verpachten verpassen verpflichten verprügeln verraten verringern
versagen versammeln versäumen verschaffen verschärfen verschenken verschicken verschleppen verschlechtern
verschleiern verschmutzen verschonen verschulden verschweigen verschwenden versenken versetzen verseuchen
versichern versiegeln versorgen verspäten verspotten verständigen verstärken verstaatlichen versteuern verstopfen
verstreichen verströmen verstümmeln versuchen verteidigen verteilen vertiefen vertrauen verüben verunglücken
verunsichern verursachen verurteilen vervielfachen verwahren verwalten verwandeln verwarnen verwechseln verwehren
verweigern verwenden verwerten verwickeln verwirklichen verwirren verwüsten verzeichnen verzichten verzögern
verzollen vollstrecken vollenden votieren wachen wagen wählen währen wahren wandeln wandern warnen warten wechseln
wecken wehen wehren weigern weilen weinen weiten werten wetten wettern wickeln widerlegen widersetzen
widerspiegeln widmen wiederholen wildern wimmeln winken wirken wirtschaften wischen wittern wohnen wundern
wünschen würdigen wurzeln wüten zahlen zählen zähmen zanken zaubern zeichnen zeigen zensieren zerren zerschlagen
zerstören zertrümmern zeugen zielen zieren zitieren zittern zögern zünden zürnen züchten zweifeln zitieren
bekennen attackieren adaptieren adoptieren amüsieren annektieren annullieren arrangieren attestieren autorisieren
avancieren bagatellisieren balancieren bluten bombardieren charakterisieren deklarieren delegieren demontieren
denunzieren deponieren destabilisieren differenzieren diffamieren diskriminieren dirigieren disqualifizieren
dotieren einschüchtern engagieren erblicken erfreuen erkranken erlahmen ermüden erschöpfen erübrigen etablieren
exekutieren fabrizieren faszinieren flankieren formieren fotografieren fraktionieren frustrieren fungieren
generieren genieren gipfeln glorifizieren gruppieren immunisieren implementieren imponieren imitieren
improvisieren infizieren inhaftieren inserieren instrumentalisieren intensivieren internieren irritieren
jonglieren justieren kandidieren kaschieren klassifizieren koalieren kolonisieren komplizieren konfiszieren
konservieren konstituieren kontaktieren kreisen kultivieren kurieren legalisieren liberalisieren limitieren
liquidieren lokalisieren lynchen manifestieren marginalisieren maskieren massakrieren mutieren neutralisieren
nuancieren nummerieren okkupieren optimieren outen parieren parodieren pausieren pensionieren plakatieren
plombieren porträtieren postulieren prallen pokern präferieren prämieren präzisieren privilegieren profilieren
programmieren proklamieren propagieren prozessieren rationalisieren rehabilitieren rekonstruieren rekrutieren
resümieren rivalisieren rotieren sabotieren sezieren selektieren servieren skandalisieren spezialisieren
spionieren stagnieren sterilisieren stigmatisieren stilisieren stimulieren strangulieren subventionieren
symbolisieren synchronisieren taktieren tätigen torkeln trauen tyrannisieren verbarrikadieren verifizieren
visieren zelebrieren zirkulieren zitieren ächten ändern ärgern äußern bevorzugen beziffern befördern befolgen
befehligen begraben behagen beharren beheben beheizen beherbergen bejahen beliefern belagern belächeln belohnen
bemessen beordern berechnen bereichern beschatten beschenken beschließen besänftigen bestehen bestatten bestreiken
besteuern betätigen betiteln betteln beugen beunruhigen bewohnen bewerben erheben erlangen erlassen erleben
erlegen erleiden erliegen erlernen ermatten ernten erregen errechnen ersuchen erstrecken erstreben ertragen
ertönen erwecken erwerben erwirken erzwingen entdecken entführen entfachen entfalten entfesseln entgleisen
enthaupten entkommen entlarven entlohnen entleeren entmachten entmutigen entreißen entsagen entsorgen entstellen
entwerten entwurzeln entziehen entziffern überfordern überhäufen überholen überleben überlegen überrollen
überragen überschatten übersteuern überstimmen übertönen überwiegen überwintern spucken zerfetzen zersplittern
zerstreuen zerstückeln zerstreiten verantworten verorten vermengen vermarkten verkehren verkraften verhallen
verheimlichen verherrlichen verharmlosen verfrachten verfilmen verfluchen verfälschen vereisen verdunkeln
verdoppeln verbrauchen verblüffen verbleiben verbilligen verbannen verängstigen erhärten erwehren ersticken
erstarren erstürmen beschmieren bespitzeln beschwören bezwingen bedrängen bebauen beanstanden beanspruchen
beachten befreien befestigen begünstigen behaupten bergen beladen häufen fügen schicken stufen einschränken schränken riegeln klemmen siedeln fühlen breiten füllen spannen irren
    beabsichtigen prangern schleppen liebäugeln ähneln schnüren wappnen schocken verteuern bescheren fertigen veranschlagen
    kurbeln peilen schleusen belästigen überlasten begutachten rammen filmen jähren hacken kühlen nerven frohlocken orakeln raunen höhnen
ätzen poltern sticheln witzeln giften donnern seufzen stöhnen brüllen schnauben murren nörgeln knurren zischen
plaudern schwatzen unken feixen schwadronieren dozieren philosophieren sinnieren salutieren
""")

SEPARABLE: Final = words("""
ab an auf aus bei da dar ein empor entgegen entlang fehl fern fest fort frei gegenüber gleich heim her herab heran
herauf heraus herbei herein herum herunter hervor hin hinab hinauf hinaus hinein hinüber hinunter hinweg hinzu
hoch inne klar kund los mit nach  nieder preis richtig rück sicher statt still stand teil tot um unter über
voll vor voran voraus vorbei vorüber vorweg wahr weg weiter wieder zu zurecht zurück zusammen zuvor zufrieden
zugute zunichte bekannt bereit bevor bloß   durch  kaputt kennen  lahm
 stehen überein   wach zutage fehl heraus  hinzu
""")
INSEPARABLE: Final = words("""
be ver er ent zer miss über unter wider hinter voll um durch emp ge
""")

# Lower-case words that look like finite verbs and are none.
NOT_VERBS: Final = words("""
nicht laut gut erst jetzt selbst seit mit bekannt weit bereit fast sonst dort fort insgesamt überhaupt hart leicht
direkt perfekt konkret exakt korrekt geschickt berühmt beliebt bestimmt gesamt statt anstatt samt zuletzt zuerst
zunächst längst meist zumeist höchst äußerst mindestens selbst nebst oft leicht dicht schlecht recht echt nackt
acht jüngst unlängst möglichst tot rot rund breit spät weit zeit derzeit jederzeit breit unbekannt verrückt privat
absolut akut binnen hinten unten oben vorn vorne außen innen zwischen neben gegen wegen wegen hingegen dagegen
deswegen entgegen morgen gestern heute eben soeben daneben indessen unterdessen inzwischen währenddessen
infolgedessen dessen deren denen diesen jenen einen keinen seinen ihren unseren allen vielen wenigen einigen
anderen beiden mehreren zusammen insofern inwieweit sofern ebenso alle viele diese jene eine keine seine ihre
unsere andere beide mehrere einige wenige solche welche gerne gern ohne heute beinahe lange bald gerade nahe
nämlich teilweise beispielsweise normalerweise möglicherweise zweite dritte vierte erste letzte nächste hunderte
tausende leute bitte heute hätte gute große neue alte junge weitere eigene hohe viele gegenseitige sieben zehn
ebenfalls allenfalls ihrerseits seinerseits bezogen hinsichtlich gemäß zudem außerdem trotzdem wegen per mehr
weiter aber oder bisweilen zuweilen ansonsten jeweils stets bereits demnächst abseits jenseits diesseits einst
sogenannte entsprechend offen eigen selten besten meisten ersten letzten nächsten ganzen halben neuen alten großen
hohen knapp gesamte gesamten weiten breiten spaten hundert tausend angeblich verheiratet angesichts zugunsten
entlang trotz anhand mithilfe anstelle aufgrund infolge zufolge gegenüber mitten anderthalb zwölf elf drei zwei
fünf sechs neun vier nun doch noch auch schon denn wenn dann wann ob weil bis als wie für von zum zur beim ihnen
ihm ihr sich mich dich uns euch mir dir etwas nichts alles vieles ungewiss vermutlich offensichtlich eigentlich
welt bislang bisher geheim seien-nicht benannt verwandt gewohnt besorgt
""")

# Weak verbs that begin like a prefixed one and still take "ge-".
GE_ANYWAY: Final = words("beten bergen erben ernten enden betteln beugen erden unken")
# Prefixes that go with an auxiliary ("innehaben", "vorhaben", "loswerden").
WITH_AUXILIARY: Final = words("inne vor teil los statt dabei da zusammen weg auf an")
# Weak verbs that end like an irregular one.
WEAK_ANYWAY: Final = words("bereiten begleiten beantragen beauftragen veranlassen bewältigen entleeren bewegen")
# Endings of superlatives, ordinals and other adjectives that only look like a past tense.
NEVER_GUESSED: Final = (
    "ste",
    "sten",
    "weite",
    "weiten",
    "zehnte",
    "zehnten",
    "erneute",
    "erneuten",
    "ungeklärte",
    "ungeklärten",
)
