"""What reads input from outside, each as a function of bytes that raises only for a fault of the project."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final

from agent_desktop import callback_link, settings
from agent_desktop.net.sse import EventTooLarge, SseParser
from agent_desktop.phone.hid_descriptor import ButtonReader, HidDescriptor
from agent_desktop.policy import json_file, managed_preferences
from agent_desktop.protocol.codec import Malformed, decode
from agent_desktop.protocol.commands import NewCallback
from server_stub.core.model.number_rules import facts_of
from server_stub.core.model.subscribers import subscriber_of
from server_stub.errors import SiteWrong
from server_stub.http.problem_texts.language_choice import language_of
from server_stub.recordings.convert import convert
from server_stub.recordings.errors import RecordingRefused
from server_stub.site.file import load_site
from server_stub.telephony.asterisk.ari_messages import decode_event
from server_stub.telephony.intake.typed_number import e164_of

Reader = Callable[[bytes], None]

_LARGEST: Final = 4096
"""The bound of the stream's events here, in bytes, so that it is reached."""
_LONGEST: Final = timedelta(seconds=2)


def stream(data: bytes) -> None:
    """Read an event stream in one piece and in pieces of seven bytes: both find the same events."""
    found: list[list[object]] = []
    for size in (len(data) or 1, 7):
        parser = SseParser(largest=_LARGEST)
        events: list[object] = []
        try:
            for start in range(0, len(data), size):
                events += parser.feed(data[start : start + size])
        except EventTooLarge:
            return
        found.append(events)
    assert found[0] == found[1]


def site_file(data: bytes) -> None:
    """Read a site file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "site.toml")
        file.write_bytes(data)
        with suppress(SiteWrong):
            load_site(file, strict=True)


def new_callback(data: bytes) -> None:
    """Read the body of a request that hands a callback in, and look its number up in the plans."""
    try:
        body = decode(data, NewCallback)
    except Malformed:
        return
    facts_of(body.number)
    subscriber_of(body.number)


def typed_number(data: bytes) -> None:
    """Read a number as a caller typed it; what is understood is dialable, and is read back as itself."""
    text = data.decode("utf-8", "replace")
    for country in ("DE", "US", None):
        number = e164_of(text, country)
        if number is not None:
            assert facts_of(number).problem is None
            assert e164_of(number, None) == number


def recording(data: bytes) -> None:
    """Decode a recording; the process that does so in the server has bounds of memory, too."""
    with suppress(RecordingRefused, MemoryError):
        convert(data, io.BytesIO(), longest=_LONGEST)


def json_policy(data: bytes) -> None:
    """Read the policy file of Linux, and the user's settings under it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "policy.json")
        file.write_bytes(data)
        json_file.read(file)
        settings.load(Path(folder), file)


def profile(data: bytes) -> None:
    """Read the policy of a configuration profile (macOS)."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "policy.plist")
        file.write_bytes(data)
        managed_preferences.read(file)


def own_settings(data: bytes) -> None:
    """Read the user's settings."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, settings.FILE).write_bytes(data)
        settings.load(Path(folder))


def link(data: bytes) -> None:
    """Read a link that another program passed on; nothing but printable text comes of it."""
    found = callback_link.read(data.decode("utf-8", "replace"))
    if found is not None:
        assert all(part is None or part.isprintable() for part in (found.user, found.callback))


def event_of_asterisk(data: bytes) -> None:
    """Read a message of Asterisk's event socket."""
    decode_event(data)


def accepted_languages(data: bytes) -> None:
    """Read the header ``Accept-Language``."""
    assert language_of(data.decode("latin-1"))


def headset(data: bytes) -> None:
    """Read the description of a headset, and reports that follow it."""
    reader = ButtonReader(HidDescriptor(data[: len(data) // 2]))
    for start in range(len(data) // 2, len(data), 4):
        reader.presses(data[start : start + 4])


READERS: Final[dict[str, Reader]] = {
    each.__name__: each
    for each in (
        stream,
        site_file,
        new_callback,
        typed_number,
        recording,
        json_policy,
        profile,
        own_settings,
        link,
        event_of_asterisk,
        accepted_languages,
        headset,
    )
}
"""Each has a folder of inputs in ``corpus``, by its name."""
