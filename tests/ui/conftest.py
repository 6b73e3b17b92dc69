"""What every test of a widget gets: our look, standing still, on the clock of New York; and Qt's laws of models."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.gallery.sample import ZONE

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester  # Not importable before pytest-qt has chosen its Qt.

QtsLaws = Callable[[QAbstractItemModel], None]

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def our_look(qapp: QApplication) -> Iterator[theme.Theme]:
    """Draw as the product does, in light colours; a test may change them."""
    qapp.setQuitOnLastWindowClosed(False)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    looks = theme.install(qapp)
    looks.still = True
    looks.choose(theme.Appearance.LIGHT)
    font = qapp.font()
    yield looks
    looks.choose(theme.Appearance.LIGHT)
    if qapp.font() != font:
        qapp.setFont(font)


@pytest.fixture(autouse=True)
def new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read clocks where the samples live."""
    monkeypatch.setenv("TZ", ZONE)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


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
def dressed(qapp: QApplication) -> None:
    """Give the application its colours, as the start does before it makes a window."""
    theme.install(qapp)
