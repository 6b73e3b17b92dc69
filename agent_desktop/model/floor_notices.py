"""What the supervisor's status line may have to say, as values: the top floor has the words."""

from __future__ import annotations

import msgspec


class StoppedBy(msgspec.Struct, frozen=True):
    """The business process was stopped from here."""

    business_process: str


class StartedBy(msgspec.Struct, frozen=True):
    """The business process was started from here."""

    business_process: str


class WrapUpFinished(msgspec.Struct, frozen=True):
    """A wrap-up was finished from here, for its agent."""


FloorNotice = StoppedBy | StartedBy | WrapUpFinished
