"""What customers and colleagues write is shown as they wrote it, wherever it is shown."""

from collections.abc import Callable, Iterator
from typing import Any, cast

import msgspec
import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.supervisor_objects import CallbackPage
from tests.ui.window_checks import staged
from ui.common.choices.drop_button import DropButton
from ui.common.labels import Elided, Text
from ui.gallery import sample
from ui.gallery import supervisor_sample as floor
from ui.gallery.agent import HANDLING, OFFERED, PREVIEW, WRAP_UP, popup, window
from ui.gallery.scene import Scene
from ui.presenters.offer_presenter import note_of
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.sidebar import Page, SidebarButton
from ui.supervisor.window import SupervisorWindow
from ui.texts import plain_text
from ui.tray import Tray

HOSTILE = '<h1>x</h1><img src="file:///nowhere/x.png">&amp; &File'
TURNED = "Rosa\u202egnihtemos\u202c\u2066"

KEPT = (
    "id",
    "number",
    "zone",
    "url",
    "state",
    "kind",
    "status",
    "code",
    "locale",
    "language",
    "address",
    "version",
)
"""Texts that are not written by people: names of widgets, and values that are read as a number or a zone."""


def poisoned(what: Any, field: str = "") -> Any:
    """Return ``what`` off the wire with ``HOSTILE`` for each text in it that people have written."""
    if isinstance(what, msgspec.Struct):
        values = {
            name: poisoned(getattr(what, name), name)
            for name in what.__struct_fields__
            if hasattr(what, name)
        }
        return msgspec.structs.replace(what, **values)
    if isinstance(what, tuple):
        return tuple(poisoned(one, field) for one in cast("tuple[Any, ...]", what))
    if isinstance(what, dict):
        values = {name: poisoned(one, "value") for name, one in cast("dict[str, Any]", what).items()}
        return values | ({HOSTILE: HOSTILE} if field == "attributes" else {})
    if type(what) is str and not any(part in field for part in KEPT):
        return HOSTILE
    return what


def shown_text(tip: str) -> str:
    """Return what a tip shows: Qt reads as HTML what looks like it."""
    if not QtGui.Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def is_read(tip: str) -> bool:
    """Return whether Qt interprets the tag of a customer in ``tip`` for one."""
    return QtGui.Qt.mightBeRichText(tip) and "<h1" in tip


def misread(window: QWidget) -> Iterator[str]:
    """Say where ``window`` reads a text instead of showing it."""
    for widget in (window, *window.findChildren(QWidget)):
        if is_read(widget.toolTip()):
            yield f"the tip of {type(widget).__name__}: {widget.toolTip()!r}"
        if (
            isinstance(widget, QLabel)
            and widget.textFormat() is not Qt.TextFormat.PlainText
            and widget.text()
        ):
            yield f"{type(widget).__name__}: {widget.text()!r}"
        if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
            yield f"{widget.text()!r} has the key {widget.shortcut().toString()}"
        if isinstance(widget, QAbstractItemView):
            yield from (f"a cell's tip: {tip!r}" for tip in tips_of(widget.model()) if is_read(tip))
        for action in widget.actions():
            yield from misread_action(action)


def misread_action(action: QAction) -> Iterator[str]:
    """Say which mnemonic the text of somebody else has made."""
    if "File" in action.text() and "&&File" not in action.text():
        yield f"the entry {action.text()!r}"
    if (
        "<h1" in action.toolTip()
        and action.toolTip() != action.text().replace("&&", "&")
        and "<h1" not in action.text()
    ):
        yield f"the tip of the entry {action.toolTip()!r}"


def tips_of(model: QAbstractItemModel | None) -> Iterator[str]:
    """Yield the tips of all cells."""
    if model is None:
        return
    for row in range(min(model.rowCount(QModelIndex()), 20)):
        for column in range(model.columnCount(QModelIndex())):
            tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
            if tip:
                yield str(tip)


def words_of(window: QWidget) -> str:
    """Return all that labels, buttons and cells of ``window`` say."""
    said = [label.text() for label in window.findChildren(QLabel)]
    said += [button.text() for button in window.findChildren(QAbstractButton)]
    said += [box.itemText(n) for box in window.findChildren(QComboBox) for n in range(box.count())]
    for view in window.findChildren(QAbstractItemView):
        model = cast("QAbstractItemModel | None", view.model())  # A combo box that is empty has none.
        if model is not None:
            said += [
                str(model.index(row, column).data())
                for row in range(min(model.rowCount(), 20))
                for column in range(model.columnCount())
            ]
    return "\n".join(said)


def agent_view(at_hand: sample.Interaction) -> AgentView:
    """Return the desk with ``at_hand``, every text in it written by somebody else."""
    return poisoned(sample.desk(at_hand))


@pytest.mark.parametrize("at_hand", [OFFERED, PREVIEW, HANDLING, WRAP_UP], ids=lambda one: one.state.value)
@pytest.mark.parametrize("size", [(400, 680), (1000, 680)])
def test_that_the_agents_window_shows_texts_as_they_are(
    at_hand: sample.Interaction, size: tuple[int, int]
) -> None:
    with staged(Scene("hostile", lambda: window(agent_view(at_hand)), size)) as windows:
        assert [one for window in windows for one in misread(window)] == []
        assert HOSTILE in words_of(windows[0])


def test_that_the_popup_shows_texts_as_they_are() -> None:
    with staged(Scene("hostile", popup(poisoned(OFFERED)))) as windows:
        assert list(misread(windows[0])) == []
        assert HOSTILE in words_of(windows[0])


@pytest.mark.parametrize("place", list(Page))
def test_that_the_supervisors_window_shows_texts_as_they_are(place: Page) -> None:
    def made() -> QWidget:
        shown = SupervisorWindow(clock=lambda: floor.NOW)
        view: SupervisorView = poisoned(floor.VIEW)
        shown.show_view(view)
        shown.open_place(place)
        search = shown.findChild(CallbackSearch)
        if search is not None:
            search.show_first(CallbackPage(poisoned(floor.CALLBACKS)))
        return shown

    with staged(Scene("hostile", made, (1280, 800))) as windows:
        assert list(misread(windows[0])) == []


def test_that_a_tip_is_drawn_as_it_is_written(qtbot: QtBot) -> None:
    text = Elided(HOSTILE)
    qtbot.addWidget(text)
    text.resize(40, 20)
    text.show()
    assert shown_text(text.toolTip()) == HOSTILE
    QToolTip.showText(QPoint(10, 10), text.toolTip(), text)
    tip = next(one for one in QApplication.topLevelWidgets() if one.objectName() == "qtooltip_label")
    assert isinstance(tip, QLabel)
    assert shown_text(tip.text()) == HOSTILE
    QToolTip.hideText()
    tip.close()
    tip.deleteLater()


@pytest.mark.parametrize("text", ["Rosa Díaz", "5 < 6", "Tom & Ann", "a\nb"])
def test_that_a_harmless_tip_stays_what_it_is(text: str) -> None:
    assert plain_text.tip(text) == text


def test_that_an_ampersand_marks_no_key(qtbot: QtBot) -> None:
    button = DropButton("Business process")
    qtbot.addWidget(button)
    button.show_value("Sales &File")
    assert button.shortcut().isEmpty()
    rail = SidebarButton("user", "Tom &File", "")
    qtbot.addWidget(rail)
    assert rail.shortcut().isEmpty()


def test_that_no_text_changes_the_direction_of_its_surroundings(qtbot: QtBot, qapp: QApplication) -> None:
    text = Text(TURNED)
    qtbot.addWidget(text)
    assert text.text() == "Rosagnihtemos"
    text.set_text(TURNED * 2)
    assert text.text() == "Rosagnihtemos" * 2
    assert (
        plain_text.tip(TURNED) == plain_text.entry(TURNED) == plain_text.tray_tip(TURNED) == "Rosagnihtemos"
    )
    note = note_of(msgspec.structs.replace(OFFERED, customer_name=TURNED))
    assert "Rosagnihtemos" in note.title
    assert "\u202e" not in note.title + note.text
    tray = Tray(qapp)
    tray.show_view(sample.desk(msgspec.structs.replace(OFFERED, customer_name=TURNED)))
    assert all("\u202e" not in action.text() for action in tray.menu.actions())
    tray.deleteLater()


def test_that_hebrew_and_arabic_are_left_as_they_are() -> None:
    for name in ("רוזה דיאז", "روزا دياز"):
        assert plain_text.unturned(name) == name


def test_that_the_trays_tip_begins_no_tag_and_its_menu_marks_no_key(qapp: QApplication) -> None:
    tip = plain_text.tray_tip(HOSTILE)
    assert not QtGui.Qt.mightBeRichText(tip)
    assert tip.replace("\u2060", "") == HOSTILE
    tray = Tray(qapp)
    tray.show_view(sample.desk(msgspec.structs.replace(OFFERED, customer_name=HOSTILE)))
    assert [one for action in tray.menu.actions() for one in misread_action(action)] == []
    tray.deleteLater()


def test_that_a_number_in_an_arabic_window_is_drawn_in_order_and_copied_without_marks(
    qtbot: QtBot, speak: Callable[[str], None]
) -> None:
    speak("ar")
    label = Text("بدلًا من (212) 555-0142", selectable=True)
    qtbot.addWidget(label)
    assert label.drawn == "بدلًا من \u2068(212) 555-0142\u2069"
    assert label.text() == label.accessibleName() == "بدلًا من (212) 555-0142"
    with qtbot.waitActive(label):
        label.show()
        label.activateWindow()
    label.setSelection(0, len(label.drawn))
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "بدلًا من (212) 555-0142")


def test_that_nothing_but_the_screen_gets_the_marks_of_directions(
    qtbot: QtBot, qapp: QApplication, speak: Callable[[str], None]
) -> None:
    """What is read out, typed or looked for has none."""
    speak("ar")
    for scene in (
        Scene("preview", lambda: window(sample.desk(PREVIEW)), (1000, 680)),
        Scene("popup", popup(OFFERED)),
    ):
        with staged(scene) as windows:
            assert any("\u2068" in label.drawn for label in windows[0].findChildren(Text))
            for widget in windows[0].findChildren(QWidget):
                assert not set("\u2068\u2069") & set(widget.accessibleName() + widget.accessibleDescription())
                if isinstance(widget, QLineEdit):
                    assert not set("\u2068\u2069") & set(widget.text())


def test_that_a_label_that_begins_with_a_name_begins_on_the_right_in_an_arabic_window(
    qtbot: QtBot, speak: Callable[[str], None]
) -> None:
    """Qt would take the direction of the name."""
    speak("ar")
    label = Text("Claims · طُلبت اليوم", selectable=True)
    qtbot.addWidget(label)
    label.resize(400, 30)
    picture = label.grab().toImage()
    ground = picture.pixelColor(0, 0)
    inked = [x for x in range(400) if any(picture.pixelColor(x, y) != ground for y in range(30))]
    assert min(inked) > 200
    assert label.text() == label.accessibleName() == "Claims · طُلبت اليوم"
    speak("en")
    label.setText(label.text())
    assert label.drawn == "Claims · \u2068طُلبت اليوم\u2069"
