"""Judges of the simulation: the floor's invariants, and what can be seen from outside: phones, screens and answers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import AttemptState, InteractionState
from server_stub.core.invariants import violations
from server_stub.core.model import events
from server_stub.core.model.effects import Dial, SendDigits
from server_stub.core.model.interaction import CLOSED
from server_stub.core.model.outcome import CallbackTaken

if TYPE_CHECKING:
    from tests.simulation.switch import UnreliableSwitch
    from tests.simulation.world import World

LATE: Final = timedelta(seconds=1)
"""How late a timer may be while the server runs and its store accepts writes."""

_USES_ATTEMPT: Final = {AttemptState.NO_ANSWER, AttemptState.ANSWERING_MACHINE}


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
        self.steps = 0
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
        row = self._world.store.interaction(order.interaction_id)
        if row is None or row.attempt_id != order.attempt_id:
            self.problem(f"a call that is not stored: {order.attempt_id}")
        elif row.state in CLOSED or row.state is InteractionState.WRAP_UP:
            self.problem(f"a call for an interaction that is over: {order.attempt_id}")

    def hears_digits(self, order: SendDigits) -> None:
        """Note digits at the customer's side."""

    def answers(self, event: events.Event, answer: object) -> None:
        """Note an answer that a caller has received: what it acknowledges must be stored."""
        store = self._world.store
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

    # --- inside ---

    def after_turn(self) -> None:
        """Check everything after a batch is stored."""
        self.steps += 1
        world = self._world
        floor = world.machine.floor
        if world.store.problems:
            self.problem(world.store.problems[0])
        router = world.machine.router
        if floor is None or router is None or not router.is_working:
            return
        if router.figures.mistakes:
            self.problem("the floor failed on an event")
        now = world.machine.clock.now()
        due = floor.next_due()
        if due is not None and now - due > LATE and not router.waiting:
            self.problem(f"a timer is late: due at {due}, now {now}")
        broken = violations(floor.tables, now) if world.thorough or self.steps % world.every == 0 else []
        if broken:
            self.problem(broken[0])

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
        for desk in world.desks:
            log = world.store.last_seqs.get(f"agent:{desk.agent_id}", 0)
            if desk.seen != log:
                self.problem(f"the desktop of {desk.agent_id} saw event {desk.seen} of {log}")
            status = floor.views.agent_status(desk.agent_id)
            if status is None or desk.status is None or desk.status.state is not status.state:
                self.problem(f"the desktop of {desk.agent_id} shows {desk.status}, not {status}")
        self._attempts_add_up()

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
