"""Rules made ready to run: patterns compiled when first needed, and an index from first words to rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property
from importlib import import_module

from timeline.reading.timex.merging import merged
from timeline.reading.timex.table import Language, Rule

# Adding a language is a table and a line here.
LANGUAGES = {
    "de": ("timeline.reading.de.dates", "GERMAN"),
    "en": ("timeline.reading.en.dates", "ENGLISH"),
    "fr": ("timeline.reading.fr.dates", "FRENCH"),
}
LARGE = 100
_ANY_WORD = r"[^\W\d_]{2,40}(?![^\W_])"
_SPACE = r"\s{1,4}"
_NUMERIC = {
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    "monthnum": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "year": r"(?:1\d|20|21)\d\d(?!\d)",
    "year2": r"\d\d(?!\d)",
    "hour": r"(?:2[0-4]|1\d|0?\d)(?!\d)",
    "minute": r"[0-5]\d(?!\d)",
    "decade_figure": r"(?:(?:1[5-9]|20)\d0|[1-9]0)",
    "figure": r"\d{1,4}(?!\d)",
}
_MACRO = re.compile(r"\{([a-z][a-z_0-9]*)(?::([a-z_0-9]+))?\}|\{_\}|\{,\}")
# Compiling one pattern of many pays after some hundred questions: a single article never gets there.
_OFTEN = 200
_MANY = 4
_WORD_END = r"(?![^\W_])"


class ReadyRule:
    """A rule with its compiled pattern and the kinds of its named groups."""

    def __init__(self, rule: Rule, language: Language) -> None:
        self.rule = rule
        self.language = language
        self.kinds: dict[str, str] = {}
        self.needs_before = bool(rule.before or rule.unless_before)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern; compiling waits until a first word calls for it."""
        return re.compile(self._expand(self.rule.pattern), re.IGNORECASE)

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        """What must stand right before the expression."""
        return re.compile(f"(?:{self._expand(self.rule.before, False)})$", re.IGNORECASE) if self.rule.before else None

    @cached_property
    def unless_before(self) -> re.Pattern[str] | None:
        """What must not stand right before the expression."""
        rule = self.rule.unless_before
        return re.compile(f"(?:{self._expand(rule, False)})$", re.IGNORECASE) if rule else None

    def _expand(self, pattern: str, named: bool = True) -> str:
        def one(match: re.Match[str]) -> str:
            if match[0] == "{_}":
                return _SPACE
            if match[0] == "{,}":
                return r"\s{0,4}"
            kind, name = match[1], match[2] or match[1]
            plain = not named or name == "o"
            body = self._count() if kind in ("num", "count") else _NUMERIC.get(kind)
            body = body or (_ANY_WORD if not plain and self._is_large(kind) else None)
            body = body or _alternatives(self.language.code, kind)
            if plain:
                return f"(?:{body})"
            self.kinds[name] = kind
            return f"(?P<{name}>{body})"

        return _MACRO.sub(one, pattern)

    def _count(self) -> str:
        return self.language.count.replace("{_}", _SPACE)

    def _is_large(self, kind: str) -> bool:
        """Whether a class is better looked up than spelled out: many words, none of several parts."""
        words = self.language.words[kind]
        return len(words) > LARGE and all(word.isalpha() for word in words)


@cache
def _alternatives(code: str, kind: str) -> str:
    words = sorted(load(code).language.words[kind], key=lambda word: (-len(word), word))
    whole = "|".join(_spelled(word) for word in words if word[-1].isalnum())
    # What ends in a sign ("jan.", "mid-") comes first, being longer than the same without it.
    signed = [_spelled(word) for word in words if not word[-1].isalnum()]
    return "(?:" + "|".join([*signed, f"(?:{whole}){_WORD_END}"] if whole else signed) + ")"


def _spelled(word: str) -> str:
    return re.escape(word).replace(r"\ ", _SPACE)


class Bucket:
    """The rules that may apply where one word, or a figure, stands. Few expressions begin with "the", and fifty rules do."""

    def __init__(self, rules: tuple[ReadyRule, ...]) -> None:
        self.rules = rules
        self._asked = 0
        self._any: re.Pattern[str] | None = None

    def may_match(self, text: str, at: int, end: int) -> bool:
        """Whether any rule's pattern matches at a place: one question for all of them, once it is asked often."""
        if self._any is None:
            self._asked += 1
            if self._asked < _OFTEN or len(self.rules) < _MANY:
                return True
            every = merged(rule.pattern.pattern for rule in self.rules)
            self._any = re.compile(every, re.IGNORECASE)
        return self._any.match(text, at, end) is not None


class Ready:
    """A language ready to tag: ``by_word`` maps the first word of an expression to the rules that may apply."""

    def __init__(self, language: Language) -> None:
        self.language = language
        by_word: dict[str, list[ReadyRule]] = {}
        digits: list[ReadyRule] = []
        for rule in language.rules:
            ready = ReadyRule(rule, language)
            for start in rule.starts:
                if start == "#":
                    digits.append(ready)
                    continue
                for word in _first_words(language, start):
                    listed = by_word.setdefault(word, [])
                    if not listed or listed[-1] is not ready:
                        listed.append(ready)
        self.digits = Bucket(tuple(digits))
        self.by_word: Mapping[str, Bucket] = {word: Bucket(tuple(rules)) for word, rules in by_word.items()}


_FIRST = re.compile(r"\w+")


def _first_words(language: Language, start: str) -> set[str]:
    words = {start[1:]} if start.startswith("=") else language.words[start]
    return {found[0] for word in words if (found := _FIRST.search(word))}


@cache
def load(code: str) -> Ready:
    """The tables of a language, ready to run.

    Raises:
        KeyError: no table for this language.
    """
    if code not in LANGUAGES:
        raise KeyError(f"no temporal tables for language {code!r}; there are tables for {', '.join(LANGUAGES)}")
    module, name = LANGUAGES[code]
    return Ready(getattr(import_module(module), name))
