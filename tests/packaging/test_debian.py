"""What the Debian package of the desktop puts beside the program."""

from __future__ import annotations

import re
import subprocess
import sys
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


@pytest.mark.parametrize("recipe", ["desktop.RECIPE", "server.recipe('3.11')"])
def test_that_a_package_is_described_in_every_language_of_the_windows(recipe: str) -> None:
    words = f"from debian import desktop, package, server; print(package.control_file({recipe}, 4096))"
    made = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", words],
        cwd=ROOT / "packaging",
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    fields = dict(re.findall(r"^([A-Z][\w-]+): (.*(?:\n .*)*)", made.stdout, re.MULTILINE))
    translated = [f"Description-{language}" for language in languages.available() if language != "en"]
    texts = [fields[name] for name in ("Description", *translated)]
    assert len(set(texts)) == len(texts)
    assert {name for name in fields if name.startswith("Description")} == {"Description", *translated}
    for text in texts:
        summary, *explanation = text.split("\n")
        assert not summary.endswith(".")
        assert " ." in explanation, "two paragraphs"
        assert all(len(line) <= 80 for line in (summary, *explanation))
        assert "callback-server" in text or "/etc/callback-desk/site.toml" in text
