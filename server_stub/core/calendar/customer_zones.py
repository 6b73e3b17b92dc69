"""Time zones of telephone numbers (``docs/behaviour.md``, *Where a callback is*).

The zones are those of the number's country, not of its calling code: twenty-five countries share +1. If the number has
an area code, they are those of the area. A number without a country has no zones.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import phonenumbers
from phonenumbers import timezone as number_zones

from agent_desktop.protocol.zones import canonical, is_zone, zones_of_country
from server_stub.core.model.subscribers import parsed_number

_CACHED: Final = 4096

_BASES: Final = {
    "+67210": "Antarctica/Davis",
    "+67211": "Antarctica/Mawson",
    "+67212": "Antarctica/Casey",
    "+67213": "Antarctica/Macquarie",
}
"""Antarctic bases that share +672 with Norfolk Island; phonenumbers returns the zone of the island for them."""

_BASE: Final = len("+67210")


@lru_cache(maxsize=_CACHED)
def zones_of_number(number: str) -> tuple[str, ...]:
    """Return the IANA zones in which an E.164 number may be, sorted; empty if none is known.

    Toll-free and premium numbers, and mobiles except in the countries that tie them to an area, may be anywhere in
    their country. Satellite and other numbers without a country (+800, +870, +881, +882, +883, +979) have no zone.
    """
    found = parsed_number(number)
    if found is None:
        return ()
    parsed, region = found
    if (base := _BASES.get(number[:_BASE])) is not None:
        return (base,)
    country = _country_of(parsed, region)
    if country is None:
        return ()
    nationwide = _known(zones_of_country(country))
    is_local = phonenumbers.is_number_geographical(parsed)
    if nationwide and not is_local:
        return nationwide
    of_area = _known(number_zones.time_zones_for_geographical_number(parsed))
    if not nationwide:
        return of_area
    at_home = {canonical(zone) for zone in nationwide}
    within = tuple(zone for zone in of_area if canonical(zone) in at_home)
    return within or nationwide


def _country_of(parsed: phonenumbers.PhoneNumber, region: str | None) -> str | None:
    """Return the country of a number; for an invalid number, the country if its calling code has only one."""
    if region is None:
        regions = phonenumbers.region_codes_for_country_code(parsed.country_code or 0)
        region = regions[0] if len(regions) == 1 else None
    return None if region == phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY else region


def _known(zones: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(zone for zone in zones if is_zone(zone)))
