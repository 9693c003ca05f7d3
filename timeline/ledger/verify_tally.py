"""What a check has looked at and what it found wrong: counted, and the first few faults named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from attrs import Factory, define, frozen

_FAULTS_SHOWN: Final = 5


@frozen
class Check:
    """One thing that was checked. ``detail`` counts what was looked at, or names what is wrong."""

    name: str
    ok: bool
    detail: str


@define
class Tally:
    """What one check has looked at and found wrong."""

    name: str
    of: str
    looked_at: int = 0
    wrong: int = 0
    faults: list[str] = Factory(list)

    def expect(self, ok: bool, fault: Callable[[], str]) -> None:
        """Count one thing looked at; if it is wrong, keep the first few descriptions."""
        self.looked_at += 1
        if not ok:
            self.wrong += 1
            if len(self.faults) < _FAULTS_SHOWN:
                self.faults.append(fault())

    def check(self) -> Check:
        """The result so far."""
        if not self.wrong:
            return Check(self.name, True, f"{self.looked_at} {self.of}")
        more = f"; and {self.wrong - len(self.faults)} more" if self.wrong > len(self.faults) else ""
        return Check(self.name, False, "; ".join(self.faults) + more)
