"""The next openings of the schedule that is being edited."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.opening_hours import Opening, OpeningHours
from agent_desktop.protocol.timing import Schedule
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.supervisor.callbacks.callback_model import both_exact
from ui.texts import plain_text
from ui.texts.times import city, clock, day_and_clock, exact, zone_named
from ui.theme import STEP, Size, Weight
from ui.tokens import ColorToken

SHOWN: Final = 5


class OpeningsPreview(QWidget):
    """The next openings, on the schedule's own clock."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._title = Text("", weight=Weight.MEDIUM, wrap=True)
        self._lines = [Text("", Size.SMALL, tone=ColorToken.MUTED, tabular=True) for _ in range(SHOWN)]
        inside = column(self, between=STEP // 2)
        inside.addWidget(self._title)
        for line in self._lines:
            inside.addWidget(line)

    def show_schedule(self, schedule: Schedule | None) -> None:
        """Show the next openings of ``schedule``; None while it is invalid."""
        now = self._clock()
        if schedule is None:
            self._show(self.tr("Next openings: shown once the schedule is valid"), [])
            return
        zone = zone_named(schedule.timezone)
        place = city(zone) if zone is not None else schedule.timezone
        found = OpeningHours(schedule).openings(now, SHOWN)
        title = self.tr("Next openings, {place} time ({time} there now)")
        if not found:
            title = self.tr("No openings: nothing would ever be processed")
        elif found[0].end is None and found[0].start <= now:
            title = self.tr("Open at all times")
            found = []
        self._show(title.format(place=place, time=clock(now, zone)), found, schedule.timezone)

    def _show(self, title: str, found: list[Opening], zone_name: str = "UTC") -> None:
        self._title.set_text(title)
        zone, now = zone_named(zone_name), self._clock()
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(found))
            if place < len(found):
                one = found[place]
                begin = self.tr("now") if one.start <= now else day_and_clock(one.start, now, zone)
                end = (
                    self.tr("open end")
                    if one.end is None
                    else day_and_clock(one.end, max(now, one.start), zone)
                )
                line.set_text(f"{begin} – {end}")
                line.setToolTip(
                    plain_text.tip(both_exact(one.start, zone_name) if one.start > now else exact(now))
                )
