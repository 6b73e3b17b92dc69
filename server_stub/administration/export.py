"""Write the configuration that is in force as a site file that would make it (``docs/behaviour.md``, *Administration*)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, Final, NamedTuple, cast

import msgspec
import tomlkit

from agent_desktop.protocol.states import DoNotCallKind
from agent_desktop.protocol.timing import Timing
from server_stub.site.site import Site, SiteDoNotCall, SiteUser

_HEAD: Final = """\
# The configuration of a Callback Desk server as it was on {now}, with what supervisors and administrators have changed.
# It contains the hashes of passwords: keep it as private as the site file it stands for. Files that it names are relative to
# its folder. callback-server check-site names every mistake in it.

"""


class AddedEntry(NamedTuple):
    """An entry of the do-not-call list that was added while the server ran."""

    kind: DoNotCallKind
    value: str
    note: str | None = None
    business_process_id: str | None = None


class ConfigurationInForce(msgspec.Struct, frozen=True, kw_only=True):
    """What a server has besides its ``site``: the timings by business process, and hashes of passwords by user.

    ``temporary`` are the users who have not replaced a temporary password yet. ``do_not_call`` are the entries that were added while it ran.
    """

    site: Site
    timings: Mapping[str, Timing]
    hashes: Mapping[str, str]
    temporary: frozenset[str] = frozenset()
    do_not_call: tuple[AddedEntry, ...] = ()


def exported_site(found: ConfigurationInForce) -> Site:
    """Return the site that would make the configuration."""
    processes = tuple(
        msgspec.structs.replace(process, timing=found.timings.get(process.id, process.timing))
        for process in found.site.business_process
    )
    users = tuple(_user(user, found) for user in found.site.user)
    entries = tuple(
        SiteDoNotCall(**{kind.value: value}, note=note, business_process=owner)
        for kind, value, note, owner in found.do_not_call
    )
    known = {(entry.business_process, *given) for entry in found.site.do_not_call for given in entry.given()}
    added = tuple(entry for entry in entries if (entry.business_process, *entry.given()[0]) not in known)
    return msgspec.structs.replace(
        found.site, business_process=processes, user=users, do_not_call=(*found.site.do_not_call, *added)
    )


def _user(user: SiteUser, found: ConfigurationInForce) -> SiteUser:
    """Return a user with the password that holds now, which may be the user's own."""
    password_hash = found.hashes.get(user.id)
    if not password_hash:
        return user
    return msgspec.structs.replace(
        user, password=None, password_hash=password_hash, temporary_password=user.id in found.temporary
    )


def site_file_text(found: ConfigurationInForce, now: datetime) -> str:
    """Return the text of the site file; keys with their default values are left out."""
    tables = entry_table(exported_site(found))
    return _HEAD.format(now=now.strftime("%Y-%m-%d %H:%M UTC")) + tomlkit.dumps(tables)


def entry_text(part: msgspec.Struct, *, without: Collection[str] = ()) -> str:
    """Return the keys of one entry as TOML, without those that have their defaults and those in ``without``."""
    return tomlkit.dumps({key: value for key, value in entry_table(part).items() if key not in without})


def entry_table(part: msgspec.Struct) -> dict[str, Any]:
    """Return the keys of ``part`` that differ from their defaults, plain values before tables."""
    found: dict[str, Any] = {}
    for field in msgspec.structs.fields(part):
        value = getattr(part, field.name)
        if field.required or value != field_default(field):
            found[field.encode_name] = _plain(value)
    return dict(sorted(found.items(), key=lambda item: _is_table(item[1])))


def field_default(field: msgspec.structs.FieldInfo) -> Any:
    """Return the default of a field that has one."""
    return field.default if field.default is not msgspec.NODEFAULT else field.default_factory()


def _is_table(value: Any) -> bool:
    first = value[0] if isinstance(value, list) and value else value  # pyright: ignore[reportUnknownVariableType]
    return isinstance(first, dict)


def _plain(value: Any) -> Any:
    """Return ``value`` in the types of TOML."""
    match value:
        case msgspec.Struct():
            return entry_table(value)
        case Enum():
            return value.value
        case dict():
            items: Iterable[tuple[Any, Any]] = cast("dict[Any, Any]", value).items()
            return {str(_plain(key)): _plain(item) for key, item in items}
        case tuple() | list():
            return [_plain(item) for item in cast("list[Any]", value)]
        case date():
            return value.isoformat()
        case _:
            return value
