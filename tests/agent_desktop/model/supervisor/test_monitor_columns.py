"""The monitor's figures: their order, and what they count."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from agent_desktop.model.supervisor.alerts import MonitorMark, alerts
from agent_desktop.model.supervisor.monitor_columns import COUNTING, Figure, counted_callbacks, sort_key
from agent_desktop.model.supervisor.sorting import in_order
from agent_desktop.model.supervisor.totals import Totals, totals
from agent_desktop.protocol.states import Counted, RoutingStatus
from tests.support.supervisor_examples import NOON, an_item


def names(figure: Figure, *, descending: bool = False) -> list[str]:
    rows = [
        an_item("a", reached_ratio=0.5, processed=3),
        an_item("b", reached_ratio=None, processed=3, status=RoutingStatus.STOPPED),
        an_item("c", reached_ratio=0.2, processed=7, status=RoutingStatus.OFF_SCHEDULE),
    ]
    ordered = in_order(rows, lambda row: sort_key(row, figure), descending=descending)
    return [row.business_process_id for row in ordered]


def test_that_names_are_compared_without_regard_to_case() -> None:
    rows = [an_item("1", name="beta"), an_item("2", name="Alpha"), an_item("3", name="Gamma")]
    ordered = in_order(rows, lambda row: sort_key(row, Figure.NAME))
    assert [row.name for row in ordered] == ["Alpha", "beta", "Gamma"]


def test_that_equal_rows_stay_as_given_in_either_direction() -> None:
    assert names(Figure.PROCESSED) == ["a", "b", "c"]
    assert names(Figure.PROCESSED, descending=True) == ["c", "a", "b"]


@pytest.mark.parametrize("descending", [False, True])
def test_that_a_blank_goes_last_in_either_direction(descending: bool) -> None:  # noqa: FBT001
    assert names(Figure.REACHED, descending=descending)[-1] == "b"


def test_that_rows_that_need_attention_come_first_by_status() -> None:
    assert names(Figure.STATUS) == ["b", "c", "a"]


def test_that_none_is_lost_or_doubled_by_ordering() -> None:
    rows = [None, 3, 1, None, 2]
    assert in_order(rows, lambda row: row, descending=True) == [3, 2, 1, None, None]


def test_that_the_wire_knows_each_figure_that_counts_callbacks() -> None:
    assert [figure.value for figure in COUNTING] == [counted.value for counted in Counted]


def test_that_each_figure_over_callbacks_shows_how_many_it_counts() -> None:
    item = an_item(processed=9, to_be_processed=5, purged=2, succeeded=6, failed=3)
    counts = {figure: counted_callbacks(item, figure) for figure in COUNTING}
    assert counts == {
        Figure.PROCESSED: 9,
        Figure.TO_BE_PROCESSED: 5,
        Figure.AVERAGE_HANDLE_TIME: None,
        Figure.PURGED: 2,
        Figure.REACHED: 6,
        Figure.FAILED: 3,
    }


def test_that_totals_are_worked_out_from_counts() -> None:
    few = an_item("few", processed=1, succeeded=1, failed=0, handled=1, average_handle_time_s=100.0)
    many = an_item("many", processed=9, succeeded=0, failed=9, handled=9, average_handle_time_s=200.0)
    told = totals([few, many])
    assert (told.processed, told.reached_ratio, told.failed_ratio) == (10, 0.1, 0.9)
    assert told.average_handle_time_s == pytest.approx(190.0)


def test_that_there_is_no_mean_of_all_without_the_servers_counts() -> None:
    old = an_item("old", handled=0, average_handle_time_s=100.0)
    assert totals([old]).average_handle_time_s is None
    assert totals([]) == Totals()


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"to_be_processed": 0, "status": RoutingStatus.STOPPED}, ()),
        ({"to_be_processed": 1, "status": RoutingStatus.STOPPED}, (MonitorMark.STOPPED,)),
        ({"to_be_processed": 1, "status": RoutingStatus.OFF_SCHEDULE}, (MonitorMark.OFF_SCHEDULE,)),
        ({"longest_waiting_since": NOON - timedelta(minutes=29)}, ()),
        ({"longest_waiting_since": NOON - timedelta(minutes=30)}, (MonitorMark.LONG_WAIT,)),
        ({"processed": 9, "failed_ratio": 1.0}, ()),
        ({"processed": 10, "failed_ratio": 0.5}, (MonitorMark.MANY_FAIL,)),
        ({"processed": 10, "failed_ratio": 0.49}, ()),
    ],
)
def test_that_attention_marks_have_their_limits(
    changes: dict[str, Any], found: tuple[MonitorMark, ...]
) -> None:
    calm: dict[str, Any] = {
        "status": RoutingStatus.ACTIVE,
        "to_be_processed": 1,
        "longest_waiting_since": None,
        "processed": 0,
        "failed_ratio": None,
    }
    assert alerts(an_item(**{**calm, **changes}), NOON) == found
