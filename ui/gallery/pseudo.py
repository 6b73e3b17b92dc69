"""A pseudo-language: every text has accents and is 40 % longer.

Truncated and untranslated texts are visible at once.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QTranslator

LONGER: Final = 0.4
_ACCENTS: Final = str.maketrans("aeiouAEIOUcn", "áéíóúÁÉÍÓÚçñ")
_LONGEST_FILLER: Final = 7
_PLACE: Final = re.compile(r"(\{[^}]*\}|%n|&)")


def lengthened(text: str) -> str:
    """Return ``text`` with accents and a tail; placeholders stay as they are."""
    if not text:
        return text
    parts = _PLACE.split(text)
    accented = "".join(part if _PLACE.fullmatch(part) else part.translate(_ACCENTS) for part in parts)
    missing = max(1, round(len(text) * LONGER))
    tail: list[str] = []
    while missing > 0:
        tail.append("~" * min(_LONGEST_FILLER, missing))
        missing -= _LONGEST_FILLER + 1
    separator = " " if " " in text else ""
    return f"{accented}{separator}{' '.join(tail)}"


class PseudoTranslator(QTranslator):
    """Translates everything into the pseudo-language."""

    def translate(
        self,
        context: bytes | str,  # noqa: ARG002
        sourceText: bytes | str,  # noqa: N803
        disambiguation: bytes | str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        """Return the longer text."""
        text = sourceText.decode() if isinstance(sourceText, bytes) else sourceText
        return lengthened(text)

    def isEmpty(self) -> bool:
        """Return False: it translates every text."""
        return False
