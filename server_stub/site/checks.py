"""The rules of a site file that involve several of its values (``docs/site-file.md``)."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast
from urllib.parse import urlsplit

import msgspec
import phonenumbers

from agent_desktop.protocol.administration.reasons import NotReadyReason, wrong_reasons
from agent_desktop.protocol.states import DoNotCallKind, EndpointKind, Measure, Role
from agent_desktop.protocol.thresholds import LOW_IS_BAD, Threshold
from agent_desktop.protocol.timing import Schedule, Timing
from agent_desktop.protocol.wrap_up import WrapUpForm
from server_stub.auth.passwords import is_password_hash
from server_stub.core.calendar.timing_validation import schedule_mistakes, timing_mistakes
from server_stub.core.model.call_rules import CallRules
from server_stub.core.model.errors import InvalidTiming
from server_stub.core.model.number_rules import INTERNATIONAL, NumberRules
from server_stub.core.model.process_rules.screen_pop_rules import ScreenPopRules
from server_stub.core.model.speech_rules import SpeechRules
from server_stub.encryption.settings import EncryptionSettings
from server_stub.identity.settings import OidcSettings, SiteGroup
from server_stub.reports.figures_texts import FIGURES_TEXTS
from server_stub.reports.settings import ReportFileSettings
from server_stub.site.decode import Mistake, Report, steps_of
from server_stub.site.identity_tables import check_groups, check_identity
from server_stub.site.site import SiteBusinessProcess, SiteDoNotCall, SiteServer, SiteUser
from server_stub.site.speech_table import check_speech, check_speech_engine
from server_stub.site.telephony_table import check_against_telephony, check_telephony
from server_stub.site.toml_lines import Path
from server_stub.telephony.settings import SimulatorSettings, TelephonySettings
from server_stub.transcription.settings import SpeechEngineSettings
from server_stub.validation.loopback import is_loopback
from server_stub.validation.messages import suggestion
from server_stub.webhooks.settings import WebhookSettings

Tables = dict[str, Any]
"""A table of the file before it is checked."""

_OWN_POPUPS: Final = frozenset({EndpointKind.TEAMS, EndpointKind.UC1})
"""Endpoints that accept in an application of their own, which only offers do."""


def check_site(
    sound: Mapping[Path, msgspec.Struct], tables: Tables, host: str | None, report: Report
) -> None:
    """Report mistakes that involve several values: repeated ids, unknown names, and roles that do not match.

    ``sound`` are the parts of the file whose single values are valid, so that one run reports all mistakes.
    """
    roles = _roles(tables)
    process_ids = set(ids_of(tables, "business_process").values())
    _check_unique("business_process", ids_of(tables, "business_process"), report)
    _check_unique("user", ids_of(tables, "user"), report)
    for path, part in sound.items():
        if isinstance(part, SiteBusinessProcess):
            _check_members(part, path, roles, report)
        elif isinstance(part, SiteUser):
            _check_user(part, path, process_ids, host, report)
            _check_way_in(part, path, tables, report)
        elif isinstance(part, WebhookSettings | ReportFileSettings):
            _check_outward(part, path, process_ids, report)
        elif isinstance(part, SiteServer | EncryptionSettings):
            _check_machine(part, path, report)
        elif isinstance(part, TelephonySettings):
            check_telephony(part, path, process_ids, report)
        elif isinstance(part, Timing):
            _report_timing(timing_mistakes(part), path, report)
        elif isinstance(part, Schedule) and path[:-1] not in sound:
            _report_timing(schedule_mistakes(part), path, report)
        elif isinstance(part, OidcSettings | SiteGroup):
            check_identity(part, path, process_ids, report)
        else:
            _check_rules(part, path, sound, report)
    entries = {path: part for path, part in sound.items() if isinstance(part, SiteDoNotCall)}
    _check_do_not_call(entries, process_ids, report)
    _check_reasons(sound, report)
    _check_unique("webhook", ids_of(tables, "webhook"), report)
    _check_unique("report_file", ids_of(tables, "report_file"), report)
    check_groups(sound, tables, report)


def _check_rules(
    part: msgspec.Struct, path: Path, sound: Mapping[Path, msgspec.Struct], report: Report
) -> None:
    """Report the mistakes in the rules of a business process for its calls, numbers and speech, and in simulated outages and callers."""
    if isinstance(part, CallRules | SimulatorSettings):
        check_against_telephony(part, sound.get(("telephony",)), path, report)
    elif isinstance(part, NumberRules):
        _check_numbers(part, path, report)
    elif isinstance(part, WrapUpForm):
        for place, field, text in part.mistakes():
            report(Mistake((*path, "codes", place, field), text))
    elif isinstance(part, ScreenPopRules):
        for field, text in part.mistakes():
            report(Mistake((*path, field), text))
    elif isinstance(part, SpeechRules):
        check_speech(part, path, report)
    elif isinstance(part, Threshold):
        _check_threshold(part, path, report)
    elif isinstance(part, SpeechEngineSettings):
        host = urlsplit(part.url).hostname or ""
        check_speech_engine(part, path, report, is_on_this_machine=is_loopback(host))


def _check_threshold(part: Threshold, path: Path, report: Report) -> None:
    """Report levels in the wrong order, and levels of a ratio above 1."""
    if part.warning is not None and part.alarm is not None:
        low = path[-1] in {measure.value for measure in LOW_IS_BAD}
        if (part.alarm > part.warning) if low else (part.alarm < part.warning):
            order = "at most" if low else "at least"
            report(Mistake((*path, "alarm"), f"must be {order} the warning, {part.warning:g}"))
    if path[-1] == Measure.REACHED.value:
        for name in ("warning", "alarm", "margin"):
            value: float | None = getattr(part, name)
            if value is not None and value > 1:
                report(Mistake((*path, name), "must be at most 1, which is 100 %"))


def ids_of(tables: Tables, kind: str) -> dict[int, str]:
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


def _check_machine(part: SiteServer | EncryptionSettings, path: Path, report: Report) -> None:
    """Report mistakes in the tables about the server itself."""
    if isinstance(part, SiteServer):
        _check_proxies(part, path, report)
        _check_tls(part, path, report)
    elif (part.key_file is None) == (part.keyring is None):
        report(Mistake(path, "needs one of key_file and keyring; a key comes from: callback-server new-key"))


def _check_proxies(server: SiteServer, path: Path, report: Report) -> None:
    for position, proxy in enumerate(server.trusted_proxies):
        try:
            ipaddress.ip_network(proxy)
        except ValueError as error:
            text = f"is not an address or a network ({error}); write one such as '127.0.0.1' or '10.0.0.0/8'"
            report(Mistake((*path, "trusted_proxies", position), text))


def _check_tls(server: SiteServer, path: Path, report: Report) -> None:
    for given, missing in (("tls_certificate", "tls_key"), ("tls_key", "tls_certificate")):
        if getattr(server, given) is not None and getattr(server, missing) is None:
            report(Mistake((*path, given), f"needs {missing} as well; HTTPS takes a certificate and its key"))


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


def _check_outward(
    part: WebhookSettings | ReportFileSettings, path: Path, known: set[str], report: Report
) -> None:
    """Report the mistakes in what leaves the server: webhooks and report files."""
    if isinstance(part, WebhookSettings):
        _check_webhook(part, path, known, report)
        return
    for place, text in part.mistakes(known, tuple(FIGURES_TEXTS)):
        report(Mistake((*path, *place), text))


def _check_webhook(webhook: WebhookSettings, path: Path, known: set[str], report: Report) -> None:
    if webhook.url.startswith("http:") and not webhook.allow_private:
        report(
            Mistake(
                (*path, "url"), "must begin with https; http is for this machine alone, with allow_private"
            )
        )
    for position, item in enumerate(webhook.business_processes or ()):
        if item not in known:
            text = f"names {item!r}, which is not a business_process of this file{_near(item, known)}"
            report(Mistake((*path, "business_processes", position), text))


def _check_reasons(sound: Mapping[Path, msgspec.Struct], report: Report) -> None:
    reasons = [(path, part) for path, part in sound.items() if isinstance(part, NotReadyReason)]
    for place, text in wrong_reasons(tuple(part for _, part in reasons)):
        report(Mistake((*reasons[place][0], "name"), text))


def _check_do_not_call(entries: Mapping[Path, SiteDoNotCall], known: set[str], report: Report) -> None:
    first: set[tuple[str | None, DoNotCallKind, str]] = set()
    for path, entry in entries.items():
        given = entry.given()
        owner = entry.business_process
        if owner is not None and owner not in known:
            text = f"names {owner!r}, which is not a business_process of this file{_near(owner, known)}"
            report(Mistake((*path, "business_process"), text))
        if len(given) != 1:
            report(Mistake(path, "must have exactly one of number, prefix and pattern"))
        elif (owner, *given[0]) in first:
            report(Mistake((*path, given[0][0].value), f"{given[0][1]!r} is listed already; once is enough"))
        else:
            first.add((owner, *given[0]))


def _check_way_in(user: SiteUser, path: Path, tables: Tables, report: Report) -> None:
    """Report a user who could never sign in: people need no password where the site has an identity provider."""
    if user.password is not None or user.password_hash is not None:
        return
    if user.role is Role.INTAKE or "oidc" not in tables:
        report(Mistake(path, "has no password_hash; create one with: callback-server hash-password"))


def _check_user(user: SiteUser, path: Path, known: set[str], host: str | None, report: Report) -> None:
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
    if user.temporary_password and user.role is Role.INTAKE:
        report(Mistake((*path, "temporary_password"), f"is for people; {user.id!r} is {user.role.value!r}"))
    _check_endpoint(user, path, report)
    if user.message is not None and not user.is_agent:
        report(Mistake((*path, "message"), f"is for agents; {user.id!r} is {user.role.value!r}"))
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


def check_strength(sound: Mapping[Path, msgspec.Struct], report: Report) -> None:
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
    if user.role is Role.INTAKE:
        report(Mistake((*path, "endpoint"), f"is for people; {user.id!r} is {user.role.value!r}"))
    elif user.role is not Role.AGENT and endpoint.kind in _OWN_POPUPS:
        text = f"{endpoint.kind.value!r} is for agents; a supervisor's is 'softphone' or 'desktop'"
        report(Mistake((*path, "endpoint", "kind"), text))


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
