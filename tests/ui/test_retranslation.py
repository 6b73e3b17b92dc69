"""Another language while windows are open: each looks as one that began with it, and what was typed stays."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.screen.eyes import cut_off
from tests.ui.window_checks import staged
from ui import retranslation
from ui.agent.window import AgentWindow
from ui.common.buttons import RoundButton
from ui.common.completion.status_row import StatusRow
from ui.common.note_field import NoteField
from ui.gallery import agent, phone, supervisor, supervisor_alerts, working_day
from ui.gallery.studio import settle
from ui.sign_in import SignInWindow
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.timing.week_editor import WeekEditor
from ui.supervisor.window import SupervisorWindow
from ui.texts import text_memory, times

SCENES = {
    scene.name: scene
    for scene in (
        *agent.SCENES,
        *phone.SCENES,
        *working_day.SCENES,
        *supervisor.SCENES,
        *supervisor_alerts.SCENES,
    )
}
# Each window and each dialog once.
WINDOWS = (
    "sign-in-wrong",
    "offer-with-past",
    "agent-preview-found",
    "agent-wrap-up-requested",
    "agent-correct",
    "agent-call-on-hold",
    "settings",
    "password-wrong",
    "about",
    "supervisor-monitor-stop",
    "supervisor-search-give",
    "supervisor-timing-conflict",
    "supervisor-interactions-all",
    "supervisor-agents",
    "supervisor-report-writing",
    "supervisor-alerts",
    "supervisor-wallboard",
)
FROM_RIGHT_TO_LEFT = ("agent-wrap-up-requested", "settings", "supervisor-agents")
MERGED = frozenset({"Last attempt time", "Original entrance time", "business process"})
"""Texts that read in German as another text does, so that the way back has two ends."""
every_window = pytest.mark.parametrize(
    ("name", "language"),
    [*((name, "de") for name in WINDOWS), *((name, "ar") for name in FROM_RIGHT_TO_LEFT)],
)


@pytest.fixture
def american(speak: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin in English, on either side of the test, and with no text of the windows of other tests in memory."""
    monkeypatch.setattr(text_memory, "_sources", {})
    monkeypatch.setattr(text_memory, "_templates", {})
    _american()
    yield
    retranslation.switch("en")


def _american() -> None:
    retranslation.switch("en")
    assert QLocale().territory() is QLocale.Country.UnitedStates


def texts(windows: list[QWidget]) -> Counter[tuple[str, str]]:
    """Return every text that ``windows`` show, say or keep in a tip, with the class of the widget."""
    found: Counter[tuple[str, str]] = Counter()
    for window in windows:
        for one in [window, *window.findChildren(QWidget)]:
            if one.isVisibleTo(window):
                found.update((type(one).__name__, text) for text in texts_of(one) if text)
    return found


def texts_of(widget: QWidget) -> Iterator[str]:
    yield from (
        widget.windowTitle(),
        widget.toolTip(),
        widget.accessibleName(),
        widget.accessibleDescription(),
    )
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield from (widget.text(), widget.placeholderText())
        case QPlainTextEdit():
            yield from (widget.toPlainText(), widget.placeholderText())
        case QComboBox():
            yield from (widget.itemText(index) for index in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(index) for index in range(widget.count()))
        case QTableView():
            yield from texts_of_table(widget)
        case _:
            pass
    for action in widget.actions():
        yield action.text()


def texts_of_table(table: QTableView) -> Iterator[str]:
    model = table.model()
    for column in range(model.columnCount(QModelIndex())):
        yield str(model.headerData(column, Qt.Orientation.Horizontal))
        for row in range(model.rowCount(QModelIndex())):
            yield from (
                str(model.index(row, column).data(role))
                for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            )


@every_window
@pytest.mark.usefixtures("american")
def test_that_an_open_window_reads_as_one_that_began_in_the_language(name: str, language: str) -> None:
    scene = SCENES[name]
    retranslation.switch(language)
    with staged(scene) as windows:
        begun = texts(windows)
    _american()
    with staged(scene) as windows:
        before = texts(windows)
        retranslation.switch(language)
        settle()
        now = texts(windows)
        assert windows[0].layoutDirection() is QLocale(language).textDirection()
        assert [fault for window in windows for fault in cut_off(window)] == []
        _american()
        settle()
        back = texts(windows)
    assert (sorted((now - begun).keys()), sorted((begun - now).keys())) == ([], [])
    assert begun != before
    assert [text for _, text in set(back) - set(before) if text not in MERGED] == []


@pytest.mark.usefixtures("american")
def test_that_a_half_typed_note_its_cursor_and_the_focus_survive(qtbot: QtBot) -> None:
    with staged(SCENES["agent-wrap-up"]) as (window,):
        note = next(one for one in window.findChildren(NoteField) if one.isVisibleTo(window))
        note.setFocus()
        note.setPlainText("Status: Handled. Asked for you by Lee, 5 min")
        cursor = note.textCursor()
        cursor.setPosition(7)
        note.setTextCursor(cursor)
        retranslation.switch("de")
        settle()
        assert note.toPlainText() == "Status: Handled. Asked for you by Lee, 5 min"
        assert note.textCursor().position() == 7
        assert window.focusWidget() is note


@pytest.mark.usefixtures("american")
def test_that_a_call_under_way_goes_on_with_its_clock_choice_and_red_x(qtbot: QtBot) -> None:
    with staged(SCENES["agent-wide-handling"]) as (window,):
        assert isinstance(window, AgentWindow)
        rows = [row for row in window.findChildren(StatusRow) if row.isVisibleTo(window) and row.isEnabled()]
        rows[1].click()
        note = next(one for one in window.findChildren(NoteField) if one.isVisibleTo(window))
        note.setPlainText("Rosa wants the bill of Ma")
        before = {row.status: row.isChecked() for row in rows}
        retranslation.switch("ar")
        settle()
        assert {row.status: row.isChecked() for row in rows} == before
        assert note.toPlainText() == "Rosa wants the bill of Ma"
        assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        red_x = next(
            one
            for one in window.findChildren(RoundButton)
            if one.isVisibleTo(window) and one.accessibleName().startswith("إنهاء المكالمة")
        )
        with qtbot.waitSignal(window.red_x_pressed):
            red_x.click()


@pytest.mark.usefixtures("american")
def test_that_the_form_keeps_what_was_typed_and_a_table_its_selection() -> None:
    with staged(SCENES["sign-in-form"]) as (window,):
        assert isinstance(window, SignInWindow)
        fields = window.findChildren(QLineEdit)
        for place, field in enumerate(fields):
            field.setText(f"Sign in {place}")
        retranslation.switch("fr")
        assert [field.text() for field in fields] == [f"Sign in {place}" for place in range(len(fields))]
    _american()
    with staged(SCENES["supervisor-search"]) as (window,):
        assert isinstance(window, SupervisorWindow)
        table = window.findChildren(CallbackSearch)[0].table
        table.selectRow(1)
        chosen = [index.row() for index in table.selectionModel().selectedRows()]
        height = table.verticalScrollBar().value()
        retranslation.switch("pt")
        settle()
        assert [index.row() for index in table.selectionModel().selectedRows()] == chosen == [1]
        assert table.verticalScrollBar().value() == height


@pytest.mark.usefixtures("american")
def test_that_the_week_begins_as_in_the_language_and_keeps_typed_hours(qtbot: QtBot) -> None:
    editor = WeekEditor()
    qtbot.addWidget(editor)
    monday, tuesday = editor.findChildren(QLineEdit)[:2]
    monday.setText("9:00-12:0")
    tuesday.setText("13:00–17:00")
    editor.resize(editor.sizeHint())
    editor.show()
    sunday = editor.findChildren(QLineEdit)[6]
    assert sunday.y() < monday.y()
    retranslation.switch("de")
    settle()
    assert sunday.y() > monday.y()
    assert monday.accessibleName() == "Öffnungszeiten am Mo"
    assert (monday.text(), tuesday.text()) == ("9:00-12:0", "13:00–17:00")


@pytest.mark.usefixtures("american")
def test_that_a_customers_words_stay_as_they_are() -> None:
    retranslation.switch("de")
    for words in ("Ask for Rosa, not for her son.", "She is at home 5 days a week", "Rosa (Billing)"):
        assert text_memory.again(words) == words


@pytest.mark.usefixtures("american")
def test_that_dates_are_written_again() -> None:
    at, now = datetime(2026, 11, 20, 15, 4, tzinfo=UTC), datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
    shown = times.day_and_clock(at, now, UTC)
    retranslation.switch("de")
    assert text_memory.again(shown) == times.day_and_clock(at, now, UTC) != shown
