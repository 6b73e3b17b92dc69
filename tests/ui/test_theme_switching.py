"""Other colours while the program runs: each window looks as one that began with them, and all of it can be read."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QLabel,
    QMenu,
    QSystemTrayIcon,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.contrasts import contrast
from tests.ui.window_checks import staged
from ui.common.fields import DateField
from ui.common.labels import Text
from ui.common.recording.transcript_view import TranscriptView
from ui.gallery import sample
from ui.gallery.agent import SCENES as AGENT
from ui.gallery.scene import Scene
from ui.gallery.studio import settle
from ui.gallery.supervisor import SCENES as SUPERVISOR
from ui.theme import Appearance, Theme
from ui.tokens import TABLES, ColorToken
from ui.tray import Tray

LIGHT, DARK, STRONG = Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST
ROUND = (LIGHT, DARK, STRONG, LIGHT, STRONG, DARK, LIGHT)
"""Each of the six ways from one to another, once."""

SHORT_ROUND = ROUND[:4]
"""To each appearance once: a colour that was not changed is seen after the next switch. A switch takes a quarter of a second."""

MANIFOLD = ("sign-in-wrong", "agent-preview", "offer", "settings", "supervisor-monitor")
"""One scene of each kind of window: with every scene the same parts would be switched again and again."""

READABLE = 3.0
"""Less than the 4.5 of the table: thin strokes are drawn smoothed, and reach their full colour in no pixel."""

every_scene = pytest.mark.parametrize("scene", [*AGENT, *SUPERVISOR], ids=lambda scene: scene.name)


@pytest.fixture(autouse=True)
def no_blinking(qapp: QApplication) -> Iterator[None]:
    """Keep the cursor of text fields from coming and going between two pictures."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


def pictures(windows: list[QWidget]) -> list[QImage]:
    """Return what ``windows`` show, with all their menus, whether those are open or not."""
    shown = [window.grab().toImage() for window in windows]
    return [*shown, *(menu.grab().toImage() for menu in menus(windows[0]))]


def menus(window: QWidget) -> list[QMenu]:
    """Return the menus of ``window``, as they are when they open."""
    found = [menu for menu in window.findChildren(QMenu) if not isinstance(menu.parent(), QMenu)]
    for menu in found:
        menu.aboutToShow.emit()
        menu.resize(menu.sizeHint())
    return found


def begun_with(scene: Scene, look: Theme, appearance: Appearance) -> list[QImage]:
    """Return what a window shows that opens in the colours of ``appearance``."""
    look.choose(appearance)
    with staged(scene) as windows:
        return pictures(windows)


def faint(window: QWidget) -> Iterator[str]:
    """Say which words cannot be told from their ground, by the pixels that are drawn."""
    for label in window.findChildren(QLabel):
        if not label.isVisibleTo(window) or not label.text().strip() or not label.isEnabled():
            continue
        if label.visibleRegion().isEmpty() and label.window() is window:
            continue
        drawn = window.grab(label.rect().translated(label.mapTo(window, QPoint())))
        ratio = strongest(drawn.toImage())
        if ratio is not None and ratio < READABLE:
            yield f"{label.text()!r} at {ratio:.1f}"


def strongest(drawn: QImage) -> float | None:
    """Return the contrast of the most distinct colour to the most frequent one; nothing where it is too small."""
    colours = Counter(
        drawn.pixelColor(x, y).name() for y in range(drawn.height()) for x in range(drawn.width())
    )
    if len(colours) < 3:  # A rule or a disc, or scrolled away: no letters.
        return None
    ground, _ = colours.most_common(1)[0]
    return max(contrast(colour, ground) for colour in colours)


@every_scene
def test_that_a_window_looks_after_each_switch_as_one_that_began_so(our_look: Theme, scene: Scene) -> None:
    fresh = {appearance: begun_with(scene, our_look, appearance) for appearance in (DARK, STRONG)}
    our_look.choose(LIGHT)
    with staged(scene) as windows:
        fresh[LIGHT] = pictures(windows)
        assert fresh[LIGHT] != fresh[DARK] != fresh[STRONG]
        for before, after in pairwise(ROUND if scene.name in MANIFOLD else SHORT_ROUND):
            our_look.choose(after)
            QApplication.processEvents()  # Nothing moves; only what was put off is done.
            same = [now == then for now, then in zip(pictures(windows), fresh[after], strict=True)]
            assert all(same), f"{before.value} to {after.value}: {same}"


@pytest.mark.parametrize(("before", "after"), list(pairwise(ROUND)))
@pytest.mark.parametrize("name", MANIFOLD)
def test_that_all_words_can_be_read_after_a_switch(
    our_look: Theme, name: str, before: Appearance, after: Appearance
) -> None:
    scene = next(one for one in (*AGENT, *SUPERVISOR) if one.name == name)
    our_look.choose(before)
    with staged(scene) as windows:
        our_look.choose(after)
        settle()
        assert [words for window in windows for words in faint(window)] == []


def test_that_words_which_cannot_be_read_are_found(qtbot: QtBot, our_look: Theme) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    text = QLabel("white on white", ground)
    palette = text.palette()
    palette.setColor(text.foregroundRole(), our_look.color(ColorToken.WINDOW).lighter(99))
    text.setPalette(palette)
    text.adjustSize()
    ground.show()
    settle()
    assert len(list(faint(ground))) == 1


@pytest.mark.parametrize("dark", [Qt.ColorScheme.Dark, Qt.ColorScheme.Light])
def test_that_open_windows_follow_the_system(
    qapp: QApplication, our_look: Theme, monkeypatch: pytest.MonkeyPatch, dark: Qt.ColorScheme
) -> None:
    from ui.theme import SystemLook

    scene = next(one for one in AGENT if one.name == "agent-preview")
    wanted = DARK if dark is Qt.ColorScheme.Dark else LIGHT
    fresh = begun_with(scene, our_look, wanted)
    our_look.choose(LIGHT if wanted is DARK else DARK)
    with staged(scene) as windows:

        def asked(_app: QApplication) -> SystemLook:
            return SystemLook(wanted is DARK, contrast=False)

        monkeypatch.setattr("ui.theme.system_look", asked)
        our_look.choose(Appearance.SYSTEM)
        qapp.styleHints().colorSchemeChanged.emit(dark)
        settle()
        assert pictures(windows) == fresh


def test_that_a_text_styled_again_keeps_its_colours(qtbot: QtBot, our_look: Theme) -> None:
    """Qt gives back the palette of before whenever it styles a widget again, not at a switch alone."""
    text = Text("Rosa", tone=ColorToken.DANGER)
    qtbot.addWidget(text)
    text.show()
    for appearance in ROUND:
        our_look.choose(appearance)
        text.style().unpolish(text)
        text.style().polish(text)
        shown = text.palette().windowText().color().name().upper()
        assert shown == TABLES[our_look.scheme][ColorToken.DANGER]


def test_that_words_of_a_recording_change_with_the_rest(qtbot: QtBot, our_look: Theme) -> None:
    view = TranscriptView()
    qtbot.addWidget(view)
    view.show()
    for appearance in ROUND:
        our_look.choose(appearance)
        assert view.palette().text().color().name().upper() == TABLES[our_look.scheme][ColorToken.TEXT]


def test_that_a_calendar_changes_its_colours(qtbot: QtBot, our_look: Theme) -> None:
    def opened() -> tuple[DateField, QCalendarWidget]:
        field = DateField()
        qtbot.addWidget(field)
        field.setDate(QDate(2026, 11, 23))
        calendar = field.calendarWidget()
        calendar.setSelectedDate(QDate(2026, 11, 23))
        calendar.resize(calendar.sizeHint())
        return field, calendar

    fresh: dict[Appearance, QImage] = {}
    for appearance in (LIGHT, DARK, STRONG):
        our_look.choose(appearance)
        _field, calendar = opened()
        fresh[appearance] = calendar.grab().toImage()
    our_look.choose(LIGHT)
    _field, calendar = opened()
    for appearance in ROUND[1:]:
        our_look.choose(appearance)
        settle()
        assert calendar.grab().toImage() == fresh[appearance], appearance


def test_that_a_tip_is_readable_after_a_switch(qtbot: QtBot, our_look: Theme) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    below.setToolTip("Copy the number")
    below.show()
    for appearance in ROUND:
        our_look.choose(appearance)
        QToolTip.showText(QPoint(10, 10), "Copy the number", below)
        tip = next(
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QLabel) and one.objectName() == "qtooltip_label"
        )
        ratio = strongest(tip.grab().toImage())
        assert ratio is not None
        assert ratio > READABLE
        QToolTip.hideText()
        tip.close()
        tip.deleteLater()


def test_that_the_trays_icon_and_menu_change(
    qapp: QApplication, our_look: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    def there() -> bool:
        return True

    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(there))

    def drawn(tray: Tray) -> list[QImage]:
        tray.menu.aboutToShow.emit()
        icon = next(one for one in tray.findChildren(QSystemTrayIcon))
        tray.menu.resize(tray.menu.sizeHint())
        return [icon.icon().pixmap(32, 32).toImage(), tray.menu.grab().toImage()]

    fresh: dict[Appearance, list[QImage]] = {}
    for appearance in (LIGHT, DARK, STRONG):
        our_look.choose(appearance)
        tray = Tray(qapp)
        tray.show_view(sample.desk())
        fresh[appearance] = drawn(tray)
        tray.deleteLater()
    our_look.choose(LIGHT)
    tray = Tray(qapp)
    tray.show_view(sample.desk())
    for appearance in ROUND[1:]:
        our_look.choose(appearance)
        assert drawn(tray) == fresh[appearance], appearance
    tray.deleteLater()


def test_that_the_colours_of_the_table_are_those_of_the_screen(our_look: Theme, qapp: QApplication) -> None:
    for appearance in ROUND:
        our_look.choose(appearance)
        table = TABLES[our_look.scheme]
        assert qapp.palette().window().color() == QColor(table[ColorToken.WINDOW])
