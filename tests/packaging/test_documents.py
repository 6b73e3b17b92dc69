"""What stands beside the programs in the packages: Debian's changelog, and the archive of policies."""

from __future__ import annotations

import os
import plistlib
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest

from tests.house.source import ROOT
from ui.texts import languages

DATE: Final = "1700000000"
HEADING: Final = re.compile(r"callback-desk \((?P<version>\d[\w.]*)\) unstable; urgency=medium")
TRAILER: Final = re.compile(r" -- .+ <\S+@\S+>  (?P<when>.+)")
POLICY_TEXTS: Final = sorted(
    (ROOT / "packaging/policy").glob("*/callback-desk.adml"),
    key=lambda file: (file.parent.name != "en-US", file),
)
"""The texts of group policy, English first."""
SAME_WORDS: Final = 8
"""Most texts that are the same in two languages: the product's name, and words such as *Server* and *Updates*."""


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


@pytest.mark.parametrize("file", POLICY_TEXTS, ids=lambda file: file.parent.name)
def test_that_the_texts_of_group_policy_are_complete_in_each_language(file: Path) -> None:
    """A text that is missing keeps the editor of group policies from opening the template."""
    english, own = (_policy_texts(one) for one in (POLICY_TEXTS[0], file))
    assert POLICY_TEXTS[0].parent.name == "en-US"
    assert set(own) == set(english)
    assert all(own.values())
    if file is not POLICY_TEXTS[0]:
        same = {name for name in own if own[name] == english[name]}
        assert len(same) <= SAME_WORDS, same


def _policy_texts(file: Path) -> dict[str, str]:
    """Return the texts of a file by their names, those of the fields by the names of their presentations."""
    root = ET.parse(file).getroot()  # noqa: S314 - our own file
    space = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
    strings = {f"string {one.get('id')}": one.text or "" for one in root.iter(f"{space}string")}
    fields = {
        f"presentation {one.get('id')}": "".join(one.itertext()) for one in root.iter(f"{space}presentation")
    }
    return strings | fields | {"description": root.findtext(f"{space}description") or ""}


def test_that_the_archive_of_policies_has_each_template_and_is_the_same_each_time(tmp_path: Path) -> None:
    words = "from tools import policies; print(policies.make(Path(sys.argv[1])))"
    first, again = (Path(_tool(words, tmp_path / name).strip()) for name in ("first", "again"))
    assert first.read_bytes() == again.read_bytes()
    with zipfile.ZipFile(first) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
        profiles = {
            name: contents.pop(name)
            for name in archive.namelist()
            if name.count("/") == 2 and "macos" in name
        }
        _check_profiles(profiles)
        assert contents == {
            "windows/callback-desk.admx": (ROOT / "packaging/policy/callback-desk.admx").read_bytes(),
            **{f"windows/{file.parent.name}/{file.name}": file.read_bytes() for file in POLICY_TEXTS},
            "macos/callback-desk.mobileconfig": (
                ROOT / "packaging/macos/callback-desk.mobileconfig"
            ).read_bytes(),
        }


def _check_profiles(profiles: Mapping[str, bytes]) -> None:
    """See that the profiles are in every other language of the windows, and set what the English one sets."""
    english = plistlib.loads((ROOT / "packaging/macos/callback-desk.mobileconfig").read_bytes())
    others = [language for language in languages.available() if language != "en"]
    assert sorted(profiles) == [f"macos/{language}/callback-desk.mobileconfig" for language in others]
    told = [english]
    for language in others:
        profile = plistlib.loads(profiles[f"macos/{language}/callback-desk.mobileconfig"])
        (settings,) = profile["PayloadContent"]
        assert settings["Defaults"].pop("Language") == language
        told.append(profile)
    assert english["PayloadContent"][0]["Defaults"].pop("Language") == "en"
    assert len({each["PayloadDescription"] for each in told}) == len(told)
    assert len({each["PayloadContent"][0].pop("PayloadDisplayName") for each in told}) == len(told)
    for each in told:
        del each["PayloadDescription"]
        assert each == english
