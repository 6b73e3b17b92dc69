"""Any morning at all, in any order: after each step the invariants hold, and what is stored makes the same floor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import (
    AnsweredBy,
    CallOutcome,
    CompletionStatus,
    InteractionState,
    Location,
    SupervisionMode,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.floor import Floor
from server_stub.core.invariants import violations
from server_stub.core.model import events, history_rows, rows
from server_stub.core.model.call_rules import CallRules
from server_stub.core.model.effects import Dial
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.events import Event
from server_stub.core.rules import bulk_moves, offers
from tests.server_stub.core.kept_rows import picture, rows_of
from tests.server_stub.core.next_steps import leg_reports, next_step
from tests.server_stub.core.recount import differences
from tests.server_stub.core.stage import (
    BILLING,
    CLAIMS,
    DANA,
    KIM,
    LEE,
    TOVE,
    AgentCommand,
    Stage,
)
from tests.server_stub.core.strategies import (
    AGENTS,
    COMMANDS,
    NUMBERS,
    agents,
    ahead,
    decisions,
    member_sets,
    processes,
    seconds,
    some_agent,
    timings,
)
from tests.server_stub.core.supervising import SupervisingMachine


def now_and_then(morning: AnyMorning) -> bool:
    """Keep what turns everything over from happening all the time, or little else would."""
    return len(morning.stage.handled_events()) % 4 == 0


class AnyMorning(SupervisingMachine):
    """Agents, customers, supervisors, the switch and the clock, each doing whatever it likes."""

    @initialize(
        timing=timings,
        start=st.integers(0, 23),
        day=st.sampled_from([3, 8, 29]),
        numbers=st.lists(st.sampled_from(NUMBERS), min_size=1, max_size=4),
        a_turn=st.sampled_from([1, 2, bulk_moves.SLICE]),
        matches=st.sampled_from([1, offers.MATCHES_A_TURN]),
        phones_answer=st.booleans(),
    )
    def open_the_site(
        self,
        timing: Timing,
        start: int,
        day: int,
        numbers: list[str],
        a_turn: int,
        matches: int,
        *,
        phones_answer: bool,
    ) -> None:
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(bulk_moves, "SLICE", a_turn)
        self.patch.setattr(offers, "MATCHES_A_TURN", matches)
        self.stage = Stage(
            timing,
            now=datetime(2026, 3, day, start, 59, 50, tzinfo=UTC),
            processes={BILLING: (DANA, LEE, KIM), CLAIMS: (LEE, TOVE)},
            scopes=(None, (BILLING,)),
        )
        self.stage.checks = False
        self.stage.phones_answer = phones_answer
        self.asked: set[str] = set()
        self.restarts: set[int] = set()  # How many events had been handled at each restart.
        self.recorded: list[str] = []
        self.stage.calls = {BILLING: CallRules(supervision=tuple(SupervisionMode))}
        self.stage.apply_site(timing)
        self.everybody_comes()
        for number in numbers:
            self.ask(BILLING, number, 0, None, None, None)
            self.ask(CLAIMS, number, 0, None, None, None)

    def do(self, event: Event) -> Any:
        """Handle an event that may be refused; a refusal leaves the floor just as it was."""
        before = picture(self.stage.floor)
        try:
            answer = self.stage.do(event)
        except FloorRefusal:
            assert picture(self.stage.floor) == before
            return None
        assert violations(self.stage.floor.tables, self.stage.now) == []
        assert differences(self.stage) == []
        return answer

    # --- customers ---

    @rule(
        process=processes,
        number=st.sampled_from(NUMBERS),
        priority=st.sampled_from([0, 0, 9]),
        due_in=st.none() | ahead,
        agent=some_agent,
        key=st.none() | st.sampled_from(["k1", "k2"]),
    )
    def ask(
        self,
        process: str,
        number: str,
        priority: int,
        due_in: float | None,
        agent: str | None,
        key: str | None,
    ) -> None:
        callback_id = f"c{len(self.asked) + 1}"
        due_at = None if due_in is None else self.stage.now + timedelta(seconds=due_in)
        taken = self.do(
            events.CallbackAsked(
                by="ivr",
                callback_id=callback_id,
                business_process_id=process,
                number=number,
                priority=priority,
                due_at=due_at,
                agent_id=agent,
                idempotency_key=key,
                fingerprint=number,
            )
        )
        if taken is not None and taken.callback_id == callback_id:
            self.asked.add(callback_id)

    @rule(data=st.data())
    def record(self, data: st.DataObject) -> None:
        if self.asked:
            recording = f"r{len(self.recorded) + 1}"
            callback = data.draw(st.sampled_from(sorted(self.asked)))
            self.recorded.append(recording)
            self.do(
                events.RecordingAdded(
                    by="ivr", callback_id=callback, recording_id=recording, duration_s=2.0, digest=recording
                )
            )

    @rule(data=st.data(), ready=st.booleans())
    def transcribe(self, data: st.DataObject, *, ready: bool) -> None:
        if self.recorded:
            recording = data.draw(st.sampled_from(self.recorded))
            done = events.TranscriptionDone(recording_id=recording, transcription=Transcription("yes", ()))
            failed = events.TranscriptionNotDone(recording_id=recording, reason="noise")
            self.do(done if ready else failed)

    # --- agents ---

    @rule()
    def everybody_comes(self) -> None:
        for agent in AGENTS:
            self.come(agent)

    @rule(agent=agents, steps=st.integers(1, 5))
    def work(self, agent: str, steps: int) -> None:
        """Do what comes next for the agent, as a quiet day would have it."""
        for _ in range(steps):
            for interaction in self._of(agent):
                event = next_step(interaction, self.stage)
                if event is not None:
                    self.do(event)

    @rule(steps=st.integers(1, 5))
    def everybody_works(self, steps: int) -> None:
        for agent in AGENTS:
            self.work(agent, steps)

    @rule(agent=agents)
    def come(self, agent: str) -> None:
        self.do(events.AgentConnected(by=agent))
        self.do(events.SetPresence(by=agent, state=Presence.AVAILABLE))

    @rule(agent=agents)
    def go(self, agent: str) -> None:
        self.do(events.AgentDisconnected(by=agent))

    @rule(agent=agents, state=st.sampled_from(Presence))
    def set_presence(self, agent: str, state: Presence) -> None:
        self.do(events.SetPresence(by=agent, state=state, reason="Lunch"))

    @rule(agent=agents, command=st.sampled_from(COMMANDS))
    def command(self, agent: str, command: type[AgentCommand]) -> None:
        for interaction in self._of(agent):
            self.do(command(by=agent, interaction_id=interaction.id))

    @rule(agent=agents, number=st.none() | st.sampled_from(NUMBERS))
    def accept_and_dial(self, agent: str, number: str | None) -> None:
        for one in self._of(agent):
            self.do(events.Accept(by=agent, interaction_id=one.id))
            self.do(events.CallNumber(by=agent, interaction_id=one.id, number=number or one.number))
            self.do(events.DialNow(by=agent, interaction_id=one.id))

    @rule(
        agent=agents,
        status=st.none() | st.sampled_from(CompletionStatus),
        callback_in=st.none() | ahead,
        asked=some_agent,
        completes=st.booleans(),
    )
    def choose(
        self,
        agent: str,
        status: CompletionStatus | None,
        callback_in: float | None,
        asked: str | None,
        *,
        completes: bool,
    ) -> None:
        at = None if callback_in is None else self.stage.now + timedelta(seconds=callback_in)
        for interaction in self._of(agent):
            if completes:
                self.do(
                    events.CompleteInteraction(
                        by=agent,
                        interaction_id=interaction.id,
                        status=status,
                        callback_at=at,
                        agent_id=asked,
                    )
                )
            elif status is not None:
                self.do(
                    events.SetStatus(
                        by=agent,
                        interaction_id=interaction.id,
                        status=status,
                        callback_at=at,
                        agent_id=asked,
                    )
                )

    # --- the switch ---

    @rule(data=st.data(), by_whom=st.sampled_from(AnsweredBy), outcome=st.sampled_from(CallOutcome))
    def report(self, data: st.DataObject, by_whom: AnsweredBy, outcome: CallOutcome) -> None:
        dials = self.stage.effects_of(Dial)
        if dials:
            attempt = data.draw(st.sampled_from(dials[-4:])).attempt_id
            event = data.draw(
                st.sampled_from(
                    [
                        events.CallAnswered(attempt_id=attempt, by_whom=by_whom),
                        events.CallUnanswered(attempt_id=attempt, outcome=outcome),
                        events.CallEnded(attempt_id=attempt),
                        events.CallLost(attempt_id=attempt),
                        events.CallRinging(attempt_id=attempt),
                        events.BeepHeard(attempt_id=attempt),
                    ]
                )
            )
            self.do(event)

    @rule(agent=st.sampled_from([KIM, TOVE]), accepted=st.booleans())
    def answer_in_the_popup(self, agent: str, *, accepted: bool) -> None:
        event = events.EndpointAccepted if accepted else events.EndpointDeclined
        for interaction in self._of(agent):
            self.do(event(interaction_id=interaction.id))

    @rule(agent=agents, data=st.data())
    def report_the_leg(self, agent: str, data: st.DataObject) -> None:
        """Let the agent's leg ring, come up, fail, break off or end, whether that fits or not."""
        for interaction in self._of(agent):
            self.do(data.draw(st.sampled_from(leg_reports(interaction.id))))

    @rule(agent=agents, reachable=st.sampled_from([True, True, False]))
    def reach_the_endpoint(self, agent: str, *, reachable: bool) -> None:
        self.do(events.EndpointReachable(agent_id=agent, reachable=reachable))
        self.do(events.SetPhoneReachable(by="desk", reachable=reachable))

    @precondition(now_and_then)
    @rule(away=st.sampled_from([True, False, False]))
    def reach_the_switch(self, *, away: bool) -> None:
        dials = len(self.stage.effects_of(Dial))
        self.do(events.SwitchAway(away=away))
        for repeated in self.stage.effects_of(Dial)[dials:]:
            self.stage.effects.remove(repeated)

    @precondition(now_and_then)
    @rule(trunk=st.sampled_from(["main", "spare"]), away=st.sampled_from([True, False, False]))
    def reach_a_trunk(self, trunk: str, *, away: bool) -> None:
        self.do(events.TrunkAway(trunk=trunk, away=away))

    @rule(agent=agents, in_call=st.booleans())
    def use_the_endpoint(self, agent: str, *, in_call: bool) -> None:
        self.do(events.EndpointInCall(agent_id=agent, in_call=in_call))

    # --- supervisors ---

    @rule(data=st.data(), decide_on=decisions)
    def decide(self, data: st.DataObject, decide_on: Callable[[str], Event]) -> None:
        if self.asked:
            self.do(decide_on(data.draw(st.sampled_from(sorted(self.asked)))))

    @rule(data=st.data(), agent=some_agent, due_in=st.none() | ahead)
    def give(self, data: st.DataObject, agent: str | None, due_in: float | None) -> None:
        if self.asked:
            due_at = None if due_in is None else self.stage.now + timedelta(seconds=due_in)
            callback = data.draw(st.sampled_from(sorted(self.asked)))
            self.do(events.GiveCallback(by="sam", callback_id=callback, agent_id=agent, due_at=due_at))

    @precondition(now_and_then)
    @rule(
        process=processes,
        event=st.sampled_from([events.StopRouting, events.StartRouting, events.StartRouting]),
    )
    def stop_or_start(self, process: str, event: type[events.StopRouting | events.StartRouting]) -> None:
        self.do(event(by="sam", business_process_id=process))

    @precondition(now_and_then)
    @rule(process=processes, timing=timings, behind=st.sampled_from([0, 0, 1]))
    def set_timing(self, process: str, timing: Timing, behind: int) -> None:
        version = self.stage.process(process).version - behind
        self.do(
            events.SetTiming(
                by="sam", business_process_id=process, timing=timing, expected_versions=(version,)
            )
        )

    @precondition(now_and_then)
    @rule(billing=member_sets, claims=member_sets, timing=timings, site_wins=st.booleans())
    def apply_the_site(
        self, billing: tuple[str, ...], claims: tuple[str, ...], timing: Timing, *, site_wins: bool
    ) -> None:
        self.stage.processes = {BILLING: billing, CLAIMS: claims}
        self.stage.agents = tuple(sorted({DANA, *billing, *claims}))
        self.stage.apply_site(timing, site_wins=site_wins)
        assert violations(self.stage.floor.tables, self.stage.now) == []

    # --- time and mishaps ---

    @rule(passed=seconds)
    def wait(self, passed: float) -> None:
        self.stage.wait(passed)
        assert violations(self.stage.floor.tables, self.stage.floor_now) == []
        assert differences(self.stage) == []

    @rule(passed=seconds)
    def lose_time(self, passed: float) -> None:
        """Let time pass without ticks."""
        self.stage.now += timedelta(seconds=passed)

    @rule()
    def tick_once_too_often(self) -> None:
        self.do(events.Tick())
        while (due := self.stage.floor.next_due()) is not None and due <= self.stage.now:
            self.do(events.Tick())
        before = picture(self.stage.floor)
        self.do(events.Tick())
        assert picture(self.stage.floor) == before

    @precondition(now_and_then)
    @rule()
    def restart(self) -> None:
        assert picture(self.stage.reloaded()) == picture(self.stage.floor)
        self.restarts.add(len(self.stage.handled_events()))
        self.stage.restart()
        assert violations(self.stage.floor.tables, self.stage.now) == []

    @invariant()
    def every_callback_that_was_taken_is_somewhere(self) -> None:
        if not hasattr(self, "stage"):
            return
        stored = {row.id: row for row in self.stage.store.all(rows.CallbackRow)}
        assert self.asked <= set(stored)
        for row in stored.values():
            assert (row.location is Location.COMPLETED) == (row.end_state is not None)
            assert (self.stage.floor.views.callback_row(row.id) is None) == (row.end_state is not None)

    @invariant()
    def each_attempt_is_dialled_once_and_recorded_once(self) -> None:
        if not hasattr(self, "stage"):
            return
        dialled = [dial.attempt_id for dial in self.stage.effects_of(Dial)]
        assert len(dialled) == len(set(dialled))
        recorded = [attempt.id for attempt in self.stage.store.all(history_rows.AttemptRow)]
        assert len(recorded) == len(set(recorded))
        completed = [
            row
            for row in self.stage.store.all(rows.InteractionRow)
            if row.state is InteractionState.COMPLETED and not row.delegated
        ]
        assert {row.attempt_id for row in completed} <= set(recorded)

    def teardown(self) -> None:
        """History has no gaps, and told again from the start it gives the same floor."""
        if not hasattr(self, "stage"):
            return
        try:
            self.check_history()
        finally:
            self.patch.undo()

    def check_history(self) -> None:
        history = self.stage.handled_events()
        assert [entry.id for entry in history] == list(range(1, len(history) + 1))
        audit = [entry.id for entry in self.stage.store.all(history_rows.AuditEntryRow)]
        assert audit == list(range(1, len(audit) + 1))
        again = Floor()
        for told, entry in enumerate(history):
            if told in self.restarts:  # Slices that a restart has interrupted start over from the rows.
                again = Floor.load(rows_of(again.tables).values())
            again.handle(entry.event, now=entry.at)
        assert rows_of(again.tables) == rows_of(self.stage.floor.tables)

    def _of(self, agent: str) -> list[rows.InteractionRow]:
        """Return the agent's last interaction, open or closed."""
        own = [row for row in self.stage.store.all(rows.InteractionRow) if row.agent_id == agent]
        return own[-1:]


TestAnyMorning = AnyMorning.TestCase
TestAnyMorning.settings = settings(
    max_examples=200,
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
