"""The form of one business process: its sections, and what was changed, refused or set by someone else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from agent_desktop.model.administration.process_keys import KeyPath, joined, path_of
from agent_desktop.protocol.administration.processes import BusinessProcessText, ProcessChoices
from agent_desktop.protocol.problems import FieldMistake
from ui.assets import icon
from ui.common.labels import Text
from ui.common.layout.boxes import Card, column
from ui.common.layout.page_scroll import PageScroll
from ui.supervisor.administration.process_form.form_field import FormField, InvalidEntry
from ui.supervisor.administration.process_form.sections import (
    MEMBERS,
    TRUNK,
    Section,
    make_sections,
    trunk_choices,
)
from ui.supervisor.administration.process_form.simple_fields import ChoiceField, PeopleField
from ui.texts import plain_text
from ui.theme import BETWEEN, Size
from ui.tokens import ColorToken

NO_CHOICES: Final = ProcessChoices(agents=(), trunks=())

translate = QCoreApplication.translate


class ProcessForm(QStackedWidget):
    """Edits the keys of a business process; ``tabs`` are where its sections are named."""

    edited = Signal()

    def __init__(self, tabs: QTabBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._base: Mapping[str, Any] = {}
        self._defaults: Mapping[str, Any] = {}
        self._sections = make_sections()
        self._scrolls: list[PageScroll] = []
        self._numbers = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        for section in self._sections:
            tabs.addTab(plain_text.entry(section.name))
            self._scrolls.append(self._page(section))
            self.addWidget(self._scrolls[-1])

    def _page(self, section: Section) -> PageScroll:
        page = QWidget()
        card = Card(page)
        for field in section.fields:
            field.edited.connect(self._on_edited)
            card.body.addWidget(field)
            if field.path == TRUNK:
                card.body.addWidget(self._numbers)
        whole = column(page, between=BETWEEN)
        whole.addWidget(card)
        whole.addStretch(1)
        return PageScroll(page)

    @property
    def fields(self) -> tuple[FormField, ...]:
        """All fields."""
        return tuple(field for section in self._sections for field in section.fields)

    def field(self, *path: str) -> FormField:
        """Return the field of a path, or the one that contains it."""
        return next(field for field in self.fields if path[: len(field.path)] == field.path)

    @property
    def is_changed(self) -> bool:
        """Whether an entry differs from the server's value, or cannot be read."""
        try:
            return self.keys() != self._base
        except InvalidEntry:
            return True

    def keys(self) -> dict[str, Any]:
        """Return all keys as entered; keys that the form does not know stay as they are.

        Raises:
            InvalidEntry: an entry cannot be read as a value of its key.
        """
        found = dict(self._base)
        for field in self.fields:
            found = field.put_into(found)
        return found

    def wrong_entries(self) -> list[tuple[FormField, KeyPath, str]]:
        """Return the fields whose entries cannot be read, with the part of each and what is wrong."""
        found: list[tuple[FormField, KeyPath, str]] = []
        for field in self.fields:
            try:
                field.put_into({})
            except InvalidEntry as error:
                found.append((field, error.path, str(error)))
        return found

    def show_read(self, read: BusinessProcessText) -> None:
        """Show the keys of a business process as they are on the server."""
        self._offer(read.choices or NO_CHOICES)
        self._base, self._defaults = read.keys or {}, read.defaults or {}
        self._show_keys(self._base)
        self.show_mistakes(())

    def revert(self) -> None:
        """Show the server's values again."""
        self._show_keys(self._base)
        self.show_mistakes(())

    def show_conflict(self, read: BusinessProcessText) -> int:
        """Show what someone else has set, but keep what was changed here; return how many fields both changed."""
        mine = {**self._base}
        for field in self.fields:
            try:
                mine = field.put_into(mine)
            except InvalidEntry:
                continue
        paths = [path for field in self.fields for path in field.paths()]
        found = joined(self._base, mine, read.keys or {}, paths)
        self._offer(read.choices or NO_CHOICES)
        self._base, self._defaults = read.keys or {}, read.defaults or {}
        wrong = {field for field, _, _ in self.wrong_entries()}
        for field in self.fields:
            if field not in wrong:
                field.show_keys(found.keys, self._defaults)
            field.show_news(self._news(field, found.theirs, found.clashes))
        return len(found.clashes)

    def _news(self, field: FormField, theirs: Sequence[KeyPath], clashes: Sequence[KeyPath]) -> str:
        paths = field.paths()
        if any(path in clashes for path in paths):
            return translate(
                "ProcessForm", "Someone else has changed this, too. Saving replaces what they have set."
            )
        if any(path in theirs for path in paths):
            return translate("ProcessForm", "Someone else has just changed this.")
        return ""

    def _offer(self, choices: ProcessChoices) -> None:
        people, trunk = self.field(*MEMBERS), self.field(*TRUNK)
        assert isinstance(people, PeopleField)  # noqa: S101 - as ``sections`` makes it
        assert isinstance(trunk, ChoiceField)  # noqa: S101
        people.offer([(plain_text.unturned(agent.name), agent.id) for agent in choices.agents])
        trunk.offer(trunk_choices(choices.trunks))
        shown = ", ".join(choices.shown_numbers)
        note = translate(
            "ProcessForm",
            "Numbers that customers see: {}. They and the trunks are in the site file, and are read when the server starts.",
        )
        self._numbers.set_text(note.format(shown) if shown else "")
        self._numbers.setVisible(bool(shown))

    def _show_keys(self, keys: Mapping[str, Any]) -> None:
        for field in self.fields:
            field.show_keys(keys, self._defaults)
            field.show_news("")

    def show_mistakes(self, mistakes: Sequence[FieldMistake]) -> list[FieldMistake]:
        """Show each mistake at its field, and return those that belong to none; the first field gets the keyboard."""
        found: list[tuple[FormField, KeyPath, str]] = []
        left: list[FieldMistake] = []
        for mistake in mistakes:
            path = path_of(mistake.field)
            field = self._owner(path) if path else None
            if field is None or path is None:
                left.append(mistake)
            else:
                found.append((field, path[len(field.path) :], _sentence(mistake)))
        self._show_errors(found)
        return left

    def show_wrong_entries(self) -> bool:
        """Show the entries that cannot be read, and return whether there are any."""
        wrong = self.wrong_entries()
        if wrong:
            self._show_errors(wrong)
        return bool(wrong)

    def _owner(self, path: KeyPath) -> FormField | None:
        owners = [field for field in self.fields if path[: len(field.path)] == field.path]
        return max(owners, key=lambda field: len(field.path), default=None)

    def _show_errors(self, found: Sequence[tuple[FormField, KeyPath, str]]) -> None:
        for field in self.fields:
            field.show_error("")
        for field, path, text in reversed(found):
            field.show_error(text, path)
        self._mark_tabs()
        if found:
            first = found[0][0]
            self.open_field(first)

    def open_field(self, field: FormField) -> None:
        """Open the section of a field, and focus it."""
        place = next(place for place, section in enumerate(self._sections) if field in section.fields)
        self._tabs.setCurrentIndex(place)
        self.setCurrentIndex(place)
        field.setFocus()
        self._scrolls[place].bring_into_sight(field)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the marks in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_scrolls"):
            self._mark_tabs()

    def _mark_tabs(self) -> None:
        """Mark the sections with errors by an icon."""
        for place, section in enumerate(self._sections):
            is_wrong = any(field.error for field in section.fields)
            self._tabs.setTabIcon(place, icon("warning", ColorToken.DANGER) if is_wrong else QIcon())

    def _on_edited(self) -> None:
        self._mark_tabs()
        self.edited.emit()


def _sentence(mistake: FieldMistake) -> str:
    """Return what is wrong without the name of the key, at whose field it is shown."""
    key = mistake.field.removeprefix("$.keys.")
    text = mistake.detail.removeprefix(f"{key} ")
    return text[:1].upper() + text[1:]
