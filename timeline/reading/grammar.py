"""The function words of a language, as clause and phrase analysis asks for them."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import field, frozen


@frozen(eq=False)
class Grammar:
    """Closed word classes of one language, all folded.

    ``subordinators`` maps a word to the kind of clause it opens; ``infinitive_openers`` likewise for infinitives.
    ``subordinator_leads``: words that may stand before a subordinator. ``relatives``/``questions``: pronouns that
    open relative clauses and indirect questions. ``attached_prepositions``: prepositions whose phrase can belong
    to the noun before it. ``adverbs``: words that a capital letter at the start of a sentence must not turn into
    a noun. ``time_nouns``: nouns that date and do not act. ``focus``: particles that stand before a phrase and
    belong to it; ``above_all``: what makes one with the word before it ("vor allem").
    ``small_names``: names written in small letters. ``strict_subordinators``: words that open a
    clause only if its verb stands last. ``thus``, ``as_word``: "so" and "wie" of insertions.
    ``subject_relatives``: relative pronouns that can be a subject; ``lone_relatives``: those that never follow a
    preposition. ``unclear_personal``: pronouns that may be subject or object. ``pointers``: "das", "dies".
    ``speaker_itself``: "ich". ``joiners`` join clauses, ``phrase_joiners`` phrases. ``comparing``: what may
    follow the last verb. ``origin_ending``: ends adjectives made of places. ``close_prepositions``: their phrase
    belongs to the noun even behind a verb. ``place_prepositions`` stand before a document that speaks,
    ``approximations``: words before a number that leave it open ("about", "as many as"), longest first; ``count_words``:
    words that are numbers.
    ``fused_prepositions`` hold its article. ``impersonal``, ``masculine``: pronouns by whom they can mean.
    ``office_endings``: endings taken off offices, longest first. ``link_prepositions``: between "Interview" and
    the medium; ``dative_articles``: before a medium somebody spoke to.

    ``verb_final``: whether dependent clauses send their verb to the end and nouns are written with capitals; else
    word order alone shows clauses, and these count: ``bare_clause_verbs`` take one without a subordinator ("said he
    would"), ``told_verbs`` one after their hearer, ``firm_tellers`` any, ``clause_nouns`` one with it ("the claim that"),
    ``reporting_forms`` are non-finite forms that go on reporting (", adding that"), ``nouns_too`` verbs whose forms are
    nouns more often.
    ``open_questions`` open a question of yes or no ("ob"); ``limiting`` words turn a negation ("nicht nur").
    ``clitics`` are pronouns before a verb that are never its subject ("s'est rendue").
    ``ahead_verbs``: what is planned, not done ("originally planned for May").
    ``feminine``, ``neuter``: pronouns that mean women only, or no single person. ``agent_prepositions``: before who did what a
    participle tells.
    """

    subordinators: Mapping[str, str]
    infinitive_openers: Mapping[str, str]
    subordinator_leads: frozenset[str]
    relatives: frozenset[str]
    questions: frozenset[str]
    coordinators: frozenset[str]
    clause_coordinators: frozenset[str]
    determiners: frozenset[str]
    nominative_determiners: frozenset[str]
    genitive_determiners: frozenset[str]
    prepositions: frozenset[str]
    attached_prepositions: frozenset[str]
    personal: frozenset[str]
    pointing: frozenset[str]
    oblique: frozenset[str]
    name_particles: frozenset[str]
    first_person: frozenset[str]
    negations: frozenset[str]
    negation_marks: frozenset[str]
    adverbs: frozenset[str]
    time_nouns: frozenset[str]
    focus: frozenset[str]
    small_names: frozenset[str]
    strict_subordinators: frozenset[str]
    thus: str
    as_word: str
    subject_relatives: frozenset[str]
    lone_relatives: frozenset[str]
    unclear_personal: frozenset[str]
    pointers: frozenset[str]
    speaker_itself: str
    joiners: frozenset[str]
    phrase_joiners: frozenset[str]
    comparing: frozenset[str]
    adjective_endings: tuple[str, ...]
    origin_ending: str
    close_prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    fused_prepositions: frozenset[str]
    never_in_names: frozenset[str]
    impersonal: frozenset[str]
    masculine: frozenset[str]
    office_endings: tuple[str, ...]
    link_prepositions: frozenset[str]
    dative_articles: frozenset[str]
    infinitive_mark: str
    verb_final: bool = True
    bare_clause_verbs: frozenset[str] = frozenset()
    told_verbs: frozenset[str] = frozenset()
    firm_tellers: frozenset[str] = frozenset()
    ahead_verbs: frozenset[str] = frozenset()
    open_questions: frozenset[str] = frozenset()
    limiting: frozenset[str] = frozenset()
    clitics: frozenset[str] = frozenset()
    clause_nouns: frozenset[str] = frozenset()
    reporting_forms: frozenset[str] = frozenset()
    nouns_too: frozenset[str] = frozenset()
    feminine: frozenset[str] = frozenset()
    agent_prepositions: frozenset[str] = frozenset()
    neuter: frozenset[str] = frozenset()
    sentence_relatives: frozenset[str] = frozenset()
    above_all: frozenset[str] = frozenset()
    approximations: tuple[tuple[str, ...], ...] = ()
    count_words: frozenset[str] = frozenset()
    openers: frozenset[str] = field(init=False)
    """Whatever a clause with a word of its own can begin with."""

    @openers.default
    def _any_opener(self) -> frozenset[str]:
        return frozenset(self.subordinators) | self.relatives | self.questions | self.prepositions

    def negates(self, lower: Iterable[str]) -> bool:
        """Whether a word negates; where a language needs a mark beside the verb as well, only with it ("ne ... pas")."""
        found = frozenset(lower)
        marked = not self.negation_marks or not found.isdisjoint(self.negation_marks)
        return marked and not found.isdisjoint(self.negations)


@cache
def grammar_for(language: str) -> Grammar:
    """The function words of a language (ISO 639-1); raises ModuleNotFoundError if it has none."""
    module = importlib.import_module(f"timeline.reading.{language}.grammar")
    grammar: Grammar = module.GRAMMAR
    return grammar
