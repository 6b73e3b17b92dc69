"""What stands beside the programs in the packages: Debian's changelog, and the archive of policies."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from tests.house.source import ROOT

DATE: Final = "1700000000"
HEADING: Final = re.compile(r"callback-desk \((?P<version>\d[\w.]*)\) unstable; urgency=medium")
TRAILER: Final = re.compile(r" -- .+ <\S+@\S+>  (?P<when>.+)")


def _tool(words: str, *arguments: str | Path) -> str:
    """Run a line of the tools that build installers, in which ``sys.argv`` has the arguments."""
    command = [sys.executable, "-c", f"import sys; from pathlib import Path; {words}", *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "packaging"), "SOURCE_DATE_EPOCH": DATE}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout


def test_that_the_packages_changelog_is_in_debians_form() -> None:
    words = "from debian import changelog; print(changelog.debian('callback-desk', Path(sys.argv[1]).read_text(), int(sys.argv[2])))"
    lines = _tool(words, ROOT / "CHANGELOG.md", DATE).rstrip("\n").splitlines()
    headings = [found for line in lines if (found := HEADING.fullmatch(line))]
    trailers = [found for line in lines if (found := TRAILER.fullmatch(line))]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert headings[0]["version"] == project["version"]
    assert len(headings) == len(trailers)
    assert all(parsedate_to_datetime(found["when"]).tzinfo is not None for found in trailers)
    rest = [line for line in lines if line and not HEADING.fullmatch(line) and not TRAILER.fullmatch(line)]
    assert [line for line in rest if not re.match(r"  \* \S| {4}\S", line)] == []
    changes = re.findall(r"^- ", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert sum(line.startswith("  * ") for line in rest) == len(changes)


def test_that_the_archive_of_policies_has_each_template_and_is_the_same_each_time(tmp_path: Path) -> None:
    words = "from tools import policies; print(policies.make(Path(sys.argv[1])))"
    first, again = (Path(_tool(words, tmp_path / name).strip()) for name in ("first", "again"))
    assert first.read_bytes() == again.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "windows/callback-desk.admx": (ROOT / "packaging/policy/callback-desk.admx").read_bytes(),
            "windows/en-US/callback-desk.adml": (
                ROOT / "packaging/policy/en-US/callback-desk.adml"
            ).read_bytes(),
            "macos/callback-desk.mobileconfig": (
                ROOT / "packaging/macos/callback-desk.mobileconfig"
            ).read_bytes(),
        }
