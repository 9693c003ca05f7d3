"""English names of countries, cities, regions and waters, with adjectives and names of inhabitants: data only.

Each country row reads ``CODE name|other names|adjectives|inhabitants|capital``. ISO 3166-1 codes; a code with a hyphen is
a part of a state (ISO 3166-2). Sub-state rows have no capital. City rows read ``CODE: name, name=another name``.
"""

from __future__ import annotations

from timeline.reading.text import words

COUNTRIES = """
AD Andorra||andorran|Andorran|
AE United Arab Emirates|UAE,Emirates|emirati|Emirati|Abu Dhabi
AF Afghanistan||afghan|Afghan|Kabul
AL Albania||albanian|Albanian|Tirana
AM Armenia||armenian|Armenian|Yerevan
AO Angola||angolan|Angolan|Luanda
AR Argentina||argentine,argentinian|Argentinian|Buenos Aires
AT Austria||austrian|Austrian|Vienna
AU Australia||australian|Australian|Canberra
AZ Azerbaijan||azerbaijani,azeri|Azerbaijani,Azeri|Baku
BA Bosnia and Herzegovina|Bosnia|bosnian|Bosnian|Sarajevo
BB Barbados||||
BD Bangladesh||bangladeshi|Bangladeshi|Dhaka
BE Belgium||belgian|Belgian|
BF Burkina Faso||burkinabe||Ouagadougou
BG Bulgaria||bulgarian|Bulgarian|Sofia
BH Bahrain||bahraini|Bahraini|Manama
BI Burundi||burundian|Burundian|
BJ Benin||beninese||
BO Bolivia||bolivian|Bolivian|La Paz
BR Brazil||brazilian|Brazilian|Brasília
BS Bahamas||||
BW Botswana||||
BY Belarus|Byelorussia|belarusian|Belarusian|Minsk
CA Canada||canadian|Canadian|Ottawa
CD DR Congo|Democratic Republic of the Congo,DRC|congolese||Kinshasa
CF Central African Republic||||Bangui
CH Switzerland||swiss||Bern
CI Ivory Coast||ivorian|Ivorian|
CL Chile||chilean|Chilean|
CM Cameroon||cameroonian|Cameroonian|
CN China|People's Republic of China|chinese||Beijing
CO Colombia||colombian|Colombian|Bogotá
CR Costa Rica||costa-rican||
CU Cuba||cuban|Cuban|Havana
CV Cape Verde||||
CY Cyprus||cypriot|Cypriot|Nicosia
CZ Czech Republic||czech|Czech|Prague
DE Germany||german|German|Berlin
DJ Djibouti||||
DK Denmark||danish|Dane|Copenhagen
DO Dominican Republic||dominican|Dominican|
DZ Algeria||algerian|Algerian|Algiers
EC Ecuador||ecuadorian|Ecuadorian|Quito
EE Estonia||estonian|Estonian|Tallinn
EG Egypt||egyptian|Egyptian|Cairo
ER Eritrea||eritrean|Eritrean|Asmara
ES Spain||spanish|Spaniard|Madrid
ET Ethiopia||ethiopian|Ethiopian|Addis Ababa
FI Finland||finnish|Finn|Helsinki
FJ Fiji||fijian|Fijian|
FR France||french|Frenchman,Frenchwoman|Paris
GA Gabon||gabonese||
GB United Kingdom|Britain,Great Britain,UK,U.K.|british|Briton|London
GE Georgia||georgian|Georgian|Tbilisi
GH Ghana||ghanaian|Ghanaian|Accra
GL Greenland||||
GM Gambia||gambian|Gambian|
GN Guinea||guinean|Guinean|
GQ Equatorial Guinea||||
GR Greece||greek|Greek|Athens
GT Guatemala||guatemalan|Guatemalan|
GW Guinea-Bissau||||
GY Guyana||guyanese||
HK Hong Kong||||
HN Honduras||honduran|Honduran|
HR Croatia||croatian|Croat|Zagreb
HT Haiti||haitian|Haitian|Port-au-Prince
HU Hungary||hungarian|Hungarian|Budapest
ID Indonesia||indonesian|Indonesian|Jakarta
IE Ireland||irish|Irishman,Irishwoman|Dublin
IL Israel||israeli|Israeli|Jerusalem
IN India||indian|Indian|New Delhi
IQ Iraq||iraqi|Iraqi|Baghdad
IR Iran||iranian|Iranian|Tehran
IS Iceland||icelandic|Icelander|Reykjavik
IT Italy||italian|Italian|Rome
JM Jamaica||jamaican|Jamaican|
JO Jordan||jordanian|Jordanian|Amman
JP Japan||japanese||Tokyo
KE Kenya||kenyan|Kenyan|Nairobi
KG Kyrgyzstan||kyrgyz|Kyrgyz|
KH Cambodia||cambodian|Cambodian|Phnom Penh
KP North Korea||north-korean||Pyongyang
KR South Korea||south-korean||Seoul
KW Kuwait||kuwaiti|Kuwaiti|
KZ Kazakhstan||kazakh|Kazakh|Astana
LA Laos||laotian|Laotian|
LB Lebanon||lebanese||Beirut
LI Liechtenstein||||
LK Sri Lanka||sri-lankan||
LR Liberia||liberian|Liberian|
LS Lesotho||||
LT Lithuania||lithuanian|Lithuanian|Vilnius
LU Luxembourg||luxembourgish|Luxembourger|
LV Latvia||latvian|Latvian|Riga
LY Libya||libyan|Libyan|Tripoli
MA Morocco||moroccan|Moroccan|Rabat
MC Monaco||||
MD Moldova||moldovan|Moldovan|Chisinau
ME Montenegro||montenegrin||Podgorica
MG Madagascar||malagasy||
MK North Macedonia||macedonian|Macedonian|Skopje
ML Mali||malian|Malian|Bamako
MM Myanmar|Burma|burmese||Naypyidaw
MN Mongolia||mongolian|Mongolian|Ulaanbaatar
MR Mauritania||mauritanian|Mauritanian|
MT Malta||maltese||
MU Mauritius||mauritian|Mauritian|
MV Maldives||maldivian|Maldivian|
MW Malawi||malawian|Malawian|
MX Mexico||mexican|Mexican|Mexico City
MY Malaysia||malaysian|Malaysian|Kuala Lumpur
MZ Mozambique||mozambican|Mozambican|
NA Namibia||namibian|Namibian|
NE Niger||nigerien||Niamey
NG Nigeria||nigerian|Nigerian|Abuja
NI Nicaragua||nicaraguan|Nicaraguan|
NL Netherlands|Holland,The Netherlands|dutch|Dutchman,Dutchwoman|The Hague
NO Norway||norwegian|Norwegian|Oslo
NP Nepal||nepalese,nepali|Nepali|Kathmandu
NZ New Zealand|||New Zealander|Wellington
OM Oman||omani|Omani|
PA Panama||panamanian|Panamanian|
PE Peru||peruvian|Peruvian|Lima
PG Papua New Guinea||||
PH Philippines||philippine,filipino|Filipino|Manila
PK Pakistan||pakistani|Pakistani|Islamabad
PL Poland||polish|Pole|Warsaw
PR Puerto Rico||||
PS Palestinian territories|Palestine|palestinian|Palestinian|Ramallah
PT Portugal||portuguese||Lisbon
PY Paraguay||paraguayan|Paraguayan|
QA Qatar||qatari|Qatari|Doha
RO Romania||romanian|Romanian|Bucharest
RS Serbia||serbian|Serb|Belgrade
RU Russia|Russian Federation|russian|Russian|Moscow
RW Rwanda||rwandan|Rwandan|Kigali
SA Saudi Arabia||saudi|Saudi|Riyadh
SD Sudan||sudanese||Khartoum
SE Sweden||swedish|Swede|Stockholm
SG Singapore||singaporean|Singaporean|
SI Slovenia||slovenian|Slovene|Ljubljana
SK Slovakia||slovak|Slovak|Bratislava
SL Sierra Leone||||
SM San Marino||||
SN Senegal||senegalese||Dakar
SO Somalia||somali|Somali|Mogadishu
SS South Sudan||||Juba
SV El Salvador||salvadoran|Salvadoran|
SY Syria||syrian|Syrian|Damascus
TD Chad||chadian|Chadian|
TG Togo||togolese||
TH Thailand||thai|Thai|Bangkok
TJ Tajikistan||tajik|Tajik|
TL Timor-Leste|East Timor|||
TM Turkmenistan||turkmen||
TN Tunisia||tunisian|Tunisian|Tunis
TR Turkey||turkish|Turk|Ankara
TT Trinidad and Tobago||||
TW Taiwan||taiwanese||Taipei
TZ Tanzania||tanzanian|Tanzanian|
UA Ukraine||ukrainian|Ukrainian|Kyiv
UG Uganda||ugandan|Ugandan|Kampala
US United States|United States of America,USA,US,U.S.,America|american|American|Washington
UY Uruguay||uruguayan|Uruguayan|Montevideo
UZ Uzbekistan||uzbek|Uzbek|Tashkent
VA Vatican City|Vatican,Holy See|||
VE Venezuela||venezuelan|Venezuelan|Caracas
VN Vietnam||vietnamese||Hanoi
XK Kosovo||kosovan|Kosovan|Pristina
YE Yemen||yemeni|Yemeni|Sanaa
ZA South Africa||||Pretoria
ZM Zambia||zambian|Zambian|
ZW Zimbabwe||zimbabwean|Zimbabwean|Harare
GB-ENG England||english|Englishman,Englishwoman|
GB-SCT Scotland||scottish,scots|Scot|
GB-WLS Wales||welsh|Welshman,Welshwoman|
GB-NIR Northern Ireland||northern-irish||
DE-BY Bavaria||bavarian|Bavarian|
DE-SN Saxony||saxon||
US-CA California||californian|Californian|
US-TX Texas||texan|Texan|
ES-CT Catalonia||catalan|Catalan|
"""

CITIES = """
UA: Kyiv=Kiev, Kharkiv=Kharkov, Odesa=Odessa, Lviv, Dnipro, Donetsk, Luhansk=Lugansk, Mariupol, Kherson, Zaporizhzhia=Zaporizhia
UA: Bakhmut, Avdiivka, Pokrovsk, Kramatorsk, Sumy, Chernihiv, Chernobyl=Chornobyl, Bucha, Irpin, Melitopol, Mykolaiv, Crimea, Donbas=Donbass
RU: Moscow, Saint Petersburg=St. Petersburg=St Petersburg, Kursk, Belgorod, Bryansk, Rostov=Rostov-on-Don, Voronezh, Sochi, Kazan
RU: Kaliningrad, Chechnya, Grozny, Dagestan, Siberia, Volgograd, Murmansk, Vladivostok, Novosibirsk
DE: Berlin, Hamburg, Munich, Cologne, Frankfurt, Stuttgart, Düsseldorf=Dusseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden
DE: Hanover, Nuremberg, Bonn, Potsdam, Ramstein, Solingen, Magdeburg
AT: Vienna, Graz, Linz, Salzburg, Innsbruck
CH: Zurich, Geneva, Basel, Bern, Lausanne, Davos
GB: London, Manchester, Birmingham, Liverpool, Leeds, Sheffield, Bristol, Newcastle, Nottingham, Leicester, Coventry, Glasgow
GB: Edinburgh, Aberdeen, Dundee, Belfast, Derry=Londonderry, Cardiff, Swansea, Oxford, Cambridge, Brighton, Southampton, Plymouth
GB: Portsmouth, Norwich, Hull, York, Exeter, Southport, Cornwall, Devon, Kent, Essex, Surrey, Sussex, Yorkshire, Lancashire
GB: Norfolk, Suffolk, Cumbria, Gibraltar, Dover
IE: Dublin, Cork, Galway, Limerick
FR: Paris, Marseille, Lyon, Toulouse, Nice, Strasbourg, Bordeaux, Lille, Calais, Cannes, Nantes, Corsica, New Caledonia
US: Washington=Washington D.C.=Washington DC, New York=New York City, Los Angeles, Chicago, Houston, San Francisco, Boston, Miami
US: Atlanta, Dallas, Seattle, Philadelphia, Detroit, Las Vegas, Minneapolis, New Orleans, Denver, Phoenix, Portland, Baltimore
US: Florida, Alaska, Hawaii, Pennsylvania, Ohio, Michigan, Wisconsin, Arizona, Nevada, Louisiana, Virginia, Colorado, Illinois
US: Massachusetts, New Jersey, North Carolina, South Carolina, Tennessee, Alabama, Mississippi, Missouri, Minnesota, Oregon, Utah
US: Maryland, Kentucky, Oklahoma, Kansas, Iowa, Nebraska, Indiana, Connecticut, Montana, Maine, Vermont, Wyoming, Idaho
US: Guantanamo, Anchorage, Camp David, Puerto Rico, Guam
BE: Brussels, Antwerp, Ghent, Bruges, Flanders, Wallonia
NL: Amsterdam, Rotterdam, The Hague=Hague, Utrecht, Eindhoven, Maastricht
IT: Rome, Milan, Naples, Turin, Venice, Florence, Bologna, Genoa, Palermo, Trieste, Sicily, Sardinia, Lampedusa
ES: Madrid, Barcelona, Valencia, Seville, Bilbao, Malaga, Andalusia, Majorca=Mallorca, Tenerife
PT: Lisbon, Porto, Madeira, Azores
PL: Warsaw, Krakow, Gdansk, Wroclaw, Poznan, Lodz, Rzeszow, Lublin, Auschwitz
CZ: Prague, Brno, Ostrava
SK: Bratislava
HU: Budapest
RO: Bucharest
BG: Sofia
GR: Athens, Thessaloniki, Crete, Lesbos, Rhodes, Corfu
TR: Istanbul, Ankara, Izmir, Antalya, Gaziantep
SE: Stockholm, Gothenburg, Malmö=Malmo
NO: Oslo, Bergen, Svalbard
DK: Copenhagen, Aarhus, Greenland
FI: Helsinki
EE: Tallinn
LV: Riga
LT: Vilnius
IS: Reykjavik
RS: Belgrade
HR: Zagreb, Dubrovnik
SI: Ljubljana
BA: Sarajevo, Srebrenica
XK: Pristina
AL: Tirana
MK: Skopje
MD: Chisinau, Transnistria
BY: Minsk
GE: Tbilisi, Abkhazia, South Ossetia
AM: Yerevan
AZ: Baku, Nagorno-Karabakh
IL: Jerusalem, Tel Aviv, Haifa, Golan Heights
PS: Gaza=Gaza Strip=Gaza City, Rafah, Khan Younis, West Bank, Ramallah, Jenin, Hebron, Nablus
LB: Beirut
SY: Damascus, Aleppo, Homs, Idlib
IQ: Baghdad, Mosul, Basra, Erbil, Kirkuk
IR: Tehran, Isfahan, Natanz
SA: Riyadh, Jeddah, Mecca
AE: Dubai, Abu Dhabi
QA: Doha
YE: Sanaa, Aden, Hodeidah
JO: Amman
EG: Cairo, Alexandria, Sharm el-Sheikh, Sinai, Suez
LY: Tripoli, Benghazi
TN: Tunis
DZ: Algiers
MA: Rabat, Casablanca, Marrakesh, Western Sahara
SD: Khartoum, Darfur, El Fasher=Al-Fashir=El-Fasher, Port Sudan, Omdurman
ET: Addis Ababa, Tigray
SO: Mogadishu
KE: Nairobi
RW: Kigali
CD: Kinshasa, Goma
NG: Abuja, Lagos
ML: Bamako
ZA: Johannesburg, Cape Town, Pretoria, Durban
AF: Kabul, Kandahar, Kunduz, Herat
PK: Islamabad, Karachi, Lahore, Peshawar, Kashmir
IN: New Delhi=Delhi, Mumbai, Kolkata, Bangalore=Bengaluru, Chennai
BD: Dhaka
CN: Beijing, Shanghai, Wuhan, Shenzhen, Tibet, Xinjiang
TW: Taipei
JP: Tokyo, Osaka, Hiroshima, Nagasaki, Fukushima, Kyoto
KR: Seoul, Busan
KP: Pyongyang
VN: Hanoi
TH: Bangkok
KH: Phnom Penh
MY: Kuala Lumpur
ID: Jakarta, Bali
PH: Manila
MM: Naypyidaw, Yangon
AU: Sydney, Melbourne, Canberra, Perth, Brisbane, Adelaide, Queensland, New South Wales, Tasmania
NZ: Wellington, Auckland, Christchurch
CA: Ottawa, Toronto, Montreal, Vancouver, Quebec, Alberta, Ontario, British Columbia
MX: Mexico City, Tijuana
CU: Havana
HT: Port-au-Prince
VE: Caracas
CO: Bogotá=Bogota
BR: Brasília=Brasilia, Rio de Janeiro, São Paulo=Sao Paulo
AR: Buenos Aires
"""

WATERS_AND_REGIONS = """
Black Sea, Sea of Azov, Red Sea, Dead Sea, Caspian Sea, South China Sea, East China Sea, Mediterranean, Baltic Sea,
North Sea, Irish Sea, Atlantic, Pacific, English Channel, Persian Gulf, Gulf of Mexico, Gulf of Aden, Bosphorus,
Strait of Hormuz, Suez Canal, Panama Canal, Dnieper, Danube, Rhine, Elbe, Volga, Nile, Thames, Balkans, Baltics, Caucasus,
Scandinavia, Middle East, Sahel, North Africa, West Africa, East Africa, Central Asia, Southeast Asia, Latin America,
South America, North America, Central America, Europe, Asia, Africa, Eastern Europe, Western Europe, Arctic, Antarctica,
Caribbean, Indo-Pacific, Alps, Sahara, Kurdistan
"""

# These words are also common nouns or given names: they are places only right after a locative preposition.
AMBIGUOUS_PLACES = words("""
Jordan Chad Georgia Nice Phoenix Virginia Alexandria Florence Sofia Essen Split Perth Hull Reading Bath Cork Dover Kent
Portland Orlando Victoria Guinea Adelaide Paris Devon Sydney Lincoln Turkey
""") - words("Paris Turkey Sydney Georgia")

# Prepositions that put a place name into its local sense; after others a capital may stand for its government.
LOCATIVE = words("""
in to from at near of around outside across through over into towards toward off via for between inside north south east
west central northern southern eastern western
""")

# Words before a capital after which it is the city, not the government.
CITY_WORDS = words("city capital area region airport town district province")

# Seats that stand for something else than a state: seat -> (name, key).
SEATS_OF_BODIES = {"Brussels": ("EU", "body:eu")}
CONJUNCTIONS = words("and or as")
ADJECTIVE_ENDINGS = ("", "")
INHABITANT_ENDINGS = ("", "s")
GENITIVE_ENDINGS = ("'s", "’s", "'", "’")
CITY_ADJECTIVE_ENDING = "\0"
