"""Kill a server again and again, and compare its database with what it had acknowledged."""

from __future__ import annotations

import asyncio
import math
import random
import sys
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from tests.blackbox.client import QUICK, Server, User, write_site
from tests.support.waiting import PATIENCE_S, wait_until
from tests.torture.ledger import Examiner, Place, Promises
from tests.torture.load import PROCESS, Load
from tests.torture.rough_machine import MOST_S, REFUSALS, Faults

TIMING: Final = (
    QUICK.replace("duration_for_no_answer_s = 5", "duration_for_no_answer_s = 1")
    .replace("max_preview_time_s = 30", "max_preview_time_s = 1")
    .replace("offer_timeout_s = 30", "offer_timeout_s = 1")
    .replace("wrap_up_s = 30", "wrap_up_s = 1")
    .replace("[600, 1200]", "[1, 2]")
    .replace("disconnect_grace_s = 0.3", "disconnect_grace_s = 20")
)
"""Every state ends by itself within a second or two, so that timers run all the time."""
_AT_START: Final = 0.2
"""The share of kills that hit a server that is starting."""
_REFUSES: Final = 0.3
"""The share of the other kills before which the disk refuses writes."""
_IS_SET: Final = 0.3
"""The share of the other kills before which the clock is set."""
_MOST_PROMISES: Final = 60
"""Promises between two kills, at most."""
_WAITS: Final = threading.Event()


@dataclass
class TortureResult:
    """What was done and what was found."""

    kills: int = 0
    at_start: int = 0
    sectors_lost: int = 0
    refusals: int = 0
    clock_steps: int = 0
    promises: Promises = field(default_factory=Promises)
    broken: list[str] = field(default_factory=list[str])
    seconds: float = 0.0


def torture(
    place: Place, kills: int, seed: int, *, rough: bool = False, minutes: float = math.inf
) -> TortureResult:
    """Kill a server ``kills`` times, and return what was found; it ends at the first broken rule, or after ``minutes``.

    With ``rough`` each kill also takes the writes that SQLite has not synced, and before it the disk may refuse writes
    for a while, and the clock be set.
    """
    dice = random.Random(seed)
    power = random.Random(seed)  # Of its own: how often it is asked depends on what the disk holds.
    site = place.data.parent / "site.toml"
    write_site(site, 1, TIMING)
    server = Server(site, place.data, more=("--database", place.database))
    faults = Faults(place.data.parent) if rough else None
    if faults is not None:
        server.program = (sys.executable, "-m", "tests.torture.rough_machine", str(place.data.parent))
    result = TortureResult()
    examiner = Examiner(place, result.promises)
    began = time.monotonic()
    server.start()
    took_s = time.monotonic() - began
    try:
        with Load(server, result.promises, seed):
            until = began + 60 * minutes
            while result.kills < kills and not result.broken and time.monotonic() < until:
                if dice.random() < _AT_START:
                    server.kill()
                    server.launch()
                    _WAITS.wait(dice.uniform(0.2, 1.0) * took_s)
                    result.at_start += 1
                else:
                    if faults is not None:
                        _go_wrong(faults, result, dice)
                    _await_promises(server, result.promises, dice.randrange(_MOST_PROMISES))
                    _WAITS.wait(dice.uniform(0, 0.03))
                server.kill()
                result.kills += 1
                if faults is not None:
                    result.sectors_lost += faults.lose_power(place.data / "callbacks.sqlite3", power)
                result.broken = asyncio.run(examiner.examine())
                started = time.monotonic()
                server.start()
                took_s = time.monotonic() - started
        ready_at = datetime.now(UTC) if faults is None else faults.now()
        if not result.broken:
            _await_calm(server)
            server.kill()
            result.broken = asyncio.run(examiner.examine(whole=True, ready_at=ready_at))
    finally:
        if server.running:
            server.kill()
    result.seconds = time.monotonic() - began
    return result


def _go_wrong(faults: Faults, result: TortureResult, dice: random.Random) -> None:
    """Let the disk refuse writes for a moment, or set the clock, or neither."""
    kind = dice.random()
    if kind < _REFUSES:
        faults.refuse(dice.choice(sorted(REFUSALS)))
        _WAITS.wait(dice.uniform(0.05, 1))
        faults.accept()
        result.refusals += 1
    elif kind < _REFUSES + _IS_SET:
        faults.set_clock(dice.uniform(-MOST_S, MOST_S))
        result.clock_steps += 1


def _await_promises(server: Server, promises: Promises, more: int) -> None:
    """Wait until the server has acknowledged some more requests; it must not end by itself meanwhile."""
    wanted = promises.count + more
    wait_until(
        lambda: promises.count >= wanted or promises.faults or not server.running,
        f"{more} acknowledged requests",
        within=timedelta(seconds=10 * PATIENCE_S),
    )
    assert server.running, f"the server has ended by itself: {server.log[-5:]}"


def _await_calm(server: Server) -> None:
    """Wait until the timers have ended every interaction, with no desktop left."""
    boss = User(server, "boss").sign_in()
    wait_until(
        lambda: (
            not boss.get("/v1/callbacks", business_process_id=PROCESS, location="handling_by_agent")["items"]
        ),
        "no interaction is open",
        within=timedelta(seconds=10 * PATIENCE_S),
    )
