"""How a number is dialled over a trunk, and which one the customer sees there."""

from __future__ import annotations

import pytest

from server_stub.core.model.call_rules import ShownNumber, TrunkRoute
from server_stub.telephony.dial_plan import dialled, shown, shown_numbers, trunk_routes
from server_stub.telephony.settings import CallerIdSettings, NumberFormat, TelephonySettings, TrunkSettings

LONDON = "+442079460123"
NEW_YORK = "+12125550142"


@pytest.mark.parametrize(
    ("number_format", "country", "number", "becomes"),
    [
        (NumberFormat.E164, None, LONDON, "+442079460123"),
        (NumberFormat.DIGITS, None, LONDON, "442079460123"),
        (NumberFormat.NATIONAL, "GB", LONDON, "02079460123"),
        (NumberFormat.NATIONAL, "GB", NEW_YORK, "0012125550142"),
        (NumberFormat.NATIONAL, "DE", "+4930901820", "030901820"),
        (NumberFormat.NATIONAL, "US", LONDON, "011442079460123"),
        (NumberFormat.NATIONAL, "IT", "+390669812345", "0669812345"),
    ],
)
def test_that_a_number_is_dialled_in_the_format_of_the_trunk(
    number_format: NumberFormat, country: str | None, number: str, becomes: str
) -> None:
    trunk = TrunkSettings(id="t", number_format=number_format, country=country)
    assert dialled(trunk, number) == becomes
    outside = TrunkSettings(id="t", number_format=number_format, country=country, dial_prefix="9")
    assert dialled(outside, number) == "9" + becomes


def test_that_the_ordered_number_goes_before_that_of_the_trunk_in_the_format_of_the_trunk() -> None:
    trunk = TrunkSettings(
        id="britain", number_format=NumberFormat.NATIONAL, country="GB", caller_id="+442079460000"
    )
    assert shown(trunk, None) == "02079460000"
    assert shown(trunk, NEW_YORK) == "0012125550142"


def test_that_a_trunk_without_a_caller_id_shows_its_own() -> None:
    assert shown(TrunkSettings(id="world"), None) is None


def test_that_trunks_to_agents_alone_carry_no_calls_to_customers() -> None:
    settings = TelephonySettings(
        trunk=(TrunkSettings(id="world"), TrunkSettings(id="teams", prefixes=())),
        caller_id=(CallerIdSettings(number=LONDON, business_process="billing", country="GB"),),
    )
    assert trunk_routes(settings) == (TrunkRoute("world", ("+",)),)
    assert shown_numbers(settings) == (ShownNumber(LONDON, "billing", "GB"),)
