"""The query of Callback Search: a text, and filters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from agent_desktop.model.supervisor.search import CallbackQuery, DueFilter
from agent_desktop.protocol.objects import BusinessProcessRef, PersonRef
from agent_desktop.protocol.states import Location
from ui.assets import paint_icon
from ui.common.choices.choice_button import ChoiceButton
from ui.common.choices.filter_button import Filter, kept_choices, restore_choices
from ui.common.layout.flow_layout import FlowLayout
from ui.texts import words
from ui.theme import INSIDE, RESTYLED, STEP, color, sized
from ui.tokens import ColorToken

TYPING_PAUSE_MS: Final = 250
"""The pause in typing after which a search begins: short enough to feel live, without a search for each letter."""

GLASS: Final = 16
"""The side of the magnifying glass in the usual font."""


HANDED_OVER: Final = "held"
"""An entry among the locations: pending, and for a supervisor to decide."""


class SearchField(QLineEdit):
    """A search text with a magnifying glass; emits it when typing pauses."""

    rested = Signal(str)
    """The search text has changed."""
    left_down = Signal()
    """The keyboard is to move to the results."""

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMinimumWidth(44 * STEP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._make_room()
        self._said = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(TYPING_PAUSE_MS)
        self._rest.timeout.connect(self._say)
        self.textChanged.connect(self._on_typed)
        self.returnPressed.connect(self._say)

    def show_quietly(self, text: str) -> None:
        """Show ``text`` instead of what was typed, without emitting it."""
        self._rest.stop()
        self._said = text.strip()
        blocked = self.blockSignals(True)
        self.setText(text)
        self.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the text with Escape; go to the list with the down arrow."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._say()
        elif event.key() == Qt.Key.Key_Down:
            self._say()
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's font."""
        super().changeEvent(event)
        if event.type() in RESTYLED:
            self._make_room()

    def _make_room(self) -> None:
        """Start the text after the magnifying glass."""
        self.setTextMargins(sized(GLASS) + STEP, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field with a magnifying glass in it."""
        super().paintEvent(event)
        side = sized(GLASS)
        place = QRect(INSIDE, (self.height() - side) // 2, side, side)
        paint_icon(QPainter(self), "search", color(ColorToken.MUTED), place)

    def _on_typed(self) -> None:
        self._rest.start()

    def _say(self) -> None:
        self._rest.stop()
        if (text := self.text().strip()) != self._said:
            self._said = text
            self.rested.emit(text)


class SearchBar(QWidget):
    """The field and the filters; every change emits a new ``CallbackQuery``."""

    asked = Signal(object)
    """``CallbackQuery``."""

    def __init__(self, *, any_process: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = CallbackQuery()
        self.field = SearchField(self.tr("Find callbacks by number or name"), self.tr("number or name"), self)
        self._process = ChoiceButton(self.tr("Business process"), self)
        self._location = ChoiceButton(self.tr("Interaction Location"), self)
        self._agent = ChoiceButton(self.tr("Agent"), self)
        self._due = ChoiceButton(self.tr("Due"), self)
        self.flow = FlowLayout(self)
        self.flow.addWidget(self.field)
        for choice in (self._process, self._location, self._agent, self._due):
            self.flow.addWidget(choice)
            choice.chosen.connect(self._on_changed)
        self._process.setVisible(any_process)
        self._choices = {"location": self._location, "agent": self._agent, "due": self._due}
        if any_process:
            self._choices["business_process"] = self._process
        self._offer()
        self.field.rested.connect(self._on_changed)

    def _offer(self) -> None:
        self._location.offer(
            [
                (None, self.tr("Any location")),
                *((place, words.location(place)) for place in Location if place is not Location.COMPLETED),
                (HANDED_OVER, self.tr("Handed over")),
            ]
        )
        self._due.offer(
            [
                (DueFilter.ANY, self.tr("Any due time")),
                (DueFilter.NOW, self.tr("Due now")),
                (DueFilter.TODAY, self.tr("Later today")),
                (DueFilter.LATER, self.tr("After today")),
            ]
        )
        self.show_processes(())
        self.show_agents(())

    @property
    def query(self) -> CallbackQuery:
        """The current query."""
        return self._query

    def show_held_alone(self) -> None:
        """Search only what was handed over to the supervisors, from now on."""
        self._location.choose(HANDED_OVER)
        self._location.hide()
        self._query = CallbackQuery(held=True)

    def show_processes(self, processes: Sequence[BusinessProcessRef]) -> None:
        """Offer business processes to choose from."""
        offered = [(process.id, process.name) for process in processes]
        self._process.offer([(None, self.tr("All business processes")), *offered])

    def show_agents(self, agents: Sequence[PersonRef]) -> None:
        """Offer agents that callbacks may be reserved for."""
        offered = [(agent.id, agent.name) for agent in sorted(agents, key=lambda one: one.name.casefold())]
        self._agent.offer([(None, self.tr("Any agent")), *offered])

    def show_query(self, query: CallbackQuery) -> None:
        """Show a query, without emitting it."""
        if query.text != self._query.text:
            self.field.show_quietly(query.text)
        self._query = query
        self._process.choose(query.business_process_id)
        self._location.choose(HANDED_OVER if query.held else query.location)
        self._agent.choose(query.agent_id)
        self._due.choose(query.due)

    def kept(self) -> dict[str, str]:
        """Return the filters, as they are saved."""
        text = self.field.text().strip()
        return {**kept_choices(self._choices), **({"text": text} if text else {})}

    def restore(self, kept: Filter) -> None:
        """Show saved filters, and emit ``asked``."""
        restore_choices(self._choices, kept)
        self.field.show_quietly(kept.get("text", ""))
        self._on_changed()

    def _on_changed(self) -> None:
        is_any = self._process.isVisibleTo(self)
        is_held = self._location.value == HANDED_OVER
        self._query = CallbackQuery(
            business_process_id=self._process.value if is_any else self._query.business_process_id,
            text=self.field.text().strip(),
            location=self._location.value if not is_held else None,
            agent_id=self._agent.value,
            due=self._due.value,
            held=is_held,
        )
        self.asked.emit(self._query)
