"""The monitor's item model."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from agent_desktop.model.supervisor.sorting import Sorting
from agent_desktop.model.supervisor.trend import Sample
from agent_desktop.protocol.states import RoutingStatus
from tests.support.supervisor_examples import NOON, an_item
from tests.ui.window_checks import QtsLaws
from ui.common.table.cells import cell_of
from ui.supervisor.monitor.monitor_model import MonitorModel


def a_model() -> MonitorModel:
    model = MonitorModel(lambda: NOON)
    model.show_monitor(
        [an_item("billing", processed=0, succeeded=0, failed=0, average_handle_time_s=None, reached_ratio=None,
                 failed_ratio=None, status=RoutingStatus.OFF_SCHEDULE), an_item("claims")],
        {"claims": (Sample(NOON - timedelta(hours=1), 20), Sample(NOON, 41))},
    )  # fmt: skip
    return model


def row(model: MonitorModel, place: int) -> list[str]:
    return [model.index(place, column).data() for column in range(model.columnCount())]


def test_that_the_model_keeps_qts_laws(qtbot: QtBot, qts_laws: QtsLaws) -> None:
    model = a_model()
    qts_laws(model)
    model.sort_by(Sorting("to_be_processed", descending=True))
    model.show_monitor([an_item("claims", processed=97), an_item("retention")], {})


def test_that_the_columns_carry_the_sources_names(qtbot: QtBot) -> None:
    model = a_model()
    titles = [column.title for column in model.columns]
    assert titles[:8] == [
        "Business process",
        "CLBK Stat",
        "Proc",
        "Clbk To Be Proc",
        "Clbk Avg Time",
        "Clbk Purged",
        "% Clbk Reached",
        "% Clbk Fail",
    ]


def test_that_figures_are_written_for_people(qtbot: QtBot) -> None:
    assert row(a_model(), 1)[:8] == ["Claims", "Active", "96", "41", "6:05", "0", "64 %", "36 %"]


def test_that_percentages_of_nothing_are_blank(qtbot: QtBot) -> None:
    assert row(a_model(), 0)[:8] == ["Billing", "Off Schedule HRS", "0", "41", "–", "0", "", ""]


def test_that_only_a_figure_which_counts_something_is_a_link(qtbot: QtBot) -> None:
    model = a_model()
    links = [cell_of(model.index(0, column)).link for column in range(model.columnCount())]
    assert links == [False, False, False, True, False, False, False, False, False]


def test_that_a_figure_shows_its_formula(qtbot: QtBot) -> None:
    model = a_model()
    reached = model.column_of("reached")
    assert reached is not None
    assert cell_of(model.index(1, reached)).tip.endswith("61 ÷ 96 = 64 %")


def test_that_the_trend_is_read_out(qtbot: QtBot) -> None:
    model = a_model()
    cell = cell_of(model.index(1, model.columnCount() - 1))
    assert cell.spoken == "41 waiting; at most 41 and at least 20 over two hours"
    assert cell.line[0] == (0.5, 20 / 41)
