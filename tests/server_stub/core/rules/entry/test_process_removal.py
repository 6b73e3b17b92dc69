"""A business process is removed once none of its callbacks is open (docs/behaviour.md, *Administration*)."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.states import CompletionStatus, DoNotCallKind, InteractionState
from agent_desktop.protocol.thresholds import Threshold
from server_stub.core.model import events
from server_stub.core.model.agent_events import CorrectWrapUp
from server_stub.core.model.errors import (
    CorrectionTooLate,
    InvalidSite,
    NotFound,
    NumberNotAllowed,
    UnknownBusinessProcess,
)
from server_stub.core.model.history_rows import AuditAction
from tests.server_stub.core.behaviour.words import NEW_YORK
from tests.server_stub.core.stage import BILLING, DANA, LEE, Stage

CLAIMS = "claims"


class RemovingStage(Stage):
    """A floor whose site removes what it does not name, as a server's does."""

    leaving: tuple[str, ...] = ()

    def do(self, event: events.Event) -> Any:
        if isinstance(event, events.SiteApplied):
            event = replace(event, removes=True, leaving=self.leaving)
        return super().do(event)


def a_stage() -> RemovingStage:
    return RemovingStage(processes={BILLING: (DANA,), CLAIMS: (DANA, LEE)})


def remove(stage: RemovingStage, *, leaving: bool = True) -> None:
    """Apply the site without the claims."""
    stage.processes.pop(CLAIMS, None)
    stage.leaving = (CLAIMS,) if leaving else ()
    stage.apply_site(stage.process().timing)


def test_that_an_empty_one_leaves_every_list_and_its_row_stays() -> None:
    stage = a_stage()
    stage.come(LEE)
    remove(stage)
    views = stage.floor.views
    assert views.business_process_ids() == (BILLING,)
    assert [item.business_process_id for item in views.monitor(now=stage.now)] == [BILLING]
    assert views.business_processes_of(LEE) == ()
    assert views.business_process_ids(removed=True) == (BILLING, CLAIMS), "reports have its name"
    with pytest.raises(UnknownBusinessProcess):
        stage.callback(process=CLAIMS)
    with pytest.raises(NotFound):
        stage.stop(CLAIMS)
    assert [entry.target for entry in stage.audit(AuditAction.BUSINESS_PROCESS_REMOVED)] == [
        "business_process:claims"
    ]


def test_that_taking_one_out_that_has_open_callbacks_is_refused_with_the_remedy() -> None:
    stage = a_stage()
    stage.callback(process=CLAIMS)
    with pytest.raises(InvalidSite, match=r"open callbacks: 1, of these with an agent: 0.*Callback Search"):
        remove(stage)
    assert CLAIMS in stage.floor.views.business_process_ids()


def test_that_one_that_was_out_at_a_start_stays_until_its_callbacks_are_completed() -> None:
    stage = a_stage()
    callback = stage.callback(process=CLAIMS)
    remove(stage, leaving=False)
    assert CLAIMS in stage.floor.views.business_process_ids()
    stage.do(events.Withdraw(by="sam", callback_id=callback))
    remove(stage)
    assert CLAIMS not in stage.floor.views.business_process_ids()


def test_that_its_stop_and_its_alerts_go_with_it() -> None:
    stage = a_stage()
    stage.set_thresholds(CLAIMS, agents_available=Threshold(warning=5))
    stage.stop(CLAIMS)
    assert stage.floor.views.threshold_alerts(None)
    remove(stage)
    assert not stage.floor.views.threshold_alerts(None)
    assert not stage.floor.tables.business_processes[CLAIMS].stopped


def test_that_nothing_comes_back_into_it() -> None:
    stage = a_stage()
    stage.come(LEE)
    _, interaction = stage.bring_to(InteractionState.WRAP_UP, process=CLAIMS, agent=LEE)
    stage.complete(CompletionStatus.HANDLED, LEE)
    remove(stage)
    with pytest.raises(CorrectionTooLate):
        stage.do(
            CorrectWrapUp(
                by=LEE, by_name="Lee", interaction_id=interaction, status=CompletionStatus.NO_ANSWER
            )
        )


def test_that_one_with_the_same_id_continues_it() -> None:
    stage = a_stage()
    remove(stage)
    stage.processes[CLAIMS] = (LEE,)
    stage.leaving = ()
    stage.apply_site(stage.process().timing)
    stage.come(LEE)
    stage.callback(process=CLAIMS)
    assert stage.at_hand(LEE).business_process.id == CLAIMS


def test_that_a_customer_who_must_not_be_called_by_it_is_not_called_when_it_comes_back() -> None:
    stage = a_stage()
    added: dict[str, Any] = {"kind": DoNotCallKind.NUMBER, "value": NEW_YORK, "note": None}
    stage.do(events.DoNotCallAdded(by="sam", entry_id="n1", business_process_id=CLAIMS, **added))
    remove(stage)
    assert stage.floor.views.do_not_call() == (), "no list has it meanwhile"
    stage.processes[CLAIMS] = (LEE,)
    stage.leaving = ()
    stage.apply_site(stage.process().timing)
    assert [entry.id for entry in stage.floor.views.do_not_call()] == ["n1"]
    with pytest.raises(NumberNotAllowed):
        stage.callback(process=CLAIMS, number=NEW_YORK)
