"""Names of time zones: those accepted, and the messages about the others."""

from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones

import pytest

from agent_desktop.protocol.zones import (
    canonical,
    country_of,
    is_zone,
    meant_by,
    what_is_wrong,
    zone_names,
    zones_of_country,
)


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        *(("localtime", None), ("posixrules", None), ("Factory", None), ("", None), ("America", None)),
        *(("/etc/localtime", None), ("../etc/passwd", None), ("/etc", None), ("Mars/Olympus", None)),
        ("posix/Europe/Berlin", "Europe/Berlin"),
        ("right/Europe/Berlin", "Europe/Berlin"),
        ("/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("EUROPE/BERLIN", "Europe/Berlin"),
        ("America/New York", "America/New_York"),
        ("America/New_Yrk", "America/New_York"),
        (" Europe/Berlin", "Europe/Berlin"),
        ("utc", "UTC"),
        ("CEST", None),
    ],
)
def test_that_a_name_that_is_not_a_zone_everywhere_is_refused_with_the_remedy(
    name: str, remedy: str | None
) -> None:
    assert not is_zone(name)
    assert meant_by(name) == remedy
    text = what_is_wrong(name)
    assert text is not None
    assert repr(name) in text
    assert f"write {remedy!r}" in text if remedy else "IANA name as in 'Europe/Berlin'" in text


@pytest.mark.parametrize("name", ["Europe/Berlin", "UTC", "Etc/GMT+5", "US/Eastern", "Asia/Calcutta", "Cuba"])
def test_that_zones_and_their_aliases_are_taken(name: str) -> None:
    assert what_is_wrong(name) is None


def test_that_every_name_that_is_taken_can_be_loaded() -> None:
    assert all(is_zone(name) for name in zone_names())
    assert zone_names() <= available_timezones()


@pytest.mark.parametrize(
    ("alias", "name", "country"),
    [
        ("US/Eastern", "America/New_York", "US"),
        ("Asia/Calcutta", "Asia/Kolkata", "IN"),
        ("Europe/Stockholm", "Europe/Berlin", "SE"),  # The same clock, and still another country.
        ("GB", "Europe/London", "GB"),
        ("EST", "America/Panama", None),
        ("UTC", "Etc/UTC", None),
    ],
)
def test_that_an_alias_lies_where_its_zone_lies(alias: str, name: str, country: str | None) -> None:
    assert canonical(alias) == name
    assert country_of(alias) == country


def test_that_each_zone_of_a_country_lies_in_it() -> None:
    for country in ("US", "RU", "KZ", "JM", "NL", "FR"):
        zones = zones_of_country(country)
        assert zones
        assert all(country_of(zone) == country and ZoneInfo(zone) for zone in zones)
    assert zones_of_country("ZZ") == ()
