"""``callback-server check-telephony``: find problems between the server, Asterisk, the trunks and the phones."""

from __future__ import annotations

import asyncio
import glob
from collections.abc import AsyncGenerator, Iterable
from enum import Enum
from pathlib import Path
from typing import Any, Final, NamedTuple

from msgspec import convert

from agent_desktop.protocol.states import EndpointKind
from server_stub.site.site import Site
from server_stub.telephony.asterisk.agent_leg import endpoint_name
from server_stub.telephony.asterisk.ari_client import AriAccount, AriClient
from server_stub.telephony.asterisk.ari_messages import AriEndpoint, AriInfo, endpoints_of
from server_stub.telephony.asterisk.configuration import missing_modules
from server_stub.telephony.asterisk.errors import AriRefused, AriUnreachable
from server_stub.telephony.asterisk.ownership import RENEW_EVERY_S, owner_of, ownership_variable
from server_stub.telephony.intake.prompt_library import PromptLibrary
from server_stub.telephony.settings import TelephonySettings

_OLDEST, _NEWEST = 16, 22
_LOOK_FOR_S: Final = RENEW_EVERY_S + 2
_DESKTOP_MODULE: Final = "chan_websocket.so"
_DESKTOPS_FROM: Final = {20: (20, 18), 22: (22, 8)}
"""The first version of each branch whose ``chan_websocket`` sends its messages in JSON; others have none that does."""
_WITHOUT: Final = {
    "func_talkdetect.so": "whether a person or a machine has answered is not found out",
    "res_tonedetect.so": "the beeps of voicemail boxes are not heard (it is part of Asterisk from 16.21, 18.7 and 19 on)",
    "res_stasis_snoop.so": "supervisors cannot listen to calls",
    "res_musiconhold.so": "customers on hold hear silence",
}
"""What is missing where a module that no call needs is not running."""


class CheckVerdict(Enum):
    """The verdict of a finding."""

    GOOD = "ok"
    LACKING = "note"  #: Calls can be made, but something is missing.
    PASSING = "away"  #: It may pass by itself, like a phone that is off.
    WRONG = "wrong"


class Finding(NamedTuple):
    """The result of one check."""

    verdict: CheckVerdict
    text: str

    def __str__(self) -> str:
        """Return the line that is printed."""
        return f"{self.verdict.value + ':':<6} {self.text}"


async def check_telephony(
    account: AriAccount,
    settings: TelephonySettings,
    site: Site,
    *,
    owner: str | None,
    prompts: PromptLibrary | None = None,
    look_for_s: float = _LOOK_FOR_S,
) -> AsyncGenerator[Finding]:
    """Check all parts in turn, without those that depend on a failed part.

    ``owner`` is the id of the server if its data folder is known, ``prompts`` the site's prompts. Finding out whether another server leads takes
    ``look_for_s``.
    """
    ari = AriClient(account)
    try:
        reached, version = await _reach(ari)
        yield reached
        if reached.verdict is not CheckVerdict.GOOD:
            return
        for finding in (*_look_at_version(version, site), *await _look_at_modules(ari, version, site)):
            yield finding
        endpoints = endpoints_of(await ari.get("/endpoints"))
        for finding in (
            *_look_at_trunks(settings, endpoints),
            *_look_at_phones(settings, site, endpoints),
            *_look_at_prompts(settings, prompts),
            *await _look_at_messages(ari, site),
        ):
            yield finding
        yield await _look_at_lead(ari, owner, look_for_s)
    except (AriRefused, AriUnreachable) as error:
        yield Finding(CheckVerdict.WRONG, f"Asterisk could not be asked: {error}")
    finally:
        await ari.close()


async def _reach(ari: AriClient) -> tuple[Finding, tuple[int, int]]:
    """Return what was found, and Asterisk's version; (0, 0) if it is not known."""
    account = ari.account
    try:
        info = convert(await ari.get("/asterisk/info"), AriInfo)
        await ari.post("/asterisk/variable", variable="CALLBACK_DESK_CHECK", value="1")
    except AriUnreachable:
        return _unreached(
            f"nothing answers at {account.url}. Is Asterisk running? Does its http.conf have enabled=yes, and this "
            "address as bindaddr and bindport?",
        )
    except AriRefused as error:
        return _unreached(_why_refused(account, error))
    text, major = info.system.version, info.version[0]
    if major and not _OLDEST <= major <= _NEWEST:
        return _unreached(f"Asterisk is version {text}; versions {_OLDEST} to {_NEWEST} are supported")
    found = f"Asterisk {text} answers at {account.url} to the user {account.user}"
    return Finding(CheckVerdict.GOOD, found), info.version


def _unreached(text: str) -> tuple[Finding, tuple[int, int]]:
    return Finding(CheckVerdict.WRONG, text), (0, 0)


def can_serve_desktops(version: tuple[int, int]) -> bool:
    """Return whether desktops can be telephones with that version of Asterisk; an unknown one may be able to."""
    first = _DESKTOPS_FROM.get(version[0])
    return not version[0] or (first is not None and version >= first)


def _look_at_version(version: tuple[int, int], site: Site) -> Iterable[Finding]:
    if _has_desktop(site) and not can_serve_desktops(version):
        yield Finding(
            CheckVerdict.WRONG,
            f"with Asterisk {version[0]}.{version[1]} desktops cannot telephone: use 22.8 or later (20.18 or later of the "
            "versions 20), or give the agents SIP phones",
        )


def _why_refused(account: AriAccount, error: AriRefused) -> str:
    match error.status:
        case 401:
            return (
                f"Asterisk refuses the user {account.user} or the secret: compare ari.conf with [telephony] user and "
                "secret_file"
            )
        case 403:
            return f"the user {account.user} may only read: set read_only=no in ari.conf"
        case 404:
            return (
                f"there is no ARI at {account.url}: load res_ari and its parts (modules.conf), set enabled=yes in "
                "ari.conf, and compare the path with prefix in http.conf"
            )
        case _:
            return str(error)


async def _look_at_modules(ari: AriClient, version: tuple[int, int], site: Site) -> list[Finding]:
    answer: list[dict[str, Any]] = await ari.get("/asterisk/modules")
    running = {str(module["name"]) for module in answer if module.get("status") == "Running"}
    findings = [
        Finding(CheckVerdict.WRONG, f"the module {name} is not running: load it in modules.conf")
        for name in missing_modules(running)
    ]
    if _has_desktop(site) and _DESKTOP_MODULE not in running and can_serve_desktops(version):
        findings.append(
            Finding(
                CheckVerdict.WRONG,
                "the module chan_websocket is not running, so desktops cannot telephone: load it in modules.conf",
            )
        )
    findings = findings or [Finding(CheckVerdict.GOOD, "all modules that are needed are running")]
    for module, lack in _WITHOUT.items():
        if module not in running:
            name = module.removesuffix(".so")
            findings.append(Finding(CheckVerdict.LACKING, f"the module {name} is not running: {lack}"))
    return findings


def _has_desktop(site: Site) -> bool:
    return any(user.is_agent and user.site_endpoint.kind is EndpointKind.DESKTOP for user in site.user)


def _look_at_trunks(settings: TelephonySettings, endpoints: dict[str, AriEndpoint]) -> Iterable[Finding]:
    for trunk in settings.trunk:
        endpoint = endpoints.get(f"PJSIP/{trunk.id}")
        if endpoint is None:
            yield Finding(
                CheckVerdict.WRONG,
                f"the trunk {trunk.id} is not in pjsip.conf, or the section is refused: see Asterisk's log",
            )
        elif endpoint.is_offline:
            yield Finding(
                CheckVerdict.PASSING,
                f"the trunk {trunk.id} does not respond: check its host, its password, and the firewall",
            )
        else:
            watched = "responds" if endpoint.state == "online" else "is there, and is not watched"
            yield Finding(CheckVerdict.GOOD, f"the trunk {trunk.id} {watched}")


def _look_at_phones(
    settings: TelephonySettings, site: Site, endpoints: dict[str, AriEndpoint]
) -> Iterable[Finding]:
    for user in site.user:
        name = (
            endpoint_name(user.site_endpoint, teams_trunk=settings.teams_trunk, uc1_trunk=settings.uc1_trunk)
            if user.is_agent
            else None
        )
        if name is None:
            continue
        endpoint = endpoints.get(name)
        if endpoint is None:
            yield Finding(
                CheckVerdict.WRONG,
                f"the phone of the agent {user.id}, {name}, is not in pjsip.conf, or the section is refused: see "
                "Asterisk's log",
            )
        elif endpoint.is_offline:
            yield Finding(
                CheckVerdict.PASSING,
                f"the phone of the agent {user.id}, {name}, is not registered: is it switched on, and does it have the "
                "right password?",
            )
        else:
            yield Finding(CheckVerdict.GOOD, f"the phone of the agent {user.id}, {name}, can be rung")


def _look_at_prompts(settings: TelephonySettings, prompts: PromptLibrary | None) -> Iterable[Finding]:
    if prompts is None:
        return
    for line in settings.inbound:
        missing = prompts.missing(line.language, line.business_process)
        folder = prompts.folder / line.language
        if missing:
            yield Finding(
                CheckVerdict.WRONG,
                f"prompts for callers of {line.number} are missing in {folder}: {', '.join(missing)}; make them with: "
                "callback-server make-prompts",
            )
        else:
            yield Finding(CheckVerdict.GOOD, f"all prompts for callers of {line.number} are in {folder}")


async def _look_at_messages(ari: AriClient, site: Site) -> list[Finding]:
    """Look for the sounds that are left on voicemail boxes, or announce a recording."""
    named = [
        (f"the business process {process.id}", prompt)
        for process in site.business_process
        for prompt in (process.calls.message, process.calls.record_notice)
    ]
    named += [(f"the agent {user.id}", user.message) for user in site.user]
    prompts = [(owner, prompt) for owner, prompt in named if prompt is not None]
    answer: list[dict[str, Any]] | None = await ari.find("/sounds") if prompts else None
    known = None if answer is None else {str(sound["id"]) for sound in answer}
    findings = [
        Finding(
            CheckVerdict.WRONG,
            f"the sound {prompt} of {owner} is not there: put it into Asterisk's folder of sounds, or name a file without "
            "its ending",
        )
        for owner, prompt in prompts
        if not _has_sound(prompt, known)
    ]
    if prompts and not findings:
        findings.append(Finding(CheckVerdict.GOOD, "all messages and notices are there"))
    return findings


def _has_sound(prompt: str, known: set[str] | None) -> bool:
    """Return whether there is a file of this name, or one of Asterisk's ``known`` sounds; None: they are not known."""
    if prompt.startswith("/"):
        return any(Path(prompt).parent.glob(f"{glob.escape(Path(prompt).name)}.*"))
    return known is None or prompt in known


async def _look_at_lead(ari: AriClient, owner: str | None, look_for_s: float) -> Finding:
    """Find out whether a server leads the application, which shows in changes of its variable."""
    application = ari.account.application
    variable = ownership_variable(application)

    async def read() -> str:
        answer: dict[str, str] | None = await ari.find("/asterisk/variable", variable=variable)
        return "" if answer is None else answer.get("value", "")

    first = await read()
    if not first:
        return Finding(CheckVerdict.GOOD, f"no server is connected as application {application}")
    if owner_of(first) == owner:
        return Finding(CheckVerdict.GOOD, f"this server leads the application {application}")
    loop = asyncio.get_running_loop()
    until = loop.time() + look_for_s
    while loop.time() < until:
        await asyncio.sleep(min(1.0, look_for_s / 5))
        if await read() != first:
            if owner is None:
                return Finding(CheckVerdict.GOOD, f"a server leads the application {application}")
            return Finding(
                CheckVerdict.WRONG,
                f"another server leads the application {application}: end it, or name another application in "
                "[telephony]",
            )
    return Finding(CheckVerdict.GOOD, f"no server is connected as application {application} any more")
