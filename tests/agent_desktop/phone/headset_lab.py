"""Headsets without hardware: descriptors as devices have them, and a device that a phone process can open."""

from __future__ import annotations

import socket
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from tests.support.waiting import wait_until

LIBRARY: Final = Path(__file__).parent

_HEAD: Final = "05 0B 09 05 A1 01"

STATES: Final = bytes.fromhex(
    f"{_HEAD} 85 02 05 0B 15 00 25 01 09 20 09 97 75 01 95 02 81 22 09 2F 09 21 09 24 09 50 95 04 81 06 09 07 05 09"
    "09 01 95 01 81 02 05 0B 09 06 A1 02 19 B0 29 BB 25 0B 75 04 95 01 81 00 C0 75 01 95 05 81 01"
    "05 08 15 00 25 01 09 17 09 09 09 18 09 20 09 21 95 05 91 22 05 0B 09 9E 95 01 91 22 95 0A 91 01 C0"
)
"""A headset with a control unit: the hook switch is a state, mute is a press; all lights are in one report of two bytes."""

TOGGLES: Final = bytes.fromhex(
    f"{_HEAD} 85 01 15 00 25 01 09 20 09 2F 75 01 95 02 81 02 95 06 81 03"
    "85 02 05 08 09 09 09 17 95 02 91 02 95 06 91 03 85 03 09 18 95 01 91 02 95 07 91 03 C0"
)
"""A headset with one button for answering and hanging up; its lights are in two reports."""

NO_IDS: Final = bytes.fromhex(
    f"{_HEAD} 15 00 25 01 75 01 95 08 81 01 0B 20 00 0B 00 0B 2F 00 0B 00 0B 26 00 0B 00 95 03 81 22"
    "95 05 81 01 05 08 19 17 29 18 95 02 91 22 95 06 91 01 C0"
)
"""A headset without report ids, whose buttons are in the second byte; mute is a switch, and *drop* hangs up."""


class Headset:
    """A device, of which any number of programs may open the only connection in turn."""

    def __init__(self, path: Path, descriptor: bytes) -> None:
        self._descriptor = descriptor
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._listener.bind(str(path))
        self._listener.listen()
        self._path = path
        self._peer: socket.socket | None = None
        self.opened = 0
        self.reports: list[bytes] = []
        """What was written to it, all lights of it."""
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def press(self, report: str) -> None:
        """Send a report, in hexadecimal digits."""
        peer = wait_until(lambda: self._peer, "the headset is open")
        assert peer is not None
        peer.send(bytes.fromhex(report))

    def shows(self, report: str) -> None:
        """Wait until the last report of its kind is this one."""
        wanted = bytes.fromhex(report)

        def look() -> bool:
            same = [one for one in self.reports if one[:1] == wanted[:1]]
            return bool(same) and same[-1] == wanted

        wait_until(look, f"{report} is shown")

    def written(self) -> list[str]:
        """Return what was written to it, in hexadecimal digits."""
        return [f"{one[:1].hex()} {one[1:].hex()}" for one in self.reports]

    def unplug(self) -> None:
        """End it, as pulling the plug does."""
        self._path.unlink(missing_ok=True)
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        peer = self._peer
        if peer is not None:
            with suppress(OSError):
                peer.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def is_closed(self) -> None:
        """Wait until no program has it open."""
        wait_until(lambda: self.opened and self._peer is None, "the headset is closed")

    def _serve(self) -> None:
        while True:
            try:
                peer, _ = self._listener.accept()
            except OSError:
                return
            peer.send(self._descriptor)
            self._peer, self.opened = peer, self.opened + 1
            with suppress(OSError):
                while report := peer.recv(64):
                    self.reports.append(report)
            self._peer = None
            peer.close()


@contextmanager
def headset(folder: Path, descriptor: bytes) -> Generator[Headset]:
    """Plug a headset in until the block is left."""
    device = Headset(folder / "headset.socket", descriptor)
    try:
        yield device
    finally:
        device.unplug()


def variables(folder: Path) -> Mapping[str, str]:
    """Return what leads a phone process to the headsets of ``folder``."""
    return {"HID_LAB": str(folder), "PYTHONPATH": str(LIBRARY)}
