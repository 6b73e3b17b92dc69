"""Releases Ctrl, Shift and Alt after a test: Qt takes those of a simulated key for held until the next one."""

from collections.abc import Generator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """Send one more key, without any of them, to a widget that nothing else knows."""
    yield
    if QApplication.instance() is not None and (
        QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier
    ):
        widget = QWidget()
        QTest.keyRelease(widget, Qt.Key.Key_Control)
        shiboken6.delete(widget)
