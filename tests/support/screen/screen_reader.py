"""A person at the screen who cannot see: finds controls by role and name, and presses them.

What it cannot find or press, a screen reader cannot either. It needs ``virtual_screen(…, accessible=True)``; programs
must be started after it, with ``Screen.env``.
"""

import json
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from tests.support.needs import program
from tests.support.waiting import PATIENCE, wait_until

WORKER: Final = Path(__file__).with_name("screen_reader_worker.py")
DEBIANS_PYTHON: Final = "/usr/bin/python3"


@dataclass(frozen=True)
class Node:
    """One control as a screen reader sees it; ``box`` is x, y, width, height on the screen."""

    role: str
    name: str
    states: tuple[str, ...]
    box: tuple[int, int, int, int] | None = None
    text: str | None = None

    @property
    def enabled(self) -> bool:
        """Whether it may be pressed."""
        return "enabled" in self.states

    @property
    def centre(self) -> tuple[int, int]:
        """Where a mouse would click it."""
        assert self.box is not None, f"{self.name} has no place on the screen"
        x, y, width, height = self.box
        return x + width // 2, y + height // 2


@dataclass
class ScreenReader:
    """Asks the accessibility bus, through a worker of Debian's own Python."""

    process: subprocess.Popen[str] = field(repr=False)

    def _ask(self, **request: Any) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert answer["ok"], answer["error"]
        return answer

    def look_for(self, name: str, role: str | None = None) -> Node | None:
        """Return the first control that is showing, whose name matches the pattern ``name``; None if there is none."""
        return _node(self._ask(do="find", name=name, role=role)["node"])

    def find(self, name: str, role: str | None = None, *, within: timedelta = PATIENCE) -> Node:
        """Wait for a control and return it."""
        what = f"{role or 'something'} called {name!r} is on the screen"
        found = wait_until(lambda: self.look_for(name, role), what, within=within)
        assert found is not None
        return found

    def wait_until_gone(self, name: str, role: str | None = None) -> None:
        """Wait until no such control is showing."""
        wait_until(lambda: self.look_for(name, role) is None, f"{name!r} is gone", within=PATIENCE)

    def press(self, name: str, role: str | None = None) -> Node:
        """Wait for a control that may be pressed, and press it."""

        def pressable() -> Node | None:
            node = self.look_for(name, role)
            return node if node is not None and node.enabled else None

        wait_until(pressable, f"{name!r} may be pressed", within=PATIENCE)
        node = _node(self._ask(do="press", name=name, role=role)["node"])
        assert node is not None, f"{name!r} is gone"
        return node

    def write(self, name: str, text: str, role: str = "text") -> None:
        """Put ``text`` into a field."""
        self.find(name, role)
        self._ask(do="write", name=name, role=role, value=text)

    def tree(self) -> list[Node]:
        """Return every control of every program on the bus."""
        return [node for told in self._ask(do="tree")["nodes"] if (node := _node(told)) is not None]


def _node(told: dict[str, Any] | None) -> Node | None:
    if told is None:
        return None
    box = tuple(told["box"]) if "box" in told else None
    return Node(told["role"], told["name"], tuple(told["states"]), box, told.get("text"))


@contextmanager
def screen_reader(env: Mapping[str, str]) -> Generator[ScreenReader]:
    """Listen on the accessibility bus of a screen until the block is left."""
    python = program(DEBIANS_PYTHON, package="python3-pyatspi")
    process = subprocess.Popen(
        [python, str(WORKER)], env=dict(env), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        try:
            yield ScreenReader(process)
        finally:
            process.terminate()
