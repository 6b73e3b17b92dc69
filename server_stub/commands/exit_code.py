"""Exit codes of ``callback-server``."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended, for the shell and for the service manager."""

    DONE = 0
    REFUSED = 2
    """Exit code of argparse for an invalid command line, too. The service does not restart the server after it."""
    NOT_NOW = 75
    """EX_TEMPFAIL of sysexits.h: the cause may pass by itself, so the service restarts the server."""
