"""Access tokens: only ours, only while they last."""

import base64
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from joserfc.jws import JWSRegistry

from server_stub.auth.tokens import ACCESS_LIFETIME, AccessTokens, TokenRefused, load_key
from server_stub.errors import StoreUnusable
from tests.support.clock import NOON

KEY = b"k" * 32


@pytest.fixture
def tokens() -> AccessTokens:
    return AccessTokens(KEY)


def claims(**changes: Any) -> dict[str, Any]:
    good = {
        "iss": "callback-server",
        "aud": "callback-desk",
        "sub": "dana",
        "sid": "s1",
        "ver": "v1",
        "iat": int(NOON.timestamp()),
        "exp": int(NOON.timestamp()) + 300,
    }
    return {name: value for name, value in {**good, **changes}.items() if value is not None}


def forged(key: bytes = KEY, header: dict[str, Any] | None = None, **changes: Any) -> str:
    return jwt.encode(
        {"alg": "HS256", "typ": "at+jwt", **(header or {})}, claims(**changes), OctKey.import_key(key)
    )


def test_that_a_token_identifies_its_user(tokens: AccessTokens) -> None:
    token, expires_at = tokens.issue("dana", "s1", "v1", NOON)
    said = tokens.check(token, NOON)
    assert (said.user_id, said.session_id, said.version, said.expires_at) == ("dana", "s1", "v1", expires_at)
    assert expires_at == NOON + ACCESS_LIFETIME


def test_that_a_token_runs_out_also_one_that_was_checked_before_asvs_9_2_1(tokens: AccessTokens) -> None:
    token, expires_at = tokens.issue("dana", "s1", "v1", NOON)
    tokens.check(token, expires_at - timedelta(seconds=1))
    with pytest.raises(TokenRefused):
        tokens.check(token, expires_at)
    with pytest.raises(TokenRefused):
        AccessTokens(KEY).check(token, expires_at)


def unsigned() -> str:
    def part(value: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    return f"{part({'alg': 'none', 'typ': 'at+jwt'})}.{part(claims())}."


def by_another_algorithm() -> str:
    header = {"alg": "RS256", "typ": "at+jwt"}
    return jwt.encode(header, claims(), RSAKey.generate_key(2048), algorithms=["RS256"])


def with_a_key_of_its_own() -> str:
    """Return a token whose head brings the key, and the address of one."""
    key = OctKey.import_key(b"a key that the forger has made and sends along")
    header = {
        "alg": "HS256",
        "typ": "at+jwt",
        "jwk": key.as_dict(private=True),
        "jku": "https://forger.example/keys",
    }
    registry = JWSRegistry(algorithms=["HS256"], strict_check_header=False)
    return jwt.encode(header, claims(), key, registry=registry)


@pytest.mark.parametrize(
    "token",
    [
        "",
        "nonsense",
        "a.b.c",
        "x" * 5000,
        "é.é.é",
        unsigned(),
        by_another_algorithm(),
        forged(b"other key that is not ours at all"),
        with_a_key_of_its_own(),
        forged(iss="somebody"),
        forged(aud="something"),
        forged(header={"typ": "JWT"}),
        forged(sub=None),
        forged(sid=None),
        forged(exp=None),
        forged(exp="soon"),
        forged(exp=1),
    ],
)
def test_that_no_other_token_is_good_asvs_9_1_2_9_1_3_9_2_2_9_2_3(tokens: AccessTokens, token: str) -> None:
    with pytest.raises(TokenRefused):
        tokens.check(token, NOON)


def test_that_a_token_of_ours_that_was_changed_is_not_good_asvs_9_1_1(tokens: AccessTokens) -> None:
    head, body, signature = tokens.issue("dana", "s1", "v1", NOON)[0].split(".")
    boss = base64.urlsafe_b64encode(json.dumps(claims(sub="boss")).encode()).decode().rstrip("=")
    for changed in (f"{head}.{boss}.{signature}", f"{head}.{body}.{signature[:-4]}AAAA", f"{head}.{body}"):
        with pytest.raises(TokenRefused):
            tokens.check(changed, NOON)


def test_that_the_key_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "token.key"
    assert load_key(file) == load_key(file)
    assert file.stat().st_mode & 0o077 == 0


def test_that_a_damaged_key_is_reported(tmp_path: Path) -> None:
    (tmp_path / "token.key").write_bytes(b"short")
    (tmp_path / "token.key").chmod(0o600)
    with pytest.raises(StoreUnusable, match="damaged"):
        load_key(tmp_path / "token.key")
