"""The rows of sessions: the sign-in, the last sign of life, and the address."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from agent_desktop.protocol.objects import SessionInfo
from ui.common.table.cells import Cell, muted
from ui.common.table.row_models import Column, RowsModel
from ui.texts.times import day_and_clock, exact

translate = QCoreApplication.translate


class SessionsModel(RowsModel[SessionInfo]):
    """Sessions of one user. ``clock`` returns the server's time."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        self._clock = clock
        super().__init__(self._make_columns(), lambda row: row.id, parent)

    def _make_columns(self) -> tuple[Column[SessionInfo], ...]:
        column = Column[SessionInfo]
        return (
            column("address", translate("Sessions", "Address"), _address, "2001:db8:0:1234::5678:90ab", _address_key,
                   fixed=True, grows=True),
            column("started", translate("Sessions", "Signed in"), self._started, "yesterday 12:34",
                   lambda row: _since(row.started_at)),
            column("used", translate("Sessions", "Last active"), self._used, "yesterday 12:34",
                   lambda row: _since(row.used_at)),
            column("expires", translate("Sessions", "Ends by itself"), self._expires, "tomorrow 12:34",
                   lambda row: row.expires_at, drops=1),
            column("current", translate("Sessions", "This desktop"), _current, "This desktop",
                   lambda row: not row.is_current),
        )  # fmt: skip

    def _started(self, row: SessionInfo) -> Cell:
        return self._moment(row.started_at)

    def _used(self, row: SessionInfo) -> Cell:
        return self._moment(row.used_at)

    def _expires(self, row: SessionInfo) -> Cell:
        return muted(day_and_clock(row.expires_at, self._clock()), tip=exact(row.expires_at))

    def _moment(self, at: datetime | None) -> Cell:
        if at is None:
            return muted(translate("Sessions", "not known"))
        return Cell(day_and_clock(at, self._clock()), tip=exact(at))


def _since(at: datetime | None) -> float:
    return 0.0 if at is None else at.timestamp()


def _address(row: SessionInfo) -> Cell:
    return Cell(row.address or translate("Sessions", "not known"), strong=row.is_current)


def _address_key(row: SessionInfo) -> str:
    return row.address or ""


def _current(row: SessionInfo) -> Cell:
    return Cell(translate("Sessions", "this one") if row.is_current else "")
