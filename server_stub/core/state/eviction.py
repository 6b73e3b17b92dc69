"""Evict rows that the floor no longer needs once they are stored.

These are completed callbacks, old interactions, alerts that have ended and the figures of past shifts. Loading a floor omits them, too, so
that a floor is the same before and after a restart.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from agent_desktop.protocol.states import Location, TranscriptionStatus
from server_stub.core.model.rows import (
    BusinessProcessRow,
    CallbackRow,
    CodeCountRow,
    FiguresRow,
    IdempotencyKeyRow,
    InteractionRow,
    RecordingRow,
    Row,
    TallyRow,
    ThresholdAlertRow,
)
from server_stub.core.state.tables import RowChange, Tables

_EVICTED: Final = frozenset(
    {CallbackRow, RecordingRow, InteractionRow, ThresholdAlertRow, BusinessProcessRow}
)
"""Types of rows whose change may leave a row that is needed no longer; most changes are of other types."""


def evict(tables: Tables, change: RowChange) -> None:
    """Evict rows that are no longer needed once ``change`` is stored."""
    row = change.after
    if type(row) not in _EVICTED:
        return
    if isinstance(row, CallbackRow) and row.location is Location.COMPLETED:
        tables.evict(CallbackRow, row.id)
        for recording in tables.recording_index.of(row.id):
            _evict_recording(tables, recording)
    elif isinstance(row, RecordingRow):
        _evict_recording(tables, row)
    elif isinstance(row, InteractionRow):
        _evict_interactions(tables, row.agent_id)
    elif isinstance(row, ThresholdAlertRow):
        if row.ended_at is not None:
            tables.evict(ThresholdAlertRow, row.id)
    elif isinstance(row, BusinessProcessRow):
        before = change.before
        if isinstance(before, BusinessProcessRow) and before.shift_started_at != row.shift_started_at:
            _evict_shifts(tables, row.id)


def load(tables: Tables, rows: Iterable[Row]) -> None:
    """Insert stored rows into empty tables, except those that a floor does not hold."""
    keys: list[IdempotencyKeyRow] = []
    callbacks: list[CallbackRow] = []
    for row in rows:
        if isinstance(row, CallbackRow):  # Nearly all of them.
            callbacks.append(row)
        elif isinstance(row, IdempotencyKeyRow):
            keys.append(row)
        elif not isinstance(row, ThresholdAlertRow) or row.ended_at is None:
            tables.restore((row,))
    tables.load_callbacks([row for row in callbacks if row.location is not Location.COMPLETED])
    # The floor drops expired keys in this order, the oldest first.
    keys.sort(key=lambda key: (key.at, key.actor, key.key))
    tables.restore(keys)
    for recording in list(tables.recordings.values()):
        _evict_recording(tables, recording)
    for agent_id in tables.agents:
        _evict_interactions(tables, agent_id)
    for business_process_id in tables.business_processes:
        _evict_shifts(tables, business_process_id)
    tables.routing.settled()


def _evict_recording(tables: Tables, recording: RecordingRow) -> None:
    pending = recording.transcription_status is TranscriptionStatus.PENDING
    if not pending and recording.callback_id not in tables.callbacks:
        tables.evict(RecordingRow, recording.id)


def _evict_interactions(tables: Tables, agent_id: str) -> None:
    for interaction_id in tables.interaction_index.too_many_closed(agent_id):
        tables.evict(InteractionRow, interaction_id)


def _evict_shifts(tables: Tables, business_process_id: str) -> None:
    started = tables.business_processes[business_process_id].shift_started_at
    for key in [key for key in tables.figures if key[0] == business_process_id and key[1] != started]:
        tables.evict(FiguresRow, key)
    for key in [key for key in tables.tallies if key[1] == business_process_id and key[2] != started]:
        tables.evict(TallyRow, key)
    for key in [key for key in tables.code_counts if key[0] == business_process_id and key[1] != started]:
        tables.evict(CodeCountRow, key)
