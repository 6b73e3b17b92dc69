"""The report, the audit trail and what an agent completed, page by page, in either database."""

from typing import Any

from msgspec.structs import replace

from agent_desktop.protocol.states import (
    EndState,
    InteractionState,
)
from server_stub.core.model.history_rows import AuditAction, AuditFilter
from server_stub.store.base import (
    Batch,
    CompletedFilter,
    Place,
    Store,
)
from tests.server_stub.store.made import (
    MINUTE,
    ODD,
    a_callback,
    a_completed,
    an_attempt,
    an_entry,
    an_interaction,
)
from tests.server_stub.store.stores import Opener, opened
from tests.support.clock import NOON


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


async def test_that_the_history_of_an_agent_is_searched_in_pages(opener: Opener) -> None:
    over = InteractionState.COMPLETED
    mine = [
        an_interaction(
            f"i{n}", callback_id=f"c{n}", state=over, closed_at=NOON + n * MINUTE, delegated=n == 3
        )
        for n in range(5)
    ]
    other = an_interaction("i9", callback_id="c0", agent_id="lee", state=over, closed_at=NOON)
    callbacks = [
        a_completed(f"c{n}", NOON, customer_name="Rosa Díaz" if n % 2 == 0 else "Kim Park") for n in range(5)
    ]
    async with opened(opener) as store:
        await store.commit(Batch(puts=(*mine, other, *callbacks)))

        async def found(text: str | None, *span: int | None, after: Place | None = None) -> list[str]:
            since, until = (None if at is None else NOON + at * MINUTE for at in span or (None, None))
            records = await store.history_of("dana", text, (since, until), after=after, limit=3)
            return [record.interaction.id for record in records]

        assert await found(None) == ["i4", "i2", "i1"]
        assert await found(None, after=(NOON + MINUTE, "i1")) == ["i0"]
        assert await found("diaz") == ["i4", "i2", "i0"]
        assert await found("kim") == ["i1"]
        assert await found(None, 1, 4) == ["i2", "i1"]


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


async def test_that_the_audit_trail_is_read_by_actor_action_target_and_time(opener: Opener) -> None:
    entries = (
        an_entry(1),
        replace(an_entry(2), actor="dana", action=AuditAction.CALLBACK_COMPLETED),
        replace(an_entry(3), action=AuditAction.CALL_HELD, target="interaction:50%_x", at=NOON + 60 * MINUTE),
        replace(an_entry(4), actor="dana", action=AuditAction.CALL_HELD, at=NOON + 61 * MINUTE),
    )
    async with opened(opener) as store:
        await store.commit(Batch(appends=entries))

        async def found(**wanted: Any) -> list[int]:
            rows = await store.audit(None, before=None, limit=9, wanted=AuditFilter(**wanted))
            return [row.id for row in rows]

        assert await found() == [4, 3, 2, 1]
        assert await found(actor="dana") == [4, 2]
        assert await found(action="callback") == [2, 1]
        assert await found(action="call") == await found(action="call.held") == [4, 3]
        assert await found(text="DAN") == [4, 2]
        assert await found(text="50%_X") == [3]
        assert await found(text="0_x") == []
        assert await found(since=NOON + 60 * MINUTE, until=NOON + 61 * MINUTE) == [3]
        assert await found(action="call", actor="sup") == [3]


async def test_that_the_audit_trail_is_read_backwards_within_ones_scope(opener: Opener) -> None:
    async with opened(opener) as store:
        entries = (an_entry(1), an_entry(2, "claims"), an_entry(3, None), an_entry(4))
        await store.commit(Batch(appends=entries))
        assert [entry.id for entry in await store.audit(None, before=None, limit=3)] == [4, 3, 2]
        assert [entry.id for entry in await store.audit(None, before=2, limit=3)] == [1]
        assert [entry.id for entry in await store.audit(("billing",), before=None, limit=9)] == [4, 1]
