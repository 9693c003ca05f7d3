"""More words of the news in several languages, in the form of ``concepts_table.py``: what happens where, to whom, with what.

Written from the sections of newspapers (politics, economy, courts, accidents, weather, culture, sport), not from any texts that
something is measured on.
"""

from typing import Final

WORDS: Final = """
second | zweit | second | deuxi second
third | dritt | third | troisi
fourth | viert | fourth | quatri
fifth | funft | fifth | cinqui
sixth | sechst | sixth | sixi
seventh | siebt | seventh | septi
eighth | acht | eighth | huiti
ninth | neunt | ninth | neuvi
tenth | zehnt | tenth | dixi
abuse | missbrauch misshandelt misshandlung | abus abused | maltrait maltraitanc
accept | akzepti akzeptiert | accept acceptanc accepted | accept accepta acceptaient acceptait acceptent acceptera
  accepterent
account | kont konto | account | compt
adopt | verabschied verabschiedet verabschiedung | adopt adopted adoption | adopt adopta adoptaient adoptait adoptent
  adoptera adopterent adoption
age | alter | age | âge
alarm | alarm alarmiert | alarm alert alerted | alarm alert alerta alertaient alertait alertent alertera alerterent
ambassador | botschaft botschafterin | ambassador | ambassadeur ambassadric
ambulance | krankenwag rettungsdienst rettungswag | ambulanc paramedic | ambulanc secour
artist | kunstl kunstlerin | artist | artist
association | verband verein | association | association
autopsy | obduktion | autopsy | autopsi
baby | baby saugling | baby infant | bebe
ballot | stimmzettel | ballot | bulletin
bankrupt | insolvent insolvenz konkur pleit | bankrupt bankruptcy insolvency insolvent | faillit insolvabilit
beach | strand | beach | plag
bicycle | fahrrad radfahr radfahrerin | bicycl bike cyclist | cyclist velo
bird | vogel | bird | oiseau oiseaux
blizzard | schn schneefall schneesturm | blizzard snow snowfall | neig
block | blockad blocki blockiert gesperrt sperrt sperrung | block blockad blocked | blocag bloqu bloqua bloquaient
  bloquait bloquent bloquera bloquerent
boat | boot | boat | barqu
bonus | bonus prami | bonus | bonus prim
bribe | bestechung bestoch korruption schmiergeld | brib bribed bribery corruption | corrompu corruption
bus | bus reisebus | bus | autocar bus
campaign | kampag wahlkampf | campaig | campag
canal | kanal | canal | canal
cancer | kreb | canc | canc
candidate | bewerb kandidat kandidatin | candidat | candidat
care_home | altenheim pflegeheim seniorenheim | nursing | ehpad
celebrate | feier feiert gefeiert | celebrat celebrated celebration | celebr celebra celebraient celebrait celebrent
  celebrera celebrerent feta fetaient fetait fete fetent feter fetera feterent
chairman | aufsichtsratschef aufsichtsratsvorsitzend | chair chairman chairwoman |
charity | hilfsorganisation wohlfahrtsverband | charity | caritatif
civilian | zivilist | civilian | civil
clinic | krankenstation praxis | clinic | dispensair
coal | braunkohl kohl steinkohl | coal | charbon
coast | kust | coast | cote littoral
collide | kollidi kollidiert kollision prallt zusammengestoss | collid collided collision | collision heurta
  heurtaient heurtait heurtent heurtera heurterent percut percuta percutaient percutait percutent percutera
  percuterent
committee | ausschuss komit | committ | comit
compensation | entschadigung schadenersatz schadensersatz | compensation | indemnisation indemnit
competition | wettbewerb | competition contest | concour concurrenc
conference | konferenz tagung | conferenc | conferenc
congress | kongress parteitag | congress convention | congr
constitution | verfassung | constitution constitutional | constitution
consumer | verbrauch verbraucherin | consum | consommateur
container | contain | contain | conteneur
convict | schuldspruch | guilty | coupabl
coup | putsch staatsstreich | coup | putsch
crime | straftat verbrech | crim offenc | crim delit
crisis | kris | crisis | cris
currency | wahrung | currency | devis monnai
cyberattack | cyberangriff hack hackerangriff | cyberattack hack hacked | cyberattaqu pirat piratag
cyclone | hurrikan taifun wirbelsturm zyklon | cyclon hurrican typhoon | cyclon typhon
dam | damm deich staudamm | dam dyke leve | barrag digu
decide | beschliess beschloss beschluss entscheid entscheidet entscheidung entschied | decid decided decision | decid
  decida decidaient decidait decident decidera deciderent decision
defence | verteidigung verteidigungsminist verteidigungsministerium | def defenc | def
delay | verschieb verschiebung verschob verzogert verzogerung | delay delayed postpon postponed | retard retarda
  retardaient retardait retardent retardera retarderent
detain | festgehalt gewahrsam |  | detention
detonate | gesprengt sprengsatz sprengung | detonat detonated | declench declencha declenchaient declenchait
  declenchent declenchera declencherent
discover | entdeck entdeckt | discov discovered discovery found | decouvert decouvrir
disease | epidemi krankheit seuch | disea epidemic illness | epidemi maladi
district | bezirk kreis landkreis stadtteil | county district | arrondissement quarti
dividend | dividend | dividend | dividend
dog | hund | dog | chi
donate | gespendet spend spendet | donat donated donation | don dons
drought | durr trockenheit | drought | secheress
drown | ertrank ertrink ertrunk | drow drowned | noya noyaient noyait noye noyent noyer noyera noyerent
drug | drog heroin kokain rauschgift | cocain drug heroin | cocaï drogu stupefiant
emergency | notfall notlag notstand | emergency | urgenc
engine | motor triebwerk | engin | moteur
escape | entkam entkomm flucht | escap escaped | echapp echappa echappaient echappait echappent echappera echapperent
  evad evada evadaient evadait evadent evadera evaderent evasion
exhibition | ausstellung mess | exhibition fair | exposition salon
expel | abgeschob abschiebung ausgewi ausweis ausweisung | deport deportation deported expel expelled | expul expulsa
  expulsaient expulsait expulsent expulsera expulserent expulsion
export | ausfuhr export exporti exportiert | export exported | export exporta exportaient exportait exportation
  exportent exportera exporterent
farmer | bauer landwirt landwirtin | farm | agriculteur eleveur paysan
fish | fisch fischerei | fish fisherman fishing | pech pecheur poisson
forecast | progno prognostiziert vorhersag | forecast outlook | prevision
forest | wald | forest | foret
found | gegrundet grund grundet grundung | founded founding | fondateur fondation
fraud | betrog betrug | fraud | escroqueri fraud
freeze | einfri eingefror | freez froz | gel gela gelaient gelait gele gelent geler gelera gelerent
freight | fracht guterzug | cargo freight | fret marchandis
funeral | beerdigung begrabnis beisetzung trauerfei | burial funeral | enterrement funeraill obsequ
garden | gart park | gard park | jardin parc
gold | gold | gold |
grow | gewach wach wachstum wuch | grew grow growth | croissanc croîtr
guest | gast | guest | hote invit
gun | gewehr pistol schusswaff | gun gunm gunman pistol rifl | fusil pistolet
harbour | haf | harbor harbour port | port
health | gesundheit gesundheitsminist gesundheitsministerium | health | sant
heat | hitz hitzewell | heat heatwav | canicul chaleur
helicopter | helikopt hubschraub | helicopt | helicopt
hire | eingestellt einstell stellt | hire hired recruit recruited | embauch embaucha embauchaient embauchait
  embauchent embauchera embaucherent recrut recruta recrutaient recrutait recrutent recrutera recruterent
holiday | feiertag feri urlaub | holiday vacation | vacanc
housing | mietwohnung wohnung | apartment flat | appartement logement
hunger | hung hungersnot | famin hung | faim famin
import | einfuhr import importiert | import imported | import importa importaient importait importation importent
  importera importerent
income | einkomm einnahm | earning incom | revenu revenus
industry | branch industri | industrial industry | industri industriel
inflation | inflation teuerung | inflation | inflation
interest | leitzin zins zinssatz | interest rate | interet taux
invest | investi investiert investition investor | invest invested investment investor | investir investissement
  investisseur
journalist | journalist journalistin report | journalist | journalist
king | konig | king | roi
lake | see | lake | lac
landslide_earth | erdrutsch | landslid mudslid | eboulement glissement
lift | aufgehob aufheb aufhebung hob | lift lifted | leva levaient levait leve levent lever levera leverent
loan | darleh kredit | credit loan | credit pret
lorry | lastwag lkw sattelzug | lorry truck | camion
lose | verli verlor | los lose lost | perdr perdu
machine | maschin | machin | machin
majority | mehrheit | majority | majorit
market | markt | market | march
measure | massnahm | measur | mesur
medal | medaill | medal | medaill
memorial | denkmal gedenk gedenkfei gedenkstatt | commemoration memorial monument | commemoration hommag memorial
merge | fusion fusioni fusioniert | merg merged | fusion fusionna fusionnaient fusionnait fusionnent fusionnera
  fusionnerent
milk | milch | milk | lait
mine | bergwerk mine zech | mine pit | mine
miner | bergleut bergman kumpel | miner |
minimum_wage | mindestloh | minimum | smic
mosque | mosch | mosqu | mosqu
mountain | gebirg | mountain | montag
music | konzert musik | concert music | concert musiqu
navy | marin | naval navy | marin
neighbour | nachbar nachbarin | neighbor neighbour | voisin
north | nord nordlich | north | nord
nurse | krankenschwest pfleg pflegekraft pflegerin | nurs | infirmi soignant
organisation | organisation | organisation organization | organisation
organise | organisi organisiert veranstalt | organis organised organiz organized | organis organisa organisaient
  organisait organisateur organisent organisera organiserent
painting | gemald | painting | peintur tableau
partner | part partnerin | part | partenair
patient | patient patientin | patient | patient
pension | pension rent rentnerin | pension retirement | pension
pilot | pilot pilotin | pilot | pilot
poison | gift giftig vergiftet vergiftung | poison poisoned poisoning toxic | empoison poison toxiqu
poll_survey | umfrag | survey | sondag
pollution | verschmutzung | contamination pollution | contamination pollution
pope | papst | pope | pape
population | bevolkerung | population | population
prevent | verhind verhindert | prevent prevented | empech empecha empechaient empechait empechent empechera
  empecherent
priest | pfarr priest | pastor priest | cure pretr
professor | professor professorin | professor |
programme | programm | program programm | programm
radio | horfunk radio rundfunk | radio | radio
rain | reg regenfall | rain rainfall | plui
ransom | losegeld | ransom | rancon
referendum | referendum volksabstimmung volksentscheid | referendum | referendum
reform | reform | reform | reform
religion | religio religion | religion religious | religieux religion
rent | miet | rent tenant | locatair loyer
repair | reparatur repari repariert sanierung | repair repaired | repar repara reparaient reparait reparation reparent
  reparera reparerent
republic | republik | republic | republiqu
responsibility | verantwortung | responsibility | responsabilit
restaurant | gaststatt restaurant | restaurant | restaurant
restrict | beschrankung einschrankung | restrict restricted restriction | restreindr restriction
river | fluss | river | fleuv rivi
rob | raub raububerfall | robb robbed robbery | braquag
sea | meer | sea | mer
season | saison | season | saison
senator | senator senatorin | senator | senateur senatric
shareholder | aktionar aktionarin | sharehold | actionnair
ski | ski skifahr | ski skier | ski skieur
solve | gelost los losung | solution solv solved | solution
south | sud sudlich | south | sud
space | raumfahrt raumsond weltraum | spac spacecraft | espac fuse
speech | ansprach rede | address speech | allocution discour
sport | sport | sport | sport
spy | geheimdienst spion spionag spionin | espionag intelligenc spy | espion espionnag renseignement
stadium | stadion | stadium | stad
statement_ | stellungnahm | statement | communiqu
station | bahnhof | station | gare
steal | dieb diebstahl gestohl stahl stehl | steal stol theft thief thiev | vola volaient volait vole volent voler
  volera volerent voleur
steel | stahlwerk | steel steelwork | acier acieri
stock_exchange | bors | exchang | bour
strand | gestrandet strandet | stranded |
surgery | operation operiert | operation surgery | operation
surrender | ergab ergeb | surrend surrendered | rendr
survive | uberleb uberlebend uberlebt | surviv survived survivor | survivant survivr
swimmer | badegast schwimm | swimm | baigneur nageur
symptom | symptom | symptom | symptom
tank | panz | tank | char
tanker | oltank tank |  | petroli
telephone | handy telefon | phon smartphon telephon | telephon
temperature | grad temperatur | degr temperatur | degr temperatur
temple | tempel | templ | templ
terror | terror terrorismus terrorist | terror terrorism terrorist | terrorism terrorist
test | getestet test | test tested testing | test testa testaient testait testent testera testerent
theatre | oper theat | opera theat theatr | opera theâtr
threaten | bedroht bedrohung droht drohung | threat threatened | menac menaca menacaient menacait menacent menacera
  menacerent
tourist | tourist | tourist | tourist vacanci
tower | turm | tower |
traffic | verkehr verkehrsminist | traffic transport | circulation transport
training | ausbildung training | training | entraînement formation
tram | strassenbah tram | streetcar tram | tramway
tunnel | tunnel | tunnel | tunnel
unemployed | arbeitslo arbeitslosigkeit | jobless unemployed unemployment | chomag chomeur
university | hochschul universitat | university | universit
veteran | veteran | veteran | veteran
village | dorf | villag | villag
violate | verstoss | violat violated violation | viol viola violaient violait violation violent violera violerent
violence | gewalt | violenc violent | violenc
volcano | vulkan | volcanic volcano | volcan
volunteer | ehrenamtlich freiwillig helf | volunt | benevol volontair
waste | abfall mull | garbag rubbish wast | dechet ordur
week_end | wochenend | weekend | weekend
widow | witw | widow | veuv
wildfire | buschfeu waldbrand | bushfir wildfir |
witness | augenzeug zeug zeugin | eyewitness witness | temoin
wolf | wolf | wolf wolv | loup
wood | holz | timb wood | bois
"""

VERBS: Final = """
accept | akzeptieren annehmen accept accepter
adopt | verabschieden beschließen adopt adopter
award | auszeichnen verleihen award décerner
block | blockieren sperren block bloquer barrer
celebrate | feiern celebrate célébrer fêter
collide | kollidieren zusammenstoßen prallen collide percuter heurter
decide | entscheiden decide décider
deport | abschieben ausweisen expel deport expulser
discover | entdecken finden discover find découvrir trouver
donate | spenden donate
drown | ertrinken drown noyer
escape | entkommen escape évader échapper
found | gründen found fonder
freeze | einfrieren freeze geler
grow | wachsen grow croître
hire | anstellen hire recruit embaucher recruter
invest | investieren invest investir
lift | aufheben lift lever
lose | verlieren lose perdre
merge | fusionieren merge fusionner
order | anordnen order ordonner
postpone | verschieben postpone delay reporter
prevent | verhindern prevent empêcher
recall | zurückrufen recall rappeler
reopen | wiedereröffnen reopen rouvrir
repair | reparieren repair réparer
rob | ausrauben rob braquer
steal | stehlen steal voler
strand | stranden auflaufen strand échouer
survive | überleben survive survivre
test | testen test tester
threaten | drohen bedrohen threaten menacer
violate | verstoßen violate violer
"""
