"""The command line that builds the installers."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

import pytest

from agent_desktop.console import NOT_READ
from tests.house.source import ROOT

PYTHON: Final = ROOT / "build/env/bin/python"


@pytest.mark.parametrize(
    ("arguments", "codes", "told"),
    [
        ("--help", {0, NOT_READ}, ""),  # 0 where all was written before the reader had gone.
        ("callback-desk.exe", {2}, "callback-desk.msi"),
        ("callback-desk-policies.zip --out /proc/none", {1}, "/proc/none"),
    ],
)
def test_that_it_ends_with_a_message_where_it_cannot_go_on(
    arguments: str, codes: set[int], told: str, tmp_path: Path
) -> None:
    line = f"set -o pipefail; {PYTHON} packaging/build.py --work {tmp_path} {arguments} | (exec <&-; true)"
    ended = subprocess.run(["/bin/bash", "-c", line], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Traceback" not in ended.stderr
    assert "Exception ignored" not in ended.stderr
    assert told in ended.stderr
    assert ended.returncode in codes
