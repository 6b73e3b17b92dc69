"""Telephone numbers as people write them.

The library that knows every country's way of writing is imported with the first number, or beforehand by
``preload`` in a thread.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLocale, QTimeZone

from agent_desktop.protocol.zones import country_of


def preload() -> None:
    """Import the library and its tables now; for a thread that has the time."""
    written("+12125550142", "America/New_York")


def written(number: str, timezone: str | None = None) -> str:
    """Return the E.164 ``number`` in national format at home, in international format abroad.

    Home is the country of ``timezone`` (IANA), the business process's; without one, this machine's. What is no number
    comes back as it is.
    """
    return _written(number, timezone or bytes(QTimeZone.systemTimeZoneId().data()).decode())


@lru_cache(maxsize=4096)
def _written(number: str, timezone: str) -> str:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    home = phonenumbers.country_code_for_region(_region_of(timezone))
    formats = phonenumbers.PhoneNumberFormat
    style = formats.NATIONAL if home == parsed.country_code else formats.INTERNATIONAL
    return phonenumbers.format_number(parsed, style)


@lru_cache(maxsize=128)
def _region_of(timezone: str) -> str:
    """Return the country in which ``timezone`` lies, as two letters; this machine's for one that lies in none, as UTC."""
    if (country := country_of(timezone)) is not None:
        return country
    return QLocale.territoryToCode(QLocale.system().territory())
