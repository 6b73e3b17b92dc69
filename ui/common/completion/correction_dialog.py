"""The dialog that corrects a wrap-up: the statuses that are allowed, the note, and the time left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.commands import Correct
from agent_desktop.protocol.objects import CorrectableWrapUp, Interaction, PersonRef
from agent_desktop.protocol.problems import Problem
from agent_desktop.protocol.states import ChosenBy, Command, InteractionState
from agent_desktop.protocol.wrap_up import WrapUpForm
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.completion.completion_picker import CompletionPicker
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.screen_fit import ScreenFit, fit_dialog
from ui.texts import numbers, times
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight, sized
from ui.tokens import ColorToken

WIDTH: Final = 384


class CorrectionDialog(QDialog):
    """Asks for the right status, its code and the note; what comes of it is shown by the owner."""

    correction_chosen = Signal(str, object)
    """The interaction's id, and ``commands.Correct``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        stand_on(self, "card")
        self._last: CorrectableWrapUp | None = None
        self._who = Text(size=Size.TITLE, weight=Weight.STRONG, wrap=True)
        self._left = Text(size=Size.SMALL, tone=ColorToken.MUTED, tabular=True, wrap=True)
        self._refusal = Text(tone=ColorToken.DANGER, wrap=True)
        self.picker = CompletionPicker(sends=False)
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

    def begin(self, last: CorrectableWrapUp) -> None:
        """Take the wrap-up to correct; ``show_choice`` follows, then ``appear``."""
        self._last = last
        done = last.interaction
        self._who.set_text(done.customer_name or numbers.written(done.number, done.business_process_timezone))
        self.show_refusal("")
        self.picker.forget()

    def show_choice(
        self,
        form: WrapUpForm,
        people: Sequence[PersonRef],
        me: PersonRef | None,
        now: datetime,
        *,
        enabled: bool,
        busy: bool,
    ) -> None:
        """Show the statuses with the codes of ``form``, and the time left."""
        last = self._last
        if last is None:
            return
        done = last.interaction
        self.picker.show_interaction(
            _editable(done),
            people=people,
            me=me,
            now=now,
            view=AgentView(form=form, form_of=done.business_process.id),
        )
        self._left.set_text(self.tr("Can be corrected for another {}").format(times.left(last.until, now)))
        self.action.set_state(enabled=enabled and self.picker.can_complete, busy=busy)

    def appear(self) -> None:
        """Open, with the keyboard on the present status."""
        self.open()
        self.fit()
        self.picker.focus_choice()

    def show_problem_in_words(self, problem: Problem, text: str) -> None:
        """Show why the server refused the correction: at its field, else as ``text``."""
        if not self.picker.show_problem(problem):
            self.show_refusal(text)
            announce(self, text, urgent=True)

    def show_refusal(self, text: str) -> None:
        """Show a refusal under the page; an empty text removes it."""
        self._refusal.set_text(text)
        self._refusal.setVisible(bool(text))

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

    def _on_action(self) -> None:
        if self._last is None or not self.action.isEnabled():
            return
        chosen = self.picker.completion()
        status = chosen.status
        if status is None:
            return
        self.show_refusal("")
        self.action.set_state(enabled=False, busy=True)
        self._on_sent()
        correction = Correct(
            status, chosen.callback_at, chosen.agent_id, chosen.note or "", self.picker.code_to_correct()
        )
        self.correction_chosen.emit(self._last.interaction.id, correction)

    def _on_sent(self) -> None:
        """Note that the correction is about to be sent."""


def _editable(done: Interaction) -> Interaction:
    """Return the completed interaction as one that is being wrapped up, for the picker."""
    return msgspec.structs.replace(
        done,
        state=InteractionState.WRAP_UP,
        completion_status_chosen_by=ChosenBy.AGENT,
        allowed_commands=(Command.SET_COMPLETION_STATUS, Command.COMPLETE),
    )
