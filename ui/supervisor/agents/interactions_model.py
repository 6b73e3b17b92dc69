"""Current Interactions' rows: callbacks in queue and with agents, with timers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import UnsetType
from PySide6.QtCore import QCoreApplication, QObject

from agent_desktop.protocol.states import InteractionState, Location
from agent_desktop.protocol.supervisor_objects import CurrentInteraction
from ui.common.table import column_samples
from ui.common.table.cells import BLANK, Cell, muted, word
from ui.common.table.row_models import Column, RowsModel
from ui.supervisor.monitor.formulas import NOTHING
from ui.texts import supervision_texts, words
from ui.texts.numbers import whole, written
from ui.texts.times import elapsed, exact, left
from ui.texts.words import StateWord
from ui.tokens import ColorToken

translate = QCoreApplication.translate

TIMED = ("for", "left")
"""The columns that depend on the time."""


class InteractionsModel(RowsModel[CurrentInteraction]):
    """The interactions in queue and with agents. ``clock`` returns the server's time."""

    def __init__(
        self, clock: Callable[[], datetime], *, any_process: bool, parent: QObject | None = None
    ) -> None:
        self._clock = clock
        self._names: Mapping[str, str] = {}
        self._zones: Mapping[str, str] = {}
        columns = self._make_columns()
        super().__init__(columns if any_process else columns[1:], lambda row: row.callback.id, parent)

    def show_names(self, names: Mapping[str, str], zones: Mapping[str, str]) -> None:
        """Set the names and time zones of business processes by id."""
        if (names, zones) != (self._names, self._zones):
            self._names, self._zones = dict(names), dict(zones)
            self.tick(*(column.key for column in self.columns))

    def _make_columns(self) -> tuple[Column[CurrentInteraction], ...]:
        column = Column[CurrentInteraction]
        return (
            column("process", translate("Interactions", "Business process"), self._process, "Technical sup",
                   lambda row: self._name(row).casefold()),
            column("customer", translate("Interactions", "Customer"), _customer, "Rosa Díaz O",
                   lambda row: (row.callback.customer_name or "").casefold() or None, grows=True),
            column("number", translate("Interactions", "Number"), self._number, column_samples.number(),
                   lambda row: row.callback.number, fixed=True),
            column("location", translate("Interactions", "Interaction Location"), _location,
                   words.location(Location.HANDLING_BY_BUSINESS_PROCESS), lambda row: row.callback.location.value),
            column("state", translate("Interactions", "State"), _state, _widest_state(),
                   lambda row: _ORDER.index(row.state) if row.state in _ORDER else len(_ORDER), mark=True),
            column("for", translate("Interactions", "For"), self._for, "1:00:00", since, right=True),
            column("left", translate("Interactions", "Ends by itself in"), self._left, "10:00",
                   lambda row: row.deadline, right=True),
            column("agent", translate("Interactions", "Agent"), _agent, "Ana Petrova",
                   lambda row: row.agent.name.casefold() if row.agent is not None else None, grows=True),
            column("code", translate("Interactions", "Code"), _code, "Money › Paid", _code_key, drops=2),
            column("attempts", translate("Interactions", "Attempts"), _attempts, "2 of 3",
                   lambda row: row.callback.attempts_used, right=True, drops=1),
        )  # fmt: skip

    def _name(self, row: CurrentInteraction) -> str:
        return self._names.get(row.callback.business_process_id, row.callback.business_process_id)

    def _process(self, row: CurrentInteraction) -> Cell:
        return Cell(self._name(row))

    def _number(self, row: CurrentInteraction) -> Cell:
        zone = self._zones.get(row.callback.business_process_id)
        return Cell(written(row.callback.number, zone), tip=row.callback.number)

    def _for(self, row: CurrentInteraction) -> Cell:
        at = since(row)
        return BLANK if at is None else Cell(elapsed(at, self._clock()), tip=exact(at))

    def _left(self, row: CurrentInteraction) -> Cell:
        if row.deadline is None:
            return muted(NOTHING) if row.state is not None else BLANK
        return Cell(left(row.deadline, self._clock()), tip=exact(row.deadline))


_ORDER = (
    InteractionState.WRAP_UP,
    InteractionState.HANDLING,
    InteractionState.DIALING,
    InteractionState.CONNECTING,
    InteractionState.PREVIEW,
    InteractionState.OFFERED,
)


def _widest_state() -> str:
    words_ = (words.interaction(state) for state in _ORDER)
    return column_samples.widest(shown.text for shown in (*words_, _in_queue()))


def since(row: CurrentInteraction) -> datetime | None:
    """Return the start of a row's present condition: of its state, or of its wait in queue."""
    return row.state_since if row.state is not None else row.callback.queued_at


def _customer(row: CurrentInteraction) -> Cell:
    name = row.callback.customer_name
    return Cell(name, strong=True) if name is not None else muted(NOTHING)


def _location(row: CurrentInteraction) -> Cell:
    return Cell(words.location(row.callback.location))


def _state(row: CurrentInteraction) -> Cell:
    if row.state is None:
        return word(_in_queue())
    if row.state is InteractionState.WRAP_UP and row.completion_status is not None:
        return word(words.interaction(row.state), tip=words.completion(row.completion_status).text)
    return word(words.interaction(row.state))


def _in_queue() -> StateWord:
    return StateWord(translate("Interactions", "In queue"), "list", ColorToken.MUTED)


def _agent(row: CurrentInteraction) -> Cell:
    if row.agent is None:
        return BLANK
    present = " ".join(supervision_texts.present(part) for part in row.supervised_by)
    return Cell(f"{row.agent.name} · {present}", tip=present) if present else Cell(row.agent.name)


def _code(row: CurrentInteraction) -> Cell:
    label = row.code_label
    return BLANK if isinstance(label, UnsetType) else Cell(label, tip=label)


def _code_key(row: CurrentInteraction) -> str | None:
    return None if isinstance(row.code_label, UnsetType) else row.code_label.casefold()


def _attempts(row: CurrentInteraction) -> Cell:
    used, limit = row.callback.attempts_used, row.callback.attempts_before_failure
    return Cell(translate("Interactions", "{used} of {limit}").format(used=whole(used), limit=whole(limit)))
