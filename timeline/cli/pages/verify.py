"""What a verification found, check by check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.cli.page import Heading, Page, Part, Row, row

if TYPE_CHECKING:
    from timeline.ledger import VerifyReport


def verify_page(report: VerifyReport) -> Page:
    """Lay out one row a check, then the verdict with the position and digest that it holds for."""
    rows: list[Row | Heading] = [
        row(
            Part("✓ " if check.ok else "✗ ", "good" if check.ok else "bad"),
            check.name,
            Part(f" · {check.detail}" if check.detail else "", "faint"),
        )
        for check in report.checks
    ]
    verdict = "The ledger verifies" if report.ok else "The ledger does not verify"
    rows.append(
        row(
            Part(verdict, "good" if report.ok else "bad"),
            f" at position {report.position}, digest {report.digest}.",
        )
    )
    return Page(tuple(rows))
