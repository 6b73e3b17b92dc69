"""Judges of the simulation: the floor's invariants, and what can be seen from outside: phones, screens and answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from agent_desktop.protocol.codec import decode, encode
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import AttemptState, EndState, InteractionState
from server_stub.core.floor import Floor
from server_stub.core.invariants import violations
from server_stub.core.model import events
from server_stub.core.model.effects import Dial, RingSupervisor, SendDigits
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.interaction import CLOSED
from server_stub.core.model.outcome import CallbackTaken
from server_stub.core.model.row_base import key_of
from server_stub.core.model.rows import (
    CallbackRow,
    DoNotCallRow,
    FiguresRow,
    InteractionRow,
    TimerRow,
)
from tests.simulation.touched_rows import TouchedRows

if TYPE_CHECKING:
    from tests.simulation.switch import UnreliableSwitch
    from tests.simulation.world import World

_SELDOM: Final = 40
"""After every so many batches all rows are checked and compared with the store; otherwise those that may have changed."""

LATE: Final = timedelta(seconds=1)
"""How late a timer may be while the server runs and its store accepts writes."""

_USES_ATTEMPT: Final = {AttemptState.NO_ANSWER, AttemptState.ANSWERING_MACHINE}


def _fields(interaction: Interaction | None) -> dict[str, Any]:
    """Return an interaction as it is on the wire."""
    return {} if interaction is None else decode(encode(interaction), dict[str, Any])


class Violation(AssertionError):
    """A rule is broken; ``rule`` is its sentence without the ids, by which two failures count as the same."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.world: World | None = None
        self.rule = "".join(
            character for character in sentence.split(":", maxsplit=1)[0] if not character.isdigit()
        )


class Witness:
    """Collects what is seen, and raises ``Violation`` as soon as it contradicts a rule."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.offered_to: dict[str, str] = {}
        self.rung: dict[str, str] = {}
        self.acknowledged: dict[str, str] = {}
        self.keys: dict[str, str] = {}
        self.edited: set[tuple[str, frozenset[int]]] = set()
        self.touched = TouchedRows()
        """The rows that were written since the floor's invariants were last checked."""

        self.steps = 0
        self._judged_commits = -1
        self._judged_floor: Floor | None = None
        self._compared: dict[str, tuple[Interaction | None, Interaction | None]] = {}
        self.dials = 0
        self.offers = 0

    def problem(self, sentence: str) -> None:
        """Stop the simulation: a rule is broken."""
        raise Violation(sentence)

    # --- outside ---

    def sees_offer(self, agent_id: str, interaction_id: str) -> None:
        """Note that an offer is on an agent's screen or phone."""
        other = self.offered_to.setdefault(interaction_id, agent_id)
        self.offers += 1
        if other != agent_id:
            self.problem(f"two agents see one offer: {interaction_id}")

    def rings(self, order: Dial, switch: UnreliableSwitch) -> None:
        """Note that a customer's phone rings."""
        self.dials += 1
        if order.attempt_id in self.rung:
            self.problem(f"a customer's phone rings twice for one attempt: {order.attempt_id}")
        self.rung[order.attempt_id] = order.interaction_id
        for call in switch.live_calls():
            if call.attempt_id == order.attempt_id:
                continue
            if call.number == order.number:
                self.problem(f"two calls to one customer: {call.attempt_id}, {order.attempt_id}")
            if call.interaction_id == order.interaction_id:
                self.problem(f"two calls of one interaction: {order.interaction_id}")
        if any(entry.value == order.number for entry in self._world.store.all(DoNotCallRow)):
            self.problem(f"a number of the do-not-call list is dialled: {order.attempt_id}")
        row = self._world.store.interaction(order.interaction_id)
        if row is None or row.attempt_id != order.attempt_id:
            self.problem(f"a call that is not stored: {order.attempt_id}")
        elif row.state in CLOSED or row.state is InteractionState.WRAP_UP:
            self.problem(f"a call for an interaction that is over: {order.attempt_id}")

    def supervises(self, order: RingSupervisor, switch: UnreliableSwitch) -> None:
        """Note that a supervisor's phone rings.

        A supervision that has ended in the batch in which it began is not stored; the order to end its leg follows.
        """
        row = self._world.store.interaction(order.interaction_id)
        if row is None:
            self.problem(f"a supervisor's leg without an interaction: {order.supervision_id}")
        supervisors = self._supervisors()
        supervisor = supervisors.get(order.supervision_id)
        for leg in switch.supervisors.values():
            if not leg.over and supervisor is not None and supervisors.get(leg.id) == supervisor:
                self.problem(f"a supervisor is in two conversations: {leg.id}, {order.supervision_id}")

    def _supervisors(self) -> dict[str, str]:
        """Return which supervisor each stored supervision belongs to."""
        rows = self._world.store.all(InteractionRow)
        return {each.id: each.supervisor_id for row in rows for each in row.supervisors}

    def hears_digits(self, order: SendDigits) -> None:
        """Note digits at the customer's side."""

    def answers(self, event: events.Event, answer: object) -> None:
        """Note an answer that a caller has received: what it acknowledges must be stored."""
        store = self._world.store
        if isinstance(event, events.InteractionCommand) and not isinstance(answer, FloorRefusal):
            owned = store.interaction(event.interaction_id)
            if owned is None or owned.agent_id != event.by:
                self.problem(f"a command for the interaction of another agent is carried out: {event}")
        if isinstance(event, events.SetTiming) and event.expected_versions is not None:
            self._edits(event, answer)
        if isinstance(answer, CallbackTaken) and isinstance(event, events.CallbackAsked):
            key = event.idempotency_key or event.callback_id
            before = self.keys.setdefault(key, answer.callback_id)
            if before != answer.callback_id:
                self.problem(f"one request is two callbacks: {before}, {answer.callback_id}")
            self.acknowledged[answer.callback_id] = event.number
            if store.callback(answer.callback_id) is None:
                self.problem(f"an acknowledged callback is not stored: {answer.callback_id}")
        elif isinstance(answer, Interaction):
            row = store.interaction(answer.id)
            if row is None or (answer.state in CLOSED and row.state is not answer.state):
                self.problem(f"an acknowledged command is not stored: {event}")

    def _edits(self, event: events.SetTiming, answer: object) -> None:
        """Note an edit of a timing; of two that were made from the same version one is refused."""
        edit = (event.business_process_id, frozenset(event.expected_versions or ()))
        if isinstance(answer, FloorRefusal):
            return
        if edit in self.edited:
            self.problem(f"an edit overwrites one that it does not know: {edit}")
        self.edited.add(edit)

    # --- inside ---

    def after_turn(self) -> None:
        """Check everything after a batch is stored."""
        self.steps += 1
        world = self._world
        floor = world.machine.floor
        if world.store.problems:
            self.problem(world.store.problems[0])
        router = world.machine.router
        if router is not None and router.figures.mistakes:
            self.problem("the floor failed on an event")
        if router is not None and router.lost_reports:
            self.problem("a report is lost with a failed commit")
        if floor is None or router is None or not router.is_working:
            return
        now = world.machine.clock.now()
        due = floor.next_due()
        if due is not None and now - due > LATE and not router.waiting:
            self.problem(f"a timer is late: due at {due}, now {now}")
        if world.thorough or self.steps % world.every == 0:
            self._judge_floor(floor, now)

    def _judge_floor(self, floor: Floor, now: datetime) -> None:
        """Check the rows that were written, and now and then all of them."""
        store, touched = self._world.store, self.touched
        is_loaded = self._judged_floor is not floor  # From the store, at a start or after a failed commit.
        sweeps = is_loaded or self.steps % (_SELDOM * self._world.every) == 0
        if store.commits == self._judged_commits and not sweeps:
            return  # Nothing has been written since.
        self._judged_commits, self._judged_floor = store.commits, floor
        touched.is_all |= sweeps
        if touched.is_all:
            self._schedules(floor, now)
        self._connections(floor, floor.tables.agents if touched.is_all else touched.agents)
        if sweeps:
            self._is_stored(floor)
            self._duplicates(floor)
            self._screens(floor)
        if touched.is_anything:
            broken = violations(touched.part_of(floor.tables), now)
            if broken:
                self.problem(broken[0])

    def _is_stored(self, floor: Floor) -> None:
        """Compare the floor with the store: what was refused or failed must have left nothing behind."""
        tables, kept = floor.tables, self._world.store.kept
        for rows in (tables.callbacks, tables.interactions, tables.agents, tables.timers, tables.cool_downs):
            for row in rows.values():
                stored = kept[type(row)].get(key_of(row))
                if stored is not row and stored != row:
                    self.problem(f"the floor is not what is stored: {row}")
        if len(kept[TimerRow]) != len(tables.timers):
            self.problem("the floor has not all timers that are stored")

    def _duplicates(self, floor: Floor) -> None:
        open_ones = Counter((row.business_process_id, row.number) for row in floor.tables.callbacks.values())
        for (process, number), count in open_ones.items():
            if count > 1:
                self.problem(f"a customer waits twice for one business process: {process}, {number}")

    def _screens(self, floor: Floor) -> None:
        """Compare each screen that has received every event with the floor."""
        for desk in self._world.desks:
            if desk.seen is None or desk.seen != self._world.store.last_seqs.get(f"agent:{desk.agent_id}", 0):
                continue
            status = floor.views.agent_status(desk.agent_id)
            held = None if status is None else status.interaction
            if desk.status is not None and status is not None and desk.status.state is not status.state:
                self.problem(
                    f"a screen is behind: {desk.agent_id} shows {desk.status.state}, not {status.state}"
                )
            if desk.status is None or self._compared.get(desk.agent_id) == (desk.interaction, held):
                continue
            shown, wanted = _fields(desk.interaction), _fields(held)
            if shown == wanted:
                self._compared[desk.agent_id] = (desk.interaction, held)
            else:
                differs = {
                    name: (shown.get(name), value)
                    for name, value in wanted.items()
                    if shown.get(name) != value
                }
                self.problem(f"a screen is behind: {desk.agent_id} shows {differs or shown}")

    def _connections(self, floor: Floor, agent_ids: Iterable[str]) -> None:
        """Compare who is connected with the streams that are open."""
        machine = self._world.machine
        if machine.streams is None or machine.router is None or machine.router.waiting:
            return
        for agent_id in agent_ids:
            agent = floor.tables.agents.get(agent_id)
            if agent is not None and agent.connected is not machine.streams.is_listening(f"agent:{agent.id}"):
                self.problem(f"connected is {agent.connected}, against the streams: {agent.id}")

    def _schedules(self, floor: Floor, now: datetime) -> None:
        """Compare the business processes with their opening hours."""
        for process in floor.tables.business_processes.values():
            calendar = floor.tables.process_index.calendars[process.id]
            is_open = process.schedule_open
            if is_open is not calendar.is_open(now) and is_open is not calendar.is_open(now - LATE):
                self.problem(f"open is {process.schedule_open}, against the opening hours: {process.id}")

    def at_the_end(self, switch: UnreliableSwitch) -> None:
        """Check that everything has drained after the calm, and that nothing was lost."""
        world = self._world
        floor = world.machine.floor
        assert floor is not None
        for callback_id in self.acknowledged:
            if callback_id not in world.store.completed:
                row = world.store.callback(callback_id)
                self.problem(f"an acknowledged callback is not completed after the calm: {row}")
        open_ones = [row.id for row in floor.tables.interactions.values() if row.state not in CLOSED]
        if open_ones:
            self.problem(f"interactions are open after the calm: {open_ones}")
        if switch.live_calls() or switch.legs:
            self.problem(f"calls are left at the switch: {switch.live_calls()} {switch.legs}")
        if switch.supervisors:
            self.problem(f"supervisors are left at the switch: {switch.supervisors}")
        for desk in world.desks:
            if not desk.is_expected:
                continue
            log = world.store.last_seqs.get(f"agent:{desk.agent_id}", 0)
            if desk.seen != log:
                self.problem(f"the desktop of {desk.agent_id} saw event {desk.seen} of {log}")
            status = floor.views.agent_status(desk.agent_id)
            if status is None or desk.status is None or desk.status.state is not status.state:
                self.problem(f"the desktop of {desk.agent_id} shows {desk.status}, not {status}")
        self._attempts_add_up()
        self._figures_add_up()

    def _figures_add_up(self) -> None:
        """Compare the figures of all shifts with a recount of the rows."""
        store = self._world.store
        answered = [
            row
            for row in store.all(InteractionRow)
            if row.state is InteractionState.COMPLETED and row.answered_at is not None
        ]
        recount = {
            "entered": len(store.all(CallbackRow)),
            "handled": len(answered),
            **{state.value: 0 for state in EndState},
            **Counter(row.end_state.value for row in store.completed.values() if row.end_state is not None),
        }
        for name, count in recount.items():
            shown = sum(getattr(row, name) for row in store.all(FiguresRow))
            if shown != count:
                self.problem(f"the figures are not a recount, {name}: {shown}, {count}")

    def _attempts_add_up(self) -> None:
        used: dict[str, int] = {}
        made: dict[str, int] = {}
        for attempt in self._world.store.attempts.values():
            made[attempt.callback_id] = made.get(attempt.callback_id, 0) + 1
            used[attempt.callback_id] = used.get(attempt.callback_id, 0) + (attempt.state in _USES_ATTEMPT)
        for row in self._world.store.completed.values():
            if (row.attempts_used, row.total_attempts) != (used.get(row.id, 0), made.get(row.id, 0)):
                self.problem(f"attempts do not add up: {row}")
            if row.attempts_used > self._world.most_attempts:
                self.problem(f"too many attempts: {row}")
