"""The look that every test of a widget gets: ours, standing still, on the clock of New York."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.gallery.sample import ZONE
from ui.texts import languages


@pytest.fixture(autouse=True)
def our_look(qapp: QApplication) -> Iterator[theme.Theme]:
    """Draw as the product does, in light colours; a test may change them."""
    qapp.setQuitOnLastWindowClosed(False)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    if not languages.spoken():
        languages.speak("en")
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
    """Read clocks where the samples live; Windows has no zone of a process, and shows no samples."""
    if not hasattr(time, "tzset"):
        yield
        return
    monkeypatch.setenv("TZ", ZONE)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
