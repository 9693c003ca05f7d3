"""What the documents say of dates is what the code does."""

from __future__ import annotations

import doctest
import re
from datetime import date
from pathlib import Path
from typing import get_args

import attrs
import pytest

from timeline.model.timex import Timex, TimexAnchor
from timeline.reading import annotate

DOCS = Path(__file__).parents[3] / "docs"
REFERENCE = (DOCS / "reference" / "timex.md").read_text(encoding="utf-8")
EXPLANATION = (DOCS / "explanation" / "dates.md").read_text(encoding="utf-8")


def test_the_examples_of_the_reference_run() -> None:
    """Every example gives what stands below it."""
    examples = doctest.DocTestParser().get_doctest(REFERENCE.replace("```", ""), {}, "timex.md", None, 0)
    assert len(examples.examples) >= 15
    runner = doctest.DocTestRunner(verbose=False)
    said: list[str] = []
    runner.run(examples, out=said.append)
    assert runner.failures == 0, "".join(said)


def test_every_field_is_described() -> None:
    """No field and no anchor of an expression is missing from the reference."""
    for field in attrs.fields(Timex):
        if field.name not in ("start", "end", "text"):
            assert f"`{field.name}`" in REFERENCE, field.name
    for anchor in get_args(TimexAnchor):
        assert f"`{anchor}`" in REFERENCE, anchor


ROWS = re.findall(r"^\| (\"[^|]+) \| `([^`]+)`(?: approximately)? \|", EXPLANATION, re.MULTILINE)


@pytest.mark.parametrize(("words", "edtf"), ROWS)
def test_the_explained_words_mean_that(words: str, edtf: str) -> None:
    """Each row of the table of uncertain dates, read on 4 September 2025, gives its EDTF."""
    for said in re.findall(r'"([^"]+)"', words):
        found = annotate(f"Das war {said} so.", published=date(2025, 9, 4))
        if not found:  # words that lead on are no TIMEX3 of their own; the reader of claims resolves them
            assert said == "seit langem"
            continue
        plain = (found[0].resolved.edtf or "").replace("~", "") if edtf == "../2026-12-31" else found[0].resolved.edtf
        assert plain == edtf


def test_the_table_is_there() -> None:
    """The rows are found at all."""
    assert len(ROWS) >= 8
