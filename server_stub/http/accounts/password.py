"""The caller's own password (``docs/behaviour.md``, *Sign-in*)."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.objects import Token
from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.accounts.new_password import check_new_password, with_new_password
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest
from server_stub.http.response import Response
from server_stub.http.route import PEOPLE, Route, call
from server_stub.http.sign_in import is_right_password, token_answer


@call(
    "PUT",
    paths.ME_PASSWORD,
    Route(
        summary="Change the caller's password; all other sessions of the caller end",
        tag="Sign-in",
        roles=PEOPLE,
        takes=commands.ChangePassword,
        gives={200: Token},
        refuses=(ProblemCode.INVALID_GRANT, ProblemCode.TOO_MANY_REQUESTS),
        largest_body=8 * 1024,
    ),
)
async def change_password(request: WireRequest) -> Response:
    """Store a new password, end every session of the caller, and return the tokens of a new one."""
    asked = await request.take(commands.ChangePassword)
    user = request.user
    check_new_password(asked.new_password, asked.current_password, user.id)
    if not await is_right_password(request, user.id, asked.current_password):
        raise HttpRefusal(
            ProblemCode.INVALID_GRANT, "The current password is wrong.", field="$.current_password"
        )
    return token_answer(await with_new_password(request, user, asked.new_password))


ROUTES: Final = (change_password,)
