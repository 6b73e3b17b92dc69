"""Sessions: users see and end their own, administrators those of every user."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.objects import SessionInfo, SessionList
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import SignOutScope
from server_stub.auth.sessions import Session
from server_stub.http.answers.lookups import not_found
from server_stub.http.request import NO_STORE, WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import ADMINS, EVERYBODY, Route, call

_TAG: Final = "Sessions"


class SessionsQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The query of ``GET /v1/sessions``."""

    user_id: commands.Id | None = None


@call(
    "GET",
    paths.ME_SESSIONS,
    Route(summary="The caller's sessions", tag=_TAG, roles=EVERYBODY, gives={200: SessionList}),
)
async def own_sessions(request: WireRequest) -> Response:
    """Return where the caller is signed in."""
    found = await request.services.sessions.open_sessions(
        request.services.clock.now(), user_id=request.user.id
    )
    return answer(_listed(request, found))


@call(
    "POST",
    paths.ME_SIGN_OUT,
    Route(
        summary="Sign the caller out everywhere, or everywhere else",
        tag=_TAG,
        roles=EVERYBODY,
        takes=commands.SignOut,
        gives={204: None},
    ),
)
async def end_own_sessions(request: WireRequest) -> Response:
    """End every session of the caller, or all but this one."""
    asked = await request.take(commands.SignOut)
    kept = request.caller.session_id if asked.scope is SignOutScope.ELSEWHERE else None
    await request.services.sessions.end_of(request.user.id, request.services.clock.now(), but=kept)
    return _done()


@call(
    "DELETE",
    paths.ME_SESSION,
    Route(
        summary="End one of the caller's sessions",
        tag=_TAG,
        roles=EVERYBODY,
        gives={204: None},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def end_own_session(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """End a session of the caller, also this one; its streams end at once."""
    await request.take_no_body()
    sessions, now = request.services.sessions, request.services.clock.now()
    own = {session.id for session in await sessions.open_sessions(now, user_id=request.user.id)}
    if id not in own or not await sessions.end_open(id, now):
        raise not_found("session")
    return _done()


@call(
    "GET",
    paths.SESSIONS,
    Route(
        summary="The sessions of all users, or of one",
        tag=_TAG,
        roles=ADMINS,
        query=SessionsQuery,
        gives={200: SessionList},
    ),
)
async def all_sessions(request: WireRequest) -> Response:
    """Return who is signed in, and from where."""
    query = request.take_query(SessionsQuery)
    found = await request.services.sessions.open_sessions(request.services.clock.now(), user_id=query.user_id)
    return answer(_listed(request, found))


@call(
    "DELETE",
    paths.SESSION,
    Route(
        summary="End one session of any user",
        tag=_TAG,
        roles=ADMINS,
        gives={204: None},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def end_session(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """End a session; its streams end at once."""
    await request.take_no_body()
    if not await request.services.sessions.end_open(id, request.services.clock.now()):
        raise not_found("session")
    return _done()


@call(
    "DELETE",
    paths.USER_SESSIONS,
    Route(
        summary="Sign a user out everywhere",
        tag=_TAG,
        roles=ADMINS,
        gives={204: None},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def end_user_sessions(request: WireRequest, id: str) -> Response:  # noqa: A002
    """End every session of a user; the user may sign in again."""
    await request.take_no_body()
    if request.services.users.get(id) is None:
        raise not_found("user")
    await request.services.sessions.end_of(id, request.services.clock.now())
    return _done()


def _listed(request: WireRequest, sessions: Iterable[Session]) -> SessionList:
    """Return the sessions of users that are unchanged since; the others are refused at their next request."""
    users = request.services.users
    return SessionList(
        items=tuple(
            SessionInfo(
                id=session.id,
                user_id=user.id,
                user_name=user.name,
                role=user.role,
                started_at=session.started_at,
                used_at=session.used_at,
                expires_at=session.expires_at,
                address=session.address or None,
                is_current=session.id == request.caller.session_id,
            )
            for session in sessions
            if (user := users.get(session.user_id)) is not None and user.version == session.user_version
        )
    )


def _done() -> Response:
    return Response(b"", status=204, headers=NO_STORE)


ROUTES: Final = (
    own_sessions,
    end_own_session,
    end_own_sessions,
    all_sessions,
    end_session,
    end_user_sessions,
)
