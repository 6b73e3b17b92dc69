"""The playhead's arithmetic: words, jumps, columns, and the map between what is played and what was recorded."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.playback import (
    HOLD_S,
    FrameMap,
    SpokenWords,
    clamp_position,
    fold_peaks,
    position_at,
    raise_peaks,
    share_played,
)
from agent_desktop.protocol.objects import Word


def words(*spans: tuple[float, float]) -> SpokenWords:
    return SpokenWords(
        [
            Word(text=f"w{index}", start_s=start, end_s=end, confidence=1.0)
            for index, (start, end) in enumerate(spans)
        ]
    )


def test_that_the_highlighted_word_is_the_one_being_played() -> None:
    spoken = words((0.5, 0.9), (0.9, 1.4), (3.0, 3.5))
    lit = [spoken.at(position) for position in (0.0, 0.5, 0.7, 0.9, 1.3, 3.2)]
    assert lit == [None, 0, 0, 1, 1, 2]


def test_that_a_word_stays_lit_until_the_next_begins_and_the_last_goes_out() -> None:
    spoken = words((0.0, 1.0), (1.2, 1.5), (4.0, 4.5))
    assert spoken.at(1.1) == 0
    assert spoken.at(1.5 + HOLD_S - 0.01) == 1
    assert spoken.at(1.5 + HOLD_S) == 1
    assert spoken.at(3.9) == 1
    assert spoken.at(4.5 + HOLD_S - 0.01) == 2
    assert spoken.at(4.5 + HOLD_S) is None


def test_that_words_out_of_order_keep_their_own_indices() -> None:
    spoken = words((2.0, 2.5), (0.0, 0.5), (1.0, 1.5))
    assert [spoken.at(0.2), spoken.at(1.2), spoken.at(2.2)] == [1, 2, 0]
    assert spoken.start_s(0) == 2.0


def test_that_of_overlapping_words_the_last_begun_is_lit() -> None:
    assert words((0.0, 2.0), (1.0, 1.5)).at(1.2) == 1


def test_that_no_words_light_nothing_and_a_word_that_is_not_there_is_refused() -> None:
    assert words().at(1.0) is None
    with pytest.raises(ValueError, match="7"):
        words((0.0, 1.0)).start_s(7)


@given(
    st.lists(st.tuples(st.floats(0, 600), st.floats(0.02, 3)), min_size=1, max_size=40),
    st.sampled_from([8000, 11025, 44100]),
    st.data(),
)
def test_that_a_word_jumped_to_is_the_word_lit_on_the_first_frame(
    spans: list[tuple[float, float]], rate: int, data: st.DataObject
) -> None:
    spoken = words(*[(start, start + length) for start, length in spans])
    index = data.draw(st.integers(0, len(spans) - 1))
    first_frame = int(spoken.start_s(index) * rate)  # The frame before the word, if it begins between two.
    lit = spoken.at(first_frame / rate)
    assert lit is not None
    assert spans[lit][0] >= spans[index][0]  # Itself, or one that begins in the same instant.
    assert spans[lit][0] - spans[index][0] <= 0.01


def test_that_no_position_leaves_the_recording() -> None:
    assert [clamp_position(position, 10.0) for position in (-3.0, 4.0, 12.0)] == [0.0, 4.0, 10.0]
    assert clamp_position(4.0, 0.0) == 0.0


def test_that_shares_and_positions_are_each_others_inverse() -> None:
    assert share_played(2.5, 10.0) == 0.25
    assert position_at(0.25, 10.0) == 2.5
    assert position_at(1.5, 10.0) == 10.0
    assert share_played(2.5, 0.0) == 0.0


@given(st.lists(st.floats(0, 1), min_size=1, max_size=300), st.integers(1, 700))
def test_that_folding_gives_every_column_a_peak_and_loses_none(peaks: list[float], columns: int) -> None:
    folded = fold_peaks(peaks, columns)
    assert len(folded) == columns
    assert set(folded) <= set(peaks)
    assert max(folded) == max(peaks)
    if columns <= len(peaks):
        position = peaks.index(max(peaks))
        column = folded.index(max(peaks))
        assert abs(column / columns - position / len(peaks)) <= 1 / columns + 1 / len(peaks)


def test_that_folding_into_no_width_gives_nothing() -> None:
    assert fold_peaks((0.1, 0.2), 0) == ()
    assert fold_peaks((), 10) == ()


def test_that_a_quiet_recording_fills_the_height_and_silence_stays_flat() -> None:
    assert raise_peaks((0.1, 0.2, 0.05)) == (0.5, 1.0, 0.25)
    assert raise_peaks((0.0, 0.0)) == (0.0, 0.0)
    assert raise_peaks(()) == ()


@given(
    st.integers(0, 10_000),
    st.lists(st.integers(-40, 400), min_size=1, max_size=60),
    st.sampled_from([0.75, 1.0, 1.25, 1.5, 2.0]),
)
def test_that_a_frame_map_never_runs_backwards_and_finds_its_way_back(
    first: int, steps: list[int], speed: float
) -> None:
    frames = FrameMap(first, 120, speed)
    source = first
    for step in steps:
        source += step
        frames.add(source)
    heard = [frames.source_at(played) for played in range(0, 120 * (len(steps) + 3), 17)]
    assert heard[0] == first
    assert all(earlier <= later for earlier, later in pairwise(heard))
    for position in heard:
        assert frames.source_at(frames.played_at(position)) == pytest.approx(position, abs=1e-6)
