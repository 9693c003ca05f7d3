"""Offices that one person holds at a time, with the words a person reads. Keys are the roles that readers write."""

from __future__ import annotations

from typing import Final

SINGLE_HOLDER_OFFICES: Final[dict[str, str]] = {
    "regierungschef": "head of government",
    "staatspraesident": "head of state",
    "praesident": "president",
    "aussenminister": "foreign minister",
    "verteidigungsminister": "defence minister",
    "innenminister": "interior minister",
    "finanzminister": "finance minister",
    "generalsekretaer": "secretary general",
}
