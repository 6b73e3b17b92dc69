"""Replacing a temporary password in the desktop, on a real server (docs/behaviour.md, *Sign-in*)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agent_desktop.net.connect import TrustStore
from agent_desktop.net.tokens import MemoryTokens
from agent_desktop.options import DesktopOptions
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.settings_store import SettingsStore
from agent_desktop.signed_in import SignedIn
from tests.support.screen.find import button, field, shown_texts
from tests.support.server import RunningServer, running_server
from tests.support.waiting import PATIENCE_S, seen
from ui.password_window import PasswordWindow
from ui.shell.first_window import FirstWindow
from ui.shell.sign_in_presenter import SignInPresenter

NEW = "Käse zum Frühstück"
AGENTS = ("ann", "ben")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server on which each test has an agent of its own."""
    with running_server(tmp_path_factory.mktemp("temporary"), agents=AGENTS) as server:
        yield server


@dataclass
class FirstStart:
    """A desktop that signs in with a temporary password."""

    look: FirstWindow
    temporary: str
    entering: asyncio.Task[SignedIn]


@asynccontextmanager
async def first_start(
    server: RunningServer, user: str, folder: Path, qtbot: QtBot
) -> AsyncGenerator[FirstStart]:
    """Sign ``user`` in with a temporary password until the block is left."""
    temporary = issue(server, user)
    loaded = LoadedSettings(Settings(), frozenset())
    look = FirstWindow(loaded, DesktopOptions())
    qtbot.addWidget(look.window)
    keeper = SettingsStore(folder, loaded, on_unwritable=lambda: None)
    presenter = SignInPresenter(look, keeper, MemoryTokens(), TrustStore())
    entering = asyncio.create_task(presenter.run(DesktopOptions(), resume=False))
    await asyncio.sleep(0)
    look.window.sign_in_pressed.emit(server.url, user, temporary, False)
    try:
        yield FirstStart(look, temporary, entering)
    finally:
        entering.cancel()
        (entry,) = await asyncio.gather(entering, return_exceptions=True)
        if isinstance(entry, SignedIn):
            await entry.close()
        presenter.close()
        keeper.close()


def issue(server: RunningServer, user: str) -> str:
    """Reset the password of ``user``, and return the temporary one."""
    with server.client("root") as root:
        answer = root.post(f"/v1/users/{user}/password", json={"temporary": True})
        return str(answer.raise_for_status().json()["password"])


def code_of(server: RunningServer, user: str, password: str) -> str:
    """Return the code of the refusal of a sign-in."""
    form = {"grant_type": "password", "username": user, "password": password}
    return str(httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S).json()["code"])


def open_window() -> PasswordWindow | None:
    """Return the window that prompts for another password."""
    found = (each for each in QApplication.topLevelWidgets() if isinstance(each, PasswordWindow))
    return next((each for each in found if each.isVisible()), None)


def choose(window: PasswordWindow, new: str) -> None:
    """Enter a password, and press the button."""
    for name in ("New password", "New password, once more"):
        field(window, name).setText(new)
    button(window, "Change password").click()


async def test_that_a_temporary_password_is_replaced_before_the_desktop_opens(
    server: RunningServer, tmp_path: Path, qtbot: QtBot
) -> None:
    async with first_start(server, "ann", tmp_path, qtbot) as start:
        window = await seen(open_window, "the window for another password")
        assert not field(window, "Current password").isVisible()
        assert any("temporary" in text for text in shown_texts(window))
        choose(window, start.temporary)
        await seen(lambda: any("must differ" in text for text in shown_texts(window)), "the refusal")
        assert not start.entering.done()
        choose(window, NEW)
        entry = await start.entering
        assert entry.me.id == "ann"
        assert open_window() is None
        assert server.token("ann", NEW)["access_token"]


async def test_that_a_user_who_closes_the_window_is_not_signed_in(
    server: RunningServer, tmp_path: Path, qtbot: QtBot
) -> None:
    async with first_start(server, "ben", tmp_path, qtbot) as start:
        window = await seen(open_window, "the window for another password")
        assert button(start.look.window, "Sign in").isHidden()
        window.close()
        await seen(lambda: not button(start.look.window, "Sign in").isHidden(), "the form")
        assert not start.entering.done()
        assert code_of(server, "ben", start.temporary) == "password_change_required"
