"""What is Asterisk's own: trunks, the network's silence, machines, phones in a call of their own, and desktops."""

from __future__ import annotations

import asyncio
import json
from uuid import uuid4

import pytest
from msgspec import structs
from websockets.asyncio.client import connect

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import AnsweredBy, CallOutcome, EndpointKind
from demo.telephony import customers
from demo.telephony.lab import PHONE, UNREGISTERED, TelephonyLab
from demo.telephony.listening_customer import listening_customer
from demo.telephony.programs import asterisk_version
from server_stub.core.model.effects import Hold, ReleaseAgent, WatchedEndpoint, WatchEndpoints
from server_stub.core.model.events import (
    AgentAnswered,
    AgentLegEnded,
    AgentUnanswered,
    CallAnswered,
    CallRinging,
    CallUnanswered,
    EndpointInCall,
    EndpointReachable,
    TrunkAway,
)
from server_stub.core.model.telephony_events import LegEnd, LegOutcome
from server_stub.telephony.asterisk.ari_client import AriClient
from server_stub.telephony.settings import CallerIdSettings, NumberFormat, TrunkSettings
from tests.server_stub.telephony.switches import PATIENCE, asterisk
from tests.support.waiting import seen

pytestmark = [pytest.mark.telephony, pytest.mark.patience(90)]


@pytest.mark.parametrize(
    ("customer", "outcome", "detail"),
    [
        ("silent", CallOutcome.FAILED, "the trunk did not respond"),
        ("rings", CallOutcome.NO_ANSWER, "rang until the time was over"),
        ("congested", CallOutcome.NOT_PLACED, "cause 34"),
    ],
)
async def test_that_the_silence_of_the_network_is_distinguished_from_a_ringing_phone(
    lab: TelephonyLab, customer: str, outcome: CallOutcome, detail: str
) -> None:
    async with asterisk(lab) as trial:
        await trial.connected()
        trial.dial(customer, within=1)
        report = await trial.reported(CallUnanswered)
        text = report.detail
        if asterisk_version() < (18, 0):  # Later ones report the status of SIP, too.
            assert "SIP status" not in text
        elif detail == "cause 34":
            assert text == "cause 34, SIP status 503"
        assert (report.outcome, text.removesuffix(", SIP status 503")) == (outcome, detail)


async def test_that_no_customer_is_dialled_while_no_agents_leg_is_up(lab: TelephonyLab) -> None:
    async with asterisk(lab) as trial:
        trial.dial("answers")
        report = await trial.reported(CallUnanswered)
        assert (report.outcome, report.detail) == (
            CallOutcome.NOT_PLACED,
            "the agent's phone is not connected",
        )


@pytest.mark.logs_expected("a trunk is away")
async def test_that_another_trunk_replaces_one_that_is_away(lab: TelephonyLab) -> None:
    async with asterisk(lab, settings=lab.settings_with_dead_trunk) as trial:
        await trial.connected()
        trial.dial(f"+4930555{customers.ANSWERS}")
        await trial.reported(CallAnswered)
        assert any("PJSIP/customers-" in each for each in lab.channels())
        trial.hang_up()


@pytest.mark.logs_expected("a trunk is away")
async def test_that_a_call_without_a_trunk_is_not_placed_and_names_the_trunk(lab: TelephonyLab) -> None:
    settings = structs.replace(
        lab.settings_with_dead_trunk, trunk=(TrunkSettings(id="nowhere", prefixes=("+49",)),)
    )
    async with asterisk(lab, settings=settings) as trial:
        await trial.connected()
        trial.dial(f"+4930555{customers.ANSWERS}")
        report = await trial.reported(CallUnanswered)
        assert (report.outcome, report.detail) == (CallOutcome.NOT_PLACED, "the trunk nowhere is away")
    async with asterisk(lab, settings=settings) as trial:
        await trial.connected()
        trial.dial("answers")
        report = await trial.reported(CallUnanswered)
        assert (report.outcome, report.detail) == (CallOutcome.NOT_PLACED, "no trunk takes this number")


async def test_that_a_trunk_of_a_newer_site_file_is_named_where_it_is_ordered(lab: TelephonyLab) -> None:
    async with asterisk(lab) as trial:
        await trial.connected()
        trial.trunks = ("new",)
        trial.dial("answers")
        report = await trial.reported(CallUnanswered)
        detail = "the trunk new is used only after a restart of the server"
        assert (report.outcome, report.detail) == (CallOutcome.NOT_PLACED, detail)


async def test_that_the_agents_phone_shows_the_customer_and_is_asked_to_answer(lab: TelephonyLab) -> None:
    lab.stop_customers()
    try:
        with listening_customer(*lab.customers_address) as phone:
            lab.wait_until_online("customers")
            async with asterisk(lab) as trial:
                trial.phones = {"listens": "PJSIP/dana@customers"}
                trial.ring("listens")
                await trial.reported(AgentAnswered)
                shown = phone.calls[-1]
                assert (shown.dialled, shown.caller_name, shown.caller_id) == (
                    "dana",
                    "Ana Ruiz",
                    "+12125550142",
                )
                assert "answer-after=0" in shown.invitation
                trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))
                await seen(lambda: not lab.channels(), "the call is over", within=PATIENCE)
    finally:
        lab.start_customers()
        lab.wait_until_online("customers")


async def test_that_number_and_caller_id_reach_the_trunk_in_its_own_format(lab: TelephonyLab) -> None:
    trunk, teams = lab.settings.trunk
    settings = structs.replace(
        lab.settings,
        trunk=(
            structs.replace(trunk, number_format=NumberFormat.NATIONAL, country="GB", dial_prefix="9"),
            teams,
        ),
        caller_id=(
            CallerIdSettings(number="+442079460100", business_process="billing"),
            CallerIdSettings(number="+442079460200", business_process="claims"),
        ),
    )
    lab.stop_customers()
    try:
        with listening_customer(*lab.customers_address) as customer:
            lab.wait_until_online("customers")
            async with asterisk(lab, settings=settings) as trial:
                await trial.connected()
                trial.dial("+442079460123")
                await trial.reported(CallAnswered)
                trial.hang_up()
                call = customer.calls[-1]
                assert (call.dialled, call.caller_id) == ("902079460123", "02079460100")
                await seen(lambda: not lab.channels(), "the call is over", within=PATIENCE)
    finally:
        lab.start_customers()
        lab.wait_until_online("customers")


@pytest.mark.logs_expected("a trunk is away")
async def test_that_a_trunk_to_agents_alone_that_is_away_stops_no_calls(lab: TelephonyLab) -> None:
    settings = structs.replace(
        lab.settings, trunk=(*lab.settings.trunk, TrunkSettings(id="nowhere", prefixes=()))
    )
    async with asterisk(lab, settings=settings) as trial:
        assert trial.of(TrunkAway) == []
        await trial.connected()
        trial.dial("busy")
        assert (await trial.reported(CallUnanswered)).outcome is CallOutcome.BUSY


@pytest.mark.logs_expected("a trunk is away", "a trunk is back")
async def test_that_a_trunk_that_goes_away_and_comes_back_is_reported(lab: TelephonyLab) -> None:
    async with asterisk(lab) as trial:
        await asyncio.to_thread(lab.stop_customers)
        try:
            await trial.reported(TrunkAway)
        finally:
            lab.start_customers()
        await trial.reported(TrunkAway, 2)
        assert trial.of(TrunkAway) == [
            TrunkAway(trunk="customers", away=True),
            TrunkAway(trunk="customers", away=False),
        ]


async def test_that_a_person_is_distinguished_from_a_machine(lab: TelephonyLab) -> None:
    async with asterisk(lab) as trial:
        await trial.connected()
        trial.dial("answers")
        await trial.reported(CallAnswered, 2)
        trial.hang_up()
        assert [each.by_whom for each in trial.of(CallAnswered)] == [AnsweredBy.UNKNOWN, AnsweredBy.PERSON]
    async with asterisk(lab) as trial:
        await trial.connected()
        trial.dial("voicemail")
        await trial.reported(CallAnswered, 3)
        trial.hang_up()
        assert [each.by_whom for each in trial.of(CallAnswered)] == [
            AnsweredBy.UNKNOWN,
            AnsweredBy.PERSON,  # in doubt
            AnsweredBy.MACHINE,
        ]


async def test_that_a_phone_in_a_call_of_its_own_is_reported_and_one_of_ours_is_not(
    lab: TelephonyLab,
) -> None:
    other = AriClient(lab.account(f"other-{uuid4().hex[:8]}"))
    other.start()
    channel = f"own-call-{uuid4()}"
    try:
        await seen(lambda: other.is_connected, "another program is connected", within=PATIENCE)
        async with asterisk(lab) as trial:
            trial.telephony.watch_endpoints(
                WatchEndpoints(
                    (
                        WatchedEndpoint("dana", Endpoint(kind=EndpointKind.SOFTPHONE, address=PHONE)),
                        WatchedEndpoint("lee", Endpoint(kind=EndpointKind.DESKTOP, address="")),
                        WatchedEndpoint("kim", Endpoint(kind=EndpointKind.TEAMS, address="kim")),
                    )
                )
            )
            await trial.reported(EndpointReachable, 2)
            trial.ring("softphone")
            await seen(lab.channels, "it rings", within=PATIENCE)
            trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))
            await seen(lambda: not lab.channels(), "it has stopped", within=PATIENCE)
            await other.create_channel(channel, f"PJSIP/{PHONE}")
            await trial.reported(EndpointInCall)
            await other.hang_up(channel)
            await trial.reported(EndpointInCall, 2)
            assert trial.of(EndpointInCall) == [
                EndpointInCall(agent_id="dana", in_call=True),
                EndpointInCall(agent_id="dana", in_call=False),
            ]
            assert {each.agent_id for each in trial.of(EndpointReachable)} == {"dana", "kim"}
    finally:
        await other.close()


async def test_that_a_desktop_joins_is_lost_comes_back_and_hangs_up(lab_with_desktops: TelephonyLab) -> None:
    async with asterisk(lab_with_desktops) as trial:
        trial.ring("answers", kind=EndpointKind.DESKTOP)
        assert await trial.telephony.open_leg(trial.interaction_id, "someone else") is None
        ticket = await trial.telephony.open_leg(trial.interaction_id, "dana")
        assert ticket is not None
        socket = await connect(ticket.url, subprotocols=["media"], proxy=None)  # pyright: ignore[reportArgumentType]
        await trial.reported(AgentAnswered)
        trial.dial("answers")
        await trial.reported(CallAnswered)
        socket.transport.abort()
        assert (await trial.reported(AgentLegEnded)).how is LegEnd.LOST
        assert any(trial.attempt_id in each and each.endswith("Up") for each in lab_with_desktops.channels())
        again = await trial.telephony.open_leg(trial.interaction_id, "dana")
        assert again is not None
        assert again.url != ticket.url
        async with connect(again.url, subprotocols=["media"], proxy=None) as back:  # pyright: ignore[reportArgumentType]
            await trial.reported(AgentAnswered, 2)
            heard = 0
            while heard < 10:
                heard += isinstance(await back.recv(), bytes)
            trial.telephony.hold(Hold(trial.attempt_id, on=True))
            trial.telephony.hold(Hold(trial.attempt_id, on=False))
            await back.send(json.dumps({"command": "HANGUP"}))
            assert (await trial.reported(AgentLegEnded, 2)).how is LegEnd.HUNG_UP
        trial.hang_up()
        assert await trial.telephony.open_leg(trial.interaction_id, "dana") is None


async def test_that_a_desktop_that_does_not_connect_in_time_is_unreachable(lab: TelephonyLab) -> None:
    async with asterisk(lab) as trial:
        trial.ring("answers", kind=EndpointKind.DESKTOP, within=1)
        report = await trial.reported(AgentUnanswered)
        assert report.outcome is LegOutcome.UNREACHABLE
        assert await trial.telephony.open_leg(trial.interaction_id, "dana") is None


async def test_that_an_announcement_before_the_answer_counts_as_ringing(lab: TelephonyLab) -> None:
    async with asterisk(lab) as trial:
        await trial.connected()
        trial.dial("announcement")
        await trial.reported(CallRinging)
        report = await trial.reported(CallUnanswered)
        assert report.outcome is CallOutcome.BUSY


async def test_that_a_phone_that_is_not_registered_is_reported_as_unreachable(lab: TelephonyLab) -> None:
    async with asterisk(lab) as trial:
        phone = Endpoint(kind=EndpointKind.SOFTPHONE, address=UNREGISTERED)
        trial.telephony.watch_endpoints(WatchEndpoints((WatchedEndpoint("lee", phone),)))
        report = await trial.reported(EndpointReachable)
        assert report == EndpointReachable(agent_id="lee", reachable=False)
