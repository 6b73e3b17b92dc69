"""Indexes hold what is there, and nothing of what is gone."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from agent_desktop.protocol.states import TranscriptionStatus
from server_stub.core.model.rows import RecordingRow, TimerKind, TimerRow
from server_stub.core.state.indexes import RecordingIndex, Timers
from tests.server_stub.core.stage import NOON, Stage


def _recording(stage: Stage, callback: str) -> RecordingRow:
    stage.record(callback)
    return stage.store.all(RecordingRow)[-1]


def test_that_recordings_are_listed_newest_first_and_a_deleted_one_no_longer() -> None:
    stage = Stage()
    callback = stage.callback()
    first = _recording(stage, callback)
    second = replace(first, id="r2", recorded_at=first.recorded_at + timedelta(seconds=1))
    index = RecordingIndex()
    assert index.of(callback) == ()
    index.changed(None, first)
    index.changed(None, second)
    assert index.of(callback) == (second, first)
    assert list(index.pending) == [first.id, second.id]
    done = replace(first, transcription_status=TranscriptionStatus.READY)
    index.changed(first, done)
    assert (index.of(callback), list(index.pending)) == ((second, done), [second.id])
    index.changed(second, None)
    index.changed(done, None)
    assert (index.of(callback), list(index.pending)) == ((), [])


def test_that_the_first_timer_is_the_earliest_of_those_at_once_and_those_in_slices() -> None:
    timers = Timers()
    assert (timers.first(), timers.first_prompt(), timers.first_sliced()) == (None, None, None)
    rows = [
        TimerRow(kind=kind, subject="x", due_at=NOON + timedelta(seconds=seconds))
        for kind, seconds in (
            (TimerKind.OFFER, 3),
            (TimerKind.DUE, 2),
            (TimerKind.SHIFT, 1),
            (TimerKind.EXPIRY, 0),
        )
    ]
    for row in rows:
        timers.changed(None, row)
    assert [_kind(each) for each in (timers.first(), timers.first_prompt(), timers.first_sliced())] == [
        TimerKind.EXPIRY,
        TimerKind.SHIFT,
        TimerKind.EXPIRY,
    ]
    timers.changed(rows[3], None)
    timers.changed(rows[1], replace(rows[1], due_at=NOON + timedelta(seconds=9)))
    assert [_kind(each) for each in (timers.first(), timers.first_prompt(), timers.first_sliced())] == [
        TimerKind.SHIFT,
        TimerKind.SHIFT,
        TimerKind.DUE,
    ]
    timers.changed(rows[2], None)
    timers.changed(rows[0], None)
    assert (_kind(timers.first()), timers.first_prompt()) == (TimerKind.DUE, None)


def _kind(due: tuple[object, ...] | None) -> object:
    return None if due is None else due[-1]
