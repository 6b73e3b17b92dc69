"""The phone process's main function: orders from standard input, reports to standard output."""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import Final

from agent_desktop.phone.messages import LONGEST_LINE, PhoneReady, PhoneReport, line_of, read_order
from agent_desktop.protocol.codec import UNREADABLE_JSON

_DONE: Final = 0


def main() -> int:
    """Serve one desktop until it closes standard input, and return the exit code.

    The process ends without closing an open line: the switch then keeps the customer for a desktop that comes back,
    whereas a properly closed line means that the agent hung up.
    """
    from agent_desktop.phone.built_in_phone import BuiltInPhone

    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl+C reaches the desktop as well, which ends this process.
    if sys.stdin is None or sys.stdout is None:
        return 2
    writing = threading.Lock()
    output = sys.stdout.buffer

    def report(message: PhoneReport) -> None:
        with writing:
            try:
                output.write(line_of(message))
                output.flush()
            except OSError:
                os._exit(_DONE)  # The desktop is gone.

    phone = BuiltInPhone(report)
    report(PhoneReady())
    while text := sys.stdin.buffer.readline(LONGEST_LINE):
        try:
            order = read_order.decode(text)
        except UNREADABLE_JSON:
            continue  # An order of a newer desktop, which the reports do not mention.
        phone.carry_out(order)
    phone.end()
    os._exit(_DONE)
