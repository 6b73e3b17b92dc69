"""What a sealed file gives back, and that nothing of it can be changed, cut off or moved unnoticed."""

import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server_stub.encryption.data_key import DataKey, new_key
from server_stub.encryption.data_keys import SeveralKeys
from server_stub.encryption.errors import KeyMissing, SealBroken
from server_stub.encryption.sealed_file import CHUNK, HEADER, SealedWriter, key_id_in, open_sealed

KEY = new_key()
KEYS = SeveralKeys((KEY,))
SEALED_CHUNK = CHUNK + 16
AROUND_BORDERS = st.tuples(st.integers(0, 4), st.integers(-3, 3)).map(
    lambda drawn: max(0, drawn[0] * CHUNK + drawn[1])
)


def content_of(size: int) -> bytes:
    return random.Random(size).randbytes(size)  # noqa: S311 - no secret


def sealed(content: bytes, *, place: str = "here", key: DataKey = KEY, step: int = 50_000) -> bytes:
    target = io.BytesIO()
    with SealedWriter(target, key, place) as writer:
        for start in range(0, len(content), step):
            writer.write(content[start : start + step])
    return target.getvalue()


def opened(file: bytes, *, place: str = "here", keys: SeveralKeys = KEYS) -> bytes:
    with open_sealed(io.BytesIO(file), keys, place) as source:
        return source.read()


@given(size=AROUND_BORDERS, step=st.integers(1_000, 200_000))
def test_that_a_sealed_file_gives_back_what_was_written_in_any_steps(size: int, step: int) -> None:
    content = content_of(size)
    file = sealed(content, step=step)
    assert opened(file) == content
    assert len(file) == HEADER + size + 16 * max(1, -(-size // CHUNK))
    assert size < 50 or content[:50] not in file


@given(size=AROUND_BORDERS, start=AROUND_BORDERS, length=st.integers(0, 2 * CHUNK))
def test_that_any_range_is_read_without_the_chunks_around_it(size: int, start: int, length: int) -> None:
    content = content_of(size)
    file = bytearray(sealed(content))
    end = min(size, start + length)
    last = max(1, -(-size // CHUNK)) - 1
    for number in range(last):  # The last chunk proves the length.
        if not start // CHUNK <= number <= max(start, end - 1) // CHUNK:
            file[HEADER + number * SEALED_CHUNK] ^= 1
    with open_sealed(io.BytesIO(bytes(file)), KEYS, "here") as source:
        assert source.seek(0, io.SEEK_END) == size
        source.seek(start)
        assert source.read(max(0, end - start)) == content[start:end]


@given(size=AROUND_BORDERS, data=st.data())
def test_that_a_changed_bit_anywhere_is_noticed_asvs_11_3_3(size: int, data: st.DataObject) -> None:
    file = bytearray(sealed(content_of(size)))
    place = data.draw(st.integers(0, len(file) - 1))
    file[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises((SealBroken, KeyMissing)):
        opened(bytes(file))


@given(size=AROUND_BORDERS, data=st.data())
def test_that_a_file_that_was_cut_off_does_not_open(size: int, data: st.DataObject) -> None:
    file = sealed(content_of(size))
    kept = data.draw(
        st.integers(0, len(file) - 1) | st.integers(0, 4).map(lambda n: HEADER + n * SEALED_CHUNK)
    )
    if kept < len(file):
        with pytest.raises(SealBroken):
            open_sealed(io.BytesIO(file[:kept]), KEYS, "here").close()


def test_that_chunks_cannot_be_swapped_repeated_or_left_out() -> None:
    file = sealed(content_of(3 * CHUNK + 5))
    head, rest = file[:HEADER], file[HEADER:]
    chunks = [rest[start : start + SEALED_CHUNK] for start in range(0, len(rest), SEALED_CHUNK)]
    for order in ((1, 0, 2, 3), (0, 0, 1, 2, 3), (0, 2, 3), (0, 1, 2), (0, 1, 3, 2)):
        with pytest.raises(SealBroken):
            opened(head + b"".join(chunks[number] for number in order))


def test_that_a_file_does_not_open_at_another_place_or_with_the_chunks_of_another_file() -> None:
    content = content_of(2 * CHUNK)
    first, second = sealed(content), sealed(content)
    assert first[HEADER:] != second[HEADER:], "the same content is sealed differently each time"
    with pytest.raises(SealBroken):
        opened(first, place="there")
    with pytest.raises(SealBroken):
        opened(first[: HEADER + SEALED_CHUNK] + second[HEADER + SEALED_CHUNK :])


def test_that_a_file_that_was_not_ended_does_not_open() -> None:
    target = io.BytesIO()
    writer = SealedWriter(target, KEY, "here")
    writer.write(content_of(2 * CHUNK + 1))
    writer.abandon()
    with pytest.raises(SealBroken):
        opened(target.getvalue())


def test_that_a_file_names_its_key_and_opens_with_no_other() -> None:
    file = sealed(b"words")
    assert key_id_in(io.BytesIO(file)) == KEY.id
    assert key_id_in(io.BytesIO(b"fLaC and so on, plain")) is None
    with pytest.raises(KeyMissing, match=KEY.id):
        opened(file, keys=SeveralKeys((new_key(),)))
    impostor = DataKey(KEY.id, new_key().secret)
    with pytest.raises(SealBroken):
        opened(file, keys=SeveralKeys((impostor,)))
