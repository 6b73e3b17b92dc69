"""Text from outside the program, shown as it was written: names, numbers, notes, addresses, reasons.

Qt takes what looks like HTML for HTML, in tips above all, and then opens the files and network paths that it names; an
``&`` in a menu or on a button marks a key; a server of notifications may read markup. Every such text goes through one
of these functions on its way to the screen. ``tests/house/test_windows.py`` looks after that for tips.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.texts import directions

_DIRECTIONS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""The characters that change the order of the text around them: embeddings, overrides and isolates of the
Unicode Bidirectional Algorithm (UAX #9). Letters of right-to-left scripts keep their own order without them.
"""

_WORD_JOINER: Final = "\u2060"
_LEFTWARD_MARK: Final = "\u200f"
"""RIGHT-TO-LEFT MARK: an invisible letter."""
_LEFTWARD: Final = frozenset({"R", "AL"})
"""Classes of letters that are read from right to left."""


def unturned(text: str) -> str:
    """Return ``text`` without the characters that change the order of the text around it."""
    return _DIRECTIONS.sub("", text)


def shown(text: str) -> str:
    """Return ``text`` for the screen: names and numbers in it are read in their own direction, in any language."""
    return directions.isolated(unturned(text), leftward=_is_leftward())


def line(text: str) -> str:
    """Return ``text`` for a label: as ``shown``, and read from the side where the language begins.

    Qt takes the direction of a label, and so its side, from its first letter, which may be one of a name.
    """
    made = shown(text)
    needs_mark = made and _is_leftward() and unicodedata.bidirectional(made[0]) not in _LEFTWARD
    return f"{_LEFTWARD_MARK}{made}" if needs_mark else made


def of_line(text: str) -> str:
    """Return the argument of ``line``, except for characters that change the order of the text around them."""
    return unturned(text).removeprefix(_LEFTWARD_MARK)


def paragraph(text: str) -> str:
    """Return ``text``, which somebody else wrote, for a place of its own: each line in the direction of its first letter."""
    return directions.isolated_whole(unturned(text), leftward=_is_leftward())


def _is_leftward() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def tip(text: str) -> str:
    """Return ``text`` for ``setToolTip``, for ``setWhatsThis`` and for the tips of models: shown literally."""
    plain = shown(text)
    if not QtGui.Qt.mightBeRichText(plain):
        return plain
    return QtGui.Qt.convertFromPlainText(plain, Qt.WhiteSpaceMode.WhiteSpaceNormal)


def tray_tip(text: str) -> str:
    """Return ``text`` for the tip of the tray's icon, which some desktops read as HTML and others do not.

    An invisible character after each ``<`` keeps it from beginning a tag.
    """
    return shown(text).replace("<", f"<{_WORD_JOINER}")


def entry(text: str) -> str:
    """Return ``text`` for a menu's entry, a tab or a button: an ``&`` in it marks no shortcut."""
    return shown(text).replace("&", "&&")


def written(entry_text: str) -> str:
    """Return the argument of ``entry``, except for characters that change the order of the text around them."""
    return unturned(entry_text).replace("&&", "&")
