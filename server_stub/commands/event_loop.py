"""The event loop of a command."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any, Final

_SWITCH_S: Final = 0.0005
"""Time after which the store's thread yields to the event loop; Python's default of 5 ms would dominate an answer."""


def run_on_loop(work: Coroutine[Any, Any, None]) -> None:
    """Run ``work`` on the fastest available event loop."""
    sys.setswitchinterval(_SWITCH_S)
    factory: Callable[[], asyncio.AbstractEventLoop] | None = None
    if sys.platform != "win32":
        import uvloop

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(work)
