"""The site file: business processes and users, declared in TOML and applied at each start.

An invalid file is refused as a whole; the message lists every mistake with its line and key (``docs/site-file.md``).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Annotated, Any, Final, cast

import msgspec
import phonenumbers

from agent_desktop.protocol.commands import Name, NumberPattern, NumberPrefix, PhoneNumber
from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import DoNotCallKind, EndpointKind, Role
from agent_desktop.protocol.text_encoding import UnreadableText, decode_text
from agent_desktop.protocol.timing import Schedule, Timing
from server_stub.auth.passwords import hash_weakness, is_password_hash, password_weakness
from server_stub.core.calendar.timing_validation import schedule_mistakes, timing_mistakes
from server_stub.core.model.call_rules import CallRules
from server_stub.core.model.errors import InvalidTiming
from server_stub.core.model.number_rules import INTERNATIONAL, NumberRules
from server_stub.core.model.speech_rules import SpeechRules
from server_stub.errors import SiteWrong
from server_stub.site.decode import Mistake, Report, Shaper, path_text, steps_of
from server_stub.site.speech_table import check_speech
from server_stub.site.telephony_table import check_telephony, check_trunk_name
from server_stub.site.toml_lines import Path, find_lines
from server_stub.site.toml_reading import TomlUnreadable, read_toml
from server_stub.telephony.settings import TelephonySettings
from server_stub.validation.messages import suggestion

Tables = dict[str, Any]
"""A table of the file before it is checked."""

_LARGEST_FILE: Final = 8 * 1024 * 1024

_OPERATIONS: Final = r"^(open|closed|(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+):[0-9]{1,5})$(?!\n)"

SiteId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$(?!\n)")]
"""Letters, digits and ``. _ @ -``, because ids are part of URL paths, logs and file names."""


class SiteBusinessProcess(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[business_process]]``."""

    id: SiteId
    name: Name
    members: tuple[str, ...] = ()
    timing: Timing = Timing()
    numbers: NumberRules = NumberRules()
    calls: CallRules = CallRules()
    speech: SpeechRules = SpeechRules()


class SiteDoNotCall(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[do_not_call]]``: exactly one of ``number``, ``prefix`` and ``pattern``."""

    number: PhoneNumber | None = None
    prefix: NumberPrefix | None = None
    pattern: NumberPattern | None = None
    note: Name | None = None

    def given(self) -> list[tuple[DoNotCallKind, str]]:
        """Return the kinds and values that the entry has; a valid entry has one."""
        values = (
            (DoNotCallKind.NUMBER, self.number),
            (DoNotCallKind.PREFIX, self.prefix),
            (DoNotCallKind.PATTERN, self.pattern),
        )
        return [(kind, value) for kind, value in values if value is not None]


class SiteUser(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[user]]``; ``supervises`` limits a supervisor to some business processes, ``hands_in_for`` a program."""

    id: SiteId
    name: Name
    role: Role
    password_hash: str | None = None
    password: Annotated[str, msgspec.Meta(min_length=1, max_length=1024)] | None = None
    endpoint: Endpoint | None = None
    supervises: tuple[str, ...] | None = None
    hands_in_for: tuple[str, ...] | None = None

    @property
    def weakness(self) -> tuple[str, str] | None:
        """The key that protects the user too little, and what is wrong with it; None if the sign-in is protected."""
        if self.password is not None and (text := password_weakness(self.password, self.id)) is not None:
            return "password", text
        if self.password_hash is not None and is_password_hash(self.password_hash):
            text = hash_weakness(self.password_hash)
            return None if text is None else ("password_hash", text)
        return None

    @property
    def is_agent(self) -> bool:
        """Whether the user takes callbacks."""
        return self.role is Role.AGENT

    @property
    def site_endpoint(self) -> Endpoint:
        """The endpoint at which the agent's leg rings; by default a softphone with the agent's id."""
        return self.endpoint or Endpoint(kind=EndpointKind.SOFTPHONE, address=self.id)

    def __repr__(self) -> str:
        """Return a text without the password, which must not reach a log."""
        return f"SiteUser(id={self.id!r}, role={self.role.value!r})"


class SiteServer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[server]``, which is read when the server starts."""

    trusted_proxies: tuple[str, ...] = ()
    """Addresses and networks whose ``X-Forwarded-For`` is trusted."""
    operations: Annotated[str, msgspec.Meta(pattern=_OPERATIONS)] = "open"
    """Where ``/metrics`` and ``/openapi.json`` are answered: ``open``, ``closed``, or another address and port."""

    connections_per_address: Annotated[int, msgspec.Meta(ge=16, le=60_000)] = 4096
    """Most open connections of one address that is not a trusted proxy."""

    audit_syslog: Annotated[str, msgspec.Meta(min_length=1, max_length=200)] | None = None
    """Where the security trail is also sent: a path such as ``/dev/log``, or HOST[:PORT] over UDP."""

    tls_certificate: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    """The PEM file of the certificate for HTTPS, relative to the site file; None: plain HTTP."""
    tls_key: Annotated[str, msgspec.Meta(min_length=1)] | None = None

    @property
    def operations_address(self) -> tuple[str, int] | None:
        """The address and port that answer the operators' paths instead of the main ones; None if there are none."""
        host, _, port = self.operations.rpartition(":")
        return (host.strip("[]"), int(port)) if host else None


class Site(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of a valid site file."""

    business_process: tuple[SiteBusinessProcess, ...] = ()
    user: tuple[SiteUser, ...] = ()
    do_not_call: tuple[SiteDoNotCall, ...] = ()
    telephony: TelephonySettings | None = None
    server: SiteServer = SiteServer()

    @property
    def has_plain_passwords(self) -> bool:
        """Whether the file contains a password in plain text."""
        return any(user.password is not None for user in self.user)


def load_site(file: FilePath, *, host: str | None = None, strict: bool = False) -> Site:
    """Read and check ``file``; ``host`` is the address on which the server will listen (None: not known yet).

    With ``strict`` weak passwords and cheap hashes are mistakes, too; a server starts with them and logs a warning,
    because an upgrade must not shut a site out.

    Raises:
        SiteWrong: the file cannot be read or is invalid; the message lists each mistake with its line and key.
    """
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise SiteWrong(str(file), ("it is larger than 8 MiB, which no site file needs",))
        source = decode_text(file.read_bytes())
    except FileNotFoundError as error:
        raise SiteWrong(
            str(file), ("there is no such file; create one with: callback-server init",)
        ) from error
    except IsADirectoryError as error:
        raise SiteWrong(str(file), ("it is a folder; give the file in it",)) from error
    except PermissionError as error:
        raise SiteWrong(
            str(file), ("this user may not read it; give the user permission to read it",)
        ) from error
    except OSError as error:
        raise SiteWrong(str(file), (f"it cannot be read: {error.strerror}",)) from error
    except UnreadableText as error:
        raise SiteWrong(str(file), (str(error),)) from error
    return parse_site(source, name=str(file), host=host, strict=strict)


def parse_site(source: str, *, name: str, host: str | None = None, strict: bool = False) -> Site:
    """Return the site that ``source`` declares; ``name`` is its name in messages, the rest as for ``load_site``.

    Raises:
        SiteWrong: the source is invalid, as for ``load_site``.
    """
    try:
        tables = read_toml(source)
    except TomlUnreadable as error:
        raise SiteWrong(name, (str(error),)) from error
    mistakes: list[Mistake] = []
    shaper = Shaper(Site, mistakes.append)
    site = shaper.shape(tables, Site, ())
    _check(shaper.sound, tables, host, mistakes.append)
    if strict:
        _check_strength(shaper.sound, mistakes.append)
    if mistakes or not isinstance(site, Site):
        raise SiteWrong(name, tuple(_sentences(mistakes, find_lines(source), tables)))
    return site


def is_loopback(host: str) -> bool:
    """Return whether ``host`` is reachable only from this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check(sound: Mapping[Path, msgspec.Struct], tables: Tables, host: str | None, report: Report) -> None:
    """Report mistakes that involve several values: repeated ids, unknown names, and roles that do not match.

    ``sound`` are the parts of the file whose single values are valid, so that one run reports all mistakes.
    """
    roles = _roles(tables)
    process_ids = set(_ids(tables, "business_process").values())
    _check_unique("business_process", _ids(tables, "business_process"), report)
    _check_unique("user", _ids(tables, "user"), report)
    for path, part in sound.items():
        if isinstance(part, SiteBusinessProcess):
            _check_members(part, path, roles, report)
        elif isinstance(part, SiteUser):
            _check_user(part, path, process_ids, host, report)
        elif isinstance(part, SiteServer):
            _check_proxies(part, path, report)
            _check_tls(part, path, tables, report)
        elif isinstance(part, TelephonySettings):
            check_telephony(part, path, process_ids, report)
        elif isinstance(part, Timing):
            _report_timing(timing_mistakes(part), path, report)
        elif isinstance(part, Schedule) and path[:-1] not in sound:
            _report_timing(schedule_mistakes(part), path, report)
        else:
            _check_rules(part, path, sound, report)
    entries = {path: part for path, part in sound.items() if isinstance(part, SiteDoNotCall)}
    _check_do_not_call(entries, report)


def _check_rules(
    part: msgspec.Struct, path: Path, sound: Mapping[Path, msgspec.Struct], report: Report
) -> None:
    """Report the mistakes in the rules of a business process for its calls, numbers and speech."""
    if isinstance(part, CallRules):
        check_trunk_name(part.trunk, sound.get(("telephony",)), (*path, "trunk"), report)
    elif isinstance(part, NumberRules):
        _check_numbers(part, path, report)
    elif isinstance(part, SpeechRules):
        check_speech(part, path, report)


def _ids(tables: Tables, kind: str) -> dict[int, str]:
    """Return the ids of the tables of a ``kind``, including tables with other mistakes."""
    return {place: entry["id"] for place, entry in _entries(tables, kind) if isinstance(entry.get("id"), str)}


def _roles(tables: Tables) -> dict[str, object]:
    return {
        entry["id"]: entry.get("role")
        for _, entry in _entries(tables, "user")
        if isinstance(entry.get("id"), str)
    }


def _entries(tables: Tables, kind: str) -> Iterator[tuple[int, Tables]]:
    found = tables.get(kind)
    if isinstance(found, list):
        for place, entry in enumerate(cast("list[object]", found)):
            if isinstance(entry, dict):
                yield place, cast("Tables", entry)


def _check_members(
    process: SiteBusinessProcess, path: Path, roles: Mapping[str, object], report: Report
) -> None:
    for position, member in enumerate(process.members):
        here = (*path, "members", position)
        if member not in roles:
            report(Mistake(here, f"names {member!r}, who is not a user of this file{_near(member, roles)}"))
        elif roles[member] != Role.AGENT and roles[member] in list(Role):
            report(Mistake(here, f"names {member!r}, who is not an agent but {roles[member]!r}"))
        elif member in process.members[:position]:
            report(Mistake(here, f"names {member!r} a second time; once is enough"))


def _report_timing(mistakes: Iterable[InvalidTiming], path: Path, report: Report) -> None:
    for mistake in mistakes:
        report(Mistake((*path, *steps_of(mistake.field or "")), f"is invalid: {mistake.detail}"))


def _check_proxies(server: SiteServer, path: Path, report: Report) -> None:
    for position, proxy in enumerate(server.trusted_proxies):
        try:
            ipaddress.ip_network(proxy)
        except ValueError as error:
            text = f"is not an address or a network ({error}); write one such as '127.0.0.1' or '10.0.0.0/8'"
            report(Mistake((*path, "trusted_proxies", position), text))


def _check_tls(server: SiteServer, path: Path, tables: Tables, report: Report) -> None:
    for given, missing in (("tls_certificate", "tls_key"), ("tls_key", "tls_certificate")):
        if getattr(server, given) is not None and getattr(server, missing) is None:
            report(Mistake((*path, given), f"needs {missing} as well; HTTPS takes a certificate and its key"))
    phones = [
        entry.get("id")
        for _, entry in _entries(tables, "user")
        if isinstance(found := entry.get("endpoint"), dict)
        and cast("Tables", found).get("kind") == EndpointKind.DESKTOP
    ]
    if server.tls_certificate is not None and phones and not server.trusted_proxies:
        text = (
            f"carries no sound for agents whose phone is the desktop, such as {phones[0]!r}; let a proxy pass /v1/media/ "
            "to the media port, and name it in trusted_proxies"
        )
        report(Mistake((*path, "tls_certificate"), text))


def _near(word: str, known: Iterable[str]) -> str:
    near = suggestion(word, known)
    return f"; did you mean {near!r}?" if near is not None else ""


def _check_numbers(rules: NumberRules, path: Path, report: Report) -> None:
    if not rules.types:
        report(Mistake((*path, "types"), "is empty, so no number could be called; list at least one type"))
    for position, country in enumerate(rules.countries or ()):
        if country != INTERNATIONAL and country not in phonenumbers.SUPPORTED_REGIONS:
            report(
                Mistake(
                    (*path, "countries", position),
                    f"{country!r} is not a country; write its two letters, such as 'US' or 'DE' "
                    f"({INTERNATIONAL!r} for satellite and other international networks)",
                )
            )


def _check_do_not_call(entries: Mapping[Path, SiteDoNotCall], report: Report) -> None:
    first: set[tuple[DoNotCallKind, str]] = set()
    for path, entry in entries.items():
        given = entry.given()
        if len(given) != 1:
            report(Mistake(path, "must have exactly one of number, prefix and pattern"))
        elif given[0] in first:
            report(Mistake((*path, given[0][0].value), f"{given[0][1]!r} is listed already; once is enough"))
        else:
            first.add(given[0])


def _check_user(user: SiteUser, path: Path, known: set[str], host: str | None, report: Report) -> None:
    if user.password is None and user.password_hash is None:
        report(Mistake(path, "has no password_hash; create one with: callback-server hash-password"))
    if user.password is not None and user.password_hash is not None:
        report(Mistake((*path, "password"), "is given together with a password_hash; leave one of them out"))
    if user.password_hash is not None and not is_password_hash(user.password_hash):
        report(
            Mistake(
                (*path, "password_hash"),
                "is not an argon2id hash; create one with: callback-server hash-password",
            )
        )
    if user.password is not None and host is not None and not is_loopback(host):
        report(
            Mistake(
                (*path, "password"),
                f"is plain text, which is allowed on a loopback host only, not on {host}; "
                "replace it by a password_hash (callback-server hash-password)",
            )
        )
    _check_endpoint(user, path, report)
    for key, role in (("supervises", Role.SUPERVISOR), ("hands_in_for", Role.INTAKE)):
        for mistake in _limit_mistakes(user, key, role, known):
            report(mistake._replace(path=(*path, *mistake.path)))


def _limit_mistakes(user: SiteUser, key: str, role: Role, known: set[str]) -> Iterator[Mistake]:
    """Yield the mistakes in a list of business processes, which only users of ``role`` may have."""
    limit: tuple[str, ...] | None = getattr(user, key)
    if limit is None:
        return
    if user.role is not role:
        holders = "supervisors" if role is Role.SUPERVISOR else "programs with the role 'intake'"
        yield Mistake((key,), f"is for {holders}; {user.id!r} is {user.role.value!r}")
    for position, item in enumerate(limit):
        if item not in known:
            text = f"names {item!r}, which is not a business_process of this file{_near(item, known)}"
            yield Mistake((key, position), text)


def _check_strength(sound: Mapping[Path, msgspec.Struct], report: Report) -> None:
    """Report weak passwords, and hashes that are too cheap to protect one."""
    for path, part in sound.items():
        if isinstance(part, SiteUser) and (weakness := part.weakness) is not None:
            report(Mistake((*path, weakness[0]), weakness[1]))


def _check_endpoint(user: SiteUser, path: Path, report: Report) -> None:
    endpoint = user.endpoint
    if endpoint is None:
        return
    if not endpoint.address and endpoint.kind is not EndpointKind.DESKTOP:
        report(
            Mistake(
                (*path, "endpoint", "address"), "is missing; write where it is reached, such as 'PJSIP/101'"
            )
        )
    if user.role is not Role.AGENT:
        report(Mistake((*path, "endpoint"), f"is for agents; {user.id!r} is {user.role.value!r}"))


def _check_unique(list_name: str, ids: Mapping[int, str], report: Report) -> None:
    first: dict[str, int] = {}
    for place, item in ids.items():
        if item in first:
            report(
                Mistake(
                    (list_name, place, "id"),
                    f"{item!r} is used already, in {list_name}[{first[item]}]; every id must be unique",
                )
            )
        first.setdefault(item, place)


def _sentences(mistakes: Iterable[Mistake], lines: dict[Path, int], tables: Tables) -> list[str]:
    """Return each mistake as a sentence with its line and key, in the order of the file."""
    located = [(_line_of(mistake.path, lines), mistake) for mistake in mistakes]
    located.sort(key=lambda found: (found[0], _key(found[1].path)))
    return [
        f"line {line}: {_key(mistake.path)} {mistake.text}{_owner(mistake.path, tables)}"
        for line, mistake in located
    ]


def _line_of(path: Path, lines: dict[Path, int]) -> int:
    """Return the line of ``path``; for a missing key, that of the nearest table around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _key(path: Path) -> str:
    """Return the full path in the file, as in ``business_process[0].timing.schedule.weekly.mon[1]``."""
    return path_text(path) or "the file"


def _owner(path: Path, tables: Tables) -> str:
    """Return the id of the table in a list, because people count from 1 and read names more easily."""
    if len(path) < 2 or not isinstance(path[1], int):
        return ""
    named = _ids(tables, str(path[0])).get(path[1])
    return f" (in the {path[0]} {named!r})" if named is not None else ""
