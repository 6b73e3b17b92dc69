"""The reasons that an agent can choose for *Not Ready* (``docs/behaviour.md``, *Not Ready reasons*)."""

from __future__ import annotations

from hashlib import sha256
from typing import Annotated, Final

import msgspec

from agent_desktop.protocol.commands import GivenReason

LanguageCode = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$(?!\n)")]


class NotReadyReason(msgspec.Struct, frozen=True, kw_only=True):
    """One reason: ``name`` is stored and reported, ``names`` are shown instead in windows of other languages."""

    name: GivenReason
    names: dict[LanguageCode, GivenReason] = {}


STANDARD_REASONS: Final = tuple(
    NotReadyReason(name=name) for name in ("Break", "Lunch", "Meeting", "Training")
)
"""The reasons of a site that defines none, and of servers that do not name theirs."""

SERVER_REASONS: Final = ("Missed offer", "Phone", "Connection lost")
"""The reasons that the server itself gives, as on the wire; no site may give them another meaning."""

MOST_REASONS: Final = 30
Reasons = Annotated[tuple[NotReadyReason, ...], msgspec.Meta(max_length=MOST_REASONS)]


class NotReadyReasons(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /v1/not-ready-reasons``, and the event when they change: all reasons, in the order in which they are shown.

    ``version`` is for ``If-Match``.
    """

    items: tuple[NotReadyReason, ...]
    version: str


class ChangedNotReadyReasons(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``PUT /v1/not-ready-reasons``: all reasons; none at all are the standard ones."""

    items: Reasons


def reasons_with_version(items: tuple[NotReadyReason, ...]) -> NotReadyReasons:
    """Return the reasons with their version, which depends on nothing else."""
    return NotReadyReasons(items=items, version=sha256(msgspec.json.encode(items)).hexdigest()[:16])


def wrong_reasons(reasons: tuple[NotReadyReason, ...]) -> list[tuple[int, str]]:
    """Return the places of reasons that cannot be chosen beside the others, each with what is wrong with its name."""
    found: list[tuple[int, str]] = []
    reserved = {name.casefold() for name in SERVER_REASONS}
    seen: set[str] = set()
    for place, reason in enumerate(reasons):
        name = reason.name.casefold()
        if reason.name != reason.name.strip():
            found.append((place, "must not begin or end with a blank"))
        elif name in reserved:
            found.append((place, f"is {reason.name!r}, which the server itself gives; choose another name"))
        elif name in seen:
            found.append((place, f"is {reason.name!r} again; each name must be unique"))
        elif place >= MOST_REASONS:
            found.append((place, f"is one of more than {MOST_REASONS} reasons; a menu has no room for them"))
        seen.add(name)
    return found
