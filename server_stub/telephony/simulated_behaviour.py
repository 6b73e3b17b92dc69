"""The behaviour of simulated customers and agents' legs (``docs/protocol.md``, *Telephony simulator*)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final, NamedTuple

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import AnsweredBy, CallOutcome, EndpointKind
from server_stub.core.model.effects import RingAgent
from server_stub.core.model.events import (
    AgentAnswered,
    AgentLegEnded,
    AgentRinging,
    AgentUnanswered,
    BeepHeard,
    CallAnswered,
    CallEnded,
    CallRinging,
    CallUnanswered,
    Event,
)
from server_stub.core.model.telephony_events import LegEnd, LegOutcome

Planned = Callable[[], None]
"""A function that cancels a planned event."""

_SECOND: Final = timedelta(seconds=1)
_AT_ONCE: Final = timedelta()
MESSAGE: Final = 3 * _SECOND
"""How long a simulated message is played."""


class SimulatedStep(NamedTuple):
    """An event with the time after the order at which it is reported."""

    after: timedelta
    event: Event


_Kind = Callable[[str], Event]


def _answered(by_whom: AnsweredBy) -> _Kind:
    return lambda attempt_id: CallAnswered(attempt_id=attempt_id, by_whom=by_whom)


def _unanswered(outcome: CallOutcome) -> _Kind:
    return lambda attempt_id: CallUnanswered(attempt_id=attempt_id, outcome=outcome)


def _ended(attempt_id: str) -> Event:
    return CallEnded(attempt_id=attempt_id)


def _ringing(attempt_id: str) -> Event:
    return CallRinging(attempt_id=attempt_id)


def _beep(attempt_id: str) -> Event:
    return BeepHeard(attempt_id=attempt_id)


_PERSON: Final = _answered(AnsweredBy.PERSON)
_MACHINE: Final = _answered(AnsweredBy.MACHINE)
_UNKNOWN: Final = _answered(AnsweredBy.UNKNOWN)

_BY_DIGITS: Final[Mapping[str, tuple[tuple[float, _Kind], ...]]] = {
    "01": (),
    "02": ((1, _unanswered(CallOutcome.BUSY)),),
    "03": ((2, _MACHINE),),
    "04": ((0, _unanswered(CallOutcome.INVALID_NUMBER)),),
    "05": ((1, _PERSON), (3, _ended)),
    "06": ((1, _unanswered(CallOutcome.REJECTED)),),
    "07": ((1, _unanswered(CallOutcome.FAILED)),),
    "91": ((0, _unanswered(CallOutcome.NOT_PLACED)),),
    "92": ((0.5, _ringing), (2, _MACHINE), (4, _beep)),
    "93": ((0.5, _ringing), (1, _UNKNOWN), (3, _PERSON)),
    "94": ((0.5, _ringing), (1, _UNKNOWN), (4, _MACHINE), (5, _beep)),
    "95": ((0.5, _ringing),),
    "96": ((0.5, _ringing), (1, _UNKNOWN), (3, _PERSON), (6, _MACHINE), (7, _beep)),
}
_OTHERS: Final[tuple[tuple[float, _Kind], ...]] = ((1, _PERSON),)


def customer_behaviour(number: str, attempt_id: str) -> tuple[SimulatedStep, ...]:
    """Return the steps of the customer with this number after the dialling, in order."""
    steps = _BY_DIGITS.get(number[-2:], _OTHERS)
    return tuple(SimulatedStep(timedelta(seconds=after), kind(attempt_id)) for after, kind in steps)


_NEVER: Final = "never"
_UNREACHABLE: Final = "unreachable"
_UNANSWERED: Final[Mapping[str, tuple[float, LegOutcome]]] = {
    "declined": (1, LegOutcome.DECLINED),
    "busy": (0, LegOutcome.BUSY),
    _UNREACHABLE: (0, LegOutcome.UNREACHABLE),
}
_ENDS: Final[Mapping[str, tuple[tuple[float, LegEnd | None], ...]]] = {
    "hangs-up": ((5, LegEnd.HUNG_UP),),
    "lost": ((5, LegEnd.LOST), (8, None)),
    "gone": ((5, LegEnd.LOST),),
}
"""Seconds after the answer, and how the leg then ends; None means that it is up again."""


def is_reachable(address: str) -> bool:
    """Return whether the endpoint with this address can be rung."""
    return _manner(address) != _UNREACHABLE


def is_always_up(endpoint: Endpoint) -> bool:
    """Return whether the leg of the endpoint is kept up between calls: a softphone with a plain address."""
    return endpoint.kind is EndpointKind.SOFTPHONE and not _manner(endpoint.address)


def leg_behaviour(order: RingAgent) -> tuple[SimulatedStep, ...]:
    """Return the steps of the agent's leg after the order, in order."""
    interaction_id = order.interaction_id
    manner = _manner(order.endpoint.address)
    rings = SimulatedStep(_AT_ONCE, AgentRinging(interaction_id=interaction_id))
    if manner in _UNANSWERED:
        after, outcome = _UNANSWERED[manner]
        refused = SimulatedStep(
            after * _SECOND, AgentUnanswered(interaction_id=interaction_id, outcome=outcome)
        )
        return (rings, refused) if after else (refused,)
    if manner == _NEVER:
        no_answer = AgentUnanswered(interaction_id=interaction_id, outcome=LegOutcome.NO_ANSWER)
        return rings, SimulatedStep(order.answer_within, no_answer)
    answers = _SECOND if order.accepts else _AT_ONCE
    answered = AgentAnswered(interaction_id=interaction_id)
    steps = [SimulatedStep(answers, answered)]
    for after, how in _ENDS.get(manner, ()):
        event = answered if how is None else AgentLegEnded(interaction_id=interaction_id, how=how)
        steps.append(SimulatedStep(answers + after * _SECOND, event))
    return (rings, *steps) if order.accepts else tuple(steps)


def _manner(address: str) -> str:
    """Return the part of an address after ``#``."""
    return address.rpartition("#")[2] if "#" in address else ""
