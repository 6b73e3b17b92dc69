"""A translation that is laid beside the others is found and spoken; every text can be translated."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.states import AgentState
from tests.support.needs import program
from ui.sign_in import SignInWindow
from ui.supervisor.sidebar import Sidebar
from ui.texts import languages, times, words
from ui.theme import RESOURCES

UI = RESOURCES.parent / "ui"
TRANSLATED = ("ar", "de", "es", "fr", "pt")
PLACE = re.compile(r"\{[^}]*\}")
TOOLS = Path(sys.executable).parent
GERMAN = {
    ("Times", "waiting {}"): "wartet {}",
    ("Words", "Available"): "Bereit",
    ("SignInWindow", "Sign in"): "Anmelden",
    ("Shortcuts", "Dial now"): "Jetzt wählen",
}


FORMS = {"ar": 6}
"""Forms of a language that has not two of them."""
PLACES = {
    "ar": ((0, 0), (1, 1), (2, 2), (7, 3), (42, 4), (100, 5)),
    "en": ((1, 0), (0, 1), (2, 1)),
    "de": ((1, 0), (0, 1), (2, 1)),
    "es": ((1, 0), (0, 1), (2, 1)),
    "fr": ((0, 0), (1, 0), (2, 1)),
}
"""Counts, and the place of the form that belongs to each (Unicode CLDR, *Language Plural Rules*)."""
COUNTED = re.compile(
    r"^1 \w|\{(?:|count|n)\} (?:\w+ )?(?:callbacks?|offers|settings|changes|days)\b|callbacks: \{"
)
"""Where a count stands before what is counted, or is avoided by a colon."""


def forms_of(element: ET.Element) -> list[str]:
    """Return the forms of a translation: one, or as many as the language has for a count."""
    forms = [form.text or "" for form in element.findall("numerusform")]
    return forms or [element.text or ""]


def run(tool: str, *arguments: str) -> None:
    subprocess.run(
        [program(str(TOOLS / tool), package="PySide6"), *arguments], check=True, capture_output=True
    )


@pytest.fixture(scope="session")
def found(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Qt's own tool finds to translate in the widgets."""
    template = tmp_path_factory.mktemp("translations") / "template.ts"
    shown = [str(file) for file in sorted(UI.rglob("*.py")) if "gallery" not in file.parts]
    run("pyside6-lupdate", *shown, "-source-language", "en", "-ts", str(template))
    return template


def messages(template: Path) -> Iterator[tuple[str, ET.Element]]:
    for context in ET.parse(template).getroot().iter("context"):  # noqa: S314  Written by ourselves just now.
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def test_that_qts_tool_finds_the_texts(found: Path) -> None:
    said = {(context, message.findtext("source", "")) for context, message in messages(found)}
    assert set(GERMAN) <= said
    assert len(said) > 300


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_every_text_is_translated_and_no_unused_one_is_kept(found: Path, language: str) -> None:
    """Otherwise: ``scripts/translations``, and translate what is unfinished in the .ts file."""
    file = languages.FOLDER / f"{languages.PREFIX}{language}.ts"
    wanted = {(context, message.findtext("source", "")) for context, message in messages(found)}
    translated = {
        (context, message.findtext("source", "")): message.find("translation")
        for context, message in messages(file)
    }
    assert set(translated) == wanted
    unfinished = [
        key
        for key, element in translated.items()
        if element is None or element.get("type") or not all(forms_of(element))
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_translation_has_the_places_of_its_text_and_is_compiled(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(languages.FOLDER / f"{languages.PREFIX}{language}.qm"))
    for context, message in messages(languages.FOLDER / f"{languages.PREFIX}{language}.ts"):
        text, element = message.findtext("source", ""), message.find("translation")
        assert element is not None
        for said in forms_of(element):
            assert sorted(PLACE.findall(said)) == sorted(PLACE.findall(text)), (context, text)
        if message.get("numerus") != "yes":
            assert translator.translate(context, text) == element.text, f"{text!r}: run scripts/translations"


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_that_a_text_with_a_count_has_every_form_of_its_language(found: Path, language: str) -> None:
    """Otherwise: ``scripts/translations``, and fill in the forms in the .ts file."""
    counted = {
        (context, message.findtext("source", ""), message.findtext("comment", ""))
        for context, message in messages(found)
        if message.get("numerus") == "yes"
    }
    assert len(counted) > 30
    forms: dict[tuple[str, str, str], list[str]] = {}
    for context, message in messages(languages.FOLDER / f"{languages.PREFIX}{language}.ts"):
        element = message.find("translation")
        if message.get("numerus") == "yes" and element is not None:
            key = (context, message.findtext("source", ""), message.findtext("comment", ""))
            forms[key] = forms_of(element)
    assert set(forms) == counted
    translator = QTranslator()
    assert translator.load(str(languages.FOLDER / f"{languages.PREFIX}{language}.qm"))
    for (context, text, comment), said in forms.items():
        assert len(said) == FORMS.get(language, 2), text
        assert all("%Ln" in form for form in said[-1:]), text
        for count, place in PLACES.get(language, ((2, 1), (17, 1))):
            compiled = translator.translate(context, text, comment, count)
            assert compiled == said[place], f"{text!r}: run scripts/translations"


def test_that_a_count_is_never_put_into_a_text_without_forms(found: Path) -> None:
    """Otherwise: ``%Ln`` and the count as the third argument of ``tr``; see ``ui/texts/counts.py``."""
    without = [
        text
        for _, message in messages(found)
        if message.get("numerus") != "yes"
        and (text := message.findtext("source", ""))
        and COUNTED.search(text)
    ]
    assert without == []
    assert COUNTED.search("{} callbacks wait")
    assert COUNTED.search("1 callback")
    assert COUNTED.search("Rückrufe, callbacks: {}")


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        ("en", 1, "1 callback handed over"),
        ("en", 2, "2 callbacks handed over"),
        ("de", 1, "1 Rückruf übergeben"),
        ("fr", 1, "1 rappel transmis"),
        ("ar", 2, "معاودتان مسلَّمتان"),
        ("ar", 3, "٣ معاودات مسلَّمة"),
        ("ar", 11, "١١ معاودة مسلَّمة"),
    ],
)
def test_that_a_window_counts_as_the_language_does(
    qtbot: QtBot, speak: Callable[[str], None], language: str, count: int, text: str
) -> None:
    speak(language)
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.show_held(count)
    assert any(text in each.accessibleName() for each in sidebar.findChildren(QAbstractButton))


@pytest.mark.parametrize(
    ("language", "direction"),
    [("ar", Qt.LayoutDirection.RightToLeft), ("de", Qt.LayoutDirection.LeftToRight)],
)
def test_that_windows_follow_the_direction_of_writing(
    qapp: QApplication, speak: Callable[[str], None], language: str, direction: Qt.LayoutDirection
) -> None:
    speak("en")
    speak(language)
    assert qapp.layoutDirection() is direction
    speak("en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_that_a_translation_is_spoken_and_taken_back(
    found: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = ET.parse(found)  # noqa: S314
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            german = GERMAN.get((context.findtext("name", ""), message.findtext("source", "")))
            element = message.find("translation")
            if german is not None and element is not None:
                element.text = german
                element.attrib.pop("type", None)
    filled = tmp_path / "callback_desk_de.ts"
    tree.write(filled, encoding="utf-8")
    run("pyside6-lrelease", str(filled), "-qm", str(tmp_path / "callback_desk_de.qm"))
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    assert languages.available() == ("de", "en")
    before = QLocale()
    try:
        languages.speak("de")
        assert words.agent(AgentState.AVAILABLE).text == "Bereit"
        assert times.waiting(times.datetime(2026, 1, 1), times.datetime(2026, 1, 1, 0, 5)) == "wartet 5 min"
        window = SignInWindow()
        assert window.tr("Sign in") == "Anmelden"
        window.deleteLater()
    finally:
        languages.speak("en")
        QLocale.setDefault(before)
    assert words.agent(AgentState.AVAILABLE).text == "Available"


def test_that_english_is_spoken_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    assert languages.available() == ("en",)
    languages.speak("sw")
    assert words.agent(AgentState.AVAILABLE).text == "Available"


def test_that_a_machine_without_a_language_speaks_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", QLocale.c)
    before = QLocale()
    try:
        languages.speak(None)
        assert QLocale().createSeparatedList(["Billing", "Claims"]) == "Billing and Claims"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_that_the_language_in_use_is_the_one_that_is_spoken(
    qapp: QApplication, speak: Callable[[str], None], language: str
) -> None:
    speak(language)
    assert languages.in_use() == language


def test_that_a_language_is_called_as_its_speakers_call_it() -> None:
    assert languages.name_of("de") == "Deutsch"
    assert languages.name_of("fr") == "Français"
