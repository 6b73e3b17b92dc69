"""The client of ARI on a real Asterisk."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import uuid4

import pytest

from demo.telephony import customers
from demo.telephony.lab import TelephonyLab
from demo.telephony.ports import free_port
from demo.telephony.programs import asterisk_version
from server_stub.telephony.asterisk.ari_client import AriAccount, AriClient
from server_stub.telephony.asterisk.ari_messages import AriEvent, channels_of
from server_stub.telephony.asterisk.errors import AriRefused, AriUnreachable
from tests.support.waiting import seen

pytestmark = [pytest.mark.telephony, pytest.mark.patience(60)]


@asynccontextmanager
async def connected(account: AriAccount) -> AsyncGenerator[tuple[AriClient, list[AriEvent]]]:
    """Connect a client, and collect the events that it gets."""
    ready = asyncio.Event()
    events: list[AriEvent] = []

    async def on_connect() -> None:
        await ari.subscribe("endpoint:PJSIP/customers")
        ready.set()

    ari = AriClient(account, on_connect=on_connect)
    ari.listen(events.append)
    ari.start()
    try:
        await ready.wait()
        yield ari, events
    finally:
        await ari.close()


async def test_that_a_customer_is_dialled_answers_and_is_hung_up(lab: TelephonyLab) -> None:
    channel = f"test-{uuid4()}"
    async with connected(lab.account()) as (ari, events):
        await ari.create_channel(channel, f"PJSIP/{customers.number(customers.ANSWERS)}@customers")
        await ari.dial(channel, within_s=30)
        await seen(
            lambda: [e for e in events if e.about.id == channel and e.about.is_up], "the customer answered"
        )
        assert channels_of(await ari.get("/channels"))[channel].is_up
        await ari.hang_up(channel)
        await seen(lambda: [e for e in events if e.type == "ChannelDestroyed"], "the call ended")
        await ari.hang_up(channel)
        assert channels_of(await ari.get("/channels")) == {}
        assert any(e.dialstatus == "RINGING" for e in events)


async def test_that_a_busy_customer_is_recognised_by_the_cause_and_the_status(lab: TelephonyLab) -> None:
    channel = f"test-{uuid4()}"
    async with connected(lab.account()) as (ari, _):
        await ari.create_channel(channel, f"PJSIP/{customers.number(customers.BUSY)}@customers")
        with ari.expect(channel, "ChannelDestroyed") as over:
            await ari.dial(channel, within_s=30)
            event = await over.event(30)
        status = None if asterisk_version() < (18, 0) else 486
        assert (event.cause, event.tech_cause) == (17, status)


async def test_that_an_endpoint_that_is_away_is_refused_and_leaves_no_channel(lab: TelephonyLab) -> None:
    async with connected(lab.account()) as (ari, _):
        with pytest.raises(AriRefused, match="500"):
            await ari.create_channel(f"test-{uuid4()}", "PJSIP/1002")
        assert channels_of(await ari.get("/channels")) == {}
        assert await ari.find("/channels/unknown") is None


@pytest.mark.logs_expected("no connection to Asterisk")
async def test_that_the_connection_is_made_again_after_asterisk_was_killed(lab: TelephonyLab) -> None:
    connections: list[str] = []
    reasons: list[str] = []

    async def on_connect() -> None:
        await ari.subscribe()
        connections.append("connected")

    ari = AriClient(lab.account(), on_connect=on_connect, on_disconnect=reasons.append)
    ari.start()
    try:
        await seen(lambda: connections, "connected")
        await asyncio.to_thread(lab.kill_asterisk)
        await seen(lambda: reasons, "the loss was reported")
        assert not ari.is_connected
        with pytest.raises(AriUnreachable):
            await ari.get("/channels")
        await asyncio.to_thread(lab.start_asterisk)
        await seen(lambda: len(connections) > 1, "connected again")
        assert await ari.get("/channels") == []
    finally:
        await ari.close()
        await asyncio.to_thread(lab.wait_until_online, "1001", "customers", "teams")


@pytest.mark.logs_expected("no connection to Asterisk")
async def test_that_a_wrong_secret_is_named_as_the_reason(lab: TelephonyLab) -> None:
    reasons: list[str] = []
    account = AriAccount(url=lab.ari_url, user="callback-desk", secret="wrong", application="callback-desk")
    ari = AriClient(account, on_disconnect=reasons.append)
    ari.start()
    try:
        await seen(lambda: reasons, "a reason was given")
    finally:
        await ari.close()
    assert reasons[0] == "ARI refuses the user or the secret of [telephony]"
    assert "wrong" not in repr(account)


@pytest.mark.logs_expected("no connection to Asterisk")
async def test_that_an_address_at_which_nothing_listens_is_reported() -> None:
    reasons: list[str] = []
    url = f"http://127.0.0.1:{free_port()}/ari"
    ari = AriClient(AriAccount(url=url, user="u", secret="s", application="a"), on_disconnect=reasons.append)
    ari.start()
    try:
        await seen(lambda: len(reasons) > 1, "two attempts failed")
    finally:
        await ari.close()
    assert "refused" in reasons[0] or "Connect call failed" in reasons[0]
