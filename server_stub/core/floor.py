"""The floor: a site's whole live state, and the one door to change it.

A shell takes events from its inbox and calls ``handle`` for each, commits what a batch of outcomes says, and only
then answers and carries out the effects. When a commit fails the floor is dropped and loaded again: the store is the
truth. There is no clock in here: ``now`` (aware, UTC) comes with every event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from msgspec.structs import replace

from agent_desktop.protocol.states import AcceptAt, InteractionState
from server_stub.core import (
    announcing,
    clock,
    clock_set,
    commands,
    conduct,
    do_not_call,
    events,
    founding,
    housekeeping,
    intake,
    offering,
    processes,
    supervision,
    switchboard,
)
from server_stub.core.effects import Effect, RingEndpoint, Transcribe
from server_stub.core.events import Event
from server_stub.core.outcome import Answer, Outcome
from server_stub.core.reply import Reply, nothing
from server_stub.core.rows import AuditAction, HandledEvent, Row, TimerKind
from server_stub.core.tables import Tables
from server_stub.core.turn import Turn
from server_stub.core.views import Views

_NO_TIME: Final = timedelta()


def _noted(turn: Turn, event: events.Noted) -> Reply:
    turn.audit(AuditAction(event.action), event.target, event.business_process_id, **event.detail)
    return nothing


def _tick(_turn: Turn, _event: events.Tick) -> Reply:
    return nothing


RULES: Final[dict[type[events.BaseEvent], Callable[[Turn, Any], Reply]]] = {
    events.CallbackAsked: intake.callback_asked,
    events.RecordingAdded: intake.recording_added,
    events.SendToQueue: supervision.send_to_queue,
    events.Purge: supervision.purge,
    events.Withdraw: supervision.withdraw,
    events.GiveToAgent: supervision.give_to_agent,
    events.RestorePlacement: supervision.restore_placement,
    events.AgentConnected: commands.connected,
    events.AgentDisconnected: commands.disconnected,
    events.SetPresence: commands.set_presence,
    events.Accept: commands.accept,
    events.Shown: commands.shown,
    events.Decline: commands.decline,
    events.DialNow: commands.dial_now,
    events.End: commands.end,
    events.SetStatus: commands.set_status,
    events.Complete: commands.complete,
    events.Delegate: commands.delegate,
    events.FinishWrapUp: commands.finish_wrap_up,
    events.SetTiming: processes.set_timing,
    events.Stop: processes.stop,
    events.Start: processes.start,
    events.DoNotCallAdded: do_not_call.added,
    events.DoNotCallRemoved: do_not_call.removed,
    events.EndpointAccepted: switchboard.endpoint_accepted,
    events.EndpointDeclined: switchboard.endpoint_declined,
    events.EndpointInCall: switchboard.endpoint_in_call,
    events.CallAnswered: switchboard.call_answered,
    events.CallUnanswered: switchboard.call_unanswered,
    events.CallEnded: switchboard.call_ended,
    events.CallLost: switchboard.call_ended,
    events.TranscriptionDone: switchboard.transcription_done,
    events.TranscriptionFailed: switchboard.transcription_failed,
    events.SiteApplied: founding.site_applied,
    events.ServerStarted: founding.server_started,
    events.Noted: _noted,
    events.ClockSet: clock_set.clock_set,
    events.Tick: _tick,
}
"""What each event does; the one list of them."""


class Floor:
    """Open callbacks, interactions, agents, business processes and timers, with what matching needs to be quick.

    ``views`` reads it: wire objects, ``why``, and look-ups by id. ``tables`` are the rows themselves, for the tests and
    the invariants. Neither is to be changed from outside.
    """

    def __init__(self) -> None:
        self.tables = Tables()
        self.views = Views(self.tables)

    @classmethod
    def load(cls, rows: Iterable[Row]) -> Floor:
        """Return the floor that ``rows`` (in any order) describe.

        Wanted are: all of ``Scope``, ``BusinessProcess``, ``Agent``, ``CoolDown``, ``Timer``, ``Sequences``,
        ``IdempotencyKey``; each ``Callback`` that is not completed; each ``Interaction`` that is not closed or was
        closed in the last hour; the ``Recording`` rows of those callbacks and those whose transcription is pending;
        ``Figures`` and ``Tally`` of each business process's current shift. More of these kinds does no harm: what the
        floor does not need it leaves aside.
        """
        floor = cls()
        housekeeping.load(floor.tables, rows)
        return floor

    def handle(self, event: Event, *, now: datetime) -> Outcome:
        """Return what ``event`` does. The same floor, event and ``now`` always give the same outcome.

        Timers that are due are handled first, so a tick that comes late changes no rule. When the event is refused they
        stay due: hand in a ``Tick`` whenever ``next_due()`` has come.

        Raises:
            Refusal: the event does not fit; the floor stands as it was.
        """
        turn = Turn(self.tables, now, "clock")
        try:
            if not isinstance(
                event, events.ClockSet
            ):  # What is due is known once the timers have followed it.
                clock.run_due(turn)
            turn.actor = event.actor
            reply = RULES[type(event)](turn, event)
            turn.actor = "system"
            offering.settle(turn)
            announcing.announce(turn)
            _log(turn, event)
            answer = reply(self.views, now)
        except BaseException:
            self.tables.take_back()
            self.tables.lanes.settled()
            raise
        return self._close(turn, answer)

    def next_due(self) -> datetime | None:
        """Return when the next ``Tick`` is wanted."""
        first = self.tables.timer_line.first()
        return None if first is None else first[0]

    def outstanding(self, *, now: datetime) -> tuple[Effect, ...]:
        """Return the deeds that may have been lost with a server that went down, to be carried out at start.

        These are the dial orders of interactions in dialing (with the rest of their time), the endpoints that ring for
        an offer, and the recordings whose transcription is pending.
        """
        tables = self.tables
        deeds: list[Effect] = []
        for row in sorted(tables.interactions.values(), key=lambda row: (row.offered_at, row.id)):
            if row.state is InteractionState.DIALING:
                due_at = tables.timers[TimerKind.NO_ANSWER, row.id].due_at
                deeds.append(conduct.dial_order(row, max(due_at - now, _NO_TIME)))
            elif row.state is InteractionState.OFFERED and row.accept_at is AcceptAt.ENDPOINT:
                deeds.append(RingEndpoint(row.id, row.agent_id, row.endpoint))
        pending = [tables.recordings[each] for each in tables.recording_index.pending]
        pending.sort(key=lambda row: (row.recorded_at, row.id))
        deeds.extend(Transcribe(row.id, row.callback_id, row.digest) for row in pending)
        return tuple(deeds)

    def _close(self, turn: Turn, answer: Answer) -> Outcome:
        """Let the turn stand, and let go of what only the store needs from here on."""
        changes = self.tables.changes()
        self.tables.close_journal()
        for change in changes:
            housekeeping.let_go(self.tables, change)
        return Outcome(
            answer=answer,
            puts=tuple(change.after for change in changes if change.after is not None),
            deletes=tuple(
                change.before for change in changes if change.before is not None and change.after is None
            ),
            appends=tuple(turn.appends),
            effects=tuple(turn.deeds),
            next_due=self.next_due(),
        )


def _log(turn: Turn, event: Event) -> None:
    """Keep an event that has changed something, without what the customer said."""
    if not (turn.appends or turn.deeds or turn.tables.changes()):
        return
    counted = turn.tables.sequences
    number = counted.event + 1
    turn.put(replace(counted, event=number))
    if isinstance(event, events.TranscriptionDone):
        event = replace(event, transcription=None)
    turn.append(HandledEvent(id=number, at=turn.now, event=event))
