"""Which trunks a call takes, and which number its customer sees."""

from __future__ import annotations

import pytest

from server_stub.core.model.call_rules import CallPlan, CallRules, ShownNumber, TrunkRoute

LONDON = "+442079460123"
NEW_YORK = "+12125550142"
TRUNKS = (
    TrunkRoute("world", ("+",)),
    TrunkRoute("britain", ("+44",)),
    TrunkRoute("britain-2", ("+353", "+44")),
    TrunkRoute("london", ("+4420",)),
)


@pytest.mark.parametrize(
    ("number", "trunks"),
    [
        (LONDON, ("london", "britain", "britain-2", "world")),
        ("+441134960000", ("britain", "britain-2", "world")),
        (NEW_YORK, ("world",)),
    ],
)
def test_that_the_longest_prefix_goes_first_and_the_order_of_the_file_decides_between_equals(
    number: str, trunks: tuple[str, ...]
) -> None:
    assert CallPlan(trunks=TRUNKS).trunks_of(number) == trunks


@pytest.mark.parametrize("number", [LONDON, NEW_YORK])
def test_that_the_trunk_of_the_business_process_takes_all_its_calls(number: str) -> None:
    plan = CallPlan(trunk="britain", trunks=TRUNKS)
    assert plan.trunks_of(number) == ("britain",)
    assert plan.usable_trunks() == {"britain"}


@pytest.mark.parametrize(
    ("plan", "takes_all"),
    [
        (CallPlan(trunk="britain"), True),
        (CallPlan(trunks=TRUNKS), True),
        (CallPlan(trunks=TRUNKS[1:]), False),
        (CallPlan(), False),
    ],
)
def test_that_all_numbers_have_a_trunk_if_one_is_set_or_takes_any_prefix(
    plan: CallPlan,
    takes_all: bool,  # noqa: FBT001
) -> None:
    assert plan.takes_all_numbers is takes_all


def test_that_no_trunk_takes_a_number_outside_all_prefixes() -> None:
    assert CallPlan(trunks=TRUNKS[1:]).trunks_of(NEW_YORK) == ()


@pytest.mark.parametrize(
    ("process", "number", "shown"),
    [
        ("billing", LONDON, "+442079460001"),
        ("billing", NEW_YORK, "+442079460002"),
        ("claims", NEW_YORK, "+12125550100"),
        ("claims", "+4930901820", None),
    ],
)
def test_that_the_number_shown_for_the_process_goes_before_that_for_the_country(
    process: str, number: str, shown: str | None
) -> None:
    plan = CallPlan(
        shown_numbers=(
            ShownNumber("+12125550100", country="US"),
            ShownNumber("+442079460002", "billing"),
            ShownNumber("+442079460001", "billing", "GB"),
        )
    )
    assert plan.caller_number(number, process) == shown


def test_that_new_rules_keep_the_trunks() -> None:
    before = CallPlan(trunks=TRUNKS, shown_numbers=(ShownNumber(NEW_YORK),))
    after = CallPlan.of(CallRules(record=True), before)
    assert (after.record, after.trunks, after.shown_numbers) == (True, TRUNKS, before.shown_numbers)
