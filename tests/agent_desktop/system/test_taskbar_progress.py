"""The bar on the button in the task bar: what Windows is asked for, and that asking does no harm elsewhere."""

from __future__ import annotations

import sys

import pytest

from agent_desktop.system.taskbar_progress import NONE, NORMAL, WHOLE, TaskbarProgress, parts_of


@pytest.mark.parametrize(
    ("share", "parts"),
    [
        (None, (NONE, 0)),
        (0.0, (NORMAL, 0)),
        (0.25, (NORMAL, 250)),
        (1.0, (NORMAL, WHOLE)),
        (1.7, (NORMAL, WHOLE)),
        (-0.1, (NORMAL, 0)),
    ],
)
def test_that_a_share_becomes_a_state_and_a_value(share: float | None, parts: tuple[int, int]) -> None:
    assert parts_of(share) == parts


@pytest.mark.skipif(sys.platform == "win32", reason="this is the answer of other systems")
def test_that_without_a_task_bar_of_windows_nothing_happens() -> None:
    progress = TaskbarProgress()
    assert progress.show(1, 0.5) is False
    progress.close()


@pytest.mark.skipif(sys.platform != "win32", reason="this is the answer of Windows")
def test_that_the_interface_of_windows_can_be_called_and_given_back() -> None:
    progress = TaskbarProgress()
    for share in (0.5, 0.25, None):
        assert progress.show(0, share) in {True, False}  # Wine has the interface and does not draw the bar.
    progress.close()
    progress.close()
