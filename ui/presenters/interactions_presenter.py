"""Read current interactions: of one business process, of all, and for the agents' list."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Final

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.async_value import AsyncValue
from agent_desktop.protocol.states import InteractionState
from agent_desktop.protocol.supervisor_objects import CurrentInteraction
from ui.supervisor.agents.agents_page import AgentsPage
from ui.supervisor.agents.current_interactions import CurrentInteractions
from ui.supervisor.window import SupervisorWindow

READ_EVERY_S: Final = 1.0
"""The shortest interval between two reads of a visible list after changes on the floor."""

Rows = tuple[CurrentInteraction, ...]


class InteractionsPresenter:
    """Answers the queries of the window's lists of current interactions."""

    def __init__(self, window: SupervisorWindow, actions: SupervisorActions) -> None:
        self._window = window
        self._actions = actions
        self._lists: dict[CurrentInteractions, LatestTask] = {}
        self._offers = LatestTask(actions.start)
        self._known: dict[CurrentInteractions, Rows] = {}
        self._moved = asyncio.Event()
        self._agents: AgentsPage | None = None
        window.monitor.offers_wanted.connect(self._on_offers_wanted)

    def take_list(self, place: CurrentInteractions) -> None:
        """Answer the queries of a list."""
        self._lists[place] = LatestTask(self._actions.start)
        place.wanted.connect(partial(self._on_wanted, place))
        place.finish_confirmed.connect(self._actions.finish)

    def take_agents(self, page: AgentsPage) -> None:
        """Show on the agents' page with whom each agent is speaking."""
        self._agents = page
        self.moved()

    async def run(self) -> None:
        """Read the visible list again whenever the floor has changed."""
        while True:
            await self._moved.wait()
            self._moved.clear()
            for one in tuple(self._lists):
                if one.isVisible():
                    await self._read(one, one.process_id)
            if self._agents is not None and self._agents.isVisible():
                await self._read_for_agents(self._agents)
            await asyncio.sleep(READ_EVERY_S)

    def moved(self) -> None:
        """Note that the floor has changed."""
        self._moved.set()

    def _on_wanted(self, place: CurrentInteractions, process_id: str | None) -> None:
        self._known.pop(place, None)
        self._lists[place].run(self._read(place, process_id))

    def _on_offers_wanted(self, process_id: str) -> None:
        self._offers.run(self._count_offers(process_id))

    async def _read(self, place: CurrentInteractions, process_id: str | None) -> None:
        try:
            rows = await self._actions.interactions(process_id)
        except (ServerTrouble, CommandRefused) as error:
            known = self._known.get(place)
            place.show_interactions(AsyncValue(known, error=self._actions.in_words(error)))
            return
        if process_id == place.process_id:
            self._known[place] = rows
            place.show_interactions(AsyncValue(rows))

    async def _read_for_agents(self, page: AgentsPage) -> None:
        try:
            rows = await self._actions.interactions(None)
        except (ServerTrouble, CommandRefused):
            return  # The agents are shown all the same; the customer is only one column.
        current = {one.interaction_id: one for one in rows if one.interaction_id is not None}
        page.show_current(current)

    async def _count_offers(self, process_id: str) -> None:
        try:
            rows = await self._actions.interactions(process_id)
        except (ServerTrouble, CommandRefused):
            return  # The prompt is shown without the number.
        offers = sum(1 for one in rows if one.state is InteractionState.OFFERED)
        self._window.monitor.show_offers(process_id, offers)
