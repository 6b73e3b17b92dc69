"""A supervisor's morning: watch, stop and start, change the timing, manage callbacks, and export the report."""

from __future__ import annotations

import csv
from typing import Final

from demo.agent_morning import PATIENCE
from demo.stage import Stage
from tests.support.waiting import wait_until

WINDOW: Final = "Supervisor"
PASSWORD: Final = "demo-morgan"  # noqa: S105  It is in the demo's site file.
FAR_AHEAD: Final = "2099-01-04T10:00:00Z"


def sign_in(stage: Stage) -> None:
    """Sign in, and look at the monitor."""
    stage.into("Password", "password text")
    stage.write(PASSWORD)
    stage.key("Return")
    stage.reader.find("Business Process Monitor", "table")
    stage.place_window(WINDOW, 440, 20)
    stage.reader.find("Claims", "table cell")
    stage.step("the monitor is live")


def stop_and_start(stage: Stage) -> None:
    """Stop a business process from the keyboard, with a reason, and start it again."""
    stage.click("Claims", "table cell")
    stage.key("s")
    stage.reader.find("^Stop the callbacks of Claims")
    stage.write("Fire drill")
    stage.step("asked before callbacks are stopped")
    stage.click("^Stop$", "push button")
    stage.reader.find("Stopped", "table cell")
    stage.step("claims is stopped")
    stage.click("Claims", "table cell")
    stage.key("t")
    stage.click("^Start$", "push button")
    stage.reader.wait_until_gone("Stopped", "table cell")
    stage.step("claims is active again")


def change_the_timing(stage: Stage) -> None:
    """Allow one more attempt."""
    stage.key("alt+2", window=WINDOW)
    stage.click("Attempts Before Failure", "text")
    stage.key("ctrl+a")
    stage.write("4")
    stage.key("Tab")
    stage.reader.find("1 change not saved")
    stage.step("a change of the timing that is not saved yet")
    stage.key("ctrl+s")
    stage.reader.find("The new timing is in effect")
    stage.step("the timing is saved")


def look_after_callbacks(stage: Stage, pending: str, unwanted: str) -> None:
    """Send a pending callback to the queue, and purge another."""
    wait_until(
        lambda: stage.centre.look(pending)["transcription_status"] == "ready", "words", within=PATIENCE
    )
    stage.key("alt+3", window=WINDOW)
    stage.click("Karl Vogt", "table cell")
    stage.reader.find("Transcription")
    stage.step("pending callbacks in callback search")
    stage.key("q")
    in_queue = "handling_by_business_process"
    wait_until(lambda: stage.centre.look(pending)["location"] == in_queue, "sent to queue", within=PATIENCE)
    stage.step("sent to queue")
    stage.click("Laura Bennett", "table cell")
    stage.key("Delete")
    stage.reader.find("^Purge Laura Bennett")
    stage.step("asked before a callback is purged")
    stage.click("^Purge$", "push button")
    wait_until(lambda: stage.centre.look(unwanted)["end_state"] == "purged", "purged", within=PATIENCE)
    stage.reader.wait_until_gone("Laura Bennett", "table cell")
    stage.step("purged")


def write_the_report(stage: Stage) -> None:
    """Export report 6.04 to a file, and read it."""
    stage.key("ctrl+5", window=WINDOW)
    stage.click("Rosa Díaz", "table cell")
    stage.reader.find(r"^Attempts \(1\)$", within=PATIENCE)
    stage.step("report 6.04")
    file = stage.pictures / "report-6.04.csv"
    stage.click("^Export")
    stage.key("Down", "Return")
    stage.reader.find("Save the report", within=PATIENCE)
    stage.key("ctrl+a")
    stage.write(str(file))
    stage.key("Return")
    wait_until(file.exists, "the report is written", within=PATIENCE)
    with file.open(encoding="utf-8-sig", newline="") as text:
        said = " ".join(cell for row in csv.reader(text) for cell in row)
    if "Rosa Díaz" not in said:
        raise AssertionError(f"the report does not name Rosa Díaz: {said}")
    stage.step("the report is in a file")


def play(stage: Stage) -> None:
    """Play the whole morning."""
    pending = stage.centre.call_in("karl-vogt", due_at=FAR_AHEAD)
    unwanted = stage.centre.call_in("laura-bennett", due_at=FAR_AHEAD)
    for customer in ("tom-okafor", "mei-chen", "sam-whitaker", "grace-morgan"):
        stage.centre.call_in(customer)
    with stage.desktop("morgan"):
        sign_in(stage)
        stop_and_start(stage)
        change_the_timing(stage)
        look_after_callbacks(stage, pending, unwanted)
        write_the_report(stage)
