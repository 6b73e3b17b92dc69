"""Colours, before anything is drawn in them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    """Give the application its colours, as the start does before it makes a window."""
    theme.install(qapp)
