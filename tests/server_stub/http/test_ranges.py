"""Range headers: RFC 9110, section 14."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server_stub.http.ranges import ByteRange, RangeNotSatisfiable, parse_range

SIZES = st.integers(0, 10_000)
POSITIONS = st.integers(0, 12_000)


@given(size=SIZES, first=POSITIONS, last=POSITIONS)
def test_that_a_range_gives_the_bytes_that_slicing_gives(size: int, first: int, last: int) -> None:
    header = f"bytes={first}-{last}"
    expected = list(range(size))[first : last + 1]
    if last < first:
        assert parse_range(header, size) is None
    elif not expected:
        with pytest.raises(RangeNotSatisfiable):
            parse_range(header, size)
    else:
        assert _bytes(parse_range(header, size)) == expected


@given(size=SIZES, first=POSITIONS)
def test_that_a_range_without_an_end_goes_to_the_end(size: int, first: int) -> None:
    if first >= size:
        with pytest.raises(RangeNotSatisfiable):
            parse_range(f"bytes={first}-", size)
    else:
        assert parse_range(f"bytes={first}-", size) == ByteRange(first, size)


@given(size=SIZES, length=POSITIONS)
def test_that_a_suffix_is_that_many_bytes_from_the_end_or_all(size: int, length: int) -> None:
    if min(size, length) == 0:
        with pytest.raises(RangeNotSatisfiable):
            parse_range(f"bytes=-{length}", size)
    else:
        assert parse_range(f"bytes=-{length}", size) == ByteRange(max(0, size - length), size)


@given(header=st.text(max_size=40), size=SIZES)
def test_that_the_answer_is_inside_the_file_for_any_header(header: str, size: int) -> None:
    try:
        found = parse_range(header, size)
    except RangeNotSatisfiable:
        return
    assert found is None or 0 <= found.start < found.end <= size


@pytest.mark.parametrize(
    "header",
    [None, "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=1", "bytes=+1-2", "bytes=٣-٤", "bytes=5-4", "bytes 0-4",
     "bytes=0-0,5-6", "lines=1-2", " bytes=0-1", "bytes=0x1-0x2"],
)  # fmt: skip
def test_that_a_header_that_is_not_a_single_range_is_ignored(header: str | None) -> None:
    assert parse_range(header, 100) is None


def test_that_the_unit_is_read_in_any_case_and_blanks_around_the_range_are_allowed() -> None:
    assert parse_range("Bytes= 2-3\t", 100) == ByteRange(2, 4)


@pytest.mark.parametrize("digits", ["9" * 30, "0" * 5_000 + "9" * 5_000])
def test_that_a_position_past_any_number_is_past_the_end(digits: str) -> None:
    assert parse_range(f"bytes=10-{digits}", 100) == ByteRange(10, 100)
    assert parse_range(f"bytes=-{digits}", 100) == ByteRange(0, 100)
    with pytest.raises(RangeNotSatisfiable):
        parse_range(f"bytes={digits}-", 100)
    assert parse_range(f"bytes={digits}-1", 100) is None


def test_that_a_range_and_its_refusal_name_the_whole_size() -> None:
    assert ByteRange(10, 20).content_range(100) == "bytes 10-19/100"
    assert ByteRange(10, 20).length == 10
    with pytest.raises(RangeNotSatisfiable) as refused:
        parse_range("bytes=100-", 100)
    assert refused.value.content_range == "bytes */100"


def _bytes(found: ByteRange | None) -> list[int]:
    assert found is not None
    return list(range(found.start, found.end))
