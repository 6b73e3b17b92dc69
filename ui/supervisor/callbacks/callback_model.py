"""The rows of Callback Search: pages of callbacks in the server's order, loaded while scrolling."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject

from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.states import CallbackSort, Location, TranscriptionStatus, WhyCode
from agent_desktop.protocol.supervisor_objects import Why, WhyReason
from ui.common.table import column_samples
from ui.common.table.cells import BLANK, Cell, muted, word
from ui.common.table.paged_model import PagedModel
from ui.common.table.row_models import Column
from ui.supervisor.monitor.formulas import NOTHING
from ui.texts import words
from ui.texts.numbers import whole, written
from ui.texts.times import clock_there, day_and_clock, differs, exact, figures, there_and_here, zone_named
from ui.texts.words import StateWord
from ui.tokens import ColorToken

translate = QCoreApplication.translate

WHY_LASTS = timedelta(seconds=20)
"""How long a reason counts as current; most change within a minute."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


_SORTS: Final = {
    "process": CallbackSort.BUSINESS_PROCESS,
    "customer": CallbackSort.CUSTOMER,
    "number": CallbackSort.NUMBER,
    "location": CallbackSort.LOCATION,
    "attempts": CallbackSort.ATTEMPTS,
    "due": CallbackSort.DUE,
    "entered": CallbackSort.ENTERED,
    "agent": CallbackSort.AGENT,
    "recording": CallbackSort.RECORDING,
    "handed_over": CallbackSort.HANDED_OVER,
}
"""The server's name of the order by each column. Reasons change all the time and cannot be sorted."""


class CallbackModel(PagedModel[Callback]):
    """The callbacks loaded so far, of one business process or of ``any_process``. ``clock`` returns the server's time."""

    def __init__(
        self, clock: Callable[[], datetime], parent: QObject | None = None, *, any_process: bool = False
    ) -> None:
        self._clock = clock
        self._any_process = any_process
        self._names: Mapping[str, str] = {}
        self._why: dict[str, tuple[datetime, Why]] = {}
        self._agents: Mapping[str, str] = {}
        self._zones: Mapping[str, str] = {}
        columns = (replace(one, server_key=_SORTS.get(one.key, "")) for one in self._make_columns())
        super().__init__(tuple(columns), _id, parent)

    # --- Content ------------------------------------------------------------------------------------------------------

    def show_first(self, rows: Iterable[Callback], *, has_more: bool) -> None:
        """Start again with a first page."""
        self._why.clear()
        super().show_first(rows, has_more=has_more)

    def show_change(self, callback: Callback, *, joins: bool, keeps: bool = False) -> None:
        """Update a callback.

        A completed one is removed, unless the list ``keeps`` such; a new one is appended if it belongs to the list.
        """
        self._why.pop(callback.id, None)
        is_over = callback.location is Location.COMPLETED
        if self.place(callback.id) is None:
            if joins and not self.has_more and not is_over:
                self.show_more([callback], has_more=False)
        elif is_over and not keeps:
            self.remove(callback.id)
        else:
            self.change(callback)

    def show_why(self, callback_id: str, why: Why) -> None:
        """Show why a callback is not offered."""
        self._why[callback_id] = (self._clock(), why)
        row, column = self.place(callback_id), self.column_of("why")
        if row is not None and column is not None:
            self.touch(row, row, column)

    def why(self, callback_id: str) -> Why | None:
        """Return why a callback is not offered, if it is known."""
        known = self._why.get(callback_id)
        return known[1] if known is not None else None

    def show_names(
        self, agents: Mapping[str, str], zones: Mapping[str, str], names: Mapping[str, str] | None = None
    ) -> None:
        """Set the names of agents by id, and the time zones and the names of business processes by id."""
        if (agents, zones, names or {}) != (self._agents, self._zones, self._names):
            self._agents, self._zones, self._names = dict(agents), dict(zones), dict(names or {})
            self.tick(*(column.key for column in self.columns))

    def doubt(self, callback_ids: Iterable[str]) -> None:
        """Mark reasons as outdated; they stay visible until they are read again."""
        for key in callback_ids:
            if key in self._why:
                self._why[key] = (_LONG_AGO, self._why[key][1])

    def unexplained(self, callback_ids: Sequence[str]) -> list[str]:
        """Return the callbacks whose reasons are missing or outdated."""
        now = self._clock()
        return [key for key in callback_ids if key not in self._why or now - self._why[key][0] > WHY_LASTS]

    # --- Texts --------------------------------------------------------------------------------------------------------

    def _make_columns(self) -> tuple[Column[Callback], ...]:
        column = Column[Callback]
        process = column("process", translate("Search", "Business process"), self._process, "Technical sup")
        return (
            *((process,) if self._any_process else ()),
            column("customer", translate("Search", "Customer"), _customer, "Laura Bennet"),
            column("number", translate("Search", "Number"), self._number, column_samples.number(), fixed=True),
            column("location", translate("Search", "Interaction Location"), _location, _widest_location(), drops=2),
            column("why", translate("Search", "Why not offered"), self._why_cell, _widest_reason(), grows=True),
            column("attempts", translate("Search", "Number of Attempts"), _attempts, "2 of 3", right=True, drops=1),
            column("due", translate("Search", "Due"), self._due, column_samples.moment(), right=True, drops=5),
            column("entered", translate("Search", "Entered"), self._entered, column_samples.moment(), right=True,
                   drops=5 if self._any_process else 3),
            column("agent", translate("Search", "Requested agent"), self._asked, "Ana Petrova", drops=6),
            column("recording", translate("Search", "Recording"), _recording, "0:42", right=True, drops=4),
        )  # fmt: skip

    def _process(self, callback: Callback) -> Cell:
        return Cell(self._names.get(callback.business_process_id, callback.business_process_id))

    def _number(self, callback: Callback) -> Cell:
        return Cell(
            written(callback.number, self._zones.get(callback.business_process_id)), tip=callback.number
        )

    def _why_cell(self, callback: Callback) -> Cell:
        if callback.location is Location.COMPLETED:
            return BLANK
        if callback.location is Location.HANDLING_BY_AGENT:
            name = callback.handled_by.name if callback.handled_by is not None else ""
            return muted(name or translate("Search", "with an agent"))
        known = self._why.get(callback.id)
        if known is None:
            return muted("…")
        zone_name = self._zones.get(callback.business_process_id)
        return why_cell(known[1], self._clock(), zone_named(zone_name) if zone_name else None)

    def _due(self, callback: Callback) -> Cell:
        if callback.due_at is None:
            return muted(NOTHING)
        cell = self._time(callback, callback.due_at)
        return cell if callback.due_at > self._clock() else Cell(cell.text, ColorToken.MUTED, tip=cell.tip)

    def _entered(self, callback: Callback) -> Cell:
        return self._time(callback, callback.entered_at)

    def _time(self, callback: Callback, at: datetime) -> Cell:
        zone_name = self._zones.get(callback.business_process_id)
        return Cell(day_and_clock(at, self._clock()), tip=both_exact(at, zone_name))

    def _asked(self, callback: Callback) -> Cell:
        if callback.agent_id is None:
            return BLANK
        return Cell(self._agents.get(callback.agent_id, callback.agent_id))


def both_exact(at: datetime, zone_name: str | None) -> str:
    """Return an instant in full, here and on the business process's clock when the two differ."""
    zone = zone_named(zone_name) if zone_name else None
    here = exact(at)
    return f"{here}\n{exact(at, zone)}" if zone is not None and differs(at, zone) else here


def why_cell(why: Why, now: datetime, zone: ZoneInfo | None = None) -> Cell:
    """Return why a callback is not offered: the first reason in a word or two, all of them in full in the tip.

    ``zone`` is that of the business process, as in all functions below.
    """
    if not why.reasons:
        return Cell(translate("Search", "ready to offer"), ColorToken.HANDLING)
    texts = [reason_text(reason, now, zone) for reason in why.reasons]
    more = "" if len(texts) == 1 else translate("Search", " +{}").format(whole(len(texts) - 1))
    return Cell(
        short_reason(why.reasons[0], now, zone) + more,
        ColorToken.MUTED,
        tip="\n".join(texts),
        spoken=" ".join(texts),
    )


def short_reason(reason: WhyReason, now: datetime, zone: ZoneInfo | None = None) -> str:
    """Return one reason in a form short enough for a column.

    Schedule and calling hours are on the business process's clock, as their settings are; the due time is
    on the user's, as in the column beside it.
    """
    form = _until_forms().get(reason.code)
    if reason.until is not None and form is not None:
        is_due = reason.code is WhyCode.DUE_AT
        return form.format(clock_there(reason.until, now, None if is_due else zone))
    return {
        WhyCode.STOPPED: translate("Search", "stopped"),
        WhyCode.OFF_SCHEDULE: translate("Search", "off schedule"),
        WhyCode.OUTSIDE_CALLING_HOURS: translate("Search", "calling hours"),
        WhyCode.NO_COMMON_HOUR: translate("Search", "no common hour"),
        WhyCode.HELD: translate("Search", "held"),
        WhyCode.NUMBER_IN_USE: translate("Search", "number in use"),
        WhyCode.ASKED_AGENT_AWAY: translate("Search", "agent away"),
        WhyCode.NO_AGENT_AVAILABLE: translate("Search", "no agent free"),
        WhyCode.COOL_DOWN: translate("Search", "cool-down"),
        WhyCode.SWITCH_AWAY: translate("Search", "no telephony"),
        WhyCode.TRUNK_AWAY: translate("Search", "no line"),
    }.get(reason.code, reason.text)


def _until_forms() -> Mapping[WhyCode, str]:
    """Return the forms of temporary reasons with their end."""
    return {
        WhyCode.DUE_AT: translate("Search", "due {}"),
        WhyCode.OFF_SCHEDULE: translate("Search", "opens {}"),
        WhyCode.OUTSIDE_CALLING_HOURS: translate("Search", "calls from {}"),
    }


def reason_text(reason: WhyReason, now: datetime, zone: ZoneInfo | None = None) -> str:
    """Return one reason in words, with its end if it is temporary, on both clocks."""
    if reason.until is None:
        return reason.text
    return translate("Search", "{reason}, until {time}").format(
        reason=reason.text.removesuffix("."), time=there_and_here(reason.until, now, zone)
    )


def _id(callback: Callback) -> str:
    return callback.id


def _widest_location() -> str:
    return column_samples.widest(words.location(place) for place in Location)


def _widest_reason() -> str:
    return column_samples.widest(form.format(column_samples.moment()) for form in _until_forms().values())


def _customer(callback: Callback) -> Cell:
    if callback.customer_name is None:
        return muted(NOTHING)
    return Cell(callback.customer_name, strong=True)


def _location(callback: Callback) -> Cell:
    if callback.end_state is not None:
        return word(words.end(callback.end_state))
    name = words.location(callback.location)
    if callback.held:
        held = translate("Search", "held for a supervisor")
        note = f"\n{callback.held_note}" if callback.held_note else ""
        return word(StateWord(name, "hand-over", ColorToken.PREVIEW), tip=held + note)
    return Cell(name)


def _attempts(callback: Callback) -> Cell:
    return Cell(
        translate("Search", "{used} of {limit}").format(
            used=whole(callback.attempts_used), limit=whole(callback.attempts_before_failure)
        )
    )


def _recording(callback: Callback) -> Cell:
    if callback.recording is None:
        return BLANK
    length = figures(callback.recording.duration_s)
    tips = {
        TranscriptionStatus.NONE: "",
        TranscriptionStatus.PENDING: translate("Search", "being transcribed"),
        TranscriptionStatus.READY: translate("Search", "transcribed"),
        TranscriptionStatus.FAILED: translate("Search", "could not be transcribed"),
    }
    return Cell(length, ColorToken.MUTED, tip=tips[callback.transcription_status])
