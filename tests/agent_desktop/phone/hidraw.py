"""In the place of the library *hidapi*: a device is a socket file in the folder ``HID_LAB``, and a report is one message.

The phone process of a test finds it by ``PYTHONPATH``. The other end is ``tests.agent_desktop.phone.headset_lab``.
"""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

_LONGEST = 4096


def enumerate() -> list[dict[str, Any]]:  # noqa: A001 - the library's name
    """Return the devices; each is there once for every collection, as on a real machine."""
    paths = sorted(Path(os.environ["HID_LAB"]).glob("*.socket"))
    return [{"path": str(path).encode(), "usage_page": page} for path in paths for page in (0x0C, 0x0B)]


class device:  # noqa: N801 - the library's name
    """One device."""

    def __init__(self) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._descriptor = b""

    def open_path(self, path: bytes) -> None:
        """Open the device."""
        self._socket.connect(path)
        self._descriptor = self._socket.recv(_LONGEST)

    def get_report_descriptor(self) -> list[int]:
        """Return the descriptor."""
        return list(self._descriptor)

    def read(self, max_length: int, timeout_ms: int) -> list[int]:
        """Return a report; nothing if none comes in time."""
        self._socket.settimeout(timeout_ms / 1000)
        try:
            report = self._socket.recv(max_length)
        except TimeoutError:
            return []
        if not report:
            raise OSError("read error")
        return list(report)

    def write(self, data: bytes) -> int:
        """Send a report."""
        return self._socket.send(data)

    def close(self) -> None:
        """Close the device."""
        self._socket.close()
