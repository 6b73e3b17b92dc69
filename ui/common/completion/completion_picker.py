"""The choice of a completion status: one row for each that the server allows, with its consequence, and a note.

A choice is visible at once and sent as a command; if the server refuses it, the row of the current status comes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import UNSET, UnsetType
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.commands import Complete, SetCompletionStatus
from agent_desktop.protocol.objects import CompletionEffect, Interaction, PersonRef
from agent_desktop.protocol.problems import Problem, ProblemCode
from agent_desktop.protocol.states import Command, CompletionStatus, InteractionState
from agent_desktop.protocol.wrap_up import WrapUpForm
from ui.common.buttons import Button, ButtonKind
from ui.common.completion.callback_request import CallbackRequest
from ui.common.completion.code_picker import CodePicker
from ui.common.completion.status_row import StatusRow
from ui.common.labels import Text
from ui.common.layout.boxes import Card, column, row
from ui.common.note_field import NoteField
from ui.shortcuts import HAND_OVER, hint
from ui.texts import messages
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken

TIME_PROBLEMS = frozenset(
    {
        ProblemCode.OUTSIDE_SCHEDULE,
        ProblemCode.CALLBACK_AT_OUT_OF_RANGE,
        ProblemCode.CALLBACK_AT_REQUIRED,
        ProblemCode.UNKNOWN_AGENT,
    }
)
"""Refusals that the user corrects in the fields of a requested callback."""


class CompletionPicker(Card):
    """The rows, the request's fields under its row, and the note."""

    status_chosen = Signal(object)
    """``commands.SetCompletionStatus``."""
    submitted = Signal()
    """Enter in the note completes."""
    hand_over_pressed = Signal()

    def __init__(self, parent: QWidget | None = None, *, sends: bool = True) -> None:
        """Make the picker; without ``sends`` a choice waits for ``completion``, as in a correction."""
        super().__init__(parent, around=BETWEEN, between=STEP)
        self._sends = sends
        self._interaction: Interaction | None = None
        self._now: datetime | None = None
        self._rows: dict[CompletionStatus, StatusRow] = {}
        self._form = WrapUpForm()
        self._chosen: CompletionStatus | None = None
        self._was_working = False
        self._view: AgentView | None = None
        self._sent_over: AgentView | None = None
        """The view that was shown when a choice was sent, until a later one is shown."""
        self._group = QButtonGroup(self)
        self._title = Text(self.tr("How did it end?"), weight=Weight.STRONG)
        self._hand_over = Button(self.tr("Hand to a supervisor…"), ButtonKind.QUIET)
        self._hand_over.setToolTip(hint(self.tr("A supervisor decides what happens next"), HAND_OVER))
        self._hand_over.clicked.connect(self.hand_over_pressed)
        self._request = CallbackRequest()
        self._request.changed.connect(self._on_request)
        self._code: str | None = None
        self._template = ""
        self._codes = CodePicker()
        self._codes.chosen.connect(self._on_code)
        self._note = NoteField(self.tr("Note"))
        self._note.paused.connect(self._on_note_paused)
        self._note.submitted.connect(self.submitted)
        self._hint = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        title = row()
        title.addSpacing(STEP)
        title.addWidget(self._title)
        title.addStretch()
        title.addWidget(self._hand_over)
        self.body.addLayout(title)
        self._why = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        why = row()
        why.setContentsMargins(STEP, 0, STEP, STEP)
        why.addWidget(self._why)
        self.body.addLayout(why)
        self._list = column(between=STEP // 2)
        self.body.addLayout(self._list)
        self._request_box = QWidget()
        indented = row(self._request_box)
        indented.setContentsMargins(BETWEEN, STEP, BETWEEN, INSIDE)
        indented.addWidget(self._request)
        self.body.addSpacing(STEP)
        self.body.addWidget(self._codes)
        self.body.addWidget(self._note)
        self.body.addWidget(self._hint)

    def show_interaction(
        self,
        interaction: Interaction,
        *,
        people: Sequence[PersonRef],
        me: PersonRef | None,
        now: datetime,
        view: AgentView,
    ) -> None:
        """Show the rows and the allowed choices."""
        working = view.is_working("completion_status", "complete")
        delegates = Command.DELEGATE in interaction.allowed_commands
        self._hand_over.setVisible(delegates)
        self._hand_over.set_state(enabled=not view.is_working(), busy=view.is_working("delegate"))
        self._now = now
        fresh = self._interaction is None or interaction.id != self._interaction.id
        if fresh:
            self._chosen, self._template = None, ""
            self._note.show_note(interaction.note or "")
        self._show_template(interaction, view.form_for(interaction))
        # A quick server has answered before a view has shown the choice as pending.
        was_sent = self._sent_over is not None and view != self._sent_over
        if (self._was_working or was_sent) and not working:
            self._settle(interaction)
        if was_sent or fresh:
            self._sent_over = None
        self._was_working, self._view = working, view
        if interaction != self._interaction:
            entered = self._interaction is not None and interaction.state is not self._interaction.state
            self._interaction = interaction
            self._show_rows(interaction)
            if entered and interaction.state is InteractionState.WRAP_UP and self._note.unsaid:
                self._say()
        self._form = view.form_for(interaction)
        if fresh or not working:
            self._code = interaction.code if fresh or self._chosen is None else self._code
        self._request.show_request(interaction, people, me, now)
        self._mark(working=view.is_working("completion_status"))

    def forget(self) -> None:
        """Take the next interaction as a new one, also if it is the same again."""
        self._interaction = None

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal beside its field; return whether there was such a field."""
        if problem.code not in TIME_PROBLEMS or self._now is None:
            return False
        self._chosen = CompletionStatus.CALLBACK_REQUESTED
        self._mark(working=False)
        self._request.show_refusal(messages.refusal(problem, self._now), problem.next_opening)
        return True

    @property
    def cure(self) -> QWidget:
        """The widget that corrects a refused time."""
        return self._request.cure

    @property
    def writing(self) -> bool:
        """Whether the user is writing a note."""
        return self.window().focusWidget() is self._note

    @property
    def chosen(self) -> CompletionStatus | None:
        """The current status: what was just chosen here, else the server's."""
        if self._chosen is not None:
            return self._chosen
        return self._interaction.completion_status if self._interaction is not None else None

    @property
    def can_complete(self) -> bool:
        """Whether the current choice can be completed as it is."""
        if self._interaction is None or Command.COMPLETE not in self._interaction.allowed_commands:
            return False
        if self.chosen is CompletionStatus.CALLBACK_REQUESTED and not self._request.acceptable:
            return False
        return self.chosen is not None and (
            not self._form.asks_for_code(self.chosen) or self._code_of_status() is not None
        )

    def completion(self) -> Complete:
        """Return the command that completes with the current choice."""
        note = self._note_to_send()
        self._note.mark_said()
        code = self._code_to_send()
        if self.chosen is CompletionStatus.CALLBACK_REQUESTED:
            return Complete(self.chosen, self._request.callback_at, self._request.agent_id, note, code)
        return Complete(self.chosen, note=note, code=code)

    def choose_digit(self, digit: int) -> None:
        """Choose the row with ``digit``."""
        rows = tuple(self._rows.values())
        if 1 <= digit <= len(rows) and rows[digit - 1].isEnabled():
            rows[digit - 1].setFocus()
            rows[digit - 1].click()

    def press_hand_over(self) -> None:
        """Hand over, if that is allowed."""
        if self._hand_over.isVisible() and self._hand_over.isEnabled():
            self.hand_over_pressed.emit()

    def focus_note(self) -> None:
        """Put the keyboard into the note."""
        self._note.setFocus()

    def focus_choice(self) -> None:
        """Put the keyboard on the row of the current status, without choosing anything."""
        rows = self._rows.get(self.chosen) if self.chosen is not None else None
        if rows is not None:
            rows.setFocus()

    def _settle(self, interaction: Interaction) -> None:
        """Take over the server's values once the command is answered, except for an incomplete request."""
        if (
            self._chosen is interaction.completion_status
            or self._chosen is not CompletionStatus.CALLBACK_REQUESTED
        ):
            self._chosen = None

    def _show_rows(self, interaction: Interaction) -> None:
        if tuple(self._rows) != interaction.allowed_completion_statuses:
            self._build_rows(interaction.allowed_completion_statuses)
        effects: dict[CompletionStatus, CompletionEffect] = {
            one.status: one for one in interaction.completion_effects
        }
        for status, line in self._rows.items():
            said = messages.consequence(effects.get(status), status, interaction.attempts_before_failure)
            line.show_consequence(said)
        why = messages.wrap_up_hint(interaction) if interaction.state is InteractionState.WRAP_UP else ""
        self._why.set_text(why)
        self._why.setVisible(bool(why))
        during = interaction.state is InteractionState.HANDLING
        self._hint.set_text(messages.red_x_consequence(interaction.state) if during else "")
        self._hint.setVisible(during)

    def _build_rows(self, statuses: tuple[CompletionStatus, ...]) -> None:
        self._list.removeWidget(self._request_box)
        for line in self._rows.values():
            self._group.removeButton(line)
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._rows = {}
        for digit, status in enumerate(statuses, 1):
            line = StatusRow(status, digit)
            line.clicked.connect(self._on_row)
            self._group.addButton(line)
            self._list.addWidget(line)
            self._rows[status] = line
            if status is CompletionStatus.CALLBACK_REQUESTED:
                self._list.addWidget(self._request_box)
        if CompletionStatus.CALLBACK_REQUESTED not in statuses:
            self._request_box.hide()
        self._order_by_tab()

    def _order_by_tab(self) -> None:
        """Set the tab order from top to bottom: rows are created for each interaction, and would come last."""
        last: QWidget = self._hand_over
        for status, line in self._rows.items():
            fields = self._request.fields if status is CompletionStatus.CALLBACK_REQUESTED else ()
            for widget in (line, *fields):
                QWidget.setTabOrder(last, widget)
                last = widget
        for code in self._codes.rows:
            QWidget.setTabOrder(last, code)
            last = code
        QWidget.setTabOrder(last, self._note)

    def _mark(self, *, working: bool) -> None:
        allowed = (
            self._interaction is not None
            and Command.SET_COMPLETION_STATUS in self._interaction.allowed_commands
        )
        for status, line in self._rows.items():
            if status is self.chosen and not line.isChecked():
                line.setChecked(True)
            line.setEnabled(allowed)
        self._note.setEnabled(allowed)
        wanted = CompletionStatus.CALLBACK_REQUESTED
        self._request_box.setVisible(wanted in self._rows and self.chosen is wanted)
        self._request.setEnabled(allowed)
        self._codes.show_form(self._form, self.chosen, self._code_of_status(), enabled=allowed)
        if self.chosen is not None and (line := self._rows.get(self.chosen)) is not None:
            line.set_busy(busy=working)

    def press_key(self, key: str) -> bool:
        """Choose a code by its key; return whether there is one."""
        return self._codes.press_key(key)

    def _show_template(self, interaction: Interaction, form: WrapUpForm) -> None:
        """Begin an empty note with the template; it counts as sent until it is changed."""
        template = form.note_template or ""
        if template and not self._template and not interaction.note and not self._note.text:
            self._template = template
            self._note.show_note(template)

    def _note_to_send(self) -> str | None:
        """Return the note; an unchanged template is none."""
        text = self._note.text
        return None if not text or text == self._template.strip() else text

    def _code_of_status(self) -> str | None:
        """Return the chosen code if it is one of the chosen status."""
        known = None if self._code is None else self._form.code(self._code)
        return known.id if known is not None and known.status is self.chosen else None

    def _code_to_send(self) -> str | UnsetType:
        """Return the code; a server that has no codes gets no word of them."""
        return self._code_of_status() or UNSET

    def code_to_correct(self) -> str | UnsetType | None:
        """Return the code of a correction; None removes it, where there are codes."""
        return self._code_of_status() if self._form.codes else UNSET

    def _on_code(self, code: str) -> None:
        self._code = code
        if self._chosen is None:
            self._chosen = self.chosen
        self._mark(working=False)
        self._say()

    def _on_row(self) -> None:
        line = self._group.checkedButton()
        if not isinstance(line, StatusRow):
            return
        self._chosen = line.status
        self._mark(working=False)
        self._say()

    def _on_request(self) -> None:
        if self.chosen is CompletionStatus.CALLBACK_REQUESTED:
            self._say()

    def _on_note_paused(self) -> None:
        """In wrap-up, send the note by itself: the time may run out before Complete is pressed.

        During handling it waits: a status that is sent with it would count as chosen by hand.
        """
        if self._interaction is not None and self._interaction.state is InteractionState.WRAP_UP:
            self._say()

    def _say(self) -> None:
        status = self.chosen
        if status is None or (status is CompletionStatus.CALLBACK_REQUESTED and not self._request.acceptable):
            return
        note = self._note_to_send()
        self._note.mark_said()
        code = self._code_to_send()
        if status is CompletionStatus.CALLBACK_REQUESTED:
            command = SetCompletionStatus(
                status, self._request.callback_at, self._request.agent_id, note, code
            )
        else:
            command = SetCompletionStatus(status, note=note, code=code)
        if self._sends:
            self._sent_over = self._view
        self.status_chosen.emit(command)
