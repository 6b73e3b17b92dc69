"""The icon has a count of what waits to be seen: own callbacks that are due or returned, and a missed offer."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import pytest
from msgspec.structs import replace

from agent_desktop.model.agent_view import MISSED_OFFER
from agent_desktop.model.agent_view_changes import with_news
from agent_desktop.protocol.events import OwnNews
from agent_desktop.protocol.objects import AgentStatus
from agent_desktop.protocol.states import AgentState, OwnNewsKind
from tests.agent_desktop.examples import a_view
from tests.agent_desktop.system.launcher import listening
from ui.gallery import sample
from ui.gallery.agent import OFFERED
from ui.gallery.working_day import own_work
from ui.presenters.attention.icon_badge import IconBadge


@pytest.mark.skipif(sys.platform != "linux", reason="the signal is that of Linux launchers")
@pytest.mark.usefixtures("bus")
async def test_that_the_count_follows_the_news_and_a_missed_offer() -> None:
    heard: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()
    bus = await listening(heard)
    view = replace(sample.desk(), own=own_work())
    due = with_news(view, OwnNews(kind=OwnNewsKind.DUE, callback=own_work().items[0]))
    away = AgentStatus(AgentState.NOT_READY, MISSED_OFFER, sample.NOW, None, None)
    missed = replace(due, agent=away, missed=OFFERED)
    in_front = [False]
    badge = IconBadge(lambda: in_front[0], lambda: 0)
    for shown, count in ((due, 1), (missed, 2), (view, 0)):
        badge.show_view(shown)
        badge.show_view(shown)
        assert (await heard.get())[1]["count"] == count
    badge.show_view(due)
    assert (await heard.get())[1]["count"] == 1
    in_front[0] = True
    badge.look()
    assert (await heard.get())[1]["count"] == 0
    badge.show_view(missed)
    assert (await heard.get())[1]["count"] == 1
    await badge.close()
    assert (await heard.get())[1]["count"] == 0
    assert heard.empty()
    bus.disconnect()


@pytest.mark.skipif(sys.platform != "linux", reason="the signal is that of Linux launchers")
@pytest.mark.usefixtures("bus")
async def test_that_the_icon_shows_how_much_of_an_offer_s_time_is_left() -> None:
    heard: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()
    bus = await listening(heard)
    badge = IconBadge(lambda: True, lambda: 0)
    long_ago = replace(OFFERED, deadline=OFFERED.state_since)
    badge.show_view(a_view(long_ago))
    facts = (await heard.get())[1]
    assert (facts["progress"], facts["progress-visible"]) == (0.0, True)
    badge.show_view(a_view())
    assert (await heard.get())[1]["progress-visible"] is False
    await badge.close()
    assert heard.empty()
    bus.disconnect()
