"""One key for a place, body or day whatever the language, where spelling does not show that two names are one.

Each line gives the key under which all meet and the keys of other languages' names. A new language adds its names here; what
is written alike in all languages needs no line. Countries have their ISO 3166 codes and persons their folded names.
"""

from __future__ import annotations

from functools import cache

_PLACES = """
kiew kyiv kiev
charkiw kharkiv kharkov
odessa odesa
lwiw lviv lvov
donezk donetsk
cherson kherson
saporischschja zaporizhzhia zaporijjia
bachmut bakhmut bakhmout
awdijiwka avdiivka
pokrowsk pokrovsk
tschernihiw chernihiv
tschernobyl chernobyl chornobyl
butscha bucha boutcha
mariupol marioupol
luhansk lugansk louhansk
sumy soumy
kursk koursk
mykolajiw mykolaiv
krim crimea crimée
donbass donbas
moskau moscow moscou
sankt-petersburg saint-petersburg saint-pétersbourg
brjansk bryansk briansk
rostow rostov
woronesch voronezh
sotschi sochi
kasan kazan
nowosibirsk novosibirsk
wladiwostok vladivostok
tschetschenien chechnya tchétchénie
grosny grozny
sibirien siberia sibérie
wolgograd volgograd
münchen munich
dresden dresde
hamburg hambourg
frankfurt francfort
bremen brême
köln cologne
nürnberg nuremberg
hannover hanover hanovre
wien vienna vienne
zürich zurich
genf geneva genève
basel bâle
brüssel brussels bruxelles
antwerpen antwerp anvers
gent ghent gand
brügge bruges
flandern flanders flandre
wallonien wallonia wallonie
den-haag the-hague hague la-haye
london londres
straßburg strasbourg
nizza nice
lyon lyons
korsika corsica corse
rom rome
mailand milan
neapel naples
turin torino
venedig venice venise
florenz florence
genua genoa gênes
sizilien sicily sicile
sardinien sardinia sardaigne
sevilla seville séville
barcelona barcelone
andalusien andalusia andalousie
mallorca majorca majorque
lissabon lisbon lisbonne
azoren azores açores
warschau warsaw varsovie
krakau krakow cracovie
danzig gdansk gdańsk
breslau wroclaw wrocław
posen poznan poznań
lodz łódź
prag prague
brünn brno
bukarest bucharest bucarest
belgrad belgrade
sofia sofie
athen athens athènes
thessaloniki thessalonique
kreta crete crète
kopenhagen copenhagen copenhague
göteborg gothenburg
tallinn tallin
danzig gdansk
istanbul constantinople
ankara angora
jerusalem jérusalem
gazastreifen gaza-strip bande-de-gaza
westjordanland west-bank cisjordanie
golanhöhen golan-heights
damaskus damascus damas
aleppo alep
bagdad baghdad
mossul mosul mossoul
teheran tehran téhéran
beirut beyrouth
kairo cairo caire
alexandria alexandrie
tripolis tripoli
bengasi benghazi
algier algiers alger
marrakesch marrakesh marrakech
khartum khartoum
addis-abeba addis-ababa
kapstadt cape-town le-cap
peking beijing pékin
schanghai shanghai
hongkong hong-kong
tokio tokyo
seoul séoul
pjöngjang pyongyang
singapur singapore singapour
neu-delhi new-delhi
mumbai bombay
kabul kaboul
kandahar kandahâr
taschkent tashkent tachkent
tiflis tbilisi tbilissi
eriwan yerevan erevan
kalifornien california californie
texas texas
havanna havana
mexiko-stadt mexico-city
schwarzes-meer black-sea mer-noire
mittelmeer mediterranean mediterranean-sea méditerranée
nordsee north-sea mer-du-nord
ostsee baltic-sea baltic mer-baltique
rotes-meer red-sea mer-rouge
ärmelkanal english-channel manche
persischer-golf persian-gulf golfe-persique
naher-osten middle-east proche-orient
balkan balkans
arktis arctic arctique
antarktis antarctica antarctique
südchinesisches-meer south-china-sea
"""

_BODIES = """
eu european-union union-européenne ue
un united-nations nations-unies onu
nato otan
europäische-kommission european-commission commission-européenne
europäischer-rat european-council conseil-européen
europäisches-parlament european-parliament parlement-européen
europarat council-of-europe conseil-de-l-europe
ezb ecb european-central-bank bce
europäischer-gerichtshof european-court-of-justice
internationaler-strafgerichtshof international-criminal-court cour-pénale-internationale
internationaler-gerichtshof international-court-of-justice cour-internationale-de-justice
un-sicherheitsrat un-security-council conseil-de-sécurité
osze osce
oecd ocde
who oms
iaea aiea
iwf imf fmi
weltbank world-bank banque-mondiale
wto omc
kreml kremlin
weißes-haus white-house maison-blanche
duma state-duma douma
werchowna-rada verkhovna-rada
us-kongress congress congrès
us-senat senate sénat-américain
auswärtiges-amt german-foreign-office
konservative conservatives
republikaner republicans républicains
demokraten democrats démocrates
hisbollah hezbollah
huthi houthis
islamischer-staat islamic-state
al-kaida al-qaeda al-qaida
rotes-kreuz red-cross croix-rouge
roter-halbmond red-crescent croissant-rouge
ärzte-ohne-grenzen médecins-sans-frontières doctors-without-borders
reporter-ohne-grenzen reporters-without-borders reporters-sans-frontières
arabische-liga arab-league ligue-arabe
afrikanische-union african-union union-africaine
wagner-gruppe wagner-group groupe-wagner
élysée-palast élysée elysee
koalition-der-willigen coalition-of-the-willing coalition-des-volontaires
"""


_DAYS = """
montag monday lundi
dienstag tuesday mardi
mittwoch wednesday mercredi
donnerstag thursday jeudi
freitag friday vendredi
samstag saturday samedi
sonntag sunday dimanche
januar january janvier
februar february février
märz march
april avril
mai may
juni june juin
juli july juillet
august août
september septembre
oktober october octobre
november novembre
dezember december décembre
"""


@cache
def _days() -> dict[str, str]:
    lines = (line.split() for line in _DAYS.strip().split("\n"))
    return {name: first for first, *others in lines for name in others}


def common_day(word: str) -> str:
    """The name under which a day of the week or a month meets in all languages, lower case; any other word as it is.

    >>> common_day("thursday"), common_day("mardi"), common_day("bridge")
    ('donnerstag', 'dienstag', 'bridge')
    """
    return _days().get(word, word)


@cache
def _common() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, lines in (("place", _PLACES), ("body", _BODIES)):
        for line in lines.split("\n"):
            first, *others = line.split() or [""]
            found.update((f"{kind}:{other}", f"{kind}:{first}") for other in others)
    return found


def common_key(key: str) -> str:
    """The key under which a place or body meets in all languages: its own where nothing else is known.

    >>> common_key("place:moscow"), common_key("body:un-security-council"), common_key("place:ohio")
    ('place:moskau', 'body:un-sicherheitsrat', 'place:ohio')
    """
    return _common().get(key, key)
