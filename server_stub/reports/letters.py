"""Write out letters that a font lacks, so that no part of a customer's name is missing from a print."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

_LAST_OF_FOUR: Final = 0xFFFF


class PrintableText(dict[int, str | int]):
    r"""A table for ``str.translate`` that replaces each letter that a font lacks by its number, as ``\u674e``.

    Args:
        has: the code points that the font has.
    """

    def __init__(self, has: Container[int]) -> None:
        super().__init__()
        self._has = has

    def __missing__(self, letter: int) -> str | int:
        self[letter] = letter if letter in self._has else escape(letter)
        return self[letter]


def escape(letter: int) -> str:
    r"""Return ``\u674e`` for a code point, or ``\u{1f600}`` for one with more than four digits."""
    return f"\\u{letter:04x}" if letter <= _LAST_OF_FOUR else f"\\u{{{letter:x}}}"
