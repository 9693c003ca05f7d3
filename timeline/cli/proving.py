"""What ``timeline verify`` does with proofs: making them from a ledger, and checking them without one."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.exits import DONE
from timeline.cli.session import Session, print_json, writing_failed
from timeline.model.errors import IntegrityError, LedgerError, UsageError

if TYPE_CHECKING:
    from timeline.ledger import Ledger
    from timeline.ledger.checkpoint import Checkpoint
    from timeline.ledger.keyring import Held
    from timeline.ledger.notes import PublicKey
    from timeline.ledger.proof_check import ProvenClaim

_LARGEST = 50_000_000


def make(
    session: Session,
    *,
    claim: str | None,
    head: bool,
    since: Path | None,
    output: str | None,
    key: str | None,
    signing: Path | None,
) -> int:
    """Verify the ledger, sign its head, and write the proof that was asked for."""
    from timeline.cli.keeping import head_kept_here, keep
    from timeline.cli.progress import progress_bar
    from timeline.ledger import proofs
    from timeline.ledger.checkpoint import unsigned_checkpoint
    from timeline.ledger.kept_head import doubt_of_kept
    from timeline.ledger.proof_form import write_proof

    earlier = None if since is None else _read_text(since)
    if since is not None:
        earlier_head(since, key)
    with session.open() as ledger, progress_bar("Verifying", quiet=session.quiet) as report:
        found = proofs.find_claim(ledger, claim) if claim is not None else None
        held = signing_key(ledger, signing)
        kept = head_kept_here(ledger)
        try:
            if found is not None:
                proof = proofs.prove_claim(ledger, found, held.key, report, since=kept)
                content, signed = write_proof(proof), proof.checkpoint
            elif head or earlier is None:
                signed = proofs.signed_head(ledger, held.key, report, since=kept)
                content = signed.encode()
            else:
                grown = proofs.prove_consistency(ledger, earlier, held.key, report, since=kept)
                content, signed = write_proof(grown), grown.later
        except IntegrityError:
            if kept:
                session.warn(doubt_of_kept(ledger, kept[0]))
            raise
        keep(session, ledger, unsigned_checkpoint(signed))
    write_file(output or "-", content)
    if held.is_new:
        session.warn(f"there was no key for this ledger here: a new one was made and is kept in {held.path}")
    if found is not None and found.withdrawn is not None:
        session.warn(f"the claim was withdrawn at position {found.withdrawn}; the proof shows that it was made")
    session.say(f"signed by {held.key.public}")
    if output and output != "-":
        session.say(f"wrote {output}")
    return DONE


def check(session: Session, path: Path, key: str | None, article: Path | None) -> int:
    """Check a proof, or a signed head, with a public key and nothing else."""
    from timeline.ledger.proof_check import ProvenClaim, check_proof
    from timeline.ledger.proof_form import read_proof

    if key is None:
        raise UsageError(
            "whose signature is to be believed? Name it with --key: a public key, or a file that holds one"
        )
    believed = public_key(key)
    content = _read_bytes(path)
    try:
        if not content.lstrip().startswith(b"{"):
            return _told_head(session, path, believed)
        proven = check_proof(read_proof(content), believed)
    except (UsageError, IntegrityError) as error:
        raise type(error)(f"{path}: {error}") from error
    if not isinstance(proven, ProvenClaim):
        plain = {"ok": True, "earlier": proven.earlier.size, "later": proven.later.size, "key": str(believed)}
        _tell(
            session,
            plain,
            [
                f"The proof holds: the tree of {proven.later.size} leaves begins with that of {proven.earlier.size}.",
                "Nothing that the earlier head covers was changed or removed.",
                f"Both heads are signed by {believed}.",
            ],
        )
        return DONE
    if article is not None:
        _check_article(article, proven)
    _told_claim(session, proven, believed, article)
    return DONE


def _told_head(session: Session, path: Path, key: PublicKey) -> int:
    from timeline.ledger.checkpoint import open_checkpoint

    head = open_checkpoint(_read_text(path), key)
    plain = {"ok": True, "origin": head.origin, "size": head.size, "root": head.root.hex(), "key": str(key)}
    _tell(session, plain, [f"The head over {head.size} leaves, root {head.root.hex()}, is signed by {key}."])
    return DONE


def _told_claim(session: Session, proven: ProvenClaim, key: PublicKey, article: Path | None) -> None:
    claim, archived, moment = proven.asserted.claim, proven.archived, proven.recorded_at.isoformat()
    plain = {
        "ok": True,
        "claim": claim.id,
        "quote": claim.quote,
        "article": {"id": archived.article, "path": archived.path, "sha256": archived.sha256},
        "position": proven.position,
        "recorded_at": moment,
        "size": proven.checkpoint.size,
        "key": str(key),
    }
    lines = [
        f"The proof holds: claim {claim.id} is fact {proven.position}, recorded at {moment}.",
        f"It quotes: {claim.quote}",
        f"The article is {archived.path}, SHA-256 {archived.sha256}.",
        f"The head is signed by {key}.",
    ]
    if article is not None:
        lines.insert(3, f"{article} is that article, byte for byte.")
    _tell(session, plain, lines)


def _check_article(path: Path, proven: ProvenClaim) -> None:
    """Compare a file with the proven article; where its text is stored as it stands, the quote as well."""
    content = _read_bytes(path)
    found, archived, claim = sha256(content).hexdigest(), proven.archived, proven.asserted.claim
    if found != archived.sha256:
        raise IntegrityError(
            f"{path}: SHA-256 is {found}, and the proven article's is {archived.sha256}: another article"
        )
    if archived.text_sha256 == found:
        text = content.decode("utf-8")
        if " … ".join(text[span.start : span.end] for span in claim.spans) != claim.quote:
            raise IntegrityError(f"{path}: the proven claim does not quote this article at its own spans")


def _tell(session: Session, plain: dict[str, object], lines: list[str]) -> None:
    if session.json:
        print_json(plain)
    elif not session.quiet:
        from timeline.cli.page import Page, row, show

        show(Page(tuple(row(line) for line in lines)))


def signing_key(ledger: Ledger, named: Path | None) -> Held:
    """The key to sign with: the one brought along, else the ledger's own, made now if it is missing."""
    from timeline.ledger.checkpoint import origin_of
    from timeline.ledger.keyring import make_key, own_key

    origin = origin_of(ledger)
    return own_key(named, origin) if named is not None else make_key(origin)


def key_for_new_ledger(ledger: Ledger) -> Held | LedgerError:
    """Make the key of a ledger that has just got its first facts, or say why there is none."""
    from timeline.ledger.checkpoint import origin_of
    from timeline.ledger.keyring import make_key

    try:
        return make_key(origin_of(ledger))
    except LedgerError as error:
        return error


def public_key(named: str) -> PublicKey:
    """A public key from the command line: itself, or a file that holds it."""
    from timeline.ledger.notes import parse_public_key

    path = Path(named)
    if "+" in named and not path.is_file():
        return parse_public_key(named)
    return parse_public_key(_read_text(path))


def earlier_head(path: Path, key: str | None) -> Checkpoint:
    """A head that somebody kept; its signature is checked where a key is named."""
    from timeline.ledger.checkpoint import open_checkpoint, unsigned_checkpoint

    note = _read_text(path)
    try:
        return unsigned_checkpoint(note) if key is None else open_checkpoint(note, public_key(key))
    except IntegrityError as error:
        raise IntegrityError(f"{path}: {error}") from error


def _read_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise UsageError(f"{path}: the file is larger than any proof or article; name another one")
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: the file cannot be read ({error.strerror}); name another one") from error


def _read_text(path: Path) -> str:
    try:
        return _read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: the file is not text (UTF-8), so neither a key nor a checkpoint") from error


def write_file(output: str, content: bytes) -> None:
    """Write to a file, or to standard output for ``-``.

    Raises:
        UsageError: it cannot be written.
    """
    if output == "-":
        sys.stdout.write(content.decode("utf-8"))
        return
    try:
        Path(output).write_bytes(content)
    except OSError as error:
        raise writing_failed(output, error) from error
