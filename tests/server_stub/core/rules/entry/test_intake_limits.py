"""What a business process accepts at intake (``docs/behaviour.md``, *Intake limits*)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from agent_desktop.protocol.problems import NumberReason
from agent_desktop.protocol.states import DoNotCallKind, EndState
from agent_desktop.protocol.timing import Schedule, Timing
from server_stub.core.model import errors, events
from server_stub.core.model.rows import IntakeCountRow
from server_stub.core.rules.entry.intake_limits import COUNTS_DROPPED
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, LEE, NOON, Stage, office_hours

CALLER: Final = "+12125550142"
OTHER: Final = "+12125550143"


def request(number: str = CALLER, callback_id: str = "new", **facts: Any) -> events.CallbackAsked:
    return events.CallbackAsked(
        by="ivr", callback_id=callback_id, business_process_id=BILLING, number=number, **facts
    )


def test_that_a_full_queue_takes_no_further_callback_until_one_ends() -> None:
    stage = Stage()
    stage.set_intake(most_open=2)
    first, _ = stage.callback(), stage.callback(due_at=stage.now + timedelta(days=1))
    assert "2 open callbacks" in stage.refused(request(), errors.QueueFull).detail
    stage.do(events.Purge(by="sam", callback_id=first))
    assert stage.callback(number=CALLER)


def test_that_a_request_that_joins_an_open_callback_is_taken_by_a_full_queue() -> None:
    stage = Stage()
    stage.set_intake(most_open=1)
    first = stage.callback(number=CALLER)
    assert stage.callback(number=CALLER) == first


@pytest.mark.parametrize(("hours", "is_taken"), [(2, True), (2.001, False)])
def test_that_a_due_time_beyond_the_longest_promise_is_refused(*, hours: float, is_taken: bool) -> None:
    stage = Stage()
    stage.set_intake(longest_promise_s=7200)
    due_at = stage.now + timedelta(hours=hours)
    if is_taken:
        assert stage.callback(due_at=due_at)
    else:
        assert stage.refused(request(due_at=due_at), errors.PromiseTooLong).field == "$.due_at"


def test_that_an_opening_beyond_the_longest_promise_is_refused_with_the_opening() -> None:
    stage = Stage(Timing(schedule=office_hours("14:30", "17:00")))
    stage.set_intake(longest_promise_s=7200)
    refusal = stage.refused(request(), errors.PromiseTooLong)
    assert (refusal.field, refusal.next_opening) == (None, NOON.replace(hour=14, minute=30))
    stage.wait(1800)
    assert stage.callback()


def test_that_a_business_process_that_never_opens_promises_nothing() -> None:
    stage = Stage(Timing(schedule=Schedule(weekly={})))
    stage.set_intake(longest_promise_s=7200)
    assert stage.refused(request(), errors.PromiseTooLong).next_opening is None


def test_that_a_request_within_the_cutoff_before_closing_is_refused_with_the_next_opening() -> None:
    stage = Stage(Timing(schedule=office_hours("09:00", "17:00")))
    stage.set_intake(closing_cutoff_s=1800)
    stage.wait(until=NOON.replace(hour=16, minute=30))
    assert stage.callback()
    stage.wait(1)
    refusal = stage.refused(request(), errors.ClosingSoon)
    assert refusal.next_opening == NOON.replace(day=4, hour=9)
    assert refusal.possible_at == NOON.replace(hour=17)
    assert stage.callback(due_at=NOON.replace(day=4, hour=10))
    stage.refused(request(due_at=NOON.replace(day=4, hour=16, minute=45)), errors.ClosingSoon)
    stage.wait(until=NOON.replace(hour=17))
    assert stage.callback()


def test_that_the_requests_of_a_subscriber_are_limited_by_the_day_of_the_business_process() -> None:
    stage = Stage(Timing(schedule=office_hours("00:00", "24:00", timezone="America/New_York")))
    stage.set_intake(most_per_number_and_day=2)
    first = stage.callback(number="+525512345678")
    assert stage.callback(number="+5215512345678") == first  # The same subscriber in another form.
    refusal = stage.refused(request("+525512345678"), errors.TooManyForNumber)
    midnight = datetime(2026, 3, 4, 5, tzinfo=UTC)
    assert (refusal.field, refusal.possible_at) == ("$.number", midnight)
    assert stage.callback(number=OTHER)
    stage.now = midnight - timedelta(seconds=1)
    stage.refused(request("+525512345678"), errors.TooManyForNumber)
    stage.now = midnight
    assert stage.callback(number="+525512345678") == first


def test_that_a_completed_callback_and_a_restart_do_not_reset_the_count() -> None:
    stage = Stage()
    stage.set_intake(most_per_number_and_day=1)
    stage.do(events.Purge(by="sam", callback_id=stage.callback(number=CALLER)))
    stage.restart()
    stage.refused(request(), errors.TooManyForNumber)


def test_that_a_repetition_with_its_idempotency_key_is_neither_counted_nor_refused() -> None:
    stage = Stage()
    stage.set_intake(most_per_number_and_day=1, most_open=1)
    facts: dict[str, Any] = {"idempotency_key": "k", "fingerprint": "f"}
    first = stage.callback(number=CALLER, **facts)
    assert stage.callback(number=CALLER, **facts) == first


def test_that_a_refused_request_is_not_counted() -> None:
    stage = Stage()
    stage.set_intake(most_per_number_and_day=1, longest_promise_s=60)
    stage.refused(request(due_at=stage.now + timedelta(hours=1)), errors.PromiseTooLong)
    assert stage.callback(number=CALLER)


def test_that_counts_of_past_days_are_dropped_a_few_with_each_request() -> None:
    stage = Stage()
    stage.set_intake(most_per_number_and_day=9)
    for _ in range(COUNTS_DROPPED + 1):
        stage.callback()
    stage.wait(3 * 86_400)
    stage.callback()
    assert len(stage.store.all(IntakeCountRow)) == 2
    stage.callback()
    assert {row.day for row in stage.store.all(IntakeCountRow)} == {"2026-03-06"}


def test_that_without_limits_nothing_is_refused_or_counted() -> None:
    stage = Stage()
    for _ in range(5):
        stage.callback(number=CALLER, due_at=stage.now + timedelta(days=300))
    assert stage.store.all(IntakeCountRow) == []


def listed(value: str, business_process_id: str | None) -> events.DoNotCallAdded:
    return events.DoNotCallAdded(
        by="sam",
        entry_id=value,
        kind=DoNotCallKind.NUMBER,
        value=value,
        business_process_id=business_process_id,
    )


def test_that_the_list_of_a_business_process_holds_for_it_alone() -> None:
    stage = Stage(processes={BILLING: (DANA, LEE), CLAIMS: (DANA, LEE)})
    ended, kept = stage.callback(number=CALLER), stage.callback(CLAIMS, CALLER)
    stage.do(listed(CALLER, BILLING))
    assert (stage.row(ended).end_state, stage.row(kept).end_state) == (EndState.WITHDRAWN, None)
    assert stage.refused(request(), errors.NumberNotAllowed).reason is NumberReason.DO_NOT_CALL
    assert stage.callback(CLAIMS, CALLER) == kept
    stage.restart()
    stage.refused(request(), errors.NumberNotAllowed)
    stage.do(events.DoNotCallRemoved(by="sam", entry_id=CALLER))
    assert stage.callback(number=CALLER)


def test_that_a_list_of_no_business_process_is_refused() -> None:
    stage = Stage()
    stage.refused(listed(CALLER, "nothing"), errors.UnknownBusinessProcess)


def test_that_a_number_that_the_rules_refuse_is_distinguished_from_a_listed_one() -> None:
    refusal = Stage().refused(request("+19005551234"), errors.NumberNotAllowed)
    assert refusal.reason is NumberReason.NUMBER_RULES


def test_that_a_caller_by_phone_hears_of_a_full_queue_and_of_a_closing_in_advance() -> None:
    stage = Stage(Timing(schedule=office_hours("09:00", "17:00")))
    stage.set_intake(most_open=1, closing_cutoff_s=60)

    def outlook() -> tuple[bool, bool]:
        found = stage.floor.views.intake_outlook(BILLING, OTHER, stage.now)
        assert found is not None
        return found.is_full, found.closes_soon

    assert outlook() == (False, False)
    stage.callback()
    assert outlook() == (True, False)
    stage.wait(until=NOON.replace(hour=16, minute=59, second=30))
    assert outlook() == (True, True)
