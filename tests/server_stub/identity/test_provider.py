"""ID tokens that must not count: forged, foreign, old, or signed in another way (OpenID Connect Core, 3.1.3.7)."""

from __future__ import annotations

import base64
import hmac
import json
import threading
from collections.abc import Generator
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

import msgspec
import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

from server_stub.identity.provider import (
    AuthorizationCode,
    IdentityProvider,
    IdentityRefused,
    ProviderDescription,
    ProviderUnavailable,
    check_description,
)
from server_stub.identity.settings import OidcSettings

NOW: Final = datetime(2026, 5, 4, 12, tzinfo=UTC)
KEY: Final = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
OTHER: Final = RSAKey.generate_key(2048, {"kid": "one"})
CODE: Final = AuthorizationCode(
    code="code", code_verifier="v" * 43, redirect_uri="http://127.0.0.1:1/callback", nonce="nonce"
)


class SmallProvider:
    """A provider that answers what a test puts in: its documents by path, and its ID token."""

    def __init__(self) -> None:
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                provider.asked.append(self.path)
                self._send(provider.documents[self.path])

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                self._send({"id_token": provider.id_token, "access_token": "a", "token_type": "Bearer"})

            def _send(self, value: object) -> None:
                body = json.dumps(value).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
                """Log nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        self.issuer = f"http://127.0.0.1:{self._server.server_port}"
        self.asked: list[str] = []
        self.id_token = ""
        self.documents: dict[str, Any] = {
            "/.well-known/openid-configuration": {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/auth",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
            },
            "/keys": {"keys": [KEY.as_dict(private=False)]},
        }

    def claims(self, **changed: object) -> dict[str, Any]:
        """Return valid claims with ``changed`` ones; None removes a claim."""
        found = {
            "iss": self.issuer,
            "aud": "desk",
            "sub": "s-1",
            "nonce": "nonce",
            "iat": int(NOW.timestamp()),
            "exp": int((NOW + timedelta(minutes=5)).timestamp()),
            "preferred_username": "dana",
            "groups": ["a", 1, "b"],
            **changed,
        }
        return {name: value for name, value in found.items() if value is not None}

    def close(self) -> None:
        """End it."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def small() -> Generator[SmallProvider]:
    provider = SmallProvider()
    yield provider
    provider.close()


def signed_with_public_key(claims: dict[str, Any]) -> str:
    """Return a token whose shared secret is the public key: what a verifier accepts that trusts the header's algorithm."""
    head, body = (
        base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=")
        for part in ({"alg": "HS256", "kid": "one"}, claims)
    )
    seal = hmac.digest(KEY.as_pem(private=False), head + b"." + body, "sha256")
    return b".".join((head, body, base64.urlsafe_b64encode(seal).rstrip(b"="))).decode()


def client(small: SmallProvider) -> aclosing[IdentityProvider]:
    return aclosing(IdentityProvider(OidcSettings(issuer=small.issuer, client_id="desk")))


async def test_that_a_valid_token_names_the_person(small: SmallProvider) -> None:
    small.id_token = jwt.encode({"alg": "RS256", "kid": "one"}, small.claims(), KEY)
    async with client(small) as provider:
        found = await provider.identify(CODE, NOW)
    assert (found.user_id, found.subject, found.name) == ("dana", "s-1", "dana")
    assert found.groups == ("a", "b")


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "https://evil.example"},
        {"iss": None},
        {"aud": "another client"},
        {"aud": ["desk", "another client"]},
        {"azp": "another client"},
        {"aud": None},
        {"sub": None},
        {"sub": ""},
        {"sub": "s" * 256},
        {"nonce": "another"},
        {"nonce": None},
        {"exp": int((NOW - timedelta(minutes=2)).timestamp())},
        {"exp": None},
        {"iat": int((NOW + timedelta(hours=1)).timestamp())},
        {"nbf": int((NOW + timedelta(hours=1)).timestamp())},
        {"preferred_username": None},
        {"preferred_username": ["dana"]},
    ],
)
async def test_that_a_token_with_a_wrong_claim_is_refused_asvs_10_5_1_10_5_4(
    small: SmallProvider, changed: dict[str, object]
) -> None:
    small.id_token = jwt.encode({"alg": "RS256", "kid": "one"}, small.claims(**changed), KEY)
    async with client(small) as provider:
        with pytest.raises(IdentityRefused):
            await provider.identify(CODE, NOW)


async def test_that_a_forged_signature_and_a_weak_algorithm_are_refused_asvs_9_1_1_9_1_2(
    small: SmallProvider,
) -> None:
    claims = small.claims()
    forged = (
        jwt.encode({"alg": "RS256", "kid": "one"}, claims, OTHER),
        signed_with_public_key(claims),
        "eyJhbGciOiJub25lIn0." + jwt.encode({"alg": "RS256"}, claims, KEY).split(".")[1] + ".",
        jwt.encode({"alg": "RS256", "kid": "two"}, claims, OTHER),
        "no token",
        "",
    )
    async with client(small) as provider:
        for token in forged:
            small.id_token = token
            with pytest.raises(IdentityRefused):
                await provider.identify(CODE, NOW)
        assert (
            small.asked.count("/keys") == 2
        )  # At the first, and once more; then not before half a minute is over.


async def test_that_a_new_key_is_looked_for_once(small: SmallProvider) -> None:
    new = RSAKey.generate_key(2048, {"kid": "two", "use": "sig"})
    async with client(small) as provider:
        await provider.description(NOW)
        small.documents["/keys"] = {"keys": [new.as_dict(private=False)]}
        small.id_token = jwt.encode({"alg": "RS256", "kid": "two"}, small.claims(), new)
        assert (await provider.identify(CODE, NOW)).user_id == "dana"


@pytest.mark.parametrize(
    "changed",
    [
        {"issuer": "https://evil.example"},
        {"jwks_uri": None},
        {"code_challenge_methods_supported": ["plain"]},
    ],
)
async def test_that_a_description_of_another_provider_or_without_pkce_is_not_used_asvs_10_5_3(
    small: SmallProvider, changed: dict[str, object]
) -> None:
    small.documents["/.well-known/openid-configuration"].update(changed)
    async with client(small) as provider:
        with pytest.raises(ProviderUnavailable):
            await provider.description(NOW)


@pytest.mark.logs_expected("could not be asked again")
async def test_that_the_description_outlives_a_failure_of_the_provider(small: SmallProvider) -> None:
    async with client(small) as provider:
        first = await provider.description(NOW)
        small.documents["/keys"] = "broken"
        assert await provider.description(NOW + timedelta(minutes=59)) == first
        assert await provider.description(NOW + timedelta(hours=2)) == first


@pytest.mark.parametrize("field", ["authorization_endpoint", "token_endpoint", "jwks_uri"])
def test_that_endpoints_without_tls_are_refused_for_an_issuer_with_tls(field: str) -> None:
    safe = "https://login.example"
    described = ProviderDescription(
        issuer=safe, authorization_endpoint=safe, token_endpoint=safe, jwks_uri=safe
    )
    check_description(described, OidcSettings(issuer=safe, client_id="desk"))
    with pytest.raises(ProviderUnavailable):
        check_description(
            msgspec.structs.replace(described, **{field: "http://login.example"}),
            OidcSettings(issuer=safe, client_id="desk"),
        )
