"""Pages neither skip nor repeat, whatever changes while somebody turns them."""

import asyncio
import tempfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desktop.protocol.states import EndState, Location
from server_stub.store.base import Batch, CallbackFilter, CompletedFilter, Place, SortedPlace, Store, place_of
from server_stub.store.sqlite import open_store
from tests.server_stub.store.made import a_callback, a_completed
from tests.support.clock import NOON

SECOND = timedelta(seconds=1)
OPEN = CallbackFilter(scope=None)
DONE = CompletedFilter(scope=None)

Change = tuple[str, int]
"""``enter``, ``complete`` or ``touch``, and which one."""

CHANGES = st.lists(
    st.lists(st.tuples(st.sampled_from(["enter", "complete", "touch"]), st.integers(0, 30)), max_size=4),
    max_size=12,
)
ENTRANCES = st.lists(st.integers(0, 5), max_size=25)
"""Many enter at the same moment, so that only the id distinguishes them."""


class Site:
    """Callbacks that come, change and go; it knows which were there all the time."""

    def __init__(self, store: Store, entrances: Sequence[int]) -> None:
        self.store = store
        self.open = {f"c{n:03d}": NOON + second * SECOND for n, second in enumerate(entrances)}
        self.completed: set[str] = set()
        self.untouched_open = set(self.open)

    async def enter_all(self) -> None:
        await self.store.commit(
            Batch(puts=tuple(a_callback(name, entered_at=at) for name, at in self.open.items()))
        )

    async def change(self, what: str, which: int) -> None:
        names = sorted(self.open)
        if what == "enter" or not names:
            name = f"n{len(self.open) + len(self.completed):03d}"
            self.open[name] = NOON + which % 6 * SECOND
            await self.store.commit(Batch(puts=(a_callback(name, entered_at=self.open[name]),)))
            return
        name = names[which % len(names)]
        if what == "touch":
            row = a_callback(name, entered_at=self.open[name], location=Location.PENDING, priority=which % 10)
        else:
            row = a_completed(
                name, NOON + (60 + which) * SECOND, EndState.FAILED, entered_at=self.open.pop(name)
            )
            self.completed.add(name)
            self.untouched_open.discard(name)
        await self.store.commit(Batch(puts=(row,)))


async def turn_pages(entrances: Sequence[int], changes: Sequence[Sequence[Change]], limit: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "callbacks.sqlite3")
        try:
            site = Site(store, entrances)
            await site.enter_all()
            seen: list[str] = []
            after: SortedPlace | None = None
            for now in (*changes, ()):
                page = await store.callbacks(OPEN, after=after, limit=limit)
                seen += [record.row.id for record in page]
                if page:
                    after = place_of(page[-1])
                for what, which in now:
                    await site.change(what, which)
            while page := await store.callbacks(OPEN, after=after, limit=limit):
                seen += [record.row.id for record in page]
                after = place_of(page[-1])
            assert len(set(seen)) == len(seen), "a row came twice"
            assert site.untouched_open <= set(seen), "a row was skipped"
            await check_completed(site, limit)
        finally:
            await store.close()


async def check_completed(site: Site, limit: int) -> None:
    seen: list[str] = []
    after: Place | None = None
    while page := await site.store.completed(DONE, after=after, limit=limit):
        seen += [record.row.id for record in page]
        last = page[-1].row
        assert last.completed_at is not None
        after = (last.completed_at, last.id)
    assert sorted(seen) == sorted(site.completed)


@settings(max_examples=60, deadline=None)
@given(ENTRANCES, CHANGES, st.integers(1, 7))
def test_that_a_row_that_stays_is_seen_once_whatever_changes_around_it(
    entrances: list[int], changes: list[list[Change]], limit: int
) -> None:
    asyncio.run(turn_pages(entrances, changes, limit))
