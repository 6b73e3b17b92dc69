"""The identity provider as an OpenID Connect client sees it: discovery, keys, and the exchange of a code.

The desktop obtains a code in the system's browser (RFC 8252) and passes it on with the verifier of PKCE. The server
exchanges it, so the provider's tokens never reach the desktop, and validates the ID token
(OpenID Connect Core 1.0, section 3.1.3.7).
"""

from __future__ import annotations

import asyncio
import secrets
import ssl
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final, cast

import httpx
import msgspec
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from agent_desktop.protocol.codec import UNREADABLE_JSON
from server_stub.identity.settings import OidcSettings
from server_stub.logs import get_logger
from server_stub.trust.authorities import outgoing_trust

_log = get_logger(__name__)

ALGORITHMS: Final = ("RS256", "PS256", "ES256", "EdDSA")
"""Accepted signatures: asymmetric ones alone, so that no public key can be used as a shared secret."""
DESCRIPTION_KEPT: Final = timedelta(hours=1)
"""How long the provider's description and keys are used before they are fetched again."""
_FETCHED_EVERY: Final = timedelta(seconds=30)
"""Shortest time between two looks for a new key, so that invalid tokens cause no more."""
_CLOCK_SKEW_S: Final = 60
_PATIENCE_S: Final = 10.0
_LARGEST: Final = 512 * 1024
"""Most bytes of an answer of the provider."""
_LONGEST_CLAIM: Final = 255


class ProviderUnavailable(Exception):
    """The identity provider cannot be reached, or its answer is invalid; the message is for the log."""


class IdentityRefused(Exception):
    """The code or the ID token is not valid; the message is for the log."""


class ProviderDescription(msgspec.Struct, frozen=True):
    """The used part of the provider's discovery document (OpenID Connect Discovery 1.0, section 3)."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    end_session_endpoint: str | None = None
    authorization_response_iss_parameter_supported: bool = False
    token_endpoint_auth_methods_supported: tuple[str, ...] = ("client_secret_basic",)
    code_challenge_methods_supported: tuple[str, ...] = ()


class Identity(msgspec.Struct, frozen=True):
    """The person whom the provider has authenticated: ``subject`` never changes, the rest may."""

    issuer: str
    subject: str
    user_id: str
    name: str
    groups: tuple[str, ...]


class AuthorizationCode(msgspec.Struct, frozen=True):
    """What the desktop passes on after the redirect."""

    code: str
    code_verifier: str
    redirect_uri: str
    nonce: str
    issuer: str | None = None
    """The issuer of the authorization response (RFC 9207), if it had one."""


class IdentityProvider:
    """One provider; discovery and keys are fetched when they are needed, and kept for an hour."""

    def __init__(
        self, settings: OidcSettings, *, secret: str | None = None, trust: ssl.SSLContext | None = None
    ) -> None:
        self.settings = settings
        self._secret = secret
        self._http = httpx.AsyncClient(
            verify=trust if trust is not None else outgoing_trust(),
            timeout=_PATIENCE_S,
            follow_redirects=False,
            headers={"Accept": "application/json"},
        )
        self._fetching = asyncio.Lock()
        self._description: ProviderDescription | None = None
        self._keys: KeySet | None = None
        self._fetched_at: datetime | None = None
        self._looked_at: datetime | None = None

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def description(self, now: datetime) -> ProviderDescription:
        """Return the provider's description.

        Raises:
            ProviderUnavailable: it cannot be fetched, and none was fetched before.
        """
        try:
            await self._fetch(now, unless_younger_than=DESCRIPTION_KEPT)
        except ProviderUnavailable as error:
            if self._description is None:
                raise
            _log.warning("the identity provider could not be asked again", reason=str(error))
        assert self._description is not None  # noqa: S101 - it was fetched
        return self._description

    async def identify(self, given: AuthorizationCode, now: datetime) -> Identity:
        """Exchange a code, and return who has signed in.

        Raises:
            IdentityRefused: the code or the ID token is not valid.
            ProviderUnavailable: the provider does not answer.
        """
        description = await self.description(now)
        expects_issuer = description.authorization_response_iss_parameter_supported
        if given.issuer != description.issuer and (expects_issuer or given.issuer is not None):
            raise IdentityRefused("the redirect came from another issuer")
        token = await self._exchange(description, given)
        claims = await self._claims(token, now)
        if not secrets.compare_digest(str(claims.get("nonce", "")).encode(), given.nonce.encode()):
            raise IdentityRefused("the nonce differs")
        return self._identity(description, claims)

    async def _exchange(self, description: ProviderDescription, given: AuthorizationCode) -> str:
        form = {
            "grant_type": "authorization_code",
            "code": given.code,
            "code_verifier": given.code_verifier,
            "redirect_uri": given.redirect_uri,
            "client_id": self.settings.client_id,
        }
        basic = None
        if self._secret is not None:
            if "client_secret_basic" in description.token_endpoint_auth_methods_supported:
                basic = httpx.BasicAuth(_quoted(self.settings.client_id), _quoted(self._secret))
            else:
                form["client_secret"] = self._secret
        answer = await self._ask("POST", description.token_endpoint, form=form, basic=basic)
        if answer.status_code in {400, 401}:
            raise IdentityRefused(f"the provider refused the code: {_error_in(answer.content)}")
        token = _object(answer, description.token_endpoint).get("id_token")
        if not isinstance(token, str):
            raise IdentityRefused("the provider returned no ID token; is the scope openid among the scopes?")
        return token

    async def _claims(self, token: str, now: datetime) -> Mapping[str, Any]:
        """Return the validated claims of an ID token; the keys are fetched again if it is not valid by those here."""
        try:
            return self._verified(token, now)
        except IdentityRefused:
            if self._looked_at is not None and timedelta() <= now - self._looked_at < _FETCHED_EVERY:
                raise
            self._looked_at = now
            await self._fetch(now, unless_younger_than=timedelta())
            return self._verified(token, now)

    def _verified(self, token: str, now: datetime) -> Mapping[str, Any]:
        keys = self._keys
        assert keys is not None  # noqa: S101 - they were fetched with the description
        try:
            claims = jwt.decode(token, keys, algorithms=list(ALGORITHMS)).claims
            jwt.JWTClaimsRegistry(
                now=int(now.timestamp()),
                leeway=_CLOCK_SKEW_S,
                iss={"essential": True, "value": self.settings.issuer},
                aud={"essential": True, "value": self.settings.client_id},
                sub={"essential": True},
                exp={"essential": True},
                iat={"essential": True},
            ).validate(claims)
        except (JoseError, ValueError, TypeError) as error:
            raise IdentityRefused(f"the ID token is not valid: {type(error).__name__}") from error
        audience = claims["aud"]
        others = isinstance(audience, list) and len(cast("list[object]", audience)) > 1
        if (others or "azp" in claims) and claims.get("azp") != self.settings.client_id:
            raise IdentityRefused("the ID token was issued to another client")
        return claims

    def _identity(self, description: ProviderDescription, claims: Mapping[str, Any]) -> Identity:
        chosen = self.settings
        user_id, subject = claims.get(chosen.user_claim), claims["sub"]
        if not isinstance(user_id, str) or not user_id:
            raise IdentityRefused(f"the ID token has no claim {chosen.user_claim!r}")
        if not isinstance(subject, str) or not 0 < len(subject) <= _LONGEST_CLAIM:
            raise IdentityRefused("the ID token has no usable sub")
        name = claims.get(chosen.name_claim)
        return Identity(
            issuer=description.issuer,
            subject=subject,
            user_id=user_id,
            name=" ".join(name.split())[:120] if isinstance(name, str) and name.strip() else user_id,
            groups=_texts(claims.get(chosen.groups_claim)),
        )

    async def _fetch(self, now: datetime, *, unless_younger_than: timedelta) -> None:
        """Fetch description and keys unless those here are younger than that.

        Raises:
            ProviderUnavailable: they cannot be had; the earlier ones stay.
        """
        async with self._fetching:
            if self._fetched_at is not None and timedelta() <= now - self._fetched_at < unless_younger_than:
                return
            url = self.settings.issuer.rstrip("/") + "/.well-known/openid-configuration"
            try:
                description = msgspec.convert(_object(await self._ask("GET", url), url), ProviderDescription)
                check_description(description, self.settings)
                found = _object(await self._ask("GET", description.jwks_uri), description.jwks_uri)
                self._keys = KeySet.import_key_set(cast("Any", found))
            except (msgspec.ValidationError, JoseError, ValueError, KeyError, TypeError) as error:
                raise ProviderUnavailable(f"{url} is not a valid description: {error}") from error
            self._description, self._fetched_at = description, now

    async def _ask(
        self,
        method: str,
        url: str,
        *,
        form: Mapping[str, str] | None = None,
        basic: httpx.BasicAuth | None = None,
    ) -> httpx.Response:
        try:
            async with self._http.stream(method, url, data=form, auth=basic) as answer:
                body = b""
                async for part in answer.aiter_bytes():
                    body += part
                    if len(body) > _LARGEST:
                        raise ProviderUnavailable(f"the answer of {url} is too large")
                return httpx.Response(answer.status_code, content=body, request=answer.request)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise ProviderUnavailable(f"{url}: {type(error).__name__}: {error}") from error


def check_description(description: ProviderDescription, settings: OidcSettings) -> None:
    """Check that a description is that of the provider, and safe to use.

    Raises:
        ProviderUnavailable: it is not.
    """
    if description.issuer != settings.issuer:
        raise ProviderUnavailable(
            f"the provider calls itself {description.issuer!r}, but [oidc] issuer is {settings.issuer!r}"
        )
    if "S256" not in (description.code_challenge_methods_supported or ("S256",)):
        raise ProviderUnavailable("the provider does not support PKCE with S256")
    if settings.issuer.startswith("https:"):
        endpoints = (description.authorization_endpoint, description.token_endpoint, description.jwks_uri)
        for endpoint in endpoints:
            if not endpoint.startswith("https:"):
                raise ProviderUnavailable(f"the provider's endpoint {endpoint!r} is not safe")


def _object(answer: httpx.Response, url: str) -> dict[str, Any]:
    if answer.status_code != 200:
        raise ProviderUnavailable(f"{url} answered {answer.status_code}")
    try:
        return msgspec.json.decode(answer.content, type=dict[str, Any])
    except UNREADABLE_JSON as error:
        raise ProviderUnavailable(f"{url} did not answer a JSON object") from error


def _error_in(body: bytes) -> str:
    """Return the error code of RFC 6749 in ``body``; its description may hold personal data."""
    try:
        return str(msgspec.json.decode(body, type=dict[str, Any]).get("error", ""))[:60]
    except UNREADABLE_JSON:
        return "no reason"


def _quoted(text: str) -> str:
    """Return ``text`` as HTTP Basic carries a client's id or secret (RFC 6749, section 2.3.1)."""
    from urllib.parse import quote_plus

    return quote_plus(text, safe="")


def _texts(value: object) -> tuple[str, ...]:
    """Return the texts of a claim that is one text or a list of them."""
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list):
        return ()
    return tuple(item for item in cast("list[object]", value) if isinstance(item, str))
