"""Users: the people and programs that may sign in, and their access rights."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

import msgspec

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import Role
from server_stub.core.model.effects import agent_recipient, scope_recipient


class User(msgspec.Struct, frozen=True):
    """A person or program.

    ``supervises`` (sorted) limits a supervisor, and a program that hands callbacks in, to some business processes; None
    means every one. ``temporary_password`` means that the user has to choose another password to sign in with it.
    """

    id: str
    name: str
    role: Role
    password_hash: str
    endpoint: Endpoint | None = None
    supervises: tuple[str, ...] | None = None
    temporary_password: bool = False

    @property
    def version(self) -> str:
        """The version in the user's tokens: it changes with password, role and limits, which invalidates old tokens."""
        facts = (self.id, self.role.value, self.password_hash, sorted(self.supervises or ("*",)))
        if self.temporary_password:
            facts = (*facts, "temporary")
        return sha256(repr(facts).encode()).hexdigest()[:16]

    @property
    def is_supervisor(self) -> bool:
        """Whether the user has the rights of supervisors."""
        return self.role in {Role.SUPERVISOR, Role.ADMIN}

    def may_see(self, business_process_id: str) -> bool:
        """Return whether the user, as a supervisor, may see and change the business process."""
        return self.is_supervisor and (self.supervises is None or business_process_id in self.supervises)

    def may_hand_in(self, business_process_id: str) -> bool:
        """Return whether the user may hand callbacks in for the business process."""
        if self.role is Role.INTAKE:
            return self.supervises is None or business_process_id in self.supervises
        return self.may_see(business_process_id)

    @property
    def scope(self) -> str:
        """The recipient whose events the user reads: the agent's own, or that of the supervised business processes."""
        if self.role is Role.AGENT:
            return agent_recipient(self.id)
        if self.is_supervisor:
            return scope_recipient(self.supervises)
        return f"user:{self.id}"


class Users:
    """All stored users by id."""

    def __init__(self, users: Iterable[User] = ()) -> None:
        self._users = {user.id: user for user in users}
        self._versions = {user.id: user.version for user in self._users.values()}
        self._on_change: list[Callable[[], None]] = []

    def on_change(self, watcher: Callable[[], None]) -> None:
        """Call ``watcher`` after each change of users."""
        self._on_change.append(watcher)

    def _changed(self) -> None:
        for watcher in self._on_change:
            watcher()

    def get(self, user_id: str) -> User | None:
        """Return the user; None if there is none with that id."""
        return self._users.get(user_id)

    def version(self, user_id: str) -> str | None:
        """Return the version that the user's tokens must have; None if there is no such user."""
        return self._versions.get(user_id)

    def replace(self, users: Iterable[User]) -> frozenset[str]:
        """Replace all users, and return the ids of those that were removed or changed, whose sign-ins thereby end."""
        before = self._versions
        self._users = {user.id: user for user in users}
        self._versions = {user.id: user.version for user in self._users.values()}
        self._changed()
        return frozenset(
            user_id for user_id, version in before.items() if self._versions.get(user_id) != version
        )

    def put(self, user: User) -> None:
        """Add or change one user."""
        self._users[user.id] = user
        self._versions[user.id] = user.version
        self._changed()

    def __iter__(self) -> Iterator[User]:
        return iter(self._users.values())
