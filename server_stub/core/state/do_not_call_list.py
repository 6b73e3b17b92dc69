"""Index of the do-not-call list: the entry that matches a number (``docs/behaviour.md``, *Numbers*)."""

from __future__ import annotations

import re
from typing import Final

from agent_desktop.protocol.states import DoNotCallKind
from server_stub.core.model.rows import DoNotCallRow
from server_stub.core.model.subscribers import international_forms, subscriber_of

_LONGEST_NUMBER: Final = 15
"""Digits of an E.164 number, and so of the longest prefix."""


class DoNotCallMatcher:
    """The lists of the site and of each business process."""

    def __init__(self) -> None:
        self._lists: dict[str | None, _EntryIndex] = {}

    def changed(self, old: DoNotCallRow | None, new: DoNotCallRow | None) -> None:
        """Update the index after a change of an entry."""
        for entry in (old, new):
            if entry is not None and entry.business_process_id not in self._lists:
                self._lists[entry.business_process_id] = _EntryIndex()
        if old is not None:
            self._lists[old.business_process_id].remove(old)
        if new is not None:
            self._lists[new.business_process_id].add(new)

    def entry_for(self, number: str, business_process_id: str) -> DoNotCallRow | None:
        """Return an entry that matches the E.164 ``number`` or another form of the same line, else None."""
        for owner in (None, business_process_id):
            entries = self._lists.get(owner)
            found = None if entries is None else entries.entry_for(number)
            if found is not None:
                return found
        return None


class _EntryIndex:
    """The entries of one list by kind, so that most numbers cost a look-up instead of a scan."""

    def __init__(self) -> None:
        self._exact: dict[tuple[DoNotCallKind, str], dict[str, DoNotCallRow]] = {}
        self._patterns: dict[str, tuple[re.Pattern[str], DoNotCallRow]] = {}

    def entry_for(self, number: str) -> DoNotCallRow | None:
        """Return an entry that matches the E.164 ``number`` or another form of the same line, else None."""
        if not self._exact and not self._patterns:
            return None
        found = self._exact.get((DoNotCallKind.NUMBER, subscriber_of(number)))
        if found:
            return next(iter(found.values()))
        for form in international_forms(number):
            entry = self._fitting(form)
            if entry is not None:
                return entry
        return None

    def _fitting(self, form: str) -> DoNotCallRow | None:
        for length in range(2, _LONGEST_NUMBER + 2):
            found = self._exact.get((DoNotCallKind.PREFIX, form[:length]))
            if found:
                return next(iter(found.values()))
        return next((entry for pattern, entry in self._patterns.values() if pattern.fullmatch(form)), None)

    def add(self, entry: DoNotCallRow) -> None:
        """Add an entry."""
        if entry.kind is DoNotCallKind.PATTERN:
            self._patterns[entry.id] = pattern_of(entry.value), entry
        else:
            self._exact.setdefault(_place(entry), {})[entry.id] = entry

    def remove(self, entry: DoNotCallRow) -> None:
        """Remove an entry."""
        if entry.kind is DoNotCallKind.PATTERN:
            del self._patterns[entry.id]
            return
        place = _place(entry)
        del self._exact[place][entry.id]
        if not self._exact[place]:
            del self._exact[place]


def pattern_of(value: str) -> re.Pattern[str]:
    """Return the regular expression of a pattern: ``?`` is one digit, ``*`` any number of them."""
    return re.compile(re.escape(value).replace(r"\?", r"\d").replace(r"\*", r"\d*"))


def _place(entry: DoNotCallRow) -> tuple[DoNotCallKind, str]:
    number = entry.kind is DoNotCallKind.NUMBER
    return entry.kind, subscriber_of(entry.value) if number else entry.value
