"""The dialogs of a preview: postponing to another time, and handing over with a note for the supervisor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from agent_desktop.protocol.commands import Complete, Delegate
from agent_desktop.protocol.objects import Interaction, PersonRef
from agent_desktop.protocol.problems import Problem
from agent_desktop.protocol.states import CompletionStatus, InteractionState
from ui.common.buttons import Button, ButtonKind
from ui.common.completion.callback_request import CallbackRequest
from ui.common.completion.completion_picker import TIME_PROBLEMS
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.screen_fit import ScreenFit, fit_dialog
from ui.common.note_field import NoteField
from ui.texts import messages, times
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight, sized
from ui.tokens import ColorToken

WIDTH: Final = 352


class AskDialog(QDialog):
    """A dialog over the window, with the time left to answer it."""

    def __init__(self, title: str, text: str, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        stand_on(self, "card")
        self.interaction: Interaction | None = None
        page = QWidget()
        inside = column(page, between=BETWEEN)
        inside.addWidget(Text(title, Size.TITLE, Weight.STRONG, wrap=True))
        inside.addWidget(Text(text, tone=ColorToken.MUTED, wrap=True))
        self.middle = column(between=BETWEEN)
        inside.addLayout(self.middle)
        self._page = PageScroll(page)
        self.body = column(self, around=AROUND, between=BETWEEN)
        self.body.addWidget(self._page, 1)
        self._left = Text(size=Size.SMALL, tone=ColorToken.MUTED, tabular=True, wrap=True)
        self.body.addWidget(self._left)
        self._cancel = Button(self.tr("Cancel"))
        self.action = Button(action, ButtonKind.PRIMARY)
        under = row(between=INSIDE)
        under.addStretch()
        under.addWidget(self._cancel)
        under.addWidget(self.action)
        self.body.addLayout(under)
        # Queued: Qt loses a size that is set while it sends one to a page about to be shown.
        self._page.verticalScrollBar().rangeChanged.connect(self.fit, Qt.ConnectionType.QueuedConnection)
        ScreenFit(self)
        self._cancel.clicked.connect(self.reject)
        self.action.clicked.connect(self.on_action)

    def on_action(self) -> None:
        """Handle a press on the action button."""
        raise NotImplementedError

    def follow(self, interaction: Interaction | None, now: datetime, *, working: bool) -> None:
        """Show the time left; close when the callback has moved on."""
        if self.isHidden() or self.interaction is None:
            return
        if (
            interaction is None
            or interaction.id != self.interaction.id
            or interaction.state is not self.interaction.state
        ):
            self.reject()
            return
        self.interaction = interaction
        if interaction.deadline is not None:
            left = times.left(interaction.deadline, now)
            said = (
                self.tr("Dials by itself in {}")
                if interaction.state is InteractionState.PREVIEW
                else self.tr("Completes by itself in {}")
            )
            self._left.set_text(said.format(left))
        self.action.set_state(enabled=not working and self.complete(), busy=working)

    def fit(self) -> None:
        """Take the size that the text needs, as far as there is room."""
        fit_dialog(self, self._page, sized(WIDTH))

    def complete(self) -> bool:
        """Whether every necessary field is filled in."""
        return True


class PostponeDialog(AskDialog):
    """A dialog for the time and the agent of a later call."""

    postpone_chosen = Signal(object)
    """``commands.Complete`` with ``callback_requested``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            self.tr("Postpone the callback"),
            self.tr("It leaves the queue until then. No attempt is counted."),
            self.tr("Postpone"),
            parent,
        )
        self._now: datetime | None = None
        self._request = CallbackRequest()
        self._note = NoteField(self.tr("Note"))
        self._note.submitted.connect(self.on_action)
        self.middle.addWidget(self._request)
        self.middle.addWidget(self._note)

    def ask(
        self,
        interaction: Interaction,
        people: Sequence[PersonRef],
        me: PersonRef | None,
        now: datetime,
        found: str = "",
    ) -> None:
        """Open for ``interaction``; ``found`` is a time to call from the words of its recording, which is filled in."""
        self.interaction = interaction
        self._note.show_note(interaction.note or "")
        self.show_people(people, me, now)
        self._request.propose(interaction, found)
        self.open()
        self.follow(interaction, now, working=False)
        self.fit()
        self._request.first_field().setFocus()

    def show_people(self, people: Sequence[PersonRef], me: PersonRef | None, now: datetime) -> None:
        """Update the list of agents and the clock."""
        self._now = now
        if self.interaction is not None:
            self._request.show_request(self.interaction, people, me, now)

    def complete(self) -> bool:
        """Whether the time is valid."""
        return self._request.acceptable

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal beside the time; return whether it belongs there."""
        if problem.code not in TIME_PROBLEMS or self._now is None or self.isHidden():
            return False
        self._request.show_refusal(messages.refusal(problem, self._now), problem.next_opening)
        self._request.cure.setFocus()
        return True

    def on_action(self) -> None:
        """Emit the command; the dialog closes when the callback moves on."""
        if self.action.isEnabled() and self._request.acceptable:
            self.postpone_chosen.emit(
                Complete(
                    CompletionStatus.CALLBACK_REQUESTED,
                    self._request.callback_at,
                    self._request.agent_id,
                    self._note.text or None,
                )
            )


class HandOverDialog(AskDialog):
    """A dialog for the note to a supervisor."""

    delegate_chosen = Signal(object)
    """``commands.Delegate``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            self.tr("Hand to a supervisor"),
            self.tr("The callback waits until a supervisor has decided. No attempt is counted."),
            self.tr("Hand over"),
            parent,
        )
        self._note = NoteField(self.tr("What should the supervisor know?"))
        self._note.submitted.connect(self.on_action)
        self.middle.addWidget(self._note)

    def ask(self, interaction: Interaction, now: datetime) -> None:
        """Open for ``interaction``."""
        self.interaction = interaction
        self._note.show_note(interaction.note or "")
        self.open()
        self.follow(interaction, now, working=False)
        self.fit()
        self._note.setFocus()

    def on_action(self) -> None:
        """Emit the command; the dialog closes when the callback moves on."""
        if self.action.isEnabled():
            self.delegate_chosen.emit(Delegate(self._note.text or None))
