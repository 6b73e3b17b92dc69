"""Sign-in: the OAuth 2 token endpoint, revocation, and the caller's identity (``docs/behaviour.md``, *Sign-in*)."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.objects import BusinessProcessRef, Me, Token
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from server_stub.auth.passwords import LONGEST
from server_stub.auth.sessions import Grant
from server_stub.auth.sign_in_queue import TooManySignIns, TooManyTries
from server_stub.auth.throttle import address_key
from server_stub.auth.token_limits import TooManyTokens
from server_stub.auth.users import User
from server_stub.core.floor import Floor
from server_stub.http.accounts.new_password import check_new_password, with_new_password
from server_stub.http.accounts.provider import CODE_FIELDS, by_code
from server_stub.http.problems import HttpRefusal, too_many, unavailable
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import EVERYBODY, JSON, Route, call

_FORM: Final = "application/x-www-form-urlencoded"
_FIELDS: Final = frozenset(
    {
        "grant_type",
        "username",
        "password",
        "new_password",
        "refresh_token",
        "token",
        "token_type_hint",
        *CODE_FIELDS,
    }
)
_LARGEST: Final = 8 * 1024
_NOT_STORED: Final = {"Cache-Control": "no-store", "Pragma": "no-cache"}


@call(
    "POST",
    paths.TOKEN,
    Route(
        summary="Sign in, or exchange a refresh token for new tokens",
        tag="Sign-in",
        takes_media=(_FORM,),
        gives={200: Token},
        refuses=(
            ProblemCode.INVALID_REQUEST,
            ProblemCode.INVALID_GRANT,
            ProblemCode.PASSWORD_CHANGE_REQUIRED,
            ProblemCode.UNSUPPORTED_GRANT_TYPE,
            ProblemCode.TOO_LARGE,
            ProblemCode.TOO_MANY_REQUESTS,
            ProblemCode.UNAVAILABLE,
        ),
        largest_body=_LARGEST,
    ),
)
async def issue_token(request: WireRequest) -> Response:
    """Return new tokens for a password, a refresh token, or a code of the identity provider."""
    form = await request.take_form(_FIELDS)
    kind = form.get("grant_type")
    if kind is None:
        raise _refused(ProblemCode.INVALID_REQUEST, "grant_type is missing.", "invalid_request")
    if kind == "password":
        grant = await _by_password(
            request, form.get("username"), form.get("password"), new=form.get("new_password")
        )
    elif kind == "refresh_token":
        grant = await _by_refresh_token(request, form.get("refresh_token"))
    elif kind == "authorization_code" and request.services.provider is not None:
        grant = await by_code(request, request.services.provider, form)
    else:
        raise _refused(
            ProblemCode.UNSUPPORTED_GRANT_TYPE,
            "grant_type must be password or refresh_token, or authorization_code if the site has an identity provider.",
            "unsupported_grant_type",
        )
    return token_answer(grant)


def token_answer(grant: Grant) -> Response:
    """Return the answer with new tokens, which no cache may store."""
    token = Token(
        access_token=grant.access_token,
        refresh_token=grant.refresh_token,
        token_type="Bearer",  # noqa: S106 - not a password
        expires_in=grant.expires_in_s,
    )
    return Response(encode(token), status=200, media_type=JSON, headers=_NOT_STORED)


@call(
    "POST",
    paths.TOKEN_REVOKE,
    Route(
        summary="End the session that a token belongs to (RFC 7009)",
        tag="Sign-in",
        takes_media=(_FORM,),
        gives={200: None},
        refuses=(
            ProblemCode.INVALID_REQUEST,
            ProblemCode.TOO_LARGE,
            ProblemCode.TOO_MANY_REQUESTS,
            ProblemCode.UNAVAILABLE,
        ),
        largest_body=_LARGEST,
    ),
)
async def revoke_token(request: WireRequest) -> Response:
    """End a session; the answer is the same for an invalid token (RFC 7009, section 2.2)."""
    form = await request.take_form(_FIELDS)
    token = form.get("token")
    if not token:
        raise _refused(ProblemCode.INVALID_REQUEST, "token is missing.", "invalid_request")
    services, address = request.services, request.client_host
    try:
        user_id = await services.sessions.revoke(token, services.clock.now(), address=address)
    except TooManyTokens as tokens:
        raise _too_many_tokens(request, tokens) from None
    if user_id is not None:
        services.trail.note("session.ended", "ok", user=user_id, address=address)
    return Response(b"", status=200, media_type=JSON, headers=_NOT_STORED)


@call(
    "GET",
    paths.ME,
    Route(summary="Who is signed in", tag="Sign-in", roles=EVERYBODY, gives={200: Me}),
)
async def me(request: WireRequest) -> Response:
    """Return the caller's name, role and business processes."""
    user = request.user
    own = await request.services.router.query(lambda floor, _now: _business_processes(floor, user))
    return answer(
        Me(id=user.id, name=user.name, role=user.role, endpoint=user.endpoint, business_processes=own)
    )


def _business_processes(floor: Floor, user: User) -> tuple[BusinessProcessRef, ...]:
    """Return the business processes that an agent serves or a supervisor sees; programs have none."""
    if user.role is Role.AGENT:
        ids = floor.views.business_processes_of(user.id)
    elif user.is_supervisor:
        ids = floor.views.business_process_ids(user.supervises)
    else:
        ids = ()
    rows = [row for item in ids if (row := floor.views.business_process_row(item)) is not None]
    return tuple(BusinessProcessRef(id=row.id, name=row.name) for row in rows)


async def _by_password(
    request: WireRequest, username: str | None, password: str | None, *, new: str | None
) -> Grant:
    if not username or password is None:
        raise _refused(
            ProblemCode.INVALID_REQUEST, "username and password are both required.", "invalid_request"
        )
    if new is not None:
        check_new_password(new, password, username)
    services = request.services
    before = services.users.get(username)
    if not await is_right_password(request, username, password):
        services.trail.note("sign_in.refused", "wrong_password", user=username, address=request.client_host)
        raise _refused(ProblemCode.INVALID_GRANT, "The user name or the password is wrong.", "invalid_grant")
    user = services.users.get(username)
    if user is None or before is None or user.version != before.version:
        # Removed since, or changed: what was checked may be a password that is replaced by now.
        raise _refused(ProblemCode.INVALID_GRANT, "The user name or the password is wrong.", "invalid_grant")
    if user.temporary_password:
        grant = await _replacing_temporary(request, user, new)
    elif new is not None:
        detail = "Only a temporary password is replaced at the sign-in; sign in first, then change it."
        raise HttpRefusal(ProblemCode.INVALID_REQUEST, detail, field="$.new_password", headers=_NOT_STORED)
    else:
        grant = await services.sessions.open(user, services.clock.now(), address=request.client_host)
    services.trail.note("sign_in.accepted", "ok", user=user.id, address=request.client_host)
    return grant


async def _replacing_temporary(request: WireRequest, user: User, new: str | None) -> Grant:
    """Return the tokens of a user with a temporary password, who gets none before choosing another password.

    Raises:
        HttpRefusal: the user has not chosen one yet.
    """
    trail, address = request.services.trail, request.client_host
    if new is None:
        trail.note("sign_in.refused", "password_change_required", user=user.id, address=address)
        raise _refused(
            ProblemCode.PASSWORD_CHANGE_REQUIRED,
            "The password is temporary and must be replaced first. If your desktop does not prompt for another one, it is too "
            "old: update it, or ask an administrator for a password that is not temporary.",
            "invalid_grant",
        )
    grant = await with_new_password(request, user, new)
    trail.note("password.changed", "ok", user=user.id, address=address)
    return grant


async def is_right_password(request: WireRequest, username: str, password: str) -> bool:
    """Return whether a user has that password, within the limits of tries (``docs/behaviour.md``, *Sign-in*).

    Raises:
        HttpRefusal: the password was not checked.
    """
    services = request.services
    user = services.users.get(username)
    fits = len(password) <= LONGEST
    try:
        return await services.sign_ins.check(
            username,
            address_key(request.client_host),
            password if fits else "",
            known_hash=(user.password_hash or None) if user is not None and fits else None,
            decoy=services.decoys.of(
                username, (each.password_hash for each in services.users if each.password_hash)
            ),
        )
    except TooManyTries as tries:
        services.trail.note("sign_in.refused", "too_many_tries", user=username, address=request.client_host)
        raise too_many(tries.wait_s) from None
    except TooManySignIns:
        services.trail.note("sign_in.refused", "queue_full", user=username, address=request.client_host)
        raise unavailable("Many users are signing in; try again in a moment.") from None


async def _by_refresh_token(request: WireRequest, refresh_token: str | None) -> Grant:
    if not refresh_token:
        raise _refused(ProblemCode.INVALID_REQUEST, "refresh_token is missing.", "invalid_request")
    services = request.services
    try:
        grant = await services.sessions.refresh(
            refresh_token, services.clock.now(), address=request.client_host
        )
    except TooManyTokens as tokens:
        raise _too_many_tokens(request, tokens) from None
    if grant is None:
        raise _refused(
            ProblemCode.INVALID_GRANT,
            "The refresh token is unknown, already used, or revoked; sign in with the password.",
            "invalid_grant",
        )
    return grant


def _too_many_tokens(request: WireRequest, tokens: TooManyTokens) -> HttpRefusal:
    request.services.trail.note("token.refused", "too_many_tries", address=request.client_host)
    return too_many(tokens.wait_s)


def _refused(code: ProblemCode, detail: str, error: str) -> HttpRefusal:
    """Return a refusal that also has the error code of RFC 6749."""
    return HttpRefusal(code, detail, error=error, headers=_NOT_STORED)


ROUTES: Final = (issue_token, revoke_token, me)
