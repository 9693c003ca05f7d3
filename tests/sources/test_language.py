"""Which language a text is in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from timeline.sources import detect_language

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Ministerin hat am Montag ihren Rücktritt erklärt.", "de"),
        ("Bundestag beschließt den Nachtragshaushalt mit knapper Mehrheit", "de"),
        ("The minister has resigned, her office said on Monday.", "en"),
        ("La ministre a présenté sa démission lundi, selon son cabinet.", "fr"),
        ("De minister zei vrijdag dat er geen reden tot zorg was.", "nl"),
        ("Президент заявил, что переговоры продолжатся в пятницу.", "ru"),
        ("ok", None),
        ("", None),
        ("12.03.2024 14:05 +++ 17 --- 4711 / 0815 ###", None),
        ("qwxz pqrt zzkj wvxq lkjq zxcq wqzk", None),
    ],
)
def test_a_language_is_told_or_left_open(text: str, expected: str | None) -> None:
    assert expected == detect_language(text)


def test_german_news_needs_no_model() -> None:
    """Loading the model takes a second; the function words of an article settle it without."""
    code = (
        "import sys, pathlib; from timeline.sources import load_article\n"
        "for path in sorted(pathlib.Path(sys.argv[1]).glob('*.txt')):\n"
        "    assert load_article(path, shown_as=path.name).archived.language == 'de'\n"
        "assert 'py3langid' not in sys.modules and 'charset_normalizer' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(SEEDS)], check=True, timeout=60)
