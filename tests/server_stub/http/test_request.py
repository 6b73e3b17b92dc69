"""The reception: who is let in how often, and what of a request is taken."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from server_stub.auth.sessions import Caller
from server_stub.auth.users import User
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import RequestContext, malformed
from server_stub.http.services import Services
from tests.support.clock import NOON, ManualClock


class Everybody:
    """Sessions in which the token is the user's name, and the name the role."""

    def check(self, access_token: str, now: datetime) -> Caller:
        user = User(id=access_token, name="", role=Role(access_token.rstrip("0123456789")), password_hash="")
        return Caller(user=user, session_id="s1", expires_at=now)


def is_admitted(context: RequestContext, user: str) -> bool:
    try:
        context.admit(f"Bearer {user}", frozenset(Role))
    except HttpRefusal as refusal:
        return refusal.code is not ProblemCode.TOO_MANY_REQUESTS
    return True


def admitted(context: RequestContext, user: str) -> int:
    """Return how many requests of a user are let in at one moment."""
    return next(count for count in range(10_000) if not is_admitted(context, user))


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOON)


@pytest.fixture
def context(clock: ManualClock) -> RequestContext:
    return RequestContext(
        cast("Services", cast("object", SimpleNamespace(clock=clock, sessions=Everybody())))
    )


def test_that_a_users_haste_is_slowed_down_and_no_other_users(
    context: RequestContext, clock: ManualClock
) -> None:
    burst = admitted(context, "agent1")
    assert 100 < burst < 10_000
    assert admitted(context, "agent1") == 0
    assert admitted(context, "agent2") == burst
    with pytest.raises(HttpRefusal) as refusal:
        context.admit("Bearer agent1", frozenset(Role))
    assert int(refusal.value.headers["Retry-After"]) >= 1
    clock.advance(timedelta(seconds=1))
    assert 0 < admitted(context, "agent1") < burst


def test_that_a_program_may_hand_in_more_than_a_person(context: RequestContext) -> None:
    assert admitted(context, "intake1") > admitted(context, "agent1")


def test_that_only_the_named_roles_are_let_in(context: RequestContext) -> None:
    with pytest.raises(HttpRefusal) as refusal:
        context.admit("Bearer agent1", frozenset({Role.SUPERVISOR}))
    assert refusal.value.code is ProblemCode.FORBIDDEN


@pytest.mark.parametrize(
    ("message", "field"),
    [
        ("Expected `int`, got `str` - at `$.priority`", "$.priority"),
        ("Expected `str` - at `$.words[0].text`", "$.words[0].text"),
        ("Object contains unknown field `x`", "$.x"),
        ("Object missing required field `date` - at `$.days[2]`", "$.days[2].date"),
        ("Invalid enum value 'x' - at `key` in `$.days`", "$.days"),
        ("Input data was truncated", None),
    ],
)
def test_that_a_malformed_value_is_located(message: str, field: str | None) -> None:
    assert malformed(message, dict[str, Any]).problem.field == field
