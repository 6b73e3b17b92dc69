"""Passwords: argon2id hashes, which are computed in threads of their own so that routing never waits for one."""

from __future__ import annotations

import asyncio
import base64
import hmac
import secrets
import unicodedata
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from argon2 import Parameters, PasswordHasher, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type

_HASHER: Final = PasswordHasher()
_CHEAP: Final = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1)
"""Cheap hasher for passwords that the site file contains in plain text, which an expensive hash would not protect."""

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
    """Return a cheap hash, for a password that the site file contains in plain text."""
    return _CHEAP.hash(prepared(password))


def is_password_hash(text: str) -> bool:
    """Return whether ``text`` is an argon2id hash."""
    try:
        return extract_parameters(text).type is Type.ID
    except InvalidHashError:
        return False


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
