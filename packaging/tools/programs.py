"""Run other programs, and report which one failed with its output."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.errors import BuildFailed


def need(program: str, package: str) -> str:
    """Return the path of ``program``.

    Raises:
        BuildFailed: it is not installed; ``package`` is the Debian package that has it.
    """
    found = shutil.which(program)
    if found is None:
        raise BuildFailed(f"{program} is missing: install the Debian package {package}")
    return found


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> str:
    """Run ``command`` to its end, and return its standard output; ``env`` is added to this process's environment.

    Raises:
        BuildFailed: its exit code is not 0.
    """
    ended = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode != 0:
        said = (ended.stderr or ended.stdout).strip()[-4000:]
        raise BuildFailed(f"{Path(command[0]).name} ended with {ended.returncode}:\n{said}")
    return ended.stdout
