"""Store the refresh token between two starts: in the system's keyring, or in memory only.

A keyring may prompt its user for a password, hang, or be missing. So it is called in daemon threads, which do not
delay the program's end, each call has a time limit, and the callers continue without a keyring.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Final, Protocol, TypeVar, cast

from agent_desktop.daemon_thread import in_daemon_thread
from agent_desktop.errors import KeyringUnavailable

T = TypeVar("T")

SERVICE: Final = "Callback Desk"
"""The name under which the keyring's own window lists the entries."""

PATIENCE: Final = timedelta(seconds=60)
"""How long a keyring may take: its user may have to type its password first."""


class TokenStore(Protocol):
    """Stores one refresh token for each user at each server. All methods raise ``KeyringUnavailable``."""

    async def load(self, server: str, user: str) -> str | None:
        """Return the stored token, if there is one."""
        ...

    async def keep(self, server: str, user: str, token: str) -> None:
        """Store ``token`` instead of the one before."""
        ...

    async def forget(self, server: str, user: str) -> None:
        """Delete the stored token; a missing one is not an error."""
        ...


class KeyringTokens:
    """``TokenStore`` in the system's keyring. Calls are carried out one after the other, in order."""

    def __init__(self, patience: timedelta = PATIENCE) -> None:
        self._patience = patience
        self._line = asyncio.Lock()
        self._hangs = False

    async def load(self, server: str, user: str) -> str | None:
        """Return the stored token, if there is one."""

        def get() -> str | None:
            return _keyring().get_password(SERVICE, _entry(server, user))

        return await self._ask(get)

    async def keep(self, server: str, user: str, token: str) -> None:
        """Store ``token`` instead of the one before."""

        def put() -> None:
            _keyring().set_password(SERVICE, _entry(server, user), token)

        await self._ask(put)

    async def forget(self, server: str, user: str) -> None:
        """Delete the stored token; a missing one is not an error."""

        def drop() -> None:
            from keyring.errors import PasswordDeleteError

            with suppress(PasswordDeleteError):
                _keyring().delete_password(SERVICE, _entry(server, user))

        await self._ask(drop)

    async def _ask(self, question: Callable[[], T]) -> T:
        async with self._line:
            if self._hangs:
                raise KeyringUnavailable("it did not answer before")
            try:
                async with asyncio.timeout(self._patience.total_seconds()):
                    return await in_daemon_thread("keyring", partial(_guarded, question))
            except TimeoutError:
                self._hangs = True  # The hanging call may still take effect, so no other may follow it.
                raise KeyringUnavailable("it did not answer in time") from None


class MemoryTokens:
    """``TokenStore`` for this run alone."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    async def load(self, server: str, user: str) -> str | None:
        """Return the stored token, if there is one."""
        return self._kept.get(_entry(server, user))

    async def keep(self, server: str, user: str, token: str) -> None:
        """Store ``token`` instead of the one before."""
        self._kept[_entry(server, user)] = token

    async def forget(self, server: str, user: str) -> None:
        """Delete the stored token."""
        self._kept.pop(_entry(server, user), None)


def _entry(server: str, user: str) -> str:
    return f"{user}@{server}"


def _keyring() -> _Keyring:
    """Return this system's keyring; finding it takes a tenth of a second.

    Raises:
        KeyringUnavailable: there is none that can store anything.
    """
    import keyring
    from keyring.backends import fail, null

    found = keyring.get_keyring()
    if isinstance(found, (fail.Keyring, null.Keyring)):
        raise KeyringUnavailable("this system has none")
    return cast("_Keyring", cast("object", found))


def _guarded(question: Callable[[], T]) -> T:
    try:
        return question()
    except KeyringUnavailable:
        raise
    except Exception as failure:  # A backend may raise anything, and none may end a sign-in.
        raise KeyringUnavailable(f"{type(failure).__name__}: {failure}") from failure


class _Keyring(Protocol):
    """The part of a keyring that is used."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...
