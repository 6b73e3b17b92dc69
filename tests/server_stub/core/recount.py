"""The monitor's figures, recounted from the rows of the store for a comparison with the stored figures."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from agent_desktop.protocol.states import AttemptState, CompletionStatus, EndState, InteractionState
from server_stub.core.model.history_rows import AttemptRow, CorrectionRow
from server_stub.core.model.rows import (
    BusinessProcessRow,
    CallbackRow,
    ClosedBy,
    FiguresRow,
    InteractionRow,
    ReleaseReason,
    TallyRow,
)
from server_stub.core.views.code_counts import code_counts
from tests.server_stub.core.kept_rows import Store
from tests.server_stub.core.stage import Stage

USES_ATTEMPT = {AttemptState.NO_ANSWER, AttemptState.ANSWERING_MACHINE}


def recounted(store: Store, process: BusinessProcessRow) -> FiguresRow:
    """Return the figures of the process's current shift, from its callbacks and interactions."""
    since = process.shift_started_at
    callbacks = [row for row in store.all(CallbackRow) if row.business_process_id == process.id]
    ended = Counter(
        row.end_state for row in callbacks if row.completed_at is not None and row.completed_at >= since
    )
    handle_times = [
        row.closed_at - row.answered_at
        for row in store.all(InteractionRow)
        if row.business_process_id == process.id
        and row.state is InteractionState.COMPLETED
        and row.answered_at is not None
        and row.closed_at is not None
        and row.closed_at >= since
    ]
    return FiguresRow(
        business_process_id=process.id,
        shift_started_at=since,
        entered=sum(row.entered_at >= since for row in callbacks),
        succeeded=ended[EndState.SUCCEEDED],
        failed=ended[EndState.FAILED],
        purged=ended[EndState.PURGED],
        aborted=ended[EndState.ABORTED],
        expired=ended[EndState.EXPIRED],
        withdrawn=ended[EndState.WITHDRAWN],
        handled=len(handle_times),
        handle_time=sum(handle_times, timedelta()),
        **Counter(filter(None, (_promise(row, since) for row in callbacks))),
    )


def _promise(row: CallbackRow, since: datetime) -> str | None:
    """Return the figure that counts the row's promised time in the shift; None if none does."""
    if row.promised_from is None or row.promised_until is None:
        return None
    if row.begun_at is None:
        is_late = row.completed_at is not None and row.completed_at > row.promised_until
        return (
            "promises_late"
            if is_late and row.completed_at is not None and row.completed_at >= since
            else None
        )
    if row.begun_at < since:
        return None
    if row.begun_at < row.promised_from:
        return "promises_early"
    return "promises_kept" if row.begun_at <= row.promised_until else "promises_late"


def recounted_tally(store: Store, process: BusinessProcessRow, agent_id: str) -> dict[str, int]:
    """Return what the agent did in the process's current shift, but for short calls."""
    own = [
        row
        for row in store.all(InteractionRow)
        if (row.business_process_id, row.agent_id) == (process.id, agent_id)
    ]
    closed = [row for row in own if row.closed_at is not None and row.closed_at >= process.shift_started_at]
    released = Counter(row.release_reason for row in closed)
    return {
        "accepted": sum(
            row.accepted_at is not None and row.accepted_at >= process.shift_started_at for row in own
        ),
        "declined": released[ReleaseReason.DECLINED],
        "missed": released[ReleaseReason.TIMED_OUT] + sum(map(_failed_leg, closed)),
        "never_shown": released[ReleaseReason.NEVER_SHOWN] + released[ReleaseReason.UNREACHABLE],
        "cancelled": sum(
            row.completion_status is CompletionStatus.CANCEL and not _failed_leg(row) for row in closed
        ),
    }


def recounted_codes(store: Store, process: BusinessProcessRow) -> dict[str, int]:
    """Return how many interactions were completed with each code in the process's current shift, as corrected last."""
    since = process.shift_started_at
    done = [
        row
        for row in store.all(InteractionRow)
        if row.business_process_id == process.id and row.closed_at is not None and row.closed_at >= since
    ]
    ids = {row.id for row in done}
    last = {row.attempt_id: row.code for row in store.all(CorrectionRow)}
    codes = [last.get(row.id, row.code) for row in store.all(AttemptRow) if row.interaction_id in ids]
    return dict(Counter(code for code in codes if code is not None))


def differences(stage: Stage, store: Store | None = None) -> list[str]:
    """Return where the kept figures, tallies and attempt counters are not those of the rows in ``store``.

    Without one they are compared with the stage's own rows.
    """
    found: list[str] = []
    rows = stage.store if store is None else store
    for process in rows.all(BusinessProcessRow):
        kept = stage.floor.views.figures(process)
        anew = recounted(rows, process)
        if kept != anew:
            found.append(f"{kept} kept, {anew} counted")
        codes = {each.code: each.interactions for each in code_counts(stage.floor.tables, process)}
        if codes != recounted_codes(rows, process):
            found.append(f"codes {codes} kept, {recounted_codes(rows, process)} counted")
        for agent_id in process.members:
            key = (agent_id, process.id, process.shift_started_at)
            tally = stage.floor.tables.tallies.get(key) or TallyRow(
                agent_id=agent_id, business_process_id=process.id, shift_started_at=process.shift_started_at
            )
            counted = recounted_tally(rows, process, agent_id)
            found += [
                f"{agent_id}: {getattr(tally, name)} {name} kept, {count} counted"
                for name, count in counted.items()
                if getattr(tally, name) != count
            ]
    attempts: dict[str, list[AttemptState]] = {}
    corrected = {row.attempt_id: row.state for row in rows.all(CorrectionRow)}
    for attempt in rows.all(AttemptRow):
        attempts.setdefault(attempt.callback_id, []).append(corrected.get(attempt.id, attempt.state))
    for row in rows.all(CallbackRow):
        states = attempts.get(row.id, [])
        used = sum(state in USES_ATTEMPT for state in states)
        if (row.total_attempts, row.attempts_used) != (len(states), used):
            found.append(
                f"{row.id}: {row.attempts_used} of {row.total_attempts} attempts kept, {states} made"
            )
    return found


def _failed_leg(row: InteractionRow) -> bool:
    """Return whether the agent's own leg did not come up."""
    return row.closed_by is ClosedBy.AGENT_LEG
