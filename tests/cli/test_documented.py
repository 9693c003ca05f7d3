"""Nothing a user can type or meet goes undocumented, and what the documents say is what the program does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from timeline.cli import reference
from timeline.cli.app import app
from timeline.cli.exits import MEANINGS
from timeline.export import FORMATS
from timeline.model import FACT_TYPES, TimelineError
from timeline.stories import shipped_stories

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def everything_written() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.md")))


def test_the_reference_is_what_the_commands_say() -> None:
    """`make docs` writes these pages; nobody edits them by hand."""
    assert read("docs/reference/cli.md") == reference.commands_reference()
    assert read("docs/reference/exit-codes.md") == reference.exit_codes_reference()
    assert read("docs/reference/formats.md") == reference.formats_reference()


def test_the_readme_shows_what_the_commands_print() -> None:
    """The two blocks of output are real: `make docs` writes them from the committed ledger of the seeds."""
    readme = read("README.md")

    assert readme == reference.readme_with_output(readme, str(ROOT / "events.sqlite"))


def test_every_command_and_option_is_in_the_reference_with_its_meaning() -> None:
    text = read("docs/reference/cli.md")

    for name, command in reference.all_commands():
        assert f"## `timeline {name}`" in text
        assert command.help
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help, (name, option.name)
                assert f"`{option.opts[0]}" in text, (name, option.name)


@pytest.mark.parametrize("fact", [fact.TYPE for fact in FACT_TYPES])
def test_every_fact_type_is_explained(fact: str) -> None:
    assert f"`{fact}`" in everything_written()


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_export_format_is_explained(name: str) -> None:
    assert f"`{name}`" in everything_written()


@pytest.mark.parametrize("name", shipped_stories())
def test_every_shipped_story_is_named(name: str) -> None:
    assert name in everything_written()


def test_every_error_has_a_documented_exit_code() -> None:
    def tree(kind: type[TimelineError]) -> set[type[TimelineError]]:
        return {kind}.union(*(tree(child) for child in kind.__subclasses__()))

    assert {kind.exit_code for kind in tree(TimelineError)} <= set(MEANINGS)


def test_links_between_documents_lead_somewhere() -> None:
    for path in [ROOT / "README.md", *DOCS.rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), (path, target)


def test_commands_shown_in_the_documents_exist() -> None:
    """Every line of a code block that begins with ``timeline`` names a real command and real options."""
    known = {option for _, command in reference.all_commands() for param in command.params for option in param.opts}
    for path in [ROOT / "README.md", *DOCS.rglob("*.md")]:
        for line in re.findall(r"^(?:    |\$ )timeline ((?!\[).+)$", path.read_text(encoding="utf-8"), re.MULTILINE):
            words = re.split(r"\s+[|>#]", line)[0].split()
            names = [word for word in words if word in app.commands]
            assert names, (path, line)
            for word in words:
                assert not word.startswith("-") or word == "-" or word in known, (path, line, word)


def test_help_loads_nothing_heavy() -> None:
    """``timeline --help`` has to answer at once, so nothing behind it may be imported for it."""
    heavy = [
        "attrs",
        "sqlalchemy",
        "rich",
        "babel",
        "alembic",
        "pendulum",
        "jinja2",
        "numpy",
        "py3langid",
        "charset_normalizer",
    ]
    heavy += ["starlette", "uvicorn", "nacl", "msgspec", "timeline.model.facts", "timeline.model.chronology"]
    program = (
        "import sys\n"
        "from timeline.cli.entrance import run\n"
        f"for words in (['--help'], *([name, '--help'] for name in {list(app.commands)!r})):\n"
        "    run(words)\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[]"
    assert "chronology" in done.stdout
