"""Judge of each commit: what the rows of a batch become is compared with what they were, in true time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desktop.protocol.states import AcceptAt, CallOutcome, InteractionState, Location
from agent_desktop.protocol.timing import Timing
from server_stub.core.model.history_rows import AuditAction, AuditEntryRow
from server_stub.core.model.rows import (
    BusinessProcessRow,
    CallbackRow,
    ClosedBy,
    InteractionRow,
    ReleaseReason,
)
from server_stub.store.base import Batch

if TYPE_CHECKING:
    from tests.simulation.world import World

Era = tuple[int, int]
"""The starts of the server and the small steps of its clock so far; a span is judged within one era."""

_S = InteractionState

EARLY_S: Final = 1.0
"""How much shorter than its setting a span may be: clocks have a resolution."""

_TIMED_OUT: Final = {ReleaseReason.TIMED_OUT, ReleaseReason.NEVER_SHOWN}


class Ledger:
    """Remembers when, in true time, spans began, and reports the first commit that contradicts a setting.

    A span is not judged if a restart interrupts it, because a server that is down cannot see its clock being set, or
    if the clock makes a small step meanwhile, which spans do not follow (``docs/behaviour.md``, *Choosing the agent*).
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._since: dict[tuple[str, InteractionState], tuple[float, float, Era]] = {}
        self._declined: dict[tuple[str, str], tuple[float, Era]] = {}

    def judge(self, batch: Batch) -> None:
        """Compare a batch, which is about to be written, with what is stored."""
        changed = {row.id: row for row in batch.puts if isinstance(row, BusinessProcessRow)}
        interactions = [row for row in batch.puts if isinstance(row, InteractionRow)]
        self._world.witness.touched.note(batch)
        self._is_audited(batch)
        for row in batch.puts:
            if isinstance(row, CallbackRow):
                self._limit(row, self._timings(row.business_process_id, changed))
        for row in interactions:
            before = self._world.store.interaction(row.id)
            if before is not None and before.state is not row.state:
                self._leaves(before, row, self._timings(row.business_process_id, changed))
        for row in interactions:
            before = self._world.store.interaction(row.id)
            if before is None or before.state is not row.state:
                self._enters(row, self._timings(row.business_process_id, changed))
            if before is None:
                self._is_offered(row)

    def _era(self) -> Era:
        machine = self._world.machine
        return machine.starts, machine.clock.small_steps

    def _is_audited(self, batch: Batch) -> None:
        """Report a fact that a batch adds without its entry in the audit trail."""
        entries = {(row.action, row.target) for row in batch.appends if isinstance(row, AuditEntryRow)}
        for row in batch.puts:
            facts: list[tuple[AuditAction, str]] = []
            if isinstance(row, InteractionRow):
                before = self._world.store.interaction(row.id)
                target = f"interaction:{row.id}"
                if before is None:
                    facts.append((AuditAction.OFFER_MADE, target))
                if row.accepted_at is not None and (before is None or before.accepted_at is None):
                    facts.append((AuditAction.INTERACTION_ACCEPTED, target))
                if row.dialed_at is not None and (before is None or before.dialed_at is None):
                    facts.append((AuditAction.INTERACTION_DIALED, target))
            elif isinstance(row, CallbackRow) and row.location is Location.COMPLETED:
                facts.append((AuditAction.CALLBACK_COMPLETED, f"callback:{row.id}"))
            for action, target in facts:
                if (action, target) not in entries:
                    self._problem(f"no audit entry of {action.value}: {target}")

    def _timings(self, process_id: str, changed: dict[str, BusinessProcessRow]) -> tuple[Timing, ...]:
        """Return the settings before and after the batch, either of which may have applied."""
        rows = (self._world.store.process(process_id), changed.get(process_id))
        return tuple(row.timing for row in rows if row is not None)

    def _problem(self, sentence: str) -> None:
        self._world.store.problems.append(sentence)

    def _limit(self, row: CallbackRow, timings: tuple[Timing, ...]) -> None:
        before = self._world.store.callback(row.id)
        if before is None or row.attempts_used <= before.attempts_used or row.location is Location.COMPLETED:
            return
        if row.attempts_used >= max(timing.attempts_before_failure for timing in timings):
            self._problem(f"a callback goes on after its last attempt: {row.id}")

    def _enters(self, row: InteractionRow, timings: tuple[Timing, ...]) -> None:
        shortest = min((_span_s(row.state, timing) for timing in timings), default=0.0)
        world = self._world
        self._since[row.id, row.state] = (world.agenda.now_s, shortest, self._era())

    def _leaves(self, before: InteractionRow, row: InteractionRow, timings: tuple[Timing, ...]) -> None:
        now_s, era = self._world.agenda.now_s, self._era()
        since_s, shortest_s, began_in = self._since.pop((row.id, before.state), (0.0, 0.0, era))
        if _by_time_alone(before, row) and began_in == era and now_s - since_s < shortest_s - EARLY_S:
            self._problem(f"time was up too early in {before.state.value}: {row.id}, {now_s - since_s:.1f} s")
        unanswered = before.state is _S.DIALING and row.call_outcome is CallOutcome.NO_ANSWER
        if unanswered and row.attempt_id not in self._world.switch.calls:
            self._problem(f"a call is unanswered that was never ordered: {row.attempt_id}")
        if row.release_reason is ReleaseReason.DECLINED:
            until = now_s + min(timing.decline_cooldown_s for timing in timings) - EARLY_S
            self._declined[row.callback_id, row.agent_id] = (until, era)

    def _is_offered(self, row: InteractionRow) -> None:
        world = self._world
        until, era = self._declined.get((row.callback_id, row.agent_id), (0.0, (0, 0)))
        if world.agenda.now_s < until and era == self._era():
            self._problem(f"an agent who declined gets the same callback at once: {row.id}")


def _span_s(state: InteractionState, timing: Timing) -> float:
    match state:
        case _S.OFFERED:
            return timing.offer_timeout_s
        case _S.DIALING:
            return timing.duration_for_no_answer_s
        case _S.WRAP_UP:
            return timing.wrap_up_s
        case _:
            return 0.0


def _by_time_alone(before: InteractionRow, row: InteractionRow) -> bool:
    """Return whether the clock alone ended the state ``before``."""
    match before.state:
        case _S.OFFERED:
            return row.release_reason in _TIMED_OUT and row.accept_at is AcceptAt.DESKTOP
        case _S.DIALING:
            return row.call_outcome is CallOutcome.NO_ANSWER
        case _S.WRAP_UP:
            return row.closed_by is ClosedBy.CLOCK
        case _:
            return False
