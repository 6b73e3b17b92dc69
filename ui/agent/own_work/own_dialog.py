"""The frame of a dialog about the agent's own callbacks: it waits for the server, and closes when the command was taken."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from agent_desktop.model.agent_view import AgentView, StatusMessage, Tone
from agent_desktop.protocol.problems import Problem
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.fields import fault_text
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.screen_fit import ScreenFit, fit_dialog
from ui.common.moment_fields import MomentFields
from ui.texts import own_work_texts
from ui.theme import AROUND, BETWEEN, INSIDE, STEP, Size, Weight, sized
from ui.tokens import ColorToken

WIDTH: Final = 352
_GRID: Final = timedelta(minutes=15)


class OwnDialog(QDialog):
    """A dialog whose command is pending as ``working`` in ``AgentView.working``."""

    def __init__(self, title: str, action: str, working: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        stand_on(self, "card")
        self._working = working
        self._is_sent = False
        """Whether the command was sent and its end is still to be shown."""
        self._view: AgentView | None = None
        self._sent_over: AgentView | None = None
        """The view that was shown when the command was sent, until the pending command has been shown."""
        self._is_busy = False
        self._message: StatusMessage | None = None
        self.now = datetime.now(UTC)
        page = QWidget()
        inside = column(page, between=BETWEEN)
        inside.addWidget(Text(title, Size.TITLE, Weight.STRONG, wrap=True))
        self.middle = column(between=BETWEEN)
        inside.addLayout(self.middle)
        self._page = PageScroll(page)
        body = column(self, around=AROUND, between=BETWEEN)
        body.addWidget(self._page, 1)
        self._refusal = Text(tone=ColorToken.DANGER, wrap=True)
        self._refusal.hide()
        body.addWidget(self._refusal)
        self._cancel = Button(self.tr("Cancel"))
        self.action = Button(action, ButtonKind.PRIMARY)
        under = row(between=INSIDE)
        under.addStretch()
        under.addWidget(self._cancel)
        under.addWidget(self.action)
        body.addLayout(under)
        self._page.verticalScrollBar().rangeChanged.connect(self.fit, Qt.ConnectionType.QueuedConnection)
        ScreenFit(self)
        self._cancel.clicked.connect(self.reject)
        self.action.clicked.connect(self.on_action)

    def begin(self, view: AgentView, now: datetime) -> None:
        """Open for a new command."""
        self._is_sent, self._sent_over, self._message = False, None, view.message
        self.show_refusal("")
        self.open()
        self.follow(view, now)
        self.fit()

    def follow(self, view: AgentView, now: datetime) -> None:
        """Show that the command is pending; close when the server has taken it."""
        if self.isHidden():
            return
        working = view.is_working(self._working)
        self._view = view
        if working:
            self._sent_over = None
        is_before = view is self._sent_over
        if self._is_sent and not working and not is_before and self._is_taken(view):
            self.accept()
            return
        self._is_sent = working or is_before
        if not working:
            self._message = view.message
        self.now = now
        self._is_busy = working
        self.update_action()

    def note_sent(self) -> None:
        """Wait for the end of the command; a quick server ends it before a view has shown it as pending."""
        self._is_sent, self._sent_over = True, self._view

    def update_action(self) -> None:
        """Let the action be pressed if every necessary field is filled in."""
        self.action.set_state(enabled=not self._is_busy and self.is_complete(), busy=self._is_busy)

    def is_complete(self) -> bool:
        """Whether every necessary field is filled in."""
        return True

    def on_action(self) -> None:
        """Handle a press on the action button."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the action with Return, from every field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() is not self._cancel:
            if self.action.isEnabled():
                self.on_action()
        else:
            super().keyPressEvent(event)

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal, at its field if it has one; return whether the dialog is open to show it."""
        if self.isHidden():
            return False
        self._is_sent = False
        text = own_work_texts.refusal(problem, self.now)
        if not self.show_at_field(problem, text):
            self.show_refusal(text)
        announce(self, text, urgent=True)
        return True

    def show_at_field(self, problem: Problem, text: str) -> bool:
        """Show ``text`` at the field that ``problem`` names; return whether there is one."""
        del problem, text
        return False

    def show_refusal(self, text: str) -> None:
        """Show ``text`` above the buttons; an empty text removes it."""
        self._refusal.set_text(text)
        self._refusal.setVisible(bool(text))

    def fit(self) -> None:
        """Take the size that the content needs, as far as there is room."""
        fit_dialog(self, self._page, sized(WIDTH))

    def _is_taken(self, view: AgentView) -> bool:
        """Return whether the server has taken the command; a failure on the way is shown here."""
        message = view.message
        if message is None or message == self._message or message.tone is not Tone.ERROR:
            return True
        self.show_refusal(message.text)
        return False


class TimeChoice(QWidget):
    """Date and time of a call on this machine's clock, with their error below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.moment = MomentFields(parent=self)
        date, time = self.moment.both
        date.setAccessibleName(self.tr("Date"))
        time.setAccessibleName(self.tr("Time"))
        self._wrong = Text(size=Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        self._wrong.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(INSIDE)
        grid.setVerticalSpacing(STEP)
        for place, (name, edit) in enumerate(((self.tr("Date"), date), (self.tr("Time"), time))):
            label = Text(name, Size.SMALL, Weight.MEDIUM)
            label.setBuddy(edit)
            grid.addWidget(label, 0, place)
            grid.addWidget(edit, 1, place)
        grid.addWidget(self._wrong, 2, 0, 1, 2)
        self.moment.edited.connect(self._on_edited)

    def propose(self, at: datetime | None, now: datetime) -> None:
        """Show ``at``, or without one the next quarter of an hour but one."""
        self.moment.show_today(now)
        self.moment.show_instant(at or _next_quarter(now + _GRID))
        self.show_wrong("")

    def chosen(self, now: datetime) -> datetime | None:
        """Return the chosen instant in UTC; None while a field cannot be read."""
        if self.moment.fault is not None:
            return None
        at = self.moment.instant(now)
        return None if at is None else at.astimezone(UTC)

    def show_wrong(self, text: str) -> None:
        """Show the error of the time; an empty text removes it."""
        self._wrong.set_text(text)
        self._wrong.setVisible(bool(text))
        self.moment.time.setAccessibleDescription(text)

    def _on_edited(self) -> None:
        fault = self.moment.fault
        self.show_wrong(fault_text(fault) if fault is not None else "")


def _next_quarter(at: datetime) -> datetime:
    over = timedelta(minutes=at.minute % 15, seconds=at.second, microseconds=at.microsecond)
    return at + _GRID - over if over else at
