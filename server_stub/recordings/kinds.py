"""Recognise the kind of a sound file by its bytes, or by its media type if the bytes do not show it.

The kind is not left to the decoder's own probing: among its several hundred formats are playlists, which make it open
files and addresses. Only the kinds in this table are ever opened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from server_stub.recordings.errors import NotSound, UnsupportedSound

_MOST_JUNK: Final = 64 * 1024
"""Bytes before the sound that are skipped, besides tags; players look about as far."""

_FRAMES_IN_A_ROW: Final = 3
"""Consecutive headers that identify MP3 or AAC; a single one occurs in noise every few kilobytes."""


class SoundKind(msgspec.Struct, frozen=True):
    """A kind of sound: libavformat's ``demuxer``, the first byte ``start``, and a ``name`` for people."""

    name: str
    demuxer: str
    start: int = 0
    options: Mapping[str, str] = {}


class _Mark(msgspec.Struct, frozen=True):
    """The bytes that identify a kind: ``pattern`` at the beginning of the file."""

    pattern: re.Pattern[bytes]
    name: str
    demuxer: str


def _mark(pattern: bytes, name: str, demuxer: str) -> _Mark:
    return _Mark(re.compile(pattern, re.DOTALL), name, demuxer)


_MARKS: Final = (
    _mark(rb"(RIFF|RIFX|RF64)....WAVE", "WAV", "wav"),
    _mark(rb"riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\x00\x00", "W64", "w64"),
    _mark(rb"FORM....AIF[FC]", "AIFF", "aiff"),
    _mark(rb"\.snd", "AU", "au"),
    _mark(rb"caff\x00", "CAF", "caf"),
    _mark(rb"fLaC", "FLAC", "flac"),
    _mark(rb"OggS", "OGG", "ogg"),
    _mark(rb"\x1a\x45\xdf\xa3", "WebM", "matroska"),
    _mark(rb"....(ftyp|moov|mdat|wide|free|skip|pnot)", "MP4", "mov"),
    _mark(rb"#!AMR(-WB)?\n", "AMR", "amr"),
)

_REFUSED: Final[tuple[tuple[re.Pattern[bytes], str], ...]] = tuple(
    (re.compile(pattern, re.DOTALL), name)
    for pattern, name in (
        (rb"\x30\x26\xb2\x75", "Windows Media sound"),
        (rb"RIFF....AVI ", "AVI video"),
        (rb"FLV\x01", "Flash video"),
        (rb"\x00\x00\x01\xba", "MPEG video"),
        (rb"\.RMF", "RealAudio"),
        (rb"MThd", "MIDI"),
        (rb"MAC ", "Monkey's Audio"),
        (rb"wvpk", "WavPack"),
        (rb"TTA[12]", "True Audio"),
        (rb"ADIF", "AAC with an ADIF header"),
        (rb"#!AMR", "AMR with several channels"),
        (rb"\x02?#!SILK", "SILK"),
        (rb"#!iLBC", "iLBC"),
    )
)
"""Kinds of sound that are not accepted, with their names for the refusal."""

_NO_SOUND: Final[tuple[tuple[re.Pattern[bytes], str], ...]] = tuple(
    (re.compile(pattern, re.DOTALL | re.IGNORECASE), name)
    for pattern, name in (
        (rb"(\xef\xbb\xbf)?\s*#EXTM3U|(\xef\xbb\xbf)?\s*\[playlist\]|ffconcat", "a playlist"),
        (rb"(\xef\xbb\xbf)?\s*<", "an HTML or XML page"),
        (rb"%PDF", "a PDF file"),
        (rb"PK\x03\x04", "a ZIP archive"),
        (rb"\x89PNG|\xff\xd8\xff|GIF8", "a picture"),
    )
)


def recognise(data: bytes, media_type: str = "") -> SoundKind:
    """Return the kind of the sound file ``data``, sent as ``media_type`` (the value of a ``Content-Type`` header).

    Raises:
        UnsupportedSound: the kind of sound is not accepted.
        NotSound: the file is not of a known kind.
    """
    raw = _raw_kind(media_type)
    start = after_tags(data)
    found = _marked(data, 0) or _marked(data, start)
    if found is not None:
        return found
    if raw is not None:
        return raw
    for pattern, name in _REFUSED:
        if pattern.match(data):
            raise UnsupportedSound(name)
    for pattern, name in _NO_SOUND:
        if pattern.match(data):
            raise NotSound(name)
    found = _framed(data, start) or _gsm(data) or _behind_junk(data, start)
    if found is None:
        raise NotSound("a text") if _is_text(data[:_MOST_JUNK]) else NotSound
    return found


def _is_text(start: bytes) -> bool:
    letters = start.translate(None, b"\t\r\n")
    return letters.isascii() and letters.decode("ascii").isprintable() and letters != b""


def after_tags(data: bytes) -> int:
    """Return the position after ID3v2 and APEv2 tags, of which some programs write several."""
    start = 0
    while True:
        if data[start : start + 3] == b"ID3" and len(data) >= start + 10:
            size = 0
            for byte in data[start + 6 : start + 10]:
                size = size << 7 | byte & 0x7F
            start += 10 + size + (10 if data[start + 5] & 0x10 else 0)
        elif data[start : start + 8] == b"APETAGEX":
            start += 32 + int.from_bytes(data[start + 12 : start + 16], "little")
        else:
            return start


def _marked(data: bytes, start: int) -> SoundKind | None:
    for mark in _MARKS:
        if mark.pattern.match(data, start):
            return SoundKind(mark.name, mark.demuxer, start)
    return None


def _behind_junk(data: bytes, start: int) -> SoundKind | None:
    """Return the kind whose mark follows a few other bytes, such as a line end or a NUL."""
    marks = re.compile(rb"fLaC|OggS|(RIFF|RIFX|RF64)....WAVE|FORM....AIF[FC]|#!AMR(-WB)?\n", re.DOTALL)
    found = marks.search(data, start, start + _MOST_JUNK)
    return _marked(data, found.start()) if found is not None else None


def _framed(data: bytes, start: int) -> SoundKind | None:
    """Return MP3 or AAC from the start of its frames, by which alone they are recognised."""
    at = data.find(b"\xff", start, start + _MOST_JUNK)
    while at >= 0:
        for name, demuxer, length in _FRAMINGS:
            if _has_frames(data, at, length):
                return SoundKind(name, demuxer, at)
        at = data.find(b"\xff", at + 1, start + _MOST_JUNK)
    return None


def _has_frames(data: bytes, at: int, length: Callable[[bytes], int]) -> bool:
    first = data[at : at + 3]
    for frames in range(_FRAMES_IN_A_ROW):
        if at >= len(data):
            return frames > 1
        header = data[at : at + 6]
        if header[:2] != first[:2] or not (size := length(header)):
            return False
        at += size
    return True


_BIT_RATES: Final = {
    (1, 1): (32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (1, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (1, 3): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 1): (32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (2, 2): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (2, 3): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Bit rates (kbit/s) by MPEG version (2 includes 2.5) and layer (ISO/IEC 11172-3, 2.4.2.3, and 13818-3)."""


def _mpeg_frame(header: bytes) -> int:
    """Return the length in bytes of an MPEG audio frame with this header; 0 if it is not one."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return 0
    version, layer = header[1] >> 3 & 3, 4 - (header[1] >> 1 & 3)
    bit_rate, rate = header[2] >> 4, header[2] >> 2 & 3
    if version == 1 or layer == 4 or bit_rate in {0, 15} or rate == 3:
        return 0
    family = 1 if version == 3 else 2
    samples_per_s = (44_100, 48_000, 32_000)[rate] // {3: 1, 2: 2, 0: 4}[version]
    bits_per_s = _BIT_RATES[family, layer][bit_rate - 1] * 1_000
    padding = header[2] >> 1 & 1
    if layer == 1:
        return (12 * bits_per_s // samples_per_s + padding) * 4
    return (72 if family == 2 and layer == 3 else 144) * bits_per_s // samples_per_s + padding


def _adts_frame(header: bytes) -> int:
    """Return the length in bytes of an AAC frame with this ADTS header; 0 if it is not one (ISO/IEC 13818-7, 6.2)."""
    if len(header) < 6 or header[0] != 0xFF or header[1] & 0xF6 != 0xF0 or header[2] >> 2 & 15 > 12:
        return 0
    length = (header[3] & 3) << 11 | header[4] << 3 | header[5] >> 5
    return length if length >= 7 else 0


_FRAMINGS: Final = (("MP3", "mp3", _mpeg_frame), ("AAC", "aac", _adts_frame))

_GSM_FRAME: Final = 33
_GSM_MARK: Final = 0xD0
"""The four bits with which each frame of 20 ms begins (RFC 3551, section 4.5.8.1)."""


def _gsm(data: bytes) -> SoundKind | None:
    marks = data[::_GSM_FRAME]
    if len(data) < 2 * _GSM_FRAME or any(mark & 0xF0 != _GSM_MARK for mark in marks):
        return None
    return SoundKind("GSM", "gsm")


_RAW: Final[Mapping[str, tuple[str, str]]] = {
    "audio/basic": ("µ-law", "mulaw"),
    "audio/pcmu": ("µ-law", "mulaw"),
    "audio/mulaw": ("µ-law", "mulaw"),
    "audio/x-mulaw": ("µ-law", "mulaw"),
    "audio/pcma": ("A-law", "alaw"),
    "audio/alaw": ("A-law", "alaw"),
    "audio/x-alaw": ("A-law", "alaw"),
    "audio/l16": ("PCM", "s16be"),
    "audio/g722": ("G.722", "g722"),
    "audio/x-g722": ("G.722", "g722"),
    "audio/gsm": ("GSM", "gsm"),
    "audio/x-gsm": ("GSM", "gsm"),
}
"""Sound without a header, by its media type (RFC 2046, 2586, 3551 and 4856)."""

_WITH_A_RATE: Final = frozenset({"mulaw", "alaw", "s16be"})
_MOST_DIGITS: Final = 6


def _raw_kind(media_type: str) -> SoundKind | None:
    essence, *parameters = (part.strip().lower() for part in media_type.split(";"))
    if essence not in _RAW:
        return None
    name, demuxer = _RAW[essence]
    if demuxer not in _WITH_A_RATE:
        return SoundKind(name, demuxer)
    given = dict(part.split("=", 1) for part in parameters if "=" in part)
    rate = _number(given.get("rate", ""), 8_000)
    channels = _number(given.get("channels", ""), 1)
    return SoundKind(name, demuxer, 0, {"sample_rate": str(rate), "ch_layout": f"{channels}C"})


def _number(text: str, otherwise: int) -> int:
    text = text.strip('" ')
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else otherwise
