"""A time that may be left out: a check box, a date, a time, and the clock that they are on."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.common.fields import fault_text
from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.common.moment_fields import MomentFields
from ui.texts.times import city, day_and_clock, differs
from ui.theme import INSIDE, STEP, Size
from ui.tokens import ColorToken


class LaterFields(QWidget):
    """One time in the future on the clock of ``zone``, or on this machine's without one; unchecked, none is chosen.

    ``first`` is the time that the fields show at the beginning.
    """

    changed = Signal()
    """Another time is chosen, or it was switched on or off."""

    def __init__(
        self,
        name: str,
        now: datetime,
        first: datetime,
        *,
        zone: ZoneInfo | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now, self._zone = now, zone
        self.check = QCheckBox(name)
        self._moment = MomentFields(always_year=True, parent=self)
        self._moment.zone = zone
        self._moment.show_today(now)
        self._moment.show_instant(first)
        self._moment.date.setAccessibleName(self.tr("{}: date").format(name))
        self._moment.time.setAccessibleName(self.tr("{}: time").format(name))
        self._note = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        across = row(between=INSIDE)
        across.addWidget(self.check)
        for field in self._moment.both:
            field.setEnabled(False)
            self.check.toggled.connect(field.setEnabled)
            across.addWidget(field, 1)
        inside = column(self, between=STEP)
        inside.addLayout(across)
        inside.addWidget(self._note)
        self._show_clock()
        self._moment.edited.connect(self._on_changed)
        self.check.toggled.connect(self._on_changed)

    @property
    def is_on(self) -> bool:
        """Whether a time is to be chosen."""
        return self.check.isChecked()

    @property
    def is_usable(self) -> bool:
        """Whether no time is to be chosen, or the fields show one in the future."""
        return not self.is_on or self._instant() is not None

    @property
    def instant(self) -> datetime | None:
        """The chosen time, in UTC; None if none is to be chosen, or the fields do not show one."""
        return self._instant() if self.is_on else None

    def show_refusal(self, text: str) -> None:
        """Show why the server refuses the time, until the fields are edited."""
        self._show_note(text, wrong=True)

    def focus_time(self) -> None:
        """Focus the date."""
        self._moment.date.setFocus()

    def _instant(self) -> datetime | None:
        at = self._moment.instant(self._now) if self._moment.fault is None else None
        return at.astimezone(UTC) if at is not None and at > self._now else None

    def _on_changed(self) -> None:
        self._show_clock()
        self.changed.emit()

    def _show_clock(self) -> None:
        """Show which clock the time is on, and the time here if that is another one."""
        at, zone = self._instant(), self._zone
        if at is None:
            text = self._problem()
        elif zone is None:
            text = self.tr("In this machine's time zone")
        elif differs(at, zone):
            text = self.tr("{place} time; {here} here")
            text = text.format(place=city(zone), here=day_and_clock(at, self._now))
        else:
            text = self.tr("{} time").format(city(zone))
        self._show_note(text, wrong=at is None)

    def _problem(self) -> str:
        """Return why the fields show no time that can be used."""
        if (fault := self._moment.fault) is not None:
            return fault_text(fault)
        return self.tr("That time has passed, or the clocks skip it.")

    def _show_note(self, text: str, *, wrong: bool) -> None:
        self._note.set_text(text)
        self._note.set_tone(ColorToken.DANGER if wrong else ColorToken.MUTED)
        for field in self._moment.both:
            field.setAccessibleDescription(text)
