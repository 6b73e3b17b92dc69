"""The settings and the menu *Help* joined to the machine."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from agent_desktop.errors import KeyringUnavailable
from agent_desktop.model.self_test import without_home
from agent_desktop.model.updates import UpdateMode
from agent_desktop.net.connect import TrustStore
from agent_desktop.net.tokens import MemoryTokens
from agent_desktop.settings import APPEARANCES, CORNERS, MODES, LoadedSettings, Settings, load
from agent_desktop.settings_store import SettingsStore
from tests.support.screen.find import button
from tests.support.waiting import turn_until
from ui import retranslation, theme
from ui.about import AboutWindow
from ui.help_menu import Help
from ui.presenters.services import DeskServices, make_sound
from ui.screen_corner import Corner
from ui.self_test import SelfTestWindow
from ui.settings_window import SettingsWindow
from ui.shell.help_presenter import HelpPresenter
from ui.shell.policy_watch import PolicyWatch
from ui.shell.settings_presenter import SettingsPresenter, preferences
from ui.theme import Appearance

pytestmark = pytest.mark.qt_log_ignore(
    "does not support raise"
)  # Nothing is in front of anything without a screen.


class NoKeyring(MemoryTokens):
    """A system without a keyring."""

    async def keep(self, server: str, user: str, token: str) -> None:
        """Fail."""
        raise KeyringUnavailable(f"no {len(token) and 'word'} for {user} at {server}")


@asynccontextmanager
async def parts_of(folder: Path, loaded: LoadedSettings) -> AsyncGenerator[DeskServices]:
    """Give the machine's side of a desk until the block is left."""
    keeper = SettingsStore(folder, loaded, on_unwritable=lambda: None)
    parts = DeskServices(keeper, *make_sound(), lambda: None, lambda _: None, lambda _: None)
    try:
        yield parts
    finally:
        await parts.close()
        keeper.close()


def window_of(kind: type[QWidget]) -> QWidget:
    """Return the window of that kind that is open."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


@pytest.mark.usefixtures("qapp")
async def test_that_a_choice_takes_effect_at_once_and_is_remembered(tmp_path: Path) -> None:
    changes: list[None] = []
    async with parts_of(tmp_path, LoadedSettings()) as parts:
        presenter = SettingsPresenter(parts.keeper, parts, lambda: changes.append(None))
        presenter.open()
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
        presenter.close()


@pytest.mark.usefixtures("qapp")
async def test_that_the_administrators_values_are_shown_as_locked(tmp_path: Path) -> None:
    loaded = LoadedSettings(Settings(global_keys=False), frozenset({"global_keys"}))
    shown = preferences(loaded)
    assert not shown.global_keys
    assert list(shown.locked) == ["global_keys"]
    async with parts_of(tmp_path, loaded) as parts:
        parts.keeper.change(global_keys=True)
        assert not parts.keeper.settings.global_keys


def test_that_the_settings_take_the_words_of_the_windows() -> None:
    assert set(CORNERS) == {one.value for one in Corner}
    assert set(APPEARANCES) == {one.value for one in Appearance}
    assert set(MODES) == {one.value for one in UpdateMode}


def test_that_words_of_another_version_are_shown_as_the_usual() -> None:
    shown = preferences(LoadedSettings(Settings(appearance="sepia", popup_corner="middle")))
    assert (shown.appearance, shown.popup_corner) == (Appearance.SYSTEM, Corner.BOTTOM_RIGHT)


@pytest.mark.usefixtures("qapp")
async def test_that_the_ring_can_be_heard_and_stopped_from_the_settings(tmp_path: Path) -> None:
    async with parts_of(tmp_path, LoadedSettings(Settings(ring_volume=0.2))) as parts:
        presenter = SettingsPresenter(parts.keeper, parts, lambda: None)
        presenter.open()
        window = window_of(SettingsWindow)
        assert isinstance(window, SettingsWindow)
        window.ring_test_pressed.emit()
        assert parts.ringer.state.ringing
        assert parts.ringer.state.volume == 0.2
        window.ring_test_pressed.emit()
        assert not parts.ringer.state.ringing
        presenter.close()


def help_of(
    parts: DeskServices, *, logs: Path | None, address: str = "", opened: Callable[[], None] = lambda: None
) -> HelpPresenter:
    """Return the menu *Help* of a desktop on a machine without a keyring."""
    return HelpPresenter(
        parts.keeper,
        parts.devices,
        NoKeyring(),
        TrustStore(),
        logs=logs,
        address=lambda: address,
        open_shortcuts=opened,
        check_updates=opened,
    )


@pytest.mark.usefixtures("qapp")
async def test_that_the_self_test_names_what_is_missing_and_what_helps(tmp_path: Path) -> None:
    async with parts_of(tmp_path, LoadedSettings()) as parts:
        presenter = help_of(parts, logs=tmp_path, address="http://127.0.0.1:9")
        presenter.open(Help.SELF_TEST)
        window = window_of(SelfTestWindow)
        assert isinstance(window, SelfTestWindow)
        await turn_until(button(window, "Copy for support").isEnabled)
        button(window, "Copy for support").click()
        presenter.close()
    text = QGuiApplication.clipboard().text()
    assert "warn Keyring: not usable: no word for probe at self-test" in text
    assert "-> Without a keyring you must sign in at each start." in text
    assert "FAIL Server: http://127.0.0.1:9 · Nothing answers at that address." in text
    assert f"logs in {without_home(tmp_path)}" in text


@pytest.mark.usefixtures("qapp")
async def test_that_help_opens_the_keys_and_about_and_closes_them_with_the_desktop(tmp_path: Path) -> None:
    opened: list[str] = []
    async with parts_of(tmp_path, LoadedSettings()) as parts:
        presenter = help_of(parts, logs=None, opened=lambda: opened.append("keys"))
        presenter.open(Help.SHORTCUTS)
        assert opened == ["keys"]
        presenter.open(Help.ABOUT)
        about = window_of(AboutWindow)
        button(about, "Self-test").click()
        test = window_of(SelfTestWindow)
        presenter.close()
        assert not about.isVisible()
        assert not test.isVisible()
        await asyncio.sleep(0)  # The test that was begun ends.


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """End in English, whatever the test speaks."""
    retranslation.switch("en")
    yield
    retranslation.switch("en")


@pytest.mark.usefixtures("qapp", "english")
async def test_that_the_self_test_is_run_again_in_another_language(tmp_path: Path) -> None:
    async with parts_of(tmp_path, LoadedSettings()) as parts:
        presenter = help_of(parts, logs=tmp_path, address="http://127.0.0.1:9")
        presenter.open(Help.SELF_TEST)
        window = window_of(SelfTestWindow)
        assert isinstance(window, SelfTestWindow)
        retranslation.switch("fr")  # While the first test runs.
        await turn_until(lambda: "Rien ne répond à cette adresse" in window.text())
        await turn_until(button(window, "Copier pour l’assistance").isEnabled)
        retranslation.switch("de")
        await turn_until(lambda: "antwortet" in window.text())
        assert "Rien" not in window.text()
        assert "Selbsttest" in window.text().splitlines()[0]
        await turn_until(button(window, "Für den Support kopieren").isEnabled)
        presenter.close()


@pytest.mark.usefixtures("english")
async def test_that_open_windows_speak_the_chosen_language_at_once(tmp_path: Path) -> None:
    async with parts_of(tmp_path, LoadedSettings()) as parts:
        presenter = SettingsPresenter(parts.keeper, parts, lambda: None)
        presenter.open()
        window = window_of(SettingsWindow)
        assert isinstance(window, SettingsWindow)
        heard: list[str] = []
        retranslation.watch.changed.connect(heard.append)
        window.changed.emit(replace(preferences(parts.keeper.loaded), language="ar"))
        assert (window.windowTitle(), heard) == ("الإعدادات", ["ar"])
        assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        retranslation.watch.changed.disconnect(heard.append)
        presenter.close()


@pytest.mark.usefixtures("english")
async def test_that_a_policy_changes_the_language_while_the_desktop_runs(tmp_path: Path) -> None:
    rules = tmp_path / "policy.json"
    async with parts_of(tmp_path, load(tmp_path, rules)) as parts:
        parts.keeper.change(language="fr", user="dana")
        presenter = SettingsPresenter(parts.keeper, parts, lambda: None)
        presenter.open()
        window = window_of(SettingsWindow)
        watch = PolicyWatch(parts.keeper, rules, presenter.take_rules)
        rules.write_text(json.dumps({"language": "de"}), "utf-8")
        await watch.look()
        assert window.windowTitle() == "Einstellungen"
        assert parts.keeper.loaded.locked == {"language"}
        assert parts.keeper.settings.user == "dana"
        rules.unlink()
        await watch.look()
        assert not parts.keeper.loaded.locked
        presenter.close()


@pytest.mark.usefixtures("english")
async def test_that_the_systems_language_is_followed_unless_one_was_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with parts_of(tmp_path, LoadedSettings()) as parts:
        presenter = SettingsPresenter(parts.keeper, parts, lambda: None)
        presenter.open()
        window = window_of(SettingsWindow)
        monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_AT"))
        presenter.follow_system()
        assert window.windowTitle() == "Einstellungen"
        assert QLocale().territory() is QLocale.Country.Austria
        parts.keeper.change(language="es")
        monkeypatch.setattr(QLocale, "system", lambda: QLocale("pt_BR"))
        presenter.follow_system()
        assert window.windowTitle() == "Einstellungen"
        presenter.close()
