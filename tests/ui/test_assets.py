"""Icons are drawings of one kind, in the colour that is asked for."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from ui.assets import ICONS, app_icon, paint_icon, pixmap, tray_icon
from ui.texts import words
from ui.theme import RESOURCES
from ui.tokens import ColorToken

DRAWINGS = sorted(ICONS.glob("*.svg"))


def inked(picture: QPixmap) -> set[str]:
    """Return the colours of the pixels that are wholly covered."""
    image = picture.toImage()
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {one.name() for one in colors if one.alpha() == 255}


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda file: file.stem)
def test_that_a_drawing_keeps_to_the_grid_and_leaves_its_colour_open(drawing: Path) -> None:
    text = drawing.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke="currentColor"' in text
    assert re.search(r"#[0-9a-fA-F]{3}", text) is None


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda file: file.stem)
def test_that_a_drawing_is_drawn_in_its_tone(drawing: Path) -> None:
    assert inked(pixmap(drawing.stem, QColor("#c62828"), 24, 2.0)) == {"#c62828"}


def test_that_an_icon_is_as_sharp_as_the_screen() -> None:
    sharp = pixmap("phone", QColor("black"), 20, 2.0)
    assert sharp.size().toTuple() == (40, 40)
    assert sharp.deviceIndependentSize().toTuple() == (20.0, 20.0)


def test_that_an_icon_is_drawn_once() -> None:
    assert pixmap("phone", QColor("black"), 20, 1.0) is pixmap("phone", QColor("black"), 20, 1.0)


def test_that_a_place_of_less_than_a_pixel_gets_no_icon() -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for place in (QRect(0, 0, 0, 8), QRect(0, 0, 8, 0), QRectF(0, 0, 0.6, 8)):
        paint_icon(painter, "phone", QColor("black"), place)
    painter.end()
    assert {image.pixelColor(x, y).alpha() for x in range(8) for y in range(8)} == {0}


def test_that_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("unicorn", QColor("black"))


def test_that_the_icons_that_the_widgets_name_are_there() -> None:
    there = {file.stem for file in DRAWINGS}
    called = re.compile(
        r'(?:Icon|IconButton|RoundButton|icon|set_icon|show_icon|icon=|show_state)\(?"([a-z-]+)"'
    )
    used = {name for file in RESOURCES.parent.glob("ui/**/*.py") for name in called.findall(file.read_text())}
    assert used - there == set()
    assert len(used) > 20


def test_that_tray_icons_differ_by_shape_and_not_by_colour_alone() -> None:
    from agent_desktop.protocol.states import AgentState, InteractionState

    shown = [words.agent(state) for state in (AgentState.OFFLINE, AgentState.AVAILABLE, AgentState.NOT_READY)]
    shown += [words.interaction(state) for state in list(InteractionState)[:5]]
    assert len({word.icon for word in shown}) == len(shown)
    pictures = [tray_icon(word.icon, ColorToken.ACCENT).pixmap(32, 32).toImage() for word in shown]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_that_the_programs_icon_has_every_size() -> None:
    assert {size.width() for size in app_icon().availableSizes()} >= {16, 32, 48, 256}
