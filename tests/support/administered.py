"""The desktop's program as it runs on a machine that has an administrator."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

_START: Final = """
import pathlib, sys
from agent_desktop import settings
settings.ADMINISTRATORS = pathlib.Path(sys.argv.pop(1))
from agent_desktop.__main__ import main
sys.exit(main())
"""


def command(policy: Path, *words: str) -> list[str]:
    """Return what runs ``agent-desktop`` with ``words`` and takes ``policy`` for the machine's file of rules.

    The program itself reads that file from one place, and nobody who starts it can name another.
    """
    return [sys.executable, "-c", _START, str(policy), *words]
