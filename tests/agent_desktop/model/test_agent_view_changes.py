"""How a view becomes the next one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desktop.model import agent_view_changes
from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.observable import Observable
from agent_desktop.protocol.events import Snapshot
from agent_desktop.protocol.objects import AgentStatus
from agent_desktop.protocol.states import AgentState, CompletionStatus, InteractionState
from tests.agent_desktop.examples import LATER, NOON, a_view, an_interaction

PREVIEW = InteractionState.PREVIEW
DIALING = InteractionState.DIALING


def test_that_a_snapshot_is_the_whole_truth() -> None:
    status = AgentStatus(AgentState.NOT_READY, "Lunch", NOON, None, None)
    view = agent_view_changes.with_snapshot(
        a_view(an_interaction()), Snapshot(NOON, status), timedelta(seconds=3)
    )
    assert (view.agent, view.interaction, view.clock_offset) == (status, None, timedelta(seconds=3))


def test_that_a_completed_interaction_is_no_longer_shown_as_open() -> None:
    view = agent_view_changes.with_interaction(
        a_view(an_interaction()), an_interaction(InteractionState.RELEASED)
    )
    assert view.interaction is None


def test_that_the_end_of_an_earlier_interaction_leaves_the_open_one() -> None:
    before = a_view(an_interaction(id="i2"))
    assert agent_view_changes.with_interaction(before, an_interaction(InteractionState.COMPLETED)) == before


def test_that_an_interaction_before_any_snapshot_is_ignored() -> None:
    assert agent_view_changes.with_interaction(AgentView(), an_interaction()) == AgentView()


def test_that_an_answer_with_a_later_state_is_shown_before_the_streams_event() -> None:
    answer = an_interaction(PREVIEW, state_since=NOON + LATER)
    assert (
        agent_view_changes.with_answer(a_view(an_interaction()), answer, told_since=False).interaction
        == answer
    )


def test_that_an_answer_overtaken_by_the_stream_is_not_shown() -> None:
    before = a_view(an_interaction(DIALING, state_since=NOON + LATER))
    answer = an_interaction(PREVIEW, state_since=NOON)
    assert agent_view_changes.with_answer(before, answer, told_since=True) == before


@pytest.mark.parametrize("told_since", [False, True], ids=["nothing told since", "told since"])
def test_that_in_the_same_state_the_stream_is_believed_rather_than_the_answer(*, told_since: bool) -> None:
    shown = an_interaction(DIALING, completion_status=CompletionStatus.HANDLED)
    answer = an_interaction(DIALING, completion_status=CompletionStatus.NO_ANSWER)
    view = agent_view_changes.with_answer(a_view(shown), answer, told_since=told_since)
    assert view.interaction == (shown if told_since else answer)


def test_that_an_answer_about_another_interaction_is_not_shown() -> None:
    before = a_view(an_interaction(id="i2"))
    assert agent_view_changes.with_answer(before, an_interaction(PREVIEW), told_since=False) == before
    assert agent_view_changes.with_answer(a_view(), an_interaction(PREVIEW), told_since=False) == a_view()


def test_that_a_watcher_may_stop_watching_while_it_is_notified() -> None:
    desk, heard = Observable(AgentView()), list[AgentView]()

    def once(view: AgentView) -> None:
        heard.append(view)
        stop()

    stop = desk.watch(once)
    desk.set(a_view())
    desk.set(AgentView())
    assert heard == [a_view()]
