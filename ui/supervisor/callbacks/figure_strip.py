"""The line under a list that was opened from a figure: its name, its formula, and the way back to the whole list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.protocol.supervisor_objects import MonitorItem
from ui.common.buttons import IconButton
from ui.common.labels import Text
from ui.common.layout.boxes import row
from ui.common.painting import fill_rounded, smooth
from ui.supervisor.monitor import formulas
from ui.theme import BETWEEN, INSIDE, STEP, Weight, tint
from ui.tokens import ColorToken


class FigureStrip(QWidget):
    """Names the figure that the list above counts."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[MonitorItem, Figure] | None = None
        self._name = Text("", weight=Weight.STRONG)
        self._formula = Text("", wrap=True)
        close = IconButton("x", self.tr("Show all callbacks again"))
        close.clicked.connect(self.closed)
        across = row(self, between=BETWEEN)
        across.setContentsMargins(BETWEEN, STEP, INSIDE, STEP)
        across.addWidget(self._name)
        across.addWidget(self._formula, 1)
        across.addWidget(close)

    def show_figure(self, item: MonitorItem, figure: Figure) -> None:
        """Show the name and the formula of ``figure`` of ``item``."""
        self._shown = item, figure
        self._name.set_text(f"{formulas.title(figure)}  {formulas.value(item, figure)}")
        self._formula.set_text(
            " ".join(filter(None, (formulas.formula(figure), formulas.worked(item, figure))))
        )

    def show_again(self) -> None:
        """Show the figure in the language in use."""
        if self._shown is not None:
            self.show_figure(*self._shown)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the background."""
        painter = QPainter(self)
        smooth(painter)
        fill_rounded(painter, self.rect(), tint(ColorToken.ACCENT))
