"""The range in which the first call of a callback is promised to begin (``docs/behaviour.md``, *The promised time*)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from server_stub.core.model.rows import CallbackRow, ForecastRow
from server_stub.core.rules.monitor import count_promise
from server_stub.core.state.transaction import Transaction
from server_stub.core.state.wait_prediction import error_of, predict

INTERVALS_KEPT: Final = 20
"""Intervals between calls that are kept, so that the prediction follows when agents come and go."""

ERRORS_KEPT: Final = 200
"""Errors that are kept, so that the range holds through a surge as well as in a quiet hour."""

_LONGEST: Final = timedelta(days=1)
"""Longest interval that is kept; a clock that was set must not spoil the mean."""


def promised(transaction: Transaction, callback: CallbackRow) -> CallbackRow:
    """Return a new callback with its promised time, if one can be predicted (*The promised time*)."""
    prediction = predict(transaction.tables, callback, transaction.now)
    if prediction is None:
        return callback
    earliest, latest = prediction.span or (None, None)
    return replace(
        callback,
        promised_from=earliest,
        promised_until=latest,
        predicted_from=prediction.start,
        predicted_wait=prediction.wait,
    )


def call_begun(transaction: Transaction, callback_id: str) -> None:
    """Learn from an accepted offer; the first one of a callback also keeps or breaks its promise (*The promised time*)."""
    now = transaction.now
    callback = transaction.tables.callbacks[callback_id]
    process_id = callback.business_process_id
    known = transaction.tables.forecasts.get(process_id)
    forecast = known or ForecastRow(business_process_id=process_id, begun_at=callback.queued_at or now)
    waited = now - max(forecast.begun_at, callback.queued_at or forecast.begun_at)
    interval = min(max(waited, timedelta()), _LONGEST).total_seconds()
    errors = forecast.errors
    if callback.begun_at is None:
        begun = replace(callback, begun_at=now)
        transaction.put(begun)
        _judge(transaction, begun)
        error = error_of(begun, now)
        errors = errors if error is None else (*errors, error)[-ERRORS_KEPT:]
    transaction.put(
        ForecastRow(
            business_process_id=process_id,
            begun_at=now,
            intervals_s=(*forecast.intervals_s, interval)[-INTERVALS_KEPT:],
            errors=errors,
        )
    )


def never_begun(transaction: Transaction, callback: CallbackRow) -> None:
    """Count the promise of a callback that was completed after it and before any call as late (*The promised time*)."""
    latest = callback.promised_until
    if callback.begun_at is None and latest is not None and latest < transaction.now:
        count_promise(transaction, callback.business_process_id, "promises_late")


def queue_resumed(transaction: Transaction, business_process_id: str) -> None:
    """Leave the time in which nothing was offered out of the next interval (*The promised time*)."""
    forecast = transaction.tables.forecasts.get(business_process_id)
    if forecast is not None:
        transaction.put(replace(forecast, begun_at=transaction.now))


def _judge(transaction: Transaction, begun: CallbackRow) -> None:
    if begun.promised_from is None or begun.promised_until is None or begun.begun_at is None:
        return
    if begun.begun_at < begun.promised_from:
        name = "promises_early"
    else:
        name = "promises_kept" if begun.begun_at <= begun.promised_until else "promises_late"
    count_promise(transaction, begun.business_process_id, name)
