"""The caller's own password (``docs/behaviour.md``, *Sign-in*)."""

from __future__ import annotations

import asyncio
from typing import Final

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.objects import Token
from agent_desktop.protocol.problems import ProblemCode
from server_stub.auth.passwords import hash_password, password_weakness, prepared
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest
from server_stub.http.response import Response
from server_stub.http.route import PEOPLE, Route, call
from server_stub.http.sign_in import is_right_password, token_answer
from server_stub.logs import get_logger

_log = get_logger(__name__)


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
    user, services = request.user, request.services
    weakness = password_weakness(asked.new_password, user.id)
    if weakness is None and prepared(asked.new_password) == prepared(asked.current_password):
        weakness = "must differ from the current one"
    if weakness is not None:
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST, f"The new password {weakness}.", field="$.new_password"
        )
    if not await is_right_password(request, user.id, asked.current_password):
        raise HttpRefusal(
            ProblemCode.INVALID_GRANT, "The current password is wrong.", field="$.current_password"
        )
    password_hash = await asyncio.to_thread(hash_password, asked.new_password)
    known = services.users.get(user.id)
    if known is None or known.version != user.version:
        raise HttpRefusal(ProblemCode.UNAUTHORIZED, "The user was changed meanwhile; sign in again.")
    now = services.clock.now()
    changed = await services.sessions.change_password(known, password_hash, now)
    services.streams.end_users(frozenset({user.id}))
    _log.info("a user changed the password", user=user.id)
    return token_answer(await services.sessions.open(changed, now, address=request.client_host))


ROUTES: Final = (change_password,)
