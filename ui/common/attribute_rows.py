"""The attributes of a callback, one row each: the name, the value with a button to copy it, and a link if it is one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.common.buttons import BusyButton, IconButton
from ui.common.labels import Elided, Text
from ui.common.painting import focus_ring
from ui.texts import plain_text
from ui.texts.links import link_of
from ui.theme import BETWEEN, INSIDE, STEP, Size, color, font, sized
from ui.tokens import ColorToken

IN_POPUP: Final = 2
"""Rows in the popup, which must be readable at a glance."""
LONGEST: Final = 400
"""Letters of a value that are shown; the clipboard gets the whole value."""
_NAME_LETTERS: Final = 14
_COPIED_MS: Final = 1500
_COPY_SIDE: Final = 14


def _row_height() -> int:
    """Return the height of a row of one line, which is that of its button."""
    return sized(_COPY_SIDE) + INSIDE


class LinkButton(BusyButton):
    """A link on one line, elided if necessary."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._said = text
        self.setAccessibleName(self.tr("Open {}").format(text))
        self.setToolTip(plain_text.tip(text))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def address(self) -> str:
        """The whole address, as it was sent."""
        return self._said

    def sizeHint(self) -> QSize:
        """Return the size of the whole address."""
        metrics = QFontMetrics(font(Size.SMALL))
        return QSize(metrics.horizontalAdvance(self._said) + 2, metrics.height() + STEP)

    def minimumSizeHint(self) -> QSize:
        """Leave room for a few letters."""
        metrics = QFontMetrics(font(Size.SMALL))
        return QSize(metrics.averageCharWidth() * 6, metrics.height() + STEP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the address as fits, underlined."""
        painter = QPainter(self)
        made = font(Size.SMALL)
        made.setUnderline(True)
        painter.setFont(made)
        painter.setPen(color(ColorToken.ACCENT if self.isEnabled() else ColorToken.DISABLED))
        said = painter.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideMiddle, self.width())
        place = QRect(0, 0, self.width(), self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), said)
        if self.ringed:
            focus_ring(painter, self.rect(), 4)


class AttributeRows(QWidget):
    """Rows of names and values. At most ``most`` rows; ``compact`` ones have one line each and no button to copy."""

    link_pressed = Signal(str)
    """An address that ``link_of`` allows."""

    def __init__(self, *, most: int | None = None, compact: bool = False) -> None:
        super().__init__()
        self._most, self._compact = most, compact
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(0 if compact else STEP)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_attributes(self, attributes: Mapping[str, str]) -> None:
        """Show ``attributes`` in their order; unchanged ones cost nothing."""
        wanted = tuple(attributes.items())
        if wanted == self._shown:
            return
        self._shown = wanted
        self._clear()
        shown = wanted if self._most is None else wanted[: self._most]
        for line, (name, value) in enumerate(shown):
            self._add(line, name, value)
        if len(shown) < len(wanted):
            more = self.tr("and %Ln more", "details of a callback", len(wanted) - len(shown))
            self._grid.addWidget(Text(more, Size.SMALL, tone=ColorToken.MUTED), len(shown), 1)
        self.setVisible(bool(wanted))
        self.updateGeometry()

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, line: int, name: str, value: str) -> None:
        label = Elided(name, Size.SMALL, tone=ColorToken.MUTED)
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        label.setMaximumWidth(QFontMetrics(font(Size.SMALL)).averageCharWidth() * _NAME_LETTERS)
        top = Qt.AlignmentFlag.AlignTop
        if not self._compact:
            label.setFixedHeight(_row_height())
        self._grid.addWidget(label, line, 0, top if not self._compact else Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._value(name, value), line, 1)
        if not self._compact:
            copy = IconButton("copy", self.tr("Copy {}").format(name), side=_COPY_SIDE)
            copy.clicked.connect(partial(self._on_copy, copy, value))
            self._grid.addWidget(copy, line, 2, top)

    def _value(self, name: str, value: str) -> QWidget:
        if (url := link_of(value)) is not None:
            link = LinkButton(value.strip())
            if not self._compact:
                link.setFixedHeight(_row_height())
            if self._compact:
                link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            link.clicked.connect(
                partial(self._on_link, url.toString(url.ComponentFormattingOption.FullyEncoded))
            )
            return link
        short = value if len(value) <= LONGEST else f"{value[:LONGEST]}…"
        if self._compact:
            return Elided(" ".join(short.split()), Size.SMALL)
        text = Text(short, Size.SMALL, wrap=True, selectable=True, theirs=True)
        text.setAccessibleName(f"{name}: {short}")
        rest = max(0, _row_height() - QFontMetrics(font(Size.SMALL)).height()) // 2
        text.setContentsMargins(0, rest, INSIDE, rest)
        return text

    def _on_link(self, address: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.link_pressed.emit(address)

    def _on_copy(self, button: IconButton, value: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        QGuiApplication.clipboard().setText(value)
        button.set_icon("check")
        QTimer.singleShot(_COPIED_MS, button, partial(button.set_icon, "copy"))
