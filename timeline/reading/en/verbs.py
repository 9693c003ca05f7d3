"""English verbs: auxiliaries, irregular verbs with their parts, frequent regular verbs, words that are nouns as well.

``IRREGULAR`` holds one verb a line: base form, past tense, past participle; a slash parts two ways to say one.
"""

from __future__ import annotations

from typing import Final

from timeline.reading.text import words

# lemma: finite forms by tense; "inf", "part2" and "ing" are the non-finite ones.
CLOSED: Final[dict[str, dict[str, str]]] = {
    "be": {
        "present": "is are am isn't aren't ain't 's 're 'm",
        "past": "was were wasn't weren't",
        "inf": "be",
        "part2": "been",
        "ing": "being",
    },
    "have": {
        "present": "has have hasn't haven't 've",
        "past": "had hadn't",
        "inf": "have",
        "part2": "had",
        "ing": "having",
    },
    "do": {"present": "does do doesn't don't", "past": "did didn't", "inf": "do", "part2": "done", "ing": "doing"},
    "will": {"present": "will won't 'll", "k2": "would wouldn't 'd"},
    "can": {"present": "can can't cannot", "k2": "could couldn't"},
    "may": {"present": "may", "k2": "might mightn't"},
    "must": {"present": "must mustn't"},
    "shall": {"present": "shall shan't", "k2": "should shouldn't ought"},
}
MODALS: Final = frozenset({"can", "may", "must", "shall", "have to", "be to", "be said"})
HEARSAY: Final = "be said"
NEGATED: Final = "n't"

IRREGULAR: Final = """
forego forewent foregone
oversee oversaw overseen
repay repaid repaid
undercut undercut undercut
arise arose arisen
awake awoke awoken
bear bore borne/born
beat beat beaten
become became become
begin began begun
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burned/burnt burned/burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
draw drew drawn
dream dreamed/dreamt dreamed/dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got/gotten
give gave given
go went gone
grind ground ground
grow grew grown
hang hung hung
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt knelt
know knew known
lay laid laid
lead led led
lean leaned/leant leaned/leant
leap leaped/leapt leaped/leapt
learn learned/learnt learned/learnt
leave left left
lend lent lent
let let let
lie lay/lied lain/lied
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
mistake mistook mistaken
overcome overcame overcome
overthrow overthrew overthrown
pay paid paid
plead pleaded/pled pleaded/pled
prove proved proved/proven
put put put
quit quit quit
read read read
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shine shone shone
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
speak spoke spoken
speed sped sped
spell spelled/spelt spelled/spelt
spend spent spent
spill spilled/spilt spilled/spilt
spin spun spun
split split split
spoil spoiled/spoilt spoiled/spoilt
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
strike struck struck
strive strove striven
swear swore sworn
sweep swept swept
swell swelled swollen
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
thrust thrust thrust
undergo underwent undergone
understand understood understood
undertake undertook undertaken
uphold upheld upheld
wake woke woken
wear wore worn
weep wept wept
win won won
wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
write wrote written
found founded founded
wound wounded wounded
tread trod trodden
weave wove woven
befall befell befallen
outdo outdid outdone
overrun overran overrun
slay slew slain
sneak sneaked/snuck sneaked/snuck
sow sowed sown/sowed
spit spat spat
stink stank stunk
stride strode stridden
string strung strung
thrive thrived/throve thrived
undo undid undone
unwind unwound unwound
wring wrung wrung
foretell foretold foretold
forgo forwent forgone
offset offset offset
reset reset reset
mow mowed mown
knit knitted/knit knitted/knit
sling slung slung
wed wed/wedded wed/wedded
"""

RARER: Final = words("""
abdicate abduct abhor abort abscond absolve abstain abut accede acclaim accost accredit accrue acquiesce acquit activate
adhere adjourn adjudicate administer admonish adore adorn affiliate affix aggravate aid airlift alienate allay alleviate
allocate allot amass ambush amputate anchor anger annex annihilate annotate annul anoint appease append apportion
apprehend arbitrate arraign ascertain assail assassinate assent assign assimilate assuage atone attain attest auction
audit augment authenticate avenge avert avow axe backfire backtrack badger baffle bail banish bankroll banter barge
barricade barter bash bask batter bedevil befriend belch belie belittle bellow bemoan bequeath berate bereave besiege
bestow bewilder bicker billow blacklist blackmail blanket blast blaze blink bloat blockade bludgeon bluff blunder blunt
blur bolster bombard boo book boot botch bottle bounce bow brace brag brandish brave bribe bridge broach broker brood
browse bruise brush brutalise buck buckle budge bulldoze bully bump bungle burgle bury bust bypass cajole calibrate calm
camp canvass cap capitalise capitalize capitulate capsize captivate caricature castigate cater cede cement censor
censure champion chant chaperone charter chasten chastise cheer chew chide chronicle circulate circumvent clamber
clamour clamp clench click cloak clog coat cobble coerce collaborate collide collude colonise comb comfort commandeer
commemorate commend commission commute compensate compile complement compound compromise conceal concoct concur condone
confer confine conform congregate conjure conquer conscript consecrate consent console consolidate conspire constrain
contaminate contravene convene converge convoke cordon corner corroborate corrupt counterattack court covet crack craft
cram crater crave crawl creak credit criminalise criminalize cripple critique croak crouch crumble crumple cull
culminate curtail curtsy cushion customise customize dabble dampen dance dangle dash dawdle deactivate debate debrief
debunk decamp decapitate decimate decipher decommission decouple decree decriminalise decriminalize decry dedicate
deduce deem default defect defer deflate deflect defraud defuse degrade dehydrate delegate deliberate delight delude
demean demobilise demoralise demote denigrate denote deplete deplore depopulate deposit deprive deputise deride
desecrate desert designate despair deter detest dethrone detonate devalue devastate deviate devour diagnose
differentiate digest dilute dip disable disadvantage disallow disapprove disarm disavow disbar disburse discard discern
discharge discontinue discredit disembark disenfranchise disfigure disgrace disguise disgust dishonour disinfect
disintegrate dislike dislodge dismantle dismay dismember disobey disown disparage dispatch dispel disprove disqualify
disregard disrespect dissect disseminate dissent dissuade distance distort distract distrust dive diverge divert divest
divorce divulge dock doctor document dodge doom downgrade downplay downsize draft drag drain dredge drench drill drone
drum dry duck dumbfound dump dupe dust dwarf dwindle eavesdrop ebb echo eclipse edit efface eject elapse elicit elope
elucidate elude emanate emancipate embargo embark embarrass embed embellish embezzle embitter embolden embroil empower
emulate enact encapsulate encircle encounter encroach endanger endear endow engrave engulf enlist enmesh enrage enrich
enrol enroll enshrine enslave ensnare ensue entail entangle entertain enthral entice entrench entrust envelop envisage
envision epitomise equate eradicate erode escort espouse estrange evaporate evict evoke exacerbate exaggerate exasperate
excavate excommunicate excuse exemplify exempt exert exhale exhibit exhume exile exit exonerate experiment expropriate
expunge exterminate extinguish extort extrapolate exude fabricate factor falter famish fan fast fathom favor favour fawn
federate ferry fester file filibuster filter finalise finalize firebomb fit fizzle flag flank flare flash flatten flaunt
flicker flinch float flock flog flounder flourish flout fluctuate flush foil fold foment forage forestall forfeit forge
fork formalise formalize fortify forward foul founder fracture frame franchise freelance frighten frisk frown frustrate
fudge fulfil fumble fume funnel furlough gag galvanise galvanize gamble garner gauge gerrymander ghostwrite glare glean
gloat glorify goad gouge grab grapple grasp gravitate graze grieve grill grimace groan grope grumble guffaw guide gut
hack haggle hail hammer handcuff harass harbor harbour harness harvest hasten hate haul headhunt heat heckle hedge
heighten herald herd hijack hinge hive hoard hobble hoist holler honk hoodwink hook hop hospitalise hospitalize hover
huddle humiliate hunker hurl hustle idle ignite imitate immigrate impair impale impart impede impel imperil implant
implicate implode implore impound improvise inaugurate incarcerate incinerate incite incline incriminate incur indict
individualise induct indulge infect infer infest infiltrate inflame inflate inflict infringe infuriate inhabit inhibit
inject innovate inscribe insinuate instigate instil institute insulate integrate intercede intercept interject
intermingle intern interrogate intimate intimidate invalidate invert invigorate invoke irk irritate itch jab jam jeer
jeopardise jeopardize jettison jolt jostle juggle kayak kid kindle kiss lacerate lag lambaste lament languish lapse lash
latch laud laugh launder lavish leak leapfrog lease lecture legalise legalize legislate legitimise legitimize libel
linger liquidate litigate loan loathe lob lodge loiter loose loosen loot love lull lunge lurch lure lurk lynch magnify
maim malign maltreat mandate mangle manhandle map marginalise marginalize maroon marshal martyr mask massacre match
materialise materialize maul meddle melt memorialise mesmerise mess militarise mimic mind mirror misappropriate
misbehave miscalculate mishandle misinform misinterpret misjudge mislabel mismanage misplace misquote misrepresent miss
misuse mix moan mock modernise modernize molest mollify mop motivate muffle mug mull multiply murder muster mutilate
mutiny mutter muzzle nab nail narrate nationalise nationalize necessitate neglect net neutralise neutralize normalise
normalize nosedive notch notice nullify nurture obey obfuscate obliterate obscure obstruct offend officiate offload ooze
oppress orchestrate ordain orphan oscillate ostracise outflank outlast outlaw outlive outmanoeuvre outnumber outpace
outperform outrage outrank outsource outstrip outvote outweigh outwit overcharge overhaul overlap overlook overpower
overshadow overstate overstay overwhelm pacify pack paddle paint pander panic parachute parade paralyse paralyze pardon
parole parrot partake partition patch peddle peer peg penalise penalize perceive perforate perish perjure permeate
permit perpetrate perpetuate perplex persecute persevere persist perturb peruse pervert petition picket pilfer pillage
pilot pin pinpoint pioneer pipe pitch pivot placate plague plateau plot plough plug plummet plunder poach poke polarise
polarize poll pollute pop populate portend postulate pounce pour power practice practise preach precede precipitate
preclude preempt prejudice preoccupy prescribe preside preview print privatise privatize probe procrastinate procure
prod profess project proliferate prolong promulgate prop propagate propel proscribe prosper protrude prowl publicise
publicize pummel pump punch puncture purge purport quadruple quash quell quench quiver race radicalise radicalize rake
rally ram ramp ransack ransom rape ratify ration rattle ravage raze readmit realign reap reappoint reassert reassure
rebel rebound rebuff rebut recant recapture recede reciprocate reclaim recline recoil reconcile reconvene recoup rectify
recuperate recur redeem redeploy redouble redress reel refine refrain refuel refurbish refute register regress regroup
reign reignite reimburse reimpose rein rejoice rejuvenate rekindle relapse relay relegate relent relinquish relish
relive remand remedy reminisce remit renege renounce renovate repatriate repeal repel replenish replicate reprieve
reprimand repudiate requisition rescind resent reshape reshuffle resonate resort restate restrain resurface resurrect
resuscitate retort retract retrieve revamp revel revere revert revitalise revitalize revolt revolve ridicule rig rile
riot rip ripple rival rivet roam rock roil roll root rouse rout route rumble rupture sabotage sacrifice safeguard
salvage sample scald scamper scapegoat scare scavenge scoff scoop scorch scorn scour scramble scrap scrape scrawl scream
screen screw scrub scupper scurry scuttle seal secede seclude seethe segregate sequester shackle shatter shelve shepherd
shield shirk shiver shoplift shore shoulder shove shovel shriek shrug shudder shuffle shun shunt sideline sidestep sift
silence simmer simplify skewer skid skim skip skirmish slacken slander slap slaughter slice slip slump smack smash smear
smell smoke smother smoulder snag snap snatch sneer snipe snub soak sob solicit solidify soothe sort spar spawn
spearhead specify spiral sprawl spray sprinkle sprint sprout spur spurn squabble squander squash squat squeal squeeze
squirm stab stabilise stabilize stack stagger stagnate stake stalk stampede stash stave steer stifle stigmatise
stigmatize stipulate stitch stoke stomach store straddle strafe strand strangle streamline stroll stumble stump stun
subdue subjugate submerge subpoena subscribe subside subsidise subsidize substantiate subvert succumb suffocate suit sum
supersede supervise supplement suppress surface surmise surmount surpass survey swamp swap swarm swerve swindle swirl
swoop symbolise symbolize sympathise sympathize tamper tantalise tap taper tarnish task taste taunt taxi team tease teem
televise temper tempt tend terrify terrorise terrorize thrash thread throttle thwart tick tie tilt tinker tip torch
torment torpedo torture toss totter tout trail trample tranquillise transcend transcribe transgress transition
transplant trash traumatise traumatize traverse trek tremble trespass trick trickle trounce trumpet truncate trust
tumble tune tussle twist unblock uncover unearth unfurl unhinge unify unload unlock unmask unnerve unravel unseat
unsettle upend uproot usher usurp utter vaccinate validate vandalise vandalize vanquish veer venerate vent venture
verify vex vie vilify vindicate vouch wade wage wager waive wallow wane ward warrant wash wave waver weaponise weaponize
whip whisk whisper whistle whitewash wield wilt wince wipe wish wobble wrap wreak wrench wrestle wriggle yank yearn yell
zigzag
""")
"""Regular verbs that a story may not have at all; where they stand like nouns they are taken for nouns."""

REGULAR: Final = RARER | words("""
abide accelerate accommodate accomplish accumulate align amaze amplify annoy applaud articulate aspire balk behave
bless bother breathe broaden burnish carve certify characterise characterize choke classify clinch commence
communicate compel complicate comprehend compute conceive concentrate confuse conserve consume contemplate corral
correct counteract cultivate deduct deepen define demonise demonize depict depress deregulate derive destabilise
destabilize detract devise dictate diminish disconnect discourage disengage dispose dissipate distinguish disturb
diversify dole download educate elevate erase err exhaust expedite extract extricate fade fend fetch foist fulfill
graduate gush harden haunt heal hurry illuminate impress induce inoculate insert instill insure interact interfere
interrupt intersect invent jumpstart kickstart lessen manipulate manufacture marry maximise maximize memorise memorize
mend migrate minimise minimize mitigate modify multitask navigate negate optimise optimize penetrate politicise
politicize ponder posit pray pretend prioritise prioritize quantify reconfigure recuse recycle redact redefine
regulate rehabilitate reinvent relax render resemble restructure satisfy scatter securitize seduce seep select
sever shorten siphon sniff soften spew stanch standardise standardize staunch stimulate suck suffice supplant swallow
sway tackle tame thaw tolerate toughen underpin upload utilise utilize vary vet wean widen woo wrest
abandon abolish absorb abuse accept access accompany account accuse achieve acknowledge acquire act adapt add address adjust
admire admit adopt advance advise affect affirm afford agree aim air allege allow alter amend amount analyse analyze announce
answer anticipate apologise apologize appeal appear apply appoint appreciate approach approve argue arm arrange arrest arrive
ask assault assemble assert assess assist assume assure attach attack attempt attend attract attribute authorise authorize
avoid await award back balance ban bar base battle beg believe belong benefit betray blame block board boast bomb boost borrow
boycott brand breach brief call calculate campaign cancel capture care carry cause caution cease celebrate chair challenge change
charge chase check cite claim clarify clash clear climb close coincide collapse collect combat combine command comment commit
compare compete complain complete comply concede concern conclude condemn conduct confess confide confirm confiscate
confront congratulate connect consider consist constitute construct consult contact contain contend contest continue
contract contradict contribute control convert convey convict convince cool cooperate coordinate cope counter count cover
crash create criticise criticize cross crush cry curb damage dare deceive decide declare decline decrease defeat defend
defy delay deliver demand demolish demonstrate denounce deny depart depend deploy deport depose derail describe deserve
design destroy detail detain deteriorate determine detect develop devote die differ direct disagree disappear disband
disclose discover discuss dismiss disperse display displace dispute disrupt dissolve distribute divide dominate donate
double doubt drift drop drown dub earn ease edge elaborate elect eliminate embrace emerge emphasise emphasize employ enable
encourage end endorse endure enforce engage enhance enjoy ensure enter entitle equip erect erupt escalate escape establish
estimate evacuate evade evaluate evolve examine exceed exchange exclaim exclude execute exercise exist expand expect expel
experience expire explain explode exploit explore export expose express extend extradite face facilitate fail fear feature
fill finance fine finish fire fix flood flow focus follow force forecast form formulate foster found free fuel function fund
gain gather generate govern grant greet guarantee guard guess halt hamper hand handle happen harm head help hesitate highlight
hint hinder hire honour honor hope host house identify ignore illustrate imagine impeach implement imply import impose
imprison improve include incorporate increase indicate influence inform inherit initiate injure inquire insist inspect
inspire install instruct insult intend intensify interpret intervene interview introduce invade invest investigate invite
involve isolate issue jail join joke judge jump justify kick kidnap kill knock label lack lambast land last launch liberate
lift like limit link list listen live load lobby locate lock look loom lower maintain manage march mark matter measure
mediate mention merge mobilise mobilize monitor mount mourn move muse name narrow negotiate nominate note notify oblige
observe obtain occupy occur offer open operate oppose opt order organise organize oust outline overrule overturn owe own
participate pass patrol pause perform persuade pick place plan play pledge plunge point poison portray pose possess post
postpone praise predict prefer prepare present preserve press pressure presume prevail prevent proceed process proclaim
produce profit progress prohibit promise promote prompt propose prosecute protect protest provide provoke publish pull punish
purchase pursue push qualify question quote raid raise range rank reach react reaffirm realise realize reappear rebuild rebuke
recall receive recognise recognize recommend reconsider record recover recruit reduce refer reflect refuse regain regard
regret reinforce reinstate reiterate reject relate release relieve relocate rely remain remark remember remind remove
renew rent reopen repair repeat replace reply report represent repress reproach request require rescue reserve reside resign
resist resolve respect respond restart restore restrict result resume retain retaliate retire retreat return reveal reverse
review revise revive revoke rename rob rocket ruin rule rush sack sail sanction save scale schedule score search secure
seem seize sentence separate serve settle shape share shell shelter shift ship shock shout sign signal slam slash slow smuggle
soar solve sound spark speculate spokesman sponsor spot stage stall start starve state stay stem step stir stop storm
strengthen stress stretch strip struggle study submit succeed sue suffer suggest summon supply support suppose surge surprise
surrender surround survive suspect suspend sustain switch talk target tax terminate test testify thank threaten tighten
topple total touch tour trace track trade train transfer transform translate transmit transport trap travel treat trigger
triple try turn tweet underline undermine underscore unfold unite unveil update upgrade urge use vacate value vanish veto
view violate visit voice volunteer vote vow wait walk want warn waste watch weaken weigh welcome witness wonder work worry
worsen wound wreck yield accuse quip conclude caution reason underestimate overestimate argue
""") - words("spokesman found wound forecast con")

# Their forms in -s and their base form are nouns more often than verbs: verbs only with a subject before and an object behind.
NOUNS_TOO: Final = RARER | words("""
access account act address advance aim air amount answer appeal approach arm arrest assault attack attempt award back balance
ban bar base battle benefit blame block board bomb boost boycott brand breach brief call campaign care cause challenge change
charge chase check claim clash close combat command comment concern conduct contact contest contract control cost count cover
crash cross cry cut damage deal defeat delay demand design detail display dispute doubt drift drop drink dream drive edge end
estimate exchange exercise experience export face fall fear feature feed fight fill fine finish fire fix flood flow focus force
form fuel function fund gain grant guarantee guard guess halt hand harm head help hint hit hold hope host house import increase
influence insult interview issue jail joke judge jump kick label lack land launch lead leave lift light like limit link list
load lobby lock look march mark matter measure mention move name need note offer open order own pass patrol pause place plan
play pledge point poison post present press pressure process produce profit progress promise protest pull purchase push
question quote raid range rank read record regret release remark rent repair reply report request rescue reserve respect rest
result retreat return review ride ring rise rule run rush sail sanction save scale schedule score search sentence set shape
share shell shelter shift ship shock shot show shout sign signal slam sleep sound spark speed split spot spread spring stage
stall start state stay stem step stick sting stop storm strain stress stretch strike strip struggle study supply support surge
surprise surrender suspect swing switch talk target tax test thrust tour track trade train transfer transport trap travel treat
trigger try turn tweet update upgrade use value veto view visit voice volunteer vote vow wait wake walk waste watch welcome
win witness wonder work worry wound yield head better warm last
bet boast caution convict counter exploit finance kidnap mourn offset outline plunge portray proceed quip recruit
reset rob rocket ruin sack shed slash slide sneak spin string summon sweep topple wreck
""") - words("say tell")

MOTION: Final = words("")
