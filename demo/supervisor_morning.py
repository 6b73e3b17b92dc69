"""A supervisor's morning: alerts and wallboard, stop and start, timing, inbox, many callbacks, report, figures, audit trail."""

from __future__ import annotations

import csv
from typing import Final

from demo.agent_morning import PATIENCE
from demo.stage import Stage
from tests.support.waiting import wait_until

WINDOW: Final = "Supervisor"
PASSWORD: Final = "demo-morgan"  # noqa: S105  It is in the demo's site file.
HIGHEST: Final = 9
"""The priority that callbacks are given."""
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
    stage.key("ctrl+1", window=WINDOW)
    stage.click("Claims", "table cell")
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


def see_alerts(stage: Stage) -> None:
    """Open the alerts of thresholds, and acknowledge the one for Claims."""
    stage.key("ctrl+l", window=WINDOW)
    stage.reader.find("^Alerts and their history$", within=PATIENCE)
    stage.step("an alert: callbacks wait for Claims")
    stage.click("^Acknowledge$", "push button")
    stage.reader.find("^Morgan Ellis$", "table cell", within=PATIENCE)
    stage.step("the alert is acknowledged")
    stage.key("Escape")
    stage.reader.wait_until_gone("^Alerts and their history$")


def open_the_wallboard(stage: Stage) -> None:
    """Show the figures for everyone in the room, and come back."""
    stage.click("Claims", "table cell")
    stage.key("F11")
    stage.reader.find("^Open the wallboard", within=PATIENCE)
    stage.key("Return")
    stage.reader.find("^Wallboard, page 1", within=PATIENCE)
    stage.step("the wallboard")
    stage.key("Escape")
    stage.reader.wait_until_gone("^Wallboard, page 1")


def answer_the_inbox(stage: Stage) -> None:
    """Complete what an agent handed over, with a note."""
    stage.key("ctrl+6", window=WINDOW)
    stage.click("Walter Hughes", "table cell")
    stage.step("the inbox has what an agent handed over")
    stage.key("e")
    stage.reader.find("^Complete Walter Hughes", within=PATIENCE)
    stage.write("The letter is on its way")
    stage.step("a hand-over is completed with a note")
    stage.key("Return")
    stage.reader.wait_until_gone("Walter Hughes", "table cell")


def change_many(stage: Stage, callback_id: str) -> None:
    """Change the priority of all open callbacks after a preview, and undo it."""
    stage.key("ctrl+2", window=WINDOW)
    stage.click("Karl Vogt", "table cell")
    stage.key("ctrl+a", "c")
    stage.reader.find(r"^Change \d+ callbacks", within=PATIENCE)
    stage.key("Tab", "9")
    stage.reader.find(r"^\d+ of \d+ are changed", within=PATIENCE)
    stage.step("a preview of what would change")
    stage.click("^Change$", "push button")
    wait_until(lambda: stage.centre.look(callback_id)["priority"] == HIGHEST, "changed", within=PATIENCE)
    stage.step("many callbacks are changed at once")
    stage.key("ctrl+z", window=WINDOW)
    wait_until(lambda: stage.centre.look(callback_id)["priority"] == 0, "undone", within=PATIENCE)
    stage.step("the change is undone")


def look_at_figures(stage: Stage) -> None:
    """Show the figures of the day with their chart, and who did what in the audit trail."""
    stage.key("alt+2", window=WINDOW)
    stage.reader.find("^Total$", "table cell", within=PATIENCE)
    stage.step("figures of the day with a chart")
    stage.key("alt+3", window=WINDOW)
    stage.reader.find("^report.exported$", "table cell", within=PATIENCE)
    stage.step("the audit trail")


def play(stage: Stage) -> None:
    """Play the whole morning."""
    pending = stage.centre.call_in("karl-vogt", due_at=FAR_AHEAD)  # The first to be transcribed.
    unwanted = stage.centre.call_in("laura-bennett", due_at=FAR_AHEAD)
    for customer in ("tom-okafor", "mei-chen", "sam-whitaker", "grace-morgan"):
        stage.centre.call_in(customer)
    with stage.desktop("morgan"):
        sign_in(stage)
        see_alerts(stage)
        open_the_wallboard(stage)
        stop_and_start(stage)
        change_the_timing(stage)
        answer_the_inbox(stage)
        change_many(stage, pending)
        write_the_report(stage)
        look_at_figures(stage)
        look_after_callbacks(stage, pending, unwanted)
