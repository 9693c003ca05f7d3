"""What a user may write for an earlier moment, and what it means."""

from datetime import UTC, date, datetime

import pytest

from timeline.model import UsageError
from timeline.views import parse_as_of


def test_a_position() -> None:
    as_of = parse_as_of(" @120 ")
    assert (as_of.kind, as_of.position, as_of.text) == ("position", 120, "@120")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-05-01T18:00Z", datetime(2025, 5, 1, 18, tzinfo=UTC)),
        ("2025-05-01T18:00:30+02:00", datetime(2025, 5, 1, 16, 0, 30, tzinfo=UTC)),
        ("2025-05-01 18:00", datetime(2025, 5, 1, 18, tzinfo=UTC)),
        ("2025-05-01T18:00:00.123456", datetime(2025, 5, 1, 18, 0, 0, 123456, tzinfo=UTC)),
    ],
)
def test_a_moment_with_its_time_is_a_recorded_moment(text: str, moment: datetime) -> None:
    """Without an offset it is UTC."""
    as_of = parse_as_of(text)
    assert (as_of.kind, as_of.moment) == ("moment", moment)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-05-01", date(2025, 5, 1)),
        ("2025-02", date(2025, 2, 28)),
        ("2025", date(2025, 12, 31)),
        ("2025-21", date(2025, 5, 31)),
        ("2025-05-01~", date(2025, 5, 1)),
        ("../2025-05-01", date(2025, 5, 1)),
        ("2025-03/2025-05", date(2025, 5, 31)),
    ],
)
def test_a_bare_date_is_a_day_of_publication_and_its_last_day_counts(text: str, day: date) -> None:
    as_of = parse_as_of(text)
    assert (as_of.kind, as_of.published_by) == ("published", day)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "@", "@-1", "@1.5", "2025-13", "2025-02-30", "2025-05-01/..", "2025-05-01T25:00", "1.5.2025"],
)
def test_anything_else_is_refused_with_what_is_expected(text: str) -> None:
    with pytest.raises(UsageError, match=r"expected a date \(2025-05-01.*a position \(@120\)"):
        parse_as_of(text)
