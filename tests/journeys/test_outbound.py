"""No word leaves the desktop but to its server: a trace of the real one shows no other connection, and no look-up."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from agent_desktop.telemetry import SWITCHES
from tests.journeys.centre import centre_in, write_tone
from tests.journeys.stage import Stage
from tests.support.syscalls import tracing

pytestmark = [pytest.mark.x11, pytest.mark.slow]

TURNED_ON: Final = dict.fromkeys(SWITCHES, "0")


def test_that_a_desktop_looks_nothing_up_and_connects_to_its_server_alone(
    stage: Stage, tmp_path: Path
) -> None:
    trace = tracing(tmp_path / "trace")
    with centre_in(tmp_path) as centre:
        with stage.desktop(centre.server, "dana", env=TURNED_ON, prefix=trace.prefix) as desktop:
            stage.click("^Be available$")
            callback = centre.call_in()
            centre.leave_message(callback, write_tone(tmp_path / "tone.wav"))
            stage.accept()
            assert desktop.process is not None
            pid = desktop.process.pid
        told = [("127.0.0.1", centre.server.port)]
        trace.wait_for_end(pid)
    assert trace.connected() == set(told)
    assert trace.strayed(told) == []
    assert trace.device_ids() == []
