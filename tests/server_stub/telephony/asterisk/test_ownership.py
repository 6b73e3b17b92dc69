"""Two servers on one ARI application."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import uuid4

import pytest

from demo.telephony.lab import TelephonyLab
from server_stub.telephony.asterisk.ari_client import AriClient
from server_stub.telephony.asterisk.ownership import Ownership
from tests.support.waiting import seen

pytestmark = [pytest.mark.telephony, pytest.mark.patience(60)]


@asynccontextmanager
async def client(lab: TelephonyLab, application: str) -> AsyncGenerator[AriClient]:
    """Return a client that sends requests and takes no events."""
    ari = AriClient(lab.account(application))
    try:
        yield ari
    finally:
        await ari.close()


def quick(ari: AriClient, owner: str) -> Ownership:
    """Return an ownership that is renewed often and lapses within seconds."""
    return Ownership(ari, owner, renew_every_s=0.05, lapses_after_s=3)


async def test_that_a_server_that_starts_again_leads_at_once(lab: TelephonyLab) -> None:
    async with client(lab, f"test-{uuid4()}") as ari:
        waited: list[bool] = []
        await quick(ari, "first").acquire()
        await quick(ari, "first").acquire(lambda: waited.append(True))
        assert waited == []


@pytest.mark.logs_expected("another server uses this ARI application")
async def test_that_a_second_server_waits_while_the_first_renews_and_follows_when_it_stops(
    lab: TelephonyLab,
) -> None:
    async with client(lab, f"test-{uuid4()}") as ari:
        first, second = quick(ari, "first"), quick(ari, "second")
        await first.acquire()
        holding = asyncio.create_task(first.hold())
        waiting = asyncio.Event()
        follower = asyncio.create_task(second.acquire(waiting.set))
        await waiting.wait()
        renewals = first.renewals
        await seen(lambda: first.renewals > renewals + 30, "the lead is renewed")
        assert not follower.done()
        holding.cancel()
        await asyncio.gather(holding, return_exceptions=True)
        await follower
        await first.hold()


async def test_that_a_lead_that_was_given_back_is_free(lab: TelephonyLab) -> None:
    async with client(lab, f"test-{uuid4()}") as ari:
        waited: list[bool] = []
        first = quick(ari, "first")
        await first.acquire()
        await first.release()
        await quick(ari, "second").acquire(lambda: waited.append(True))
        assert waited == []
