"""The monitor's figures: their order, and what they count."""

from __future__ import annotations

import pytest

from agent_desktop.model.figures import COUNTING, Figure, counted_callbacks, sort_key
from agent_desktop.model.order import in_order
from agent_desktop.protocol.states import Counted, RoutingStatus
from tests.supervisor.examples import an_item


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


def test_that_what_needs_a_look_comes_first_by_status() -> None:
    assert names(Figure.STATUS) == ["b", "c", "a"]


def test_that_none_is_lost_or_doubled_by_ordering() -> None:
    rows = [None, 3, 1, None, 2]
    assert in_order(rows, lambda row: row, descending=True) == [3, 2, 1, None, None]


def test_that_the_wire_knows_each_figure_that_counts_callbacks() -> None:
    assert [figure.value for figure in COUNTING] == [counted.value for counted in Counted]


def test_that_each_figure_over_callbacks_tells_how_many_it_counts() -> None:
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
