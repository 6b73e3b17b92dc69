"""A desktop with a tray: the window may be closed, and everything goes on."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.journeys.centre import PERSON, centre_in
from tests.journeys.stage import POPUP, Stage
from tests.support.needs import program
from tests.support.processes import running
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]


@contextmanager
def tray(stage: Stage, folder: Path) -> Generator[None]:
    """Run a tray at the top of the screen until the block is left."""
    command = [
        program("trayer", package="trayer"),
        "--edge",
        "top",
        "--align",
        "left",
        "--widthtype",
        "request",
    ]
    with running(command, env=stage.screen.env, log=folder / "trayer.log"):
        wait_until(lambda: panel(stage), "the tray is there")
        yield


def panel(stage: Stage) -> str | None:
    """Return the number of the tray's window; it may be too narrow to be seen while it is empty."""
    try:
        return stage.screen.xdotool("search", "--name", "^panel$").split()[0]
    except (subprocess.CalledProcessError, IndexError):
        return None


def place_of_panel(stage: Stage) -> dict[str, int]:
    """Return where the tray is, and how large."""
    number = panel(stage)
    assert number is not None
    told = stage.screen.xdotool("getwindowgeometry", "--shell", number)
    return {key: int(value) for key, value in re.findall(r"^(\w+)=(-?\d+)$", told, re.MULTILINE)}


def click_the_icon(stage: Stage) -> None:
    """Click on the only icon in the tray."""
    place = place_of_panel(stage)
    x, y = place["X"] + place["WIDTH"] // 2, place["Y"] + place["HEIGHT"] // 2
    stage.screen.xdotool("mousemove", str(x), str(y), "click", "1")


def test_that_a_closed_window_waits_in_the_tray(stage: Stage, tmp_path: Path) -> None:
    with (
        tray(stage, tmp_path),
        centre_in(tmp_path) as centre,
        stage.desktop(centre.server, "dana") as desktop,
    ):
        stage.click("^Be available$")
        stage.sees("Ready for the next callback")
        wait_until(lambda: has_icon(stage), "it has an icon in the tray")
        stage.front()
        stage.keys("alt+F4")
        wait_until(lambda: stage.windows() == [], "the window is gone")
        wait_until(lambda: told_of_tray(desktop.settings), "it was said once")
        rosa = centre.call_in(PERSON)
        wait_until(lambda: stage.windows(POPUP), "the offer comes up all the same")
        assert stage.windows() == []
        stage.click("^Decline this callback$")
        wait_until(lambda: centre.look(rosa)["location"] != "handling_by_agent", "declined")
        click_the_icon(stage)
        wait_until(lambda: len(stage.windows()) == 1, "it opens again")


def told_of_tray(settings: dict[str, object]) -> bool:
    """Return whether it is remembered that it was said."""
    return settings.get("told_of_tray") is True


def test_that_a_tray_that_goes_leaves_the_window_within_reach(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana"):
        with tray(stage, tmp_path):
            stage.click("^Be available$")
            wait_until(lambda: has_icon(stage), "the icon comes by itself")
            number = stage.front()
            stage.keys("alt+F4")
            wait_until(lambda: stage.windows() == [], "the window is gone")
        assert centre.agent("dana")["connected"]
        wait_until(lambda: listed(stage, number), "it is among the windows again")


def has_icon(stage: Stage) -> bool:
    """Return whether the tray shows anything."""
    return stage.windows("^panel$") != [] and place_of_panel(stage)["WIDTH"] > 10


def listed(stage: Stage, number: str) -> bool:
    """Return whether the window manager lists a window, minimised or not."""
    xprop = program("xprop", package="x11-utils")
    told = stage.screen.run(xprop, "-root", "_NET_CLIENT_LIST")
    return int(number) in {int(one, 16) for one in re.findall(r"0x[0-9a-f]+", told)}
