"""Text of a PDF file in the report's fonts, placed line by line.

Text from right to left is ordered by the Unicode bidirectional algorithm, and HarfBuzz joins its letters. All other text
is placed without shaping, which is slow and which most reports do not need.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import resources
from typing import Final

from fpdf import FPDF
from fpdf.fonts import TTFFont

from server_stub.reports.direction import in_visual_order, mark_of
from server_stub.reports.letters import PrintableText

FONT: Final = "Inter"
_MORE_FONTS: Final = {"Hebrew": "NotoSansHebrew-Regular.ttf", "Arabic": "NotoSansArabic-Regular.ttf"}
"""Fonts that are loaded for the first text with letters of their script, which most reports do not have."""
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BOTH_WAYS: Final = re.compile(f"[\u200e\u200f]|{_RIGHT_TO_LEFT.pattern}")
"""Text from right to left, or a mark of direction, which such a text has before each line."""


class _Widths(dict[str, float]):
    """Width of each letter (mm) in the report's font, measured once; measuring whole lines would cost more than placing them."""

    def __init__(self, pdf: FPDF) -> None:
        super().__init__()
        self._pdf = pdf

    def take_from_font(self, letters: Iterable[int]) -> None:
        """Measure in the current font the letters that are not measured yet."""
        for letter in map(chr, letters):
            self.setdefault(letter, self._pdf.get_string_width(letter))

    def __missing__(self, letter: str) -> float:
        self[letter] = self._pdf.get_string_width(letter)
        return self[letter]


def _letters_of(pdf: FPDF) -> Iterable[int]:
    """Return the code points that the current font has."""
    font = pdf.current_font
    if not isinstance(font, TTFFont):
        raise TypeError("the report's font is one of its own")
    return font.cmap


class PdfText:
    """A landscape A4 document with the report's fonts; ``size`` is that of the text (pt), ``line`` its height (mm)."""

    def __init__(self, title: str, language: str, *, size: float, line: float) -> None:
        self._size = size
        self._line = line
        self._pdf = FPDF(orientation="landscape", format="A4")
        self._pdf.set_auto_page_break(False)
        self._pdf.set_title(title)
        self._pdf.set_lang(language)
        self._pdf.c_margin = 0
        for style, name in (("", "Inter-Regular.ttf"), ("B", "Inter-SemiBold.ttf")):
            self._add_font(FONT, style, name)
        self._pdf.set_font(FONT, "", size)
        self._letters = {FONT: frozenset(_letters_of(self._pdf))}
        """The code points of each loaded font; the first font with a letter is used for it."""
        self._shown = PrintableText(self._letters[FONT])
        self._widths = _Widths(self._pdf)
        self._is_written_out: bool = False

    def _add_font(self, family: str, style: str, name: str) -> None:
        with resources.as_file(resources.files("server_stub.reports").joinpath("fonts", name)) as font:
            self._pdf.add_font(family, style, font)

    def _add_more_fonts(self) -> None:
        for family, name in _MORE_FONTS.items():
            self._add_font(family, "", name)
            self._pdf.set_font(family, "", self._size)
            self._letters[family] = frozenset(_letters_of(self._pdf))
            self._widths.take_from_font(self._letters[family])
        self._pdf.set_font(FONT, "", self._size)
        self._shown = PrintableText({letter for letters in self._letters.values() for letter in letters})

    def _broken(self, text: str, width: float) -> list[str]:
        """Return ``text`` in lines of at most ``width`` (mm); wider words are broken, too."""
        text = self._showable(text)
        if self._fits(text, width):
            return [text] if text else []
        lines = [""]
        for word in text.split(" "):
            joined = f"{lines[-1]} {word}".lstrip()
            if self._fits(joined, width):
                lines[-1] = joined
                continue
            if lines[-1]:
                lines.append("")
            for letter in word:
                if not self._fits(lines[-1] + letter, width):
                    lines.append("")
                lines[-1] += letter
        if _RIGHT_TO_LEFT.search(
            text
        ):  # Each line is ordered separately, in the direction of the whole text.
            mark = mark_of(text)
            return [f"{mark}{line}" for line in lines]
        return lines

    def _showable(self, text: str) -> str:
        """Return ``text`` as one line, with letters that the fonts have."""
        plain = " ".join(text.split())
        if len(self._letters) == 1 and _RIGHT_TO_LEFT.search(plain):
            self._add_more_fonts()
        shown = plain.translate(self._shown)
        self._is_written_out |= shown != plain
        return shown

    def _fits(self, text: str, width: float) -> bool:
        return sum(map(self._widths.__getitem__, text)) <= width

    def _write_bold(self, left: float, baseline: float, line: str) -> None:
        """Place a line in the current font; text from right to left has no bold font, and is placed as other text is."""
        if _BOTH_WAYS.search(line):
            self._write(left, baseline, line)
        else:
            self._pdf.text(left, baseline, line)

    def _write(self, left: float, baseline: float, line: str) -> None:
        """Place a line; text from right to left in it is ordered and joined."""
        if not _BOTH_WAYS.search(line):
            self._pdf.text(left, baseline, line)
            return
        for run in in_visual_order(line):
            pieces = self._by_font(run.text)
            for family, text in reversed(pieces) if run.is_right_to_left else pieces:
                left += self._write_piece(left, baseline, family, text, joined=run.is_right_to_left)
        self._pdf.set_font(FONT, "", self._size)

    def _write_piece(self, left: float, baseline: float, family: str, text: str, *, joined: bool) -> float:
        """Place text of one font and one direction, and return its width (mm)."""
        pdf = self._pdf
        pdf.set_font(family, "", self._size)
        if not joined:
            pdf.text(left, baseline, text)
            return pdf.get_string_width(text)
        pdf.set_text_shaping(use_shaping_engine=True, direction="rtl")
        width = pdf.get_string_width(text)
        pdf.set_xy(left, baseline - self._line / 2 - 0.3 * pdf.font_size)
        pdf.cell(w=width, h=self._line, text=text)
        pdf.set_text_shaping(use_shaping_engine=False)
        return width

    def _by_font(self, text: str) -> list[tuple[str, str]]:
        """Return ``text`` in pieces, each with a font that has its letters; a blank belongs to the piece before it."""
        pieces: list[tuple[str, str]] = []
        for letter in text:
            if pieces and ord(letter) in self._letters[pieces[-1][0]]:
                pieces[-1] = pieces[-1][0], pieces[-1][1] + letter
            else:
                family = next((name for name in self._letters if ord(letter) in self._letters[name]), FONT)
                pieces.append((family, letter))
        return pieces
