"""An offer is seen at once, is never accepted by accident, and never takes the keyboard."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.commands import End
from agent_desktop.protocol.states import EndpointKind, InteractionState
from tests.support.screen.find import button, heard, name_of, shown_texts
from tests.ui.agent.desk import Clock
from tests.ui.agent.offer.popups import Stopwatch, a_popup, shown
from ui.agent.offer.offer_popup import DEAF_S, OfferPopup
from ui.common.marks import Ring
from ui.gallery import sample
from ui.gallery.agent import OFFERED, TEAMS
from ui.screen_corner import Corner, place_in

DECLINE = "Decline this callback"


def where(popup: OfferPopup, one: QWidget) -> tuple[QWindow, QPoint]:
    """Return where a mouse finds ``one``: in the window, which alone knows what may be pressed."""
    window = popup.windowHandle()
    assert window is not None
    return window, one.mapTo(popup, one.rect().center())


def press(popup: OfferPopup, one: QWidget) -> None:
    window, place = where(popup, one)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def release(popup: OfferPopup, one: QWidget) -> None:
    window, place = where(popup, one)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def click(popup: OfferPopup, one: QWidget) -> None:
    press(popup, one)
    release(popup, one)


def test_that_it_stays_on_top_and_takes_no_focus() -> None:
    popup = OfferPopup()
    flags = popup.windowFlags()
    for wanted in (
        Qt.WindowType.Tool,
        Qt.WindowType.FramelessWindowHint,
        Qt.WindowType.WindowStaysOnTopHint,
        Qt.WindowType.WindowDoesNotAcceptFocus,
    ):
        assert flags & wanted == wanted
    assert popup.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    popup.deleteLater()


def test_that_nothing_in_it_can_be_reached_by_the_keyboard(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    shown(popup, qtbot)
    assert {one.focusPolicy() for one in (popup, *popup.findChildren(QWidget))} == {Qt.FocusPolicy.NoFocus}


def test_that_an_offer_is_reported_once_as_shown(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    seen: list[str] = []
    popup.shown.connect(seen.append)
    shown(popup, qtbot)
    popup.show_offer(OFFERED, working="accept")
    popup.repaint()
    QApplication.processEvents()
    assert seen == [OFFERED.id]
    popup.hide_offer()
    shown(popup, qtbot, msgspec.structs.replace(OFFERED, id="i-2"))
    assert seen == [OFFERED.id, "i-2"]


def test_that_a_long_business_process_leaves_the_waiting_time_whole(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    long = msgspec.structs.replace(
        OFFERED.business_process, name="Customer Retention and Loyalty, Eastern Seaboard"
    )
    shown(popup, qtbot, msgspec.structs.replace(OFFERED, business_process=long))
    waiting = next(one for one in popup.findChildren(QLabel) if one.text() == "· waiting 12 min")
    assert waiting.width() >= waiting.sizeHint().width()
    where = next(one for one in popup.findChildren(QLabel) if one.text() == f"· {long.name}")
    assert where.width() < where.sizeHint().width()
    assert where.toolTip() == where.text()


def test_that_it_shows_who_waits_where_and_how_long(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    shown(popup, qtbot)
    texts = shown_texts(popup)
    for said in (
        "Offered",
        "· Billing",
        "· waiting 12 min",
        "attempt 2 of 3",
        "Rosa Díaz",
        "(212) 555-0142",
        "Left a recording, 0:42",
        "14 s left",
    ):
        assert said in texts


def test_that_without_a_name_the_number_is_shown_large(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    shown(popup, qtbot, TEAMS)
    texts = shown_texts(popup)
    assert "+44 20 7946 0018" in texts
    assert "no name given" in texts
    assert "first attempt" in texts
    assert not any("recording" in text for text in texts)


def test_that_a_recording_that_arrives_meanwhile_is_announced(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    shown(popup, qtbot, msgspec.structs.replace(OFFERED, recording=None))
    assert "Left a recording, 0:42" not in shown_texts(popup)
    popup.show_offer(OFFERED)
    assert "Left a recording, 0:42" in shown_texts(popup)


def test_that_the_ring_empties_on_the_servers_clock(qtbot: QtBot) -> None:
    clock = Clock()
    popup = a_popup(qtbot, clock=clock)
    popup.show_offer(OFFERED, clock_offset=timedelta(seconds=3))
    ring = popup.findChild(Ring)
    assert ring is not None
    assert ring.text() == "11 s left"
    clock.pass_by(seconds=10)
    popup.show_offer(OFFERED, clock_offset=timedelta(seconds=3))
    assert ring.text() == "1 s left"


def test_that_accept_and_the_red_x_are_heard_after_the_first_moment(qtbot: QtBot) -> None:
    stopwatch = Stopwatch()
    popup = a_popup(qtbot, stopwatch)
    shown(popup, qtbot)
    stopwatch.at += DEAF_S + 0.01
    qtbot.waitUntil(button(popup, "Accept").isEnabled)
    with qtbot.waitSignal(popup.accept_pressed):
        QTest.mouseClick(button(popup, "Accept"), Qt.MouseButton.LeftButton)
    with heard(popup.red_x_pressed) as said:
        QTest.mouseClick(button(popup, DECLINE), Qt.MouseButton.LeftButton)
    assert said == [(End(InteractionState.OFFERED),)]


@pytest.mark.parametrize("name", ["Accept", DECLINE])
def test_that_a_click_in_the_first_moment_is_not_meant_for_it(qtbot: QtBot, name: str) -> None:
    stopwatch = Stopwatch()
    popup = a_popup(qtbot, stopwatch)
    shown(popup, qtbot)
    stopwatch.at += DEAF_S - 0.01
    one = button(popup, name)
    with qtbot.assertNotEmitted(popup.accept_pressed), qtbot.assertNotEmitted(popup.red_x_pressed):
        click(popup, one)
        press(popup, one)
        stopwatch.at += 0.02
        qtbot.waitUntil(one.isEnabled)
        release(popup, one)  # Who pressed in the first moment meant what lay there before.
    with heard(popup.accept_pressed if name == "Accept" else popup.red_x_pressed) as said:
        click(popup, one)
    assert len(said) == 1


@pytest.mark.parametrize("name", ["Accept", DECLINE])
def test_that_a_screen_reader_is_notified_when_a_click_has_an_effect(qtbot: QtBot, name: str) -> None:
    popup = OfferPopup(Clock())
    qtbot.addWidget(popup)
    shown(popup, qtbot)
    told = QAccessible.queryAccessibleInterface(button(popup, name))
    assert told.state().disabled
    qtbot.waitUntil(lambda: not told.state().disabled)


def test_that_nothing_flickers_when_the_first_moment_is_over(qtbot: QtBot) -> None:
    stopwatch = Stopwatch()
    popup = a_popup(qtbot, stopwatch)
    shown(popup, qtbot)
    deaf = [button(popup, name).grab().toImage() for name in ("Accept", DECLINE)]
    stopwatch.at += 1
    popup.show_offer(OFFERED)
    assert [button(popup, name).grab().toImage() for name in ("Accept", DECLINE)] == deaf


def test_that_each_offer_has_its_first_moment(qtbot: QtBot) -> None:
    stopwatch = Stopwatch()
    popup = a_popup(qtbot, stopwatch)
    shown(popup, qtbot)
    stopwatch.at += 5
    shown(popup, qtbot, msgspec.structs.replace(OFFERED, id="i-2"))
    with qtbot.assertNotEmitted(popup.accept_pressed):
        click(popup, button(popup, "Accept"))


def test_that_teams_and_uc1_are_accepted_in_their_own_window(qtbot: QtBot) -> None:
    stopwatch = Stopwatch()
    popup = a_popup(qtbot, stopwatch)
    shown(popup, qtbot, TEAMS)
    assert "Accept in Microsoft Teams" in shown_texts(popup)
    assert not button(popup, "Accept").isVisible()
    stopwatch.at += 1
    qtbot.waitUntil(button(popup, DECLINE).isEnabled)
    with qtbot.assertNotEmitted(popup.accept_pressed):
        popup.press_accept()
    uc1 = sample.interaction(InteractionState.OFFERED, endpoint=EndpointKind.UC1)
    popup.show_offer(msgspec.structs.replace(uc1, id="i-9"))
    assert "Accept in UC-1" in shown_texts(popup)


def test_that_a_key_that_holds_everywhere_accepts_and_declines(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    shown(popup, qtbot)
    with qtbot.waitSignal(popup.accept_pressed):
        popup.press_accept()
    with heard(popup.red_x_pressed) as said:
        popup.press_red_x()
    assert said == [(End(InteractionState.OFFERED),)]


def test_that_nothing_can_be_pressed_while_a_command_is_under_way(qtbot: QtBot) -> None:
    stopwatch = Stopwatch()
    popup = a_popup(qtbot, stopwatch)
    shown(popup, qtbot)
    stopwatch.at += 1
    popup.show_offer(OFFERED, working="accept")
    assert not button(popup, "Accept").isEnabled()
    assert not button(popup, DECLINE).isEnabled()
    popup.show_offer(OFFERED)
    assert button(popup, "Accept").isEnabled()


def test_that_the_two_buttons_are_far_apart(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    shown(popup, qtbot)
    accept, red_x = button(popup, "Accept").geometry(), button(popup, DECLINE)
    right = button(popup, "Accept").mapTo(popup, QPoint(accept.width(), 0)).x()
    assert red_x.mapTo(popup, QPoint(0, 0)).x() - right >= 40


def test_that_every_button_has_a_name(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    shown(popup, qtbot)
    assert {name_of(one) for one in (button(popup, "Accept"), button(popup, DECLINE))} == {"Accept", DECLINE}
    assert popup.accessibleName() == "Callback offered: Rosa Díaz, Billing"


def test_that_it_leaves_the_screen(qtbot: QtBot) -> None:
    popup = a_popup(qtbot)
    shown(popup, qtbot)
    popup.hide_offer()
    assert popup.isHidden()
    assert popup.offer is None
    with qtbot.assertNotEmitted(popup.red_x_pressed):
        popup.press_red_x()


ROOM = QRect(1920, 30, 1280, 1000)
"""A second screen, with a panel above it."""


@pytest.mark.parametrize(
    ("corner", "place"),
    [
        (Corner.BOTTOM_RIGHT, QPoint(1920 + 1280 - 384 - 16, 30 + 1000 - 186 - 16)),
        (Corner.BOTTOM_LEFT, QPoint(1936, 30 + 1000 - 186 - 16)),
        (Corner.TOP_RIGHT, QPoint(1920 + 1280 - 384 - 16, 46)),
        (Corner.TOP_LEFT, QPoint(1936, 46)),
    ],
)
def test_that_it_appears_in_the_chosen_corner(corner: Corner, place: QPoint) -> None:
    assert place_in(ROOM, QSize(384, 186), corner, 16) == place


def test_that_a_popup_larger_than_the_screen_begins_inside_it() -> None:
    assert place_in(QRect(0, 0, 300, 100), QSize(384, 186), Corner.BOTTOM_RIGHT, 16) == QPoint(16, 16)
