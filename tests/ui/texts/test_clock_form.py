"""Clock times have twelve or twenty-four hours, as the system's clock or as the user chose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from ui.common.fields import TimeField
from ui.texts import clock_form, times
from ui.texts.clock_form import ClockForm

AFTERNOON = datetime(2026, 11, 24, 15, 4, 7, tzinfo=UTC)
MORNING = datetime(2026, 11, 24, 9, 15, tzinfo=UTC)


@pytest.fixture(autouse=True)
def afterwards_as_before() -> Iterator[None]:
    """Leave the clock of the system to the next test."""
    yield
    clock_form.use(ClockForm.SYSTEM)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (ClockForm.TWENTY_FOUR, ("9:15", "15:04", "0:00", "12:00")),
        (ClockForm.TWELVE, ("9:15 AM", "3:04 PM", "12:00 AM", "12:00 PM")),
    ],
)
def test_that_a_clock_time_has_the_form_that_was_chosen(form: ClockForm, said: tuple[str, ...]) -> None:
    clock_form.use(form)
    moments = (MORNING, AFTERNOON, AFTERNOON.replace(hour=0, minute=0), AFTERNOON.replace(hour=12, minute=0))
    assert tuple(times.clock(at, UTC) for at in moments) == said
    assert times.clock_time("15:04") == said[1]
    assert said[1].replace("04", "04:07") in times.exact(AFTERNOON, UTC)


@pytest.mark.parametrize(
    ("system", "said"),
    [("en_US", "3:04 PM"), ("en_GB", "15:04"), ("de_DE", "15:04"), ("C", "15:04")],
)
def test_that_the_clock_of_the_system_counts_unless_one_was_chosen(
    monkeypatch: pytest.MonkeyPatch, system: str, said: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    clock_form.use("system")
    assert times.clock(AFTERNOON, UTC) == said
    clock_form.use("a word of a newer version")
    assert times.clock(AFTERNOON, UTC) == said


@pytest.mark.parametrize(
    ("language", "form", "said"),
    [
        ("ar", ClockForm.TWENTY_FOUR, "١٥:٠٤"),
        ("ar", ClockForm.TWELVE, "٣:٠٤ م"),
        ("es", ClockForm.TWELVE, "3:04 p.\u202fm."),
        ("de", ClockForm.TWENTY_FOUR, "15:04"),
    ],
)
def test_that_a_clock_time_has_the_digits_and_halves_of_the_language(
    speak: Callable[[str], None], language: str, form: ClockForm, said: str
) -> None:
    speak(language)
    clock_form.use(form)
    assert times.clock(AFTERNOON, UTC).replace("\xa0", "\u202f") == said


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "pt", "ar"])
@pytest.mark.parametrize("form", [ClockForm.TWELVE, ClockForm.TWENTY_FOUR])
def test_that_a_field_reads_every_time_that_it_writes(
    qtbot: QtBot, speak: Callable[[str], None], language: str, form: ClockForm
) -> None:
    speak(language)
    clock_form.use(form)
    field = TimeField()
    qtbot.addWidget(field)
    for hour in (0, 1, 11, 12, 13, 23):
        text = clock_form.written(hour, 5)
        field.setText(text)
        field.textEdited.emit(text)
        assert field.fault is None, text
        assert (field.time().hour(), field.time().minute()) == (hour, 5), text
