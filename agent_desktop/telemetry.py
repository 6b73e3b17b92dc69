"""The switches by which libraries are kept from reporting to their makers."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import Final

SWITCHES: Final = MappingProxyType(
    {
        "ORT_DISABLE_TELEMETRY": "1",  # onnxruntime: else it writes a device id and reports each session.
        "HF_HUB_OFFLINE": "1",  # huggingface_hub: else it asks a hub for a newer model.
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "DO_NOT_TRACK": "1",  # The convention of consoledonottrack.com, for what a new version may bring.
    }
)
"""Environment variables by library. They reach every process that this one starts."""


def switch_off() -> None:
    """Set ``SWITCHES`` in the environment, over whatever is there.

    The packages ``agent_desktop`` and ``server_stub`` call it on their first import, before any library can be loaded:
    each program and each worker process is a module of one of them.
    """
    os.environ.update(SWITCHES)
