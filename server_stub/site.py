"""The site file: business processes and users, declared in TOML and applied at each start.

A wrong file is refused as a whole, with every mistake in it by line and key.
"""

from __future__ import annotations

import ipaddress
import tomllib
from collections.abc import Iterable
from pathlib import Path as FilePath
from typing import Annotated, Any, Final

import msgspec

from agent_desktop.protocol.commands import Name
from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import EndpointKind, Role
from agent_desktop.protocol.timing import Timing
from server_stub.auth.passwords import is_password_hash
from server_stub.core.errors import InvalidTiming
from server_stub.core.timing_check import check_timing
from server_stub.errors import SiteWrong
from server_stub.site_shape import Mistake, Report, shape, steps_of
from server_stub.toml_lines import Path, find_lines

_LARGEST_FILE: Final = 8 * 1024 * 1024

SiteId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$(?!\n)")]
"""Letters, digits and ``. _ @ -``: ids stand in paths, logs and file names."""


class SiteBusinessProcess(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[business_process]]``."""

    id: SiteId
    name: Name
    members: tuple[str, ...] = ()
    timing: Timing = Timing()


class SiteUser(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[user]]``; ``supervises`` limits a supervisor to some business processes."""

    id: SiteId
    name: Name
    role: Role
    password_hash: str | None = None
    password: Annotated[str, msgspec.Meta(min_length=1, max_length=1024)] | None = None
    endpoint: Endpoint | None = None
    supervises: tuple[str, ...] | None = None

    @property
    def is_agent(self) -> bool:
        """Whether the user takes callbacks."""
        return self.role is Role.AGENT

    @property
    def site_endpoint(self) -> Endpoint:
        """Where the agent's leg rings; a softphone of the agent's own name unless the file says otherwise."""
        return self.endpoint or Endpoint(kind=EndpointKind.SOFTPHONE, address=self.id)

    def __repr__(self) -> str:
        """Name the user without what must not reach a log."""
        return f"SiteUser(id={self.id!r}, role={self.role.value!r})"


class Site(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole site file that was found right."""

    business_process: tuple[SiteBusinessProcess, ...] = ()
    user: tuple[SiteUser, ...] = ()

    @property
    def has_plain_passwords(self) -> bool:
        """Whether a user's password stands in the file as it is."""
        return any(user.password is not None for user in self.user)


def load_site(file: FilePath, *, host: str | None = None) -> Site:
    """Read and check ``file``; ``host`` is where the server is to listen (None: not known yet).

    Raises:
        SiteWrong: the file cannot be read or is wrong; the message names each mistake by line and key.
    """
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise SiteWrong(str(file), ("it is larger than 8 MiB, which no site file needs",))
        source = file.read_text("utf-8")
    except OSError as error:
        raise SiteWrong(str(file), (f"it cannot be read: {error.strerror}",)) from error
    except UnicodeDecodeError as error:
        raise SiteWrong(
            str(file), (f"it is not UTF-8 text (byte {error.start}); save it as UTF-8",)
        ) from error
    return parse_site(source, name=str(file), host=host)


def parse_site(source: str, *, name: str, host: str | None = None) -> Site:
    """Return the site that ``source`` declares; ``name`` is what the messages call it.

    Raises:
        SiteWrong: as for ``load_site``.
    """
    try:
        tables = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise SiteWrong(name, (f"it is not TOML: {error}",)) from error
    except RecursionError:
        raise SiteWrong(name, ("its lists or tables are nested too deeply",)) from None
    mistakes: list[Mistake] = []
    site = shape(tables, Site, (), mistakes.append)
    if isinstance(site, Site):
        _check(site, host, mistakes.append)
    if mistakes or not isinstance(site, Site):
        raise SiteWrong(name, tuple(_lines(mistakes, find_lines(source), tables)))
    return site


def is_loopback(host: str) -> bool:
    """Return whether ``host`` can be reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check(site: Site, host: str | None, report: Report) -> None:
    """Report what no single value shows: doubled ids, names of nobody, roles that do not fit."""
    _check_unique("business_process", [item.id for item in site.business_process], report)
    _check_unique("user", [user.id for user in site.user], report)
    agents = {user.id: user for user in site.user if user.role is Role.AGENT}
    everybody = {user.id for user in site.user}
    for place, item in enumerate(site.business_process):
        path: Path = ("business_process", place)
        for position, member in enumerate(item.members):
            if member not in agents:
                what = "is not an agent" if member in everybody else "is no user of this file"
                report(Mistake((*path, "members", position), f"names {member!r}, who {what}"))
            elif member in item.members[:position]:
                report(
                    Mistake((*path, "members", position), f"names {member!r} a second time; once is enough")
                )
        try:
            check_timing(item.timing)
        except InvalidTiming as error:
            report(Mistake((*path, "timing", *steps_of(error.field or "")), f"is not right: {error.detail}"))
    known = {item.id for item in site.business_process}
    for place, user in enumerate(site.user):
        _check_user(user, ("user", place), known, host, report)


def _check_user(user: SiteUser, path: Path, known: set[str], host: str | None, report: Report) -> None:
    if user.password is None and user.password_hash is None:
        report(Mistake(path, "has no password_hash; make one with: callback-server hash-password"))
    if user.password is not None and user.password_hash is not None:
        report(Mistake((*path, "password"), "stands beside a password_hash; leave one of them out"))
    if user.password_hash is not None and not is_password_hash(user.password_hash):
        report(
            Mistake(
                (*path, "password_hash"),
                "is no argon2id hash; make one with: callback-server hash-password",
            )
        )
    if user.password is not None and host is not None and not is_loopback(host):
        report(
            Mistake(
                (*path, "password"),
                f"stands in plain text, which is allowed on a loopback host only, not on {host}; "
                "replace it by a password_hash (callback-server hash-password)",
            )
        )
    if user.endpoint is not None and user.role is not Role.AGENT:
        report(Mistake((*path, "endpoint"), f"is for agents; {user.id!r} is {user.role.value!r}"))
    if user.supervises is not None:
        if user.role is not Role.SUPERVISOR:
            report(Mistake((*path, "supervises"), f"is for supervisors; {user.id!r} is {user.role.value!r}"))
        for position, supervised in enumerate(user.supervises):
            if supervised not in known:
                report(
                    Mistake(
                        (*path, "supervises", position),
                        f"names {supervised!r}, which is no business_process of this file",
                    )
                )


def _check_unique(list_name: str, ids: list[str], report: Report) -> None:
    first: dict[str, int] = {}
    for place, item in enumerate(ids):
        if item in first:
            report(Mistake((list_name, place, "id"), f"{item!r} is there already; every id must be unique"))
        first.setdefault(item, place)


def _lines(mistakes: Iterable[Mistake], lines: dict[Path, int], tables: dict[str, Any]) -> list[str]:
    """Return each mistake as a sentence with its line and key, in the order of the file."""
    located = [(_line_of(mistake.path, lines), mistake) for mistake in mistakes]
    located.sort(key=lambda found: (found[0], _key(found[1].path, tables)))
    return [f"line {line}: {_key(mistake.path, tables)} {mistake.text}" for line, mistake in located]


def _line_of(path: Path, lines: dict[Path, int]) -> int:
    """Return the line of ``path``, or of the nearest table around it for a key that is missing."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _key(path: Path, tables: dict[str, Any]) -> str:
    """Return the path as an operator would name it: ``business_process "billing" timing.max_preview_time_s``."""
    if len(path) >= 2 and isinstance(path[1], int):
        entry: Any = tables.get(str(path[0]))
        try:
            named = entry[path[1]].get("id")
        except (AttributeError, IndexError, KeyError, TypeError):
            named = None
        head = f'{path[0]} "{named}"' if isinstance(named, str) else f"{path[0]} number {path[1] + 1}"
        return " ".join((head, _dotted(path[2:]))).strip()
    return _dotted(path) or "the file"


def _dotted(path: Path) -> str:
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")
