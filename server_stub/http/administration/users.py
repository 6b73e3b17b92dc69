"""Requests of administrators about users (``docs/behaviour.md``, *Administration*)."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.administration.users import (
    ChangedUserAccount,
    IssuedPassword,
    NewPassword,
    NewUserAccount,
    UserAccount,
    UserAccountList,
)
from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.administration.refused import carried_out
from server_stub.http.answers.entity_tags import expected_tags
from server_stub.http.request import NO_STORE, WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import ADMINS, Route, call

_TAG: Final = "Administration"
_LARGEST: Final = 512 * 1024
"""Limit of a body in bytes, for a user of very many business processes."""
_KEPT_ELSEWHERE: Final = (
    ProblemCode.NOT_FOUND,
    ProblemCode.NOT_ADMINISTERED,
    ProblemCode.OWN_ACCOUNT,
    ProblemCode.PRECONDITION_REQUIRED,
    ProblemCode.PRECONDITION_FAILED,
)


@call("GET", paths.USERS, Route(summary="All users", tag=_TAG, roles=ADMINS, gives={200: UserAccountList}))
async def users(request: WireRequest) -> Response:
    """Return all users, with the number of their sessions."""
    return answer(await request.services.administration.accounts())


@call(
    "POST",
    paths.USERS,
    Route(
        summary="Add a user, and answer the password once",
        tag=_TAG,
        roles=ADMINS,
        takes=NewUserAccount,
        gives={201: IssuedPassword},
        refuses=(
            ProblemCode.ID_IN_USE,
            ProblemCode.NOT_ADMINISTERED,
            ProblemCode.INVALID_CONFIGURATION,
        ),
        largest_body=_LARGEST,
    ),
)
async def create_user(request: WireRequest) -> Response:
    """Add a user; it may sign in when the answer arrives."""
    wanted = await request.take(NewUserAccount)
    return answer(
        await carried_out(request.services.administration.create(wanted, request.user.id)), status=201
    )


@call(
    "GET",
    paths.USER,
    Route(
        summary="One user, with an ETag",
        tag=_TAG,
        roles=ADMINS,
        gives={200: UserAccount},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def user(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Return one user."""
    return _tagged(await carried_out(request.services.administration.account(id)))


@call(
    "PUT",
    paths.USER,
    Route(
        summary="Replace all but the password of a user",
        tag=_TAG,
        roles=ADMINS,
        takes=ChangedUserAccount,
        headers=("If-Match",),
        gives={200: UserAccount},
        refuses=(*_KEPT_ELSEWHERE, ProblemCode.INVALID_CONFIGURATION),
        largest_body=_LARGEST,
    ),
)
async def change_user(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Change a user, unless someone else did since it was read; changed rights end the sessions."""
    expected = expected_tags(request.header_lines("if-match"))
    wanted = await request.take(ChangedUserAccount)
    changed = request.services.administration.change(id, wanted, request.user.id, expected)
    return _tagged(await carried_out(changed))


@call(
    "DELETE",
    paths.USER,
    Route(
        summary="Remove a user",
        tag=_TAG,
        roles=ADMINS,
        headers=("If-Match",),
        gives={204: None},
        refuses=_KEPT_ELSEWHERE,
    ),
)
async def remove_user(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Remove a user, whose sessions and streams end."""
    await request.take_no_body()
    expected = expected_tags(request.header_lines("if-match"))
    await carried_out(request.services.administration.remove(id, request.user.id, expected))
    return Response(b"", status=204, headers=NO_STORE)


@call(
    "POST",
    paths.USER_PASSWORD,
    Route(
        summary="Give a user a new password, and answer it once",
        tag=_TAG,
        roles=ADMINS,
        takes=NewPassword,
        body_optional=True,
        gives={200: IssuedPassword},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.NOT_ADMINISTERED, ProblemCode.INVALID_CONFIGURATION),
    ),
)
async def reset_password(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Replace the password of a user, whose sessions and streams end."""
    wanted = await request.take(NewPassword)
    reset = request.services.administration.reset_password(id, request.user.id, temporary=wanted.temporary)
    return answer(await carried_out(reset))


def _tagged(account: UserAccount) -> Response:
    return answer(account, headers={"ETag": f'"{account.version}"'})


ROUTES: Final = (users, create_user, user, change_user, remove_user, reset_password)
