"""One sound on one device: opens the device, switches it, notices its loss, and closes it.

The owner sets which feed is to be heard on which device. The channel gets there step by step, with at most one
PortAudio call at a time, each in a thread, and checks the current target after each step. So quick changes
never queue up.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final, TypeVar

from agent_desktop.audio.feed import Feed
from agent_desktop.audio.portaudio import PORTAUDIO, Output
from agent_desktop.audio.threads import Threads
from agent_desktop.model.sound import SoundFault, SoundMissing

T = TypeVar("T")

LOOK_S: Final = 0.5
"""Seconds between two checks of an open device."""

LEAVE_S: Final = 0.5
"""Seconds that a device may take to play its remaining samples when it is left; a healthy one takes 0.2."""

STALLED_S: Final = 2.0
"""Seconds without a request for samples after which a device counts as lost; a healthy one asks every 25 ms."""

ANSWER_S: Final = 5.0
"""Seconds that a device may take to open or close before it is reported as not answering."""


class Channel:
    """Plays a feed on a device.

    ``on_trouble`` is called when that fails or breaks off, ``on_opened`` when it begins; both on the loop's thread.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        *,
        on_trouble: Callable[[SoundMissing], None],
        on_opened: Callable[[], None] | None = None,
    ) -> None:
        self._loop = loop
        self._on_trouble = on_trouble
        self._on_opened = on_opened
        self._threads = Threads(loop)
        self._feed: Feed | None = None
        self._device: str | None = None
        self._output: Output | None = None
        self._calling = False  # A PortAudio call is running.
        self._closed = False
        self._look_timer: asyncio.TimerHandle | None = None
        self._answer_timer: asyncio.TimerHandle | None = None
        self._leave_timer: asyncio.TimerHandle | None = None

    @property
    def output(self) -> Output | None:
        """The device that is open, or None."""
        return self._output

    def sound(self, feed: Feed | None, device: str | None) -> None:
        """Play ``feed`` on ``device`` whenever the feed is ``playing``; call this again when it starts playing."""
        self._feed = None if self._closed else feed
        self._device = device
        if self._calling and self._answer_timer is None:  # Stuck, and requested again.
            self._answer_timer = self._loop.call_later(ANSWER_S, self._miss_answer)
        self._settle()

    async def close(self) -> None:
        """Close the device and wait for the threads, unless they are stuck in a driver."""
        self._closed = True
        self.sound(None, None)
        deadline = self._loop.time() + ANSWER_S
        while (self._calling or self._output is not None) and (left := deadline - self._loop.time()) > 0:
            if not self._calling:
                self._leave()
            await self._threads.idle(left)
        await self._threads.idle(ANSWER_S)
        for timer in (self._look_timer, self._answer_timer, self._leave_timer):
            if timer is not None:
                timer.cancel()

    def _settle(self) -> None:
        """Take the next step towards the target."""
        if self._calling:
            return
        output = self._output
        if output is None:
            if self._feed is not None and self._feed.playing:
                self._open(self._feed, self._device)
        elif not self._is_wanted(output) and self._leave_timer is None:
            output.leave()
            self._leave_timer = self._loop.call_later(LEAVE_S, self._leave)

    def _is_wanted(self, output: Output) -> bool:
        """Return whether ``output`` is the device, with the feed, that is to be heard."""
        return output.feed is self._feed and output.device == self._device

    def _open(self, feed: Feed, device: str | None) -> None:
        """Open ``device`` in a thread."""
        self._call("open", lambda: PORTAUDIO.open(feed, device, self._finished_on_device), self._opened)

    def _opened(self, outcome: Output | SoundMissing) -> None:
        """Continue with the open device, or report why there is none."""
        self._answered()
        if isinstance(outcome, SoundMissing):
            self._fail(outcome)
        else:
            self._output = outcome
            self._look_timer = self._loop.call_later(LOOK_S, self._look)
            if outcome.finished:
                self._finished(outcome)
            elif self._on_opened is not None and self._is_wanted(outcome):
                self._on_opened()
        self._settle()

    def _finished_on_device(self, output: Output) -> None:
        """Hand over from the device's thread to the loop's."""
        with suppress(RuntimeError):  # The loop is closed, so nothing needs the report.
            self._loop.call_soon_threadsafe(self._finished, output)

    def _finished(self, output: Output) -> None:
        """Close a device that has stopped requesting samples, and report it if there was more to play."""
        if output is not self._output or self._calling:
            return
        if not output.complete and self._is_wanted(output):
            self._fail(SoundMissing(SoundFault.DEVICE_LOST, "the device stopped during playback"))
        self._leave()

    def _look(self) -> None:
        """Notice a device that has stopped requesting samples without any report."""
        output = self._output
        self._look_timer = None
        if output is None or self._calling:
            return
        if time.monotonic() - output.pulled_at > STALLED_S:
            if self._is_wanted(output):
                self._fail(SoundMissing(SoundFault.DEVICE_LOST, "the device requests no more sound"))
            self._leave()
        else:
            self._look_timer = self._loop.call_later(LOOK_S, self._look)

    def _leave(self) -> None:
        """Close the device in a thread."""
        for timer in (self._look_timer, self._leave_timer):
            if timer is not None:
                timer.cancel()
        self._look_timer = self._leave_timer = None
        output = self._output
        if output is not None and not self._calling:
            self._call("close", lambda: PORTAUDIO.close(output), self._left)

    def _left(self, _: None) -> None:
        """Continue without a device."""
        self._answered()
        self._output = None
        self._settle()

    def _call(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Call PortAudio in a thread."""
        self._calling = True
        self._answer_timer = self._loop.call_later(ANSWER_S, self._miss_answer)
        self._threads.run(f"sound: {name}", work, done)

    def _answered(self) -> None:
        """Note that the call has ended."""
        self._calling = False
        if self._answer_timer is not None:
            self._answer_timer.cancel()
            self._answer_timer = None

    def _miss_answer(self) -> None:
        """Report that the device does not answer; when the call ends the channel continues."""
        self._answer_timer = None
        self._fail(SoundMissing(SoundFault.DEVICE_REFUSED, f"no answer within {ANSWER_S:g} s"))

    def _fail(self, why: SoundMissing) -> None:
        """Reset the feed to what was certainly heard, and report why it stopped if it was playing."""
        feed = self._feed
        if feed is None:
            return
        was_playing = feed.playing
        # A device that still requests samples has played all that it was given before.
        feed.break_off(self._output.pulled_at if self._output is not None else time.monotonic())
        if was_playing:
            self._on_trouble(why)
