"""Ids derived from content: the same thing gets the same id on every machine and in every order of arrival."""

from __future__ import annotations

import hashlib

from timeline.model import Claim

_PREFIX = {"lineage": "l", "entry": "e", "conflict": "k", "origin": "o"}


def digest_id(kind: str, *parts: str) -> str:
    """A short id: a letter for the kind and twelve hex digits of SHA-256 over the length-prefixed parts."""
    hasher = hashlib.sha256(kind.encode())
    for part in parts:
        data = part.encode()
        hasher.update(len(data).to_bytes(4, "big") + data)
    return _PREFIX[kind] + hasher.hexdigest()[:12]


def entry_id(claim: Claim) -> str:
    """The id of an entry that is anchored in this claim: it names the place in the article, not what a reader made of it."""
    return digest_id("entry", claim.article, *(f"{span.start}-{span.end}" for span in claim.spans))
