"""The rows of users, as administrators see them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from agent_desktop.protocol.administration.users import UserAccount
from agent_desktop.protocol.states import Role
from ui.common.table import column_samples
from ui.common.table.cells import Cell, muted
from ui.common.table.row_models import Column, RowsModel
from ui.supervisor.administration.role_texts import role_name, source_text
from ui.texts.numbers import whole

translate = QCoreApplication.translate


class UsersModel(RowsModel[UserAccount]):
    """All users of the site."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._names: Mapping[str, str] = {}
        super().__init__(self._make_columns(), lambda row: row.id, parent)

    def show_names(self, names: Mapping[str, str]) -> None:
        """Set the names of business processes by id."""
        self._names = dict(names)

    def _make_columns(self) -> tuple[Column[UserAccount], ...]:
        column = Column[UserAccount]
        return (
            column("name", translate("Administration", "Name"), _name, "Magdalena Kowalczyk", lambda row: row.name,
                   fixed=True),
            column("id", translate("Administration", "User name"), _id, "magdalena.k", lambda row: row.id),
            column("role", translate("Administration", "Role"), _role, column_samples.widest(map(role_name, Role)),
                   lambda row: role_name(row.role)),
            column("processes", translate("Administration", "Business processes"), self._processes,
                   "Billing, Technical support", self._process_names, grows=True),
            column("state", translate("Administration", "State"), _state, "Inactive", lambda row: not row.active),
            column("sessions", translate("Administration", "Sessions"), _sessions, "12", lambda row: row.sessions,
                   right=True),
            column("source", translate("Administration", "From"), _source, "Site file, changed here", source_text,
                   drops=1),
        )  # fmt: skip

    def _process_names(self, row: UserAccount) -> str:
        if row.role is Role.ADMIN or row.business_processes is None:
            return translate("Administration", "All")
        return QLocale().createSeparatedList([self._names.get(each, each) for each in row.business_processes])

    def _processes(self, row: UserAccount) -> Cell:
        text = self._process_names(row)
        return Cell(text, tip=text)


def _name(row: UserAccount) -> Cell:
    return Cell(row.name, strong=True) if row.active else muted(row.name)


def _id(row: UserAccount) -> Cell:
    return muted(row.id)


def _role(row: UserAccount) -> Cell:
    return Cell(role_name(row.role))


def _state(row: UserAccount) -> Cell:
    if row.active:
        return Cell(translate("Administration", "Active"))
    return muted(translate("Administration", "Inactive"))


def _sessions(row: UserAccount) -> Cell:
    return Cell(whole(row.sessions)) if row.sessions else muted(whole(0))


def _source(row: UserAccount) -> Cell:
    return muted(source_text(row))
