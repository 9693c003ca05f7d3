"""News agencies by name: whose text several outlets carry word for word."""

from __future__ import annotations

from typing import Final

from timeline.reconcile.origins import medium_key

_NAMES: Final = (
    "dpa|Deutsche Presse-Agentur|dpa-AFX|dpa-infocom|AFP|Agence France-Presse|Reuters|Thomson Reuters|AP|Associated Press"
    "|APA|Austria Presse Agentur|Keystone-SDA|SDA|epd|Evangelischer Pressedienst|KNA|Katholische Nachrichten-Agentur|SID"
    "|TASS|RIA Nowosti|RIA Novosti|Interfax|Ukrinform|UNIAN|PAP|ANSA|EFE|Europa Press|Xinhua|dts|dapd|ots|PA"
    "|Press Association|PA Media|Belga|ANP|Ritzau|NTB|TT|Kyodo|Kyodo News|Bloomberg|Bloomberg News|Anadolu|Sputnik|CNA"
    "|Dow Jones|Dow Jones Newswires|AWP|UPI|United Press International|PTI|Press Trust of India|Yonhap|Canadian Press|AAP"
    "|Australian Associated Press"
)
_KEYS: Final = frozenset(medium_key(name) for name in _NAMES.split("|"))


def is_agency(name: str | None) -> bool:
    """Whether a name is that of a news agency, however it is written."""
    return name is not None and medium_key(name) in _KEYS
