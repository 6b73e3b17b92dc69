"""Which numbers may be dialled, and for which business process (``docs/behaviour.md``, *Numbers*).

The numbering plans of all countries are those of the phonenumbers library, which is data and does no I/O.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

import msgspec
import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType, shortnumberinfo

from server_stub.core.model.subscribers import dialable

_CACHED: Final = 16_384

INTERNATIONAL: Final = "001"
"""The country code of numbers without a country, such as satellite numbers (UN M.49 for the world)."""

_SHARED_CODES: Final = frozenset({882, 883})
"""Country codes of international networks, whose numbers are checked by their length alone.

The ITU assigns these networks their blocks faster than any list of plans follows.
"""

_LONGEST_EMERGENCY: Final = 6
"""Digits of the longest emergency numbers; longer numbers need no look-up in each country of their code."""

_FICTIONAL: Final = (
    # No area code 555 exists: NANPA keeps it for directory services, which no company offers.
    ("US", re.compile(r"\+1555\d{7}")),
    # Ofcom, "Numbers for drama use": no area, and mobiles.
    ("GB", re.compile(r"\+44(?:1632960|7700900)\d{3}")),
)
"""Ranges reserved for fiction and trials, which belong to no subscriber. The library's plans leave them out."""


class NumberType(StrEnum):
    """The type of a line, by its country's plan. In the site file: add values, never rename one."""

    FIXED_LINE = "fixed_line"
    MOBILE = "mobile"
    TOLL_FREE = "toll_free"
    PREMIUM_RATE = "premium_rate"
    SHARED_COST = "shared_cost"
    VOIP = "voip"
    PERSONAL_NUMBER = "personal_number"
    PAGER = "pager"
    UAN = "uan"  #: A company's own number.
    VOICEMAIL = "voicemail"


_BOTH: Final = (NumberType.FIXED_LINE, NumberType.MOBILE)
_TYPES: Final[dict[int, tuple[NumberType, ...]]] = {
    PhoneNumberType.FIXED_LINE: (NumberType.FIXED_LINE,),
    PhoneNumberType.MOBILE: (NumberType.MOBILE,),
    PhoneNumberType.FIXED_LINE_OR_MOBILE: _BOTH,
    PhoneNumberType.TOLL_FREE: (NumberType.TOLL_FREE,),
    PhoneNumberType.PREMIUM_RATE: (NumberType.PREMIUM_RATE,),
    PhoneNumberType.SHARED_COST: (NumberType.SHARED_COST,),
    PhoneNumberType.VOIP: (NumberType.VOIP,),
    PhoneNumberType.PERSONAL_NUMBER: (NumberType.PERSONAL_NUMBER,),
    PhoneNumberType.PAGER: (NumberType.PAGER,),
    PhoneNumberType.UAN: (NumberType.UAN,),
    PhoneNumberType.VOICEMAIL: (NumberType.VOICEMAIL,),
}
_NAMES: Final = {
    NumberType.FIXED_LINE: "a fixed line",
    NumberType.MOBILE: "a mobile",
    NumberType.TOLL_FREE: "a toll-free number",
    NumberType.PREMIUM_RATE: "a premium-rate number",
    NumberType.SHARED_COST: "a shared-cost number",
    NumberType.VOIP: "an internet telephone",
    NumberType.PERSONAL_NUMBER: "a personal number",
    NumberType.PAGER: "a pager",
    NumberType.UAN: "a company's universal number",
    NumberType.VOICEMAIL: "a voicemail access number",
}
COSTLY: Final = frozenset(
    {NumberType.PREMIUM_RATE, NumberType.SHARED_COST, NumberType.PAGER, NumberType.VOICEMAIL}
)
"""Types that are refused unless a business process allows them: a call costs money, or no person can answer."""

USUAL_TYPES: Final = tuple(kind for kind in NumberType if kind not in COSTLY)


class NumberRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers that a business process may call; ``countries`` are ISO 3166 codes of two letters, None: all."""

    types: tuple[NumberType, ...] = USUAL_TYPES
    countries: tuple[str, ...] | None = None


class NumberFacts(msgspec.Struct, frozen=True):
    """A number's entry in the plans; ``problem`` is the reason not to dial it, None if it may be dialled."""

    types: tuple[NumberType, ...] = ()
    country: str | None = None
    problem: str | None = None


def why_not_dialed(number: str, rules: NumberRules) -> str | None:
    """Return the reason and the remedy if the E.164 ``number`` must not be dialled under ``rules``, else None."""
    facts = facts_of(number)
    if facts.problem is not None:
        return facts.problem
    if not any(kind in rules.types for kind in facts.types):
        return (
            f"{number} is {_NAMES[facts.types[0]]}, which this business process does not call; "
            "give another number of the customer, or allow the type in the site file (numbers.types)."
        )
    if rules.countries is not None and facts.country not in rules.countries:
        return (
            f"{number} belongs to {facts.country or 'no country'}, which this business process does not call; "
            "give another number of the customer, or allow the country in the site file (numbers.countries)."
        )
    return None


@lru_cache(maxsize=_CACHED)
def facts_of(number: str) -> NumberFacts:
    """Look up the E.164 ``number`` in the plans, in the form that is dialled today."""
    for country, fictional in _FICTIONAL:
        if fictional.fullmatch(number):
            return NumberFacts(types=_BOTH, country=country)
    try:
        parsed = phonenumbers.parse(dialable(number))
    except phonenumbers.NumberParseException:
        return NumberFacts(
            problem=f"{number} has no country code that exists; write the number with its own."
        )
    if _reaches_emergency(parsed):
        return NumberFacts(
            problem=f"{number} is an emergency number, which is never dialled; give the customer's own number."
        )
    if parsed.country_code in _SHARED_CODES and phonenumbers.is_possible_number(parsed):
        return NumberFacts(types=(NumberType.VOIP,), country=INTERNATIONAL)
    if not phonenumbers.is_valid_number(parsed):
        return NumberFacts(problem=_why_invalid(number, parsed))
    return NumberFacts(
        types=_TYPES[phonenumbers.number_type(parsed)],
        country=phonenumbers.region_code_for_number(parsed),
    )


def _reaches_emergency(parsed: PhoneNumber) -> bool:
    """Return whether the national number, or the part after its area code, is an emergency number of the country."""
    national = phonenumbers.national_significant_number(parsed)
    area = phonenumbers.length_of_geographical_area_code(parsed)
    regions = phonenumbers.region_codes_for_country_code(parsed.country_code or 0)
    local = [
        part for part in {national, national.lstrip("0"), national[area:]} if len(part) <= _LONGEST_EMERGENCY
    ]
    return any(shortnumberinfo.is_emergency_number(part, region) for part in local for region in regions)


def _why_invalid(number: str, parsed: PhoneNumber) -> str:
    if shortnumberinfo.is_valid_short_number(parsed):
        return (
            f"{number} is a short number, which is not dialled from abroad; give the customer's own number."
        )
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    what = {
        phonenumbers.ValidationResult.TOO_SHORT: "is too short",
        phonenumbers.ValidationResult.TOO_LONG: "is too long",
    }.get(reason, "belongs to no range in use")
    country = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    return f"{number} {what} for its country code (+{parsed.country_code}, {country}); check the digits."
