"""The model of report 6.04: Qt's laws, and its cells."""

from __future__ import annotations

import msgspec

from tests.ui.supervisor.hands import row
from tests.ui.window_checks import QtsLaws
from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW, ago
from ui.supervisor.reports.report_model import ReportModel


def test_that_the_report_keeps_qts_laws(qts_laws: QtsLaws) -> None:
    model = ReportModel(lambda: NOW)
    qts_laws(model)
    model.show_first(supervisor_sample.COMPLETED[:3], has_more=True)
    model.show_more(supervisor_sample.COMPLETED, has_more=False)
    assert model.rowCount() == len(supervisor_sample.COMPLETED)


def test_that_a_row_of_the_report_has_the_required_columns() -> None:
    model = ReportModel(lambda: NOW)
    old = msgspec.structs.replace(supervisor_sample.COMPLETED[1], entered_at=ago(days=9))
    model.show_first([old], has_more=False)
    told = row(model, 0)
    assert told["end"] == "Failed"
    assert told["entered"] == "Nov 15 10:24"
    assert (told["last"], told["attempts"]) == ("9:53", "3")
