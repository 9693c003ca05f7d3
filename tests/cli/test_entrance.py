"""Every ending has its exit code, and nobody's mistake is a traceback."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import click
import pytest

from timeline.cli.app import app
from timeline.cli.entrance import run
from timeline.cli.exits import BROKEN_PIPE, INTERRUPTED, UNEXPECTED, USAGE
from timeline.cli.session import DEFAULT_LEDGER, LEDGER_VARIABLE, Session, with_session
from timeline.model import IntegrityError, LedgerBusyError, LedgerError, SourceError, TimelineError, UsageError


@pytest.fixture
def probe(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Adds a command ``probe`` that ends in a given way."""

    def ending_with(error: BaseException) -> None:
        def command() -> NoReturn:
            raise error

        monkeypatch.setitem(app.commands, "probe", click.Command("probe", callback=command))

    return ending_with


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (TimelineError("x"), 1),
        (SourceError("x"), 1),
        (UsageError("x"), 2),
        (LedgerError("x"), 3),
        (LedgerBusyError("x"), 4),
        (IntegrityError("x"), 5),
    ],
)
def test_our_errors_end_with_their_code_and_message(
    probe: Callable[[BaseException], None], capsys: pytest.CaptureFixture[str], error: TimelineError, code: int
) -> None:
    probe(error)

    assert run(["probe"]) == code
    assert capsys.readouterr() == ("", "timeline: x\n")


def test_a_defect_is_owned_up_to_without_a_traceback(
    probe: Callable[[BaseException], None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TIMELINE_DEBUG", raising=False)
    probe(ZeroDivisionError("division\nby zero"))

    assert run(["probe"]) == UNEXPECTED
    said = capsys.readouterr().err
    assert said.startswith("timeline: unexpected ZeroDivisionError: division\n")
    assert "TIMELINE_DEBUG=1" in said


def test_who_wants_the_traceback_gets_it(
    probe: Callable[[BaseException], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIMELINE_DEBUG", "1")
    probe(ZeroDivisionError())

    with pytest.raises(ZeroDivisionError):
        run(["probe"])


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt(), INTERRUPTED), (click.Abort(), INTERRUPTED)])
def test_stopping_is_no_defect(probe: Callable[[BaseException], None], error: BaseException, code: int) -> None:
    probe(error)

    assert run(["probe"]) == code


def test_a_reader_that_has_gone_is_met_with_silence(
    probe: Callable[[BaseException], None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.cli.entrance._silence_stdout", lambda: None)  # keep pytest's own standard output
    probe(BrokenPipeError())

    assert run(["probe"]) == BROKEN_PIPE
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("words", [["nonsense"], ["chronology", "--nonsense"], ["audit"], ["--ledger"]])
def test_wrong_usage_is_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == USAGE
    assert "Error" in capsys.readouterr().err


def test_version_and_help_are_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert run(["-h"]) == 0
    assert run(["audit", "--help"]) == 0
    assert capsys.readouterr().out.startswith("timeline 0.")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["show"], Session()),
        (["--json", "show", "--quiet"], Session(quiet=True, json=True)),
        (["--quiet", "show", "--json"], Session(quiet=True, json=True)),
        (["--ledger", "a", "show"], Session(ledger="a")),
        (["show", "--ledger", "b"], Session(ledger="b")),
        (["--ledger", "a", "show", "--ledger", "b"], Session(ledger="b")),
    ],
)
def test_global_options_count_before_and_after_the_subcommand(
    monkeypatch: pytest.MonkeyPatch, words: list[str], expected: Session
) -> None:
    seen: list[Session] = []
    command = click.command("show")(with_session(seen.append))
    monkeypatch.setitem(app.commands, "show", command)

    assert run(words) == 0
    assert seen == [expected]


def test_the_ledger_is_the_option_then_the_environment_then_the_working_directory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(LEDGER_VARIABLE, raising=False)
    assert Session().url == DEFAULT_LEDGER

    monkeypatch.setenv(LEDGER_VARIABLE, "other.sqlite")
    assert Session().url == "other.sqlite"
    assert Session(ledger="mine.sqlite").url == "mine.sqlite"
