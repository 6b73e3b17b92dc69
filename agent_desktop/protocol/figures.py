"""Figures of a period by agent, hour or business process (``docs/behaviour.md``, *Figures of a period*)."""

from __future__ import annotations

import msgspec

from agent_desktop.protocol.objects import Time
from agent_desktop.protocol.states import FiguresBy


class FiguresLine(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of one agent, hour or business process, or of all; the times are in seconds.

    ``key`` is the id, or the start of the hour. By agent, the figures about whole callbacks are None.
    """

    key: str
    name: str
    entered: int | None
    succeeded: int | None
    failed: int | None
    attempts: int = 0
    reached: int = 0
    first_attempts: int = 0
    first_successes: int = 0
    answered: int = 0
    mean_wait_s: float | None = None
    longest_wait_s: float | None = None
    promised: int = 0
    punctual: int = 0
    handled: int = 0
    mean_handle_time_s: float | None = None


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /v1/reports/figures``: a line for each agent, hour or business process with anything to count, and all of it."""

    by: FiguresBy
    since: Time
    until: Time
    items: tuple[FiguresLine, ...]
    total: FiguresLine
