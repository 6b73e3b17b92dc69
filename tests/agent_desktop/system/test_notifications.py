"""Notifications on a real session bus, by a service of the test's own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from agent_desktop.system.notifications import DesktopNotification, Notifications
from tests.agent_desktop.system.notification_service import service
from tests.support.waiting import turn_until

OFFER = DesktopNotification("Callback: Rosa", "Billing", {"default": "Open", "accept": "Accept"})


@asynccontextmanager
async def notifications() -> AsyncGenerator[tuple[Notifications, asyncio.Queue[str]]]:
    """Give notifications that are open, and what is pressed in them."""
    pressed: asyncio.Queue[str] = asyncio.Queue()
    shown = Notifications("Callback Desk", pressed.put_nowait)
    await shown.open()
    try:
        yield shown, pressed
    finally:
        await shown.close()


@pytest.mark.usefixtures("bus")
async def test_that_an_offer_is_notified_with_its_buttons_and_taken_back() -> None:
    async with service("body", "actions") as heard, notifications() as (shown, _):
        assert shown.available
        shown.show(OFFER)
        await heard.until(lambda: bool(heard.shown))
        (body,) = heard.shown.values()
        assert body[3:6] == ["Callback: Rosa", "Billing", ["default", "Open", "accept", "Accept"]]
        assert body[6]["urgency"].value == 2
        shown.hide()
        await heard.until(lambda: not heard.shown)


@pytest.mark.usefixtures("bus")
async def test_that_a_service_without_buttons_is_given_none() -> None:
    async with service("body") as heard, notifications() as (shown, _):
        shown.show(OFFER)
        await heard.until(lambda: bool(heard.shown))
        (body,) = heard.shown.values()
        assert body[5] == []


@pytest.mark.usefixtures("bus")
async def test_that_a_press_on_a_button_is_heard_once_and_of_our_own_alone() -> None:
    async with service("actions") as heard, notifications() as (shown, pressed):
        shown.show(OFFER)
        await heard.until(lambda: bool(heard.shown))
        (number,) = heard.shown
        heard.say("ActionInvoked", number + 1, "decline")
        heard.say("ActionInvoked", number, "accept")
        assert await pressed.get() == "accept"
        assert pressed.empty()


@pytest.mark.usefixtures("bus")
async def test_that_the_next_offer_takes_the_place_of_the_one_before() -> None:
    async with service("actions") as heard, notifications() as (shown, _):
        shown.show(OFFER)
        await heard.until(lambda: bool(heard.shown))
        shown.show(DesktopNotification("Callback: Tom", "Claims"))
        await heard.until(lambda: [body[3] for body in heard.shown.values()] == ["Callback: Tom"])


@pytest.mark.usefixtures("bus")
async def test_that_an_offer_gone_at_once_leaves_nothing_behind() -> None:
    async with service("actions") as heard, notifications() as (shown, _):
        shown.show(OFFER)
        shown.hide()
        shown.show(DesktopNotification("Callback: Tom", "Claims"))
        shown.hide()
        await shown.close()
        assert heard.shown == {}


@pytest.mark.usefixtures("bus")
async def test_that_one_the_user_closed_is_not_closed_again() -> None:
    async with service("actions") as heard, notifications() as (shown, _):
        shown.show(OFFER)
        await heard.until(lambda: bool(heard.shown))
        (number,) = heard.shown
        await turn_until(lambda: shown.showing)
        heard.say("NotificationClosed", number, 2)
        await turn_until(lambda: not shown.showing)
        shown.show(DesktopNotification("Callback: Tom", "Claims"))
        await heard.until(lambda: heard.calls.count("Notify") == 2)
        assert heard.shown[max(heard.shown)][1] == 0  # A new one, which replaces no other.


@pytest.mark.usefixtures("bus")
async def test_that_without_a_service_nothing_is_shown_and_nothing_breaks() -> None:
    async with notifications() as (shown, _):
        assert not shown.available
        shown.show(OFFER)
        shown.hide()


async def test_that_without_a_bus_nothing_is_shown_and_nothing_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nothing'}")
    async with notifications() as (shown, _):
        assert not shown.available
        shown.show(OFFER)


@pytest.mark.usefixtures("bus")
@pytest.mark.parametrize(
    ("capabilities", "sent"),
    [
        (("body", "body-markup"), '&lt;b&gt;Billing&lt;/b&gt; &amp;amp; &lt;img src="x"&gt;'),
        (("body",), '<b>Billing</b> &amp; <img src="x">'),
    ],
)
async def test_that_a_service_shows_texts_as_they_are(capabilities: tuple[str, ...], sent: str) -> None:
    """A service that reads markup in the body gets it escaped; one that does not would show the escapes."""
    async with service(*capabilities) as heard, notifications() as (shown, _):
        shown.show(DesktopNotification("<b>Rosa</b>", '<b>Billing</b> &amp; <img src="x">'))
        await heard.until(lambda: bool(heard.shown))
        (body,) = heard.shown.values()
        assert body[3:5] == ["<b>Rosa</b>", sent]
