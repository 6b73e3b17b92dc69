"""The programs of the lab."""

import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.support.needs import program

_GET: Final = Path(__file__).parents[3] / "scripts" / "get-asterisk"


@cache
def asterisk_home() -> Path:
    """Return the folder of the unpacked Asterisk.

    Without it the test is skipped with the reason; in CI it fails.
    """
    done = subprocess.run([_GET], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        message = f"no Asterisk can be had here: {done.stderr.strip()}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    named = os.environ.get("ASTERISK_HOME")
    cache_home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Path(named) if named else cache_home / "callback-desk" / "asterisk"


def sipp() -> str:
    """Return the program that plays the customers."""
    return program("sipp", package="sip-tester")


def baresip() -> str:
    """Return the program that is an agent's SIP phone."""
    return program("baresip", package="baresip-core")
