"""Which ``[[telephony.inbound]]`` a caller has dialled."""

from __future__ import annotations

from collections.abc import Iterable

import phonenumbers

from server_stub.telephony.dial_plan import country_of
from server_stub.telephony.settings import InboundSettings


def line_called(lines: Iterable[InboundSettings], dialled: str) -> InboundSettings | None:
    """Return the line of a number as a trunk delivers it: in E.164, without its plus sign, or as dialled at home."""
    return next((line for line in lines if _means(dialled, line.number)), None)


def _means(dialled: str, number: str) -> bool:
    digits = "".join(sign for sign in dialled if sign.isdigit())
    if digits == number.removeprefix("+"):
        return True
    try:
        parsed = phonenumbers.parse(digits, country_of(number))
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) == number
