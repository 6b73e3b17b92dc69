"""Install on this machine: by Windows Installer if this desktop was installed by it, otherwise not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final, Protocol

from agent_desktop.errors import UpdateNotInstalled
from agent_desktop.model.updates import UpdateMeans

_PROGRAMS: Final = frozenset({"agent-desktop.exe", "agent-desktop-console.exe"})
_DESKTOP: Final = "agent-desktop.exe"

CREATE_NO_WINDOW: Final = 0x0800_0000
LOG: Final = "installation.log"
"""A file of Windows Installer, beside what it installed."""
PREFIX: Final = "CALLBACK_DESK_UPDATE_"


class Installer(Protocol):
    """The machine's own way to apply an installer."""

    @property
    def means(self) -> UpdateMeans:
        """How this user may install."""
        ...

    def start(self, installer: Path, *, silent: bool, restart: bool) -> None:
        """Apply ``installer`` as soon as this process has ended, and with ``restart`` start the desktop afterwards.

        Raises:
            UpdateNotInstalled: it could not be started.
        """
        ...


class ByOthers:
    """``Installer`` of systems whose administrator installs: packages of Linux, or a desktop that runs from source."""

    means = UpdateMeans.NONE

    def start(self, installer: Path, *, silent: bool, restart: bool) -> None:
        """Raise ``UpdateNotInstalled``."""
        del silent, restart
        raise UpdateNotInstalled(f"{installer.name}: an administrator installs it")


class WindowsInstaller:
    """``Installer`` by msiexec: silent for an administrator, otherwise Windows prompts for one."""

    def __init__(self, program: Path, *, elevated: bool) -> None:
        self._program = program
        self.means = UpdateMeans.SILENT if elevated else UpdateMeans.ASKING
        self._waiting: list[subprocess.Popen[bytes]] = []

    def start(self, installer: Path, *, silent: bool, restart: bool) -> None:
        """Apply ``installer`` as soon as this process has ended."""
        system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32"
        names = {"INSTALLER": installer, "LOG": installer.with_name(LOG), "MSIEXEC": system / "msiexec.exe"}
        names["PROGRAM"] = self._program.with_name(_DESKTOP)
        try:
            # It reads from a pipe that is never written to. This process holds the other end, so the read returns
            # when this process ends.
            waiting = subprocess.Popen(  # noqa: S603 - the line is fixed, and the programs are named by their paths
                f'"{system / "cmd.exe"}" /d /s /c "{command_line(silent=silent, restart=restart)}"',
                cwd=system,  # Only administrators can put files there.
                env={**os.environ, **{PREFIX + name: str(path) for name, path in names.items()}},
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=CREATE_NO_WINDOW,
            )
        except OSError as error:
            raise UpdateNotInstalled(str(error)) from error
        self._waiting.append(waiting)


def command_line(*, silent: bool, restart: bool) -> str:
    """Return the command line that waits for this process to end and then installs: a running desktop cannot be replaced.

    Paths come from the environment and are quoted, so that no character in a user's name has a meaning here.
    """
    quiet = "/qn" if silent else "/passive"
    steps = [
        "set /p _=",
        f'"%{PREFIX}MSIEXEC%" /i "%{PREFIX}INSTALLER%" {quiet} /norestart /l* "%{PREFIX}LOG%"',
        f'del /q "%{PREFIX}INSTALLER%"',
    ]
    if restart:
        steps.append(f'start "" "%{PREFIX}PROGRAM%"')
    return " & ".join(steps)


def this_installer() -> Installer:
    """Return the installer for this installation."""
    program = Path(sys.executable)
    if sys.platform == "win32" and program.name.lower() in _PROGRAMS:
        return WindowsInstaller(program, elevated=is_elevated())
    return ByOthers()


def is_elevated() -> bool:
    """Return whether this process may change the machine."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.shell32.IsUserAnAdmin())
    return False


def is_running() -> bool:
    """Return whether any user on this machine has the installed desktop open, as far as that can be seen.

    Windows does not allow writing to a running program.
    """
    program = Path(sys.executable).with_name(_DESKTOP)
    if sys.platform != "win32" or not program.exists():
        return False
    try:
        with program.open("r+b"):
            return False
    except OSError:
        return True
