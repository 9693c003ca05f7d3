"""French names of countries, cities, regions and waters, with adjectives and names of inhabitants: data only.

Each country row reads ``CODE name|other names|adjectives|inhabitants|capital``. ISO 3166-1 codes. City rows read
``CODE: name, name=another name``.
"""

from __future__ import annotations

from timeline.reading.text import words

COUNTRIES = """
AF Afghanistan||afghan,afghane|Afghan,Afghane|Kaboul
AL Albanie||albanais,albanaise|Albanais|Tirana
AM Arménie||arménien,arménienne|Arménien|Erevan
AR Argentine||argentin,argentine|Argentin|Buenos Aires
AT Autriche||autrichien,autrichienne|Autrichien|Vienne
AU Australie||australien,australienne|Australien|Canberra
AZ Azerbaïdjan||azerbaïdjanais,azerbaïdjanaise|Azerbaïdjanais|Bakou
BA Bosnie-Herzégovine|Bosnie|bosnien,bosnienne|Bosnien|Sarajevo
BE Belgique||belge|Belge|
BF Burkina Faso||burkinabè|Burkinabè|Ouagadougou
BG Bulgarie||bulgare|Bulgare|Sofia
BR Brésil||brésilien,brésilienne|Brésilien|Brasilia
BY Biélorussie|Bélarus|biélorusse,bélarusse|Biélorusse|Minsk
CA Canada||canadien,canadienne|Canadien|Ottawa
CD RDC|République démocratique du Congo|congolais,congolaise|Congolais|Kinshasa
CH Suisse||suisse,helvétique|Suisse|Berne
CI Côte d'Ivoire||ivoirien,ivoirienne|Ivoirien|
CL Chili||chilien,chilienne|Chilien|
CM Cameroun||camerounais,camerounaise|Camerounais|
CN Chine||chinois,chinoise,chinoises|Chinois|Pékin
CO Colombie||colombien,colombienne|Colombien|Bogota
CU Cuba||cubain,cubaine|Cubain|La Havane
CY Chypre||chypriote|Chypriote|Nicosie
CZ République tchèque|Tchéquie|tchèque|Tchèque|Prague
DE Allemagne||allemand,allemande,allemandes|Allemand,Allemande|Berlin
DK Danemark||danois,danoise|Danois|Copenhague
DZ Algérie||algérien,algérienne|Algérien|Alger
EE Estonie||estonien,estonienne|Estonien|Tallinn
EG Égypte|Egypte|égyptien,égyptienne|Égyptien|Le Caire
ES Espagne||espagnol,espagnole|Espagnol|Madrid
ET Éthiopie|Ethiopie|éthiopien,éthiopienne|Éthiopien|Addis-Abeba
FI Finlande||finlandais,finlandaise|Finlandais|Helsinki
FR France||français,française,françaises|Français,Française|Paris
GA Gabon||gabonais,gabonaise|Gabonais|
GB Royaume-Uni|Grande-Bretagne,Angleterre|britannique,anglais,anglaise|Britannique,Anglais|Londres
GE Géorgie||géorgien,géorgienne|Géorgien|Tbilissi
GR Grèce||grec,grecque|Grec|Athènes
GN Guinée||guinéen,guinéenne|Guinéen|
HR Croatie||croate|Croate|Zagreb
HT Haïti||haïtien,haïtienne|Haïtien|Port-au-Prince
HU Hongrie||hongrois,hongroise|Hongrois|Budapest
ID Indonésie||indonésien,indonésienne|Indonésien|Jakarta
IE Irlande||irlandais,irlandaise|Irlandais|Dublin
IL Israël||israélien,israélienne|Israélien|Jérusalem
IN Inde||indien,indienne|Indien|New Delhi
IQ Irak||irakien,irakienne|Irakien|Bagdad
IR Iran||iranien,iranienne|Iranien|Téhéran
IS Islande||islandais,islandaise|Islandais|Reykjavik
IT Italie||italien,italienne|Italien|Rome
JO Jordanie||jordanien,jordanienne|Jordanien|Amman
JP Japon||japonais,japonaise|Japonais|Tokyo
KE Kenya||kényan,kényane|Kényan|Nairobi
KP Corée du Nord||nord-coréen,nord-coréenne|Nord-Coréen|Pyongyang
KR Corée du Sud||sud-coréen,sud-coréenne|Sud-Coréen|Séoul
KZ Kazakhstan||kazakh,kazakhe|Kazakh|Astana
LB Liban||libanais,libanaise|Libanais|Beyrouth
LT Lituanie||lituanien,lituanienne|Lituanien|Vilnius
LU Luxembourg||luxembourgeois,luxembourgeoise|Luxembourgeois|
LV Lettonie||letton,lettonne|Letton|Riga
LY Libye||libyen,libyenne|Libyen|Tripoli
MA Maroc||marocain,marocaine|Marocain|Rabat
MD Moldavie||moldave|Moldave|Chisinau
MG Madagascar||malgache|Malgache|Antananarivo
MK Macédoine du Nord||macédonien,macédonienne|Macédonien|Skopje
ML Mali||malien,malienne|Malien|Bamako
MR Mauritanie||mauritanien,mauritanienne|Mauritanien|Nouakchott
MX Mexique||mexicain,mexicaine|Mexicain|Mexico
NE Niger||nigérien,nigérienne|Nigérien|Niamey
NG Nigeria||nigérian,nigériane|Nigérian|Abuja
NL Pays-Bas||néerlandais,néerlandaise|Néerlandais|La Haye
NO Norvège||norvégien,norvégienne|Norvégien|Oslo
NZ Nouvelle-Zélande||néo-zélandais,néo-zélandaise|Néo-Zélandais|Wellington
PK Pakistan||pakistanais,pakistanaise|Pakistanais|Islamabad
PL Pologne||polonais,polonaise|Polonais|Varsovie
PS Palestine||palestinien,palestinienne|Palestinien|
PT Portugal||portugais,portugaise|Portugais|Lisbonne
RO Roumanie||roumain,roumaine|Roumain|Bucarest
RS Serbie||serbe|Serbe|Belgrade
RU Russie||russe|Russe|Moscou
RW Rwanda||rwandais,rwandaise|Rwandais|Kigali
SA Arabie saoudite||saoudien,saoudienne|Saoudien|Riyad
SD Soudan||soudanais,soudanaise|Soudanais|Khartoum
SE Suède||suédois,suédoise|Suédois|Stockholm
SI Slovénie||slovène|Slovène|Ljubljana
SK Slovaquie||slovaque|Slovaque|Bratislava
SN Sénégal||sénégalais,sénégalaise|Sénégalais|Dakar
SY Syrie||syrien,syrienne|Syrien|Damas
TD Tchad||tchadien,tchadienne|Tchadien|N'Djamena
TN Tunisie||tunisien,tunisienne|Tunisien|Tunis
TR Turquie||turc,turque|Turc|Ankara
TW Taïwan||taïwanais,taïwanaise|Taïwanais|Taipei
UA Ukraine||ukrainien,ukrainienne|Ukrainien,Ukrainienne|Kiev
US États-Unis|Etats-Unis,USA|américain,américaine,américaines,étatsunien|Américain,Américaine|Washington
VA Vatican||||
VE Venezuela||vénézuélien,vénézuélienne|Vénézuélien|Caracas
VN Vietnam|Viêt Nam|vietnamien,vietnamienne|Vietnamien|Hanoï
XK Kosovo||kosovar,kosovare|Kosovar|Pristina
YE Yémen||yéménite|Yéménite|Sanaa
ZA Afrique du Sud||sud-africain,sud-africaine|Sud-Africain|Pretoria
"""

CITIES = """
UA: Kiev=Kyiv, Kharkiv=Kharkov, Odessa=Odesa, Lviv, Dnipro, Donetsk, Louhansk, Marioupol, Kherson, Zaporijjia, Bakhmout, Pokrovsk
UA: Soumy, Tchernihiv, Boutcha, Crimée, Donbass
RU: Moscou, Saint-Pétersbourg, Koursk, Belgorod, Briansk, Rostov, Sotchi, Kaliningrad, Tchétchénie, Grozny, Sibérie
FR: Paris, Marseille, Lyon, Toulouse, Nice, Nantes, Strasbourg, Montpellier, Bordeaux, Lille, Rennes, Reims, Le Havre, Toulon
FR: Grenoble, Dijon, Angers, Nîmes, Brest, Le Mans, Amiens, Tours, Limoges, Metz, Nancy, Besançon, Orléans, Rouen, Mulhouse, Caen
FR: Saint-Denis, Avignon, Poitiers, Dunkerque, Calais, Cannes, Bayonne, Perpignan, Corse, Ajaccio, Bastia, Bretagne, Normandie
FR: Alsace, Lorraine, Provence, Mayotte, Guadeloupe, Martinique, Guyane, Nouvelle-Calédonie, Nouméa, Versailles
BE: Bruxelles, Anvers, Gand, Liège, Namur, Charleroi, Flandre, Wallonie
CH: Genève, Zurich, Lausanne, Bâle, Berne, Davos
DE: Berlin, Hambourg, Munich, Cologne, Francfort, Stuttgart, Düsseldorf, Leipzig, Dresde, Brême, Bonn
AT: Vienne, Salzbourg
GB: Londres, Manchester, Birmingham, Liverpool, Édimbourg, Belfast, Glasgow
IT: Rome, Milan, Naples, Turin, Venise, Florence, Gênes, Lampedusa, Sicile, Sardaigne
ES: Madrid, Barcelone, Valence, Séville, Catalogne
PT: Lisbonne, Porto
NL: Amsterdam, Rotterdam, La Haye
PL: Varsovie, Cracovie, Gdansk
US: Washington, New York, Los Angeles, Chicago, San Francisco, Boston, Miami, Californie, Texas, Floride, Alaska
CA: Montréal, Québec, Toronto, Ottawa
IL: Jérusalem, Tel-Aviv, Haïfa
PS: Gaza=bande de Gaza, Rafah, Cisjordanie, Ramallah, Jénine
TR: Istanbul, Ankara
CN: Pékin, Shanghai, Wuhan, Tibet, Xinjiang
"""

WATERS_AND_REGIONS = """
mer Noire, mer Rouge, mer Méditerranée, Méditerranée, Manche, mer du Nord, Baltique, Atlantique, Pacifique, golfe Persique, canal de
Suez, Danube, Rhin, Seine, Loire, Rhône, Balkans, Caucase, Scandinavie, Proche-Orient, Moyen-Orient, Sahel, Maghreb, Afrique, Europe,
Asie, Amérique latine, Arctique, Antarctique, Alpes, Pyrénées
"""

AMBIGUOUS_PLACES = words("Nice Tours Brest Manche Vienne Valence Milan Florence Lorraine Orange Sofia Berne")

LOCATIVE = words("""
à de en vers depuis près autour dans par entre sur jusqu' du au nord sud est ouest d' d’ l' l’
""")
CITY_WORDS = words("ville capitale région aéroport district province commune préfecture département")
SEATS_OF_BODIES = {"Bruxelles": ("UE", "body:eu")}
CONJUNCTIONS = words("et ou ainsi")
ADJECTIVE_ENDINGS = ("", "s")
INHABITANT_ENDINGS = ("", "s")
GENITIVE_ENDINGS = ("\0",)
CITY_ADJECTIVE_ENDING = "\0"
