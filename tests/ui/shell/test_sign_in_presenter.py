"""Signing in, with typed values or with the stored token, and the window's messages when it fails."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from agent_desktop.errors import KeyringUnavailable
from agent_desktop.net.connect import TrustStore
from agent_desktop.net.tokens import MemoryTokens, TokenStore
from agent_desktop.options import DesktopOptions
from agent_desktop.protocol import paths
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.settings_store import SettingsStore
from agent_desktop.signed_in import SignedIn
from tests.agent_desktop.net.rough_server import (
    TOKEN,
    RoughServer,
    answers,
    gives,
    hangs_up,
    refuses,
    rough_server,
    says_nothing,
    token,
)
from tests.ui.eager import Eager
from ui.shell import sign_in_presenter as sign_in_module
from ui.shell.first_window import FirstWindow
from ui.shell.sign_in_presenter import SignInPresenter

PASSWORD = "secret"
ME: dict[str, Any] = {
    "id": "dana",
    "name": "Dana",
    "role": "agent",
    "endpoint": None,
    "business_processes": [],
}


class NoKeyring(MemoryTokens):
    """A system without a keyring."""

    async def load(self, server: str, user: str) -> str | None:
        """Fail."""
        raise KeyringUnavailable(f"{user}@{server}")

    async def keep(self, server: str, user: str, token: str) -> None:
        """Fail."""
        raise KeyringUnavailable(f"{user}@{server} {len(token)}")


def field(look: FirstWindow, name: str) -> QLineEdit:
    """Return a field of the first window by what it is called."""
    return next(one for one in look.window.findChildren(QLineEdit) if one.accessibleName() == name)


def said(look: FirstWindow) -> list[str]:
    """Return every sentence that the first window shows."""
    return [label.text() for label in look.window.findChildren(QLabel) if label.isVisible()]


@dataclass
class Asking:
    """The window, and what becomes of it."""

    look: FirstWindow
    keeper: SettingsStore
    running: asyncio.Task[SignedIn]

    def field(self, name: str) -> QLineEdit:
        """Return a field by what it is called."""
        return field(self.look, name)

    def press(self, server: str, password: str = PASSWORD, *, stay: bool = True) -> None:
        """Type, and press *Sign in*."""
        for name, text in (("Server", server), ("User", "dana"), ("Password", password)):
            self.field(name).setText(text)
        self.look.window.sign_in_pressed.emit(server, "dana", password, stay)

    def said(self) -> list[str]:
        """Return every sentence that the window shows."""
        return said(self.look)

    async def until_said(self, part: str) -> None:
        """Wait until the window shows ``part``."""
        while not any(part in text for text in self.said()):  # noqa: ASYNC110 - a label has no event for it
            await asyncio.sleep(0)


@asynccontextmanager
async def asking(
    folder: Path,
    qtbot: QtBot,
    *,
    chosen: Settings | None = None,
    tokens: TokenStore | None = None,
    options: DesktopOptions | None = None,
    resume: bool = True,
    locked: frozenset[str] = frozenset(),
) -> AsyncGenerator[Asking]:
    """Ask for a sign-in until the block is left."""
    loaded = LoadedSettings(chosen or Settings(), locked)
    wanted = options or DesktopOptions()
    look = FirstWindow(loaded, wanted)
    qtbot.addWidget(look.window)
    keeper = SettingsStore(folder, loaded, on_unwritable=lambda: None)
    signing = SignInPresenter(look, keeper, tokens or MemoryTokens(), TrustStore())
    running = asyncio.create_task(signing.run(wanted, resume=resume))
    await asyncio.sleep(0)
    try:
        yield Asking(look, keeper, running)
    finally:
        running.cancel()
        (entry,) = await asyncio.gather(running, return_exceptions=True)
        if isinstance(entry, SignedIn):
            await entry.close()
        signing.close()
        keeper.close()


@asynccontextmanager
async def our_server() -> AsyncGenerator[RoughServer]:
    """Run a server at which everybody is Dana."""
    async with rough_server() as rough:
        rough.on(paths.ME, gives(ME))
        yield rough


async def test_that_typed_values_sign_in_and_are_remembered(tmp_path: Path, qtbot: QtBot) -> None:
    kept = MemoryTokens()
    async with our_server() as rough, asking(tmp_path, qtbot, tokens=kept) as window:
        window.press(rough.url)
        entry = await window.running
        await entry.settle()
        assert entry.me.name == "Dana"
        assert await kept.load(rough.url, "dana") == "refresh-first"
        chosen = window.keeper.settings
        assert (chosen.server, chosen.user, chosen.stay_signed_in) == (rough.url, "dana", True)


async def test_that_nothing_is_kept_unless_it_is_wanted(tmp_path: Path, qtbot: QtBot) -> None:
    kept = MemoryTokens()
    async with our_server() as rough, asking(tmp_path, qtbot, tokens=kept) as window:
        window.press(rough.url, stay=False)
        entry = await window.running
        await entry.settle()
        assert await kept.load(rough.url, "dana") is None
        assert not entry.keeps


async def test_that_a_wrong_password_is_reported_and_the_typed_text_stays(
    tmp_path: Path, qtbot: QtBot
) -> None:
    async with our_server() as rough, asking(tmp_path, qtbot) as window:
        rough.on(TOKEN, refuses(400, "invalid_grant"), gives(token("first")))
        window.press(rough.url, password="guess")
        await window.until_said("password is wrong")
        assert window.field("User").text() == "dana"
        window.press(rough.url)
        assert (await window.running).me.id == "dana"


@pytest.mark.parametrize(
    ("reply", "part"),
    [
        (answers(200, "<html>", "text/html"), "Something else answers"),
        (refuses(503, "unavailable"), "busy or just starting"),
        (refuses(429, "too_many_requests"), "Too many tries to sign in"),
        (hangs_up(), "was interrupted"),
    ],
    ids=["another server", "busy", "too many tries", "breaks off"],
)
async def test_that_each_problem_is_explained_in_words(
    tmp_path: Path, qtbot: QtBot, reply: Any, part: str
) -> None:
    async with our_server() as rough, asking(tmp_path, qtbot) as window:
        rough.on(TOKEN, reply)
        window.press(rough.url)
        await window.until_said(part)


async def test_that_a_missing_server_is_reported_under_its_address(tmp_path: Path, qtbot: QtBot) -> None:
    async with asking(tmp_path, qtbot) as window:
        window.press("127.0.0.1:1")
        await window.until_said("Nothing answers at that address")
        assert window.field("Server").accessibleDescription() != ""


async def test_that_an_invalid_address_is_reported(tmp_path: Path, qtbot: QtBot) -> None:
    async with asking(tmp_path, qtbot) as window:
        window.press("ftp://desk")
        await window.until_said("not a server address")


async def test_that_a_program_gets_no_window(tmp_path: Path, qtbot: QtBot) -> None:
    async with our_server() as rough, asking(tmp_path, qtbot) as window:
        rough.on(paths.ME, gives(ME | {"role": "intake"}))
        window.press(rough.url)
        await window.until_said("for a program")
        assert len(rough.asked(paths.TOKEN_REVOKE)) == 1


async def test_that_the_sign_in_of_before_goes_on_by_itself(tmp_path: Path, qtbot: QtBot) -> None:
    kept = MemoryTokens()
    async with our_server() as rough:
        await kept.keep(rough.url, "dana", "refresh-old")
        chosen = Settings(server=rough.url, user="dana")
        async with asking(tmp_path, qtbot, chosen=chosen, tokens=kept) as window:
            entry = await window.running
            await entry.settle()
            assert rough.asked(TOKEN)[0].form["refresh_token"] == "refresh-old"
            assert await kept.load(rough.url, "dana") == "refresh-first"


async def test_that_an_expired_sign_in_is_requested_again_and_forgotten(tmp_path: Path, qtbot: QtBot) -> None:
    kept = MemoryTokens()
    async with our_server() as rough:
        await kept.keep(rough.url, "dana", "refresh-old")
        rough.on(TOKEN, refuses(400, "invalid_grant"))
        chosen = Settings(server=rough.url, user="dana")
        async with asking(tmp_path, qtbot, chosen=chosen, tokens=kept) as window:
            await window.until_said("Your sign-in has ended")
            assert await kept.load(rough.url, "dana") is None
            assert window.field("User").text() == "dana"


async def test_that_a_server_that_is_away_in_the_morning_is_waited_for(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sign_in_module, "Backoff", Eager)
    kept = MemoryTokens()
    async with our_server() as rough:
        await kept.keep(rough.url, "dana", "refresh-old")
        rough.on(TOKEN, hangs_up(), refuses(503, "unavailable"), gives(token("first")))
        chosen = Settings(server=rough.url, user="dana")
        async with asking(tmp_path, qtbot, chosen=chosen, tokens=kept) as window:
            assert (await window.running).me.id == "dana"


async def test_that_waiting_can_be_cancelled(tmp_path: Path, qtbot: QtBot) -> None:
    kept = MemoryTokens()
    async with our_server() as rough:
        await kept.keep(rough.url, "dana", "refresh-old")
        rough.on(TOKEN, says_nothing())
        chosen = Settings(server=rough.url, user="dana")
        async with asking(tmp_path, qtbot, chosen=chosen, tokens=kept) as window:
            await rough.until_asked(TOKEN)
            window.look.window.cancel_pressed.emit()
            assert (window.field("Server").text(), window.field("User").text()) == (rough.url, "dana")
            assert window.field("Password").isEnabled()
            rough.on(TOKEN, gives(token("first")))
            await asyncio.sleep(0)
            window.press(rough.url)
            assert (await window.running).me.id == "dana"


async def test_that_without_a_keyring_one_is_asked_and_signed_in_for_this_run(
    tmp_path: Path, qtbot: QtBot
) -> None:
    async with our_server() as rough:
        chosen = Settings(server=rough.url, user="dana")
        async with asking(tmp_path, qtbot, chosen=chosen, tokens=NoKeyring()) as window:
            window.press(rough.url)
            entry = await window.running
            await entry.settle()
            assert (entry.to_be_kept, entry.keeps) == (True, False)


async def test_that_a_password_from_outside_signs_in_and_is_kept_nowhere(
    tmp_path: Path, qtbot: QtBot
) -> None:
    kept = MemoryTokens()
    async with our_server() as rough:
        wanted = DesktopOptions(server=rough.url, user="dana", password="secret")
        async with asking(tmp_path, qtbot, tokens=kept, options=wanted) as window:
            entry = await window.running
            await entry.settle()
            assert not entry.keeps
            assert await kept.load(rough.url, "dana") is None


async def test_that_a_server_set_by_an_administrator_cannot_be_changed(tmp_path: Path, qtbot: QtBot) -> None:
    chosen = Settings(server="desk.example.com")
    async with asking(tmp_path, qtbot, chosen=chosen, locked=frozenset({"server"})) as window:
        assert window.field("Server").isReadOnly()
        assert any("administrator" in text for text in window.said())


@dataclass
class Early:
    """The first window before any listener, and its later listeners."""

    look: FirstWindow
    folder: Path
    loaded: LoadedSettings

    def type(self, name: str, text: str) -> None:
        """Type into a field."""
        QTest.keyClicks(field(self.look, name), text)

    async def sign_in(
        self, options: DesktopOptions | None = None, tokens: TokenStore | None = None
    ) -> SignedIn:
        """Begin to listen, and return the sign-in."""
        keeper = SettingsStore(self.folder, self.loaded, on_unwritable=lambda: None)
        signing = SignInPresenter(self.look, keeper, tokens or MemoryTokens(), TrustStore())
        try:
            return await signing.run(options or DesktopOptions(), resume=True)
        finally:
            signing.close()
            keeper.close()


def early(
    folder: Path, qtbot: QtBot, chosen: Settings | None = None, options: DesktopOptions | None = None
) -> Early:
    """Show the first window."""
    loaded = LoadedSettings(chosen or Settings())
    look = FirstWindow(loaded, options or DesktopOptions())
    qtbot.addWidget(look.window)
    return Early(look, folder, loaded)


async def test_that_a_press_before_the_network_is_there_is_under_way_at_once_and_carried_out(
    tmp_path: Path, qtbot: QtBot
) -> None:
    async with our_server() as rough:
        start = early(tmp_path, qtbot, options=DesktopOptions(server=rough.url, user="dana"))
        start.type("Password", PASSWORD)
        QTest.keyClick(field(start.look, "Password"), Qt.Key.Key_Return)
        assert "Signing in…" in said(start.look)
        entry = await start.sign_in()
        assert entry.me.id == "dana"
        assert rough.asked(TOKEN)[0].form["password"] == PASSWORD
        await entry.close()


async def test_that_text_being_typed_stays_when_the_network_returns(tmp_path: Path, qtbot: QtBot) -> None:
    async with our_server() as rough:
        options = DesktopOptions(server=rough.url, user="dana")
        start = early(tmp_path, qtbot, options=options)
        start.type("Password", PASSWORD[:3])
        listening = asyncio.create_task(start.sign_in(options))
        await asyncio.sleep(0)
        start.type("Password", PASSWORD[3:])
        QTest.keyClick(field(start.look, "Password"), Qt.Key.Key_Return)
        entry = await listening
        assert rough.asked(TOKEN)[0].form["password"] == PASSWORD
        await entry.close()


async def test_that_going_on_is_not_tried_when_it_was_cancelled_before_the_network_was_there(
    tmp_path: Path, qtbot: QtBot
) -> None:
    kept = MemoryTokens()
    async with our_server() as rough:
        await kept.keep(rough.url, "dana", "refresh-old")
        start = early(tmp_path, qtbot, chosen=Settings(server=rough.url, user="dana"))
        start.look.window.cancel_pressed.emit()
        listening = asyncio.create_task(start.sign_in(tokens=kept))
        await asyncio.sleep(0)
        assert field(start.look, "Password").isEnabled()
        start.type("Password", PASSWORD)
        QTest.keyClick(field(start.look, "Password"), Qt.Key.Key_Return)
        entry = await listening
        (asked,) = rough.asked(TOKEN)
        assert asked.form["grant_type"] == "password"
        await entry.close()


def test_that_a_window_asked_for_before_anyone_listens_is_asked_for_once_again(
    tmp_path: Path, qtbot: QtBot
) -> None:
    look = early(tmp_path, qtbot).look
    for _ in range(2):
        look.window.settings_pressed.emit()
    heard: list[str] = []
    look.window.settings_pressed.connect(lambda: heard.append("settings"))
    look.window.about_pressed.connect(lambda: heard.append("about"))
    look.repeat_early()
    assert heard == ["settings"]
    look.window.about_pressed.emit()
    assert heard == ["settings", "about"]


async def test_that_plain_http_to_another_machine_is_refused_with_the_remedy(
    tmp_path: Path, qtbot: QtBot
) -> None:
    async with asking(tmp_path, qtbot) as window:
        window.press("http://desk.example")
        await window.until_said("Use https://, or ask an administrator")
        assert not window.running.done()
