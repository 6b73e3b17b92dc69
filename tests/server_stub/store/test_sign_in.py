"""Users, sessions and refresh tokens, in either database."""

from datetime import timedelta
from hashlib import sha256

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import (
    EndpointKind,
    Role,
)
from server_stub.auth.sessions import Session
from server_stub.auth.users import User
from tests.server_stub.store.stores import Opener, opened
from tests.support.clock import NOON

DANA = User(
    id="dana",
    name="Dana Reyes",
    role=Role.AGENT,
    password_hash="hash",
    endpoint=Endpoint(EndpointKind.UC1, "dana#never"),
)


SUE = User(id="sue", name="Sue", role=Role.SUPERVISOR, password_hash="hash", supervises=("billing",))


def token(text: str) -> bytes:
    return sha256(text.encode()).digest()


def a_session(user: User = DANA, session_id: str = "s1") -> Session:
    return Session(
        id=session_id, user_id=user.id, user_version=user.version, expires_at=NOON + timedelta(hours=1)
    )


async def test_that_users_come_back_as_they_were(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.set_users((DANA, SUE), NOON)
    async with opened(opener) as store:
        assert await store.users() == (DANA, SUE)


async def test_that_a_refresh_token_is_good_once(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.open_session(a_session(), token("one"))
        assert await store.rotate_refresh(token("one"), token("two"), NOON) == a_session()
        assert await store.rotate_refresh(token("two"), token("three"), NOON) == a_session()


async def test_that_a_used_refresh_token_ends_its_whole_session(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.open_session(a_session(), token("one"))
        await store.rotate_refresh(token("one"), token("two"), NOON)
        assert await store.rotate_refresh(token("one"), token("thief"), NOON) is None
        assert await store.rotate_refresh(token("two"), token("three"), NOON) is None
        assert list(await store.revoked_sessions(NOON)) == ["s1"]


async def test_that_a_refresh_may_be_repeated_while_its_answer_may_be_lost(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.open_session(a_session(), token("one"))
        await store.rotate_refresh(token("one"), token("lost"), NOON)
        later = NOON + timedelta(seconds=30)
        again = await store.rotate_refresh(token("one"), token("two"), later, lost_since=NOON)
        assert again == a_session()
        assert await store.rotate_refresh(token("two"), token("three"), later, lost_since=NOON) == a_session()
        assert await store.rotate_refresh(token("one"), token("thief"), later, lost_since=NOON) is None
        assert list(await store.revoked_sessions(NOON)) == ["s1"]


@pytest.mark.parametrize("seconds", [0, 31])
async def test_that_a_token_given_up_or_used_too_long_ago_ends_its_session(
    opener: Opener, seconds: int
) -> None:
    async with opened(opener) as store:
        await store.open_session(a_session(), token("one"))
        await store.rotate_refresh(token("one"), token("lost"), NOON)
        since = NOON + timedelta(seconds=seconds)
        if not seconds:
            await store.rotate_refresh(token("one"), token("two"), NOON, lost_since=since)
        shown = token("one") if seconds else token("lost")
        assert await store.rotate_refresh(shown, token("thief"), since, lost_since=since) is None
        assert list(await store.revoked_sessions(NOON)) == ["s1"]


async def test_that_a_session_runs_out(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.open_session(a_session(), token("one"))
        assert await store.rotate_refresh(token("one"), token("two"), NOON + timedelta(hours=1)) is None


async def test_that_unknown_refresh_tokens_have_no_session(opener: Opener) -> None:
    async with opened(opener) as store:
        assert await store.rotate_refresh(token("?"), token("two"), NOON) is None
        assert await store.session_of_refresh(token("?")) is None


async def test_that_a_changed_or_removed_user_loses_the_sessions_and_the_others_keep_theirs(
    opener: Opener,
) -> None:
    kim = replace(DANA, id="kim")
    async with opened(opener) as store:
        await store.set_users((DANA, SUE, kim), NOON)
        for user in (DANA, SUE, kim):
            await store.open_session(a_session(user, user.id), token(user.id))
        await store.set_users((replace(DANA, password_hash="new"), kim), NOON)
        assert [session.user_id for session in await store.sessions(None, NOON, 10)] == ["kim"]
        assert sorted(await store.revoked_sessions(NOON)) == ["dana", "sue"]
        assert await store.rotate_refresh(token("dana"), token("two"), NOON) is None
        assert await store.rotate_refresh(token("kim"), token("three"), NOON) is not None
