"""Sessions: tokens follow the user as the store knows it now."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.states import Role
from server_stub.auth.sessions import SESSION_LIFETIME, Sessions
from server_stub.auth.tokens import AccessTokens, TokenRefused
from server_stub.auth.users import User, Users
from server_stub.store.sqlite import SqliteStore, open_store
from tests.support.clock import NOON

DANA = User(id="dana", name="Dana", role=Role.AGENT, password_hash="one")
KEY = b"k" * 32


@asynccontextmanager
async def a_store(folder: Path) -> AsyncGenerator[SqliteStore]:
    store = open_store(folder / "callbacks.sqlite3")
    try:
        await store.set_users([DANA], NOON)
        yield store
    finally:
        await store.close()


def sessions_of(store: SqliteStore, *users: User) -> Sessions:
    return Sessions(store, AccessTokens(KEY), Users(users or (DANA,)))


async def test_that_a_grant_names_its_user_and_session(tmp_path: Path) -> None:
    async with a_store(tmp_path) as store:
        sessions = sessions_of(store)
        grant = await sessions.open(DANA, NOON)
        caller = sessions.check(grant.access_token, NOON)
        assert caller.user == DANA
        assert grant.expires_in_s == 300
        assert sessions.good_until(caller.session_id) == caller.expires_at


async def test_that_a_refresh_gives_fresh_tokens_of_the_same_session(tmp_path: Path) -> None:
    async with a_store(tmp_path) as store:
        sessions = sessions_of(store)
        first = await sessions.open(DANA, NOON)
        later = NOON + timedelta(minutes=4)
        second = await sessions.refresh(first.refresh_token, later)
        assert second is not None
        old, new = sessions.check(first.access_token, later), sessions.check(second.access_token, later)
        assert old.session_id == new.session_id
        assert sessions.good_until(new.session_id) == new.expires_at > old.expires_at


async def test_that_a_refresh_token_used_twice_ends_everything_that_came_of_it_asvs_10_4_5(
    tmp_path: Path,
) -> None:
    async with a_store(tmp_path) as store:
        sessions, ended = sessions_of(store), list[str]()
        sessions.on_end(ended.append)
        first = await sessions.open(DANA, NOON)
        second = await sessions.refresh(first.refresh_token, NOON)
        assert second is not None
        session_id = sessions.check(second.access_token, NOON).session_id
        assert await sessions.refresh(first.refresh_token, NOON) is None
        assert await sessions.refresh(second.refresh_token, NOON) is None
        for grant in (first, second):
            with pytest.raises(TokenRefused):
                sessions.check(grant.access_token, NOON)
        assert session_id in ended
        assert sessions.good_until(session_id) is None


@pytest.mark.parametrize("which", ["access_token", "refresh_token"])
async def test_that_revoking_either_token_ends_the_session_also_after_a_restart_asvs_7_4_1(
    tmp_path: Path, which: str
) -> None:
    async with a_store(tmp_path) as store:
        sessions = sessions_of(store)
        grant = await sessions.open(DANA, NOON)
        other = await sessions.open(DANA, NOON)
        await sessions.revoke(getattr(grant, which), NOON)
        again = sessions_of(store)
        await again.load(NOON)
        for each in (sessions, again):
            with pytest.raises(TokenRefused):
                each.check(grant.access_token, NOON)
            assert each.check(other.access_token, NOON).user == DANA
        assert await again.refresh(grant.refresh_token, NOON) is None


async def test_that_revoking_nonsense_is_not_an_error(tmp_path: Path) -> None:
    async with a_store(tmp_path) as store:
        for nonsense in ("", "x", "a.b.c", "x" * 10_000):
            await sessions_of(store).revoke(nonsense, NOON)
            assert await sessions_of(store).refresh(nonsense, NOON) is None


@pytest.mark.parametrize("changed", [{"password_hash": "two"}, {"role": Role.SUPERVISOR}])
async def test_that_a_changed_user_must_sign_in_again(tmp_path: Path, changed: dict[str, object]) -> None:
    async with a_store(tmp_path) as store:
        grant = await sessions_of(store).open(DANA, NOON)
        after = sessions_of(store, replace(DANA, **changed))
        with pytest.raises(TokenRefused):
            after.check(grant.access_token, NOON)
        assert await after.refresh(grant.refresh_token, NOON) is None


async def test_that_a_user_who_is_only_renamed_stays_signed_in(tmp_path: Path) -> None:
    async with a_store(tmp_path) as store:
        grant = await sessions_of(store).open(DANA, NOON)
        after = sessions_of(store, replace(DANA, name="Dana R."))
        assert after.check(grant.access_token, NOON).user.name == "Dana R."


async def test_that_a_removed_user_is_out(tmp_path: Path) -> None:
    async with a_store(tmp_path) as store:
        grant = await sessions_of(store).open(DANA, NOON)
        without = Sessions(store, AccessTokens(KEY), Users())
        with pytest.raises(TokenRefused):
            without.check(grant.access_token, NOON)


async def test_that_a_session_ends_with_the_longest_shift_asvs_7_3_2(tmp_path: Path) -> None:
    async with a_store(tmp_path) as store:
        sessions = sessions_of(store)
        grant = await sessions.open(DANA, NOON)
        assert await sessions.refresh(grant.refresh_token, NOON + SESSION_LIFETIME) is None


async def test_that_a_user_who_comes_back_does_not_revive_old_tokens_also_after_a_restart(
    tmp_path: Path,
) -> None:
    async with a_store(tmp_path) as store:
        users = Users([DANA])
        sessions = Sessions(store, AccessTokens(KEY), users)
        grant = await sessions.open(DANA, NOON)
        for wanted in ([], [DANA]):
            await store.set_users(wanted, NOON)
            users.replace(wanted)
            await sessions.load(NOON)
        again = sessions_of(store)
        await again.load(NOON)
        for each in (sessions, again):
            with pytest.raises(TokenRefused):
                each.check(grant.access_token, NOON)
            assert await each.refresh(grant.refresh_token, NOON) is None


async def test_that_the_desktop_of_a_removed_user_is_not_reported_as_a_thief(tmp_path: Path) -> None:
    async with a_store(tmp_path) as store:
        sessions, reused = sessions_of(store), list[str]()
        sessions.on_reuse(reused.append)
        grant = await sessions.open(DANA, NOON)
        await store.set_users([replace(DANA, password_hash="two")], NOON)
        changed = Sessions(store, AccessTokens(KEY), Users([replace(DANA, password_hash="two")]))
        changed.on_reuse(reused.append)
        assert await changed.refresh(grant.refresh_token, NOON) is None
        assert reused == []
