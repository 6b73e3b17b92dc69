"""The stored users and groups of the directory, and the users that follow from them (``docs/behaviour.md``, *Provisioning*)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

import msgspec

from server_stub.identity.provisioned import ProvisionedUser

USER_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")
"""The ids of users, as in a site file."""
LONGEST_NAME: Final = 200
_UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
"""Control characters, and those that change the direction of a text."""


class EntryKind(StrEnum):
    """The kinds of resources, with the names that SCIM has for them."""

    USER = "User"
    GROUP = "Group"


class DirectoryEntry(msgspec.Struct, frozen=True):
    """A resource of the directory; ``content`` is its representation in JSON (RFC 7643)."""

    id: str
    kind: EntryKind
    content: str
    created_at: datetime
    changed_at: datetime


class DirectoryChange(msgspec.Struct, frozen=True):
    """What one request changes: resources that are new or changed, ids of deleted ones, and what happened to user ids.

    The person at the identity provider who was bound to a renamed user is bound to the new id; the binding of a deleted
    user ends, so that another person can get the name.
    """

    put: tuple[DirectoryEntry, ...] = ()
    deleted: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    """User ids: the earlier one and the new one."""
    removed: tuple[str, ...] = ()
    """Ids of users who were deleted."""


class DirectoryStore(Protocol):
    """The storage of the directory. Each call is one transaction; all raise ``StoreFailed``."""

    async def directory(self) -> Sequence[DirectoryEntry]:
        """Return all resources by id."""
        ...

    async def change_directory(self, change: DirectoryChange) -> None:
        """Apply a change."""
        ...


class _Name(msgspec.Struct, frozen=True):
    formatted: str | None = None
    given: str | None = msgspec.field(default=None, name="givenName")
    family: str | None = msgspec.field(default=None, name="familyName")


class _User(msgspec.Struct, frozen=True):
    user_name: str = msgspec.field(name="userName")
    display_name: str | None = msgspec.field(default=None, name="displayName")
    name: _Name = _Name()
    active: bool = True


class _Member(msgspec.Struct, frozen=True):
    value: str = ""


class _Group(msgspec.Struct, frozen=True):
    display_name: str = msgspec.field(name="displayName")
    members: tuple[_Member, ...] = ()


def users_in(entries: Iterable[DirectoryEntry]) -> tuple[ProvisionedUser, ...]:
    """Return the users of the directory with the names of their groups."""
    users: dict[str, tuple[DirectoryEntry, _User]] = {}
    groups: dict[str, set[str]] = {}
    for entry in entries:
        if entry.kind is EntryKind.USER:
            users[entry.id] = (entry, msgspec.json.decode(entry.content, type=_User))
        else:
            group = msgspec.json.decode(entry.content, type=_Group)
            for member in group.members:
                groups.setdefault(member.value, set()).add(group.display_name)
    return tuple(
        ProvisionedUser(
            id=user.user_name,
            name=_shown_name(user),
            groups=tuple(sorted(groups.get(entry_id, ()))),
            created_at=entry.created_at,
            changed_at=entry.changed_at,
            active=user.active,
        )
        for entry_id, (entry, user) in users.items()
    )


def _shown_name(user: _User) -> str:
    """Return the name that people see: the display name, or else the parts of the name, or else the id."""
    parts = " ".join(part for part in (user.name.given, user.name.family) if part)
    for name in (user.display_name, user.name.formatted, parts):
        cleaned = " ".join(_UNSEEN.sub(" ", name or "").split())[:LONGEST_NAME]
        if cleaned:
            return cleaned
    return user.user_name
