"""What became of a leg, from what was seen of it. The causes are those that Asterisk 16 and 22 were seen to send."""

from __future__ import annotations

import pytest

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import CallOutcome, EndpointKind
from server_stub.core.model.telephony_events import LegOutcome
from server_stub.telephony.asterisk.agent_leg import dial_string, endpoint_name
from server_stub.telephony.asterisk.outcomes import Seen, customer_outcome, leg_outcome


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        (Seen(cause=17, sip_status=486), CallOutcome.BUSY),
        (Seen(rang=True, cause=17), CallOutcome.BUSY),
        (Seen(cause=21, sip_status=603), CallOutcome.REJECTED),
        (Seen(cause=21, sip_status=403), CallOutcome.REJECTED),
        (Seen(cause=1, sip_status=404), CallOutcome.INVALID_NUMBER),
        (Seen(cause=22, sip_status=410), CallOutcome.INVALID_NUMBER),
        (Seen(cause=28, sip_status=484), CallOutcome.INVALID_NUMBER),
        (Seen(cause=19, sip_status=480), CallOutcome.NO_ANSWER),
        (Seen(rang=True, cause=16), CallOutcome.NO_ANSWER),
        (Seen(rang=True, cause=0), CallOutcome.NO_ANSWER),
        (Seen(rang=True, gave_up=True), CallOutcome.NO_ANSWER),
        (Seen(gave_up=True), CallOutcome.FAILED),
        (Seen(cause=34, sip_status=503), CallOutcome.NOT_PLACED),
        (Seen(rang=True, cause=34, sip_status=503), CallOutcome.FAILED),
        (Seen(cause=38, sip_status=500), CallOutcome.FAILED),
        (Seen(cause=58, sip_status=488), CallOutcome.FAILED),
        (Seen(cause=0), CallOutcome.FAILED),
    ],
)
def test_that_a_customers_outcome_follows_from_what_was_seen(seen: Seen, outcome: CallOutcome) -> None:
    assert customer_outcome(seen) is outcome
    assert seen.detail


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        (Seen(cause=21, sip_status=603), LegOutcome.DECLINED),
        (Seen(rang=True, cause=17, sip_status=486), LegOutcome.DECLINED),
        (Seen(cause=17, sip_status=486), LegOutcome.BUSY),
        (Seen(rang=True, gave_up=True), LegOutcome.NO_ANSWER),
        (Seen(gave_up=True), LegOutcome.UNREACHABLE),
        (Seen(rang=True, cause=19), LegOutcome.NO_ANSWER),
        (Seen(cause=20), LegOutcome.UNREACHABLE),
        (Seen(cause=1, sip_status=404), LegOutcome.UNREACHABLE),
    ],
)
def test_that_an_agents_outcome_follows_from_what_was_seen(seen: Seen, outcome: LegOutcome) -> None:
    assert leg_outcome(seen) is outcome


@pytest.mark.parametrize(
    ("kind", "address", "dialled", "depends_on"),
    [
        (EndpointKind.SOFTPHONE, "1001", "PJSIP/1001", "PJSIP/1001"),
        (EndpointKind.SOFTPHONE, "PJSIP/1001", "PJSIP/1001", "PJSIP/1001"),
        (EndpointKind.SOFTPHONE, "PJSIP/200@pbx", "PJSIP/200@pbx", "PJSIP/pbx"),
        (EndpointKind.TEAMS, "dana", "PJSIP/dana@teams", "PJSIP/teams"),
        (EndpointKind.TEAMS, "dana@example.org", "PJSIP/teams/sip:dana@example.org", "PJSIP/teams"),
        (EndpointKind.UC1, "dana", "PJSIP/dana@uc", "PJSIP/uc"),
    ],
)
def test_that_an_agents_address_is_dialled_by_its_kind(
    kind: EndpointKind, address: str, dialled: str, depends_on: str
) -> None:
    endpoint = Endpoint(kind=kind, address=address)
    assert dial_string(endpoint, teams_trunk="teams", uc1_trunk="uc") == dialled
    assert endpoint_name(endpoint, teams_trunk="teams", uc1_trunk="uc") == depends_on
