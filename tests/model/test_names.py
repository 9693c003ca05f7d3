"""The vocabulary's names are found where they live, and only when they are used."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from timeline import model


def test_every_public_name_is_found_where_type_checkers_see_it() -> None:
    tree = ast.parse(Path(str(model.__file__)).read_text(encoding="utf-8"))
    seen = {
        name.name: statement.module
        for block in tree.body
        if isinstance(block, ast.If)
        for statement in block.body
        if isinstance(statement, ast.ImportFrom)
        for name in statement.names
    }
    assert set(seen) == set(model.__all__)
    assert seen == model._HOMES
    for name in model.__all__:
        assert getattr(model, name) is getattr(sys.modules[model._HOMES[name]], name)


def test_a_name_that_is_not_there_is_refused() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        _ = model.Nothing  # type: ignore[attr-defined]
    with pytest.raises(ImportError):
        from timeline.model import Nothing  # type: ignore[attr-defined]  # noqa: F401


def test_errors_are_had_without_the_rest() -> None:
    loaded = "[name for name in sys.modules if name.startswith(('timeline.', 'attr', 'msgspec'))]"
    program = f"import sys; from timeline.model import UsageError; print({loaded})"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['timeline.model', 'timeline.model.errors']"
