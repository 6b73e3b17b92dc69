"""Users as administrators see and change them (``docs/behaviour.md``, *Administration*)."""

from __future__ import annotations

from typing import Annotated

import msgspec

from agent_desktop.protocol.commands import Id, Name
from agent_desktop.protocol.objects import BusinessProcessRef, Endpoint
from agent_desktop.protocol.states import Role, UserSource

UserId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$(?!\n)")]
"""Letters, digits and ``. _ @ -``, because ids are part of URL paths, logs and file names."""

MostProcesses = Annotated[tuple[Id, ...], msgspec.Meta(max_length=10_000)]


class UserAccount(msgspec.Struct, frozen=True, kw_only=True):
    """A user. ``business_processes`` are those that an agent serves, a supervisor sees or a program hands in for.

    None means every one. ``changed_here`` is whether an administrator has changed what the site file has, and ``version``
    goes into ``If-Match``.
    """

    id: str
    name: str
    role: Role
    business_processes: tuple[str, ...] | None
    endpoint: Endpoint | None
    active: bool
    source: UserSource
    changed_here: bool
    sessions: int
    version: str


class UserAccountList(msgspec.Struct, frozen=True, kw_only=True):
    """All users by id, and the business processes that users can belong to."""

    items: tuple[UserAccount, ...]
    business_processes: tuple[BusinessProcessRef, ...]


class IssuedPassword(msgspec.Struct, frozen=True, kw_only=True):
    """A user with a new password, which is shown this once."""

    user: UserAccount
    password: str

    def __repr__(self) -> str:
        """Return a text without the password, which must not reach a log."""
        return f"IssuedPassword(user={self.user.id!r})"


class NewUserAccount(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``POST /v1/users``."""

    id: UserId
    name: Name
    role: Role
    business_processes: MostProcesses | None = None
    endpoint: Endpoint | None = None
    active: bool = True
    temporary_password: bool = False


class NewPassword(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``POST /v1/users/{id}/password``: with ``temporary`` the user has to choose another password to sign in."""

    temporary: bool = False


class ChangedUserAccount(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``PUT /v1/users/{id}``: the whole account; ``business_processes`` None means every one, for an agent none."""

    name: Name
    role: Role
    business_processes: MostProcesses | None
    endpoint: Endpoint | None
    active: bool
