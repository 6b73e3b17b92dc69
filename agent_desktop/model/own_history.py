"""What a search in the agent's own history has found."""

from __future__ import annotations

import msgspec

from agent_desktop.protocol.objects import OwnCallback


class OwnHistory(msgspec.Struct, frozen=True, kw_only=True):
    """The pages read so far for ``text``; ``next_cursor`` is None after the last page."""

    text: str = ""
    items: tuple[OwnCallback, ...] = ()
    next_cursor: str | None = None
    loading: bool = False
    failed: bool = False
