"""What the Debian package of the desktop puts beside the program."""

from __future__ import annotations

import re
from configparser import ConfigParser
from typing import Final

import pytest

from agent_desktop import options
from tests.house.source import ROOT
from ui.texts import languages

SOURCES: Final = ROOT / "packaging/debian/desktop"
LONG: Final = re.compile(r"--[a-z][a-z-]*")


def test_that_the_manual_page_names_every_option_in_its_synopsis_and_below(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        options.read(["--help"])
    known = set(LONG.findall(capsys.readouterr().out)) - {"--help"}
    page = (SOURCES / "agent-desktop.1").read_text(encoding="utf-8").replace("\\-", "-")
    sections = dict(re.findall(r"^\.SH ([A-Z ]+)\n(.*?)(?=^\.SH |\Z)", page, re.MULTILINE | re.DOTALL))
    assert set(LONG.findall(sections["SYNOPSIS"])) == known
    assert set(LONG.findall(sections["OPTIONS"])) == known


def test_that_the_remains_of_a_removal_start_nothing() -> None:
    file = ConfigParser(interpolation=None)
    file.read(SOURCES / "callback-desk-autostart.desktop", encoding="utf-8")
    entry = file["Desktop Entry"]
    assert entry["TryExec"] == entry["Exec"].split()[0] == "agent-desktop"


@pytest.mark.parametrize("name", ["callback-desk.desktop", "callback-desk-autostart.desktop"])
def test_that_a_menu_entry_has_its_texts_in_every_language_of_the_windows(name: str) -> None:
    file = ConfigParser(interpolation=None)
    file.read(SOURCES / name, encoding="utf-8")
    entry = file["Desktop Entry"]
    translated = [language for language in languages.available() if language != "en"]
    for key in {"comment", "genericname", "keywords"} & set(entry):
        texts = [entry[f"{key}[{language}]"] for language in translated]
        assert len({entry[key], *texts}) == len(texts) + 1
        assert all(text.endswith(";") for text in texts) or key != "keywords"
