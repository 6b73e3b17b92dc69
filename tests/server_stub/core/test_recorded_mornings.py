"""What a busy floor does is what is recorded, line by line (``recorded_mornings`` writes the records again)."""

import pytest

from tests.server_stub.core.recorded_mornings import SEEDS, file_of, text_of_morning


@pytest.mark.parametrize("seed", SEEDS)
def test_that_a_morning_is_as_it_was_recorded(seed: int) -> None:
    recorded = file_of(seed).read_text().splitlines()
    played = text_of_morning(seed).splitlines()
    for place, (was, line) in enumerate(zip(recorded, played, strict=False), start=1):
        assert line == was, f"line {place} of {file_of(seed).name} differs: see recorded_mornings.py"
    assert len(played) == len(recorded)
