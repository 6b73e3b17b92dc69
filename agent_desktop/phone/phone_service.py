"""The service of the built-in phone: it starts, watches and restarts the process, and keeps its state."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from agent_desktop.model.observable import Observable
from agent_desktop.model.phone import (
    HeadsetButton,
    HeadsetLights,
    LegStage,
    Levels,
    LineFault,
    PhoneDevices,
    PhoneState,
)
from agent_desktop.model.sound import SoundMissing
from agent_desktop.phone.messages import (
    ButtonPressed,
    CloseLine,
    DevicesFailed,
    DevicesListed,
    DevicesOpened,
    LevelsMeasured,
    LineDown,
    LineMeasured,
    LineUp,
    ListDevices,
    Mute,
    OpenLine,
    PhoneOrder,
    PhoneReady,
    PhoneReport,
    Prepare,
    ShowLights,
    TryMicrophone,
    UseDevices,
)
from agent_desktop.phone.phone_process import PhoneProcess, command

log: Final = logging.getLogger(__name__)

RESTART_S: Final = (0.2, 1.0, 2.0, 5.0)
"""Seconds before a process that ended is started again; the last value repeats."""

LOOK_EVERY_S: Final = 5.0
"""Seconds between two reads of the devices while there is no call, because a headset may be plugged in."""


class LineLost(Exception):
    """The line did not come up, or has ended; ``fault`` is the reason."""

    def __init__(self, fault: LineFault, detail: str = "") -> None:
        self.fault = fault
        super().__init__(f"{fault.value}: {detail}" if detail else fault.value)


class PhoneService:
    """The phone of one signed-in agent. All methods are called on the loop's thread and return at once."""

    def __init__(self, loop: asyncio.AbstractEventLoop, start: Sequence[str] | None = None) -> None:
        self._loop = loop
        self._command = start or command()
        self._process: PhoneProcess | None = None
        self._ended_early = 0
        self._restart: asyncio.TimerHandle | None = None
        self._look: asyncio.TimerHandle | None = None
        self._line = 0
        self._up: asyncio.Future[None] | None = None
        self._down: asyncio.Future[LineFault] | None = None
        self._is_closed = False
        self._lights = HeadsetLights()
        self.on_button: Callable[[HeadsetButton], None] = _ignore
        """Called with each press of a button of the headset."""
        self.state = Observable(PhoneState())
        self.levels = Observable(Levels(), distinct=False)  # A peak fades with each report, also of silence.

    @property
    def pid(self) -> int | None:
        """The id of the process, if there is one."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Start the process; it is started again whenever it ends, until ``close``."""
        if self._process is not None or self._is_closed:
            return
        try:
            self._process = PhoneProcess(self._loop, self._take, self._note_end, self._command)
        except OSError as error:
            log.warning("the phone process does not start", extra={"data": {"error": str(error)}})
            self._show(failed=True)
            self._start_later()

    def use_devices(self, headset: str | None, microphone: str | None) -> None:
        """Use these devices from now on, even during a call; None is the system's default."""
        if (self.state.value.headset, self.state.value.microphone) != (headset, microphone):
            self._show(headset=headset, microphone=microphone, headset_problem=None, microphone_problem=None)
            self._order(UseDevices(headset, microphone))

    def mute(self, *, on: bool) -> None:
        """Send silence instead of the microphone, or the microphone again."""
        self._show(muted=on)
        self._order(Mute(on))

    def show_lights(self, lights: HeadsetLights) -> None:
        """Show ``lights`` on the headset, and report its buttons to ``on_button`` until all are off."""
        if lights != self._lights:
            self._lights = lights
            self._order(ShowLights(lights))

    def try_microphone(self, *, on: bool) -> None:
        """Open the devices without a call, so that ``levels`` shows the microphone's input; or stop that."""
        self._show(testing=on)
        self._order(TryMicrophone(on))

    def prepare(self) -> None:
        """Load what a call needs, since one is about to come."""
        self._order(Prepare())

    def look_for_devices(self) -> None:
        """Read the devices again."""
        self._order(ListDevices())

    def show_stage(self, stage: LegStage, interaction_id: str | None, fault: LineFault | None = None) -> None:
        """Show the stage of an interaction's leg."""
        self._show(stage=stage, interaction_id=interaction_id, fault=fault)

    async def until_ready(self) -> None:
        """Return once the phone can take a call, or once it is not known that it cannot."""
        changed = asyncio.Event()
        stop = self.state.watch(lambda _: changed.set())
        try:
            while self.state.value.problem is not None:
                changed.clear()
                await changed.wait()
        finally:
            stop()

    async def connect(self, url: str) -> None:
        """Open a line to ``url``, which contains a ticket.

        Raises:
            LineLost: it does not come up.
        """
        self._line += 1
        self._up, self._down = self._loop.create_future(), self._loop.create_future()
        if self._process is None:
            raise LineLost(LineFault.UNREACHABLE, "the phone process is not running")
        self._order(OpenLine(self._line, url))
        await self._up

    async def line_down(self) -> LineFault:
        """Wait until the open line ends, and return the reason."""
        if self._down is None:
            return LineFault.CLOSED
        return await self._down

    def hang_up(self) -> None:
        """Close the line properly, and the devices. Safe to repeat."""
        if self.state.value.stage is not LegStage.IDLE or self._up is not None:
            self._order(CloseLine())
            self._up = self._down = None
            self._show(
                stage=LegStage.IDLE,
                interaction_id=None,
                muted=False,
                quality=None,
                fault=None,
                headset_problem=None,
                microphone_problem=None,
            )
            self.levels.set(Levels())
            self.look_for_devices()  # They were not read during the call.

    async def close(self) -> None:
        """End the process. Safe to repeat."""
        self._is_closed = True
        for timer in (self._restart, self._look):
            if timer is not None:
                timer.cancel()
        process, self._process = self._process, None
        if process is not None:
            process.order(CloseLine())
            await self._loop.run_in_executor(None, process.close)

    def _take(self, report: PhoneReport) -> None:
        """Update the state from a report of the process."""
        match report:
            case PhoneReady():
                self._note_ready()
            case LineUp() if report.line == self._line:
                if self._up is not None and not self._up.done():
                    self._up.set_result(None)
            case LineDown() if report.line == self._line:
                self._lose_line(report.fault, report.detail)
            case LineMeasured() if report.line == self._line:
                self._show(quality=report.figures)
            case LevelsMeasured():
                self.levels.set(Levels(report.microphone, report.headset))
            case DevicesOpened():
                self._show(headset_problem=None, microphone_problem=None)
            case DevicesFailed():
                self._note_device(report.why, is_microphone=report.is_microphone)
            case DevicesListed():
                self._show(devices=PhoneDevices(report.headsets, report.microphones, known=True))
            case _:
                self._take_press(report)

    def _take_press(self, report: PhoneReport) -> None:
        """Pass on a press of a button; every other report that is left is of a former line."""
        if isinstance(report, ButtonPressed):
            self.on_button(report.button)

    def _note_ready(self) -> None:
        state = self.state.value
        self._order(UseDevices(state.headset, state.microphone))
        self._order(Mute(state.muted))
        if self._lights != HeadsetLights():
            self._order(ShowLights(self._lights))
        if state.testing:
            self._order(TryMicrophone(on=True))
        self._show(running=True, failed=False, devices=msgspec.structs.replace(state.devices, known=False))
        self._keep_looking()

    def _keep_looking(self) -> None:
        """Read the devices at intervals, until a call has them."""
        if self._is_closed or self._process is None:
            return
        is_waiting = self.state.value.stage in {LegStage.IDLE, LegStage.CONNECTING}
        if is_waiting and not self.state.value.testing:
            self._order(ListDevices())
        if self._look is not None:
            self._look.cancel()
        self._look = self._loop.call_later(LOOK_EVERY_S, self._keep_looking)

    def _note_device(self, why: SoundMissing, *, is_microphone: bool) -> None:
        log.info("sound device", extra={"data": {"reason": why.reason.value, "detail": why.detail}})
        if is_microphone:
            self._show(microphone_problem=why)
        else:
            self._show(headset_problem=why)

    def _lose_line(self, fault: LineFault, detail: str) -> None:
        log.info("line down", extra={"data": {"fault": fault.value, "detail": detail}})
        if self._up is not None and not self._up.done():
            self._up.set_exception(LineLost(fault, detail))
        elif self._down is not None and not self._down.done():
            self._down.set_result(fault)
        self._show(quality=None)

    def _note_end(self) -> None:
        """Start the process again; an open call gets another line."""
        if self._is_closed:
            return
        log.warning("the phone process ended")
        self._process = None
        self._show(running=False, failed=True, quality=None)
        self.levels.set(Levels())
        self._lose_line(LineFault.BROKEN_OFF, "the phone process ended")
        self._start_later()

    def _start_later(self) -> None:
        wait_s = RESTART_S[min(self._ended_early, len(RESTART_S) - 1)]
        self._ended_early += 1
        self._restart = self._loop.call_later(wait_s, self.start)

    def _order(self, order: PhoneOrder) -> None:
        if self._process is not None:
            self._process.order(order)

    def _show(self, **changes: object) -> None:
        if changes.get("stage") is LegStage.UP:
            self._ended_early = 0
        self.state.set(msgspec.structs.replace(self.state.value, **changes))


def _ignore(_: HeadsetButton) -> None:
    """Do nothing: no call is there to which a button could belong."""
