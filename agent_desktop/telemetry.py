"""Environment variables that stop libraries from reporting to their makers."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import Final

SWITCHES: Final = MappingProxyType(
    {
        "ORT_DISABLE_TELEMETRY": "1",  # onnxruntime: otherwise it writes a device id and reports each session.
        "HF_HUB_OFFLINE": "1",  # huggingface_hub: otherwise it looks for newer models on a hub.
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "DO_NOT_TRACK": "1",  # The convention of consoledonottrack.com, for future versions of any library.
    }
)
"""Environment variables by library. Child processes inherit them."""


def switch_off() -> None:
    """Set ``SWITCHES`` in the environment, replacing existing values.

    The packages ``agent_desktop`` and ``server_stub`` call it on their first import, before any library can be loaded:
    each program and each worker process is a module of one of them.
    """
    os.environ.update(SWITCHES)
