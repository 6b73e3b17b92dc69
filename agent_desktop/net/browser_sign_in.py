"""Sign-in at an identity provider with the system's browser: PKCE, and a redirect to the loopback interface (RFC 8252)."""

from __future__ import annotations

import asyncio
import base64
import html
import secrets
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from hashlib import sha256
from ipaddress import ip_address
from typing import Final
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx

from agent_desktop.errors import BrowserFault, BrowserSignInFailed, CommandRefused
from agent_desktop.net.answers import decoded, send
from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import SignInMethods, SignInProvider
from agent_desktop.protocol.problems import ProblemCode

_PATH: Final = "/callback"
_LARGEST_HEAD: Final = 16 * 1024
_HEAD_S: Final = 10.0
"""How long a request's head may take; browsers open connections that they never use."""
_DENIED: Final = "access_denied"


class BrowserSignIn:
    """One sign-in: the address for the browser, and the redirect that it leads to.

    State, nonce and verifier are used once. A redirect with another state is answered and ignored, so that no other page
    can end the sign-in or put in a code of its own.
    """

    def __init__(self, provider: SignInProvider, port: int, page: str) -> None:
        self._provider = provider
        self._page = page
        self._host = f"127.0.0.1:{port}"
        self._state = secrets.token_urlsafe(32)
        self.nonce = secrets.token_urlsafe(32)
        self.verifier = secrets.token_urlsafe(48)
        self.redirect_uri = f"http://{self._host}{_PATH}"
        self._redirected: asyncio.Future[dict[str, str]] = asyncio.get_running_loop().create_future()

    @property
    def address(self) -> str:
        """The address to open in the browser.

        Raises:
            BrowserSignInFailed: the provider's address is not safe to open.
        """
        endpoint = self._provider.authorization_endpoint
        if not is_safe(endpoint):
            raise BrowserSignInFailed(BrowserFault.UNUSABLE, endpoint)
        digest = sha256(self.verifier.encode()).digest()
        asked = {
            "response_type": "code",
            "client_id": self._provider.client_id,
            "redirect_uri": self.redirect_uri,
            "scope": self._provider.scope,
            "state": self._state,
            "nonce": self.nonce,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        return f"{endpoint}{'&' if urlsplit(endpoint).query else '?'}{urlencode(asked)}"

    async def form(self) -> dict[str, str]:
        """Wait for the redirect, and return the form for the server's token endpoint.

        Raises:
            BrowserSignInFailed: the user or the provider refused, or the redirect came from another issuer.
        """
        answer = await self._redirected
        issuer = answer.get("iss")
        # A second provider could otherwise pass its own code off as this one's (RFC 9207).
        if issuer != self._provider.issuer and (issuer is not None or self._provider.names_issuer):
            raise BrowserSignInFailed(BrowserFault.OTHER_ISSUER, issuer or "")
        if "code" not in answer:
            fault = BrowserFault.DENIED if answer.get("error") == _DENIED else BrowserFault.UNUSABLE
            raise BrowserSignInFailed(fault, answer.get("error", ""))
        form = {
            "grant_type": "authorization_code",
            "code": answer["code"],
            "code_verifier": self.verifier,
            "redirect_uri": self.redirect_uri,
            "nonce": self.nonce,
        }
        return form if issuer is None else {**form, "iss": issuer}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request of the browser."""
        try:
            async with asyncio.timeout(_HEAD_S):
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            writer.write(self._answer(head))
            await writer.drain()
        except (TimeoutError, OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    def _answer(self, head: str) -> bytes:
        request, *lines = head.split("\r\n")
        parts = request.split(" ")
        hosts = [line.partition(":")[2].strip() for line in lines if line.lower().startswith("host:")]
        if len(parts) != 3 or parts[0] != "GET" or hosts != [self._host]:
            return _response(400, "Bad Request", "")
        target = urlsplit(parts[1])
        if target.path != _PATH:
            return _response(404, "Not Found", "")
        values = parse_qs(target.query)
        answer = {name: found[0] for name, found in values.items() if len(found) == 1}
        state = answer.get("state", "")
        if not secrets.compare_digest(state.encode(), self._state.encode()) or self._redirected.done():
            return _response(400, "Bad Request", "")
        self._redirected.set_result(answer)
        return _response(200, "OK", self._page)


async def sign_in_methods(http: httpx.AsyncClient) -> SignInMethods:
    """Return how users of the server sign in; a server of an earlier version knows passwords alone.

    Raises:
        ServerTrouble: there was no answer.
        CommandRefused: the server refused.
    """
    try:
        return decoded(await send(http, "GET", paths.SIGN_IN), SignInMethods)
    except CommandRefused as refused:
        if refused.problem.code == ProblemCode.NOT_FOUND:
            return SignInMethods()
        raise


@asynccontextmanager
async def browser_sign_in(provider: SignInProvider, page: str) -> AsyncGenerator[BrowserSignIn]:
    """Listen for the redirect during a block, on a free port of the loopback interface.

    ``page`` is the text that the browser shows afterwards.
    """
    sign_in: BrowserSignIn | None = None

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if sign_in is not None:
            await sign_in.serve(reader, writer)

    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=_LARGEST_HEAD)
    try:
        sign_in = BrowserSignIn(provider, server.sockets[0].getsockname()[1], page)
        yield sign_in
    finally:
        server.close()  # Not waited for: a browser may hold a connection that it never uses.


def is_safe(address: str) -> bool:
    """Return whether a browser may be sent to ``address``: over HTTPS, or to this machine."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme == "https":
        return bool(host)
    if parts.scheme != "http":
        return False
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _response(status: int, reason: str, text: str) -> bytes:
    body = f"<!doctype html><meta charset=utf-8><title>Callback Desk</title><p dir=auto>{html.escape(text)}"
    content = body.encode()
    return (
        f"HTTP/1.1 {status} {reason}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(content)}\r\n"
        "Content-Security-Policy: default-src 'none'\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-store\r\n"
        "Connection: close\r\n\r\n"
    ).encode("latin-1") + content
