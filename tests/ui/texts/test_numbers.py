"""Numbers are written as people write them."""

import subprocess
import sys

import pytest

from ui.texts import numbers


@pytest.mark.parametrize(
    ("number", "zone", "said"),
    [
        ("+12125550142", "America/New_York", "(212) 555-0142"),
        ("+442079460018", "America/New_York", "+44 20 7946 0018"),
        ("+442079460018", "Europe/London", "020 7946 0018"),
        ("+4930901820", "Europe/Berlin", "030 901820"),
        ("+14165550123", "America/New_York", "(416) 555-0123"),
    ],
)
def test_that_a_number_is_national_at_home_and_international_abroad(
    number: str, zone: str, said: str
) -> None:
    assert numbers.written(number, zone) == said


def test_that_home_without_a_zone_is_where_the_machine_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    for zone, said in (("Europe/London", "020 7946 0018"), ("America/New_York", "+44 20 7946 0018")):
        monkeypatch.setenv("TZ", zone)
        assert numbers.written("+442079460018") == said


@pytest.mark.parametrize("odd", ["", "anonymous", "+", "+999"])
def test_that_a_text_that_is_not_a_number_is_unchanged(odd: str) -> None:
    assert numbers.written(odd, "America/New_York") == odd


@pytest.mark.parametrize(
    ("alias", "zone"),
    [("US/Eastern", "America/New_York"), ("GB", "Europe/London"), ("Asia/Calcutta", "Asia/Kolkata")],
)
def test_that_an_alias_of_a_zone_changes_no_number(alias: str, zone: str) -> None:
    for number in ("+12125550142", "+442079460018", "+911123456789"):
        assert numbers.written(number, alias) == numbers.written(number, zone)


def test_that_the_library_comes_with_the_first_number_only() -> None:
    code = "import sys, ui.texts.numbers; assert 'phonenumbers' not in sys.modules; ui.texts.numbers.written('+12125550142', 'UTC'); print('phonenumbers' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
