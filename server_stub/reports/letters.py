"""What a font cannot show, written out: nothing that a customer is called may be missing from a print."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

_LAST_OF_FOUR: Final = 0xFFFF


class PrintableText(dict[int, str | int]):
    r"""For ``str.translate``: the letters that a font has stay, each other one becomes its number, as ``\u674e``.

    Args:
        has: the code points that the font can show.
    """

    def __init__(self, has: Container[int]) -> None:
        super().__init__()
        self._has = has

    def __missing__(self, letter: int) -> str | int:
        self[letter] = letter if letter in self._has else escape(letter)
        return self[letter]


def escape(letter: int) -> str:
    r"""Return ``\u674e`` for a code point, or ``\u{1f600}`` for one that four digits do not hold."""
    return f"\\u{letter:04x}" if letter <= _LAST_OF_FOUR else f"\\u{{{letter:x}}}"
