"""What can be chosen in a combo box can be read whole, whatever the font and the width."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from tests.ui.window_checks import staged, unread_choices
from ui.common.choices.choice_box import ChoiceBox
from ui.gallery.agent import SCENES as AGENT
from ui.gallery.scene import Scene
from ui.gallery.studio import settle
from ui.gallery.supervisor import SCENES as SUPERVISOR

LONG = "The customer's clock in Argentina, Comodoro Rivadavia"


def a_box(qtbot: QtBot, *texts: str, letters: int | None = None) -> ChoiceBox:
    box = ChoiceBox(letters=letters)
    qtbot.addWidget(box)
    box.addItems(texts)
    return box


def test_that_a_box_is_as_wide_as_its_widest_text(qtbot: QtBot) -> None:
    box = a_box(qtbot, "mine", LONG)
    box.setCurrentText(LONG)
    box.resize(box.sizeHint())
    box.show()
    assert not box.is_cut
    assert box.toolTip() == ""


def test_that_a_text_that_does_not_fit_is_complete_in_the_tip(qtbot: QtBot) -> None:
    box = a_box(qtbot, "mine", LONG, letters=6)
    box.resize(120, box.sizeHint().height())
    box.show()
    assert box.toolTip() == ""
    box.setCurrentText(LONG)
    assert box.is_cut
    assert box.toolTip() == LONG
    box.resize(900, box.height())
    QCoreApplication.processEvents()
    assert box.toolTip() == ""


def ink_at_the_end(box: QComboBox) -> int:
    """Return how many pixels are drawn in the last columns that a text may take."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    shown = box.grab().toImage()
    ground = shown.pixelColor(room.left() - 3, room.center().y())
    across, down = range(room.right() - 3, room.right()), range(room.top(), room.bottom())
    return sum(shown.pixelColor(x, y) != ground for x in across for y in down)


def test_that_a_text_that_does_not_fit_ends_before_the_arrow(qtbot: QtBot) -> None:
    box = a_box(qtbot, LONG, letters=6)
    box.resize(120, box.sizeHint().height())
    box.show()
    plain = QComboBox()
    qtbot.addWidget(plain)
    plain.addItem(LONG)
    plain.resize(box.size())
    plain.show()
    settle()
    assert ink_at_the_end(plain) > 0
    assert ink_at_the_end(box) == 0


def test_that_the_list_is_wide_enough_for_its_texts(qtbot: QtBot) -> None:
    box = a_box(qtbot, "mine", LONG, letters=6)
    box.resize(120, box.sizeHint().height())
    box.show()
    box.showPopup()
    try:
        assert box.view().viewport().width() >= box.fontMetrics().horizontalAdvance(LONG)
    finally:
        box.hidePopup()


@pytest.mark.parametrize("scene", [*AGENT, *SUPERVISOR], ids=lambda scene: scene.name)
def test_that_every_combo_box_can_be_read_in_letters_of_twice_the_size(
    qapp: QApplication, scene: Scene
) -> None:
    """With letters of the usual size the tests of every window see to it."""
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    qapp.setFont(larger)
    with staged(scene) as windows:
        assert unread_choices(windows) == []
