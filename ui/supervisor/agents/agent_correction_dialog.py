"""The dialog in which a supervisor corrects the last wrap-up of an agent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.objects import CorrectableWrapUp, PersonRef
from agent_desktop.protocol.problems import Problem
from agent_desktop.protocol.wrap_up import WrapUpForm
from ui.common.completion.correction_dialog import CorrectionDialog
from ui.texts.action_refusal_texts import action_refusal

TICK_MS: Final = 1000


class AgentCorrectionDialog(CorrectionDialog):
    """Stays until the server has taken the correction, or the five minutes are over. ``clock`` returns the server's time."""

    def __init__(
        self,
        agent_name: str,
        last: CorrectableWrapUp,
        form: WrapUpForm,
        *,
        people: Sequence[PersonRef],
        clock: Callable[[], datetime],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct the last callback of {}").format(agent_name))
        self._until, self._form, self._people, self._clock = last.until, form, people, clock
        self._is_sent = False
        self.begin(last)
        self._draw()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()

    def show_taken(self) -> None:
        """Close: the server has taken the correction."""
        self.accept()

    def show_problem(self, problem: Problem) -> None:
        """Show why the server refused the correction."""
        self._is_sent = False
        self.show_problem_in_words(problem, action_refusal(problem, self._clock()))
        self._draw()

    def show_failure(self, text: str) -> None:
        """Show that the correction did not reach the server."""
        self._is_sent = False
        self.show_refusal(text)
        self._draw()

    def _draw(self) -> None:
        now = self._clock()
        self.show_choice(self._form, self._people, None, now, enabled=not self._is_sent, busy=self._is_sent)

    def _on_tick(self) -> None:
        if self._clock() >= self._until and not self._is_sent:
            self.reject()
        else:
            self._draw()

    def _on_sent(self) -> None:
        self._is_sent = True
