"""The dialog in which an agent corrects the last wrap-up."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView, StatusMessage, Tone
from agent_desktop.protocol.objects import CorrectableWrapUp, PersonRef
from agent_desktop.protocol.problems import Problem
from ui.common.completion.correction_dialog import CorrectionDialog
from ui.texts import messages


class CorrectDialog(CorrectionDialog):
    """Corrects the last wrap-up; it closes when the server has taken the correction, or nothing can be corrected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correct the last callback"))
        self._is_sent = False
        """Whether the correction is under way, as the view has shown."""
        self._view: AgentView | None = None
        self._sent_over: AgentView | None = None
        """The view that was shown when the correction was sent, until the pending one has been shown."""
        self._message: StatusMessage | None = None
        self._now: datetime | None = None

    def ask(self, view: AgentView, now: datetime) -> None:
        """Open for the last wrap-up of ``view``, if it can be corrected."""
        last = view.own.correctable if view.own is not None else None
        if last is None or self.isVisible():
            return
        self._is_sent, self._sent_over = False, None
        self.begin(last)
        self.follow(view, now, opening=True)
        self.appear()

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
        enabled = not view.is_working("correct", "link")
        form = view.form_for(last.interaction)
        self.show_choice(form, people, me, now, enabled=enabled, busy=working)

    def _is_taken(self, view: AgentView) -> bool:
        """Return whether the server has taken the correction; a failure on the way is shown here."""
        message = view.message
        if message is None or message == self._message or message.tone is not Tone.ERROR:
            return True
        self.show_refusal(message.text)
        return False

    def show_problem(self, problem: Problem) -> bool:
        """Show why the server refused the correction; return whether the dialog is open to show it."""
        if self.isHidden() or self._now is None:
            return False
        self._is_sent = False
        self.show_problem_in_words(problem, messages.refusal(problem, self._now))
        return True

    def _on_sent(self) -> None:
        # A quick server ends it before a view has shown it as pending.
        self._is_sent, self._sent_over = True, self._view


def _is_of(view: AgentView, last: CorrectableWrapUp) -> bool:
    """Return whether the colleagues of ``view`` are those of the last business process."""
    current = view.interaction
    return current is None or current.business_process.id == last.interaction.business_process.id
