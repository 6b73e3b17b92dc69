"""Find the line of each key in a TOML text, which the standard library's parser does not report.

The text must have been accepted by ``tomllib``, so this parser need not find mistakes.
"""

from __future__ import annotations

import re
from typing import Final

Path = tuple[str | int, ...]
"""The path of a value: keys and, in lists, positions from 0."""

_TOKEN: Final = re.compile(
    r"""
    (?P<skip>[ \t\r]+|\#[^\n]*)
  | (?P<newline>\n)
  | (?P<text>\"\"\"(?:\\.|[^\\])*?\"\"\"{1,3}|'''.*?'''{1,3}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
  | (?P<sign>[][{}=,.])
  | (?P<bare>[^][{}=,.\s#"']+)
    """,
    re.VERBOSE | re.DOTALL,
)


def find_lines(source: str) -> dict[Path, int]:
    """Return the line (from 1) of every table, key and list item in ``source``, by path."""
    return _Reader(source).read()


class _Reader:
    """One pass over the tokens; the name of a list of tables refers to its newest table."""

    def __init__(self, source: str) -> None:
        self._tokens = _tokens(source)
        self._at = 0
        self._lines: dict[Path, int] = {}
        self._lists: dict[Path, int] = {}

    def read(self) -> dict[Path, int]:
        table: Path = ()
        while self._at < len(self._tokens):
            text, _ = self._tokens[self._at]
            if text == "\n":
                self._at += 1
            elif text == "[":
                table = self._header()
            else:
                self._pair(table)
        return self._lines

    def _header(self) -> Path:
        """Read ``[a.b]`` or ``[[a.b]]`` and return the path of the table that it opens."""
        opening = 1
        while self._peek(opening) == "[":
            opening += 1
        line = self._tokens[self._at][1]
        self._at += opening
        path = self._resolve(self._name())
        self._at += opening
        if opening > 1:
            place = self._lists[path] = self._lists.get(path, -1) + 1
            path = (*path, place)
        self._lines.setdefault(path, line)
        return path

    def _resolve(self, name: Path) -> Path:
        """Resolve each name of a list of tables, except the last name, to its newest table."""
        path: Path = ()
        for place, part in enumerate(name):
            path = (*path, part)
            if place < len(name) - 1 and path in self._lists:
                path = (*path, self._lists[path])
        return path

    def _pair(self, table: Path) -> None:
        line = self._tokens[self._at][1]
        path = (*table, *self._name())
        for length in range(len(table) + 1, len(path) + 1):
            self._lines.setdefault(path[:length], line)
        self._at += 1  # the equals sign
        self._value(path)

    def _name(self) -> Path:
        parts = [_unquoted(self._take())]
        while self._peek() == ".":
            self._at += 1
            parts.append(_unquoted(self._take()))
        return tuple(parts)

    def _value(self, path: Path) -> None:
        opening = self._peek()
        if opening == "[":
            self._list(path)
        elif opening == "{":
            self._inline_table(path)
        else:  # A number with a fraction has three tokens.
            while self._peek() not in {",", "]", "}", "\n", ""}:
                self._at += 1

    def _list(self, path: Path) -> None:
        self._at += 1
        place = 0
        while (token := self._peek()) != "]":
            if token in {"\n", ","}:
                self._at += 1
                continue
            self._lines[*path, place] = self._tokens[self._at][1]
            self._value((*path, place))
            place += 1
        self._at += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        while (token := self._peek()) != "}":
            if token in {"\n", ","}:
                self._at += 1
                continue
            self._pair(path)
        self._at += 1

    def _peek(self, ahead: int = 0) -> str:
        place = self._at + ahead
        return self._tokens[place][0] if place < len(self._tokens) else ""

    def _take(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1][0]


def _tokens(source: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    line = 1
    for token in _TOKEN.finditer(source):
        if token.lastgroup != "skip":
            found.append((token.group(), line))
        line += token.group().count("\n")
    return found


def _unquoted(name: str) -> str:
    """Return a key without its quotes; escapes, which are very rare in keys, are not decoded."""
    return name[1:-1] if name[:1] in {'"', "'"} else name
