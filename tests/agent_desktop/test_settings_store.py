"""Settings and window places while the program runs."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agent_desktop import settings_store as keeper_module
from agent_desktop.settings import FILE, LoadedSettings, Settings, WindowGeometry, load
from agent_desktop.settings_store import SettingsStore
from ui.common import window_geometry


async def test_that_a_change_holds_at_once_and_is_stored_soon(tmp_path: Path) -> None:
    keeper = SettingsStore(tmp_path, LoadedSettings(), on_unwritable=lambda: None)
    keeper.change(user="dana")
    keeper.change(ring_volume=0.5)
    assert keeper.settings.user == "dana"
    while not (tmp_path / FILE).exists():  # noqa: ASYNC110 - a thread writes it without an event
        await asyncio.sleep(0)
    keeper.close()
    assert load(tmp_path).settings == Settings(user="dana", ring_volume=0.5)


async def test_that_unsaved_settings_are_saved_at_the_end(tmp_path: Path) -> None:
    keeper = SettingsStore(tmp_path, LoadedSettings(), on_unwritable=lambda: None)
    keeper.change(user="dana")
    keeper.close()
    assert load(tmp_path).settings.user == "dana"


async def test_that_nothing_is_written_when_nothing_has_changed(tmp_path: Path) -> None:
    keeper = SettingsStore(tmp_path, LoadedSettings(), on_unwritable=lambda: None)
    keeper.change(user="")
    keeper.close()
    assert load(tmp_path) == LoadedSettings()


async def test_that_a_folder_that_cannot_be_written_is_reported_once_and_the_settings_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper_module, "SOON", keeper_module.SOON * 0)
    told = asyncio.Event()
    count = 0

    def tell() -> None:
        nonlocal count
        count += 1
        told.set()

    (tmp_path / "file").write_text("")
    keeper = SettingsStore(tmp_path / "file" / "folder", LoadedSettings(), on_unwritable=tell)
    keeper.change(user="dana")
    await told.wait()
    keeper.change(user="lee")
    keeper.close()
    await asyncio.sleep(0)
    assert keeper.settings.user == "lee"
    assert count == 1


async def test_that_the_administrators_values_cannot_be_changed(tmp_path: Path) -> None:
    keeper = SettingsStore(
        tmp_path, LoadedSettings(Settings(server="desk"), frozenset({"server"})), on_unwritable=lambda: None
    )
    keeper.change(server="elsewhere", user="dana")
    assert (keeper.settings.server, keeper.settings.user) == ("desk", "dana")
    keeper.close()


def shown(qtbot: QtBot) -> QWidget:
    """Return a window on the screen."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_that_a_window_goes_back_where_it_was(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window_geometry.restore(window, WindowGeometry(100, 120, 420, 600))
    assert window.geometry().size() == QRect(0, 0, 420, 600).size()
    assert window_geometry.place_of(window).x == 100


@pytest.mark.parametrize(
    "place", [WindowGeometry(90_000, 0, 400, 600), WindowGeometry(-3000, -3000, 400, 600)]
)
def test_that_a_window_of_a_screen_that_is_gone_is_brought_back(qtbot: QtBot, place: WindowGeometry) -> None:
    window = shown(qtbot)
    window_geometry.restore(window, place)
    screen = QGuiApplication.primaryScreen().geometry()
    assert screen.intersects(window.frameGeometry())
    assert window.width() == 400


def test_that_a_window_is_never_larger_than_its_screen(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window_geometry.restore(window, WindowGeometry(0, 0, 9000, 9000))
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert (window.width(), window.height()) == (room.width(), room.height())


def test_that_a_window_that_filled_its_screen_does_so_again(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window_geometry.restore(window, WindowGeometry(10, 20, 400, 300, maximized=True))
    window.show()
    assert window.isMaximized()
    assert window_geometry.place_of(window).maximized


def test_that_a_page_is_reported_whenever_it_changes(qtbot: QtBot) -> None:
    window = shown(qtbot)
    told: list[WindowGeometry] = []
    window_geometry.WindowGeometryWatch(window, told.append)
    window.resize(333, 444)
    qtbot.waitUntil(lambda: bool(told) and (told[-1].width, told[-1].height) == (333, 444))
    window.hide()
    before = len(told)
    window.resize(100, 100)
    assert len(told) == before
