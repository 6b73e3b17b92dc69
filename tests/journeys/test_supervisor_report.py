"""A supervisor at report 6.04: rows with their attempts, and a file of all of them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import PERSON, Centre, centre_in
from tests.journeys.floor import agent, answered, cell, click_cell, do, pick, supervisor, until_callback
from tests.journeys.stage import Stage

pytestmark = [pytest.mark.x11, pytest.mark.slow]


def complete(centre: Centre, name: str) -> str:
    """Have a callback handled by Dana."""
    with agent(centre) as dana:
        callback_id = centre.call_in(PERSON, customer_name=name)
        answered(dana)
        do(dana, paths.INTERACTION_COMPLETE, {"status": "handled"})
        until_callback(centre, callback_id, end_state="succeeded")
    return callback_id


def test_that_the_report_is_read_and_written_to_a_file_by_keyboard_alone(
    stage: Stage, tmp_path: Path
) -> None:
    file = tmp_path / "morning.csv"
    with centre_in(tmp_path) as centre:
        complete(centre, "Rosa Diaz")
        with supervisor(stage, centre):
            stage.keys("ctrl+5")
            cell(stage, "Rosa Diaz")
            stage.keys(
                "ctrl+f", "Down"
            )  # With the keyboard from the field to the list, whose first row is read out.
            stage.sees(r"^Attempts \(1\)$")
            stage.sees("^Handled$")
            stage.keys("ctrl+s", "Down", "Return")
            stage.sees("^Save the report")
            stage.keys("ctrl+a")
            stage.types(str(file))
            stage.keys("Return")
            stage.sees("^Saved$")
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert any("Rosa Diaz" in row for row in rows)
    assert [path.name for path in tmp_path.glob(".*.part")] == []


def test_that_a_report_is_read_by_mouse_and_a_file_that_cannot_be_written_is_reported(
    stage: Stage, tmp_path: Path
) -> None:
    with centre_in(tmp_path) as centre:
        complete(centre, "Rosa Diaz")
        with supervisor(stage, centre):
            stage.click("^Reports$")
            click_cell(stage, "Rosa Diaz")
            stage.sees(r"^Attempts \(1\)$")
            stage.click("^Export the report$")
            pick(stage, 2, of=3)  # CSV file…, Excel file…, PDF file…
            stage.sees("^Save the report")
            stage.reader.write("^File name", "/proc/nowhere.xlsx")
            stage.click("^Save$", "push button")
            stage.sees("The file was not written")
