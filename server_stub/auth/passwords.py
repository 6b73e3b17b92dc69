"""Passwords: argon2id hashes, which are computed in threads of their own so that routing never waits for one."""

from __future__ import annotations

import asyncio
import base64
import hmac
import secrets
import unicodedata
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import resources
from typing import Final

from argon2 import Parameters, PasswordHasher, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type

_HASHER: Final = PasswordHasher()
_PLAIN: Final = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""Hasher with the least costs that ``hash_weakness`` accepts, because each start computes a hash of each plain password."""

SHORTEST: Final = 8
"""Fewest characters of a new password (ASVS 5.0, 6.2.1)."""
LONGEST: Final = 1024
"""Most characters of a password; longer ones would only cost time."""

_LEAST_MEMORY: Final = 7 * 1024
_LEAST_WORK: Final = 35 * 1024
"""Least memory in KiB, and least memory times passes: the cheapest of the equal choices in OWASP's cheat sheet."""
_LEAST_BYTES: Final = 16
"""Least length of salt and digest (RFC 9106, section 4)."""

_THREADS: Final = 2
"""Checks at one time; each takes 64 MiB for some 50 ms, and more would starve routing on a small machine."""

_UNKNOWN: Final = (
    "$argon2id$v=19$m=65536,t=3,p=4$eYSYH6tynHF1XRGhTw2S6Q$1qvqxk+oRsfqyW843r18HA+jNNog14uOj3WtZXJ4GwY"
)
"""The hash of an unknown password, for a site without users."""


def prepared(password: str) -> str:
    """Return the form of ``password`` that is hashed: any blank as U+0020, letters composed (RFC 8265, section 4.2).

    A keyboard of a Mac may send ``é`` as two code points, a keyboard of Windows as one.
    """
    plain = "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in password)
    return unicodedata.normalize("NFC", plain)


def hash_password(password: str) -> str:
    """Return the hash of ``password`` for ``password_hash`` in a site file."""
    return _HASHER.hash(prepared(password))


def hash_plain_password(password: str) -> str:
    """Return the hash under which a password is stored that the site file contains in plain text."""
    return _PLAIN.hash(prepared(password))


def password_weakness(password: str, user_id: str = "") -> str | None:
    """Return what is wrong with a new password of the user ``user_id``, as the end of a sentence; None if it may be used."""
    form = prepared(password)
    if len(form) < SHORTEST:
        return f"must have at least {SHORTEST} characters"
    if len(form) > LONGEST:
        return f"must have at most {LONGEST} characters"
    if len(set(form)) == 1:
        return "must not repeat a single character"
    if user_id and form.casefold() == user_id.casefold():
        return "must differ from the user name"
    if form.casefold() in _common_passwords():
        return "is one of the passwords that are guessed first"
    return None


@cache
def _common_passwords() -> frozenset[str]:
    """Return the passwords that are used most, in lower case (ASVS 5.0, 6.2.4)."""
    text = resources.files("server_stub.auth").joinpath("common_passwords.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def hash_weakness(password_hash: str) -> str | None:
    """Return what is wrong with the costs of an argon2id hash, as the end of a sentence; None if it protects.

    A text that is not such a hash is not judged: ``is_password_hash`` is there to refuse it.
    """
    costs = _costs(password_hash)
    if costs is None:
        return None
    if costs.memory_cost < _LEAST_MEMORY or costs.memory_cost * costs.time_cost < _LEAST_WORK:
        return (
            f"is too cheap to compute (m={costs.memory_cost}, t={costs.time_cost}), so a thief of it could find the "
            "password; create one with: callback-server hash-password"
        )
    if min(costs.salt_len, costs.hash_len) < _LEAST_BYTES:
        return f"has a salt or a digest of less than {_LEAST_BYTES} bytes; create one with: callback-server hash-password"
    return None


def is_password_hash(text: str) -> bool:
    """Return whether ``text`` is an argon2id hash."""
    return _costs(text) is not None


def _costs(text: str) -> Parameters | None:
    """Return the costs of an argon2id hash; None if ``text`` is not one."""
    try:
        costs = extract_parameters(text)
    except InvalidHashError:
        return None
    return costs if costs.type is Type.ID else None


def is_password(password: str, password_hash: str) -> bool:
    """Return whether ``password_hash`` is a hash of ``password``; this is slow on purpose.

    Earlier versions hashed passwords as they were typed, so the unchanged and the decomposed forms are also tried.
    """
    forms = dict.fromkeys((prepared(password), password, unicodedata.normalize("NFD", password)))
    return any(_is_hashed(form, password_hash) for form in forms)


def _is_hashed(text: str, password_hash: str) -> bool:
    try:
        return _HASHER.verify(password_hash, text)
    except (VerificationError, InvalidHashError):
        return False


class Decoys:
    """Hashes of unknown passwords, so that refusing an unknown user takes as long as refusing a known one.

    The costs of users' hashes may differ. An unknown name always gets the same cost, as a user does; it depends on the
    name and on a secret of this process.
    """

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)

    def of(self, name: str, hashes: Iterable[str]) -> str:
        """Return the hash with which to check a password of the unknown user ``name``; ``hashes`` are all users'."""
        known = tuple(hashes) or (_UNKNOWN,)
        number = int.from_bytes(hmac.digest(self._secret, name.encode(), "sha256"))
        return _decoy(extract_parameters(known[number % len(known)]))


def _decoy(like: Parameters) -> str:
    """Return a hash with the costs of ``like`` that belongs to no password."""
    salt, digest = (
        base64.b64encode(secrets.token_bytes(length)).decode().rstrip("=")
        for length in (like.salt_len, like.hash_len)
    )
    costs = f"m={like.memory_cost},t={like.time_cost},p={like.parallelism}"
    return f"$argon2id$v={like.version}${costs}${salt}${digest}"


class PasswordChecker:
    """Checker of passwords that runs in threads, a few passwords at a time."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="password")

    async def check(self, password: str, password_hash: str) -> bool:
        """Return whether ``password_hash`` is a hash of ``password``."""
        return await asyncio.get_running_loop().run_in_executor(
            self._threads, is_password, password, password_hash
        )

    def close(self) -> None:
        """Stop the threads without waiting for running checks."""
        self._threads.shutdown(wait=False, cancel_futures=True)
