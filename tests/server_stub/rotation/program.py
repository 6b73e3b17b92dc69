"""Run the server's program for its commands about keys."""

import subprocess
from pathlib import Path

from tests.support.server import PROGRAM
from tests.support.waiting import PATIENCE_S


def run(*arguments: str | Path, code: int = 0) -> str:
    """Run the program, and return its output."""
    ended = subprocess.run(
        [str(PROGRAM), *map(str, arguments)], capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    assert ended.returncode == code, ended
    assert "Traceback" not in ended.stderr
    return ended.stdout + ended.stderr
