"""German signs of modality: what is planned, conditional, possible, denied, or somebody's judgement.

Every table is a list of regular-expression branches over the words of one claim, folded to lower case. Branches name word
classes, not topics. ``~`` stands for up to six words in between.
"""

from __future__ import annotations

from typing import Final

# Verbs and nouns whose subject settles something for later. The deciding and the announcing have happened; what is decided has not.
PLANNED: Final = (
    r"(?:ist|sind|war|waren|sei|seien|wird|werden) ~(?:geplant|vorgesehen|angesetzt|beabsichtigt|angedacht|anberaumt)\b",
    r"(?:geplant|vorgesehen|angesetzt|anberaumt) (?:ist|sind|sei|seien)\b",
    r"(?:plan|beabsichtig|erwog|erhoff)(?:t|en|te|ten|e)\b",
    r"(?:ha(?:t|ben|be)|hatten?) ~\bvor, ",
    r"\bsteh(?:t|en|e) ~bevor\b|\bsteh(?:t|en|e) ~an(?:$|[.,;:])",
    r"\bbeh[aä]lt(?:e|en)? sich ~vor\b|\bsich ~vorbehalte\w?\b",
    r"\b(?:will|wollen|wolle|möchte|möchten)\b",
    r"\b(?:zukünftig|künftig)\b",
    r"\b(?:ist|sind|sei|seien) (?!~~\bnicht bereit\b)~~\bbereit, ",
    r"\bstrebt\b|\bstreben\b|\bbestreb(?:t|en)\b",
    r"\bsieh(?:t|en) ~~~\bvor(?:$|[.,;:])",
)

# A finite verb that makes the whole clause a condition.
CONDITIONAL: Final = (
    r"\b(?:falls|sofern|sobald|vorausgesetzt)\b",
    r"\bunter der (?:bedingung|voraussetzung)\b",
    r"\bwenn\b",
)

# Prepositional conditions: they count only where the claim's own verb does not tell of something done.
CONDITION_PHRASES: Final = (
    r"\b(?:für den|im) falle? (?:eine[rs]|dass|der|des|von|,)",
    r"\b(?:nach|bei|mit) (?:der |dem )?(?:unterzeichnung|abschluss|erreichen|inkrafttreten|ende|beendigung|erreichung|zustandekommen)\b",
    r"\bnach eine[mr] (?:\w+ )?(?:waffenstillstand|friedens\w+|wahlsieg|einigung|abkommen|waffenruhe|urteil)",
)

# "Der wahrscheinlich größte Fund": the guess is of the attribute alone.
_NO_ARTICLE = r"(?<!\bder )(?<!\bdie )(?<!\bdas )(?<!\bden )(?<!\bdem )(?<!\bdes )(?<!\bein )(?<!\beine )(?<!\beinen )(?<!\beinem )(?<!\beiner )(?<!\beines )"

POSSIBLE: Final = (
    r"\b(?:könnten?|dürften?)\b",
    rf"{_NO_ARTICLE}\b(?:möglicherweise|vielleicht|womöglich|eventuell|vermutlich|voraussichtlich|wahrscheinlich)\b",
    r"\bnicht (?:auszuschließen|ausgeschlossen)\b",
    r"\b(?:erwäg(?:t|en|e)|erwog|erwogen)\b",
    r"\bprüf(?:t|en|e) ~, ob\b",
    r"\bin (?:betracht|erwägung) (?:zieh|zu ziehen|gezogen)",
    r"\bdenkbar\b",
    r"\b(?:ist|sei|sind|seien) ~~\bzu rechnen\b|\bzu rechnen (?:ist|sei)\b",
    r"\bdroh(?:t|en|e)(?! ~~\b(?:mit|damit|zu|an)\b) (?:\w+ ){0,3}(?:eine?|bis zu|mehrere|hohe|lange)\b",
    r"\b(?:bereitschaft|bereit) ~(?:könnten?)\b",
)

# A guess at what has happened: "Möglicherweise löste ein Funke das Feuer aus".
GUESSED: Final = (
    rf"{_NO_ARTICLE}\b(?:möglicherweise|vielleicht|womöglich|eventuell|vermutlich|wahrscheinlich|allem anschein nach)\b",
)

# What need not be done: no plan of anybody's.
UNBOUND: Final = (r"\bm[uü]ss(?:en|te|ten|t|e)? ~~(?:nicht|keine[nrms]?|kein)\b(?! nur\b)",)

# Denials of a content: what follows, or is named, is said not to be or not to come.
DENIED: Final = (
    r"\b(?:ha(?:t|ben|be)|hatten?|wird|werden|wurde|wurden|sei|ist) ~~(?<!nicht )(?:ausgeschlossen|dementiert|bestritten|verneint|geleugnet)\b",
    r"\b(?:dementier(?:t|te|ten|en)|bestreite[tn]|bestritt(?:en)?|verneinte?n?|leugne(?:t|te|ten|n))\b",
    r"\bwies(?:en)? ~~\bzurück\b|\bweis(?:t|en|e) ~~\bzurück\b|\b(?:zurückgewiesen|zurückwies|zurückweis\w{0,2})\b",
    r"\b(?:korrigier|dementier)\w{0,3} ~~\b\w*(?:bericht|meldung|angabe|darstellung|behauptung|vorw[uü]rf)\w{0,3}\b",
    r"\bwidersp(?:rach|richt|rachen|rechen) ~~\b\w*(?:bericht|meldung|angabe|darstellung|behauptung|vorw[uü]rf)\w{0,3}\b",
    r"\b(?:werde|wird|werden) ~~\b(?:nicht|keine[nrms]?) ~(?:zustimmen|akzeptieren|hinnehmen|dulden|zulassen)\b",
    r"\b(?:schlo(?:ss|ß|ssen)|schließ(?:t|en|e))(?! ~~\bnicht aus\b) ~~\baus\b",
    r"\bweiger(?:t|te|n|ten) sich\b|\bsich ~geweigert\b",
    r"\bwollten? ~~\b(?:nicht|keine[nrms]?|kein|weder) ~(?:äußern|bestätigen|kommentieren|sagen|nennen|beantworten|stellung nehmen|angaben machen|"
    r"auskunft geben|mitteilen|preisgeben|verraten)\b",
    r"\bsprach(?:en)? sich ~gegen ",
    r"\bwird es ~(?:nicht geben|keine[nrms]? )",
    r"\bkomm(?:t|e|en) (?:nicht|für ~nicht) in ?frage\b|\bnicht infrage\b",
)

# An open question is asserted: that it is open is the fact.
OPEN_QUESTION: Final = (
    r"\b(?:steh(?:t|en|e)|stand) (?:noch |bislang |bisher )?(?:nicht|nicht) fest\b",
    r"\b(?:blieb|bleib(?:t|e|en)|ist|sei|war) ~(?:unklar|offen|ungeklärt|ungewiss|fraglich|unsicher|strittig)\b",
    r"\bnoch keine entscheidung",
    r"\bnoch nicht (?:entschieden|geklärt|bekannt)\b",
)

# The writer's own judgement. Copula with a verdict, comparison with a verdict, motive, certainty, rhetoric.
_COPULA = (
    r"(?:ist|sind|war|waren|bleib(?:t|en)|wäre|wären|bilde(?:t|n)|stell(?:t|en|te)|darstell\w*|bedeute(?:t|n)|sei)"
)
_VERDICT = (
    r"(?:schritt|eskalation\w*|meilenstein|durchbruch|fortschritt|erfolg|sieg|niederlage|skandal|provokation|farce|schande|fehler|"
    r"irrweg|wahnsinn|tragödie|katastrophe|blamage|armutszeugnis|heuchelei|propaganda|lüge|mogelpackung|trugschluss|illusion|"
    r"wendepunkt|tiefpunkt|höhepunkt|signal|zeichen|beweis|risiko|gefahr|bedrohung|chance|auslöser|hauptauslöser|ursache|"
    r"hauptursache|grund|hauptgrund|herausforderung|rückschlag|glücksfall|zumutung|etappe|voraussetzung)"
)
_ADJECTIVE = (
    r"(?:wichtig|bedeutend|entscheidend|historisch|zentral|gefährlich|absurd|unverantwortlich|skandalös|peinlich|fatal|"
    r"dramatisch|beispiellos|fragwürdig|unglaubwürdig|verlogen|heuchlerisch|lächerlich|bemerkenswert|erstaunlich|"
    r"überraschend|enttäuschend|katastrophal|verheerend|vielversprechend|notwendig|unverzichtbar|sinnlos|falsch|richtig|groß|"
    r"unklug|naiv|zynisch|dreist|schlimm|hervorragend|herausragend|großartig|brillant|mutig|überfällig|sensibel)"
)
OPINION: Final = (
    rf"\b{_COPULA} ~~\b{_ADJECTIVE}(?:e[rnms]?|ste[rn]?|ere[rnms]?)? {_VERDICT}\w{{0,3}}\b",
    rf"\b{_COPULA} (?:nur |bloß |nichts als |ein |eine |einen |der |die |das |dies(?:es)? )?{_VERDICT}\w{{0,3}}\b",
    rf"\b(?:als|wie) (?:ein |eine |einen |potenzielle |mögliche )?{_VERDICT}\w{{0,3}} (?:betrachte|werte|sehe|verst(?:e|a)h|bezeichn)",
    rf"\b(?:ein|eine|einen|der|die|den|das) (?:\w+ )?{_VERDICT}\w{{0,3}} (?:\w+ ){{0,5}}(?:ist|sind|war|waren|bildet|bedeutet|darstellt|markiert|sei)$",
    r"\b(?:käme|kommt|kommen|kämen|gleichkommen|gleichkäme|gleichkommt) ~~\bgleich(?:kommen)?\b|\bgleich(?:käme|kommt|kommen)\b",
    r"\bwürden? ~~(?:darstellen|bedeuten|gleichkommen|gefährden|untergraben)\b",
    r"\bh(?:alten|ält|ielt|ielten|alte|ielte) ~~\bfür ~\w+(?<!frei)(?<!bereit)(?<!offen)(?<!vor)(?<!fest)(?<!zurück)(?:$|[.,;:])",
    r"\bhätten? ~~\b(?:nicht|nie|niemals|keinesfalls) ~~\bdürfen\b",
    r"\bnach (?:der |dem )?(?:ansicht|auffassung|meinung|dafürhalten)\b|\baus (?:der )?sicht (?:de[rs]|von|eine[rs]|viele[rs]?)\b",
    r"\bgilt ~als\b|\bgelten ~als\b|\bals ~ gilt\b",
    r"\bvon (?:großer|entscheidender|zentraler|enormer|historischer|höchster|besonderer) bedeutung\b",
    r"\bist von (?:\w+ )?bedeutung\b",
    r"\bdeute(?:t|n) ~darauf hin\b|\bdarauf hindeute",
    r"\b(?:offensichtlich|offenkundig|zweifellos|zweifelsohne|bezeichnenderweise|"
    r"glücklicherweise|bedauerlicherweise|erstaunlicherweise|ausgerechnet|angeblich nur|in wahrheit|in wirklichkeit|faktisch|"
    r"letztlich|im grunde)\b",
    r"\bdien(?:t|en|te) ~(?:nicht|nur|vor allem|lediglich) ",
    r"\b(?:ziel|zweck|absicht|motiv) (?:ist|war|sei) es\b",
    r"\bmach(?:t|te|ten|en) ~~(?:klar|deutlich), dass\b",
    r"\b(?:zeig(?:t|te|en)|beweis(?:t|en)|verdeutlich(?:t|en)) (?:\w+ ){0,3}(?:einmal mehr|erneut|deutlich|klar|, wie)\b",
    r"\bgeht es ~(?:nicht|eher|weniger) um ~~(?:sondern|als)\b",
    r"\bnicht ~als ~~sondern ~als\b",
    r"\b(?:es|man) (?:bleibt abzuwarten|darf bezweifelt werden|muss bezweifelt|ist zu (?:hoffen|befürchten|bezweifeln))",
    r"\b(?:stellt|stelle|stellen) (?:einen|eine|ein) ~~dar\b|\b(?:einen|eine|ein) ~~\bdarstell(?:t|en|e)\b",
    r"\bbesteht (?:das risiko|die gefahr|die hoffnung)\b|\brisiko, dass\b",
    r"\bbemüht sich (?:nur|lediglich)\b",
)

# First-person frames that turn a quoted sentence into its speaker's judgement.
OWN_JUDGEMENT: Final = (
    r"\b(?:ich|wir) (?:denke|denken|glaube|glauben|finde|finden|meine|meinen|vermute|vermuten|fürchte|fürchten|bezweifle)\b",
    r"\b(?:ich|wir|man) (?:gehe|gehen|geht|muss|müssen|müsse) ~davon ausgehe?n?\b|\b(?:gehe|gehen) (?:ich|wir) ~davon aus\b|\b(?:ich|wir) gehen? ~davon aus\b",
    r"\b(?:meiner|unserer) (?:meinung|ansicht|auffassung|überzeugung) nach\b|\baus (?:meiner|unserer) sicht\b",
)

# A motive ascribed by the writer: a purpose that no one would name for himself.
_GOOD = (
    r"(?:lösung|frieden|befriedung|aufklärung|einigung|verständigung|versöhnung|verhandlung|entspannung|friedens|abrüstung|"
    r"wahrheit|demokratie|aussöhnung|wiedervereinigung|dialog|kompromiss)"
)
_SPOIL = r"(?:verhindern|untergraben|sabotieren|torpedieren|hintertreiben|blockieren|zerstören|vereiteln)"
MOTIVE: Final = (
    r"\bum ~~~(?:am laufen zu halten|zu verschleiern|zu vertuschen|zu täuschen|abzulenken|zu spalten|zu destabilisieren|"
    r"zu provozieren|zu sabotieren|zu torpedieren|zu unterwandern|zu manipulieren)",
    rf"\b(?:um|ziel|zweck|absicht) ~~~\b{_GOOD}\w* ~zu {_SPOIL}",
    rf"\b{_GOOD}\w* ~{_SPOIL} zu wollen\b",
)

# Speech acts that do what they say, first person first.
SAYING_SO: Final = (
    r"^(?:ich|wir) (?:möchten?|will|wollen|darf|dürfen|muss|müssen|kann|können) ~(?:klarstellen|betonen|sagen|hervorheben|"
    r"unterstreichen|feststellen|hinzufügen|erinnern|hinweisen|wiederholen|danken|versichern|bestätigen|zugeben|festhalten)\b",
)

# Background: it lies before the report.
BEFORE: Final = (
    r"\b(?:bisher|bislang|bis dato|bis jetzt|seither|(?<!nie )zuvor|vorher|ehemals|einst|früher|bereits|schon|mehrfach|mehrmals|wiederholt|"
    r"immer wieder|jahrelang|monatelang|wochenlang|in der vergangenheit|ursprünglich|zuletzt)\b",
    r"\b(?:bei|in|auf) (?:der|dem|den) (?:letzten|vorigen|vorherigen|vorangegangenen) \w",
)
"""Adverbs that place a past happening before the news of the day."""

HEARSAY_PERFECT: Final = (
    r"\b(?:soll|sollen)\b.{0,300}?\b(?:\w+en|\w+t) (?:haben|sein|worden sein|hätten)\b",
    r"\b(?:will|wollen|wolle)\b.{0,300}?\b(?:ge\w+|be\w+|ver\w+|er\w+|ent\w+|zer\w+|\w+ge\w+|\w+iert) haben\b",
    r"\b(?:haben|sein) sollen?\b",
)
"""'soll ... getan haben' reports a rumour about the past, not a plan."""

HEARSAY_MODALS: Final = frozenset({"sollen"})
BE: Final = "sein"
HAVE: Final = "haben"
BEEN: Final = frozenset({"gewesen", "haben", "hätten", "worden"})
"""Words that make hearsay of a state one of something done, where the two have one form."""

DONE_MODALS: Final = frozenset({"müssen", "können", "dürfen"})
"""Modal verbs whose preterite tells of something done: "2500 Menschen mussten fliehen"."""

PREDICTING: Final = frozenset(
    {
        "erwarten", "rechnen", "befürchten", "fürchten", "vermuten", "prognostizieren", "voraussagen", "vorhersagen", "mutmaßen",
        "spekulieren", "ausmalen",
    }
)  # fmt: skip
"""Verbs whose content is a prediction or guess, whoever makes it."""

ANNOUNCING: Final = frozenset(
    {"ankündigen", "zusagen", "versprechen", "drohen", "androhen", "zusichern", "geloben", "anbieten", "vorschlagen"}
)
"""Verbs whose infinitive is still to be done."""

PROMISING: Final = frozenset({"ankündigen", "zusagen", "versprechen", "drohen", "androhen", "zusichern", "geloben"})
"""Verbs after which a clause in the present is still to come: "promised that the money flows in May"."""

POINTING_BACK: Final = (
    r"dabei", r"damals", r"im weiteren verlauf", r"in der folge", r"daraufhin", r"anschließend", r"kurz darauf", r"kurz danach", r"danach", r"dort", r"an diesem tag",
    r"am selben tag", r"zugleich", r"später", r"seinerzeit", r"bei dem (?:unfall|angriff|anschlag|treffen|einsatz)",
)  # fmt: skip
"""Words at the start of a sentence that go on with what was just told of."""

THEN: Final = (r"(?:(?:schon|bereits|auch|erst|gerade|noch) )?(?:damals|seinerzeit|zu jener zeit)",)
"""Words at the start of a sentence that mean the time named last, whatever was told of it."""

COUNTING: Final = {"nach": "-", "vor": "+", "nachdem": "-", "bevor": "+", "ehe": "+"}
"""Words behind a length of time that count from something, and on which side of what governs it that lies."""

FOLLOWING: Final = frozenset({"nach", "trotz", "wegen", "vor"})
"""What opens a phrase on that which something followed: its date is not that of what is so now."""

ATTRIBUTE: Final[str | None] = r"^[a-zäöüß]{3,}(?:t|en)e[nrsm]?$"
"""A participle before its noun, with what stands between determiner and its date."""
AT_A_DAY: Final[frozenset[str]] = frozenset({"am", "im", "in", "seit", "vor", "bis", "ab"})
"""What ties a date to such a participle ("das am Montag verabschiedete Gesetz")."""

UNFORESEEN: Final = (
    "brand",
    "feuer",
    "tod",
    "unfall",
    "unglück",
    "anschlag",
    "anschlägen",
    "angriff",
    "angriffen",
    "attentat",
    "attacke",
    "explosion",
    "hochwasser",
    "sturm",
    "unwetter",
    "gewitter",
    "erdbeben",
    "beben",
    "mord",
    "absturz",
    "einsturz",
    "überfall",
    "fund",
    "ausfall",
    "panne",
    "niederlage",
    "rücktritt",
    "eklat",
    "schießerei",
    "ausschreitungen",
    "massaker",
    "zusammenstoß",
)
"""How nouns end for what nobody plans: a day beside them is past."""

SET_FOR: Final = r"\bfür\s(?:d(?:en|ie|as)\s|kommende\w*\s|nächste\w*\s)?$"
"""What stands before a day that something is set for."""

NEGATION_TURNS: Final = frozenset({"before"})
"""How an expression bounds what a negation turns to the other side: not before June is from June on."""

COUNTING_CLAUSES: Final = frozenset({"nachdem", "bevor", "ehe"})
"""Those of them that always open a clause."""

COMMENT: Final = (
    r"\bschein(?:t|en) ~zu\b",
    r"\b(?:natürlich|selbstverständlich|leider)\b",
    r"\bkein wunder\b|\beinmal mehr\b|\bnichts anderes als\b|\bkeine rede (?:sein|von)\b|\bvon wegen\b",
    r"\bsich ~lächerlich\b|\bblinde[rnms]? eifer\b|\b(?:eigentor|wahn|zeche|bankrotterklärung|kniefall|farce|posse)\b",
    r"\boffenbar ~(?:niemand|keine[nrms]?)\b|\bkaum jemand(?:en)?\b",
    r"\bman (?:fragt sich|darf gespannt sein|muss sich fragen)\b",
)
"""A commentator's turns of phrase: verdicts in the writer's own voice."""

PLANNING_MODALS: Final = frozenset({"sollen", "müssen"})
"""Modal verbs that, in the present, say that something is settled or owed but not yet done."""

NEGATIVE_VERBS: Final = frozenset(
    {
        "ablehnen", "absagen", "abstreiten", "ausschließen", "bestreiten", "dementieren", "leugnen", "scheitern", "unterlassen",
        "untersagen", "verbieten", "verhindern", "verneinen", "verweigern", "verzichten", "weigern", "zurückweisen", "absehen",
        "abrücken", "zurückziehen", "widersprechen",
    }
)  # fmt: skip
"""Verbs that say no by themselves."""

DISTANCE: Final = (
    r"\b(?:angeblich|vermeintlich|mutmaßlich|vorgeblich|sogenannt|so genannt|selbsternannt|behauptet)\w{0,2}\b",
    r"\b(?:will|wollen|wolle) ~~\b(?:\w+t|\w+en) haben\b",
)
"""Words by which a writer keeps his distance from what he passes on."""

LASTING: Final = frozenset(
    {
        "sein",
        "bleiben",
        "kennen",
        "wissen",
        "gehören",
        "gelten",
        "verbinden",
        "bestehen",
        "heißen",
        "leben",
        "wohnen",
        "stammen",
    }
)
"""Verbs that tell how things stood: they do not go on with a month or year that the text had reached."""

SOME: Final = (
    r"\b(?:k?ein(?:e[rnms]?)?|jede[rnms]?|viele|manche[rnms]?|ganze[rn]?)\s[„“”»«\"'‚]?(?:[\w-]+\s){,2}[„“”»«\"'‚]?$"
)
"""What stands before a season that is none of some year ("einen ganzen Winter")."""

ASSUMING: Final = frozenset({"ausgehen", "davonausgehen", "annehmen", "glauben", "vermuten", "tippen"})
"""Verbs in a frame whose content is what somebody takes to be so: "Die Polizei geht davon aus, dass ..."."""

NEWCOMER: Final = (
    r"(?:(?:rund|etwa|mindestens|insgesamt|mehr als|über|fast|knapp|weitere) )?(?:\d|ein(?:e[rs]?)?\b|zwei|drei|vier|fünf|sechs|sieben|acht|neun|"
    r"zehn|elf|zwölf|mehrere|zahlreiche|viele|einige|etliche|dutzende|hunderte|tausende|niemand)"
)
"""How a subject begins that was not spoken of before."""

ANNOUNCING_THINGS: Final[frozenset[str]] = frozenset({"ankündigen"})
"""Verbs of announcing whose object is still to come ("kündigten Streiks an")."""

HEARSAY_STATES: Final[frozenset[str]] = frozenset(
    {
        "stecken",
        "dahinterstecken",
        "liegen",
        "leben",
        "wohnen",
        "stammen",
        "gehören",
        "angehören",
        "wissen",
        "kennen",
        "besitzen",
        "befinden",
        "sitzen",
    }
)
"""Verbs of how things stand: with a modal verb of hearsay, and on somebody's word, they tell no plan ("soll dahinterstecken")."""
