"""The rows of the audit trail."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from agent_desktop.model.supervisor.audit_trail import AuditItem
from ui.common.table.cells import Cell, muted
from ui.common.table.paged_model import PagedModel
from ui.common.table.row_models import Column
from ui.texts.times import day_and_clock, exact

translate = QCoreApplication.translate


class AuditModel(PagedModel[AuditItem]):
    """The entries loaded so far, the newest first. ``clock`` returns the server's time."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        self._clock = clock
        self._names: Mapping[str, str] = {}
        super().__init__(self._make_columns(), lambda item: str(item.place), parent)

    def show_names(self, names: Mapping[str, str]) -> None:
        """Set the names of agents and business processes by ``agent:`` or ``business_process:`` and their id."""
        if names != self._names:
            self._names = dict(names)
            self.tick("actor", "target")

    def _make_columns(self) -> tuple[Column[AuditItem], ...]:
        column = Column[AuditItem]
        return (
            column("at", translate("Audit", "Time"), self._at, "24 Nov 10:12", fixed=True),
            column("actor", translate("Audit", "User"), self._actor, "Ana Petrova M"),
            column("action", translate("Audit", "Action"), _action, "interaction.withdrawal_refused"),
            column("target", translate("Audit", "Subject"), self._target, "business_process:billing", grows=True),
            column("detail", translate("Audit", "Details"), _detail, "agent: dana, due_at: 10:12", grows=True, drops=1),
        )  # fmt: skip

    def _at(self, item: AuditItem) -> Cell:
        return Cell(day_and_clock(item.entry.at, self._clock()), tip=exact(item.entry.at))

    def _actor(self, item: AuditItem) -> Cell:
        actor = item.entry.actor
        return Cell(self._names.get(f"agent:{actor}", actor), strong=True, tip=actor)

    def _target(self, item: AuditItem) -> Cell:
        target = item.entry.target
        return Cell(self._names.get(target, target), tip=target)


def _action(item: AuditItem) -> Cell:
    return Cell(item.entry.action)


def _detail(item: AuditItem) -> Cell:
    parts = [f"{name}: {value}" for name, value in item.entry.detail.items()]
    return muted(", ".join(parts), tip="\n".join(parts))
