"""Check the server from this machine: its reachability, speed, certificate and clock."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx
import msgspec

from agent_desktop.errors import CommandRefused, ServerTrouble, SessionEnded, Trouble
from agent_desktop.model.clock import ServerClock
from agent_desktop.net import answers
from agent_desktop.net.connect import open_client
from agent_desktop.protocol import paths
from agent_desktop.selftest import certificate
from agent_desktop.selftest.certificate import Certificate

OF_CERTIFICATE: Final = frozenset(
    {Trouble.CERTIFICATE_EXPIRED, Trouble.CERTIFICATE_OTHER_NAME, Trouble.CERTIFICATE_UNKNOWN}
)
"""Troubles that come from the certificate alone."""


class _Health(msgspec.Struct):
    """The part of the server's answer that is used."""

    version: str


@dataclass(frozen=True, slots=True)
class ServerAnswer:
    """The server's answer: its version, the time of a round trip, and its clock minus this machine's, if it sent the time."""

    version: str
    round_trip: timedelta
    clock_difference: timedelta | None


@dataclass(frozen=True, slots=True)
class ServerFinding:
    """The outcome of the attempt: ``answer`` or ``trouble``, never both.

    ``certificate`` is there for a secure connection, also for one that was refused because of it. ``proxy`` is the
    host and port of the proxy, empty without one.
    """

    url: str
    proxy: str = ""
    answer: ServerAnswer | None = None
    trouble: Trouble | None = None
    certificate: Certificate | None = None

    @property
    def is_safe(self) -> bool:
        """Whether the connection is, or would be, encrypted."""
        return self.url.startswith("https:")


async def look(url: str, trust: ssl.SSLContext, now: Callable[[], datetime]) -> ServerFinding:
    """Query the health of the server at ``url`` (in the form of ``net.address.server_url``), without signing in.

    ``trust`` has the trusted authorities; ``now`` is this machine's clock, aware and UTC. Never raises.
    """
    proxy = proxy_for(url)
    async with open_client(url, trust) as http:
        try:
            return await _ask(http, url, proxy, now)
        except (ServerTrouble, CommandRefused, SessionEnded) as error:
            trouble = error.trouble if isinstance(error, ServerTrouble) else Trouble.NOT_OURS
    shown = await _shown_certificate(url) if trouble in OF_CERTIFICATE else None
    return ServerFinding(url, proxy, trouble=trouble, certificate=shown)


async def _ask(http: httpx.AsyncClient, url: str, proxy: str, now: Callable[[], datetime]) -> ServerFinding:
    sent = now()
    first = await answers.send(http, "GET", paths.HEALTHZ)
    received = now()
    version = answers.decoded(first, _Health).version
    began = time.perf_counter()
    await answers.send(http, "GET", paths.HEALTHZ)  # The second request is measured without the connection.
    round_trip = timedelta(seconds=time.perf_counter() - began)
    difference = _difference(first.headers.get("date", ""), sent, received)
    return ServerFinding(
        url, proxy, ServerAnswer(version, round_trip, difference), certificate=_certificate_of(first)
    )


def _difference(date: str, sent: datetime, received: datetime) -> timedelta | None:
    try:
        told = parsedate_to_datetime(date)
    except ValueError:
        return None
    clock = ServerClock()
    clock.check(told, sent, received)
    return clock.offset


def _certificate_of(answer: httpx.Response) -> Certificate | None:
    stream = answer.extensions.get("network_stream")
    tls = stream.get_extra_info("ssl_object") if stream is not None else None
    der: bytes | None = tls.getpeercert(binary_form=True) if tls is not None else None
    if der is None:
        return None
    with suppress(certificate.CertificateUnreadable):
        return certificate.read(der)
    return None


async def _shown_certificate(url: str) -> Certificate | None:
    """Return the certificate that the server presents, trusted or not; no request is sent."""
    anyone = ssl.create_default_context()
    anyone.check_hostname = False
    anyone.verify_mode = ssl.CERT_NONE
    async with open_client(url, anyone) as http:
        try:
            return _certificate_of(await http.get(paths.HEALTHZ))
        except httpx.HTTPError:
            return None


def proxy_for(url: str) -> str:
    """Return host and port of the system's proxy for ``url``, empty for none."""
    parts = urlsplit(url)
    proxies = getproxies()
    named = proxies.get(parts.scheme) or proxies.get("all") or ""
    if not named or proxy_bypass(parts.netloc):
        return ""
    told = urlsplit(named if "://" in named else f"//{named}")
    return f"{told.hostname}:{told.port}" if told.port is not None else told.hostname or ""
