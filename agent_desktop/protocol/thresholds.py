"""Thresholds of a business process, and the alerts that they raise (``docs/behaviour.md``, *Thresholds*)."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec

from agent_desktop.protocol.objects import Time
from agent_desktop.protocol.states import AlertLevel, Measure

LOW_IS_BAD: Final = frozenset({Measure.REACHED, Measure.AGENTS_AVAILABLE})
"""Measures that reach a level from above."""

_Level = Annotated[float, msgspec.Meta(ge=0, le=1_000_000_000)]


class Threshold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The levels of one measure; None sets no level.

    A level that was reached ends once the measure is back by more than ``margin``, and has been for ``clear_after_s``.
    """

    warning: _Level | None = None
    alarm: _Level | None = None
    margin: _Level = 0.0
    clear_after_s: Annotated[float, msgspec.Meta(ge=0, le=3600)] = 30.0

    @property
    def is_set(self) -> bool:
        """Whether there is a level."""
        return self.warning is not None or self.alarm is not None

    def level(self, level: AlertLevel) -> float | None:
        """Return where ``level`` begins."""
        return self.alarm if level is AlertLevel.ALARM else self.warning


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The levels of each measure of a business process; a field is named after its ``Measure``."""

    waiting: Threshold = Threshold()
    longest_wait_s: Threshold = Threshold()
    reached_ratio: Threshold = Threshold()
    agents_available: Threshold = Threshold()
    hand_overs: Threshold = Threshold()
    reached_at_least: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)] = 10

    def of(self, measure: Measure) -> Threshold:
        """Return the levels of ``measure``."""
        found: Threshold = getattr(self, measure.value)
        return found

    @property
    def is_set(self) -> bool:
        """Whether there is a level of any measure."""
        return any(self.of(measure).is_set for measure in Measure)


class ThresholdAlert(msgspec.Struct, frozen=True, kw_only=True):
    """A measure that has reached a level, from then until it is back; ``value`` is as of the last change of the level."""

    id: str
    business_process_id: str
    measure: Measure
    level: AlertLevel
    value: float
    threshold: float
    began_at: Time
    level_since: Time
    worst: AlertLevel
    ended_at: Time | None = None
    acknowledged_at: Time | None = None
    acknowledged_by: str | None = None


class ThresholdAlertPage(msgspec.Struct, frozen=True):
    """One page of alerts, the latest begun first."""

    items: tuple[ThresholdAlert, ...]
    next_cursor: str | None = None
