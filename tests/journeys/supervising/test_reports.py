"""The reports beside 6.04 in the window: figures of a period with their chart and file, the audit trail, and the scheduled files."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import Centre, centre_in
from tests.journeys.floor import agent, answered, cell, do, supervisor, until_callback
from tests.journeys.stage import Stage

pytestmark = [pytest.mark.x11, pytest.mark.slow]


def handle(centre: Centre) -> None:
    """Have a callback handled by Dana."""
    with agent(centre) as dana:
        rosa = centre.call_in()
        answered(dana)
        do(dana, paths.INTERACTION_COMPLETE, {"status": "handled"})
        until_callback(centre, rosa, end_state="succeeded")


def test_that_figures_are_counted_drawn_and_written_and_the_trail_and_the_scheduled_files_are_read(
    stage: Stage, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    scheduled = (
        f'[[report_file]]\nid = "daily"\nreport = "figures"\nby = "agent"\nformat = "csv"\nat = "04:00"\n'
        f'timezone = "Etc/UTC"\nfolder = "{folder}"\n'
    )
    file = tmp_path / "agents.csv"
    with centre_in(tmp_path, more=scheduled) as centre:
        handle(centre)
        with supervisor(stage, centre):
            stage.keys("ctrl+5", "alt+2")
            cell(stage, "Dana")
            stage.keys("ctrl+s", "Down", "Return")
            stage.sees("^Save the report")
            stage.keys("ctrl+a")
            stage.types(str(file))
            stage.keys("Return")
            stage.sees("^Saved$")
            stage.keys("alt+3")
            stage.sees("^report.exported", "table cell")
            stage.keys("ctrl+f")
            stage.types("dana")
            stage.sees_no("^report.exported", "table cell")
            cell(stage, "Dana")
            stage.keys("alt+4")
            cell(stage, "daily")
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert [row["reached"] for row in rows if "Dana" in row.values()] == ["1"]
