"""Changing the password from the desktop, on a real server (docs/behaviour.md, *Sign-in*)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication

from agent_desktop.errors import SignInRefused
from agent_desktop.model.clock import ServerClock
from agent_desktop.model.notices import Notice, PlainNotice
from agent_desktop.net.connect import open_client, trusted
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession
from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import Me
from tests.support.screen.find import button, field, shown_texts
from tests.support.server import PASSWORD, RunningServer, running_server
from tests.support.waiting import turn_until
from ui.password_window import PasswordWindow
from ui.shell.password_presenter import PasswordPresenter

pytestmark = pytest.mark.usefixtures("qapp")

NEW = "Käse zum Frühstück"
AGENTS = ("ann", "ben", "cal")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server on which each test has an agent of its own."""
    with running_server(tmp_path_factory.mktemp("passwords"), agents=AGENTS) as server:
        yield server


@dataclass
class Desk:
    """A signed-in user with the open window."""

    session: ClientSession
    server: ServerClient
    window: PasswordWindow
    notices: list[Notice]

    def fill(self, current: str, new: str) -> None:
        """Fill the form, and press its button."""
        for name, text in (
            ("Current password", current),
            ("New password", new),
            ("New password, once more", new),
        ):
            field(self.window, name).setText(text)
        button(self.window, "Change password").click()


@asynccontextmanager
async def desk_of(server: RunningServer, user: str) -> AsyncGenerator[Desk]:
    """Sign ``user`` in, and open the window until the block is left."""
    async with open_client(server.url, trusted()) as http:
        session, notices = ClientSession(http), list[Notice]()
        await session.sign_in(user, PASSWORD)
        presenter = PasswordPresenter(session, notices.append)
        presenter.open()
        window = next(
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, PasswordWindow) and one.isVisible()
        )
        try:
            yield Desk(session, ServerClient(http, session, ServerClock()), window, notices)
        finally:
            presenter.close()
            await session.settle()


async def sign_in(server: RunningServer, user: str, password: str) -> None:
    async with open_client(server.url, trusted()) as http:
        await ClientSession(http).sign_in(user, password)


async def test_that_the_user_goes_on_with_the_new_password_and_the_old_one_is_refused(
    server: RunningServer,
) -> None:
    async with desk_of(server, "ann") as desk:
        kept: list[str] = []
        desk.session.on_rotated = kept.append
        desk.fill(PASSWORD, NEW)
        assert "Changing the password…" in shown_texts(desk.window)
        await turn_until(lambda: "Your password is changed" in shown_texts(desk.window))
        assert kept == [desk.session.refresh_token]
        assert (await desk.server.get(paths.ME, Me)).id == "ann"
    await sign_in(server, "ann", NEW)
    with pytest.raises(SignInRefused):
        await sign_in(server, "ann", PASSWORD)


async def test_that_each_refusal_is_shown_beside_its_field(server: RunningServer) -> None:
    async with desk_of(server, "ben") as desk:
        desk.fill("wrong password", NEW)
        await turn_until(lambda: "The current password is wrong." in shown_texts(desk.window))
        assert field(desk.window, "Current password").accessibleDescription()
        desk.fill(PASSWORD, "short")
        await turn_until(lambda: bool(field(desk.window, "New password").accessibleDescription()))
        assert "at least 8 characters" in field(desk.window, "New password").accessibleDescription()
        assert (await desk.server.get(paths.ME, Me)).id == "ben"
    await sign_in(server, "ben", PASSWORD)


async def test_that_a_window_closed_meanwhile_leaves_the_news_to_the_status_line(
    server: RunningServer,
) -> None:
    async with desk_of(server, "cal") as desk:
        desk.fill(PASSWORD, NEW)
        desk.window.close()
        await turn_until(lambda: bool(desk.notices))
        assert desk.notices == [PlainNotice.PASSWORD_CHANGED]
        assert not desk.window.isVisible()
        await asyncio.sleep(0)
    await sign_in(server, "cal", NEW)


async def test_that_an_unreachable_server_is_named_and_the_form_stays(server: RunningServer) -> None:
    async with desk_of(server, "ben") as desk:
        desk.session._http.base_url = "http://127.0.0.1:9"  # pyright: ignore[reportPrivateUsage]
        desk.fill(PASSWORD, NEW)
        refused = "Nothing answers at that address. The server may be down."
        await turn_until(lambda: refused in shown_texts(desk.window))
        assert field(desk.window, "New password").text() == NEW
