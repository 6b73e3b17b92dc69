"""Files that people write by hand are read as their editors save them, and refused with what helps."""

import codecs

import pytest

from agent_desktop.protocol.text_encoding import UnreadableText, decode_line, decode_text

TEXT = "name = \"Zoë\"\nüber = '日本'\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
)
def test_that_each_form_in_which_editors_save_is_read_alike(data: bytes) -> None:
    assert decode_text(data) == TEXT


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (TEXT.encode("utf-32"), "UTF-32; save it as UTF-8"),
        (TEXT.encode("utf-16-le"), "UTF-16 without a byte-order mark; save it as UTF-8"),
        (TEXT.encode("utf-16-be"), "UTF-16 without a byte-order mark; save it as UTF-8"),
        ("a = 1\nb = 'é'".encode("latin-1"), "line 2 is not UTF-8 text (byte 11); save the file as UTF-8"),
        (codecs.BOM_UTF16_LE + b"a", "line 1 is not UTF-16 text"),
    ],
)
def test_that_an_unreadable_encoding_is_named_with_the_remedy(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableText) as refusal:
        decode_text(data)
    assert says in str(refusal.value)


def test_that_nothing_is_shown_as_no_text() -> None:
    assert decode_text(b"") == decode_text(codecs.BOM_UTF8) == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_that_a_line_of_a_stream_ends_before_its_end(encoding: str) -> None:
    data = "pässword\r\nsecond".encode(encoding)
    cut = data.index(b"\n") + 1
    assert decode_line(data[:cut]) == "pässword"
