"""``timeline verify``: is the ledger what was written? And proofs of it for others, who have no ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.exits import DONE, INTEGRITY
from timeline.cli.session import Session, print_json, with_session

if TYPE_CHECKING:
    from timeline.ledger import VerifyReport

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("proof", metavar="[PROOF]", required=False, type=_FILE)
@click.option("--proof", "claim", metavar="CLAIM", help="Write the proof that this claim (an ID) stands in the ledger.")
@click.option("--head", is_flag=True, help="Write the ledger's head as a signed checkpoint.")
@click.option(
    "--since",
    metavar="FILE",
    type=_FILE,
    help="A checkpoint from --head: check that the ledger begins with it. With -o, write the proof of that.",
)
@click.option("-o", "--output", metavar="FILE", help="Where to write the proof or head; - is standard output.")
@click.option(
    "--key",
    metavar="KEY",
    help="Whose signature to believe: a public key (NAME+HASH+BASE64), or a file that holds one.",
)
@click.option(
    "--signing-key",
    metavar="FILE",
    type=_FILE,
    help="Sign with this Ed25519 key (PRIVATE+KEY+... or PEM) instead of the one made with the ledger.",
)
@click.option("--article", metavar="FILE", type=_FILE, help="Check that a proof is of this article's bytes.")
@with_session
def verify(
    session: Session,
    *,
    proof: Path | None,
    claim: str | None,
    head: bool,
    since: Path | None,
    output: str | None,
    key: str | None,
    signing_key: Path | None,
    article: Path | None,
) -> int:
    """Check the ledger's integrity, make proofs of it, or check a proof.

    Alone it recomputes everything from the stored bytes: the chain of digests, the tree over it, positions and versions
    without gaps, every text against its hash, every claim against the words it quotes, the guards of the database.
    Exits with 5 if a check fails. The head of a ledger that is sound is kept beside its key, and the next time the ledger has
    to begin with it.

    --proof, --head and --since with -o do the same first, and then write a file signed with the ledger's own key.

    With PROOF, a file that one of them wrote, no ledger is needed: the proof is checked against --key alone.
    """
    from timeline.cli import proving

    if sum((claim is not None, head, proof is not None)) > 1 or (proof and since):
        raise click.UsageError("PROOF, --proof and --head are different things to do; name one of them.")
    if proof is not None:
        return proving.check(session, proof, key, article)
    if article is not None:
        raise click.UsageError("--article goes with a PROOF that is checked.")
    if claim is not None or head or (since is not None and output is not None):
        return proving.make(session, claim=claim, head=head, since=since, output=output, key=key, signing=signing_key)
    if output is not None or signing_key is not None:
        raise click.UsageError("-o and --signing-key go with --proof, --head or --since.")
    return _verify(session, since, key)


def _verify(session: Session, since: Path | None, key: str | None) -> int:
    from timeline.cli.keeping import head_kept_here, keep
    from timeline.cli.progress import progress_bar
    from timeline.cli.proving import earlier_head
    from timeline.ledger.checkpoint import Checkpoint
    from timeline.ledger.kept_head import doubt_of_kept

    noted = [] if since is None else [earlier_head(since, key)]
    with session.open() as ledger, progress_bar("Verifying", quiet=session.quiet) as report:
        kept = head_kept_here(ledger)
        found = ledger.verify(progress=report, since=[*noted, *kept])
        if found.ok and found.position:
            keep(session, ledger, Checkpoint("", found.leaves, bytes.fromhex(found.root)))
        elif kept and any(check.name == "tree" and not check.ok for check in found.checks):
            session.warn(doubt_of_kept(ledger, kept[0]))
    _show(session, found)
    return DONE if found.ok else INTEGRITY


def _show(session: Session, found: VerifyReport) -> None:
    if session.json:
        checks = [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in found.checks]
        print_json(
            {"ok": found.ok, "position": found.position, "digest": found.digest, "root": found.root, "checks": checks}
        )
    elif not session.quiet:
        from timeline.cli.page import show
        from timeline.cli.pages.verify import verify_page

        show(verify_page(found))
    for check in found.checks:
        if not check.ok:
            session.warn(f"{check.name}: {check.detail}")
