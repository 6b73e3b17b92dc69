"""The rows of the do-not-call list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from agent_desktop.protocol.states import DoNotCallKind
from agent_desktop.protocol.supervisor_objects import DoNotCallEntry
from ui.common.table import column_samples
from ui.common.table.cells import Cell, muted
from ui.common.table.row_models import Column, RowsModel
from ui.texts.times import day_and_clock, exact

translate = QCoreApplication.translate


def kind_name(kind: DoNotCallKind) -> str:
    """Return what an entry names."""
    match kind:
        case DoNotCallKind.NUMBER:
            return translate("DoNotCall", "Number")
        case DoNotCallKind.PREFIX:
            return translate("DoNotCall", "Beginning of numbers")
        case DoNotCallKind.PATTERN:
            return translate("DoNotCall", "Pattern")


class DoNotCallModel(RowsModel[DoNotCallEntry]):
    """The entries of the list. ``clock`` returns the server's time."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        self._clock = clock
        self._names: Mapping[str, str] = {}
        super().__init__(self._make_columns(), lambda row: row.id, parent)

    def show_names(self, names: Mapping[str, str]) -> None:
        """Set the names of business processes by id."""
        self._names = dict(names)

    def _make_columns(self) -> tuple[Column[DoNotCallEntry], ...]:
        column = Column[DoNotCallEntry]
        return (
            column("value", translate("DoNotCall", "Not called"), _value, "+44 20 7946 0123 M", lambda row: row.value,
                   fixed=True),
            column("kind", translate("DoNotCall", "Kind"), _kind, column_samples.widest(map(kind_name, DoNotCallKind)),
                   lambda row: kind_name(row.kind)),
            column("process", translate("DoNotCall", "Business process"), self._process, "Technical support",
                   self._process_name),
            column("note", translate("DoNotCall", "Note"), _note, "asked by letter", lambda row: row.note or "",
                   grows=True),
            column("added", translate("DoNotCall", "Added"), self._added, "yesterday 12:34",
                   lambda row: row.added_at),
            column("by", translate("DoNotCall", "By"), _by, "Site file M", _by_name, drops=1),
        )  # fmt: skip

    def _process_name(self, row: DoNotCallEntry) -> str:
        owner = row.business_process_id
        if isinstance(owner, msgspec.UnsetType):
            return translate("DoNotCall", "All")
        return self._names.get(owner, owner)

    def _process(self, row: DoNotCallEntry) -> Cell:
        return Cell(self._process_name(row))

    def _added(self, row: DoNotCallEntry) -> Cell:
        return muted(day_and_clock(row.added_at, self._clock()), tip=exact(row.added_at))


def _value(row: DoNotCallEntry) -> Cell:
    return Cell(row.value, strong=True)


def _kind(row: DoNotCallEntry) -> Cell:
    return Cell(kind_name(row.kind))


def _note(row: DoNotCallEntry) -> Cell:
    return Cell(row.note or "", tip=row.note or "")


def _by_name(row: DoNotCallEntry) -> str:
    return translate("DoNotCall", "Site file") if row.from_site else row.added_by


def _by(row: DoNotCallEntry) -> Cell:
    return muted(_by_name(row))
