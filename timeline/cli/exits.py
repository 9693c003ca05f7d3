"""The exit codes: a promise to scripts. docs/reference/exit-codes.md lists the same table, and a test compares them."""

from __future__ import annotations

DONE = 0
DIFFERS = 1
USAGE = 2
LEDGER = 3
BUSY = 4
INTEGRITY = 5
UNEXPECTED = 70
INTERRUPTED = 130
BROKEN_PIPE = 141

MEANINGS: dict[int, str] = {
    DONE: "Done.",
    DIFFERS: "Done, but something was rejected or differs. Standard error says what.",
    USAGE: "Wrong usage: an unknown command, option, format, id, story or moment, or an output that cannot be written.",
    LEDGER: "The ledger cannot be opened, read or written.",
    BUSY: "Another process holds the ledger. Try again.",
    INTEGRITY: "The ledger's contents do not verify. Restore a copy.",
    UNEXPECTED: "A defect in timeline. `TIMELINE_DEBUG=1` shows the traceback.",
    INTERRUPTED: "Stopped from the keyboard. Nothing is half written.",
    BROKEN_PIPE: "The program that read the output closed it early, as `head` does.",
}
