"""Pages of callbacks, by what is asked for and in each order, in either database."""

from collections.abc import Sequence
from typing import Any

import pytest
from msgspec.structs import replace

from agent_desktop.protocol.states import (
    CallbackSort,
    Counted,
    EndState,
    InteractionState,
    Location,
)
from server_stub.core.model import rows
from server_stub.store.base import (
    Batch,
    CallbackFilter,
    CallbackRecord,
    CompletedFilter,
    SortedPlace,
    Store,
    place_of,
)
from tests.server_stub.store.made import (
    MINUTE,
    ODD,
    a_business_process,
    a_call_recording,
    a_callback,
    a_completed,
    a_recording,
    an_agent,
    an_interaction,
)
from tests.server_stub.store.stores import Opener, opened
from tests.support.clock import NOON

ALL = CallbackFilter(scope=None)


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
        await store.commit(Batch(appends=(a_call_recording(),)))
        assert await store.recording_digests() == {"0" * 64, "1" * 64, "a" * 64}


async def test_that_a_conversation_stored_twice_is_one_recording_of_its_callback(opener: Opener) -> None:
    later = a_call_recording("call-a2", attempt_id="a2", recorded_at=ODD + MINUTE)
    async with opened(opener) as store:
        for row in (
            later,
            a_call_recording(),
            a_call_recording(),
            a_call_recording("other", callback_id="c2"),
        ):
            await store.commit(Batch(appends=(row,)))
        assert await store.call_recordings("c1") == (a_call_recording(), later)


async def test_that_the_interaction_of_an_attempt_is_found_after_its_end(opener: Opener) -> None:
    ended = an_interaction("i2", attempt_id="a2", closed_at=NOON - 40 * MINUTE)
    async with opened(opener) as store:
        await store.commit(Batch(puts=(an_interaction("i1", attempt_id="a1"), ended)))
        assert await store.interaction_of_attempt("a2") == ended
        assert await store.interaction_of_attempt("a3") is None
