"""A date field and a time field that together hold one instant on the clock of a zone."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QDate, QObject, QTime, Signal

from agent_desktop.model.moment_parsing import MomentFault
from agent_desktop.model.wall_clock import instants_of
from ui.common.fields import DateField, TimeField


class MomentFields(QObject):
    """The two fields as one value; ``zone`` is the clock that they are on, None for this machine's.

    An instant that was set is kept to the minute until a field is edited, because the clock shows some times twice.
    """

    edited = Signal()
    """The user has changed a field; its text may be invalid."""

    def __init__(self, *, always_year: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.date = DateField(always_year=always_year)
        self.time = TimeField()
        self.zone: tzinfo | None = None
        self._exact: datetime | None = None
        self.date.edited.connect(self._on_edited)
        self.time.edited.connect(self._on_edited)

    @property
    def both(self) -> tuple[DateField, TimeField]:
        """The date field and the time field."""
        return self.date, self.time

    @property
    def fault(self) -> MomentFault | None:
        """Why one of the fields cannot be parsed; None when both can."""
        return self.date.fault or self.time.fault

    def show_today(self, now: datetime) -> None:
        """Set the current day of the date field."""
        today = now.astimezone(self.zone)
        self.date.show_today(QDate(today.year, today.month, today.day))

    def show_instant(self, at: datetime) -> None:
        """Show ``at``, without its seconds."""
        self._exact = at.replace(second=0, microsecond=0)
        local = at.astimezone(self.zone)
        self.date.setDate(QDate(local.year, local.month, local.day))
        self.time.setTime(QTime(local.hour, local.minute))

    def forget_instant(self) -> None:
        """Read the fields from now on, although they were not edited: their clock has changed."""
        self._exact = None

    def instants(self) -> tuple[datetime, ...]:
        """Return the instants at which the clock shows the content of the fields: none, one or two."""
        day, clock = self.date.date(), self.time.time()
        shown = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute())  # noqa: DTZ001 - naive
        return instants_of(shown, self.zone)

    def instant(self, now: datetime) -> datetime | None:
        """Return the chosen instant: the one that was set, else the first shown that is after ``now``, else the last.

        None if the clock skips the time shown. The result is undefined while ``fault`` is set.
        """
        if self._exact is not None:
            return self._exact
        found = self.instants()
        return next((at for at in found if at > now), found[-1] if found else None)

    def _on_edited(self) -> None:
        self._exact = None
        self.edited.emit()
