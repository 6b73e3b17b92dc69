"""Why a callback that is over, or with an agent, is not offered (``docs/behaviour.md``, *Why*)."""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.states import Location, WhyCode
from server_stub.core.views.why_not_offered import why
from tests.server_stub.core.stage import DANA, Stage


def test_that_a_callback_that_is_over_or_with_an_agent_has_that_reason_alone() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.stop()
    waiting = stage.row(callback)
    assert [each.code for each in why(stage.floor.tables, waiting, stage.now)] == [
        WhyCode.STOPPED,
        WhyCode.NO_AGENT_AVAILABLE,
    ]
    over = replace(waiting, location=Location.COMPLETED)
    assert [each.code for each in why(stage.floor.tables, over, stage.now)] == [WhyCode.COMPLETED]
    stage.start()
    stage.come(DANA)
    offered = stage.row(callback)
    assert [each.code for each in why(stage.floor.tables, offered, stage.now)] == [WhyCode.WITH_AGENT]
