"""Notices of the supervisor's window, in words."""

from __future__ import annotations

import pytest

from agent_desktop.model.supervisor.supervisor_notices import WaitsForever
from agent_desktop.protocol.states import AlertCode
from ui.gallery import supervisor_sample
from ui.supervisor import notices


@pytest.mark.parametrize("code", AlertCode)
@pytest.mark.parametrize("count", [1, 1200])
def test_that_every_alert_has_words_with_its_business_process_and_number(code: AlertCode, count: int) -> None:
    text = notices.said(WaitsForever("Claims", code, count), supervisor_sample.now())[1]
    assert text.startswith("Claims: ")
    assert text.endswith(".")
    assert ("1 callback " in text) is (count == 1)
