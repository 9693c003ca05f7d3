"""Offices that one person holds at a time, with the words a person reads. Keys are the roles that readers write."""

from __future__ import annotations

from typing import Final

SINGLE_HOLDER_OFFICES: Final[dict[str, str]] = {
    "regierungschef": "head of government",
    "head of government": "head of government",
    "staatsoberhaupt": "head of state",
    "head of state": "head of state",
    "außenminister": "foreign minister",
    "foreign-minister": "foreign minister",
    "verteidigungsminister": "defence minister",
    "defence-minister": "defence minister",
    "defense-minister": "defence minister",
    "innenminister": "interior minister",
    "interior-minister": "interior minister",
    "finanzminister": "finance minister",
    "finance-minister": "finance minister",
    "generalsekretär": "secretary general",
}
"""Roles of several languages that have the same words are one office."""
