"""One voice on one device: opens it, changes it, notices when it is lost, and lets go of it.

The owner says which feed it wants to hear on which device. The channel brings that about step by step, at most one
call of PortAudio at a time and each in a thread, and after each step looks again at what is wanted by now. So a
quick finger can ask for many things in a row, and nothing queues up.
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
"""How often an open device is looked at, in seconds."""

LEAVE_S: Final = 0.5
"""How long a device that is being left may take to play what it was given, in seconds; a healthy one takes 0.2."""

STALLED_S: Final = 2.0
"""A device that has not asked for samples for so long has gone without a word; a healthy one asks every 25 ms."""

ANSWER_S: Final = 5.0
"""How long a device may take to open or to close before it is said not to answer."""


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
        self._calling = False  # A call of PortAudio is under way.
        self._closed = False
        self._look_timer: asyncio.TimerHandle | None = None
        self._answer_timer: asyncio.TimerHandle | None = None
        self._let_go_timer: asyncio.TimerHandle | None = None

    @property
    def output(self) -> Output | None:
        """The device that is open now."""
        return self._output

    def sound(self, feed: Feed | None, device: str | None) -> None:
        """From now on play ``feed`` on ``device`` whenever the feed is ``playing``; say it again when that begins."""
        self._feed = None if self._closed else feed
        self._device = device
        if self._calling and self._answer_timer is None:  # Stuck, and asked again.
            self._answer_timer = self._loop.call_later(ANSWER_S, self._miss_answer)
        self._settle()

    async def close(self) -> None:
        """Let go of the device and wait for the threads, unless they are stuck in a driver."""
        self._closed = True
        self.sound(None, None)
        deadline = self._loop.time() + ANSWER_S
        while (self._calling or self._output is not None) and (left := deadline - self._loop.time()) > 0:
            if not self._calling:
                self._let_go()
            await self._threads.idle(left)
        await self._threads.idle(ANSWER_S)
        for timer in (self._look_timer, self._answer_timer, self._let_go_timer):
            if timer is not None:
                timer.cancel()

    def _settle(self) -> None:
        """Take the next step towards what is wanted."""
        if self._calling:
            return
        output = self._output
        if output is None:
            if self._feed is not None and self._feed.playing:
                self._open(self._feed, self._device)
        elif not self._is_wanted(output) and self._let_go_timer is None:
            output.leave()
            self._let_go_timer = self._loop.call_later(LEAVE_S, self._let_go)

    def _is_wanted(self, output: Output) -> bool:
        """Return whether ``output`` is the device, with the feed, that is to be heard."""
        return output.feed is self._feed and output.device == self._device

    def _open(self, feed: Feed, device: str | None) -> None:
        """Open ``device`` in a thread."""
        self._call("open", lambda: PORTAUDIO.open(feed, device, self._finished_on_device), self._opened)

    def _opened(self, outcome: Output | SoundMissing) -> None:
        """Go on with the open device, or say why there is none."""
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
        """Hand over from the device's thread."""
        with suppress(RuntimeError):  # The loop is closed: nobody listens any more.
            self._loop.call_soon_threadsafe(self._finished, output)

    def _finished(self, output: Output) -> None:
        """Let go of a device that asks no more, and say so if there was more to be heard."""
        if output is not self._output or self._calling:
            return
        if not output.complete and self._is_wanted(output):
            self._fail(SoundMissing(SoundFault.DEVICE_LOST, "the device stopped during playback"))
        self._let_go()

    def _look(self) -> None:
        """Notice a device that has stopped asking without a word."""
        output = self._output
        self._look_timer = None
        if output is None or self._calling:
            return
        if time.monotonic() - output.pulled_at > STALLED_S:
            if self._is_wanted(output):
                self._fail(SoundMissing(SoundFault.DEVICE_LOST, "the device requests no more sound"))
            self._let_go()
        else:
            self._look_timer = self._loop.call_later(LOOK_S, self._look)

    def _let_go(self) -> None:
        """Close the device in a thread."""
        for timer in (self._look_timer, self._let_go_timer):
            if timer is not None:
                timer.cancel()
        self._look_timer = self._let_go_timer = None
        output = self._output
        if output is not None and not self._calling:
            self._call("close", lambda: PORTAUDIO.close(output), self._let_gone)

    def _let_gone(self, _: None) -> None:
        """Go on without a device."""
        self._answered()
        self._output = None
        self._settle()

    def _call(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Call PortAudio in a thread."""
        self._calling = True
        self._answer_timer = self._loop.call_later(ANSWER_S, self._miss_answer)
        self._threads.run(f"sound: {name}", work, done)

    def _answered(self) -> None:
        """Take note that the call is over."""
        self._calling = False
        if self._answer_timer is not None:
            self._answer_timer.cancel()
            self._answer_timer = None

    def _miss_answer(self) -> None:
        """Say that the device does not answer; the call goes on, and when it ends the channel does."""
        self._answer_timer = None
        self._fail(SoundMissing(SoundFault.DEVICE_REFUSED, f"no answer within {ANSWER_S:g} s"))

    def _fail(self, why: SoundMissing) -> None:
        """Take the feed back to what was heard for certain, and if it was being heard, say why it stopped."""
        feed = self._feed
        if feed is None:
            return
        was_playing = feed.playing
        # A device that still asks has played until then what it had been given.
        feed.break_off(self._output.pulled_at if self._output is not None else time.monotonic())
        if was_playing:
            self._on_trouble(why)
