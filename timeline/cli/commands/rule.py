"""``timeline rule``: a person corrects the chronology, and every correction is a fact."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from timeline.cli.exits import DIFFERS, DONE
from timeline.cli.group import OrderedGroup
from timeline.cli.session import Session, print_json, session_options, view_options, with_session
from timeline.model.errors import UsageError

if TYPE_CHECKING:
    from timeline.front.clerk import Draft
    from timeline.front.rulings import Outcome, Revocation
    from timeline.ledger import Ledger

AUTHOR_VARIABLE = "TIMELINE_AUTHOR"


class Rulings(OrderedGroup):
    """The kinds of rulings."""

    noun = "kind of ruling"


def _author_option(function: Any) -> Any:
    text = f"Who rules. Default: ${AUTHOR_VARIABLE}."
    return click.option("--author", metavar="NAME", help=text)(function)


def _dry_run_option(function: Any) -> Any:
    return click.option("--dry-run", is_flag=True, help="Only show what would change; record nothing.")(function)


@click.group(cls=Rulings, invoke_without_command=True)
@click.option("--file", "path", metavar="RULINGS.toml", help="Make all the rulings of a file.")
@_author_option
@_dry_run_option
@session_options
@click.pass_context
def rule(
    context: click.Context,
    *,
    path: str | None,
    author: str | None,
    dry_run: bool,
    ledger: str | None,
    quiet: bool,
    as_json: bool,
) -> int | None:
    """Correct the chronology, with author and reason.

    Every ruling is a fact: it is shown wherever it acts, and `rule revoke` takes it back. It binds words of articles, not
    today's entries, so it survives better reading. Where two rulings contradict one another the later holds, and both are
    reported. With --file the rulings of a TOML file are made, one after another; applied twice they add nothing.
    """
    before = context.find_object(Session) or Session()
    context.obj = session = before.joined(ledger=ledger, quiet=quiet, as_json=as_json)
    if context.invoked_subcommand is not None:
        if path is not None or author is not None or dry_run:
            raise click.UsageError(f"--file, --author and --dry-run stand after {context.invoked_subcommand}.")
        return None
    if path is None:
        raise click.UsageError(f"Missing a kind of ruling ({', '.join(rule.commands)}), or --file.")
    return _rule_by_file(session, path, author, dry_run=dry_run)


def _rule_by_file(session: Session, path: str, author: str | None, *, dry_run: bool) -> int:
    from timeline.front.rulings import rule_many
    from timeline.front.rulings_file import Problem, read_rulings

    read = read_rulings(path, author or os.environ.get(AUTHOR_VARIABLE))
    with _existing(session, writable=not dry_run) as ledger:
        batch = rule_many(ledger, [numbered.draft for numbered in read.drafts], dry_run=dry_run)
    problems = list(read.problems)
    for refused in batch.refused:
        numbered = read.drafts[refused.number - 1]
        problems.append(Problem(path, numbered.number, numbered.kind, refused.why))
    problems.sort(key=lambda problem: problem.number)
    for problem in problems:
        session.warn(problem.message)
    if session.json:
        from timeline.front.plain_rulings import batch_as_plain

        print_json(batch_as_plain(batch, [problem.message for problem in problems], dry_run=dry_run))
    elif not session.quiet:
        from timeline.cli.page import show
        from timeline.cli.pages.rulings import batch_page

        show(batch_page(batch, len(problems), dry_run=dry_run))
    return DIFFERS if problems else DONE


def _existing(session: Session, *, writable: bool) -> Ledger:
    """The ledger, which must be there: ruling on nothing must not leave an empty ledger behind."""
    if writable:
        session.open().close()
    return session.open(writable=writable)


def _author(given: str | None) -> str:
    """Who signs: never guessed from the machine, because a ruling is somebody's word."""
    author = given or os.environ.get(AUTHOR_VARIABLE)
    if not author or not author.strip():
        raise UsageError(f"A ruling needs an author: give --author NAME, or set {AUTHOR_VARIABLE}.")
    return author


def _make(session: Session, draft: Draft | Revocation, *, dry_run: bool) -> int:
    from timeline.front.rulings import rule as make

    with _existing(session, writable=not dry_run) as ledger:
        outcome = make(ledger, draft, dry_run=dry_run)
    _show(session, outcome, dry_run=dry_run)
    return DONE


def _show(session: Session, outcome: Outcome, *, dry_run: bool) -> None:
    if session.json:
        from timeline.front.plain_rulings import outcome_as_plain

        print_json(outcome_as_plain(outcome, dry_run=dry_run))
    elif not session.quiet:
        from timeline.cli.page import show
        from timeline.cli.pages.rulings import outcome_page

        show(outcome_page(outcome, dry_run=dry_run))


_EDTF = "The date is an EDTF date: 2025-09-04, 2025-09, 2025-04-25/2025-04-26, 2025-07-10/.. (open)."
_REJECT = "They are shown as rejected, support nothing, count nowhere and open no conflict."
_ACCEPT = "VALUE is one of the values, or a claim that gives it. The entry sorts by it, and the conflict is resolved."
_ORIGIN = "NAME is a medium, person or body. For an article it counts where the article itself names nobody."
_EXPLAIN = "The reason says why its values do not exclude one another. A value that comes up later opens it again."
# Each kind: what stands behind it on the command line, and its help. The first line is the one that lists show.
_KINDS: dict[str, tuple[str, str]] = {
    "merge": ("ENTRY ENTRY...", "Entries that tell one happening.\n\nAll their claims are one entry from now on."),
    "split": ("ENTRY CLAIM...", "Claims that leave an entry.\n\nThey form an entry of their own."),
    "same": ("CLAIM CLAIM", "Two claims that tell one happening."),
    "different": ("CLAIM CLAIM", "Two claims that tell different happenings.\n\nThey are never in one entry."),
    "redate": ("ENTRY|CLAIM... EDTF", "When a happening took place, or what day a claim means.\n\n" + _EDTF),
    "reject": ("ENTRY|CLAIM...", "Claims that are not to be relied on.\n\n" + _REJECT),
    "accept": ("CONFLICT VALUE", "The value that holds in a conflict.\n\n" + _ACCEPT),
    "rename": ("ENTRY WORDING", "An entry's headline in a person's words."),
    "origin": ("CLAIM|ARTICLE... NAME", "On whose word claims rest, or an article.\n\n" + _ORIGIN),
    "published": ("ARTICLE EDTF", "When an article was published.\n\nEvery date counted from it moves with it."),
    "explain": ("CONFLICT", "Why a conflict is none.\n\n" + _EXPLAIN),
}


def _add(kind: str, metavar: str, told: str) -> None:
    @rule.command(kind, help=told)
    @click.argument("words", metavar=metavar, nargs=-1, required=True)
    @click.option("--reason", metavar="TEXT", required=True, help="Why; shown wherever the ruling acts.")
    @_author_option
    @_dry_run_option
    @with_session
    def command(session: Session, *, words: tuple[str, ...], reason: str, author: str | None, dry_run: bool) -> int:
        from timeline.front.clerk import drafted

        return _make(session, drafted(kind, words, _author(author), reason), dry_run=dry_run)


for _kind, (_metavar, _told) in _KINDS.items():
    _add(_kind, _metavar, _told)


@rule.command("lineage")
@click.argument("articles", metavar="ARTICLE ARTICLE...", nargs=-1, required=True)
@click.option("--not", "is_not", is_flag=True, help="They do not derive from one another.")
@click.option(
    "--as",
    "how",
    type=click.Choice(["copy", "paraphrase", "translation", "agency"]),
    help="How they derive. Default: as the texts show.",
)
@click.option("--reason", metavar="TEXT", required=True, help="Why; shown wherever the ruling acts.")
@_author_option
@_dry_run_option
@with_session
def lineage(
    session: Session,
    *,
    articles: tuple[str, ...],
    is_not: bool,
    how: str | None,
    reason: str,
    author: str | None,
    dry_run: bool,
) -> int:
    """Articles that derive from one another, or do not.

    Articles of one lineage are one witness.
    """
    from timeline.front.clerk import Draft

    if is_not and how:
        raise click.UsageError("--not and --as exclude one another.")
    value = "not" if is_not else how or "same"
    return _make(session, Draft("lineage", articles, _author(author), reason, value), dry_run=dry_run)


@rule.command("revoke")
@click.argument("ruling", metavar="RULING")
@click.option("--reason", metavar="TEXT", required=True, help="Why it is taken back.")
@_author_option
@_dry_run_option
@with_session
def revoke(session: Session, *, ruling: str, reason: str, author: str | None, dry_run: bool) -> int:
    """Take a ruling back.

    Both stay readable; the chronology is as if the ruling had not been made.
    """
    from timeline.front.rulings import Revocation

    return _make(session, Revocation(ruling, _author(author), reason), dry_run=dry_run)


@rule.command("list")
@view_options
@with_session
def list_rulings(session: Session, *, story: str | None, as_of: str | None) -> None:
    """All rulings, and how they stand.

    Acting, overridden by a later one, dangling (what they bind is not found any more) or revoked.
    """
    with session.open() as ledger:
        chronology = session.chronology(ledger, story=story, as_of=as_of)
    if session.json:
        from timeline.export.contract import ruling_as_plain

        print_json([ruling_as_plain(one) for one in sorted(chronology.rulings, key=lambda one: one.position)])
        return
    from timeline.cli.page import show
    from timeline.cli.pages.rulings import rulings_page

    show(rulings_page(chronology))


@rule.command("show")
@click.argument("ruling", metavar="RULING")
@view_options
@with_session
def show_ruling(session: Session, *, ruling: str, story: str | None, as_of: str | None) -> None:
    """One ruling: who, why, what it binds, where it acts."""
    from timeline.front.naming import find_ruling

    with session.open() as ledger:
        chronology = session.chronology(ledger, story=story, as_of=as_of)
    found = find_ruling(chronology.rulings, ruling)
    if session.json:
        from timeline.export.contract import ruling_as_plain

        print_json(ruling_as_plain(found))
        return
    from timeline.cli.page import show
    from timeline.cli.pages.rulings import ruling_page

    show(ruling_page(chronology, found))
