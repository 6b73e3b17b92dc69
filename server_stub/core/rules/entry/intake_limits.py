"""What a business process accepts at intake (``docs/behaviour.md``, *Intake limits*)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from server_stub.core.model.errors import ClosingSoon, PromiseTooLong, QueueFull, TooManyForNumber
from server_stub.core.model.rows import BusinessProcessRow, IntakeCountRow
from server_stub.core.model.subscribers import subscriber_of
from server_stub.core.state.intake_room import closing_within_cutoff, is_full
from server_stub.core.state.transaction import Transaction

COUNTS_DROPPED: Final = 8
"""Counts of past days dropped with each new count; more than one, so that they cannot accumulate."""


def check_number_of_requests(transaction: Transaction, process: BusinessProcessRow, number: str) -> None:
    """Check that the subscriber may make a further request today, also one that joins an open callback (*Intake limits*).

    Raises:
        TooManyForNumber: the subscriber has made as many requests as the business process takes.
    """
    most = process.intake.most_per_number_and_day
    if most is None:
        return
    count = transaction.tables.intake_counts.get(
        (process.id, *_day_and_subscriber(transaction, process, number))
    )
    if count is not None and count.requests >= most:
        raise TooManyForNumber(
            f"This number has made {most} requests today, which is as many as {process.name} takes.",
            field="$.number",
            possible_at=_next_day(process, transaction.now),
        )


def count_request(transaction: Transaction, process: BusinessProcessRow, number: str) -> None:
    """Count an accepted request, where a limit needs the count, and drop some counts of past days (*Intake limits*)."""
    if process.intake.most_per_number_and_day is None:
        return
    tables = transaction.tables
    # Two days ago is past on every clock of the world.
    past = (transaction.now - timedelta(days=2)).date().isoformat()
    for key in tables.intake_days.before(past, COUNTS_DROPPED):
        tables.drop(IntakeCountRow, key)
    day, subscriber = _day_and_subscriber(transaction, process, number)
    count = tables.intake_counts.get((process.id, day, subscriber))
    if count is None:
        count = IntakeCountRow(business_process_id=process.id, day=day, subscriber=subscriber, requests=0)
    transaction.put(replace(count, requests=count.requests + 1))


def check_new_callback(
    transaction: Transaction, process: BusinessProcessRow, due_at: datetime | None
) -> None:
    """Check that the business process takes a further callback that may be called from ``due_at`` on (*Intake limits*).

    ``due_at`` None means now.

    Raises:
        ClosingSoon: the business process closes within the cut-off after that time.
        PromiseTooLong: the call could begin only after the longest promise.
        QueueFull: as many callbacks are open as the business process takes.
    """
    earliest = max(transaction.now, due_at or transaction.now)
    closing = closing_within_cutoff(transaction.tables, process, earliest)
    calendar = transaction.tables.process_index.calendars[process.id]
    if closing is not None:
        opening = calendar.next_opening(closing)
        raise ClosingSoon(
            f"{process.name} closes too soon for this call; ask for it after the next opening.",
            field=None if due_at is None else "$.due_at",
            next_opening=opening,
            possible_at=None if due_at is not None and due_at > transaction.now else closing,
        )
    _check_promise(transaction, process, due_at, calendar.next_opening(earliest))
    most = process.intake.most_open
    if is_full(transaction.tables, process):
        raise QueueFull(
            f"{process.name} has {most} open callbacks, which is as many as it takes; try again later."
        )


def _check_promise(
    transaction: Transaction, process: BusinessProcessRow, due_at: datetime | None, begins: datetime | None
) -> None:
    longest = process.intake.longest_promise_s
    if longest is None or (begins is not None and begins - transaction.now <= timedelta(seconds=longest)):
        return
    raise PromiseTooLong(
        f"{process.name} promises calls within {longest:g} s; this one could begin only "
        f"{'never' if begins is None else begins.isoformat()}.",
        field=None if due_at is None else "$.due_at",
        next_opening=begins,
    )


def _day_and_subscriber(
    transaction: Transaction, process: BusinessProcessRow, number: str
) -> tuple[str, str]:
    day = transaction.now.astimezone(ZoneInfo(process.timing.timezone)).date()
    return day.isoformat(), subscriber_of(number)


def _next_day(process: BusinessProcessRow, now: datetime) -> datetime:
    zone = ZoneInfo(process.timing.timezone)
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, datetime.min.time(), tzinfo=zone).astimezone(UTC)
