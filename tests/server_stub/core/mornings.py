"""A busy morning by the throw of seeded dice: the same seed, the same morning."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, ClassVar

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import (
    AcceptAt,
    AnsweredBy,
    CallOutcome,
    CompletionStatus,
    DuplicatePolicy,
    InteractionState,
    MaxPreviewTimeMode,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.invariants import violations
from server_stub.core.model import events, rows
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.events import Event
from server_stub.core.model.telephony_events import LegEnd, LegOutcome
from tests.server_stub.core.kept_rows import picture
from tests.server_stub.core.recount import differences
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, KIM, LEE, TOVE, Stage, office_hours

STEPS = 400
AGENTS = (DANA, LEE, KIM, TOVE)
NUMBERS = tuple(f"+121255501{last:02d}" for last in range(12))
STATE = InteractionState

WEIGHTS = {
    "ask": 20,
    "work": 60,
    "misbehave": 12,
    "wait": 20,
    "present": 6,
    "away": 3,
    "supervise": 6,
    "record": 4,
    "endpoint": 2,
    "turn_over": 2,
    "lose_time": 1,
    "restart": 1,
}
"""How often each kind of thing happens."""

ORDINARY = {
    STATE.HANDLING: (
        CompletionStatus.HANDLED,
        CompletionStatus.ANSWERING_MACHINE,
        CompletionStatus.CALLBACK_REQUESTED,
    ),
    STATE.WRAP_UP: tuple(CompletionStatus),
}


class Morning:
    """A stage, and dice that choose what happens next on it, each kind as often as its weight."""

    weights: ClassVar[dict[str, int]] = WEIGHTS
    stage_type: ClassVar[type[Stage]] = Stage

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)  # noqa: S311 - the same seed must give the same morning
        self.refusals = 0
        self.stage = self.stage_type(
            Timing(
                recall_intervals_s=(30, 120),
                expires_after_s=20_000,
                disconnect_grace_s=self.dice.choice([5, 30]),
                duplicate_policy=self.dice.choice(list(DuplicatePolicy)),
                max_preview_time_mode=self.dice.choice(list(MaxPreviewTimeMode)),
                schedule=self.dice.choice([None, office_hours("08:00", "18:00", timezone="Europe/London")]),
                calling_hours=self.dice.choice([None, ("06:00", "19:00")]),
                shift_starts=("00:00", "13:00"),
            ),
            now=datetime(2026, 3, 27 + seed % 3, 11, 30, tzinfo=UTC),
            processes={BILLING: (DANA, LEE, KIM), CLAIMS: (LEE, KIM, TOVE)},
            scopes=(None, (CLAIMS,)),
        )
        self.stage.checks = False
        self.stage.come(*AGENTS)

    def step(self) -> str:
        """Let the dice choose what happens next, and return its kind."""
        (kind,) = self.dice.choices(list(self.weights), weights=list(self.weights.values()))
        getattr(self, kind)()
        return kind

    def run(self) -> None:
        """Play the morning, and look at everything after each step."""
        for step in range(STEPS):
            kind = self.step()
            tables = self.stage.floor.tables
            assert violations(tables, self.stage.floor_now) == [], f"after step {step}, {kind}"
            assert differences(self.stage) == [], f"after step {step}, {kind}"

    def do(self, event: Event) -> None:
        try:
            self.stage.do(event)
        except FloorRefusal:
            self.refusals += 1

    def soon(self) -> datetime:
        return self.stage.now + timedelta(seconds=self.dice.choice([5, 60, 600, 4000]))

    # --- what happens ---

    def ask(self) -> None:
        facts: dict[str, Any] = {}
        process = self.dice.choice((BILLING, CLAIMS))
        if self.dice.random() < 0.2:
            facts["agent_id"] = self.dice.choice(self.stage.processes[process])
        if self.dice.random() < 0.2:
            facts["due_at"] = self.soon()
        self.stage.callback(
            process,
            self.dice.choice(NUMBERS),
            priority=self.dice.choice((0, 0, 5)),
            **facts,
        )

    def work(self) -> None:
        """Take the next step of an agent with an open interaction."""
        busy = [row for row in self.stage.floor.tables.agents.values() if row.interaction_id is not None]
        if not busy:
            return
        agent = self.dice.choice(busy)
        interaction = self.stage.interaction_row(agent.interaction_id or "")
        by, here = agent.id, interaction.id
        if interaction.state is STATE.OFFERED:
            self.do(events.OfferShown(by=by, interaction_id=here))
            if self.dice.random() < 0.2:
                return
            at_endpoint = interaction.accept_at is AcceptAt.ENDPOINT
            accept = events.AgentAnswered(interaction_id=here)
            if at_endpoint and self.dice.random() < 0.3:
                outcome = self.dice.choice(list(LegOutcome))
                self.do(events.AgentUnanswered(interaction_id=here, outcome=outcome))
                return
            self.do(accept if at_endpoint else events.Accept(by=by, interaction_id=here))
        elif interaction.state in {STATE.PREVIEW, STATE.DIALING} and self.dice.random() < 0.2:
            self.do(events.EndInteraction(by=by, interaction_id=here))
        elif interaction.state is STATE.PREVIEW:
            self.do(events.DialNow(by=by, interaction_id=here))
        elif interaction.state is STATE.DIALING:
            self.report(self.stage.attempt_of(here))
        else:
            status = self.dice.choice(ORDINARY[interaction.state])
            choice: dict[str, Any] = {"status": status}
            if status is CompletionStatus.CALLBACK_REQUESTED:
                choice |= {"callback_at": self.soon(), "agent_id": self.dice.choice((None, LEE, KIM))}
            event = self.dice.choice((events.SetStatus, events.CompleteInteraction))
            self.do(event(by=by, interaction_id=here, **choice))
            self.do(events.EndInteraction(by=by, interaction_id=here))

    def report(self, attempt: str) -> None:
        outcome = self.dice.choice([None, None, *CallOutcome])
        if outcome is None or outcome is CallOutcome.ANSWERED:
            self.do(events.CallAnswered(attempt_id=attempt, by_whom=self.dice.choice(list(AnsweredBy))))
        else:
            self.do(events.CallUnanswered(attempt_id=attempt, outcome=outcome))

    def misbehave(self) -> None:
        """Send something out of place: late, twice, or to what is over."""
        interactions = self.stage.store.all(rows.InteractionRow)
        if not interactions:
            return
        row = self.dice.choice(interactions[-6:])
        by, here = row.agent_id, row.id
        attempt = row.attempt_id or "a0"
        self.do(
            self.dice.choice(
                [
                    events.Accept(by=by, interaction_id=here),
                    events.Decline(by=by, interaction_id=here),
                    events.DialNow(by=by, interaction_id=here),
                    events.EndInteraction(by=by, interaction_id=here),
                    events.CompleteInteraction(by=by, interaction_id=here),
                    events.DelegateInteraction(by=by, interaction_id=here),
                    events.EndInteraction(by=by, interaction_id=here, pressed_in=STATE.DIALING),
                    events.FinishWrapUp(by="sam", interaction_id=here),
                    events.CallAnswered(attempt_id=attempt, by_whom=AnsweredBy.MACHINE),
                    events.CallEnded(attempt_id=attempt),
                    events.CallLost(attempt_id=attempt),
                    events.EndpointAccepted(interaction_id=here),
                    events.EndpointDeclined(interaction_id=here),
                    events.AgentAnswered(interaction_id=here),
                    events.AgentUnanswered(interaction_id=here, outcome=self.dice.choice(list(LegOutcome))),
                    events.AgentLegEnded(interaction_id=here, how=self.dice.choice(list(LegEnd))),
                ]
            )
        )

    def wait(self) -> None:
        self.stage.wait(self.dice.choice([0.3, 1, 2, 5, 11, 21, 31, 61, 130]))

    def present(self) -> None:
        for agent in AGENTS:
            self.do(events.AgentConnected(by=agent))
            if self.dice.random() < 0.8:
                self.do(events.SetPresence(by=agent, state=Presence.AVAILABLE))

    def away(self) -> None:
        agent = self.dice.choice(AGENTS)
        state = self.dice.choice((Presence.NOT_READY, Presence.OFFLINE))
        leaving = events.AgentDisconnected(by=agent)
        resting = events.SetPresence(by=agent, state=state, reason="Lunch")
        self.do(self.dice.choice((leaving, resting)))
        if self.dice.random() < 0.6:
            self.stage.wait(31)

    def supervise(self) -> None:
        callbacks = self.stage.store.all(rows.CallbackRow)
        if not callbacks:
            return
        callback = self.dice.choice(callbacks[-15:]).id
        agent = self.dice.choice((None, *AGENTS))
        due_at = self.dice.choice((None, self.soon()))
        self.do(
            self.dice.choice(
                [
                    events.SendToQueue(by="sam", callback_id=callback),
                    events.SendToQueue(by="sam", callback_id=callback),
                    events.Purge(by="sam", callback_id=callback),
                    events.Withdraw(by="ivr", callback_id=callback),
                    events.GiveCallback(by="sam", callback_id=callback, agent_id=agent, due_at=due_at),
                ]
            )
        )

    def record(self) -> None:
        callbacks = list(self.stage.floor.tables.callbacks)
        if callbacks:
            self.stage.record(self.dice.choice(callbacks))
        pending = list(self.stage.floor.tables.recording_index.pending)
        if pending and self.dice.random() < 0.5:
            self.do(events.TranscriptionNotDone(recording_id=self.dice.choice(pending), reason="noise"))

    def endpoint(self) -> None:
        agent = self.dice.choice(AGENTS)
        self.do(events.EndpointInCall(agent_id=agent, in_call=self.dice.random() < 0.4))
        self.do(events.EndpointReachable(agent_id=agent, reachable=self.dice.random() < 0.7))

    def turn_over(self) -> None:
        """Change what everything else rests on."""
        process = self.dice.choice((BILLING, CLAIMS))
        row = self.stage.process(process)
        if self.dice.random() < 0.6:
            event = events.StartRouting if row.stopped else events.StopRouting
            self.do(event(by="sam", business_process_id=process))
        elif self.dice.random() < 0.7:
            hours = self.dice.choice([None, office_hours("08:00", "18:00"), office_hours("12:00", "13:00")])
            self.stage.set_timing(
                process, schedule=hours, calling_hours=self.dice.choice([None, ("06:00", "19:00")])
            )
        else:
            for each in (BILLING, CLAIMS):
                self.stage.processes[each] = tuple(sorted(self.dice.sample(AGENTS, 3)))
            self.stage.apply_site(row.timing, site_wins=True)

    def lose_time(self) -> None:
        self.stage.now += timedelta(seconds=self.dice.choice([25, 400, 9000]))

    def restart(self) -> None:
        assert picture(self.stage.reloaded()) == picture(self.stage.floor)
        self.stage.restart()
