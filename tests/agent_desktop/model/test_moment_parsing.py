"""What is typed into a time or a date field means one thing, or is refused."""

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.moment_parsing import DateWords, MomentFault, UnreadableMoment, read_date, read_time

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
DAYS = {"today": 0, "tomorrow": 1}
US = DateWords(
    {name: number for number, name in enumerate(MONTHS, 1)},
    {name: number for number, name in enumerate(WEEKDAYS, 1)},
    DAYS,
    day_first=False,
)
GB = DateWords(US.months, US.weekdays, DAYS, day_first=True)
SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "hour", "minute"),
    [
        ("9", 9, 0),
        ("9:05", 9, 5),
        ("09:05", 9, 5),
        ("15.30", 15, 30),
        ("15h30", 15, 30),
        ("15 h", 15, 0),
        ("1530", 15, 30),
        ("930", 9, 30),
        ("0:05", 0, 5),
        ("3pm", 15, 0),
        ("3 PM", 15, 0),
        ("3:30 p.m.", 15, 30),
        ("330pm", 15, 30),
        ("12am", 0, 0),
        ("12 pm", 12, 0),
        ("15 Uhr", 15, 0),
        ("15.30 Uhr", 15, 30),
        ("3 nachm.", 15, 0),
        ("\uff11\uff15:\uff13\uff10", 15, 30),
        ("\u0661\u0665:\u0663\u0660", 15, 30),
        (" 9 : 05 ", 9, 5),
    ],
)
def test_that_common_forms_of_a_time_are_read(typed: str, hour: int, minute: int) -> None:
    assert read_time(typed, pm=frozenset({"nachm."})) == hour * 60 + minute


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", MomentFault.EMPTY),
        ("25:00", MomentFault.NO_SUCH_TIME),
        ("24:00", MomentFault.NO_SUCH_TIME),
        ("9:75", MomentFault.NO_SUCH_TIME),
        ("13pm", MomentFault.NO_SUCH_TIME),
        ("0 am", MomentFault.NO_SUCH_TIME),
        ("2575", MomentFault.NO_SUCH_TIME),
        ("3:5", MomentFault.NOT_A_TIME),
        ("12345", MomentFault.NOT_A_TIME),
        ("soon", MomentFault.NOT_A_TIME),
        ("3xm", MomentFault.NOT_A_TIME),
        ("-3", MomentFault.NOT_A_TIME),
    ],
)
def test_that_a_time_without_one_meaning_is_refused(typed: str, fault: MomentFault) -> None:
    with pytest.raises(UnreadableMoment) as refused:
        read_time(typed)
    assert refused.value.fault is fault


@pytest.mark.parametrize(
    ("typed", "words", "day"),
    [
        ("2026-12-05", US, date(2026, 12, 5)),
        ("12/5", US, date(2026, 12, 5)),
        ("12/5", GB, date(2027, 5, 12)),
        ("12/5/2026", US, date(2026, 12, 5)),
        ("5/12/26", GB, date(2026, 12, 5)),
        ("5.12.", US, date(2026, 12, 5)),
        ("5.12.2026", US, date(2026, 12, 5)),
        ("1/15", GB, date(2027, 1, 15)),
        ("15 1", US, date(2027, 1, 15)),
        ("5 Dec", US, date(2026, 12, 5)),
        ("Dec 5th", US, date(2026, 12, 5)),
        ("December 5, 2026", US, date(2026, 12, 5)),
        ("Mon 23 Nov", US, date(2026, 11, 23)),
        ("22 Nov", US, SUNDAY),
        ("21 Nov", US, date(2027, 11, 21)),
        ("29 feb", US, date(2028, 2, 29)),
        ("25", US, date(2026, 11, 25)),
        ("21", US, date(2026, 12, 21)),
        ("31", US, date(2026, 12, 31)),
        ("today", US, SUNDAY),
        ("tomorrow", US, date(2026, 11, 23)),
        ("fri", US, date(2026, 11, 27)),
        ("Sunday", US, date(2026, 11, 29)),
        ("\uff15.\uff11\uff12.", US, date(2026, 12, 5)),
    ],
)
def test_that_the_forms_of_the_locale_and_common_ones_of_a_date_are_read(
    typed: str, words: DateWords, day: date
) -> None:
    assert read_date(typed, SUNDAY, words) == day


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        (" ", MomentFault.EMPTY),
        ("31 feb", MomentFault.NO_SUCH_DAY),
        ("31.11.", MomentFault.NO_SUCH_DAY),
        ("2026-02-30", MomentFault.NO_SUCH_DAY),
        ("29 Feb 2027", MomentFault.NO_SUCH_DAY),
        ("0", MomentFault.NO_SUCH_DAY),
        ("32", MomentFault.NO_SUCH_DAY),
        ("13/13", MomentFault.NO_SUCH_DAY),
        ("5 12", MomentFault.AMBIGUOUS),
        ("Tue 23 Nov", MomentFault.WRONG_WEEKDAY),
        ("Dec", MomentFault.NOT_A_DATE),
        ("ju 5", MomentFault.NOT_A_DATE),
        ("m", MomentFault.NOT_A_DATE),
        ("5 Dec 12 pm", MomentFault.NOT_A_DATE),
        ("soon", MomentFault.NOT_A_DATE),
        ("512", MomentFault.NOT_A_DATE),
    ],
)
def test_that_a_date_without_one_meaning_is_refused(typed: str, fault: MomentFault) -> None:
    with pytest.raises(UnreadableMoment) as refused:
        read_date(typed, SUNDAY, US)
    assert refused.value.fault is fault


@given(st.integers(0, 24 * 60 - 1))
def test_that_every_time_is_read_as_it_is_written(minutes: int) -> None:
    hour, minute = divmod(minutes, 60)
    half = "am" if hour < 12 else "pm"
    assert read_time(f"{hour}:{minute:02}") == minutes
    assert read_time(f"{(hour - 1) % 12 + 1}:{minute:02} {half}") == minutes


@given(st.integers(0, 700), st.sampled_from([US, GB]))
def test_that_every_day_is_read_as_it_is_written(ahead: int, words: DateWords) -> None:
    day = SUNDAY + timedelta(days=ahead)
    numeric = f"{day.day}/{day.month}" if words.day_first else f"{day.month}/{day.day}"
    assert read_date(day.isoformat(), SUNDAY, words) == day
    assert read_date(f"{numeric}/{day.year}", SUNDAY, words) == day
    assert (
        read_date(f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}", SUNDAY, words)
        == day
    )


@given(st.text(max_size=20))
def test_that_any_text_is_read_or_refused(text: str) -> None:
    for read in (lambda: read_time(text), lambda: read_date(text, SUNDAY, US)):
        with contextlib.suppress(UnreadableMoment):
            read()
