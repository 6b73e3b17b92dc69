"""A memory of where each text on the screen came from, so that open windows can change their language.

Qt replaces no text of an existing window. The translators here remember the source of each text that they were asked
for; ``again`` looks a shown text up and returns it in the language in use.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QTranslator

from ui.texts.numbers import in_digits, in_own_digits

PLACE: Final = re.compile(r"\{[^}]*\}|%Ln")
"""A place of a text for ``str.format``, or for a count."""

COUNT: Final = "%Ln"
LINES: Final = ("\n", " · ", " – ")
"""What joins whole texts; no place of a text contains it."""
PARTS: Final = (": ", ", ")
"""What joins parts of a text that is not known as a whole."""
_SENTENCES: Final = re.compile(r"(?<=[.!?؟]) ")

_COUNTED_DIGITS: Final = 2
"""Longer numbers may be references, which have the same digits everywhere."""

LEAST_LETTERS: Final = 2
"""Letters around the places of a text that can be recognised by them."""


CERTAIN_LETTERS: Final = 7
"""Letters around the places of a text that no other text is expected to have."""

MOST_WRITTEN: Final = 4096
"""The most dates, times and durations that are remembered: more than any window shows."""


class TextSource(NamedTuple):
    """The key of a text in a translation; ``has_count`` means that it has forms for a count."""

    context: str
    text: str
    comment: str
    has_count: bool


class Surroundings(NamedTuple):
    """Names of the classes where a text is shown.

    ``near`` are those of its widget and of the widgets that contain it, the nearest first; ``around`` all of its window.
    """

    near: tuple[str, ...] = ()
    around: tuple[str, ...] = ()


NOWHERE: Final = Surroundings()

_sources: dict[str, dict[TextSource, None]] = {}
_templates: dict[str, dict[TextSource, None]] = {}
"""The sources of each text, in every language that was spoken, in the order of their first use; the program has some two
thousand texts, so both stay small."""


_written: OrderedDict[str, Callable[[], str]] = OrderedDict()


class RememberingTranslator(QTranslator):
    """Translates as its file does, and remembers the source of each text, also of those that the file does not have."""

    def translate(
        self,
        context: bytes | str,
        sourceText: bytes | str,  # noqa: N803
        disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str:
        """Return the translation; None if the file has none, and Qt goes on to the next translator."""
        found = super().translate(_as_text(context), _as_text(sourceText), _as_text(disambiguation or ""), n)
        found = in_own_digits(found) if found else found
        source = TextSource(
            _as_text(context), _as_text(sourceText), _as_text(disambiguation or ""), has_count=n >= 0
        )
        _remember(found or source.text, source)
        return found or None  # type: ignore[return-value]  # PySide's signature knows no None.


def again(shown: str, place: Surroundings = NOWHERE) -> str:
    """Return ``shown`` in the language in use; unchanged as far as it is none of the program's texts.

    Where two texts read alike, that of the nearest class counts. Of texts that are joined, each is looked up for itself.
    """
    if (found := _whole(shown, place)) is not None:
        return found
    if (joint := next((one for one in LINES if one in shown), None)) is not None:
        if (found := _around_places(shown, place, joint)) is not None:
            return found
        return joint.join(again(part, place) for part in shown.split(joint))
    if (found := _around_places(shown, place)) is not None:
        return found
    sentences = _SENTENCES.split(shown)
    if len(sentences) > 1:
        return " ".join(again(part, place) for part in sentences)
    joint = next((one for one in PARTS if one in shown), None)
    return shown if joint is None else joint.join(again(part, place) for part in shown.split(joint))


def knows(shown: str) -> bool:
    """Return whether ``shown`` is, as a whole, one of the program's texts."""
    return _whole(shown, NOWHERE) is not None


def note(shown: str, say_again: Callable[[], str]) -> str:
    """Return ``shown``, and remember how to write it in another language: for dates, times and durations."""
    _written[shown] = say_again
    _written.move_to_end(shown)
    if len(_written) > MOST_WRITTEN:
        _written.popitem(last=False)
    return shown


def key_again(shown: str) -> str:
    """Return a key, such as Ctrl+A, in the language in use."""
    return "+".join(_key_part_again(part) for part in shown.split("+"))


def _key_part_again(shown: str) -> str:
    sources = [one for one in _sources.get(shown, {}) if one.context == "QShortcut" and not one.comment]
    return _translated(sources, NOWHERE) if sources else shown


def _whole(shown: str, place: Surroundings) -> str | None:
    """Return the translation of ``shown`` as a whole; None if it is not known as one."""
    if not shown:
        return shown
    if sources := [one for one in _sources.get(shown, {}) if not one.has_count]:
        return _translated(sources, place)
    return say_again() if (say_again := _written.get(shown)) is not None else None


def _around_places(shown: str, place: Surroundings, having: str = "") -> str | None:
    """Return the translation of a text that is recognised by what is around its places; None if there is none.

    Only texts with ``having`` around their places are tried.
    """
    found: list[tuple[int, int, str, re.Match[str]]] = []
    for template, sources in _templates.items():
        match = _pattern(template).fullmatch(shown) if having in template else None
        # What ends in a colon is a label, joined to the text after it.
        if match is not None and not any(group.endswith(":") for group in match.groups()):
            distance = min(_distance(one, place) for one in sources)
            # A customer's sentence may look like another window's text of few letters.
            is_certain = distance < len(place.near) or _letters(template) >= CERTAIN_LETTERS
            if is_certain or all(_is_ours(one) for one in match.groups()):
                found.append((distance, -_letters(template), template, match))
    if not found:
        return None
    _, _, template, match = min(found, key=lambda one: one[:3])
    groups = list(zip(PLACE.findall(template), match.groups(), strict=True))
    number = next((group for slot, group in groups if slot == COUNT), None)
    text = _translated(list(_templates[template]), place, -1 if number is None else _count(number))
    return _filled(text, [(slot, _part_again(group, place)) for slot, group in groups if slot != COUNT])


def _part_again(group: str, place: Surroundings) -> str:
    """Return ``again`` of a part; a small number is a count, and gets the digits of the language."""
    if group.isdecimal() and len(group) <= _COUNTED_DIGITS:
        return in_digits(str(int(group)))
    return again(group, place)


def _is_ours(text: str) -> bool:
    """Return whether ``text`` can only come from the program: one of its texts, or a number."""
    return knows(text) or not any(letter.isalpha() for letter in text)


def _filled(text: str, values: list[tuple[str, str]]) -> str:
    """Return ``text`` with ``values`` in its places; unnamed ones by their order."""
    unnamed = iter([value for place, value in values if place == "{}"])
    named = dict(values)
    return PLACE.sub(
        lambda one: next(unnamed, "") if one.group() == "{}" else named.get(one.group(), one.group()), text
    )


def _distance(source: TextSource, place: Surroundings) -> int:
    names = (*place.near, *place.around)
    return names.index(source.context) if source.context in names else len(names)


def _translated(sources: Sequence[TextSource], place: Surroundings, count: int = -1) -> str:
    """Return the translation of the nearest of ``sources``, or of one with the same text if that has none itself.

    Qt asks for the text of a class in the names of its bases too, so several sources may stand for one text. A source
    with another text only reads alike, in a language that was spoken before.
    """
    nearest = sorted(sources, key=lambda one: _distance(one, place))
    for one in (each for each in nearest if each.text == nearest[0].text):
        text = QCoreApplication.translate(one.context, one.text, one.comment or None, count)
        if text != one.text:
            return text
    return QCoreApplication.translate(nearest[0].context, nearest[0].text, nearest[0].comment or None, count)


def _remember(shown: str, source: TextSource) -> None:
    _sources.setdefault(shown, {})[source] = None
    if PLACE.search(shown) and _letters(shown) >= LEAST_LETTERS:
        _templates.setdefault(shown, {})[source] = None


@lru_cache(maxsize=4096)
def _letters(template: str) -> int:
    return sum(letter.isalpha() for letter in PLACE.sub("", template))


@lru_cache(maxsize=4096)
def _pattern(template: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in PLACE.split(template)]
    groups = [r"([\d.,\s’\u066c]+)" if place == COUNT else "(.*?)" for place in PLACE.findall(template)]
    pairs = zip(parts, [*groups, ""], strict=True)
    return re.compile("".join(part + group for part, group in pairs), re.DOTALL)


def _count(digits: str) -> int:
    """Return the number that is written in the digits of any language."""
    return int("".join(digit for digit in digits if digit.isdigit()) or "0")


def _as_text(told: bytes | str) -> str:
    return told.decode() if isinstance(told, bytes) else told
