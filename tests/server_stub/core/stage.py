"""A floor to play on: a clock that is moved by hand, a store that keeps what it is given, and short words for events.

After every event the stage checks the invariants, and that the store's rows make the same floor.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar, cast

import pytest
from msgspec.structs import replace

from agent_desktop.protocol import objects, supervisor_objects
from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.objects import Endpoint, Interaction
from agent_desktop.protocol.states import (
    AnsweredBy,
    AttemptState,
    CallOutcome,
    CompletionStatus,
    EndpointKind,
    InteractionState,
    MaxPreviewTimeMode,
    Weekday,
    WhyCode,
)
from agent_desktop.protocol.thresholds import Thresholds
from agent_desktop.protocol.timing import ExceptionDay, IntakeLimits, Schedule, Span, Timing
from agent_desktop.protocol.wrap_up import WrapUpForm
from server_stub.core.floor import Floor
from server_stub.core.invariants import violations
from server_stub.core.model import events, history_rows, rows, site_events
from server_stub.core.model.call_rules import CallRules, ShownNumber, TrunkRoute
from server_stub.core.model.effects import Dial, Effect, Notify, RingAgent
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.events import Event
from server_stub.core.model.history_rows import AttemptRow, AuditEntryRow, HandledEventRow
from server_stub.core.model.outcome import CallbackTaken, FloorOutcome
from server_stub.core.model.process_rules.screen_pop_rules import ScreenPopRules
from server_stub.core.model.rows import CallbackRow, InteractionRow
from server_stub.core.model.site_events import SiteSupervisor
from server_stub.core.model.speech_rules import SpeechRules
from tests.server_stub.core.kept_rows import Store, picture

AgentCommand = (
    events.Accept
    | events.OfferShown
    | events.Decline
    | events.DialNow
    | events.EndInteraction
    | events.CompleteInteraction
    | events.DelegateInteraction
)
"""Commands that need nothing but the interaction."""

R = TypeVar("R", bound=FloorRefusal)
Kind = TypeVar("Kind")

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
"""A Tuesday, far from any change of daylight saving."""

DANA, LEE, KIM, TOVE = "dana", "lee", "kim", "tove"
DESK = "desk"
BILLING, CLAIMS = "billing", "claims"

SITE_AGENTS = (
    site_events.SiteAgent(id=DANA, name="Dana Reyes", endpoint=Endpoint(EndpointKind.SOFTPHONE, "PJSIP/101")),
    site_events.SiteAgent(id=LEE, name="Lee Park", endpoint=Endpoint(EndpointKind.SOFTPHONE, "PJSIP/102")),
    site_events.SiteAgent(id=KIM, name="Kim Adams", endpoint=Endpoint(EndpointKind.UC1, "kim")),
    site_events.SiteAgent(id=TOVE, name="Tove Lind", endpoint=Endpoint(EndpointKind.TEAMS, "tove")),
    site_events.SiteAgent(id=DESK, name="Desi Kay", endpoint=Endpoint(EndpointKind.DESKTOP, "")),
)


def office_hours(
    opens: str = "09:00",
    closes: str = "17:00",
    *,
    timezone: str = "UTC",
    exceptions: tuple[tuple[date, tuple[Span, ...]], ...] = (),
) -> Schedule:
    """Return a schedule that is the same every day of the week."""
    return Schedule(
        timezone=timezone,
        weekly=dict.fromkeys(Weekday, ((opens, closes),)),
        exceptions=tuple(ExceptionDay(date=day, open=spans) for day, spans in exceptions),
    )


class Stage:
    """A floor, its store and its clock."""

    def __init__(
        self,
        timing: Timing | None = None,
        *,
        now: datetime = NOON,
        processes: dict[str, tuple[str, ...]] | None = None,
        scopes: tuple[tuple[str, ...] | None, ...] = (None,),
    ) -> None:
        self.now = now
        self.floor = Floor()
        self.store = Store()
        self.effects: list[Effect] = []
        self.checks = True
        self.phones_answer = True
        """Whether the agents' own phones are up as soon as they are rung for an accepted offer."""
        self.agents: tuple[str, ...] = (DANA, LEE, KIM, TOVE, DESK)
        self.calls: dict[str, CallRules] = {}
        self.languages: dict[str, tuple[str, ...]] = {}
        self.intake: dict[str, IntakeLimits] = {}
        self.thresholds: dict[str, Thresholds] = {}
        self.wrap_up: dict[str, WrapUpForm] = {}
        self.screen_pop: dict[str, ScreenPopRules] = {}
        self.webhooks: tuple[site_events.AppliedWebhook, ...] = ()
        self.messages: dict[str, str] = {}
        self.trunks: tuple[TrunkRoute, ...] = ()
        self.shown_numbers: tuple[ShownNumber, ...] = ()
        self.reasons: tuple[Any, ...] = ()
        self.supervisors: tuple[SiteSupervisor, ...] | None = None
        self.phones: dict[str, str] = {}
        """Addresses that differ from those of ``SITE_AGENTS``."""
        self.floor_now = now
        self._callbacks = 0
        self.processes = processes or {BILLING: (DANA, LEE, KIM, TOVE, DESK)}
        self.scopes = scopes
        self.apply_site(timing or Timing())

    # --- the machinery ---

    def do(self, event: Event) -> Any:
        """Handle ``event``, store what it did, check everything, and return the answer."""
        outcome = self.handle(event)
        self.floor_now = self.now
        self.store.commit(outcome)
        self.effects += outcome.effects
        self._check_dials(outcome)
        assert outcome.next_due == self.floor.next_due()
        if self.checks:
            assert violations(self.floor.tables, self.now) == []
            assert picture(self.reloaded()) == picture(self.floor)
        if self.phones_answer and self._answer_phones(outcome) and isinstance(outcome.answer, Interaction):
            return self.interaction(outcome.answer.id)
        return outcome.answer

    def handle(self, event: Event) -> FloorOutcome:
        """Let the floor handle ``event``."""
        return self.floor.handle(event, now=self.now)

    def _check_dials(self, outcome: FloorOutcome) -> None:
        """Check that a customer is dialled from an agent's leg that is up."""
        for effect in outcome.effects:
            if isinstance(effect, Dial):
                assert self.interaction_row(effect.interaction_id).agent_leg is not None, effect

    def _answer_phones(self, outcome: FloorOutcome) -> bool:
        """Let each phone that is rung for an accepted offer be up; return whether there was one."""
        rung = [effect for effect in outcome.effects if isinstance(effect, RingAgent) and not effect.accepts]
        for order in rung:
            self.do(events.AgentAnswered(interaction_id=order.interaction_id))
        return bool(rung)

    def refused(self, event: Event, kind: type[R]) -> R:
        """Return the refusal of ``event``, which must leave everything as it was."""
        before = picture(self.floor)
        with pytest.raises(kind) as raised:
            self.floor.handle(event, now=self.now)
        assert picture(self.floor) == before
        assert raised.type is kind
        return raised.value

    def reloaded(self) -> Floor:
        """Return a floor made of what the store holds."""
        return Floor.load(self.store.kept.values())

    def restart(self) -> None:
        """Let the server go down and come up again."""
        self.floor = self.reloaded()
        self.do(events.ServerStarted())

    def wait(self, seconds: float = 0, *, until: datetime | None = None) -> None:
        """Let time pass, with a tick whenever one is wanted."""
        goal = self.now + timedelta(seconds=seconds) if until is None else until
        while (due := self.floor.next_due()) is not None and due <= goal:
            self.now = max(self.now, due)
            self.do(events.Tick())
        self.now = goal

    def took(self, action: Callable[[], Any]) -> list[Effect]:
        """Return the effects of ``action``."""
        before = len(self.effects)
        action()
        return self.effects[before:]

    def effects_of(self, kind: type[Kind]) -> list[Kind]:
        """Return all effects of one kind so far."""
        return [effect for effect in self.effects if isinstance(effect, kind)]

    def told(self, recipient: str, name: EventName) -> list[Any]:
        """Return the bodies of the events ``name`` that ``recipient`` has received."""
        notices = self.effects_of(Notify)
        return [notice.body for notice in notices if (notice.recipient, notice.name) == (recipient, name)]

    # --- site ---

    def apply_site(self, timing: Timing, *, site_wins: bool = False) -> None:
        self.do(
            events.SiteApplied(
                business_processes=tuple(
                    site_events.AppliedBusinessProcess(
                        id=each,
                        name=each.title(),
                        members=members,
                        timing=timing,
                        calls=self.calls.get(each, CallRules()),
                        speech=SpeechRules(self.languages.get(each, ())),
                        intake=self.intake.get(each, IntakeLimits()),
                        thresholds=self.thresholds.get(each, Thresholds()),
                        wrap_up=self.wrap_up.get(each, WrapUpForm()),
                        screen_pop=self.screen_pop.get(each, ScreenPopRules()),
                    )
                    for each, members in self.processes.items()
                ),
                agents=tuple(self._site_agent(agent) for agent in SITE_AGENTS if agent.id in self.agents),
                scopes=self.scopes,
                trunks=self.trunks,
                shown_numbers=self.shown_numbers,
                supervisors=self.supervisors,
                site_wins=site_wins,
                webhooks=self.webhooks,
                not_ready_reasons=self.reasons,
            )
        )

    def _site_agent(self, agent: site_events.SiteAgent) -> site_events.SiteAgent:
        address = self.phones.get(agent.id, agent.endpoint.address)
        endpoint = replace(agent.endpoint, address=address)
        return replace(agent, endpoint=endpoint, message=self.messages.get(agent.id))

    def set_calls(self, process: str = BILLING, **rules: Any) -> None:
        """Change how a business process calls, in the site file."""
        self.calls[process] = CallRules(**rules)
        self.apply_site(self.process(process).timing)

    def set_languages(self, *languages: str, process: str = BILLING) -> None:
        """Change what the customers of a business process speak, in the site file."""
        self.languages[process] = languages
        self.apply_site(self.process(process).timing)

    def set_thresholds(self, process: str = BILLING, **levels: Any) -> None:
        """Change at which levels supervisors of a business process are alerted, in the site file."""
        self.thresholds[process] = Thresholds(**levels, reached_at_least=1)
        self.apply_site(self.process(process).timing)

    def set_intake(self, process: str = BILLING, **limits: Any) -> None:
        """Change what a business process accepts, in the site file."""
        self.intake[process] = IntakeLimits(**limits)
        self.apply_site(self.process(process).timing)

    def set_trunks(self, *trunks: TrunkRoute, shown_numbers: tuple[ShownNumber, ...] = ()) -> None:
        """Change the trunks of the site file."""
        self.trunks, self.shown_numbers = trunks, shown_numbers
        self.apply_site(self.process().timing)

    def move_phone(self, agent: str, address: str) -> None:
        """Give the agent's phone another address, in the site file."""
        self.phones[agent] = address
        self.apply_site(self.process().timing)

    def set_timing(self, process: str = BILLING, **settings: Any) -> Any:
        row = self.process(process)
        return self.do(
            events.SetTiming(
                by="sam",
                business_process_id=process,
                timing=replace(row.timing, **settings),
                expected_versions=(row.version,),
            )
        )

    def process(self, process: str = BILLING) -> rows.BusinessProcessRow:
        row = self.floor.views.business_process_row(process)
        assert row is not None
        return row

    def stop(self, process: str = BILLING) -> Any:
        return self.do(events.StopRouting(by="sam", business_process_id=process))

    def start(self, process: str = BILLING) -> Any:
        return self.do(events.StartRouting(by="sam", business_process_id=process))

    def monitor_item(self, process: str = BILLING) -> supervisor_objects.MonitorItem:
        """Return the row of the monitor as it is now."""
        return self.floor.views.monitor_item(process, now=self.now)

    # --- callbacks ---

    def callback(
        self,
        process: str = BILLING,
        number: str | None = None,
        *,
        callback_id: str | None = None,
        by: str = "ivr",
        **facts: Any,
    ) -> str:
        """Ask for a callback, each with a number and an id of its own unless they are given, and return its id."""
        self._callbacks += 1
        number = number or f"+1212555{self._callbacks:04d}"
        taken = cast(
            "CallbackTaken",
            self.do(
                events.CallbackAsked(
                    by=by,
                    callback_id=callback_id or f"c{self._callbacks}",
                    business_process_id=process,
                    number=number,
                    **facts,
                )
            ),
        )
        return taken.callback_id

    def record(self, callback: str, recording: str | None = None) -> Any:
        count = len(self.store.all(rows.RecordingRow))
        return self.do(
            events.RecordingAdded(
                by="ivr",
                callback_id=callback,
                recording_id=recording or f"r{count + 1}",
                duration_s=9.5,
                digest=f"digest-{count + 1}",
            )
        )

    def row(self, callback: str) -> CallbackRow:
        """Return the callback as it is stored, also when it is completed."""
        return next(row for row in self.store.all(CallbackRow) if row.id == callback)

    def attempts(self, callback: str) -> list[AttemptRow]:
        return [row for row in self.store.all(AttemptRow) if row.callback_id == callback]

    def attempt_states(self, callback: str) -> list[AttemptState]:
        return [attempt.state for attempt in self.attempts(callback)]

    def why(self, callback: str) -> dict[WhyCode, datetime | None]:
        """Return the reasons with when each ends by itself."""
        answer = self.floor.views.why(callback, now=self.now)
        assert answer is not None
        return {reason.code: reason.until for reason in answer.reasons}

    # --- agents ---

    def come(self, *agents: str) -> None:
        """Let agents connect and be available, one after the other."""
        for agent in agents or (DANA,):
            self.do(events.AgentConnected(by=agent))
            self.presence(agent, Presence.AVAILABLE)

    def presence(self, agent: str, state: Presence, reason: str | None = None) -> objects.AgentStatus:
        return self.do(events.SetPresence(by=agent, state=state, reason=reason))

    def agent(self, agent: str = DANA) -> objects.AgentStatus:
        status = self.floor.views.agent_status(agent)
        assert status is not None
        return status

    def lose(self, agent: str = DANA) -> None:
        self.do(events.AgentDisconnected(by=agent))

    def tally(self, agent: str = DANA) -> supervisor_objects.ShiftTally:
        summary = self.floor.views.agent_summary(agent)
        assert summary is not None
        return summary.shift

    # --- interactions ---

    def at_hand(self, agent: str = DANA) -> objects.Interaction:
        """Return the agent's open interaction."""
        interaction = self.agent(agent).interaction
        assert interaction is not None
        return interaction

    def interaction(self, interaction_id: str) -> objects.Interaction:
        view = self.floor.views.interaction(interaction_id)
        assert view is not None
        return view

    def interaction_row(self, interaction_id: str) -> InteractionRow:
        return next(row for row in self.store.all(InteractionRow) if row.id == interaction_id)

    def accept(self, agent: str = DANA) -> objects.Interaction:
        return self.do(events.Accept(by=agent, interaction_id=self.at_hand(agent).id))

    def answer(self, agent: str = DANA, by_whom: AnsweredBy = AnsweredBy.PERSON) -> objects.Interaction:
        interaction = self.at_hand(agent).id
        self.do(events.CallAnswered(attempt_id=self.attempt_of(interaction), by_whom=by_whom))
        return self.interaction(interaction)

    def fail(self, outcome: CallOutcome = CallOutcome.BUSY, agent: str = DANA) -> objects.Interaction:
        interaction = self.at_hand(agent).id
        self.do(events.CallUnanswered(attempt_id=self.attempt_of(interaction), outcome=outcome))
        return self.interaction(interaction)

    def red_x(self, agent: str = DANA, **facts: Any) -> objects.Interaction:
        return self.do(events.EndInteraction(by=agent, interaction_id=self.at_hand(agent).id, **facts))

    def complete(
        self, status: CompletionStatus | None = None, agent: str = DANA, **facts: Any
    ) -> objects.Interaction:
        interaction = self.at_hand(agent).id
        return self.do(
            events.CompleteInteraction(by=agent, interaction_id=interaction, status=status, **facts)
        )

    def attempt_of(self, interaction_id: str) -> str:
        attempt_id = self.interaction_row(interaction_id).attempt_id
        assert attempt_id is not None
        return attempt_id

    def bring_to(self, state: InteractionState, agent: str = DANA, **facts: Any) -> tuple[str, str]:
        """Bring a new callback to ``state`` with the agent, through the preview; return callback and interaction."""
        self.set_timing(max_preview_time_mode=MaxPreviewTimeMode.ALWAYS)
        if not self.agent(agent).connected:
            self.come(agent)
        callback = self.callback(agent_id=agent, **facts)
        interaction = self.at_hand(agent).id
        if state is InteractionState.OFFERED:
            return callback, interaction
        self.accept(agent)
        if state is InteractionState.PREVIEW:
            return callback, interaction
        self.do(events.DialNow(by=agent, interaction_id=interaction))
        if state in {InteractionState.HANDLING, InteractionState.WRAP_UP}:
            self.answer(agent)
        if state is InteractionState.WRAP_UP:
            self.wait(11)
            self.red_x(agent)
        return callback, interaction

    # --- history ---

    def audit(self, action: history_rows.AuditAction) -> list[AuditEntryRow]:
        return [entry for entry in self.store.all(AuditEntryRow) if entry.action is action]

    def handled_events(self) -> list[HandledEventRow]:
        return self.store.all(HandledEventRow)
