"""Which trunk a call takes, how its number is dialled there, and what the customer is shown."""

from __future__ import annotations

import pytest

from server_stub.telephony.dial_plan import DialPlan, dialled
from server_stub.telephony.settings import CallerIdSettings, NumberFormat, TelephonySettings, TrunkSettings

LONDON = "+442079460123"
NEW_YORK = "+12125550142"


@pytest.mark.parametrize(
    ("number", "trunks"),
    [
        (LONDON, ["london", "britain", "britain-2", "world"]),
        ("+441134960000", ["britain", "britain-2", "world"]),
        (NEW_YORK, ["world"]),
    ],
)
def test_that_the_longest_prefix_goes_first_and_the_order_of_the_file_decides_between_equals(
    number: str, trunks: list[str]
) -> None:
    plan = DialPlan(
        TelephonySettings(
            trunk=(
                TrunkSettings(id="world"),
                TrunkSettings(id="britain", prefixes=("+44",)),
                TrunkSettings(id="britain-2", prefixes=("+353", "+44")),
                TrunkSettings(id="london", prefixes=("+4420",)),
                TrunkSettings(id="teams", prefixes=()),
            )
        )
    )
    assert [trunk.id for trunk in plan.trunks(number)] == trunks


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


@pytest.mark.parametrize(
    ("process", "number", "shown"),
    [
        ("billing", LONDON, "+442079460001"),
        ("billing", NEW_YORK, "+442079460002"),
        ("claims", NEW_YORK, "+12125550100"),
        ("claims", "+4930901820", "+442079460000"),
    ],
)
def test_that_the_caller_id_of_the_process_goes_before_that_of_the_country_and_of_the_trunk(
    process: str, number: str, shown: str
) -> None:
    trunk = TrunkSettings(id="world", caller_id="+442079460000")
    plan = DialPlan(
        TelephonySettings(
            trunk=(trunk,),
            caller_id=(
                CallerIdSettings(number="+12125550100", country="US"),
                CallerIdSettings(number="+442079460002", business_process="billing"),
                CallerIdSettings(number="+442079460001", business_process="billing", country="GB"),
            ),
        )
    )
    assert plan.caller_id(trunk, number, process) == shown
    assert plan.caller_id(trunk, number, process, ordered="+15550001111") == "+15550001111"


def test_that_a_trunk_without_a_caller_id_shows_its_own() -> None:
    trunk = TrunkSettings(id="world")
    assert DialPlan(TelephonySettings(trunk=(trunk,))).caller_id(trunk, LONDON, "billing") is None
