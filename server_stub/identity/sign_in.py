"""Sign-in through the identity provider: find or create the user of a person (``docs/behaviour.md``, *Sign-in*)."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

import msgspec

from server_stub.auth.limits import RateLimit
from server_stub.auth.throttle import address_key
from server_stub.auth.users import User, Users
from server_stub.identity.group_rights import rights_of
from server_stub.identity.provider import AuthorizationCode, Identity, IdentityProvider
from server_stub.identity.provisioned import ProvisionedUser, ProvisioningStore
from server_stub.identity.settings import SiteGroup

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")
"""The ids of users in a site file."""


class NoUserHere(Exception):
    """The person is signed in at the provider, but is not a user of this site; ``detail`` is for the person."""

    def __init__(self, user_id: str, reason: str, detail: str) -> None:
        super().__init__(f"{user_id}: {reason}")
        self.user_id = user_id
        self.reason = reason
        self.detail = detail


class TooManyCodes(Exception):
    """One address has sent too many codes that were not valid; the next one is examined in ``wait_s`` seconds."""

    def __init__(self, wait_s: float) -> None:
        super().__init__(f"wait {wait_s:.1f} s")
        self.wait_s = wait_s


class ProviderSignIn:
    """Turns a code of the provider into a user. ``apply`` puts a change of the provisioned users into force."""

    def __init__(
        self,
        provider: IdentityProvider,
        *,
        users: Users,
        store: ProvisioningStore,
        groups: Callable[[], tuple[SiteGroup, ...]],
        site_users: Callable[[], frozenset[str]],
        apply: Callable[[], Awaitable[None]],
    ) -> None:
        self.provider = provider
        self._users = users
        self._store = store
        self._groups = groups
        self._site_users = site_users
        self._apply = apply
        self._tries = RateLimit(per_second=1, burst=200)

    async def user_of(self, code: AuthorizationCode, now: datetime, *, address: str) -> User:
        """Return the user of the person who has signed in at the provider; a created user is stored first.

        A code counts as a try of ``address`` until it has turned out to be valid.

        Raises:
            TooManyCodes: the code was not examined.
            IdentityRefused: the code is not valid.
            ProviderUnavailable: the provider does not answer.
            NoUserHere: the person is not a user of this site.
            ServerError: the user could not be stored.
        """
        subject = address_key(address)
        wait_s = self._tries.take(subject, now)
        if wait_s > 0:
            raise TooManyCodes(wait_s)
        person = await self.provider.identify(code, now)
        self._tries.give_back(subject, now)
        if _ID.fullmatch(person.user_id) is None:
            raise NoUserHere(
                person.user_id[:64], "unusable_name", "Your name at the provider cannot be a user name here."
            )
        if not await self._may_enter(person):
            raise NoUserHere(
                person.user_id, "unknown_user", "You are not a user of Callback Desk. Ask your administrator."
            )
        bound_to = await self._store.bind_identity(person.issuer, person.subject, person.user_id, now)
        if bound_to != person.user_id:
            raise NoUserHere(
                person.user_id,
                "other_person",
                "This user name belongs to another person at the provider. Ask your administrator.",
            )
        if person.user_id not in self._site_users() and self.provider.settings.create_users:
            await self._provision(person, now)
        user = self._users.get(person.user_id)
        if user is None:
            raise NoUserHere(
                person.user_id,
                "no_role",
                "Your groups give you no role in Callback Desk. Ask your administrator.",
            )
        return user

    async def _may_enter(self, person: Identity) -> bool:
        """Return whether the person is a user, or would become one; no one else is bound to a name."""
        if person.user_id in self._site_users() or self._users.get(person.user_id) is not None:
            return True
        if not self.provider.settings.create_users:
            return False
        return rights_of(person.groups, self._groups()) is not None

    async def _provision(self, person: Identity, now: datetime) -> None:
        """Create the user, or take over the name and the groups of this sign-in; one who is not active stays so."""
        before = next(
            (user for user in await self._store.provisioned_users() if user.id == person.user_id), None
        )
        known = {group.name for group in self._groups()}
        groups = tuple(sorted(known.intersection(person.groups)))
        after = ProvisionedUser(
            id=person.user_id,
            name=person.name,
            groups=groups,
            created_at=now if before is None else before.created_at,
            changed_at=now,
            active=before is None or before.active,
        )
        is_changed = before is None or before != msgspec.structs.replace(after, changed_at=before.changed_at)
        if is_changed:
            await self._store.put_provisioned_users((after,))
        if is_changed or (self._users.get(person.user_id) is None):
            await self._apply()
