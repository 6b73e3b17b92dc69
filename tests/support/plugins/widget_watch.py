"""Fails a test that leaves a top-level widget alive."""

import gc
from collections.abc import Generator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """Look once all fixtures are gone, and with them the widgets that ``qtbot`` was to close."""
    yield
    if QApplication.instance() is None:
        return
    left = _top_level_widgets()
    if left:  # Python may hold them in a cycle; collecting each time would slow every test down.
        del left
        gc.collect()
        gc.freeze()  # What is alive now stays: the next test does not look through it again.
        left = _top_level_widgets()
    names = [repr(widget) for widget in left]
    for widget in left:
        if shiboken6.isValid(widget):  # The one before may have owned it.
            widget.close()
            shiboken6.delete(widget)
    assert not names, f"the test left widgets alive: {names}"


def _top_level_widgets() -> list[QWidget]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    # A collection while PySide wraps the list could delete widgets further on in it, which ends the program.
    gc.disable()
    try:
        return QApplication.topLevelWidgets()
    finally:
        gc.enable()
