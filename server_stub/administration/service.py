"""What administrators do with users (``docs/behaviour.md``, *Administration*)."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from agent_desktop.protocol.administration.users import (
    ChangedUserAccount,
    IssuedPassword,
    NewUserAccount,
    UserAccount,
    UserAccountList,
)
from agent_desktop.protocol.objects import BusinessProcessRef
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role, UserSource
from agent_desktop.protocol.timing import Timing
from server_stub.administration import accounts
from server_stub.administration.export import AddedEntry, ConfigurationInForce, site_file_text
from server_stub.administration.merging import SiteContradicted
from server_stub.administration.overrides import EntryChange, OverrideKind, OverrideState
from server_stub.administration.refusals import AdministrationRefused, check_version, unknown
from server_stub.auth.passwords import hash_password
from server_stub.auth.sessions import Sessions
from server_stub.auth.users import Users
from server_stub.clock import Clock
from server_stub.core.floor import Floor
from server_stub.errors import SiteWrong, StartRefused, StoreFailed
from server_stub.router import Router
from server_stub.site.current import CurrentSite
from server_stub.site.site import Site
from server_stub.site.template import generate_password

_NO_SITE = "The server was started without a site file, so users cannot be changed here."


class Administration:
    """The users of the site. ``current`` is None for a server without a site file, whose users are only listed."""

    def __init__(
        self,
        current: CurrentSite | None,
        users: Users,
        sessions: Sessions,
        router: Router,
        clock: Clock,
    ) -> None:
        self._current = current
        self._router = router
        self._users = users
        self._sessions = sessions
        self._clock = clock

    async def accounts(self) -> UserAccountList:
        """Return all users by id: those of the site, also inactive ones, and those of other systems."""
        open_sessions = await self._sessions.open_sessions(self._clock.now())
        counts = Counter(
            session.user_id
            for session in open_sessions
            if session.user_version == self._users.version(session.user_id)
        )
        site = Site() if self._current is None else self._current.site
        return UserAccountList(
            items=self._accounts_in(site, counts),
            business_processes=tuple(
                BusinessProcessRef(each.id, each.name) for each in site.business_process
            ),
        )

    def _accounts_in(self, site: Site, sessions: Mapping[str, int]) -> tuple[UserAccount, ...]:
        if self._current is None:
            return accounts.accounts_of(site, frozenset(), {}, self._users, sessions)
        in_file = frozenset(user.id for user in self._current.file.user)
        return accounts.accounts_of(site, in_file, self._current.overrides, self._users, sessions)

    def _kept_here(self, site: Site, user_id: str, expected: frozenset[str] | None = None) -> str:
        """Return the id of a user of the site, after a check of its version.

        Raises:
            AdministrationRefused: there is no such user, it was changed meanwhile, or another system keeps it.
        """
        found = next((each for each in self._accounts_in(site, {}) if each.id == user_id), None)
        if found is None:
            raise unknown("user")
        check_version(expected, found.version)
        if found.source is UserSource.PROVIDER:
            raise AdministrationRefused(
                ProblemCode.NOT_ADMINISTERED,
                "The identity provider or the directory keeps this user; change the user there.",
            )
        return user_id

    async def account(self, user_id: str) -> UserAccount:
        """Return one user.

        Raises:
            AdministrationRefused: there is no such user.
        """
        found = next((each for each in (await self.accounts()).items if each.id == user_id), None)
        if found is None:
            raise unknown("user")
        return found

    async def create(self, wanted: NewUserAccount, by: str) -> IssuedPassword:
        """Add a user with a password of the server's.

        Raises:
            AdministrationRefused: the id is in use, or the site would not be valid.
        """
        password, password_hash = await _new_password()

        def draft(site: Site) -> Iterable[EntryChange]:
            if wanted.id.casefold() in {each.id.casefold() for each in self._accounts_in(site, {})}:
                raise AdministrationRefused(
                    ProblemCode.ID_IN_USE, f"There is a user {wanted.id!r} already.", field="$.id"
                )
            return accounts.created(site, wanted, password_hash)

        await self._apply(wanted.id, draft, by)
        return IssuedPassword(user=await self.account(wanted.id), password=password)

    async def change(
        self, user_id: str, wanted: ChangedUserAccount, by: str, expected: frozenset[str] | None
    ) -> UserAccount:
        """Replace all but the password of a user; the sessions end if role or business processes change.

        Raises:
            AdministrationRefused: there is no such user, another system keeps it, it is the caller's own, it was changed
                meanwhile, or the site would not be valid.
        """
        if user_id == by and (wanted.role is not Role.ADMIN or not wanted.active):
            raise _own("You cannot take your own rights; another administrator can.")

        def draft(site: Site) -> Iterable[EntryChange]:
            return accounts.changed(site, self._kept_here(site, user_id, expected), wanted)

        await self._apply(user_id, draft, by)
        return await self.account(user_id)

    async def remove(self, user_id: str, by: str, expected: frozenset[str] | None) -> None:
        """Remove a user.

        Raises:
            AdministrationRefused: as for ``change``.
        """
        if user_id == by:
            raise _own("You cannot remove your own account; another administrator can.")

        def draft(site: Site) -> Iterable[EntryChange]:
            self._kept_here(site, user_id, expected)
            return [EntryChange(kind=OverrideKind.USER, id=user_id, state=OverrideState.REMOVED)]

        await self._apply(user_id, draft, by)

    async def reset_password(self, user_id: str, by: str, *, temporary: bool = False) -> IssuedPassword:
        """Give a user a password of the server's, and end all sessions of the user.

        With ``temporary`` the user has to choose another one to sign in.

        Raises:
            AdministrationRefused: there is no such user, another system keeps it, or it is a program, which cannot choose.
        """
        password, password_hash = await _new_password()

        def draft(site: Site) -> Iterable[EntryChange]:
            self._kept_here(site, user_id)
            content = {
                "password_hash": password_hash,
                "password": None,
                "temporary_password": temporary or None,
            }
            return [EntryChange(kind=OverrideKind.USER, id=user_id, content=content)]

        await self._apply(user_id, draft, by)
        return IssuedPassword(user=await self.account(user_id), password=password)

    async def site_file(self) -> str:
        """Return the site file that would make the configuration that is in force.

        Raises:
            AdministrationRefused: the server has no site file.
        """
        if self._current is None:
            raise AdministrationRefused(ProblemCode.NOT_ADMINISTERED, _NO_SITE)
        timings, entries = await self._router.query(_of_floor)
        found = ConfigurationInForce(
            site=self._current.site,
            timings=timings,
            hashes={user.id: user.password_hash for user in self._users},
            temporary=frozenset(user.id for user in self._users if user.temporary_password),
            do_not_call=entries,
        )
        return await asyncio.to_thread(site_file_text, found, self._clock.now())

    async def _apply(self, user_id: str, draft: Callable[[Site], Iterable[EntryChange]], by: str) -> None:
        if self._current is None:
            raise AdministrationRefused(ProblemCode.NOT_ADMINISTERED, _NO_SITE)
        try:
            await self._current.change(draft, by=by)
        except SiteContradicted as error:
            mistake = error.mistakes[0]
            is_own = mistake.kind == OverrideKind.USER.value and mistake.id == user_id
            raise AdministrationRefused(
                ProblemCode.INVALID_CONFIGURATION,
                str(mistake),
                field=accounts.wire_field(mistake.path) if is_own else None,
            ) from error
        except SiteWrong as error:
            raise AdministrationRefused(ProblemCode.INVALID_CONFIGURATION, error.mistakes[0]) from error
        except StartRefused as error:
            raise StoreFailed(str(error)) from error


def _of_floor(floor: Floor, _now: datetime) -> tuple[dict[str, Timing], tuple[AddedEntry, ...]]:
    """Return the timings in force, and the numbers not to call that were added while the server ran."""
    views = floor.views
    rows = (views.business_process_row(each) for each in views.business_process_ids())
    entries = tuple(
        AddedEntry(each.kind, each.value, each.note, each.business_process_id or None)
        for each in views.do_not_call()
        if not each.from_site
    )
    return {row.id: row.timing for row in rows if row is not None}, entries


async def _new_password() -> tuple[str, str]:
    """Return a new password and its hash."""
    password = generate_password()
    return password, await asyncio.to_thread(hash_password, password)


def _own(detail: str) -> AdministrationRefused:
    return AdministrationRefused(ProblemCode.OWN_ACCOUNT, detail)
