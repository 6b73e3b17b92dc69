"""The directory in memory: the library's storage with the rules of the desk (``docs/behaviour.md``, *Provisioning*).

It is used by one thread at a time. A request changes it first; what it changed is then stored, or else undone.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final, cast

import msgspec
from scim2_models import (
    ForbiddenException,
    InvalidValueException,
    Meta,
    PayloadTooLargeException,
    Reference,
    Resource,
    ResourceType,
    UniquenessException,
)
from scim2_server.memory import InMemoryStorage

from server_stub.identity.directory_entries import USER_ID, DirectoryChange, DirectoryEntry, EntryKind
from server_stub.scim.models import DirectoryGroup, DirectoryUser, GroupMember, GroupOfUser

MOST_USERS: Final = 20_000
MOST_GROUPS: Final = 2_000
LARGEST_USER: Final = 16 * 1024
"""Limit of the representation of a user in bytes, which many small changes could exceed."""
LARGEST_GROUP: Final = 4 * 1024 * 1024
"""Limit of the representation of a group in bytes."""


class SiteUserEntry(msgspec.Struct, frozen=True):
    """A person of the site file, whom the directory shows and does not change."""

    id: str
    name: str


class Directory(InMemoryStorage):
    """The users and groups. ``take_change`` returns what was changed since the last call."""

    supports_cursors = False

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__(clock)
        self._started = clock()
        self._site_ids: frozenset[str] = frozenset()
        self._before: dict[str, Resource[Any] | None] = {}
        self._renamed: list[tuple[str, str]] = []
        self._removed: list[str] = []

    def load(self, entries: Iterable[DirectoryEntry], site_users: Iterable[SiteUserEntry]) -> None:
        """Replace all resources by those stored, and by the users of the site file."""
        kinds = {EntryKind.USER: DirectoryUser, EntryKind.GROUP: DirectoryGroup}
        stored: list[Resource[Any]] = [
            kinds[entry.kind].model_validate_json(entry.content) for entry in entries
        ]
        shown = {user.id: self._site_user(user) for user in site_users}
        self._site_ids = frozenset(shown)
        self.resources = [
            *shown.values(),
            *(each for each in stored if not (isinstance(each, DirectoryUser) and each.user_name in shown)),
        ]
        self._join_all()

    def _site_user(self, user: SiteUserEntry) -> DirectoryUser:
        meta = Meta(
            resource_type=EntryKind.USER.value,
            created=self._started,
            last_modified=self._started,
            version=self.next_version(),
        )
        return DirectoryUser(id=user.id, user_name=user.id, display_name=user.name, active=True, meta=meta)

    def next_version(self) -> str:
        """Return the version of a new write; a count would begin again with each start of the server."""
        return f'W/"{secrets.token_hex(8)}"'

    def create(self, resource_type: ResourceType, resource: Resource[Any]) -> Resource[Any]:
        """Add a resource."""
        is_user = isinstance(resource, DirectoryUser)
        most, found = (MOST_USERS, self._users()) if is_user else (MOST_GROUPS, self._groups())
        if len(found) >= most:
            raise ForbiddenException(detail=f"The directory is full; it holds {most} resources of a kind.")
        self._check(resource)
        if isinstance(resource, DirectoryUser) and resource.active is None:
            resource.active = True
        created = super().create(resource_type, resource)
        return self._noted(None, created)

    def update(
        self,
        resource_type: ResourceType,
        resource: Resource[Any],
        *,
        expected_version: str | None = None,
    ) -> Resource[Any]:
        """Replace a resource."""
        before = self._changeable(resource_type, resource.id)
        self._check(resource)
        updated = super().update(resource_type, resource, expected_version=expected_version)
        return self._noted(before, updated)

    def delete(
        self, resource_type: ResourceType, resource_id: str, *, expected_version: str | None = None
    ) -> None:
        """Delete a resource; a user leaves all groups."""
        before = self._changeable(resource_type, resource_id)
        super().delete(resource_type, resource_id, expected_version=expected_version)
        self._before.setdefault(resource_id, before)
        if isinstance(before, DirectoryGroup):
            self._leave(before)
            return
        user = cast("DirectoryUser", before)
        self._removed.append(cast("str", user.user_name))
        for group in self._groups():
            members = group.members or []
            kept = [member for member in members if member.value != resource_id]
            if len(kept) != len(members):
                self._before.setdefault(cast("str", group.id), group.model_copy())
                group.members = kept or None
                cast("Meta", group.meta).version = self.next_version()

    def take_change(self) -> DirectoryChange:
        """Return what has changed since the last call, to be stored or undone before the next request."""
        now = self._by_id()
        put = [now[entry_id] for entry_id in self._before if entry_id in now]
        return DirectoryChange(
            put=tuple(_entry(resource) for resource in put),
            deleted=tuple(entry_id for entry_id in self._before if entry_id not in now),
            renamed=tuple(self._renamed),
            removed=tuple(self._removed),
        )

    def keep(self) -> None:
        """Keep the change, which was stored."""
        self._forget_change()

    def undo(self) -> None:
        """Undo the change, which could not be stored."""
        now = self._by_id()
        for entry_id, before in self._before.items():
            if entry_id in now:
                now.pop(entry_id)
            if before is not None:
                now[entry_id] = before
        self.resources = list(now.values())
        self._join_all()

    def _join_all(self) -> None:
        """Derive the groups of all users; members who are unknown here are left out."""
        for user in self._users():
            user.groups = None
        for group in self._groups():
            known = [member for member in group.members or [] if self._user(member.value) is not None]
            group.members = known or None
            self._join(group)
        self._forget_change()

    def _forget_change(self) -> None:
        self._before, self._renamed, self._removed = {}, [], []

    def _by_id(self) -> dict[str, Resource[Any]]:
        return {cast("str", resource.id): resource for resource in self.resources}

    def _users(self) -> list[DirectoryUser]:
        return cast("list[DirectoryUser]", list(self._resources.get(EntryKind.USER.value, {}).values()))

    def _groups(self) -> list[DirectoryGroup]:
        return cast("list[DirectoryGroup]", list(self._resources.get(EntryKind.GROUP.value, {}).values()))

    def _user(self, user_id: str | None) -> DirectoryUser | None:
        found = self._resources.get(EntryKind.USER.value, {}).get(user_id or "")
        return cast("DirectoryUser | None", found)

    def _changeable(self, resource_type: ResourceType, resource_id: str | None) -> Resource[Any]:
        """Return a resource that may be changed.

        Raises:
            ForbiddenException: the user is in the site file.
            NotFoundException: there is no such resource.
        """
        if resource_type.name == EntryKind.USER.value and resource_id in self._site_ids:
            raise ForbiddenException(detail=_of_site_file(resource_id))
        return self._stored(resource_type, resource_id)

    def _check(self, resource: Resource[Any]) -> None:
        """Check what the schemas do not express, and complete the resource.

        Raises:
            InvalidValueException: an attribute cannot be used here.
            UniquenessException: the name is that of a user of the site file.
        """
        if isinstance(resource, DirectoryUser):
            _check_user(resource, self._site_ids)
        elif isinstance(resource, DirectoryGroup):
            self._check_group(resource)

    def _check_group(self, group: DirectoryGroup) -> None:
        if not 0 < len(group.display_name or "") <= 256:
            raise InvalidValueException(detail="displayName must have 1 to 256 characters.")
        members: dict[str, GroupMember] = {}
        for member in group.members or []:
            user = self._user(member.value)
            if user is None:
                raise InvalidValueException(
                    detail=f"members: {member.value!r} is not the id of a user; groups in groups are not supported."
                )
            if member.value in self._site_ids:
                raise InvalidValueException(detail=f"members: {_of_site_file(member.value)}")
            members[cast("str", user.id)] = GroupMember(
                value=user.id,
                ref=Reference(f"Users/{user.id}"),
                type=member.type or EntryKind.USER.value,
            )
        group.members = list(members.values()) or None

    def _noted(self, before: Resource[Any] | None, after: Resource[Any]) -> Resource[Any]:
        """Note a change; ``after`` is a copy of what is stored."""
        resource_id = cast("str", after.id)
        self._before.setdefault(resource_id, before)
        largest = LARGEST_USER if isinstance(after, DirectoryUser) else LARGEST_GROUP
        if len(after.model_dump_json()) > largest:
            raise PayloadTooLargeException(detail=f"The resource would be larger than {largest} bytes.")
        if isinstance(after, DirectoryGroup):
            if isinstance(before, DirectoryGroup):
                self._leave(before)
            self._join(after)
        elif isinstance(before, DirectoryUser) and isinstance(after, DirectoryUser):
            earlier, new = cast("str", before.user_name), cast("str", after.user_name)
            if earlier != new:
                self._renamed.append((earlier, new))
        return after

    def _join(self, group: DirectoryGroup) -> None:
        """Add a group to the groups of its members."""
        for member in group.members or []:
            user = self._user(member.value)
            if user is not None:
                own = GroupOfUser(
                    value=group.id, ref=Reference(f"Groups/{group.id}"), display=group.display_name
                )
                user.groups = [*(user.groups or []), own]

    def _leave(self, group: DirectoryGroup) -> None:
        """Remove a group from the groups of its members."""
        for member in group.members or []:
            user = self._user(member.value)
            if user is not None:
                user.groups = [each for each in user.groups or [] if each.value != group.id] or None


def _check_user(user: DirectoryUser, site_ids: frozenset[str]) -> None:
    name = user.user_name or ""
    if USER_ID.fullmatch(name) is None:
        raise InvalidValueException(
            detail="userName must begin with a letter or digit, and have letters, digits and . _ @ - alone, "
            "at most 64; it is the id of the user."
        )
    if name.casefold() in {each.casefold() for each in site_ids}:
        raise UniquenessException(detail=_of_site_file(name))


def _of_site_file(user_id: str | None) -> str:
    return f"{user_id!r} is a user of the site file; change the file, and reload it."


def _entry(resource: Resource[Any]) -> DirectoryEntry:
    """Return a resource as it is stored; the groups of a user follow from the groups."""
    kind = EntryKind.USER if isinstance(resource, DirectoryUser) else EntryKind.GROUP
    if kind is EntryKind.USER:
        resource = resource.model_copy(update={"groups": None})
    meta = cast("Meta", resource.meta)
    return DirectoryEntry(
        id=cast("str", resource.id),
        kind=kind,
        content=resource.model_dump_json(),
        created_at=cast("datetime", meta.created),
        changed_at=cast("datetime", meta.last_modified),
    )
