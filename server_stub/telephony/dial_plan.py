"""The dial plan: the form in which a trunk expects the number that is dialled, and the one that the customer sees."""

from __future__ import annotations

from typing import Final

import phonenumbers

from server_stub.core.model.call_rules import ShownNumber, TrunkRoute
from server_stub.telephony.settings import NumberFormat, TelephonySettings, TrunkSettings

_DIGITS: Final = frozenset("0123456789")


def trunk_routes(settings: TelephonySettings) -> tuple[TrunkRoute, ...]:
    """Return the trunks that lead to customers, in the order of the site file."""
    return tuple(TrunkRoute(trunk.id, trunk.prefixes) for trunk in settings.trunk if trunk.prefixes)


def shown_numbers(settings: TelephonySettings) -> tuple[ShownNumber, ...]:
    """Return the numbers that customers see before that of the trunk."""
    return tuple(
        ShownNumber(entry.number, entry.business_process, entry.country) for entry in settings.caller_id
    )


def shown(trunk: TrunkSettings, ordered: str | None) -> str | None:
    """Return the number to show, as the trunk expects it; None leaves it to the trunk.

    The ``ordered`` number takes precedence over the trunk's own.
    """
    number = ordered or trunk.caller_id
    return None if number is None else formatted(number, trunk.number_format, trunk.country)


def dialled(trunk: TrunkSettings, number: str) -> str:
    """Return ``number`` (E.164) as it is dialled over ``trunk``."""
    return trunk.dial_prefix + formatted(number, trunk.number_format, trunk.country)


def country_of(number: str) -> str | None:
    """Return the country of an E.164 number in two letters; None if its code belongs to no country."""
    try:
        region = phonenumbers.region_code_for_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return None
    return region if region in phonenumbers.SUPPORTED_REGIONS else None


def formatted(number: str, number_format: NumberFormat, country: str | None) -> str:
    """Return an E.164 number in another format; one that cannot be parsed stays in E.164."""
    if number_format is NumberFormat.E164:
        return number
    if number_format is NumberFormat.DIGITS or country is None:
        return number.removeprefix("+")
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    written = phonenumbers.format_out_of_country_calling_number(parsed, country)
    if country_of(number) == country:
        written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return "".join(sign for sign in written if sign in _DIGITS)
