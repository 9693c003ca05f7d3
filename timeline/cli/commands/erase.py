"""``timeline erase``: an article's words, where the law orders it."""

from __future__ import annotations

import sys

import click

from timeline.cli.exits import DIFFERS, DONE
from timeline.cli.session import Session, print_json, with_session


@click.command()
@click.argument("article", metavar="ARTICLE")
@click.option("--author", required=True, envvar="TIMELINE_AUTHOR", help="Who decides. Default: $TIMELINE_AUTHOR.")
@click.option("--reason", required=True, help="Why, such as a court and a file number. It stays in the ledger.")
@click.option("--yes", is_flag=True, help="Do not ask. Without a terminal, nothing is erased without this.")
@with_session
def erase(session: Session, *, article: str, author: str, reason: str, yes: bool) -> int:
    """Erase an article's words for ever.

    ARTICLE is an article's ID or the path it was taken in under. Its text goes, and with it its title, its claims and the
    quotes in rulings. What stays is that there was such an article: its hashes, its path, who erased it and why, and the
    places, ids and digests of all facts. So the ledger verifies as before, and proofs of other facts stay good. The
    article is not taken in again. Backups, copies and exports made earlier are not changed.
    """
    from timeline.front.erase import erase_article

    if not yes:
        if not sys.stdin.isatty():
            raise click.UsageError("Erasing cannot be undone. Say --yes to erase without being asked.")
        click.confirm(f"Erase the words of {article} for ever?", abort=True, err=True)
    with session.open(writable=True) as ledger:
        erased = erase_article(ledger, article, author=author, reason=reason)
        path = ledger.path
    fact = erased.erasure.fact
    is_purged = erased.is_purged and (path is None or not path.with_name(f"{path.name}-wal").exists())
    if session.json:
        print_json(
            {
                "article": fact.article,
                "sha256": fact.sha256,
                "path": fact.path,
                "author": fact.author,
                "reason": fact.reason,
                "position": erased.erasure.position,
                "facts": len(fact.redacted),
                "text_kept": fact.text_kept,
                "purged": is_purged,
            }
        )
    elif not session.quiet:
        from timeline.cli.page import Page, row, show

        done = "is erased" if erased.erasure.is_new else "was erased already"
        first = f"{fact.path} ({fact.article}) {done}: its text, and the words in {len(fact.redacted)} facts."
        second = f"Recorded at position {erased.erasure.position}: {fact.author}: {fact.reason}"
        show(Page((row(first), row(second))))
    if fact.text_kept:
        session.warn("another article has the same text, which is still stored; erase that one too if it is meant")
    if not is_purged:
        session.warn(
            "another process has the ledger open: old pages may hold the words; run the same command again later"
        )
    return DONE if is_purged and not fact.text_kept else DIFFERS
