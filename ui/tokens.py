"""The only table of colours: every colour on the screen has its name here, and a value in each scheme.

Text tokens have a contrast of 4.5 : 1 or more on the surfaces that they are used on, graphics 3 : 1 or more;
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


class ColorToken(Enum):
    """The purpose of a colour."""

    WINDOW = "window"  #: The background of a window.
    CARD = "card"  #: The background of content.
    RAISED = "raised"  #: Surfaces on a card: key caps, quiet boxes.
    LINE = "line"  #: Hairlines; they separate, and carry no meaning.
    EDGE = "edge"  #: The border of a field, a radio button's circle.
    TRACK = "track"  #: The empty part of a bar or ring.
    REST = "rest"  #: Subdued but visible: the part of a waveform not yet played.
    TEXT = "text"
    MUTED = "muted"
    DISABLED = "disabled"  #: The text of a disabled control.
    ON_FILL = "on_fill"  #: Text and icons on a filled tone.
    SHADOW = "shadow"  #: The popup's shadow; with alpha.

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


TINTS: Final[Mapping[ColorToken, ColorToken]] = {
    tone: ColorToken(f"{tone.value}_tint")
    for tone in ColorToken
    if f"{tone.value}_tint" in {one.value for one in ColorToken}
}
"""The quiet background for a tone."""

Table = Mapping[ColorToken, str]

_LIGHT: Final[Table] = {
    ColorToken.WINDOW: "#F4F5F7",
    ColorToken.CARD: "#FFFFFF",
    ColorToken.RAISED: "#EEF0F3",
    ColorToken.LINE: "#DDE1E7",
    ColorToken.EDGE: "#858E9D",
    ColorToken.TRACK: "#DDE1E7",
    ColorToken.REST: "#8A93A2",
    ColorToken.TEXT: "#1B1F27",
    ColorToken.MUTED: "#5B6472",
    ColorToken.DISABLED: "#636C7A",
    ColorToken.ON_FILL: "#FFFFFF",
    ColorToken.SHADOW: "#2E101828",
    ColorToken.ACCENT: "#1D5FD1",
    ColorToken.ACCENT_TINT: "#E6EEFC",
    ColorToken.OFFERED: "#6D4AFF",
    ColorToken.OFFERED_TINT: "#F3F0FF",
    ColorToken.PREVIEW: "#B45309",
    ColorToken.PREVIEW_TINT: "#FDF1E2",
    ColorToken.DIALING: "#1D5FD1",
    ColorToken.DIALING_TINT: "#E6EEFC",
    ColorToken.HANDLING: "#15803D",
    ColorToken.HANDLING_TINT: "#E9F6ED",
    ColorToken.WRAP_UP: "#475569",
    ColorToken.WRAP_UP_TINT: "#E9EDF2",
    ColorToken.AVAILABLE: "#15803D",
    ColorToken.AVAILABLE_TINT: "#E9F6ED",
    ColorToken.NOT_READY: "#B45309",
    ColorToken.NOT_READY_TINT: "#FDF1E2",
    ColorToken.OFFLINE: "#5B6472",
    ColorToken.OFFLINE_TINT: "#EEF0F3",
    ColorToken.DANGER: "#C62828",
    ColorToken.DANGER_TINT: "#FCEAEA",
}

_DARK: Final[Table] = {
    ColorToken.WINDOW: "#16181D",
    ColorToken.CARD: "#1E2128",
    ColorToken.RAISED: "#262A33",
    ColorToken.LINE: "#343A45",
    ColorToken.EDGE: "#747D8C",
    ColorToken.TRACK: "#343A45",
    ColorToken.REST: "#6B7482",
    ColorToken.TEXT: "#ECEEF2",
    ColorToken.MUTED: "#9FA8B6",
    ColorToken.DISABLED: "#9199A7",
    ColorToken.ON_FILL: "#16181D",
    ColorToken.SHADOW: "#66000000",
    ColorToken.ACCENT: "#7DB0FF",
    ColorToken.ACCENT_TINT: "#22304A",
    ColorToken.OFFERED: "#A996FF",
    ColorToken.OFFERED_TINT: "#2B2640",
    ColorToken.PREVIEW: "#F5A524",
    ColorToken.PREVIEW_TINT: "#3A2D17",
    ColorToken.DIALING: "#7DB0FF",
    ColorToken.DIALING_TINT: "#22304A",
    ColorToken.HANDLING: "#5CD08A",
    ColorToken.HANDLING_TINT: "#1B3526",
    ColorToken.WRAP_UP: "#A7B4C6",
    ColorToken.WRAP_UP_TINT: "#2A303A",
    ColorToken.AVAILABLE: "#5CD08A",
    ColorToken.AVAILABLE_TINT: "#1B3526",
    ColorToken.NOT_READY: "#F5A524",
    ColorToken.NOT_READY_TINT: "#3A2D17",
    ColorToken.OFFLINE: "#9FA8B6",
    ColorToken.OFFLINE_TINT: "#262A33",
    ColorToken.DANGER: "#FF7B72",
    ColorToken.DANGER_TINT: "#3D2223",
}

_CONTRAST_LIGHT: Final[Table] = {
    **dict.fromkeys(
        (ColorToken.WINDOW, ColorToken.CARD, ColorToken.RAISED, ColorToken.ON_FILL, *TINTS.values()),
        "#FFFFFF",
    ),
    **dict.fromkeys(
        (
            ColorToken.LINE,
            ColorToken.EDGE,
            ColorToken.TEXT,
            ColorToken.MUTED,
            ColorToken.WRAP_UP,
            ColorToken.OFFLINE,
        ),
        "#000000",
    ),
    ColorToken.DISABLED: "#595959",
    ColorToken.TRACK: "#C8C8C8",
    ColorToken.REST: "#6A6A6A",
    ColorToken.SHADOW: "#00000000",
    ColorToken.ACCENT: "#0036B3",
    ColorToken.OFFERED: "#4A1FD6",
    ColorToken.PREVIEW: "#7A3300",
    ColorToken.DIALING: "#0036B3",
    ColorToken.HANDLING: "#00501F",
    ColorToken.AVAILABLE: "#00501F",
    ColorToken.NOT_READY: "#7A3300",
    ColorToken.DANGER: "#A00000",
}

_CONTRAST_DARK: Final[Table] = {
    **dict.fromkeys(
        (ColorToken.WINDOW, ColorToken.CARD, ColorToken.RAISED, ColorToken.ON_FILL, *TINTS.values()),
        "#000000",
    ),
    **dict.fromkeys(
        (
            ColorToken.LINE,
            ColorToken.EDGE,
            ColorToken.TEXT,
            ColorToken.MUTED,
            ColorToken.WRAP_UP,
            ColorToken.OFFLINE,
        ),
        "#FFFFFF",
    ),
    ColorToken.DISABLED: "#A6A6A6",
    ColorToken.TRACK: "#4A4A4A",
    ColorToken.REST: "#9A9A9A",
    ColorToken.SHADOW: "#00000000",
    ColorToken.ACCENT: "#8AB9FF",
    ColorToken.OFFERED: "#C3B5FF",
    ColorToken.PREVIEW: "#FFC04D",
    ColorToken.DIALING: "#8AB9FF",
    ColorToken.HANDLING: "#6BE89B",
    ColorToken.AVAILABLE: "#6BE89B",
    ColorToken.NOT_READY: "#FFC04D",
    ColorToken.DANGER: "#FF8F87",
}

TABLES: Final[Mapping[Scheme, Table]] = {
    Scheme.LIGHT: _LIGHT,
    Scheme.DARK: _DARK,
    Scheme.CONTRAST_LIGHT: _CONTRAST_LIGHT,
    Scheme.CONTRAST_DARK: _CONTRAST_DARK,
}

_SURFACES: Final = (ColorToken.WINDOW, ColorToken.CARD, ColorToken.RAISED)
_TONES: Final = tuple(TINTS)

TEXT_ON: Final[tuple[tuple[ColorToken, ColorToken], ...]] = (
    *(
        (text, ground)
        for text in (ColorToken.TEXT, ColorToken.MUTED)
        for ground in (*_SURFACES, *TINTS.values())
    ),
    *((tone, ground) for tone in _TONES for ground in (ColorToken.CARD, TINTS[tone])),
    *((ColorToken.ON_FILL, tone) for tone in _TONES),
    *((ColorToken.ACCENT, ground) for ground in (*_SURFACES, *TINTS.values())),
    *((ColorToken.DISABLED, ground) for ground in (ColorToken.CARD, ColorToken.RAISED)),
    (ColorToken.DANGER, ColorToken.WINDOW),
)
"""The text colours that are allowed on each background."""

GRAPHIC_ON: Final[tuple[tuple[ColorToken, ColorToken], ...]] = (
    *((tone, ground) for tone in _TONES for ground in (ColorToken.WINDOW, ColorToken.CARD, ColorToken.TRACK)),
    *((ColorToken.EDGE, ground) for ground in (ColorToken.WINDOW, ColorToken.CARD)),
    (ColorToken.REST, ColorToken.CARD),
)
"""The marks that are allowed on each background: dots, rings, bars, borders of fields, focus rings."""
