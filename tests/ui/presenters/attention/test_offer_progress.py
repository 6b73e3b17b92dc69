"""How much of an offer's time is left, for the bar on the program's icon."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from agent_desktop.protocol.states import InteractionState
from tests.agent_desktop.examples import NOON, a_view, an_interaction
from ui.presenters.attention.offer_progress import OfferProgress, left_of

OFFER = an_interaction(deadline=NOON + timedelta(seconds=20))


@pytest.mark.parametrize(("seconds", "share"), [(-5, 1.0), (0, 1.0), (5, 0.75), (20, 0.0), (30, 0.0)])
def test_that_the_share_is_of_the_whole_time_of_the_offer(seconds: float, share: float) -> None:
    assert left_of(OFFER, NOON + timedelta(seconds=seconds)) == share


def test_that_only_an_offer_with_an_end_has_a_share() -> None:
    preview = an_interaction(InteractionState.PREVIEW, deadline=NOON + timedelta(seconds=20))
    assert left_of(preview, NOON) is None
    assert left_of(an_interaction(deadline=None), NOON) is None


async def test_that_the_bar_follows_the_clock_of_the_server_and_goes_with_the_offer() -> None:
    shown: list[float | None] = []
    now: list[datetime] = [NOON]
    progress = OfferProgress(shown.append, clock=lambda: now[0])
    progress.show_view(a_view(OFFER, clock_offset=timedelta(seconds=5)))
    now[0] += timedelta(seconds=5)
    progress.show_view(a_view(OFFER, clock_offset=timedelta(seconds=5)))
    progress.show_view(a_view())
    progress.close()
    assert shown == [0.75, 0.5, None]
