"""Prompts, numbers as callers type them, and the folder of prompts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from server_stub.telephony.intake.prompt_library import PromptLibrary
from server_stub.telephony.intake.prompts import PROMPTS, number_prompts, position_prompt, wait_prompt
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
