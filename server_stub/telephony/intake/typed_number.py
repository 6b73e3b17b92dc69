"""Numbers as callers type them and as trunks deliver them."""

from __future__ import annotations

import phonenumbers

from server_stub.core.model.number_rules import facts_of
from server_stub.core.model.subscribers import dialable


def e164_of(text: str, country: str | None) -> str | None:
    """Return the E.164 number that ``text`` means when it is dialled in ``country`` (two letters); None if none.

    It may be national, have the country's prefix for calls abroad (00, 011), or be international without a plus sign.
    """
    digits = "".join(sign for sign in text if sign.isascii() and sign.isdigit())
    if not digits:
        return None
    for form, region in ((digits, country), (f"+{digits}", None)):
        if (region is None and not form.startswith("+")) or (text.startswith("+") and region is not None):
            continue
        try:
            parsed = phonenumbers.parse(form, region)
        except phonenumbers.NumberParseException:
            continue
        number = dialable(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
        if facts_of(number).problem is None:
            return number
    return None
