"""The count on the icon of a Linux launcher, on a real session bus."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from agent_desktop.system.launcher_badge import APP, LauncherBadge
from tests.agent_desktop.system.launcher import listening


@pytest.mark.usefixtures("bus")
async def test_that_a_launcher_gets_the_count_and_its_end() -> None:
    heard: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()
    bus = await listening(heard)
    badge = LauncherBadge()
    badge.show(2)
    bar = {"progress": 0.0, "progress-visible": False}
    assert await heard.get() == (APP, {"count": 2, "count-visible": True, "urgent": True, **bar})
    badge.show(2)
    badge.show(1)
    assert (await heard.get())[1]["count"] == 1
    badge.show_progress(0.25)
    facts = (await heard.get())[1]
    assert (facts["count"], facts["progress"], facts["progress-visible"]) == (1, 0.25, True)
    await badge.close()
    assert (await heard.get())[1] == {"count": 0, "count-visible": False, "urgent": False, **bar}
    assert heard.empty()
    bus.disconnect()


async def test_that_no_bus_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    badge = LauncherBadge()
    badge.show(2)
    await badge.close()
