"""What every store promises, whichever database is behind it."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.objects import Endpoint, Transcription
from agent_desktop.protocol.states import (
    CallbackSort,
    Counted,
    EndpointKind,
    EndState,
    InteractionState,
    Location,
    Role,
    TranscriptionStatus,
)
from server_stub.auth.sessions import Session
from server_stub.auth.users import User
from server_stub.core.model import rows
from server_stub.errors import StoreContradicted, StoreFailed
from server_stub.store.base import (
    EVENTS_KEPT,
    Batch,
    CallbackFilter,
    CallbackRecord,
    CompletedFilter,
    LoggedEvent,
    PurgeCutoffs,
    SortedPlace,
    Store,
    place_of,
)
from tests.server_stub.store.made import (
    ODD,
    a_business_process,
    a_callback,
    a_completed,
    a_handled_event,
    a_recording,
    a_transcript,
    an_agent,
    an_attempt,
    an_entry,
    an_interaction,
    every_kept_row,
)
from tests.server_stub.store.stores import Opener, opened
from tests.support.clock import NOON

MINUTE = timedelta(minutes=1)
ALL = CallbackFilter(scope=None)


def logged(recipient: str, seq: int) -> LoggedEvent:
    return LoggedEvent(recipient, seq, NOON, "agent", b'{"n":%d}' % seq)


async def test_that_every_row_comes_back_as_it_was_also_after_a_restart(opener: Opener) -> None:
    kept = every_kept_row()
    async with opened(opener) as store:
        await store.commit(
            Batch(puts=kept, appends=(an_attempt(), an_entry(1), a_handled_event(), a_transcript()))
        )
    async with opened(opener) as store:
        loaded = (await store.load(NOON)).rows
        assert set(map(repr, loaded)) == set(map(repr, kept))
        record = await store.callback("c1")
        assert record is not None
        assert (record.row, record.recordings, record.attempts) == (
            a_callback(),
            (a_recording(),),
            (an_attempt(),),
        )
        assert await store.transcription("r1") == a_transcript().transcription
        assert await store.audit(None, before=None, limit=5) == (an_entry(1),)


async def test_that_a_put_replaces_and_a_delete_drops(opener: Opener) -> None:
    cool_down = rows.CoolDownRow(callback_id="c1", agent_id="lee", until=ODD, unless_alone=True)
    other = replace(cool_down, agent_id="dana")
    async with opened(opener) as store:
        await store.commit(Batch(puts=(cool_down, other, a_callback())))
        await store.commit(Batch(puts=(a_callback(priority=9),), deletes=(cool_down,)))
        assert set(map(repr, (await store.load(NOON)).rows)) == {repr(other), repr(a_callback(priority=9))}


async def test_that_a_batch_that_cannot_be_written_leaves_nothing(opener: Opener) -> None:
    second = an_interaction("i2", callback_id="c2")  # Dana would have two.
    async with opened(opener) as store:
        await store.commit(Batch(puts=(an_interaction(),)))
        before = await store.load(NOON)
        with pytest.raises(StoreContradicted):
            await store.commit(
                Batch(puts=(a_callback(), second), appends=(an_entry(1),), events=(logged("x", 1),))
            )
        assert await store.load(NOON) == before
        assert await store.audit(None, before=None, limit=5) == ()


async def test_that_a_text_that_a_database_cannot_hold_is_not_a_fault_of_the_connection(
    opener: Opener,
) -> None:
    async with opened(opener) as store:
        with suppress(StoreContradicted):  # SQLite holds a NUL.
            await store.commit(Batch(puts=(a_callback(customer_name="a\x00b"),)))
        await store.commit(Batch(puts=(a_callback(),)))
        assert (await store.load(NOON)).rows == (a_callback(),)


async def test_that_the_words_of_a_recording_written_down_again_replace_the_first(opener: Opener) -> None:
    again = replace(a_transcript(), transcription=Transcription(text="two", words=()))
    async with opened(opener) as store:
        await store.commit(Batch(appends=(a_transcript(),)))
        await store.commit(Batch(appends=(again,)))
        assert await store.transcription("r1") == again.transcription


@pytest.mark.parametrize(
    "clash", [{"agent_id": "dana", "callback_id": "c2"}, {"agent_id": "lee", "callback_id": "c1"}]
)
async def test_that_no_second_open_interaction_is_taken_for_an_agent_or_a_callback(
    opener: Opener, clash: dict[str, str]
) -> None:
    async with opened(opener) as store:
        await store.commit(Batch(puts=(an_interaction(),)))
        with pytest.raises(StoreFailed):
            await store.commit(Batch(puts=(an_interaction("i2", **clash),)))
        closed = an_interaction(closed_at=ODD)
        await store.commit(Batch(puts=(closed, an_interaction("i2", **clash))))


async def test_that_loading_leaves_out_what_is_over(opener: Opener) -> None:
    old = an_interaction("i0", closed_at=NOON - timedelta(hours=2))
    recent = an_interaction("i1", closed_at=NOON - timedelta(minutes=59))
    done = a_completed("c0", NOON - timedelta(hours=2))
    silent = a_recording("r0", callback_id="c0", transcription_status=TranscriptionStatus.READY)
    pending = a_recording("r9", callback_id="c0", transcription_status=TranscriptionStatus.PENDING)
    async with opened(opener) as store:
        await store.commit(Batch(puts=(old, recent, done, silent, pending)))
        assert {row.id for row in (await store.load(NOON)).rows if isinstance(row, rows.InteractionRow)} == {
            "i1"
        }
        assert {row.id for row in (await store.load(NOON)).rows if isinstance(row, rows.RecordingRow)} == {
            "r9"
        }
        assert not [row for row in (await store.load(NOON)).rows if isinstance(row, rows.CallbackRow)]


async def test_that_only_the_current_shifts_figures_are_loaded(opener: Opener) -> None:
    process = next(row for row in every_kept_row() if isinstance(row, rows.BusinessProcessRow))
    now = rows.FiguresRow(business_process_id="billing", shift_started_at=NOON, entered=2)
    before = rows.FiguresRow(
        business_process_id="billing", shift_started_at=NOON - timedelta(days=1), entered=9
    )
    async with opened(opener) as store:
        await store.commit(Batch(puts=(process, now, before)))
        assert [row for row in (await store.load(NOON)).rows if isinstance(row, rows.FiguresRow)] == [now]


# --- Events ---------------------------------------------------------------------------------------------------------


async def test_that_events_are_found_after_the_one_that_was_seen(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.commit(Batch(events=(*(logged("a", seq) for seq in (1, 2, 3)), logged("b", 1))))
        assert await store.events_after("a", 1) == (logged("a", 2), logged("a", 3))
        assert await store.events_after("a", 0) == tuple(logged("a", seq) for seq in (1, 2, 3))
        assert await store.events_after("a", 3) == ()
        assert dict((await store.load(NOON)).last_seqs) == {"a": 3, "b": 1}


async def test_that_the_event_log_is_bounded_and_reports_missing_events(
    opener: Opener,
) -> None:
    count = EVENTS_KEPT + 200
    async with opened(opener) as store:
        for start in range(1, count, 100):
            await store.commit(Batch(events=tuple(logged("a", seq) for seq in range(start, start + 100))))
        assert await store.events_after("a", 1) is None
        assert await store.events_after("a", 0) is None
        kept = await store.events_after("a", count - 100)
        assert kept is not None
        assert [event.seq for event in kept] == list(range(count - 99, count + 1))
        assert dict((await store.load(NOON)).last_seqs) == {"a": count}


async def test_that_an_unknown_recipient_has_missed_nothing(opener: Opener) -> None:
    async with opened(opener) as store:
        assert await store.events_after("nobody", 0) == ()
        assert await store.events_after("nobody", 5) is None


# --- Pages ----------------------------------------------------------------------------------------------------------


async def with_callbacks(store: Store) -> None:
    await store.commit(
        Batch(
            puts=(
                a_callback("c1", number="+15550100012", customer_name="Ida Ölsen", entered_at=NOON),
                a_callback("c2", number="+15550100099", customer_name=None, entered_at=NOON + MINUTE),
                a_callback(
                    "c3",
                    business_process_id="claims",
                    location=Location.PENDING,
                    held=True,
                    entered_at=NOON + 2 * MINUTE,
                ),
                a_callback("c4", location=Location.HANDLING_BY_AGENT, interaction_id="i1", handled_by="dana"),
                a_callback("c5", agent_id="lee", entered_at=NOON + 3 * MINUTE),
                a_completed("c6", NOON, number="+15550100012"),
            )
        )
    )


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ALL, ["c1", "c4", "c2", "c3", "c5"]),
        (CallbackFilter(scope=("billing",)), ["c1", "c4", "c2", "c5"]),
        (CallbackFilter(scope=()), []),
        (CallbackFilter(scope=None, location=Location.PENDING), ["c3"]),
        (CallbackFilter(scope=None, location=Location.COMPLETED), ["c6"]),
        (CallbackFilter(scope=None, held=True), ["c3"]),
        (CallbackFilter(scope=None, held=False), ["c1", "c4", "c2", "c5"]),
        (CallbackFilter(scope=None, agent_id="lee"), ["c5"]),
        (CallbackFilter(scope=None, agent_id="dana"), ["c4"]),
        (CallbackFilter(scope=None, text="0099"), ["c2"]),
        (CallbackFilter(scope=None, text="+1 555 0100 099"), ["c2"]),
        (CallbackFilter(scope=None, text="öLSEN"), ["c1"]),
        (CallbackFilter(scope=None, text="%"), []),
        (CallbackFilter(scope=None, text="_"), []),
    ],
)
async def test_that_a_page_holds_just_the_callbacks_asked_for(
    opener: Opener, wanted: CallbackFilter, found: list[str]
) -> None:
    async with opened(opener) as store:
        await with_callbacks(store)
        page = await store.callbacks(wanted, after=None, limit=50)
        assert [record.row.id for record in page] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(212) 555-0142", ["us"]),
        ("212-555", ["us"]),
        ("(212)", ["us"]),
        ("212.555.0142", ["us"]),
        ("212/5550142", ["us"]),
        ("212\u2013555\u00a00142", ["us"]),
        ("\u202a+1 (212) 555-0142\u202c", ["us"]),
        ("+1 212-555-0142", ["us"]),
        ("1 212 555 0142", ["us"]),
        ("0142", ["us"]),
        ("020 7946 0958", ["uk"]),
        ("0044 20 7946", ["uk"]),
        ("+44 (0)20 7946 0958", ["uk"]),
        ("+", ["us", "uk"]),
        ("+20 7946", []),
        ("0020 7946", []),
        ("(", ["uk"]),
        ("4-4", ["uk"]),
        ("4_4", []),
        ("tel 212", []),
    ],
)
async def test_that_a_number_is_found_however_it_is_written(
    opener: Opener, text: str, found: list[str]
) -> None:
    async with opened(opener) as store:
        us = a_callback("us", number="+12125550142", customer_name="Rosa", entered_at=NOON)
        uk = a_callback("uk", number="+442079460958", customer_name="Ida (2)", entered_at=NOON + MINUTE)
        done = [replace(a_completed(row.id.upper(), NOON), number=row.number) for row in (us, uk)]
        await store.commit(Batch(puts=(us, uk, *done)))
        page = await store.callbacks(CallbackFilter(scope=None, text=text), after=None, limit=50)
        assert [record.row.id for record in page] == found
        if text != "(":
            wanted = CompletedFilter(scope=None, text=text)
            assert await store.completed_count(wanted) == len(found)


DUE = (
    a_callback("early", location=Location.PENDING, entered_at=NOON, due_at=NOON - MINUTE),
    a_callback("unasked", entered_at=NOON + MINUTE, due_at=None),
    a_callback("late", location=Location.PENDING, entered_at=NOON + 2 * MINUTE, due_at=NOON + 5 * MINUTE),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (CallbackFilter(scope=None, due_to=NOON), ["early", "unasked"]),
        (CallbackFilter(scope=None, due_from=NOON), ["late"]),
        (CallbackFilter(scope=None, due_from=NOON - MINUTE, due_to=NOON + 5 * MINUTE), ["early"]),
    ],
)
async def test_that_callbacks_are_found_by_when_they_are_due(
    opener: Opener, wanted: CallbackFilter, found: list[str]
) -> None:
    async with opened(opener) as store:
        await store.commit(Batch(puts=DUE))
        page = await store.callbacks(wanted, after=None, limit=50)
        assert [record.row.id for record in page] == found


def a_closed(interaction_id: str, **changes: Any) -> rows.InteractionRow:
    """Return an interaction that was completed at noon."""
    row = an_interaction(interaction_id, state=InteractionState.COMPLETED, closed_at=NOON)
    return replace(row, **changes)


@pytest.mark.parametrize(
    ("counted", "found"),
    [
        (Counted.PROCESSED, ["failed", "spoken"]),
        (Counted.REACHED, ["spoken"]),
        (Counted.FAILED, ["failed"]),
        (Counted.PURGED, ["purged"]),
        (Counted.TO_BE_PROCESSED, ["open"]),
        (Counted.AVERAGE_HANDLE_TIME, ["open", "spoken"]),
    ],
)
async def test_that_a_figure_finds_the_very_callbacks_that_it_counts(
    opener: Opener, counted: Counted, found: list[str]
) -> None:
    async with opened(opener) as store:
        await store.commit(
            Batch(
                puts=(
                    a_completed("spoken", NOON, end_state=EndState.SUCCEEDED),
                    a_completed("failed", NOON, end_state=EndState.FAILED),
                    a_completed("purged", NOON, end_state=EndState.PURGED),
                    a_completed("before", NOON - 10 * MINUTE, end_state=EndState.SUCCEEDED),
                    a_callback("open"),
                    a_closed("i1", callback_id="spoken", answered_at=NOON),
                    a_closed("i2", callback_id="open", answered_at=NOON),
                    a_closed("i3", callback_id="failed", answered_at=None),
                    a_closed("i4", callback_id="before", answered_at=NOON, closed_at=NOON - 10 * MINUTE),
                    a_closed("i5", callback_id="purged", state=InteractionState.RELEASED, answered_at=NOON),
                )
            )
        )
        wanted = CallbackFilter(scope=("billing",), counted=counted, since=NOON - MINUTE)
        page = await store.callbacks(wanted, after=None, limit=50)
        assert sorted(record.row.id for record in page) == found


async def test_that_pages_continue_where_the_last_one_ended(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.commit(
            Batch(puts=tuple(a_callback(f"c{n:02d}", entered_at=NOON + n // 3 * MINUTE) for n in range(10)))
        )
        seen: list[str] = []
        after = None
        while page := await store.callbacks(ALL, after=after, limit=4):
            seen += [record.row.id for record in page]
            after = place_of(page[-1])
        assert seen == [f"c{n:02d}" for n in range(10)]


def _names_of(page: Sequence[CallbackRecord]) -> list[str]:
    return [record.row.id for record in page]


@pytest.mark.parametrize(
    ("sort", "ascending", "descending"),
    [
        (CallbackSort.ENTERED, "c1 c2 c3 c4", "c4 c3 c2 c1"),
        (CallbackSort.DUE, "c1 c4 c3 c2", "c2 c3 c4 c1"),
        (CallbackSort.CUSTOMER, "c2 c4 c1 c3", "c1 c4 c2 c3"),
        (CallbackSort.NUMBER, "c3 c1 c2 c4", "c4 c2 c1 c3"),
        (CallbackSort.LOCATION, "c1 c2 c3 c4", "c4 c3 c2 c1"),
        (CallbackSort.ATTEMPTS, "c4 c2 c1 c3", "c3 c1 c2 c4"),
        (CallbackSort.BUSINESS_PROCESS, "c2 c1 c3 c4", "c4 c3 c1 c2"),
        (CallbackSort.AGENT, "c3 c2 c1 c4", "c2 c3 c4 c1"),
        (CallbackSort.RECORDING, "c2 c1 c3 c4", "c1 c2 c4 c3"),
    ],
)
@pytest.mark.parametrize("limit", [1, 3, 50])
async def test_that_pages_are_ordered_by_a_column_over_the_whole_result(
    opener: Opener, sort: CallbackSort, ascending: str, descending: str, limit: int
) -> None:
    rows_ = (
        a_business_process("zeta", name="Accounts"),
        a_business_process("alpha", name="billing"),
        an_agent("dana", name="Ωmega"),
        an_agent("lee", name="adam"),
        a_callback("c1", business_process_id="alpha", location=Location.PENDING, number="+15550100011",
                   customer_name="Ωlsen", attempts_used=2, entered_at=NOON),
        a_callback("c2", business_process_id="zeta", location=Location.PENDING, number="+15550100012",
                   customer_name="ann", attempts_used=1, entered_at=NOON + MINUTE, due_at=NOON + 9 * MINUTE,
                   agent_id="dana"),
        a_callback("c3", business_process_id="alpha", number="+15550100010", customer_name=None,
                   attempts_used=2, entered_at=NOON + 2 * MINUTE, due_at=NOON + 5 * MINUTE, agent_id="lee"),
        a_callback("c4", business_process_id="alpha", location=Location.HANDLING_BY_AGENT, number="+15550100013",
                   customer_name="Bea", attempts_used=0, entered_at=NOON + 3 * MINUTE, due_at=NOON,
                   interaction_id="i1", handled_by="dana"),
        a_recording("r1", callback_id="c1", duration_s=9.5),
        a_recording("r0", callback_id="c2", duration_s=99.0, recorded_at=NOON),
        a_recording("r2", callback_id="c2", duration_s=1.25, recorded_at=NOON + MINUTE),
    )  # fmt: skip
    async with opened(opener) as store:
        await store.commit(Batch(puts=rows_))
        for order, wanted_ids in ((False, ascending), (True, descending)):
            wanted = CallbackFilter(scope=None, sort=sort, descending=order)
            seen: list[str] = []
            after: SortedPlace | None = None
            while page := await store.callbacks(wanted, after=after, limit=limit):
                seen += _names_of(page)
                after = place_of(page[-1])
            assert " ".join(seen) == wanted_ids


async def test_that_a_page_goes_on_behind_a_row_that_has_changed_meanwhile(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.commit(Batch(puts=tuple(a_callback(f"c{n}", attempts_used=n) for n in range(4))))
        wanted = CallbackFilter(scope=None, sort=CallbackSort.ATTEMPTS)
        page = await store.callbacks(wanted, after=None, limit=2)
        await store.commit(Batch(puts=(a_callback("c1", attempts_used=9),)))
        behind = await store.callbacks(wanted, after=place_of(page[-1]), limit=2)
        assert _names_of(behind) == ["c2", "c3"]


async def test_that_a_record_carries_its_recordings_newest_first(opener: Opener) -> None:
    older, newer = a_recording("r1", recorded_at=NOON), a_recording("r2", recorded_at=NOON + MINUTE)
    async with opened(opener) as store:
        await store.commit(Batch(puts=(a_callback(), older, newer)))
        assert (await store.callbacks(ALL, after=None, limit=1))[0].recordings == (newer, older)


async def test_that_all_sound_that_is_named_is_known(opener: Opener) -> None:
    async with opened(opener) as store:
        assert await store.recording_digests() == frozenset()
        both = (a_recording("r1"), a_recording("r2", callback_id="c2"), a_recording("r3", digest="1" * 64))
        await store.commit(Batch(puts=both))
        assert await store.recording_digests() == {"0" * 64, "1" * 64}


# --- Completed callbacks --------------------------------------------------------------------------------------------


async def with_completed(store: Store, count: int = 7) -> None:
    await store.commit(
        Batch(
            puts=tuple(
                a_completed(f"c{n}", NOON + n * MINUTE, business_process_id="ab"[n % 2]) for n in range(count)
            ),
            appends=(an_attempt("a1", callback_id="c2"), an_attempt("a2", callback_id="c2", at=ODD + MINUTE)),
        )
    )


async def test_that_the_report_lists_the_latest_completed_first_with_their_attempts(opener: Opener) -> None:
    async with opened(opener) as store:
        await with_completed(store)
        page = await store.completed(CompletedFilter(scope=None), after=None, limit=4)
        assert [record.row.id for record in page] == ["c6", "c5", "c4", "c3"]
        rest = await store.completed(CompletedFilter(scope=None), after=(NOON + 3 * MINUTE, "c3"), limit=4)
        assert [record.row.id for record in rest] == ["c2", "c1", "c0"]
        assert [attempt.id for attempt in rest[0].attempts] == ["a1", "a2"]


async def test_that_the_report_keeps_to_its_period_and_its_business_processes(opener: Opener) -> None:
    wanted = CompletedFilter(scope=("a",), since=NOON + MINUTE, until=NOON + 6 * MINUTE)
    async with opened(opener) as store:
        await with_completed(store)
        page = await store.completed(wanted, after=None, limit=50)
        assert [record.row.id for record in page] == ["c4", "c2"]
        assert await store.completed_count(wanted) == 2


async def test_that_the_stream_yields_all_once_the_earliest_first(opener: Opener) -> None:
    async with opened(opener) as store:
        await with_completed(store, 2500)
        streamed = [
            record.row.id
            async for page in store.completed_stream(CompletedFilter(scope=None))
            for record in page
        ]
        assert streamed == [f"c{n}" for n in range(2500)]


async def test_that_an_agents_completed_interactions_are_found_with_their_callbacks(opener: Opener) -> None:
    mine = an_interaction("i1", callback_id="c1", closed_at=NOON + MINUTE)
    earlier = an_interaction("i2", callback_id="c2", closed_at=NOON - MINUTE)
    declined = an_interaction("i3", callback_id="c3", accepted_at=None, closed_at=NOON + MINUTE)
    another = an_interaction("i4", callback_id="c4", agent_id="lee", closed_at=NOON + MINUTE)
    async with opened(opener) as store:
        await store.commit(Batch(puts=(mine, earlier, declined, another, a_completed("c1", NOON + MINUTE))))
        found = await store.completed_by("dana", NOON, 10)
        assert [(record.interaction, record.callback.row.id) for record in found] == [(mine, "c1")]


async def test_that_the_figures_by_the_quarter_hour_equal_a_count(opener: Opener) -> None:
    puts = (
        a_callback("open", entered_at=NOON - MINUTE),
        a_callback("new", entered_at=NOON + 20 * MINUTE),
        a_completed("won", NOON + 16 * MINUTE, entered_at=NOON + MINUTE),
        a_completed("lost", NOON + 40 * MINUTE, EndState.FAILED, entered_at=NOON - MINUTE),
        a_completed("purged", NOON + 2 * MINUTE, EndState.PURGED, entered_at=NOON - MINUTE),
        a_callback("elsewhere", business_process_id="claims", entered_at=NOON),
    )
    async with opened(opener) as store:
        await store.commit(Batch(puts=puts))
        quarters = await store.quarters("billing", NOON, NOON + 44 * MINUTE)
    figures = [(quarter.entered, quarter.reached, quarter.failed, quarter.waiting) for quarter in quarters]
    assert figures == [(1, 0, 0, 3), (1, 1, 0, 3), (0, 0, 1, 2)]
    assert [quarter.at for quarter in quarters] == [NOON, NOON + 15 * MINUTE, NOON + 30 * MINUTE]


async def test_that_the_audit_trail_is_read_backwards_within_ones_scope(opener: Opener) -> None:
    async with opened(opener) as store:
        entries = (an_entry(1), an_entry(2, "claims"), an_entry(3, None), an_entry(4))
        await store.commit(Batch(appends=entries))
        assert [entry.id for entry in await store.audit(None, before=None, limit=3)] == [4, 3, 2]
        assert [entry.id for entry in await store.audit(None, before=2, limit=3)] == [1]
        assert [entry.id for entry in await store.audit(("billing",), before=None, limit=9)] == [4, 1]


# --- Users and sessions ---------------------------------------------------------------------------------------------

DANA = User(
    id="dana",
    name="Dana Reyes",
    role=Role.AGENT,
    password_hash="hash",
    endpoint=Endpoint(EndpointKind.UC1, "dana#never"),
)
SUE = User(id="sue", name="Sue", role=Role.SUPERVISOR, password_hash="hash", supervises=("billing",))


def token(text: str) -> bytes:
    return sha256(text.encode()).digest()


def a_session(user: User = DANA, session_id: str = "s1") -> Session:
    return Session(
        id=session_id, user_id=user.id, user_version=user.version, expires_at=NOON + timedelta(hours=1)
    )


async def test_that_users_come_back_as_they_were(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.set_users((DANA, SUE))
    async with opened(opener) as store:
        assert await store.users() == (DANA, SUE)


async def test_that_a_refresh_token_is_good_once(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.open_session(a_session(), token("one"))
        assert await store.rotate_refresh(token("one"), token("two"), NOON) == a_session()
        assert await store.rotate_refresh(token("two"), token("three"), NOON) == a_session()


async def test_that_a_used_refresh_token_ends_its_whole_session(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.open_session(a_session(), token("one"))
        await store.rotate_refresh(token("one"), token("two"), NOON)
        assert await store.rotate_refresh(token("one"), token("thief"), NOON) is None
        assert await store.rotate_refresh(token("two"), token("three"), NOON) is None
        assert list(await store.revoked_sessions(NOON)) == ["s1"]


async def test_that_a_refresh_may_be_repeated_while_its_answer_may_be_lost(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.open_session(a_session(), token("one"))
        await store.rotate_refresh(token("one"), token("lost"), NOON)
        later = NOON + timedelta(seconds=30)
        again = await store.rotate_refresh(token("one"), token("two"), later, lost_since=NOON)
        assert again == a_session()
        assert await store.rotate_refresh(token("two"), token("three"), later, lost_since=NOON) == a_session()
        assert await store.rotate_refresh(token("one"), token("thief"), later, lost_since=NOON) is None
        assert list(await store.revoked_sessions(NOON)) == ["s1"]


@pytest.mark.parametrize("seconds", [0, 31])
async def test_that_a_token_given_up_or_used_too_long_ago_ends_its_session(
    opener: Opener, seconds: int
) -> None:
    async with opened(opener) as store:
        await store.open_session(a_session(), token("one"))
        await store.rotate_refresh(token("one"), token("lost"), NOON)
        since = NOON + timedelta(seconds=seconds)
        if not seconds:
            await store.rotate_refresh(token("one"), token("two"), NOON, lost_since=since)
        shown = token("one") if seconds else token("lost")
        assert await store.rotate_refresh(shown, token("thief"), since, lost_since=since) is None
        assert list(await store.revoked_sessions(NOON)) == ["s1"]


async def test_that_a_session_runs_out(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.open_session(a_session(), token("one"))
        assert await store.rotate_refresh(token("one"), token("two"), NOON + timedelta(hours=1)) is None


async def test_that_unknown_refresh_tokens_have_no_session(opener: Opener) -> None:
    async with opened(opener) as store:
        assert await store.rotate_refresh(token("?"), token("two"), NOON) is None
        assert await store.session_of_refresh(token("?")) is None


async def test_that_a_changed_or_removed_user_loses_the_sessions_and_the_others_keep_theirs(
    opener: Opener,
) -> None:
    kim = replace(DANA, id="kim")
    async with opened(opener) as store:
        await store.set_users((DANA, SUE, kim))
        for user in (DANA, SUE, kim):
            await store.open_session(a_session(user, user.id), token(user.id))
        await store.set_users((replace(DANA, password_hash="new"), kim))
        assert await store.session_of_refresh(token("dana")) is None
        assert await store.session_of_refresh(token("sue")) is None
        assert await store.session_of_refresh(token("kim")) is not None


async def test_that_the_oldest_outdated_rows_go_a_few_at_a_time(opener: Opener) -> None:
    def on(day: int) -> datetime:
        return NOON + timedelta(days=day)

    entries = tuple(replace(an_entry(day), at=on(day)) for day in range(1, 7))
    history = tuple(replace(a_handled_event(day), at=on(day)) for day in range(1, 7))
    outdated = PurgeCutoffs(audit_before=on(5), history_before=on(2))
    async with opened(opener) as store:
        await store.commit(Batch(appends=(*entries, *history)))
        assert [await store.drop_outdated(outdated, limit=3) for _ in range(3)] == [4, 1, 0]
        assert await store.audit(None, before=None, limit=9) == tuple(reversed(entries[4:]))
        assert await store.drop_outdated(PurgeCutoffs(), limit=9) == 0
        assert await store.drop_outdated(PurgeCutoffs(history_before=on(99)), limit=9) == 5


async def test_that_a_closed_store_reports_that_it_is_closed(opener: Opener) -> None:
    store = await opener()
    await store.check()
    await store.close()
    await store.close()
    with pytest.raises(StoreFailed):
        await store.commit(Batch())
