"""The week grid: each day's openings as bars to draw, and as text to type."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from agent_desktop.model.supervisor import timing_parsing
from agent_desktop.model.supervisor.timing_edit import TimingField, Value
from agent_desktop.model.supervisor.timing_parsing import UnreadableTiming
from agent_desktop.protocol.states import Weekday
from agent_desktop.protocol.timing import Span
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.supervisor.timing.day_bar import DayBar
from ui.supervisor.timing.field_editors import FieldEditor
from ui.supervisor.timing.timing_texts import day_name, week_order
from ui.texts.numbers import whole
from ui.theme import INSIDE, STEP, Size, color, font
from ui.tokens import ColorToken

WORKING_DAYS = 5


class HourScale(QWidget):
    """The hours above the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(72 * STEP, QFontMetrics(font(Size.SMALL, tabular=True)).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every third hour above its line; every sixth where they would touch."""
        painter = QPainter(self)
        painter.setFont(font(Size.SMALL, tabular=True))
        painter.setPen(color(ColorToken.MUTED))
        width = painter.fontMetrics().horizontalAdvance("24") + INSIDE
        step = 3 if self.width() / 8 > width else 6
        for hour in range(0, 25, step):
            x = hour / 24 * self.width()
            place = QRectF(x - width / 2, 0, width, self.height())
            place.moveLeft(min(max(0.0, place.left()), self.width() - width))
            side = {0: Qt.AlignmentFlag.AlignLeft, 24: Qt.AlignmentFlag.AlignRight}
            painter.drawText(place, int(side.get(hour, Qt.AlignmentFlag.AlignHCenter)), whole(hour))


class WeekEditor(FieldEditor):
    """Seven days, or always open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TimingField.WEEKLY, parent)
        self._always = QCheckBox(self.tr("Always open"), self)
        self._copy = Button(self.tr("Copy Monday to the working days"), ButtonKind.QUIET, parent=self)
        self._bars: list[DayBar] = []
        self._lines: list[QLineEdit] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(INSIDE)
        self._grid.setVerticalSpacing(STEP)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)
        self._grid.addWidget(HourScale(self), 0, 1)
        self._names: list[Text] = []
        for place in range(len(Weekday)):
            self._add_day(place)
        self.show_again()
        top = row()
        top.addWidget(self._always)
        top.addStretch(1)
        top.addWidget(self._copy)
        inside = column(self, between=INSIDE)
        inside.addLayout(top)
        inside.addLayout(self._grid)
        self._always.clicked.connect(self._on_always)
        self._copy.clicked.connect(self._on_copy)
        self.setFocusProxy(self._always)

    def _add_day(self, place: int) -> None:
        """Make the bar and the field of a day, whose ``place`` counts from Monday."""
        bar, line = DayBar("", self), QLineEdit(self)
        line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        line.setPlaceholderText(self.tr("closed"))
        line.setMinimumWidth(36 * STEP)
        bar.edited.connect(partial(self._on_drawn, place))
        line.textEdited.connect(partial(self._on_typed, place))
        label = Text("", Size.SMALL, parent=self)
        label.setBuddy(line)
        self._names.append(label)
        self._bars.append(bar)
        self._lines.append(line)

    def show_again(self) -> None:
        """Name the days, and put them into the order of the language in use."""
        before: QWidget = self._always
        for at, place in enumerate(week_order(), start=1):
            name, label, bar, line = (
                day_name(place),
                self._names[place],
                self._bars[place],
                self._lines[place],
            )
            label.set_text(name)
            bar.setAccessibleName(name)
            line.setAccessibleName(self.tr("Openings on {}").format(name))
            for column_, widget in enumerate((label, bar, line)):
                self._grid.addWidget(widget, at, column_)
            self.setTabOrder(before, line)
            before = line

    def show_value(self, value: Value) -> None:
        """Show a week by weekday, or None: always open."""
        self._always.setChecked(value is None)
        for place, day in enumerate(Weekday):
            spans: tuple[Span, ...] = () if value is None else value.get(day, ())
            self._bars[place].show_spans(spans)
            self._lines[place].setText(timing_parsing.write_spans(spans))
        self._enable()

    def value(self) -> Value:
        """Return the week; days without openings are left out, as on the wire."""
        if self._always.isChecked():
            return None
        spans = [timing_parsing.spans(line.text()) for line in self._lines]
        return {day: given for day, given in zip(Weekday, spans, strict=True) if given}

    def show_wrong(self, *, wrong: bool) -> None:
        """Mark invalid days."""
        for line in self._lines:
            is_wrong = wrong and not _is_readable(line.text())
            if bool(line.property("wrong")) is not is_wrong:
                line.setProperty("wrong", is_wrong)
                line.style().unpolish(line)
                line.style().polish(line)

    def _enable(self) -> None:
        for widget in (*self._bars, *self._lines, self._copy):
            widget.setEnabled(not self._always.isChecked())

    def _on_always(self) -> None:
        self._enable()
        self.edited.emit()

    def _on_drawn(self, place: int) -> None:
        self._lines[place].setText(timing_parsing.write_spans(self._bars[place].spans()))
        self.edited.emit()

    def _on_typed(self, place: int, text: str) -> None:
        if _is_readable(text):
            self._bars[place].show_spans(timing_parsing.spans(text))
        self.edited.emit()

    def _on_copy(self) -> None:
        monday = self._lines[0].text()
        if _is_readable(monday):
            monday = timing_parsing.write_spans(timing_parsing.spans(monday))
        for place in range(1, WORKING_DAYS):
            self._lines[place].setText(monday)
            self._on_typed(place, monday)


def _is_readable(text: str) -> bool:
    try:
        timing_parsing.spans(text)
    except UnreadableTiming:
        return False
    return True
