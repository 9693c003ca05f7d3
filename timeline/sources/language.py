"""Which language a text is in: a count of function words where that settles it, py3langid where it does not.

py3langid needs a second to load its model (measured: 0.2 s import, 0.7 s model, 2 shared cores), a count of words
none: so the model is loaded only for texts whose words do not decide, and a folder of German news never loads it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache

# Frequent words that hardly occur in the other languages of this table or in their close neighbours
# (Luxembourgish, Afrikaans, Danish). Twelve to sixteen each; a linguist may extend them.
FUNCTION_WORDS: dict[str, str] = {
    "de": "und der das nicht sich auf für ist dem eine auch wird sind einer nach zu bei aus",
    "en": "the and of that with was for this have has his are from which been would",
    "fr": "les des une est dans pour que qui pas sur du avec sont aux cette",
    "es": "los las del una con para por como pero más este sus está fue y",
    "it": "che di della per sono gli il nel alla dei delle con anche è più",
    "nl": "het een van niet zijn voor met ook aan werd naar heeft dat wordt bij",
    "pl": "w na się że nie jest do oraz przez jak po został od które dla",
    "pt": "os das uma não com para foi mais dos pelo ao são também que do",
}
MIN_LETTERS = 20  # below this, neither words nor letter statistics carry a decision
SAMPLE = 20_000  # characters; language does not change within an article often enough to read more
DECISIVE_HITS = 8
DECISIVE_LEAD = 4
CONFIDENT = 0.5  # "Scholz reist nach Kiew" .61 de, six random letter groups .48: measured on py3langid 0.4


def detect_language(text: str) -> str | None:
    """The language of ``text``.

    Args:
        text: the article, or any text.

    Returns:
        An ISO 639-1 code (639-3 where there is no other), or None where the text is too short or no language is likely.
    """
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < MIN_LETTERS:
        return None
    return _by_words(sample) or _by_model(sample)


def _by_words(sample: str) -> str | None:
    """The language whose function words stand out, if one does."""
    languages = _languages_of_words()
    hits: Counter[str] = Counter()
    for word in re.findall(r"[^\W\d_]{1,8}", sample.lower()):
        for language in languages.get(word, ()):
            hits[language] += 1
    if not hits:
        return None
    (best, most), *rest = sorted(hits.items(), key=lambda item: (-item[1], item[0]))
    second = rest[0][1] if rest else 0
    return best if most >= DECISIVE_HITS and most >= DECISIVE_LEAD * second else None


@cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    by_word: dict[str, list[str]] = {}
    for language, words in FUNCTION_WORDS.items():
        for word in words.split():
            by_word.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in by_word.items()}


def _by_model(sample: str) -> str | None:
    """What py3langid says where it is sure: its scores as probabilities, at temperature √bytes as it norms them."""
    import py3langid

    ranked = py3langid.rank(sample)
    temperature = math.sqrt(len(sample.encode("utf-8")))
    language, best = ranked[0]
    confidence = 1 / sum(math.exp((score - best) / temperature) for _, score in ranked)
    return str(language) if confidence >= CONFIDENT and language not in {"zxx", "und"} else None
