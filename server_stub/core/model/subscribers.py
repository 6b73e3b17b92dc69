"""Telephone numbers as subscribers: which written forms mean the same line (``docs/behaviour.md``, *Numbers*).

Some countries have, or had, two international forms of one line: a digit that marks mobiles (Mexico, Argentina, Brazil),
digits that a renumbering added in front (Benin, Colombia, Côte d'Ivoire), or a leading zero of fixed lines only (Italy).
People also keep the trunk prefix that is dialled at home (``+44 (0)20``). All functions here take and return E.164 text;
they have no state but caches.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber, PhoneNumberFormat

_CACHED: Final = 16_384
"""Size of the cache: some seconds of intake and every number at an agent; a miss costs a tenth of a millisecond."""

_FORMER: Final = (
    # Mexico dropped the 1 before mobiles on 3 August 2019 (Plan Técnico Fundamental de Numeración).
    (re.compile(r"\+521(\d{10})"), r"+52\1"),
    # Brazil put a 9 before all mobiles by 2016 (Anatel, Resolução 553); fixed lines begin with 2 to 5.
    (re.compile(r"\+55(\d\d)([6-9]\d{7})"), r"+55\g<1>9\2"),
    # Benin put 01 before all numbers on 30 November 2024 (ARCEP Bénin).
    (re.compile(r"\+229(\d{8})"), r"+22901\1"),
    # Colombia put 60 before the area digit of fixed lines on 1 September 2021 (CRC, Resolución 5826).
    (re.compile(r"\+57([124-8]\d{7})"), r"+5760\1"),
    # Côte d'Ivoire: eight digits became ten on 31 January 2021; the second digit shows the operator (ARTCI).
    (re.compile(r"\+225([04-9][0-3]\d{6})"), r"+22501\1"),
    (re.compile(r"\+225([04-9][4-6]\d{6})"), r"+22505\1"),
    (re.compile(r"\+225([04-9][7-9]\d{6})"), r"+22507\1"),
    # Italy: fixed lines have the zero abroad too, mobiles have none.
    (re.compile(r"\+390(3\d{8,9})"), r"+39\1"),
    (re.compile(r"\+39([1-9]\d{5,9})"), r"+390\1"),
    # San Marino is reached through Italy as well.
    (re.compile(r"\+390549(\d{6})"), r"+3780549\1"),
)
"""Forms that are no longer dialled, or not from abroad, and the form that replaced each."""

_ARGENTINE_MOBILE: Final = re.compile(r"\+549(\d{10})")
"""The 9 marks a mobile; a line is fixed or mobile, so the ten digits alone identify it."""

_LINK: Final = re.compile(r"\s*(?:tel|callto|sms):(?://)?", re.IGNORECASE)
_NO_DIGIT: Final = re.compile(r"[^0-9+]")
_E164: Final = re.compile(r"\+[1-9][0-9]{4,14}")

_TRUNK_KEPT: Final = "|".join(
    f"{code}0" for code in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE) if code not in {1, 7}
)
_MAY_DIFFER: Final = re.compile(
    r"\+(?:521|54|55|57[124-8]|229|225|39|378|11|7\d{11}|3606|3708|3758"
    # Local numbers and carrier prefixes that the library removes by itself.
    rf"|261|298|352|423|506|6118312|672|692|861[127]|993|{_TRUNK_KEPT})"
)
"""Numbers that may have another form; all others, which are nearly all numbers, need no look-up."""
_HAD_ANOTHER: Final = re.compile(r"\+52\d{10}")


@lru_cache(maxsize=_CACHED)
def parsed_number(number: str) -> tuple[PhoneNumber, str | None] | None:
    """Return the E.164 ``number`` in parts, with its region if it has one; None if it is not a number.

    Half of what an intake asks about a number begins with these two look-ups.
    """
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return None
    return parsed, phonenumbers.region_code_for_number(parsed)


@lru_cache(maxsize=_CACHED)
def dialable(number: str) -> str:
    """Return the E.164 ``number`` in the form that is dialled today: ``+521…`` as ``+52…``, ``+44020…`` as ``+4420…``.

    A text that is not a number in use is returned unchanged.
    """
    found = parsed_number(number)
    if found is None:
        return number
    parsed, region = found
    is_valid = region is not None and phonenumbers.is_valid_number_for_region(parsed, region)
    if is_valid and not number.startswith("+390549"):
        return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    for former, today in _FORMER:
        if former.fullmatch(number):
            rewritten = phonenumbers.parse(former.sub(today, number))
            if phonenumbers.is_valid_number(rewritten):
                return phonenumbers.format_number(rewritten, PhoneNumberFormat.E164)
    return number


def subscriber_of(number: str) -> str:
    """Return a text that identifies the line of ``number``: all forms of one line give the same text."""
    return _subscriber_of(number) if _MAY_DIFFER.match(number) else number


@lru_cache(maxsize=_CACHED)
def _subscriber_of(number: str) -> str:
    return _ARGENTINE_MOBILE.sub(r"+54\1", dialable(number))


@lru_cache(maxsize=_CACHED)
def written_forms(number: str) -> tuple[str, ...]:
    """Return the forms in which the line of ``number`` is written, without blanks and signs, each once.

    The number itself comes first, then the other international forms (with their plus sign), then the national form
    (``0111512345678``), unless the number contains it.
    """
    if not _MAY_DIFFER.match(number) and not _HAD_ANOTHER.match(number):
        home = _with_trunk_prefix(number)
        return (number,) if home in number else (number, home)
    forms = [number, dialable(number), subscriber_of(number)]
    forms += [former for former in _former_forms(forms[1]) if former not in forms]
    unique = list(dict.fromkeys(forms))
    for form in tuple(unique):
        home = _at_home(form)
        if home and not any(home in known for known in unique):
            unique.append(home)
    return tuple(unique)


def international_forms(number: str) -> tuple[str, ...]:
    """Return the international forms of the line of ``number``, the number itself first; nearly all lines have one."""
    if not _MAY_DIFFER.match(number) and not _HAD_ANOTHER.match(number):
        return (number,)
    return tuple(form for form in written_forms(number) if form.startswith("+"))


def plain_digits(text: str) -> str:
    """Return ``text`` with the digits of every script and full-width signs in ASCII, and without ``tel:``."""
    plain = "".join(
        str(digit) if (digit := unicodedata.decimal(letter, None)) is not None else letter
        for letter in unicodedata.normalize("NFKC", text)
    )
    return _LINK.sub("", plain, count=1)


def meant_by(text: str) -> str | None:
    """Return the E.164 number that ``text`` probably means; None if it has no country code or is not a number."""
    digits = _NO_DIGIT.sub("", plain_digits(text).replace("(0)", ""))
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    if not _E164.fullmatch(digits):
        return None
    number = dialable(digits)
    found = parsed_number(number)
    return number if found is not None and phonenumbers.is_valid_number(found[0]) else None


def _former_forms(number: str) -> tuple[str, ...]:
    """Return the other international forms of ``number``, former and present."""
    if number.startswith("+52") and len(number) == 13:
        return (f"+521{number[3:]}",)
    if number.startswith("+54") and len(number) == 13:
        mobile = f"+549{number[3:]}"
        return (mobile,) if phonenumbers.is_valid_number(phonenumbers.parse(mobile)) else ()
    if re.fullmatch(r"\+55\d\d9\d{8}", number):
        return (f"{number[:5]}{number[6:]}",)
    if number.startswith("+3780549"):
        return (f"+39{number[4:]}", f"+378{number[8:]}")
    return ()


def _with_trunk_prefix(number: str) -> str:
    """Return the digits that are dialled at home. This is a hundred times as fast as formatting the number."""
    code = country_code_of(number)
    return "" if code is None else _trunk_prefix(code) + number[1 + len(code) :]


def country_code_of(number: str) -> str | None:
    """Return the digits of the country code with which ``number`` begins; None if it begins with none."""
    for end in (2, 3, 4):
        code = number[1:end]
        if code.isdigit() and int(code) in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
            return code
    return None


@lru_cache(maxsize=512)
def _trunk_prefix(code: str) -> str:
    region = phonenumbers.region_code_for_country_code(int(code))
    metadata = PhoneMetadata.metadata_for_region_or_calling_code(int(code), region)
    return (metadata.national_prefix or "") if metadata is not None else ""


def _at_home(number: str) -> str:
    """Return the digits of the national form of ``number``."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return ""
    written = phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL)
    return "".join(letter for letter in written if letter.isdigit())
