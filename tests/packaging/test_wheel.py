"""The wheel holds what a user runs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

import pytest

from tests.house.source import ROOT, tracked_files

PRODUCT: Final = ("agent_desktop", "ui", "resources", "server_stub")
SAMPLES: Final = Path("ui/gallery")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> set[Path]:
    """The files of the wheel, built from the tree without network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return {Path(name) for name in zipfile.ZipFile(wheel).namelist()}


def test_that_the_wheel_holds_no_samples(files: set[Path]) -> None:
    assert [path for path in files if path.is_relative_to(SAMPLES)] == []


def test_that_the_wheel_holds_every_other_module_of_the_product(files: set[Path]) -> None:
    modules = {
        path
        for path in tracked_files()
        if path.suffix == ".py" and path.parts[0] in PRODUCT and not path.is_relative_to(SAMPLES)
    }
    assert len(modules) > 100
    assert modules - files == set()


def test_that_the_wheel_holds_no_tests_and_no_tools(files: set[Path]) -> None:
    folders = {path.parts[0] for path in files}
    assert {name for name in folders if not name.endswith(".dist-info")} == set(PRODUCT)
