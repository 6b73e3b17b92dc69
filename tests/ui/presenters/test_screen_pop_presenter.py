"""The page about a customer opens once, at the change that the server names."""

import msgspec
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.screen_pop import OpensOn, ScreenPop
from tests.support.screen.find import button, heard
from tests.ui.agent.desk import a_window, at, press
from ui import shortcuts
from ui.gallery.agent import DIALING, HANDLING, OFFERED, PREVIEW
from ui.presenters.screen_pop_presenter import ScreenPopPresenter, page_of

PAGE = "https://crm.example.com/?phone=%2B12125550142"


def with_page(interaction: Interaction, opens_on: OpensOn, url: str = PAGE) -> AgentView:
    return at(msgspec.structs.replace(interaction, id="one", screen_pop=ScreenPop(url, opens_on)))


@pytest.mark.parametrize(
    ("opens_on", "opened"),
    [(OpensOn.ACCEPT, [0, 1, 1, 1]), (OpensOn.ANSWER, [0, 0, 0, 1]), (OpensOn.KEY, [0, 0, 0, 0])],
)
def test_that_it_opens_once_at_the_named_change(opens_on: OpensOn, opened: list[int]) -> None:
    pages: list[QUrl] = []
    presenter = ScreenPopPresenter(pages.append)
    counts: list[int] = []
    for state in (OFFERED, PREVIEW, DIALING, HANDLING):
        presenter.show_view(with_page(state, opens_on))
        presenter.show_view(with_page(state, opens_on))
        counts.append(len(pages))
    assert counts == opened
    presenter.open()
    assert pages[-1] == QUrl(PAGE)


def test_that_a_desktop_that_starts_in_the_middle_opens_nothing_by_itself() -> None:
    pages: list[QUrl] = []
    presenter = ScreenPopPresenter(pages.append)
    presenter.show_view(AgentView())
    presenter.show_view(with_page(HANDLING, OpensOn.ACCEPT))
    presenter.show_view(with_page(HANDLING, OpensOn.ANSWER))
    assert pages == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "FILE:///etc/passwd", "data:text/html,x", "crm", "https://a@b/"]
)
def test_that_a_dangerous_address_is_not_opened(url: str) -> None:
    assert page_of(with_page(HANDLING, OpensOn.KEY, url).interaction) is None


def test_that_the_system_gets_the_address_as_the_server_escaped_it(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    presenter = ScreenPopPresenter()
    presenter.show_view(with_page(OFFERED, OpensOn.ACCEPT))
    presenter.show_view(with_page(PREVIEW, OpensOn.ACCEPT))
    qtbot.waitUntil(lambda: opened == [PAGE])


def test_that_key_and_button_open_it(qtbot: QtBot) -> None:
    window = a_window(qtbot, with_page(HANDLING, OpensOn.KEY))
    with heard(window.page_pressed) as said:
        press(window, shortcuts.OPEN_PAGE)
        button(window, "Open the customer's page").click()
    assert len(said) == 2
