"""How long a new callback is likely to wait for its first call (``docs/behaviour.md``, *The promised time*)."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Final

import msgspec

from agent_desktop.protocol.states import Location
from server_stub.core.model.rows import BusinessProcessRow, CallbackRow, ForecastRow
from server_stub.core.state.callback_deadlines import first_call
from server_stub.core.state.tables import Tables

FEWEST: Final = 10
"""Fewest intervals, and fewest errors, from which a wait is predicted and a range promised."""

_OUTSIDE: Final = 0.05
"""Share of the recent errors that the range leaves out at each of its ends."""
_BEYOND: Final = math.log(2)
"""By how much the range exceeds the largest of few errors, as a logarithm."""
_LEAST_S: Final = 1.0
_MINUTE: Final = timedelta(minutes=1)


class WaitPrediction(msgspec.Struct, frozen=True):
    """The predicted wait from ``start`` on, the first moment at which the callback can be offered.

    ``span`` is the range of the moment at which its first call begins, in whole minutes; None with too few errors.
    """

    start: datetime
    wait: timedelta
    span: tuple[datetime, datetime] | None


def predict(tables: Tables, callback: CallbackRow, now: datetime) -> WaitPrediction | None:
    """Predict the wait of a callback that is new at ``now`` (*The promised time*).

    None means that it cannot be predicted: the business process is stopped or never open again, or has begun too few
    calls.
    """
    process = tables.business_processes[callback.business_process_id]
    each = predicted_wait(tables, process)
    if each is None:
        return None
    start = first_call(tables, process, callback.customer_timezones, max(now, callback.due_at or now))
    if start is None:
        return None
    wait = each * (1 + _ahead(tables, process, callback, now))
    return WaitPrediction(start, wait, _range(tables.forecasts[process.id], start, wait.total_seconds()))


def predicted_wait(tables: Tables, process: BusinessProcessRow) -> timedelta | None:
    """Return the wait that is predicted for each callback ahead and for a new one; None if it cannot be (*The promised time*)."""
    forecast = tables.forecasts.get(process.id)
    if process.stopped or forecast is None or len(forecast.intervals_s) < FEWEST:
        return None
    mean_s = sum(forecast.intervals_s) / len(forecast.intervals_s)
    return timedelta(seconds=max(mean_s, _LEAST_S))


def error_of(row: CallbackRow, begun_at: datetime) -> float | None:
    """Return the logarithm of the callback's wait divided by its prediction; None without one, or if it began before."""
    if row.predicted_from is None or row.predicted_wait is None or begun_at < row.predicted_from:
        return None
    waited_s = max((begun_at - row.predicted_from).total_seconds(), _LEAST_S)
    return math.log(waited_s / row.predicted_wait.total_seconds())


def _ahead(tables: Tables, process: BusinessProcessRow, callback: CallbackRow, now: datetime) -> int:
    """Return how many callbacks are offered before a new one: those in queue before it, and those that wait for the opening."""
    queue = tables.routing.queues.get(process.id)
    ahead = 0 if queue is None else queue.bisect_right((-callback.priority, now, now, callback.id))
    if process.schedule_open:
        return ahead
    pending = len(tables.callback_index.at(process.id, Location.PENDING))
    return ahead + pending - tables.wait_counts.held(process.id)


def _range(forecast: ForecastRow, start: datetime, wait_s: float) -> tuple[datetime, datetime] | None:
    """Return the range that would have contained nearly all recent waits, had each been predicted as this one is."""
    errors = sorted(forecast.errors)
    count = len(errors)
    if count < FEWEST:
        return None
    lowest = int((count + 1) * _OUTSIDE) - 1
    highest = count - 1 - lowest
    earliest_s = wait_s * math.exp(errors[lowest]) if lowest >= 0 else 0.0
    latest_s = wait_s * math.exp(errors[highest] if highest < count else errors[-1] + _BEYOND)
    earliest = start + timedelta(seconds=earliest_s)
    latest = start + timedelta(seconds=latest_s)
    return max(start, _whole_minute(earliest)), _whole_minute(latest + _MINUTE)


def _whole_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
