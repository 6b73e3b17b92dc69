"""Numbers as people write them, and the country codes that they begin with."""

from __future__ import annotations

import pytest

from server_stub.core.model.subscribers import (
    country_code_of,
    international_forms,
    meant_by,
    subscriber_of,
)


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


@pytest.mark.parametrize(
    ("number", "others"),
    [
        ("+525512345678", ["+5215512345678"]),  # A mobile in Mexico had a 1.
        ("+52551234567", []),  # One digit too few.
        ("+541123456789", ["+5491123456789"]),  # A line in Argentina may be a mobile.
        ("+54112345678", []),
        ("+5511987654321", ["+551187654321"]),
        ("+3780549123456", ["+390549123456", "+378123456"]),
    ],
)
def test_that_the_former_and_other_forms_of_a_number_are_known(number: str, others: list[str]) -> None:
    assert list(international_forms(number)) == [number, *others]


@pytest.mark.parametrize(
    ("kept", "number"),
    [
        ("+4903012345678", "+493012345678"),
        ("+4402079460123", "+442079460123"),
        ("+330142345678", "+33142345678"),
    ],
)
def test_that_a_trunk_prefix_that_was_left_in_makes_no_other_subscriber(kept: str, number: str) -> None:
    assert subscriber_of(kept) == subscriber_of(number) == number
