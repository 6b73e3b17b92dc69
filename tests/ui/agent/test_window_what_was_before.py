"""The next agent sees who asked for whom, what colleagues wrote, how it went, and what came with the callback."""

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.objects import Interaction, PersonRef
from agent_desktop.protocol.states import AttemptState, CallOutcome
from tests.support.screen.find import button, heard, shown_texts
from tests.ui.agent.desk import Clock, a_window, at
from tests.ui.agent.offer.popups import Stopwatch, a_popup, shown
from ui.agent.offer.offer_popup import DEAF_S
from ui.gallery import sample
from ui.gallery.agent import DIALING, HANDLING, OFFERED, PREVIEW, WRAP_UP
from ui.presenters.offer_presenter import note_of
from ui.texts import messages, past
from ui.texts.links import link_of

CRM = sample.ATTRIBUTES["Customer"]


@pytest.mark.parametrize("at_hand", [OFFERED, PREVIEW, DIALING, HANDLING, WRAP_UP])
def test_that_the_window_shows_wish_attempts_and_notes_in_every_state(
    qtbot: QtBot, at_hand: Interaction
) -> None:
    texts = shown_texts(a_window(qtbot, at(sample.with_past(at_hand))))
    assert "Asked for you by Lee Wong" in texts
    assert "Wants the March bill explained line by line. Ask for Rosa, not for her son." in texts
    assert "She was promised a call by billing." in texts
    assert "yesterday 11:24 · Sam Okoro: the line was busy" in texts
    assert "yesterday 12:24 · Sam Okoro: handed it to the supervisors" in texts


def test_that_the_first_time_shows_no_past(qtbot: QtBot) -> None:
    texts = shown_texts(a_window(qtbot, at(msgspec.structs.replace(OFFERED, attempts_used=0))))
    assert "History" not in texts
    assert any("first attempt" in text for text in texts)


def test_that_the_popup_shows_it_in_short(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    offer = msgspec.structs.replace(sample.with_past(OFFERED), attempts_used=0)
    shown(popup, qtbot, offer)
    texts = shown_texts(popup)
    assert "Asked for you by Lee Wong" in texts
    assert "Spoke with Lee Wong yesterday 14:05" in texts
    assert any(text.startswith("Note: Wants the March bill") for text in texts)
    assert "third attempt" in texts
    assert "first attempt" not in texts
    assert "Asked for you by Lee Wong" in popup.accessibleName()


def test_that_the_notification_shows_it_too() -> None:
    said = note_of(sample.with_past(OFFERED)).text
    assert "Asked for you by Lee Wong" in said
    assert "BP" not in said


@pytest.mark.parametrize(
    ("who", "by", "said"),
    [
        (None, None, ""),
        (sample.DANA, None, "Asked for you"),
        (sample.DANA, "Boss", "Asked for you by Boss"),
        (sample.DANA, "Dana Reyes", "Asked for you, by yourself"),
        (PersonRef("lee", "Lee Wong"), None, "Asked for Lee Wong"),
        (PersonRef("lee", "Lee Wong"), "Boss", "Asked for Lee Wong by Boss"),
    ],
)
def test_that_it_shows_who_requested_which_agent(who: PersonRef | None, by: str | None, said: str) -> None:
    assert past.asked(msgspec.structs.replace(OFFERED, asked_for=who, asked_by=by)) == said


@pytest.mark.parametrize("state", AttemptState)
@pytest.mark.parametrize("cause", [None, *CallOutcome])
def test_that_every_attempt_is_described_in_words(state: AttemptState, cause: CallOutcome | None) -> None:
    attempt = msgspec.structs.replace(sample.ATTEMPTS[0], state=state, cause=cause)
    at_hand = msgspec.structs.replace(OFFERED, earlier_attempts=(attempt,))
    assert past.outcome(attempt)
    assert "Sam Okoro" in past.last_time(at_hand, sample.NOW)
    assert "_" not in past.outcome(attempt)


def test_that_an_attempt_without_an_agent_belongs_to_no_agent() -> None:
    aborted = msgspec.structs.replace(
        sample.ATTEMPTS[0], state=AttemptState.ABORTED, agent_id=None, agent_name=None, cause=None
    )
    at_hand = msgspec.structs.replace(OFFERED, attempts_used=0, attempts_made=1, earlier_attempts=(aborted,))
    assert messages.attempt_count(at_hand) == "first attempt"
    assert past.last_time(at_hand, sample.NOW) == "Put off at closing time, yesterday 11:24"


def test_that_an_attribute_can_be_copied_and_its_link_opened(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(sample.with_past(HANDLING)))
    assert {"Contract", "4417-B", "Customer", "Subject"} <= {*shown_texts(window)}
    button(window, "Copy Contract").click()
    assert QGuiApplication.clipboard().text() == "4417-B"
    with heard(window.link_pressed) as said:
        button(window, f"Open {CRM}").click()
    assert said == [(CRM,)]


def test_that_a_dangerous_address_is_text(qtbot: QtBot) -> None:
    bad = "file:///etc/passwd"
    window = a_window(qtbot, at(msgspec.structs.replace(HANDLING, attributes={"Link": bad})))
    assert bad in shown_texts(window)
    assert link_of(bad) is None


def test_that_the_popup_has_attributes_in_short_and_hears_a_link_after_its_first_moment(qtbot: QtBot) -> None:
    stopwatch = Stopwatch()
    popup = a_popup(qtbot, stopwatch, Clock())
    shown(popup, qtbot, sample.with_past(OFFERED))
    assert {"Contract", "4417-B", "and 1 more"} <= {*shown_texts(popup)}
    with heard(popup.link_pressed) as said:
        button(popup, f"Open {CRM}").click()
        stopwatch.at += 2 * DEAF_S
        button(popup, f"Open {CRM}").click()
    assert said == [(CRM,)]
