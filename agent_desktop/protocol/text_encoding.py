"""Text files as editors write them: with or without a byte-order mark, in UTF-8 or in UTF-16.

Notepad and PowerShell write a byte-order mark, and PowerShell 5 writes UTF-16. What administrators and users write by
hand is read in each of these forms; it would be an odd answer that a file saved as told cannot be read.
"""

from __future__ import annotations

import codecs
from typing import Final

_UTF_32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF_16: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class UnreadableText(ValueError):
    """The bytes are not text in an encoding that is read; the message says what they are and what to do."""


def decode_text(data: bytes) -> str:
    """Return the text that ``data`` holds, without its byte-order mark.

    UTF-8 is read with and without the mark, UTF-16 with it alone: without the mark it cannot be told for certain.

    Raises:
        UnreadableText: it is none of these.
    """
    if data.startswith(_UTF_32):
        raise UnreadableText("line 1: it is saved as UTF-32; save it as UTF-8")
    for mark, encoding in _UTF_16.items():
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, "UTF-16")
    if b"\0" in data[:2]:
        raise UnreadableText("line 1: it looks like UTF-16 without a byte-order mark; save it as UTF-8")
    return _decoded(data.removeprefix(codecs.BOM_UTF8), "utf-8", "UTF-8")


def decode_line(line: bytes) -> str:
    """Return the text of the first ``line`` of a stream, without its end and its byte-order mark.

    ``line`` is what ``readline`` of a binary stream returns, which cuts a line end of UTF-16 in half.

    Raises:
        UnreadableText: as for ``decode_text``.
    """
    if line.startswith(codecs.BOM_UTF16_LE) and len(line) % 2:
        line += b"\0"
    return decode_text(line).rstrip("\r\n")


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        raise UnreadableText(
            f"line {line} is not {name} text (byte {error.start}); save the file as UTF-8"
        ) from error
