"""A supervisor's side of a journey: the window on the stage, and an agent who is played by the test itself."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import count
from typing import Any, Final

import httpx

from agent_desktop.protocol import paths
from tests.journeys.centre import Centre
from tests.journeys.stage import NO_KEYRING, WINDOW, Desktop, Stage
from tests.support.screen.screen_reader import Node
from tests.support.server import PASSWORD, listening
from tests.support.waiting import wait_until

TITLE: Final = "^Supervisor"
"""Not on to the dash: how a title's special characters are searched depends on the toolkit and on the locale."""

LEFT, RIGHT = "1", "3"
"""Buttons of the mouse."""

EDGE: Final = 8
"""Pixels between a menu's frame and its entries."""

_profiles: Final = count(1)


@contextmanager
def supervisor(stage: Stage, centre: Centre, user: str = "boss", *, profile: str = "") -> Generator[Desktop]:
    """Run a supervisor's desktop, in front, until the block is left; fail if it ends badly or logs trouble."""
    name = profile or f"{user}-floor-{next(_profiles)}"
    desktop = Desktop(stage, name, {**stage.screen.env, **NO_KEYRING})
    desktop.start("--server", centre.server.url, "--user", user, password=PASSWORD)
    try:
        cell(stage, "Billing")
        stage.front(TITLE)
        yield desktop
    finally:
        desktop.stop()
    troubles = desktop.troubles()
    assert not troubles, troubles


@contextmanager
def agent(centre: Centre, user: str = "dana") -> Generator[httpx.Client]:
    """Let an agent be there and available, by the wire alone."""
    headers = centre.server.headers(user)
    with listening(centre.server, headers) as stream, centre.server.client(user) as client:
        stream.until("snapshot")
        client.put(paths.AGENT_STATE, json={"state": "available"}).raise_for_status()
        yield client


def at_hand(client: httpx.Client) -> dict[str, Any]:
    """Wait for an interaction, and return it."""

    def look() -> dict[str, Any] | None:
        return client.get(paths.AGENT).raise_for_status().json()["interaction"]

    found = wait_until(look, "an interaction")
    assert found is not None
    return found


def do(client: httpx.Client, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """Send a command for the open interaction."""
    place = paths.fill(path, id=at_hand(client)["id"])
    return dict(client.post(place, json=body).raise_for_status().json())


def answered(client: httpx.Client) -> None:
    """Accept the open interaction, and wait until the customer is on the line."""
    do(client, paths.INTERACTION_ACCEPT)
    until(lambda: at_hand(client)["state"] == "handling", "the customer answers")


def cell(stage: Stage, text: str) -> Node:
    """Wait for a cell of a table that reads so, with or without a sentence on what is bad about it."""
    return stage.sees(_read_as(text), "table cell")


def click_cell(stage: Stage, text: str, *, button: str = LEFT) -> None:
    """Click a cell of a table."""
    stage.click(_read_as(text), "table cell", button=button)


def _read_as(text: str) -> str:
    return rf"^{text}(\. |, with |$)"


def pick(stage: Stage, place: int, *, of: int) -> None:
    """Click an entry of the menu that is open, by its place among ``of``: Qt reports none to a screen reader before it is highlighted."""
    found = wait_until(lambda: menu_place(stage), "a menu")
    assert found is not None
    x, y, width, height = found
    row = (height - 2 * EDGE) / of
    down = y + EDGE + (place - 0.5) * row
    stage.screen.xdotool("mousemove", str(x + width // 2), str(round(down)), "click", LEFT)
    wait_until(lambda: menu_place(stage) is None, "the menu is gone")


def menu_place(stage: Stage) -> tuple[int, int, int, int] | None:
    """Return x, y, width and height of the menu that is open: a window named as the program is, for want of a title."""
    try:
        for number in stage.screen.xdotool("search", "--onlyvisible", "--class", ".").split():
            if re.match(WINDOW, stage.title_of(number)):
                told = stage.screen.xdotool("getwindowgeometry", "--shell", number)
                found = dict(re.findall(r"^(\w+)=(-?\d+)$", told, re.MULTILINE))
                return int(found["X"]), int(found["Y"]), int(found["WIDTH"]), int(found["HEIGHT"])
    except subprocess.CalledProcessError:  # It went while it was looked at.
        pass
    return None


def process(centre: Centre, name: str = "billing") -> dict[str, Any]:
    """Return a business process as the server has it."""
    with centre.server.client("boss") as client:
        return dict(client.get(paths.fill(paths.BUSINESS_PROCESS, id=name)).raise_for_status().json())


def until(look: Callable[[], object], what: str) -> None:
    """Wait until the server has it."""
    wait_until(look, what)


def until_callback(centre: Centre, callback_id: str, **facts: Any) -> None:
    """Wait until the server reports it of a callback."""

    def look() -> bool:
        told = centre.look(callback_id)
        return all(told[name] == fact for name, fact in facts.items())

    until(look, f"{callback_id} is {facts}")
