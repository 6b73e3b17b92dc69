"""Overrides: what administrators have changed, beside the site file (``docs/behaviour.md``, *Administration*)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Protocol

import msgspec


class OverrideKind(StrEnum):
    """The part of the site file that an override belongs to, by the name of its tables."""

    USER = "user"
    BUSINESS_PROCESS = "business_process"
    NOT_READY_REASONS = "not_ready_reason"  #: As a whole: its ``content`` has the list under its name.


ENTRIES: Final = (OverrideKind.USER, OverrideKind.BUSINESS_PROCESS)
"""The kinds of which each entry, which has an id, is overridden by itself."""


class OverrideState(StrEnum):
    """What an override does to the entry of the site file that has its id."""

    CHANGED = "changed"  #: Its keys replace those of the entry; without an entry it has no effect.
    CREATED = "created"  #: It is an entry by itself.
    REMOVED = "removed"  #: There is no such entry, whatever the file has.


class Override(msgspec.Struct, frozen=True, kw_only=True):
    """A change of one entry. ``content`` has keys of the site file; None sets a key to its default."""

    kind: OverrideKind
    id: str
    state: OverrideState
    content: Mapping[str, Any]
    changed_at: datetime
    changed_by: str

    @property
    def key(self) -> tuple[OverrideKind, str]:
        """The key among all overrides."""
        return self.kind, self.id


class OverrideStore(Protocol):
    """The storage of overrides. Each call is one transaction; both raise ``StoreFailed``."""

    async def overrides(self) -> Sequence[Override]:
        """Return all overrides by kind and id."""
        ...

    async def change_overrides(
        self, put: Iterable[Override], deleted: Iterable[tuple[OverrideKind, str]]
    ) -> None:
        """Add or replace overrides, and delete others."""
        ...


class EntryChange(msgspec.Struct, frozen=True, kw_only=True):
    """A wish to change one entry: ``content`` has the keys that change; ``state`` is as in an override."""

    kind: OverrideKind
    id: str
    state: OverrideState = OverrideState.CHANGED
    content: Mapping[str, Any] = {}


def with_change(
    overrides: Mapping[tuple[OverrideKind, str], Override],
    change: EntryChange,
    *,
    by: str,
    now: datetime,
) -> Override:
    """Return the override of an entry after ``change``: keys of earlier changes stay unless they change again."""
    before = overrides.get((change.kind, change.id))
    state, content = change.state, dict(change.content)
    if state is OverrideState.CHANGED and before is not None and before.state is not OverrideState.REMOVED:
        state, content = before.state, {**before.content, **content}
    return Override(
        kind=change.kind, id=change.id, state=state, content=content, changed_at=now, changed_by=by
    )
