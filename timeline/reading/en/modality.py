"""English signs of modality: what is planned, conditional, possible, denied, or somebody's judgement.

Every table is a list of regular-expression branches over the words of one claim, folded to lower case. Branches name word
classes, not topics. ``~`` stands for up to six words in between.
"""

from __future__ import annotations

from typing import Final

_BE: Final = r"(?:is|are|was|were|be|been|being|'s|’s)"

# Verbs and nouns whose subject settles something for later. The deciding and the announcing have happened; what is decided has not.
PLANNED: Final = (
    r"\b(?:is|are|be|been|being|'s|’s) (?:\w+ )?(?:planned|scheduled|expected|due|set|slated|meant|supposed|intended|poised)\b",
    r"\b(?:was|were) (?:\w+ )?(?:planned|scheduled|expected|due|set|slated|poised) (?:to|for)\b",
    r"\b(?:plan|plans|intend|intends|aims?|hopes?|wants?|seeks?) to\b",
    r"\bplanning to\b|\bpreparing to\b|\bplans? for\b",
    r"\b(?:upcoming|forthcoming|future)\b",
    rf"\b{_BE} about to\b|\bgoing to\b|\bahead of schedule\b",
    r"\bshould\b",
)

# A finite verb that makes the whole clause a condition.
CONDITIONAL: Final = (
    r"\bif\b(?<!as if)(?<!ask if)(?<!asked if)(?<!even if)|\bunless\b(?<!as unless)(?<!ask unless)(?<!asked unless)(?<!even unless)",
    r"\b(?:provided|providing|assuming) (?:that|the|he|she|it|they)\b",
    r"\b(?:on condition|on the condition) that\b|\bas long as\b|\bin the event (?:of|that)\b",
)

# Prepositional conditions: they count only where the claim's own verb does not tell of something done.
CONDITION_PHRASES: Final = (
    r"\bin case of\b|\bin the case of an?\b|\bsubject to\b|\bdepending on\b",
    r"\b(?:after|once|upon|following) (?:an? |the )?(?:\w+ )?(?:ceasefire|truce|agreement|deal|signing|ruling|ratification|vote)\b",
)

POSSIBLE: Final = (
    r"\b(?:could|might)\b",
    r"\bmay (?<!in may )(?<!of may )(?<!since may )(?<!until may )(?<!by may )(?!\d|,|and )",
    r"\b(?:possibly|perhaps|maybe|probably|presumably|potentially|conceivably)\b",
    r"\b(?:likely|unlikely|possible) (?:to|that)\b|\b(?:likely|possibly) be\b",
    r"\b(?:considering|mulling|weighing|exploring)\b|\b(?:considers?|mulls?|weighs?)\b",
    r"\b(?:cannot|can't|not) be ruled out\b|\b(?:did|does|would) not rule out\b|\bnot ruled out\b",
)

# Denials of a content: what follows, or is named, is said not to be or not to come.
DENIED: Final = (
    r"\b(?:den(?:y|ies|ied)|denying)\b",
    r"\brul(?<!not rul)(?<!n't rul)(?:(?:e|es|ed|ing) out|ed ~out)\b",
    r"\b(?:reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed|e)|rebuts?|rebutted|disput(?:es|ed|e)) ~(?:claims?|reports?|allegations?|accusations?|suggestions?|charges?|rumou?rs?|criticism)\b",
    r"\b(?:refus(?:es|ed|e)|declin(?:es|ed|e)) to (?!comment|elaborate|say\b|answer|respond|discuss|speak|speculate|guess|confirm or deny|be (?:named|identified)|give|provide|disclose)",
    r"\b(?:will not|would not|won't|wouldn't|won’t|wouldn’t|will never|would never) (?:\w+ )?(?:accept|agree|tolerate|allow|support)\b",
    r"\b(?:there|it) (?:will|would) (?:be no|not be)\b",
    r"\bout of the question\b|\bno plans? to\b",
)

# An open question is asserted: that it is open is the fact.
OPEN_QUESTION: Final = (
    rf"\b(?:{_BE}|remains?|remained) (?:still |yet |as yet |initially )?(?:unclear|unknown|uncertain|open|unresolved)\b",
    r"\b(?:was|is|were|are)(?: not|n't|n’t) (?:yet |immediately )?(?:clear|known|decided)\b",
    r"\bno decision (?:has|had) (?:yet )?been\b|\byet to (?:be decided|decide)\b",
)

_VERDICT: Final = (
    r"(?:step|escalation|milestone|breakthrough|success|victory|defeat|scandal|provocation|farce|disgrace|mistake|madness|"
    r"tragedy|disaster|catastrophe|embarrassment|hypocrisy|propaganda|lie|sham|illusion|turning point|signal|proof|risk|"
    r"threat|danger|challenge|setback|blow|insult|slap in the face|nonsense|outrage|triumph|betrayal|shame|failure)"
)
_ADJECTIVE: Final = (
    r"(?:important|significant|decisive|historic|crucial|dangerous|absurd|irresponsible|scandalous|embarrassing|fatal|dramatic|"
    r"unprecedented|questionable|hypocritical|ridiculous|remarkable|astonishing|surprising|disappointing|disastrous|"
    r"devastating|promising|necessary|indispensable|senseless|wrong|right|great|naive|cynical|terrible|excellent|outstanding|"
    r"brilliant|brave|overdue|huge|big|major|serious|unacceptable|outrageous|shameful|good|bad|unfair|unjust)"
)
_LINKS: Final = r"(?:is|are|was|were|remains?|would be|'s|’s|it's|marks?|represents?|amounts? to|constitutes?)"
OPINION: Final = (
    rf"\b{_LINKS} (?:a |an |the |simply |clearly |nothing but |not )?(?:\w+ )?{_ADJECTIVE} {_VERDICT}\b",
    rf"\b{_LINKS} (?:nothing but |simply |just )?(?:a |an |the |no )?{_VERDICT}\b",
    rf"\b{_LINKS} (?:very |deeply |completely |totally |simply |utterly |so )?(?:absurd|irresponsible|scandalous|ridiculous|unacceptable|outrageous|shameful|wrong|hypocritical|disgraceful|unfair|nonsense|overdue)\b",
    r"\bof (?:great|crucial|historic|enormous|utmost|particular) importance\b",
    r"\b(?:obviously|undoubtedly|of course|naturally|unfortunately|regrettably|fortunately|in truth|in reality|tellingly)\b",
    r"\bmade (?:it )?clear that\b|\bit is (?:to be hoped|doubtful|regrettable)\b|\bremains to be seen\b",
)

# First-person frames that turn a quoted sentence into its speaker's judgement.
OWN_JUDGEMENT: Final = (
    r"\b(?:i|we) (?:think|believe|feel|guess|suspect|fear|doubt|suppose|reckon)\b",
    r"\bin (?:my|our) (?:view|opinion|judgement|judgment)\b",
)

# A motive ascribed by the writer: a purpose that no one would name for himself.
MOTIVE: Final = (
    r"\b(?:in order )?to (?:cover up|conceal|deceive|distract from|divide|destabili[sz]e|provoke|sabotage|undermine|manipulate)\b",
)

# Speech acts that do what they say, first person first.
SAYING_SO: Final = (
    r"^(?:i|we) (?:would like|want|must|can|have) ~(?:to )?(?:say|stress|emphasi[sz]e|thank|repeat|confirm|assure|admit)\b",
)

# Background: it lies before the report.
BEFORE: Final = (
    r"\b(?:previously|earlier|formerly|once|already|repeatedly|so far|until now|to date|in the past|originally|before that|"
    r"hitherto|since then|for (?:years|months|weeks|decades))\b",
)
"""Adverbs that place a past happening before the news of the day."""

HEARSAY_PERFECT: Final = (rf"\b{_BE} (?:\w+ )?(?:said|believed|reported|alleged|thought|understood|rumou?red) to\b",)
"""'is said to have done' reports a rumour, not a plan."""

HEARSAY_MODALS: Final = frozenset({"be said"})
BE: Final = "be"
HAVE: Final = "have"
BEEN: Final[frozenset[str]] = frozenset()
"""Words that make hearsay of a state one of something done, where the two have one form."""

DONE_MODALS: Final = frozenset({"have to", "can"})
"""Modal verbs whose past tells of something done: "2,500 people had to flee"."""

PREDICTING: Final = frozenset(
    {
        "expect",
        "fear",
        "predict",
        "forecast",
        "anticipate",
        "speculate",
        "suspect",
        "assume",
        "guess",
        "reckon",
        "imagine",
    }
)
"""Verbs whose content is a prediction or guess, whoever makes it."""

ANNOUNCING: Final = frozenset(
    {
        "announce",
        "promise",
        "pledge",
        "vow",
        "threaten",
        "offer",
        "propose",
        "undertake",
        "agree",
        "decide",
        "plan",
        "guarantee",
    }
)
"""Verbs whose infinitive is still to be done."""

PROMISING: Final = frozenset({"promise", "pledge", "vow", "threaten"})
"""Verbs after which a clause in the present is still to come: "promised that the money flows in May"."""

POINTING_BACK: Final = (
    r"then", r"at the time", r"at that time", r"afterwards", r"shortly afterwards", r"shortly after", r"subsequently",
    r"later", r"there", r"on that day", r"the same day", r"at the same time", r"during the (?:attack|meeting|visit|operation)",
)  # fmt: skip
"""Words at the start of a sentence that go on with what was just told of."""

THEN: Final = ("at the time", "at that time", "back then")
"""Words at the start of a sentence that mean the time named last, whatever was told of it."""

COUNTING: Final = {"after": "-", "before": "+", "following": "-"}
"""Words behind a length of time that count from something, and on which side of what governs it that lies."""

FOLLOWING: Final = frozenset({"after", "following", "despite"})
"""What opens a phrase on that which something followed: its date is not that of what is so now."""

ATTRIBUTE: Final[str | None] = None
"""A participle before its noun, with what stands between determiner and its date."""
AT_A_DAY: Final[frozenset[str]] = frozenset()
"""What ties a date to such a participle ("das am Montag verabschiedete Gesetz")."""

UNFORESEEN: Final = (
    "fire",
    "blaze",
    "death",
    "deaths",
    "accident",
    "crash",
    "attack",
    "attacks",
    "bombing",
    "blast",
    "explosion",
    "flood",
    "floods",
    "storm",
    "earthquake",
    "quake",
    "murder",
    "collapse",
    "robbery",
    "outage",
    "defeat",
    "resignation",
    "shooting",
    "riots",
    "massacre",
    "killing",
    "spill",
)
"""How nouns end for what nobody plans: a day beside them is past."""

SET_FOR: Final = r"\bfor\s(?:next\s|the\s)?$"
"""What stands before a day that something is set for."""

NEGATION_TURNS: Final = frozenset({"before", "until"})
"""How an expression bounds what a negation turns to the other side: not before June is from June on."""

COUNTING_CLAUSES: Final[frozenset[str]] = frozenset()
"""Those of them that always open a clause."""

COMMENT: Final = (
    r"\bno wonder\b|\bonce again\b|\bnothing but\b|\bso much for\b",
    r"\bone (?:wonders|might ask|has to ask)\b|\bit seems that\b",
)
"""A commentator's turns of phrase: verdicts in the writer's own voice."""

PLANNING_MODALS: Final = frozenset({"shall", "must", "be to", "have to"})
"""Modal verbs that, in the present, say that something is settled or owed but not yet done."""

NEGATIVE_VERBS: Final = frozenset(
    {
        "reject", "cancel", "deny", "exclude", "dispute", "fail", "forbid", "ban", "prevent", "refuse", "abandon", "withdraw",
        "contradict", "decline", "dismiss", "rebut", "refute", "abstain", "prohibit",
    }
)  # fmt: skip
"""Verbs that say no by themselves."""

DISTANCE: Final = (
    r"\b(?:allegedly|reportedly|purportedly|supposedly|ostensibly|so-called|alleged|purported|supposed|self-styled)\b",
)
"""Words by which a writer keeps his distance from what he passes on."""

LASTING: Final = frozenset({"be", "remain", "know", "belong", "consist", "live", "love", "own", "seem"})
"""Verbs that tell how things stood: they do not go on with a month or year that the text had reached."""

SOME: Final = r"\b(?:an?|any|every|each|another|whole)\s[“”\"'‘]?(?:[\w-]+\s){,2}[“”\"'‘]?$"
"""What stands before a season that is none of some year ("einen ganzen Winter")."""

GUESSED: Final = (r"(?<!\bthe )(?<!\ba )(?<!\ban )\b(?:perhaps|maybe|possibly|probably|presumably)\b",)
"""A guess at what has happened."""

UNBOUND: Final = (
    r"\b(?:needn't|need not|(?:do|does|did) not (?:have|need) to|(?:don't|doesn't|didn't) (?:have|need) to)\b",
)
"""What need not be done."""

ASSUMING: Final = frozenset({"assume", "suppose", "presume"})
"""Verbs in a frame whose content is what somebody takes to be so."""

NEWCOMER: Final = (
    r"(?:(?:about|around|at least|more than|over|nearly|almost|another) )?(?:\d|an?\b|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"several|many|some|dozens|hundreds|thousands|nobody|no one)\b"
)
"""How a subject begins that was not spoken of before."""

ANNOUNCING_THINGS: Final[frozenset[str]] = frozenset()
"""Verbs of announcing whose object is still to come ("kündigten Streiks an")."""

HEARSAY_STATES: Final[frozenset[str]] = frozenset()
"""Verbs of how things stand: with a modal verb of hearsay, and on somebody's word, they tell no plan ("soll dahinterstecken")."""
