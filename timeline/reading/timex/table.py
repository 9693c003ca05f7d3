"""What a language gives the engine: word classes and rules, as data a linguist can read and extend."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen

from timeline.model.timex import Direction, TimexType

Words = Mapping[str, str]


@frozen
class Rule:
    """One kind of expression.

    ``starts`` lists what the first word of ``pattern`` may be: names of word classes, ``#`` for digits, ``=word`` for a
    word itself. In ``pattern``, ``{month}`` stands for any word of the class (or numeric kind) ``month``, ``{month:m2}``
    for the same under another name, ``{_}`` for white space, ``{,}`` for optional white space; a group named ``x`` marks
    the expression where the pattern is longer. ``value``, ``mod``, ``shift`` and ``direction`` are templates over those
    names. ``before``/``unless_before`` must (not) match the text that ends where the expression begins. A ``stative``
    rule holds only where the clause tells a state rather than an event; an ``unless_past`` rule only where it does not
    look back. A rule whose name begins with ``not-`` steps over
    what it matches.
    """

    name: str
    starts: tuple[str, ...]
    pattern: str
    type: TimexType
    value: str
    mod: str = ""
    shift: str = ""
    direction: str = ""
    anchor: str = ""
    relation: str = ""
    quant: str = ""
    freq: str = ""
    feast: str = ""
    begin: str = ""
    end_value: str = ""
    stative: bool = False
    unless_past: bool = False
    before: str = ""
    unless_before: str = ""


@frozen(eq=False)
class Tenses:
    """The word lists that tell to which side a weekday or month points.

    Beside a ``stative`` verb "today" means these days.
    """

    past: frozenset[str]
    future: frozenset[str]
    perfect: frozenset[str]
    present: frozenset[str]
    participle: str
    preterite: str
    not_preterite: frozenset[str]
    attributive: frozenset[str]
    stative: frozenset[str]


@frozen
class Language:
    """Everything the engine knows about one language.

    ``words`` maps a class name to its words (lower case) and their meaning. ``number`` reads a number word or figure
    (``"2"``, ``"1.5"``, ``"X"`` for an indefinite one) or returns ``None``. ``relations`` maps the words that may stand
    before an expression to the sense they give it; ``transparent`` are words skipped when looking for them. ``leaning``
    are prepositions that alone tell past from future; ``repeating`` matches what stands before a clock time that
    comes back every time and so has no date; ``count`` matches a figure or number word. ``range_joint`` stands between
    the two ends of a stretch ("bis"); ``range_pair`` does so only after ``range_head`` ("zwischen ... und"). ``range_both``
    stands between two days of one stretch ("am 3. und 4. Mai").
    ``time_joint`` may stand between a clock time and the day it belongs to ("um 7 Uhr am Morgen des 4. Mai"). ``until``
    matches what stands before a date that only ends something. ``qualifiers`` are the words before a date that make it
    about, at the latest, before: TIMEX3 ``mod``; ``year_qualifiers`` do so before a year. ``comparing`` matches what
    stands before a date that only compares or tells apart; ``naming`` what stands between a noun and such a year ("der
    Sieger von 2013"), unless one of ``placing`` leads the whole phrase in. Both are only tried where one of their
    ``_words`` is among the last before the date. ``naming_days`` tie a day to the noun before them ("Sitzung vom 14. August").
    A day after one of ``deferred_to`` lies ahead in a clause that ``deferring`` matches ("wurde auf Freitag verschoben").
    """

    code: str
    words: Mapping[str, Words]
    rules: tuple[Rule, ...]
    number: Callable[[str], str | None]
    relations: Mapping[str, str]
    transparent: frozenset[str]
    tenses: Tenses
    range_joint: str
    range_head: str
    range_pair: str
    range_both: str
    leaning: Mapping[str, Direction]
    repeating: str
    count: str
    time_joint: str
    until: str
    qualifiers: Words
    year_qualifiers: Words
    comparing: str
    comparing_words: frozenset[str]
    naming: str
    naming_words: frozenset[str]
    naming_days: frozenset[str]
    placing: frozenset[str]
    deferring: str
    deferred_to: frozenset[str]
