"""Recordings are cut at pauses."""

import numpy as np
from faster_whisper.audio import decode_audio
from hypothesis import given
from hypothesis import strategies as st

from server_stub.transcription.pieces import MOST_S, RATE, SoundSpan, beside, joined, speech_pieces, widened
from tests.support.voices import spoken_voicemails


def spans(*seconds: tuple[float, float]) -> list[SoundSpan]:
    return [SoundSpan(int(start * RATE), int(end * RATE)) for start, end in seconds]


def test_that_speech_is_joined_across_short_pauses_up_to_the_limit() -> None:
    assert joined(spans((0, 10), (11, 20), (21, 29), (30, 31))) == spans((0, 20), (21, 31))


def test_that_a_long_pause_ends_a_piece() -> None:
    assert joined(spans((0, 2), (4.9, 6), (9, 10))) == spans((0, 6), (9, 10))


def test_that_faint_speech_counts_close_to_sure_speech_alone() -> None:
    sure = spans((10, 12))
    faint = spans((2, 6), (8, 9), (9.5, 12.2), (14.9, 15.5), (15.1, 16), (18, 19))
    assert beside(sure, faint) == spans((8, 9), (9.5, 12.2), (14.9, 15.5))
    assert beside([], faint) == []


def test_that_no_sentence_is_left_out_where_several_people_speak_one_after_the_other() -> None:
    """The detector doubts a voice that follows others: on its own, each of these recordings is heard whole."""
    sound = np.concatenate(
        [decode_audio(str(file), sampling_rate=RATE) for file in spoken_voicemails().values()]
    )
    heard = np.zeros(len(sound), dtype=bool)
    for piece in speech_pieces(sound):
        heard[piece.start : piece.end] = True
    half = RATE // 2
    loudness = [float(np.sqrt(np.mean(sound[at : at + half] ** 2))) for at in range(0, len(sound), half)]
    left_out = [
        at / 2
        for at, loud in enumerate(loudness)
        if loud > 0.015 and not heard[at * half : (at + 1) * half].any()
    ]
    assert left_out == []


def test_that_a_piece_takes_some_of_the_pauses_and_none_of_the_other_speech() -> None:
    found = widened(spans((0.1, 2), (2.2, 5)), 10 * RATE)
    assert found == spans((0, 2.2), (2, 5.4))


@given(
    lengths=st.lists(st.tuples(st.integers(0, 5 * RATE), st.integers(1, int(MOST_S * RATE))), max_size=30),
    tail=st.integers(0, RATE),
)
def test_that_every_piece_fits_into_a_window_and_all_speech_is_in_one(
    lengths: list[tuple[int, int]], tail: int
) -> None:
    speech: list[SoundSpan] = []
    end = 0
    for pause, length in lengths:
        speech.append(SoundSpan(end + pause, end + pause + length))
        end += pause + length
    pieces = widened(joined(speech), end + tail)
    assert all(0 <= piece.start < piece.end <= end + tail for piece in pieces)
    assert all(piece.end - piece.start <= 30 * RATE for piece in pieces)
    for one in speech:
        assert sum(piece.start <= one.start and one.end <= piece.end for piece in pieces) >= 1
