"""The server as this machine reaches it: whether, how quickly, by which certificate, and whose clock is right."""

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
    """As much of the server's answer as is needed."""

    version: str


@dataclass(frozen=True, slots=True)
class ServerAnswer:
    """The server answered: its version, the time of a round trip, and its clock minus this machine's, if it said."""

    version: str
    round_trip: timedelta
    clock_difference: timedelta | None


@dataclass(frozen=True, slots=True)
class ServerFinding:
    """What became of the attempt: ``answer`` or ``trouble``, never both.

    ``certificate`` is there for a safe connection, also for one that was refused because of it. ``proxy`` is the
    host and port of the proxy on the way, empty without one.
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
    """Ask the server at ``url`` (as ``net.address.server_url`` writes it) how it is; nobody is signed in for it.

    ``trust`` says whose certificates are trusted; ``now`` is this machine's clock, aware and UTC. Never raises.
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
    await answers.send(http, "GET", paths.HEALTHZ)  # The second way is without the connecting.
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
    """Return the certificate that the server shows, trusted or not; nothing is told to it but the question itself."""
    anyone = ssl.create_default_context()
    anyone.check_hostname = False
    anyone.verify_mode = ssl.CERT_NONE
    async with open_client(url, anyone) as http:
        try:
            return _certificate_of(await http.get(paths.HEALTHZ))
        except httpx.HTTPError:
            return None


def proxy_for(url: str) -> str:
    """Return host and port of the proxy that this system and its environment name for ``url``, empty for none."""
    parts = urlsplit(url)
    proxies = getproxies()
    named = proxies.get(parts.scheme) or proxies.get("all") or ""
    if not named or proxy_bypass(parts.netloc):
        return ""
    told = urlsplit(named if "://" in named else f"//{named}")
    return f"{told.hostname}:{told.port}" if told.port is not None else told.hostname or ""
