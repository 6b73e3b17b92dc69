"""The parser of the event stream: the same events, however the bytes are cut."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from agent_desktop.net.sse import EventTooLarge, ServerEvent, SseParser

LINES = st.one_of(
    st.just(""),
    st.sampled_from(
        ["data", "data:", "data: ", ":", ": keep-alive", "id", "id: 7", "id:\0", "event: agent", "retry: 5"]
    ),
    st.builds(
        "{}: {}".format, st.sampled_from(["data", "event", "id", "retry", "other"]), st.text(max_size=12)
    ),
    st.text(max_size=12),
)
ENDS = st.sampled_from(["\n", "\r", "\r\n"])


@st.composite
def streams(draw: st.DrawFn) -> bytes:
    """Any stream: lines of any kind with ends of any kind, with or without a byte order mark."""
    lines = draw(st.lists(st.tuples(LINES, ENDS), max_size=30))
    text = "".join(line.replace("\r", " ").replace("\n", " ") + end for line, end in lines)
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


@st.composite
def cut_streams(draw: st.DrawFn) -> list[bytes]:
    """A stream in pieces, cut anywhere: inside a character, inside a CRLF, inside the byte order mark."""
    whole = draw(streams())
    cuts = sorted(draw(st.lists(st.integers(0, len(whole)), max_size=8)))
    return [whole[low:high] for low, high in zip([0, *cuts], [*cuts, len(whole)], strict=True)]


def slow_and_plain(whole: bytes) -> list[ServerEvent]:
    """Read a whole stream as the WHATWG's page puts it, one rule after the other."""
    text = whole.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    events: list[ServerEvent] = []
    data: list[str] = []
    name = number = ""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:-1]:
        if not line:
            if data:
                events.append(ServerEvent(name or "message", "\n".join(data), number))
            data, name = [], ""
            continue
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            data.append(value)
        elif field == "event":
            name = value
        elif field == "id" and "\0" not in value:
            number = value
    return events


@given(cut_streams())
@example([b"\xef", b"\xbb\xbfdata: x\r", b"\n\r", b"\n"])
@example([b"data: \xc3", b"\xa9\n\n"])
def test_that_a_stream_means_the_same_however_it_is_cut(pieces: list[bytes]) -> None:
    parser = SseParser()
    heard = [event for piece in pieces for event in parser.feed(piece)]
    assert heard == slow_and_plain(b"".join(pieces))


def test_that_an_event_is_reported_as_soon_as_its_last_byte_arrives() -> None:
    parser = SseParser()
    assert parser.feed(b"id: 4\nevent: agent\ndata: {}\n") == []
    assert parser.feed(b"\n") == [ServerEvent("agent", "{}", "4")]
    assert parser.last_id == "4"


def test_that_a_comment_is_not_an_event() -> None:
    assert SseParser().feed(b": \n\n: still here\n\n") == []


def test_that_an_id_stays_until_another_comes() -> None:
    parser = SseParser(last_id="9")
    assert [event.id for event in parser.feed(b"data: a\n\nid: 10\ndata: b\n\ndata: c\n\n")] == [
        "9",
        "10",
        "10",
    ]


def test_that_the_id_of_an_unfinished_event_is_not_taken_for_seen() -> None:
    parser = SseParser(last_id="9")
    parser.feed(b"id: 10\ndata: a\n")
    assert parser.last_id == "9"


def test_that_the_server_may_ask_for_a_wait() -> None:
    parser = SseParser()
    parser.feed(b"retry: 2500\nretry: soon\n\n")
    assert parser.retry_ms == 2500


@pytest.mark.parametrize(
    "pieces",
    [
        [b"data: " + b"x" * 200],
        [b"data: 123456789\n"] * 20,
        [b"data: " + b"x" * 60 + b"\n", b"x" * 60],
    ],
    ids=["a line without an end", "an event without an end", "both"],
)
def test_that_an_event_that_is_too_large_is_refused(pieces: list[bytes]) -> None:
    parser = SseParser(largest=100)
    with pytest.raises(EventTooLarge):
        [parser.feed(piece) for piece in pieces]


def test_that_many_events_within_the_bound_are_taken() -> None:
    parser = SseParser(largest=100)
    assert len(parser.feed(b"data: 123456789\n\n" * 1000)) == 1000
