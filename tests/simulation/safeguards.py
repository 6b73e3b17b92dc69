"""Safeguards of core and router, each with a switch that turns it off for a test of the simulation."""

# A switch reaches into what it turns off, whose types it does not repeat.
# pyright: reportPrivateUsage=false, reportUnknownLambdaType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import msgspec
import pytest
from msgspec.structs import replace

from server_stub import router
from server_stub.core.floor import RULES, Floor
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import TimerKind, TimerRow
from server_stub.core.rules import (
    agent_commands,
    business_processes,
    intake,
    interaction_flow,
    monitor,
    notifications,
    offers,
    placement,
    presence,
    supervisor_commands,
    timers,
)
from server_stub.core.state import eviction, matching
from server_stub.core.state.do_not_call_list import DoNotCallMatcher
from server_stub.core.state.routing_queues import RoutingQueues
from server_stub.core.state.tables import Tables
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import nothing

Patch = pytest.MonkeyPatch
Switch = Callable[[Patch], None]


def _nothing(*_given: Any, **_named: Any) -> None:
    return None


def _no(*_given: Any, **_named: Any) -> bool:
    return False


def _without(module: object, name: str, result: Callable[..., Any] = _nothing) -> Switch:
    """Return a switch that puts ``result`` in the place of a function."""
    return lambda patch: patch.setattr(module, name, result)


def _without_timer(kind: TimerKind) -> Switch:
    """Return a switch that leaves out the timers of one kind."""

    def off(patch: Patch) -> None:
        real = Transaction.set_timer

        def set_timer(self: Transaction, of: TimerKind, subject: str, due_at: Any) -> None:
            if of is not kind:
                real(self, of, subject, due_at)

        patch.setattr(Transaction, "set_timer", set_timer)

    return off


def _without_audit(action: AuditAction) -> Switch:
    """Return a switch that leaves out the audit entries of one action."""

    def off(patch: Patch) -> None:
        real = Transaction.audit

        def audit(self: Transaction, of: AuditAction, *given: Any, **detail: Any) -> None:
            if of is not action:
                real(self, of, *given, **detail)

        patch.setattr(Transaction, "audit", audit)

    return off


def _without_rule(kind: type[events.BaseEvent]) -> Switch:
    """Return a switch with which events of one type are taken and change nothing."""
    return lambda patch: patch.setitem(RULES, kind, lambda _transaction, _event: nothing)


def _without_order(name: str) -> Switch:
    """Return a switch that leaves out orders to the switch of the type ``name``."""

    def off(patch: Patch) -> None:
        real = Transaction.do

        def do(self: Transaction, effect: Any) -> None:
            if type(effect).__name__ != name:
                real(self, effect)

        patch.setattr(Transaction, "do", do)

    return off


def _same_id(name: str, same: str) -> Switch:
    return lambda patch: patch.setattr(Transaction, name, lambda _transaction: same)


def _timers_not_reloaded(patch: Patch) -> None:
    real = eviction.load
    patch.setattr(
        eviction,
        "load",
        lambda tables, rows: real(tables, [row for row in rows if not isinstance(row, TimerRow)]),
    )


def _numbers_not_reloaded(patch: Patch) -> None:
    real = router.Router._load

    async def load(self: router.Router) -> Floor:
        floor = await real(self)
        self._seqs = {}
        return floor

    patch.setattr(router.Router, "_load", load)


def _effects_before_commit(patch: Patch) -> None:
    real = router.Router._committed

    async def committed(self: router.Router, decided: Any, now: Any) -> bool:
        self._settle(decided, *self._batch(decided.outcomes, now))
        return await real(self, decided, now)

    patch.setattr(router.Router, "_committed", committed)


def _floor_kept_after_failure(patch: Patch) -> None:
    real = router.Router._pause_work

    def pause(self: router.Router) -> None:
        floor = self._floor
        real(self)
        self._floor = floor

    patch.setattr(router.Router, "_pause_work", pause)


def _numbers_not_held(patch: Patch) -> None:
    patch.setattr("server_stub.core.state.routing_queues.HOLDS_NUMBER", frozenset())


def _every_call_counts(patch: Patch) -> None:
    real = interaction_flow.result_of
    patch.setattr(
        interaction_flow,
        "result_of",
        lambda status, *, attempts_used, timing: real(
            status, attempts_used=min(0, attempts_used), timing=timing
        ),
    )


def _anybodys_command(patch: Patch) -> None:
    patch.setattr(
        agent_commands,
        "_own_interaction",
        lambda transaction, event: transaction.tables.interactions[event.interaction_id],
    )


def _version_unchecked(patch: Patch) -> None:
    real = business_processes.set_timing
    patch.setitem(
        RULES,
        events.SetTiming,
        lambda transaction, event: real(transaction, replace(event, expected_versions=None)),
    )


def _purges_at_agents(command: str) -> Switch:
    end = supervisor_commands.EndState.PURGED

    def off(patch: Patch) -> None:
        def purge(transaction: Transaction, event: Any) -> Any:
            callback = supervisor_commands.open_callback(transaction, event.callback_id)
            placement.complete(transaction, replace(callback, interaction_id=None), end)
            return nothing

        patch.setitem(RULES, getattr(events, command), purge)

    return off


def _could_call(tables: Tables, process_id: str) -> bool:
    """Return whether a business process may be served but for its schedule and its stop."""
    return matching.can_call(tables, tables.business_processes[process_id])


def _connected(agent: Any) -> Any:
    return replace(agent, connected=True)


_OF_STATE: Final = {
    *(TimerKind.OFFER, TimerKind.PREVIEW, TimerKind.AGENT_LEG, TimerKind.NO_ANSWER),
    TimerKind.WRAP_UP,
}


def _timers_outlive_their_state(patch: Patch) -> None:
    real = Transaction.clear_timer

    def clear_timer(self: Transaction, kind: TimerKind, subject: str) -> None:
        due_at = self.due_at(kind, subject)
        if kind not in _OF_STATE or due_at is None or due_at <= self.now:
            real(self, kind, subject)

    patch.setattr(Transaction, "clear_timer", clear_timer)


PACE: Final = {
    "clock step": 20,
    "failed commit": 40,
    "stop after commit": 40,
    "stop before commit": 10,
    "leg lost": 0.4,
    "connection lost": 40,
    "stop routing": 6,
    "foreign command": 30,
    "two edits": 30,
    "switch away": 4,
    "trunk away": 4,
    "do not call": 20,
}
"""Faults an hour, and the share of legs that are lost: so many that half an hour needs every safeguard."""

ENDLESS_CPU_S: Final = 1.0
"""Seconds of the processor after which a simulation that takes one is endless."""


def timers_fire_for_ever(patch: Patch) -> None:
    """Let the server loop without an end at the first offer that has timed out: its timer stays due."""

    def again(transaction: Transaction, interaction_id: str) -> None:
        transaction.set_timer(TimerKind.OFFER, interaction_id, transaction.now)

    patch.setitem(timers._HANDLERS, TimerKind.OFFER, again)


class Safeguard(msgspec.Struct, frozen=True):
    """What core or router make sure of, with a switch that turns it off.

    ``rule`` is part of the sentence of the rule that is then broken, and ``seed`` a simulation that breaks it
    early.
    """

    name: str
    turn_off: Switch
    rule: str
    seed: int = 1


SAFEGUARDS: Final = (
    Safeguard(
        "the version check of a timing", _version_unchecked, "an edit overwrites one that it does not know"
    ),
    Safeguard(
        "a command is its agent's alone",
        _anybodys_command,
        "a command for the interaction of another agent is carried out",
    ),
    Safeguard("one live call for each number", _numbers_not_held, "subscribers with two agents", seed=2),
    Safeguard(
        "interaction ids are new",
        _same_id("new_interaction_id", "i1"),
        "with an interaction that is not open for it",
    ),
    Safeguard("attempt ids are new", _same_id("new_attempt_id", "a1"), "attempt ids used twice"),
    Safeguard(
        "timers are loaded again", _timers_not_reloaded, "the floor has not all timers that are stored"
    ),
    Safeguard("event numbers are loaded again", _numbers_not_reloaded, " follows event "),
    Safeguard("nothing leaves before it is stored", _effects_before_commit, " follows event "),
    Safeguard("a failed commit has not happened", _floor_kept_after_failure, " is the "),
    Safeguard(
        "reports survive a failed commit",
        _without(router, "_without_caller", lambda _entries: []),
        "a report is lost with a failed commit",
    ),
    Safeguard("the attempt limit", _every_call_counts, "a callback goes on after its last attempt", seed=3),
    Safeguard(
        "lost orders are repeated at a start",
        _without(Floor, "outstanding", lambda _floor, **_now: ()),
        "a call is unanswered that was never ordered",
        seed=2,
    ),
    Safeguard(
        "the cool-down after a decline",
        _without(placement, "cool_down"),
        "an agent who declined gets the same callback at once",
    ),
    Safeguard(
        "the grace of a lost desktop",
        lambda patch: patch.setitem(timers._HANDLERS, TimerKind.GRACE, _nothing),
        "is away and available",
    ),
    Safeguard(
        "a connection ends the grace",
        lambda patch: patch.setattr(
            presence, "connect", lambda transaction, agent: transaction.put(_connected(agent))
        ),
        "a grace for ",
    ),
    Safeguard(
        "a start disconnects everyone",
        _without_rule(events.ServerStarted),
        "connected is True, against the streams",
    ),
    Safeguard("the clock's step moves the spans", _without_rule(events.ClockSet), "time was up too early"),
    Safeguard("an offer ends in time", _without_timer(TimerKind.OFFER), "no timer (<TimerKind.OFFER"),
    Safeguard("a preview ends in time", _without_timer(TimerKind.PREVIEW), "no timer (<TimerKind.PREVIEW"),
    Safeguard("dialling ends in time", _without_timer(TimerKind.NO_ANSWER), "no timer (<TimerKind.NO_ANSWER"),
    Safeguard("a wrap-up ends in time", _without_timer(TimerKind.WRAP_UP), "no timer (<TimerKind.WRAP_UP"),
    Safeguard(
        "an agent's leg is waited for in time",
        _without_timer(TimerKind.AGENT_LEG),
        "no timer (<TimerKind.AGENT_LEG",
    ),
    Safeguard(
        "a lost leg is given up in time", _without_timer(TimerKind.LEG_BACK), "no timer (<TimerKind.LEG_BACK"
    ),
    Safeguard(
        "a pending callback becomes due", _without_timer(TimerKind.DUE), "is pending and waits for nothing"
    ),
    Safeguard("a request for an agent lapses", _without_timer(TimerKind.ASK), "no timer (<TimerKind.ASK"),
    Safeguard("a cool-down ends", _without_timer(TimerKind.COOL_DOWN), "no timer (<TimerKind.COOL_DOWN"),
    Safeguard("a shift ends", _without_timer(TimerKind.SHIFT), "no timer (<TimerKind.SHIFT"),
    Safeguard("a callback expires", _without_timer(TimerKind.EXPIRY), "no timer (<TimerKind.EXPIRY"),
    Safeguard(
        "the schedule opens and closes",
        _without_timer(TimerKind.SCHEDULE),
        "against the opening hours",
        seed=3,
    ),
    Safeguard("a state's timer ends with it", _timers_outlive_their_state, "a timer without a state"),
    Safeguard(
        "nothing is offered while telephony is away",
        _without(matching, "can_call", lambda *_given: True),
        "is offered while telephony is away",
    ),
    Safeguard(
        "nothing is offered while stopped",
        _without(matching, "_active", _could_call),
        "is offered while stopped",
        seed=8,
    ),
    Safeguard(
        "offers are revoked by a stop",
        _without(offers, "revoke_offers"),
        "is offered while telephony is away",
        seed=5,
    ),
    Safeguard(
        "a purge leaves an agent's callback",
        _purges_at_agents("Purge"),
        "the floor failed on an event",
        seed=3,
    ),
    Safeguard(
        "a withdrawal leaves an agent's callback",
        _purges_at_agents("Withdraw"),
        "the floor failed on an event",
        seed=7,
    ),
    Safeguard("a command fits its state", _without(agent_commands, "_need"), "KeyError escapes"),
    Safeguard(
        "a repeated request is one callback", _without(intake, "repeated"), "one request is two callbacks"
    ),
    Safeguard(
        "a duplicate joins its callback",
        _without(intake, "_open_callback"),
        "a customer waits twice for one business process",
    ),
    Safeguard(
        "numbers on the do-not-call list are not dialled",
        _without(DoNotCallMatcher, "entry_for"),
        "a number of the do-not-call list is dialled",
        seed=1,
    ),
    Safeguard(
        "the customer is hung up on with the interaction",
        _without_order("HangUp"),
        "two calls to one customer",
        seed=2,
    ),
    Safeguard(
        "the agent's leg is released", _without_order("ReleaseAgent"), "calls are left at the switch", seed=2
    ),
    Safeguard(
        "the audit entry of an offer", _without_audit(AuditAction.OFFER_MADE), "no audit entry of offer.made"
    ),
    Safeguard(
        "the audit entry of an acceptance",
        _without_audit(AuditAction.INTERACTION_ACCEPTED),
        "no audit entry of interaction.accepted",
    ),
    Safeguard(
        "the audit entry of a completion",
        _without_audit(AuditAction.CALLBACK_COMPLETED),
        "no audit entry of callback.completed",
    ),
    Safeguard(
        "new callbacks are counted",
        _without(intake, "count_entered"),
        "the figures are not a recount, entered",
    ),
    Safeguard(
        "completed callbacks are counted",
        _without(placement, "count_ended"),
        "the figures are not a recount, succeeded",
    ),
    Safeguard(
        "handled interactions are counted",
        _without(monitor, "count_handled"),
        "the figures are not a recount, handled",
    ),
    Safeguard(
        "an agent is notified of interactions",
        _without(notifications, "_interactions", lambda *_given: ()),
        "a screen is behind",
    ),
    Safeguard(
        "an agent is notified of states",
        _without(notifications, "_agents", lambda *_given: ()),
        "a screen is behind",
    ),
    Safeguard(
        "completed callbacks leave the floor",
        _without(eviction, "evict"),
        "is completed and still on the floor",
    ),
    Safeguard("a free agent is matched", _without(RoutingQueues, "is_free", _no), " is free"),
)
