"""*Where a callback is* and *Why*: locations, order, duplicates, calling hours, expiry, withdrawal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.commands import Placement, Presence
from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import (
    CompletionStatus,
    DuplicatePolicy,
    EndState,
    InteractionState,
    Location,
    MaxPreviewTimeMode,
    TranscriptionStatus,
    WhyCode,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events, rows
from server_stub.core.model.effects import Transcribe
from server_stub.core.model.errors import (
    IdempotencyKeyReused,
    NotFound,
    OffSchedule,
    PreconditionFailed,
    Stopped,
    UnknownAgent,
    UnknownBusinessProcess,
    WrongLocation,
)
from server_stub.core.model.history_rows import AuditAction, TranscriptTextRow
from server_stub.core.model.outcome import CallbackTaken
from server_stub.core.model.rows import IdempotencyKeyRow
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, KIM, LEE, NOON, Stage, office_hours

PENDING = Location.PENDING
IN_QUEUE = Location.HANDLING_BY_BUSINESS_PROCESS
WITH_AGENT = Location.HANDLING_BY_AGENT
TWO = {BILLING: (DANA, LEE), CLAIMS: (DANA, LEE)}
NEW_YORK, LONDON, NOWHERE = "+12125550142", "+442079460958", "+15550100001"
JAMAICAN_MOBILE, BARBADIAN_MOBILE, TOLL_FREE = "+18765550123", "+12462345678", "+18005550100"
RUSSIAN_MOBILE, KAZAKH_MOBILE, SATELLITE = "+79161234567", "+77011234567", "+870773111632"


# --- into the queue ------------------------------------------------------------------------------------------------------


def test_that_a_new_callback_goes_straight_to_the_queue() -> None:
    stage = Stage()
    row = stage.row(stage.callback())
    assert (row.location, row.entered_at, row.queued_at) == (IN_QUEUE, stage.now, stage.now)


@pytest.mark.parametrize("closed", ["off schedule", "stopped", "later"])
def test_that_a_new_callback_is_pending_where_it_cannot_be_queued(closed: str) -> None:
    stage = Stage(Timing(schedule=office_hours("13:00", "17:00") if closed == "off schedule" else None))
    if closed == "stopped":
        stage.stop()
    later = NOON + timedelta(hours=1)
    callback = stage.callback(due_at=later if closed == "later" else None)
    assert (stage.row(callback).location, stage.row(callback).queued_at) == (PENDING, None)
    stage.wait(until=later)
    if closed == "stopped":
        assert stage.row(callback).location is PENDING
        stage.start()
    assert (stage.row(callback).location, stage.row(callback).queued_at) == (IN_QUEUE, later)


def test_that_a_past_time_is_not_a_later_time() -> None:
    stage = Stage()
    assert stage.row(stage.callback(due_at=NOON - timedelta(days=1))).location is IN_QUEUE


def test_that_a_due_callback_waits_for_its_business_process_too() -> None:
    stage = Stage(Timing(schedule=office_hours("09:00", "13:00")))
    callback = stage.callback(due_at=NOON.replace(hour=14))
    stage.wait(until=NOON.replace(hour=15))
    assert stage.row(callback).location is PENDING
    stage.wait(until=NOON.replace(day=4, hour=9))
    assert stage.row(callback).location is IN_QUEUE


def test_that_a_supervisor_sends_a_callback_to_the_queue_ahead_of_its_time() -> None:
    stage = Stage()
    callback = stage.callback(due_at=NOON + timedelta(days=1))
    sent = stage.do(events.SendToQueue(by="sam", callback_id=callback))
    assert (sent.location, sent.due_at) == (IN_QUEUE, None)
    stage.refused(events.SendToQueue(by="sam", callback_id=callback), WrongLocation)


def test_that_sending_to_the_queue_is_refused_off_schedule_with_the_next_opening() -> None:
    stage = Stage(Timing(schedule=office_hours("13:00", "17:00")))
    callback = stage.callback()
    refusal = stage.refused(events.SendToQueue(by="sam", callback_id=callback), OffSchedule)
    assert refusal.next_opening == NOON.replace(hour=13)


def test_that_sending_to_the_queue_is_refused_while_stopped() -> None:
    stage = Stage()
    stage.stop()
    stage.refused(events.SendToQueue(by="sam", callback_id=stage.callback()), Stopped)


def test_that_a_held_callback_leaves_by_a_supervisor_alone() -> None:
    stage = Stage()
    for leave in ("send", "give", "purge"):
        callback, interaction = stage.bring_to(InteractionState.PREVIEW)
        stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction))
        stage.presence(DANA, Presence.NOT_READY)
        stage.wait(4000)
        assert stage.row(callback).held
        if leave == "send":
            stage.do(events.SendToQueue(by="sam", callback_id=callback))
        elif leave == "give":
            stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE))
        else:
            stage.do(events.Purge(by="sam", callback_id=callback))
        assert not stage.row(callback).held
        assert stage.row(callback).location is (Location.COMPLETED if leave == "purge" else IN_QUEUE)
        if leave != "purge":
            stage.do(events.Purge(by="sam", callback_id=callback))
        stage.presence(DANA, Presence.AVAILABLE)


# --- order ---------------------------------------------------------------------------------------------------------------


def _order_of_offers(stage: Stage, count: int) -> list[str]:
    order: list[str] = []
    for _ in range(count):
        order.append(stage.at_hand().callback_id)
        stage.accept()
        stage.complete(CompletionStatus.WRONG_DESTINATION)
    return order


def test_that_higher_priority_goes_first_and_then_the_earlier_arrival() -> None:
    stage = Stage(processes=TWO)
    callbacks: list[str] = []
    for process, priority in ((BILLING, 0), (CLAIMS, 0), (BILLING, 9), (CLAIMS, 5), (BILLING, 5)):
        callbacks.append(stage.callback(process, priority=priority))
        stage.wait(1)
    stage.come(DANA)
    first, second, urgent, middle, later = callbacks
    assert _order_of_offers(stage, 5) == [urgent, middle, later, first, second]


def test_that_a_callback_asked_for_the_agent_goes_ahead_of_all_others() -> None:
    stage = Stage()
    urgent = stage.callback(priority=9)
    stage.wait(1)
    asked = stage.callback(agent_id=DANA)
    stage.come(DANA)
    assert _order_of_offers(stage, 2) == [asked, urgent]


def test_that_a_released_callback_keeps_its_place() -> None:
    stage = Stage()
    first = stage.callback()
    stage.wait(1)
    stage.callback()
    stage.come(DANA)
    assert stage.at_hand().callback_id == first
    stage.wait(20)
    stage.come(LEE)
    assert stage.at_hand(LEE).callback_id == first


def test_that_those_who_come_in_together_go_by_who_asked_first() -> None:
    stage = Stage()
    stage.stop()
    later = stage.callback(due_at=NOON + timedelta(seconds=9))
    stage.wait(1)
    last = stage.callback()
    stage.wait(20)
    stage.start()
    stage.come(DANA)
    assert _order_of_offers(stage, 2) == [later, last]


# --- duplicates ------------------------------------------------------------------------------------------------------------


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


# --- one live dial per number ------------------------------------------------------------------------------------------------


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


# --- calling hours ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "location", "opens"),
    [
        (LONDON, IN_QUEUE, None),
        (NEW_YORK, PENDING, datetime(2026, 3, 3, 13, tzinfo=UTC)),
        (NOWHERE, IN_QUEUE, None),
    ],
)
def test_that_the_customers_own_clock_counts(number: str, location: Location, opens: datetime | None) -> None:
    stage = Stage(Timing(calling_hours=("08:00", "21:00")))
    callback = stage.callback(number=number)
    assert stage.row(callback).location is location
    if opens is not None:
        assert stage.why(callback)[WhyCode.OUTSIDE_CALLING_HOURS] == opens
        refusal = stage.refused(events.SendToQueue(by="sam", callback_id=callback), OffSchedule)
        assert refusal.next_opening == opens
        stage.wait(until=opens)
        assert stage.row(callback).location is IN_QUEUE


def test_that_a_number_without_a_zone_follows_the_business_process() -> None:
    tokyo = office_hours("00:00", "24:00", timezone="Asia/Tokyo")
    stage = Stage(Timing(calling_hours=("08:00", "21:00"), schedule=tokyo), now=NOON - timedelta(minutes=1))
    callback = stage.callback(number=NOWHERE)
    assert stage.row(callback).location is IN_QUEUE
    stage.wait(60)
    assert stage.row(callback).location is PENDING
    assert stage.attempts(callback) == []
    stage.wait(until=datetime(2026, 3, 3, 23, tzinfo=UTC))
    assert stage.row(callback).location is IN_QUEUE


def test_that_every_zone_of_a_number_must_allow_it() -> None:
    """From 8:00 in Kaliningrad to 21:00 in Kamchatka: three hours, which have not come at noon in Greenwich."""
    stage = Stage(Timing(calling_hours=("08:00", "21:00")))
    callback = stage.callback(number=RUSSIAN_MOBILE)
    assert stage.row(callback).location is PENDING
    opens = datetime(2026, 3, 4, 6, tzinfo=UTC)
    assert stage.why(callback)[WhyCode.OUTSIDE_CALLING_HOURS] == opens
    assert WhyCode.NO_COMMON_HOUR not in stage.why(callback)
    stage.wait(until=opens)
    assert stage.row(callback).location is IN_QUEUE
    stage.wait(until=datetime(2026, 3, 4, 9, tzinfo=UTC))
    assert stage.row(callback).location is PENDING


def test_that_the_business_process_clock_counts_where_no_hour_is_common_to_all_zones() -> None:
    berlin = office_hours("00:00", "24:00", timezone="Europe/Berlin")
    stage = Stage(Timing(calling_hours=("09:00", "17:00"), schedule=berlin), now=NOON.replace(hour=17))
    callback = stage.callback(number=RUSSIAN_MOBILE)
    opens = datetime(2026, 3, 4, 8, tzinfo=UTC)
    assert stage.why(callback)[WhyCode.OUTSIDE_CALLING_HOURS] == opens
    assert stage.why(callback)[WhyCode.NO_COMMON_HOUR] is None
    stage.wait(until=opens)
    assert stage.row(callback).location is IN_QUEUE
    assert WhyCode.NO_COMMON_HOUR not in stage.why(callback)


@pytest.mark.parametrize("number", [JAMAICAN_MOBILE, BARBADIAN_MOBILE, TOLL_FREE, KAZAKH_MOBILE, SATELLITE])
@pytest.mark.parametrize("hour", range(0, 24, 5))
def test_that_office_hours_call_every_number_within_a_day(number: str, hour: int) -> None:
    stage = Stage(Timing(calling_hours=("09:00", "17:00")), now=NOON.replace(hour=hour))
    callback = stage.callback(number=number)
    tomorrow = stage.now + timedelta(days=1)
    while stage.row(callback).location is PENDING and stage.now < tomorrow:
        until = stage.why(callback)[WhyCode.OUTSIDE_CALLING_HOURS]
        assert until is not None
        stage.wait(until=until)
    assert stage.row(callback).location is IN_QUEUE


def test_that_a_callback_stored_with_the_zones_of_its_calling_code_is_called_after_a_restart() -> None:
    stage = Stage(Timing(calling_hours=("09:00", "17:00")), now=NOON.replace(hour=10))
    callback = stage.callback(number=JAMAICAN_MOBILE)
    row = stage.row(callback)
    every_zone = ("America/Adak", "America/Jamaica", "Pacific/Guam")
    stage.store.kept[rows.CallbackRow, (callback,)] = replace(row, customer_timezones=every_zone)
    stage.restart()
    assert stage.row(callback).customer_timezones == ("America/Jamaica",)
    opens = stage.why(callback)[WhyCode.OUTSIDE_CALLING_HOURS]
    assert opens == datetime(2026, 3, 3, 14, tzinfo=UTC)
    stage.wait(until=opens)
    assert stage.row(callback).location is IN_QUEUE


def test_that_a_callback_that_comes_back_after_its_calling_hours_waits_for_them() -> None:
    stage = Stage(Timing(calling_hours=("08:00", "12:01")))
    stage.come(DANA)
    callback = stage.callback(number=LONDON)
    stage.wait(70)
    assert stage.row(callback).location is PENDING


# --- expiry ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("due_in", [None, timedelta(days=1)])
def test_that_a_callback_not_completed_in_time_expires(due_in: timedelta | None) -> None:
    stage = Stage(Timing(expires_after_s=3600))
    callback = stage.callback(due_at=None if due_in is None else NOON + due_in)
    stage.wait(3599)
    assert stage.row(callback).end_state is None
    stage.wait(1)
    assert stage.row(callback).end_state is EndState.EXPIRED


def test_that_a_callback_with_an_agent_expires_when_it_comes_back_unfinished() -> None:
    stage = Stage(Timing(expires_after_s=100))
    stage.come(DANA)
    callback = stage.callback()
    stage.accept()
    stage.answer()
    stage.wait(200)
    assert stage.row(callback).location is WITH_AGENT
    stage.complete(CompletionStatus.ANSWERING_MACHINE)
    assert (stage.row(callback).end_state, stage.row(callback).attempts_used) == (EndState.EXPIRED, 1)


def test_that_a_callback_handled_late_has_succeeded_all_the_same() -> None:
    stage = Stage(Timing(expires_after_s=100))
    stage.come(DANA)
    callback = stage.callback()
    stage.accept()
    stage.answer()
    stage.wait(200)
    stage.complete(CompletionStatus.HANDLED)
    assert stage.row(callback).end_state is EndState.SUCCEEDED


# --- withdrawn -----------------------------------------------------------------------------------------------------------------


def test_that_a_customer_withdraws_what_no_agent_has() -> None:
    stage = Stage()
    callback = stage.callback()
    answer = stage.do(events.Withdraw(by="ivr", callback_id=callback))
    assert (answer.location, answer.end_state) == (Location.COMPLETED, EndState.WITHDRAWN)
    stage.refused(events.Withdraw(by="ivr", callback_id=callback), NotFound)


def test_that_a_withdrawal_while_an_agent_has_it_is_refused_and_the_agent_notified() -> None:
    stage = Stage()
    stage.come(DANA)
    callback = stage.callback()
    withdraw = events.Withdraw(by="ivr", callback_id=callback)
    told_before = len(stage.told("agent:dana", EventName.INTERACTION))
    assert isinstance(stage.do(withdraw), WrongLocation)
    (told,) = stage.told("agent:dana", EventName.INTERACTION)[told_before:]
    assert (told.withdrawal_asked_at, told.state) == (stage.now, InteractionState.OFFERED)
    assert isinstance(stage.do(withdraw), WrongLocation)
    assert len(stage.told("agent:dana", EventName.INTERACTION)) == told_before + 1


# --- given to one agent ----------------------------------------------------------------------------------------------------------


def test_that_a_supervisor_gives_a_callback_to_an_agent_and_cancels_it() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.presence(DANA, Presence.NOT_READY)
    callback = stage.callback()
    given = stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE))
    assert (given.agent_id, given.location, given.queued_at) == (LEE, IN_QUEUE, NOON)
    stage.presence(DANA, Presence.AVAILABLE)
    assert stage.agent().interaction is None
    assert stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=None)).agent_id is None
    assert stage.at_hand().callback_id == callback


def test_that_a_callback_given_for_later_waits_until_then() -> None:
    stage = Stage()
    callback = stage.callback()
    later = NOON + timedelta(hours=2)
    given = stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE, due_at=later))
    assert (given.location, given.due_at) == (PENDING, later)
    (entry,) = stage.audit(AuditAction.CALLBACK_GIVEN)
    assert entry.detail == {"agent": LEE, "due_at": format_time(later)}


def test_that_a_callback_is_given_to_agents_of_its_business_process_alone() -> None:
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (KIM,)})
    callback = stage.callback()
    stage.refused(events.GiveCallback(by="sam", callback_id=callback, agent_id=KIM), UnknownAgent)
    stage.refused(
        events.CallbackAsked(
            by="ivr", callback_id="x", business_process_id=BILLING, number=LONDON, agent_id=KIM
        ),
        UnknownAgent,
    )
    stage.refused(
        events.CallbackAsked(by="ivr", callback_id="x", business_process_id="none", number=LONDON),
        UnknownBusinessProcess,
    )


@pytest.mark.parametrize("event", [events.SendToQueue, events.Purge])
def test_that_a_callback_with_an_agent_is_left_alone(event: type[events.SendToQueue | events.Purge]) -> None:
    stage = Stage()
    stage.come(DANA)
    callback = stage.callback()
    stage.refused(event(by="sam", callback_id=callback), WrongLocation)
    stage.refused(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE), WrongLocation)
    stage.refused(event(by="sam", callback_id="c99"), NotFound)


def _undo(callback: str, before: Placement, after: Placement) -> events.RestoreCallback:
    return events.RestoreCallback(by="sam", callback_id=callback, before=before, after=after)


def test_that_undoing_a_send_to_queue_gives_the_due_time_back() -> None:
    stage = Stage()
    later = NOON + timedelta(hours=3)
    callback = stage.callback(due_at=later)
    stage.do(events.SendToQueue(by="sam", callback_id=callback))
    restored = stage.do(_undo(callback, Placement(due_at=later), Placement()))
    assert (restored.location, restored.due_at) == (PENDING, later)
    stage.wait(until=later)
    assert stage.row(callback).location is IN_QUEUE


def test_that_undoing_a_send_to_queue_holds_a_held_callback_again_with_its_note() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(InteractionState.PREVIEW)
    stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction, note="Speaks Welsh"))
    stage.presence(DANA, Presence.NOT_READY)
    stage.wait(4000)
    stage.do(events.SendToQueue(by="sam", callback_id=callback))
    stage.do(_undo(callback, Placement(held=True, held_note="Speaks Welsh"), Placement()))
    row = stage.row(callback)
    assert (row.location, row.held, row.held_note) == (PENDING, True, "Speaks Welsh")


def test_that_undoing_a_give_takes_it_from_the_agent_and_keeps_the_place_in_queue() -> None:
    stage = Stage()
    callback = stage.callback()
    queued_at = stage.row(callback).queued_at
    stage.wait(60)
    given = stage.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=LEE))
    assert given.agent_id == LEE
    stage.do(_undo(callback, Placement(), Placement(agent_id=LEE)))
    row = stage.row(callback)
    assert (row.agent_id, row.asked_at, row.location, row.queued_at) == (None, None, IN_QUEUE, queued_at)


def test_that_nothing_is_undone_that_was_changed_since_or_that_an_agent_has() -> None:
    stage = Stage()
    later = NOON + timedelta(hours=3)
    callback = stage.callback(due_at=later)
    stage.do(events.SendToQueue(by="sam", callback_id=callback))
    stage.do(events.GiveCallback(by="sue", callback_id=callback, agent_id=LEE))
    undo = _undo(callback, Placement(due_at=later), Placement())
    stage.refused(undo, PreconditionFailed)
    assert stage.row(callback).agent_id == LEE
    stage.come(LEE)
    stage.refused(undo, WrongLocation)
    stage.refused(_undo("c99", Placement(), Placement()), NotFound)


@pytest.mark.parametrize("pending", [True, False])
def test_that_a_supervisor_purges_what_no_agent_has(*, pending: bool) -> None:
    stage = Stage()
    callback = stage.callback(due_at=NOON + timedelta(days=1) if pending else None)
    stage.do(events.Purge(by="sam", callback_id=callback))
    assert stage.row(callback).end_state is EndState.PURGED
    assert stage.floor.views.callback(callback) is None


# --- said again with a key -----------------------------------------------------------------------------------------------------


def _asked(key: str, fingerprint: str = "f", callback_id: str = "x") -> events.CallbackAsked:
    return events.CallbackAsked(
        by="ivr",
        callback_id=callback_id,
        business_process_id=BILLING,
        number=LONDON,
        idempotency_key=key,
        fingerprint=fingerprint,
    )


def test_that_a_request_repeated_with_its_key_makes_no_second_callback() -> None:
    stage = Stage()
    taken = stage.do(_asked("k", callback_id="one"))
    assert stage.do(_asked("k", callback_id="two")) == taken
    stage.refused(_asked("k", fingerprint="other"), IdempotencyKeyReused)
    stage.do(events.Purge(by="sam", callback_id="one"))
    assert stage.do(_asked("k", callback_id="three")) == CallbackTaken("one", True, None)


def test_that_a_key_is_forgotten_after_a_day_and_keys_do_not_pile_up() -> None:
    stage = Stage()
    for number in range(12):
        stage.do(_asked(f"k{number}"))
    stage.wait(86_400)
    assert stage.do(_asked("k3", fingerprint="another")).created is False
    stage.do(_asked("new"))
    assert {key.key for key in stage.store.all(IdempotencyKeyRow)} <= {"k3", "new", "k8", "k9", "k10", "k11"}


# --- recordings -------------------------------------------------------------------------------------------------------------------


def test_that_a_recording_is_transcribed_and_its_words_are_kept_by_the_store() -> None:
    stage = Stage()
    callback = stage.callback()
    view = stage.record(callback)
    assert (view.recording.duration_s, view.transcription_status) == (9.5, TranscriptionStatus.PENDING)
    assert stage.effects_of(Transcribe) == [Transcribe("r1", callback, "digest-1")]
    words = Transcription("hello", ())
    stage.do(events.TranscriptionDone(recording_id="r1", transcription=words))
    assert [text.transcription for text in stage.store.all(TranscriptTextRow)] == [words]
    view = stage.floor.views.callback(callback)
    assert view is not None
    assert view.transcription_status is TranscriptionStatus.READY
    assert not any("hello" in repr(entry.event) for entry in stage.handled_events())


def test_that_a_recording_that_cannot_be_transcribed_is_marked_and_the_callback_continues() -> None:
    stage = Stage(Timing(max_preview_time_mode=MaxPreviewTimeMode.WITH_RECORDING))
    callback = stage.callback()
    stage.record(callback)
    stage.do(events.TranscriptionNotDone(recording_id="r1", reason="noise"))
    stage.come(DANA)
    assert stage.at_hand().transcription_status is TranscriptionStatus.FAILED
    assert stage.accept().state is InteractionState.PREVIEW


def test_that_the_agent_is_notified_when_the_transcription_is_ready() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.record(callback)
    stage.come(DANA)
    stage.do(events.TranscriptionDone(recording_id="r1", transcription=Transcription("hello", ())))
    told = stage.told("agent:dana", EventName.INTERACTION)[-1]
    assert (told.transcription_status, told.transcription) == (TranscriptionStatus.READY, None)


def test_that_a_transcription_finishes_after_its_callback() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.record(callback)
    stage.do(events.Purge(by="sam", callback_id=callback))
    stage.restart()
    stage.do(events.TranscriptionDone(recording_id="r1", transcription=Transcription("hello", ())))
    assert len(stage.store.all(TranscriptTextRow)) == 1
    assert stage.floor.tables.recordings == {}


def test_that_a_recording_of_a_completed_callback_is_filed_and_one_of_nothing_is_refused() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.do(events.Purge(by="sam", callback_id=callback))
    late = events.RecordingAdded(
        by="ivr", callback_id=callback, recording_id="r9", duration_s=1, digest="d", completed_in=BILLING
    )
    assert stage.do(late) is None
    assert [deed.recording_id for deed in stage.effects_of(Transcribe)] == ["r9"]
    stage.refused(
        events.RecordingAdded(by="ivr", callback_id="c99", recording_id="r8", duration_s=1, digest="d"),
        NotFound,
    )


def test_that_the_same_recording_is_filed_once() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.record(callback, "r1")
    stage.record(callback, "r1")
    assert len(stage.effects_of(Transcribe)) == 1


# --- why ---------------------------------------------------------------------------------------------------------------------------


def test_that_every_reason_that_holds_is_listed() -> None:
    schedule = office_hours("14:00", "17:00")
    stage = Stage(Timing(schedule=schedule, calling_hours=("08:00", "21:00")))
    callback = stage.callback(number=NEW_YORK, due_at=NOON + timedelta(hours=5), agent_id=LEE)
    stage.stop()
    assert stage.why(callback) == {
        WhyCode.STOPPED: None,
        WhyCode.OFF_SCHEDULE: NOON.replace(hour=14),
        WhyCode.DUE_AT: NOON.replace(hour=17),
        WhyCode.OUTSIDE_CALLING_HOURS: NOON.replace(hour=13),
        WhyCode.ASKED_AGENT_AWAY: None,
    }


def test_that_waiting_for_an_agent_is_a_reason_with_the_time_when_any_agent_may_get_it() -> None:
    stage = Stage()
    assert stage.why(stage.callback()) == {WhyCode.NO_AGENT_AVAILABLE: None}
    asked = stage.callback(agent_id=LEE)
    assert stage.why(asked) == {WhyCode.ASKED_AGENT_AWAY: NOON + timedelta(seconds=900)}
    stage.wait(900)
    assert stage.why(asked) == {WhyCode.NO_AGENT_AVAILABLE: None}


def test_that_a_cool_down_is_a_reason_with_its_end() -> None:
    stage = Stage()
    stage.come(DANA)
    callback = stage.callback()
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    assert stage.why(callback) == {WhyCode.COOL_DOWN: NOON + timedelta(seconds=60)}


def test_that_being_with_an_agent_and_being_held_are_reasons() -> None:
    stage = Stage()
    callback, interaction = stage.bring_to(InteractionState.PREVIEW)
    assert stage.why(callback) == {WhyCode.WITH_AGENT: None}
    stage.do(events.DelegateInteraction(by=DANA, interaction_id=interaction))
    assert WhyCode.HELD in stage.why(callback)
