"""Current interactions joined to the server: of one business process, of all, and for the agents' list."""

from __future__ import annotations

import asyncio
from typing import Final

from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model.loading import Loaded
from agent_desktop.protocol.objects import CurrentInteraction
from agent_desktop.protocol.states import InteractionState
from agent_desktop.supervisor_actions import SupervisorActions
from agent_desktop.wiring.latest import Latest
from ui.supervisor.current_interactions import CurrentInteractions
from ui.supervisor.window import SupervisorWindow

READ_EVERY_S: Final = 1.0
"""What is seen is read anew when the floor has moved, this often at most."""

Rows = tuple[CurrentInteraction, ...]


class InteractionsJoint:
    """Answers what the window's lists of current interactions ask."""

    def __init__(self, window: SupervisorWindow, actions: SupervisorActions) -> None:
        self._window = window
        self._actions = actions
        self._lists = (window.pane.interactions, window.interactions)
        self._reads = {id(one): Latest(actions.start) for one in self._lists}
        self._offers = Latest(actions.start)
        self._known: dict[int, Rows] = {}
        self._moved = asyncio.Event()
        window.pane.interactions.wanted.connect(self._on_wanted_in_pane)
        window.interactions.wanted.connect(self._on_wanted_of_all)
        for one in self._lists:
            one.finish_confirmed.connect(actions.finish)
        window.monitor.offers_wanted.connect(self._on_offers_wanted)

    async def run(self) -> None:
        """Read anew what is seen whenever the floor has moved."""
        while True:
            await self._moved.wait()
            self._moved.clear()
            for one in self._lists:
                if one.isVisible():
                    await self._read(one, one.process_id)
            if self._window.agents.isVisible():
                await self._read_for_agents()
            await asyncio.sleep(READ_EVERY_S)

    def moved(self) -> None:
        """Know that the floor has moved."""
        self._moved.set()

    def _on_wanted_in_pane(self, process_id: str | None) -> None:
        self._want(self._window.pane.interactions, process_id)

    def _on_wanted_of_all(self, process_id: str | None) -> None:
        self._want(self._window.interactions, process_id)

    def _want(self, place: CurrentInteractions, process_id: str | None) -> None:
        self._known.pop(id(place), None)
        self._reads[id(place)].run(self._read(place, process_id))

    def _on_offers_wanted(self, process_id: str) -> None:
        self._offers.run(self._count_offers(process_id))

    async def _read(self, place: CurrentInteractions, process_id: str | None) -> None:
        try:
            rows = await self._actions.interactions(process_id)
        except (ServerTrouble, CommandRefused) as error:
            known = self._known.get(id(place))
            place.show_interactions(Loaded(known, error=self._actions.in_words(error)))
            return
        if process_id == place.process_id:
            self._known[id(place)] = rows
            place.show_interactions(Loaded(rows))

    async def _read_for_agents(self) -> None:
        try:
            rows = await self._actions.interactions(None)
        except (ServerTrouble, CommandRefused):
            return  # The agents are shown all the same; whom they speak with is one column.
        current = {one.interaction_id: one for one in rows if one.interaction_id is not None}
        self._window.agents.show_current(current)

    async def _count_offers(self, process_id: str) -> None:
        try:
            rows = await self._actions.interactions(process_id)
        except (ServerTrouble, CommandRefused):
            return  # The question stands without the number.
        offers = sum(1 for one in rows if one.state is InteractionState.OFFERED)
        self._window.monitor.show_offers(process_id, offers)
