"""Without a callback, or without a server, the window shows what it waits for and what the agent can do."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import (
    AgentView,
    Connection,
    ConnectionState,
    PendingCommand,
    StatusMessage,
    Tone,
)
from agent_desktop.model.phone import PhoneProblem
from agent_desktop.protocol.administration.reasons import NotReadyReason
from agent_desktop.protocol.commands import Presence, SetAgentState
from agent_desktop.protocol.objects import AgentStatus
from agent_desktop.protocol.states import AgentState, InteractionState
from tests.support.screen.find import button, heard, only, shown_texts
from tests.ui.agent.desk import Clock, a_window, at, press
from ui.agent.header import AgentHeader
from ui.common.account_menu import AccountMenu
from ui.common.buttons import Button, ButtonKind
from ui.common.marks import Dot
from ui.gallery import sample
from ui.gallery.agent import DIALING, HANDLING, OFFERED, PREVIEW, WRAP_UP
from ui.shortcuts import PRESENCE, RED_X, SETTINGS
from ui.texts import phone_texts

S = InteractionState
AT_HAND = [OFFERED, PREVIEW, DIALING, HANDLING, WRAP_UP]


@pytest.mark.parametrize(
    ("state", "reason", "said"),
    [
        (AgentState.AVAILABLE, None, "Ready for the next callback"),
        (AgentState.NOT_READY, "Break", "Break, for 4 min"),
        (AgentState.NOT_READY, "Missed offer", "You missed an offer"),
        (AgentState.OFFLINE, None, "You are offline"),
    ],
)
def test_that_an_idle_window_shows_what_it_waits_for(
    qtbot: QtBot, state: AgentState, reason: str | None, said: str
) -> None:
    agent = AgentStatus(state, reason, sample.ago(minutes=4), None, None)
    assert said in shown_texts(a_window(qtbot, sample.desk(agent=agent)))


def test_that_an_available_agent_sees_how_many_wait(qtbot: QtBot) -> None:
    assert "7 callbacks waiting in Billing and Claims" in shown_texts(a_window(qtbot, sample.desk()))


def test_that_one_press_makes_available_again(qtbot: QtBot) -> None:
    agent = AgentStatus(AgentState.NOT_READY, "Missed offer", sample.NOW, None, None)
    window = a_window(qtbot, sample.desk(agent=agent))
    with heard(window.presence_chosen) as said:
        button(window, "Be available").click()
    assert said == [(SetAgentState(Presence.AVAILABLE),)]


def test_that_the_presence_menu_offers_every_state_and_reason(qtbot: QtBot) -> None:
    window = a_window(qtbot, sample.desk())
    header = only(window, AgentHeader)
    menu = header.findChild(QMenu)
    assert menu is not None
    with heard(window.presence_chosen) as said:
        for action in menu.actions():
            if action.text() in (
                "Available",
                "Break",
                "Lunch",
                "Meeting",
                "Training",
                "Not ready",
                "Offline",
            ):
                action.trigger()
    assert [command for (command,) in said] == [
        SetAgentState(Presence.AVAILABLE),
        *(SetAgentState(Presence.NOT_READY, reason) for reason in ("Break", "Lunch", "Meeting", "Training")),
        SetAgentState(Presence.NOT_READY),
        SetAgentState(Presence.OFFLINE),
    ]


def test_that_the_presence_menu_follows_the_reasons_of_the_site(qtbot: QtBot) -> None:
    window = a_window(qtbot, sample.desk())
    menu = only(window, AgentHeader).findChild(QMenu)
    assert menu is not None
    for names in (("Coaching",), ("Lunch", "Coaching")):
        reasons = tuple(NotReadyReason(name=name) for name in names)
        window.show_view(msgspec.structs.replace(sample.desk(), reasons=reasons))
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert texts == ["Available", *names, "Not ready", "Offline"]


def test_that_a_key_opens_the_presence_menu(qtbot: QtBot, qapp: QApplication) -> None:
    window = a_window(qtbot, sample.desk())
    press(window, PRESENCE)
    popup = qapp.activePopupWidget()
    assert isinstance(popup, QMenu)
    popup.close()


def test_that_the_pending_state_after_the_callback_is_shown(qtbot: QtBot) -> None:
    status = msgspec.structs.replace(
        sample.with_interaction(PREVIEW), pending_state=AgentState.NOT_READY, pending_reason="Lunch"
    )
    window = a_window(qtbot, at(PREVIEW, agent=status))
    assert button(window, "Presence: Preview 0:18 · then Lunch").isEnabled()


def test_that_the_user_is_named_and_presence_is_for_presence_alone(qtbot: QtBot) -> None:
    window = a_window(qtbot, sample.desk())
    assert button(window, "Account: Dana Dana Reyes").text() == "Dana"
    account = only(window, AccountMenu)
    assert {"Dana Reyes", "Billing and Claims", "Softphone 101"} <= {
        label.text() for label in account.findChildren(QLabel)
    }
    presence = only(window, AgentHeader).findChild(QMenu)
    assert presence is not None
    entries = {action.text() for action in presence.actions() if action.text()}
    assert not entries & {"Settings…", "Help", "Sign out", "Quit"}


def test_that_settings_password_and_sign_out_are_in_the_account_menu(qtbot: QtBot) -> None:
    window = a_window(qtbot, sample.desk())
    menu = only(window, AccountMenu)
    named = {action.text(): action for action in menu.actions()}
    with (
        heard(window.settings_pressed) as settings,
        heard(window.password_pressed) as password,
        heard(window.sign_out_pressed) as out,
    ):
        named["Change password…"].trigger()
        named["Settings…"].trigger()
        press(window, SETTINGS)
        named["Sign out"].trigger()
    assert (len(settings), len(password), len(out)) == (2, 1, 1)


def lost(**changed: object) -> Connection:
    return Connection(
        ConnectionState.LOST, sample.ago(seconds=8), sample.LIVE.server, "broken_off", sample.ahead(seconds=4)
    )


@pytest.mark.parametrize("at_hand", AT_HAND)
def test_that_a_lost_connection_leaves_everything_in_sight(qtbot: QtBot, at_hand: sample.Interaction) -> None:
    window = a_window(qtbot, at(at_hand))
    before = set(shown_texts(window))
    window.show_view(at(at_hand, connection=lost()))
    texts = shown_texts(window)
    assert before <= set(texts) | {""}
    assert "No connection since 10:24" in texts
    assert any("Next try in 0:04." in text for text in texts)
    with heard(window.retry_pressed) as said:
        button(window, "Try now").click()
    assert len(said) == 1


def test_that_a_desktop_that_was_taken_over_shows_and_sends_nothing(qtbot: QtBot) -> None:
    taken = Connection(ConnectionState.REPLACED, sample.NOW, sample.LIVE.server)
    window = a_window(qtbot, at(PREVIEW, connection=taken))
    assert "Another desktop of yours has taken over" in shown_texts(window)
    assert "Rosa Díaz" in shown_texts(window)
    assert not button(window, "Dial now").isEnabled()
    with qtbot.assertNotEmitted(window.dial_pressed), qtbot.assertNotEmitted(window.red_x_pressed):
        QTest.keyClick(window, Qt.Key.Key_D)
        press(window, RED_X)
    with heard(window.retry_pressed) as said:
        button(window, "Continue here").click()
    assert len(said) == 1


def test_that_the_connection_is_shown_without_colour(qtbot: QtBot) -> None:
    window = a_window(qtbot, sample.desk())
    assert only(window, Dot).accessibleName() == "Connected to https://callbacks.example.com"
    window.show_view(msgspec.structs.replace(sample.desk(), connection=lost()))
    said = shown_texts(window)
    assert [text for text in said if text.lower().startswith("no connection")] == [
        "No connection since 10:24"
    ]
    assert only(window, Dot).accessibleName() == "Connection lost just now"


@pytest.mark.parametrize("at_hand", AT_HAND)
def test_that_commands_that_wait_for_the_connection_are_shown(
    qtbot: QtBot, at_hand: sample.Interaction
) -> None:
    waiting = (PendingCommand("end", sample.NOW),)
    window = a_window(qtbot, at(at_hand, connection=lost(), working=waiting))
    assert any("is sent as soon as the connection is back." in text for text in shown_texts(window))


def test_that_to_be_available_is_the_one_thing_to_do(qtbot: QtBot) -> None:
    agent = AgentStatus(AgentState.OFFLINE, None, sample.NOW, None, None)
    window = a_window(qtbot, sample.desk(agent=agent))
    available = button(window, "Be available")
    assert isinstance(available, Button)
    assert available.kind is ButtonKind.PRIMARY


@pytest.mark.parametrize(
    ("at_hand", "said"),
    [
        (OFFERED, "0:06"),
        (PREVIEW, "0:18"),
        (DIALING, "ringing"),
        (HANDLING, "answered · call 1:12"),
        (WRAP_UP, "voicemail · call 0:06"),
    ],
)
def test_that_every_step_names_its_clock(qtbot: QtBot, at_hand: sample.Interaction, said: str) -> None:
    clock = Clock()
    window = a_window(qtbot, at(at_hand), clock=clock)
    assert said in shown_texts(window)
    if at_hand is WRAP_UP:
        clock.pass_by(seconds=5)
        window.show_view(at(at_hand))
        assert said in shown_texts(window), "the call is over and does not grow longer"
        assert "completes by itself in 0:16" in shown_texts(window)


def test_that_before_the_first_answer_it_shows_what_it_waits_for(qtbot: QtBot) -> None:
    connecting = AgentView(Connection(ConnectionState.CONNECTING, sample.NOW, "server"))
    assert "Connecting" in shown_texts(a_window(qtbot, connecting))


def test_that_a_server_that_was_never_reached_can_be_tried_again(qtbot: QtBot) -> None:
    window = a_window(qtbot, AgentView(lost()))
    assert "The server cannot be reached" in shown_texts(window)
    with heard(window.retry_pressed) as said:
        button(window, "Try now").click()
    assert len(said) == 1


def test_that_a_message_stays_as_long_as_it_is_news(qtbot: QtBot) -> None:
    clock = Clock()
    view = at(PREVIEW, message=StatusMessage(1, Tone.INFO, "The offer was withdrawn."))
    window = a_window(qtbot, view, clock=clock)
    assert "The offer was withdrawn." in shown_texts(window)
    clock.pass_by(seconds=9)
    window.show_view(view)
    assert "The offer was withdrawn." not in shown_texts(window)
    window.show_view(at(PREVIEW, message=StatusMessage(2, Tone.INFO, "The offer was withdrawn.")))
    assert "The offer was withdrawn." in shown_texts(window)


def test_that_a_withdrawal_by_the_customer_is_shown(qtbot: QtBot) -> None:
    asked = msgspec.structs.replace(PREVIEW, withdrawal_asked_at=sample.ago(minutes=1))
    texts = shown_texts(a_window(qtbot, at(asked)))
    assert "The customer no longer wants a call" in texts
    advice = "Hand it to a supervisor, who can withdraw it. Ended as Cancel, it comes back."
    assert f"Asked 10:23. {advice}" in texts
    talking = msgspec.structs.replace(HANDLING, withdrawal_asked_at=sample.ago(minutes=1))
    assert "Asked 10:23." in shown_texts(a_window(qtbot, at(talking)))
    assert "The customer no longer wants a call" not in shown_texts(a_window(qtbot, at(PREVIEW)))


def test_that_the_lists_show_requested_and_completed_callbacks(qtbot: QtBot) -> None:
    texts = shown_texts(a_window(qtbot, sample.desk()))
    assert {"Asked for me", "This shift", "8 done · 3 reached"} <= set(texts)
    assert {"Tom Okafor", "Claims · 1 h 6 min from now"} <= set(texts)
    assert {"+49 30 901820", "Billing · 9:15 yours, 15:15 theirs", "Mon\n9:15"} <= set(texts)
    assert {"Ana Petrova", "Billing · 4:12", "Handled"} <= set(texts)


def test_that_a_long_shift_is_shown_a_page_at_a_time(qtbot: QtBot) -> None:
    window = a_window(qtbot, sample.desk())
    assert "Noor Haddad" not in shown_texts(window)
    button(window, "Show more (6 of 8)").click()
    qtbot.waitUntil(lambda: "Noor Haddad" in shown_texts(window))


@pytest.mark.parametrize("problem", list(PhoneProblem))
def test_that_an_agent_whose_desktop_cannot_take_a_call_sees_why_and_what_to_do(
    qtbot: QtBot, problem: PhoneProblem
) -> None:
    available = _without_callback(AgentState.AVAILABLE, problem)
    texts = shown_texts(a_window(qtbot, available))
    assert "Your phone cannot be reached" in texts
    advice = phone_texts.phone_problem(problem)
    assert f"{advice}\nNothing is offered to you until it can be reached." in texts
    assert any(
        advice in text
        for text in shown_texts(a_window(qtbot, _without_callback(AgentState.OFFLINE, problem)))
    )


def _without_callback(state: AgentState, problem: PhoneProblem) -> AgentView:
    agent = AgentStatus(state, None, sample.NOW, None, None, connected=True)
    return msgspec.structs.replace(sample.desk(agent=agent), phone_problem=problem)
