"""Where the server's parts are built and joined."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import functools
import gc
import os
import signal
import socket
from collections.abc import AsyncGenerator, Callable, Generator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Final

import uvicorn

from server_stub.auth.passwords import PasswordChecker
from server_stub.auth.sessions import Sessions
from server_stub.auth.tokens import AccessTokens, load_key
from server_stub.clock import Clock, SystemClock
from server_stub.core.events import AgentConnected, AgentDisconnected
from server_stub.deeds import Deeds
from server_stub.errors import StartRefused, StoreFailed
from server_stub.http.app import make_app
from server_stub.http.parts import Parts, SignInLimits
from server_stub.http.streams import Streams
from server_stub.http.transcripts import Transcripts
from server_stub.logs import get_logger
from server_stub.metrics import exposition
from server_stub.recordings.errors import RecordingError
from server_stub.recordings.store import RecordingStore
from server_stub.reports.export import Exports
from server_stub.router import Router
from server_stub.site import Site, load_site
from server_stub.site_applied import apply_site, users_of
from server_stub.store.base import Store
from server_stub.store.folder import DataFolder, open_folder
from server_stub.store.sqlite import SqliteStore, open_store
from server_stub.telephony.simulator import Simulator
from server_stub.transcription.service import TranscriptionService
from server_stub.transcription.whisper import WhisperTranscriber

if TYPE_CHECKING:  # Its driver is imported where it is wanted alone.
    from server_stub.store.postgres import PostgresStore

_log = get_logger(__name__)

_FAREWELL_S: Final = 3
"""How long requests under way may take once the server stops."""
_IDLE_CONNECTION_S: Final = 75
_BACKLOG: Final = 2048
_PEER_SILENT_S: Final = 20
"""How long the other side of a connection may acknowledge nothing: longer than any hiccup of a network."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the command line says."""

    site: Path | None
    data_dir: Path
    host: str
    port: int
    database: str = "sqlite"
    site_wins: bool = False


def program_version() -> str:
    """Return the version that is installed."""
    try:
        return version("callback-desk")
    except PackageNotFoundError:
        return "0"


async def serve(options: Options, *, announce: Callable[[str], None]) -> None:
    """Serve until SIGTERM or SIGINT; ``announce`` is called with the address once requests are accepted.

    Raises:
        StartRefused: the server does not start, and nothing was changed.
    """
    gc.disable()  # A start makes hundreds of thousands of rows, and no garbage.
    site = load_site(options.site, host=options.host) if options.site is not None else None
    listener = _listen(options.host, options.port)
    with contextlib.closing(listener), contextlib.closing(open_folder(options.data_dir)) as folder:
        async with _parts(options, site, folder) as parts:
            await _run(parts, listener, announce)


@contextlib.asynccontextmanager
async def _parts(options: Options, site: Site | None, folder: DataFolder) -> AsyncGenerator[Parts]:
    """Build the parts, bottom up, and take them down again."""
    clock = SystemClock()
    async with contextlib.AsyncExitStack() as stack:
        store = await _store(options, folder)
        stack.push_async_callback(store.close)
        recordings = RecordingStore(folder.recordings)
        users = await users_of(store, site)
        sessions = Sessions(store, AccessTokens(load_key(folder.token_key)), users)
        await sessions.load(clock.now())
        streams = Streams(lambda agent_id, present: router.tell(_presence(agent_id, present=present)))
        sessions.on_end(streams.end_session)
        deeds = Deeds(streams, recordings, lambda event: router.tell(event))  # noqa: PLW0108 - it comes later
        stack.push_async_callback(deeds.close)
        router = Router(store, clock, deeds)
        telephony = Simulator(clock, router.tell)
        stack.push_async_callback(telephony.close)
        transcription = TranscriptionService(WhisperTranscriber(), deeds.transcribed)
        stack.push_async_callback(transcription.close)
        deeds.join(telephony, transcription)
        transcription.start()
        stack.push_async_callback(router.close)
        await router.start()
        if site is not None:
            await apply_site(router, site, name=str(options.site), wins=options.site_wins)
        cleaning = asyncio.create_task(_drop_unused_sound(store, recordings, clock), name="cleaning")
        stack.push_async_callback(_stopped, cleaning)
        passwords = PasswordChecker()
        stack.callback(passwords.close)
        yield Parts(
            clock=clock,
            router=router,
            store=store,
            users=users,
            sessions=sessions,
            passwords=passwords,
            sign_in_limits=SignInLimits(),
            streams=streams,
            recordings=recordings,
            transcripts=Transcripts(store),
            exports=Exports(),
            metrics=exposition(router, streams, transcription),
            version=program_version(),
        )


async def _drop_unused_sound(store: Store, recordings: RecordingStore, clock: Clock) -> None:
    """Delete the sound that no callback names, as a killed server leaves it; a fault in it is no reason to stop."""
    try:
        dropped = await recordings.collect_garbage(await store.recording_digests(), now=clock.now())
    except (StoreFailed, RecordingError) as error:
        _log.warning("sound that nobody needs was not dropped", error=str(error))
    else:
        _log.info("sound that nobody needs dropped", files=dropped)


async def _stopped(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _store(options: Options, folder: DataFolder) -> SqliteStore | PostgresStore:
    """Open the store that the command line names.

    Raises:
        StoreUnusable: it cannot be used.
    """
    if options.database == "sqlite":
        return open_store(folder.database)
    from server_stub.store.postgres import open_postgres

    return await open_postgres(options.database)


def _presence(agent_id: str, *, present: bool) -> AgentConnected | AgentDisconnected:
    return AgentConnected(by=agent_id) if present else AgentDisconnected(by=agent_id)


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens.

    Raises:
        StartRefused: the address cannot be had.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise StartRefused(f"the host {host!r} is not known: {error.strerror}") from error
    try:
        if os.name != "nt":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        _let_dead_peers_be_noticed(listener)
        listener.bind(address)
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise StartRefused(_not_bound(host, port, error)) from error
    listener.setblocking(False)
    return listener


def _let_dead_peers_be_noticed(listener: socket.socket) -> None:
    """End connections whose other side is gone without a word, as when a cable is pulled.

    What is sent to it would wait in a buffer for a quarter of an hour, and its agent be taken for connected.
    Connections that are accepted take these options over.
    """
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, seconds in (("TCP_KEEPIDLE", _PEER_SILENT_S), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, name):
            listener.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), seconds)
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # For what was sent and not acknowledged.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _PEER_SILENT_S * 1000)


def _not_bound(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} on {host} is taken by another program. Stop that one, or choose another with --port."
    if error.errno == errno.EACCES:
        return f"port {port} may not be used by this user. Choose one from 1024 up with --port."
    if error.errno == errno.EADDRNOTAVAIL:
        return f"this machine has no address {host}. Choose one of its own with --host."
    return f"{host}:{port} cannot be listened on: {error.strerror}"


class _Server(uvicorn.Server):
    """uvicorn, which leaves the signals to us and says when it accepts requests."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.accepting = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to accept requests."""
        await super().startup(sockets)
        self.accepting.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Take no signals: the streams must be closed first, and uvicorn would wait for them."""
        yield


async def _run(parts: Parts, listener: socket.socket, announce: Callable[[str], None]) -> None:
    server = _Server(
        uvicorn.Config(
            make_app(parts),
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
            date_header=True,
            timeout_keep_alive=_IDLE_CONNECTION_S,
            timeout_graceful_shutdown=_FAREWELL_S,
            h11_max_incomplete_event_size=64 * 1024,
        )
    )

    def stop() -> None:
        _log.info("stopping")
        parts.streams.end_all()
        server.should_exit = True

    with _signals(stop):
        serving = asyncio.create_task(server.serve(sockets=[listener]), name="web")
        accepting = asyncio.create_task(server.accepting.wait(), name="accepting")
        await asyncio.wait({serving, accepting}, return_when=asyncio.FIRST_COMPLETED)
        accepting.cancel()
        if server.accepting.is_set():
            gc.freeze()  # What was built for good need not be looked through again and again.
            gc.enable()
            announce(_address(listener))
        await serving


@contextlib.contextmanager
def _signals(stop: Callable[[], None]) -> Generator[None]:
    """Call ``stop`` at SIGTERM and SIGINT."""
    loop = asyncio.get_running_loop()
    wanted = (signal.SIGTERM, signal.SIGINT)
    try:
        for number in wanted:
            loop.add_signal_handler(number, stop)
    except NotImplementedError:  # Windows: its loop knows no signals.
        for number in wanted:
            signal.signal(number, functools.partial(_from_signal, loop, stop))
        yield
        return
    try:
        yield
    finally:
        for number in wanted:
            loop.remove_signal_handler(number)


def _from_signal(
    loop: asyncio.AbstractEventLoop, stop: Callable[[], None], _number: int, _frame: FrameType | None
) -> None:
    loop.call_soon_threadsafe(stop)


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
