"""What the desktop asks of Windows itself: registry, places, keys from anywhere, Credential Manager, named pipes."""

from __future__ import annotations

import asyncio
import ctypes
import os
import subprocess
import sys
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Final

import pytest

from agent_desktop import logs, policy, settings
from agent_desktop.errors import KeyringUnavailable
from agent_desktop.net.tokens import KeyringTokens
from agent_desktop.options import DesktopOptions
from agent_desktop.policy import registry
from agent_desktop.policy.rules import PolicyRules, SourceKind
from agent_desktop.selftest import keyring
from agent_desktop.system.chords import KeysTaken, chord
from agent_desktop.system.global_keys import GlobalKeys, open_keys
from ui.shell.self_test_server_texts import store
from ui.shell.single_instance import SingleInstance

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="these are Windows' own")

SERVICE: Final = "https://desk.example"
_CONTROL, _ALT, _KEY_UP = 0x11, 0x12, 2
HOLDING: Final = """
import sys, pathlib
from agent_desktop.options import DesktopOptions
from ui.shell.single_instance import SingleInstance
print(SingleInstance(pathlib.Path(sys.argv[1])).is_first(DesktopOptions(callback="abc")), flush=True)
"""


@pytest.fixture
def machine() -> Iterator[Registry]:
    """The machine's part of the registry; what a test writes there goes."""
    written = Registry()
    yield written
    written.forget()


class Registry:
    """Writes values and remembers the keys."""

    def __init__(self) -> None:
        self._keys: list[str] = []

    def set(self, key: str, **values: object) -> None:
        """Write values: numbers as numbers, anything else as text."""
        assert sys.platform == "win32"
        import winreg

        self._keys.append(key)
        access = winreg.KEY_WRITE | winreg.KEY_WOW64_64KEY
        with winreg.CreateKeyEx(winreg.HKEY_LOCAL_MACHINE, key, 0, access) as opened:
            for name, value in values.items():
                is_number = isinstance(value, int)
                kind = winreg.REG_DWORD if is_number else winreg.REG_SZ
                winreg.SetValueEx(opened, name, 0, kind, value if is_number else str(value))

    def forget(self) -> None:
        """Delete the keys, the inner ones first."""
        assert sys.platform == "win32"
        import winreg

        for key in sorted(set(self._keys), key=len, reverse=True):
            with suppress(OSError):
                winreg.DeleteKeyEx(winreg.HKEY_LOCAL_MACHINE, key, winreg.KEY_WOW64_64KEY)


def test_that_a_machine_without_policies_has_no_rules() -> None:
    assert registry.read() == PolicyRules()


def test_that_group_policy_is_read_from_the_registry_itself(machine: Registry, tmp_path: Path) -> None:
    machine.set(registry.INSTALLER, ServerUrl="https://installed.example")
    machine.set(registry.POLICIES, Server=SERVICE, StaySignedIn=0, RingVolume=40)
    machine.set(registry.DEFAULTS, Appearance="dark")
    rules = policy.read(tmp_path / "none")
    assert rules.enforced == {"server": SERVICE, "stay_signed_in": False, "ring_volume": 0.4}
    assert rules.defaults == {"server": "https://installed.example", "appearance": "dark"}
    assert [one.kind for one in rules.sources] == [SourceKind.GROUP_POLICY, SourceKind.INSTALLER]
    assert rules.problems == ()


def test_that_settings_of_group_policy_are_locked(machine: Registry, tmp_path: Path) -> None:
    machine.set(registry.POLICIES, Server=SERVICE)
    loaded = settings.load(tmp_path, settings.ADMINISTRATORS)
    assert (loaded.settings.server, loaded.locked) == (SERVICE, {"server"})


def test_that_settings_roam_and_logs_do_not() -> None:
    roaming, local = Path(os.environ["APPDATA"]), Path(os.environ["LOCALAPPDATA"])
    assert settings.user_folder() == roaming / "callback-desk"
    assert logs.folder() == local / "callback-desk" / "Logs"


async def test_that_the_credential_manager_keeps_gives_back_and_forgets() -> None:
    tokens = KeyringTokens()
    try:
        assert (await keyring.look(tokens)).keeps
    except KeyringUnavailable as missing:
        pytest.fail(str(missing))
    await tokens.keep(SERVICE, "dana", "x" * 600)
    assert await tokens.load(SERVICE, "dana") == "x" * 600
    await tokens.forget(SERVICE, "dana")
    assert await tokens.load(SERVICE, "dana") is None


@asynccontextmanager
async def keys() -> AsyncGenerator[tuple[GlobalKeys, asyncio.Queue[str]]]:
    """Give keys from anywhere, and what is pressed."""
    pressed: asyncio.Queue[str] = asyncio.Queue()
    held = open_keys("windows", pressed.put_nowait)
    assert held is not None
    try:
        yield held, pressed
    finally:
        held.close()


def press(letter: str) -> None:
    """Press a letter with Ctrl and Alt, as a hand does."""
    user32: Any = ctypes.WinDLL("user32")
    codes = (_CONTROL, _ALT, ord(letter))
    for code in codes:
        user32.keybd_event(code, 0, 0, 0)
    for code in reversed(codes):
        user32.keybd_event(code, 0, _KEY_UP, 0)


async def test_that_a_registered_key_is_received_and_free_again_once_released() -> None:
    async with keys() as (held, pressed):
        held.hold({"accept": chord("Ctrl+Alt+A"), "decline": chord("Ctrl+Alt+X")})
        await asyncio.to_thread(press, "X")
        assert await pressed.get() == "decline"
        held.hold({})
    async with keys() as (later, _):
        later.hold({"accept": chord("Ctrl+Alt+A")})


async def test_that_a_key_of_another_program_is_taken_and_the_rest_hold() -> None:
    async with keys() as (first, _), keys() as (second, pressed):
        first.hold({"other": chord("Ctrl+Alt+A")})
        with pytest.raises(KeysTaken, match="accept"):
            second.hold({"accept": chord("Ctrl+Alt+A"), "decline": chord("Ctrl+Alt+X")})
        await asyncio.to_thread(press, "X")
        assert await pressed.get() == "decline"


async def test_that_a_second_start_speaks_to_the_first_by_a_pipe(qapp: object, tmp_path: Path) -> None:
    del qapp
    first = SingleInstance(tmp_path / "settings")
    assert first.is_first(DesktopOptions())
    told: asyncio.Queue[DesktopOptions] = asyncio.Queue()
    first.listen(told.put_nowait)
    command = [sys.executable, "-c", HOLDING, str(tmp_path / "settings")]
    second = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=True)
    assert second.stdout.strip() == "False"
    assert await told.get() == DesktopOptions(callback="abc")
    first.close()


def test_that_trust_is_called_what_windows_calls_it() -> None:
    assert store() == "the Windows certificate store"
