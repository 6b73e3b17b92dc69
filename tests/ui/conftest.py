"""What every test of a widget gets: our look, standing still, on the clock of New York; and Qt's laws of models."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale
from PySide6.QtWidgets import QApplication

from tests.support.look import new_york, our_look
from tests.ui.window_checks import QtsLaws
from ui import theme
from ui.texts import languages

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester  # Not importable before pytest-qt has chosen its Qt.


__all__ = ["dressed", "new_york", "our_look", "qts_laws", "speak"]

HERE = Path(__file__).parent


@pytest.fixture
def qts_laws(qtmodeltester: ModelTester) -> QtsLaws:
    """Check a model against Qt's laws now, and at every change from now on."""

    def check(model: QAbstractItemModel) -> None:
        cast("Any", qtmodeltester).check(model, force_py=False)

    return check


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the platform without a screen say that it has no order of windows, no frames around them, and no tray."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(
                pytest.mark.qt_log_ignore(
                    "^This plugin does not support|systemTrayWindowChanged", extend=True
                )
            )


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Let the windows speak a language until the test ends."""
    before = QLocale()
    yield languages.speak
    languages.speak("en")
    QLocale.setDefault(before)


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    """Give the application its colours, as the start does before it makes a window."""
    theme.install(qapp)
