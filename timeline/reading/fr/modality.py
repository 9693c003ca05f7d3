"""French signs of modality: what is planned, conditional, possible, denied, or somebody's judgement.

Every table is a list of regular-expression branches over the words of one claim, folded to lower case. Branches name word
classes, not topics. ``~`` stands for up to six words in between. The conditional of the past ("aurait fui") is read as
hearsay from the verb's form; the simple future as a plan.
"""

from __future__ import annotations

from typing import Final

PLANNED: Final = (
    r"\b(?:est|sont|était|étaient) (?:\w+ )?(?:prévue?s?|attendue?s?|programmée?s?|planifiée?s?|envisagée?s?|censée?s?)\b",
    r"\b(?:prévoit|prévoient|prévoyait|compte|comptent|entend|entendent|envisage de|envisagent de|veut|veulent|souhaite|souhaitent|"
    r"s['’]apprête|s['’]apprêtent|projette de|ambitionne de) (?:à |de |d['’])?\w+(?:er|ir|re|oir)\b",
    r"\b(?:doit|doivent) (?:\w+ )?\w+(?:er|ir|re|oir)\b",
    r"\b(?:à venir|futur|future|futurs|futures|prochain sommet)\b",
)

CONDITIONAL: Final = (
    r"(?<!comme )(?<!même )\bsi (?!bien|peu|tôt)|\bs['’]il|\bs['’]ils",
    r"\bà (?:la )?condition (?:que|de|d['’])|\bpourvu que\b|\bau cas où\b|\ben cas de\b|\bà moins (?:que|de)\b|\bsous réserve\b",
)

CONDITION_PHRASES: Final = (r"\ben cas d(?:e|['’])|\bsous réserve d(?:e|['’])|\ben fonction d(?:e|u)\b",)

POSSIBLE: Final = (
    r"\b(?:pourrait|pourraient|peut-être|probablement|sans doute|éventuellement|vraisemblablement|potentiellement)\b",
    r"\b(?:il est|est|serait) (?:possible|probable|envisageable)\b|\bn['’]est pas exclue?s?\b|\bne peut être exclue?\b",
)

DENIED: Final = (
    r"\b(?:dément|démentent|a démenti|ont démenti|démenti|démentait)\b",
    r"\b(?:nie|nient|a nié|ont nié|niait|niant)\b",
    r"\b(?:rejette|rejettent|a rejeté|ont rejeté|réfute|réfutent|a réfuté|ont réfuté|conteste|a contesté) ~(?:accusations?|allégations?|affirmations?|informations?|rumeurs?|critiques?)\b",
    r"\b(?:exclut|a exclu|excluent) (?:de |d['’]|tout|toute)",
    r"\b(?:refuse|refusent|a refusé|ont refusé|refusait) d(?:e |['’])"
    r"(?!(?:s['’])?(?:commenter|répondre|exprimer|spéculer|préciser|donner|fournir|parler))",
    r"\bil n['’]est pas question\b|\bhors de question\b",
)

OPEN_QUESTION: Final = (
    r"\b(?:reste|restent|demeure|demeurent) (?:encore )?(?:incertaine?s?|inconnue?s?|floue?s?|ouverte?s?|en suspens)\b",
    r"\bn['’](?:est|était|a) pas (?:encore )?(?:clair|connue?|décidée?|établie?|été décidée?)\b|\bon ignore\b",
)

_VERDICT: Final = (
    r"(?:étape|escalade|percée|succès|victoire|défaite|scandale|provocation|farce|honte|erreur|folie|tragédie|catastrophe|"
    r"mensonge|propagande|mascarade|illusion|tournant|signal|preuve|menace|danger|défi|revers|insulte|trahison|échec|absurdité)"
)
_ADJECTIVE: Final = (
    r"(?:important|décisif|décisive|historique|crucial|cruciale|dangereux|dangereuse|absurde|irresponsable|scandaleux|scandaleuse|"
    r"honteux|honteuse|inacceptable|ridicule|remarquable|désastreux|désastreuse|hypocrite|cynique|grave|sans précédent)"
)
OPINION: Final = (
    rf"\b(?:est|sont|était|serait|constitue|représente|marque|reste) (?:un |une |le |la |clairement |tout simplement |pas )?(?:\w+ )?{_VERDICT}\b",
    rf"\b(?:est|sont|était|serait) (?:tout simplement |totalement |profondément |très )?{_ADJECTIVE}s?\b",
    r"\b(?:évidemment|malheureusement|heureusement|naturellement|bien sûr|de toute évidence)\b",
)

OWN_JUDGEMENT: Final = (
    r"\b(?:je|nous) (?:pense|crois|pensons|croyons|estime|estimons|trouve|trouvons|crains|craignons|doute|doutons)\b",
    r"\bà (?:mon|notre) avis\b|\bselon (?:moi|nous)\b",
)

MOTIVE: Final = (
    r"\b(?:pour|afin de) (?:dissimuler|cacher|tromper|diviser|déstabiliser|provoquer|saboter|manipuler|détourner l['’]attention)\b",
)

SAYING_SO: Final = (
    r"^(?:je|nous) (?:voudrais|voulons|veux|tiens|tenons|dois|devons) ~(?:dire|souligner|remercier|répéter|confirmer)\b",
)

BEFORE: Final = (
    r"\b(?:auparavant|précédemment|déjà|jusqu['’]à présent|jusqu['’]ici|par le passé|à l['’]origine|à plusieurs reprises|"
    r"depuis (?:des années|des mois|des semaines|longtemps))\b",
)
"""Adverbs that place a past happening before the news of the day."""

HEARSAY_PERFECT: Final = (
    r"\b(?:aurait|auraient|serait|seraient) (?:\w+ ){0,2}\w+(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ues|ert)\b",
)
"""'aurait fui' reports what is said, not a plan."""

HEARSAY_MODALS: Final = frozenset({"être dit"})
BE: Final = "être"
HAVE: Final = "avoir"
BEEN: Final[frozenset[str]] = frozenset()
"""Words that make hearsay of a state one of something done, where the two have one form."""
DONE_MODALS: Final = frozenset({"pouvoir", "devoir", "être dit"})
"""Modal verbs whose past tells of something done: "ils ont dû fuir"."""

PREDICTING: Final = frozenset({"craindre", "prédire", "redouter", "supposer", "imaginer", "anticiper", "soupçonner"})
ANNOUNCING: Final = frozenset({
    "annoncer", "promettre", "menacer", "proposer", "offrir", "engager", "décider", "prévoir", "garantir", "jurer",
})  # fmt: skip

PROMISING: Final = frozenset({"promettre", "menacer", "engager", "jurer"})
"""Verbs after which a clause in the present is still to come: "promised that the money flows in May"."""

POINTING_BACK: Final = (
    r"alors", r"à l['’]époque", r"ensuite", r"puis", r"peu après", r"par la suite", r"plus tard", r"ce jour-là", r"le même jour",
    r"au même moment", r"dans le même temps", r"lors de (?:l['’]attaque|la réunion|la visite|l['’]opération)",
)  # fmt: skip
"""Words at the start of a sentence that go on with what was just told of."""

THEN: Final = ("à l'époque", "alors")
"""Words at the start of a sentence that mean the time named last, whatever was told of it."""

COUNTING: Final = {"après": "-", "avant": "+"}
"""Words behind a length of time that count from something, and on which side of what governs it that lies."""

FOLLOWING: Final = frozenset({"après", "malgré"})
"""What opens a phrase on that which something followed: its date is not that of what is so now."""

ATTRIBUTE: Final[str | None] = None
"""A participle before its noun, with what stands between determiner and its date."""
AT_A_DAY: Final[frozenset[str]] = frozenset()
"""What ties a date to such a participle ("das am Montag verabschiedete Gesetz")."""

UNFORESEEN: Final = (
    "incendie",
    "mort",
    "décès",
    "accident",
    "catastrophe",
    "attentat",
    "attentats",
    "attaque",
    "explosion",
    "inondation",
    "inondations",
    "tempête",
    "séisme",
    "meurtre",
    "effondrement",
    "panne",
    "défaite",
    "démission",
    "fusillade",
    "émeutes",
    "massacre",
    "crash",
)
"""How nouns end for what nobody plans: a day beside them is past."""

SET_FOR: Final = r"\bpour\s(?:l[ea]\s)?$"
"""What stands before a day that something is set for."""

NEGATION_TURNS: Final = frozenset({"before"})
"""How an expression bounds what a negation turns to the other side: not before June is from June on."""

COUNTING_CLAUSES: Final[frozenset[str]] = frozenset()
"""Those of them that always open a clause."""

COMMENT: Final = (
    r"\bpas étonnant que\b|\bune fois de plus\b|\bautant dire que\b",
    r"\bon peut se demander\b|\bforce est de constater\b",
)
"""A commentator's turns of phrase: verdicts in the writer's own voice."""

PLANNING_MODALS: Final = frozenset({"devoir"})
"""Modal verbs that, in the present, say that something is settled or owed but not yet done."""

NEGATIVE_VERBS: Final = frozenset({
    "rejeter", "annuler", "nier", "démentir", "exclure", "contester", "échouer", "interdire", "empêcher", "refuser", "abandonner",
    "contredire", "décliner", "réfuter", "renoncer",
})  # fmt: skip
"""Verbs that say no by themselves."""

DISTANCE: Final = (r"\b(?:prétendument|soi-disant|supposément|présumée?s?|apparemment|prétendue?s?)\b",)
"""Words by which a writer keeps his distance from what he passes on."""

LASTING: Final = frozenset({"être", "rester", "connaître", "savoir", "appartenir", "vivre", "habiter", "sembler"})
"""Verbs that tell how things stood: they do not go on with a month or year that the text had reached."""

SOME: Final = r"\b(?:une?|chaque|aucune?|tout)\s[«»\"'’]?\s?(?:[\w-]+\s){,2}$"
"""What stands before a season that is none of some year ("einen ganzen Winter")."""

GUESSED: Final = (r"\b(?:peut-être|probablement|vraisemblablement)\b",)
"""A guess at what has happened."""

UNBOUND: Final = (r"\bne (?:doit|doivent) pas (?:nécessairement|forcément)\b",)
"""What need not be done."""

ASSUMING: Final = frozenset({"supposer", "présumer"})
"""Verbs in a frame whose content is what somebody takes to be so."""

NEWCOMER: Final = (
    r"(?:(?:environ|quelque|au moins|plus de|près de) )?(?:\d|une?\b|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|"
    r"plusieurs|des|quelques|de nombreu(?:x|ses)|personne)\b"
)
"""How a subject begins that was not spoken of before."""

ANNOUNCING_THINGS: Final[frozenset[str]] = frozenset()
"""Verbs of announcing whose object is still to come ("kündigten Streiks an")."""

HEARSAY_STATES: Final[frozenset[str]] = frozenset()
"""Verbs of how things stand: with a modal verb of hearsay, and on somebody's word, they tell no plan ("soll dahinterstecken")."""
