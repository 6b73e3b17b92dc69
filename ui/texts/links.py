"""Find links that may be opened. The text comes from customers and programs, so it may request very little."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QUrl, QUrlQuery

LONGEST: Final = 2048

_WEB: Final = frozenset({"http", "https"})
_SHAPE: Final = re.compile(r"(https?|mailto|tel):[\x21-\x7e\u00a1-\U0010ffff]+", re.IGNORECASE)
_HIDDEN: Final = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
"""Characters that are invisible, or that change the order of those around them."""
_TEL: Final = re.compile(r"tel:\+?[0-9().;=\-a-z]{1,64}", re.IGNORECASE | re.ASCII)
_OF_MAIL: Final = frozenset({"subject", "body", "cc"})
"""Some mail programs attach the file that another key names."""


def link_of(text: str) -> QUrl | None:
    """Return the address if the whole of ``text`` is one; ``None`` for anything but http, https, mailto and tel.

    An address with a user name before the host is refused: it is meant to look like another one.
    """
    said = text.strip()
    if len(said) > LONGEST or _SHAPE.fullmatch(said) is None or _HIDDEN.search(said) is not None:
        return None
    url = QUrl(said, QUrl.ParsingMode.StrictMode)
    if not url.isValid():
        return None
    match url.scheme().lower():
        case scheme if scheme in _WEB:
            return url if url.host() and not url.userInfo() else None
        case "mailto":
            keys = {key.lower() for key, _ in QUrlQuery(url).queryItems()}
            return url if "@" in url.path() and keys <= _OF_MAIL else None
        case "tel":
            return url if _TEL.fullmatch(said) else None
        case _:
            return None
