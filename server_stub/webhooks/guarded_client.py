"""HTTP requests to addresses that an administrator may name, and to no others.

A name is resolved here, and the request goes to the address that was checked: a name that answers with another address
the second time leads nowhere (*DNS rebinding*). Redirects are not followed, and no proxy of the environment is used.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from typing import Final

import httpx

from server_stub.errors import ServerError
from server_stub.trust.authorities import outgoing_trust

TIMEOUT_S: Final = 10.0
"""How long a receiver may take for each step of an answer."""
_MOST_OF_ANSWER: Final = 64 * 1024
"""Bytes of an answer that are read, so that the connection can be used again."""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class DeliveryFailed(ServerError):
    """A receiver did not confirm a delivery; the message is the reason."""

    passing = True


class GuardedClient:
    """Posts bodies to one receiver; ``allow_private`` permits private networks, and plain HTTP to this machine."""

    def __init__(self, url: str, *, allow_private: bool, tls: ssl.SSLContext | None = None) -> None:
        self._url = httpx.URL(url)
        self._allow_private = allow_private
        self._client = httpx.AsyncClient(
            verify=tls if tls is not None else outgoing_trust(),
            timeout=TIMEOUT_S,
            trust_env=False,
            follow_redirects=False,
        )

    async def post(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Post ``body``, and return once the receiver has confirmed it with a status of 2xx.

        Raises:
            DeliveryFailed: it has not.
        """
        address = await self._checked_address()
        request = self._client.build_request(
            "POST",
            self._url.copy_with(host=str(address)),
            content=body,
            headers={**headers, "host": self._url.netloc.decode(), "user-agent": "callback-desk"},
            extensions={"sni_hostname": self._url.host, "timeout": httpx.Timeout(TIMEOUT_S).as_dict()},
        )
        try:
            async with asyncio.timeout(3 * TIMEOUT_S):
                answer = await self._client.send(request, stream=True)
                try:
                    await _read_some(answer)
                finally:
                    await answer.aclose()
        except TimeoutError as error:
            raise DeliveryFailed("the receiver does not answer in time") from error
        except httpx.HTTPError as error:
            raise DeliveryFailed(f"{type(error).__name__}: {error}"[:200]) from error
        if not answer.is_success:
            raise DeliveryFailed(f"HTTP {answer.status_code}")

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def _checked_address(self) -> Address:
        """Return an address of the receiver.

        Raises:
            DeliveryFailed: it has none, or one that no request may go to.
        """
        try:
            found = await asyncio.get_running_loop().getaddrinfo(
                self._url.host, self._url.port or 443, type=socket.SOCK_STREAM
            )
        except (OSError, UnicodeError) as error:
            raise DeliveryFailed(f"the name {self._url.host} has no address") from error
        addresses = [ipaddress.ip_address(entry[4][0]) for entry in found]
        for address in addresses:
            if (problem := self._problem_of(address)) is not None:
                raise DeliveryFailed(f"{address} {problem}")
        return addresses[0]

    def _problem_of(self, address: Address) -> str | None:
        real = getattr(address, "ipv4_mapped", None) or address
        if self._url.scheme == "http" and not (self._allow_private and real.is_loopback):
            return "is not this machine, so that the address must be https"
        if real.is_link_local or real.is_multicast or real.is_unspecified:
            return "is an address that no request may go to"
        if not real.is_global and not self._allow_private:
            return "is an address of a private network; allow it with allow_private"
        return None


async def _read_some(answer: httpx.Response) -> None:
    read = 0
    async for piece in answer.aiter_raw():
        read += len(piece)
        if read > _MOST_OF_ANSWER:
            return
