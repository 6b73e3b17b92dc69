"""The time from the server's commit to the popup's picture: ``python -m benchmarks.offer_latency``.

The real desktop, signed in at the real server, is offered callbacks that are handed in one after another at random intervals; each
is declined once it is visible. The server's time stamp is taken after the commit, where events are passed to the streams, and the
desktop's when the popup's first picture is complete. The baseline is the same popup in a separate process, which a Qt timer shows on
the same screen at the same time. All processes share one monotonic clock.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Final, cast

import httpx

from agent_desktop.protocol import paths
from tests.support.screen.display import virtual_screen
from tests.support.server import PASSWORD, write_site
from tests.support.waiting import wait_until

OFFERS: Final = 200
GAP_S: Final = (0.02, 0.12)
WARM: Final = 5
"""Offers that are not measured, because they load what the later ones find loaded."""

MEDIAN_BUDGET: Final = 2.0
TAIL_BUDGET: Final = 2.5

SERVER: Final = """
import json, sys, time
from server_stub import __main__
from server_stub.http.streams import Streams

stamps = open(sys.argv.pop(), "a", buffering=1)
inner = Streams.publish

def publish(streams, recipient, lines):
    lines = tuple(lines)
    now = time.monotonic()
    inner(streams, recipient, lines)
    for line in lines:
        if line.name == "interaction":
            interaction = json.loads(line.body)
            if interaction["state"] == "offered":
                stamps.write(f"{interaction['id']} {now}\\n")

Streams.publish = publish
sys.exit(__main__.main())
"""

DESKTOP: Final = """
import sys, time
from agent_desktop import __main__
from ui.agent.offer.offer_popup import OfferPopup

stamps = open(sys.argv.pop(), "a", buffering=1)
inner = OfferPopup._after_first_paint

def painted(popup):
    stamps.write(f"{popup.offer.id} {time.monotonic()}\\n")
    inner(popup)

OfferPopup._after_first_paint = painted
sys.exit(__main__.main())
"""

FLOOR: Final = """
import random, sys, time
from datetime import datetime, timedelta, UTC
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from tests.agent_desktop.examples import an_interaction
from ui.agent.offer.offer_popup import OfferPopup
from ui import theme

stamps = open(sys.argv[1], "a", buffering=1)
app = QApplication(sys.argv[:1])
app.setQuitOnLastWindowClosed(False)
theme.install(app)
count, asked = 0, 0.0

class Popup(OfferPopup):
    def _after_first_paint(self):
        stamps.write(f"{time.monotonic() - asked}\\n")
        QTimer.singleShot(30, hide)

popup = Popup()

def show():
    global asked, count
    count += 1
    offer = an_interaction(id=str(count), deadline=datetime.now(UTC) + timedelta(seconds=20))
    asked = time.monotonic()
    popup.show_offer(offer)

def hide():
    popup.hide_offer()
    QTimer.singleShot(int(1000 * random.uniform(0.05, 0.15)), show)

hide()
app.exec()
"""


@contextmanager
def program(
    code: str, *arguments: str, env: Mapping[str, str] | None = None, said: str = ""
) -> Generator[IO[str]]:
    """Run ``code`` until the block is left, and yield its output."""
    command = [sys.executable, "-c", code, *arguments]
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, env=env, stdin=pipe, stdout=pipe, stderr=nowhere, text=True) as process:
        mouth, ear = cast("tuple[IO[str], IO[str]]", (process.stdin, process.stdout))
        with mouth:
            mouth.write(f"{said}\n")
        try:
            yield ear
        finally:
            process.terminate()


def stamps(file: Path) -> dict[str, float]:
    """Return the first time stamp of each interaction."""
    seen: dict[str, float] = {}
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        name, at = line.split()
        seen.setdefault(name, float(at))
    return seen


class Wire:
    """Requests to the server besides those of the desktop."""

    def __init__(self, url: str) -> None:
        self._client = httpx.Client(base_url=url)
        self._headers = {user: self._token(user) for user in ("ivr", "dana")}

    def is_here(self) -> bool:
        """Return whether the desktop is signed in."""
        answer = self._client.get(paths.AGENT, headers=self._headers["dana"])
        return bool(answer.json()["connected"])

    def be_available(self) -> None:
        """Make the agent available."""
        self._client.put(paths.AGENT_STATE, json={"state": "available"}, headers=self._headers["dana"])

    def call_in(self, number: int) -> None:
        """Hand in a callback."""
        asked = {"business_process_id": "billing", "number": f"+1212555{number:04}"}
        self._client.post(paths.CALLBACKS, json=asked, headers=self._headers["ivr"]).raise_for_status()

    def decline(self, interaction: str) -> None:
        """Decline an offer."""
        place = paths.fill(paths.INTERACTION_DECLINE, id=interaction)
        self._client.post(place, headers=self._headers["dana"]).raise_for_status()

    def _token(self, user: str) -> dict[str, str]:
        form = {"grant_type": "password", "username": user, "password": PASSWORD}
        token = self._client.post(paths.TOKEN, data=form).raise_for_status().json()["access_token"]
        return {"Authorization": f"Bearer {token}"}


def measure(folder: Path) -> tuple[list[float], list[float]]:
    """Return the milliseconds from each commit to its picture, and those of the baseline."""
    (folder / "screen").mkdir()
    write_site(folder / "site.toml", timing="offer_timeout_s = 60\n", agents=("dana",))
    committed, painted, floor = (folder / name for name in ("committed", "painted", "floor"))
    served = ("serve", "--site", str(folder / "site.toml"), "--data-dir", str(folder / "data"), "--port", "0")
    with ExitStack() as stack:
        screen = stack.enter_context(virtual_screen(folder / "screen"))
        url = stack.enter_context(program(SERVER, *served, str(committed))).readline().split()[-1]
        asked = ("--server", url, "--user", "dana", "--password-stdin", str(painted))
        stack.enter_context(program(DESKTOP, *asked, env=screen.env, said=PASSWORD))
        wire = Wire(url)
        wait_until(wire.is_here, "the desktop is signed in")
        wire.be_available()
        stack.enter_context(program(FLOOR, str(floor), env=screen.env))
        for number in range(OFFERS):
            wire.call_in(number)
            wait_until(lambda n=number: len(stamps(painted)) > n, "the popup is painted")
            wire.decline(list(stamps(painted))[-1])
            time.sleep(random.uniform(*GAP_S))
    seen, shown = stamps(committed), stamps(painted)
    offers = [1000 * (shown[name] - at) for name, at in seen.items() if name in shown]
    return offers[WARM:], [1000 * float(line) for line in floor.read_text("utf-8").splitlines()][WARM:]


def report(name: str, values: list[float]) -> tuple[float, float]:
    """Print the median and the 99th percentile, and return them."""
    middle, tail = statistics.median(values), statistics.quantiles(values, n=100)[98]
    print(f"{name:34} p50 {middle:6.1f} ms  p99 {tail:6.1f} ms  ({len(values)} offers)")
    return middle, tail


def main() -> int:
    """Measure, print the figures, and return 1 if a budget is missed."""
    with tempfile.TemporaryDirectory() as folder:
        offers, floor = measure(Path(folder))
    low, low_tail = report("floor: a Qt timer shows the popup", floor)
    middle, tail = report("server's commit to popup painted", offers)
    print(f"{'ratio':34} p50 {middle / low:6.2f}     p99 {tail / low_tail:6.2f}")
    print(f"{'budget':34} p50 {MEDIAN_BUDGET:6.2f}     p99 {TAIL_BUDGET:6.2f}")
    return 0 if middle <= MEDIAN_BUDGET * low and tail <= TAIL_BUDGET * low_tail else 1


if __name__ == "__main__":
    sys.exit(main())
