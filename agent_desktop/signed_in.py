"""A completed sign-in, and the storage of its refresh token for the next start."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import Final

import httpx

from agent_desktop.errors import KeyringUnavailable
from agent_desktop.net.server import ServerClient
from agent_desktop.net.tokens import MemoryTokens, TokenStore
from agent_desktop.protocol.objects import Me

log: Final = logging.getLogger(__name__)

GOODBYE: Final = timedelta(seconds=3)
"""How long signing out waits for a keyring, which may be prompting a user who wants to go home."""


class SignedIn:
    """Who is signed in, and where. With ``tokens`` the sign-in is stored there for the next start.

    ``keeps`` is true if the sign-in is really stored: the requested keyring may not be there.
    """

    def __init__(
        self, http: httpx.AsyncClient, server: ServerClient, me: Me, user: str, tokens: TokenStore | None
    ) -> None:
        self._http = http
        self.server = server
        self.me = me
        self.user = user
        self.sign_out_url: str | None = None
        """Where the browser ends the session at the identity provider, if this run has begun it and the site wants that."""
        self._tokens: TokenStore = tokens if tokens is not None else MemoryTokens()
        self.to_be_kept = self.keeps = tokens is not None
        self._latest: str | None = None
        self._keeping: asyncio.Task[None] | None = None
        server.session.on_rotated = self._keep
        if (token := server.session.refresh_token) is not None:
            self._keep(token)

    def ask_in(self, language: str) -> None:
        """Ask for refusals in ``language`` from now on."""
        self._http.headers["Accept-Language"] = language

    async def settle(self, at_most: timedelta | None = None) -> None:
        """Wait until the newest token is stored or storing it has failed, but no longer than ``at_most``."""
        if self._keeping is not None:
            await asyncio.wait(
                [self._keeping], timeout=at_most.total_seconds() if at_most is not None else None
            )

    async def forget(self) -> None:
        """Delete the stored sign-in if the keyring answers soon; the server ends the sign-in anyway."""
        self.server.session.on_rotated = None
        self._latest = None
        await self.settle(GOODBYE)
        try:
            async with asyncio.timeout(GOODBYE.total_seconds()):
                await self._tokens.forget(self.server.url, self.user)
        except (KeyringUnavailable, TimeoutError) as missing:
            log.info("nothing to forget", extra={"data": {"why": str(missing)}})

    async def close(self) -> None:
        """Close the network connections."""
        await self.settle(GOODBYE)
        if self._keeping is not None:
            self._keeping.cancel()
        await self._http.aclose()

    def _keep(self, token: str) -> None:
        """Store ``token``; of several in quick succession the last one."""
        self._latest = token
        if self._keeping is None:
            self._keeping = asyncio.ensure_future(self._keep_latest())
            self._keeping.add_done_callback(self._note_kept)

    async def _keep_latest(self) -> None:
        while (token := self._latest) is not None:
            self._latest = None
            try:
                await self._tokens.keep(self.server.url, self.user, token)
            except KeyringUnavailable as missing:
                log.info("kept for this run alone", extra={"data": {"why": str(missing)}})
                self._tokens, self.keeps = MemoryTokens(), False
                self._latest = self._latest or token

    def _note_kept(self, _: asyncio.Task[None]) -> None:
        self._keeping = None
