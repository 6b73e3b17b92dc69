"""Refresh tokens in a keyring: one that works, one that is not there, one that fails, one that hangs."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from agent_desktop.errors import KeyringUnavailable
from agent_desktop.net.tokens import KeyringTokens, MemoryTokens, TokenStore

SERVER = "https://desk.example.com"


class FileKeyring(KeyringBackend):
    """A keyring in a file."""

    priority = 1  # pyright: ignore[reportAssignmentType] - keyring's own way

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept."""
        return self._kept().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""
        self._file.write_text(json.dumps(self._kept() | {f"{service}/{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        """Forget a password."""
        kept = self._kept()
        if kept.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError(username)
        self._file.write_text(json.dumps(kept))

    def _kept(self) -> dict[str, str]:
        return json.loads(self._file.read_text()) if self._file.exists() else {}


class Locked(FileKeyring):
    """A keyring whose user will not unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        """Refuse."""
        raise KeyringLocked(f"{service}/{username}")


class Hanging(FileKeyring):
    """A keyring that asks its user, who is at lunch."""

    lunch = threading.Event()
    asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        """Wait."""
        Hanging.asked += 1
        Hanging.lunch.wait(30)
        return super().get_password(service, username)


@pytest.fixture(autouse=True)
def _own_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


async def keeps_tokens_apart(tokens: TokenStore) -> None:
    assert await tokens.load(SERVER, "dana") is None
    await tokens.keep(SERVER, "dana", "one")
    await tokens.keep(SERVER, "lee", "two")
    await tokens.keep("http://localhost:1", "dana", "three")
    await tokens.keep(SERVER, "dana", "four")
    assert await tokens.load(SERVER, "dana") == "four"
    assert await tokens.load(SERVER, "lee") == "two"
    await tokens.forget(SERVER, "dana")
    await tokens.forget(SERVER, "dana")
    assert await tokens.load(SERVER, "dana") is None
    assert await tokens.load("http://localhost:1", "dana") == "three"


async def test_that_a_keyring_keeps_one_token_for_each_user_and_server(tmp_path: Path) -> None:
    keyring.set_keyring(FileKeyring(tmp_path / "kept.json"))
    await keeps_tokens_apart(KeyringTokens())


async def test_that_memory_keeps_them_the_same_way() -> None:
    await keeps_tokens_apart(MemoryTokens())


async def test_that_a_system_without_a_keyring_is_reported() -> None:
    keyring.set_keyring(NoKeyring())
    with pytest.raises(KeyringUnavailable):
        await KeyringTokens().load(SERVER, "dana")


async def test_that_a_keyring_that_fails_is_as_good_as_none(tmp_path: Path) -> None:
    keyring.set_keyring(Locked(tmp_path / "kept.json"))
    with pytest.raises(KeyringUnavailable, match="KeyringLocked"):
        await KeyringTokens().load(SERVER, "dana")


async def test_that_a_keyring_that_hangs_is_asked_no_more(tmp_path: Path) -> None:
    keyring.set_keyring(Hanging(tmp_path / "kept.json"))
    tokens = KeyringTokens(patience=timedelta(seconds=0.05))
    try:
        for _ in range(3):
            with pytest.raises(KeyringUnavailable):
                await tokens.load(SERVER, "dana")
        assert Hanging.asked == 1
    finally:
        Hanging.lunch.set()


async def test_that_calls_are_carried_out_in_their_order(tmp_path: Path) -> None:
    keyring.set_keyring(FileKeyring(tmp_path / "kept.json"))
    tokens = KeyringTokens()
    await asyncio.gather(*(tokens.keep(SERVER, "dana", str(number)) for number in range(20)))
    assert await tokens.load(SERVER, "dana") == "19"


def test_that_naming_a_store_imports_no_keyring() -> None:
    code = "import sys, agent_desktop.net.tokens; print('keyring' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert said.stdout.strip() == "False"
