"""What the supervisor's status line may have to say, as values: the top floor has the words."""

from __future__ import annotations

import msgspec

from agent_desktop.protocol.states import AlertCode


class StoppedBy(msgspec.Struct, frozen=True):
    """The business process was stopped from here."""

    business_process: str


class StartedBy(msgspec.Struct, frozen=True):
    """The business process was started from here."""

    business_process: str


class WrapUpFinished(msgspec.Struct, frozen=True):
    """A wrap-up was finished from here, for its agent."""


class CallbackUnknown(msgspec.Struct, frozen=True):
    """A link names a callback that is not there, or not to be seen by this supervisor."""


class CallbackOver(msgspec.Struct, frozen=True):
    """A link names a callback that is completed, and so in no list of those to be processed."""

    number: str


class HandedOver(msgspec.Struct, frozen=True):
    """An agent handed a callback to the supervisors; name and note are empty when none was given."""

    business_process: str
    number: str
    customer_name: str
    note: str


class WaitsForever(msgspec.Struct, frozen=True):
    """Callbacks have begun to wait without an end of their own."""

    business_process: str
    code: AlertCode
    callbacks: int


FloorNotice = (
    StoppedBy | StartedBy | WrapUpFinished | CallbackUnknown | CallbackOver | HandedOver | WaitsForever
)
