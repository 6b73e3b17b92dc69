"""Check the table ``[telephony]`` beyond single values, and read the secrets that it names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

import phonenumbers

from server_stub.core.model.call_rules import CallRules
from server_stub.errors import StartRefused
from server_stub.site.decode import Mistake, Report
from server_stub.site.toml_lines import Path
from server_stub.telephony.intake.prompts import PROMPTS
from server_stub.telephony.settings import (
    ARI_SECRET,
    TONE,
    CallerStep,
    NumberFormat,
    SimulatorSettings,
    TelephonySettings,
)
from server_stub.validation.messages import suggestion

if TYPE_CHECKING:
    from server_stub.site.site import Site


def check_telephony(
    settings: TelephonySettings, path: Path, process_ids: Iterable[str], report: Report
) -> None:
    """Report repeated ids and numbers, unknown or missing countries, and unknown business processes."""
    seen: set[str] = set()
    for place, trunk in enumerate(settings.trunk):
        here = (*path, "trunk", place)
        if trunk.id in seen:
            report(
                Mistake((*here, "id"), f"{trunk.id!r} is used already; every trunk needs an id of its own")
            )
        seen.add(trunk.id)
        if trunk.number_format is NumberFormat.NATIONAL and trunk.country is None:
            report(Mistake((*here, "country"), "is missing; the number format national needs it"))
        if trunk.user is not None and trunk.host is None:
            report(Mistake((*here, "host"), "is missing; the user signs in there"))
        if trunk.register and trunk.user is None:
            report(Mistake((*here, "user"), "is missing; a trunk that registers needs it"))
        _check_country(trunk.country, (*here, "country"), report)
    known = set(process_ids)
    for place, entry in enumerate(settings.caller_id):
        here = (*path, "caller_id", place)
        _check_country(entry.country, (*here, "country"), report)
        if entry.business_process is not None:
            _check_process(entry.business_process, (*here, "business_process"), known, report)
    numbers: set[str] = set()
    for place, line in enumerate(settings.inbound):
        here = (*path, "inbound", place)
        if line.number in numbers:
            report(Mistake((*here, "number"), f"{line.number!r} is listed already; once is enough"))
        numbers.add(line.number)
        _check_process(line.business_process, (*here, "business_process"), known, report)


def _check_process(process: str, path: Path, known: set[str], report: Report) -> None:
    if process not in known:
        near = suggestion(process, known)
        meant = f"; did you mean {near!r}?" if near is not None else ""
        report(Mistake(path, f"names {process!r}, which is not a business_process of this file{meant}"))


def check_against_telephony(
    part: CallRules | SimulatorSettings, settings: object, path: Path, report: Report
) -> None:
    """Report trunks and numbers that are not in ``[telephony]``, and mistakes in the steps of simulated callers.

    Without that table, no trunk and no number is known.
    """
    if isinstance(part, SimulatorSettings):
        lines = settings.inbound if isinstance(settings, TelephonySettings) else ()
        _check_callers(part, {line.number for line in lines}, path, report)
    if not isinstance(settings, TelephonySettings):
        return
    if isinstance(part, CallRules):
        if part.trunk is not None:
            _check_trunk(part.trunk, settings, (*path, "trunk"), report)
        return
    for place, trunk in enumerate(part.trunks_away):
        _check_trunk(trunk, settings, (*path, "trunks_away", place), report)


def _check_callers(settings: SimulatorSettings, inbound: set[str], path: Path, report: Report) -> None:
    seen: set[str] = set()
    for place, caller in enumerate(settings.caller):
        here = (*path, "caller", place)
        if caller.id in seen:
            report(
                Mistake((*here, "id"), f"{caller.id!r} is used already; every caller needs an id of its own")
            )
        seen.add(caller.id)
        if caller.calls not in inbound:
            text = f"{caller.calls!r} is not the number of a telephony.inbound of this file"
            report(Mistake((*here, "calls"), text))
        for number, step in enumerate(caller.step):
            _check_step(step, (*here, "step", number), report)


def _check_step(step: CallerStep, path: Path, report: Report) -> None:
    if step.at != TONE and step.at not in PROMPTS:
        near = suggestion(step.at, (TONE, *PROMPTS))
        meant = f"; did you mean {near!r}?" if near is not None else "; make-prompts --list lists the prompts"
        report(Mistake((*path, "at"), f"names {step.at!r}, which is neither a prompt nor {TONE!r}{meant}"))
    if step.says is not None and step.at != TONE:
        report(Mistake((*path, "says"), f"is recorded after the tone alone; write at = {TONE!r}"))


def _check_trunk(trunk: str, settings: TelephonySettings, path: Path, report: Report) -> None:
    known = {each.id: each for each in settings.trunk}
    if trunk not in known:
        near = suggestion(trunk, known)
        meant = f"; did you mean {near!r}?" if near is not None else ""
        report(Mistake(path, f"names {trunk!r}, which is not a telephony.trunk of this file{meant}"))
    elif not known[trunk].prefixes:
        report(Mistake(path, f"names {trunk!r}, which leads to agents alone: its prefixes are an empty list"))


def _check_country(country: str | None, path: Path, report: Report) -> None:
    if country is not None and country not in phonenumbers.SUPPORTED_REGIONS:
        report(Mistake(path, f"{country!r} is not a country; write its two letters, such as 'US' or 'DE'"))


def telephony_of(site: Site | None) -> TelephonySettings:
    """Return the table ``[telephony]`` of the site, which Asterisk needs.

    Raises:
        StartRefused: there is no site file, no such table, or no trunk in it.
    """
    if site is None:
        raise StartRefused("--telephony asterisk needs --site FILE: its table [telephony] names the switch.")
    if site.telephony is None:
        raise StartRefused(
            "--telephony asterisk needs a table [telephony] in the site file; docs/asterisk.md shows one."
        )
    if not site.telephony.trunk:
        raise StartRefused(
            "[telephony] has no [[telephony.trunk]], so no customer could be called; add at least one."
        )
    return site.telephony


def ari_secret(
    settings: TelephonySettings, folder: FilePath, environment: Mapping[str, str] = os.environ
) -> str:
    """Return the secret of ARI: from ``secret_file`` (beside the site file in ``folder``), or from the environment.

    Raises:
        StartRefused: there is none, or the file cannot be read.
    """
    if settings.secret_file is not None:
        return read_secret(folder, settings.secret_file, "[telephony] secret_file")
    secret = environment.get(ARI_SECRET, "")
    if not secret:
        raise StartRefused(
            f"the secret of ARI is missing: name a secret_file in [telephony], or set {ARI_SECRET}. "
            "It is the password of the user in Asterisk's ari.conf."
        )
    return secret


def trunk_secrets(settings: TelephonySettings, folder: FilePath) -> dict[str, str]:
    """Return the secrets of the trunks that sign in, by the trunk's id.

    Raises:
        StartRefused: a file cannot be read.
    """
    return {
        trunk.id: read_secret(folder, trunk.secret_file, f"[[telephony.trunk]] {trunk.id} secret_file")
        for trunk in settings.trunk
        if trunk.secret_file is not None
    }


def read_secret(folder: FilePath, name: str, key: str) -> str:
    """Return the first line of a file with a secret; a relative name is relative to ``folder``.

    Raises:
        StartRefused: it cannot be read, or is empty; ``key`` names it in the message.
    """
    file = folder / name
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        remedy = (
            " Write the secret into it, as its first line." if isinstance(error, FileNotFoundError) else ""
        )
        raise StartRefused(f"{key}: {file} cannot be read: {reason}.{remedy}") from error
    secret = text.partition("\n")[0].strip()
    if not secret:
        raise StartRefused(f"{key}: {file} is empty; its first line is the secret.")
    return secret
