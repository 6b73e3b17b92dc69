"""The phone process: one line, one headset, and the orders of the desktop."""

from __future__ import annotations

import importlib
import threading
import time
from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from agent_desktop.model.phone import HeadsetButton, LineFault, LineFigures
from agent_desktop.model.sound import SoundFault
from agent_desktop.phone import g711
from agent_desktop.phone.headset import Headset, HeadsetFailed, Targets, find_devices, find_targets
from agent_desktop.phone.headset_keys import HeadsetKeys
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
    PhoneReport,
    Prepare,
    ShowLights,
    TryMicrophone,
    UseDevices,
)

if TYPE_CHECKING:
    from agent_desktop.phone.media_line import MediaLine

LEVEL_EVERY_S: Final = 0.1
LOOK_EVERY_S: Final = 2.0
"""Seconds between two looks at the devices in use: one that did not open is tried again, one that is back is used again."""

_QUIET: Final = array("h", bytes(2 * g711.FRAME))


class BuiltInPhone:
    """The phone, which carries out orders one at a time; ``report`` may be called on any thread."""

    def __init__(self, report: Callable[[PhoneReport], None]) -> None:
        self._report = report
        self._headset = Headset(self._listen, self._speak, self._lose_device)
        self._keys = HeadsetKeys(self._take_press)
        self._devices = UseDevices()
        self._line: MediaLine | None = None
        self._number = 0
        self._muted = False
        self._testing = False
        self._loudest = [0.0, 0.0]
        self._lock = threading.Lock()
        self._device_lock = threading.RLock()
        """Held while devices are opened, closed or listed, because PortAudio is not thread-safe."""
        self._targets: Targets | None = None
        """What was open last, or what is missing."""
        self._has_library = True
        self._ended = threading.Event()
        for work in (self._report_levels, self._watch_devices):
            threading.Thread(target=work, name=f"phone: {work.__name__}", daemon=True).start()

    def carry_out(self, order: PhoneOrder) -> None:
        """Carry out ``order``, and report the result."""
        match order:
            case OpenLine():
                self._open_line(order)
            case CloseLine():
                self._hang_up()
            case Mute():
                self._muted = order.on
            case UseDevices():
                self._use(order)
            case ListDevices():
                self._list_devices()
            case TryMicrophone():
                self._test(on=order.on)
            case ShowLights():
                self._keys.show(order.lights)
            case Prepare():
                threading.Thread(target=_load_line, name="prepare", daemon=True).start()

    def end(self) -> None:
        """Release devices and threads; the line breaks off by itself."""
        self._ended.set()
        self._keys.close()
        self._close_devices()

    def _open_line(self, order: OpenLine) -> None:
        """Connect in a separate thread, so that a hang-up meanwhile is handled."""
        self._drop_line()
        self._number = order.line
        threading.Thread(target=self._connect, args=(order,), name="connect", daemon=True).start()
        if not self._headset.is_open:
            self._open_devices()

    def _connect(self, order: OpenLine) -> None:
        from agent_desktop.phone.media_line import LineRefused, MediaLine

        started = time.monotonic()
        line = MediaLine(
            lambda fault, detail: self._line_down(order.line, fault, detail),
            lambda figures: self._measured(order.line, figures),
        )
        try:
            line.open(order.url)
        except LineRefused as refused:
            self._line_down(order.line, refused.fault, refused.detail)
            return
        with self._lock:
            is_wanted = order.line == self._number
            if is_wanted:
                self._line = line
        if not is_wanted:
            line.close()
            return
        self._report(LineUp(order.line, round(time.monotonic() - started, 3)))

    def _hang_up(self) -> None:
        self._drop_line()
        self._muted = False
        if not self._testing:
            self._close_devices()

    def _drop_line(self) -> None:
        with self._lock:
            line, self._line = self._line, None
            self._number = 0
        if line is not None:
            line.close()

    def _line_down(self, number: int, fault: LineFault, detail: str) -> None:
        with self._lock:
            if number != self._number:
                return
            self._line = None
        self._report(LineDown(number, fault, detail))

    def _measured(self, number: int, figures: LineFigures) -> None:
        if number == self._number:
            self._report(LineMeasured(number, figures))

    def _use(self, devices: UseDevices) -> None:
        self._devices = devices
        if self._is_wanted:
            self._open_devices()

    def _test(self, *, on: bool) -> None:
        self._testing = on
        if on and not self._headset.is_open:
            self._open_devices()
        elif not self._is_wanted:
            self._close_devices()

    def _open_devices(self) -> None:
        started = time.monotonic()
        with self._device_lock:
            self._targets = find_targets(self._devices.headset, self._devices.microphone)
            try:
                self._headset.open(self._devices.headset, self._devices.microphone)
            except HeadsetFailed as failed:
                self._report(DevicesFailed(failed.why, failed.is_microphone))
                self._has_library = failed.why.reason is not SoundFault.LIBRARY_MISSING
            else:
                self._report(DevicesOpened(round(time.monotonic() - started, 3)))

    def _close_devices(self) -> None:
        with self._device_lock:
            self._headset.close()

    def _watch_devices(self) -> None:
        while not self._ended.wait(LOOK_EVERY_S):
            with self._device_lock:
                if self._is_wanted and self._has_library and not self._ended.is_set():
                    self._follow_devices()

    def _follow_devices(self) -> None:
        """Use the devices that are wanted as soon as they are there, also after one was unplugged and put back.

        A sound server moves the sound of a device that is unplugged to another one, and does not move it back.
        """
        targets = find_targets(self._devices.headset, self._devices.microphone)
        if targets is None:  # There is no sound server: a device that is unplugged closes.
            if not self._headset.is_open:
                self._open_devices()
            return
        former, self._targets = self._targets, targets
        if targets == former and (self._headset.is_open or None in targets):
            return
        if None not in targets:
            self._open_devices()
        for is_microphone, target in enumerate(targets):
            if target is None and (former is None or former[is_microphone] is not None):
                self._report_lost(is_microphone=bool(is_microphone))
        self._list_devices()

    def _lose_device(self, is_microphone: bool) -> None:  # noqa: FBT001 - a callback's one fact
        """Give up a device that was unplugged; it is opened again by another thread, since its own cannot close it."""
        self._report_lost(is_microphone=is_microphone)
        self._headset.forget()

    def _report_lost(self, *, is_microphone: bool) -> None:
        self._report(
            DevicesFailed(
                HeadsetFailed(SoundFault.DEVICE_LOST, "", is_microphone=is_microphone).why, is_microphone
            )
        )

    def _list_devices(self) -> None:
        with self._device_lock:
            try:
                headsets, microphones = find_devices(again=not self._headset.is_open)
            except HeadsetFailed as failed:
                self._report(DevicesFailed(failed.why, failed.is_microphone))
                headsets = microphones = ()
        self._report(DevicesListed(headsets, microphones))

    def _take_press(self, button: HeadsetButton) -> None:
        self._report(ButtonPressed(button))

    @property
    def _is_wanted(self) -> bool:
        return self._number != 0 or self._testing

    def _listen(self) -> array[int]:
        line = self._line
        frame = line.playout.pull() if line is not None else _QUIET
        self._loudest[1] = max(self._loudest[1], g711.peak(frame))
        return frame

    def _speak(self, frame: array[int]) -> None:
        self._loudest[0] = max(self._loudest[0], g711.peak(frame))
        line = self._line
        if line is not None:
            line.say(g711.SILENCE if self._muted else g711.encode(frame))

    def _report_levels(self) -> None:
        while not self._ended.wait(LEVEL_EVERY_S):
            if self._headset.is_open:
                microphone, headset = self._loudest
                self._loudest = [0.0, 0.0]
                self._report(LevelsMeasured(round(microphone, 3), round(headset, 3)))


def _load_line() -> None:
    """Import the modules of a line, which connect to the switch and need most of the memory."""
    importlib.import_module("agent_desktop.phone.media_line")
