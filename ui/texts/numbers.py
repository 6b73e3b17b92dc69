"""Counts, percentages and telephone numbers in their usual notation.

The library that formats telephone numbers of every country is imported with the first number.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTimeZone

from agent_desktop.protocol.zones import country_of

translate = QCoreApplication.translate

_EASTERN: Final = {0x660 + value: ord("0") + value for value in range(10)}
"""The digits ٠ to ٩ with those that are read the same."""


def whole(number: int) -> str:
    """Return ``number`` with the digit grouping of the language."""
    return QLocale().toString(number)


def in_digits(text: str) -> str:
    """Return ``text``, such as the figures of a stopwatch, with the digits of the language."""
    zero = QLocale().zeroDigit()
    return text if zero == "0" else text.translate(_digits_from(ord(zero)))


def in_own_digits(translation: str) -> str:
    """Return a translation with the digits of the locale in its prose.

    Arabic is written with either digits, by country. The translation has ٠ to ٩ where the locale may choose, and 0 to 9 in
    what is typed or looked up: keys, numbers of telephones, versions, examples of input.
    """
    return translation.translate(_EASTERN) if QLocale().zeroDigit() == "0" else translation


@lru_cache(maxsize=8)
def _digits_from(zero: int) -> dict[int, int]:
    return {ord("0") + value: zero + value for value in range(10)}


def percent(ratio: float | None) -> str:
    """Return ``ratio`` as a whole percentage, empty without a ratio."""
    return "" if ratio is None else translate("Figures", "{} %").format(whole(round(ratio * 100)))


def written(number: str, timezone: str | None = None) -> str:
    """Return the E.164 ``number`` in national format at home, in international format abroad.

    Home is the country of ``timezone`` (IANA), the business process's; without one, this machine's. A text that is not
    a telephone number is returned unchanged.
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
    """Return the two-letter country of ``timezone``, or this machine's country for a zone without one, such as UTC."""
    if (country := country_of(timezone)) is not None:
        return country
    return QLocale.territoryToCode(QLocale.system().territory())
