"""Callback Search: what is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from agent_desktop.model.supervisor.search import CallbackQuery, DueFilter, due_span
from agent_desktop.protocol.states import Location


@pytest.mark.parametrize(
    "query",
    [
        CallbackQuery(text="55"),
        CallbackQuery(location=Location.PENDING),
        CallbackQuery(agent_id="dana"),
        CallbackQuery(due=DueFilter.NOW),
    ],
)
def test_that_any_filter_narrows_the_list(query: CallbackQuery) -> None:
    assert query.is_narrow
    assert not CallbackQuery(business_process_id="claims", text="  ").is_narrow


def test_that_due_today_ends_at_midnight_on_the_local_clock() -> None:
    now = datetime(2026, 11, 23, 15, 30, tzinfo=ZoneInfo("America/New_York"))
    midnight = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
    assert due_span(DueFilter.TODAY, now) == (now, midnight)
    assert due_span(DueFilter.LATER, now) == (midnight, None)
    assert due_span(DueFilter.NOW, now) == (None, now)
    assert due_span(DueFilter.ANY, now) == (None, None)


def test_that_the_day_on_which_clocks_change_ends_at_its_own_midnight() -> None:
    now = datetime(2026, 10, 25, 1, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    _, midnight = due_span(DueFilter.TODAY, now)
    assert midnight is not None
    assert midnight.astimezone(UTC) - now.astimezone(UTC) == timedelta(hours=24)
