"""Finds controls in a window by what a user calls them."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, TypeVar

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

W = TypeVar("W", bound=QWidget)


def name_of(button: QAbstractButton) -> str:
    """Return what a screen reader calls ``button``."""
    return button.accessibleName() or re.sub(r"&(.)", r"\1", button.text())


def button(window: QWidget, name: str) -> QAbstractButton:
    """Return the button called ``name``, shown or not.

    Raises:
        AssertionError: there is none, or more than one.
    """
    found = [one for one in window.findChildren(QAbstractButton) if name_of(one) == name]
    seen = [one for one in found if one.isVisible()] or found
    names = sorted({name_of(one) for one in window.findChildren(QAbstractButton)})
    assert len(seen) == 1, f"{len(seen)} buttons called {name!r} among {names}"
    return seen[0]


def field(window: QWidget, name: str) -> QLineEdit:
    """Return the line called ``name``."""
    found = [one for one in window.findChildren(QLineEdit) if one.accessibleName() == name]
    assert len(found) == 1, f"{len(found)} fields called {name!r}"
    return found[0]


def only(window: QWidget, kind: type[W]) -> W:
    """Return the one widget of ``kind``."""
    found = window.findChildren(kind)
    assert len(found) == 1, f"{len(found)} of {kind.__name__}"
    return found[0]


def shown_texts(window: QWidget) -> list[str]:
    """Return what the labels of ``window`` say that can be seen."""
    return [
        label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window) and label.text()
    ]


@contextmanager
def heard(signal: SignalInstance) -> Generator[list[tuple[Any, ...]]]:
    """Collect the emissions of ``signal`` while the block runs, each as a tuple of its values."""
    said: list[tuple[Any, ...]] = []

    def hear(*values: Any) -> None:
        said.append(values)

    signal.connect(hear)
    yield said
    signal.disconnect(hear)
