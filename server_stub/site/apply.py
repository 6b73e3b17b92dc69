"""Apply a valid site file to the users and to the floor."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Final

from agent_desktop.protocol.states import Role
from server_stub.auth.passwords import hash_plain_password, hash_weakness, is_password
from server_stub.auth.sessions import OwnPassword
from server_stub.auth.users import User, Users
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.site_events import (
    AppliedBusinessProcess,
    AppliedDoNotCall,
    AppliedWebhook,
    SiteAgent,
    SiteApplied,
    SiteSupervisor,
)
from server_stub.errors import SiteWrong, StartRefused, StoreFailed
from server_stub.router import Router
from server_stub.site.site import Site, SiteUser
from server_stub.store.base import Store
from server_stub.telephony.dial_plan import shown_numbers, trunk_routes

_THREADS: Final = max(2, os.cpu_count() or 1)
"""Number of threads that hash plain passwords; argon2 releases the interpreter, so all processors can be used."""


async def users_of(store: Store, site: Site | None) -> Users:
    """Return all users: those of the site file if there is one, or else those stored. Nothing is written.

    A plain password costs a thread some 20 ms, because only a hash shows whether it has changed.
    """
    stored = await store.users()
    if site is None:
        return Users(stored)
    before = {user.id: user for user in stored}
    own = await store.own_passwords()
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="site") as threads:
        hashing = {
            user.id: loop.run_in_executor(threads, _user, user, before.get(user.id), own.get(user.id))
            for user in site.user
            if user.password is not None
        }
        await asyncio.gather(*hashing.values())
    return Users(
        hashing[user.id].result()
        if user.id in hashing
        else _user(user, before.get(user.id), own.get(user.id))
        for user in site.user
    )


def _user(user: SiteUser, before: User | None, own: OwnPassword | None) -> User:
    """Return a user of the site file; the user's own password holds until the file has another one than then."""
    password_hash = _site_hash(user, before, own)
    temporary = user.temporary_password
    if own is not None and own.site_hash == password_hash:
        password_hash, temporary = own.password_hash, False
    return User(
        id=user.id,
        name=user.name,
        role=user.role,
        password_hash=password_hash,
        endpoint=user.site_endpoint if user.is_agent else user.endpoint,
        supervises=_supervised(user),
        temporary_password=temporary,
    )


def _site_hash(user: SiteUser, before: User | None, own: OwnPassword | None) -> str:
    """Return the hash of the site file; for a plain password that has not changed, the hash that is stored."""
    if user.password is None:
        return user.password_hash or ""
    known = own.site_hash if own is not None else before.password_hash if before is not None else ""
    if known and hash_weakness(known) is None and is_password(user.password, known):
        return known
    return hash_plain_password(user.password)


def _supervised(user: SiteUser) -> tuple[str, ...] | None:
    limit = user.hands_in_for if user.role is Role.INTAKE else user.supervises
    return None if limit is None else tuple(sorted(set(limit)))


def _applied(site: Site, *, wins: bool, leaving: frozenset[str]) -> SiteApplied:
    """Return what the floor learns of the site."""
    scopes = {_supervised(user) for user in site.user if user.role is not Role.INTAKE}
    return SiteApplied(
        business_processes=tuple(
            AppliedBusinessProcess(
                id=item.id,
                name=item.name,
                members=item.members,
                timing=item.timing,
                numbers=item.numbers,
                calls=item.calls,
                speech=item.speech,
                intake=item.intake,
                thresholds=item.thresholds,
                wrap_up=item.wrap_up,
                screen_pop=item.screen_pop,
            )
            for item in site.business_process
        ),
        agents=tuple(
            SiteAgent(id=user.id, name=user.name, endpoint=user.site_endpoint, message=user.message)
            for user in site.user
            if user.is_agent
        ),
        scopes=tuple(sorted(scopes, key=lambda scope: (scope is not None, scope or ()))),
        do_not_call=tuple(
            AppliedDoNotCall(
                kind=kind, value=value, note=entry.note, business_process_id=entry.business_process
            )
            for entry in site.do_not_call
            for kind, value in entry.given()
        ),
        not_ready_reasons=site.not_ready_reason,
        trunks=() if site.telephony is None else trunk_routes(site.telephony),
        shown_numbers=() if site.telephony is None else shown_numbers(site.telephony),
        supervisors=tuple(
            SiteSupervisor(id=user.id, business_process_ids=_supervised(user))
            for user in site.user
            if user.role in {Role.SUPERVISOR, Role.ADMIN}
        ),
        site_wins=wins,
        removes=True,
        leaving=tuple(sorted(leaving)),
        webhooks=tuple(
            AppliedWebhook(id=each.id, business_process_ids=each.business_processes) for each in site.webhook
        ),
    )


async def apply_site(
    router: Router,
    store: Store,
    site: Site,
    users: Users,
    *,
    name: str,
    wins: bool,
    now: datetime,
    leaving: frozenset[str] = frozenset(),
) -> None:
    """Apply the site to the floor, and store its users if the floor has accepted it; ``name`` is the file's.

    With ``wins`` it overrides the settings that supervisors have changed. ``leaving`` are the ids of business processes that
    were in force until now.

    Raises:
        SiteWrong: the site contradicts itself; nothing of it was applied.
        StartRefused: it could not be stored.
    """
    try:
        await router.submit(_applied(site, wins=wins, leaving=leaving))
        if {user.id: user for user in users} != {user.id: user for user in await store.users()}:
            await store.set_users(users, now)
    except FloorRefusal as refusal:
        raise SiteWrong(name, (f"{refusal.field or 'the file'}: {refusal.detail}",)) from refusal
    except StoreFailed as error:
        raise StartRefused(f"the site file could not be applied: {error}", passing=error.passing) from error
