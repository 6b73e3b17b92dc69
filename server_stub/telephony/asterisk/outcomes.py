"""The outcome of a leg, derived from its events and from our own actions, never from the cause alone.

The cause of a leg that we ended is 0, 16 or 19, depending on Asterisk's version, and so is that of a far end that hung
up without a cause.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from agent_desktop.protocol.states import CallOutcome
from server_stub.core.model.telephony_events import LegOutcome

_BUSY: Final = frozenset({17})
_INVALID: Final = frozenset({1, 2, 3, 22, 28})
_REJECTED: Final = frozenset({21})
_NO_ANSWER: Final = frozenset({18, 19, 20})
_NORMAL: Final = frozenset({0, 16})
_NO_WAY: Final = frozenset({34, 42})
_AWAY: Final = frozenset({20, 27})
_SIP_BUSY: Final = frozenset({486, 600})
_SIP_INVALID: Final = frozenset({404, 410, 484, 604})
_SIP_REJECTED: Final = frozenset({401, 403, 407, 603})
_SIP_NO_ANSWER: Final = frozenset({408, 480, 487})
_SIP_NO_WAY: Final = frozenset({502, 503})
_SIP_DECLINED: Final = frozenset({403, 603})


@dataclass
class Seen:
    """The observations of a dialled leg that was never up."""

    rang: bool = False
    """Its phone rang, or the network played something."""
    gave_up: bool = False
    """Our own timer ran out."""
    cause: int | None = None
    sip_status: int | None = None

    @property
    def detail(self) -> str:
        """The switch's own text, for the log."""
        if self.gave_up:
            return "rang until the time was over" if self.rang else "the trunk did not respond"
        status = "" if self.sip_status is None else f", SIP status {self.sip_status}"
        return f"cause {self.cause}{status}"


def customer_outcome(seen: Seen) -> CallOutcome:
    """Return the outcome of a customer's leg that was dialled and not answered.

    A trunk that is silent until our timer runs out has failed: the customer's phone may not have rung at all. A trunk
    that has no line free, or is out of service, never placed the call; it would else use up the attempts of a queue.
    """
    if seen.gave_up:
        return CallOutcome.NO_ANSWER if seen.rang else CallOutcome.FAILED
    if seen.cause in _BUSY or seen.sip_status in _SIP_BUSY:
        return CallOutcome.BUSY
    if seen.cause in _INVALID or seen.sip_status in _SIP_INVALID:
        return CallOutcome.INVALID_NUMBER
    if seen.cause in _REJECTED or seen.sip_status in _SIP_REJECTED:
        return CallOutcome.REJECTED
    if seen.cause in _NO_ANSWER or seen.sip_status in _SIP_NO_ANSWER or (seen.cause in _NORMAL and seen.rang):
        return CallOutcome.NO_ANSWER
    if not seen.rang and (seen.cause in _NO_WAY or seen.sip_status in _SIP_NO_WAY):
        return CallOutcome.NOT_PLACED
    return CallOutcome.FAILED


def leg_outcome(seen: Seen) -> LegOutcome:
    """Return why an agent's leg did not come up. A phone that rang and is then busy was declined by its user."""
    if seen.gave_up:
        return LegOutcome.NO_ANSWER if seen.rang else LegOutcome.UNREACHABLE
    if seen.cause in _REJECTED or seen.sip_status in _SIP_DECLINED:
        return LegOutcome.DECLINED
    if seen.cause in _BUSY or seen.sip_status in _SIP_BUSY:
        return LegOutcome.DECLINED if seen.rang else LegOutcome.BUSY
    if seen.cause in _AWAY or not seen.rang:
        return LegOutcome.UNREACHABLE
    return LegOutcome.NO_ANSWER
