"""What a ``callback:`` link asks for. Any web page can hold one, so it may ask for little.

``callback:`` brings the desktop to the front; ``callback:sign-in?user=dana`` fills in who signs in. A link never names a
server and never carries a password; one that cannot be read counts as the plain one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

SCHEME: Final = "callback"
LONGEST: Final = 2048
LONGEST_USER: Final = 64
SIGN_IN: Final = "sign-in"


@dataclass(frozen=True, slots=True)
class Link:
    """What was asked for; ``user`` is empty when nobody was named."""

    user: str = ""


def read(text: str) -> Link | None:
    """Return what the link ``text`` asks for, ``None`` if it is no link of ours."""
    if not text.lower().startswith(f"{SCHEME}:"):
        return None
    try:
        parts = urlsplit(text[:LONGEST])
    except ValueError:
        return Link()
    if (parts.netloc + parts.path).strip("/") != SIGN_IN:
        return Link()
    named = parse_qs(parts.query).get("user", [""])
    user = named[0] if len(named) == 1 else ""
    return Link(user) if user.isprintable() and len(user) <= LONGEST_USER else Link()
