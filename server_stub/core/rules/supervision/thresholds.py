"""Watch the thresholds of business processes (``docs/behaviour.md``, *Thresholds*).

An alert is a row from the moment at which a measure reaches a level until it is back. What depends on time alone, a wait
that grows and a level that ends after a while, has a timer for each business process.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.states import AlertLevel, Measure
from agent_desktop.protocol.thresholds import LOW_IS_BAD, Threshold
from server_stub.core.model.errors import NotFound
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import BusinessProcessRow, TimerKind
from server_stub.core.model.supervision.alert_rows import ThresholdAlertRow
from server_stub.core.model.supervision.supervision_events import AcknowledgeAlert
from server_stub.core.rules import monitor
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.measures import measured
from server_stub.core.views.reply import Reply

_WORST_FIRST: Final = (AlertLevel.ALARM, AlertLevel.WARNING)
_RANK: Final[dict[AlertLevel | None, int]] = {None: 0, AlertLevel.WARNING: 1, AlertLevel.ALARM: 2}


def watch(transaction: Transaction) -> None:
    """Check the business processes whose measures may have changed with this event (*Thresholds*)."""
    tables = transaction.tables
    if not tables.process_index.watched and not tables.threshold_alerts:
        return
    alerted = {row.business_process_id for row in tables.threshold_alerts.values()}
    for business_process_id in monitor.processes_to_announce(transaction, tables.changes()):
        if business_process_id in tables.process_index.watched or business_process_id in alerted:
            check(transaction, business_process_id)


def check(transaction: Transaction, business_process_id: str) -> None:
    """Begin, change and end the alerts of a business process, and set the timer of the next check (*Thresholds*)."""
    process = transaction.process(business_process_id)
    values = measured(transaction.tables, process, transaction.now)
    alerts = {
        row.measure: row
        for row in list(transaction.tables.threshold_alerts.values())
        if row.business_process_id == business_process_id and row.ended_at is None
    }
    due = [
        at
        for measure in Measure
        if (at := _settle(transaction, process, measure, values[measure], alerts.get(measure))) is not None
    ]
    transaction.set_timer(TimerKind.THRESHOLD, process.id, min(due, default=None))


def clock_was_set(transaction: Transaction, by: timedelta) -> None:
    """Keep the time that a measure has been back, and check every business process by the new time (*Thresholds*)."""
    for row in list(transaction.tables.threshold_alerts.values()):
        if row.calm_since is not None:
            transaction.put(replace(row, calm_since=row.calm_since + by))
    for business_process_id in sorted(transaction.tables.process_index.watched):
        check(transaction, business_process_id)


def acknowledge(transaction: Transaction, event: AcknowledgeAlert) -> Reply:
    """Record that a supervisor has taken notice of an alert (*Thresholds*); the first one counts."""
    row = transaction.tables.threshold_alerts.get(event.alert_id)
    if row is None or row.ended_at is not None:
        raise NotFound("There is no such alert that has not ended.")
    if row.acknowledged_at is None:
        noticed = replace(row, acknowledged_at=transaction.now, acknowledged_by=event.by_name)
        transaction.put(noticed)
        _audit(transaction, AuditAction.ALERT_ACKNOWLEDGED, noticed)
    return lambda views, _now: views.threshold_alert(event.alert_id)


def _settle(
    transaction: Transaction,
    process: BusinessProcessRow,
    measure: Measure,
    value: float | None,
    alert: ThresholdAlertRow | None,
) -> datetime | None:
    """Bring the alert of one measure up to date, and return when it must be checked again without an event."""
    threshold = process.thresholds.of(measure)
    before = None if alert is None else alert.level
    level = _level(measure, threshold, value, before)
    grows = _grows_to(transaction, process, level) if measure is Measure.LONGEST_WAIT else None
    if _RANK[level] > _RANK[before]:
        assert level is not None and value is not None  # noqa: S101, PT018 - a level needs a value
        begins = threshold.level(level) or 0.0
        if alert is None:
            _begin(transaction, process, measure, level, value=value, begins=begins)
        else:
            _worsen(transaction, alert, level, value=value, begins=begins)
    elif alert is not None and level is before:
        transaction.put(replace(alert, calm_since=None))
    elif alert is not None:
        calm_since = alert.calm_since or transaction.now
        ends_at = calm_since + timedelta(seconds=threshold.clear_after_s)
        if threshold.is_set and ends_at > transaction.now:
            transaction.put(replace(alert, calm_since=calm_since))
            return ends_at if grows is None else min(ends_at, grows)
        _lower(transaction, alert, level, threshold, value)
    return grows


def _level(
    measure: Measure, threshold: Threshold, value: float | None, before: AlertLevel | None
) -> AlertLevel | None:
    """Return the worst level that holds; one that was reached holds until the measure is back by the margin."""
    if value is None:
        return None
    for level in _WORST_FIRST:
        begins = threshold.level(level)
        if begins is None:
            continue
        margin = threshold.margin if _RANK[before] >= _RANK[level] else 0.0
        beyond = begins + margin - value if measure in LOW_IS_BAD else value - begins + margin
        if round(beyond, 6) >= 0:  # Times are kept to the microsecond.
            return level
    return None


def _grows_to(
    transaction: Transaction, process: BusinessProcessRow, level: AlertLevel | None
) -> datetime | None:
    """Return when the longest wait reaches the next level."""
    since = transaction.tables.callback_index.longest_waiting(process.id)
    if since is None:
        return None
    threshold = process.thresholds.of(Measure.LONGEST_WAIT)
    levels = (threshold.level(each) for each in _WORST_FIRST if _RANK[each] > _RANK[level])
    times = (since + timedelta(seconds=begins) for begins in levels if begins is not None)
    return min((at for at in times if at > transaction.now), default=None)


def _begin(
    transaction: Transaction,
    process: BusinessProcessRow,
    measure: Measure,
    level: AlertLevel,
    *,
    value: float,
    begins: float,
) -> None:
    number = transaction.tables.sequences.alert + 1
    transaction.put(replace(transaction.tables.sequences, alert=number))
    begun = ThresholdAlertRow(
        id=f"t{number}",
        business_process_id=process.id,
        measure=measure,
        level=level,
        value=value,
        threshold=begins,
        began_at=transaction.now,
        level_since=transaction.now,
        worst=level,
    )
    transaction.put(begun)
    _audit(transaction, AuditAction.ALERT_BEGAN, begun)


def _worsen(
    transaction: Transaction, alert: ThresholdAlertRow, level: AlertLevel, *, value: float, begins: float
) -> None:
    """Let an alert become worse, so that it needs to be acknowledged again."""
    worse = replace(
        alert,
        level=level,
        value=value,
        threshold=begins,
        level_since=transaction.now,
        worst=max(alert.worst, level, key=_RANK.__getitem__),
        calm_since=None,
        acknowledged_at=None,
        acknowledged_by=None,
    )
    transaction.put(worse)
    _audit(transaction, AuditAction.ALERT_CHANGED, worse)


def _lower(
    transaction: Transaction,
    alert: ThresholdAlertRow,
    level: AlertLevel | None,
    threshold: Threshold,
    value: float | None,
) -> None:
    """Let an alert become less bad, or end it."""
    if level is None:
        ended = replace(alert, ended_at=transaction.now, calm_since=None)
        transaction.put(ended)
        _audit(transaction, AuditAction.ALERT_ENDED, ended)
        return
    better = replace(
        alert,
        level=level,
        value=alert.value if value is None else value,
        threshold=threshold.level(level) or 0.0,
        level_since=transaction.now,
        calm_since=None,
    )
    transaction.put(better)
    _audit(transaction, AuditAction.ALERT_CHANGED, better)


def changed_alerts(rows: Iterable[tuple[object, object]]) -> list[ThresholdAlertRow]:
    """Return the alerts whose level, end or acknowledgement has changed, of rows before and after an event (*Thresholds*)."""
    found: list[ThresholdAlertRow] = []
    for before, after in rows:
        if isinstance(after, ThresholdAlertRow) and not (
            isinstance(before, ThresholdAlertRow) and _shown(before) == _shown(after)
        ):
            found.append(after)
    return found


def _shown(row: ThresholdAlertRow) -> tuple[object, ...]:
    return row.level, row.level_since, row.ended_at, row.acknowledged_at


def _audit(transaction: Transaction, action: AuditAction, row: ThresholdAlertRow) -> None:
    transaction.audit(
        action,
        f"alert:{row.id}",
        row.business_process_id,
        measure=row.measure.value,
        level=row.level.value,
        value=f"{row.value:g}",
    )
