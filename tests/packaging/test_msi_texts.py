"""The texts of the MSI: complete, within the limits of its tables, and chosen by the language of the user."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.house.source import ROOT
from tests.support.needs import program
from ui.texts import languages

MAKE: Final = """
import re, sys, uuid
from pathlib import Path
from tools.programs import run
from windows import menu, tables
work = Path(sys.argv[1])
source = Path("windows/callback-desk.wxs.in").read_text(encoding="utf-8")
identity = "0D6C7F0A-8F0A-5D39-9B6A-5E3A6F1B7C11"
values = {"VERSION": "1.0.0", "ICON": "icon.ico", "FILES": "", "FILE_REFERENCES": "", "KEY": "Software/Test"}
values |= {"MENUS": menu.components(uuid.UUID(identity), "Software/Test"), "MENU_REFERENCES": menu.references()}
source = re.sub(r"@(\\w+)@", lambda found: values.get(found[1], identity), source)
(work / "source.wxs").write_text(source, encoding="utf-8")
(work / "icon.ico").write_bytes(b"icon")
run(["wixl", "--arch", "x64", "--output", work / "made.msi", "source.wxs"], cwd=work)
tables.finish(work / "made.msi", package_code="{" + identity + "}", date=1_700_000_000)
"""
"""Makes an MSI without files."""

CONDITION_LIMIT: Final = 255
SPOKEN: Final = {
    0x0401: "ar",
    0x3801: "ar",
    0x0407: "de",
    0x0C07: "de",
    0x0807: "de",
    0x0C0A: "es",
    0x080A: "es",
    0x040C: "fr",
    0x0C0C: "fr",
    0x0416: "pt",
    0x0816: "pt",
    0x0409: None,
    0x0809: None,
    0x0410: None,
    0x041E: None,
    0x0417: None,
}
"""Identifiers of Windows' languages, two of other countries for most, and the language of the texts."""


def _packaging(words: str, *arguments: str) -> str:
    made = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", words, *arguments],
        cwd=ROOT / "packaging",
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return made.stdout


@pytest.fixture(scope="module")
def msi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An MSI with the tables of the real one."""
    program("wixl", package="wixl")
    program("msibuild", package="msitools")
    work = tmp_path_factory.mktemp("msi")
    _packaging(MAKE, str(work))
    return work / "made.msi"


def table(msi: Path, name: str) -> dict[str, list[str]]:
    """Return the rows of a table by their first column."""
    exported = subprocess.run(
        [program("msiinfo", package="msitools"), "export", msi, name],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    rows = [line.split("\t") for line in exported.stdout.splitlines()[3:]]
    return {row[0]: row[1:] for row in rows}


def texts() -> dict[str, list[str]]:
    """Return the texts of each language."""
    words = "import json; from windows.texts import TEXTS; print(json.dumps(TEXTS))"
    return json.loads(_packaging(words))


def is_true(condition: str, language: int) -> bool:
    """Return whether a condition about the user's language is true, as Windows Installer reads it."""
    read = re.sub(r"UserLanguageID><(\d+)", rf"bool({language} & \1)", condition)
    return bool(eval(read.replace("AND", "and").replace("NOT", "not"), {"bool": bool}))  # noqa: S307 - a condition of our own


def test_that_the_msi_has_its_texts_in_every_language_of_the_windows() -> None:
    own = texts()
    assert sorted(own) == sorted(languages.available())
    for place in range(2):
        assert len({each[place] for each in own.values()}) == len(own)
    for text in (text for each in own.values() for text in each):
        assert len(text) <= CONDITION_LIMIT
        assert not set(text) & set("[]{}'")


def test_that_one_menu_entry_is_installed_and_the_refusal_is_said_in_the_chosen_language(msi: Path) -> None:
    own = texts()
    shortcuts, components = table(msi, "Shortcut"), table(msi, "Component")
    for language, (menu, newer) in own.items():
        name = "Menu" if language == "en" else f"Menu_{language}"
        assert menu in shortcuts[f"{name}Shortcut"]
        condition = components[name][3]
        for spoken in own:
            read = condition.replace(f'TEXT_LANGUAGE="{spoken}"', "True")
            read = re.sub(r'TEXT_LANGUAGE="\w+"', "False", read)
            assert is_true(read, 0) is (spoken == language)
        if language != "en":
            assert table(msi, "CustomAction")[f"Say_{language}"][1:3] == ["NEWERTEXT", newer]
    assert table(msi, "Property")["NEWERTEXT"] == [own["en"][1]]
    assert table(msi, "LaunchCondition")["NOT NEWERFOUND"] == ["[NEWERTEXT]"]


@pytest.mark.parametrize("number", SPOKEN)
def test_that_the_language_of_the_user_is_known_in_every_country(msi: Path, number: int) -> None:
    rows = table(msi, "InstallExecuteSequence")
    chosen = [
        action.removeprefix("Speak_")
        for action, (condition, _) in rows.items()
        if action.startswith("Speak_") and is_true(condition.removeprefix("NOT TEXT_LANGUAGE AND "), number)
    ]
    assert chosen == ([SPOKEN[number]] if SPOKEN[number] else [])


def test_that_the_language_is_chosen_before_anything_is_said(msi: Path) -> None:
    for sequence in ("InstallExecuteSequence", "InstallUISequence"):
        places = {
            action: int(row[1])
            for action, row in table(msi, sequence).items()
            if row[1].lstrip("-").isdigit()
        }
        speaks = [place for action, place in places.items() if action.startswith("Speak_")]
        says = [place for action, place in places.items() if action.startswith("Say_")]
        assert max(speaks) < min(says)
        assert max(says) < places["LaunchConditions"]
        assert all(len(row[0]) <= CONDITION_LIMIT for row in table(msi, sequence).values())
