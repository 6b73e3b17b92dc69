"""Download for the update client: with the proxy, the certificates and the time limits of the rest of the desktop."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from importlib import metadata
from typing import Final

import httpx
from tuf.api.exceptions import DownloadHTTPError, SlowRetrievalError
from tuf.ngclient import FetcherInterface

from agent_desktop.authorities import trusted
from agent_desktop.net.connect import ANSWER_S, CONNECT_S, PACKAGE

LONGEST_S: Final = 30 * 60.0
"""For one file; a slower network is as good as none."""

_OK: Final = 200


class HttpFetcher(FetcherInterface):
    """Downloads by httpx; raises httpx's errors for network failures. Close it after use."""

    def __init__(self, url: str, longest_s: float = LONGEST_S) -> None:
        self._longest_s = longest_s
        self._http = httpx.Client(
            # Without TLS no authority is needed, and an empty context is created at once.
            verify=trusted() if url.startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            headers={
                "User-Agent": f"CallbackDesk/{metadata.version(PACKAGE)}",
                "Accept-Encoding": "identity",  # Lengths are signed.
            },
            timeout=httpx.Timeout(ANSWER_S, connect=CONNECT_S),
            follow_redirects=False,
        )

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _fetch(self, url: str) -> Iterator[bytes]:
        """Yield the file at ``url`` piece by piece.

        Raises:
            DownloadHTTPError: the server refuses it.
            SlowRetrievalError: it arrives too slowly.
        """
        end = time.monotonic() + self._longest_s
        with self._http.stream("GET", url) as answer:
            if answer.status_code != _OK:
                raise DownloadHTTPError(f"HTTP {answer.status_code}", answer.status_code)
            for piece in answer.iter_raw():
                yield piece
                if time.monotonic() > end:
                    raise SlowRetrievalError(f"not within {self._longest_s:g} s")
