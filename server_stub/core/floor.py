"""The floor: the whole live state of a site, and the only way to change it.

The router takes events from its inbox, calls ``handle`` for each, commits the rows of a batch of outcomes, and only
then answers and carries out the effects. If a commit fails, the router discards the floor and loads it again, because
the store is the source of truth. The floor has no clock: ``now`` (aware, UTC) is passed with every event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from msgspec.structs import replace

from server_stub.core.model import agent_events, events, outward, own_work_events
from server_stub.core.model.effects import DeliverChanges, Effect
from server_stub.core.model.events import Event
from server_stub.core.model.history_rows import AuditAction, HandledEventRow
from server_stub.core.model.outcome import Answer, FloorOutcome
from server_stub.core.model.rows import Row, TimerKind
from server_stub.core.model.supervision import supervision_events
from server_stub.core.rules import (
    agent_commands,
    business_processes,
    clock_step,
    do_not_call,
    intake,
    notifications,
    offers,
    outages,
    site_sync,
    supervisor_commands,
    telephony_reports,
    timers,
)
from server_stub.core.rules.calls import supervision
from server_stub.core.rules.customers import erasure
from server_stub.core.rules.outward import webhooks
from server_stub.core.rules.own_work import commands as own_work
from server_stub.core.rules.preview import other_number
from server_stub.core.rules.supervision import agents, callback_actions, thresholds
from server_stub.core.rules.wrap_up import correction
from server_stub.core.state import eviction
from server_stub.core.state.tables import Tables
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, nothing
from server_stub.core.views.settled_views import SettledViews
from server_stub.core.views.views import Views

_NO_TIME: Final = timedelta()


def _noted(transaction: Transaction, event: events.AuditNote) -> Reply:
    transaction.audit(AuditAction(event.action), event.target, event.business_process_id, **event.detail)
    return nothing


def _tick(_transaction: Transaction, _event: events.Tick) -> Reply:
    return nothing


RULES: Final[dict[type[events.BaseEvent], Callable[[Transaction, Any], Reply]]] = {
    events.CallbackAsked: intake.callback_asked,
    events.RecordingAdded: intake.recording_added,
    events.SendToQueue: supervisor_commands.send_to_queue,
    events.Purge: supervisor_commands.purge,
    events.Withdraw: supervisor_commands.withdraw,
    events.CallerServed: supervisor_commands.caller_served,
    events.CallbacksErased: erasure.callbacks_erased,
    events.RecordingsOutdated: erasure.recordings_outdated,
    events.GiveCallback: supervisor_commands.give_to_agent,
    events.RestoreCallback: supervisor_commands.restore_placement,
    events.AgentConnected: agent_commands.connected,
    events.AgentDisconnected: agent_commands.disconnected,
    events.SetPresence: agent_commands.set_presence,
    events.SetPhoneReachable: agent_commands.set_phone,
    events.Accept: agent_commands.accept,
    events.OfferShown: agent_commands.shown,
    events.Decline: agent_commands.decline,
    events.DialNow: agent_commands.dial_now,
    events.CallNumber: other_number.call_number,
    events.EndInteraction: agent_commands.end,
    events.SetStatus: agent_commands.set_status,
    events.CompleteInteraction: agent_commands.complete,
    events.DelegateInteraction: agent_commands.delegate,
    events.HoldCustomer: agent_commands.hold,
    events.PressDigits: agent_commands.send_digits,
    events.LeaveVoicemail: agent_commands.leave_message,
    events.PauseCallRecording: agent_commands.pause_recording,
    events.FinishWrapUp: agent_commands.finish_wrap_up,
    agent_events.CorrectWrapUp: correction.correct,
    events.SuperviseCall: supervision.supervise,
    events.LeaveCall: supervision.leave,
    events.SignedOut: supervision.signed_out,
    events.SupervisorAnswered: supervision.leg_answered,
    events.SupervisorUnanswered: supervision.leg_unanswered,
    events.SupervisorLegEnded: supervision.leg_ended,
    own_work_events.OwnCallbackAsked: own_work.create,
    own_work_events.CallOwn: own_work.call,
    own_work_events.MoveOwn: own_work.move,
    own_work_events.GiveBackOwn: own_work.give_back,
    events.SetTiming: business_processes.set_timing,
    events.StopRouting: business_processes.stop,
    events.StartRouting: business_processes.start,
    events.DoNotCallAdded: do_not_call.added,
    events.DoNotCallRemoved: do_not_call.removed,
    events.EndpointAccepted: telephony_reports.endpoint_accepted,
    events.EndpointDeclined: telephony_reports.endpoint_declined,
    events.AgentRinging: telephony_reports.agent_ringing,
    events.AgentAnswered: telephony_reports.agent_answered,
    events.AgentUnanswered: telephony_reports.agent_unanswered,
    events.AgentLegEnded: telephony_reports.agent_leg_ended,
    events.EndpointInCall: telephony_reports.endpoint_in_call,
    events.EndpointReachable: telephony_reports.endpoint_reachable,
    events.CallRinging: telephony_reports.call_ringing,
    events.CallAnswered: telephony_reports.call_answered,
    events.CallUnanswered: telephony_reports.call_unanswered,
    events.CallEnded: telephony_reports.call_ended,
    events.CallLost: telephony_reports.call_ended,
    events.BeepHeard: telephony_reports.beep_heard,
    events.CallRecorded: telephony_reports.call_recorded,
    events.CallNotRecorded: telephony_reports.call_not_recorded,
    events.CallRecordingStored: telephony_reports.call_recording_stored,
    events.SwitchAway: telephony_reports.switch_away,
    events.TrunkAway: telephony_reports.trunk_away,
    events.TranscriptionDone: intake.transcription_done,
    events.TranscriptionNotDone: intake.transcription_failed,
    outward.WebhookDelivered: webhooks.delivered,
    outward.WebhookFailed: webhooks.failed,
    outward.ReplayChanges: webhooks.replay,
    supervision_events.AcknowledgeAlert: thresholds.acknowledge,
    supervision_events.SetPresenceOf: agents.set_presence_of,
    supervision_events.SupervisorCompletes: agents.complete,
    supervision_events.ActOnSlice: callback_actions.act,
    supervision_events.UndoSlice: callback_actions.undo,
    events.SiteApplied: site_sync.site_applied,
    events.ServerStarted: site_sync.server_started,
    events.AuditNote: _noted,
    events.ClockSet: clock_step.clock_set,
    events.Tick: _tick,
}
"""The handler of each type of event; a type without an entry cannot be handled."""


class Floor:
    """Open callbacks, interactions, agents, business processes and timers, with indexes for quick matching.

    ``views`` builds wire objects, reasons and look-ups by id. ``tables`` holds the rows themselves, for tests and for
    the invariants. Change neither from outside.
    """

    def __init__(self) -> None:
        self.tables = Tables()
        self.views = Views(self.tables)
        self._behind: datetime | None = None
        """Due time up to which timers are left to the next ``Tick``; earlier events leave them, too."""

    @classmethod
    def load(cls, rows: Iterable[Row]) -> Floor:
        """Return the floor that ``rows`` (in any order) describe.

        It needs every ``ScopeRow``, ``BusinessProcessRow``, ``AgentRow``, ``CoolDownRow``, ``TimerRow``,
        ``SequencesRow``, ``IdempotencyKeyRow``, ``CallbackActionRow`` and ``DoNotCallRow``; each
        ``ThresholdAlertRow`` that has not ended; each ``CallbackRow`` that is not completed; each ``InteractionRow``
        that is not closed or was closed in the last hour; each ``RecordingRow`` of those callbacks, and those whose
        transcription is pending; and each ``FiguresRow`` and ``TallyRow`` of a current shift. The floor ignores
        further rows of these types.
        """
        floor = cls()
        eviction.load(floor.tables, rows)
        return floor

    def handle(self, event: Event, *, now: datetime) -> FloorOutcome:
        """Return the outcome of ``event``; the same floor, event and ``now`` always give the same outcome.

        Due timers are handled first, so that a late tick changes no rule. If the event is refused, they stay due:
        pass a ``Tick`` whenever ``next_due()`` is reached.

        Raises:
            FloorRefusal: the event is not allowed now; the floor is unchanged.
        """
        transaction = Transaction(self.tables, now, "clock")
        try:
            if not isinstance(
                event, events.ClockSet
            ):  # The step of the clock moves the timers, so nothing is due before it.
                timers.run_due(transaction, may_slice=self._may_slice(event))
            transaction.actor = event.actor
            reply = RULES[type(event)](transaction, event)
            transaction.actor = "system"
            offers.settle(transaction)
            thresholds.watch(transaction)
            views = SettledViews(self.tables)
            notifications.announce(transaction, views)
            webhooks.record_changes(transaction, views)
            _log(transaction, event)
            answer = reply(views, now)
        except BaseException:
            self.tables.roll_back()
            self.tables.routing.settled()
            raise
        if timers.is_behind(transaction):
            self._behind = now
        return self._close(transaction, answer)

    def next_due(self) -> datetime | None:
        """Return when (UTC) the next ``Tick`` is needed; None if no timer is set."""
        first = self.tables.timer_line.first()
        return None if first is None else first[0]

    def is_due_lazily(self) -> bool:
        """Return whether the timer that ``next_due`` is about may be a moment late (``docs/behaviour.md``, *Monitor*)."""
        first = self.tables.timer_line.first()
        return first is not None and first[-1] is TimerKind.MONITOR

    def outstanding(self, *, now: datetime) -> tuple[Effect, ...]:
        """Return the effects that a crash may have lost, to be carried out at start.

        These are the dial orders of interactions in dialing (with the remaining time), the endpoints that ring for an
        offer, and the recordings whose transcription is pending. All of them are safe to repeat.
        """
        tables = self.tables
        live = sorted(
            outages.live_interactions(tables.interactions.values()), key=lambda row: (row.offered_at, row.id)
        )
        effects: list[Effect] = [outages.watch_order(tables)]
        effects.extend(outages.repeated_orders(tables, live, now))
        pending = [tables.recordings[each] for each in tables.recording_index.pending]
        pending.sort(key=lambda row: (row.recorded_at, row.id))
        effects.extend(intake.transcription_order(tables, row) for row in pending)
        if undelivered := webhooks.waiting_deliveries(tables):
            effects.append(DeliverChanges(undelivered))
        return tuple(effects)

    def _may_slice(self, event: Event) -> bool:
        """Return whether a slice of due timers may be handled before ``event``.

        The router begins a batch with a ``Tick``. If each later event of the batch handled a slice too, one commit
        would hold as much work as without slices.
        """
        first = self.tables.timer_line.first_sliced()
        return (
            isinstance(event, events.Tick) or self._behind is None or first is None or first[0] > self._behind
        )

    def _close(self, transaction: Transaction, answer: Answer) -> FloorOutcome:
        """Accept the changes of the transaction, and evict rows that only the store still needs."""
        changes = self.tables.changes()
        self.tables.close_journal()
        for change in changes:
            eviction.evict(self.tables, change)
        return FloorOutcome(
            answer=answer,
            puts=tuple(change.after for change in changes if change.after is not None),
            deletes=tuple(
                change.before for change in changes if change.before is not None and change.after is None
            ),
            appends=tuple(transaction.appends),
            effects=tuple(transaction.effects),
            next_due=self.next_due(),
        )


def _log(transaction: Transaction, event: Event) -> None:
    """Append an event that has changed something to the history, without the customer's words."""
    if not (transaction.appends or transaction.effects or transaction.tables.changes()):
        return
    counted = transaction.tables.sequences
    number = counted.event + 1
    transaction.put(replace(counted, event=number))
    if isinstance(event, events.TranscriptionDone):
        event = replace(event, transcription=None)
    transaction.append(HandledEventRow(id=number, at=transaction.now, event=event))
