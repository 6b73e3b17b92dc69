"""Read ``callback:`` links. Any web page can contain one, so a link may request very little.

``callback:`` brings the desktop to the front; ``callback:sign-in?user=dana`` fills in the user name;
``callback:open?id=ID``, or short ``callback:ID``, opens a callback, as far as the server lets its user see it. A link
never names a server and never carries a password.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

SCHEME: Final = "callback"
LONGEST: Final = 2048
LONGEST_USER: Final = 64
SIGN_IN: Final = "sign-in"
OPEN: Final = "open"

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", re.ASCII)


@dataclass(frozen=True, slots=True)
class CallbackLink:
    """What a link requests; ``user`` and ``callback`` (an id) are empty when the link names none.

    ``is_sound`` is false for a link that cannot be read: the window comes to the front all the same and reports it.
    """

    user: str = ""
    callback: str = ""
    is_sound: bool = True


BROKEN: Final = CallbackLink(is_sound=False)


def read(text: str) -> CallbackLink | None:
    """Return the content of the link ``text``, ``None`` if it is not one of our links."""
    if not text.lower().startswith(f"{SCHEME}:"):
        return None
    if len(text) > LONGEST:
        return BROKEN
    try:
        parts = urlsplit(text)
        asked = parse_qs(parts.query, max_num_fields=8)
    except ValueError:
        return BROKEN
    command = (parts.netloc + parts.path).strip("/")
    if command == SIGN_IN:
        return _sign_in(_only(asked, "user"))
    if command == OPEN:
        return _open(_only(asked, "id"))
    return _open(command) if command else CallbackLink()


def _sign_in(user: str) -> CallbackLink:
    return CallbackLink(user=user) if user and user.isprintable() and len(user) <= LONGEST_USER else BROKEN


def _open(callback: str) -> CallbackLink:
    return CallbackLink(callback=callback) if _ID.fullmatch(callback) else BROKEN


def _only(asked: dict[str, list[str]], name: str) -> str:
    """Return the only value of that name, empty if there is none or several."""
    values = asked.get(name, [])
    return values[0] if len(values) == 1 else ""
