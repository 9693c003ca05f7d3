"""German names of countries, cities, regions and waters, with adjectives and names of inhabitants: data only.

Each country row reads ``CODE name|other names|adjective stems|inhabitants|capital``. ISO 3166-1 codes; a code with a
hyphen is a part of a state (ISO 3166-2). ``*`` marks an adjective that takes an ending ("Schwarz* Meer"). Sub-state
rows have no capital. City rows read ``CODE: name, name=another name=another name``.
"""

from __future__ import annotations

from timeline.reading.text import words

COUNTRIES = """
AD Andorra||andorranisch|Andorraner|
AE Vereinigte Arabische Emirate|Vereinigt* Arabisch* Emirate,Vereinigt* Arabisch* Emiraten|||
AE Vereinigte Arabische Emirate|VAE,Emirate,Emiraten|emiratisch|Emirater|Abu Dhabi
AF Afghanistan||afghanisch|Afghane|Kabul
AL Albanien||albanisch|Albaner|Tirana
AM Armenien||armenisch|Armenier|Jerewan
AO Angola||angolanisch|Angolaner|Luanda
AR Argentinien||argentinisch|Argentinier|Buenos Aires
AT Österreich||österreichisch|Österreicher|Wien
AU Australien||australisch|Australier|Canberra
AZ Aserbaidschan||aserbaidschanisch|Aserbaidschaner|Baku
BA Bosnien-Herzegowina|Bosnien und Herzegowina,Bosnien|bosnisch|Bosnier|Sarajevo
BB Barbados||barbadisch|Barbadier|
BD Bangladesch|Bangladesh|bangladeschisch|Bangladescher|Dhaka
BE Belgien||belgisch|Belgier|
BF Burkina Faso||burkinisch|Burkiner|Ouagadougou
BG Bulgarien||bulgarisch|Bulgare|Sofia
BH Bahrain||bahrainisch|Bahrainer|Manama
BI Burundi||burundisch|Burundier|
BJ Benin||beninisch|Beniner|
BO Bolivien||bolivianisch|Bolivianer|La Paz
BR Brasilien||brasilianisch|Brasilianer|Brasília
BS Bahamas||bahamaisch|Bahamaer|
BW Botswana||botsuanisch,botswanisch|Botsuaner|
BY Belarus|Weißrussland,Belarus'|belarussisch,belarusisch,weißrussisch|Belarusse,Weißrusse|Minsk
CA Kanada||kanadisch|Kanadier|Ottawa
CD Demokratische Republik Kongo|Demokratisch* Republik Kongo,DR Kongo,Kongo|kongolesisch|Kongolese|Kinshasa
CF Zentralafrikanische Republik|Zentralafrikanisch* Republik|zentralafrikanisch|Zentralafrikaner|Bangui
CH Schweiz|Eidgenossenschaft|schweizerisch,schweizer,eidgenössisch|Schweizer|Bern
CI Elfenbeinküste|Côte d'Ivoire|ivorisch|Ivorer|
CL Chile||chilenisch|Chilene|
CM Kamerun||kamerunisch|Kameruner|
CN China|Volksrepublik China|chinesisch|Chinese|Peking
CO Kolumbien||kolumbianisch|Kolumbianer|Bogotá
CR Costa Rica||costa-ricanisch|Costa-Ricaner|
CU Kuba|Cuba|kubanisch|Kubaner|Havanna
CV Kap Verde|Cabo Verde|kapverdisch|Kapverdier|
CY Zypern||zyprisch,zypriotisch|Zyprer,Zypriot|Nikosia
CZ Tschechien|Tschechisch* Republik|tschechisch|Tscheche|Prag
DE Deutschland|Bundesrepublik,Bundesrepublik Deutschland,BRD|deutsch,bundesdeutsch|Deutsche|Berlin
DJ Dschibuti||dschibutisch|Dschibutier|
DK Dänemark||dänisch|Däne|Kopenhagen
DO Dominikanische Republik|Dominikanisch* Republik|dominikanisch|Dominikaner|
DZ Algerien||algerisch|Algerier|Algier
EC Ecuador||ecuadorianisch|Ecuadorianer|Quito
EE Estland||estnisch|Este|Tallinn
EG Ägypten||ägyptisch|Ägypter|Kairo
ER Eritrea||eritreisch|Eritreer|Asmara
ES Spanien||spanisch|Spanier|Madrid
ET Äthiopien||äthiopisch|Äthiopier|Addis Abeba
FI Finnland||finnisch|Finne|Helsinki
FJ Fidschi||fidschianisch|Fidschianer|
FR Frankreich||französisch|Franzose,Französin|Paris
GA Gabun||gabunisch|Gabuner|
GB Großbritannien|Vereinigt* Königreich,Vereinigt* Königreiches,UK,England|britisch,englisch|Brite,Engländer|London
GB-NIR Nordirland||nordirisch|Nordire|
GB-SCT Schottland||schottisch|Schotte|Edinburgh
GB-WLS Wales||walisisch|Waliser|
GE Georgien||georgisch|Georgier|Tiflis
GH Ghana||ghanaisch|Ghanaer|Accra
GL Grönland||grönländisch|Grönländer|Nuuk
GM Gambia||gambisch|Gambier|
GN Guinea||guineisch|Guineer|Conakry
GQ Äquatorialguinea||||
GR Griechenland||griechisch|Grieche|Athen
GT Guatemala||guatemaltekisch|Guatemalteke|
GW Guinea-Bissau||||
GY Guyana||guyanisch|Guyaner|
HK Hongkong|Hong Kong|hongkonger|Hongkonger|
HN Honduras||honduranisch|Honduraner|
HR Kroatien||kroatisch|Kroate|Zagreb
HT Haiti||haitianisch|Haitianer|Port-au-Prince
HU Ungarn||ungarisch|Ungar|Budapest
ID Indonesien||indonesisch|Indonesier|Jakarta
IE Irland||irisch|Ire|Dublin
IL Israel||israelisch|Israeli|Jerusalem
IN Indien||indisch|Inder|Neu-Delhi
IQ Irak||irakisch|Iraker|Bagdad
IR Iran||iranisch|Iraner|Teheran
IS Island||isländisch|Isländer|Reykjavik
IT Italien||italienisch|Italiener|Rom
JM Jamaika||jamaikanisch|Jamaikaner|
JO Jordanien||jordanisch|Jordanier|Amman
JP Japan||japanisch|Japaner|Tokio
KE Kenia||kenianisch|Kenianer|Nairobi
KG Kirgistan|Kirgisistan|kirgisisch|Kirgise|Bischkek
KH Kambodscha||kambodschanisch|Kambodschaner|Phnom Penh
KP Nordkorea||nordkoreanisch|Nordkoreaner|Pjöngjang
KR Südkorea||südkoreanisch|Südkoreaner|Seoul
KW Kuwait|Kuweit|kuwaitisch|Kuwaiter|
KZ Kasachstan||kasachisch|Kasache|Astana
LA Laos||laotisch|Laote|
LB Libanon||libanesisch|Libanese|Beirut
LI Liechtenstein||liechtensteinisch|Liechtensteiner|
LK Sri Lanka||sri-lankisch|Sri-Lanker|Colombo
LR Liberia||liberianisch|Liberianer|
LS Lesotho||lesothisch||
LT Litauen||litauisch|Litauer|Vilnius
LU Luxemburg||luxemburgisch|Luxemburger|
LV Lettland||lettisch|Lette|Riga
LY Libyen||libysch|Libyer|Tripolis
MA Marokko||marokkanisch|Marokkaner|Rabat
MC Monaco||monegassisch|Monegasse|
MD Moldau|Moldawien,Republik Moldau|moldauisch,moldawisch|Moldauer|Chisinau
ME Montenegro||montenegrinisch|Montenegriner|Podgorica
MG Madagaskar||madagassisch|Madagasse|
MK Nordmazedonien|Mazedonien|nordmazedonisch,mazedonisch|Nordmazedonier|Skopje
ML Mali||malisch|Malier|Bamako
MM Myanmar|Birma,Burma|myanmarisch,birmanisch|Birmane|
MN Mongolei||mongolisch|Mongole|Ulan-Bator
MR Mauretanien||mauretanisch|Mauretanier|
MT Malta||maltesisch|Malteser|Valletta
MU Mauritius||mauritisch|Mauritier|
MV Malediven||maledivisch||
MW Malawi||malawisch|Malawier|
MX Mexiko||mexikanisch|Mexikaner|
MY Malaysia||malaysisch|Malaysier|Kuala Lumpur
MZ Mosambik||mosambikanisch|Mosambikaner|
NA Namibia||namibisch|Namibier|Windhoek
NE Niger||nigrisch|Nigrer|Niamey
NG Nigeria||nigerianisch|Nigerianer|Abuja
NI Nicaragua||nicaraguanisch|Nicaraguaner|Managua
NL Niederlande|Niederlanden,Holland|niederländisch,holländisch|Niederländer,Holländer|
NO Norwegen||norwegisch|Norweger|Oslo
NP Nepal||nepalesisch|Nepalese|Kathmandu
NZ Neuseeland||neuseeländisch|Neuseeländer|Wellington
OM Oman||omanisch|Omaner|Maskat
PA Panama||panamaisch|Panamaer|
PE Peru||peruanisch|Peruaner|Lima
PG Papua-Neuguinea||||
PH Philippinen||philippinisch|Filipino,Philippiner|Manila
PK Pakistan||pakistanisch|Pakistaner|Islamabad
PL Polen||polnisch|Pole|Warschau
PR Puerto Rico||puerto-ricanisch|Puerto-Ricaner|
PS Palästina|Palästinensergebiete,Palästinensergebieten,Palästinensisch* Gebiete|palästinensisch|Palästinenser|Ramallah
PT Portugal||portugiesisch|Portugiese|Lissabon
PY Paraguay||paraguayisch|Paraguayer|
QA Katar||katarisch|Katarer|Doha
RO Rumänien||rumänisch|Rumäne|Bukarest
RS Serbien||serbisch|Serbe|Belgrad
RU Russland|Rußland,Russisch* Föderation|russisch|Russe|Moskau
RW Ruanda||ruandisch|Ruander|Kigali
SA Saudi-Arabien|Saudiarabien|saudisch,saudi-arabisch,saudiarabisch|Saudi|Riad
SD Sudan||sudanesisch|Sudanese|Khartum
SE Schweden||schwedisch|Schwede|Stockholm
SG Singapur||singapurisch|Singapurer|
SI Slowenien||slowenisch|Slowene|Ljubljana
SK Slowakei||slowakisch|Slowake|Bratislava
SL Sierra Leone||||
SM San Marino||||
SN Senegal||senegalesisch|Senegalese|Dakar
SO Somalia||somalisch|Somalier|Mogadischu
SS Südsudan||südsudanesisch|Südsudanese|Juba
SU Sowjetunion|UdSSR|sowjetisch|Sowjet|
SV El Salvador||salvadorianisch|Salvadorianer|
SY Syrien||syrisch|Syrer|Damaskus
TD Tschad||tschadisch|Tschader|
TG Togo||togoisch|Togoer|
TH Thailand||thailändisch|Thailänder|Bangkok
TJ Tadschikistan||tadschikisch|Tadschike|Duschanbe
TL Osttimor||osttimoresisch||
TM Turkmenistan||turkmenisch|Turkmene|
TN Tunesien||tunesisch|Tunesier|Tunis
TR Türkei||türkisch|Türke|Ankara
TT Trinidad und Tobago||||
TW Taiwan||taiwanisch,taiwanesisch|Taiwaner|Taipeh
TZ Tansania||tansanisch|Tansanier|
UA Ukraine||ukrainisch|Ukrainer|Kiew
UG Uganda||ugandisch|Ugander|Kampala
US USA|Vereinigt* Staaten,Vereinigt* Staaten von Amerika|||
US USA|US,Amerika|amerikanisch,us-amerikanisch|Amerikaner,US-Amerikaner|Washington
UY Uruguay||uruguayisch|Uruguayer|Montevideo
UZ Usbekistan||usbekisch|Usbeke|Taschkent
VA Vatikan|Vatikanstadt,Heilig* Stuhl|vatikanisch||
VE Venezuela||venezolanisch|Venezolaner|Caracas
VN Vietnam||vietnamesisch|Vietnamese|Hanoi
XK Kosovo||kosovarisch|Kosovare|Pristina
YE Jemen||jemenitisch|Jemenit|Sanaa
YU Jugoslawien||jugoslawisch|Jugoslawe|
DD DDR||||
ZA Südafrika||südafrikanisch|Südafrikaner|Pretoria
ZM Sambia||sambisch|Sambier|
ZW Simbabwe||simbabwisch|Simbabwer|Harare
DE-BW Baden-Württemberg||baden-württembergisch||
DE-BY Bayern|Freistaat Bayern|bayerisch,bayrisch||
DE-BB Brandenburg||brandenburgisch||
DE-HE Hessen||hessisch||
DE-MV Mecklenburg-Vorpommern||mecklenburgisch||
DE-NI Niedersachsen||niedersächsisch||
DE-NW Nordrhein-Westfalen|NRW|nordrhein-westfälisch||
DE-RP Rheinland-Pfalz||rheinland-pfälzisch||
DE-SL Saarland|Saarlandes|saarländisch||
DE-SN Sachsen||sächsisch||
DE-ST Sachsen-Anhalt||sachsen-anhaltisch||
DE-SH Schleswig-Holstein||schleswig-holsteinisch||
DE-TH Thüringen||thüringisch||
AT-1 Burgenland||burgenländisch||
AT-2 Kärnten||kärntnerisch||
AT-3 Niederösterreich||niederösterreichisch||
AT-4 Oberösterreich||oberösterreichisch||
AT-6 Steiermark||steirisch,steiermärkisch||
AT-7 Tirol||tirolerisch||
AT-8 Vorarlberg||vorarlbergisch||
"""

CITIES = """
UA: Kiew=Kyjiw=Kyiv=Kyjiv, Charkiw=Charkow=Kharkiv, Odessa=Odesa, Lwiw=Lemberg=Lviv, Dnipro, Donezk=Donetsk
UA: Luhansk=Lugansk, Mariupol, Cherson=Kherson, Saporischschja=Saporoschje=Saporischja=Saporischschia=Zaporizhzhia
UA: Bachmut=Bakhmut, Awdijiwka=Awdejewka, Pokrowsk, Kramatorsk, Slowjansk, Isjum, Sumy, Poltawa, Winnyzja
UA: Tschernihiw=Tschernigow, Tschernobyl=Tschornobyl, Butscha, Irpin, Melitopol, Berdjansk, Mykolajiw=Nikolajew
UA: Kupjansk, Wuhledar, Torezk, Tschassiw Jar, Krim=Krim-Halbinsel, Donbass=Donbas, Sewastopol, Simferopol
UA: Transkarpatien, Uschhorod, Galizien, Iwano-Frankiwsk, Ternopil, Riwne, Luzk, Schytomyr, Krywyj Rih
UA: Krementschuk, Enerhodar
RU: Moskau, Sankt Petersburg=St. Petersburg=Petersburg, Kursk, Belgorod, Brjansk, Rostow=Rostow am Don, Woronesch
RU: Krasnodar, Sotschi, Kasan, Jekaterinburg, Nowosibirsk, Wladiwostok, Kaliningrad, Tschetschenien, Grosny
RU: Dagestan, Sibirien, Wolgograd, Murmansk, Omsk, Ufa, Noworossijsk
DE: Berlin, Hamburg, München, Köln, Frankfurt=Frankfurt am Main, Stuttgart, Düsseldorf, Leipzig, Dortmund, Essen
DE: Bremen, Dresden, Hannover, Nürnberg, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster, Mannheim, Karlsruhe
DE: Augsburg, Wiesbaden, Mönchengladbach, Gelsenkirchen, Aachen, Braunschweig, Kiel, Chemnitz
DE: Halle=Halle an der Saale, Magdeburg, Freiburg, Krefeld, Mainz, Lübeck, Erfurt, Oberhausen, Rostock, Kassel
DE: Hagen, Potsdam, Saarbrücken, Hamm, Ludwigshafen, Mülheim, Oldenburg, Osnabrück, Leverkusen, Heidelberg
DE: Darmstadt, Solingen, Regensburg, Herne, Paderborn, Neuss, Ingolstadt, Offenbach, Fürth, Würzburg, Ulm
DE: Heilbronn, Pforzheim, Wolfsburg, Göttingen, Bottrop, Reutlingen, Koblenz, Bremerhaven, Erlangen
DE: Bergisch Gladbach, Remscheid, Jena, Trier, Salzgitter, Moers, Siegen, Hildesheim, Gütersloh, Cottbus
DE: Kaiserslautern, Schwerin, Görlitz, Zwickau, Weimar, Gera, Plauen, Bamberg, Bayreuth, Passau, Konstanz, Tübingen
DE: Flensburg, Stralsund, Greifswald, Wilhelmshaven, Cuxhaven, Hanau, Gießen, Marburg, Fulda, Ramstein, Rügen, Sylt
DE: Ahrtal, Sinsheim, Solingen, Aschaffenburg, Mölln, Hoyerswerda
AT: Wien, Graz, Linz, Salzburg, Innsbruck, Klagenfurt, Villach, Wels, St. Pölten, Dornbirn, Bregenz, Eisenstadt
CH: Zürich, Genf, Basel, Bern, Lausanne, Luzern, St. Gallen, Lugano, Davos, Winterthur, Crans-Montana
GB: London, Manchester, Birmingham, Liverpool, Leeds, Glasgow, Edinburgh, Belfast, Cardiff, Oxford, Cambridge
GB: Bristol, Southport, Gibraltar
FR: Paris, Marseille, Lyon, Toulouse, Nizza, Straßburg, Bordeaux, Lille, Calais, Cannes, Nantes, Versailles
FR: Neukaledonien, Mayotte, Korsika
US: Washington=Washington D.C., New York, Los Angeles, Chicago, Houston, San Francisco, Boston, Miami, Atlanta
US: Dallas, Seattle, Philadelphia, Detroit, Las Vegas, Minneapolis, New Orleans, Denver, Florida, Kalifornien
US: Texas, Alaska, Hawaii, Pennsylvania, Ohio, Michigan, Wisconsin, Arizona, Nevada, Louisiana, Virginia, Colorado
US: Guantanamo, Anchorage, Camp David
BE: Brüssel, Antwerpen, Gent, Lüttich, Brügge, Flandern, Wallonien
NL: Amsterdam, Rotterdam, Den Haag, Utrecht, Eindhoven, Maastricht
LU: Luxemburg-Stadt
IT: Rom, Mailand, Neapel, Turin, Venedig, Florenz, Bologna, Genua, Palermo, Triest, Bari, Verona, Sizilien
IT: Sardinien, Lampedusa, Südtirol, Bozen
ES: Madrid, Barcelona, Valencia, Sevilla, Bilbao, Málaga, Katalonien, Andalusien, Mallorca, Baskenland, Paiporta
ES: Granada, Teneriffa, Ceuta
PT: Lissabon, Porto, Madeira, Azoren
PL: Warschau, Krakau, Danzig, Breslau, Posen, Lodz, Rzeszów, Kattowitz, Stettin, Przemyśl, Lublin, Auschwitz
CZ: Prag, Brünn, Ostrava, Pilsen
SK: Bratislava, Košice
HU: Budapest, Debrecen, Szeged
RO: Bukarest, Cluj, Temeswar
BG: Sofia, Warna, Plowdiw
GR: Athen, Thessaloniki, Kreta, Lesbos, Rhodos, Korfu
TR: Istanbul, Ankara, Izmir, Antalya, Diyarbakir, Gaziantep, Adana
SE: Stockholm, Göteborg, Malmö
NO: Oslo, Bergen, Trondheim, Spitzbergen
DK: Kopenhagen, Aarhus, Färöer
FI: Helsinki, Turku, Tampere
EE: Tallinn, Narwa
LV: Riga
LT: Vilnius, Kaunas
IE: Dublin, Cork
IS: Reykjavik
RS: Belgrad, Novi Sad
HR: Zagreb, Dubrovnik
SI: Ljubljana
BA: Sarajevo, Srebrenica, Banja Luka, Mostar
XK: Pristina, Mitrovica
AL: Tirana
MK: Skopje
ME: Podgorica
MD: Chisinau=Chișinău, Transnistrien
BY: Minsk, Brest, Grodno
GE: Tiflis, Batumi, Abchasien, Südossetien
AM: Jerewan=Eriwan
AZ: Baku, Bergkarabach=Berg-Karabach
KZ: Astana, Almaty
UZ: Taschkent, Samarkand
IL: Jerusalem, Tel Aviv, Haifa, Eilat, Golanhöhen, Negev
PS: Gaza=Gazastreifen=Gaza-Streifen=Gaza-Stadt, Rafah=Rafach, Chan Junis=Khan Younis, Westjordanland, Ramallah
PS: Dschenin, Hebron, Nablus
LB: Beirut, Tyros
SY: Damaskus, Aleppo, Homs, Idlib, Kobane
IQ: Bagdad, Mossul, Basra, Erbil, Kirkuk
IR: Teheran, Isfahan, Natans, Fordo, Maschhad
SA: Riad, Dschidda, Mekka, Medina
AE: Dubai, Abu Dhabi
QA: Doha
YE: Sanaa, Aden, Hodeida
JO: Amman
EG: Kairo, Alexandria, Scharm el-Scheich, Sinai, Suez
LY: Tripolis, Bengasi
TN: Tunis
DZ: Algier
MA: Rabat, Casablanca, Marrakesch, Westsahara
SD: Khartum=Khartoum, Darfur, Al-Faschir=El Fasher=Al-Fascher=El-Fascher=Al-Faschar, Port Sudan, Omdurman, Kordofan
SS: Juba
ET: Addis Abeba, Tigray
SO: Mogadischu
KE: Nairobi
UG: Kampala
RW: Kigali
CD: Kinshasa, Goma, Kivu
NG: Abuja, Lagos
ML: Bamako
NE: Niamey
ZA: Johannesburg, Kapstadt, Pretoria
AF: Kabul, Kandahar, Kundus, Herat
PK: Islamabad, Karatschi, Lahore, Peschawar, Kaschmir
IN: Neu-Delhi=Delhi, Mumbai, Kalkutta, Bangalore, Ahmedabad
BD: Dhaka
LK: Colombo
NP: Kathmandu
CN: Peking, Shanghai, Wuhan, Shenzhen, Tibet, Xinjiang, Macau, Kanton
TW: Taipeh
JP: Tokio, Osaka, Hiroshima, Nagasaki, Fukushima, Kyoto
KR: Seoul, Busan
KP: Pjöngjang
VN: Hanoi
TH: Bangkok
KH: Phnom Penh
MY: Kuala Lumpur
ID: Jakarta, Bali, Aceh
PH: Manila
MM: Naypyidaw, Rangun, Mandalay
AU: Sydney, Melbourne, Canberra, Perth, Brisbane
NZ: Wellington, Auckland, Christchurch
CA: Ottawa, Toronto, Montreal, Vancouver, Québec, Alberta, Kananaskis
MX: Mexiko-Stadt, Tijuana
CU: Havanna
HT: Port-au-Prince
VE: Caracas
CO: Bogotá
EC: Quito
PE: Lima
BO: La Paz
BR: Brasília, Rio de Janeiro, São Paulo, Belém
AR: Buenos Aires
CL: Santiago
UY: Montevideo
VA: Vatikanstadt
"""

WATERS_AND_REGIONS = """
Schwarz* Meer, Asowsch* Meer, Rot* Meer, Tot* Meer, Kaspisch* Meer, Südchinesisch* Meer, Ostchinesisch* Meer,
Mittelmeer, Ostsee, Nordsee, Atlantik, Pazifik, Ärmelkanal, Persisch* Golf, Golf von Mexiko, Golf von Aden,
Bosporus, Straße von Hormus, Suezkanal, Panamakanal, Dnjepr=Dnipr, Donau, Rhein, Elbe, Oder, Wolga, Nil, Jordan,
Bodensee, Balkan, Baltikum, Kaukasus, Skandinavien, Nahost=Nah* Osten, Mittler* Osten, Sahel=Sahelzone, Nordafrika,
Westafrika, Ostafrika, Zentralasien, Südostasien, Lateinamerika, Südamerika, Nordamerika, Mittelamerika, Europa,
Asien, Afrika, Osteuropa, Westeuropa, Mitteleuropa, Arktis, Antarktis, Karibik, Indopazifik, Alpen, Sahara,
Kurdistan
"""

# These words are also common nouns, verbs or given names: they are places only right after a locative preposition.
AMBIGUOUS_PLACES = words("""
Essen Halle Hamm Hagen Siegen Bergen Bar Posen Singen Kanton Jordan Virginia Hof Worms Split Oder Santiago Münster
Medina Wels Georgia Herne Nancy Emirate Emiraten Este Ire Lette
""")

# Prepositions that put a place name into its local sense; after others a capital may stand for its government.
LOCATIVE = words("""
in nach aus bei um über vor hinter bis ab auf an nahe von nördlich südlich östlich westlich unweit im am zu
""")

# Words before a capital after which it is the city, not the government.
CITY_WORDS = words("""
Stadt Hauptstadt Metropole Raum Großraum Region Flughafen Ort Landkreis Standort Bezirk Provinz Oblast Gebiet
""")

# Seats that stand for something else than a state: seat -> (name, key).
SEATS_OF_BODIES = {"Brüssel": ("EU", "body:eu")}
CONJUNCTIONS = words("und oder sowie wie als")
ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")
INHABITANT_ENDINGS = ("", "n", "en", "s", "in", "innen")
GENITIVE_ENDINGS = ("s", "es", "’", "'")
CITY_ADJECTIVE_ENDING = "er"
