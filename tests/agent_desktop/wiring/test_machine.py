"""The settings and the diagnostics joined to the machine."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from agent_desktop.errors import KeyringUnavailable
from agent_desktop.net.tokens import MemoryTokens
from agent_desktop.settings import Loaded, Settings
from agent_desktop.wiring.findings import AboutJoint
from agent_desktop.wiring.keeper import Keeper
from agent_desktop.wiring.parts import Parts, make_sound
from agent_desktop.wiring.preferences import PreferencesJoint, preferences
from ui import theme
from ui.about import AboutWindow
from ui.screen_corner import Corner
from ui.settings_window import SettingsWindow
from ui.theme import Appearance

pytestmark = [
    pytest.mark.usefixtures("dressed"),
    pytest.mark.qt_log_ignore("does not support raise"),  # Nothing is in front of anything without a screen.
]


class NoKeyring(MemoryTokens):
    """A system without a keyring."""

    async def load(self, server: str, user: str) -> str | None:
        """Fail."""
        raise KeyringUnavailable(f"{user}@{server}")


@asynccontextmanager
async def parts_of(folder: Path, loaded: Loaded) -> AsyncGenerator[Parts]:
    """Give the machine's side of a desk until the block is left."""
    keeper = Keeper(folder, loaded, on_unwritable=lambda: None)
    parts = Parts(keeper, *make_sound(), lambda: None, lambda: None, lambda _: None)
    try:
        yield parts
    finally:
        await parts.close()
        keeper.close()


def window_of(kind: type[QWidget]) -> QWidget:
    """Return the window of that kind that is open."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


async def turn_until(look: Callable[[], bool]) -> None:
    """Let the loop turn until ``look`` is true."""
    while not look():  # noqa: ASYNC110 - widgets tell nobody
        await asyncio.sleep(0)


@pytest.mark.usefixtures("qapp")
async def test_that_what_is_chosen_holds_at_once_and_is_remembered(tmp_path: Path) -> None:
    changes: list[None] = []
    async with parts_of(tmp_path, Loaded()) as parts:
        joint = PreferencesJoint(parts.keeper, parts, lambda: changes.append(None))
        joint.open()
        window = window_of(SettingsWindow)
        assert isinstance(window, SettingsWindow)
        wanted = replace(
            preferences(parts.keeper.loaded), appearance=Appearance.DARK, popup_corner=Corner.TOP_LEFT
        )
        try:
            window.changed.emit(wanted)
            assert theme.theme().appearance is Appearance.DARK
        finally:
            theme.theme().choose(Appearance.SYSTEM)
        kept = parts.keeper.settings
        assert (kept.appearance, kept.popup_corner, len(changes)) == ("dark", "top_left", 1)
        joint.close()


@pytest.mark.usefixtures("qapp")
async def test_that_what_the_administrator_set_is_shown_as_set(tmp_path: Path) -> None:
    loaded = Loaded(Settings(global_keys=False), frozenset({"global_keys"}))
    shown = preferences(loaded)
    assert not shown.global_keys
    assert list(shown.locked) == ["global_keys"]
    async with parts_of(tmp_path, loaded) as parts:
        parts.keeper.change(global_keys=True)
        assert not parts.keeper.settings.global_keys


def test_that_words_of_another_version_are_shown_as_the_usual() -> None:
    shown = preferences(Loaded(Settings(appearance="sepia", popup_corner="middle")))
    assert (shown.appearance, shown.popup_corner) == (Appearance.SYSTEM, Corner.BOTTOM_RIGHT)


@pytest.mark.usefixtures("qapp")
async def test_that_the_ring_can_be_heard_and_stopped_from_the_settings(tmp_path: Path) -> None:
    async with parts_of(tmp_path, Loaded(Settings(ring_volume=0.2))) as parts:
        joint = PreferencesJoint(parts.keeper, parts, lambda: None)
        joint.open()
        window = window_of(SettingsWindow)
        assert isinstance(window, SettingsWindow)
        window.ring_test_pressed.emit()
        assert parts.ringer.state.ringing
        assert parts.ringer.state.volume == 0.2
        window.ring_test_pressed.emit()
        assert not parts.ringer.state.ringing
        joint.close()


@pytest.mark.usefixtures("qapp")
async def test_that_the_diagnostics_name_what_is_missing_and_what_helps(tmp_path: Path) -> None:
    async with parts_of(tmp_path, Loaded(Settings(server="desk.example.com"))) as parts:
        about = AboutJoint(parts.keeper, parts.devices, NoKeyring(), tmp_path / "desktop.log")
        about.open()
        window = window_of(AboutWindow)
        assert isinstance(window, AboutWindow)
        await turn_until(lambda: "desk.example.com" in window.text())
        text = window.text()
        about.close()
    assert "Keyring: none (You are asked to sign in at each start.)" in text
    assert "Tray: none (The window is minimised instead of hidden.)" in text
    assert f"Logs: {tmp_path}" in text
    assert "Sound: " in text
