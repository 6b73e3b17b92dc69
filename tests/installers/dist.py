"""Where the installers are."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest

from tests.house.source import ROOT

DIST: Final = Path(os.environ.get("INSTALLERS", ROOT / "dist"))
CACHE: Final = ROOT / "build/tested"
"""What is kept between runs of these tests."""


def installer(pattern: str) -> Path:
    """Return the one file in ``dist`` that matches ``pattern``."""
    found = sorted(DIST.glob(pattern))
    if len(found) != 1:
        pytest.fail(f"{len(found)} files match {pattern} in {DIST}; `make installers` builds them")
    return found[0]
