"""How often tokens may be refreshed and revoked (docs/behaviour.md, *Sign-in*), on SQLite."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from agent_desktop.protocol.states import Role
from server_stub.auth.sessions import Sessions
from server_stub.auth.token_limits import TooManyTokens
from server_stub.auth.tokens import AccessTokens
from server_stub.auth.users import User, Users
from server_stub.store.sqlite import open_store
from tests.support.clock import NOON

DANA = User(id="dana", name="Dana", role=Role.AGENT, password_hash="one")
LEE = User(id="lee", name="Lee", role=Role.AGENT, password_hash="two")
OFFICE = "192.0.2.7"
OF_SESSION, UNKNOWN = 30, 200


@asynccontextmanager
async def some_sessions(folder: Path) -> AsyncGenerator[Sessions]:
    store = open_store(folder / "callbacks.sqlite3")
    try:
        await store.set_users([DANA, LEE], NOON)
        yield Sessions(store, AccessTokens(b"k" * 32), Users((DANA, LEE)))
    finally:
        await store.close()


async def refreshed(sessions: Sessions, token: str, times: int) -> str:
    """Exchange a token so often, and return the last one."""
    for _ in range(times):
        grant = await sessions.refresh(token, NOON, address=OFFICE)
        assert grant is not None
        token = grant.refresh_token
    return token


async def test_that_a_session_is_refreshed_only_so_often_and_its_token_stays_valid_asvs_2_4_1(
    tmp_path: Path,
) -> None:
    async with some_sessions(tmp_path) as sessions:
        first = await sessions.open(DANA, NOON)
        last = await refreshed(sessions, first.refresh_token, OF_SESSION)
        with pytest.raises(TooManyTokens) as refused:
            await sessions.refresh(last, NOON, address=OFFICE)
        assert refused.value.wait_s == pytest.approx(5)
        other = await sessions.open(LEE, NOON)
        await refreshed(sessions, other.refresh_token, 1)
        assert await sessions.refresh(last, NOON + timedelta(seconds=5), address=OFFICE) is not None


async def test_that_unknown_tokens_are_refused_by_address_and_delay_no_session_there(tmp_path: Path) -> None:
    async with some_sessions(tmp_path) as sessions:
        grant = await sessions.open(DANA, NOON)
        for number in range(UNKNOWN // 2):
            assert await sessions.refresh(f"unknown {number}", NOON, address=OFFICE) is None
            assert await sessions.revoke(f"unknown {number}", NOON, address=OFFICE) is None
        for guess in ("unknown", "x" * 10_000):
            with pytest.raises(TooManyTokens):
                await sessions.refresh(guess, NOON, address=OFFICE)
            with pytest.raises(TooManyTokens):
                await sessions.revoke(guess, NOON, address=OFFICE)
        assert await sessions.refresh("unknown", NOON, address="192.0.2.8") is None
        await refreshed(sessions, grant.refresh_token, 1)


async def test_that_one_token_cannot_be_revoked_without_end(tmp_path: Path) -> None:
    async with some_sessions(tmp_path) as sessions:
        grant = await sessions.open(DANA, NOON)
        for token in (grant.access_token, grant.refresh_token):
            for _ in range(OF_SESSION // 2):
                assert await sessions.revoke(token, NOON, address=OFFICE) == "dana"
        for token in (grant.access_token, grant.refresh_token):
            with pytest.raises(TooManyTokens):
                await sessions.revoke(token, NOON, address=OFFICE)
