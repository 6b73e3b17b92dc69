"""Where journeys happen: a screen with a window manager, the real programs on it, a hand, and a screen reader's eyes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any, Final

from tests.support.processes import end
from tests.support.screen.hand import Hand
from tests.support.screen.screen_reader import Node
from tests.support.server import PASSWORD, RunningServer
from tests.support.waiting import PATIENCE, wait_until

PROGRAM: Final = Path(sys.executable).with_name("agent-desktop")
WINDOW: Final = "^Callback Desk$"
POPUP: Final = "Callback offered"
NO_KEYRING: Final = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
"""One that is there would ask for a password of its own."""

HARMLESS: Final = "AtSpiAdaptor::applicationInterface does not implement"
"""Qt's warning about a request of every screen reader that it does not support."""

GONE: Final = "Could not find accessible on path"
"""Qt's warning when a screen reader requests a widget that has just been closed."""

SHRUNK: Final = "QAccessibleTable::child: Invalid index at"
"""Qt's warning when a table becomes shorter while a screen reader reads its cells."""

_profiles: Final = count(1)


@dataclass(kw_only=True)
class Stage(Hand):
    """One screen for all journeys; what a journey started is gone when it ends."""

    patience: timedelta = PATIENCE

    def sees(self, name: str, role: str | None = None) -> Node:
        """Wait until something called ``name`` (a pattern) is on the screen."""
        return self.reader.find(name, role)

    def sees_no(self, name: str, role: str | None = None) -> None:
        """Wait until nothing called ``name`` is on the screen."""
        self.reader.wait_until_gone(name, role)

    def sees_a_second_go(self) -> None:
        """Wait until the state has not changed for a second, so that a press is not half of a double click."""
        self.sees("^Presence: .* 0:0[1-9]$")

    def accept(self) -> None:
        """Accept the offer, and wait until nothing is offered any more."""
        self.click("^Accept$")
        self.sees_no("^Accept$")

    def click_in(self, title: str, name: str) -> None:
        """Click on something within the window of that title, once."""
        (number, *_) = wait_until(lambda: self.windows(title), f"a window called {title}")
        told = self.screen.xdotool("getwindowgeometry", "--shell", number)
        place = {key: int(value) for key, value in re.findall(r"^(\w+)=(-?\d+)$", told, re.MULTILINE)}

        def inside(node: Node) -> bool:
            if (
                node.box is None
                or not re.search(name, node.name)
                or not {"showing", "enabled"} <= {*node.states}
            ):
                return False
            x, y = node.centre
            within_x = place["X"] <= x < place["X"] + place["WIDTH"]
            return within_x and place["Y"] <= y < place["Y"] + place["HEIGHT"]

        (found, *_) = wait_until(lambda: list(filter(inside, self.reader.tree())), f"{name!r} in {title!r}")
        x, y = found.centre
        self.screen.xdotool("mousemove", str(x), str(y), "click", "1")

    def click_for_menu(self, name: str, role: str | None = None) -> None:
        """Click on something that opens a menu, and wait for it: keys pressed before would go elsewhere."""
        before = self._windows_of_ours()
        self.click(name, role)
        wait_until(lambda: self._windows_of_ours() - before, "the menu is there")

    def choose_from_menu(self, place_from_below: int) -> None:
        """Choose from the account menu; Qt reports its entries to a screen reader one by one, as they are highlighted."""
        self.click_for_menu("^Account")
        self.keys(*["Up"] * place_from_below, "Return")

    def keys(self, *chords: str) -> None:
        """Press keys where the keyboard is."""
        self.screen.xdotool("key", *chords)

    def types(self, text: str) -> None:
        """Type where the keyboard is."""
        self.screen.xdotool("type", "--delay", "8", text)

    def windows(self, title: str = WINDOW) -> list[str]:
        """Return the numbers of the windows of that title that can be seen."""
        return self._search("--name", title)

    def _windows_of_ours(self) -> frozenset[str]:
        """Return the numbers of all windows of the desktops that can be seen, menus among them."""
        return frozenset(self._search("--class", "^callback-desk$"))

    def _search(self, by: str, pattern: str) -> list[str]:
        try:
            return self.screen.xdotool("search", "--onlyvisible", by, pattern).split()
        except subprocess.CalledProcessError:
            return []

    def front(self, title: str = WINDOW) -> str:
        """Bring a window to the front and give it the keyboard; return its number."""
        (number, *_) = wait_until(lambda: self.windows(title), f"a window called {title}")
        self.screen.xdotool("windowactivate", "--sync", number)
        return number

    def focused(self) -> str:
        """Return the number of the window that has the keyboard."""
        return self.screen.xdotool("getwindowfocus").strip()

    def title_of(self, number: str) -> str:
        """Return a window's title."""
        return self.screen.xdotool("getwindowname", number).strip()

    @contextmanager
    def desktop(
        self,
        server: RunningServer,
        user: str,
        *,
        profile: str = "",
        env: Mapping[str, str] | None = None,
        prefix: Sequence[str] = (),
        presence: str = "^Presence",
    ) -> Generator[Desktop]:
        """Run the desktop of ``user``, signed in, until the block is left; fail if it ends badly or logs trouble.

        ``presence`` is a pattern of the first control of the agent's window.
        """
        name = profile or f"{user}-{next(_profiles)}"
        desktop = Desktop(self, name, {**self.screen.env, **NO_KEYRING, **(env or {})}, prefix)
        desktop.start("--server", server.url, "--user", user, password=PASSWORD)
        try:
            self.sees(presence)
            yield desktop
        finally:
            desktop.stop()
        troubles = desktop.troubles()
        assert not troubles, troubles


@dataclass
class Desktop:
    """The program in a process of its own."""

    stage: Stage
    profile: str
    env: Mapping[str, str]
    prefix: Sequence[str] = ()
    """What goes before the command line: a tracer."""
    process: subprocess.Popen[bytes] | None = None
    code: int | None = None
    expected: list[str] = field(default_factory=lambda: [HARMLESS, GONE, SHRUNK])
    """Patterns of the troubles that a journey is meant to cause."""

    def start(self, *arguments: str, password: str = "") -> None:
        """Start it."""
        command = [*self.prefix, str(PROGRAM), *arguments, "--profile", self.profile]
        with self._said.open("ab") as said:
            self.process = subprocess.Popen(
                [*command, "--password-stdin"] if password else command,
                env=dict(self.env),
                stdin=subprocess.PIPE,
                stdout=said,
                stderr=said,
            )
        assert self.process.stdin is not None
        with self.process.stdin as ear:
            ear.write(f"{password}\n".encode())

    def stop(self) -> None:
        """Ask it to end."""
        assert self.process is not None
        if self.process.poll() is None:
            wait_until(self._has_begun, "it hears what it is told")
            end(self.process)
        self.code = self.process.returncode

    @property
    def settings(self) -> dict[str, Any]:
        """What it remembers."""
        folder = Path(self.env["XDG_CONFIG_HOME"]) / "callback-desk" / "profiles" / self.profile
        return json.loads((folder / "settings.json").read_text("utf-8"))

    def log(self) -> list[dict[str, Any]]:
        """Return what it has logged."""
        folder = Path(self.env["XDG_STATE_HOME"]) / "callback-desk" / "log"
        text = (folder / f"desktop-{self.profile}.log").read_text("utf-8")
        return [json.loads(line) for line in text.splitlines()]

    def troubles(self) -> list[str]:
        """Return what went wrong with it and was not expected to."""
        found = [str(line) for line in self.log() if line["level"] not in {"debug", "info"}]
        found += self._said.read_text("utf-8").splitlines()
        found = [line for line in found if not any(re.search(one, line) for one in self.expected)]
        return found if self.code == 0 else [*found, f"it ended with {self.code}"]

    def _has_begun(self) -> bool:
        """Return whether its event loop runs; before, a signal ends it as it ends any program."""
        try:
            return len(self.log()) > 0
        except (OSError, ValueError):
            return False

    @property
    def _said(self) -> Path:
        return self.stage.screen.folder / f"{self.profile}.said"
