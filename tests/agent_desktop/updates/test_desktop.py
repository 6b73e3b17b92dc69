"""Newer versions in the desktop: its notices, when it lets itself be ended, and its behaviour without a root."""

from __future__ import annotations

import platform
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.updates import UpdateMeans, UpdateMode, UpdateStage, UpdateState, is_free
from agent_desktop.protocol.objects import AgentStatus
from agent_desktop.protocol.states import AgentState
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.settings_store import SettingsStore
from agent_desktop.updates import trust
from agent_desktop.updates.watch import UpdateRhythm
from tests.agent_desktop.examples import NOON, an_interaction
from tests.agent_desktop.updates.noting_installer import NotingInstaller
from tests.agent_desktop.updates.shop import CONTENT, Shop
from tests.support.screen.find import button, heard, shown_texts
from tests.support.server import RunningServer
from tests.support.waiting import seen
from ui import theme
from ui.agent.window import AgentWindow
from ui.common.update_notice import UpdateNotice
from ui.settings_window import Preferences, SettingsWindow
from ui.shell.settings_presenter import preferences
from ui.shell.updates_presenter import UpdatesPresenter
from ui.supervisor.window import SupervisorWindow
from ui.texts import update_texts

pytestmark = [
    # The platform without a screen reports that it has no order of windows and no frames around them.
    pytest.mark.qt_log_ignore("^This plugin does not support", extend=True),
]
AT_ONCE = UpdateRhythm(soonest=timedelta(0), first=timedelta(0))
SELDOM = UpdateRhythm(soonest=timedelta(hours=1), first=timedelta(hours=1))
LINUX = "callback-desk_{}_amd64.deb"


@dataclass
class Around:
    """What the test sees of the desktop."""

    presenter: UpdatesPresenter
    machine: NotingInstaller
    window: AgentWindow
    left: list[str]

    @property
    def texts(self) -> list[str]:
        """The text of the window's notice, if there is one."""
        notice = self.window.findChild(UpdateNotice)
        return shown_texts(notice) if notice is not None else []


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep what was seen in a folder of this test's own; be the machine that the installer is for."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(platform, "libc_ver", lambda: ("glibc", "2.36"))


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """Give the application its colours, as the start does before it makes a window."""
    theme.install(qapp)


@pytest.fixture
def settings(host: RunningServer, shop: Shop, tmp_path: Path) -> Settings:
    """What an administrator has set: a root of their own, and a repository that has a version for this machine."""
    shop.offer("1.1.0", name=LINUX)
    root = tmp_path / "root.json"
    root.write_bytes(shop.root)
    return Settings(server=host.url, update_root=str(root))


@asynccontextmanager
async def around(
    folder: Path, settings: Settings, means: UpdateMeans = UpdateMeans.SILENT, rhythm: UpdateRhythm = SELDOM
) -> AsyncGenerator[Around]:
    """Join updates to a desktop without a signed-in user, until the block is left."""
    keeper = SettingsStore(folder, LoadedSettings(settings), on_unwritable=lambda: None)
    machine, left = NotingInstaller(means), list[str]()
    window = AgentWindow()
    window.show()
    presenter = UpdatesPresenter(
        keeper,
        "",
        desk=lambda: None,
        leave=lambda: left.append("left"),
        installer=machine,
        rhythm=rhythm,
    )
    presenter.place(window.place_notice)
    try:
        yield Around(presenter, machine, window, left)
    finally:
        await presenter.close()
        keeper.close()
        window.hide()
        window.deleteLater()


async def at(presenter: UpdatesPresenter, stage: UpdateStage) -> None:
    """Wait until it is so far."""
    state = lambda: presenter.updates.state  # noqa: E731
    await seen(lambda: state().stage is stage, f"{stage}")


async def test_that_a_newer_version_is_shown_in_the_window_and_installed_with_a_click(
    settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    async with around(tmp_path, settings, UpdateMeans.ASKING, AT_ONCE) as found:
        await at(found.presenter, UpdateStage.AVAILABLE)
        assert "Version 1.1.0 is available" in found.texts
        button(found.window, "Install…").click()
        await at(found.presenter, UpdateStage.INSTALLING)
        assert [path.read_bytes() for path in found.machine.started] == [CONTENT]
        assert found.left == ["left"]


async def test_that_an_automatic_update_is_remembered_and_tried_once(
    settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    automatic = replace(settings, updates="automatic")
    async with around(tmp_path, automatic, rhythm=AT_ONCE) as found:
        await at(found.presenter, UpdateStage.INSTALLING)
        assert found.left == ["left"]
    async with around(tmp_path, automatic, rhythm=AT_ONCE) as again:
        await at(again.presenter, UpdateStage.AVAILABLE)
        assert (again.machine.started, again.left) == ([], [])


@pytest.mark.parametrize("make_window", [AgentWindow, SupervisorWindow])
def test_that_a_closed_notice_comes_back_with_something_new_alone(
    qtbot: QtBot, make_window: type[AgentWindow | SupervisorWindow]
) -> None:
    window = make_window()
    qtbot.addWidget(window)
    notice = UpdateNotice()
    window.place_notice(notice)
    available = UpdateState(UpdateStage.AVAILABLE, "1.1.0", UpdateMeans.NONE)
    notice.show_update(available)
    button(notice, "Close").click()
    notice.show_update(available)
    assert notice.isHidden()
    notice.show_update(msgspec.structs.replace(available, version="1.2.0"))
    assert not notice.isHidden()


async def test_that_without_a_root_nothing_is_fetched_and_a_users_request_is_refused(
    settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    async with around(tmp_path, replace(settings, update_root="")) as found:
        found.presenter.look()
        await at(found.presenter, UpdateStage.REFUSED)
        assert "Updates are not set up" in found.texts
    assert not trust.state_folder().exists()


async def test_that_nothing_is_shown_before_there_is_a_message(
    settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    async with around(tmp_path, settings) as found:
        assert found.texts == []


def test_that_the_mode_is_chosen_in_the_settings_unless_it_is_locked(qtbot: QtBot) -> None:
    window = SettingsWindow()
    qtbot.addWidget(window)
    window.show_preferences(Preferences(updates=UpdateMode.NOTIFY))
    window.show()
    [box] = [one for one in window.findChildren(QComboBox) if one.accessibleName() == "Newer versions"]
    with heard(window.changed) as said:
        box.setCurrentIndex(box.findData(UpdateMode.AUTOMATIC))
        box.activated.emit(box.currentIndex())
    assert said == [(Preferences(updates=UpdateMode.AUTOMATIC),)]
    window.show_preferences(Preferences(updates=UpdateMode.OFF, locked={"updates": "Group Policy"}))
    assert (box.currentData(), box.isEnabled()) == (UpdateMode.OFF, False)


def test_that_the_settings_name_updates_only_where_there_can_be_any(qtbot: QtBot) -> None:
    assert preferences(LoadedSettings(Settings(update_root="/etc/root.json"))).updates is UpdateMode.NOTIFY
    assert preferences(LoadedSettings(Settings())).updates is None
    window = SettingsWindow()
    qtbot.addWidget(window)
    window.show()
    assert "Newer versions" not in shown_texts(window)


def agent(state: AgentState, *, offered: bool = False) -> AgentView:
    """Return the desk of an agent."""
    at_hand = an_interaction() if offered else None
    return AgentView(agent=AgentStatus(state, None, NOON, None, at_hand))


@pytest.mark.parametrize("state", list(AgentState))
def test_that_only_an_agent_who_takes_no_callback_is_free(state: AgentState) -> None:
    assert is_free(agent(state)) is (state in {AgentState.OFFLINE, AgentState.NOT_READY})


def test_that_no_agent_is_free_with_an_open_callback_or_before_the_first_snapshot() -> None:
    assert not is_free(agent(AgentState.NOT_READY, offered=True))
    assert not is_free(AgentView())


@pytest.mark.parametrize("means", list(UpdateMeans))
def test_that_each_command_is_announced_with_its_button(means: UpdateMeans) -> None:
    said = update_texts.said(UpdateState(UpdateStage.AVAILABLE, "1.1.0", means))
    assert said is not None
    assert bool(said.button) is (means is not UpdateMeans.NONE)


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize("stage", list(UpdateStage))
def test_that_a_users_request_always_gets_an_answer(stage: UpdateStage, *, asked: bool) -> None:
    quiet = {UpdateStage.LOOKING, UpdateStage.NEWEST, UpdateStage.UNREACHED}
    said = update_texts.said(UpdateState(stage, "1.1.0", asked=asked))
    assert (said is None) is (stage is UpdateStage.IDLE or (stage in quiet and not asked))


@pytest.mark.parametrize(
    ("told", "mode"),
    [("off", UpdateMode.OFF), ("automatic", UpdateMode.AUTOMATIC), ("sometimes", UpdateMode.NOTIFY)],
)
def test_that_an_unknown_mode_only_notifies(told: str, mode: UpdateMode) -> None:
    assert trust.mode(Settings(updates=told)) is mode


@pytest.mark.parametrize(
    ("settings", "url"),
    [
        (Settings(server="desk.example"), "https://desk.example/updates"),
        (Settings(server="https://desk.example:8443/base/"), "https://desk.example:8443/base/updates"),
        (
            Settings(server="desk.example", update_url="https://files.example/u/"),
            "https://files.example/u",
        ),
    ],
)
def test_that_updates_are_at_the_server_by_default(settings: Settings, url: str) -> None:
    assert trust.url(LoadedSettings(settings)) == url


def test_that_a_user_cannot_choose_the_trusted_signatures(tmp_path: Path) -> None:
    from agent_desktop.settings import FILE, load, store

    (tmp_path / FILE).write_text(
        '{"update_root": "/tmp/mine.json", "update_url": "http://mine", "updates": "off"}'
    )
    loaded = load(tmp_path)
    assert (loaded.settings.update_root, loaded.settings.update_url) == ("", "")
    assert loaded.settings.updates == "off"
    policy = tmp_path / "policy.json"
    policy.write_text('{"defaults": {"update_root": "/etc/callback-desk/root.json"}}')
    told = load(tmp_path, policy)
    assert told.settings.update_root == "/etc/callback-desk/root.json"
    store(tmp_path, told)
    assert "update_root" not in (tmp_path / FILE).read_text()
