"""English function words: what opens a clause, what opens a phrase, what only points."""

from __future__ import annotations

from typing import Final

from timeline.reading.en.verbs import NOUNS_TOO
from timeline.reading.grammar import Grammar
from timeline.reading.text import words

_POSSESSIVES: Final = "my your his her its our their whose"
_DETERMINERS: Final = words(f"""
the a an this that these those no every each either neither some any all both several many few more most much
another other such one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands {_POSSESSIVES}
""") - words("that")

# Verbs that take what is said, thought or known as a bare clause: "said he would go".
_BARE: Final = words("""
say tell think believe hope know claim announce insist admit add argue warn explain confirm note suggest predict promise
pledge vow fear expect assume suspect feel deny reply write tweet report learn hear understand acknowledge concede
conclude declare stress emphasise emphasize swear guess estimate allege maintain state reveal inform assure remind
convince mean show ask continue respond comment observe remark cry shout exclaim emerge quip muse lament complain reflect post add indicate realise realize agree decide ensure caution joke boast imagine recall find reiterate
""")

GRAMMAR: Final = Grammar(
    subordinators={
        **dict.fromkeys(("that",), "dass"),
        **dict.fromkeys(("if", "unless", "once", "provided", "providing", "lest"), "conditional"),
        **dict.fromkeys(("when", "whenever", "after", "before", "while", "until", "till", "since", "as"), "temporal"),
        **dict.fromkeys(("because",), "causal"),
        **dict.fromkeys(("although", "though", "whereas", "whilst", "albeit"), "concessive"),
        **dict.fromkeys(("whether",), "question"),
    },
    infinitive_openers={"to": "infinitive"},
    subordinator_leads=words("even only just shortly soon days hours weeks months years minutes so such as long ever"),
    relatives=words("who whom whose which where that"),
    questions=words("what how why where when who which whether whoever whatever"),
    coordinators=words("and or but yet nor as"),
    clause_coordinators=words("and or but yet nor so"),
    determiners=_DETERMINERS,
    nominative_determiners=_DETERMINERS,
    genitive_determiners=words("of"),
    prepositions=words("""
of in on at by for with from to into onto about against among amid around between beside besides beyond behind below beneath
above across along during despite except inside near off outside over past per regarding through throughout toward towards
under underneath unlike until upon via within without following including concerning ahead like than
"""),
    attached_prepositions=words("of for from in at on with against between to about"),
    personal=words("he she they it i we you there"),
    pointing=words("that this these those everyone everybody someone somebody nobody anyone anybody none others both"),
    oblique=words("him them me us himself herself themselves itself myself ourselves each"),
    name_particles=words("von van de der den bin ibn al el la le du di da del della dos ten ter ben abu"),
    first_person=words("i we me us my our mine ours myself ourselves"),
    negation_marks=frozenset(),
    negations=words("""
not no never nobody none nothing nowhere neither nor cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't
didn't won't wouldn't can't couldn't shouldn't mustn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t
won’t wouldn’t can’t couldn’t shouldn’t
"""),
    adverbs=words("""
not also later earlier now then still already even only just again never always often soon recently currently previously
meanwhile however instead therefore thus moreover furthermore nevertheless nonetheless allegedly reportedly apparently
presumably probably possibly perhaps maybe clearly obviously initially originally eventually finally ultimately
repeatedly officially publicly privately immediately subsequently simply really quite very too so here today
yesterday tomorrow tonight first once twice together almost nearly largely mostly mainly partly fully strongly
sharply openly formally jointly separately briefly long since ago away back up down out off on forward yet ever
already indeed rather otherwise additionally similarly likewise unanimously definitely certainly surely categorically
firmly flatly bluntly angrily quietly personally directly previously specifically further elsewhere actually
"""),
    time_nouns=words("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december today yesterday tomorrow tonight morning afternoon evening night day days week weeks month months year years
hour hours minute minutes weekend spring summer autumn fall winter
"""),
    focus=words("even only just also"),
    small_names=words("eBay iPhone"),
    strict_subordinators=frozenset(),
    thus="",
    as_word="as",
    subject_relatives=words("who which that"),
    lone_relatives=words("that where"),
    unclear_personal=words("it you"),
    pointers=words("this that"),
    speaker_itself="i",
    joiners=words("and or"),
    phrase_joiners=words("and or &"),
    comparing=words("than as and or"),
    adjective_endings=(
        "ful",
        "ous",
        "ive",
        "able",
        "ible",
        "ish",
        "ical",
        "less",
        "ese",
        "ian",
        "ed",
        "ing",
        "al",
        "ic",
        "ern",
    ),
    origin_ending="ian",
    close_prepositions=words("of for"),
    approximations=(
        *(("as", "many", "as"), ("as", "few", "as"), ("no", "fewer", "than"), ("no", "less", "than"), ("at", "least")),
        *(("at", "most"), ("up", "to"), ("close", "to"), ("fewer", "than"), ("less", "than"), ("upwards", "of")),
        *(("about",), ("around",), ("over",), ("under",), ("nearly",), ("almost",), ("roughly",), ("approximately",)),
    ),
    count_words=words(
        "two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands half"
    ),
    place_prepositions=words("in from by at"),
    fused_prepositions=frozenset(),
    never_in_names=frozenset(),
    impersonal=words("you there"),
    masculine=words("he i him"),
    agent_prepositions=words("by"),
    feminine=words("she her"),
    neuter=words("it they"),
    office_endings=("s",),
    link_prepositions=words("with to in on by for from"),
    dative_articles=frozenset(),
    infinitive_mark="to",
    verb_final=False,
    nouns_too=NOUNS_TOO,
    bare_clause_verbs=_BARE,
    open_questions=words("whether"),
    limiting=words("only just merely simply without"),
    ahead_verbs=words("plan schedule expect set slate intend"),
    firm_tellers=words("say tell think believe claim know"),
    told_verbs=words("tell inform assure remind convince warn promise show"),
    clause_nouns=words("""
claim claims statement report reports belief fear fears hope hopes allegation allegations accusation suggestion suggestions
rumour rumours rumor rumors warning warnings news view opinion idea fact doubt evidence promise pledge assurance sign signs
reports demand demands announcement conclusion possibility confidence concern concerns word notion argument confirmation
"""),
    reporting_forms=words("""
adding saying arguing warning claiming insisting noting explaining stressing suggesting calling alleging
accusing denying admitting promising describing telling writing pointing confirming declaring pledging demanding vowing
announcing urging predicting emphasising emphasizing asking
"""),
)
