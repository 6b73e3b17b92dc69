"""Named filters of the lists: saved for one user, applied with one press, deleted, and kept over a restart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from agent_desktop import settings
from agent_desktop.protocol.states import FiguresBy, Location
from agent_desktop.settings_store import SettingsStore
from tests.ui.supervisor.hands import Heard, choose, dialog_of, entries, menu_of, shown
from ui.common.choices.filter_button import FilterButton
from ui.gallery import supervisor_sample
from ui.presenters.reports.filters_presenter import FiltersPresenter
from ui.supervisor.agents.agents_page import AgentsPage
from ui.supervisor.agents.current_interactions import CurrentInteractions
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.list_page import ListPage
from ui.supervisor.reports.audit_trail_page import AuditTrailPage
from ui.supervisor.reports.figures_page import FiguresPage
from ui.supervisor.reports.reports_page import ReportsPage


def keeper_in(folder: Path) -> SettingsStore:
    return SettingsStore(folder, settings.load(folder), lambda: None)


def a_button(qtbot: QtBot, kept: dict[str, str], applied: list[Any]) -> FilterButton:
    made = FilterButton(lambda: kept, applied.append)
    shown(qtbot, made, 200, 60)
    return made


def opened(button: FilterButton) -> QMenu:
    button.drop()
    return menu_of(button)


def save(button: FilterButton, name: str) -> None:
    choose(opened(button), "Save this filter…")
    dialog = dialog_of(button)
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue(name)
    dialog.accept()


async def test_that_a_filter_is_saved_applied_and_deleted_and_outlives_a_restart(
    qtbot: QtBot, tmp_path: Path
) -> None:
    applied: list[Any] = []
    button = a_button(qtbot, {"state": "not_ready"}, applied)
    keeper = keeper_in(tmp_path)
    FiltersPresenter(keeper, "sue").take("agents", button)
    save(button, "  On   break ")
    save(button, "Other")
    menu = opened(button)
    assert entries(menu)[:2] == ["On break", "Other"]
    choose(menu, "On break")
    assert applied == [{"state": "not_ready"}]
    menu = opened(button)
    delete = next(each for each in menu.actions() if each.text() == "Delete a filter").menu()
    assert isinstance(delete, QMenu)
    next(each for each in delete.actions() if each.text() == "Other").trigger()
    menu.close()
    keeper.close()
    again = a_button(qtbot, {}, applied)
    later = keeper_in(tmp_path)
    FiltersPresenter(later, "sue").take("agents", again)
    assert entries(opened(again)) == ["On break", "Save this filter…", "Delete a filter"]
    another = a_button(qtbot, {}, applied)
    FiltersPresenter(later, "boss").take("agents", another)
    assert entries(opened(another)) == ["Save this filter…"]


def restored(qtbot: QtBot, page: ListPage, kept: dict[str, str]) -> None:
    """Save ``kept`` for the page under a name, and apply it."""
    shown(qtbot, page)
    page.show_view(supervisor_sample.VIEW)
    assert page.filters is not None
    page.filters.show_filters({"Mine": kept})
    choose(opened(page.filters), "Mine")


def test_that_a_filter_of_callback_search_is_asked_for(qtbot: QtBot) -> None:
    page = CallbackSearch(supervisor_sample.now, any_process=True)
    wanted = Heard(page.query_asked)
    restored(qtbot, page, {"text": "Rosa", "location": "pending", "business_process": "claims"})
    query = wanted.said[-1]
    assert (query.text, query.location, query.business_process_id) == ("Rosa", Location.PENDING, "claims")


def test_that_a_filter_of_agents_and_interactions_is_applied(qtbot: QtBot) -> None:
    agents = AgentsPage(supervisor_sample.now)
    shown(qtbot, agents)
    agents.show_view(supervisor_sample.VIEW)
    everyone = agents.table.model().rowCount()
    restored(qtbot, agents, {"state": "available", "business_process": "no longer there"})
    assert 0 < agents.table.model().rowCount() < everyone
    interactions = CurrentInteractions(supervisor_sample.now, any_process=True)
    restored(qtbot, interactions, {"business_process": "claims"})
    assert interactions.process_id == "claims"


@pytest.mark.parametrize("period", ["yesterday", "custom"])
def test_that_a_filter_of_a_report_has_its_period(qtbot: QtBot, period: str) -> None:
    page = ReportsPage(supervisor_sample.now)
    wanted = Heard(page.report_wanted)
    restored(qtbot, page, {"period": period, "first": "2026-11-23", "last": "2026-11-23", "text": "Rosa"})
    query = wanted.said[-1]
    assert (query.since.isoformat(), query.text) == ("2026-11-23T05:00:00+00:00", "Rosa")


def test_that_filters_of_figures_and_of_the_trail_are_asked_for(qtbot: QtBot) -> None:
    figures = FiguresPage(supervisor_sample.now)
    wanted = Heard(figures.figures_wanted)
    restored(qtbot, figures, {"by": "hour", "measure": "mean_wait", "period": "last_7_days"})
    assert wanted.said[-1].by is FiguresBy.HOUR
    trail = AuditTrailPage(supervisor_sample.now)
    asked = Heard(trail.entries_wanted)
    restored(qtbot, trail, {"action": "call", "text": "dana", "period": "today"})
    assert (asked.said[-1].action, asked.said[-1].text) == ("call", "dana")
