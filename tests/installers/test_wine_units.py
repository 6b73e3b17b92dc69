"""The unit tests of the desktop's Windows branches, run by Windows' Python in Wine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from tests.house.source import ROOT
from tests.installers.dist import CACHE
from tests.installers.wine import WINE, fresh_wine
from tests.support.screen.display import virtual_screen

BUILDER: Final = ROOT / "build/env/bin/python"
RUNTIME: Final = ROOT / "build/installers/callback-desk.msi/runtime"
TESTS: Final = (
    "tests/agent_desktop/net/test_address.py",
    "tests/agent_desktop/net/test_connect.py",
    "tests/agent_desktop/net/test_tokens.py",
    "tests/agent_desktop/policy",
    "tests/agent_desktop/selftest",
    "tests/agent_desktop/system/test_global_keys.py",
    "tests/agent_desktop/system/test_taskbar_progress.py",
    "tests/agent_desktop/system/test_windows.py",
    "tests/agent_desktop/test_callback_link.py",
    "tests/agent_desktop/test_logs.py",
    "tests/agent_desktop/test_settings.py",
    "tests/ui/shell/test_single_instance.py",
    "tests/agent_desktop/test_settings_store.py",
    "tests/ui/shell/test_self_test_run.py",
)
FONTS: Final = ROOT / "server_stub/reports/fonts"
"""For Qt, which without a screen looks for fonts beside itself on Windows, and warns if there are none."""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Windows' Python, with the libraries that the tests need."""
    folder = tmp_path_factory.mktemp("windows")
    tool = ROOT / "packaging/windows/unit_tests.py"
    subprocess.run([BUILDER, tool, RUNTIME, CACHE / "windows-wheels", folder], check=True)
    shutil.copytree(FONTS, folder / "lib/PySide6/lib/fonts")
    return folder / "python.exe"


def test_that_the_unit_tests_of_the_windows_branches_pass_in_wine(python: Path, tmp_path: Path) -> None:
    screen_folder = tmp_path / "screen"
    screen_folder.mkdir()
    with virtual_screen(screen_folder) as screen, fresh_wine(tmp_path, screen.env) as wine:
        # A test's output may hold anything; it is read as bytes, and Python starts with a pipe alone.
        ended = subprocess.run(
            [WINE, python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--hypothesis-profile=ci", *TESTS],
            env={**wine.env, "QT_QPA_PLATFORM": "offscreen", "CI": ""},
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    told = ended.stdout.decode(errors="replace")
    summary = re.search(r"^(\d+) passed(, \d+ skipped)? in ", told, flags=re.MULTILINE)
    assert summary is not None, f"{told[-6000:]}\n{ended.stderr.decode(errors='replace')[-1000:]}"
    assert ended.returncode == os.EX_OK
    assert "test_windows.py" not in "".join(re.findall(r"^SKIPPED.*$", told, flags=re.MULTILINE))
    assert int(summary[1]) > 100
