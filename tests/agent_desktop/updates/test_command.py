"""``agent-desktop --update`` on this machine, whose administrator installs packages by other means."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from agent_desktop.model.updates import UpdateMeans, version
from agent_desktop.options import DesktopOptions
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.updates.choice import Machine
from tests.agent_desktop.updates.noting_installer import NotingInstaller
from tests.agent_desktop.updates.shop import Shop
from tests.support.administered import command
from tests.support.processes import over_with
from tests.support.server import RunningServer
from ui.shell import update_command
from ui.shell.single_instance import SingleInstance

PROGRAM = Path(sys.executable).with_name("agent-desktop")
LINUX = Machine("linux-amd64", version("2.36"))


def environment(folder: Path) -> dict[str, str]:
    """Return what keeps a program's settings and its place among others in ``folder``."""
    places = {"XDG_CONFIG_HOME": "own", "XDG_RUNTIME_DIR": "run", "XDG_STATE_HOME": "state"}
    (folder / "run").mkdir(exist_ok=True)
    return {**os.environ, **{name: str(folder / place) for name, place in places.items()}}


def logged(folder: Path) -> dict[str, str]:
    """Return what the desktop of ``folder`` has logged: why, by message."""
    lines = (folder / "state/callback-desk/log/desktop.log").read_text(encoding="utf-8").splitlines()
    return {line["message"]: line.get("why", "") for line in map(json.loads, lines)}


@pytest.fixture
def loaded(
    host: RunningServer, shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> LoadedSettings:
    """What an administrator has set: a repository that has a version for Debian."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    shop.offer("1.1.0", name="callback-desk_{}_amd64.deb")
    root = tmp_path / "root.json"
    root.write_bytes(shop.root)
    return LoadedSettings(Settings(server=host.url, update_root=str(root), updates="automatic"))


def said(
    loaded: LoadedSettings, installer: NotingInstaller, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str]:
    """Run the command, and return its exit code and its output."""
    code = update_command.update(loaded, DesktopOptions(), installer, LINUX)
    return code, capsys.readouterr().out


def test_that_an_automatic_update_starts_if_it_needs_no_consent(
    loaded: LoadedSettings, capsys: pytest.CaptureFixture[str]
) -> None:
    installer = NotingInstaller(restarts=False)
    code, text = said(loaded, installer, capsys)
    assert (code, [path.name for path in installer.started]) == (0, ["callback-desk_1.1.0_amd64.deb"])
    assert "The update is being installed." in text


def test_that_a_newer_version_is_only_reported_if_its_installation_needs_consent(
    loaded: LoadedSettings, capsys: pytest.CaptureFixture[str]
) -> None:
    installer = NotingInstaller(UpdateMeans.NONE)
    code, text = said(loaded, installer, capsys)
    assert (code, installer.started) == (3, [])
    assert "Version 1.1.0 is available" in text


def test_that_the_program_reports_the_problem_and_ends_with_one(
    loaded: LoadedSettings, tmp_path: Path
) -> None:
    file = tmp_path / "policy.json"
    policy = {"server": loaded.settings.server, "update_root": str(tmp_path / "root.json")}
    program, env = command(file, "--update"), environment(tmp_path)

    def run(**more: str) -> tuple[int, str]:
        file.write_text(json.dumps({**policy, **more}))
        ended = subprocess.run(program, env=env, capture_output=True, text=True, check=False)
        assert ended.stderr == ""
        return ended.returncode, ended.stdout

    assert run(updates="off") == (0, "Updates are off on this machine.\n")
    code, text = run(update_root=str(tmp_path / "nowhere.json"))
    assert (code, "by other means" in text) == (1, True)
    code, text = run(update_url="http://127.0.0.1:9")
    assert (code, "Nothing answers at that address." in text) == (1, True)
    assert "updates not reached" in logged(tmp_path)
    code, text = run()
    expected = 3 if platform.machine() == "x86_64" else 0
    assert (code, "1.1.0" in text) == (expected, expected == 3)


def test_that_without_a_root_there_is_no_search_and_no_failure(tmp_path: Path) -> None:
    file = tmp_path / "policy.json"
    file.write_text('{"server": "http://127.0.0.1:9"}')
    program, env = command(file, "--update"), environment(tmp_path)
    ended = subprocess.run(program, env=env, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == (
        "Updates are not checked: this desktop has no root key for their signatures.\n"
        "Your administrator installs newer versions by other means.\n"
    )


def test_that_an_update_that_is_refused_is_in_the_desktops_log(
    loaded: LoadedSettings, shop: Shop, tmp_path: Path
) -> None:
    stranger = json.loads(shop.root)
    stranger["signatures"] = []
    (tmp_path / "root.json").write_text(json.dumps(stranger))
    file = tmp_path / "policy.json"
    file.write_text(
        json.dumps({"server": loaded.settings.server, "update_root": loaded.settings.update_root})
    )
    program, env = command(file, "--update"), environment(tmp_path)
    ended = subprocess.run(program, env=env, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert "an update was refused" in logged(tmp_path)
    assert "unsigned" in logged(tmp_path)["an update was refused"]


def test_that_a_running_desktop_is_asked_to_look_instead(
    tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path = tmp_path_factory.mktemp("d")  # A socket's path may have 107 bytes.
    env = environment(tmp_path)
    monkeypatch.setenv("XDG_RUNTIME_DIR", env["XDG_RUNTIME_DIR"])
    running = SingleInstance(tmp_path / "own/callback-desk")
    assert running.is_first(DesktopOptions())
    heard: list[DesktopOptions] = []
    running.listen(heard.append)
    with over_with(
        subprocess.Popen([PROGRAM, "--update"], env=env, stdout=subprocess.PIPE, text=True)
    ) as program:
        qtbot.waitUntil(lambda: program.poll() is not None)
        assert program.stdout is not None
        assert "The running desktop checks now" in program.stdout.read()
    running.close()
    assert (program.returncode, heard) == (0, [DesktopOptions(update=True)])
