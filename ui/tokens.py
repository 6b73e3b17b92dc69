"""The one table of colours: every colour on the screen has its name here, and a value in each scheme.

Text tokens stand at 4.5 : 1 or more on the surfaces that they are used on, graphics at 3 : 1 or more;
``tests/ui/test_contrast.py`` computes it from ``TEXT_ON`` and ``GRAPHIC_ON``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final


class Scheme(Enum):
    """A set of colours."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast_light"
    CONTRAST_DARK = "contrast_dark"


class Token(Enum):
    """What a colour is for."""

    WINDOW = "window"  #: The window's ground.
    CARD = "card"  #: Where content stands.
    RAISED = "raised"  #: What stands on a card: key caps, quiet boxes.
    LINE = "line"  #: Hairlines; they part, and carry no meaning.
    EDGE = "edge"  #: The border of a field, a radio button's circle.
    TRACK = "track"  #: What is not yet filled of a bar or ring.
    REST = "rest"  #: What steps back and is still seen: what is not yet played of a waveform.
    TEXT = "text"
    MUTED = "muted"
    DISABLED = "disabled"  #: The text of what cannot be pressed.
    ON_FILL = "on_fill"  #: Text and icons on a filled tone.
    SHADOW = "shadow"  #: The popup's alone; with alpha.

    ACCENT = "accent"
    ACCENT_TINT = "accent_tint"
    OFFERED = "offered"
    OFFERED_TINT = "offered_tint"
    PREVIEW = "preview"
    PREVIEW_TINT = "preview_tint"
    DIALING = "dialing"
    DIALING_TINT = "dialing_tint"
    HANDLING = "handling"
    HANDLING_TINT = "handling_tint"
    WRAP_UP = "wrap_up"
    WRAP_UP_TINT = "wrap_up_tint"
    AVAILABLE = "available"
    AVAILABLE_TINT = "available_tint"
    NOT_READY = "not_ready"
    NOT_READY_TINT = "not_ready_tint"
    OFFLINE = "offline"
    OFFLINE_TINT = "offline_tint"
    DANGER = "danger"
    DANGER_TINT = "danger_tint"


TINTS: Final[Mapping[Token, Token]] = {
    tone: Token(f"{tone.value}_tint")
    for tone in Token
    if f"{tone.value}_tint" in {one.value for one in Token}
}
"""The quiet ground that belongs to a tone."""

Table = Mapping[Token, str]

_LIGHT: Final[Table] = {
    Token.WINDOW: "#F4F5F7",
    Token.CARD: "#FFFFFF",
    Token.RAISED: "#EEF0F3",
    Token.LINE: "#DDE1E7",
    Token.EDGE: "#858E9D",
    Token.TRACK: "#DDE1E7",
    Token.REST: "#8A93A2",
    Token.TEXT: "#1B1F27",
    Token.MUTED: "#5B6472",
    Token.DISABLED: "#636C7A",
    Token.ON_FILL: "#FFFFFF",
    Token.SHADOW: "#2E101828",
    Token.ACCENT: "#1D5FD1",
    Token.ACCENT_TINT: "#E6EEFC",
    Token.OFFERED: "#6D4AFF",
    Token.OFFERED_TINT: "#F3F0FF",
    Token.PREVIEW: "#B45309",
    Token.PREVIEW_TINT: "#FDF1E2",
    Token.DIALING: "#1D5FD1",
    Token.DIALING_TINT: "#E6EEFC",
    Token.HANDLING: "#15803D",
    Token.HANDLING_TINT: "#E9F6ED",
    Token.WRAP_UP: "#475569",
    Token.WRAP_UP_TINT: "#E9EDF2",
    Token.AVAILABLE: "#15803D",
    Token.AVAILABLE_TINT: "#E9F6ED",
    Token.NOT_READY: "#B45309",
    Token.NOT_READY_TINT: "#FDF1E2",
    Token.OFFLINE: "#5B6472",
    Token.OFFLINE_TINT: "#EEF0F3",
    Token.DANGER: "#C62828",
    Token.DANGER_TINT: "#FCEAEA",
}

_DARK: Final[Table] = {
    Token.WINDOW: "#16181D",
    Token.CARD: "#1E2128",
    Token.RAISED: "#262A33",
    Token.LINE: "#343A45",
    Token.EDGE: "#747D8C",
    Token.TRACK: "#343A45",
    Token.REST: "#6B7482",
    Token.TEXT: "#ECEEF2",
    Token.MUTED: "#9FA8B6",
    Token.DISABLED: "#9199A7",
    Token.ON_FILL: "#16181D",
    Token.SHADOW: "#66000000",
    Token.ACCENT: "#7DB0FF",
    Token.ACCENT_TINT: "#22304A",
    Token.OFFERED: "#A996FF",
    Token.OFFERED_TINT: "#2B2640",
    Token.PREVIEW: "#F5A524",
    Token.PREVIEW_TINT: "#3A2D17",
    Token.DIALING: "#7DB0FF",
    Token.DIALING_TINT: "#22304A",
    Token.HANDLING: "#5CD08A",
    Token.HANDLING_TINT: "#1B3526",
    Token.WRAP_UP: "#A7B4C6",
    Token.WRAP_UP_TINT: "#2A303A",
    Token.AVAILABLE: "#5CD08A",
    Token.AVAILABLE_TINT: "#1B3526",
    Token.NOT_READY: "#F5A524",
    Token.NOT_READY_TINT: "#3A2D17",
    Token.OFFLINE: "#9FA8B6",
    Token.OFFLINE_TINT: "#262A33",
    Token.DANGER: "#FF7B72",
    Token.DANGER_TINT: "#3D2223",
}

_CONTRAST_LIGHT: Final[Table] = {
    **dict.fromkeys(
        (Token.WINDOW, Token.CARD, Token.RAISED, Token.ON_FILL, *TINTS.values()),
        "#FFFFFF",
    ),
    **dict.fromkeys(
        (Token.LINE, Token.EDGE, Token.TEXT, Token.MUTED, Token.WRAP_UP, Token.OFFLINE), "#000000"
    ),
    Token.DISABLED: "#595959",
    Token.TRACK: "#C8C8C8",
    Token.REST: "#6A6A6A",
    Token.SHADOW: "#00000000",
    Token.ACCENT: "#0036B3",
    Token.OFFERED: "#4A1FD6",
    Token.PREVIEW: "#7A3300",
    Token.DIALING: "#0036B3",
    Token.HANDLING: "#00501F",
    Token.AVAILABLE: "#00501F",
    Token.NOT_READY: "#7A3300",
    Token.DANGER: "#A00000",
}

_CONTRAST_DARK: Final[Table] = {
    **dict.fromkeys(
        (Token.WINDOW, Token.CARD, Token.RAISED, Token.ON_FILL, *TINTS.values()),
        "#000000",
    ),
    **dict.fromkeys(
        (Token.LINE, Token.EDGE, Token.TEXT, Token.MUTED, Token.WRAP_UP, Token.OFFLINE), "#FFFFFF"
    ),
    Token.DISABLED: "#A6A6A6",
    Token.TRACK: "#4A4A4A",
    Token.REST: "#9A9A9A",
    Token.SHADOW: "#00000000",
    Token.ACCENT: "#8AB9FF",
    Token.OFFERED: "#C3B5FF",
    Token.PREVIEW: "#FFC04D",
    Token.DIALING: "#8AB9FF",
    Token.HANDLING: "#6BE89B",
    Token.AVAILABLE: "#6BE89B",
    Token.NOT_READY: "#FFC04D",
    Token.DANGER: "#FF8F87",
}

TABLES: Final[Mapping[Scheme, Table]] = {
    Scheme.LIGHT: _LIGHT,
    Scheme.DARK: _DARK,
    Scheme.CONTRAST_LIGHT: _CONTRAST_LIGHT,
    Scheme.CONTRAST_DARK: _CONTRAST_DARK,
}

_SURFACES: Final = (Token.WINDOW, Token.CARD, Token.RAISED)
_TONES: Final = tuple(TINTS)

TEXT_ON: Final[tuple[tuple[Token, Token], ...]] = (
    *((text, ground) for text in (Token.TEXT, Token.MUTED) for ground in (*_SURFACES, *TINTS.values())),
    *((tone, ground) for tone in _TONES for ground in (Token.CARD, TINTS[tone])),
    *((Token.ON_FILL, tone) for tone in _TONES),
    *((Token.ACCENT, ground) for ground in (*_SURFACES, *TINTS.values())),
    *((Token.DISABLED, ground) for ground in (Token.CARD, Token.RAISED)),
    (Token.DANGER, Token.WINDOW),
)
"""Which text may stand on which ground."""

GRAPHIC_ON: Final[tuple[tuple[Token, Token], ...]] = (
    *((tone, ground) for tone in _TONES for ground in (Token.WINDOW, Token.CARD, Token.TRACK)),
    *((Token.EDGE, ground) for ground in (Token.WINDOW, Token.CARD)),
    (Token.REST, Token.CARD),
)
"""Which mark may stand on which ground: dots, rings, bars, borders of fields, focus rings."""
