"""The dialog that corrects the last wrap-up: the statuses that are allowed, the note, and the time left."""

from __future__ import annotations

from datetime import datetime

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from agent_desktop.model.agent_view import AgentView, StatusMessage, Tone
from agent_desktop.protocol.commands import Correct
from agent_desktop.protocol.objects import CorrectableWrapUp, Interaction, PersonRef
from agent_desktop.protocol.problems import Problem
from agent_desktop.protocol.states import ChosenBy, Command, InteractionState
from ui.agent.completion.completion_picker import CompletionPicker
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.screen_fit import ScreenFit, fit_dialog
from ui.texts import messages, numbers, times
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight, sized
from ui.tokens import ColorToken

WIDTH = 384


class CorrectDialog(QDialog):
    """Corrects the last wrap-up; it closes when the server has taken the correction, or nothing can be corrected."""

    correction_chosen = Signal(str, object)
    """The interaction's id, and ``commands.Correct``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correct the last callback"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        stand_on(self, "card")
        self._last: CorrectableWrapUp | None = None
        self._is_sent = False
        self._view: AgentView | None = None
        self._sent_over: AgentView | None = None
        """The view that was shown when the correction was sent, until the pending one has been shown."""
        """Whether the correction is under way, as the view has shown."""
        self._message: StatusMessage | None = None
        self._now: datetime | None = None
        self._who = Text(size=Size.TITLE, weight=Weight.STRONG, wrap=True)
        self._left = Text(size=Size.SMALL, tone=ColorToken.MUTED, tabular=True, wrap=True)
        self._refusal = Text(tone=ColorToken.DANGER, wrap=True)
        self.picker = CompletionPicker()
        self._page = self._lay_out_page()
        self._cancel = Button(self.tr("Cancel"))
        self.action = Button(self.tr("Correct"), ButtonKind.PRIMARY)
        body = column(self, around=AROUND, between=BETWEEN)
        body.addWidget(self._page, 1)
        body.addWidget(self._refusal)
        body.addWidget(self._left)
        under = row(between=INSIDE)
        under.addStretch()
        under.addWidget(self._cancel)
        under.addWidget(self.action)
        body.addLayout(under)
        self._page.verticalScrollBar().rangeChanged.connect(self.fit, Qt.ConnectionType.QueuedConnection)
        ScreenFit(self)
        self._cancel.clicked.connect(self.reject)
        self.action.clicked.connect(self._on_action)
        self.picker.submitted.connect(self._on_action)

    def _lay_out_page(self) -> PageScroll:
        page = QWidget()
        inside = column(page, between=BETWEEN)
        inside.addWidget(self._who)
        inside.addWidget(self.picker)
        return PageScroll(page)

    def ask(self, view: AgentView, now: datetime) -> None:
        """Open for the last wrap-up of ``view``, if it can be corrected."""
        last = view.own.correctable if view.own is not None else None
        if last is None or self.isVisible():
            return
        self._last, self._is_sent, self._sent_over = last, False, None
        done = last.interaction
        self._who.set_text(done.customer_name or numbers.written(done.number, done.business_process_timezone))
        self._show_refusal("")
        self.picker.forget()
        self.follow(view, now, opening=True)
        self.open()
        self.fit()
        self.picker.focus_choice()

    def follow(self, view: AgentView, now: datetime, *, opening: bool = False) -> None:
        """Show the time left; close when it is over, or the correction was taken."""
        last = self._last
        if last is None or (self.isHidden() and not opening):
            return
        working = view.is_working("correct")
        self._view = view
        if working:
            self._sent_over = None
        is_before = view is self._sent_over
        is_over = self._is_sent and not working and not is_before
        if now >= last.until or (is_over and self._is_taken(view)):
            self.reject()
            return
        self._is_sent = working or is_before
        if not working:
            self._message = view.message
        self._now = now
        me = PersonRef(view.me.id, view.me.name) if view.me is not None else None
        people = view.colleagues if _is_of(view, last) else ()
        self.picker.show_interaction(
            _editable(last.interaction),
            people=people,
            me=me,
            now=now,
            view=AgentView(form=view.form, form_of=view.form_of),
        )
        self._left.set_text(self.tr("Can be corrected for another {}").format(times.left(last.until, now)))
        self.action.set_state(
            enabled=not view.is_working("correct", "link") and self.picker.can_complete, busy=working
        )

    def _is_taken(self, view: AgentView) -> bool:
        """Return whether the server has taken the correction; a failure on the way is shown here."""
        message = view.message
        if message is None or message == self._message or message.tone is not Tone.ERROR:
            return True
        self._show_refusal(message.text)
        return False

    def show_problem(self, problem: Problem) -> bool:
        """Show why the server refused the correction; return whether the dialog is open to show it."""
        if self.isHidden() or self._now is None:
            return False
        self._is_sent = False
        if not self.picker.show_problem(problem):
            self._show_refusal(messages.refusal(problem, self._now))
            announce(self, self._refusal.text(), urgent=True)
        return True

    def fit(self) -> None:
        """Take the size that the content needs, as far as there is room."""
        fit_dialog(self, self._page, sized(WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a status by its digit, and go to the note, as in a wrap-up."""
        if event.key() == Qt.Key.Key_N:
            self.picker.focus_note()
        elif self.picker.press_key(event.text()):
            return
        elif event.text().isdecimal():
            self.picker.choose_digit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _show_refusal(self, text: str) -> None:
        self._refusal.set_text(text)
        self._refusal.setVisible(bool(text))

    def _on_action(self) -> None:
        if self._last is None or not self.action.isEnabled():
            return
        chosen = self.picker.completion()
        status = chosen.status
        if status is None:
            return
        self._show_refusal("")
        self.action.set_state(enabled=False, busy=True)
        correction = Correct(
            status, chosen.callback_at, chosen.agent_id, chosen.note or "", self.picker.code_to_correct()
        )
        # A quick server ends it before a view has shown it as pending.
        self._is_sent, self._sent_over = True, self._view
        self.correction_chosen.emit(self._last.interaction.id, correction)


def _is_of(view: AgentView, last: CorrectableWrapUp) -> bool:
    """Return whether the colleagues of ``view`` are those of the last business process."""
    current = view.interaction
    return current is None or current.business_process.id == last.interaction.business_process.id


def _editable(done: Interaction) -> Interaction:
    """Return the completed interaction as one that is being wrapped up, for the picker."""
    return msgspec.structs.replace(
        done,
        state=InteractionState.WRAP_UP,
        completion_status_chosen_by=ChosenBy.AGENT,
        allowed_commands=(Command.SET_COMPLETION_STATUS, Command.COMPLETE),
    )
