"""Customers and supervisors of the simulation, and what breaks: machine, network, switch, clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import (
    DoNotCallKind,
    EndpointKind,
    InteractionState,
    MaxPreviewTimeMode,
    OffSchedulePolicy,
    SupervisionMode,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.rows import CallbackRow, InteractionRow

if TYPE_CHECKING:
    from tests.simulation.world import World

NUMBERS: Final = 600
"""Customers; some ask again before they were called."""

FAULTS: Final[dict[str, float]] = {
    "stop before commit": 2.0,
    "stop after commit": 2.0,
    "failed commit": 3.0,
    "clock step": 0.5,
    "small clock step": 1.0,
    "switch away": 1.0,
    "trunk away": 1.0,
    "connection lost": 12.0,
    "half-open stream": 8.0,
    "reconnect storm": 1.0,
    "agent leaves": 8.0,
    "presence": 12.0,
    "own call": 4.0,
    "supervisor": 40.0,
    "timing": 4.0,
    "two edits": 4.0,
    "foreign command": 6.0,
    "stop routing": 1.5,
    "site file": 0.5,
    "do not call": 1.0,
    "supervisor in call": 60.0,
}
"""How often each happens in an hour, on average."""


class People:
    """Customers, supervisors and mishaps, each at its own pace."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._count: dict[str, int] = {}
        self.acts: dict[str, Callable[[Random], None]] = {
            "stop before commit": lambda _: setattr(world.store, "stop_before", True),
            "stop after commit": lambda _: setattr(world.store, "stop_after", True),
            "failed commit": lambda _: setattr(world.store, "fail_next", True),
            "clock step": lambda chance: self._step(
                chance, chance.choice([-3600, -900, -120, 120, 900, 3600])
            ),
            "small clock step": lambda chance: self._step(chance, chance.choice([-40, -5, 5, 40])),
            "switch away": self._switch_away,
            "trunk away": self._trunk_away,
            "connection lost": lambda chance: self._lose(chance, half_open=False),
            "half-open stream": lambda chance: self._lose(chance, half_open=True),
            "reconnect storm": self._storm,
            "agent leaves": self._leaves,
            "presence": self._presence,
            "own call": self._own_call,
            "supervisor": self._supervisor,
            "timing": self._timing,
            "two edits": self._two_edits,
            "foreign command": self._foreign_command,
            "stop routing": self._stop_routing,
            "site file": lambda _: world.machine.report(world.site),
            "do not call": self._do_not_call,
            "supervisor in call": self._supervisor_in_call,
        }

    def begin(self) -> None:
        """Start all of them."""
        self._next_customer()
        for name in FAULTS:
            self._next_fault(name)

    def _number(self, name: str) -> str:
        self._count[name] = self._count.get(name, 0) + 1
        return f"{name} {self._count[name]}"

    # --- customers ---

    def _next_customer(self) -> None:
        name = self._number("customer")
        chance = self._world.agenda.chance(name)
        self._world.agenda.after(
            chance.expovariate(self._world.requests_an_hour / 3600), lambda: self._customer(name, chance)
        )

    def _customer(self, name: str, chance: Random) -> None:
        if self._world.is_calm:
            return
        self._next_customer()
        if not self._world.agenda.may(name):
            return
        process = chance.choice(self._world.process_ids)
        now = self._world.machine.clock.now()
        number = f"+1212555{chance.randrange(NUMBERS):04d}"
        event = events.CallbackAsked(
            by="ivr",
            callback_id=f"c{name.rpartition(' ')[2]}",
            business_process_id=process,
            number=number,
            priority=chance.choice([0, 0, 0, 5]),
            due_at=now + timedelta(seconds=chance.uniform(1, 1500)) if chance.random() < 0.1 else None,
            agent_id=chance.choice(self._world.members[process]) if chance.random() < 0.1 else None,
            idempotency_key=name if chance.random() < 0.7 else None,
            fingerprint=number,
        )
        self._world.request(event, name, retries=12 if event.idempotency_key else 0)
        if event.idempotency_key and chance.random() < 0.2:
            again = replace(event, callback_id=f"{event.callback_id}r")
            self._world.agenda.after(
                chance.uniform(30, 900), lambda: self._world.request(again, f"{name} again")
            )
        if chance.random() < 0.15:
            other = replace(
                event,
                callback_id=f"{event.callback_id}b",
                business_process_id=chance.choice(self._world.process_ids),
                agent_id=None,
                idempotency_key=None,
            )
            self._world.request(other, f"{name} elsewhere")
        if chance.random() < 0.3:
            recording = events.RecordingAdded(
                by="ivr",
                callback_id=event.callback_id,
                recording_id=f"r {name}",
                duration_s=4.0,
                digest=name,
            )
            self._world.agenda.after(3, lambda: self._world.request(recording, f"{name} recording"))

    # --- what goes wrong ---

    def _next_fault(self, kind: str) -> None:
        name = self._number(kind)
        chance = self._world.agenda.chance(name)
        self._world.agenda.after(
            chance.expovariate(self._world.pace.get(kind, FAULTS[kind]) / 3600),
            lambda: self._fault(kind, name, chance),
        )

    def _fault(self, kind: str, name: str, chance: Random) -> None:
        if self._world.is_calm:
            return
        self._next_fault(kind)
        self.inject(kind, name, chance)

    def inject(self, kind: str, name: str, chance: Random) -> None:
        """Let one mishap of ``FAULTS`` happen now."""
        if self._world.agenda.may(name):
            self._world.faults[kind] = self._world.faults.get(kind, 0) + 1
            self.acts[kind](chance)
            self._world.machine.poke()

    def _step(self, _chance: Random, seconds: float) -> None:
        self._world.machine.clock.set_by(timedelta(seconds=seconds))

    def _switch_away(self, chance: Random) -> None:
        switch = self._world.switch
        if not switch.away:
            switch.go_away()
            self._world.agenda.after(chance.uniform(2, 120), switch.come_back)

    def _trunk_away(self, chance: Random) -> None:
        switch = self._world.switch
        switch.set_trunk(away=True)
        self._world.agenda.after(chance.uniform(2, 120), lambda: switch.set_trunk(away=False))

    def _lose(self, chance: Random, *, half_open: bool) -> None:
        desk = chance.choice(self._world.desks)
        desk.lose_connection(
            half_open=half_open, silence_s=chance.uniform(1, 60), notices_s=chance.uniform(5, 40)
        )

    def _storm(self, chance: Random) -> None:
        for desk in self._world.desks:
            half_open = chance.random() < 0.3
            desk.lose_connection(half_open=half_open, silence_s=chance.uniform(0.5, 30), notices_s=15)

    def _leaves(self, chance: Random) -> None:
        desk = chance.choice(self._world.desks)
        desk.go()
        self._world.agenda.after(chance.uniform(1, 240), desk.come)

    def _presence(self, chance: Random) -> None:
        desk = chance.choice(self._world.desks)
        state = chance.choice([Presence.NOT_READY, Presence.NOT_READY, Presence.AVAILABLE, Presence.OFFLINE])
        if desk.is_open:
            self._world.press(desk, events.SetPresence(by=desk.agent_id, state=state, reason="Lunch"))

    def _own_call(self, chance: Random) -> None:
        agent_id = chance.choice(self._world.desks).agent_id
        machine = self._world.machine
        machine.report(events.EndpointInCall(agent_id=agent_id, in_call=True))
        ends = events.EndpointInCall(agent_id=agent_id, in_call=False)
        self._world.agenda.after(chance.uniform(5, 120), lambda: machine.report(ends))

    # --- supervisors ---

    def _supervisor(self, chance: Random) -> None:
        stored = self._world.store.all(CallbackRow)
        row = chance.choice(stored[-60:]) if stored else None
        if row is None:
            return
        kind = chance.random()
        event: events.Event
        if kind < 0.25:
            event = events.Purge(by="sam", callback_id=row.id)
        elif kind < 0.4:
            event = events.Withdraw(by="sam", callback_id=row.id)
        elif kind < 0.6:
            event = events.SendToQueue(by="sam", callback_id=row.id)
        elif kind < 0.85:
            members = self._world.members[row.business_process_id]
            event = events.GiveCallback(by="sam", callback_id=row.id, agent_id=chance.choice(members))
        else:
            interactions = self._world.store.all(InteractionRow)
            if not interactions:
                return
            event = events.FinishWrapUp(by="sam", interaction_id=chance.choice(interactions[-40:]).id)
        self._world.request(event, f"supervisor's {chance.random()}")

    def _timing(self, chance: Random) -> None:
        process = chance.choice(self._world.process_ids)
        timing = varied(self._world.timing_of(process), chance)
        event = events.SetTiming(by="sam", business_process_id=process, timing=timing, expected_versions=None)
        self._world.request(event, f"timing {chance.random()}")

    def _two_edits(self, chance: Random) -> None:
        """Let two supervisors change the timing that both of them have loaded."""
        floor = self._world.machine.floor
        process = chance.choice(self._world.process_ids)
        row = None if floor is None else floor.tables.business_processes.get(process)
        if row is None:
            return
        for by in ("sam", "kim"):
            timing = varied(row.timing, chance)
            if timing != row.timing:
                event = events.SetTiming(
                    by=by,
                    business_process_id=process,
                    timing=timing,
                    expected_versions=(row.version,),
                )
                self._world.request(event, f"edit {chance.random()}")

    def _foreign_command(self, chance: Random) -> None:
        """Let an agent send a command for the interaction of another one."""
        shown = [desk.interaction for desk in self._world.desks if desk.interaction is not None]
        if not shown:
            return
        interaction = chance.choice(shown)
        desk = chance.choice(self._world.desks)
        if desk.interaction is None or desk.interaction.id != interaction.id:
            kinds: list[Callable[..., events.Event]] = [
                events.Accept,
                events.Decline,
                events.DialNow,
                events.CompleteInteraction,
            ]
            command = chance.choice(kinds)(by=desk.agent_id, interaction_id=interaction.id)
            self._world.request(command, f"foreign {chance.random()}")

    def _stop_routing(self, chance: Random) -> None:
        process = chance.choice(self._world.process_ids)
        name = f"stop {chance.random()}"
        self._world.request(events.StopRouting(by="sam", business_process_id=process), name)
        start = events.StartRouting(by="sam", business_process_id=process)
        self._world.agenda.after(
            chance.uniform(5, 200), lambda: self._world.request(start, f"{name} start", retries=12)
        )

    def _do_not_call(self, chance: Random) -> None:
        number = f"+1212555{chance.randrange(NUMBERS):04d}"
        floor = self._world.machine.floor
        if floor is not None and floor.tables.callbacks and chance.random() < 0.5:
            number = chance.choice(sorted(row.number for row in floor.tables.callbacks.values()))
        entry = f"d {number}"
        added = events.DoNotCallAdded(by="sam", entry_id=entry, kind=DoNotCallKind.NUMBER, value=number)
        self._world.request(added, f"{entry} added")

    def _supervisor_in_call(self, chance: Random) -> None:
        """Let a supervisor enter a conversation, perhaps change the mode, and leave it, sign out or stay."""
        talking = [
            row for row in self._world.store.all(InteractionRow) if row.state is InteractionState.HANDLING
        ]
        if not talking:
            return
        by, interaction_id = chance.choice(["sam", "kim"]), chance.choice(talking).id
        visit = self._number("visit")
        for place, after_s in enumerate((0.0, chance.uniform(1, 30))):
            enters = events.SuperviseCall(
                by=by,
                by_name=by,
                interaction_id=interaction_id,
                supervision_id=f"{visit}.{place}",
                endpoint=Endpoint(EndpointKind.DESKTOP, ""),
                mode=chance.choice(list(SupervisionMode)),
                session_id=f"of {by}",
            )
            self._later(after_s, enters, f"{visit} {place}")
        ends: tuple[events.Event | None, ...] = (
            events.LeaveCall(by=by, interaction_id=interaction_id),
            events.SignedOut(session_id=f"of {by}"),
            events.SignedOut(user_ids=(by,)),
            None,
        )
        end = chance.choice(ends)
        if end is not None:
            self._later(chance.uniform(2, 60), end, f"{visit} ends")

    def _later(self, after_s: float, event: events.Event, name: str) -> None:
        self._world.agenda.after(after_s, lambda: self._world.request(event, name))


def varied(timing: Timing, chance: Random) -> Timing:
    """Return the timing as a supervisor changes it in the middle of calls."""
    return replace(
        timing,
        duration_for_no_answer_s=chance.choice([15.0, 25.0, 60.0]),
        attempts_before_failure=chance.choice([1, 2, 3]),
        max_preview_time_mode=chance.choice(list(MaxPreviewTimeMode)),
        max_preview_time_s=chance.choice([5.0, 20.0, 60.0]),
        offer_timeout_s=chance.choice([8.0, 15.0, 20.0]),
        wrap_up_s=chance.choice([5.0, 20.0, 40.0]),
        decline_cooldown_s=chance.choice([0.0, 30.0, 60.0]),
        disconnect_grace_s=chance.choice([0.0, 5.0, 30.0]),
        requested_agent_wait_s=chance.choice([0.0, 60.0, 900.0]),
        expires_after_s=chance.choice([None, None, 900.0, 5400.0]),
        off_schedule_policy=chance.choice(list(OffSchedulePolicy)),
    )
