"""English words of speech: verbs with their stance, attributing phrases, nouns for those who speak."""

from __future__ import annotations

from typing import Final

from timeline.reading.en.media import MEDIA, MEDIA_NOUNS
from timeline.reading.text import words
from timeline.reading.voices_table import SpeechTable

_SAYING: Final[dict[str, frozenset[str]]] = {
    "says": words("""
        say tell state explain add continue note remark comment reply respond answer write report mention point observe
        stress emphasise emphasize underline underscore highlight reiterate repeat describe call dub brand label term
        declare argue reason tweet post quip joke conclude recall reveal disclose show indicate suggest inform remind
        clarify elaborate shout cry exclaim muse testify put summarise summarize estimate predict forecast complain
        lament cite confide read insist maintain reflect brief speak
    """),
    "claims": words("claim allege assert contend purport boast swear assure accuse"),
    "denies": words("deny reject dispute rebut refute dismiss contradict"),
    "demands": words("""
        demand urge ask request require order appeal recommend propose advise press implore beg instruct command
    """),
    "announces": words(
        "announce promise pledge vow threaten decide agree undertake guarantee offer resolve plan proclaim"
    ),
    "warns": words("warn caution fear worry alert"),
    "admits": words("admit acknowledge concede confess confirm accept recognise recognize"),
    "doubts": words("doubt question"),
    "asks": words("wonder inquire enquire"),
    "quotes": words("quote"),
    "thinks": words("""
        think believe hope expect assume suspect know feel guess understand anticipate imagine regret consider intend
        reckon see find learn hear
    """),
}
SAYING: Final[dict[str, str]] = {verb: stance for stance, verbs in _SAYING.items() for verb in sorted(verbs)}

_ACTING: Final[dict[str, frozenset[str]]] = {
    "says": words("""
        criticise criticize praise welcome condemn denounce describe call dub brand label blame defend hail applaud commend
        slam blast attack rebuke laud back endorse congratulate thank apologise apologize ridicule mock
    """),
    "claims": words("accuse allege claim boast"),
    "denies": words("deny reject dispute rebut refute dismiss contradict"),
    "demands": words("demand urge call appeal propose recommend"),
    "announces": words("announce promise pledge vow threaten offer"),
    "warns": words("warn caution fear"),
    "admits": words("admit concede acknowledge confess confirm"),
    "doubts": words("doubt question"),
}
ACTING: Final[dict[str, str]] = {verb: stance for stance, verbs in _ACTING.items() for verb in sorted(verbs)}

SPEECH: Final = SpeechTable(
    own=words("own"),
    notifying=words("announced announces reported reports"),
    saying=SAYING,
    acting=ACTING,
    fixed={
        "be": words("convinced confident sceptical skeptical adamant optimistic pessimistic certain"),
        "make": words("clear"),
        "express": words("concern hope regret outrage disappointment doubt doubts support optimism confidence dismay"),
        "voice": words("concern concerns doubt doubts support criticism hope"),
        "take": words("view"),
        "come": words("conclusion"),
    },
    nouns=words(
        "view opinion words account estimation telling judgment judgement assessment reading estimate reckoning"
    ),
    before=words("according"),
    unsourced=words("reportedly allegedly supposedly purportedly"),
    linked=words("to"),
    male_endings=("spokesman", "chairman", "mr", "king", "prince", "duke", "lord", "congressman", "pope"),
    noun_prepositions=words("in by"),
    after=frozenset(),
    thus="",
    hearsay="be said",
    adverbs=words("reportedly allegedly supposedly purportedly"),
    noun_endings=(),
    anonymous=words("""
        expert experts specialist specialists source sources circles observer observers insider insiders critic critics
        opponent opponents eyewitness eyewitnesses witness witnesses diplomat diplomats analyst analysts economist economists
        scientist scientists researcher researchers resident residents protester protesters politician politicians official
        officials representative representatives authorities investigator investigators trader traders historian historians
        lawyers doctors investors users campaigners activists rebels parents relatives students people men women neighbours
        neighbors supporters rumours rumors officers aides lawmakers ministers commentators
    """),
    media_nouns=MEDIA_NOUNS,
    media=MEDIA,
    spokespeople=words("""
        spokesman spokeswoman spokesperson spokespeople spokesmen lawyer attorney representative aide adviser advisor
        advisers advisors press
    """),
    bodies=words("""
        police government ministry court council company firm party union association organisation organization authority
        commission parliament senate congress city university church army military navy opposition committee board
        manufacturer operator institute bank group agency department office embassy prosecutor prosecutors prosecution
        administration kremlin house coalition hospital charity club team league federation airline union regulator watchdog
        utility campaign inquiry tribunal jury corporation brigade service cabinet state county district province force
        business retailer carmaker supermarket school foundation campaigners coastguard intelligence secretariat alliance
    """),
    documents=words("""
        study report statement letter survey poll document paper memo resolution ruling judgment judgement indictment
        analysis figures statistics press-release release tweet speech interview contract treaty plan email article
        editorial communique communiqué verdict draft bulletin note post transcript briefing data research
    """),
    venue=words("interview conversation briefing phone-in"),
    venue_prepositions=words("told to on in by"),
    citing=words("citing quoting"),
    pointers=words("that this"),
    by=words("by of for"),
    called=words("call describe dub label brand term"),
    source_endings=(
        *(
            "minister",
            "president",
            "secretary",
            "chief",
            "leader",
            "chancellor",
            "mayor",
            "senator",
            "governor",
            "judge",
        ),
        *("spokesman", "spokeswoman", "spokesperson", "director", "manager", "chairman", "chairwoman", "chair", "head"),
        *("professor", "doctor", "officer", "commissioner", "ambassador", "general", "coach", "author", "founder"),
        *("official", "officials", "expert", "experts", "lawyer", "politician", "lawmaker", "mp", "pope", "bishop"),
        *("king", "queen", "prince", "father", "mother", "researcher", "scientist", "analyst", "economist", "owner"),
        *("newspaper", "broadcaster", "agency", "ministry", "council", "party", "police", "company", "union", "court"),
    ),
    never_speakers=words("""
        that this there what which number numbers accident reason aim goal year day month week end result results
    """),
    showing=words("make show"),
    by_means=words("with through by"),
    talking="speak",
    once_named_endings=(
        "year-old",
        "politician",
        "lawmaker",
        "republican",
        "democrat",
        "socialist",
        "congressman",
        "congresswoman",
    ),
    once_named_articles={"the": (("s", ""), ("woman", "woman"), ("man", "man"), ("", "either"))},
    counting={"put": words("at"), "speak": words("of")},
    out_of=words("from"),
    letting="",
    carrying_on=words("continue"),
    undergone=words("find see hear learn"),
    indefinite="a",
    impersonal="read",
    possessives={"his": "he", "her": "she", "their": "they"},
    female_endings=("woman", "actress", "queen", "princess", "duchess", "mrs", "ms", "chairwoman", "spokeswoman"),
    body_endings=(
        *("ministry", "council", "party", "court", "commission", "committee", "department", "authority", "association"),
        *("union", "police", "institute", "university", "agency", "bank", "company", "federation", "board"),
    ),
    citing_prepositions=frozenset(),
    handing_on=words("quote cite"),
    performing=words("""
        agree decide refuse promise threaten plan ask request order instruct command offer pledge vow undertake resolve
        guarantee propose announce demand urge
    """),
    deciding=words("plan intend decide agree offer guarantee order resolve request"),
    inferring=words("make show prove"),
    means=words("by through with"),
    telling=words("""
        thank criticise criticize praise welcome condemn regret lament stress emphasise emphasize call describe warn demand
        congratulate rebuke defend denounce blame accuse apologise apologize
    """),
    articles=words("the a an"),
    going_on=words("he she it they the his her its their this these we i"),
)
