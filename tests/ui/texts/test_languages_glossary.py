"""One thing has one name: a text has the same translation in every window, and terms that were dropped stay away."""

import re
from collections import defaultdict
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from ui.texts import languages

TRANSLATED = ("ar", "de", "es", "fr", "pt")

DIFFER = {
    "ar": {"Agent", "Supervisor", "Entered"},
    "de": {"Succeeded", "Time"},
    "es": {"Entered", "Failed"},
    "fr": {"Entered", "Failed", "Succeeded"},
    "pt": {"Entered"},
}
"""Texts that stand for two things: a role and a column, a state of one callback and a count of many, a day's time and
an instant."""

DROPPED = {
    "ar": ("المعاملات", "عمليات الأعمال", "عملية الأعمال", "إلى الوكيل ("),
    "de": ("Interaktion", "Ländervorwahl", "Site-Datei", "Du ", "Dein"),
    "es": ("rellamada", "Tú ", "contestador"),
    "fr": ("rappel téléphonique", "desser", "Tu "),
    "pt": ("rechamada", "Tu ", "palavra-passe", "encripta", "auricular", "definições", "início de sessão"),
}
"""Words that were once used beside the usual one for the same thing, those of Portugal in the texts for Brazil, and
the familiar forms of address.
"""

STRAIGHT = re.compile(r"\w'\w")
"""A typewriter's apostrophe, where French has ’."""


def translations(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield context, text and translation of each text without a count."""
    file = languages.FOLDER / f"{languages.PREFIX}{language}.ts"
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314  Written by ourselves.
        for message in context.iter("message"):
            translation = message.findtext("translation", "").strip()
            if message.get("numerus") != "yes":
                yield context.findtext("name", ""), message.findtext("source", ""), translation


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_text_has_one_translation(language: str) -> None:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for _, text, translation in translations(language):
        found[text].add(translation)
    different = {text: sorted(each) for text, each in found.items() if len(each) > 1}
    assert {text: each for text, each in different.items() if text not in DIFFER[language]} == {}
    assert set(DIFFER[language]) <= set(different), "an exception that is none any more"


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_no_dropped_term_comes_back(language: str) -> None:
    wrong = [
        (context, translation)
        for context, _, translation in translations(language)
        if any(term in translation for term in DROPPED[language])
    ]
    assert wrong == []


def test_that_french_has_its_apostrophe() -> None:
    assert [one for _, _, one in translations("fr") if STRAIGHT.search(one)] == []


def test_that_german_has_no_blank_before_the_dots_of_a_button_as_on_windows() -> None:
    assert [one for _, _, one in translations("de") if one.endswith(" …")] == []
