"""The event loop on which Qt and asyncio run together.

It is qasync's loop with two faults corrected:

* A callback that comes due while a task is running (inside a nested Qt loop: a native menu, a drag) would run
  inside that task, and asyncio then loses one of the two forever: "Cannot enter into task … while another task
  … is being executed". Here it waits until the task yields. See qasync's issues 59, 82 and 174.
* qasync never closes async generators that a ``break`` left open. Here the loop installs asyncio's hooks, as
  asyncio's own loops do, so that they are closed on the loop.
"""

import asyncio
import sys
from collections.abc import Callable
from contextvars import Context
from typing import Final, TypeVarTuple

from qasync import QEventLoop

Ts = TypeVarTuple("Ts")

RETRY_DELAY_S: Final = 0.01
"""How long a callback waits that comes due inside a running task: unnoticeable, yet not a busy loop."""


class GuardedLoop(QEventLoop):
    """An asyncio loop that runs inside Qt's; create the ``QApplication`` first.

    Call ``QApplication.setQuitOnLastWindowClosed(False)`` as well: otherwise closing the last window stops the loop
    while tasks are still running.
    """

    def call_later(
        self, delay: float, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Call ``callback`` in ``delay`` seconds, or as soon after as no task is running."""

        def run() -> None:
            if handle.cancelled():  # Cancelled while it waited for the task to yield.
                return
            if asyncio.current_task(self) is not None:
                super(GuardedLoop, self).call_later(RETRY_DELAY_S, run, context=context)
                return
            callback(*args)

        handle = super().call_later(delay, run, context=context)
        return handle

    def run_forever(self) -> None:
        """Run until ``stop`` is called, with asyncio's hooks for async generators in place."""
        before = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(
            firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook
        )
        try:
            super().run_forever()
        finally:
            sys.set_asyncgen_hooks(*before)
