"""Users and sessions of a member while they change under its hands."""

import asyncio
from datetime import datetime, timedelta
from typing import Any, cast

import pytest

from agent_desktop.protocol.states import Role
from server_stub.auth.tokens import AccessTokens, TokenRefused
from server_stub.auth.users import User
from server_stub.errors import StoreFailed
from server_stub.http.streams import Streams
from server_stub.members.accounts import MemberAccounts
from tests.support.clock import ManualClock

KEY = b"k" * 32
BOSS = User(id="boss", name="Boss", role=Role.SUPERVISOR, password_hash="hash")


class Database:
    """A database whose answer about ended sessions takes as long as the test wants."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.answer: asyncio.Future[list[str]] = asyncio.get_running_loop().create_future()

    async def users(self) -> list[User]:
        return [BOSS]

    async def revoked_sessions(self, _now: datetime) -> list[str]:
        self.asked.set()
        return await self.answer


async def test_that_a_session_that_ends_while_the_ended_ones_are_read_stays_ended() -> None:
    database, clock = Database(), ManualClock()
    accounts = MemberAccounts(cast("Any", database), clock, KEY, Streams(lambda _agent, _present: None))
    reading = asyncio.create_task(accounts.load())
    await database.asked.wait()
    clock.advance(timedelta(seconds=1))
    token, _ = AccessTokens(KEY).issue(BOSS.id, "s1", BOSS.version, clock.now())
    assert accounts.sessions.check(token, clock.now()).user == BOSS
    accounts.end_sessions(["s1"])
    database.answer.set_result(["s0"])
    await reading
    with pytest.raises(TokenRefused):
        accounts.sessions.check(token, clock.now())


async def test_that_users_are_read_again_soon_after_a_reading_that_failed() -> None:
    database = Database()
    accounts = MemberAccounts(
        cast("Any", database), ManualClock(), KEY, Streams(lambda _agent, _present: None)
    )
    running = asyncio.create_task(accounts.run())
    accounts.wake()
    await database.asked.wait()
    database.asked.clear()
    failed, database.answer = database.answer, asyncio.get_running_loop().create_future()
    failed.set_exception(StoreFailed("the database is away for a moment"))
    await database.asked.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
