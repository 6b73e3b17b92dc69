"""A person can watch a seed in a terminal, and inject faults into it."""

import asyncio
import os
import pty
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path

from tests.simulation.board import KEYS, lines_of
from tests.simulation.people import FAULTS
from tests.simulation.watch import SPEEDS, Watch
from tests.simulation.world import World, quiet_logs

ROOT = Path(__file__).resolve().parents[2]
KEY_OF = {kind: key for key, kind in KEYS.items()}


class Keys:
    """A screen on which keys are pressed by the test."""

    def __init__(self) -> None:
        self.pressed: deque[str] = deque()
        self.lines: list[str] = []

    def show(self, lines: list[str]) -> None:
        self.lines = lines

    def key(self) -> str:
        return self.pressed.popleft() if self.pressed else ""


def watched(play: Callable[[Watch, Keys], None]) -> None:
    """Let ``play`` watch a small centre that has begun."""

    async def run() -> None:
        world = World(1, agents=6)
        keys = Keys()
        watch = Watch(world, keys, 60)
        world.begin()
        try:
            play(watch, keys)
        finally:
            await world.machine.close()

    with quiet_logs():
        asyncio.run(run())


def test_that_the_board_shows_agents_callbacks_and_calls_as_they_are() -> None:
    def play(watch: Watch, keys: Keys) -> None:
        world = watch.world
        while not world.switch.live_calls():
            watch.frame()
        floor = world.machine.floor
        assert floor is not None
        call = world.switch.live_calls()[0]
        (line,) = [line for line in keys.lines if call.attempt_id in line.split()]
        row = floor.tables.interactions[call.interaction_id]
        assert line.split()[0] == row.agent_id
        assert row.id in line.split()
        waiting = sum(1 for each in floor.tables.callbacks.values() if each.business_process_id == "billing")
        (process,) = [line.split() for line in keys.lines if line.startswith("billing")]
        assert sum(map(int, process[2:5])) == waiting

    watched(play)


def test_that_each_kind_of_fault_has_a_key_that_injects_it() -> None:
    assert set(KEYS.values()) == set(FAULTS)
    assert "q" not in KEYS

    def play(watch: Watch, keys: Keys) -> None:
        watch.frame()
        keys.pressed.extend((KEY_OF["switch away"], KEY_OF["stop before commit"]))
        watch.frame()
        assert watch.world.switch.away
        assert watch.world.faults["stop before commit"] == 1
        assert any("watcher 1 switch away" in line for line in keys.lines)
        while watch.world.machine.router is not None:
            watch.frame()
        assert "server DOWN" in keys.lines[1]
        while watch.world.machine.floor is None:
            watch.frame()
        starts = watch.world.machine.starts
        assert starts > 1
        assert f"server running (start {starts})" in keys.lines[1]

    watched(play)


def test_that_a_person_can_pause_change_the_speed_and_leave() -> None:
    def play(watch: Watch, keys: Keys) -> None:
        watch.frame()
        keys.pressed.append(" ")
        watch.frame()
        stopped_s = watch.world.agenda.now_s
        watch.frame()
        assert watch.world.agenda.now_s == stopped_s
        assert "paused" in keys.lines[0]
        keys.pressed.extend([" ", *"-" * len(SPEEDS)])
        watch.frame()
        assert watch.speed == SPEEDS[0]
        assert watch.world.agenda.now_s > stopped_s
        keys.pressed.extend("+" * len(SPEEDS))
        watch.frame()
        assert watch.speed == SPEEDS[-1]
        keys.pressed.append("q")
        watch.frame()
        assert watch.is_left

    watched(play)


def test_that_a_watched_seed_is_the_history_that_is_played() -> None:
    async def played() -> str:
        world = World(1, agents=6)
        world.begin()
        world.run_until(300)
        await world.machine.close()
        return world.store.history_hash

    def play(watch: Watch, _keys: Keys) -> None:
        watch.speed = 100
        for _ in range(30):
            watch.frame()
        assert watch.world.agenda.now_s == 300
        assert lines_of(watch.world, speed=1, is_paused=False)
        hashes.append(watch.world.store.history_hash)

    hashes: list[str] = []
    with quiet_logs():
        hashes.append(asyncio.run(played()))
    watched(play)
    assert hashes[0] == hashes[1]


def test_that_it_runs_in_a_terminal() -> None:
    ours, theirs = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.simulation.watch", "--seed", "2", "--agents", "4"],
        cwd=ROOT,
        env=os.environ | {"TERM": "xterm", "LINES": "50", "COLUMNS": "160"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    while b"agent03" not in seen:
        seen += os.read(ours, 4096)
    os.write(ours, b"q")
    try:
        while os.read(ours, 4096):
            pass
    except OSError:  # The program has ended and closed its side.
        pass
    assert program.wait() == 0
    os.close(ours)
    assert b"seed 2" in seen
