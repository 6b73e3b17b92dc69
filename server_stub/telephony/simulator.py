"""A switch without telephones: what a dialled number does hangs on its last two digits (``docs/protocol.md``).

It models a switch that outlives the server: calls are rebuilt from the stored orders, as if they had gone on.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final

from agent_desktop.protocol.states import AnsweredBy, CallOutcome, EndpointKind
from server_stub.clock import Clock
from server_stub.core.model.effects import Dial, HangUp, RingEndpoint, StopRinging
from server_stub.core.model.events import CallAnswered, CallEnded, CallUnanswered, EndpointAccepted, Event
from server_stub.telephony.base import Report, StoredCall

_SECOND: Final = timedelta(seconds=1)

Step = tuple[timedelta, Callable[[str], Event]]
"""How long after the dialling began, and what is then reported of the attempt."""


def _answered(by_whom: AnsweredBy) -> Callable[[str], Event]:
    return lambda attempt_id: CallAnswered(attempt_id=attempt_id, by_whom=by_whom)


def _unanswered(outcome: CallOutcome) -> Callable[[str], Event]:
    return lambda attempt_id: CallUnanswered(attempt_id=attempt_id, outcome=outcome)


def _ended(attempt_id: str) -> Event:
    return CallEnded(attempt_id=attempt_id)


_BEHAVIOUR: Final[Mapping[str, tuple[Step, ...]]] = {
    "01": (),
    "02": ((_SECOND, _unanswered(CallOutcome.BUSY)),),
    "03": ((2 * _SECOND, _answered(AnsweredBy.MACHINE)),),
    "04": ((timedelta(), _unanswered(CallOutcome.INVALID_NUMBER)),),
    "05": ((_SECOND, _answered(AnsweredBy.PERSON)), (3 * _SECOND, _ended)),
    "06": ((_SECOND, _unanswered(CallOutcome.REJECTED)),),
    "07": ((_SECOND, _unanswered(CallOutcome.FAILED)),),
}
_ANYBODY: Final[tuple[Step, ...]] = ((_SECOND, _answered(AnsweredBy.PERSON)),)

_ACCEPTS_AFTER: Final = _SECOND
_NEVER: Final = "#never"
_MOST_REMEMBERED: Final = 10_000
"""Attempts that are over, so that an order that comes again rings no more; orders come again within seconds."""
_OWN_POPUP: Final = frozenset({EndpointKind.TEAMS, EndpointKind.UC1})


class Simulator:
    """See ``telephony.base.Telephony``."""

    def __init__(self, clock: Clock, report: Report) -> None:
        self._clock = clock
        self._report = report
        self._calls: dict[str, list[Callable[[], None]]] = {}
        self._over: OrderedDict[str, None] = OrderedDict()
        self._ringing: dict[str, Callable[[], None]] = {}

    def dial(self, order: Dial) -> None:
        """See ``Telephony``."""
        if order.attempt_id not in self._calls and order.attempt_id not in self._over:
            self._begin(order.attempt_id, order.number, self._clock.now(), answered=False)

    def hang_up(self, order: HangUp) -> None:
        """See ``Telephony``."""
        if order.attempt_id in self._calls:
            self._end(order.attempt_id)

    def ring_endpoint(self, order: RingEndpoint) -> None:
        """See ``Telephony``."""
        accepts = order.endpoint.kind in _OWN_POPUP and not order.endpoint.address.endswith(_NEVER)
        if accepts and order.interaction_id not in self._ringing:
            self._ringing[order.interaction_id] = self._clock.call_at(
                self._clock.now() + _ACCEPTS_AFTER, lambda: self._accept(order.interaction_id)
            )

    def stop_ringing(self, order: StopRinging) -> None:
        """See ``Telephony``."""
        call_off = self._ringing.pop(order.interaction_id, None)
        if call_off is not None:
            call_off()

    def reconcile(self, calls: Iterable[StoredCall]) -> tuple[str, ...]:
        """See ``Telephony``; here every call outlives the server."""
        for call in calls:
            if call.attempt_id not in self._calls:
                self._begin(
                    call.attempt_id, call.number, call.dialed_at, answered=call.answered_at is not None
                )
        return ()

    async def close(self) -> None:
        """See ``Telephony``."""
        for attempt_id in tuple(self._calls):
            self.hang_up(HangUp(attempt_id))
        for call_off in self._ringing.values():
            call_off()
        self._ringing.clear()

    def _begin(self, attempt_id: str, number: str, dialed_at: datetime, *, answered: bool) -> None:
        """Let the customer's behaviour run from ``dialed_at``; what was reported before is not said again."""
        steps = _BEHAVIOUR.get(number[-2:], _ANYBODY)
        self._calls[attempt_id] = [
            self._clock.call_at(dialed_at + after, lambda what=what: self._say(attempt_id, what(attempt_id)))
            for after, what in (steps[1:] if answered else steps)
        ]

    def _say(self, attempt_id: str, event: Event) -> None:
        if isinstance(event, (CallEnded, CallUnanswered)):
            self._end(attempt_id)
        self._report(event)

    def _end(self, attempt_id: str) -> None:
        """Let nothing more happen to a call, and remember that it was."""
        for call_off in self._calls.pop(attempt_id):
            call_off()
        self._over[attempt_id] = None
        if len(self._over) > _MOST_REMEMBERED:
            self._over.popitem(last=False)

    def _accept(self, interaction_id: str) -> None:
        self._ringing.pop(interaction_id, None)
        self._report(EndpointAccepted(interaction_id=interaction_id))
