"""Correcting the last wrap-up (``docs/behaviour.md``, *Correcting a wrap-up*)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

import pytest

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import AttemptState, CompletionStatus, EndState, InteractionState, Location
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import errors, events
from server_stub.core.model.agent_events import CorrectWrapUp
from server_stub.core.model.history_rows import AuditAction, CorrectionRow
from server_stub.core.model.rows import CallbackRow, RecordingRow
from server_stub.core.views.last_wrap_up import CORRECTABLE, correctable
from tests.server_stub.core.recount import differences
from tests.server_stub.core.stage import BILLING, DANA, LEE, Stage

HANDLED: Final = CompletionStatus.HANDLED
MACHINE: Final = CompletionStatus.ANSWERING_MACHINE
REQUESTED: Final = CompletionStatus.CALLBACK_REQUESTED
WRONG: Final = CompletionStatus.WRONG_DESTINATION


def wrapped_up(status: CompletionStatus, **facts: Any) -> tuple[Stage, str, str]:
    """Return a stage on which dana has just completed a conversation, its callback and its interaction."""
    stage = Stage(processes={BILLING: (DANA,)})
    callback, interaction = stage.bring_to(InteractionState.WRAP_UP)
    stage.complete(status, **facts)
    return stage, callback, interaction


def correction(stage: Stage, interaction: str, status: CompletionStatus, **facts: Any) -> CorrectWrapUp:
    """Return the event of a correction by dana, with what the store has of a completed callback."""
    row = stage.interaction_row(interaction)
    callback = stage.row(row.callback_id)
    is_over = callback.location is Location.COMPLETED
    given: dict[str, Any] = {"by": DANA, "by_name": "Dana Reyes", "corrections": row.corrections, **facts}
    return CorrectWrapUp(
        interaction_id=interaction,
        status=status,
        completed=callback if is_over else None,
        recordings=tuple(each for each in stage.store.all(RecordingRow) if each.callback_id == callback.id)
        if is_over
        else (),
        **given,
    )


def correct(stage: Stage, interaction: str, status: CompletionStatus, **facts: Any) -> None:
    stage.do(correction(stage, interaction, status, **facts))
    assert differences(stage) == []


def whereabouts(row: CallbackRow) -> tuple[Location, EndState | None, int]:
    return row.location, row.end_state, row.attempts_used


STATUSES: Final = (HANDLED, MACHINE, REQUESTED, WRONG)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("former", STATUSES)
def test_that_a_correction_leaves_what_the_right_status_would_have_left(
    former: CompletionStatus, status: CompletionStatus
) -> None:
    at = {"callback_at": Stage().now + timedelta(days=1)}
    stage, callback, interaction = wrapped_up(former, **(at if former is REQUESTED else {}))
    correct(stage, interaction, status, note="corrected", **(at if status is REQUESTED else {}))
    right, its_callback, _ = wrapped_up(status, **(at if status is REQUESTED else {}))
    assert whereabouts(stage.row(callback)) == whereabouts(right.row(its_callback))
    if status in {MACHINE, REQUESTED}:
        assert stage.row(callback).due_at == right.row(its_callback).due_at
    if former is not REQUESTED:
        assert stage.row(callback).agent_id == right.row(its_callback).agent_id
    for name in ("processed", "to_be_processed", "succeeded", "failed", "handled"):
        assert getattr(stage.monitor_item(), name) == getattr(right.monitor_item(), name), name
    assert stage.tally() == right.tally()


def test_that_a_correction_is_a_record_and_an_entry_of_the_audit_trail() -> None:
    stage, callback, interaction = wrapped_up(HANDLED, note="all done")
    correct(stage, interaction, MACHINE, by="sam", by_name="Sam", as_supervisor=True)
    (row,) = stage.store.all(CorrectionRow)
    assert (row.attempt_id, row.number, row.by, row.by_name) == (
        stage.attempt_of(interaction),
        1,
        "sam",
        "Sam",
    )
    assert (row.state, row.note) == (AttemptState.ANSWERING_MACHINE, "all done")
    (attempt,) = stage.attempts(callback)
    assert attempt.state is AttemptState.HANDLED  # It was made so, and stays.
    (entry,) = stage.audit(AuditAction.INTERACTION_CORRECTED)
    assert entry.actor == "sam"
    assert entry.detail == {"callback": callback, "status": "answering_machine", "was": "handled"}


def test_that_a_note_alone_may_be_corrected() -> None:
    stage, callback, interaction = wrapped_up(HANDLED)
    correct(stage, interaction, HANDLED, note="paid already")
    assert stage.interaction(interaction).note == "paid already"
    assert stage.row(callback).end_state is EndState.SUCCEEDED


def test_that_a_second_correction_counts_from_the_first() -> None:
    stage, callback, interaction = wrapped_up(MACHINE)
    correct(stage, interaction, HANDLED)
    stage.wait(30)
    correct(stage, interaction, WRONG)
    assert whereabouts(stage.row(callback)) == (Location.COMPLETED, EndState.FAILED, 0)
    assert [row.number for row in stage.store.all(CorrectionRow)] == [1, 2]


def test_that_a_correction_that_is_sent_twice_changes_nothing_the_second_time() -> None:
    stage, _, interaction = wrapped_up(HANDLED)
    event = correction(stage, interaction, MACHINE)
    stage.do(event)
    stage.do(event)
    assert len(stage.store.all(CorrectionRow)) == 1


def test_that_a_callback_that_is_opened_again_has_its_recordings_and_waits_for_its_recall() -> None:
    stage = Stage(Timing(recall_intervals_s=(600,)), processes={BILLING: (DANA,)})
    callback, interaction = stage.bring_to(InteractionState.WRAP_UP)
    stage.record(callback)
    stage.complete(HANDLED)
    correct(stage, interaction, MACHINE)
    row = stage.row(callback)
    assert (row.location, row.due_at) == (Location.PENDING, stage.now + timedelta(seconds=600))
    stage.wait(600)
    assert len(stage.at_hand().recordings) == 1


def test_that_five_minutes_later_nothing_is_corrected() -> None:
    stage, _, interaction = wrapped_up(HANDLED)
    stage.wait(CORRECTABLE.total_seconds())
    event = correction(stage, interaction, MACHINE)
    stage.now += timedelta(microseconds=1)
    stage.refused(event, errors.CorrectionTooLate)


def test_that_only_the_last_wrap_up_is_corrected() -> None:
    stage, _, interaction = wrapped_up(HANDLED)
    stage.bring_to(InteractionState.WRAP_UP)
    assert stage.agent().interaction is not None
    stage.do(correction(stage, interaction, WRONG))  # Only a later wrap-up prevents it.
    stage.complete(HANDLED)
    stage.refused(correction(stage, interaction, HANDLED), errors.CorrectionTooLate)


def test_that_a_new_shift_makes_the_figures_final() -> None:
    stage = Stage(Timing(shift_starts=("12:00", "12:02")), processes={BILLING: (DANA,)})
    _, interaction = stage.bring_to(InteractionState.WRAP_UP)
    stage.complete(HANDLED)
    stage.wait(120)
    assert "shift" in stage.refused(correction(stage, interaction, WRONG), errors.CorrectionTooLate).detail


def test_that_a_callback_that_was_offered_again_is_refused() -> None:
    stage = Stage(Timing(recall_intervals_s=(10,)), processes={BILLING: (DANA, LEE)})
    _, interaction = stage.bring_to(InteractionState.WRAP_UP)
    stage.complete(MACHINE)
    stage.wait(11)
    assert stage.at_hand().callback_id
    stage.refused(correction(stage, interaction, HANDLED), errors.OfferedAgain)
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    stage.refused(correction(stage, interaction, HANDLED), errors.OfferedAgain)


def test_that_a_callback_that_a_supervisor_has_purged_is_refused() -> None:
    stage, callback, interaction = wrapped_up(MACHINE)
    stage.do(events.Purge(by="sam", callback_id=callback))
    stage.refused(correction(stage, interaction, HANDLED), errors.WrongLocation)


def test_that_a_correction_never_gives_a_customer_two_open_callbacks() -> None:
    stage, callback, interaction = wrapped_up(HANDLED)
    stage.callback(number=stage.row(callback).number, due_at=stage.now + timedelta(days=1))
    stage.refused(correction(stage, interaction, MACHINE), errors.WrongLocation)
    stage.do(correction(stage, interaction, WRONG))


def test_that_only_the_agent_or_a_supervisor_corrects_a_completed_wrap_up() -> None:
    stage, _, interaction = wrapped_up(HANDLED)
    stage.refused(correction(stage, interaction, MACHINE, by=LEE), errors.NotFound)
    _, open_one = stage.bring_to(InteractionState.WRAP_UP)
    stage.refused(correction(stage, open_one, MACHINE), errors.WrongState)
    stage.refused(correction(stage, interaction, CompletionStatus.CANCEL), errors.StatusNotAllowed)


def test_that_of_two_corrections_at_once_the_slower_is_refused() -> None:
    stage, _, interaction = wrapped_up(HANDLED)
    slower = correction(stage, interaction, MACHINE)
    stage.do(correction(stage, interaction, WRONG))
    stage.refused(slower, errors.PreconditionFailed)


def test_that_a_cancelled_preview_can_be_corrected_and_loses_its_cool_down() -> None:
    stage = Stage(processes={BILLING: (DANA, LEE)})
    callback, interaction = stage.bring_to(InteractionState.PREVIEW)
    stage.presence(DANA, Presence.NOT_READY)  # Otherwise it would be offered again at once.
    stage.red_x()
    stage.complete()
    assert stage.tally().cancelled == 1
    correct(stage, interaction, WRONG)
    assert stage.tally().cancelled == 0
    assert stage.row(callback).end_state is EndState.FAILED


def test_that_the_agent_is_shown_what_can_be_corrected_and_until_when() -> None:
    stage, _, interaction = wrapped_up(MACHINE)
    found = correctable(stage.floor.tables, DANA, stage.now)
    assert found is not None
    assert (found.interaction.id, found.until) == (interaction, stage.now + CORRECTABLE)
    effects = {each.status: each.attempts_used for each in found.interaction.completion_effects}
    assert (effects[HANDLED], effects[MACHINE]) == (0, 1)
    stage.wait(CORRECTABLE.total_seconds())
    assert correctable(stage.floor.tables, DANA, stage.now + timedelta(microseconds=1)) is None


def test_that_nothing_can_be_corrected_once_the_callback_is_offered_again_or_another_is_completed() -> None:
    stage = Stage(Timing(recall_intervals_s=(10,)), processes={BILLING: (DANA,)})
    stage.bring_to(InteractionState.WRAP_UP)
    stage.complete(MACHINE)
    stage.wait(10)
    assert correctable(stage.floor.tables, DANA, stage.now) is None
    stage, _, _ = wrapped_up(HANDLED)
    _, later = stage.bring_to(InteractionState.WRAP_UP)
    stage.complete(HANDLED)
    found = correctable(stage.floor.tables, DANA, stage.now)
    assert found is not None
    assert found.interaction.id == later


def test_that_an_agent_without_a_wrap_up_has_none_that_can_be_corrected() -> None:
    stage = Stage(processes={BILLING: (DANA,)})
    assert correctable(stage.floor.tables, DANA, stage.now) is None
