"""What is chosen in a menu or a list is seen in every scheme, also where the colours have no tints."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListWidget, QMenu, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.contrasts import contrast
from tests.ui.window_checks import staged
from ui.common.choices.choice_box import ChoiceBox
from ui.gallery.agent import SCENES as AGENT
from ui.gallery.studio import settle
from ui.gallery.supervisor import SCENES as SUPERVISOR
from ui.theme import Appearance, Theme
from ui.tokens import TABLES, ColorToken

every_look = pytest.mark.parametrize(
    "appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST]
)


def differing(before: QImage, after: QImage) -> int:
    """Return how many pixels of two pictures of one size are not the same."""
    assert before.size() == after.size()
    across, down = range(before.width()), range(before.height())
    return sum(before.pixel(x, y) != after.pixel(x, y) for x in across for y in down)


@every_look
def test_that_the_entry_pointed_at_in_a_menu_is_seen(
    qtbot: QtBot, our_look: Theme, appearance: Appearance
) -> None:
    our_look.choose(appearance)
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Copy")
    give = menu.addAction("Give")
    menu.show()
    settle()
    before = menu.grab().toImage()
    menu.setActiveAction(give)
    settle()
    assert differing(before, menu.grab().toImage()) > 100


@every_look
def test_that_the_chosen_row_of_a_list_is_seen(qtbot: QtBot, our_look: Theme, appearance: Appearance) -> None:
    our_look.choose(appearance)
    names = QListWidget()
    qtbot.addWidget(names)
    names.addItems(["Lee Wong", "Sam Okoro"])
    names.show()
    settle()
    before = names.grab().toImage()
    names.item(1).setSelected(True)
    settle()
    assert differing(before, names.grab().toImage()) > 100


@every_look
def test_that_the_chosen_entry_of_a_combo_box_is_seen(
    qtbot: QtBot, our_look: Theme, appearance: Appearance
) -> None:
    our_look.choose(appearance)
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["Lee Wong", "Sam Okoro"])
    box.show()
    box.showPopup()
    try:
        settle()
        view = box.view()
        before = view.grab().toImage()
        view.clearSelection()
        settle()
        assert differing(before, view.grab().toImage()) > 100
    finally:
        box.hidePopup()


def test_that_the_line_around_what_is_chosen_is_strong_in_high_contrast() -> None:
    for table in TABLES.values():
        if table[ColorToken.ACCENT_TINT] == table[ColorToken.CARD]:
            assert contrast(table[ColorToken.ACCENT], table[ColorToken.CARD]) >= 4.5


DIALOGS = ("supervisor-search-give", "supervisor-monitor-stop", "agent-postpone")


@pytest.mark.parametrize("name", DIALOGS)
def test_that_a_dialog_is_as_large_as_what_it_asks(name: str) -> None:
    """Nothing of its page lies under the bar, and where the screen has room it has no bar at all."""
    scene = next(one for one in (*AGENT, *SUPERVISOR) if one.name == name)
    with staged(scene) as windows:
        assert len(windows) > 1
        for area in windows[1].findChildren(QScrollArea):
            page = area.widget()
            assert page is not None
            assert page.width() <= area.viewport().width()
            assert not area.verticalScrollBar().isVisible()
