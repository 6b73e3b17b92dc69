"""The agent's window shows who has set the agent's state and why, and which business processes are stopped until when."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.states import AgentState
from tests.support.screen.find import only, shown_texts
from tests.ui.agent.desk import a_window
from ui.agent.floor_notes import FloorNotes
from ui.gallery import sample
from ui.gallery.agent import HANDLING
from ui.gallery.working_day import STOPS

BREAK = replace(sample.AWAY, reason="Break", set_by="Morgan Bell", set_note="Kim is <b>ill</b>.")


def shown(qtbot: QtBot, view: AgentView) -> list[str]:
    return shown_texts(a_window(qtbot, view))


def test_that_a_state_shows_who_set_it_and_why_in_plain_text(qtbot: QtBot) -> None:
    texts = shown(qtbot, sample.desk(agent=BREAK))
    assert "Morgan Bell has set your state: Break" in texts
    assert "Kim is <b>ill</b>." in texts


def test_that_a_state_after_the_call_is_shown_during_the_call(qtbot: QtBot) -> None:
    agent = replace(
        sample.with_interaction(HANDLING),
        pending_state=AgentState.NOT_READY,
        pending_reason="Lunch",
        set_by="Morgan Bell",
        stops=STOPS,
    )
    window = a_window(qtbot, sample.desk(agent=agent))
    assert "Morgan Bell has set your state after this callback: Lunch" in shown_texts(window)
    assert "Stopped by a supervisor" not in shown_texts(window)
    window.show_view(sample.desk(HANDLING))
    assert not only(window, FloorNotes).isVisible()


def test_that_a_stop_shows_its_end_its_reason_and_who_stopped(qtbot: QtBot) -> None:
    texts = shown(qtbot, sample.desk(agent=replace(sample.AVAILABLE, stops=STOPS)))
    (lines,) = [text for text in texts if "The billing system is down." in text]
    first, second = lines.split("\n")
    assert first.startswith("Billing · until ")
    assert first.endswith(" · The billing system is down. · Morgan Bell")
    assert second == "Claims · until a supervisor starts it · Morgan Bell"
    assert not [text for text in texts if "callbacks waiting in" in text]


@pytest.mark.parametrize("stops", [STOPS, ()])
def test_that_a_window_without_news_of_supervisors_has_no_notes(qtbot: QtBot, stops: tuple[()]) -> None:
    window = a_window(qtbot, sample.desk(agent=replace(sample.AVAILABLE, stops=stops)))
    assert only(window, FloorNotes).isVisible() is bool(stops)
