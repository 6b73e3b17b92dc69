"""Search for telephone numbers as people write them (``docs/behaviour.md``, *Finding callbacks*)."""

from __future__ import annotations

import re
from typing import Final

from server_stub.core.model.subscribers import country_code_of, dialable, plain_digits

_DASHES: Final = r"\-\u2010\u2011\u2012\u2013\u2014\u2212\u30fc~\u00b7"
_UNSEEN: Final = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
"""Invisible characters; some address books add them to numbers that are copied."""
_WRITTEN: Final = re.compile(rf"[0-9+()\[\]./\s{_DASHES}{_UNSEEN}]+")
_EXTENSION: Final = re.compile(r"\s*(?:;.*|(?:x|ext\.?|#)\s*[0-9]{1,7}\s*)$", re.IGNORECASE)
"""Text after a number: the parameters of a ``tel:`` link (RFC 3966), or an extension."""
_NATIONAL: Final = re.compile(r"[(\[]\s*0\s*[)\]]")
"""The national prefix within an international number, as in ``+44 (0)20 7946 0958``; only Italy dials it."""
_NOT_DIALLED: Final = re.compile(r"[^0-9+]")
_ABROAD: Final = re.compile(r"00(?:11)?|011|810|010")
"""International prefixes: of most countries, Australia, North America, Russia and Japan."""
FEWEST_WITHOUT_ZERO: Final = 3
"""Fewest digits that remain when a leading zero is removed; almost every number contains any shorter text."""
_FEWEST_WHOLE: Final = 9
"""Fewest characters, including the plus sign, of a text that may be a complete number and so have other forms."""


def parts_of_number(text: str) -> tuple[str, ...]:
    """Return the texts to find in numbers for the search text ``text``; none if it is not part of a number.

    ``(212) 555-0142`` gives ``2125550142``; a leading ``00`` means the plus sign, and a single leading ``0`` may be the
    national prefix, which E.164 omits.
    """
    text = _EXTENSION.sub("", plain_digits(text))
    if not _WRITTEN.fullmatch(text):
        return ()
    parts: dict[str, None] = {}
    for reading in (text, _NATIONAL.sub("", text)):
        _add_parts(_NOT_DIALLED.sub("", reading), parts)
    return tuple(parts)


def _add_parts(dialled: str, parts: dict[str, None]) -> None:
    """Add the texts that the digits, with or without a plus sign, may mean in a number."""
    if "+" in dialled:
        _add_international(f"+{dialled.replace('+', '')}" if dialled.startswith("+") else dialled, parts)
        return
    if not dialled:
        return
    parts[dialled] = None
    abroad = _ABROAD.match(dialled)
    for end in {2, abroad.end()} if abroad is not None and dialled.startswith("00") else ():
        if len(dialled) - end > 1:
            _add_international(f"+{dialled[end:]}", parts)
    if abroad is not None and not dialled.startswith("00") and len(dialled) >= _FEWEST_WHOLE:
        _add_international(f"+{dialled[abroad.end() :]}", parts)
    if dialled.startswith("0") and not dialled.startswith("00") and len(dialled) > FEWEST_WITHOUT_ZERO:
        parts[dialled[1:]] = None


def _add_international(number: str, parts: dict[str, None]) -> None:
    """Add a complete or partial international number, also without a trunk zero after its country code."""
    parts[number] = None
    code = country_code_of(number)
    if code is not None and number[1 + len(code) :].startswith("0") and len(number) - len(code) > 2:
        parts[f"+{code}{number[2 + len(code) :]}"] = None
    if len(number) >= _FEWEST_WHOLE and number[1:].isdigit():
        parts[dialable(number)] = None
