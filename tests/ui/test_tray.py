"""The tray shows the state and offers what is urgent."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from agent_desktop.model.agent_view import AgentView, Connection, ConnectionState
from agent_desktop.protocol.administration.reasons import NotReadyReason
from agent_desktop.protocol.commands import End, Presence, SetAgentState
from agent_desktop.protocol.states import InteractionState
from tests.support.screen.find import heard
from tests.ui.agent.desk import at, while_working
from ui.gallery import sample
from ui.gallery.agent import DIALING, OFFERED, PREVIEW, TEAMS, WRAP_UP
from ui.tray import Tray


@pytest.fixture
def tray(qapp: QApplication) -> Iterator[Tray]:
    made = Tray(qapp)
    yield made
    made.deleteLater()


def offered(tray: Tray) -> list[str]:
    """Return what the menu offers now, in order."""
    return [action.text() for action in tray.menu.actions() if action.isVisible() and action.text()]


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def test_that_without_a_callback_the_menu_is_short(tray: Tray) -> None:
    tray.show_view(sample.desk())
    assert offered(tray) == ["Open Callback Desk", "Presence", "Settings…", "Sign out", "Quit"]


@pytest.mark.parametrize(
    ("at_hand", "deeds"),
    [
        (OFFERED, ["Offered: Rosa Díaz", "Accept", "Decline this callback"]),
        (TEAMS, ["Offered: +44 20 7946 0018", "Decline this callback"]),
        (PREVIEW, ["Preview: Rosa Díaz", "Dial now", "End the preview as Cancel"]),
        (DIALING, ["Dialing: Rosa Díaz", "Hang up and end as Cancel"]),
        (WRAP_UP, ["Wrap-up: Rosa Díaz", "Complete as Answering Machine"]),
    ],
)
def test_that_the_open_callback_is_first_with_its_commands(
    tray: Tray, at_hand: sample.Interaction, deeds: list[str]
) -> None:
    tray.show_view(at(at_hand))
    assert offered(tray)[: len(deeds)] == deeds


def test_that_the_menu_has_the_reasons_of_the_site(tray: Tray) -> None:
    view = sample.desk()
    tray.show_view(msgspec.structs.replace(view, reasons=(NotReadyReason(name="Coaching"),)))
    states = next(menu for menu in tray.menu.findChildren(QMenu) if menu.title() == "Presence")
    assert [action.text() for action in states.actions()] == ["Available", "Coaching", "Not ready", "Offline"]
    with heard(tray.presence_chosen) as said:
        entry(states, "Coaching").trigger()
    assert said == [(SetAgentState(Presence.NOT_READY, "Coaching"),)]


def test_that_the_menu_gives_the_commands(tray: Tray) -> None:
    tray.show_view(at(OFFERED))
    with heard(tray.accept_pressed) as accepted, heard(tray.red_x_pressed) as ended:
        entry(tray.menu, "Accept").trigger()
        entry(tray.menu, "Decline this callback").trigger()
    assert (len(accepted), ended) == (1, [(End(InteractionState.OFFERED),)])
    tray.show_view(at(PREVIEW))
    with heard(tray.dial_pressed) as dialed:
        entry(tray.menu, "Dial now").trigger()
    assert len(dialed) == 1


def test_that_nothing_can_be_pressed_twice(tray: Tray) -> None:
    tray.show_view(while_working(OFFERED, "accept"))
    assert not entry(tray.menu, "Accept").isEnabled()
    assert not entry(tray.menu, "Decline this callback").isEnabled()


def test_that_presence_is_chosen_here_too(tray: Tray) -> None:
    tray.show_view(sample.desk())
    states = entry(tray.menu, "Presence").menu()
    assert isinstance(states, QMenu)
    with heard(tray.presence_chosen) as said:
        entry(states, "Available").trigger()
        entry(states, "Lunch").trigger()
    assert said == [(SetAgentState(Presence.AVAILABLE),), (SetAgentState(Presence.NOT_READY, "Lunch"),)]


def test_that_a_signed_out_tray_can_only_open_and_quit(tray: Tray) -> None:
    tray.show_view(AgentView())
    enabled = [action.text() for action in tray.menu.actions() if action.isVisible() and action.isEnabled()]
    assert [text for text in enabled if text] == ["Open Callback Desk", "Settings…", "Quit"]


def test_that_a_desktop_that_was_taken_over_gives_no_commands(tray: Tray) -> None:
    replaced = Connection(ConnectionState.REPLACED, sample.NOW)
    tray.show_view(at(PREVIEW, connection=replaced))
    assert "Dial now" not in offered(tray)
    assert not entry(tray.menu, "Presence").isEnabled()


def test_that_an_ampersand_in_a_name_is_not_a_mnemonic(tray: Tray) -> None:
    tray.show_view(at(msgspec.structs.replace(PREVIEW, customer_name="Diaz & Sons")))
    assert offered(tray)[0] == "Preview: Diaz && Sons"


def test_that_a_tray_that_comes_later_is_found(tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    there = False

    def is_there() -> bool:
        return there

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", is_there)
    tray.look_for_tray()
    assert not tray.available
    there = True
    with heard(tray.available_changed) as said:
        tray.look_for_tray()
        tray.look_for_tray()
        there = False
        tray.look_for_tray()
    assert said == [(True,), (False,)]


def test_that_a_click_on_the_icon_opens_the_window(tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    tray.look_for_tray()
    icon = tray.findChild(QSystemTrayIcon)
    assert icon is not None
    with heard(tray.open_pressed) as said:
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert len(said) == 1


@pytest.mark.parametrize(
    ("view", "tip"),
    [
        (sample.desk(), "Callback Desk: Available"),
        (at(PREVIEW), "Callback Desk: Preview: Rosa Díaz"),
        (AgentView(), "Callback Desk: Signed out"),
    ],
)
def test_that_the_tip_shows_the_state_in_words(
    tray: Tray, monkeypatch: pytest.MonkeyPatch, view: AgentView, tip: str
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    tray.look_for_tray()
    tray.show_view(view)
    icon = tray.findChild(QSystemTrayIcon)
    assert icon is not None
    assert icon.toolTip() == tip
    assert not icon.icon().isNull()
