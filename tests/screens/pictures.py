"""Which pictures are kept, and how two of them are compared."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QColor, QImage

from ui import theme
from ui.gallery.agent import SCENES
from ui.gallery.scene import Scene
from ui.gallery.studio import draw

REFERENCES: Final = Path(__file__).parent / "references"

LIGHT: Final = (
    "sign-in-wrong",
    "offer",
    "offer-teams",
    "agent-available",
    "agent-offered",
    "agent-preview",
    "agent-dialing",
    "agent-wrap-up",
    "agent-wrap-up-closed-then",
    "agent-lost-preview",
    "agent-wide-preview",
)
DARK: Final = ("offer", "agent-preview", "agent-wrap-up")

KEPT: Final = tuple(
    (scene, look)
    for look, names in ((theme.Appearance.LIGHT, LIGHT), (theme.Appearance.DARK, DARK))
    for scene in SCENES
    if scene.name in names
)

FAINT: Final = 40
"""Another FreeType smooths letters otherwise: so much of 255 in one colour is nothing that an eye sees."""

ALLOWED: Final = 0.005
"""So large a share of the pixels may differ by more."""


def name_of(scene: Scene, look: theme.Appearance) -> str:
    """Return the picture's name, which is also that of ``make screens``."""
    return f"{scene.name}-{look.value}-100.png"


def drawn(scene: Scene, look: theme.Appearance) -> QImage:
    """Draw the scene as it looks now."""
    theme.theme().choose(look)
    return draw(scene).toImage().convertToFormat(QImage.Format.Format_RGB32)


def kept(scene: Scene, look: theme.Appearance) -> QImage:
    """Return the picture that was found good."""
    return QImage(str(REFERENCES / name_of(scene, look))).convertToFormat(QImage.Format.Format_RGB32)


def share_that_differs(one: QImage, other: QImage) -> float:
    """Return the share of the pixels that differ visibly; all of them if the sizes differ."""
    if one.size() != other.size():
        return 1.0
    bytes_of = (memoryview(one.constBits()), memoryview(other.constBits()))
    if bytes_of[0] == bytes_of[1]:
        return 0.0
    differing = 0
    for y in range(one.height()):
        for x in range(one.width()):
            if (here := one.pixel(x, y)) != (there := other.pixel(x, y)):
                differing += _seen(QColor(here), QColor(there))
    return differing / (one.width() * one.height())


def _seen(here: QColor, there: QColor) -> bool:
    steps = (here.red() - there.red(), here.green() - there.green(), here.blue() - there.blue())
    return max(map(abs, steps)) > FAINT
