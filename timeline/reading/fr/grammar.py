"""French function words: what opens a clause, what opens a phrase, what only points."""

from __future__ import annotations

from typing import Final

from timeline.reading.fr.verbs import NOUNS_TOO
from timeline.reading.grammar import Grammar
from timeline.reading.text import words

_DETERMINERS: Final = words("""
le la les l' l’ un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs aucun aucune
chaque quelques plusieurs tout toute tous toutes certains certaines autre autres même deux trois quatre cinq six sept huit neuf dix
""")

# Verbs that take what is said, thought or known as a clause with "que".
_BARE: Final = words("""
dire affirmer assurer déclarer indiquer annoncer expliquer préciser ajouter estimer penser croire juger souligner rappeler
confirmer reconnaître admettre prévenir avertir promettre jurer répéter insister noter constater craindre espérer considérer
supposer savoir apprendre répondre rapporter révéler écrire soutenir prétendre garantir conclure raconter démentir nier
""")

GRAMMAR: Final = Grammar(
    subordinators={
        **dict.fromkeys(("que", "qu'", "qu’"), "dass"),
        **dict.fromkeys(("si", "pourvu"), "conditional"),
        **dict.fromkeys(("quand", "lorsque", "lorsqu'", "lorsqu’", "dès", "tandis", "comme"), "temporal"),
        **dict.fromkeys(("puisque", "puisqu'", "puisqu’", "car"), "causal"),
        **dict.fromkeys(("quoique", "quoiqu'", "quoiqu’"), "concessive"),
    },
    infinitive_openers={"pour": "infinitive", "afin": "infinitive"},
    subordinator_leads=words("alors avant après bien parce afin pendant depuis jusqu' ainsi sans même sauf dès tandis"),
    relatives=words("qui que qu' qu’ dont où lequel laquelle lesquels lesquelles auquel duquel"),
    questions=words("que quoi comment pourquoi où quand qui quel quelle quels quelles combien si"),
    coordinators=words("et ou mais ni"),
    clause_coordinators=words("et ou mais ni donc or car"),
    determiners=_DETERMINERS,
    nominative_determiners=_DETERMINERS,
    genitive_determiners=words("de du des d' d’"),
    prepositions=words("""
de d' d’ du des à au aux en dans par pour sur sous avec sans chez contre vers entre depuis pendant durant avant après selon malgré
parmi face lors dès jusque jusqu' jusqu’ hors outre via envers concernant hormis sauf
"""),
    attached_prepositions=words("de du des d' d’ à pour en sur avec contre entre"),
    personal=words("il elle ils elles on je j' j’ nous vous tu ce c' c’"),
    pointing=words("ceci cela ça celui celle ceux celles tous certains chacun personne quelqu' rien"),
    oblique=words("lui se s' s’ me m' m’ nous vous eux y en"),
    name_particles=words("de du des d' d’ le la von van der den bin ibn al el da di del dos"),
    first_person=words("je j' j’ nous me m' m’ notre nos mon ma mes"),
    negation_marks=words("ne n' n’"),
    negations=words("pas jamais rien personne aucun aucune ni plus guère nullement"),
    adverbs=words("""
aussi également déjà encore toujours souvent bientôt récemment actuellement auparavant alors ensuite puis enfin cependant
toutefois pourtant donc ainsi notamment surtout seulement même très trop peu plus moins bien mal vite ici là aujourd'hui hier
demain ailleurs désormais finalement probablement certainement clairement officiellement publiquement immédiatement
rapidement régulièrement largement fermement fortement vivement formellement gravement légèrement grièvement directement
notoirement depuis tout longtemps longuement unanimement définitivement provisoirement temporairement partiellement
entièrement totalement récemment d'ailleurs en effet
"""),
    time_nouns=words("""
lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre
décembre hier aujourd'hui demain matin matinée après-midi soir soirée nuit jour jours journée semaine semaines mois année années
an ans heure heures minute minutes week-end printemps été automne hiver veille lendemain
"""),
    focus=words("même seulement aussi"),
    small_names=frozenset(),
    strict_subordinators=frozenset(),
    thus="ainsi",
    as_word="comme",
    subject_relatives=words("qui"),
    lone_relatives=words("que qu' qu’ dont où"),
    unclear_personal=words("nous vous"),
    pointers=words("cela ceci ça ce"),
    speaker_itself="je",
    joiners=words("et ou"),
    phrase_joiners=words("et ou &"),
    comparing=words("que qu' qu’ comme et ou"),
    adjective_endings=(
        *(
            "ique",
            "iques",
            "ien",
            "ienne",
            "iens",
            "iennes",
            "ais",
            "aise",
            "aises",
            "ois",
            "oise",
            "al",
            "ale",
            "aux",
            "ales",
        ),
        *(
            "if",
            "ive",
            "ifs",
            "ives",
            "eux",
            "euse",
            "euses",
            "able",
            "ables",
            "ible",
            "ibles",
            "el",
            "elle",
            "els",
            "elles",
        ),
        *("é", "ée", "és", "ées", "aire", "aires", "ain", "aine", "ains", "aines"),
    ),
    origin_ending="ien",
    close_prepositions=words("de du des d' d’"),
    place_prepositions=words("dans sur à en par au"),
    fused_prepositions=words("du des au aux"),
    never_in_names=frozenset(),
    impersonal=words("on ce c' c’"),
    masculine=words("il lui"),
    agent_prepositions=words("par"),
    feminine=words("elle"),
    neuter=words("ils elles"),
    office_endings=("e", "s"),
    link_prepositions=words("à avec au dans sur"),
    dative_articles=words("au aux à"),
    infinitive_mark="\0",  # the infinitive is one word
    verb_final=False,
    nouns_too=NOUNS_TOO,
    bare_clause_verbs=_BARE,
    open_questions=words("si"),
    limiting=words("seulement uniquement sans"),
    clitics=words("se s' s’ me m' m’ te t' t’ y en lui leur l' l’ le la les ne n' n’"),
    ahead_verbs=words("prévoir attendre programmer fixer"),
    firm_tellers=words("dire affirmer croire penser savoir"),
    told_verbs=words("informer assurer prévenir avertir convaincre"),
    clause_nouns=words("""
fait idée espoir crainte annonce affirmation accusation rumeur avertissement opinion avis preuve promesse nouvelle conclusion
possibilité confirmation
"""),
    reporting_forms=words("""
ajoutant affirmant assurant expliquant précisant soulignant rappelant déclarant estimant indiquant annonçant accusant promettant
notant avertissant insistant dénonçant
"""),
)
