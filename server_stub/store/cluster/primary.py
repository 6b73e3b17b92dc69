"""Connections to the one host of a PostgreSQL cluster that accepts writes (``docs/deploy.md``, *A cluster of PostgreSQL*)."""

from __future__ import annotations

import asyncio
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit, urlunsplit

import asyncpg

_ATTRIBUTE: Final = "target_session_attrs"
_WRITABLE: Final = "read-write"
"""A replica would accept the connection and the lock, and refuse the first row."""


def primary_connector(url: str) -> Any:
    """Return what a pool calls for each connection to the primary of ``url``."""

    async def connect(dsn: str | None = None, **options: Any) -> Any:
        return await connect_primary(dsn or url, **options)

    return connect


async def connect_primary(url: str, **options: Any) -> Any:
    """Connect to the host of ``url`` that accepts writes, or to the kind of host that the address itself asks for.

    All hosts are tried at the same time. The driver tries one after the other, so that a host without power would use
    up the time limit before the next one's turn, at each attempt again.

    Args:
        url: the address of the database; its hosts are separated by commas.
        options: what ``asyncpg.connect`` takes besides, as ``timeout`` in seconds for each host.

    Raises:
        OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InternalClientError: no host can be used; the reason of
            one that answered, if one did.
        ValueError: ``url`` is not an address.
    """
    if _ATTRIBUTE not in parse_qs(urlsplit(url).query):
        options[_ATTRIBUTE] = _WRITABLE
    alone = _alone(url)
    if len(alone) == 1:
        return await asyncpg.connect(url, **options)
    waiting = {asyncio.create_task(_connected(each, options)) for each in alone}
    failures: list[Exception] = []
    try:
        while waiting:
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            outcomes = [task.result() for task in done]
            failures += (each for each in outcomes if isinstance(each, Exception))
            chosen, *others = [each for each in outcomes if not isinstance(each, Exception)] or [None]
            for other in others:
                other.terminate()
            if chosen is not None:
                return chosen
    finally:
        for task in waiting:
            task.cancel()
        for late in await asyncio.gather(*waiting, return_exceptions=True):
            if not isinstance(late, BaseException):
                late.terminate()
    raise min(failures, key=lambda error: isinstance(error, (OSError, TimeoutError)))


async def _connected(url: str, options: dict[str, Any]) -> Any:
    """Return a connection, or the reason why there is none."""
    try:
        return await asyncpg.connect(url, **options)
    except Exception as error:  # noqa: BLE001 - raised by the caller if no host can be used
        return error


def _alone(url: str) -> list[str]:
    """Return one address for each host of ``url``."""
    parts = urlsplit(url)
    user, at, hosts = parts.netloc.rpartition("@")
    return [urlunsplit(parts._replace(netloc=f"{user}{at}{host}")) for host in hosts.split(",")]
