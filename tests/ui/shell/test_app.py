"""The start: a window at once, and everything else while it answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agent_desktop.options import DesktopOptions
from agent_desktop.settings import LoadedSettings, Settings
from ui.shell import app
from ui.shell.first_window import FirstWindow

LATE: Final = (
    "asyncio",
    "dbus_fast",
    "httpx",
    "keyring",
    "msgspec",
    "numpy",
    "PySide6.QtNetwork",
    "qasync",
    "ssl",
)
"""None of these is needed to paint a window."""

PROBE: Final = """
import json, sys
from PySide6.QtCore import QTimer
from agent_desktop import options
from ui.shell import app

told = {}
inner = app._load

def load(application, look):
    told["painted"] = look.window.painted
    told["imported"] = [name for name in json.loads(sys.argv[1]) if name in sys.modules]
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(2)
    told["loaded"] = inner(application, look)
    timer.stop()
    told["ticks"] = len(ticks)
    return False

app._load = load
app.run(options.read(sys.argv[2:]))
print(json.dumps(told))
"""


DERIVED: Final = """
import json, sys, threading
from PySide6.QtCore import QObject
from agent_desktop.options import DesktopOptions
from agent_desktop.settings import LoadedSettings, Settings
from ui.shell import app
from ui.shell.first_window import FirstWindow

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name in ("qasync", "ui.help_menu", "ui.settings_window", "ui.shell.desktop"):
            told.append((name, threading.current_thread().name))

told = []
sys.meta_path.insert(0, Watch())
application = app.make_application()
app._load(application, FirstWindow(LoadedSettings(Settings()), DesktopOptions()))
print(json.dumps(told))
"""

SOURCES: Final = """
import json, linecache, sys
from agent_desktop import __main__

class Enough(Exception):
    pass

class Gate:
    def find_spec(self, name, path=None, target=None):
        if name == "ui.shell.desktop":
            raise Enough

sys.meta_path.insert(0, Gate())
import shiboken6
before = set(linecache.cache)
try:
    __main__.main()
except Enough:
    print(json.dumps(sorted(set(linecache.cache) - before)))
"""


def probe(folder: Path, *arguments: str) -> dict[str, Any]:
    """Start the desktop up to the moment at which the event loop would take over, and return what was seen."""
    return answer_of(folder, PROBE, json.dumps(LATE), *arguments)


def answer_of(folder: Path, code: str, *arguments: str) -> Any:
    """Run ``code`` with home folders of its own, and return its output."""
    homes = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "STATE", "CACHE", "DATA")}
    env = {**os.environ, **homes, "XDG_RUNTIME_DIR": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code, *arguments]
    said = subprocess.run(command, check=True, capture_output=True, text=True, env=env)
    assert said.stderr == ""
    return json.loads(said.stdout)


def test_that_the_first_window_is_painted_before_anything_of_the_network_is_imported(tmp_path: Path) -> None:
    told = probe(tmp_path)
    assert told["painted"]
    assert told["imported"] == []


def test_that_the_window_answers_while_the_rest_is_imported(tmp_path: Path) -> None:
    told = probe(tmp_path)
    assert told["loaded"]
    assert told["ticks"] >= 5


def test_that_modules_without_windows_do_not_import_qt(tmp_path: Path) -> None:
    names = json.dumps(app.IN_A_THREAD)
    code = """
import json, sys
from importlib import import_module
for name in json.loads(sys.argv[1]):
    import_module(name)
print(json.dumps([name for name in sys.modules if name.startswith(("PySide6", "shiboken6", "ui"))]))
"""
    assert answer_of(tmp_path, code, names) == []


def test_that_nothing_more_of_qt_is_derived_from_beside_the_windows(tmp_path: Path) -> None:
    told = answer_of(tmp_path, DERIVED)
    assert told != []
    assert {where for _, where in told} == {"MainThread"}


def test_that_no_source_is_read_and_kept_for_what_is_imported(tmp_path: Path) -> None:
    read = answer_of(tmp_path, SOURCES)
    assert [name for name in read if "/anyio/" not in name] == []  # It looks at a frame of its own.


def test_that_damaged_settings_do_not_keep_the_window_away(tmp_path: Path) -> None:
    folder = tmp_path / "CONFIG" / "callback-desk"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text("{")
    assert probe(tmp_path)["painted"]


def test_that_a_home_that_cannot_be_written_does_not_keep_the_window_away(tmp_path: Path) -> None:
    (tmp_path / "CONFIG").write_text("a file where a folder should be")
    assert probe(tmp_path)["painted"]


def test_that_an_invisible_window_does_not_prevent_the_others(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "PICTURE_MS", 50)
    look = FirstWindow(LoadedSettings(Settings()), DesktopOptions())
    qtbot.addWidget(look.window)
    look.window.hide()
    app.wait_for_picture(qapp, look)
    assert not look.window.painted
