"""The messages of the supervisor's status line, as values: ``ui`` has the words."""

from __future__ import annotations

from datetime import datetime

import msgspec

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import AlertCode, AlertLevel, CompletionStatus, Measure, SupervisionMode


class StoppedBy(msgspec.Struct, frozen=True):
    """This user stopped the business process; it starts again by itself at ``until``, if that is given."""

    business_process: str
    until: datetime | None = None


class StartedBy(msgspec.Struct, frozen=True):
    """This user started the business process."""

    business_process: str


class WrapUpFinished(msgspec.Struct, frozen=True):
    """This user finished a wrap-up for its agent."""


class SupervisionChanged(msgspec.Struct, frozen=True):
    """This user is in the conversation of an agent, in this mode."""

    agent_name: str
    mode: SupervisionMode


class SupervisionLeft(msgspec.Struct, frozen=True):
    """This user has left the conversation of an agent."""

    agent_name: str


class SupervisionOver(msgspec.Struct, frozen=True):
    """The conversation of an agent goes on without this user, or is over; ``was_up`` is whether there was sound."""

    agent_name: str
    was_up: bool


class CallbackUnknown(msgspec.Struct, frozen=True):
    """A link names a callback that does not exist or that this supervisor may not see."""


class CallbackOver(msgspec.Struct, frozen=True):
    """A link names a completed callback, which is in no list of those to be processed."""

    number: str


class CallbackCompleted(msgspec.Struct, frozen=True):
    """This user has completed the callback of a customer, ``who``."""

    who: str


class CallbackCreated(msgspec.Struct, frozen=True):
    """This user has created a callback; with ``is_joined`` the customer had an open one, which it has joined."""

    customer_name: str
    number: str
    is_joined: bool


class AgentStateSet(msgspec.Struct, frozen=True):
    """This user has set the state of an agent, with ``is_later`` for after the present interaction."""

    agent_name: str
    state: Presence
    is_later: bool


class WrapUpCorrected(msgspec.Struct, frozen=True):
    """This user has corrected the last wrap-up of an agent, which has ended as ``status``."""

    agent_name: str
    status: CompletionStatus


class HandedOver(msgspec.Struct, frozen=True):
    """An agent handed a callback to the supervisors; name and note are empty when none was given."""

    business_process: str
    number: str
    customer_name: str
    note: str


class WaitsForever(msgspec.Struct, frozen=True):
    """Callbacks have begun to wait for something that will not happen by itself."""

    business_process: str
    code: AlertCode
    callbacks: int


class ThresholdReached(msgspec.Struct, frozen=True):
    """A measure of a business process has reached a level, or a worse one."""

    business_process: str
    measure: Measure
    level: AlertLevel
    value: float


FloorNotice = (
    StoppedBy
    | StartedBy
    | WrapUpFinished
    | SupervisionChanged
    | SupervisionLeft
    | SupervisionOver
    | CallbackUnknown
    | CallbackOver
    | CallbackCompleted
    | CallbackCreated
    | AgentStateSet
    | WrapUpCorrected
    | HandedOver
    | WaitsForever
    | ThresholdReached
)
