"""Decode text files of any editor: with or without a byte order mark, in UTF-8 or in UTF-16.

Notepad and PowerShell write a byte order mark, and PowerShell 5 writes UTF-16. Files that administrators and users write
by hand are accepted in all of these forms.
"""

from __future__ import annotations

import codecs
from typing import Final

_UTF_32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF_16: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class UnreadableText(ValueError):
    """The bytes are not text in an accepted encoding; the message names their encoding and the remedy."""


def decode_text(data: bytes) -> str:
    """Return the text in ``data``, without its byte order mark.

    UTF-8 is accepted with and without the mark, UTF-16 only with it, because it cannot be recognised reliably without.

    Raises:
        UnreadableText: the data is in neither encoding.
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
    """Return the text of the first ``line`` of a stream, without its line end and its byte order mark.

    ``line`` is the result of ``readline`` on a binary stream, which splits a line end of UTF-16.

    Raises:
        UnreadableText: the line is in neither encoding, as for ``decode_text``.
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
