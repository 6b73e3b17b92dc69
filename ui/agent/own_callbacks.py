"""The agent's own callbacks: those reserved for the agent, and those completed in this shift."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from agent_desktop.protocol.objects import OwnCallback
from agent_desktop.protocol.states import CompletionStatus, OwnCommand, Relation
from ui.announce import announce
from ui.assets import icon
from ui.common.buttons import Button, ButtonKind, IconButton
from ui.common.empty_state import EmptyState
from ui.common.labels import Elided, Text
from ui.common.layout.boxes import Card, Hairline, column, row
from ui.common.painting import fill_tinted, mirrored, smooth
from ui.texts import numbers, plain_text, times, words
from ui.texts.counts import tr
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight, font
from ui.tokens import ColorToken

FEW: Final = 6
"""Number of rows shown at first; a press shows the next page."""
PAGE: Final = 25
POINTED_MS: Final = 6000
"""How long a row stays highlighted."""


SOON: Final = timedelta(minutes=5)
"""How long before its due time a callback is marked, as its reminder comes (``docs/behaviour.md``, *Own work*)."""


class OwnRow(QWidget):
    """One callback: time, customer and business process; if it has ended, its end.

    One that waits has a button with what the agent may do with it; ``command_chosen`` emits an ``OwnCommand`` and the
    ``OwnCallback``.
    """

    command_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._own: OwnCallback | None = None
        self._is_pointed_out = False
        self._pointing = QTimer(self)
        self._pointing.setSingleShot(True)
        self._pointing.setInterval(POINTED_MS)
        self._pointing.timeout.connect(self._point_no_more)
        self._when = Text(tone=ColorToken.MUTED, tabular=True)
        self._when.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._who = Elided(weight=Weight.MEDIUM)
        self._where = Elided(size=Size.SMALL, tone=ColorToken.MUTED)
        self._end = Text(size=Size.SMALL, weight=Weight.STRONG)
        self._line = Hairline()
        inside = column(self)
        across = row(between=BETWEEN)
        across.setContentsMargins(0, INSIDE, 0, INSIDE)
        across.addWidget(self._when)
        names = column(between=1)
        names.addWidget(self._who)
        names.addWidget(self._where)
        across.addLayout(names, 1)
        across.addWidget(self._end)
        self._commands = IconButton("more", "")
        self._commands.clicked.connect(self.open_menu)
        across.addWidget(self._commands)
        inside.addLayout(across)
        inside.addWidget(self._line)

    def show_callback(self, own: OwnCallback, now: datetime, *, last: bool) -> None:
        """Show ``own``; the last row has no line under it."""
        self._number, self._own = own.callback.number, own
        number = numbers.written(own.callback.number)
        self._who.set_text(own.callback.customer_name or number)
        self._who.setToolTip(plain_text.tip(number if own.callback.customer_name else ""))
        at = own.callback.due_at if own.relation is Relation.ASKED else own.ended_at
        self._when.setMinimumWidth(QFontMetrics(font(tabular=True)).horizontalAdvance("00:00") + STEP)
        if at is not None:
            day = times.day_of(at, now)
            self._when.set_text(f"{day}\n{times.clock(at)}" if day else times.clock(at))
            self._when.setToolTip(plain_text.tip(times.exact(at)))
        self._where.set_text(self._where_text(own, now))
        is_soon = own.relation is Relation.ASKED and at is not None and at - now <= SOON
        self._where.set_tone(ColorToken.NOT_READY if is_soon else ColorToken.MUTED)
        self._commands.setVisible(bool(own.allowed_commands))
        self._commands.set_name(self.tr("What to do with {}").format(self._who.text()))
        self._show_end(own)
        self._line.setVisible(not last)

    def point_out(self) -> None:
        """Highlight the row for a while, and announce it."""
        self._is_pointed_out = True
        self._pointing.start()
        self.update()
        parts = (self._when.text(), self._who.text(), self._where.text(), self._end.text())
        announce(self, ", ".join(part for part in parts if part))

    @property
    def number(self) -> str:
        """The number of its callback."""
        return self._number

    @property
    def is_pointed_out(self) -> bool:
        """Whether it is highlighted."""
        return self._is_pointed_out

    def _point_no_more(self) -> None:
        self._is_pointed_out = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the background of a highlighted row."""
        super().paintEvent(event)
        if self._is_pointed_out:
            painter = QPainter(self)
            smooth(painter)
            fill_tinted(painter, self.rect(), ColorToken.ACCENT)

    def _where_text(self, own: OwnCallback, now: datetime) -> str:
        name = own.business_process.name
        due = own.callback.due_at
        if own.relation is Relation.ASKED and due is not None:
            theirs = times.one_clock(own.callback.customer_timezones, due)
            if theirs is not None and times.differs(due, theirs):
                return f"{name} · {times.both_clocks(due, theirs)}"
            return f"{name} · {times.from_now(due, now)}"
        if own.handle_time_s is not None:
            return f"{name} · {times.figures(own.handle_time_s)}"
        return name

    def _show_end(self, own: OwnCallback) -> None:
        self._end.setVisible(own.status is not None)
        if own.status is not None:
            word = words.completion(own.status)
            self._end.set_text(word.text)
            self._end.set_tone(word.token)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the callback."""
        self._menu().popup(event.globalPos())

    def open_menu(self) -> None:
        """Open the menu below its button."""
        menu = self._menu()
        place = QRect(self._commands.rect().bottomLeft(), menu.sizeHint())
        menu.popup(self._commands.mapToGlobal(mirrored(self._commands, place).topLeft()))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own = self._own
        for command in own.allowed_commands if own is not None else ():
            name, text = self._command_text(command)
            menu.addAction(icon(name), text).triggered.connect(
                partial(self.command_chosen.emit, command, own)
            )
        if not menu.isEmpty():
            menu.addSeparator()
        action = menu.addAction(
            icon("copy"),
            plain_text.entry(self.tr("Copy the number {}").format(numbers.written(self._number))),
        )
        action.triggered.connect(self._copy)
        return menu

    def _command_text(self, command: OwnCommand) -> tuple[str, str]:
        match command:
            case OwnCommand.CALL:
                return "phone-out", self.tr("Call now")
            case OwnCommand.MOVE:
                return "calendar", self.tr("Move…")
            case OwnCommand.GIVE_BACK:
                return "undo", self.tr("Give back…")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._number)


class OwnList(Card):
    """A titled list of own callbacks, at first only some of them; ``command_chosen`` is that of its rows."""

    command_chosen = Signal(object, object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, between=STEP)
        self._items: tuple[OwnCallback, ...] = ()
        self._most = FEW
        self._rows: list[OwnRow] = []
        self._aside = Text(size=Size.SMALL, tone=ColorToken.MUTED)
        top = row()
        top.addWidget(Text(title, weight=Weight.STRONG))
        top.addStretch()
        top.addWidget(self._aside)
        self._top = top
        self.body.addLayout(top)
        self._figures = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._figures.hide()
        self.body.addWidget(self._figures)
        self._list: QVBoxLayout = column(between=0)
        self.body.addLayout(self._list)
        self._empty = EmptyState(roomy=False)
        self.body.addWidget(self._empty)
        self._more = Button("", ButtonKind.QUIET)
        self._more.clicked.connect(self._on_more)
        under = row()
        under.addWidget(self._more)
        under.addStretch()
        self.body.addLayout(under)
        self.body.setContentsMargins(BETWEEN + STEP, BETWEEN, BETWEEN + STEP, INSIDE)
        self._now: datetime | None = None

    def show_callbacks(
        self, items: tuple[OwnCallback, ...] | None, aside: str, empty: str, now: datetime
    ) -> None:
        """Show ``items``; ``None`` while they are loading; ``empty`` is the text for an empty list."""
        self._now = now
        self._items = items or ()
        self._aside.set_text(aside)
        self._empty.setVisible(not self._items)
        if items is None:
            self._empty.show_loading(self.tr("Loading"))
        elif not items:
            self._empty.show_state("calendar", empty)
        shown = self._items[: self._most]
        while len(self._rows) > len(shown):
            gone = self._rows.pop()
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._rows) < len(shown):
            line = OwnRow()
            line.command_chosen.connect(self.command_chosen)
            self._rows.append(line)
            self._list.addWidget(line)
        for line, own in zip(self._rows, shown, strict=True):
            line.show_callback(own, now, last=line is self._rows[-1])
        left = len(self._items) - len(shown)
        self._more.setVisible(left > 0)
        if left > 0:
            self._more.setText(
                self.tr("Show more ({shown} of {all})").format(
                    shown=numbers.whole(len(shown)), all=numbers.whole(len(self._items))
                )
            )

    def add_button(self, icon_name: str, name: str, tip: str) -> IconButton:
        """Add a button to the title, and return it."""
        button = IconButton(icon_name, name)
        button.set_name(name, tip)
        self._top.addWidget(button)
        return button

    def show_figures(self, text: str) -> None:
        """Show ``text`` under the title; an empty text hides it."""
        self._figures.set_text(text)
        self._figures.setVisible(bool(text))

    def row_of(self, callback_id: str) -> OwnRow | None:
        """Return the row of a callback, which is shown if it was not yet; ``None`` if there is none."""
        ids = [own.callback.id for own in self._items]
        if callback_id not in ids or self._now is None:
            return None
        place = ids.index(callback_id)
        if place >= self._most:
            self._most = place + 1
            self.show_callbacks(self._items, self._aside.text(), "", self._now)
        return self._rows[place]

    def _on_more(self) -> None:
        self._most += PAGE
        if self._now is not None:
            self.show_callbacks(self._items, self._aside.text(), "", self._now)


def shift_summary(items: tuple[OwnCallback, ...]) -> str:
    """Return how many were completed and how many of them reached the customer."""
    reached = sum(own.status is CompletionStatus.HANDLED for own in items)
    parts = (tr("%Ln done", "callbacks", len(items)), tr("%Ln reached", "customers", reached))
    return " · ".join(parts)
