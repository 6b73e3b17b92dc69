"""The search text of a callback: all written forms of its number, and the customer's name without accents and case.

It is stored in a column and written with the row, so that both databases return the same results without functions of
their own (``docs/behaviour.md``, *Finding callbacks*).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from server_stub.core.model.subscribers import written_forms

_LETTERS: Final = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ħ": "h",
        "ı": "i",
        "ŋ": "n",
        "ŧ": "t",
    }
    | dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)
"""Letters with strokes, which Unicode does not decompose, and signs that look the same."""
_ACCENTS: Final = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
"""Combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic; those of Indic scripts and kana are letters."""
_UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
_BLANKS: Final = re.compile(r"\s+")
_BETWEEN: Final = "\n"
"""Separator of the forms; no query contains it, so none matches across two forms."""


@lru_cache(maxsize=4096)
def search_text(number: str, customer_name: str | None) -> str:
    """Return the search text of a callback."""
    forms = written_forms(number)
    return _BETWEEN.join(forms if customer_name is None else (*forms, fold(customer_name)))


def fold(text: str) -> str:
    """Return ``text`` without differences of accents, case, Unicode form and invisible characters."""
    bare = unicodedata.normalize("NFKD", _UNSEEN.sub("", text).casefold()).casefold()
    bare = _ACCENTS.sub("", bare).translate(_LETTERS)
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", bare)).strip()
