"""The sidebar at the left: the six pages of the window, each with its icon and its name."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from agent_desktop.protocol.objects import Me
from ui.assets import paint_icon
from ui.common.account_menu import AccountMenu
from ui.common.layout.boxes import column
from ui.common.painting import focus_ring, mirrored, smooth
from ui.texts import plain_text
from ui.texts.numbers import whole
from ui.theme import INSIDE, STEP, Size, Weight, color, font, sized, tint
from ui.tokens import ColorToken

ICON: Final = 20
"""The side of an icon in the usual font."""


class Page(StrEnum):
    """The pages of the window."""

    MONITOR = "monitor"
    CALLBACKS = "callbacks"
    INTERACTIONS = "interactions"
    AGENTS = "agents"
    REPORTS = "reports"
    INBOX = "inbox"


ICONS: Final = {
    Page.MONITOR: "activity",
    Page.CALLBACKS: "list",
    Page.INTERACTIONS: "phone",
    Page.AGENTS: "users",
    Page.REPORTS: "file",
    Page.INBOX: "hand-over",
}


class SidebarButton(QAbstractButton):
    """The button of one page."""

    def __init__(self, icon: str, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setText(plain_text.entry(text))
        self.setCheckable(True)
        self.setAutoExclusive(
            True
        )  # One of several, for a screen reader; otherwise it would be announced as a check box.
        self.setToolTip(plain_text.tip(f"{text} ({key})"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tip = self.toolTip()
        self._count = ""

    def show_count(self, count: str, meaning: str) -> None:
        """Show a number at the icon, with its meaning for a tip and a screen reader; nothing when empty."""
        if count == self._count:
            return
        self._count = count
        self.setToolTip(plain_text.tip(f"{self._tip}\n{meaning}" if count else self._tip))
        self.setAccessibleName(f"{self.text()}, {meaning}" if count else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of the name."""
        metrics = QFontMetrics(font(Size.SMALL, Weight.STRONG))
        return QSize(
            metrics.horizontalAdvance(plain_text.written(self.text())) + 4 * INSIDE,
            sized(ICON) + metrics.height() + 5 * STEP,
        )

    def minimumSizeHint(self) -> QSize:
        """Never truncated."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Highlight under the pointer."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw background, icon and name."""
        painter = QPainter(self)
        smooth(painter)
        tone = ColorToken.MUTED
        if self.isChecked():
            painter.fillRect(self.rect(), tint(ColorToken.ACCENT))
            tone = ColorToken.ACCENT
        elif self.underMouse():
            painter.fillRect(self.rect(), color(ColorToken.RAISED))
            tone = ColorToken.TEXT
        metrics = QFontMetrics(font(Size.SMALL, Weight.STRONG))
        side = sized(ICON)
        top = (self.height() - side - STEP - metrics.height()) // 2
        paint_icon(painter, self._icon, color(tone), QRect((self.width() - side) // 2, top, side, side))
        if self._count:
            self._paint_count(painter, QPoint((self.width() + side) // 2, top))
        painter.setFont(font(Size.SMALL, Weight.STRONG if self.isChecked() else Weight.NORMAL))
        painter.setPen(color(tone))
        below = QRect(0, top + side + STEP, self.width(), metrics.height())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), plain_text.written(self.text()))
        if self.hasFocus():
            focus_ring(painter, self.rect().adjusted(2, 2, -2, -2))

    def _paint_count(self, painter: QPainter, corner: QPoint) -> None:
        """Draw the number on a round background at the icon's upper right ``corner``."""
        metrics = QFontMetrics(font(Size.SMALL, Weight.STRONG))
        height = metrics.height()
        width = max(height, metrics.horizontalAdvance(self._count) + 2 * STEP)
        place = QRect(corner.x() - STEP, corner.y() - STEP, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(ColorToken.NOT_READY))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setFont(font(Size.SMALL, Weight.STRONG))
        painter.setPen(color(ColorToken.TEXT))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._count)


class Sidebar(QWidget):
    """The pages, one of them selected. Ctrl and a digit open a page from anywhere in the window."""

    chosen = Signal(object)
    """A ``Page``, by its button."""
    jumped = Signal(object)
    """A ``Page``, by its shortcut from elsewhere: it gets the focus too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = {
            Page.MONITOR: self.tr("Monitor"),
            Page.CALLBACKS: self.tr("Callbacks"),
            Page.INTERACTIONS: self.tr("Interactions"),
            Page.AGENTS: self.tr("Agents"),
            Page.REPORTS: self.tr("Reports"),
            Page.INBOX: self.tr("Inbox"),
        }
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[Page, SidebarButton] = {}
        inside = column(self, between=0)
        for number, place in enumerate(Page, start=1):
            inside.addWidget(self._button(place, number))
        inside.addStretch(1)
        self._user = SidebarButton("user", "", "")
        self._user.setCheckable(False)
        self.account_menu = AccountMenu(self)
        self._user.clicked.connect(self._on_user)
        inside.addWidget(self._user)
        self._group.idClicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def _button(self, place: Page, number: int) -> SidebarButton:
        key = QKeySequence(Qt.Modifier.CTRL | Qt.Key(Qt.Key.Key_0.value + number))
        button = SidebarButton(
            ICONS[place], self._names[place], key.toString(QKeySequence.SequenceFormat.NativeText)
        )
        self._group.addButton(button, number)
        self._buttons[place] = button
        shortcut = QShortcut(key, self, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(partial(self._on_jumped, place))
        return button

    def show_account(self, me: Me | None) -> None:
        """Show the user in the account menu."""
        self.account_menu.show_me(me)
        self.show_user(me.name if me is not None else "")

    def show_user(self, name: str) -> None:
        """Show the user; the button opens the account menu."""
        first = name.split(" ", maxsplit=1)[0] or self.tr("Menu")
        if plain_text.entry(first) != self._user.text():
            self._user.setText(plain_text.entry(first))
            self._user.setToolTip(plain_text.tip(name or first))
            self._user.setAccessibleName(self.tr("Account: {}").format(name or first))
            self._user.updateGeometry()

    def show_held(self, count: int) -> None:
        """Show at *Inbox* how many were handed over and wait for a supervisor."""
        meaning = self.tr("%Ln callbacks handed over", None, count)
        self._buttons[Page.INBOX].show_count(whole(count) if count else "", meaning)

    def show_place(self, place: Page) -> None:
        """Mark the current page."""
        self._buttons[place].setChecked(True)

    def name_of(self, place: Page) -> str:
        """Return the name of a page."""
        return self._names[place]

    def sizeHint(self) -> QSize:
        """Return the width of the widest name, within a minimum."""
        return QSize(max(super().sizeHint().width(), 22 * STEP), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move up and down with the arrow keys."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        here = next((n for n, button in enumerate(self._buttons.values()) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        button = list(self._buttons.values())[(here + step) % len(self._buttons)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the background and the line at its edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(ColorToken.CARD))
        painter.fillRect(mirrored(self, QRect(self.width() - 1, 0, 1, self.height())), color(ColorToken.LINE))

    def _on_user(self) -> None:
        size = self.account_menu.sizeHint()
        beside = QRect(QPoint(self._user.width(), self._user.height() - size.height()), size)
        self.account_menu.popup(self._user.mapToGlobal(mirrored(self._user, beside).topLeft()))

    def _on_jumped(self, place: Page) -> None:
        self.jumped.emit(place)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(list(Page)[number - 1])
