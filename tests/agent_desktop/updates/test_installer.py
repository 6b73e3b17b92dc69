"""The command line with which Windows installs, as far as it can be checked elsewhere; the MSI's own tests run it."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent_desktop.errors import UpdateNotInstalled
from agent_desktop.model.updates import UpdateMeans
from agent_desktop.updates import installer
from agent_desktop.updates.installer import ByOthers, WindowsInstaller, command_line


def test_that_the_installer_waits_for_our_end_and_is_silent_without_consent() -> None:
    steps = command_line(silent=True, restart=True).split(" & ")
    assert steps[0] == "set /p _="
    assert "/qn" in steps[1].split()
    assert steps[-1] == 'start "" "%CALLBACK_DESK_UPDATE_PROGRAM%"'


def test_that_windows_asks_users_who_are_not_administrators() -> None:
    line = command_line(silent=False, restart=False)
    assert "/passive" in line.split()
    assert "PROGRAM" not in line


def test_that_every_path_is_quoted_and_no_program_is_searched_for() -> None:
    line = command_line(silent=True, restart=True)
    assert line.count("%") == 2 * line.count(f"%{installer.PREFIX}")
    assert all(f'"%{installer.PREFIX}{name}%"' in line for name in ("MSIEXEC", "INSTALLER", "LOG", "PROGRAM"))


def test_that_an_administrator_needs_not_be_asked() -> None:
    program = Path("agent-desktop.exe")
    assert WindowsInstaller(program, elevated=True).means is UpdateMeans.SILENT
    assert WindowsInstaller(program, elevated=False).means is UpdateMeans.ASKING


def test_that_elsewhere_nothing_is_installed_from_here(tmp_path: Path) -> None:
    assert ByOthers().means is UpdateMeans.NONE
    with pytest.raises(UpdateNotInstalled):
        ByOthers().start(tmp_path / "callback-desk_1.1.0_amd64.deb", silent=False, restart=True)
