"""Where the installers are, and clean systems to install them into."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.installers.dist import CACHE
from tests.installers.roots import Root, bare, layered


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
