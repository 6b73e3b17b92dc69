"""What is older than its period goes (*Retention*), on both databases, and nothing newer."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from agent_desktop.protocol.states import TranscriptionStatus
from server_stub.store.base import Batch, LoggedEvent, PurgeCutoffs, Store
from tests.server_stub.store.made import (
    a_call_recording,
    a_callback,
    a_completed,
    a_recording,
    a_transcript,
)
from tests.server_stub.store.stores import Opener, opened
from tests.support.clock import NOON

DAY: Final = timedelta(days=1)
OLD: Final = NOON - 10 * DAY
LIMIT: Final = NOON - 5 * DAY


def event(recipient: str, seq: int, *, days_ago: int, name: str = "Ida") -> LoggedEvent:
    body = b'{"id":"c%d","number":"+15550100012","customer_name":"%s"}' % (seq, name.encode())
    return LoggedEvent(recipient, seq, NOON - days_ago * DAY, "callback", body)


async def fill(store: Store) -> None:
    """Store an old callback, a new one and an open one, each with a recording."""
    ready = TranscriptionStatus.READY
    await store.commit(
        Batch(
            puts=(
                a_completed("c1", OLD),
                a_completed("c2", NOON),
                a_callback("c3", entered_at=OLD),
                a_recording("r1", transcription_status=ready),
                a_recording("r2", callback_id="c2", digest="2" * 64, transcription_status=ready),
                a_recording("r3", callback_id="c3", digest="3" * 64, transcription_status=ready),
            ),
            appends=(a_call_recording(), a_transcript("r1")),
        )
    )


async def test_that_only_callbacks_completed_before_the_limit_are_outdated(opener: Opener) -> None:
    async with opened(opener) as store:
        await fill(store)
        (found,) = await store.outdated_callbacks(LIMIT, after=None, limit=10)
        assert found.id == "c1"
        assert found.completed_at is not None
        assert await store.outdated_callbacks(LIMIT, after=(found.completed_at, "c1"), limit=10) == ()
        await store.erase_rows(["c1"])
        assert await store.outdated_callbacks(LIMIT, after=None, limit=10) == ()


async def test_that_recordings_go_with_their_words_and_those_of_newer_callbacks_stay(opener: Opener) -> None:
    async with opened(opener) as store:
        await fill(store)
        found = await store.outdated_recordings(LIMIT, limit=10)
        assert found == {"r1": "0" * 64, "call-a1": "a" * 64}
        assert len(await store.outdated_recordings(LIMIT, limit=1)) == 1
        await store.drop_recordings(list(found))
        assert await store.outdated_recordings(LIMIT, limit=10) == {}
        assert await store.transcription("r1") is None
        assert await store.recording_digests() == {"2" * 64, "3" * 64}


async def test_that_outdated_words_go_and_their_recordings_no_longer_promise_them(opener: Opener) -> None:
    async with opened(opener) as store:
        await fill(store)
        cutoffs = PurgeCutoffs(transcriptions_before=LIMIT)
        assert await store.drop_outdated(cutoffs, limit=10) == 1
        assert await store.drop_outdated(cutoffs, limit=10) == 0
        assert await store.transcription("r1") is None
        left = {key: await store.recording(key) for key in ("r1", "r2")}
        assert {key: row and row.transcription_status for key, row in left.items()} == {
            "r1": TranscriptionStatus.NONE,
            "r2": TranscriptionStatus.READY,
        }


async def test_that_old_events_go_and_the_newest_stays_without_the_customer(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.commit(
            Batch(
                events=(
                    event("agent:dana", 1, days_ago=10),
                    event("agent:dana", 2, days_ago=9),
                    event("agent:lee", 1, days_ago=8),
                    event("agent:lee", 2, days_ago=1, name="Per"),
                )
            )
        )
        assert await store.drop_events(LIMIT) == 2
        assert (await store.load(NOON)).last_seqs == {"agent:dana": 2, "agent:lee": 2}
        assert await store.events_after("agent:dana", 1) is None
        assert await store.events_after("agent:dana", 2) == ()
        await store.commit(Batch(events=(event("agent:dana", 3, days_ago=0),)))
        assert [found.seq for found in await store.events_after("agent:dana", 2) or ()] == [3]
        rows = await store.events_after("agent:lee", 2)
        assert rows == ()
        assert await store.drop_events(LIMIT) == 1  # It is no longer the newest.
        assert await store.drop_events(LIMIT) == 0
