"""A server for an installed desktop to sign in to, and what a test does with the two."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from PIL import Image, ImageChops, ImageFilter

from tests.blackbox.client import Server, User, started
from tests.support.screen.display import Screen
from tests.support.waiting import wait_until

PASSWORD: Final = "correct horse battery"
"""What the client of ``tests/blackbox`` signs in with."""

LOW: Final = 60
BLUE: Final = 90
HIGH: Final = 110
"""The button's green, of 255 in each colour."""

PATIENCE: Final = timedelta(minutes=3)
"""How long an installed desktop may take for a step: in Wine on a busy machine its start alone takes a minute."""

EDGE: Final = 8
"""Less than a button's height, in pixels."""

SITE: Final = """
[[business_process]]
id = "billing"
name = "Billing"
members = ["dana"]
[business_process.timing]
offer_timeout_s = 120
max_preview_time_s = 120
[[user]]
id = "dana"
name = "Dana Reyes"
role = "agent"
password = "correct horse battery"
endpoint = { kind = "softphone", address = "PJSIP/101" }
[[business_process]]
id = "claims"
name = "Claims"
members = ["lee"]
[[user]]
id = "lee"
name = "Lee Park"
role = "agent"
password = "correct horse battery"
endpoint = { kind = "softphone", address = "PJSIP/102" }
[[user]]
id = "boss"
name = "Bo Lindqvist"
role = "supervisor"
password = "correct horse battery"
[[user]]
id = "ivr"
name = "IVR"
role = "intake"
password = "correct horse battery"
"""


@contextmanager
def site(folder: Path, *more: str) -> Generator[Server]:
    """Run a server in ``folder`` until the block is left; ``more`` are further options.

    ``dana`` gets the callbacks of *billing*, ``lee`` none.
    """
    path = folder / "site.toml"
    path.write_text(SITE, encoding="utf-8")
    with started(Server(path, folder / "data", more=more)) as server:
        yield server


def place_of(server: Server) -> tuple[str, int]:
    """Return the address and port of the server."""
    found = urlsplit(server.url)
    return str(found.hostname), found.port or 0


def wait_for_desktop(server: Server, agent: str = "dana", *, within: timedelta = PATIENCE) -> None:
    """Wait until the agent's desktop has its stream open."""
    boss = User(server, "boss").sign_in()
    wait_until(lambda: connected(boss, agent), f"{agent} is connected", within=within)


def connected(boss: User, agent: str = "dana") -> bool:
    """Return whether the supervisor ``boss`` sees the agent connected."""
    return any(one["id"] == agent and one["connected"] for one in boss.get("/v1/agents")["items"])


def offer(server: Server, number: str) -> str:
    """Hand a callback in that only ``dana`` can get; return its id."""
    body = {"business_process_id": "billing", "number": number, "customer_name": "Rosa Díaz"}
    return str(User(server, "ivr").sign_in().post("/v1/callbacks", body)["id"])


def wait_for_customer(server: Server, callback: str) -> None:
    """Wait until the agent has accepted the callback, which has no recording to preview, and the customer answered."""
    boss = User(server, "boss").sign_in()

    def look() -> bool:
        items = boss.get("/v1/business-processes/billing/interactions")["items"]
        return any(item["callback"]["id"] == callback and item["state"] == "handling" for item in items)

    wait_until(look, "dana speaks with the customer", within=PATIENCE)


def be_available(server: Server, agent: str = "dana") -> None:
    """Make the agent available, as another of its programs would; the desktop goes on showing."""
    User(server, agent).sign_in().put("/v1/agent/state", {"state": "available"})


def take_a_break(server: Server, agent: str) -> None:
    """Make the agent take no callbacks."""
    User(server, agent).sign_in().put("/v1/agent/state", {"state": "not_ready", "reason": "Break"})


def press_accept(screen: Screen, folder: Path) -> None:
    """Click the offer's green button, found as a person finds it: by its colour."""
    area = wait_until(
        lambda: _green(screen.take_picture(folder / "offer.png")),
        "an offer is seen",
        within=PATIENCE,
    )
    left, top, right, bottom = area
    screen.xdotool("mousemove", str((left + right) // 2), str((top + bottom) // 2), "click", "1")


def _green(picture: Path) -> tuple[int, ...]:
    """Return the left, top, right and bottom of the button in pixels; nothing if there is none."""
    with Image.open(picture) as image:
        red, green, blue = image.convert("RGB").split()
        dark = ImageChops.multiply(red.point(_passing(0, LOW)), blue.point(_passing(0, BLUE)))
        found = ImageChops.multiply(dark, green.point(_passing(HIGH, 256)))
        # Single pixels, as in the mark of being connected, are not a button; of two buttons, the upper one.
        buttons = found.filter(ImageFilter.MinFilter(15))
        if (all_of_them := buttons.getbbox()) is None:
            return ()
        _, top, right, bottom = all_of_them
        first = buttons.crop((0, top, right, min(top + EDGE, bottom))).getbbox()
        assert first is not None
        return first[0], top, first[2], min(top + EDGE, bottom)


def _passing(lowest: int, highest: int) -> list[int]:
    """Return what becomes of each value of a colour: white from ``lowest`` to below ``highest``, else black."""
    return [255 if lowest <= value < highest else 0 for value in range(256)]
