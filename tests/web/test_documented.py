"""The reference of addresses is what the server answers by, and every error code is in it."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from timeline.web.problems import STATUS, WHAT_TO_DO, Code
from timeline.web.reference import api_reference

ROOT = Path(__file__).resolve().parents[2]


def test_the_reference_is_what_the_table_says() -> None:
    """`make docs` writes it; nobody edits it by hand."""
    assert (ROOT / "docs/reference/api.md").read_text(encoding="utf-8") == api_reference()


def test_every_error_code_has_a_status_and_an_advice() -> None:
    assert set(get_args(Code)) == set(STATUS) == set(WHAT_TO_DO)


def test_the_limits_in_the_how_to_are_those_in_force() -> None:
    from timeline.web import app, doors, editors, rooms, serving

    told = (ROOT / "docs/how-to/serve.md").read_text(encoding="utf-8")
    assert f"at least {editors.SHORTEST_PASSWORD} characters" in told
    assert f"{app.LARGEST_BODY // 1024} KB" in told
    assert f"at most {rooms.MOST_BYTES // 1_000_000} MB" in told
    assert f"ends {doors.IDLE // 3600} hours after" in told
    head, body, fetch = serving.Patience.head_seconds, app.SLOWEST_BODY, serving.Patience.fetch_seconds
    assert head == body
    assert f"{head:g} s for a request's head and for its body, {fetch:g} s without" in told
    assert "the three earlier" in told
    assert rooms.MOST_EARLIER == 3
