"""Random changes of an input: bits, numbers at their limits, pieces repeated, moved, cut, and taken from other inputs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final

CORPUS: Final = Path(__file__).with_name("corpus")
LARGEST: Final = 64 * 1024
"""In bytes: a longer input is cut, so that repetition ends."""

_LIMITS: Final = tuple(
    bytes.fromhex(text) for text in ("00", "ff", "7f", "80", "00000000", "ffffffff", "7fffffff", "80000000")
)
_WORDS: Final = (
    *(
        b"\x00",
        b"\n",
        b"\r\n",
        b"\r",
        b'"',
        b"'",
        b"\\",
        b"%",
        b"{",
        b"}",
        b"[",
        b"]",
        b":",
        b",",
        b"=",
        b"#",
    ),
    *(
        "\u202e".encode(),
        "\ufeff".encode(),
        "e\u0301".encode(),
        "\u0661\u0662".encode(),
        b"\xed\xa0\x80",
        b"\xc0\x80",
    ),
    *(
        b"-1",
        b"0",
        b"1e999",
        b"NaN",
        b"99999999999999999999",
        b"true",
        b"null",
        b"1970-01-01",
        b"9999-12-31T23:59:59Z",
    ),
)


def inputs(name: str) -> list[bytes]:
    """Return the corpus of a reader, in the order of its names."""
    return [file.read_bytes() for file in sorted((CORPUS / name).iterdir())]


def changed(chance: Random, corpus: Sequence[bytes]) -> bytes:
    """Return one of ``corpus`` after one to five random changes."""
    data = bytearray(chance.choice(corpus))
    for _ in range(chance.randint(1, 5)):
        _change(chance, data, corpus)
    return bytes(data[:LARGEST])


def _change(chance: Random, data: bytearray, corpus: Sequence[bytes]) -> None:
    at = chance.randint(0, len(data))
    until = min(len(data), at + chance.choice((1, 2, 4, 16, 64, 256)))
    match chance.randrange(7):
        case 0 if data:
            data[at % len(data)] ^= 1 << chance.randrange(8)
        case 1:
            data[at:at] = chance.choice(_WORDS)
        case 2:
            limit = chance.choice(_LIMITS)
            data[at : at + len(limit)] = limit
        case 3:
            del data[at:until]
        case 4:
            data[at:at] = data[at:until] * chance.choice((1, 2, 40))
        case 5:
            other = chance.choice(corpus)
            start = chance.randint(0, len(other))
            data[at:until] = other[start : start + chance.choice((4, 32, 512))]
        case _:
            data[at:until] = chance.choice(_WORDS)
