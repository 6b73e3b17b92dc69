"""What a turn that reaches its limit leaves to the next ones, and what a command finds meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desktop.protocol.states import EndState
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.rules import bulk_moves, offers
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, DESK, LEE, Stage

MOMENT_S = 0.001
"""Time enough for every slice, and for nothing else."""


@pytest.fixture(autouse=True)
def _two_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_moves, "SLICE", 2)


def test_that_a_turn_that_reaches_its_limit_leaves_no_business_process_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(offers, "MATCHES_A_TURN", 1)
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (LEE,), "sales": (DESK,)})
    stage.do(events.SwitchAway(away=True))
    for process in (BILLING, CLAIMS, "sales"):
        stage.callback(process)
    stage.come(DANA, LEE, DESK)
    stage.do(events.SwitchAway(away=False))
    assert len(stage.audit(AuditAction.OFFER_MADE)) == 1
    stage.wait(MOMENT_S)
    assert [stage.agent(each).interaction is not None for each in (DANA, LEE, DESK)] == [True] * 3


def test_that_an_expired_callback_is_not_withdrawn_when_its_caller_is_served() -> None:
    stage = Stage(Timing(expires_after_s=3600))
    waiting = [stage.callback() for _ in range(5)]
    stage.now += timedelta(hours=1)
    stage.do(events.Tick())
    (last, *_) = [each for each in waiting if stage.row(each).end_state is None]
    served = stage.do(events.CallerServed(by="crm", number=stage.row(last).number))
    assert served.withdrawn == ()
    assert stage.row(last).end_state is EndState.EXPIRED
