"""Carries notices by PostgreSQL: coalesced, on a connection of their own, never inside a transaction of the site.

A notification inside a transaction takes a lock of the whole database cluster at its commit. So the owner notifies after
the commit, at most every few milliseconds.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections.abc import Callable
from typing import Any, Final

from server_stub.logs import get_logger
from server_stub.members.notices import NoticeKind, Notices, read_notice
from server_stub.store.cluster.primary import connect_primary
from server_stub.store.database_ownership import LOST

_log = get_logger(__name__)

_CHANNEL: Final = "callback_desk"
_EVERY_S: Final = 0.005
_AGAIN_S: Final = 1.0
_PATIENCE_S: Final = 5.0
_LOOK_S: Final = 10.0
"""How often a quiet connection is tried, because one that was cut may be quiet as well."""


async def send_notices(notices: Notices, url: str) -> None:
    """Send notices until cancelled; those that may not have been sent are sent again."""
    connection: Any = None
    texts: list[str] = []
    try:
        while True:
            texts = texts or await notices.take()
            try:
                if connection is None or connection.is_closed():
                    connection = await _connected(url)
                await connection.executemany("SELECT pg_notify($1, $2)", [(_CHANNEL, text) for text in texts])
                texts = []
            except LOST as error:
                _log.info("notices were not sent", detail=str(error) or type(error).__name__)
                if connection is not None:
                    connection.terminate()
                await asyncio.sleep(_AGAIN_S)
            await asyncio.sleep(_EVERY_S)
    finally:
        if connection is not None:
            connection.terminate()


async def hear_notices(
    url: str, hear: Callable[[NoticeKind, list[str]], None], missed: Callable[[], None]
) -> None:
    """Call ``hear`` with each notice until cancelled; ``missed`` is called when some may have been missed."""
    while True:
        connection: Any = None
        try:
            connection = await _connected(url)
            gone = asyncio.Event()
            connection.add_termination_listener(functools.partial(_note_gone, gone))
            await connection.add_listener(_CHANNEL, functools.partial(_heard, hear))
            missed()
            await _end_of(connection, gone)
        except LOST as error:
            _log.info("notices are not heard", detail=str(error) or type(error).__name__)
        finally:
            if connection is not None:
                connection.terminate()
        await asyncio.sleep(_AGAIN_S)


async def _end_of(connection: Any, gone: asyncio.Event) -> None:
    """Return when ``connection`` has ended; raise one of ``LOST`` if it does not answer."""
    while not gone.is_set():
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_S):
                await gone.wait()
                return
        await connection.execute("SELECT 1")


def _note_gone(gone: asyncio.Event, _connection: object) -> None:
    gone.set()


def _heard(
    hear: Callable[[NoticeKind, list[str]], None], _connection: object, _pid: int, _channel: str, text: object
) -> None:
    found = read_notice(str(text))
    if found is not None:
        hear(*found)


async def _connected(url: str) -> Any:
    connection = await connect_primary(url, timeout=_PATIENCE_S, command_timeout=_PATIENCE_S)
    await connection.execute("SET synchronous_commit = off")  # Notices are not data.
    return connection
