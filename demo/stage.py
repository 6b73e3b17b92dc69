"""The demo's stage: a screen and a sound device that no machine needs to have, hands, ears, and a camera."""

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
PATIENCE: Final = timedelta(seconds=60)
NO_KEYRING: Final = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
"""A keyring that is there would ask for a password of its own, in the middle of the play."""


@dataclass(kw_only=True)
class Stage(Hand):
    """Where the play happens; each step leaves a picture."""

    patience: timedelta = PATIENCE
    centre: ContactCentre
    sound: SoundLab
    pictures: Path
    began: float = field(default_factory=time.monotonic)
    steps: int = 0

    def step(self, what: str) -> None:
        """Say that a step has happened, and take its picture."""
        self.steps += 1
        name = "".join(letter if letter.isalnum() else "-" for letter in what.lower())
        self.screen.take_picture(self.pictures / f"{self.steps:02d}-{name}.png")
        print(f"{time.monotonic() - self.began:6.1f} s  {self.steps:2d}  {what}", flush=True)

    def key(self, *keys: str, window: str | None = None) -> None:
        """Press keys, in the window of that title or where the keyboard is."""
        if window is not None:
            self.raise_window(window)
        self.screen.xdotool("key", "--clearmodifiers", *keys)

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        self.screen.xdotool("type", "--delay", "8", text)

    def raise_window(self, title: str) -> str:
        """Bring a window to the front and give it the keyboard; return its number."""
        found = self.screen.xdotool("search", "--sync", "--onlyvisible", "--name", title)
        number = found.split()[-1]
        self.screen.xdotool("windowactivate", "--sync", number)
        return number

    def place_window(self, title: str, x: int, y: int) -> None:
        """Put a window where the pictures want it."""
        self.screen.xdotool("windowmove", self.raise_window(title), str(x), str(y))

    @contextmanager
    def desktop(self, user: str) -> Generator[subprocess.Popen[bytes]]:
        """Run the desktop program of one user, who types the password."""
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
        """The bus of the screen, where the screen reader listens, not that of the sound server."""
        return self.screen.env["DBUS_SESSION_BUS_ADDRESS"]


@contextmanager
def virtual_stage(centre: ContactCentre, folder: Path, pictures: Path) -> Generator[Stage]:
    """Set the stage up, its own files in ``folder``, until the block is left."""
    with ExitStack() as stack:
        for part in ("screen", "sound"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        screen = stack.enter_context(virtual_screen(folder / "screen", size=SIZE, accessible=True))
        sound = stack.enter_context(virtual_sound(folder / "sound"))
        reader = stack.enter_context(screen_reader(screen.env))
        yield Stage(screen=screen, reader=reader, centre=centre, sound=sound, pictures=pictures)
