"""The owner's end of the links: answers what members pass on, and knows which agents' streams they hold."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from agent_desktop.protocol.codec import encode
from server_stub.asgi import ASGIApp, Message
from server_stub.core.floor import Floor
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.events import AuditNote
from server_stub.errors import ServerError
from server_stub.http.events import snapshot_for
from server_stub.http.services import Services
from server_stub.logs import get_logger
from server_stub.members.attendance import Attendance
from server_stub.members.messages import (
    PING_S,
    AnswerBroken,
    AnswerHead,
    AnswerPart,
    Ask,
    AskNote,
    AskRefused,
    AskSnapshot,
    Attached,
    CancelAsk,
    Detached,
    FromMember,
    FromOwner,
    Noted,
    Ping,
    Replaced,
    SnapshotGiven,
    frame,
    read_from_member,
)

_log = get_logger(__name__)

_MOST_ASKED: Final = 5000
"""Requests of one member at a time, half of what the router's inbox takes; more are refused."""
_NOTE: Final = msgspec.json.Decoder(AuditNote)


@dataclass(frozen=True, kw_only=True)
class LinkedOwner:
    """What members are served with: the owner's services and application, and whether it still owns the site."""

    services: Services
    app: ASGIApp
    attendance: Attendance
    is_valid: Callable[[], bool]


class LinkServer:
    """Listens for members while this server owns the site."""

    def __init__(self, owner: LinkedOwner) -> None:
        self._owner = owner
        self._links: set[MemberLink] = set()
        self._serving: set[asyncio.Task[Any]] = set()
        self._server: asyncio.Server | None = None

    async def listen(self, host: str, port: int, context: ssl.SSLContext) -> int:
        """Accept links from now on; return the port.

        Raises:
            OSError: the address cannot be listened on.
        """
        self._server = await asyncio.start_server(self._accept, host, port, ssl=context)
        return self._server.sockets[0].getsockname()[1]

    @property
    def count(self) -> int:
        """The number of members that are linked."""
        return len(self._links)

    def cut_all(self) -> None:
        """End all links, because this server may not own the site any more."""
        for link in tuple(self._links):
            link.cut()

    async def close(self) -> None:
        """Stop to listen, and end all links with the requests that came over them."""
        if self._server is not None:
            self._server.close()
        self.cut_all()
        await asyncio.gather(*self._serving, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        link = MemberLink(reader, writer, self._owner)
        self._links.add(link)
        serving = asyncio.current_task()
        if serving is not None:
            self._serving.add(serving)
            serving.add_done_callback(self._serving.discard)
        try:
            await link.serve()
        finally:
            self._links.discard(link)


class MemberLink:
    """The link of one member; a ``Place`` of agents' streams."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, owner: LinkedOwner
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._services = owner.services
        self._app = owner.app
        self._attendance = owner.attendance
        self._is_owner = owner.is_valid
        self._asked: dict[int, _Asked] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def serve(self) -> None:
        """Answer the member until the link ends; then its agents' streams count as ended."""
        self._begin(self._ping())
        try:
            while True:
                self._take(await read_from_member(self._reader))
        except (OSError, EOFError, TimeoutError, msgspec.MsgspecError) as error:
            _log.info("the link to a member has ended", detail=str(error) or type(error).__name__)
        finally:
            self._attendance.drop(self)
            self._writer.transport.abort()
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def cut(self) -> None:
        """End the link."""
        self._writer.transport.abort()

    def replace(self, agent_id: str) -> None:
        """See ``Place``."""
        self._send(Replaced(agent_id))

    def _send(self, message: FromOwner) -> None:
        if not self._writer.transport.is_closing():
            self._writer.write(frame(message))

    def _take(self, message: FromMember) -> None:
        match message:
            case Ask():
                self._begin(self._answer(message))
            case CancelAsk():
                asked = self._asked.get(message.ask_id)
                if asked is not None:
                    asked.gone.set()
            case AskSnapshot():
                self._begin(self._or_refuse(message.ask_id, self._snapshot(message)))
            case AskNote():
                self._begin(self._or_refuse(message.ask_id, self._note(message)))
            case Attached() | Detached():
                for agent_id in message.agent_ids:
                    self._attendance.note(agent_id, self, present=isinstance(message, Attached))
            case Ping():
                pass

    async def _ping(self) -> None:
        while True:
            self._send(Ping())
            await asyncio.sleep(PING_S)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, ask: Ask) -> None:
        if not self._is_owner() or len(self._asked) >= _MOST_ASKED:
            self._send(AskRefused(ask.ask_id, "the owner cannot answer at the moment"))
            return
        asked = self._asked[ask.ask_id] = _Asked(ask, self._send, self._writer.drain)
        try:
            await self._app(asked.scope, asked.receive, asked.send)
        except OSError:
            pass  # The link has ended, and with it the request.
        except Exception as error:  # noqa: BLE001 - the member must not wait without end
            _log.error("a request of a member failed", method=ask.method, path=ask.path, exc_info=error)
            self._send(AnswerBroken(ask.ask_id))
        finally:
            del self._asked[ask.ask_id]

    async def _or_refuse(self, ask_id: int, work: Coroutine[Any, Any, None]) -> None:
        """Do ``work``, or refuse it if this server is not, or no longer, able to."""
        if not self._is_owner():
            work.close()
            self._send(AskRefused(ask_id, "another server owns the site"))
            return
        try:
            await work
        except (ServerError, FloorRefusal, msgspec.MsgspecError) as error:
            self._send(AskRefused(ask_id, str(error) or type(error).__name__))

    async def _snapshot(self, ask: AskSnapshot) -> None:
        services = self._services
        user = services.users.get(ask.user_id)
        if user is None:
            self._send(AskRefused(ask.ask_id, "there is no such user"))
            return

        def look(floor: Floor, now: Any) -> tuple[int, Any]:
            return services.router.seq_of(user.scope), snapshot_for(user, floor, now)

        seq, snapshot = await services.router.query(look)
        self._send(SnapshotGiven(ask.ask_id, seq, encode(snapshot)))

    async def _note(self, ask: AskNote) -> None:
        await self._services.router.submit(_NOTE.decode(ask.event))
        self._send(Noted(ask.ask_id))


class _Asked:
    """A request of a member as an ASGI application sees it."""

    def __init__(
        self, ask: Ask, send: Callable[[FromOwner], None], drain: Callable[[], Awaitable[None]]
    ) -> None:
        self.gone = asyncio.Event()
        self._ask = ask
        self._send = send
        self._drain = drain
        self._is_read = False
        self._start: Message | None = None
        self.scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": ask.method,
            "path": ask.path,
            "raw_path": ask.path.encode(),
            "root_path": "",
            "query_string": ask.query,
            "headers": ask.headers,
            "client": (ask.client, 0) if ask.client else None,
            "server": None,
            "scheme": ask.scheme,
            "state": {},
        }

    async def receive(self) -> Message:
        """Return the body, and after it that the sender has gone, once it has."""
        if not self._is_read:
            self._is_read = True
            return {"type": "http.request", "body": self._ask.body, "more_body": False}
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        """Send the answer over the link; head and body of most answers are one message."""
        if self.gone.is_set():
            return
        if message["type"] == "http.response.start":
            self._start = message
            return
        body, more = bytes(message.get("body", b"")), bool(message.get("more_body", False))
        if self._start is not None:
            start, self._start = self._start, None
            headers = [(bytes(name), bytes(value)) for name, value in start.get("headers", [])]
            self._send(AnswerHead(self._ask.ask_id, start["status"], headers, body, more))
        else:
            self._send(AnswerPart(self._ask.ask_id, body, more))
        if more:
            with contextlib.suppress(OSError):
                await self._drain()
