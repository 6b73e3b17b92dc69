"""A telephone number as people write it, and the parts of an E.164 number that it may stand for."""

from __future__ import annotations

import re
from typing import Final

_DASHES: Final = r"\-\u2010\u2011\u2012\u2013\u2014\u2212"
_UNSEEN: Final = r"\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
"""Marks that nobody sees; address books put some around the numbers that are copied from them."""
_WRITTEN: Final = re.compile(rf"[0-9+()./\s{_DASHES}{_UNSEEN}]+")
_NATIONAL: Final = re.compile(r"\(\s*0\s*\)")
"""The national prefix within an international number, as in ``+44 (0)20 7946 0958``: it is not dialled."""
_NOT_DIALLED: Final = re.compile(r"[^0-9+]")
FEWEST_WITHOUT_ZERO: Final = 3
"""Digits that must be left when a leading zero is dropped: fewer stand in almost every number."""


def parts_of_number(text: str) -> tuple[str, ...]:
    """Return what an E.164 number may hold if ``text`` is part of it; nothing if ``text`` is no part of a number.

    ``(212) 555-0142`` gives ``2125550142``; a leading ``00`` stands for the plus sign, and a single leading ``0`` may be
    the national prefix, which E.164 leaves out (``docs/behaviour.md``, *Finding callbacks*).
    """
    if not _WRITTEN.fullmatch(text):
        return ()
    digits = _NOT_DIALLED.sub("", text)
    if "+" in digits:
        return (_NOT_DIALLED.sub("", _NATIONAL.sub("", text)),)
    if not digits:
        return ()
    if not digits.startswith("0") or len(digits) <= FEWEST_WITHOUT_ZERO:
        return (digits,)
    return (digits, f"+{digits[2:]}" if digits.startswith("00") else digits[1:])
