"""Every window stays on a small screen, and each of its buttons can be brought into sight."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.screen.display import virtual_screen

SCENES = (
    "sign-in-wrong",
    "offer",
    "agent-available",
    "agent-preview",
    "agent-postpone",
    "agent-hand-over",
    "agent-wrap-up",
    "agent-lost-preview",
    "agent-wide-wrap-up",
    "settings",
    "about",
    "self-test-failed",
    "supervisor-monitor",
    "supervisor-monitor-stop",
    "supervisor-search-give",
    "supervisor-report",
    "administration-users",
    "administration-user",
    "administration-processes",
)

SCREENS = (
    ((1366, 768), 1.0),
    ((1366, 768), 1.5),
    ((1920, 1080), 2.0),
    ((1366, 768), 2.0),
)


@pytest.mark.x11
@pytest.mark.parametrize(("size", "scale"), SCREENS, ids=str)
def test_that_every_button_can_be_brought_into_sight(
    tmp_path: Path, size: tuple[int, int], scale: float
) -> None:
    with virtual_screen(tmp_path, size=size) as screen:
        env = {**screen.env, "QT_SCALE_FACTOR": str(scale), "QT_LOGGING_RULES": "qt.qpa.*=false"}
        command = [sys.executable, "-m", "tests.ui.small_screen_worker", *SCENES]
        done = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {name for name, _, _ in found} == set(SCENES)
    assert [(name, is_inside, hidden) for name, is_inside, hidden in found if not is_inside or hidden] == []
