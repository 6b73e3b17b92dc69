"""Access tokens: signed, and valid for five minutes. They only identify the caller; all facts come from the store."""

from __future__ import annotations

import os
import secrets
from collections import OrderedDict
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import msgspec
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from server_stub.errors import StoreUnusable
from server_stub.private_path import make_private

ACCESS_LIFETIME: Final = timedelta(minutes=5)
_ISSUER: Final = "callback-server"
_AUDIENCE: Final = "callback-desk"
_TYPE: Final = "at+jwt"
_ALGORITHM: Final = "HS256"
_KEY_BYTES: Final = 32
_MOST_REMEMBERED: Final = 20_000
"""Size of the cache of verified tokens: twice the number of agents for which a server is designed."""
_LONGEST: Final = 2048


class Claims(msgspec.Struct, frozen=True):
    """The claims of a token; ``version`` is that of the user when the token was issued."""

    user_id: str
    session_id: str
    version: str
    expires_at: datetime


class TokenRefused(Exception):
    """The token was not issued by this server, or has expired; ``reason`` is ``forged``, ``expired`` or ``ended``."""

    def __init__(self, reason: str = "ended") -> None:
        self.reason = reason
        super().__init__(reason)


class AccessTokens:
    """Issuer and verifier of access tokens."""

    def __init__(self, key: bytes) -> None:
        self._key = OctKey.import_key(key)
        self._checked: OrderedDict[str, Claims] = OrderedDict()

    def issue(self, user_id: str, session_id: str, version: str, now: datetime) -> tuple[str, datetime]:
        """Return a token and its time of expiry (UTC)."""
        expires_at = (now + ACCESS_LIFETIME).replace(microsecond=0)
        claims = {
            "iss": _ISSUER,
            "aud": _AUDIENCE,
            "sub": user_id,
            "sid": session_id,
            "ver": version,
            "iat": int(now.timestamp()),
            "exp": int(expires_at.timestamp()),
            "jti": secrets.token_urlsafe(12),
        }
        return jwt.encode({"alg": _ALGORITHM, "typ": _TYPE}, claims, self._key), expires_at

    def check(self, token: str, now: datetime) -> Claims:
        """Return the claims of ``token``.

        Raises:
            TokenRefused: it is forged, foreign, of another kind, or expired.
        """
        claims = self._checked.get(token)
        if claims is None:
            claims = self._verify(token)
            self._checked[token] = claims
            if len(self._checked) > _MOST_REMEMBERED:
                self._checked.popitem(last=False)
        if claims.expires_at <= now:
            self._checked.pop(token, None)
            raise TokenRefused("expired")
        return claims

    def _verify(self, token: str) -> Claims:
        if len(token) > _LONGEST:
            raise TokenRefused("forged")
        try:
            found = jwt.decode(token, self._key, algorithms=[_ALGORITHM])
        except (JoseError, ValueError, TypeError) as error:
            raise TokenRefused("forged") from error
        claims: Mapping[str, Any] = found.claims
        if found.header.get("typ") != _TYPE or claims.get("iss") != _ISSUER or claims.get("aud") != _AUDIENCE:
            raise TokenRefused("forged")
        try:
            return Claims(
                user_id=str(claims["sub"]),
                session_id=str(claims["sid"]),
                version=str(claims["ver"]),
                expires_at=datetime.fromtimestamp(int(claims["exp"]), UTC),
            )
        except (KeyError, ValueError, TypeError, OverflowError) as error:
            raise TokenRefused("forged") from error


def load_key(file: Path) -> bytes:
    """Return the signing key in ``file``, which the first start creates; afterwards only the owner can read the file.

    Raises:
        StoreUnusable: the file can be neither read nor created.
    """
    try:
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            make_private(file, 0o600)
            key = file.read_bytes()
        else:
            key = secrets.token_bytes(_KEY_BYTES)
            with os.fdopen(handle, "wb") as new:
                new.write(key)
                new.flush()
                os.fsync(new.fileno())
    except OSError as error:
        raise StoreUnusable(f"the signing key {file} cannot be used: {error.strerror}") from error
    if len(key) != _KEY_BYTES:
        raise StoreUnusable(
            f"the signing key {file} is damaged; remove it and start again (all users must then sign in again)"
        )
    return key


def replace_key(file: Path, key: bytes) -> None:
    """Replace the signing key in ``file``, completely or not at all; only the owner can read it.

    Raises:
        StoreUnusable: the file cannot be written.
    """
    draft = file.with_name(f"{file.name}.new")
    try:
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
            new.write(key)
            new.flush()
            os.fsync(new.fileno())
        draft.replace(file)
    except OSError as error:
        raise StoreUnusable(f"the signing key {file} cannot be written: {error.strerror}") from error
