"""Gives every wait of pytest-qt the patience of all other tests: its own is 5 s, and no setting changes it."""

from typing import Final

import pytest

from tests.support.waiting import PATIENCE

WAITS: Final = ("waitActive", "waitCallback", "waitExposed", "waitSignal", "waitSignals", "waitUntil")


@pytest.hookimpl(trylast=True)
def pytest_configure() -> None:
    """Set the default of ``timeout``, in milliseconds, once pytest-qt has chosen its Qt."""
    from pytestqt.qtbot import QtBot

    for name in WAITS:
        defaults = getattr(QtBot, name).__kwdefaults__
        assert "timeout" in defaults, name
        defaults["timeout"] = round(PATIENCE.total_seconds() * 1000)
