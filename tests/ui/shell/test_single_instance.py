"""One running desktop: a second start hands over its arguments."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from agent_desktop.options import DesktopOptions
from tests.support.processes import over_with
from ui.shell import single_instance as instance_module
from ui.shell.single_instance import SingleInstance

LATER: Final = """
import sys, pathlib
from PySide6.QtCore import QCoreApplication
from agent_desktop.options import DesktopOptions
from ui.shell import single_instance as instance
instance.BETWEEN_S, instance.PATIENCE_S = 0.01, float(sys.argv[2])
instance.PASSES_PASSWORDS = bool(sys.argv[3])
application = QCoreApplication([])
try:
    options = DesktopOptions("desk", "lee", "correct horse", callback="abc", link_is_sound=False)
    print(instance.SingleInstance(pathlib.Path(sys.argv[1])).is_first(options))
except instance.InstanceBusy:
    print("busy")
"""

HOLDING: Final = """
import sys, pathlib
from agent_desktop.options import DesktopOptions
from ui.shell.single_instance import SingleInstance
print(SingleInstance(pathlib.Path(sys.argv[1])).is_first(DesktopOptions()), flush=True)
sys.stdin.readline()
"""


not_on_windows = pytest.mark.skipif(
    sys.platform == "win32", reason="each user of Windows has a folder for temporary files"
)


@pytest.fixture(autouse=True)
def _own_runtime_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    """The desktop that runs."""
    instance = SingleInstance(tmp_path / "settings")
    assert instance.is_first(DesktopOptions())
    yield instance
    instance.close()


def later(folder: Path, *, patience_s: float = 20, passes_password: bool = False) -> subprocess.Popen[str]:
    """Start another process on the same settings, which was given a password."""
    words = [str(folder / "settings"), str(patience_s), "passes" if passes_password else ""]
    return subprocess.Popen(
        [sys.executable, "-c", LATER, *words],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ,
    )


def test_that_a_second_start_hands_over_its_arguments_and_ends(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[DesktopOptions] = []
    first.listen(told.append)
    with later(tmp_path) as second:
        qtbot.waitUntil(lambda: second.poll() is not None)
        assert second.stdout is not None
        assert second.stdout.read().strip() == "False"
    assert told == [DesktopOptions(server="desk", user="lee", callback="abc", link_is_sound=False)]


@pytest.mark.parametrize("password", ["correct horse", ""], ids=["passed on", "kept"])
def test_that_a_password_is_passed_on_only_where_no_other_user_can_be_first(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot, password: str
) -> None:
    assert instance_module.PASSES_PASSWORDS is (sys.platform != "win32")
    told: list[DesktopOptions] = []
    first.listen(told.append)
    with later(tmp_path, passes_password=bool(password)) as second:
        qtbot.waitUntil(lambda: second.poll() is not None)
    assert [one.password for one in told] == [password]


def test_that_a_second_start_does_not_wait_for_ever_for_one_that_is_stuck(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    with later(tmp_path, patience_s=0.5) as second:  # The first holds its lock, and does not listen.
        qtbot.waitUntil(lambda: second.poll() is not None)
        assert second.stdout is not None
        assert second.stdout.read().strip() == "busy"


def test_that_a_start_while_the_first_is_on_its_way_out_waits_and_is_the_first_then(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[DesktopOptions] = []
    first.listen(told.append)
    first.stop_listening()
    with later(tmp_path) as second:
        first.close()
        qtbot.waitUntil(lambda: second.poll() is not None)
        assert second.stdout is not None
        assert second.stdout.read().strip() == "True"
    assert told == []


def test_that_one_that_crashed_leaves_its_place_to_the_next(tmp_path: Path, qtbot: QtBot) -> None:
    command = [sys.executable, "-c", HOLDING, str(tmp_path / "settings")]
    with over_with(
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    ) as crashing:
        assert crashing.stdout is not None
        assert crashing.stdout.readline().strip() == "True"
        crashing.kill()
    instance = SingleInstance(tmp_path / "settings")
    assert instance.is_first(DesktopOptions())
    instance.listen(lambda _: None)
    instance.close()


def test_that_another_profile_is_another_desktop(first: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(tmp_path / "settings" / "profiles" / "two")
    assert other.is_first(DesktopOptions())
    other.close()


@pytest.mark.qt_log_ignore("unexpected locking error")  # Windows' way to say that the folder is not there.
def test_that_where_no_lock_can_be_kept_the_desktop_starts_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "gone"))
    assert SingleInstance(tmp_path / "settings").is_first(DesktopOptions())


@pytest.mark.skipif(sys.platform == "win32", reason="Python speaks to no pipe as it speaks to a socket")
def test_that_nonsense_from_another_program_is_not_listened_to(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance_module, "LARGEST", 10)
    told: list[DesktopOptions] = []
    first.listen(told.append)
    (path,) = [file for file in tmp_path.iterdir() if file.is_socket()]
    for nonsense in (b"hello\n", b"[]\n", b"x" * 5000):
        with socket.socket(socket.AF_UNIX) as other:
            other.connect(str(path))
            other.sendall(nonsense)
            other.setblocking(False)
            qtbot.waitUntil(lambda: has_answer(other))
    assert told == []


def has_answer(other: socket.socket) -> bool:
    """Return whether the other side has answered, or hung up."""
    try:
        other.recv(100)
    except BlockingIOError:
        return False
    except ConnectionError:
        return True
    return True


OPENED: Final = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from agent_desktop import options
from ui.shell.application import Application

app = Application(["desktop"])
open_link = lambda text: Application.sendEvent(app, QFileOpenEvent(QUrl(text)))
open_link("callback:first")
heard = []
app.follow_links(heard.append)
open_link("callback:open?id=second")
open_link("https://example.com")
for text in heard:
    said = options.of_link(text)
    print(said.callback, said.link_is_sound)
"""


def test_that_a_link_that_the_system_hands_over_is_followed_also_when_it_came_too_early(
    tmp_path: Path,
) -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run([sys.executable, "-c", OPENED], capture_output=True, text=True, env=env, check=True)
    assert told.stdout.splitlines() == ["first True", "second True", " False"]


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder for temporary files, in which every user may write, of a session without a folder of its own.

    It is not in ``tmp_path``, whose name is too long for a socket.
    """
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o1777)
        monkeypatch.setenv("TMPDIR", name)
        yield folder


def own_folder(shared: Path) -> Path:
    """Return the folder of this user in the shared one."""
    return shared / f"callback-desk-{os.getuid()}"


@not_on_windows
def test_that_nothing_is_opened_where_another_user_could_have_been_first(shared: Path, qtbot: QtBot) -> None:
    instance = SingleInstance(shared / "settings")
    assert instance.is_first(DesktopOptions())
    instance.listen(lambda _: None)
    own = own_folder(shared)
    assert list(shared.iterdir()) == [own]
    assert own.stat().st_mode & 0o777 == 0o700
    assert any(found.is_socket() for found in own.iterdir())
    instance.close()


@not_on_windows
@pytest.mark.logs_expected("nothing is passed")
@pytest.mark.parametrize("squatter", ["writable", "link", "file", "foreign"])
def test_that_another_user_who_holds_lock_and_socket_receives_no_password(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, squatter: str
) -> None:
    if squatter == "foreign":
        user = os.getuid() + 1
        monkeypatch.setattr(os, "getuid", lambda: user)
    own = own_folder(shared)
    if squatter == "link":
        own.symlink_to(tmp_path)
    elif squatter == "file":
        own.touch()
    else:
        own.mkdir()
        own.chmod(0o777 if squatter == "writable" else 0o755)
    with contextlib.ExitStack() as stack:
        traps: list[socket.socket] = []
        for folder in (shared, own) if squatter != "file" else (shared,):
            path = folder / SingleInstance(shared / "settings").path.name
            lock = QLockFile(f"{path}.lock")
            assert lock.tryLock(0)
            stack.callback(lock.unlock)
            trap = stack.enter_context(socket.socket(socket.AF_UNIX))
            trap.bind(str(path))
            trap.listen()
            trap.setblocking(False)
            traps.append(trap)
        instance = SingleInstance(shared / "settings")
        assert instance.is_first(DesktopOptions(user="lee", password="secret"))
        instance.listen(lambda _: None)
        for trap in traps:
            with pytest.raises(BlockingIOError):
                trap.accept()
        instance.close()
