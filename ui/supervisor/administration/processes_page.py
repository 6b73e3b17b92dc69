"""The page of business processes: the list, and the selected one as a form in sections, or as its part of the site file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QStackedWidget, QTabBar, QWidget

from agent_desktop.model.clock import utc_now
from agent_desktop.protocol.administration.processes import BusinessProcessText
from agent_desktop.protocol.objects import BusinessProcessRef
from agent_desktop.protocol.problems import FieldMistake
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Elided, Text
from ui.common.layout.boxes import column, row
from ui.common.layout.flow_layout import FlowLayout
from ui.supervisor.administration.process_form.process_form import ProcessForm
from ui.supervisor.administration.process_form.text_tab import TextTab
from ui.supervisor.timing.timing_tab import TimingTab
from ui.texts import plain_text
from ui.theme import AROUND, INSIDE, STEP, Size, Weight, font, sized
from ui.tokens import ColorToken

_ID: Final = Qt.ItemDataRole.UserRole
_LIST_WIDTH: Final = 52 * STEP
_NARROWEST: Final = 30 * STEP


class ProcessesPage(QWidget):
    """Shows and changes the configuration of one business process at a time."""

    wanted = Signal(str)
    """The id of a business process to read: answer with ``show_read`` or ``show_trouble``."""
    keys_pressed = Signal(object)
    """The keys of the shown business process to save: answer with ``show_read``, ``show_conflict`` or ``show_trouble``."""
    text_pressed = Signal(str)
    """The text of the shown business process to save: answer as for the keys."""
    new_pressed = Signal()
    remove_pressed = Signal()
    """The shown business process is to be removed: answer with ``show_removed`` or ``show_trouble``."""

    def __init__(self, clock_now: Callable[[], datetime] = utc_now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._timing_read_for = ""
        self._has_form = True
        self._busy = False
        self.list = QListWidget()
        self._title = Elided("", Size.TITLE, Weight.STRONG)
        self._tabs = QTabBar()
        self._stack = QStackedWidget()
        self.form = ProcessForm(self._tabs)
        self.text = TextTab()
        self.timing = TimingTab(clock_now)
        self.timing.allow(is_live=True)
        self._new = Button(self.tr("New…"))
        self._new.setAccessibleName(self.tr("New business process"))
        self._new.setToolTip(self.tr("New business process"))
        self._remove = Button(self.tr("Remove…"))
        self._remove.setAccessibleName(self.tr("Remove the business process"))
        self._remove.setToolTip(self.tr("Remove the business process"))
        self._note = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True, selectable=True)
        self._revert = Button(self.tr("Undo changes"))
        self._save = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self._fill_tabs()
        self._lay_out()
        self._connect()
        self._allow()

    def _fill_tabs(self) -> None:
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setFont(font())
        self._tabs.setAccessibleName(self.tr("Parts of the business process"))
        self._timing_place = self._tabs.addTab(self.tr("Hours and timing"))
        self._text_place = self._tabs.addTab(self.tr("As text"))
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.timing)
        self._stack.addWidget(self.text)

    def _lay_out(self) -> None:
        heading = Text(self.tr("Business processes"), Size.SMALL, Weight.MEDIUM)
        heading.setBuddy(self.list)
        self.list.setAccessibleName(self.tr("Business processes"))
        self.list.setSpacing(STEP // 2)
        self.list.setMinimumHeight(20 * STEP)
        left = QWidget()
        left.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        left.setMaximumWidth(sized(_LIST_WIDTH))
        self.list.setMinimumWidth(_NARROWEST)
        side = column(left, between=INSIDE)
        for part in (heading, self.list, self._new, self._remove):
            side.addWidget(part)
        foot = self._foot = QWidget()
        buttons = FlowLayout(foot)
        for button in (self._save, self._revert):
            buttons.addWidget(button)
        right = column(between=INSIDE)
        for widget in (self._title, self._tabs):
            right.addWidget(widget)
        right.addWidget(self._stack, 1)
        right.addWidget(self._note)
        right.addWidget(foot)
        whole = row(self, between=AROUND)
        whole.addWidget(left, 2)
        whole.addLayout(right, 7)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._on_tab)
        self.list.currentRowChanged.connect(self._on_chosen)
        self._new.clicked.connect(self.new_pressed)
        self._remove.clicked.connect(self.remove_pressed)
        self.form.edited.connect(self._on_edited)
        self.text.edited.connect(self._on_edited)
        self._revert.clicked.connect(self._on_revert)
        self._save.clicked.connect(self._on_save)
        self._save_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        self._save_key.activated.connect(self._on_save)

    @property
    def process_id(self) -> str:
        """The shown business process; empty before the first."""
        return self._shown

    @property
    def process_name(self) -> str:
        """The name of the shown business process."""
        return self._title.text()

    @property
    def is_changed(self) -> bool:
        """Whether there are changes that are not saved, apart from those of the timing."""
        return self.text.is_changed or (self._has_form and self.form.is_changed)

    @property
    def has_unsaved(self) -> bool:
        """Whether there are changes that are not saved, also of the timing of any business process."""
        return self.is_changed or bool(self.timing.unsaved())

    def open_section(self, place: int) -> None:
        """Open a section of the form, the first one at 0."""
        self._tabs.setCurrentIndex(place)

    def open_timing(self) -> None:
        """Open the hours and the timing."""
        self._tabs.setCurrentIndex(self._timing_place)

    def open_text(self) -> None:
        """Open the text."""
        self._tabs.setCurrentIndex(self._text_place)

    def show_processes(self, processes: Sequence[BusinessProcessRef]) -> None:
        """List the business processes, and ask for the first one if none is shown."""
        self.list.blockSignals(True)
        self.list.clear()
        for process in processes:
            item = QListWidgetItem(plain_text.unturned(process.name))
            item.setData(_ID, process.id)
            self.list.addItem(item)
        self._choose()
        self.list.blockSignals(False)
        if not self._shown and processes:
            self.wanted.emit(processes[0].id)

    def show_read(self, read: BusinessProcessText, done: str = "") -> None:
        """Show a business process as it is on the server; ``done`` is what has just been done."""
        self._busy = False
        self._shown = read.id
        self._has_form = read.keys is not None
        if self._has_form:
            self.form.show_read(read)
        for place in range(self._timing_place):
            self._tabs.setTabVisible(place, self._has_form)
        self._timing_read_for = ""
        self._read_timing()
        self.text.show_text(read.text)
        self._choose()
        self._say(done, ColorToken.MUTED)
        self._allow()

    def show_removed(self, done: str) -> None:
        """Show that the shown business process is gone; ``show_processes`` follows with those that are left."""
        self._shown = ""
        self._say(done, ColorToken.MUTED)
        self._allow()

    def show_conflict(self, read: BusinessProcessText) -> None:
        """Show that someone else was faster: their changes beside those made here."""
        self._busy = False
        if self.text.is_changed:
            self.text.show_base(read.text)
            text = self.tr(
                "Someone else has changed this business process meanwhile. Undo your changes to see theirs; saving again "
                "replaces them."
            )
        else:
            clashes = self.form.show_conflict(read)
            self.text.show_text(read.text)
            text = (
                self.tr(
                    "Someone else has changed this business process meanwhile. Fields that both of you changed are marked; "
                    "check, and save again."
                )
                if clashes
                else self.tr(
                    "Someone else has changed this business process meanwhile. Their changes are shown, yours are kept; check, "
                    "and save again."
                )
            )
        self._say(text, ColorToken.NOT_READY, urgent=True)
        self._allow()

    def show_trouble(self, text: str, mistakes: Sequence[FieldMistake] = ()) -> None:
        """Show why the last request failed, each mistake at its field or line; what was typed stays."""
        self._busy = False
        self._allow()  # A field takes the keyboard only once it is enabled again.
        left = self.form.show_mistakes(mistakes) if mistakes and not self.text.is_changed else list(mistakes)
        if mistakes and not left:
            text = self.tr("Not saved. The fields that are marked name what is wrong.")
        self._choose()
        self._say(text, ColorToken.DANGER, urgent=True)
        self._allow()
        if self.text.is_changed:
            self.text.go_to_mistake(text)

    def _say(self, text: str, tone: ColorToken, *, urgent: bool = False) -> None:
        self._note.set_tone(tone)
        self._note.set_text(text)
        self._note.setVisible(bool(text))
        if text:
            announce(self, text, urgent=urgent)

    def _choose(self) -> None:
        """Select the shown business process in the list, without asking for it."""
        self.list.blockSignals(True)
        items = [self.list.item(place) for place in range(self.list.count())]
        place = next((place for place, item in enumerate(items) if item.data(_ID) == self._shown), 0)
        self.list.setCurrentRow(place)
        self._title.set_text(items[place].text() if items else "")
        self.list.blockSignals(False)

    def _allow(self) -> None:
        is_changed = self.is_changed
        may = is_changed and not self._busy and bool(self._shown)
        self._save.set_state(enabled=may, busy=self._busy)
        self._revert.set_state(enabled=may)
        # Another one is opened once this one is saved or undone, so that no entry is lost.
        self.list.setEnabled(not is_changed and not self._busy)
        self._new.set_state(enabled=not is_changed and not self._busy)
        self._remove.set_state(enabled=bool(self._shown) and not is_changed and not self._busy)
        # Form and text are two views of the same: only one of them is changed at a time.
        self.form.setEnabled(not self.text.is_changed and not self._busy)
        self.text.allow(may_edit=self.text.is_changed or not is_changed, is_busy=self._busy)

    def _on_tab(self, place: int) -> None:
        if place < self._timing_place:
            self.form.setCurrentIndex(place)
        page = {self._timing_place: self.timing, self._text_place: self.text}.get(place, self.form)
        self._stack.setCurrentWidget(page)
        # The timing has buttons and a key of its own: it is saved by itself.
        self._foot.setVisible(page is not self.timing)
        self._note.setVisible(page is not self.timing and bool(self._note.text()))
        self._save_key.setEnabled(page is not self.timing)
        self._read_timing()

    def _read_timing(self) -> None:
        """Read the timing of the shown business process, once for each time that this is read."""
        if self._stack.currentWidget() is self.timing and self._timing_read_for != self._shown:
            self._timing_read_for = self._shown
            self.timing.look_at(self._shown)

    def _on_chosen(self, place: int) -> None:
        if place >= 0:
            self.wanted.emit(self.list.item(place).data(_ID))

    def _on_edited(self) -> None:
        self._say("", ColorToken.MUTED)
        self._allow()

    def _on_revert(self) -> None:
        self.text.revert()
        if self._has_form:
            self.form.revert()
        self._say("", ColorToken.MUTED)
        self._allow()

    def _on_save(self) -> None:
        if not self._save.isEnabled():
            return
        if self.text.is_changed:
            self._busy = True
            self._allow()
            self.text_pressed.emit(self.text.text)
        elif self.form.show_wrong_entries():
            self._say(
                self.tr("Not saved. The fields that are marked name what is wrong."),
                ColorToken.DANGER,
                urgent=True,
            )
        else:
            keys = self.form.keys()
            self._busy = True
            self._allow()
            self.keys_pressed.emit(keys)

    def minimumSizeHint(self) -> QSize:
        """Return a low size: the sections scroll."""
        return QSize(super().minimumSizeHint().width(), 60 * STEP)
