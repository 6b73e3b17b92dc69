"""The digits of texts: those of the locale everywhere, except in what is typed, dialled or looked up."""

import ast
import re
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale

from ui.texts import numbers
from ui.theme import RESOURCES

TYPED: Final = re.compile(
    r"Apache|international form|Write |such as |country code|6\.04|Ctrl\+|Alt\+|^Before the call: apply|UC-1"
)
"""Texts with digits that have one form: versions, numbers of telephones, keys, codes, and examples of input."""
PLACES: Final = re.compile(r"\{[^}]*\}|%\w*")
UI: Final = RESOURCES.parent / "ui"


def arabic() -> list[tuple[str, str]]:
    """Return the texts and their Arabic translations."""
    root = ET.parse(RESOURCES / "translations/callback_desk_ar.ts").getroot()  # noqa: S314 - our own file
    return [
        (message.findtext("source") or "", form.text or "")
        for message in root.iter("message")
        for element in message.iter("translation")
        for form in (element.findall("numerusform") or [element])
    ]


def test_that_no_prose_in_arabic_has_european_digits() -> None:
    wrong = [
        translation
        for source, translation in arabic()
        if re.search("[0-9]", PLACES.sub("", translation)) and not TYPED.search(source)
    ]
    assert wrong == []


def test_that_some_prose_in_arabic_has_digits_at_all() -> None:
    assert [translation for _, translation in arabic() if re.search("[٠-٩]", translation)] != []


@pytest.mark.parametrize(
    ("locale", "shown"), [("ar_EG", "بعد ٣٠ دقيقة · ‎+49 30"), ("ar_MA", "بعد 30 دقيقة · ‎+49 30")]
)
def test_that_a_country_with_european_digits_has_them_in_prose_too(
    locale: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(numbers, "QLocale", lambda: QLocale(locale))
    assert numbers.in_own_digits("بعد ٣٠ دقيقة · ‎+49 30") == shown


def test_that_no_class_with_heirs_counts_in_a_text_of_its_own() -> None:
    """Qt looks for the text of an heir under the heir's name first, and puts the number in although it finds none."""
    classes = [
        one
        for file in UI.rglob("*.py")
        for one in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(one, ast.ClassDef)
    ]
    inherited = {base.id for one in classes for base in one.bases if isinstance(base, ast.Name)}
    counting = {
        f"{one.name}: {call.args[0].value}"
        for one in classes
        if one.name in inherited
        for call in ast.walk(one)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
        and len(call.args) > 1
        and isinstance(call.args[0], ast.Constant)
        and "%Ln" in str(call.args[0].value)
    }
    assert counting == set()
