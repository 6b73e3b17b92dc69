"""Change the language of all open windows, which keep their state: selection, typed text, position, focus.

Texts are replaced in every widget, from the memory of the translators. After that, widgets whose texts contain dates,
numbers or lists show their data again.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Final, Protocol, runtime_checkable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from ui.texts import languages, plain_text, text_memory
from ui.texts.text_memory import Surroundings

Again = Callable[[str], str]
"""Returns a shown text in the language in use."""


@runtime_checkable
class KeepsTexts(Protocol):
    """A widget that holds texts besides those that Qt knows."""

    def retranslate(self, again: Again) -> None:
        """Replace these texts by ``again`` of them."""
        ...


@runtime_checkable
class ShowsData(Protocol):
    """A widget that can show its current data again."""

    def show_again(self) -> None:
        """Show the current data, in the language in use."""
        ...


class LanguageWatch(QObject):
    """Emits ``changed`` after each change of the language, for what is not a widget."""

    changed = Signal(str)
    """The code of the language in use."""


_first_texts: Final[WeakKeyDictionary[QWidget, dict[str, str]]] = WeakKeyDictionary()
"""The text that a widget began with, by its translation: two texts may read alike in one language and not in the next."""

watch: Final = LanguageWatch()


def switch(language: str | None) -> None:
    """Speak ``language`` from now on, ``None`` for the system's, in open windows too."""
    languages.speak(language)
    widgets = all_widgets()
    kin: dict[QObject, tuple[str, ...]] = {}
    for widget in widgets:
        _retranslate(widget, kin)
    for widget in widgets:
        if isinstance(widget, ShowsData):
            widget.show_again()
    watch.changed.emit(languages.in_use())


def _retranslate(widget: QWidget, kin: dict[QObject, tuple[str, ...]]) -> None:
    place = surroundings_of(widget, kin)
    first = _first_texts.setdefault(widget, {})

    def again(directed: str) -> str:
        shown = plain_text.unturned(directed)
        original = first.get(shown, shown)
        text = text_memory.again(original, place)
        if text != original:
            first[text] = original
        return text

    _retranslate_common(widget, again)
    _retranslate_kind(widget, again)
    for action in widget.actions():
        _retranslate_action(action, again)
    if isinstance(widget, KeepsTexts):
        widget.retranslate(again)


def _retranslate_kind(widget: QWidget, again: Again) -> None:
    """Replace the texts that widgets of a kind have."""
    as_entry = _as_entry(again)
    match widget:
        case QLabel():
            _replace(widget.text, widget.setText, again)
        case QAbstractButton():
            _replace(widget.text, widget.setText, as_entry)
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            _replace(widget.placeholderText, widget.setPlaceholderText, again)
        case QComboBox():
            for index in range(widget.count()):
                widget.setItemText(index, again(widget.itemText(index)))
        case QTabBar():
            for index in range(widget.count()):
                widget.setTabText(index, as_entry(widget.tabText(index)))
        case QMenu() | QGroupBox():
            _replace(widget.title, widget.setTitle, as_entry)
        case _:
            pass


def _retranslate_common(widget: QWidget, again: Again) -> None:
    _replace(widget.windowTitle, widget.setWindowTitle, again)
    _replace(widget.toolTip, widget.setToolTip, lambda shown: plain_text.shown(_as_hint(again)(shown)))
    _replace(widget.accessibleName, widget.setAccessibleName, _as_hint(again))
    _replace(widget.accessibleDescription, widget.setAccessibleDescription, again)


def _retranslate_action(action: QAction, again: Again) -> None:
    has_own_tip = action.toolTip() != action.text()
    _replace(action.text, action.setText, _as_entry(again))
    if has_own_tip:
        _replace(action.toolTip, action.setToolTip, _as_hint(again))


def surroundings_of(widget: QWidget, kin: dict[QObject, tuple[str, ...]]) -> Surroundings:
    """Return the names of the classes whose texts ``widget`` may show.

    ``kin`` keeps those of whole windows from one call to the next.
    """
    names: dict[str, None] = {}
    at: QObject = widget
    while True:
        names.update(dict.fromkeys(_names_of(at)))
        parent = at.parent()
        if parent is None:
            break
        at = parent
    if at not in kin:
        kin[at] = tuple(dict.fromkeys(name for one in at.findChildren(QWidget) for name in _names_of(one)))
    return Surroundings(tuple(names), kin[at])


def _names_of(one: QObject) -> list[str]:
    return [made.__name__ for made in type(one).__mro__ if made.__module__.startswith("ui.")]


def _replace(read: Callable[[], str], write: Callable[[str], object], again: Again) -> None:
    shown = read()
    if shown and (text := again(shown)) != shown:
        write(text)


def _as_entry(again: Again) -> Again:
    return lambda shown: plain_text.entry(again(plain_text.written(shown)))


def _as_hint(again: Again) -> Again:
    """Return ``again`` for a text that may have its key in brackets after it, see ``shortcuts.hint``."""

    def of_hint(shown: str) -> str:
        before, bracket, key = shown.removesuffix(")").rpartition(" (")
        if bracket and shown.endswith(")") and text_memory.knows(before):
            return f"{again(before)} ({text_memory.key_again(key)})"
        text = again(shown)
        return text_memory.key_again(shown) if text == shown else text

    return of_hint


def all_widgets() -> list[QWidget]:
    """Return every widget of the program.

    PySide wraps the widgets of its list one after the other. A garbage collection in between may delete some further on
    in it, and wrapping those ends the program; so none happens meanwhile.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return QApplication.allWidgets()
    finally:
        if collects:
            gc.enable()
