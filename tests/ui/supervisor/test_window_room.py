"""Columns have room for what usually stands in them, in a window as it first opens."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Final

import msgspec
import pytest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.states import InteractionState, Location, RoutingStatus, WhyCode
from agent_desktop.protocol.supervisor_objects import CallbackPage, CurrentInteraction, Why, WhyReason
from tests.ui.supervisor.hands import seen_columns, shown
from ui.common.labels import Elided
from ui.common.table.cells import cell_of, width_of
from ui.common.table.row_models import ColumnsModel
from ui.common.table.table import TableView
from ui.gallery import supervisor_sample
from ui.gallery.sample import ahead
from ui.gallery.studio import settle
from ui.supervisor.agents.current_interactions import CurrentInteractions
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.process_pane import Tab
from ui.supervisor.sidebar import Page
from ui.supervisor.window import LEAST, USUAL, SupervisorWindow

ABROAD: Final = "America/Bogota"
"""The business processes' zone: it is as late there as here, but these numbers are all from another country."""
NUMBERS: Final = ("+12125550142", "+12125550188", "+493023125042", "+442079460958")
REASONS: Final = tuple(
    WhyReason(code, "A sentence that no column holds.", ahead(days=1))
    for code in (WhyCode.OUTSIDE_CALLING_HOURS, WhyCode.OFF_SCHEDULE, WhyCode.DUE_AT)
) + tuple(WhyReason(code, "A sentence.") for code in (WhyCode.NUMBER_IN_USE, WhyCode.NO_AGENT_AVAILABLE))
WORKING: Final = (
    InteractionState.OFFERED,
    InteractionState.PREVIEW,
    InteractionState.DIALING,
    InteractionState.HANDLING,
    InteractionState.WRAP_UP,
)
HELD_TO: Final = frozenset(
    {"number", "location", "why", "state", "for", "left", "attempts", "entered", "due"}
)
"""The columns whose usual texts are known; a name may be of any length."""


def floor() -> SupervisorView:
    monitor = tuple(msgspec.structs.replace(item, timezone=ABROAD) for item in supervisor_sample.MONITOR)
    return msgspec.structs.replace(supervisor_sample.VIEW, monitor=monitor)


@pytest.fixture
def window(qtbot: QtBot) -> SupervisorWindow:
    """The window at the size that it first opens with."""
    made = SupervisorWindow(supervisor_sample.now)
    shown(qtbot, made, *USUAL)
    made.show_view(floor())
    return made


def clipped(table: TableView) -> list[str]:
    """Return what does not fit into its cell, of the columns that can be seen."""
    model = table.model()
    assert isinstance(model, ColumnsModel)
    told: list[str] = []
    for key in sorted(HELD_TO & set(seen_columns(table))):
        place = model.column_of(key) or 0
        for row in range(model.rowCount()):
            cell = cell_of(model.index(row, place))
            if width_of(cell.text, mark=bool(cell.mark)) > table.columnWidth(place):
                told.append(f"{key}: {cell.text}")
    return told


def in_tab(window: SupervisorWindow) -> CallbackSearch:
    window.open_tab(Tab.SEARCH)
    return window.pane.search


def in_place(window: SupervisorWindow) -> CallbackSearch:
    window.open_place(Page.CALLBACKS)
    return window.callbacks


@pytest.mark.parametrize(
    ("size", "stay"),
    [
        (USUAL, {"customer", "number", "location", "why", "attempts"}),
        ((1000, 640), {"customer", "number", "why"}),
    ],
)
@pytest.mark.parametrize("open_list", [in_tab, in_place])
def test_that_callbacks_are_distinguished_by_number_and_reason_without_scrolling(
    qtbot: QtBot,
    window: SupervisorWindow,
    open_list: Callable[[SupervisorWindow], CallbackSearch],
    size: tuple[int, int],
    stay: set[str],
) -> None:
    window.resize(*size)
    search = open_list(window)
    usual = product(NUMBERS, Location, range(len(REASONS)))
    rows = {
        f"u-{place}": (
            msgspec.structs.replace(
                supervisor_sample.CALLBACKS[1], id=f"u-{place}", number=number, location=location
            ),
            Why((REASONS[reason],)),
        )
        for place, (number, location, reason) in enumerate(usual)
    }
    search.show_first(CallbackPage(tuple(callback for callback, _ in rows.values())))
    for key, (_, why) in rows.items():
        search.show_why(key, why)
    table = search.table
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)
    assert clipped(table) == []
    assert table.horizontalScrollBar().maximum() == 0
    assert stay <= set(seen_columns(table))


def with_tab(window: SupervisorWindow) -> CurrentInteractions:
    window.open_tab(Tab.INTERACTIONS)
    return window.pane.interactions


def with_place(window: SupervisorWindow) -> CurrentInteractions:
    window.open_place(Page.INTERACTIONS)
    return window.interactions


@pytest.mark.parametrize("open_list", [with_tab, with_place])
def test_that_current_interactions_are_shown_in_full_at_the_usual_size(
    qtbot: QtBot, window: SupervisorWindow, open_list: Callable[[SupervisorWindow], CurrentInteractions]
) -> None:
    part = open_list(window)
    rows: list[CurrentInteraction] = []
    for place, (number, state) in enumerate(product(NUMBERS, (*WORKING, None))):
        where = Location.HANDLING_BY_AGENT if state is not None else Location.HANDLING_BY_BUSINESS_PROCESS
        base = supervisor_sample.CURRENT[1] if state is not None else supervisor_sample.CURRENT[-1]
        callback = msgspec.structs.replace(
            supervisor_sample.CALLBACKS[1], id=f"u-{place}", number=number, location=where
        )
        rows.append(msgspec.structs.replace(base, callback=callback, state=state))
    part.show_interactions(AsyncValue(tuple(rows)))
    qtbot.waitUntil(lambda: part.table.verticalScrollBar().maximum() > 0)
    assert clipped(part.table) == []
    assert part.table.horizontalScrollBar().maximum() == 0


LONG: Final = "Complaints and returns of business customers overseas, second line " * 3
"""Two hundred letters of it are as long as the name of a business process may be."""


@pytest.mark.parametrize("size", [USUAL, (1000, 640), LEAST])
@pytest.mark.parametrize("name", ["New York accounts", LONG[:200]])
@pytest.mark.parametrize("status", [RoutingStatus.ACTIVE, RoutingStatus.OFF_SCHEDULE])
def test_that_no_name_hides_the_tabs_or_widens_the_window(
    window: SupervisorWindow, size: tuple[int, int], name: str, status: RoutingStatus
) -> None:
    named = msgspec.structs.replace(supervisor_sample.MONITOR[2], name=name, status=status)
    window.show_view(msgspec.structs.replace(floor(), monitor=(*supervisor_sample.MONITOR[:2], named)))
    window.monitor.choose(named.business_process_id)
    window.resize(*size)
    settle()
    tabs = window.pane.findChild(QTabBar)
    assert tabs is not None
    assert [tabs.rect().contains(tabs.tabRect(place)) for place in Tab] == [True] * len(Tab)
    assert (window.width(), window.height()) == size
    title = next(one for one in window.pane.findChildren(Elided) if one.text() == name)
    assert (title.toolTip() == name) is (title.width() < title.sizeHint().width())
    if name != LONG[:200]:
        assert title.toolTip() == ""
