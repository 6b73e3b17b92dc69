"""The site that is in force: the site file, what administrators have changed, and the users of other systems."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import Final

import msgspec

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import EndpointKind, Role
from server_stub.administration.merging import SiteContradicted, with_overrides
from server_stub.administration.overrides import EntryChange, Override, OverrideKind, with_change
from server_stub.auth.sessions import Sessions
from server_stub.auth.users import Users
from server_stub.clock import Clock
from server_stub.core.model.events import SignedOut
from server_stub.errors import SiteWrong
from server_stub.identity.directory_entries import users_in
from server_stub.identity.group_rights import GroupRights, rights_of
from server_stub.identity.provisioned import ProvisionedUser
from server_stub.router import Router
from server_stub.site.apply import apply_site, users_of
from server_stub.site.site import Site, SiteUser
from server_stub.store.base import Store

_REMEDY: Final = (
    "What administrators have changed in their windows wins over the file, and does not fit it. Correct the file, or start "
    "the server with --site-wins, which discards those changes."
)


async def provisioned_users(store: Store, *, has_directory: bool) -> tuple[ProvisionedUser, ...]:
    """Return the users beside those of the site file: those of the directory, if there is one, and no others."""
    return users_in(await store.directory()) if has_directory else await store.provisioned_users()


def with_provisioned(site: Site, provisioned: Iterable[ProvisionedUser]) -> Site:
    """Return ``site`` without users who are not active, and with the active provisioned users whose groups give a role.

    A user of the site wins over a provisioned one of the same id, also one who is not active.
    """
    known = {user.id for user in site.user}
    site = _with_active_users(site)
    added = {
        user.id: (user, rights)
        for user in provisioned
        if user.active and user.id not in known and (rights := rights_of(user.groups, site.group)) is not None
    }
    if not added:
        return site
    processes = tuple(
        msgspec.structs.replace(
            process,
            members=(
                *process.members,
                *(
                    user_id
                    for user_id, (_, rights) in added.items()
                    if rights.role is Role.AGENT and process.id in rights.business_processes
                ),
            ),
        )
        for process in site.business_process
    )
    users = tuple(_site_user(user, rights, site) for user, rights in added.values())
    return msgspec.structs.replace(site, business_process=processes, user=(*site.user, *users))


def _with_active_users(site: Site) -> Site:
    inactive = {user.id for user in site.user if not user.active}
    if not inactive:
        return site
    processes = tuple(
        msgspec.structs.replace(
            process, members=tuple(each for each in process.members if each not in inactive)
        )
        for process in site.business_process
    )
    users = tuple(user for user in site.user if user.active)
    return msgspec.structs.replace(site, business_process=processes, user=users)


def _site_user(user: ProvisionedUser, rights: GroupRights, site: Site) -> SiteUser:
    kind = site.oidc.agent_endpoint if site.oidc is not None else EndpointKind.SOFTPHONE
    return SiteUser(
        id=user.id,
        name=user.name,
        role=rights.role,
        endpoint=Endpoint(kind=kind, address=user.id) if rights.role is Role.AGENT else None,
        supervises=rights.business_processes
        if rights.role is Role.SUPERVISOR and rights.business_processes
        else None,
    )


class CurrentSite:
    """Applies the site file with the overrides of administrators and the provisioned users, one change after the other."""

    def __init__(
        self,
        file: Site,
        overrides: Iterable[Override],
        *,
        name: str,
        router: Router,
        store: Store,
        users: Users,
        sessions: Sessions,
        clock: Clock,
        end_users: Callable[[frozenset[str]], None],
    ) -> None:
        self._file = file
        self._overrides = {each.key: each for each in overrides}
        self._site = with_overrides(file, self._overrides.values())
        self._name = name
        self._router = router
        self._store = store
        self._users = users
        self._sessions = sessions
        self._clock = clock
        self._end_users = end_users
        self._changing = asyncio.Lock()
        self._has_directory = file.scim is not None

    @property
    def site(self) -> Site:
        """The site file with the overrides, without provisioned users."""
        return self._site

    @property
    def file(self) -> Site:
        """The site file alone."""
        return self._file

    @property
    def overrides(self) -> Mapping[tuple[OverrideKind, str], Override]:
        """What administrators have changed."""
        return self._overrides

    async def apply(self, file: Site | None = None) -> None:
        """Apply another site file, or (None) a change of the provisioned users; sign-ins of changed users end.

        Raises:
            SiteWrong: the site contradicts itself, or the overrides; nothing of it was applied.
            StartRefused: it could not be stored.
            StoreFailed: the provisioned users could not be read.
        """
        async with self._changing:
            wanted = self._file if file is None else file
            try:
                site = await asyncio.to_thread(with_overrides, wanted, tuple(self._overrides.values()))
            except SiteContradicted as error:
                raise SiteWrong(self._name, contradictions(error)) from error
            await self._put_into_force(site)
            self._file, self._site = wanted, site

    async def change(self, draft: Callable[[Site], Iterable[EntryChange]], *, by: str) -> None:
        """Store and apply what ``draft`` makes of the site in force: all of it, or nothing.

        Raises:
            SiteContradicted: the result would not be valid.
            SiteWrong: the floor refuses the result.
            StartRefused, StoreFailed: it could not be stored.
        """
        async with self._changing:
            now = self._clock.now()
            changes = [with_change(self._overrides, each, by=by, now=now) for each in draft(self._site)]
            if not changes:
                return
            after = {**self._overrides, **{each.key: each for each in changes}}
            site = await asyncio.to_thread(with_overrides, self._file, tuple(after.values()))
            await self._store.change_overrides(changes, ())
            try:
                await self._put_into_force(site)
            except BaseException:
                kept = [self._overrides[each.key] for each in changes if each.key in self._overrides]
                new = [each.key for each in changes if each.key not in self._overrides]
                await self._store.change_overrides(kept, new)
                raise
            self._overrides, self._site = after, site

    async def _put_into_force(self, site: Site) -> None:
        provisioned = await provisioned_users(self._store, has_directory=self._has_directory)
        whole = with_provisioned(site, provisioned)
        users = await users_of(self._store, whole)
        now = self._clock.now()
        leaving = _process_ids(self._site) - _process_ids(site)
        await apply_site(
            self._router, self._store, whole, users, name=self._name, wins=False, now=now, leaving=leaving
        )
        if changed := self._users.replace(users):
            await self._sessions.load(now)
            self._end_users(changed)
            self._router.post(SignedOut(user_ids=tuple(sorted(changed))))


def _process_ids(site: Site) -> frozenset[str]:
    return frozenset(each.id for each in site.business_process)


def contradictions(error: SiteContradicted) -> tuple[str, ...]:
    """Return the mistakes for the administrator of the file, with the remedy."""
    return (*map(str, error.mistakes), _REMEDY)
