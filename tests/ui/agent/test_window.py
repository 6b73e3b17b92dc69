"""The agent's window shows the state in one glance, and does the thing with one key."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import PendingCommand
from agent_desktop.model.sound import PlayerStage, PlayerState
from agent_desktop.protocol.commands import Complete, Delegate
from agent_desktop.protocol.states import ChosenBy, Command, CompletionStatus, InteractionState
from tests.support.screen.find import button, heard, only, shown_texts
from tests.ui.agent.desk import Clock, a_window, at, press, while_working
from ui.agent.dialogs import HandOverDialog, PostponeDialog
from ui.agent.phone.call_controls import CallControls
from ui.agent.window import LEAST, AgentWindow
from ui.common.completion.completion_picker import CompletionPicker
from ui.common.labels import Text
from ui.common.marks import Badge, Steps
from ui.common.note_field import NoteField
from ui.common.recording.waveform import Waveform
from ui.gallery import sample
from ui.gallery.agent import DIALING, HANDLING, OFFERED, PREVIEW, TEAMS, WRAP_UP
from ui.shortcuts import ACCEPT, COPY_NUMBER

S = InteractionState
STILL = msgspec.structs.replace(sample.PLAYER, playing=False)


def presence_of(window: AgentWindow) -> QAbstractButton:
    """Return the button behind which the states are."""
    buttons = window.findChildren(QAbstractButton)
    return next(one for one in buttons if one.accessibleName().startswith("Presence"))


AT_HAND = [OFFERED, PREVIEW, DIALING, HANDLING, WRAP_UP]


@pytest.mark.parametrize(
    ("at_hand", "word", "reached"),
    [
        (OFFERED, "Offered", 1),
        (PREVIEW, "Preview", 2),
        (DIALING, "Dialing", 3),
        (HANDLING, "Handling", 4),
        (WRAP_UP, "Wrap-up", 4),
    ],
)
def test_that_one_glance_shows_the_state(
    qtbot: QtBot, at_hand: sample.Interaction, word: str, reached: int
) -> None:
    window = a_window(qtbot, at(at_hand))
    badges = [one.text() for one in window.findChildren(Badge) if one.isVisible()]
    assert badges == [word]
    assert only(window, Steps).text() == f"Step {reached} of 4: {word}"


@pytest.mark.parametrize("at_hand", AT_HAND)
def test_that_the_card_shows_who_waits_where_and_since_when(
    qtbot: QtBot, at_hand: sample.Interaction
) -> None:
    texts = shown_texts(a_window(qtbot, at(at_hand)))
    assert {"Rosa Díaz", "(212) 555-0142", "Billing · attempt 2 of 3", "asked 10:12, 12 min ago"} <= set(
        texts
    )


def test_that_the_customers_clock_is_shown_when_it_is_another(qtbot: QtBot) -> None:
    texts = shown_texts(a_window(qtbot, at(TEAMS)))
    assert "asked 10:21, 3 min ago · their time 15:24" in texts


def test_that_the_attributes_of_the_callback_are_shown(qtbot: QtBot) -> None:
    told = msgspec.structs.replace(PREVIEW, attributes={"order": "4417", "plan": "Gold"})
    assert {"order", "4417", "plan", "Gold"} <= {*shown_texts(a_window(qtbot, at(told)))}
    assert "order" not in shown_texts(a_window(qtbot, at(PREVIEW)))


def test_that_only_what_the_server_allows_can_be_pressed(qtbot: QtBot) -> None:
    bound = msgspec.structs.replace(PREVIEW, allowed_commands=(), allowed_completion_statuses=())
    window = a_window(qtbot, at(bound))
    for name in ("Dial now", "Postpone…", "Hand to a supervisor…", "End the preview as Cancel"):
        assert not any(one.isEnabled() for one in [button(window, name)] if one.isVisible())


def test_that_an_offer_is_accepted_in_the_window_too(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(OFFERED))
    with heard(window.accept_pressed) as said:
        button(window, "Accept").click()
        press(window, ACCEPT)
    assert len(said) == 2


def test_that_accept_is_never_what_enter_presses(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(OFFERED))
    with qtbot.assertNotEmitted(window.accept_pressed):
        QTest.keyClick(window, Qt.Key.Key_Return)
        QTest.keyClick(window, Qt.Key.Key_Space)


def test_that_teams_offers_cannot_be_accepted_here(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(TEAMS))
    assert "Accept in Microsoft Teams" in shown_texts(window)
    with qtbot.assertNotEmitted(window.accept_pressed):
        press(window, ACCEPT)


def test_that_d_dials_once(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW))
    with heard(window.dial_pressed) as said:
        QTest.keyClick(window, Qt.Key.Key_D)
        window.show_view(while_working(PREVIEW, "dial"))
        QTest.keyClick(window, Qt.Key.Key_D)
    assert len(said) == 1


def test_that_the_preview_counts_down_on_the_servers_clock(qtbot: QtBot) -> None:
    clock = Clock()
    window = a_window(qtbot, at(PREVIEW, clock_offset=timedelta(seconds=2)), clock=clock)
    assert "Dials by itself in 0:40" in shown_texts(window)
    clock.pass_by(seconds=9.5)
    window.show_view(at(PREVIEW, clock_offset=timedelta(seconds=2)))
    assert "Dials by itself in 0:31" in shown_texts(window)


def test_that_countdowns_run_on_by_themselves(qtbot: QtBot) -> None:
    clock = Clock()
    window = a_window(qtbot, at(PREVIEW), clock=clock)
    clock.pass_by(seconds=30)
    qtbot.waitUntil(lambda: "Dials by itself in 0:12" in shown_texts(window))


def test_that_a_hidden_window_does_nothing(qtbot: QtBot) -> None:
    clock = Clock()
    window = a_window(qtbot, at(PREVIEW), clock=clock)
    window.hide()
    # A single shot may still be due from the moment before; what repeats would go on as long as the window is hidden.
    assert not any(timer.isActive() and not timer.isSingleShot() for timer in window.findChildren(QTimer))
    clock.pass_by(seconds=30)
    window.show()
    assert "Dials by itself in 0:12" in shown_texts(window)


@pytest.mark.parametrize("at_hand", [PREVIEW, DIALING, HANDLING, WRAP_UP])
def test_that_space_plays_and_arrows_skip(qtbot: QtBot, at_hand: sample.Interaction) -> None:
    window = a_window(qtbot, at(at_hand))
    window.setFocus()
    with heard(window.play_pressed) as played, heard(window.seek_asked) as sought:
        QTest.keyClick(window, Qt.Key.Key_Space)
        QTest.keyClick(window, Qt.Key.Key_Left)
        QTest.keyClick(window, Qt.Key.Key_Right)
    assert len(played) == 1
    assert [round(position, 1) for (position,) in sought] == [12.2, 22.2]


def test_that_space_on_a_button_presses_the_button(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW))
    dial = button(window, "Dial now")
    dial.setFocus()
    with heard(window.dial_pressed) as dialed, qtbot.assertNotEmitted(window.play_pressed):
        QTest.keyClick(dial, Qt.Key.Key_Space)
    assert len(dialed) == 1


def test_that_arrows_skip_with_the_focus_on_a_button(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW))
    dial = button(window, "Dial now")
    dial.setFocus()
    with heard(window.seek_asked) as sought:
        QTest.keyClick(dial, Qt.Key.Key_Right)
    assert len(sought) == 1
    assert dial.hasFocus() or not window.isActiveWindow()


@pytest.mark.parametrize("name", ["Pause", "Speed: 1.25×", "Volume and device", "Copy the transcription"])
def test_that_arrows_skip_with_the_focus_on_the_player(qtbot: QtBot, name: str) -> None:
    window = a_window(qtbot, at(PREVIEW))
    focused = button(window, name)
    focused.setFocus()
    with heard(window.seek_asked) as sought:
        QTest.keyClick(focused, Qt.Key.Key_Left)
        QTest.keyClick(focused, Qt.Key.Key_Right)
    assert [round(position, 1) for (position,) in sought] == [12.2, 22.2]


def test_that_the_number_is_copied_as_programs_read_it(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW))
    button(window, "Copy the number").click()
    assert QGuiApplication.clipboard().text() == "+12125550142"
    QGuiApplication.clipboard().clear()
    press(window, COPY_NUMBER)
    assert QGuiApplication.clipboard().text() == "+12125550142"


def test_that_dialing_shows_the_time_and_when_it_gives_up(qtbot: QtBot) -> None:
    texts = shown_texts(a_window(qtbot, at(DIALING)))
    assert {"0:22", "gives up in 0:38", "ringing"} <= set(texts)
    assert any("no attempt is counted" in text for text in texts)


def test_that_enter_completes_a_wrap_up_with_the_status_set(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    with heard(window.complete_pressed) as said:
        QTest.keyClick(window, Qt.Key.Key_Return)
    assert said == [(Complete(CompletionStatus.ANSWERING_MACHINE),)]


def test_that_enter_does_not_complete_while_on_the_call(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(HANDLING))
    with qtbot.assertNotEmitted(window.complete_pressed):
        QTest.keyClick(window, Qt.Key.Key_Return)


def test_that_complete_shows_that_it_is_under_way(qtbot: QtBot) -> None:
    window = a_window(qtbot, while_working(WRAP_UP, "complete"))
    complete = button(window, "Complete")
    assert not complete.isEnabled()
    assert complete.property("busy") is None
    with qtbot.assertNotEmitted(window.complete_pressed):
        QTest.keyClick(window, Qt.Key.Key_Return)


def test_that_a_press_cannot_reach_the_next_button_when_its_own_is_busy(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(OFFERED))
    accept = button(window, "Accept")
    accept.setFocus()
    QTest.keyClick(accept, Qt.Key.Key_Space)
    window.show_view(while_working(OFFERED, "accept"))
    focused = window.focusWidget()
    assert focused is None or focused is window
    with qtbot.assertNotEmitted(window.red_x_pressed):
        QTest.keyClick(focused or window, Qt.Key.Key_Space)


@pytest.mark.parametrize("key", [Qt.Key.Key_H])
def test_that_a_wrap_up_can_be_handed_over(qtbot: QtBot, key: Qt.Key) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    QTest.keyClick(window, key)
    dialog = only(window, HandOverDialog)
    assert dialog.isVisible()
    QTest.keyClicks(dialog.focusWidget() or dialog, "She moved to Boston")
    with heard(window.delegate_chosen) as said:
        button(dialog, "Hand over").click()
    assert said == [(Delegate("She moved to Boston"),)]


def test_that_a_dialog_closes_when_the_callback_moves_on(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW))
    QTest.keyClick(window, Qt.Key.Key_P)
    dialog = only(window, PostponeDialog)
    assert dialog.isVisible()
    assert "Dials by itself in 0:42" in shown_texts(dialog)
    window.show_view(at(DIALING))
    assert not dialog.isVisible()


def test_that_escape_leaves_a_dialog_and_changes_nothing(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW))
    QTest.keyClick(window, Qt.Key.Key_P)
    dialog = only(window, PostponeDialog)
    with qtbot.assertNotEmitted(window.postpone_chosen):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_postponing_sends_the_time_and_the_agent(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW))
    QTest.keyClick(window, Qt.Key.Key_P)
    dialog = only(window, PostponeDialog)
    button(dialog, "in 2 h").click()
    with heard(window.postpone_chosen) as said:
        button(dialog, "Postpone").click()
    wanted = sample.NOW.replace(hour=17, minute=25, second=0)
    assert said == [(Complete(CompletionStatus.CALLBACK_REQUESTED, wanted, "dana"),)]
    window.show_view(while_working(PREVIEW, "postpone"))
    assert not button(dialog, "Postpone").isEnabled()


def test_that_card_and_preview_stand_side_by_side_where_there_is_room(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW))
    wave, name = (
        only(window, Waveform),
        next(one for one in window.findChildren(Text) if one.text() == "Rosa Díaz"),
    )

    def below() -> bool:
        return (
            wave.mapTo(window, wave.rect().topLeft()).y() > name.mapTo(window, name.rect().bottomLeft()).y()
        )

    def beside() -> bool:
        return wave.mapTo(window, wave.rect().topLeft()).x() > name.mapTo(window, name.rect().topRight()).x()

    assert below()
    window.resize(1000, 680)
    qtbot.waitUntil(beside)
    window.resize(400, 680)
    qtbot.waitUntil(below)


def test_that_it_is_usable_at_its_least_size(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    window.resize(*LEAST)
    qtbot.waitUntil(lambda: window.size().toTuple() == LEAST)
    assert button(window, "Complete").isVisible()
    assert window.rect().contains(
        button(window, "Complete").mapTo(window, button(window, "Complete").rect().center())
    )


def test_that_closing_hides_it_and_is_reported(qtbot: QtBot) -> None:
    window = a_window(qtbot, sample.desk())
    with heard(window.closed) as said:
        window.close()
    assert (window.isHidden(), len(said)) == (True, 1)


def test_that_the_keyboard_follows_into_the_wrap_up(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(HANDLING))
    qtbot.waitActive(window)
    window.show_view(at(WRAP_UP))
    focused = window.focusWidget()
    assert focused is button(window, "Answering Machine")


def test_that_the_keyboard_is_on_the_player_when_a_preview_begins(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(OFFERED), STILL)
    presence_of(window).setFocus()
    window.show_view(at(PREVIEW))
    focused = window.focusWidget()
    assert focused is button(window, "Play")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with heard(window.play_pressed) as said:
            QTest.keyClick(focused, key)
        assert len(said) == 1


def test_that_the_keyboard_goes_to_the_player_once_that_can_play(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(OFFERED), PlayerState(PlayerStage.LOADING))
    window.show_view(at(PREVIEW))
    assert window.focusWidget() is window
    window.show_player(STILL)
    assert window.focusWidget() is button(window, "Play")
    button(window, "Dial now").setFocus()
    window.show_player(msgspec.structs.replace(STILL, position_s=3.0))
    assert window.focusWidget() is button(window, "Dial now")


@pytest.mark.parametrize("at_hand", [OFFERED, PREVIEW, DIALING, HANDLING])
def test_that_no_key_changes_the_presence_when_the_callback_has_moved_on(
    qtbot: QtBot, at_hand: sample.Interaction
) -> None:
    window = a_window(qtbot, sample.desk())
    presence_of(window).setFocus()
    window.show_view(at(at_hand))
    focused = window.focusWidget()
    assert focused is not presence_of(window)
    with qtbot.assertNotEmitted(window.presence_chosen), qtbot.assertNotEmitted(window.red_x_pressed):
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            QTest.keyClick(focused or window, key)
    assert QApplication.activePopupWidget() is None


def test_that_an_agent_who_writes_a_note_can_continue_when_the_customer_hangs_up(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(HANDLING))
    note = only(only(window, CompletionPicker), NoteField)
    note.setFocus()
    QTest.keyClicks(note, "moved ")
    window.show_view(at(WRAP_UP))
    assert window.focusWidget() is note
    QTest.keyClicks(note, "to Haverhill")
    assert note.text == "moved to Haverhill"
    assert not only(window, HandOverDialog).isVisible()


def test_that_the_status_chosen_by_the_server_is_explained(qtbot: QtBot) -> None:
    texts = shown_texts(a_window(qtbot, at(WRAP_UP)))
    assert any("You hung up during the greeting" in text for text in texts)
    chosen = msgspec.structs.replace(WRAP_UP, completion_status_chosen_by=ChosenBy.AGENT)
    assert not any("greeting" in text for text in shown_texts(a_window(qtbot, at(chosen))))


def test_that_every_command_for_an_interaction_can_be_given_by_a_signal() -> None:
    signals = {
        Command.ACCEPT: AgentWindow.accept_pressed,
        Command.DECLINE: AgentWindow.red_x_pressed,
        Command.DIAL: AgentWindow.dial_pressed,
        Command.CALL_NUMBER: AgentWindow.number_pressed,
        Command.END: AgentWindow.red_x_pressed,
        Command.SET_COMPLETION_STATUS: AgentWindow.status_chosen,
        Command.COMPLETE: AgentWindow.complete_pressed,
        Command.DELEGATE: AgentWindow.delegate_chosen,
        Command.HOLD: CallControls.hold_pressed,
        Command.RESUME: CallControls.hold_pressed,
        Command.SEND_DIGITS: CallControls.digit_pressed,
        Command.LEAVE_MESSAGE: CallControls.message_pressed,
        Command.PAUSE_RECORDING: CallControls.recording_pause_pressed,
        Command.RESUME_RECORDING: CallControls.recording_pause_pressed,
    }
    assert set(signals) == set(Command)


def test_that_a_pending_command_shows_nothing_about_other_callbacks(qtbot: QtBot) -> None:
    view = msgspec.structs.replace(sample.desk(), working=(PendingCommand("agent_state", sample.NOW),))
    window = a_window(qtbot, view)
    assert not button(window, "Presence: Available 4 min").isEnabled()
