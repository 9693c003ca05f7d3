"""Many writers and readers at once: no gap, no duplicate, no reordering, and no reader that skips a fact.

``python -m tests.ledger.soaking [--seconds N] [--writers N] [--readers N] URL`` uses an empty ledger. Every writer and
every reader is a process. Writers append one to five facts at a time, to a stream of their own and to one that all share
or to one that is new, and some give up in the middle; readers follow from the beginning until the last fact.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import time
from hashlib import sha256
from typing import Any

from tests.ledger.making import described
from timeline.ledger import Ledger
from timeline.model import Recorded

PATIENCE = 60.0


class GivingUpError(Exception):
    """A writer that changes its mind inside a transaction."""


def write(url: str, writer: int, until: float, said: Any) -> None:
    """Append until a moment; say how many facts, and that every one had the position it was told."""
    chance = random.Random(writer)
    written = number = 0
    with Ledger.open(url, busy_timeout=PATIENCE) as ledger:
        while time.time() < until:
            number += 1
            size = chance.randint(1, 5)
            own = [described(f"w{writer}", number * 10 + step) for step in range(size)]
            if chance.random() < 0.05:
                try:
                    with ledger.writing():
                        raise GivingUpError
                except GivingUpError:
                    pass
            if chance.random() < 0.5:  # an article of its own, which a writer that is alone appends without looking
                facts = [described(f"w{writer}a{number}", step) for step in range(size + 1)]
            else:
                facts = [*own, described("shared", writer * 10_000_000 + number)]
            appended = ledger.append(facts)
            written += len(appended.recorded)
            positions = [each.position for each in appended.recorded]
            if positions != list(range(positions[0], positions[0] + size + 1)):
                raise AssertionError(f"positions {positions}")
    said.put(("writer", writer, written, ""))


def read(url: str, reader: int, total: Any, said: Any) -> None:
    """Follow from the beginning; say how many facts were seen and what they were."""
    seen = 0
    versions: dict[str, int] = {}
    moment = None
    hashed = sha256()
    with Ledger.open(url, busy_timeout=PATIENCE) as ledger:
        while not total.value or seen < total.value:
            for each in ledger.follow(seen, timeout=0.2, poll=0.05):
                check(each, seen, versions, moment)
                seen, moment = each.position, each.recorded_at
                hashed.update(each.digest.encode())
    said.put(("reader", reader, seen, hashed.hexdigest()))


def check(each: Recorded, seen: int, versions: dict[str, int], moment: Any) -> None:
    """A fact must follow directly on the one before, in the ledger and in its stream."""
    if each.position != seen + 1:
        raise AssertionError(f"position {each.position} after {seen}")
    if each.version != versions.get(each.stream, 0) + 1:
        raise AssertionError(f"version {each.version} of {each.stream} after {versions.get(each.stream, 0)}")
    if moment is not None and each.recorded_at < moment:
        raise AssertionError(f"{each.recorded_at} after {moment}")
    versions[each.stream] = each.version


def soak(url: str, seconds: float, writers: int, readers: int) -> str:
    """Run it.

    Returns:
        One line that says what was done.

    Raises:
        AssertionError: a promise was broken.
    """
    context = multiprocessing.get_context("fork")
    said, total = context.Queue(), context.Value("q", 0)
    until = time.time() + seconds
    tasks = [context.Process(target=write, args=(url, number, until, said)) for number in range(writers)]
    tasks += [context.Process(target=read, args=(url, number, total, said)) for number in range(readers)]
    for task in tasks:
        task.start()
    for task in tasks[:writers]:
        task.join()
    with Ledger.open(url, busy_timeout=PATIENCE) as ledger:
        total.value = ledger.head().position
    for task in tasks[writers:]:
        task.join(PATIENCE * 5)
    codes = [task.exitcode for task in tasks]
    if any(codes):
        raise AssertionError(f"exit codes {codes}")
    results = [said.get(timeout=PATIENCE) for _ in tasks]
    written = sum(count for what, _, count, _ in results if what == "writer")
    seen = {(count, digest) for what, _, count, digest in results if what == "reader"}
    with Ledger.open(url, busy_timeout=PATIENCE) as ledger:
        hashed = sha256()
        for each in ledger.read():
            hashed.update(each.digest.encode())
        if not (written == total.value and seen == {(written, hashed.hexdigest())}):
            raise AssertionError(f"{written} facts were written, the ledger ends at {total.value}, readers saw {seen}")
        faults = [each for each in ledger.verify().checks if not each.ok]
    if faults:
        raise AssertionError(str(faults))
    return (
        f"{writers} writers and {readers} readers, {seconds:g} s: {written} facts, each seen once and in order by all"
    )


def main() -> int:
    """Run it from a shell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--readers", type=int, default=4)
    options = parser.parse_args()
    Ledger.open(options.url).close()
    print(soak(options.url, options.seconds, options.writers, options.readers))
    return 0


if __name__ == "__main__":
    sys.exit(main())
