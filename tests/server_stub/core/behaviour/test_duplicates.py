"""*Where a callback is*, one number asked for twice: joined, kept apart, and dialled one at a time."""

from __future__ import annotations

import pytest

from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.states import (
    DuplicatePolicy,
    InteractionState,
    WhyCode,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.outcome import CallbackTaken
from tests.server_stub.core.behaviour.words import IN_QUEUE, LONDON, NEW_YORK, TWO
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, LEE, NOON, Stage


def test_that_a_second_request_for_a_number_joins_the_open_one() -> None:
    stage = Stage()
    first = stage.callback(number=NEW_YORK, attributes={"order": "1", "kind": "a"})
    stage.record(first)
    stage.wait(60)
    taken = stage.do(
        events.CallbackAsked(
            by="ivr",
            callback_id="other",
            business_process_id=BILLING,
            number=NEW_YORK,
            customer_name="Rosa",
            priority=9,
            attributes={"order": "2"},
        )
    )
    assert isinstance(taken, CallbackTaken)
    assert (taken.callback_id, taken.created) == (first, False)
    stage.record(first)
    row = stage.row(first)
    assert (row.queued_at, row.priority, row.customer_name) == (NOON, 0, "Rosa")
    assert row.attributes == {"order": "2", "kind": "a"}
    view = stage.floor.views.callback(first)
    assert view is not None
    assert [recording.id for recording in view.recordings] == ["r2", "r1"]
    assert view.recording == view.recordings[0]


def test_that_duplicates_stay_apart_in_other_business_processes_and_where_allowed() -> None:
    stage = Stage(processes=TWO)
    billing = stage.callback(BILLING, NEW_YORK)
    assert stage.callback(CLAIMS, NEW_YORK) != billing
    stage.set_timing(duplicate_policy=DuplicatePolicy.ALLOW)
    assert stage.callback(BILLING, NEW_YORK) != billing


def test_that_a_request_after_completion_is_a_new_callback() -> None:
    stage = Stage()
    first = stage.callback(number=NEW_YORK)
    stage.do(events.Purge(by="sam", callback_id=first))
    assert stage.callback(number=NEW_YORK) != first


def test_that_a_request_joins_a_callback_that_is_with_an_agent_and_the_agent_sees_it() -> None:
    stage = Stage()
    stage.come(DANA)
    first = stage.callback(number=NEW_YORK)
    assert stage.callback(number=NEW_YORK, customer_name="Rosa") == first
    stage.record(first)
    assert stage.at_hand().customer_name == "Rosa"
    assert [recording.id for recording in stage.at_hand().recordings] == ["r1"]
    assert stage.told("agent:dana", EventName.INTERACTION)[-1] == stage.at_hand()


@pytest.mark.parametrize(
    "state",
    [
        InteractionState.OFFERED,
        InteractionState.PREVIEW,
        InteractionState.DIALING,
        InteractionState.HANDLING,
    ],
)
def test_that_a_number_at_an_agent_is_not_offered_again_whatever_the_business_process(
    state: InteractionState,
) -> None:
    stage = Stage(processes=TWO)
    stage.come(DANA)
    stage.bring_to(state, number=NEW_YORK)
    other = stage.callback(CLAIMS, NEW_YORK)
    stage.come(LEE)
    assert stage.row(other).location is IN_QUEUE
    assert WhyCode.NUMBER_IN_USE in stage.why(other)
    if state is InteractionState.HANDLING:
        stage.red_x()
        assert stage.at_hand(LEE).callback_id == other


def test_that_the_next_in_line_is_offered_in_place_of_a_number_in_use() -> None:
    stage = Stage(Timing(duplicate_policy=DuplicatePolicy.ALLOW))
    stage.callback(number=NEW_YORK)
    stage.wait(1)
    stage.callback(number=NEW_YORK)
    stage.wait(1)
    third = stage.callback(number=LONDON)
    stage.come(DANA, LEE)
    assert stage.at_hand(LEE).callback_id == third
