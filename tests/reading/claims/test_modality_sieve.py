"""One question for all signs of modality gives the same answer as all of them."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from attrs import fields

from timeline.reading.modality import ASKED, Signs, fold, signs_for, spelled
from timeline.reading.modality_sieve import OFTEN, Sieve

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
SAMPLES = Path(__file__).parents[1] / "timex"
CLAIMS = {
    "de": "Die Stadt bestreitet, die Warnung ignoriert zu haben. Falls es regnet, wird gespielt. Er war hier.",
    "en": "The mayor denied any wrongdoing. The plan could fail. They met on Monday. If it rains, we stay. It is a disgrace.",
    "fr": "Le maire a nié les faits. Il pourrait partir. Ils se sont vus lundi. Selon la police, deux personnes sont mortes.",
}


@pytest.mark.parametrize("language", sorted(CLAIMS))
def test_what_holds_a_sign_is_kept_and_all_else_is_nothing(language: str) -> None:
    sample = SAMPLES / f"sample.{language}.txt"
    texts = [CLAIMS[language], sample.read_text(encoding="utf-8") if sample.exists() else ""]
    texts += [path.read_text(encoding="utf-8") for path in SEEDS] if language == "de" else []
    claims = [fold(one) for text in texts for one in re.split(r"(?<=[.!?])\s+|\n+", text) if one.strip()]
    table = import_module(f"timeline.reading.{language}.modality")
    patterns = [re.compile(spelled(branch)) for name in ASKED for branch in getattr(table, name)]
    sieve = Sieve([spelled(branch) for name in ASKED for branch in getattr(table, name)])
    for _ in range(OFTEN):
        sieve.kept("")
    answers = set()
    for claim in claims:
        kept = sieve.kept(claim)
        assert kept == (claim if any(pattern.search(claim) for pattern in patterns) else ""), claim
        answers.add(bool(kept))
    assert answers == {True, False}


@pytest.mark.parametrize("language", sorted(CLAIMS))
def test_nothing_is_a_text_without_a_sign(language: str) -> None:
    signs = signs_for(language)
    values = [getattr(signs, one.name) for one in fields(Signs)]
    asked = [value for value in values if isinstance(value, re.Pattern)]
    assert len(asked) > 10
    assert not any(pattern.search("") for pattern in asked)


def test_a_sieve_asked_seldom_keeps_everything() -> None:
    assert Sieve(["no"]).kept("yes") == "yes"
