"""Dates in the form of each language, which the fields read again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QLocale
from pytestqt.qtbot import QtBot

from ui.common.fields import DateField
from ui.texts import date_form

DAY = QDate(2026, 11, 24)


@pytest.mark.parametrize(
    ("locale", "without_year", "with_year"),
    [
        ("en_US", "Nov 24", "Nov 24, 2026"),
        ("en_GB", "24 Nov", "24 Nov 2026"),
        ("de_DE", "24. Nov.", "24. Nov. 2026"),
        ("fr_FR", "24 nov.", "24 nov. 2026"),
        ("es_ES", "24 de nov", "24 de nov de 2026"),
        ("pt_BR", "24 de nov.", "24 de nov. de 2026"),
        ("ar_EG", "٢٤ نوفمبر", "٢٤ نوفمبر ٢٠٢٦"),
    ],
)
def test_that_a_date_has_the_order_and_the_marks_of_its_language(
    locale: str, without_year: str, with_year: str
) -> None:
    assert date_form.short(DAY, QLocale(locale)) == without_year
    assert date_form.short(DAY, QLocale(locale), year=True) == with_year


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "Tuesday, November 24, 2026"),
        ("de", "Dienstag, 24. November 2026"),
        ("pt", "terça-feira, 24 de novembro de 2026"),
        ("ar", "الثلاثاء، ٢٤ نوفمبر ٢٠٢٦"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_that_a_full_date_is_that_of_the_language(
    speak: Callable[[str], None], language: str, written: str
) -> None:
    speak(language)
    assert date_form.full(DAY) == written


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "pt", "ar"])
def test_that_a_field_reads_what_it_has_written(
    qtbot: QtBot, speak: Callable[[str], None], language: str
) -> None:
    speak(language)
    field = DateField(always_year=True)
    qtbot.addWidget(field)
    for month in range(1, 13):
        day = QDate(2027, month, 5)
        field.setDate(day)
        shown = field.text()
        field.setDate(DAY)
        field.textEdited.emit(shown)
        assert (field.fault, field.date()) == (None, day), shown
