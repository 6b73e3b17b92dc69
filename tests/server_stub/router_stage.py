"""A router with all that it needs, on a store that fails when asked to."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.objects import AgentStatus, Endpoint
from agent_desktop.protocol.states import EndpointKind
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events, site_events
from server_stub.core.model.outcome import CallbackTaken
from server_stub.core.model.rows import CallbackRow
from server_stub.errors import StoreContradicted, StoreFailed
from server_stub.router import Router
from server_stub.store.base import Batch, Store, StoredState
from server_stub.store.sqlite import SqliteStore, open_store
from tests.server_stub.noted_effects import NotedEffects
from tests.support.clock import ManualClock

SITE = events.SiteApplied(
    business_processes=(
        site_events.AppliedBusinessProcess(
            id="billing", name="Billing", members=("dana", "lee"), timing=Timing()
        ),
    ),
    agents=tuple(
        site_events.SiteAgent(id=name, name=name.title(), endpoint=Endpoint(EndpointKind.SOFTPHONE, name))
        for name in ("dana", "lee")
    ),
)


class Fragile:
    """A store that fails when told to, and notes what was committed."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store
        self.failures = 0
        self.poison = ""
        """A callback of this number is never taken."""
        self.mistake: Exception | None = None
        """An error that the next commit raises, as a mistake in the store would."""
        self.batches: list[Batch] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.reached = asyncio.Event()

    async def load(self, now: datetime) -> StoredState:
        return await self._store.load(now)

    async def commit(self, batch: Batch) -> None:
        self.reached.set()
        await self.gate.wait()
        mistake, self.mistake = self.mistake, None
        if mistake is not None:
            raise mistake
        if self.failures:
            self.failures -= 1
            raise StoreFailed("told to")
        if any(isinstance(row, CallbackRow) and row.number == self.poison for row in batch.puts):
            raise StoreContradicted("told to")
        await self._store.commit(batch)
        self.batches.append(batch)

    async def close(self) -> None:
        await self._store.close()


class Stage:
    """A router with all that it needs, on a clock that is moved by hand."""

    def __init__(self, folder: Path) -> None:
        self.clock = ManualClock()
        self.effect_handler = NotedEffects()
        self.store = Fragile(open_store(folder / "callbacks.sqlite3"))
        self.router = Router(cast("Store", cast("object", self.store)), self.clock, self.effect_handler)

    async def ready(self) -> None:
        """Start, with Dana connected and available."""
        await self.router.start()
        await self.router.submit(SITE)
        await self.router.submit(events.AgentConnected(by="dana"))
        await self.router.submit(events.SetPresence(by="dana", state=Presence.AVAILABLE))

    async def hand_in(self, number: str = "+15550100012") -> str:
        event = events.CallbackAsked(
            by="ivr", callback_id=f"c{number}", business_process_id="billing", number=number
        )
        return cast("CallbackTaken", await self.router.submit(event)).callback_id

    async def offered(self) -> str:
        await self.hand_in()
        interaction = (await self.dana()).interaction
        assert interaction is not None
        return interaction.id

    async def accept(self, interaction: str) -> None:
        """Accept an offer, and let Dana's phone be up."""
        await self.router.submit(events.Accept(by="dana", interaction_id=interaction))
        await self.router.submit(events.AgentAnswered(interaction_id=interaction))

    async def dana(self) -> AgentStatus:
        status = await self.router.query(lambda floor, _now: floor.views.agent_status("dana"))
        assert status is not None
        return status

    async def rest_is_over(self) -> None:
        """Move the clock past the pause that follows a failed commit."""
        self.clock.advance(timedelta(seconds=10))
