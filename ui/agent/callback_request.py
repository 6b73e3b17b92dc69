"""When the customer wants to be called, and by whom: date, time, zone and agent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from agent_desktop.protocol.objects import Interaction, PersonRef
from ui import times
from ui.common.boxes import column, row
from ui.common.buttons import Button, Kind
from ui.common.fields import DateField, TimeField
from ui.common.labels import Text
from ui.theme import BETWEEN, INSIDE, STEP, Size
from ui.tokens import Token

FURTHEST: Final = timedelta(days=90)
"""How far ahead a callback may be asked for (``docs/behaviour.md``, *Completion statuses*)."""

_GRID: Final = timedelta(minutes=5)

CUSTOMER_CLOCKS: Final = 3
"""How many clocks of the customer are offered at most; with more, as for a toll-free number, none is the customer's."""


def rounded_up(at: datetime) -> datetime:
    """Return the next full five minutes."""
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at if not over else at + _GRID - over


class CallbackRequest(QWidget):
    """Asks for a time on a clock of choice, and for an agent."""

    changed = Signal()
    """Another time or agent was chosen by hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = datetime.now(UTC)
        self._for: str | None = None
        self._opening: datetime | None = None
        self._people: tuple[PersonRef, ...] = ()
        self._date = DateField()
        self._time = TimeField()
        self._zone = QComboBox()
        self._agent = QComboBox()
        for box in (self._zone, self._agent):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self._other_clock = Text(size=Size.SMALL, tone=Token.MUTED, wrap=True)
        self._refusal = Text(size=Size.SMALL, tone=Token.DANGER, wrap=True)
        self._take = Button("", Kind.QUIET)
        self._quick = row(between=INSIDE)
        self._lay_out()
        self._date.dateChanged.connect(self._on_edited)
        self._time.timeChanged.connect(self._on_edited)
        self._zone.activated.connect(self._on_zone)
        self._agent.activated.connect(self._on_agent)
        self._take.clicked.connect(self._on_take)
        self.show_refusal("", None)

    def _lay_out(self) -> None:
        inside = column(self, between=STEP + 2)
        grid = self._grid = QGridLayout()
        grid.setHorizontalSpacing(INSIDE)
        grid.setVerticalSpacing(STEP)
        self._zone_label = Text(self.tr("On the clock of"), Size.SMALL, tone=Token.MUTED)
        fields = (
            (Text(self.tr("Date"), Size.SMALL, tone=Token.MUTED), self._date, 0, 0),
            (Text(self.tr("Time"), Size.SMALL, tone=Token.MUTED), self._time, 0, 1),
            (Text(self.tr("For"), Size.SMALL, tone=Token.MUTED), self._agent, 2, 0),
            (self._zone_label, self._zone, 2, 1),
        )
        for label, field, line, place in fields:
            label.setBuddy(field)
            field.setAccessibleName(label.text())
            grid.addWidget(label, line, place)
            grid.addWidget(field, line + 1, place)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        inside.addLayout(grid)
        quick: list[QWidget] = []
        for name, ahead in (
            (self.tr("in 30 min"), timedelta(minutes=30)),
            (self.tr("in 2 h"), timedelta(hours=2)),
            (self.tr("tomorrow"), timedelta(days=1)),
        ):
            button = Button(name, Kind.QUIET)
            button.clicked.connect(partial(self._on_quick, ahead))
            self._quick.addWidget(button)
            quick.append(button)
            self._quick.addSpacing(STEP)
        self._quick.addStretch()
        inside.addLayout(self._quick)
        inside.addWidget(self._other_clock)
        inside.addWidget(self._refusal)
        under = row(between=BETWEEN)
        under.addWidget(self._take)
        under.addStretch()
        inside.addLayout(under)
        self.fields: tuple[QWidget, ...] = (
            self._date,
            self._time,
            self._agent,
            self._zone,
            *quick,
            self._take,
        )
        """What the keyboard can reach, from above to below."""

    def show_request(
        self, at_hand: Interaction, people: Sequence[PersonRef], me: PersonRef | None, now: datetime
    ) -> None:
        """Ask for ``at_hand``; what was typed for it already stays."""
        self._now = now
        self._show_today()
        self._show_people(people, me)
        if self._for == at_hand.id:
            return
        self._for = at_hand.id
        self._fill_zones(at_hand)
        asked = at_hand.callback_at or rounded_up(now + timedelta(hours=1))
        self._set_instant(asked)
        wanted = at_hand.callback_agent_id or (me.id if me is not None else None)
        self._agent.setCurrentIndex(max(0, self._agent.findData(wanted)))
        self.show_refusal("", None)

    @property
    def callback_at(self) -> datetime:
        """The time chosen, in UTC."""
        day, clock = self._date.date(), self._time.time()
        figures = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute())  # noqa: DTZ001
        zone = self._zone_chosen()
        # Without a zone they are this machine's, whose offset is that of the day chosen, not today's.
        return (figures.replace(tzinfo=zone) if zone is not None else figures).astimezone(UTC)

    @property
    def agent_id(self) -> str | None:
        """The agent chosen; ``None`` before any is known."""
        return self._agent.currentData()

    @property
    def acceptable(self) -> bool:
        """Whether the time is in the future and not too far; the schedule is the server's to know."""
        return self._now < self.callback_at <= self._now + FURTHEST

    def show_refusal(self, text: str, opening: datetime | None) -> None:
        """Say under the fields why the server refused the time; ``opening`` can be taken with one press."""
        self._opening = opening
        self._refusal.set_text(text)
        self._refusal.setVisible(bool(text))
        for field in (self._date, self._time):
            field.setProperty("wrong", bool(text))
            field.style().unpolish(field)
            field.style().polish(field)
        self._take.setVisible(opening is not None)
        if opening is not None:
            when = times.day_and_clock(opening, self._now, self._zone_chosen())
            self._take.setText(self.tr("Take {}").format(when))

    @property
    def cure(self) -> QWidget:
        """Where a refusal is mended: the button that takes the next opening, else the time."""
        return self._take if self._opening is not None else self._time

    def _show_people(self, people: Sequence[PersonRef], me: PersonRef | None) -> None:
        others = tuple(person for person in people if me is None or person.id != me.id)
        listed = (me, *others) if me is not None else others
        if listed == self._people:
            return
        chosen = self.agent_id
        self._people = listed
        self._agent.clear()
        for person in listed:
            own = me is not None and person.id == me.id
            self._agent.addItem(self.tr("{} (me)").format(person.name) if own else person.name, person.id)
        self._agent.setCurrentIndex(max(0, self._agent.findData(chosen)))

    def _fill_zones(self, at_hand: Interaction) -> None:
        self._zone.clear()
        self._zone.addItem(self.tr("mine"), None)
        clocks = times.distinct_clocks(at_hand.customer_timezones, self._now)
        if len(clocks) <= CUSTOMER_CLOCKS:
            for zone in clocks:
                self._add_zone(zone.key, self.tr("the customer, {}"))
        self._add_zone(at_hand.business_process_timezone, "{}")
        several = self._zone.count() > 1
        for widget in (self._zone_label, self._zone):
            widget.setVisible(several)
        self._grid.addWidget(self._agent, 3, 0, 1, 1 if several else 2)

    def _add_zone(self, name: str, said: str) -> None:
        zone = times.zone_named(name)
        if zone is not None and times.differs(self._now, zone) and self._zone.findData(name) < 0:
            self._zone.addItem(said.format(times.city(zone)), name)

    def _zone_chosen(self) -> ZoneInfo | None:
        name = self._zone.currentData()
        return times.zone_named(name) if name else None

    def _show_today(self) -> None:
        today = self._now.astimezone(self._zone_chosen())
        self._date.show_today(QDate(today.year, today.month, today.day))

    def _set_instant(self, at: datetime) -> None:
        local = at.astimezone(self._zone_chosen())
        blocked = [field.blockSignals(True) for field in (self._date, self._time)]
        self._date.setDate(QDate(local.year, local.month, local.day))
        self._time.setTime(QTime(local.hour, local.minute))
        self._date.blockSignals(blocked[0])
        self._time.blockSignals(blocked[1])
        self._show_other_clock()

    def _show_other_clock(self) -> None:
        at = self.callback_at
        if not self.acceptable:
            late = at > self._now
            self._other_clock.set_text(
                self.tr("That is more than 90 days ahead.") if late else self.tr("That time is past.")
            )
            self._other_clock.set_tone(Token.DANGER)
            return
        self._other_clock.set_tone(Token.MUTED)
        parts = [times.from_now(at, self._now)]
        for index in range(self._zone.count()):
            name = self._zone.itemData(index)
            if index == self._zone.currentIndex():
                continue
            zone = times.zone_named(name) if name else None
            shown = times.day_and_clock(at, self._now, zone)
            parts.append(
                self.tr("{clock} for {whom}").format(clock=shown, whom=self._zone.itemText(index))
                if name
                else self.tr("{} on my clock").format(shown)
            )
        self._other_clock.set_text(" · ".join(parts))

    def _on_edited(self) -> None:
        self.show_refusal("", None)
        self._show_other_clock()
        self.changed.emit()

    def _on_zone(self) -> None:
        self._show_today()
        self._on_edited()

    def _on_agent(self) -> None:
        self.changed.emit()

    def _on_quick(self, ahead: timedelta, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self._set_instant(rounded_up(self._now + ahead))
        self.show_refusal("", None)
        self.changed.emit()

    def _on_take(self) -> None:
        if self._opening is not None:
            self._set_instant(self._opening)
            self.show_refusal("", None)
            self.changed.emit()

    def first_field(self) -> QWidget:
        """The field that the keyboard goes to."""
        return self._date
