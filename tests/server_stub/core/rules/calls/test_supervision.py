"""Supervisors in conversations (``docs/behaviour.md``, *Supervisors in a call*)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import pytest

from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.objects import Endpoint, Supervision
from agent_desktop.protocol.states import (
    AnsweredBy,
    EndpointKind,
    InteractionState,
    LegState,
    SupervisionMode,
)
from server_stub.core.model import events
from server_stub.core.model.effects import ReleaseSupervisor, RingSupervisor, SetSupervisionMode
from server_stub.core.model.errors import NotFound, NotPermitted, WrongState
from server_stub.core.model.events import LeaveCall, SuperviseCall
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.site_events import SiteSupervisor
from server_stub.core.model.telephony_events import LegEnd, LegOutcome
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, DESK, LEE, Stage

LISTEN, WHISPER, JOIN = SupervisionMode
HEADSET: Final = Endpoint(kind=EndpointKind.DESKTOP, address="")
SAM, ROBIN = "sam", "robin"


def talking(agent: str = DANA, **rules: Any) -> tuple[Stage, str]:
    """Return a stage whose agent is in a conversation that supervisors may enter, and the interaction."""
    stage = Stage()
    all_modes: dict[str, Any] = {"supervision": tuple(SupervisionMode)}
    stage.set_calls(BILLING, **(all_modes | rules))
    _, interaction = stage.bring_to(InteractionState.DIALING, agent)
    stage.answer(agent, AnsweredBy.PERSON)
    return stage, interaction


def enters(
    interaction: str, mode: SupervisionMode, by: str = SAM, visit: str = "v1", session: str = ""
) -> SuperviseCall:
    return SuperviseCall(
        by=by,
        by_name=by.title(),
        interaction_id=interaction,
        supervision_id=visit,
        endpoint=HEADSET,
        mode=mode,
        session_id=session,
    )


def supervised_by(stage: Stage, agent: str = DANA) -> tuple[Supervision, ...]:
    summary = stage.floor.views.agent_summary(agent)
    assert summary is not None
    return summary.supervised_by


def ends(stage: Stage) -> list[str]:
    return [entry.detail["because"] for entry in stage.audit(AuditAction.CALL_SUPERVISION_ENDED)]


def test_that_a_supervisor_enters_on_a_leg_of_their_own_and_may_change_the_mode() -> None:
    stage, interaction = talking()
    entered = stage.do(enters(interaction, LISTEN))
    assert (entered.supervisor.id, entered.mode, entered.leg) == (SAM, LISTEN, LegState.RINGING)
    (order,) = stage.effects_of(RingSupervisor)
    assert (order.supervision_id, order.interaction_id, order.endpoint) == ("v1", interaction, HEADSET)
    stage.do(events.SupervisorAnswered(interaction_id=interaction, supervision_id="v1"))
    assert [each.leg for each in supervised_by(stage)] == [LegState.UP]
    changed = stage.do(enters(interaction, WHISPER, visit="v2"))
    assert (changed.mode, changed.leg) == (WHISPER, LegState.UP)
    stage.do(enters(interaction, WHISPER, visit="v3"))
    assert stage.effects_of(SetSupervisionMode) == [SetSupervisionMode("v1", WHISPER)]
    assert len(stage.effects_of(RingSupervisor)) == 1
    stage.do(LeaveCall(by=SAM, interaction_id=interaction))
    stage.do(LeaveCall(by=SAM, interaction_id=interaction))
    assert stage.effects_of(ReleaseSupervisor) == [ReleaseSupervisor("v1")]
    assert supervised_by(stage) == ()
    assert stage.interaction(interaction).state is InteractionState.HANDLING
    started, changed = (
        stage.audit(each)[0]
        for each in (AuditAction.CALL_SUPERVISION_STARTED, AuditAction.CALL_SUPERVISION_CHANGED)
    )
    assert (started.actor, started.detail["mode"], started.detail["agent"]) == (SAM, "listen", DANA)
    assert (changed.actor, changed.detail["mode"]) == (SAM, "whisper")
    assert ends(stage) == ["left"]


def test_that_nothing_is_allowed_without_the_setting_and_only_the_modes_that_it_names() -> None:
    stage, interaction = talking(supervision=())
    for mode in SupervisionMode:
        stage.refused(enters(interaction, mode), NotPermitted)
    stage.set_calls(supervision=(LISTEN,))
    stage.do(enters(interaction, LISTEN))
    assert "supervision" in stage.refused(enters(interaction, JOIN), NotPermitted).detail


@pytest.mark.parametrize(
    "state",
    [InteractionState.OFFERED, InteractionState.PREVIEW, InteractionState.DIALING, InteractionState.WRAP_UP],
)
def test_that_there_is_a_conversation_in_handling_alone(state: InteractionState) -> None:
    stage = Stage()
    stage.set_calls(supervision=tuple(SupervisionMode))
    _, interaction = stage.bring_to(state)
    stage.refused(enters(interaction, LISTEN), WrongState)
    stage.refused(enters("i999", LISTEN), NotFound)


def test_that_several_listen_and_one_speaks() -> None:
    stage, interaction = talking()
    stage.do(enters(interaction, WHISPER))
    stage.do(enters(interaction, LISTEN, ROBIN, "v2"))
    assert "Sam speaks" in stage.refused(enters(interaction, JOIN, ROBIN, "v2"), WrongState).detail
    (current,) = stage.floor.views.current_interactions(BILLING, SAM)
    assert current.allowed_supervision == (LISTEN, JOIN)
    (current,) = stage.floor.views.current_interactions(BILLING, ROBIN)
    assert current.allowed_supervision == ()
    (current,) = stage.floor.views.current_interactions(BILLING, "kit")
    assert current.allowed_supervision == (LISTEN,)
    stage.do(enters(interaction, LISTEN))
    stage.do(enters(interaction, JOIN, ROBIN))
    assert [each.mode for each in supervised_by(stage)] == [LISTEN, JOIN]


def test_that_entering_another_conversation_leaves_the_first() -> None:
    stage, first = talking()
    _, second = stage.bring_to(InteractionState.DIALING, LEE)
    stage.answer(LEE, AnsweredBy.PERSON)
    stage.do(enters(first, LISTEN))
    stage.do(enters(second, LISTEN, visit="v2"))
    assert supervised_by(stage) == ()
    assert [each.supervisor.name for each in supervised_by(stage, LEE)] == ["Sam"]
    assert stage.effects_of(ReleaseSupervisor) == [ReleaseSupervisor("v1")]


def _customer_hangs_up(stage: Stage, interaction: str) -> None:
    stage.do(events.CallEnded(attempt_id=stage.attempt_of(interaction)))


def _agent_ends(stage: Stage, interaction: str) -> None:
    stage.do(events.EndInteraction(by=DANA, interaction_id=interaction))


def _agent_completes(stage: Stage, interaction: str) -> None:
    stage.do(events.CompleteInteraction(by=DANA, interaction_id=interaction))


def _agent_leaves_a_message(stage: Stage, interaction: str) -> None:
    stage.do(events.LeaveVoicemail(by=DANA, interaction_id=interaction))


def _agent_hangs_up(stage: Stage, interaction: str) -> None:
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=LegEnd.HUNG_UP))


@pytest.mark.parametrize(
    "end", [_customer_hangs_up, _agent_ends, _agent_completes, _agent_leaves_a_message, _agent_hangs_up]
)
def test_that_the_end_of_the_conversation_releases_every_supervisor(
    end: Callable[[Stage, str], None],
) -> None:
    stage, interaction = talking(message="please-call-us")
    stage.do(enters(interaction, LISTEN))
    stage.do(enters(interaction, JOIN, ROBIN, "v2"))
    end(stage, interaction)
    assert stage.effects_of(ReleaseSupervisor) == [ReleaseSupervisor("v1"), ReleaseSupervisor("v2")]
    assert supervised_by(stage) == ()
    assert ends(stage) == ["call_ended", "call_ended"]
    (row, *_) = stage.audit(AuditAction.CALL_SUPERVISION_ENDED)
    assert (row.detail["supervisor"], row.detail["agent"]) == (SAM, DANA)


@pytest.mark.parametrize(
    ("report", "because"),
    [
        (
            events.SupervisorUnanswered(interaction_id="", supervision_id="v1", outcome=LegOutcome.NO_ANSWER),
            "leg_not_up",
        ),
        (events.SupervisorLegEnded(interaction_id="", supervision_id="v1", how=LegEnd.HUNG_UP), "leg_ended"),
        (events.SupervisorLegEnded(interaction_id="", supervision_id="v1", how=LegEnd.LOST), "leg_ended"),
    ],
)
def test_that_a_lost_leg_of_a_supervisor_ends_the_supervision_alone(report: Any, because: str) -> None:
    stage, interaction = talking()
    stage.do(enters(interaction, JOIN))
    report = type(report)(
        **{
            **{name: getattr(report, name) for name in report.__struct_fields__},
            "interaction_id": interaction,
        }
    )
    stage.do(report)
    stage.do(report)
    assert supervised_by(stage) == ()
    assert ends(stage) == [because]
    view = stage.interaction(interaction)
    assert (view.state, view.call.agent_leg) == (InteractionState.HANDLING, LegState.UP)


def test_that_a_late_report_of_a_supervisors_leg_changes_nothing() -> None:
    stage, interaction = talking()
    stage.do(enters(interaction, LISTEN))
    stage.do(LeaveCall(by=SAM, interaction_id=interaction))
    for supervision in ("v1", "unknown"):
        stage.do(events.SupervisorAnswered(interaction_id=interaction, supervision_id=supervision))
    stage.do(events.SupervisorAnswered(interaction_id="i999", supervision_id="v1"))
    assert supervised_by(stage) == ()


def test_that_the_supervision_outlives_hold_and_a_lost_leg_of_the_agent() -> None:
    stage, interaction = talking(DESK)
    stage.do(enters(interaction, LISTEN))
    stage.do(events.HoldCustomer(by=DESK, interaction_id=interaction, on=True))
    stage.do(events.AgentLegEnded(interaction_id=interaction, how=LegEnd.LOST))
    stage.refused(enters(interaction, JOIN, ROBIN, "v2"), WrongState)
    stage.do(events.AgentAnswered(interaction_id=interaction))
    assert [each.mode for each in supervised_by(stage, DESK)] == [LISTEN]


@pytest.mark.parametrize("shown", [True, False])
def test_that_the_agent_sees_supervisors_where_the_setting_wants_it(shown: bool) -> None:  # noqa: FBT001
    stage, interaction = talking(supervision_shown=shown)
    stage.do(enters(interaction, LISTEN))
    told = stage.told(f"agent:{DANA}", EventName.INTERACTION)[-1]
    assert [each.supervisor.name for each in told.supervised_by] == (["Sam"] if shown else [])
    summary = stage.told("supervisors:*", EventName.AGENT_STATE)[-1]
    assert [each.mode for each in summary.supervised_by] == [LISTEN]
    stage.do(LeaveCall(by=SAM, interaction_id=interaction))
    assert stage.told("supervisors:*", EventName.AGENT_STATE)[-1].supervised_by == ()


def test_that_a_restart_of_the_server_ends_every_supervision() -> None:
    stage, interaction = talking()
    stage.do(enters(interaction, LISTEN))
    stage.restart()
    assert supervised_by(stage) == ()
    assert ends(stage) == ["server_started"]
    assert stage.interaction(interaction).state is InteractionState.HANDLING


@pytest.mark.parametrize(
    ("rules", "supervisors"),
    [
        ({"supervision": (JOIN,)}, None),
        ({}, (SiteSupervisor(id=ROBIN, business_process_ids=None),)),
        ({}, (SiteSupervisor(id=SAM, business_process_ids=(CLAIMS,)),)),
    ],
)
def test_that_a_site_file_that_no_longer_allows_it_ends_it(
    rules: dict[str, Any], supervisors: tuple[SiteSupervisor, ...] | None
) -> None:
    stage, interaction = talking()
    stage.do(enters(interaction, LISTEN))
    allowed = (SiteSupervisor(id=SAM, business_process_ids=(BILLING,)),)
    stage.supervisors = allowed
    stage.set_calls(supervision=tuple(SupervisionMode))
    assert len(supervised_by(stage)) == 1
    stage.supervisors = supervisors
    stage.set_calls(BILLING, **({"supervision": tuple(SupervisionMode)} | rules))
    assert supervised_by(stage) == ()
    assert ends(stage) == ["not_allowed"]


@pytest.mark.parametrize(
    ("event", "left"),
    [
        (events.SignedOut(session_id="of-sam"), [ROBIN]),
        (events.SignedOut(session_id="of-sam-elsewhere"), [SAM, ROBIN]),
        (events.SignedOut(user_ids=(DANA, ROBIN)), [SAM]),
    ],
)
def test_that_a_supervision_ends_with_the_session_in_which_it_began(
    event: events.SignedOut, left: list[str]
) -> None:
    stage, interaction = talking()
    stage.do(enters(interaction, JOIN, session="of-sam"))
    stage.do(enters(interaction, LISTEN, ROBIN, visit="v2"))
    stage.do(event)
    assert [each.supervisor.id for each in supervised_by(stage)] == left
    assert ends(stage) == ["signed_out"] * (2 - len(left))
    assert stage.interaction(interaction).state is InteractionState.HANDLING
