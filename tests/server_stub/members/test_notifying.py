"""Notices through a real PostgreSQL whose connections are cut."""

from __future__ import annotations

import asyncio

import asyncpg
import pytest

from server_stub.members.notices import NoticeKind, Notices
from server_stub.members.notifying import hear_notices, send_notices
from tests.support.postgres import Postgres

pytestmark = pytest.mark.postgres

_OTHERS = """
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
WHERE pid <> pg_backend_pid() AND datname = current_database() AND query LIKE $1
"""


class Hearing:
    """A member that hears notices."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[tuple[NoticeKind, list[str]]] = asyncio.Queue()
        self.missed: asyncio.Queue[None] = asyncio.Queue()

    def hear(self, kind: NoticeKind, names: list[str]) -> None:
        self.heard.put_nowait((kind, names))

    def miss(self) -> None:
        self.missed.put_nowait(None)


async def test_that_a_notice_whose_connection_was_cut_is_sent_again(postgres: Postgres) -> None:
    url, notices, member = postgres.create_database(), Notices(), Hearing()
    other = await asyncpg.connect(url)
    tasks = [
        asyncio.create_task(hear_notices(url, member.hear, member.miss)),
        asyncio.create_task(send_notices(notices, url)),
    ]
    try:
        await member.missed.get()
        notices.events(["agent:dana"])
        assert await member.heard.get() == (NoticeKind.EVENTS, ["agent:dana"])
        assert await other.fetchval(_OTHERS, "%pg_notify%") == 1
        notices.snapshots_needed()
        assert await member.heard.get() == (NoticeKind.SNAPSHOTS, [""])
        assert await other.fetchval(_OTHERS, "LISTEN%") == 1
        await member.missed.get()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await other.close()
