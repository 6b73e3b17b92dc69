"""Colours, fonts and measures: the only module that reads the system's scheme and translates it into ours.

``install`` is called once, after the ``QApplication`` is created. From then on the windows follow the system's light,
dark and high-contrast setting and its font, live. Widgets call ``color`` and ``font`` when they draw; the rest is
in ``resources/theme/base.qss``, whose ``@names`` are tokens.
"""

from __future__ import annotations

import re
from enum import Enum, IntEnum
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from ui.tokens import TABLES, TINTS, ColorToken, Scheme, Table

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"

STEP: Final = 4
"""All spacing is a multiple of it, in device-independent pixels."""
INSIDE: Final = 2 * STEP
BETWEEN: Final = 3 * STEP
AROUND: Final = 4 * STEP
RADIUS: Final = 8

USUAL_FONT_PIXELS: Final = 14
"""The font size that marks are designed for; with a larger font they grow."""


class Size(Enum):
    """Text sizes, as ratios of the system font's."""

    SMALL = 0.85
    BODY = 1.0
    TITLE = 1.25
    LARGE = 1.6
    DISPLAY = 2.56  #: One number that is read across the desk: the duration of the call.


class Weight(IntEnum):
    """The weights in use."""

    NORMAL = 400
    MEDIUM = 500
    STRONG = 600
    BOLD = 700


class Appearance(Enum):
    """The user's choice of colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


_GENERIC_FAMILIES: Final = frozenset({"", "Sans", "Sans Serif", "sans-serif"})
"""Qt's names for the font of a system that names none; the actual font is arbitrary."""

OWN_FAMILY: Final = "Callback Desk Inter"
OWN_POINT_SIZE: Final = 10.5

_MARK: Final = 16
"""The side of a check box and of a radio button, as in ``base.qss``."""
_RADIO_EDGE: Final = 5
"""The ring of a chosen radio button."""


class SystemLook(NamedTuple):
    """The system's preferences."""

    dark: bool
    contrast: bool


def system_look(app: QApplication) -> SystemLook:
    """Return the system's current preferences; without any, light colours."""
    hints = app.styleHints()
    return SystemLook(
        hints.colorScheme() is Qt.ColorScheme.Dark,
        hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast,
    )


class Theme(QObject):
    """The colours and the font in use."""

    changed = Signal()
    """The colours or the font have changed: read them again."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = Appearance.SYSTEM
        self._scheme: Scheme | None = None
        self._colors = {token: QColor(value) for token, value in TABLES[Scheme.LIGHT].items()}
        self._qss = (RESOURCES / "theme" / "base.qss").read_text(encoding="utf-8")
        self.generation = 0
        """Counts the changes, so that a widget can detect whether it has drawn the current one."""
        self.still = False
        """No animations, for reproducible pictures."""

    def begin(self) -> None:
        """Style the application, and follow the system from now on.

        Existing widgets call ``theme()`` while they are styled, so it must be known by then.
        """
        app = self._app
        app.setStyle(QStyleFactory.create("Fusion"))
        if app.font().family() in _GENERIC_FAMILIES:
            use_own_font(app)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        app.fontChanged.connect(self._on_font_changed)
        self._refresh()

    @property
    def appearance(self) -> Appearance:
        """The user's choice."""
        return self._appearance

    @property
    def scheme(self) -> Scheme:
        """The resulting colours."""
        return self._scheme if self._scheme is not None else Scheme.LIGHT

    @property
    def table(self) -> Table:
        """The colours by token."""
        return TABLES[self.scheme]

    def choose(self, appearance: Appearance) -> None:
        """Use the colours of ``appearance`` from now on."""
        self._appearance = appearance
        self._refresh()

    def color(self, token: ColorToken) -> QColor:
        """Return the current colour of ``token``; the caller may change it."""
        return QColor(self._colors[token])

    @property
    def moves(self) -> bool:
        """Whether animations are allowed: the system does not ask to reduce them."""
        from PySide6.QtWidgets import (
            QStyle,
        )  # Importing its many enums takes a fortieth of the time to the first window.

        duration = self._app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        return duration > 0 and not self.still

    def _on_system_changed(self) -> None:
        self._refresh()

    def _wanted(self) -> Scheme:
        system = system_look(self._app)
        match self._appearance:
            case Appearance.LIGHT:
                return Scheme.LIGHT
            case Appearance.DARK:
                return Scheme.DARK
            case Appearance.SYSTEM if not system.contrast:
                return Scheme.DARK if system.dark else Scheme.LIGHT
            case Appearance.SYSTEM | Appearance.HIGH_CONTRAST:
                return Scheme.CONTRAST_DARK if system.dark else Scheme.CONTRAST_LIGHT

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is self._scheme:
            return
        self._scheme = wanted
        self._apply()

    def _on_font_changed(self) -> None:
        """Widgets with a font of their own learn of a new system font through their style alone."""
        self._apply()

    def _apply(self) -> None:
        wanted = self.scheme
        self.generation += 1
        self._colors = {token: QColor(value) for token, value in TABLES[wanted].items()}
        self._app.setPalette(_palette(self._colors))
        self._app.setStyleSheet(_filled(self._qss, TABLES[wanted]))
        self.changed.emit()


def _palette(colors: dict[ColorToken, QColor]) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, token in (
        (role.Window, ColorToken.WINDOW),
        (role.WindowText, ColorToken.TEXT),
        (role.Base, ColorToken.CARD),
        (role.AlternateBase, ColorToken.RAISED),
        (role.Text, ColorToken.TEXT),
        (role.PlaceholderText, ColorToken.MUTED),
        (role.Button, ColorToken.CARD),
        (role.ButtonText, ColorToken.TEXT),
        (role.BrightText, ColorToken.DANGER),
        (role.Highlight, ColorToken.ACCENT),
        (role.HighlightedText, ColorToken.ON_FILL),
        (role.Accent, ColorToken.ACCENT),
        (role.Link, ColorToken.ACCENT),
        (role.LinkVisited, ColorToken.ACCENT),
        (role.ToolTipBase, ColorToken.TEXT),
        (role.ToolTipText, ColorToken.CARD),
        (role.Light, ColorToken.CARD),
        (role.Midlight, ColorToken.RAISED),
        (role.Mid, ColorToken.LINE),
        (role.Dark, ColorToken.EDGE),
        (role.Shadow, ColorToken.LINE),
    ):
        palette.setColor(which, colors[token])
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, colors[ColorToken.DISABLED])
    return palette


def _filled(qss: str, table: Table) -> str:
    values = {token.value: value for token, value in table.items()}
    values["radius"] = f"{RADIUS}px"
    values["images"] = (RESOURCES / "theme").as_posix()
    has_tints = table[ColorToken.ACCENT_TINT] != table[ColorToken.CARD]
    values["chosen_edge"] = table[ColorToken.ACCENT_TINT if has_tints else ColorToken.ACCENT]
    values["pointed_edge"] = table[ColorToken.RAISED if has_tints else ColorToken.ACCENT]
    values["tick"] = "tick-white" if QColor(table[ColorToken.ON_FILL]).lightnessF() > 0.5 else "tick-black"
    mark, edge = sized(_MARK), sized(_RADIO_EDGE)
    values["radio_edge"] = f"{edge}px"
    values["radio_hole"] = f"{mark + 2 - 2 * edge}px"  # With its edges as large as one that is not chosen.
    values["radio_radius"] = f"{(mark + 2) // 2}px"
    qss = re.sub(r"@sized\((\d+)\)", lambda found: f"{sized(int(found[1]))}px", qss)
    return re.sub(r"@([a-z_]+)", lambda found: values[found[1]], qss)


def use_own_font(app: QApplication, point_size: float = OWN_POINT_SIZE) -> None:
    """Let ``app`` use the bundled font, at ``point_size``."""
    for file in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont(OWN_FAMILY)
    font.setPointSizeF(point_size)
    app.setFont(font)


_themes: list[Theme] = []
"""The only theme, once there is an application."""


def install(app: QApplication) -> Theme:
    """Give ``app`` its colours and its font, and return the theme; a second call returns the same one."""
    if not _themes:
        made = Theme(app)
        _themes.append(made)
        made.begin()
    return _themes[0]


def theme() -> Theme:
    """Return the theme in use.

    Raises:
        RuntimeError: ``install`` has not been called.
    """
    if not _themes:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise RuntimeError("There are no colours before there is a QApplication.")
        return install(app)
    return _themes[0]


def color(token: ColorToken) -> QColor:
    """Return the current colour of ``token``."""
    return theme().color(token)


def tint(token: ColorToken) -> QColor:
    """Return the quiet background for the tone ``token``."""
    return color(TINTS[token])


def sized(pixels: float) -> int:
    """Return ``pixels``, designed for the usual font size, scaled to the size of the system's font."""
    return round(pixels * max(1.0, QFontInfo(QApplication.font()).pixelSize() / USUAL_FONT_PIXELS))


RESTYLED: Final = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
"""The events after which a widget sets its own font and colours again, for Qt may have taken them back.

Qt's style sheet keeps the palette that each widget had when it was styled, and gives that palette back whenever it
styles the widget again: in the middle of a change of colours, and after the first ``StyleChange`` of it. A widget that
remembers which colours it has set, instead of looking, then keeps those of the scheme before.
"""


def wear(widget: QWidget, role: QPalette.ColorRole, shade: QColor) -> None:
    """Let ``widget`` have ``shade`` for ``role`` and the application's palette for everything else.

    Call it again after each event of ``RESTYLED``; without a difference nothing happens.
    """
    worn = widget.palette()
    groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
    if all(worn.isBrushSet(group, role) and worn.color(group, role) == shade for group in groups):
        return
    palette = QPalette()
    palette.setColor(role, shade)
    widget.setPalette(palette)


_TABULAR: Final = QFont.Tag("tnum")


def font(size: Size = Size.BODY, weight: Weight = Weight.NORMAL, *, tabular: bool = False) -> QFont:
    """Return the system's font in ``size`` and ``weight``; ``tabular`` figures all have one width."""
    made = QFont(QApplication.font())
    if made.pixelSize() > 0:
        made.setPixelSize(max(1, round(made.pixelSize() * size.value)))
    else:
        made.setPointSizeF(made.pointSizeF() * size.value)
    made.setWeight(QFont.Weight(weight))
    if tabular:
        made.setFeature(_TABULAR, 1)
    return made
