"""Passwords: argon2id, worked out in threads of their own so that routing never waits for one."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type

_HASHER: Final = PasswordHasher()
_CHEAP: Final = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1)
"""For a password that stands in plain text beside its use: a dear hash of it would protect nothing."""

_THREADS: Final = 2
"""Each check takes 64 MiB for some 50 ms: more at once would starve routing on a small machine."""
_MOST_WAITING: Final = 1024
"""A morning's rush of sign-ins fits; beyond it callers are told to come back."""


_NOBODY: Final = (
    "$argon2id$v=19$m=65536,t=3,p=4$eYSYH6tynHF1XRGhTw2S6Q$1qvqxk+oRsfqyW843r18HA+jNNog14uOj3WtZXJ4GwY"
)
"""The hash of a password that nobody knows: an unknown user takes as long to refuse as a wrong password."""


class TooManySignIns(Exception):
    """More passwords wait to be checked than this machine can check in good time."""


def hash_password(password: str) -> str:
    """Return what a site file takes as ``password_hash``."""
    return _HASHER.hash(password)


def hash_plain_password(password: str) -> str:
    """Return a quick hash, for a password that its site file shows in plain text."""
    return _CHEAP.hash(password)


def is_password_hash(text: str) -> bool:
    """Return whether ``text`` is an argon2id hash."""
    try:
        return extract_parameters(text).type is Type.ID
    except InvalidHashError:
        return False


def is_password(password: str, password_hash: str) -> bool:
    """Return whether ``password`` is the one that was hashed; slow on purpose."""
    try:
        return _HASHER.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


class PasswordChecker:
    """Checks passwords off the loop, a few at a time."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="password")
        self._waiting = 0

    async def check(self, password: str, password_hash: str | None) -> bool:
        """Return whether the password is right. Without a hash (no such user) it takes as long, and is wrong.

        Raises:
            TooManySignIns: too many wait already.
        """
        if self._waiting >= _MOST_WAITING:
            raise TooManySignIns
        self._waiting += 1
        try:
            right = await asyncio.get_running_loop().run_in_executor(
                self._threads, is_password, password, password_hash or _NOBODY
            )
        finally:
            self._waiting -= 1
        return right and password_hash is not None

    def close(self) -> None:
        """Let the threads go; a check under way is not waited for."""
        self._threads.shutdown(wait=False, cancel_futures=True)
