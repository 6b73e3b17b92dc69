"""The common part of the fields of a form: the name above, a hint and the error below, and the key that each edits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.administration.process_keys import KeyPath, value_at, with_value
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.theme import STEP, Size, Weight
from ui.tokens import ColorToken

_WRONG: Final = "wrong"
_LEFT_TO_RIGHT: Final = "\u2066"
_END: Final = "\u2069"
"""Around a value with its unit, which Arabic text would put in the other order."""

translate = QCoreApplication.translate


class InvalidEntry(ValueError):
    """A field has an entry that cannot be read as a value of its key; the text names the remedy, ``path`` the part of the field."""

    def __init__(self, text: str, path: KeyPath = ()) -> None:
        super().__init__(text)
        self.path = path


class FormField(QWidget):
    """Edits the key at ``path``. A value of None is the default: the key is left out."""

    edited = Signal()
    """The user has changed something, perhaps to an invalid entry."""

    def __init__(self, path: KeyPath, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._name = Text(name, Size.SMALL, Weight.MEDIUM, wrap=True)
        self._hint = Text(hint, Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._error = Text(size=Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        self._news = Text(size=Size.SMALL, tone=ColorToken.NOT_READY, wrap=True)
        self._hint.setVisible(bool(hint))
        self._error.hide()
        self._news.hide()

    def _arrange(self, editor: QWidget, *, has_name: bool = True) -> None:
        """Place the parts; ``editor`` gets the keyboard, the name and the hint."""
        inside = column(self, between=STEP)
        if has_name:
            inside.addWidget(self._name)
            self._name.setBuddy(editor)
        inside.addWidget(editor)
        for text in (self._hint, self._error, self._news):
            inside.addWidget(text)
        self._editor = editor
        if not has_name:
            self._name.setParent(self)
            self._name.hide()
        if not editor.accessibleName():
            editor.setAccessibleName(self._name.text())
        self.setFocusProxy(editor)
        self._describe()

    def paths(self) -> tuple[KeyPath, ...]:
        """Return the paths of the keys that are edited here."""
        return (self.path,)

    def show_keys(self, keys: Mapping[str, Any], defaults: Mapping[str, Any]) -> None:
        """Show the value that the keys of a business process have, without emitting it."""
        self.show_value(value_at(keys, self.path), value_at(defaults, self.path))

    def put_into(self, keys: Mapping[str, Any]) -> dict[str, Any]:
        """Return the keys with the entered value.

        Raises:
            InvalidEntry: the entry cannot be read.
        """
        return with_value(keys, self.path, self.value())

    def show_value(self, value: Any, default: Any) -> None:
        """Show a value, or the default for None."""
        raise NotImplementedError

    def value(self) -> Any:
        """Return the entered value; None for the default.

        Raises:
            InvalidEntry: the entry cannot be read.
        """
        raise NotImplementedError

    @property
    def error(self) -> str:
        """The error that is shown; empty without one."""
        return self._error.text() if not self._error.isHidden() else ""

    def show_error(self, text: str, path: KeyPath = ()) -> None:
        """Show what is wrong, at the part of the value that ``path`` names; an empty text removes it."""
        del path
        self._error.set_text(text)
        self._error.setVisible(bool(text))
        mark_wrong(self._editor, wrong=bool(text))
        self._describe()

    def show_news(self, text: str) -> None:
        """Show that someone else has changed the same; an empty text removes it."""
        self._news.set_text(text)
        self._news.setVisible(bool(text))
        self._describe()

    def _describe(self) -> None:
        """Have a screen reader read the error, the news and the hint after the name."""
        parts = [text.text() for text in (self._error, self._news, self._hint) if not text.isHidden()]
        self._editor.setAccessibleDescription(" ".join(parts))

    def _on_edited(self) -> None:
        self.show_error("")
        self.edited.emit()


def mark_wrong(widget: QWidget, *, wrong: bool) -> None:
    """Colour the frame of an editor."""
    if bool(widget.property(_WRONG)) is not wrong:
        widget.setProperty(_WRONG, wrong)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def default_text(shown: str) -> str:
    """Return what an empty field has in it: the value that counts then."""
    if not shown:
        return translate("ProcessForm", "none")
    return translate("ProcessForm", "usually {}").format(f"{_LEFT_TO_RIGHT}{shown}{_END}")


def list_separator() -> str:
    """Return what separates the items of a list in the language in use."""
    return "، " if QLocale().language() is QLocale.Language.Arabic else ", "
