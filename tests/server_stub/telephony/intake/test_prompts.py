"""Prompts, numbers as callers type them, and the folder of prompts."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from server_stub.core.views.intake_outlook import LocalPromise
from server_stub.telephony.intake.prompt_library import PromptLibrary
from server_stub.telephony.intake.prompts import (
    PROMPTS,
    number_prompts,
    position_prompt,
    promise_prompts,
    wait_prompt,
)
from server_stub.telephony.intake.typed_number import e164_of


@pytest.mark.parametrize(
    ("minutes", "prompt"),
    [(0, "wait-5"), (5, "wait-5"), (5.1, "wait-10"), (46, "wait-60"), (121, "wait-more")],
)
def test_that_a_wait_is_rounded_up(minutes: float, prompt: str) -> None:
    assert wait_prompt(timedelta(minutes=minutes)) == prompt


@pytest.mark.parametrize("position", [1, 2, 20, 21, 400])
def test_that_every_place_has_a_prompt_with_a_text(position: int) -> None:
    assert PROMPTS[position_prompt(position)]


def test_that_every_wait_has_a_prompt_with_a_text() -> None:
    assert {wait_prompt(timedelta(minutes=minutes)) for minutes in range(200)} <= PROMPTS.keys()


def at(text: str) -> datetime:
    """Return an instant of March 2026 in New York."""
    return datetime.fromisoformat(f"2026-03-{text}").replace(tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.parametrize(
    ("earliest", "latest", "prompts"),
    [
        ("02T09:14", "02T09:46", "promise-between time-0900 promise-and time-1000"),
        ("02T09:15", "02T09:45", "promise-between time-0915 promise-and time-0945"),
        ("02T12:00", "03T09:01", "promise-between time-1200 promise-and day-tuesday time-0915"),
        ("03T08:59", "03T10:00", "promise-between day-tuesday time-0845 promise-and time-1000"),
        (
            "06T16:50",
            "08T08:00",
            "promise-between day-friday time-1645 promise-and day-sunday time-0800",
        ),
        ("02T23:40", "02T23:59", "promise-between time-2330 promise-and day-tuesday time-0000"),
        ("08T09:00", "08T23:46", ""),
        ("09T09:00", "09T10:00", ""),
    ],
)
def test_that_a_promised_time_is_rounded_outwards_to_quarters_of_an_hour(
    earliest: str, latest: str, prompts: str
) -> None:
    heard = promise_prompts(LocalPromise(at(earliest), at(latest), at("02T08:59")))
    assert " ".join(heard) == prompts
    assert set(heard) <= PROMPTS.keys()


def test_that_without_a_promised_time_none_is_announced() -> None:
    assert promise_prompts(None) == ()


def test_that_times_of_the_day_are_spoken_on_the_twelve_hour_clock_in_english() -> None:
    texts = {name: PROMPTS[f"time-{name}"] for name in ("0000", "0015", "0900", "1200", "1245", "2345")}
    assert list(texts.values()) == ["midnight", "12 15 a.m.", "9 a.m.", "noon", "12 45 p.m.", "11 45 p.m."]


@pytest.mark.parametrize(
    ("number", "country", "digits"),
    [
        ("+12125550142", "US", "2125550142"),
        ("+442079460123", "GB", "02079460123"),
    ],
)
def test_that_a_number_of_the_country_is_read_as_it_is_dialled_there(
    number: str, country: str, digits: str
) -> None:
    assert number_prompts(number, country) == tuple(f"digit-{digit}" for digit in digits)


@pytest.mark.parametrize("country", ["US", None])
def test_that_another_number_is_read_with_plus(country: str | None) -> None:
    assert number_prompts("+4930123456", country)[:3] == ("plus", "digit-4", "digit-9")


@pytest.mark.parametrize(
    ("typed", "country", "number"),
    [
        ("2125550142", "US", "+12125550142"),
        ("12125550142", "US", "+12125550142"),
        ("+12125550142", "GB", "+12125550142"),
        ("02079460123", "GB", "+442079460123"),
        ("442079460123", "GB", "+442079460123"),
        ("00493012345678", "GB", "+493012345678"),
        ("493012345678", "GB", "+493012345678"),
        ("493012345678", None, "+493012345678"),
        ("anonymous", "US", None),
        ("", "US", None),
        ("911", "US", None),
        ("123", None, None),
        ("*#", "US", None),
    ],
)
def test_that_a_number_is_understood_as_it_is_dialled(
    typed: str, country: str | None, number: str | None
) -> None:
    assert e164_of(typed, country) == number


def test_that_a_prompt_of_a_business_process_takes_precedence(tmp_path: Path) -> None:
    for place in ("en/menu.wav", "en/billing/menu.ulaw", "es/menu.wav"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    library = PromptLibrary(tmp_path)
    assert library.find("menu", "en", "billing") == tmp_path / "en/billing/menu"
    assert library.find("menu", "en", "claims") == tmp_path / "en/menu"
    assert library.find("menu", "es", "billing") == tmp_path / "es/menu"
    assert library.find("menu", "de", "billing") is None


def test_that_a_missing_prompt_is_named_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    for name in PROMPTS:
        (tmp_path / "en" / f"{name}.wav").touch()
    library = PromptLibrary(tmp_path)
    assert library.missing("en", "billing") == []
    (tmp_path / "en/wait-5.wav").unlink()
    assert library.missing("en", "billing") == ["wait-5"]
    assert library.media(("wait-5", "menu"), "en", "billing") == [f"sound:{tmp_path}/en/menu"]
