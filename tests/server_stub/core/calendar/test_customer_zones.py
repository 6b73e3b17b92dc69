"""Where a number is: in its own country, not in every country of its calling code."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desktop.protocol.zones import canonical, zones_of_country
from server_stub.core.calendar.calling_hours import COMING_WEEKS, CallingHours
from server_stub.core.calendar.customer_zones import zones_of_number

MINUTE = timedelta(minutes=1)
COUNTRIES = sorted(region for region in phonenumbers.SUPPORTED_REGIONS if zones_of_country(region))
KINDS = [
    phonenumbers.PhoneNumberType.FIXED_LINE,
    phonenumbers.PhoneNumberType.MOBILE,
    phonenumbers.PhoneNumberType.TOLL_FREE,
]


@pytest.mark.parametrize(
    ("number", "zones"),
    [
        ("+12125550142", ("America/New_York",)),
        ("+442079460958", ("Europe/London",)),
        ("+18769221234", ("America/Jamaica",)),  # A fixed line, and
        ("+18765550123", ("America/Jamaica",)),  # a mobile.
        ("+12462345678", ("America/Barbados",)),
        ("+17872345678", ("America/Puerto_Rico",)),
        ("+16842581234", ("Pacific/Pago_Pago",)),
        ("+16712345678", ("Pacific/Guam",)),
        ("+17215205678", ("America/Lower_Princes",)),
        ("+590690001234", ("America/Guadeloupe",)),
        ("+262639012345", ("Indian/Mayotte",)),
        ("+262692123456", ("Indian/Reunion",)),
        ("+59995181234", ("America/Curacao",)),
        ("+31612345678", ("Europe/Amsterdam",)),
        ("+33612345678", ("Europe/Paris",)),
        ("+4741234567", ("Europe/Oslo",)),
        ("+4779123456", ("Arctic/Longyearbyen",)),
        ("+74951234567", ("Europe/Moscow",)),
        ("+672322222", ("Pacific/Norfolk",)),
        ("+38344123456", ("Europe/Belgrade",)),  # Kosovo, which has no code in ISO 3166.
        ("+672106609", ("Antarctica/Davis",)),
        ("+672128123", ("Antarctica/Casey",)),
    ],
)
def test_that_a_number_is_in_its_own_country(number: str, zones: tuple[str, ...]) -> None:
    assert zones_of_number(number) == zones


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("+18005550100", "US"),
        ("+79161234567", "RU"),
        ("+78005550100", "RU"),
        ("+77011234567", "KZ"),
        ("+61412345678", "AU"),
        ("+34612345678", "ES"),
    ],
)
def test_that_a_number_of_no_area_may_be_anywhere_in_its_country(number: str, country: str) -> None:
    assert zones_of_number(number) == zones_of_country(country)


@pytest.mark.parametrize(
    ("number", "zones"), [("+354123", ("Atlantic/Reykjavik",)), ("+35699", ("Europe/Malta",)), ("+1212", ())]
)
def test_that_an_invalid_number_is_in_the_country_of_its_code_if_there_is_only_one(
    number: str, zones: tuple[str, ...]
) -> None:
    assert zones_of_number(number) == zones


@pytest.mark.parametrize(
    "number",
    [
        *("+870773111632", "+8816123456789", "+882131234567", "+883510012345678"),
        *("+80012345678", "+80812345678", "+979123456789", "+15550100001", "+999123", "+", "not a number"),
    ],
)
def test_that_a_number_of_no_country_has_no_zone(number: str) -> None:
    assert zones_of_number(number) == ()


@pytest.mark.parametrize("country", COUNTRIES)
def test_that_no_number_is_in_another_country(country: str) -> None:
    at_home = {canonical(zone) for zone in zones_of_country(country)}
    for kind in KINDS:
        example = phonenumbers.example_number_for_type(country, kind)
        if example is None or phonenumbers.region_code_for_number(example) != country:
            continue
        if country == "NF" and kind == phonenumbers.PhoneNumberType.FIXED_LINE:
            continue  # The example is of a base in Antarctica.
        number = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
        found = zones_of_number(number)
        assert found, number
        assert {canonical(zone) for zone in found} <= at_home, number


@given(
    st.sampled_from(["RU", "US", "AU", "KZ", "CL", "MX", "GL", "NZ"]),
    st.integers(0, 23),
    st.integers(1, 24),
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001 - Hypothesis wants naive ones.
)
@settings(max_examples=60, deadline=None)
def test_that_common_hours_agree_with_a_walk_minute_by_minute(
    country: str, first: int, length: int, naive: datetime
) -> None:
    zones = zones_of_country(country)
    opens, closes = f"{first:02d}:00", f"{min(24, first + length):02d}:00"
    hours = CallingHours((opens, closes), zones)
    at = naive.replace(second=0, microsecond=0, tzinfo=UTC)
    clocks = [ZoneInfo(zone) for zone in zones]

    def allowed(moment: datetime) -> bool:
        return all(opens <= f"{moment.astimezone(clock):%H:%M}" < closes for clock in clocks)

    assert hours.allow(at) is allowed(at)
    opening = hours.next_opening(at)
    walked = next((at + MINUTE * step for step in range(2 * 1440) if allowed(at + MINUTE * step)), None)
    assert opening == walked or (walked is None and (opening is None or opening > at + timedelta(days=2)))
    assert hours.has_common_hour(at) is (opening is not None)
    if opening is not None and (opens, closes) != ("00:00", "24:00"):
        closing = hours.closing(opening)
        assert closing == next(
            opening + MINUTE * step for step in range(2 * 1440) if not allowed(opening + MINUTE * step)
        )


def test_that_an_hour_that_daylight_saving_makes_common_is_found_only_when_it_is_near() -> None:
    """Santiago and Phoenix are three hours apart in winter, and four in Santiago's summer."""
    hours = CallingHours(("09:00", "12:30"), ("America/Santiago", "America/Phoenix"))
    january, april = datetime(2026, 1, 10, tzinfo=UTC), datetime(2026, 4, 10, tzinfo=UTC)
    assert not hours.has_common_hour(january)
    assert hours.has_common_hour(april)
    before = datetime(2026, 4, 5, 3, tzinfo=UTC) - COMING_WEEKS + timedelta(hours=20)
    opening = hours.next_opening(before)
    assert opening == datetime(2026, 4, 5, 16, tzinfo=UTC)
