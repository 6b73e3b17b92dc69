"""Keys that hold while another program is in front."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from agent_desktop.system.chords import Chord, KeysTaken, chord
from agent_desktop.system.global_keys import GlobalKeys, open_keys
from tests.support.screen.display import Screen

ACCEPT = chord("Ctrl+Alt+A")
DECLINE = chord("Ctrl+Alt+X")
elsewhere = pytest.mark.skipif(sys.platform == "win32", reason="Windows hands out keys whatever Qt draws on")


def test_that_a_chord_is_read_from_its_name() -> None:
    assert chord("Ctrl+Alt+A") == Chord(frozenset({"Ctrl", "Alt"}), "A")
    assert chord("Meta+Shift+7") == Chord(frozenset({"Meta", "Shift"}), "7")


@pytest.mark.parametrize("text", ["", "A", "Ctrl+", "Hyper+A", "Ctrl+F12", "Ctrl+Alt+,"])
def test_that_a_text_that_is_not_a_key_combination_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a chord"):
        chord(text)


@elsewhere
async def test_that_a_system_that_hands_out_no_keys_is_known() -> None:
    assert open_keys("wayland", lambda _: None) is None
    assert open_keys("offscreen", lambda _: None) is None


@asynccontextmanager
async def keys() -> AsyncGenerator[tuple[GlobalKeys, asyncio.Queue[str]]]:
    """Give keys on the screen of the test, and what is pressed."""
    pressed: asyncio.Queue[str] = asyncio.Queue()
    held = open_keys("xcb", pressed.put_nowait)
    assert held is not None
    try:
        yield held, pressed
    finally:
        held.close()


async def press(screen: Screen, *chords: str) -> None:
    """Press keys as a hand does."""
    await asyncio.to_thread(screen.xdotool, "key", *chords)


@pytest.fixture
def on_screen(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Let this process see the screen."""
    monkeypatch.setenv("DISPLAY", screen.env["DISPLAY"])
    return screen


@pytest.mark.x11
async def test_that_a_key_held_is_heard_whatever_is_in_front(on_screen: Screen) -> None:
    async with keys() as (held, pressed):
        held.hold({"accept": ACCEPT, "decline": DECLINE})
        await press(on_screen, "ctrl+alt+x", "ctrl+alt+a")
        assert [await pressed.get(), await pressed.get()] == ["decline", "accept"]


@pytest.mark.x11
async def test_that_num_lock_makes_no_other_key_of_it(on_screen: Screen) -> None:
    async with keys() as (held, pressed):
        held.hold({"accept": ACCEPT})
        await press(on_screen, "Num_Lock", "ctrl+alt+a")
        assert await pressed.get() == "accept"


@pytest.mark.x11
async def test_that_a_released_key_is_no_longer_received(on_screen: Screen) -> None:
    async with keys() as (held, pressed):
        held.hold({"accept": ACCEPT, "decline": DECLINE})
        held.hold({"decline": DECLINE})
        await press(on_screen, "ctrl+alt+a", "ctrl+alt+x")
        assert await pressed.get() == "decline"
        assert pressed.empty()


@pytest.mark.x11
async def test_that_a_key_of_another_program_is_taken_and_the_rest_hold(on_screen: Screen) -> None:
    async with keys() as (first, others), keys() as (second, pressed):
        first.hold({"other": ACCEPT})
        with pytest.raises(KeysTaken, match="accept"):
            second.hold({"accept": ACCEPT, "decline": DECLINE})
        await press(on_screen, "ctrl+alt+a", "ctrl+alt+x")
        assert [await others.get(), await pressed.get()] == ["other", "decline"]


@pytest.mark.x11
async def test_that_keys_are_free_again_once_closed(on_screen: Screen) -> None:
    async with keys() as (first, _):
        first.hold({"accept": ACCEPT})
    async with keys() as (second, pressed):
        second.hold({"accept": ACCEPT})
        await press(on_screen, "ctrl+alt+a")
        assert await pressed.get() == "accept"


@elsewhere
async def test_that_without_an_x_server_there_are_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":54321")
    assert open_keys("xcb", lambda _: None) is None
