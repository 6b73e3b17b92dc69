"""A screen that no machine needs to have: an X server, a window manager, a session bus.

Only programs started with ``Screen.env`` see it. The test's own process stays offscreen, so a test looks at the desktop
from outside, as a person does: with xdotool's hands and with screenshots.
"""

import os
import re
import subprocess
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from tests.support.needs import program
from tests.support.processes import running, saying
from tests.support.waiting import wait_until

WINDOW_MANAGERS: Final[Mapping[str, tuple[str, ...]]] = {
    "openbox": ("openbox",),
    "xfwm4": ("xfwm4", "--compositor=off"),
    "metacity": ("metacity", "--no-composite"),
}
ACCESSIBILITY_BUS: Final = ("at-spi-bus-launcher", "--launch-immediately")
NOT_INHERITED: Final = frozenset(
    {"WAYLAND_DISPLAY", "XAUTHORITY", "PULSE_SERVER", "PULSE_SINK", "QT_STYLE_OVERRIDE"}
)


@dataclass(frozen=True)
class Screen:
    """A virtual screen while it lives."""

    env: Mapping[str, str]
    """The whole environment of a program on this screen, with folders of its own for settings and data."""

    folder: Path
    """Everything belonging to it: the programs' logs (``*.log``), and their home folders."""

    def take_picture(self, path: Path) -> Path:
        """Write what the screen shows to ``path`` (a PNG), and return the path."""
        self.run(program("import", package="imagemagick"), "-window", "root", str(path))
        return path

    def xdotool(self, *arguments: str) -> str:
        """Use keyboard and mouse, and return what xdotool prints."""
        return self.run(program("xdotool", package="xdotool"), *arguments)

    def is_over_a_window(self) -> bool:
        """Return whether the pointer is over a window, not over the bare screen."""
        told = self.xdotool("getmouselocation", "--shell")
        (under,) = re.findall(r"^WINDOW=(\d+)$", told, re.MULTILINE)
        return int(under) not in {0, self._root}

    @cached_property
    def _root(self) -> int:
        told = self.run(program("xwininfo", package="x11-utils"), "-root")
        return int(re.findall(r"Window id: (0x[0-9a-f]+)", told)[0], 16)

    def run(self, *command: str) -> str:
        """Run a command on this screen to its end, and return what it prints.

        Raises:
            subprocess.CalledProcessError: it failed.
        """
        done = subprocess.run(command, env=dict(self.env), check=True, capture_output=True, text=True)
        return done.stdout


def private_env(folder: Path) -> dict[str, str]:
    """Return this process's environment with home folders of its own under ``folder``, which exists."""
    env = {name: value for name, value in os.environ.items() if name not in NOT_INHERITED}
    homes = {
        name: name.lower()
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    }
    homes["XDG_RUNTIME_DIR"] = "run"  # A socket's path has 107 characters at most.
    for name, home_name in homes.items():
        home = folder / home_name
        home.mkdir(mode=0o700, exist_ok=True)
        env[name] = str(home)
    return env


@contextmanager
def session_bus(env: Mapping[str, str], folder: Path) -> Generator[dict[str, str]]:
    """Run a D-Bus session bus; give ``env`` with its address."""
    command = [program("dbus-daemon", package="dbus"), "--session", "--nofork"]
    with saying(command, "--print-address={}", env=env, log=folder / "dbus.log") as (_, address):
        yield {**env, "DBUS_SESSION_BUS_ADDRESS": address}


@contextmanager
def virtual_screen(
    folder: Path,
    *,
    window_manager: str = "openbox",
    size: tuple[int, int] = (1440, 900),
    accessible: bool = False,
) -> Generator[Screen]:
    """Run a screen of ``size`` (pixels) on a free display, its files in ``folder``, until the block is left.

    ``accessible`` brings the bus that screen readers listen on.
    """
    manager, *options = WINDOW_MANAGERS[window_manager]
    # By default the server restarts whenever the last program leaves, and refuses connections meanwhile.
    xvfb = [program("Xvfb", package="xvfb"), "-noreset", "-nolisten", "tcp"]
    xvfb += ["-screen", "0", f"{size[0]}x{size[1]}x24"]
    with ExitStack() as stack:
        env = private_env(folder)
        _, number = stack.enter_context(saying([*xvfb, "-displayfd"], "{}", env=env, log=folder / "xvfb.log"))
        env |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        env = stack.enter_context(session_bus(env, folder))
        screen = Screen(env, folder)
        if accessible:
            launcher, *rest = ACCESSIBILITY_BUS
            command = [program(launcher, package="at-spi2-core"), *rest]
            stack.enter_context(running(command, env=env, log=folder / "accessibility.log"))
            wait_until(lambda: _is_listening(screen), "the accessibility bus answers")
            _enable_accessibility(screen)
        command = [program(manager, package=window_manager), *options]
        stack.enter_context(running(command, env=env, log=folder / f"{window_manager}.log"))
        wait_until(lambda: _is_managed(screen), f"{window_manager} manages the screen")
        yield screen


def _is_managed(screen: Screen) -> bool:
    xprop = program("xprop", package="x11-utils")
    return "window id" in screen.run(xprop, "-root", "_NET_SUPPORTING_WM_CHECK")


def _is_listening(screen: Screen) -> bool:
    """Return whether the launcher is there. Asking it anything before would start another, that is not enabled."""
    send = program("dbus-send", package="dbus")
    question = (
        "--dest=org.freedesktop.DBus",
        "/",
        "org.freedesktop.DBus.NameHasOwner",
        "string:org.a11y.Bus",
    )
    return "true" in screen.run(send, "--session", "--print-reply", *question)


def _enable_accessibility(screen: Screen) -> None:
    """Say that a screen reader is there; programs look for it when they start."""
    send = program("dbus-send", package="dbus")
    setting = ("string:org.a11y.Status", "string:IsEnabled", "variant:boolean:true")
    target = ("--dest=org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set")
    screen.run(send, "--session", "--print-reply", *target, *setting)
