"""Chords: a key together with the modifiers that are held down with it."""

from __future__ import annotations

from typing import Final, NamedTuple

MODIFIERS: Final = frozenset({"Ctrl", "Alt", "Shift", "Meta"})


class Chord(NamedTuple):
    """A letter or a digit with the keys held down with it."""

    modifiers: frozenset[str]
    key: str


class KeysTaken(Exception):
    """Another program holds one of the keys."""


def chord(text: str) -> Chord:
    """Return the chord that ``text`` names, as in ``Ctrl+Alt+A``.

    Raises:
        ValueError: ``text`` does not name a chord.
    """
    *modifiers, key = text.split("+")
    if not modifiers or not MODIFIERS.issuperset(modifiers) or len(key) != 1 or not key.isalnum():
        raise ValueError(f"not a chord: {text}")
    return Chord(frozenset(modifiers), key.upper())
