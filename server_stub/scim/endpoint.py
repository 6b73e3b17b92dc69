"""The endpoint of the directory: admits the provisioning system, changes the directory, and puts the change into force.

The library validates and applies requests in a thread, one at a time, so that a large one delays no routing.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Collection, Iterable
from datetime import datetime
from hashlib import sha256
from http import HTTPStatus
from typing import Final

from scim2_models import SCIMException, UnauthorizedException
from scim2_server.handler import ScimHandler
from scim2_server.requests import ScimRequest
from scim2_server.responses import ScimResponse

from server_stub.audit.trail import SecurityTrail
from server_stub.auth.limits import RateLimit
from server_stub.auth.throttle import address_key
from server_stub.clock import Clock
from server_stub.errors import ServerError, StoreFailed
from server_stub.identity.directory_entries import DirectoryChange, DirectoryStore, users_in
from server_stub.logs import get_logger
from server_stub.scim.bounded_service import BoundedService
from server_stub.scim.directory import Directory, SiteUserEntry
from server_stub.scim.models import describe_service

_log = get_logger(__name__)

_ACTOR: Final = "provisioning"
"""The name of the provisioning system in the security trail."""
_AGAIN_AFTER_S: Final = 2.0
_WRITES: Final = {"POST": "created", "PUT": "changed", "PATCH": "changed", "DELETE": "deleted"}


class _TooMany(SCIMException):
    status = 429
    _default_detail = "Too many requests; try again later."


class _Away(SCIMException):
    status = 503
    _default_detail = "The server cannot store or apply the change at the moment; try again."


class ScimEndpoint:
    """Answers the requests of the provisioning system.

    ``apply`` puts the users of the directory into force, ``end_sessions`` ends those of one user, and ``site_users``
    returns the people of the site file. The tokens are kept as hashes.
    """

    def __init__(
        self,
        store: DirectoryStore,
        *,
        clock: Clock,
        trail: SecurityTrail,
        apply: Callable[[], Awaitable[None]],
        end_sessions: Callable[[str, datetime], Awaitable[int]],
        site_users: Callable[[], Iterable[SiteUserEntry]],
        read_tokens: Callable[[], Collection[str]],
    ) -> None:
        self._store = store
        self._clock = clock
        self._trail = trail
        self._apply = apply
        self._end_sessions = end_sessions
        self._site_users = site_users
        self._read_tokens = read_tokens
        self._tokens: frozenset[bytes] = frozenset()
        self._shown_users: tuple[SiteUserEntry, ...] = ()
        self._tries = RateLimit(per_second=1, burst=100)
        self._calls = RateLimit(per_second=50, burst=500)
        self._service = BoundedService(describe_service())
        self._directory = Directory(clock.now)
        self._handler = ScimHandler(self._service, self._directory)
        self._changing = asyncio.Lock()
        self._applying = asyncio.Lock()
        self._wanted = self._in_force = 0
        self._again: asyncio.Task[None] | None = None

    async def load(self) -> None:
        """Load the directory; the next request after a reload of the site file does it again."""
        entries, site_users = await self._store.directory(), tuple(self._site_users())
        await asyncio.to_thread(self._directory.load, entries, site_users)
        self._shown_users = site_users

    def renew(self) -> None:
        """Read the tokens again.

        Raises:
            StartRefused: they cannot be used; the earlier ones stay valid.
        """
        self._tokens = frozenset(sha256(token.encode()).digest() for token in self._read_tokens())

    async def aclose(self) -> None:
        """Stop trying to put a change into force."""
        if self._again is not None:
            self._again.cancel()
            await asyncio.gather(self._again, return_exceptions=True)

    async def answer(self, request: ScimRequest, *, address: str) -> ScimResponse:
        """Return the answer to a request from ``address``."""
        try:
            self._admit(request, address)
            # A request that its sender abandons is completed: half of it must not stay in the directory.
            response, changed = await asyncio.shield(asyncio.create_task(self._served(request, address)))
            if changed or self._in_force < self._wanted:
                await self._put_in_force()
        except Exception as error:  # noqa: BLE001 - the cause of a bug goes to the log, never to the caller
            if not isinstance(error, SCIMException):
                _log.error("a request of the provisioning system failed", exc_info=error)
            response = self._service.error_response(error)
            if response.status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
                response.headers["Retry-After"] = "2"
        return response

    def _admit(self, request: ScimRequest, address: str) -> None:
        """Check the token; a wrong one counts as a try of its address.

        Raises:
            UnauthorizedException: the token is missing or wrong.
            SCIMException: there were too many tries or requests.
        """
        now, key = self._clock.now(), address_key(address)
        kind, _, token = (request.header("Authorization") or "").partition(" ")
        if self._tries.take(key, now):
            self._trail.note("token.refused", "too_many_tries", address=address)
            raise _TooMany
        digest = sha256(token.strip().encode()).digest()
        is_known = [hmac.compare_digest(digest, known) for known in self._tokens]
        if kind.lower() != "bearer" or not any(is_known):
            self._trail.note("token.refused", "provisioning", address=address)
            raise UnauthorizedException(detail="Send a token of [scim] token_file as Authorization: Bearer …")
        self._tries.give_back(key, now)
        if self._calls.take(_ACTOR, now):
            raise _TooMany

    async def _served(self, request: ScimRequest, address: str) -> tuple[ScimResponse, bool]:
        """Return the answer once what it changed is stored, and whether it changed anything."""
        async with self._changing:
            try:
                if tuple(self._site_users()) != self._shown_users:
                    await self.load()
                response = await asyncio.to_thread(self._handler.handle, request)
                change = self._directory.take_change()
                if change.put or change.deleted:
                    await self._store.change_directory(change)
            except Exception as error:
                self._directory.undo()
                self._note(request, address, "refused" if isinstance(error, SCIMException) else "failed")
                if isinstance(error, StoreFailed):
                    _log.error("the directory could not be stored", error=str(error))
                    raise _Away from error
                raise
            self._directory.keep()
            is_change = bool(change.put or change.deleted)
            if is_change:
                self._wanted += 1
                self._note(request, address, "ok", change)
        for user_id in _signed_out(change):
            await self._end_sessions(user_id, self._clock.now())
        return response, is_change

    def _note(
        self, request: ScimRequest, address: str, outcome: str, change: DirectoryChange | None = None
    ) -> None:
        """Record a write in the security trail, with the path and the user whom it concerns."""
        done = _WRITES.get(request.method)
        if done is None or request.path.endswith(".search"):
            return
        kind = "group" if request.path.lower().startswith("/groups") else "user"
        names = [user.id for user in users_in(change.put)][:20] if change is not None else []
        self._trail.note(
            f"directory.{kind}_{done}",
            outcome,
            user=_ACTOR,
            address=address,
            subject=request.path[:200],
            detail=", ".join([*names, *(change.removed if change is not None else ())]) or None,
        )

    async def _put_in_force(self) -> None:
        """Apply all changes so far; requests that wait meanwhile share one application.

        Raises:
            SCIMException: it failed; it is tried again until it succeeds.
        """
        mine = self._wanted
        async with self._applying:
            if self._in_force >= mine:
                return
            goal = self._wanted
            try:
                await self._apply()
            except ServerError as error:
                _log.error("the users of the directory could not be applied", error=str(error))
                if self._again is None or self._again.done():
                    self._again = asyncio.create_task(self._apply_again(), name="directory")
                raise _Away from error
            self._in_force = goal

    async def _apply_again(self) -> None:
        while self._in_force < self._wanted:
            await asyncio.sleep(_AGAIN_AFTER_S)
            goal = self._wanted
            try:
                async with self._applying:
                    await self._apply()
                    self._in_force = goal
            except ServerError as error:
                _log.warning("the users of the directory still could not be applied", error=str(error))


def _signed_out(change: DirectoryChange) -> list[str]:
    """Return the ids of the users whose sessions end for good: deleted, renamed and deactivated ones."""
    inactive = [user.id for user in users_in(change.put) if not user.active]
    return [*change.removed, *(earlier for earlier, _ in change.renamed), *inactive]
