"""A member's end of the link: finds the owner in the database, stays connected to it, and passes on what it is given."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable
from itertools import count
from typing import Final

import msgspec

from server_stub.errors import ServerError, StoreFailed
from server_stub.logs import get_logger
from server_stub.members.messages import (
    PING_S,
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
    read_from_owner,
)

_log = get_logger(__name__)

OwnersAddress = tuple[int, str]
"""The epoch of the owner, and where members reach it as ``host:port``; empty while it is starting."""

_LOOK_S: Final = 0.25
_CONNECT_S: Final = 5.0
_PATIENCE_S: Final = 10.0
"""How long a stream waits for an owner before it ends: longer than a takeover takes."""
_AT_ONCE: Final = 1000
"""Agents in one message."""
_HIGH: Final = 16 * 1024 * 1024
"""Bytes that may wait in a link before a request with a recording is refused; other requests may wait behind it."""
_HIGHEST: Final = 4 * _HIGH
"""Bytes that may wait in a link; more means that the owner reads nothing."""
_SMALL: Final = 64 * 1024
"""Bytes of a body that hardly adds to what waits."""


class NotSent(ServerError):
    """There is no link to an owner, or the owner has refused; nothing was done, and another server may be able to."""


class AnswerLost(ServerError):
    """The link ended before the answer; it is not known whether the request was carried out."""


class OwnerLink:
    """The link to the owner, whichever server that is."""

    def __init__(
        self,
        find: Callable[[], Awaitable[OwnersAddress | None]],
        context: ssl.SSLContext,
        *,
        attached: Callable[[], Iterable[str]],
        on_replaced: Callable[[str], None],
    ) -> None:
        """Create it.

        ``find`` returns the owner's address; ``attached`` returns the agents whose streams are open here, for an owner
        that does not know them; ``on_replaced`` is called with an agent whose stream was opened elsewhere.
        """
        self._find = find
        self._context = context
        self._attached = attached
        self._on_replaced = on_replaced
        self._ids = count(1)
        self._writer: asyncio.StreamWriter | None = None
        self._waiting: dict[int, _Answer] = {}
        self._up = asyncio.Event()
        self._address: OwnersAddress | None = None

    @property
    def is_up(self) -> bool:
        """Whether requests can be passed on."""
        return self._up.is_set()

    async def run(self) -> None:
        """Keep the link up until cancelled."""
        refused = ""
        while True:
            try:
                address = await self._find()
                if address is not None and address[1]:
                    await self._stay(address)
                    refused = ""
            except (OSError, EOFError, TimeoutError, ServerError, msgspec.MsgspecError) as error:
                reason = str(error) or type(error).__name__
                if reason != refused:
                    _log.info("no link to the owner", detail=reason)
                refused = reason
            await asyncio.sleep(_LOOK_S)

    async def _stay(self, address: OwnersAddress) -> None:
        host, _, port = address[1].rpartition(":")
        async with asyncio.timeout(_CONNECT_S):
            reader, writer = await asyncio.open_connection(
                host.strip("[]"), int(port), ssl=self._context, server_hostname=host
            )
        _log.info("linked to the owner", address=address[1], epoch=address[0])
        self._writer, self._address = writer, address
        watching = asyncio.create_task(self._watch(address, writer), name="owner")
        try:
            agents = list(self._attached())
            for start in range(0, len(agents), _AT_ONCE):
                self._send(Attached(agents[start : start + _AT_ONCE]))
            self._up.set()
            while True:
                self._take(await read_from_owner(reader))
        finally:
            watching.cancel()
            self._up.clear()
            self._writer = None
            writer.transport.abort()
            waiting, self._waiting = self._waiting, {}
            for answer in waiting.values():
                answer.lose()

    async def _watch(self, address: OwnersAddress, writer: asyncio.StreamWriter) -> None:
        """Ping the owner, and end the link once another server owns the site."""
        while True:
            await asyncio.sleep(PING_S)
            with contextlib.suppress(NotSent):
                self._send(Ping())
            with contextlib.suppress(StoreFailed):
                if await self._find() not in {address, None}:
                    _log.info("another server owns the site")
                    writer.transport.abort()
                    return

    def _send(self, message: FromMember) -> None:
        """Send ``message``; only a request is refused because much waits already, so that no presence is lost.

        Raises:
            NotSent: there is no link, or too much waits in it.
        """
        writer = self._writer
        if writer is None or writer.transport.is_closing():
            raise NotSent("there is no link to the owner")
        if isinstance(message, Ask):
            most = _HIGHEST if len(message.body) <= _SMALL else _HIGH
            if writer.transport.get_write_buffer_size() > most:
                raise NotSent("the owner reads nothing, or too slowly")
        writer.write(frame(message))

    def _take(self, message: FromOwner) -> None:
        match message:
            case Replaced():
                self._on_replaced(message.agent_id)
            case Ping():
                pass
            case _:
                answer = self._waiting.get(message.ask_id)
                if answer is not None:
                    answer.put(message)

    def attach(self, agent_id: str) -> None:
        """Report that the agent's stream is open here."""
        with contextlib.suppress(NotSent):  # The next owner learns it when the link is up.
            self._send(Attached([agent_id]))

    def detach(self, agent_id: str) -> None:
        """Report that the agent's stream has ended here."""
        with contextlib.suppress(NotSent):
            self._send(Detached([agent_id]))

    @contextlib.asynccontextmanager
    async def ask(
        self, make: Callable[[int], Ask]
    ) -> AsyncGenerator[tuple[AnswerHead, AsyncIterator[bytes]]]:
        """Pass a request on, and yield the answer's head and the further parts of its body.

        At the end of the block the owner stops to answer, if it has not finished.

        Raises:
            NotSent: nothing was done.
            AnswerLost: it is not known whether it was done; the parts raise it, too.
        """
        ask_id, answer = self._wait_for()
        try:
            self._send(make(ask_id))
            head = await answer.next()
            if not isinstance(head, AnswerHead):
                answer.is_complete = True
                if isinstance(head, AskRefused):
                    raise NotSent(head.reason)
                raise AnswerLost("the owner could not answer")
            answer.is_complete = not head.more
            yield head, _parts(answer)
        finally:
            self._end(ask_id, cancel=not answer.is_complete)

    async def snapshot(self, user_id: str) -> tuple[int, bytes]:
        """Return the number of the user's last event and the state after it, as JSON; wait for an owner if necessary.

        Raises:
            StoreFailed: no owner has answered.
        """
        given = await self._patient(lambda ask_id: AskSnapshot(ask_id, user_id))
        if not isinstance(given, SnapshotGiven):
            raise StoreFailed("the owner gave no snapshot")
        return given.seq, given.body

    async def note(self, event: bytes) -> None:
        """Store an ``AuditNote``.

        Raises:
            StoreFailed: it may not be stored.
        """
        if not isinstance(await self._patient(lambda ask_id: AskNote(ask_id, event)), Noted):
            raise StoreFailed("the owner stored no note")

    async def _patient(self, make: Callable[[int], FromMember]) -> FromOwner:
        """Return the answer to something that may be asked several times."""
        try:
            async with asyncio.timeout(_PATIENCE_S):
                while True:
                    await self._up.wait()
                    ask_id, answer = self._wait_for()
                    try:
                        self._send(make(ask_id))
                        given = await answer.next()
                        if not isinstance(given, AskRefused):
                            return given
                    except (NotSent, AnswerLost):
                        pass
                    finally:
                        self._end(ask_id, cancel=False)
                    await asyncio.sleep(_LOOK_S)
        except TimeoutError:
            raise StoreFailed("no server owns the site at the moment") from None

    def _wait_for(self) -> tuple[int, _Answer]:
        ask_id, answer = next(self._ids), _Answer()
        self._waiting[ask_id] = answer
        return ask_id, answer

    def _end(self, ask_id: int, *, cancel: bool) -> None:
        if self._waiting.pop(ask_id, None) is not None and cancel:
            with contextlib.suppress(NotSent):
                self._send(CancelAsk(ask_id))


class _Answer:
    """The messages that answer one question."""

    def __init__(self) -> None:
        self.is_complete = False
        """Whether the last message has been read."""
        self._messages: deque[FromOwner] = deque()
        self._wake = asyncio.Event()
        self._is_lost = False

    def put(self, message: FromOwner) -> None:
        self._messages.append(message)
        self._wake.set()

    def lose(self) -> None:
        """Note that no further message will come."""
        self._is_lost = True
        self._wake.set()

    async def next(self) -> FromOwner:
        """Return the next message.

        Raises:
            AnswerLost: none will come.
        """
        while not self._messages:
            if self._is_lost:
                raise AnswerLost("the link to the owner has ended")
            self._wake.clear()
            await self._wake.wait()
        return self._messages.popleft()


async def _parts(answer: _Answer) -> AsyncIterator[bytes]:
    while not answer.is_complete:
        part = await answer.next()
        if not isinstance(part, AnswerPart):
            answer.is_complete = True
            raise AnswerLost("the owner could not complete its answer")
        answer.is_complete = not part.more
        yield part.body
