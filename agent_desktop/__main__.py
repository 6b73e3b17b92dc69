"""The program ``agent-desktop``."""

from __future__ import annotations

import gc
import sys
from typing import Final

from agent_desktop import console, options, quick_imports

PHONE: Final = "--phone"
"""Starts the phone process instead of the desktop. The desktop alone gives it, so no help lists it."""


def main() -> int:
    """Run the desktop until it is quit, and return the exit code."""
    if sys.argv[1:] == [PHONE]:
        from agent_desktop.phone import process

        return process.main()
    return console.run(_run, name="agent-desktop")


def _run() -> int:
    # Objects that are created during the start live until the end. Collecting garbage among them would only take time
    # and touch every page. ``ui.shell.desktop`` freezes all of them and turns the collector on.
    gc.disable()
    quick_imports.read_no_sources()
    said = options.read(sys.argv[1:])
    if said.selftest:
        from ui.shell import self_test_command

        return self_test_command.run(said)
    if said.update:
        from ui.shell import update_command

        return update_command.run(said)
    from ui.shell import app

    return app.run(said)


if __name__ == "__main__":
    sys.exit(main())
