"""The self-test's texts for the server: its answer, its certificate, and its clock."""

from __future__ import annotations

import ssl
import sys
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from agent_desktop.errors import Trouble
from agent_desktop.model.self_test import Check, CheckResult, Verdict
from agent_desktop.selftest.certificate import Certificate
from agent_desktop.selftest.server import OF_CERTIFICATE, ServerFinding
from ui.texts import notices
from ui.texts.counts import tr

translate = QCoreApplication.translate

RENEW_BEFORE: Final = timedelta(days=21)
"""How long before its end a certificate should have been renewed."""

APART: Final = timedelta(seconds=30)
"""How much clocks may differ: countdowns follow the server's, but times of day and certificates follow this one."""

AT_THE_PROXY: Final = frozenset({Trouble.UNKNOWN_HOST, Trouble.NO_ROUTE, Trouble.REFUSED, Trouble.TIMED_OUT})
"""Troubles on the way to the first machine: with a proxy, that is the proxy, and the server was not contacted."""

_DAY: Final = timedelta(days=1)
_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def no_address() -> CheckResult:
    """Return the line for a missing address."""
    found = translate("SelfTest", "none is set")
    remedy = translate(
        "SelfTest", "Sign in once, or use --server URL. An administrator can set it for all users."
    )
    return CheckResult(Check.SERVER, Verdict.WARN, _server(), found, remedy, {"url": ""})


def bad_address(trouble: Trouble) -> CheckResult:
    """Return the line for an address that is not used, and not repeated because it may contain anything."""
    remedy = (
        translate("SelfTest", "Set up https:// on the server, and use that address.")
        if trouble is Trouble.PLAIN_HTTP
        else translate("SelfTest", "Write an address such as https://callbacks.example.com.")
    )
    facts = {"url": "", "trouble": trouble}
    return CheckResult(Check.SERVER, Verdict.FAIL, _server(), notices.trouble(trouble), remedy, facts)


def lines(found: ServerFinding, now: datetime) -> list[CheckResult]:
    """Return the lines of server, certificate and clock; ``now`` is this machine's time."""
    return [_reached(found), _certificate(found, now), _clock(found)]


def _server() -> str:
    return translate("SelfTest", "Server")


def _reached(found: ServerFinding) -> CheckResult:
    facts: dict[str, Any] = {"url": found.url, "proxy": found.proxy, "trouble": found.trouble}
    by = translate("SelfTest", "through the proxy {}").format(found.proxy) if found.proxy else ""
    if found.answer is None:
        trouble = found.trouble or Trouble.NOT_OURS
        said = _of_proxy(trouble) if _stops_at_proxy(found) else notices.trouble(trouble)
        text = " · ".join(part for part in (found.url, by, said) if part)
        return CheckResult(Check.SERVER, Verdict.FAIL, _server(), text, _remedy(found), facts)
    milliseconds = round(found.answer.round_trip / timedelta(milliseconds=1), 1)
    facts |= {"version": found.answer.version, "round_trip_ms": milliseconds}
    answers = translate("SelfTest", "version {version} answers in {time} ms").format(
        version=found.answer.version, time=f"{milliseconds:g}"
    )
    text = " · ".join(part for part in (found.url, by, answers) if part)
    return CheckResult(Check.SERVER, Verdict.OK, _server(), text, facts=facts)


def _stops_at_proxy(found: ServerFinding) -> bool:
    return bool(found.proxy) and found.trouble in AT_THE_PROXY


def _of_proxy(trouble: Trouble) -> str:
    match trouble:
        case Trouble.UNKNOWN_HOST:
            return translate("SelfTest", "No proxy has that name.")
        case Trouble.NO_ROUTE:
            return translate("SelfTest", "The network cannot reach the proxy.")
        case Trouble.TIMED_OUT:
            return translate("SelfTest", "The proxy, or the server behind it, did not answer in time.")
        case _:
            return translate("SelfTest", "The proxy does not answer, so the server was not contacted.")


def _remedy(found: ServerFinding) -> str:
    if _stops_at_proxy(found):
        return translate(
            "SelfTest",
            "Check the proxy's address in this system's settings and in the variable {variable}, and check that the"
            " proxy runs. If no proxy is needed here, remove it, or add the server's name to no_proxy.",
        ).format(variable=f"{urlsplit(found.url).scheme}_proxy")
    match found.trouble:
        case Trouble.UNKNOWN_HOST | Trouble.NO_ROUTE:
            return translate(
                "SelfTest",
                "Check the address, the network and, away from the office, the VPN; then test again.",
            )
        case Trouble.REFUSED | Trouble.TIMED_OUT | Trouble.BROKEN_OFF | Trouble.BUSY | Trouble.LIMITED:
            return translate(
                "SelfTest", "Check that the server runs and that no firewall blocks this machine."
            )
        case Trouble.PROXY:
            return translate(
                "SelfTest", "Have the proxy allow the server's name, or add the name to no_proxy."
            )
        case trouble if trouble in OF_CERTIFICATE:
            return translate("SelfTest", "See the certificate below.")
        case Trouble.TLS:
            return translate(
                "SelfTest", "Check whether the address should begin with http:// or have another port."
            )
        case _:
            return translate("SelfTest", "Check the address; a callback-server must answer there.")


def _certificate(found: ServerFinding, now: datetime) -> CheckResult:
    name = translate("SelfTest", "Certificate")
    if not found.is_safe:
        return _plain(name, found.url)
    shown = found.certificate
    if shown is None:
        text = translate("SelfTest", "not known, because no secure connection was made")
        return CheckResult(Check.CERTIFICATE, Verdict.WARN, name, text, _server_first(), {"encrypted": True})
    left = shown.ends - now
    facts = {
        "encrypted": True,
        "issuer": shown.issuer,
        "subject": shown.subject,
        "left_days": left // _DAY,
        "trusted": found.trouble is None,
    }
    if shown.begins > now:
        begins = translate("SelfTest", "not valid before {:%Y-%m-%d}").format(shown.begins)
        remedy = translate(
            "SelfTest", "Set this machine's clock; if it is right, have a new certificate issued."
        )
        text = f"{_told(shown, left)} · {begins}"
        return CheckResult(Check.CERTIFICATE, Verdict.FAIL, name, text, remedy, facts)
    text = f"{_told(shown, left)} · {_trust(found)}"
    if found.trouble is not None:
        return CheckResult(
            Check.CERTIFICATE, Verdict.FAIL, name, text, _certificate_remedy(found.trouble), facts
        )
    facts["trusted_by"] = store()
    if left < RENEW_BEFORE:
        remedy = translate("SelfTest", "Have it renewed: once it expires, no one can sign in.")
        return CheckResult(Check.CERTIFICATE, Verdict.WARN, name, text, remedy, facts)
    return CheckResult(Check.CERTIFICATE, Verdict.OK, name, text, facts=facts)


def _plain(name: str, url: str) -> CheckResult:
    facts = {"encrypted": False}
    if urlsplit(url).hostname in _LOCAL:
        text = translate("SelfTest", "none: plain HTTP that does not leave this machine")
        return CheckResult(Check.CERTIFICATE, Verdict.OK, name, text, facts=facts)
    text = translate("SelfTest", "none: plain HTTP, so others on the network can read passwords")
    remedy = translate("SelfTest", "Set up https:// on the server, and use that address.")
    return CheckResult(Check.CERTIFICATE, Verdict.WARN, name, text, remedy, facts)


def _told(shown: Certificate, left: timedelta) -> str:
    day = f"{shown.ends:%Y-%m-%d}"
    if left < timedelta(0):
        until = translate("SelfTest", "expired on {}").format(day)
    else:
        until = tr("until {}, %Ln days", None, left // _DAY).format(day)
    of = translate("SelfTest", "of {subject}, issued by {issuer}")
    return f"{of.format(subject=shown.subject or '–', issuer=shown.issuer or '–')} · {until}"


def _trust(found: ServerFinding) -> str:
    match found.trouble:
        case None:
            return translate("SelfTest", "trusted by {}").format(store())
        case Trouble.CERTIFICATE_EXPIRED:
            return translate("SelfTest", "no longer valid")
        case Trouble.CERTIFICATE_OTHER_NAME:
            return translate("SelfTest", "of another server")
        case _:
            return translate("SelfTest", "not trusted by {}").format(store())


def _certificate_remedy(trouble: Trouble) -> str:
    match trouble:
        case Trouble.CERTIFICATE_EXPIRED:
            return translate(
                "SelfTest", "Have it renewed at the server; if it was, set this machine's clock."
            )
        case Trouble.CERTIFICATE_OTHER_NAME:
            return translate(
                "SelfTest", "Use the name that the certificate is for, or have one issued for this name."
            )
        case _:
            return translate(
                "SelfTest",
                "Have the issuer's certificate added to what this machine trusts. If you do not know the issuer,"
                " do not sign in.",
            )


def store() -> str:
    """Return the name of the store of trusted authorities, as administrators call it."""
    if sys.platform == "win32":
        return translate("SelfTest", "the Windows certificate store")
    known = ssl.get_default_verify_paths()
    return known.cafile or known.capath or known.openssl_cafile


def _server_first() -> str:
    return translate("SelfTest", "Fix the server problem first, then test again.")


def _clock(found: ServerFinding) -> CheckResult:
    name = translate("SelfTest", "Clock")
    difference = found.answer.clock_difference if found.answer is not None else None
    if difference is None:
        text = translate("SelfTest", "not compared, because the server did not answer")
        return CheckResult(Check.CLOCK, Verdict.WARN, name, text, _server_first(), {"server_ahead_s": None})
    seconds = difference.total_seconds()
    facts = {"server_ahead_s": round(seconds, 1)}
    if abs(difference) <= APART:
        text = translate("SelfTest", "matches the server's within {} s").format(max(1, round(abs(seconds))))
        return CheckResult(Check.CLOCK, Verdict.OK, name, text, facts=facts)
    behind = translate("SelfTest", "{} s behind the server's")
    ahead = translate("SelfTest", "{} s ahead of the server's")
    text = (behind if seconds > 0 else ahead).format(round(abs(seconds)))
    remedy = translate(
        "SelfTest",
        "Let this machine set its clock from the network. Countdowns are still right; times of day are not.",
    )
    return CheckResult(Check.CLOCK, Verdict.WARN, name, text, remedy, facts)
