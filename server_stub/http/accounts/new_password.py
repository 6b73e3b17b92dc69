"""A password that its user chooses (``docs/behaviour.md``, *Sign-in*)."""

from __future__ import annotations

import asyncio

from agent_desktop.protocol.problems import ProblemCode
from server_stub.auth.passwords import hash_password, password_weakness, prepared
from server_stub.auth.sessions import Grant
from server_stub.auth.users import User
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest
from server_stub.logs import get_logger

_log = get_logger(__name__)


def check_new_password(new: str, current: str, user_id: str) -> None:
    """Check the password ``new`` of a user.

    Raises:
        HttpRefusal: it is weak, or the current one.
    """
    weakness = password_weakness(new, user_id)
    if weakness is None and prepared(new) == prepared(current):
        weakness = "must differ from the current one"
    if weakness is not None:
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST, f"The new password {weakness}.", field="$.new_password"
        )


async def with_new_password(request: WireRequest, user: User, new: str) -> Grant:
    """Store the password ``new`` of ``user``, end every session of the user, and open a new one.

    Raises:
        HttpRefusal: the user was changed or removed meanwhile.
    """
    services = request.services
    password_hash = await asyncio.to_thread(hash_password, new)
    known = services.users.get(user.id)
    if known is None or known.version != user.version:
        raise HttpRefusal(ProblemCode.UNAUTHORIZED, "The user was changed meanwhile; sign in again.")
    now = services.clock.now()
    changed = await services.sessions.change_password(known, password_hash, now)
    services.streams.end_users(frozenset({user.id}))
    _log.info("a user changed the password", user=user.id)
    return await services.sessions.open(changed, now, address=request.client_host)
