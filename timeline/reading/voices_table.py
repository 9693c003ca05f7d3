"""What a language's tables say about speech: verbs, nouns, prepositions and media."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache

from attrs import field, frozen


@frozen(eq=False)
class SpeechTable:
    """Words of speech of one language, folded unless said otherwise.

    ``saying``: verbs that take what was said as a clause, with their stance. ``acting``: verbs that report a
    speech act in one clause ("kritisierte das Vorgehen"). ``fixed``: noun and verb pairs ("Ansicht" + "sein").
    ``nouns``: nouns that make "nach ..." an attribution. ``before``/``after``: prepositions and postpositions of
    attribution. ``thus``: "so" in ", so X". ``hearsay``: modal of hearsay. ``adverbs``: "demnach".
    ``noun_endings``: how compounds of ``nouns`` end ("Bahnangaben"). ``anonymous``: nouns for sources without a
    name. ``media_nouns``: nouns for media in general; ``media``: names of media, folded, to their canonical name.
    ``spokespeople``: nouns for somebody who speaks for another. ``bodies``: nouns for bodies that speak.
    ``venue``: nouns that open the medium something was said in ("Interview"), ``venue_prepositions`` before a
    medium. ``citing``: nouns between a medium and its source ("unter Berufung auf"). ``pointers``: words for what
    was just said. ``source_endings``: how words for those who can speak end. ``showing`` verbs with a
    ``by_means`` preposition interpret an act. ``impersonal``: the verb of "it says". ``possessives``: beginnings
    of possessives, to their pronoun. ``female_endings``: how titles of women end. ``body_endings``: how nouns for
    bodies end. ``indefinite``: how the indefinite article begins. ``out_of``: prepositions between information
    and its source. ``letting``: the verb of "has it said". ``talking``: the verb that needs "of" to report.
    ``handing_on``: verbs whose passive has the speaker as its subject. ``performing``: verbs that do what they
    say; with an infinitive, the act is the news and not a statement. ``deciding``: verbs of ``saying`` that
    settle something rather than utter it. ``inferring`` with one of ``means`` in the frame tells what a writer
    infers ("machte durch ... klar"). ``telling``: verbs whose subject speaks though nothing is quoted ("dankte",
    "lobte"). ``linked``: words between ``before`` and who speaks ("according to"). ``articles``: those that
    are no part of a name. ``male_endings``: how titles of men end, where not all others do. ``unsourced``: those
    of ``adverbs`` that point at nobody ("reportedly"). ``estimating``: verbs whose subject gives a reckoning of its
    own ("schätzt den Schaden auf").
    ``carrying_on``: verbs that with an infinitive tell what is done ("continued to steer the company").
    ``undergone``: verbs that say nothing in the passive ("was found guilty"). ``mouthpieces``: who speaks for the body
    that the text was telling of ("sagte ein Sprecher"). ``authority_endings``: bodies behind which no name of theirs stands
    ("warf die Staatsanwaltschaft Kern vor").
    ``kinds``: nouns for any body of a kind ("Behörde"), to how names of that kind, or words right before them, end.
    ``viewing``: nouns that with one of ``out_of`` make an attribution ("aus Sicht der Polizei").
    ``addressing``: articles before the medium that somebody speaks to ("sagte er der Zeitung"); ``journalists``: how nouns
    end for those who belong to it.
    ``reflexive``: pronouns that make a verb speak of oneself. ``needing``: verbs that speak only beside one of some
    words ("hält das für"); ``counting``: verbs that reckon beside one of some words with a number ("sprach von 300
    Menschen", "put the number at 300"). ``fixed_as``: nouns of ``fixed`` to the verb that says the same ("in Aussicht
    stellen" is to promise). ``once_named_endings``: how nouns end that mean somebody named before ("die CDU-Politikerin");
    ``once_named_articles``: articles before them, with endings of the noun to "man", "woman", or "" where it is a plural, the
    first that fits. ``plural_looks``: article and last two letters of an office that mean several. ``surfacing``: verbs of
    what becomes known, nobody says by whom. ``guessing``: the modal of a writer's guess. ``going_on``: first words that go on
    with what was said; ``adding``: particles that add to it. ``people_endings``: how nouns for people end. ``declined_stems``:
    how the stems of nouns end that serve men and women alike ("Angeklagt-er"); ``declined``: article and ending to
    "man" or "woman". ``male_articles`` begin a singular subject that is male. ``origins``: prepositions before
    those whose words are quoted ("Zitate aus Quellen"). ``pointing_articles``: articles of what was just told.
    ``plural_verbs``: how verbs of several end; ``notifying``: verb forms by which rather a firm than a person gives
    notice. ``own``: words that make words of saying those of the subject ("nach eigenen Angaben"). ``plain_people``:
    nouns that with a ``definite`` article mean whoever was spoken of, to their pronoun.
    """

    saying: Mapping[str, str]
    acting: Mapping[str, str]
    fixed: Mapping[str, frozenset[str]]
    nouns: frozenset[str]
    before: frozenset[str]
    noun_prepositions: frozenset[str]
    after: frozenset[str]
    thus: str
    hearsay: str
    adverbs: frozenset[str]
    noun_endings: tuple[str, ...]
    anonymous: frozenset[str]
    media_nouns: frozenset[str]
    media: Mapping[str, str]
    spokespeople: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    venue: frozenset[str]
    venue_prepositions: frozenset[str]
    citing: frozenset[str]
    pointers: frozenset[str]
    by: frozenset[str]
    called: frozenset[str]
    source_endings: tuple[str, ...]
    never_speakers: frozenset[str]
    showing: frozenset[str]
    by_means: frozenset[str]
    talking: str
    out_of: frozenset[str]
    letting: str
    indefinite: str
    impersonal: str
    possessives: Mapping[str, str]
    female_endings: tuple[str, ...]
    body_endings: tuple[str, ...]
    citing_prepositions: frozenset[str]
    performing: frozenset[str]
    handing_on: frozenset[str]
    deciding: frozenset[str] = frozenset()
    inferring: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    estimating: frozenset[str] = frozenset()
    reflexive: frozenset[str] = frozenset()
    guessing: str = ""
    linked: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    male_endings: tuple[str, ...] = ()
    unsourced: frozenset[str] = frozenset()
    going_on: frozenset[str] = frozenset()
    adding: frozenset[str] = frozenset()
    people_endings: tuple[str, ...] = ()
    declined_stems: tuple[str, ...] = ()
    declined: Mapping[tuple[str, str], str] = field(factory=dict)
    male_articles: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    plain_people: Mapping[str, str] = field(factory=dict)
    pointing_articles: frozenset[str] = frozenset()
    plural_verbs: tuple[str, ...] = ()
    notifying: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    needing: Mapping[str, frozenset[str]] = field(factory=dict)
    counting: Mapping[str, frozenset[str]] = field(factory=dict)
    fixed_as: Mapping[str, str] = field(factory=dict)
    surfacing: frozenset[str] = frozenset()
    plural_looks: frozenset[tuple[str, str]] = frozenset()
    once_named_endings: tuple[str, ...] = ("\0",)
    once_named_articles: Mapping[str, tuple[tuple[str, str], ...]] = field(factory=dict)
    undergone: frozenset[str] = frozenset()
    mouthpieces: frozenset[str] = frozenset()
    authority_endings: tuple[str, ...] = ("\0",)
    carrying_on: frozenset[str] = frozenset()
    kinds: Mapping[str, tuple[str, ...]] = field(factory=dict)
    viewing: frozenset[str] = frozenset()
    addressing: frozenset[str] = frozenset()
    journalists: tuple[str, ...] = ("\0",)


@cache
def speech_table(language: str) -> SpeechTable:
    """The speech table of a language (ISO 639-1); raises ModuleNotFoundError if it has none."""
    module = importlib.import_module(f"timeline.reading.{language}.speech")
    table: SpeechTable = module.SPEECH
    return table
