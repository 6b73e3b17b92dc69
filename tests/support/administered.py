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
    """Return the command that runs ``agent-desktop`` with ``words``, and with ``policy`` as the machine's policy file.

    The program itself reads that file from one place, which its users cannot change.
    """
    return [sys.executable, "-c", _START, str(policy), *words]
