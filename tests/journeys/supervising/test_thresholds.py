"""An alert of a threshold from its beginning to its history, the wallboard that shows it, and the marks of the monitor."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import ANOTHER_PERSON, Centre, centre_in
from tests.journeys.floor import cell, supervisor, until
from tests.journeys.stage import Stage

pytestmark = [pytest.mark.x11, pytest.mark.slow]

LEVELS = """
[business_process.thresholds]
waiting = { warning = 1, alarm = 2, clear_after_s = 0 }
"""


def alerts(centre: Centre, *, are_open: bool) -> list[dict[str, object]]:
    with centre.server.client("boss") as boss:
        asked = {"open": "true" if are_open else "false"}
        return list(boss.get(paths.THRESHOLD_ALERTS, params=asked).raise_for_status().json()["items"])


def test_that_an_alert_is_acknowledged_shown_on_the_wallboard_and_kept_in_the_history(
    stage: Stage, tmp_path: Path
) -> None:
    with centre_in(tmp_path, timing=LEVELS) as centre, supervisor(stage, centre):
        first = centre.call_in()
        second = centre.call_in(ANOTHER_PERSON, customer_name="Tom Okafor")
        until(lambda: [one["level"] for one in alerts(centre, are_open=True)] == ["alarm"], "an alarm")
        stage.keys("ctrl+l")
        stage.front("^Alerts$")
        cell(stage, "Alarm")
        stage.click("^Acknowledge$", "push button")
        until(lambda: alerts(centre, are_open=True)[0]["acknowledged_by"], "it is acknowledged")
        cell(stage, "Boss")
        stage.keys("Escape")
        stage.front("^Supervisor")
        stage.keys("F11")
        stage.sees("^Open the wallboard")
        stage.click("^Claims$", "check box")
        stage.click("^Open$", "push button")
        board = stage.front("^Wallboard$")
        stage.sees("^Wallboard, page 1 of 1$")
        width, height = stage.screen.xdotool("getdisplaygeometry").split()
        shown = stage.screen.xdotool("getwindowgeometry", "--shell", board)
        assert f"WIDTH={width}" in shown
        assert f"HEIGHT={height}" in shown
        stage.keys("Escape")
        stage.sees_no("^Wallboard, page")
        with centre.server.client("boss") as boss:
            for callback in (first, second):
                boss.post(paths.fill(paths.CALLBACK_PURGE, id=callback)).raise_for_status()
        until(lambda: alerts(centre, are_open=False), "it has ended")
        stage.front("^Supervisor")
        stage.keys("ctrl+l")
        stage.front("^Alerts$")
        stage.sees_no("^not yet$", "table cell")
        cell(stage, "Boss")
