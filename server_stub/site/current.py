"""The site that is in force: the site file's, with the users of a directory or of an identity provider."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

import msgspec

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import EndpointKind, Role
from server_stub.auth.users import Users
from server_stub.core.model.events import SignedOut
from server_stub.identity.directory_entries import users_in
from server_stub.identity.group_rights import GroupRights, rights_of
from server_stub.identity.provisioned import ProvisionedUser
from server_stub.router import Router
from server_stub.site.apply import apply_site, users_of
from server_stub.site.site import Site, SiteUser
from server_stub.store.base import Store


async def provisioned_users(store: Store, *, has_directory: bool) -> tuple[ProvisionedUser, ...]:
    """Return the users beside those of the site file: those of the directory, if there is one, and no others."""
    return users_in(await store.directory()) if has_directory else await store.provisioned_users()


def with_provisioned(site: Site, provisioned: Iterable[ProvisionedUser]) -> Site:
    """Return ``site`` with the active provisioned users whose groups give them a role.

    A user of the site file wins over a provisioned one of the same id.
    """
    known = {user.id for user in site.user}
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
    """Applies the site, one change after the other."""

    def __init__(
        self,
        site: Site,
        *,
        name: str,
        router: Router,
        store: Store,
        users: Users,
        end_users: Callable[[frozenset[str]], None],
    ) -> None:
        self._site = site
        self._name = name
        self._router = router
        self._store = store
        self._users = users
        self._end_users = end_users
        self._changing = asyncio.Lock()
        self._has_directory = site.scim is not None

    @property
    def site(self) -> Site:
        """The site file's part."""
        return self._site

    async def apply(self, site: Site | None = None) -> None:
        """Apply another site file, or (None) a change of the provisioned users; sign-ins of changed users end.

        Raises:
            SiteWrong: the site contradicts itself; nothing of it was applied.
            StartRefused: it could not be stored.
            StoreFailed: the provisioned users could not be read.
        """
        async with self._changing:
            wanted = self._site if site is None else site
            provisioned = await provisioned_users(self._store, has_directory=self._has_directory)
            whole = with_provisioned(wanted, provisioned)
            users = await users_of(self._store, whole)
            await apply_site(self._router, self._store, whole, users, name=self._name, wins=False)
            self._site = wanted
            if changed := self._users.replace(users):
                self._end_users(changed)
                self._router.post(SignedOut(user_ids=tuple(sorted(changed))))
