"""Customers who call in on the simulated switch, by the steps of ``[[simulator.caller]]`` (``docs/site-file.md``).

They go through the same conversation as the callers of a real switch.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

from server_stub.clock import Clock
from server_stub.logs import get_logger
from server_stub.telephony.intake.conversation import LONGEST_SILENCE_S, CallerConversation
from server_stub.telephony.intake.dialogue_events import (
    CallerHungUp,
    DigitPressed,
    MessageRecorded,
    PromptsPlayed,
)
from server_stub.telephony.intake.inbound_line import line_called
from server_stub.telephony.intake.intake_desk import IntakeDesk, MessageFate
from server_stub.telephony.intake.prompts import PROMPTS
from server_stub.telephony.settings import (
    TONE,
    CallerStep,
    InboundSettings,
    SimulatedCaller,
    SimulatorSettings,
)
from server_stub.telephony.simulated_speech import Speech, SpeechUnreadable, read_speech

_log = get_logger(__name__)

_LETTER_S: Final = 0.06
"""How long a letter of a prompt's text takes; prompts need no files here."""
_ACTS_AFTER_S: Final = 1.0
"""How long a caller listens to a prompt before acting."""
_BETWEEN_KEYS_S: Final = 0.3
_FILE_AGAIN_S: Final = 5.0


class SimulatedCallers:
    """The callers of a simulated switch.

    ``is_away`` returns whether the switch is away, which callers do not reach then.
    """

    def __init__(
        self,
        clock: Clock,
        lines: tuple[InboundSettings, ...],
        desk: IntakeDesk,
        is_away: Callable[[], bool],
    ) -> None:
        self._clock = clock
        self._lines = lines
        self._desk = desk
        self._is_away = is_away
        self._callers: dict[str, SimulatedCaller] = {}
        self._planned: dict[str, Callable[[], None]] = {}
        self._calls: set[_SimulatedCall] = set()
        self._filing: set[asyncio.Task[None]] = set()

    @property
    def count(self) -> int:
        """How many callers are in a call."""
        return len(self._calls)

    @property
    def unfiled(self) -> int:
        """How many messages are not filed yet."""
        return len(self._filing)

    def set_callers(self, settings: SimulatorSettings, folder: Path) -> None:
        """Let each caller who is new or has changed call once; those who have not called yet and are gone do not.

        ``folder`` is that of the site file, from which the names of sound files begin.
        """
        wanted = {caller.id: caller for caller in settings.caller}
        for caller_id in self._callers:
            if wanted.get(caller_id) != self._callers[caller_id]:
                self._planned.pop(caller_id, lambda: None)()
        for caller in wanted.values():
            if self._callers.get(caller.id) != caller:
                self._planned[caller.id] = self._clock.call_at(
                    self._clock.now() + timedelta(seconds=caller.after_s),
                    lambda caller=caller: self._call(caller, settings.pace, folder),
                )
        self._callers = wanted

    async def close(self) -> None:
        """End all calls, and what is still to come of them."""
        for call_off in self._planned.values():
            call_off()
        self._planned.clear()
        await asyncio.gather(*(call.close() for call in tuple(self._calls)))
        for task in self._filing:
            task.cancel()
        await asyncio.gather(*self._filing, return_exceptions=True)

    def _call(self, caller: SimulatedCaller, pace: float, folder: Path) -> None:
        self._planned.pop(caller.id, None)
        line = line_called(self._lines, caller.calls)
        if line is None:
            _log.warning(
                "a call came to a number that no [[telephony.inbound]] names; it is refused",
                number=caller.calls,
            )
        elif self._is_away():
            _log.info("a simulated caller does not get through: the switch is away", caller=caller.id)
        else:
            call = _SimulatedCall(
                caller,
                folder,
                line,
                pace=pace,
                clock=self._clock,
                desk=self._desk,
                file=self._file,
                on_over=self._calls.discard,
            )
            self._calls.add(call)

    def _file(self, callback_id: str, takes: list[bytes]) -> None:
        task = asyncio.create_task(self._keep_filing(callback_id, takes), name=f"message of {callback_id}")
        self._filing.add(task)
        task.add_done_callback(self._filing.discard)

    async def _keep_filing(self, callback_id: str, takes: list[bytes]) -> None:
        """File the first take that can be used; while nothing can be stored, try again."""
        for sound in takes:
            while (fate := await self._desk.file_message(callback_id, sound)) is MessageFate.LATER:
                await self._pause()
            if fate is MessageFate.FILED:
                _log.info("a message is filed", callback=callback_id)
                return
        _log.warning("recording lost", callback=callback_id, takes=len(takes))

    async def _pause(self) -> None:
        over: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._clock.call_at(
            self._clock.now() + timedelta(seconds=_FILE_AGAIN_S),
            lambda: None if over.done() else over.set_result(None),
        )
        await over


class _SimulatedCall:
    """A ``CallersLine`` whose caller follows the steps."""

    def __init__(
        self,
        caller: SimulatedCaller,
        folder: Path,
        line: InboundSettings,
        *,
        pace: float,
        clock: Clock,
        desk: IntakeDesk,
        file: Callable[[str, list[bytes]], None],
        on_over: Callable[[_SimulatedCall], None],
    ) -> None:
        self._steps = list(caller.step)
        self._folder = folder
        self._line = line
        self._pace = pace
        self._clock = clock
        self._file = file
        self._on_over = on_over
        self._takes: dict[int, Speech] = {}
        self._recording: int | None = None
        self._prompt_end: Callable[[], None] | None = None
        self._take_end: Callable[[], None] | None = None
        self._acts: list[Callable[[], None]] = []
        self._conversation = CallerConversation(
            f"simulated-{uuid4().hex}",
            caller.number or "",
            line,
            self,
            desk,
            after=self._after,
            on_over=self._over,
        )

    def _after(self, seconds: float, call: Callable[[], None]) -> Callable[[], None]:
        return self._clock.call_at(self._clock.now() + timedelta(seconds=seconds / self._pace), call)

    async def close(self) -> None:
        """End the call."""
        await self._conversation.close()

    def _over(self) -> None:
        for call_off in (*self._acts, self._prompt_end, self._take_end):
            if call_off is not None:
                call_off()
        self._on_over(self)

    # --- The switch's side --------------------------------------------------------------------------------------------------

    async def answer(self) -> None:
        """See ``CallersLine``."""

    async def play(self, names: tuple[str, ...]) -> None:
        """See ``CallersLine``; a prompt takes as long as its text."""
        letters = sum(len(PROMPTS[name]) for name in names)
        self._prompt_end = self._after(letters * _LETTER_S, self._played)
        step = self._next_step(names)
        if step is not None:
            self._act(step, _ACTS_AFTER_S)

    def _played(self) -> None:
        self._prompt_end = None
        self._conversation.report(PromptsPlayed())

    async def stop_prompts(self) -> None:
        """See ``CallersLine``."""
        if self._prompt_end is not None:
            self._prompt_end()
            self._prompt_end = None

    async def record(self, callback_id: str, take: int) -> None:
        """See ``CallersLine``."""
        del callback_id
        step = self._next_step((TONE,))
        speech = await self._speech(step)
        self._recording = take
        self._takes[take] = speech.cut_to(self._line.longest_message_s)
        spoken_s = self._takes[take].seconds
        self._take_end = self._after(
            min(spoken_s + LONGEST_SILENCE_S, self._line.longest_message_s), self._end_take
        )
        if step is not None:
            self._act(step, spoken_s)

    def _end_take(self) -> None:
        take, self._recording = self._recording, None
        if take is not None:
            if self._take_end is not None:
                self._take_end()
                self._take_end = None
            self._conversation.report(MessageRecorded(self._takes[take].is_audible))

    async def file(self, callback_id: str, takes: tuple[int, ...]) -> None:
        """See ``CallersLine``."""
        self._file(callback_id, [self._takes[take].wave_file() for take in takes])
        await self.drop(callback_id, takes)

    async def drop(self, callback_id: str, takes: tuple[int, ...]) -> None:
        """See ``CallersLine``."""
        del callback_id
        for take in takes:
            del self._takes[take]

    async def hang_up(self) -> None:
        """See ``CallersLine``."""
        self._hung_up()

    # --- The caller's side --------------------------------------------------------------------------------------------------

    def _next_step(self, places: tuple[str, ...]) -> CallerStep | None:
        """Take the first step that is left and belongs to one of ``places``."""
        step = next((step for step in self._steps if step.at in places), None)
        if step is not None:
            self._steps.remove(step)
        return step

    def _act(self, step: CallerStep, after_s: float) -> None:
        for key in step.keys:
            self._acts.append(self._after(after_s, lambda key=key: self._press(key)))
            after_s += _BETWEEN_KEYS_S
        if step.hangs_up:
            self._acts.append(self._after(after_s, self._hung_up))

    def _press(self, key: str) -> None:
        if self._recording is not None and key == "#":
            self._end_take()
        self._conversation.report(DigitPressed(key))

    def _hung_up(self) -> None:
        self._end_take()
        self._conversation.report(CallerHungUp())

    async def _speech(self, step: CallerStep | None) -> Speech:
        if step is None or step.says is None:
            return Speech()
        file = self._folder / step.says
        try:
            return await asyncio.to_thread(read_speech, file)
        except SpeechUnreadable as error:
            _log.warning("a simulated caller says nothing", file=str(file), detail=str(error))
            return Speech()
