"""What happens to a sign-in while its password is checked, which takes a moment."""

from types import SimpleNamespace
from typing import Any, cast

import msgspec
import pytest

from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from server_stub.auth.users import User, Users
from server_stub.http import sign_in
from server_stub.http.problems import HttpRefusal
from tests.support.clock import ManualClock

DANA = User(id="dana", name="Dana", role=Role.AGENT, password_hash="before", temporary_password=True)
FORM = {"grant_type": "password", "username": "dana", "password": "temporary"}


def no_decoy(_user: str, _hashes: object) -> str:
    return "decoy"


def note_nothing(*_arguments: object, **_options: object) -> None:
    pass


@pytest.mark.parametrize(
    "changes",
    [{"password_hash": "after", "temporary_password": False}, {"password_hash": "after"}],
    ids=["replaced", "reset"],
)
async def test_that_a_password_that_is_replaced_while_it_is_checked_opens_no_session(
    changes: dict[str, Any],
) -> None:
    users = Users([DANA])

    class SignIns:
        async def check(self, *_arguments: object, **_options: object) -> bool:
            users.put(msgspec.structs.replace(DANA, **changes))
            return True

    class Request:
        client_host = "192.0.2.7"
        services = SimpleNamespace(
            users=users,
            sign_ins=SignIns(),
            decoys=SimpleNamespace(of=no_decoy),
            clock=ManualClock(),
            trail=SimpleNamespace(note=note_nothing),
            provider=None,
        )

        async def take_form(self, _fields: object) -> dict[str, str]:
            return FORM

    with pytest.raises(HttpRefusal) as refused:
        await sign_in.issue_token.handler(cast("Any", Request()))
    assert refused.value.code is ProblemCode.INVALID_GRANT
