"""Create the HTTP client of a sign-in: timeouts, the system's certificates and its proxy."""

from __future__ import annotations

import asyncio
import ssl
from importlib import metadata
from typing import Final

import httpx

from agent_desktop.authorities import trusted
from agent_desktop.net.failover import FailoverClient
from agent_desktop.protocol.features import FEATURES, FEATURES_HEADER

PACKAGE: Final = "callback-desk"

CONNECT_S: Final = 5.0
"""A reachable server accepts sooner; a longer wait would look like a hang."""

ANSWER_S: Final = 10.0
"""A command is answered within milliseconds; after this time its answer is lost."""

MOST_CONNECTIONS: Final = 8
"""Connections for the stream, a recording, and the commands of a busy moment."""


class TrustStore:
    """The trusted authorities, read in a thread for the first secure connection, and kept."""

    def __init__(self) -> None:
        self._known: ssl.SSLContext | None = None

    async def for_url(self, *urls: str) -> ssl.SSLContext:
        """Return the context for a client of ``urls``; a client without TLS gets one that trusts no authority."""
        if not any(url.startswith("https:") for url in urls):
            return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if self._known is not None:
            return self._known
        self._known = known = await asyncio.get_running_loop().run_in_executor(None, trusted)
        return known


def open_client(url: str, context: ssl.SSLContext, *others: str, language: str = "en") -> FailoverClient:
    """Return a client for the server at ``url``, and for ``others`` that stand by for it; close it with ``aclose``.

    It uses the system's proxy settings. Refusals come in ``language``, if the server has it.
    """
    return FailoverClient(
        (url, *others),
        verify=context,
        headers={
            "User-Agent": f"CallbackDesk/{metadata.version(PACKAGE)}",
            "Accept": "application/json",
            "Accept-Language": language,
            FEATURES_HEADER: ", ".join(FEATURES),
        },
        timeout=httpx.Timeout(ANSWER_S, connect=CONNECT_S),
        limits=httpx.Limits(max_connections=MOST_CONNECTIONS, max_keepalive_connections=2),
        follow_redirects=False,
    )
