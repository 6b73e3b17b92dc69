"""The buttons and lights of USB headsets during a call: any with the HID telephony page, without a vendor's program.

Devices are open from the offer to the end of the call, so that another softphone has them otherwise.
"""

from __future__ import annotations

import importlib
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

from agent_desktop.model.phone import HeadsetButton, HeadsetLights
from agent_desktop.phone.hid_descriptor import TELEPHONY, ButtonReader, HidDescriptor

LOOK_EVERY_S: Final = 2.0
"""Seconds between two looks for devices while none is open."""

READ_MS: Final = 40
"""How long a device is waited for, and so the longest delay of a light."""

LONGEST_REPORT: Final = 64
_DARK: Final = HeadsetLights()


class HidDevice(Protocol):
    """An open device of the library *hidapi*."""

    def open_path(self, path: bytes) -> None:
        """Open the device at ``path``; raises OSError."""
        ...

    def get_report_descriptor(self) -> Sequence[int]:
        """Return its report descriptor; raises OSError."""
        ...

    def read(self, max_length: int, timeout_ms: int) -> Sequence[int]:
        """Return a report, or nothing after ``timeout_ms``; raises OSError."""
        ...

    def write(self, data: bytes) -> int:
        """Send a report; return -1 if it was not sent."""
        ...

    def close(self) -> None:
        """Close the device."""
        ...


class HidLibrary(Protocol):
    """What is used of *hidapi*."""

    def enumerate(self) -> list[dict[str, Any]]:
        """Return the devices, each once for every collection of its reports."""
        ...

    def device(self) -> HidDevice:
        """Return a device that is not open yet."""
        ...


class _Device:
    """One open device and what its reports mean."""

    def __init__(self, device: HidDevice) -> None:
        self._device = device
        self._descriptor = HidDescriptor(bytes(device.get_report_descriptor()))
        self._reader = ButtonReader(self._descriptor)
        self._shown: HeadsetLights | None = None

    @property
    def is_useful(self) -> bool:
        """Whether it has a button or a light that is known."""
        return bool(self._descriptor.buttons or self._descriptor.lights)

    def show(self, lights: HeadsetLights) -> None:
        """Show ``lights``; raises OSError if the device is gone."""
        if lights != self._shown:
            self._shown = lights
            for report in self._descriptor.light_reports(lights):
                if self._device.write(report) < 0:
                    raise OSError("the report is not written")

    def presses(self) -> list[HeadsetButton]:
        """Wait a moment for presses, and return them; raises OSError if the device is gone."""
        report = bytes(self._device.read(LONGEST_REPORT, READ_MS))
        return self._reader.presses(report) if report else []

    def close(self) -> None:
        """Close it."""
        self._device.close()


class HeadsetKeys:
    """The headsets, on a thread of their own that begins with the first light. ``on_press`` is called on it."""

    def __init__(self, on_press: Callable[[HeadsetButton], None]) -> None:
        self._on_press = on_press
        self._lights = _DARK
        self._wake = threading.Condition()
        self._thread: threading.Thread | None = None
        self._is_over = False

    def show(self, lights: HeadsetLights) -> None:
        """Show ``lights`` on all headsets; without a light they are closed."""
        with self._wake:
            self._lights = lights
            if self._thread is None and lights != _DARK:
                self._thread = threading.Thread(target=self._run, name="headset keys", daemon=True)
                self._thread.start()
            self._wake.notify()

    def close(self) -> None:
        """Switch the lights off and close everything."""
        with self._wake:
            self._is_over, self._lights = True, _DARK
            self._wake.notify()
        if self._thread is not None:
            self._thread.join(1.0)

    def _run(self) -> None:
        library = _load()
        if library is None:
            return
        devices: list[_Device] = []
        looked_at = float("-inf")
        while self._wait_for_a_light(devices):
            if not devices and time.monotonic() - looked_at > LOOK_EVERY_S:
                devices, looked_at = _open_all(library), time.monotonic()
            if not devices:
                with self._wake:
                    self._wake.wait(READ_MS / 1000)
            for each in tuple(devices):
                self._serve(each, devices)

    def _wait_for_a_light(self, devices: list[_Device]) -> bool:
        """Close the devices while no light is on; return False at the end."""
        if self._lights == _DARK:
            for each in tuple(devices):
                self._serve(each, devices, reads=False)
                each.close()
            devices.clear()
            with self._wake:
                self._wake.wait_for(lambda: self._is_over or self._lights != _DARK)
        return not self._is_over

    def _serve(self, each: _Device, devices: list[_Device], *, reads: bool = True) -> None:
        """Show the lights and report the presses of one device; forget one that was unplugged."""
        try:
            each.show(self._lights)
            for button in each.presses() if reads else ():
                self._on_press(button)
        except (OSError, ValueError):
            each.close()
            devices.remove(each)


def _load() -> HidLibrary | None:
    """Import the library; None if it is missing. On Linux that is its part that shares the device with the system."""
    for name in ("hidraw", "hid") if sys.platform == "linux" else ("hid",):
        try:
            library: Any = importlib.import_module(name)
        except (ImportError, OSError):
            continue
        return library
    return None


def _open_all(library: HidLibrary) -> list[_Device]:
    """Open all devices with the telephony page that this user may open."""
    devices: list[_Device] = []
    try:
        found = {one["path"] for one in library.enumerate() if one.get("usage_page") == TELEPHONY}
    except OSError:
        return devices
    for path in sorted(found):
        device = library.device()
        try:
            device.open_path(path)
            opened = _Device(device)
        except (OSError, ValueError):
            continue
        if opened.is_useful:
            devices.append(opened)
        else:
            opened.close()
    return devices
