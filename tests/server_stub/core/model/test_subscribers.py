"""Numbers as people write them, and the country codes that they begin with."""

from __future__ import annotations

import pytest

from server_stub.core.model.subscribers import country_code_of, meant_by


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+12125550142", "+12125550142"),
        ("+1 (212) 555-0142", "+12125550142"),
        ("0012125550142", "+12125550142"),
        ("+44 (0)20 7946 0018", "+442079460018"),
        ("020 7946 0018", None),
        ("+1212", None),
        ("+999123456", None),
        ("00999 123 456", None),
        ("call me", None),
        ("", None),
    ],
)
def test_that_a_number_with_a_country_code_is_understood(text: str, number: str | None) -> None:
    assert meant_by(text) == number


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("+12125550142", "1"),
        ("+442079460018", "44"),
        ("+35312345678", "353"),
        ("+999123456", None),
        ("+", None),
        ("+x12", None),
    ],
)
def test_that_the_country_code_is_the_one_in_use(number: str, code: str | None) -> None:
    assert country_code_of(number) == code
