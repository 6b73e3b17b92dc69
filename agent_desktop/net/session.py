"""The sign-in: valid access tokens for every request, and a refresh token that is used once, by one request at a time.

A refresh token that is used twice ends the whole sign-in. So a refresh is never cancelled with the request that waits
for it, and no second refresh begins meanwhile. A change of the password ends the current tokens and answers with
new ones; requests that are refused meanwhile wait for these.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final, NoReturn

import httpx
import msgspec

from agent_desktop.errors import CommandRefused, ServerBusy, ServerTrouble, SessionEnded, SignInRefused
from agent_desktop.net.answers import decoded, send
from agent_desktop.net.backoff import Backoff
from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.commands import ChangePassword
from agent_desktop.protocol.objects import Token
from agent_desktop.protocol.problems import ProblemCode

SPENT: Final = 0.7
"""The share of a token's life after which it is exchanged: a stream continues only if that happens in time."""

REVOKE_S: Final = 3.0
"""How long signing out waits for the server; the token expires by itself anyway."""


class _Fresh(msgspec.Struct, frozen=True):
    """A token with its times of exchange on two clocks: one of them stops while the machine sleeps."""

    token: Token
    by_steady_clock: float
    by_wall_clock: float

    @property
    def is_spent(self) -> bool:
        return time.monotonic() >= self.by_steady_clock or time.time() >= self.by_wall_clock


class ClientSession:
    """One sign-in at one server."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http
        self._fresh: _Fresh | None = None
        self._refreshing: asyncio.Task[None] | None = None
        self._changing: asyncio.Task[None] | None = None
        self.on_rotated: Callable[[str], None] | None = None
        """Called with each new refresh token, which is stored for the next start."""

    @property
    def refresh_token(self) -> str | None:
        """The current refresh token."""
        return self._fresh.token.refresh_token if self._fresh is not None else None

    async def sign_in(self, user: str, password: str, *, new_password: str | None = None) -> None:
        """Sign in by password; ``new_password`` replaces a temporary one.

        Raises:
            SignInRefused: user or password is wrong.
            CommandRefused: the password is temporary (``PASSWORD_CHANGE_REQUIRED``), or the new one is refused.
            ServerTrouble: there was no answer; if it was ``delivered``, the password may have changed.
        """
        form = {"grant_type": "password", "username": user, "password": password}
        if new_password is not None:
            form["new_password"] = new_password
        try:
            await self._take_token(**form)
        except SessionEnded:
            raise SignInRefused(user) from None

    async def sign_in_with_code(self, form: Mapping[str, str]) -> None:
        """Sign in with the code of an identity provider; ``form`` is that of ``BrowserSignIn``.

        Raises:
            CommandRefused: the code is not valid, or the person is not a user of the server; the problem has the words.
            ServerTrouble: there was no answer.
        """
        answer = await send(self._http, "POST", paths.TOKEN, data=dict(form))
        self._take(decoded(answer, Token))

    async def resume(self, refresh_token: str) -> None:
        """Resume an earlier sign-in.

        Raises:
            SessionEnded: it is over.
            ServerTrouble: there was no answer.
        """
        await self._take_token(grant_type="refresh_token", refresh_token=refresh_token)

    async def access_token(self) -> str:
        """Return an access token that stays valid for a while.

        Raises:
            SessionEnded: the sign-in is over.
            ServerTrouble: a fresh one was due and did not arrive.
        """
        if self._fresh is not None and self._fresh.is_spent:
            await self._settle_change()
        if self._fresh is None:
            raise SessionEnded
        if self._fresh.is_spent:
            await self._refresh()
        return self._fresh.token.access_token

    async def replace(self, refused: str) -> str:
        """Return another token than the one that the server has just ``refused``; raises as ``access_token``."""
        await self._settle_change()
        if self._fresh is None:
            raise SessionEnded
        if self._fresh.token.access_token == refused:
            await self._refresh()
        return self._fresh.token.access_token

    async def change_password(self, current: str, new: str) -> None:
        """Change the user's password, and go on with the new tokens; one change at a time.

        Like a refresh it is not cancelled with its caller: the answer carries the only tokens that are left.

        Raises:
            CommandRefused: the server refused; ``problem.field`` names the password.
            SessionEnded: the sign-in is over.
            ServerTrouble: there was no answer; if it was ``delivered``, the password may have changed.
        """
        await self._settle_change()
        self._changing = asyncio.ensure_future(self._change(ChangePassword(current, new)))
        self._changing.add_done_callback(self._note_changed)
        await asyncio.shield(self._changing)

    async def keep_fresh(self) -> NoReturn:
        """Exchange tokens before they expire, for as long as this runs.

        Raises:
            SessionEnded: the sign-in is over.
        """
        backoff = Backoff()
        while True:
            if self._fresh is None:
                raise SessionEnded
            try:
                await self.access_token()
                backoff.reset()
                await asyncio.sleep(max(self._fresh.by_steady_clock - time.monotonic(), 0))
            except ServerTrouble as trouble:
                after = trouble.retry_after if isinstance(trouble, ServerBusy) else None
                await asyncio.sleep(backoff.next(after).total_seconds())

    async def revoke(self) -> None:
        """End the sign-in here, and at the server if it answers soon."""
        await self.settle()
        fresh, self._fresh = self._fresh, None
        if fresh is None:
            return
        form = {"token": fresh.token.refresh_token}
        try:
            async with asyncio.timeout(REVOKE_S):
                await send(self._http, "POST", paths.TOKEN_REVOKE, data=form)
        except (TimeoutError, ServerTrouble, CommandRefused):
            pass  # It expires by itself.

    async def settle(self) -> None:
        """Wait for a change or a refresh in progress: its token must not be lost."""
        await self._settle_change()
        await self._settle_refresh()

    async def _settle_change(self) -> None:
        if self._changing is not None:
            await asyncio.wait([self._changing])

    async def _settle_refresh(self) -> None:
        if self._refreshing is not None:
            await asyncio.gather(self._refreshing, return_exceptions=True)

    def _note_changed(self, done: asyncio.Task[None]) -> None:
        self._changing = None
        if not done.cancelled():
            done.exception()  # The caller gets the error, unless it was cancelled.

    async def _change(self, wanted: ChangePassword) -> None:
        await self._settle_refresh()
        try:
            answer = await self._send_change(wanted)
        except SessionEnded:  # The access token has run out.
            await self._exchange()
            answer = await self._send_change(wanted)
        self._take(decoded(answer, Token))

    async def _send_change(self, wanted: ChangePassword) -> httpx.Response:
        if self._fresh is None:
            raise SessionEnded
        headers = {
            "Authorization": f"Bearer {self._fresh.token.access_token}",
            "Content-Type": "application/json",
        }
        return await send(self._http, "PUT", paths.ME_PASSWORD, content=encode(wanted), headers=headers)

    async def _refresh(self) -> None:
        if self._refreshing is None:
            self._refreshing = asyncio.ensure_future(self._exchange())
            self._refreshing.add_done_callback(self._note_end)
        await asyncio.shield(self._refreshing)

    def _note_end(self, done: asyncio.Task[None]) -> None:
        self._refreshing = None
        if not done.cancelled():
            done.exception()  # Requests that wait get the error; without any it does not matter.

    async def _exchange(self) -> None:
        if self._fresh is None:
            raise SessionEnded
        await self._take_token(grant_type="refresh_token", refresh_token=self._fresh.token.refresh_token)

    async def _take_token(self, **form: str) -> None:
        try:
            answer = await send(self._http, "POST", paths.TOKEN, data=form)
        except CommandRefused as refused:
            if refused.problem.code == ProblemCode.INVALID_GRANT:
                self._fresh = None
                raise SessionEnded from None
            raise
        self._take(decoded(answer, Token))

    def _take(self, token: Token) -> None:
        life = timedelta(seconds=token.expires_in * SPENT).total_seconds()
        self._fresh = _Fresh(token, time.monotonic() + life, time.time() + life)
        if self.on_rotated is not None:
            self.on_rotated(token.refresh_token)
