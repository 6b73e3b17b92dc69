"""The agents' manual: one page a language, with the words and the keys of the window."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.house.source import ROOT

FOLDER = ROOT / "docs" / "agents"
ENGLISH = FOLDER / "en.md"
LANGUAGES = ("de", "es", "fr", "pt", "ar")


def words_of_windows(language: str) -> dict[str, set[str]]:
    """Return the translations of each text of the windows."""
    file = ROOT / "resources" / "translations" / f"callback_desk_{language}.ts"
    found: dict[str, set[str]] = {}
    for message in ET.parse(file).getroot().iter("message"):  # noqa: S314 - our own file
        found.setdefault(message.findtext("source", ""), set()).add(message.findtext("translation", ""))
    return found


def terms(page: Path) -> list[str]:
    """Return the words of the windows that the page names, in their order."""
    return re.findall(r"\*\*(.+?)\*\*", page.read_text("utf-8"))


def keys(page: Path) -> list[str]:
    return re.findall(r"`(.+?)`", page.read_text("utf-8"))


def test_that_there_is_a_page_for_each_language_of_the_windows() -> None:
    translated = {file.stem.rpartition("_")[2] for file in (ROOT / "resources/translations").glob("*.ts")}
    assert {page.stem for page in FOLDER.glob("*.md")} == translated | {"en"}


def test_that_the_english_page_names_words_of_the_windows() -> None:
    assert set(terms(ENGLISH)) <= set(words_of_windows("de"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_page_names_the_words_of_its_language_in_the_places_of_the_english_page(language: str) -> None:
    page, windows = FOLDER / f"{language}.md", words_of_windows(language)
    pairs = list(zip(terms(ENGLISH), terms(page), strict=True))
    assert [pair for pair in pairs if pair[1] not in windows[pair[0]]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_page_has_the_headings_tables_and_keys_of_the_english_page(language: str) -> None:
    page = FOLDER / f"{language}.md"
    assert keys(page) == keys(ENGLISH)
    for pattern in (r"^#+ ", r"^\|", r"^- "):
        count = len(re.findall(pattern, ENGLISH.read_text("utf-8"), re.MULTILINE))
        assert len(re.findall(pattern, page.read_text("utf-8"), re.MULTILINE)) == count
