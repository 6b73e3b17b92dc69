"""*Monitor*: what is counted per shift, and who is notified how often."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.states import (
    AnsweredBy,
    CompletionStatus,
    InteractionState,
    Location,
    MaxPreviewTimeMode,
    Relation,
    RoutingStatus,
)
from agent_desktop.protocol.supervisor_objects import AgentSummary, MonitorItem, ShiftTally
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.effects import agent_recipient, scope_recipient
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import FiguresRow, TallyRow
from tests.server_stub.core.recount import differences
from tests.server_stub.core.stage import (
    BILLING,
    CLAIMS,
    DANA,
    DESK,
    KIM,
    LEE,
    NOON,
    TOVE,
    Stage,
    office_hours,
)

STATE = InteractionState
ALL = "supervisors:*"


def handled(stage: Stage, seconds: float, status: CompletionStatus = CompletionStatus.HANDLED) -> str:
    """Have Dana talk for a while and complete with ``status``."""
    callback, _ = stage.bring_to(STATE.HANDLING)
    stage.wait(seconds)
    stage.complete(status)
    return callback


def test_that_an_empty_shift_has_no_ratios_and_no_average() -> None:
    empty = Stage().monitor_item()
    assert (empty.reached_ratio, empty.failed_ratio, empty.average_handle_time_s) == (None, None, None)
    assert (empty.processed, empty.to_be_processed, empty.purged) == (0, 0, 0)


def test_that_processed_are_the_succeeded_and_the_failed_alone() -> None:
    stage = Stage(Timing(expires_after_s=3600))
    for _ in range(3):
        handled(stage, 20)
    handled(stage, 20, CompletionStatus.WRONG_DESTINATION)
    stage.presence(DANA, Presence.NOT_READY)
    purged, withdrawn, _expired = stage.callback(), stage.callback(), stage.callback()
    stage.do(events.Purge(by="sam", callback_id=purged))
    stage.do(events.Withdraw(by="ivr", callback_id=withdrawn))
    stage.wait(3600)
    shown = stage.monitor_item()
    assert (shown.processed, shown.succeeded, shown.failed, shown.purged) == (4, 3, 1, 1)
    assert (shown.reached_ratio, shown.failed_ratio) == (0.75, 0.25)
    assert differences(stage) == []


def test_that_to_be_processed_are_all_that_are_open() -> None:
    stage = Stage()
    stage.come(DANA)
    first = stage.callback()
    stage.wait(5)
    stage.callback()
    stage.wait(5)
    stage.callback()
    stage.callback(due_at=NOON + timedelta(days=1))
    shown = stage.monitor_item()
    assert stage.row(first).location is Location.HANDLING_BY_AGENT
    assert (shown.with_agents, shown.in_queue, shown.pending, shown.to_be_processed) == (1, 2, 1, 4)
    assert shown.longest_waiting_since == NOON + timedelta(seconds=5)


def test_that_handle_time_runs_from_the_answer_to_the_completion() -> None:
    stage = Stage()
    handled(stage, 20)
    stage.bring_to(STATE.HANDLING)
    stage.wait(30)
    stage.red_x()
    stage.wait(30)
    stage.bring_to(STATE.DIALING)
    stage.fail()
    stage.complete()
    assert stage.monitor_item().average_handle_time_s == (20 + 60) / 2


@pytest.mark.parametrize("timezone", ["UTC", "America/New_York", "Asia/Kathmandu"])
def test_that_a_shift_starts_on_the_clock_of_the_business_process(timezone: str) -> None:
    schedule = office_hours("00:00", "24:00", timezone=timezone)
    stage = Stage(Timing(schedule=schedule, shift_starts=("06:00", "22:00")))
    handled(stage, 20)
    stage.do(events.Purge(by="sam", callback_id=stage.callback(due_at=NOON + timedelta(days=9))))
    assert (stage.monitor_item().processed, stage.monitor_item().purged, stage.tally().accepted) == (1, 1, 1)
    due = min(timer.due_at for key, timer in stage.floor.tables.timers.items() if key == ("shift", BILLING))
    stage.wait(until=due)
    fresh = stage.monitor_item()
    assert (fresh.processed, fresh.purged, fresh.shift_started_at) == (0, 0, due)
    assert stage.tally() == ShiftTally()
    assert len(stage.store.all(FiguresRow)) == 2
    assert len(stage.store.all(TallyRow)) == 1
    assert [entry.target for entry in stage.audit(AuditAction.BUSINESS_PROCESS_SHIFT)] == [
        "business_process:billing"
    ]


def test_that_changed_shift_starts_count_from_the_next_one_on() -> None:
    stage = Stage()
    handled(stage, 20)
    started = stage.monitor_item().shift_started_at
    stage.set_timing(shift_starts=("06:00", "13:00"))
    assert (stage.monitor_item().shift_started_at, stage.monitor_item().processed) == (started, 1)
    stage.wait(until=NOON.replace(hour=13))
    assert (stage.monitor_item().shift_started_at, stage.monitor_item().processed) == (
        NOON.replace(hour=13),
        0,
    )


def test_that_a_callback_completed_by_a_late_timer_counts_in_the_shift_of_then() -> None:
    stage = Stage(Timing(expires_after_s=3600, shift_starts=("00:00", "14:00")))
    stage.callback()
    stage.now = datetime(2026, 3, 3, 15, tzinfo=UTC)
    stage.do(events.Tick())
    assert stage.floor.views.figures(stage.process()).expired == 1
    assert differences(stage) == []


def test_that_an_agents_shift_is_shown_in_neutral_counts() -> None:
    stage = Stage(Timing(decline_cooldown_s=0))
    stage.bring_to(STATE.PREVIEW)
    stage.complete(CompletionStatus.CANCEL)
    stage.do(events.Decline(by=DANA, interaction_id=stage.at_hand().id))
    stage.accept()
    stage.do(events.DialNow(by=DANA, interaction_id=stage.at_hand().id))
    stage.answer(by_whom=AnsweredBy.PERSON)
    stage.wait(3)
    stage.complete(CompletionStatus.WRONG_DESTINATION)
    stage.callback()
    stage.do(events.OfferShown(by=DANA, interaction_id=stage.at_hand().id))
    stage.wait(20)
    stage.come(DANA)
    stage.wait(20)
    assert stage.tally() == ShiftTally(
        accepted=2, declined=1, missed=1, never_shown=1, cancelled=1, short_calls=1
    )


# --- notifications ---------------------------------------------------------------------------------------------------------------


def test_that_a_monitor_item_is_sent_at_once_and_then_at_most_once_a_second() -> None:
    stage = Stage()
    stage.wait(10)
    before = len(stage.told(ALL, EventName.MONITOR))

    def told() -> list[MonitorItem]:
        return stage.told(ALL, EventName.MONITOR)[before:]

    stage.callback()
    assert [sent.in_queue for sent in told()] == [1]
    stage.wait(0.2)
    stage.callback()
    stage.wait(0.2)
    stage.callback()
    assert [sent.in_queue for sent in told()] == [1]
    stage.wait(0.6)
    assert [sent.in_queue for sent in told()] == [1, 3]
    stage.wait(30)
    assert len(told()) == 2
    stage.callback()
    assert [sent.in_queue for sent in told()] == [1, 3, 4]


def test_that_a_monitor_item_owed_at_a_crash_is_still_sent() -> None:
    stage = Stage()
    stage.wait(10)
    stage.callback()
    stage.callback()
    stage.restart()
    before = len(stage.told(ALL, EventName.MONITOR))
    stage.wait(1)
    assert [sent.in_queue for sent in stage.told(ALL, EventName.MONITOR)[before:]] == [2]


def test_that_supervisors_are_notified_only_of_their_own_business_processes() -> None:
    billing, both = scope_recipient((BILLING,)), scope_recipient((CLAIMS, BILLING))
    assert (billing, both) == ("supervisors:billing", "supervisors:billing,claims")
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (LEE,)}, scopes=(None, (BILLING,), (CLAIMS, BILLING)))
    stage.come(DANA, LEE)
    stage.callback(CLAIMS)
    for recipient, seen in (
        (ALL, {DANA, LEE, KIM, TOVE, DESK}),
        (both, {DANA, LEE}),
        (billing, {DANA}),
    ):
        assert {summary.id for summary in stage.told(recipient, EventName.AGENT_STATE)} == seen
        assert bool(stage.told(recipient, EventName.CALLBACK)) is (LEE in seen)
        processes = {sent.business_process_id for sent in stage.told(recipient, EventName.MONITOR)}
        assert (CLAIMS in processes) is (LEE in seen)


def test_that_an_agent_seen_through_a_narrow_scope_shows_nothing_beyond_it() -> None:
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (DANA,)}, scopes=((BILLING,),))
    stage.come(DANA)
    stage.callback(CLAIMS)
    stage.accept()
    seen = stage.floor.views.agent_summary(DANA, (BILLING,))
    assert isinstance(seen, AgentSummary)
    assert (seen.interaction_id, seen.business_process_ids, seen.shift.accepted) == (None, (BILLING,), 0)
    whole = stage.floor.views.agent_summary(DANA)
    assert whole is not None
    assert (whole.interaction_id, whole.shift.accepted) == ("i1", 1)
    assert stage.floor.views.agents((CLAIMS,))[0].interaction_id == "i1"


@pytest.mark.parametrize("processes", [{BILLING: (LEE,)}, {BILLING: (LEE,), CLAIMS: (DANA,)}])
@pytest.mark.parametrize("scope", [None, (BILLING,)])
def test_that_a_removed_agent_is_on_the_floor_until_the_open_call_is_over(
    processes: dict[str, tuple[str, ...]], scope: tuple[str, ...] | None
) -> None:
    stage = Stage(scopes=(scope,))
    stage.bring_to(InteractionState.HANDLING)
    interaction = stage.at_hand().id
    served = DANA in processes.get(CLAIMS, ())
    stage.agents, stage.processes = ((DANA, LEE) if served else (LEE,)), processes
    stage.apply_site(stage.process().timing)
    seen = {each.id: each.interaction_id for each in stage.floor.views.agents(scope)}
    assert seen == {DANA: interaction, LEE: None}
    stage.do(events.CallEnded(attempt_id=stage.attempt_of(interaction)))
    stage.wait(30)
    last = stage.told(scope_recipient(scope), EventName.AGENT_STATE)[-1]
    assert (last.id, last.interaction_id) == (DANA, None)
    still_seen = served and scope is None
    assert [each.id for each in stage.floor.views.agents(scope)] == ([DANA, LEE] if still_seen else [LEE])


def test_that_an_agent_is_notified_of_each_state_of_the_interaction_and_of_the_own_state() -> None:
    stage = Stage()
    stage.bring_to(STATE.WRAP_UP)
    stage.complete()
    states = [view.state for view in stage.told(agent_recipient(DANA), EventName.INTERACTION)]
    assert states == [
        STATE.OFFERED,
        STATE.PREVIEW,
        STATE.CONNECTING,
        STATE.DIALING,
        STATE.HANDLING,
        STATE.WRAP_UP,
        STATE.COMPLETED,
    ]
    own = [status.state.value for status in stage.told(agent_recipient(DANA), EventName.AGENT)]
    assert own[-6:] == ["available", "offered", "preview", "busy", "wrap_up", "available"]
    assert stage.told(agent_recipient(LEE), EventName.INTERACTION) == []


def test_that_supervisors_are_notified_of_every_change_of_location() -> None:
    stage = Stage()
    callback, _ = stage.bring_to(STATE.HANDLING)
    stage.complete(CompletionStatus.ANSWERING_MACHINE)
    stage.presence(DANA, Presence.NOT_READY)
    stage.wait(300)
    stage.do(events.Purge(by="sam", callback_id=callback))
    locations = [view.location for view in stage.told(ALL, EventName.CALLBACK) if view.id == callback]
    assert locations == [
        Location.HANDLING_BY_AGENT,
        Location.PENDING,
        Location.HANDLING_BY_BUSINESS_PROCESS,
        Location.COMPLETED,
    ]


def test_that_an_open_interaction_is_sent_again_when_its_settings_change() -> None:
    stage = Stage()
    stage.bring_to(STATE.HANDLING)
    stage.set_timing(attempts_before_failure=7)
    assert stage.told(agent_recipient(DANA), EventName.INTERACTION)[-1].attempts_before_failure == 7


def test_that_an_event_that_changes_nothing_notifies_no_one_and_leaves_no_history() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.wait(5)
    history = len(stage.handled_events())
    assert stage.took(stage.come) == []
    assert stage.took(lambda: stage.do(events.Tick())) == []
    assert len(stage.handled_events()) == history


def test_that_the_audit_trail_shows_who_did_what_to_what() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.do(events.Purge(by="sam", callback_id=callback))
    stage.do(
        events.AuditNote(
            by="sam",
            action=AuditAction.RECORDING_READ,
            target="recording:r1",
            business_process_id=BILLING,
            detail={"callback": callback},
        )
    )
    entered, purged, read = stage.store.all(type(stage.audit(AuditAction.CALLBACK_ENTERED)[0]))[-3:]
    assert (entered.actor, entered.action) == ("ivr", AuditAction.CALLBACK_ENTERED)
    assert (purged.actor, purged.target, purged.detail) == (
        "sam",
        f"callback:{callback}",
        {"end_state": "purged"},
    )
    assert (read.action, read.target, read.at) == (AuditAction.RECORDING_READ, "recording:r1", stage.now)


# --- what is looked at -----------------------------------------------------------------------------------------------------------


def test_that_current_interactions_are_those_with_agents_and_then_the_queue() -> None:
    stage = Stage()
    stage.come(DANA)
    with_dana = stage.callback()
    stage.wait(1)
    later, urgent = stage.callback(), stage.callback(priority=5)
    stage.callback(due_at=NOON + timedelta(days=1))
    listed = stage.floor.views.current_interactions(BILLING)
    assert [row.callback.id for row in listed] == [with_dana, urgent, later]
    assert (listed[0].state, listed[0].agent is not None) == (STATE.OFFERED, True)
    assert (listed[1].state, listed[1].agent) == (None, None)


def test_that_current_interactions_with_agents_are_ordered_by_since_when_they_are_in_their_state() -> None:
    stage = Stage()
    stage.come(LEE, DANA)
    stage.callback(callback_id="z")
    stage.callback(callback_id="a")
    stage.wait(1)
    assert [row.callback.id for row in stage.floor.views.current_interactions(BILLING)] == ["a", "z"]
    stage.accept(LEE)  # The callback "a", which is with its agent in another state since now.
    assert [row.callback.id for row in stage.floor.views.current_interactions(BILLING)] == ["z", "a"]


def test_that_current_interactions_in_queue_have_the_order_of_the_queue() -> None:
    stage = Stage()
    minute = timedelta(minutes=1)
    stage.callback(callback_id="z", due_at=NOON + 2 * minute)
    stage.wait(30)
    stage.callback(callback_id="f", due_at=NOON + 2 * minute)
    stage.callback(callback_id="e", due_at=NOON + 2 * minute)
    stage.wait(30)
    stage.callback(callback_id="y")
    stage.wait(61)
    stage.callback(callback_id="a")
    stage.callback(callback_id="x", priority=1)
    listed = [row.callback.id for row in stage.floor.views.current_interactions(BILLING)]
    assert listed == ["x", "y", "z", "e", "f", "a"]  # Priority, arrival, entrance, id.
    stage.come(DANA, LEE, KIM)
    offered = [stage.at_hand(agent).callback_id for agent in (DANA, LEE, KIM)]
    assert offered == listed[:3]


def test_that_each_thing_counts_once() -> None:
    stage = Stage(Timing(short_call_s=10, max_preview_time_mode=MaxPreviewTimeMode.DISABLED))
    process = stage.process()
    assert stage.floor.views.figures(process) == FiguresRow(
        business_process_id=BILLING, shift_started_at=process.shift_started_at
    )
    stage.come(DANA)
    assert stage.tally() == ShiftTally()
    for _ in range(3):
        stage.callback()
        stage.do(events.Purge(by="sam", callback_id=stage.callback(due_at=NOON + timedelta(days=1))))
        stage.do(events.Withdraw(by="sam", callback_id=stage.callback(due_at=NOON + timedelta(days=1))))
        stage.accept()
        stage.answer()
        stage.wait(4)
        stage.red_x()
        stage.wait(3)
        stage.complete()
    assert stage.floor.views.figures(stage.process()) == FiguresRow(
        business_process_id=BILLING,
        shift_started_at=process.shift_started_at,
        entered=9,
        succeeded=3,
        purged=3,
        withdrawn=3,
        handled=3,
        handle_time=timedelta(seconds=21),
    )
    assert stage.tally() == ShiftTally(accepted=3, short_calls=3)


def test_that_a_monitor_item_is_sent_again_after_a_second_and_no_sooner() -> None:
    stage = Stage()
    stage.wait(5)
    recipient = scope_recipient(None)
    before = len(stage.told(recipient, EventName.MONITOR))
    stage.callback()
    assert len(stage.told(recipient, EventName.MONITOR)) == before + 1
    stage.callback()
    stage.wait(0.999)
    assert len(stage.told(recipient, EventName.MONITOR)) == before + 1
    stage.wait(0.001)
    assert len(stage.told(recipient, EventName.MONITOR)) == before + 2
    assert stage.told(recipient, EventName.MONITOR)[-1].to_be_processed == 2


def test_that_an_agents_own_callbacks_are_those_asked_for_and_how_many_wait() -> None:
    stage = Stage(processes={BILLING: (DANA, LEE), CLAIMS: (DANA,)})
    later = stage.callback(agent_id=DANA, due_at=NOON + timedelta(hours=3))
    sooner = stage.callback(agent_id=DANA, due_at=NOON + timedelta(hours=1))
    stage.callback(CLAIMS)
    stage.stop(CLAIMS)
    asked = stage.floor.views.asked_for(DANA, stage.now)
    assert [own.callback.id for own in asked] == [sooner, later]
    assert {own.relation for own in asked} == {Relation.ASKED}
    waiting = stage.floor.views.waiting_for(DANA)
    assert [(each.business_process.id, each.in_queue, each.status) for each in waiting] == [
        (BILLING, 0, RoutingStatus.ACTIVE),
        (CLAIMS, 1, RoutingStatus.STOPPED),
    ]
    assert stage.floor.views.asked_for(LEE, stage.now) == ()


def test_that_lists_are_by_name_and_within_the_scope() -> None:
    stage = Stage(processes={CLAIMS: (DANA,), BILLING: (LEE, DANA)})
    views = stage.floor.views
    assert [row.name for row in views.monitor(now=stage.now)] == ["Billing", "Claims"]
    assert [row.name for row in views.monitor((CLAIMS,), now=stage.now)] == ["Claims"]
    assert [person.name for person in views.colleagues(BILLING)] == ["Dana Reyes", "Lee Park"]
    assert [agent.id for agent in views.agents((CLAIMS,))] == [DANA]
    assert views.business_processes_of(DANA) == (BILLING, CLAIMS)
    assert views.business_process_ids() == (BILLING, CLAIMS)
