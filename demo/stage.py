"""The demo's stage: a virtual screen and sound device, simulated input, a screen reader, and pictures."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Final

from demo.contact_centre import PROGRAMS, ContactCentre
from tests.support.processes import end
from tests.support.screen.display import virtual_screen
from tests.support.screen.hand import Hand
from tests.support.screen.screen_reader import screen_reader
from tests.support.sound import SoundLab, virtual_sound

SIZE: Final = (1760, 900)
PATIENCE: Final = timedelta(minutes=5)
NO_KEYRING: Final = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
"""Disables the keyring, which would open a dialog for a password during the demo."""


@dataclass(kw_only=True)
class Stage(Hand):
    """The screen on which the demo is played; each step saves a picture."""

    patience: timedelta = PATIENCE
    centre: ContactCentre
    sound: SoundLab
    pictures: Path
    began: float = field(default_factory=time.monotonic)
    steps: int = 0

    def step(self, what: str) -> None:
        """Print that a step has succeeded, and save its picture."""
        self.steps += 1
        name = "".join(letter if letter.isalnum() else "-" for letter in what.lower())
        self.screen.take_picture(self.pictures / f"{self.steps:02d}-{name}.png")
        print(f"{time.monotonic() - self.began:6.1f} s  {self.steps:2d}  {what}", flush=True)

    def note_of(self, callback_id: str) -> str:
        """Return the note of the last attempt of a callback."""
        attempts = self.centre.look(callback_id)["attempts"]
        return (attempts[-1]["note"] or "") if attempts else ""

    def key(self, *keys: str, window: str | None = None) -> None:
        """Press keys, in the window with that title or in the focused one."""
        if window is not None:
            self.raise_window(window)
        self.screen.xdotool("key", "--clearmodifiers", *keys)

    def write(self, text: str) -> None:
        """Type into the focused window."""
        self.screen.xdotool("type", "--delay", "8", text)

    def raise_window(self, title: str) -> str:
        """Bring a window to the front and focus it; return its number."""
        found = self.screen.xdotool("search", "--sync", "--onlyvisible", "--name", title)
        number = found.split()[-1]
        self.screen.xdotool("windowactivate", "--sync", number)
        return number

    def place_window(self, title: str, x: int, y: int) -> None:
        """Move a window to a position for the pictures."""
        self.screen.xdotool("windowmove", self.raise_window(title), str(x), str(y))

    @contextmanager
    def desktop(self, user: str) -> Generator[subprocess.Popen[bytes]]:
        """Run the desktop program of one user."""
        command = [
            str(PROGRAMS / "agent-desktop"),
            "--server",
            self.centre.url,
            "--user",
            user,
            "--profile",
            user,
        ]
        log = self.screen.folder / f"{user}.log"
        env = {**self.screen.env, **self.sound.variables, **NO_KEYRING, "DBUS_SESSION_BUS_ADDRESS": self._bus}
        with log.open("wb") as heard:
            process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=heard, stderr=heard)
        try:
            yield process
        finally:
            end(process)

    @property
    def _bus(self) -> str:
        """The D-Bus of the screen, to which the screen reader listens, not that of the sound server."""
        return self.screen.env["DBUS_SESSION_BUS_ADDRESS"]


@contextmanager
def virtual_stage(centre: ContactCentre, folder: Path, pictures: Path) -> Generator[Stage]:
    """Provide the stage, with its files in ``folder``, until the block is left."""
    with ExitStack() as stack:
        for part in ("screen", "sound"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        screen = stack.enter_context(virtual_screen(folder / "screen", size=SIZE, accessible=True))
        sound = stack.enter_context(virtual_sound(folder / "sound"))
        reader = stack.enter_context(screen_reader(screen.env))
        yield Stage(screen=screen, reader=reader, centre=centre, sound=sound, pictures=pictures)
