"""Sign-in at the site's identity provider (``docs/behaviour.md``, *Sign-in*)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode, urlsplit

from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import SignInMethods, SignInProvider
from agent_desktop.protocol.problems import ProblemCode
from server_stub.auth.sessions import Grant
from server_stub.errors import ServerError
from server_stub.http.problems import HttpRefusal, too_many, unavailable
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import Route, call
from server_stub.identity.provider import (
    AuthorizationCode,
    IdentityRefused,
    ProviderDescription,
    ProviderUnavailable,
)
from server_stub.identity.sign_in import NoUserHere, ProviderSignIn, TooManyCodes
from server_stub.logs import get_logger

_log = get_logger(__name__)

CODE_FIELDS: Final = frozenset({"code", "code_verifier", "redirect_uri", "nonce", "iss"})
"""The fields of the form with a code."""
_NOT_STORED: Final = {"Cache-Control": "no-store", "Pragma": "no-cache"}
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1"})


@call(
    "GET",
    paths.SIGN_IN,
    Route(summary="How users sign in", tag="Sign-in", gives={200: SignInMethods}),
)
async def sign_in_methods(request: WireRequest) -> Response:
    """Return whether users sign in with a password, at an identity provider, or both."""
    sign_in = request.services.provider
    if sign_in is None:
        return answer(SignInMethods())
    passwords = sign_in.provider.settings.passwords
    try:
        found = await sign_in.provider.description(request.services.clock.now())
    except ProviderUnavailable as error:
        _log.warning("the identity provider cannot be used", reason=str(error))
        return answer(SignInMethods(password=passwords, provider_is_away=True))
    return answer(SignInMethods(password=passwords, provider=_announced(sign_in, found)))


def _announced(sign_in: ProviderSignIn, found: ProviderDescription) -> SignInProvider:
    settings = sign_in.provider.settings
    sign_out = None
    if settings.sign_out and found.end_session_endpoint is not None:
        sign_out = f"{found.end_session_endpoint}?{urlencode({'client_id': settings.client_id})}"
    return SignInProvider(
        name=settings.name,
        issuer=found.issuer,
        client_id=settings.client_id,
        authorization_endpoint=found.authorization_endpoint,
        scope=" ".join(settings.scopes),
        names_issuer=found.authorization_response_iss_parameter_supported,
        sign_out_url=sign_out,
    )


async def by_code(request: WireRequest, sign_in: ProviderSignIn, form: Mapping[str, str]) -> Grant:
    """Return the tokens of a new session for the person whom the code of the provider stands for."""
    services, now = request.services, request.services.clock.now()
    code = _code_in(form)
    try:
        user = await sign_in.user_of(code, now, address=request.client_host)
    except TooManyCodes as codes:
        services.trail.note("sign_in.refused", "too_many_tries", address=request.client_host)
        raise too_many(codes.wait_s) from None
    except IdentityRefused as error:
        _log.warning("a sign-in at the identity provider is not valid", reason=str(error))
        services.trail.note("sign_in.refused", "not_valid", address=request.client_host)
        raise _refused("The identity provider did not confirm the sign-in. Sign in again.") from None
    except NoUserHere as error:
        services.trail.note("sign_in.refused", error.reason, user=error.user_id, address=request.client_host)
        raise _refused(error.detail) from None
    except (ProviderUnavailable, ServerError) as error:
        _log.warning("the identity provider cannot be used", reason=str(error))
        raise unavailable("The identity provider does not answer at the moment. Try again.") from None
    grant = await services.sessions.open(user, now, address=request.client_host)
    services.trail.note("sign_in.accepted", "provider", user=user.id, address=request.client_host)
    return grant


def _code_in(form: Mapping[str, str]) -> AuthorizationCode:
    """Return the code in the form.

    Raises:
        HttpRefusal: a field is missing, or the redirect did not go to this machine.
    """
    missing = [name for name in ("code", "code_verifier", "redirect_uri", "nonce") if not form.get(name)]
    if missing:
        detail = f"{' and '.join(missing)} must be given with authorization_code."
        raise HttpRefusal(ProblemCode.INVALID_REQUEST, detail, error="invalid_request", headers=_NOT_STORED)
    redirect = urlsplit(form["redirect_uri"])
    if redirect.scheme != "http" or redirect.hostname not in _LOOPBACK:
        detail = "redirect_uri must be on the loopback interface (RFC 8252, section 7.3)."
        raise HttpRefusal(ProblemCode.INVALID_REQUEST, detail, error="invalid_request", headers=_NOT_STORED)
    return AuthorizationCode(
        code=form["code"],
        code_verifier=form["code_verifier"],
        redirect_uri=form["redirect_uri"],
        nonce=form["nonce"],
        issuer=form.get("iss"),
    )


def _refused(detail: str) -> HttpRefusal:
    return HttpRefusal(ProblemCode.INVALID_GRANT, detail, error="invalid_grant", headers=_NOT_STORED)


ROUTES: Final = (sign_in_methods,)
