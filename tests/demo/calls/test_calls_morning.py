"""The demo of calls over a real Asterisk."""

from __future__ import annotations

from pathlib import Path

import pytest

from demo.calls.calls_morning import ALIKE, CallsMorning
from demo.calls.calls_office import open_calls_office
from demo.telephony.programs import ProgramMissing
from tests.support.needs import missing

pytestmark = [pytest.mark.telephony, pytest.mark.slow]


def test_that_the_morning_leads_from_the_callers_message_to_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    morning = CallsMorning()
    try:
        with open_calls_office(tmp_path) as office:
            morning.play(office)
    except ProgramMissing as error:
        missing(str(error))
    printed = capsys.readouterr().out
    figures = [float(line.split()[-1]) for line in printed.splitlines() if "correlation" in line]
    assert len(figures) == 3
    assert min(figures) > ALIKE
    assert "end_state: succeeded" in printed
    assert printed.splitlines()[-1].endswith("report 6.04 shows the call")
