"""Everyday words of the news in several languages: the table behind ``concepts.py``.

``WORDS``: a concept, then its words in German, English and French, folded to stems as readers write them among a claim's terms
(``timeline.reading.terms.stem``). Only words that mean one thing in the news stand here; what means several is left out.
``VERBS``: an act, then the verbs of all languages that tell it, as readers write a claim's predicate. Indented lines go on
with the line before. To add a language, add a column to ``WORDS`` (in the order of ``LANGUAGES``) and its verbs to ``VERBS``.
"""

from typing import Final

LANGUAGES: Final = ("de", "en", "fr")

WORDS: Final = """
accuse | angeklagt anklag beschuldig vorgeworf vorwerf vorwurf wirft | accus accusation accused accusing
  allegation charg charged charging | accus accusa accusaient accusation accusent accusera accuserent inculp
agreement | abkomm einigung pakt stromabkomm vereinbarung vertrag | accord agreement contract deal pact treati
  treaty | accord contrat convention trait
aground |  | aground | echou echoua echouaient echouent echouera echouerent
aid | hilf unterstutz unterstutzt unterstutzung | aid assistanc support | aid aide soutenir souti
airport | flughaf | airport | aeroport
alliance | allianz bundnis bundniss koalition | allianc coalition | allianc coalition
animal | tier | animal | animal animaux
announce | angekundigt ankundig ankundigung verkund verkundet | announc announced announcement announcing |
  annonc annonca annoncaient annoncent annoncera annoncerent
appeal | berufung | appeal appealed |
appoint | ern ernannt ernennt ernennung | appoint appointed appointing appointment | nomination nomm nomma
  nommaient nomment nommera nommerent
approve | billig gebilligt genehmig genehmigt zugestimmt zustimm zustimmung | approv approval approved approving
  | approbation approuv approuva approuvaient approuvent approuvera approuverent
area | gebiet region schutzgebiet zon zone | area region zon zone | region territoir zon zone
arrest | festgenomm festnahm festnehm inhafti inhaftiert verhaft verhaftet verhaftung | arrest arrested
  arresting custody detain detained detaining detention | arrestation arret arreta arretaient arretent arretera
  arreterent detenu detenus interpell interpella interpellaient interpellation interpellent interpellera
  interpellerent
attack | angegriff angreif angriff anschlag attack attentat uberfall | assault attack attacked attacking |
  assaut attaqu attaqua attaquaient attaquent attaquera attaquerent attentat
authority | behord | authoriti authority | autorit
autumn | herbst | autum | autom
bail | kaution | bail | caution
ban | untersag untersagt verbiet verbot | ban banned bans prohibit prohibited | interdiction interdir interdit
bank | bank privatbank | bank lend | banqu
barrel | barrel fass | barrel | baril
begin | beg began begin beginnt begon gestartet start startet | began begin begun start started starting |
  commenc commenca commencaient commencent commencera commencerent debut debuta debutaient debutent debutera
  debuterent
board | aufsichtsrat vorstand vorstandsmitglied | board | conseil
body | leich | bodi body corp | cadavr corp
boiler | kessel | boil | chaudi
bomb | bomb | bomb bombed bombing | bomb bombard bombarda bombardaient bombardement bombardent bombardera
  bombarderent
book | buch | book |
border | grenz | bord fronti | fronti
break_out | ausbrech ausbruch ausgebroch | brok outbreak | eclat eclata eclataient eclatent eclatera eclaterent
brewery | brauerei | brew breweri brewery | brasseri
bridge | bruck | bridg | pont
budget | etat | budget | budget
build | bau bauarbeit baut gebaut | build built constructing construction | construction construir construit
  travaux
buy | erwarb erwerb erworb gekauft kauf kauft ubernahm ubernehm ubernomm | acquir acquired acquiring acquisition
  bought buy buying buys purcha purchased purchasing takeov | achet acheta achetaient achetent achetera acheterent
  acquerir acquis acquisition rachat rachet racheta rachetaient rachetent rachetera racheterent
cable | kabel leitung seekabel | cabl | câbl
call_off | abgesagt absag | cancel canceled cancellation cancelled | annul annula annulaient annulation annulent
  annulera annulerent
capital | hauptstadt | capital | capital
captain | kapitan | captain | capitain
car | auto fahrzeug wag | car cars vehicl | vehicul voitur
case | fall | cas case | cas
ceasefire | feuerpaus waffenruh waffenstillstand | ceasefir truc | cessez trev
centre | innenstadt zentrum | cent centr | centr
champion | meist meisterin | champion | champion
check | grenzkontroll kontroll | check control | control
chemical | chemi chemiekonz chemiewerk | chemical | chimi chimiqu
chief_executive | konzernchef vorstandschef vorstandschefin vorstandsvorsitzend | ceo executiv | pdg
child | kind | child childr | enfant
church | kirch | church | eglis
city | stadt | citi city town | vill
clash | zusammenstoss | clash | affrontement heurt
climate | klima klimawandel | climat | climat climatiqu
close | geschloss schliess schliesst schliessung schloss | clos closed closing closur shut | ferm ferma
  fermaient ferment fermera fermerent fermetur
coast_guard | kustenwach | coastguard |
collapse | eingesturzt einsturz | collap collapsed collapsing | effondr effondra effondraient effondrement
  effondrent effondrera effondrerent
commission | kommission | commission | commission
commuter | pendl | commut | frontali navetteur
company | firm firma konz unternehm | compani company corporation firm group | compagni entrepris group societ
complaint | geklagt klag verklagt | lawsuit sued | plaint
condemn | kritik kritisi kritisiert | cond condemnation condemned criticis criticised criticism criticiz
  criticized | critiqu critiqua critiquaient critiquent critiquera critiquerent
confirm | bestatig bestatigt | confirm confirmed confirming | confirm confirma confirmaient confirment
  confirmera confirmerent
cost | gekostet kost kostet | cost | coût coûta coûtaient coûtent coûtera coûterent coûteront
country | land staat | countri country nation stat | etat pays
court | arbeitsgericht bezirksgericht gericht | court tribunal | cour tribunal tribunaux
crack | riss | crack | fissur
crash | abgesturzt absturz unfall ungluck zugungluck | accident crash crashed | accident crash
cross | uberqu uberquert | cross crossed crossing | trav traversa traversaient traversent traversera
  traverserent
crowd | meng menschenmeng | crowd | foul
customer | kund | client custom | client
cut | abbau abgebaut gekurzt gestrich kurz kurzung streich streicht strich | axe axed cut cuts cutting slash
  slashed slashing | suppression supprim supprima supprimaient suppriment supprimera supprimerent
damage | beschadig beschadigt schad | damag damaged | degât dommag endommag
day | tag tage | day days | jour
debt | schuld verschuldung | debt | dett
demand | ford fordert forderung gefordert verlang verlangt | demand demanded demanding | demand demanda
  demandaient demandent demandera demanderent exig exiga exigaient exigent exigera exigerent reclam reclama
  reclamaient reclament reclamera reclamerent
demonstrate | demonstrant demonstration demonstri demonstriert kundgebung protest protesti protestierend
  protestiert | demonstrat demonstrated demonstrating demonstration demonstrator march marched protest protested
  protesting ralli rallied rally rallying | manifest manifesta manifestaient manifestant manifestation manifestent
  manifestera manifesterent protest protesta protestaient protestent protestera protesterent
deny | bestreit bestreitet bestritt dementi dementiert leug | deni denial denied deny denying | dement dementi
  dementir nia niaient nie niee nient nier niera nierent nies
derail | entgleis entgleist entgleisung | derail derailed derailing derailment | deraill derailla deraillaient
  deraillement deraillent deraillera deraillerent
destroy | zerstor zerstort | destroy destroyed destroying destroys | detruir detruit
die | gesterbt gestorb getotet starb sterb sterbt tod todesopf tot tote toter totet totung umgekomm umkomm
  verstorb | dead death die died dies diing dying fataliti fatality kill killed killing | dec deced mort mourir
  moururent mourut tua tuaient tue tuee tuent tuer tuera tuerent tues
director | direktor direktorin geschaftsfuhr geschaftsfuhrerin leit leiterin werksleit | director manag |
  directeur directric
director_film | regisseur regisseurin | filmmak | realisateur realisatric
doctor | arzt | doctor | medecin
dollar | dollar | dollar | dollar
driver | autofahr fahrerin lokfuhr | driv motorist | automobilist chauffeur conducteur
drone | droh | dron | dron
earthquake | beb erdbeb | earthquak quak | seism tremblement
economy | wirtschaft | economic economy | economi economiqu
election | wahl | election poll | election
emission | ausstoss emission | emission | emission
end | beend beendet end endet geendet | ended ending | fini finir termin termina terminaient terminent terminera
  terminerent
energy | energi energieminist energieministerin | energy | energi
environment | umwelt umweltschutz umweltverband | environment environmental | ecologist environnement
euro | euro | euro | euro
evening | abend | evening | soir
expert | expert gutacht | analyst expert | analyst expert
explosion | explodi explodiert explosion | blast explod exploded explosion | explo explosa explosaient explosent
  explosera exploserent explosion
extend | verlangert verlangerung | extend extended extending extension | prolong prolonga prolongaient
  prolongation prolongent prolongera prolongerent
factory | fabrik werk | factori factory mill plant | fabriqu usin
fall | fiel gefall ruckgang | declin declined drop dropped fell | baiss baissa baissaient baissent baissera
  baisserent chut recul recula reculaient reculent reculera reculerent
family | famili | famili family | famill
ferry | fahr fahrungluck | ferri ferry | ferri ferry
festival | fest festival | festival | festival
fighter | kampf | fight | combattant
film | film | film movi | film
fine | bussgeld geldstraf | fin fined | amend
fire | brand brannt feuer flamm grossbrand hotelbrand | blaz fir fire flam | feu feux flamm incendi
fire_brigade | feuerwehr | brigad | brigad
firefighter | einsatzkraft feuerwehrleut feuerwehrman rettungskraft | crew firefight firem | pompi pompia
  pompiaient pompient pompiera pompierent sauveteur
flight | flug | flight | vol vols
flood | flut hochwass uberschwemmung | flood flooded flooding | crue inondation
floor | erdgeschoss etag stockwerk | floor | etag
foreign | aussenminist aussenministerin aussenministerium | foreig | etrang
gas | erdga gas | gas | gaz
goal | tor tore | goal | but buts
government | regierung | government | gouvernement
guarantee | garanti sicherheitsgaranti | guarant | garanti
headquarters | bankzentral hauptquarti hauptsitz sitz zentral | headquart |
hearing | anhorung | hearing | audienc
hectare | hektar | hectar | hectar
hospital | klinik krankenhaus | hospital | hopital hopitaux
hostage | geisel | hostag | otag
hotel | hotel | hotel | hotel
house | gebaud haus wohnhaus | building hous | bâtiment immeubl maison
household | haushalt | hom household | foyer
ignore | ignori ignoriert missacht missachtet | disregard disregarded disregarding ignor ignored ignoring |
  ignor ignora ignoraient ignorent ignorera ignorerent
independent | unabhangig unabhangigkeit | independenc independent | independanc independant
infect | ansteckung infektion infizi infiziert | infect infected infection | infect infecta infectaient
  infectent infectera infecterent infection
injure | verletz verletzt verletzung verwund verwundet | hurt injur injured injuri injuring injury wound wounded
  wounding | bless blessa blessaient blessent blessera blesserent blessur
insurance | versicherung | insur insuranc | assuranc assureur
interior | innenminist innenministerin innenministerium | interior | interieur
investigate | ermittel ermittelt ermittl ermittlung untersuch untersucht untersuchung | inquiry inspect
  inspected investigat investigated investigating investigation investigator prob | enquet enqueta enquetaient
  enquetent enquetera enqueterent enqueteur
island | insel | island | île îles
job | arbeitsplatz job jobs stell | job jobs position post | emploi emplois post
judge | richt richterin | judg | jug juge
kidnap | entfuhr entfuhrt entfuhrung | abduct abducted kidnap kidnapped kidnapping | enlev enleva enlevaient
  enlevement enlevent enlevera enleverent kidnapp
kilometre | kilomet | kilomet kilometr km | kilometr
laundering | geldwasch geldwascheverdacht | laundering | blanchiment
law | gesetz | bill law laws legislation | loi lois
lawyer | anwalt anwaltin verteidig | attorney lawy | avocat
leader | anfuhr chef chefin fuhr vorsitzend | head lead | chef dirigeant lead
loss | verlust | loss | pert
man | mann | man men | homm
match | parti spiel | gam game match | match
mayor | burgermeist burgermeisterin oberburgermeist oberburgermeisterin | mayor | mair
meet | begegnung getroff traf treff trifft | meet meeting met | rencontr rencontra rencontraient rencontrent
  rencontrera rencontrerent reunion
member | mitglied | memb | membr
metre | meter | meter metr | metr
minister | minist ministerin | minist | ministr
missile | marschflugkorp raket | missil rocket | missil roquett
missing | vermiss vermisst | missing | disparu disparus
money | geld | fund money | argent fond
monitor | uberwach uberwacht uberwachung | monitor monitored monitoring | surveill surveilla surveillaient
  surveillanc surveillent surveillera surveillerent
month | monat | month | mois
morning | vormittag | morning | matin
murder | ermord ermordet mord | assassinat assassinated assassination murd murdered | assassin assassina
  assassinaient assassinat assassinent assassinera assassinerent meurtr
museum | museum | museum | muse
newspaper | zeitung | newspap | journal journaux
night | nacht | night | nuit
nuclear | atom atomkraft kernkraft nuklear | atomic nuclear | nucleair
number | anzahl zahl | numb | nombr
offer | anbiet angebot | offer offered | offert offr offrir
official | funktionar offiziell vertret | official | officiel responsabl
oil | erdol ol ols | oil | huil petrol
open | eroff eroffnet eroffnung geoffnet offn | open opened opening | ouvert ouvertur ouvrir
opposition | opposition | opposition | opposition
owner | besitz besitzerin betreib eigentum inhab | operator owner | exploitant gerant proprietair
parliament | abgeordnet bundestag parlament | lawmak parliament | assembl deput parlement
participant | teilnehm teilnehmend | attend participant | participant
party | partei | parti party | parti partis
passenger | fahrgast insass passagi | passeng | passag
pay | bezahl bezahlt gezahlt zahlt zahlung | paid pay payment pays | paie paiement pay paya payaient paye payent
  payer payera payerent
peace | fried | peac | paix
people | bewoh burg einwoh leut mensch person | citiz inhabitant peopl person resident | gens habitant person
percent | prozent | percent | pourcent
pipeline | pipelin rohrleitung | pipelin | gazoduc oleoduc
plan | geplant plan plant vorhab | plan planned planning | planifi planifia planifiaient planifient planifiera
  planifierent prevoir prevoit prevu projet
plane | flugzeug | aircraft airplan | avion
police | beamt bundespolizei polizei polizeibeamt polizist | offic polic policeman | polic polici
pound | pfund | pound |
power | elektrizitat strom | electricity power | electricit
president | prasident prasidentin staatsprasident | president | president
price | kaufpreis preis | pric | prix
prime_minister | ministerprasident ministerprasidentin premi premierminist premierministerin regierungschef |
  premi prim | premi
prison | gefang gefangnis haft haftling haftstraf | inmat jail jailed prison | prison prisonni
prize | auszeichnung | award priz |
product | produkt | product | produit
production | herstellung produktion | production | production
profit | gewin | profit | benefic
project | projekt | project |
promise | versprach versprech versproch zugesagt zusag | pledg pledged pledging promis promised promising |
  promess promet promettr promis
prosecutor | staatsanwalt staatsanwaltschaft | prosecutor | parquet procureur
protected | geschutzt schutz | protected protection | protection proteg
question | befrag befragt verhor vernomm | interrogated questioned questioning | interrog interroga
  interrogaient interrogent interrogera interrogerent
reactor | reaktor | reactor | reacteur
rebel | aufstandisch rebell rebellenbundnis | insurgent rebel | rebell
refugee | fluchtling gefluchtet vertrieb | displaced migrant refug | deplac migrant refugi
regulator | aufsicht aufsichtsbehord finanzaufsicht | regulator watchdog | regulateur
reject | abgelehnt ableh ablehnung zuruckgewi zuruckweis zuruckweist | reject rejected rejecting rejection |
  refus refusa refusaient refusent refusera refuserent rejet rejeta rejetaient rejetent rejetera rejeterent
release | freigekomm freigelass freikam freikomm freilass freilassung | freed relea released releasing | liber
  libera liberaient liberation liberent liberera libererent
report | bericht berichtet gemeldet meld meldet meldung | report reported reporting | rapport rapporta
  rapportaient rapportent rapportera rapporterent signal signala signalaient signalent signalera signalerent
rescue | barg berg geborg gerettet gerettt rett rettet rettung | evacuat evacuated evacuation rescu rescued
  rescuing | evacu evacua evacuaient evacuation evacuent evacuera evacuerent sauv sauva sauvaient sauvent sauvera
  sauverent sauvetag secourir secouru secourus
resign | rucktritt zuruckgetret zurucktret | resig resignation resigned resigning | demission demissionna
  demissionnaient demissionnent demissionnera demissionnerent
return | ruckkehr zuruckgekehrt zuruckkehr | retur returned returning | retour retourna retournaient retournent
  retournera retournerent revenir
rise | anstieg gestieg steig steigt stieg | climbed increa increased ris rise rising rose | augment augmenta
  augmentaient augmentation augmentent augmentera augmenterent hauss mont monta montaient montent montera
  monterent
road | autobah strass | motorway road street | autorout rout rue rues
roof | dach | roof | toit
route | rout streck trass | rout | trac trajet
sanction | sanktion | sanction sanctioned | sanction
school | schul | school | ecol
scientist | forsch wissenschaftl | research scientist | chercheur scientifiqu
search | durchsuch durchsucht durchsuchung razzia | raid raided raiding search searched searching | perquisition
  perquisitionna perquisitionnaient perquisitionnent perquisitionnera perquisitionnerent
seat | mandat | seat |
security | sicherheit | safety security | securit
sell | verkauf verkauft | sal sale sell selling sold | ced ceda cedaient cede cedent ceder cedera cederent
  cession vendr vendu vent
send | entsandt entsend entsendung geschickt schick schickt | deploy deployed deployment send sending sent |
  envoi envoy envoya envoyaient envoyent envoyera envoyerent
sentence | freiheitsstraf straf urteil verurteil verurteilt | convict convicted conviction ruling sentenc
  sentenced sentencing verdict | condam condamna condamnaient condamnation condamnent condamnera condamnerent
  jugement pein
share | akti | shar stock |
ship | schiff | ship vessel | bateau bateaux navir
shoot | beschuss erschiess erschoss geschoss schiess schoss schuss | gunfir shelled shelling shoot shooting shot
  | fusillad tir tira tiraient tire tirent tirer tirera tirerent tirs
sign | besiegel besiegelt unterschreib unterschrieb unterschrift unterzeich unterzeichnet unterzeichnung | sign
  signatur signed signing | sign signa signaient signatur signent signera signerent
sink | gesunk sank sink untergang versenk versenkt | sank sink sinking sunk | coul coula coulaient coulent
  coulera coulerent naufrag
smuggler | schleus schmuggl | smuggl traffick | passeur trafiquant
soldier | arme militar soldat streitkraft | army military servic serviceman soldi troop | militair soldat
spokesman | sprech sprecherin | spokesman spokesperson spokeswoman |
spring | fruhjahr fruhling | springtim | printemp
storm | orkan sturm unwett | gale storm | ouragan tempet
strike | ausstand gestreikt streik streikt | strik striking | grev grevist
student | student | pupil student | elev etudiant
study | studi | studi study | etud
subsidiary | tocht tochterfirma tochtergesellschaft tochterunternehm | subsidiari subsidiary | filial
successor | nachfolg nachfolgerin | successor | successeur
summer | somm | summ |
summit | gipfel gipfeltreff | summit | sommet
suspect | beschuldigt tatverdachtig verdacht verdachtig | suspect suspected suspicion | soupcon suspect
talk | beratung gesprach unterredung verhandel verhandelt verhandlung | negotiat negotiated negotiating
  negotiation talk | discussion entreti negoci negocia negociaient negociation negocient negociera negocierent
  pourparl
tax | steu | tax | impot tax taxe
teacher | lehr lehrerin | teach | enseignant professeur
team | mannschaft team | team | equip
technician | technik | technician | technici
ticket | kart ticket | ticket | billet
tonne | tonn | ton tonn tons | tonn
town_hall | rathaus | hall | mairi
trade | handel | trad | commerc
train | regionalzug zug zuge zugs | train | train
tree | baum | tre tree | arbr
trial | prozess | trial | proc
union | gewerkschaft | union | syndicat
vaccine | geimpft impfstoff impfung | vaccin vaccinated vaccination | vaccin vaccination
victim | opfer | victim | victim
virus | coronavirus virus | coronavirus virus | coronavirus virus
visit | besuch besucht reis reist | travel traveled travelled visit visited visiting | rendu visit visita
  visitaient visitent visitera visiterent
vote | abgestimmt abstimm abstimmung gestimmt gewahlt stimmt wahlt | vot vote voted voting | scrutin vot vota
  votaient vote votent voter votera voterent
wage | gehalt lohn | salari salary wag wage | salair
wagon | waggon | carriag coach | wagon
war | krieg | war wars | guerr
warn | gewarnt warn warnt warnung | warn warned warning | averti avertir avertissement
water | wass | water | eau eaux
weapon | waff | arms weapon | arm
week | woch | week | semain
welcome | begruss begrusst | welcom welcomed welcoming | salu salua saluaient saluent saluera saluerent
win | gew gewan gewon sieg siegt | victory win winning wins won | gagn gagna gagnaient gagnent gagnera gagnerent
  remport remporta remportaient remportent remportera remporterent victoir
wind | boen wind | gust wind | rafal
winter | wint | wint | hiver
withdraw | abgezog abzieh abzug ruckzug zuruckgezog zuruckzieh | withdraw withdrawal withdrew | retir retira
  retiraient retirent retirera retirerent retrait
woman | frau | wom woman | femm
worker | angestellt arbeit arbeitnehm beschaftig beschaftigt mitarbeit | employ employed employing employs staff
  work | emploient employ employa employaient employent employera employerent ouvri salari travailleur
year | jahr | year | an anne ans
"""

VERBS: Final = """
accuse | anklagen beschuldigen vorwerfen accuse charge allege accuser inculper reprocher
announce | ankündigen verkünden bekanntgeben announce annoncer
appoint | ernennen berufen appoint nommer
approve | billigen genehmigen approve approuver
arrest | festnehmen verhaften inhaftieren arrest detain arrêter interpeller appréhender
attack | angreifen überfallen attack attaquer
attend | teilnehmen attend participer participate
ban | verbieten untersagen ban prohibit forbid interdire
begin | beginnen anfangen starten begin start commencer débuter
bomb | bombardieren bomb bombarder
break-out | ausbrechen erupt éclater
build | bauen errichten build construct construire bâtir
buy | kaufen erwerben übernehmen buy acquire purchase acheter acquérir racheter
call-off | absagen cancel annuler
close | schließen close shut fermer
collapse | einstürzen zusammenbrechen collapse effondrer
condemn | verurteilen kritisieren condemn criticise criticize critiquer condamner
confirm | bestätigen confirm confirmer
cost | kosten cost coûter
cross | überqueren cross traverser
cut | abbauen streichen kürzen cut slash supprimer
damage | beschädigen damage endommager
demand | fordern verlangen demand demander exiger réclamer
demonstrate | demonstrieren protestieren demonstrate protest march rally manifester protester défiler
deny | bestreiten dementieren leugnen deny démentir nier
derail | entgleisen derail dérailler
destroy | zerstören vernichten destroy détruire
die | sterben umkommen verunglücken töten kill die slay mourir périr décéder tuer
discuss | besprechen erörtern discuss discuter
displace | vertreiben displace déplacer
employ | beschäftigen employ employer
end | enden beenden end conclude finish finir terminer
explode | explodieren explode exploser
extend | verlängern extend prolonger
fall | sinken fallen fall drop decline baisser chuter reculer
fire | entlassen dismiss sack licencier
flee | fliehen flüchten flee fuir
free | befreien freilassen freikommen release free libérer
ignore | ignorieren missachten ignore disregard ignorer
infect | infizieren anstecken infect infecter contaminer
injure | verletzen verwunden injure wound hurt blesser
investigate | ermitteln untersuchen investigate probe inspect enquêter
kidnap | entführen verschleppen kidnap abduct enlever kidnapper
meet | treffen meet rencontrer
murder | ermorden murder assassinate assassiner
negotiate | verhandeln negotiate négocier
offer | anbieten offer offrir proposer
open | eröffnen open ouvrir inaugurer
pay | zahlen bezahlen pay payer verser
promise | zusagen versprechen pledge promise promettre
publish | veröffentlichen publish publier
question | befragen vernehmen question interrogate interroger
reject | ablehnen zurückweisen reject refuse rejeter refuser
report | berichten melden report rapporter signaler
rescue | retten bergen rescue save sauver secourir
resign | zurücktreten resign démissionner
return | zurückkehren return revenir retourner
rise | steigen rise increase climb augmenter monter grimper
search | durchsuchen search raid perquisitionner fouiller
sell | verkaufen veräußern sell vendre céder
send | entsenden schicken send deploy dispatch envoyer
shoot-down | abschießen down abattre
sign | unterzeichnen unterschreiben besiegeln sign signer parapher
sink | versenken sink couler
stop | stoppen unterbrechen einstellen stop halt suspend interrompre suspendre
strike | streiken strike
supply | liefern deliver supply livrer fournir
support | unterstützen support back soutenir appuyer
visit | besuchen visit visiter
vote | abstimmen stimmen vote voter
warn | warnen warn avertir
welcome | begrüßen welcome saluer
win | gewinnen siegen win gagner remporter
withdraw | abziehen zurückziehen withdraw retirer
evacuate | evakuieren räumen evacuate évacuer
"""
