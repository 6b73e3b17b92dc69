"""``python -m tests.simulation.watch``: watch the floor of a seed in a terminal, and inject faults by keys."""

from __future__ import annotations

import argparse
import asyncio
import curses
import sys
from typing import Final, Protocol

from tests.simulation.board import KEYS, lines_of
from tests.simulation.witness import Violation
from tests.simulation.world import World, quiet_logs

FRAME_S: Final = 0.1
SPEEDS: Final = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
"""Virtual seconds in a second."""


class Screen(Protocol):
    """A terminal of which the watch needs two things."""

    def show(self, lines: list[str]) -> None:
        """Show these lines, cut to the size of the terminal."""
        ...

    def key(self) -> str:
        """Return a key that is pressed; empty if none is within the time of a frame."""
        ...


class CursesScreen:
    """The terminal in which the program runs."""

    def __init__(self, window: curses.window) -> None:
        self._window = window
        window.nodelay(True)

    def show(self, lines: list[str]) -> None:
        """See ``Screen``."""
        height, width = self._window.getmaxyx()
        self._window.erase()
        for row, line in enumerate(lines[:height]):
            self._window.insnstr(row, 0, line, width)
        self._window.refresh()

    def key(self) -> str:
        """See ``Screen``."""
        code = self._window.getch()
        return chr(code) if 0 <= code < sys.maxunicode else ""


class Watch:
    """Plays a seed at the speed that the person chooses, until q is pressed or a rule is broken."""

    def __init__(self, world: World, screen: Screen, speed: float = 10.0) -> None:
        self.world = world
        self.is_paused = False
        self.speed = speed
        self.is_left = False
        self._screen = screen
        self._injected = 0

    def press(self, key: str) -> None:
        """Do what a key stands for; other keys do nothing."""
        if key == "q":
            self.is_left = True
        elif key == " ":
            self.is_paused = not self.is_paused
        elif key == "+":
            self.speed = min((each for each in SPEEDS if each > self.speed), default=self.speed)
        elif key == "-":
            self.speed = max((each for each in SPEEDS if each < self.speed), default=self.speed)
        elif key in KEYS:
            self._injected += 1
            name = f"watcher {self._injected}"
            self.world.people.inject(KEYS[key], f"{name} {KEYS[key]}", self.world.agenda.chance(name))

    def frame(self) -> None:
        """Take the keys, let the time of one frame pass, and show the floor."""
        while key := self._screen.key():
            self.press(key)
        if not self.is_paused:
            self.world.run_until(self.world.agenda.now_s + FRAME_S * self.speed)
        self._screen.show(lines_of(self.world, speed=self.speed, is_paused=self.is_paused))

    async def run(self) -> None:
        """Play until the person leaves.

        Raises:
            Violation: a rule is broken.
        """
        self.world.begin()
        try:
            while not self.is_left:
                self.frame()
                await asyncio.sleep(0)
        finally:
            await self.world.machine.close()


def main(arguments: list[str] | None = None) -> int:
    """Run the command line, and return the exit status: 1 after a broken rule."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.watch", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--agents", type=int, default=20)
    parser.add_argument("--speed", type=float, default=10.0, help="virtual seconds in a second")
    options = parser.parse_args(arguments)

    def play(window: curses.window) -> None:
        async def watch() -> None:
            world = World(options.seed, agents=options.agents)
            await Watch(world, CursesScreen(window), options.speed).run()

        asyncio.run(watch())

    try:
        with quiet_logs():
            curses.wrapper(play)
    except Violation as violation:
        print(f"seed {options.seed} breaks a rule: {violation}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
