"""How much of an offer's time is left, for a bar on the program's icon."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.clock import utc_now
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import InteractionState

EVERY_S: Final = 1.0
"""Seconds between two steps of the bar."""


class OfferProgress:
    """Calls ``show`` with the share that is left, once a second while an offer waits, and with None afterwards."""

    def __init__(
        self, show: Callable[[float | None], None], *, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self._show = show
        self._clock = clock
        self._view = AgentView()
        self._shown: float | None = None
        self._next: asyncio.TimerHandle | None = None

    def show_view(self, view: AgentView) -> None:
        """Follow the offer of ``view``."""
        self._view = view
        self._draw()

    def close(self) -> None:
        """Remove the bar."""
        self.show_view(AgentView())

    def _draw(self) -> None:
        if self._next is not None:
            self._next.cancel()
            self._next = None
        offer = self._view.interaction
        share = None if offer is None else left_of(offer, self._clock() + self._view.clock_offset)
        if share != self._shown:
            self._shown = share
            self._show(share)
        if share is not None:
            self._next = asyncio.get_running_loop().call_later(EVERY_S, self._draw)


def left_of(offer: Interaction, now: datetime) -> float | None:
    """Return the share of the offer's time that is left, from 1 to 0; None for anything but an offer with an end."""
    if offer.state is not InteractionState.OFFERED or offer.deadline is None:
        return None
    whole = (offer.deadline - offer.state_since).total_seconds()
    left = (offer.deadline - now).total_seconds()
    return min(1.0, max(0.0, left / whole)) if whole > 0 else 0.0
