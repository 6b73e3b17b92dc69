"""The time and the agent that a customer requests: date, time, zone and agent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from agent_desktop.model.spoken_time import next_moment
from agent_desktop.model.wall_clock import differ_until, on_another_day
from agent_desktop.protocol.objects import Interaction, PersonRef
from ui.common.buttons import Button, ButtonKind
from ui.common.choices.choice_box import ChoiceBox
from ui.common.fields import fault_text
from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.common.moment_fields import MomentFields
from ui.texts import times
from ui.theme import BETWEEN, INSIDE, STEP, Size
from ui.tokens import ColorToken

FURTHEST: Final = timedelta(days=90)
"""How far ahead a callback may be requested (``docs/behaviour.md``, *Completion statuses*)."""

_GRID: Final = timedelta(minutes=5)

CUSTOMER_CLOCKS: Final = 3
"""The most clocks of the customer that are offered; with more, as for a toll-free number, none is certain."""


def rounded_up(at: datetime) -> datetime:
    """Return the next full five minutes."""
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at if not over else at + _GRID - over


class CallbackRequest(QWidget):
    """Fields for a time on a chosen clock, and for an agent."""

    changed = Signal()
    """The user chose another time or agent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = datetime.now(UTC)
        self._for: str | None = None
        self._opening: datetime | None = None
        self._people: tuple[PersonRef, ...] = ()
        self._moment = MomentFields(parent=self)
        self._date, self._time = self._moment.both
        self._zone = ChoiceBox(letters=4)
        self._agent = ChoiceBox(letters=6)
        self._other_clock = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._refusal = Text(size=Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        self._take = Button("", ButtonKind.QUIET)
        self._quick = row(between=INSIDE)
        self._lay_out()
        self._moment.edited.connect(self._on_edited)
        self._zone.activated.connect(self._on_zone)
        self._agent.activated.connect(self._on_agent)
        self._take.clicked.connect(self._on_take)
        self.show_refusal("", None)

    def _lay_out(self) -> None:
        inside = column(self, between=STEP + 2)
        grid = self._grid = QGridLayout()
        grid.setHorizontalSpacing(INSIDE)
        grid.setVerticalSpacing(STEP)
        self._zone_label = Text(self.tr("Time zone"), Size.SMALL, tone=ColorToken.MUTED)
        fields = (
            (Text(self.tr("Date"), Size.SMALL, tone=ColorToken.MUTED), self._date, 0, 0),
            (Text(self.tr("Time"), Size.SMALL, tone=ColorToken.MUTED), self._time, 0, 1),
            (Text(self.tr("For"), Size.SMALL, tone=ColorToken.MUTED), self._agent, 2, 0),
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
        for name, moment in (
            (self.tr("in 30 min"), self._in_half_an_hour),
            (self.tr("in 2 h"), self._in_two_hours),
            (self.tr("tomorrow"), self._tomorrow),
        ):
            button = Button(name, ButtonKind.QUIET)
            button.clicked.connect(partial(self._on_quick, moment))
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
        """The fields that the keyboard can reach, from top to bottom."""

    def show_request(
        self, interaction: Interaction, people: Sequence[PersonRef], me: PersonRef | None, now: datetime
    ) -> None:
        """Show the fields for ``interaction``; text typed for the same interaction stays."""
        self._now = now
        self._show_today()
        self._show_people(people, me)
        if self._for == interaction.id:
            return
        self._for = interaction.id
        self._fill_zones(interaction)
        asked = interaction.callback_at or rounded_up(now + timedelta(hours=1))
        self._set_instant(asked)
        wanted = interaction.callback_agent_id or (me.id if me is not None else None)
        self._agent.setCurrentIndex(max(0, self._agent.findData(wanted)))
        self.show_refusal("", None)

    def propose(self, interaction: Interaction, found: str) -> None:
        """Fill in ``found``, a time to call that the customer named, on the customer's clock as far as it is known."""
        clock = times.one_clock(interaction.customer_timezones, self._now)
        zone = clock or times.zone_named(interaction.business_process_timezone)
        at = next_moment(found, zone, self._now) if found else None
        if at is None or zone is None:
            return
        self._zone.setCurrentIndex(max(0, self._zone.findData(zone.key)))
        self._show_today()
        self._set_instant(at)
        self.show_refusal("", None)

    @property
    def callback_at(self) -> datetime:
        """The chosen time, in UTC; if the clock shows it twice, the first that is not past.

        Undefined while ``acceptable`` is false.
        """
        return self._moment.instant(self._now) or self._now

    @property
    def agent_id(self) -> str | None:
        """The chosen agent; ``None`` before any is known."""
        return self._agent.currentData()

    @property
    def acceptable(self) -> bool:
        """Whether the time is readable, in the future and not too far; only the server checks the schedule."""
        return not self._problem()

    def _problem(self) -> str:
        """Return what is wrong with the time, or an empty text."""
        if (fault := self._moment.fault) is not None:
            return fault_text(fault)
        if self._moment.instant(self._now) is None:
            return self.tr("The clocks change on that day and skip that time. Choose another.")
        at = self.callback_at
        if at <= self._now:
            return self.tr("That time has passed.")
        return self.tr("That is more than 90 days ahead.") if at > self._now + FURTHEST else ""

    def show_refusal(self, text: str, opening: datetime | None) -> None:
        """Show under the fields why the server refused the time; one press takes ``opening`` instead."""
        self._opening = opening
        self._refusal.set_text(text)
        self._refusal.setVisible(bool(text))
        for field in self._moment.both:
            field.setProperty("wrong", bool(text))
            field.style().unpolish(field)
            field.style().polish(field)
        self._take.setVisible(opening is not None)
        if opening is not None:
            when = times.day_and_clock(opening, self._now, self._zone_chosen())
            self._take.setText(self.tr("Use {}").format(when))

    @property
    def cure(self) -> QWidget:
        """The widget that corrects a refusal: the button that takes the next opening, else the time."""
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

    def _fill_zones(self, interaction: Interaction) -> None:
        self._zone.clear()
        self._zone.addItem(self.tr("mine"), None)
        clocks = times.distinct_clocks(interaction.customer_timezones, self._now)
        if len(clocks) <= CUSTOMER_CLOCKS:
            for zone in clocks:
                self._add_zone(zone.key, self.tr("the customer, {}"))
        self._add_zone(interaction.business_process_timezone, "{}")
        several = self._zone.count() > 1
        for widget in (self._zone_label, self._zone):
            widget.setVisible(several)
        self._grid.addWidget(self._agent, 3, 0, 1, 1 if several else 2)

    def _add_zone(self, name: str, said: str) -> None:
        zone = times.zone_named(name)
        if zone is None or self._zone.findData(name) >= 0:
            return
        # A clock that will differ before the furthest day counts: Phoenix and Denver differ from March on.
        if differ_until(zone, None, self._now, self._now + FURTHEST):
            self._zone.addItem(said.format(times.city(zone)), name)

    def _zone_chosen(self) -> ZoneInfo | None:
        name = self._zone.currentData()
        return times.zone_named(name) if name else None

    def _show_today(self) -> None:
        self._moment.zone = self._zone_chosen()
        self._moment.show_today(self._now)

    def _set_instant(self, at: datetime) -> None:
        self._moment.zone = self._zone_chosen()
        self._moment.show_instant(at)
        self._show_other_clock()

    def _show_other_clock(self) -> None:
        problem = self._problem()
        if problem:
            self._other_clock.set_text(problem)
            self._other_clock.set_tone(ColorToken.DANGER)
            return
        at = self.callback_at
        self._other_clock.set_tone(ColorToken.MUTED)
        parts = [times.day_and_clock(at, self._now, self._zone_chosen()), times.from_now(at, self._now)]
        twice = self._moment.instants()
        if len(twice) > 1:
            parts.append(
                self.tr("before the clocks go back")
                if at == twice[0]
                else self.tr("after the clocks go back")
            )
        for index in range(self._zone.count()):
            name = self._zone.itemData(index)
            if index == self._zone.currentIndex():
                continue
            zone = times.zone_named(name) if name else None
            shown = times.day_and_clock(at, self._now, zone)
            parts.append(
                self.tr("{clock} for {whom}").format(clock=shown, whom=self._zone.itemText(index))
                if name
                else self.tr("{} my time").format(shown)
            )
        self._other_clock.set_text(" · ".join(parts))

    def _on_edited(self) -> None:
        self.show_refusal("", None)
        self._show_other_clock()
        self.changed.emit()

    def _on_zone(self) -> None:
        self._show_today()
        self._moment.forget_instant()
        self._on_edited()

    def _on_agent(self) -> None:
        self.changed.emit()

    def _in_half_an_hour(self) -> datetime:
        return rounded_up(self._now + timedelta(minutes=30))

    def _in_two_hours(self) -> datetime:
        return rounded_up(self._now + timedelta(hours=2))

    def _tomorrow(self) -> datetime:
        """Return the same time tomorrow on the chosen clock, also over a clock change."""
        return on_another_day(rounded_up(self._now), 1, self._zone_chosen())

    def _on_quick(self, moment: Callable[[], datetime], _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self._set_instant(moment())
        self.show_refusal("", None)
        self.changed.emit()

    def _on_take(self) -> None:
        if self._opening is not None:
            self._set_instant(self._opening)
            self.show_refusal("", None)
            self.changed.emit()

    def first_field(self) -> QWidget:
        """The field that gets the keyboard first."""
        return self._date
