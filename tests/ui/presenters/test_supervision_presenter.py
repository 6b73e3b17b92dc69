"""A supervisor in a conversation, in the real window on a real server: what is pressed happens, and is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.support.server import QUICK, RunningServer, listening, running_server, write_site
from tests.support.waiting import seen, wait_until
from tests.ui.presenters.live import supervisor_desk
from ui.presenters.supervisor_session import SupervisorSession
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen, windows cannot be raised or kept from being too small."""

STAYS = "+442079460100"
"""A customer who answers after a second and stays."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server at which boss has a softphone, and may do everything in conversations."""
    folder = tmp_path_factory.mktemp("server")
    calls = '[business_process.calls]\nsupervision = ["listen", "whisper", "join"]\n'
    write_site(folder / "site.toml", timing=QUICK + calls)
    text = (folder / "site.toml").read_text("utf-8")
    boss = 'id = "boss"\nname = "Boss"\n'
    assert text.count(boss) == 1
    phone = 'endpoint = { kind = "softphone", address = "boss" }\n'
    (folder / "site.toml").write_text(text.replace(boss, boss + phone), "utf-8")
    with running_server(folder) as running:
        yield running


@contextmanager
def a_conversation(server: RunningServer) -> Generator[tuple[httpx.Client, str]]:
    """Bring dana into a conversation; give dana's client and the interaction's path."""
    with server.client("dana") as dana, server.client("ivr") as ivr, listening(server, dict(dana.headers)):
        dana.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
        body = {"business_process_id": "billing", "number": STAYS}
        ivr.post("/v1/callbacks", json=body).raise_for_status()
        offer = wait_until(lambda: dana.get("/v1/agent").json()["interaction"], "an offer")
        path = f"/v1/interactions/{offer['id']}"
        dana.post(f"{path}/accept").raise_for_status()
        wait_until(lambda: state_of(dana) == "handling", "a conversation")
        yield dana, path


def state_of(agent: httpx.Client) -> str:
    interaction: dict[str, Any] = agent.get("/v1/agent").json()["interaction"]
    return str(interaction["state"])


def words_of(widget: QWidget) -> str:
    """Return the visible words of a part of the window."""
    labels = (label.text() for label in widget.findChildren(QLabel) if label.isVisible())
    return " ".join(labels)


def button_of(widget: QWidget, text: str) -> QAbstractButton | None:
    """Return a visible button that can be pressed."""
    buttons = widget.findChildren(QAbstractButton)
    return next(
        (each for each in buttons if each.text() == text and each.isVisible() and each.isEnabled()), None
    )


async def press(widget: QWidget, text: str) -> None:
    """Press a button once it is there."""
    button = await seen(lambda: button_of(widget, text), f"the button {text}")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


async def in_the_list(desk: SupervisorSession) -> QWidget:
    """Open Current Interactions and choose the conversation."""
    desk.window.open_place(Page.INTERACTIONS)
    page = desk.window.interactions
    await seen(lambda: page.table.model().rowCount(), "the interaction")
    page.table.choose(0)
    return page


async def test_that_a_supervisor_listens_whispers_and_leaves_by_buttons_and_keys(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    del qapp
    with a_conversation(server) as (dana, path):
        async with supervisor_desk(server, "boss", tmp_path) as desk:
            page, strip = await in_the_list(desk), desk.window.supervision
            assert not strip.isVisible()
            await press(page, "Listen")
            await seen(lambda: "You are listening to Dana" in words_of(strip), "the strip of a listener")
            await press(strip, "Whisper")
            await seen(lambda: "You are whispering to Dana" in words_of(strip), "the strip of a whisperer")
            shown = await asyncio.to_thread(
                lambda: dana.get("/v1/agent").json()["interaction"]["supervised_by"]
            )
            assert [(each["supervisor"]["name"], each["mode"]) for each in shown] == [("Boss", "whisper")]
            await seen(lambda: button_of(strip, "Leave"), "the way out")
            desk.window.activateWindow()
            await seen(desk.window.isActiveWindow, "the window is in front")
            QTest.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
            await seen(lambda: not strip.isVisible(), "the strip is gone")
            message = await seen(lambda: desk.floor.value.message, "the outcome")
            assert "You have left the conversation of Dana" in message.text
        dana.post(f"{path}/complete", json={"status": "wrong_destination"}).raise_for_status()


async def test_that_the_end_of_the_conversation_is_reported_to_the_supervisor(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    del qapp
    with a_conversation(server) as (dana, path):
        async with supervisor_desk(server, "boss", tmp_path) as desk:
            await press(await in_the_list(desk), "Join")
            strip = desk.window.supervision
            await seen(lambda: "You have joined Dana" in words_of(strip), "the strip")
            complete = {"status": "wrong_destination"}
            await asyncio.to_thread(lambda: dana.post(f"{path}/complete", json=complete).raise_for_status())
            await seen(lambda: not strip.isVisible(), "the strip is gone")
            message = desk.floor.value.message
            assert message is not None
            assert "no longer in the conversation of Dana" in message.text
