"""What the supervisor's tests share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QAbstractItemModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester  # Not importable before pytest-qt has chosen its Qt.

QtsLaws = Callable[[QAbstractItemModel], None]


@pytest.fixture
def qts_laws(qtmodeltester: ModelTester) -> QtsLaws:
    """Check a model against Qt's laws now, and at every change from now on."""

    def check(model: QAbstractItemModel) -> None:
        cast("Any", qtmodeltester).check(model, force_py=False)

    return check
