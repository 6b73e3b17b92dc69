"""Callback Timing: a form for the selected business process; unsaved changes are kept while others are selected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.timing_edit import TimingRead
from agent_desktop.protocol.timing import Timing
from ui.common.layout.boxes import column
from ui.common.layout.content_or_state import ContentOrState
from ui.supervisor.timing.timing_form import TimingForm


class TimingTab(QWidget):
    """The forms by business process."""

    wanted = Signal(str)
    """The timing of a business process: answer with ``show_timing``."""
    save_asked = Signal(str, object, str)
    """A business process, its ``Timing`` and the version: answer with ``show_saved``, ``show_conflict`` or
    ``show_refused``.
    """
    changed_here = Signal(bool)

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._process_id: str | None = None
        self._is_live = False
        self._forms: dict[str, TimingForm] = {}
        self._stack = QStackedWidget()
        self._place = ContentOrState(self._stack, roomy=False)
        self._place.retry_pressed.connect(self._on_retry)
        column(self, between=0).addWidget(self._place)

    def look_at(self, process_id: str) -> None:
        """Edit another business process; read its timing."""
        self._leave()
        self._process_id = process_id
        form = self._forms.get(process_id)
        if form is not None:
            self._stack.setCurrentWidget(form)
            self._place.show_content()
            self.changed_here.emit(form.is_changed)
        else:
            self._place.show_loading(self.tr("Loading the timing…"))
        self.wanted.emit(process_id)

    def allow(self, *, is_live: bool) -> None:
        """Set whether saving is possible."""
        self._is_live = is_live
        for form in self._forms.values():
            form.allow(is_live=is_live)

    def form(self, process_id: str) -> TimingForm | None:
        """Return the form of a business process, once its timing is loaded."""
        return self._forms.get(process_id)

    def unsaved(self) -> list[str]:
        """Return the business processes with unsaved changes."""
        return [key for key, form in self._forms.items() if form.is_changed]

    def show_timing(self, process_id: str, loaded: AsyncValue[TimingRead]) -> None:
        """Show the timing of a business process, as far as it is loaded."""
        if loaded.value is not None:
            self._form_of(process_id).show_read(loaded.value)
        if process_id != self._process_id:
            return
        form = self._forms.get(process_id)
        if form is not None:
            self._stack.setCurrentWidget(form)
            self._place.show_content()
        elif loaded.error is not None:
            self._place.show_error(self.tr("The timing could not be loaded"), loaded.error)

    def show_saved(self, process_id: str, read: TimingRead) -> None:
        """Show that it is saved."""
        self._form_of(process_id).show_saved(read)

    def show_conflict(self, process_id: str, theirs: TimingRead) -> None:
        """Show that another user was faster."""
        self._form_of(process_id).show_conflict(theirs)

    def show_refused(self, process_id: str, text: str, field_name: str | None = None) -> None:
        """Show why it was not saved."""
        self._form_of(process_id).show_refused(text, field_name)

    def _form_of(self, process_id: str) -> TimingForm:
        form = self._forms.get(process_id)
        if form is None:
            form = TimingForm(self._clock)
            form.allow(is_live=self._is_live)
            form.save_pressed.connect(self._on_save)
            form.changed_here.connect(self._on_changed)
            self._forms[process_id] = form
            self._stack.addWidget(form)
        return form

    def _leave(self) -> None:
        """Delete the current form, unless it has unsaved changes."""
        form = self._forms.get(self._process_id or "")
        if form is not None and self._process_id is not None and not form.is_changed:
            del self._forms[self._process_id]
            self._stack.removeWidget(form)
            form.deleteLater()

    def _on_save(self, timing: Timing, version: str) -> None:
        if self._process_id is not None:
            self.save_asked.emit(self._process_id, timing, version)

    def _on_changed(self, changed: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.changed_here.emit(changed)

    def _on_retry(self) -> None:
        if self._process_id is not None:
            self._place.show_loading(self.tr("Loading the timing…"))
            self.wanted.emit(self._process_id)
