"""The ring's sound is what its script makes, and fit to be played again and again."""

import runpy
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from agent_desktop.audio.sound import decode

SCRIPT = Path(__file__).parents[3] / "scripts" / "make_ring.py"


@pytest.mark.parametrize(("name", "write"), [("ring", "write"), ("alert", "write_alert")])
def test_that_a_sound_is_what_its_script_makes(tmp_path: Path, name: str, write: str) -> None:
    made = tmp_path / f"{name}.wav"
    runpy.run_path(str(SCRIPT))[write](made)
    kept = files("resources") / "sounds" / f"{name}.wav"
    ours, theirs = decode(made.read_bytes()), decode(kept.read_bytes())
    assert ours.rate == theirs.rate
    # Another system's sine may round its last bit the other way.
    assert ours.samples.astype(int) == pytest.approx(theirs.samples.astype(int), abs=1)


def test_that_the_ring_is_short_and_loops_without_a_click() -> None:
    ring = decode((files("resources") / "sounds" / "ring.wav").read_bytes())
    assert 1.0 <= ring.duration_s <= 5.0
    samples = ring.samples.astype(int)
    assert abs(samples[0] - samples[-1]) <= 300
    assert 0.5 <= np.abs(samples).max() / 32768 <= 0.8
