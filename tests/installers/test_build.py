"""The command line that builds the installers."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Final

import pytest

from agent_desktop.console import NOT_READ
from tests.house.source import ROOT
from tests.installers.dist import installer

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


@pytest.mark.parametrize(
    ("name", "library"),
    [
        ("callback-desk_*_amd64.deb", "httpx"),
        ("callback-server_*_amd64.deb", "asyncpg"),
        ("callback-desk-*-x64.msi", "httpx"),
    ],
)
def test_that_each_installer_has_statements_about_advisories_on_its_libraries(
    name: str, library: str
) -> None:
    vex = json.loads(installer(f"{name}.openvex.json").read_text(encoding="utf-8"))
    bill = json.loads(installer(f"{name}.cdx.json").read_text(encoding="utf-8"))
    contained = {part.get("purl") for part in bill["components"]}
    stated = [each["products"][0]["subcomponents"][0]["@id"] for each in vex["statements"]]
    assert set(stated) <= contained
    assert any(address.startswith(f"pkg:pypi/{library}@") for address in stated)
    assert {each["status"] for each in vex["statements"]} <= {"fixed", "not_affected"}
    assert vex["@context"] == "https://openvex.dev/ns/v0.2.0"
