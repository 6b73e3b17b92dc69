"""Wire objects of the floor, built at each call (``docs/protocol.md``). A view changes nothing."""

from __future__ import annotations

from datetime import datetime

from msgspec import UNSET

from agent_desktop.protocol import objects, supervisor_objects
from agent_desktop.protocol.states import Location, MaxPreviewTimeMode, Relation, TranscriptionStatus
from server_stub.core.model.completion import ALLOWED, effect_on_wire
from server_stub.core.model.interaction import CLOSED, TIMER, WOULD_COME_FROM, commands
from server_stub.core.model.outcome import VersionedBusinessProcess
from server_stub.core.model.rows import (
    AgentRow,
    BusinessProcessRow,
    CallbackRow,
    FiguresRow,
    InteractionRow,
    RecordingRow,
    TimerKind,
    WebhookRow,
)
from server_stub.core.views.alerts import agents_available, alerts
from server_stub.core.views.code_counts import code_counts, code_label
from server_stub.core.views.intake_outlook import IntakeOutlook, intake_outlook
from server_stub.core.views.own_views import own_commands
from server_stub.core.views.row_objects import (
    call_object,
    callback_object,
    entry_object,
    hand_over_object,
    recording_object,
    webhook_object,
)
from server_stub.core.views.screen_pop import screen_pop
from server_stub.core.views.supervised_calls import supervised_by, supervision_modes_of
from server_stub.core.views.supervision_views import SupervisionViews, stop_of
from server_stub.core.views.why_not_offered import why

Scope = tuple[str, ...] | None
"""The business processes that a supervisor sees; None means all."""


class Views(SupervisionViews):
    """Read-only access to a floor (``floor.views``). For an unknown id a view returns None unless stated otherwise."""

    # --- rows ---

    def agent_row(self, agent_id: str) -> AgentRow | None:
        """Return the agent."""
        return self._tables.agents.get(agent_id)

    def business_process_row(self, business_process_id: str) -> BusinessProcessRow | None:
        """Return the business process."""
        return self._tables.business_processes.get(business_process_id)

    def callback_row(self, callback_id: str) -> CallbackRow | None:
        """Return the open callback; only the store has completed ones."""
        return self._tables.callbacks.get(callback_id)

    def interaction_row(self, interaction_id: str) -> InteractionRow | None:
        """Return the interaction if it is open or among the last closed ones of its agent."""
        return self._tables.interactions.get(interaction_id)

    def recording_rows(self, callback_id: str) -> tuple[RecordingRow, ...]:
        """Return the recordings of an open callback, newest first."""
        return self._tables.recording_index.of(callback_id)

    def do_not_call(self, scope: Scope = None) -> tuple[supervisor_objects.DoNotCallEntry, ...]:
        """Return the lists of the site and of the business processes in ``scope``, the newest entry first."""
        owners = {None, *self.business_process_ids(scope)}
        seen = (row for row in self._tables.do_not_call.values() if row.business_process_id in owners)
        entries = sorted(seen, key=lambda row: (row.added_at, row.id), reverse=True)
        return tuple(map(entry_object, entries))

    def do_not_call_entry(self, entry_id: str) -> supervisor_objects.DoNotCallEntry | None:
        """Return one entry of the do-not-call list."""
        row = self._tables.do_not_call.get(entry_id)
        return None if row is None else entry_object(row)

    def webhooks(self) -> tuple[supervisor_objects.Webhook, ...]:
        """Return the receivers of changes, by id."""
        found = (self.webhook(webhook_id) for webhook_id in sorted(self._tables.webhooks))
        return tuple(each for each in found if each is not None)

    def webhook_row(self, webhook_id: str) -> WebhookRow | None:
        """Return one receiver of changes, unless a failed delivery to it is waited for."""
        is_waiting = (TimerKind.WEBHOOK, webhook_id) in self._tables.timers
        return None if is_waiting else self._tables.webhooks.get(webhook_id)

    def webhook(self, webhook_id: str) -> supervisor_objects.Webhook | None:
        """Return one receiver of changes."""
        row = self._tables.webhooks.get(webhook_id)
        if row is None:
            return None
        retry = self._tables.timers.get((TimerKind.WEBHOOK, webhook_id))
        newest = self._tables.sequences.change
        return webhook_object(row, newest=newest, retry_at=None if retry is None else retry.due_at)

    def business_processes_of(self, agent_id: str) -> tuple[str, ...]:
        """Return the ids of the business processes that the agent serves, sorted."""
        return self._tables.routing.served_by.get(agent_id, ())

    def business_process_ids(self, scope: Scope = None, *, removed: bool = False) -> tuple[str, ...]:
        """Return the ids of all business processes in ``scope``, sorted; with ``removed`` also of those."""
        rows = sorted(self._tables.business_processes.items())
        known = [each for each, row in rows if removed or not row.removed]
        return tuple(each for each in known if scope is None or each in scope)

    def presents_recordings(self, business_process_id: str) -> bool:
        """Return whether agents may see recordings and transcriptions (*Max Preview Time Mode*)."""
        timing = self._tables.business_processes[business_process_id].timing
        return timing.max_preview_time_mode is not MaxPreviewTimeMode.DISABLED

    # --- interactions ---

    def interaction(self, interaction_id: str) -> objects.Interaction | None:
        """Return the interaction without its transcription; a closed one also lacks recordings and attributes."""
        row = self._tables.interactions.get(interaction_id)
        return None if row is None else self._interaction(row)

    def _interaction(self, row: InteractionRow) -> objects.Interaction:
        process = self._tables.business_processes[row.business_process_id]
        callback = None if row.state in CLOSED else self._tables.callbacks.get(row.callback_id)
        recordings: tuple[RecordingRow, ...] = ()
        if callback is not None and self.presents_recordings(process.id):
            recordings = self.recording_rows(callback.id)
        shown = tuple(recording_object(recording) for recording in recordings)
        used = row.attempts_used if callback is None else callback.attempts_used
        origin = row.origin or WOULD_COME_FROM.get(row.state)
        allowed = ALLOWED[origin] if origin is not None and row.state not in CLOSED else ()
        kind = TIMER.get(row.state)
        timer = None if kind is None else self._tables.timers.get((kind, row.id))
        leg_back = self._tables.timers.get((TimerKind.LEG_BACK, row.id))
        return objects.Interaction(
            id=row.id,
            callback_id=row.callback_id,
            business_process=objects.BusinessProcessRef(process.id, process.name),
            state=row.state,
            agent_id=row.agent_id,
            number=row.number,
            customer_name=row.customer_name if callback is None else callback.customer_name,
            entered_at=row.entered_at,
            offered_at=row.offered_at,
            state_since=row.state_since,
            deadline=None if timer is None else timer.due_at,
            attempts_used=used,
            attempts_before_failure=process.timing.attempts_before_failure,
            recording=shown[0] if shown else None,
            transcription=None,
            endpoint=objects.EndpointRef(row.endpoint.kind),
            accept_at=row.accept_at,
            call=call_object(row, None if leg_back is None else leg_back.due_at),
            completion_status=row.completion_status,
            allowed_completion_statuses=allowed,
            note=row.note,
            completion_status_chosen_by=row.chosen_by,
            callback_at=row.callback_at,
            callback_agent_id=row.callback_agent_id,
            allowed_commands=commands(row, process.calls),
            completion_effects=tuple(
                effect_on_wire(status, attempts_used=used, timing=process.timing) for status in allowed
            ),
            recordings=shown,
            transcription_status=(
                recordings[0].transcription_status if recordings else TranscriptionStatus.NONE
            ),
            business_process_timezone=process.timing.timezone,
            customer_timezones=row.customer_timezones,
            attributes={} if callback is None else callback.attributes,
            withdrawal_asked_at=row.withdrawal_asked_at,
            attempts_made=0 if callback is None else callback.total_attempts,
            asked_for=None if callback is None else self._person(callback.agent_id),
            asked_by=None if callback is None else callback.asked_by,
            handed_over=None if callback is None else hand_over_object(callback),
            first_number=None if callback is None else callback.first_number,
            code=row.code,
            screen_pop=screen_pop(process, row, callback),
            supervised_by=supervised_by(self._tables, row.id) if process.calls.supervision_shown else (),
        )

    # --- agents ---

    def agent_status(self, agent_id: str) -> objects.AgentStatus | None:
        """Return the agent's own state with the open interaction."""
        row = self._tables.agents.get(agent_id)
        if row is None:
            return None
        return objects.AgentStatus(
            state=row.state,
            reason=row.reason,
            since=row.since,
            pending_state=row.pending_state,
            interaction=None if row.interaction_id is None else self.interaction(row.interaction_id),
            pending_reason=row.pending_reason,
            connected=row.connected,
            endpoint_reachable=row.endpoint_reachable,
            set_by=row.set_by,
            set_note=row.set_note,
            stops=self.stops_for(agent_id),
        )

    def agent_summary(
        self, agent_id: str, scope: Scope = None, *, left: str | None = None
    ) -> supervisor_objects.AgentSummary | None:
        """Return one agent as supervisors of ``scope`` see it; None if the agent serves none of its business processes.

        The site file may remove an agent during a call. Such an agent is returned while the interaction is open, and
        once more when it has ended as interaction ``left``.
        """
        row = self._tables.agents.get(agent_id)
        if row is None:
            return None
        served = tuple(
            each for each in self.business_processes_of(agent_id) if scope is None or each in scope
        )
        interaction_id = row.interaction_id if self._is_within(row.interaction_id, scope) else None
        is_on_floor = row.enabled and (scope is None or bool(served))
        if not is_on_floor and interaction_id is None and not self._is_within(left, scope):
            return None
        return supervisor_objects.AgentSummary(
            id=row.id,
            name=row.name,
            state=row.state,
            reason=row.reason,
            since=row.since,
            endpoint=row.endpoint,
            interaction_id=interaction_id,
            shift=self._shift_tally(agent_id, served),
            connected=row.connected,
            pending_state=row.pending_state,
            business_process_ids=served,
            endpoint_reachable=row.endpoint_reachable,
            supervised_by=supervised_by(self._tables, interaction_id),
        )

    def _is_within(self, interaction_id: str | None, scope: Scope) -> bool:
        row = None if interaction_id is None else self._tables.interactions.get(interaction_id)
        return row is not None and (scope is None or row.business_process_id in scope)

    def agents(self, scope: Scope = None) -> tuple[supervisor_objects.AgentSummary, ...]:
        """Return every agent whom supervisors of ``scope`` see, sorted by name."""
        summaries = (self.agent_summary(agent_id, scope) for agent_id in self._tables.agents)
        found = [summary for summary in summaries if summary is not None]
        return tuple(sorted(found, key=lambda summary: (summary.name, summary.id)))

    def colleagues(self, business_process_id: str) -> tuple[objects.PersonRef, ...]:
        """Return the agents of a business process, sorted by name."""
        process = self._tables.business_processes.get(business_process_id)
        return () if process is None else self._people(process.members)

    def _people(self, agent_ids: tuple[str, ...]) -> tuple[objects.PersonRef, ...]:
        rows = (self._tables.agents[agent_id] for agent_id in agent_ids)
        people = [objects.PersonRef(row.id, row.name) for row in rows if row.enabled]
        return tuple(sorted(people, key=lambda person: (person.name, person.id)))

    def _person(self, agent_id: str | None) -> objects.PersonRef | None:
        row = None if agent_id is None else self._tables.agents.get(agent_id)
        return None if row is None else objects.PersonRef(row.id, row.name)

    def _shift_tally(self, agent_id: str, served: tuple[str, ...]) -> supervisor_objects.ShiftTally:
        accepted = declined = missed = never_shown = cancelled = short_calls = 0
        for business_process_id in served:
            started = self._tables.business_processes[business_process_id].shift_started_at
            row = self._tables.tallies.get((agent_id, business_process_id, started))
            if row is not None:
                accepted += row.accepted
                declined += row.declined
                missed += row.missed
                never_shown += row.never_shown
                cancelled += row.cancelled
                short_calls += row.short_calls
        return supervisor_objects.ShiftTally(accepted, declined, missed, never_shown, cancelled, short_calls)

    # --- the monitor ---

    def monitor_item(self, business_process_id: str, *, now: datetime) -> supervisor_objects.MonitorItem:
        """Return the monitor's row of a business process at ``now``.

        Raises:
            KeyError: there is no such business process.
        """
        process = self._tables.business_processes[business_process_id]
        figures = self.figures(process)
        index = self._tables.callback_index
        pending, in_queue, with_agents = (
            len(index.at(process.id, location))
            for location in (
                Location.PENDING,
                Location.HANDLING_BY_BUSINESS_PROCESS,
                Location.HANDLING_BY_AGENT,
            )
        )
        processed = figures.succeeded + figures.failed
        mean = figures.handle_time.total_seconds() / figures.handled if figures.handled else None
        return supervisor_objects.MonitorItem(
            business_process_id=process.id,
            name=process.name,
            status=process.status,
            processed=processed,
            to_be_processed=pending + in_queue + with_agents,
            average_handle_time_s=mean,
            purged=figures.purged,
            reached_ratio=figures.succeeded / processed if processed else None,
            failed_ratio=figures.failed / processed if processed else None,
            shift_started_at=process.shift_started_at,
            succeeded=figures.succeeded,
            failed=figures.failed,
            pending=pending,
            in_queue=in_queue,
            with_agents=with_agents,
            longest_waiting_since=index.longest_waiting(process.id),
            timezone=process.timing.timezone,
            handled=figures.handled,
            held=self._tables.wait_counts.held(process.id),
            alerts=alerts(self._tables, process, now),
            timing_version=process.version,
            agents_available=agents_available(self._tables, process),
            stop=stop_of(process),
            codes=code_counts(self._tables, process),
            promises_kept=figures.promises_kept,
            promises_early=figures.promises_early,
            promises_late=figures.promises_late,
            removed=process.removed,
        )

    def figures(self, process: BusinessProcessRow) -> FiguresRow:
        """Return the counts of the current shift of ``process``."""
        known = self._tables.figures.get((process.id, process.shift_started_at))
        return known or FiguresRow(business_process_id=process.id, shift_started_at=process.shift_started_at)

    def monitor(self, scope: Scope = None, *, now: datetime) -> tuple[supervisor_objects.MonitorItem, ...]:
        """Return the monitor's rows of ``scope`` at ``now``, sorted by name."""
        items = [self.monitor_item(each, now=now) for each in self.business_process_ids(scope)]
        return tuple(sorted(items, key=lambda item: (item.name, item.business_process_id)))

    def intake_outlook(
        self, business_process_id: str, number: str | None, now: datetime
    ) -> IntakeOutlook | None:
        """Return what a caller from ``number`` (E.164, None: withheld) can expect (*Intake by phone*)."""
        return intake_outlook(self._tables, business_process_id, number, now)

    # --- callbacks ---

    def callback(self, callback_id: str) -> objects.Callback | None:
        """Return the open callback without its attempts, which only the store has."""
        row = self._tables.callbacks.get(callback_id)
        return None if row is None else self._callback(row, self.recording_rows(callback_id))

    def _callback(self, row: CallbackRow, recordings: tuple[RecordingRow, ...]) -> objects.Callback:
        timing = self._tables.business_processes[row.business_process_id].timing
        return callback_object(
            row,
            recordings=recordings,
            attempts_before_failure=timing.attempts_before_failure,
            handled_by=self._person(row.handled_by),
        )

    def business_process(self, business_process_id: str, *, now: datetime) -> VersionedBusinessProcess | None:
        """Return the business process with its next opening (None while it is open) and its version."""
        row = self._tables.business_processes.get(business_process_id)
        if row is None or row.removed:
            return None
        calendar = self._tables.process_index.calendars[row.id]
        view = supervisor_objects.BusinessProcess(
            id=row.id,
            name=row.name,
            status=row.status,
            members=row.members,
            next_opening=None if row.schedule_open else calendar.next_opening(now),
            timing=row.timing,
            intake_limits=row.intake,
            thresholds=row.thresholds,
            stop=stop_of(row),
        )
        return VersionedBusinessProcess(view, row.version)

    def current_interactions(
        self, business_process_id: str, supervisor_id: str = ""
    ) -> tuple[supervisor_objects.CurrentInteraction, ...]:
        """Return the callbacks in queue and with agents: with agents first, then in the queue's order."""
        index = self._tables.callback_index
        held = index.at(business_process_id, Location.HANDLING_BY_AGENT)
        with_agents = [self._current(each, supervisor_id) for each in held]
        with_agents.sort(key=lambda each: (each.state_since or each.callback.entered_at, each.callback.id))
        queued = index.at(business_process_id, Location.HANDLING_BY_BUSINESS_PROCESS)
        in_queue = sorted(
            (self._current(each, supervisor_id) for each in queued),
            key=lambda each: _queue_order(each.callback),
        )
        return (*with_agents, *in_queue)

    def _current(self, callback_id: str, supervisor_id: str) -> supervisor_objects.CurrentInteraction:
        row = self._tables.callbacks[callback_id]
        shown = self._callback(row, self.recording_rows(callback_id))
        interaction = None if row.interaction_id is None else self.interaction(row.interaction_id)
        if interaction is None:
            return supervisor_objects.CurrentInteraction(callback=shown)
        return supervisor_objects.CurrentInteraction(
            callback=shown,
            interaction_id=interaction.id,
            state=interaction.state,
            state_since=interaction.state_since,
            deadline=interaction.deadline,
            agent=self._person(interaction.agent_id),
            completion_status=interaction.completion_status,
            supervised_by=supervised_by(self._tables, interaction.id),
            allowed_supervision=supervision_modes_of(self._tables, interaction.id, supervisor_id),
            code=interaction.code or UNSET,
            code_label=code_label(self._tables, self._tables.interactions[interaction.id]),
        )

    def asked_for(self, agent_id: str, now: datetime) -> tuple[objects.OwnCallback, ...]:
        """Return the open callbacks requested for the agent that no agent has, the earliest due first."""
        rows = [self._tables.callbacks[each] for each in self._tables.callback_index.asked_for(agent_id)]
        waiting = [row for row in rows if row.interaction_id is None]
        waiting.sort(key=lambda row: (row.due_at or row.queued_at or row.entered_at, row.id))
        return tuple(self._own(row, now) for row in waiting)

    def own_callback(self, callback_id: str, now: datetime) -> objects.OwnCallback | None:
        """Return an open callback that waits for one agent, as that agent sees it."""
        row = self._tables.callbacks.get(callback_id)
        return None if row is None else self._own(row, now)

    def _own(self, row: CallbackRow, now: datetime) -> objects.OwnCallback:
        return objects.OwnCallback(
            relation=Relation.ASKED,
            callback=self._callback(row, self._presented(row)),
            business_process=self._process_ref(row.business_process_id),
            allowed_commands=own_commands(self._tables, row, now),
        )

    def why(self, callback_id: str, *, now: datetime) -> supervisor_objects.Why | None:
        """Return all reasons why an open callback is not being offered; empty if it may be offered now."""
        row = self._tables.callbacks.get(callback_id)
        return None if row is None else supervisor_objects.Why(why(self._tables, row, now))

    def _presented(self, row: CallbackRow) -> tuple[RecordingRow, ...]:
        """Return the recordings that an agent may see."""
        return self.recording_rows(row.id) if self.presents_recordings(row.business_process_id) else ()

    def _process_ref(self, business_process_id: str) -> objects.BusinessProcessRef:
        return objects.BusinessProcessRef(
            business_process_id, self._tables.business_processes[business_process_id].name
        )


def _queue_order(callback: objects.Callback) -> tuple[int, datetime, datetime, str]:
    return -callback.priority, callback.queued_at or callback.entered_at, callback.entered_at, callback.id
