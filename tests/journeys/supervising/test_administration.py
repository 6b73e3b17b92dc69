"""An administrator in the window: a business process changed by keyboard, a mistake at its field, and another administrator."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import Centre, centre_in
from tests.journeys.floor import supervisor, until
from tests.journeys.stage import Stage

pytestmark = [pytest.mark.x11, pytest.mark.slow]

ADMINISTRATION = 4
"""Where the entry is in the account menu, from below."""
PLACE = paths.fill(paths.BUSINESS_PROCESS_CONFIGURATION, id="billing")


def keys(centre: Centre) -> dict[str, Any]:
    with centre.server.client("root") as root:
        return dict(root.get(PLACE).raise_for_status().json()["keys"])


def test_that_a_business_process_is_changed_in_its_form_by_two_administrators(
    stage: Stage, tmp_path: Path
) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre, "root"):
        stage.choose_from_menu(ADMINISTRATION)
        stage.front("^Administration")
        stage.keys("alt+2")
        stage.click("^Intake$", "page tab")
        stage.into("^Most open callbacks$", "text")
        stage.types("0")
        stage.keys("ctrl+s")
        stage.sees("^Must be at least 1, not 0$")
        stage.sees("^Not saved")
        stage.keys("ctrl+a")
        stage.types("70")
        with centre.server.client("root") as another:
            theirs = {"keys": keys(centre) | {"name": "Invoices"}}
            another.put(PLACE, json=theirs, headers={"If-Match": "*"}).raise_for_status()
        stage.keys("ctrl+s")
        stage.sees("^Someone else has changed this business process meanwhile")
        stage.keys("ctrl+s")
        until(lambda: keys(centre).get("intake"), "the limit is stored")
        assert keys(centre)["intake"]["most_open"] == 70
        assert keys(centre)["name"] == "Invoices"
        stage.click("^Codes$", "page tab")
        stage.click("^Add code$")
        stage.sees("^Label$", "text")
        stage.types("Paid twice")
        stage.keys("ctrl+s")
        until(lambda: keys(centre).get("wrap_up"), "the code is stored")
        codes = keys(centre)["wrap_up"]["codes"]
        assert [(code["id"], code["label"]) for code in codes] == [("paid-twice", "Paid twice")]


def test_that_a_reason_is_added_by_keyboard_and_a_business_process_removed(
    stage: Stage, tmp_path: Path
) -> None:
    with centre_in(tmp_path) as centre, centre.server.client("root") as root:
        old = {"id": "old", "text": 'name = "Old cases"\nmembers = []\n'}
        root.post(paths.BUSINESS_PROCESSES, json=old).raise_for_status()
        with supervisor(stage, centre, "root"):
            stage.choose_from_menu(ADMINISTRATION)
            stage.front("^Administration")
            stage.keys("alt+4")
            stage.click("^New reason$")
            stage.sees("^Name, which reports show", "text")
            stage.types("Coaching")
            stage.keys("ctrl+s")
            until(lambda: "Coaching" in names_of_reasons(root), "the reason is stored")
            stage.keys("alt+2")
            stage.click("^Old cases$", "list item")
            stage.click("^Remove the business process$")
            stage.click_in("^Remove Old cases", "^Remove$")
            until(lambda: "old" not in ids_of_processes(root), "the business process is gone")


def names_of_reasons(root: httpx.Client) -> list[str]:
    return [each["name"] for each in root.get(paths.NOT_READY_REASONS).json()["items"]]


def ids_of_processes(root: httpx.Client) -> list[str]:
    return [each["id"] for each in root.get(paths.BUSINESS_PROCESSES).json()["items"]]
