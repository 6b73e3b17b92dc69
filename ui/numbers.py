"""Telephone numbers as people write them.

The library that knows every country's way of writing is imported with the first number, or beforehand by
``preload`` in a thread.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QLocale, QTimeZone


def preload() -> None:
    """Import the library now; for a thread that has the time."""
    import phonenumbers as _  # noqa: F401


@lru_cache(maxsize=128)
def region_of(timezone: str | None) -> str:
    """Return the country in which ``timezone`` (IANA) lies, or this machine's, as two letters; empty if unknown."""
    if timezone:
        zone = QTimeZone(QByteArray(timezone.encode()))
        if zone.isValid() and (code := QLocale.territoryToCode(zone.territory())):
            return code
    return QLocale.territoryToCode(QLocale.system().territory())


@lru_cache(maxsize=4096)
def written(number: str, timezone: str | None = None) -> str:
    """Return the E.164 ``number`` in national format at home, in international format abroad.

    Home is the country of ``timezone``, the business process's; without one, this machine's. What is no number
    comes back as it is.
    """
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    at_home = phonenumbers.country_code_for_region(region_of(timezone)) == parsed.country_code
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL if at_home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(parsed, style)
