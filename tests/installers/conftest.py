"""Where the installers are, and clean systems to install them into."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.house.source import ROOT
from tests.installers.roots import Root, bare, layered

DIST: Final = Path(os.environ.get("INSTALLERS", ROOT / "dist"))
CACHE: Final = ROOT / "build/tested"


def installer(pattern: str) -> Path:
    """Return the one file in ``dist`` that matches ``pattern``."""
    found = sorted(DIST.glob(pattern))
    if len(found) != 1:
        pytest.fail(f"{len(found)} files match {pattern} in {DIST}; `make installers` builds them")
    return found[0]


@pytest.fixture(scope="session")
def bare_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A bare Debian 12 whose lists of packages are fresh."""
    if os.geteuid() != 0:
        pytest.skip("only root can install into a root of its own")
    with layered(bare(CACHE), tmp_path_factory.mktemp("fresh")) as root:
        root.run("apt-get", "update", "-qq")
        yield root.folder


@pytest.fixture(scope="module")
def debian(bare_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Root]:
    """A Debian 12 for the tests of one module."""
    with layered(bare_root, tmp_path_factory.mktemp("debian")) as root:
        yield root
