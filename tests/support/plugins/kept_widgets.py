"""Keeps every widget that ``qtbot`` is to close alive until the test ends.

pytest-qt keeps weak references. A window that a test drops earlier would be collected at any later moment, perhaps while
another window is being built: Python has then emptied its objects, and Qt still calls their event filters.
"""

import functools
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget


@pytest.hookimpl(trylast=True)
def pytest_configure() -> None:
    """Let the reference that pytest-qt keeps for its last call be a strong one, once it has chosen its Qt."""
    from pytestqt.qtbot import QtBot

    add = QtBot.addWidget

    @functools.wraps(add)
    def add_and_keep(
        self: QtBot, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None:
        def before_close(closing: QWidget) -> None:
            assert closing is widget
            if before_close_func is not None:
                before_close_func(widget)

        add(self, widget, before_close_func=before_close)

    QtBot.addWidget = add_and_keep
