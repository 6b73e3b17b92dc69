"""Users as administrators see them, and what a change of one means for the site file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

import msgspec

from agent_desktop.protocol.administration.users import ChangedUserAccount, NewUserAccount, UserAccount
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role, UserSource
from server_stub.administration.overrides import EntryChange, Override, OverrideKind, OverrideState
from server_stub.administration.refusals import AdministrationRefused
from server_stub.auth.users import User
from server_stub.site.site import Site, SiteUser


def accounts_of(
    site: Site,
    in_file: frozenset[str],
    overrides: Mapping[tuple[OverrideKind, str], Override],
    users: Iterable[User],
    sessions: Mapping[str, int],
) -> tuple[UserAccount, ...]:
    """Return all users by id; ``in_file`` are those of the site file, and ``users`` all who may sign in."""
    kept = {user.id for user in site.user}
    found = [
        _account(
            id=user.id,
            name=user.name,
            role=user.role,
            business_processes=_processes(site, user),
            endpoint=user.endpoint,
            active=user.active,
            source=UserSource.SITE_FILE if user.id in in_file else UserSource.ADMINISTRATOR,
            changed_here=user.id in in_file and (OverrideKind.USER, user.id) in overrides,
            sessions=sessions.get(user.id, 0),
        )
        for user in site.user
    ]
    found += [
        _account(
            id=user.id,
            name=user.name,
            role=user.role,
            business_processes=user.supervises,
            endpoint=user.endpoint,
            active=True,
            source=UserSource.PROVIDER,
            changed_here=False,
            sessions=sessions.get(user.id, 0),
        )
        for user in users
        if user.id not in kept
    ]
    return tuple(sorted(found, key=lambda account: account.id))


def _account(**facts: Any) -> UserAccount:
    """Return an account with its version, which does not depend on sign-ins."""
    account = UserAccount(**facts, version="")
    lasting = msgspec.structs.replace(account, sessions=0)
    return msgspec.structs.replace(account, version=sha256(msgspec.json.encode(lasting)).hexdigest()[:16])


def _processes(site: Site, user: SiteUser) -> tuple[str, ...] | None:
    """Return the business processes of a user in the order of the site; None means every one."""
    match user.role:
        case Role.AGENT:
            return tuple(each.id for each in site.business_process if user.id in each.members)
        case Role.SUPERVISOR:
            return user.supervises
        case Role.INTAKE:
            return user.hands_in_for
        case Role.ADMIN:
            return None


def created(site: Site, wanted: NewUserAccount, password_hash: str) -> list[EntryChange]:
    """Return the changes that add a user."""
    content = {
        **_content(wanted),
        "password_hash": password_hash,
        "temporary_password": wanted.temporary_password or None,
    }
    entry = EntryChange(
        kind=OverrideKind.USER, id=wanted.id, state=OverrideState.CREATED, content=_given(content)
    )
    return [entry, *_memberships(site, wanted.id, wanted)]


def changed(site: Site, user_id: str, wanted: ChangedUserAccount) -> list[EntryChange]:
    """Return the changes that make a user what is ``wanted``; keys that stay as they are keep following the file."""
    before = msgspec.to_builtins(next(user for user in site.user if user.id == user_id))
    content = {key: value for key, value in _content(wanted).items() if before.get(key) != value}
    if wanted.role is not Role.AGENT and before.get("message") is not None:
        content["message"] = None
    if wanted.role is Role.INTAKE and before.get("temporary_password"):
        content["temporary_password"] = None
    entries = [EntryChange(kind=OverrideKind.USER, id=user_id, content=content)] if content else []
    return [*entries, *_memberships(site, user_id, wanted)]


def _content(wanted: NewUserAccount | ChangedUserAccount) -> dict[str, Any]:
    """Return the keys of the site file that an account determines."""
    limit = None if wanted.business_processes is None else list(wanted.business_processes)
    return {
        "name": wanted.name,
        "role": wanted.role.value,
        "endpoint": None if wanted.endpoint is None else msgspec.to_builtins(wanted.endpoint),
        "active": wanted.active,
        "supervises": limit if wanted.role is Role.SUPERVISOR else None,
        "hands_in_for": limit if wanted.role is Role.INTAKE else None,
    }


def _given(content: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in content.items() if value is not None}


def _memberships(
    site: Site, user_id: str, wanted: NewUserAccount | ChangedUserAccount
) -> Iterator[EntryChange]:
    """Yield the changes of members that make an agent serve exactly the wanted business processes."""
    served = set(wanted.business_processes or ()) if wanted.role is Role.AGENT else set[str]()
    for place, process_id in enumerate(wanted.business_processes or () if served else ()):
        if all(process.id != process_id for process in site.business_process):
            raise AdministrationRefused(
                ProblemCode.INVALID_CONFIGURATION,
                f"There is no business process {process_id!r}.",
                field=f"$.business_processes[{place}]",
            )
    for process in site.business_process:
        if (user_id in process.members) != (process.id in served):
            members = [each for each in process.members if each != user_id]
            if process.id in served:
                members.append(user_id)
            yield EntryChange(kind=OverrideKind.BUSINESS_PROCESS, id=process.id, content={"members": members})


def wire_field(path: str) -> str:
    """Return the field of an account that a path in the user of a site file belongs to."""
    for key in ("supervises", "hands_in_for"):
        if path.startswith(key):
            return f"$.business_processes{path.removeprefix(key)}"
    return f"$.{path}" if path else "$"
