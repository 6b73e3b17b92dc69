"""Figures of a period by agent, hour, business process or disposition code (``docs/behaviour.md``, *Figures of a period*)."""

from __future__ import annotations

import msgspec

from agent_desktop.protocol.objects import Time
from agent_desktop.protocol.states import FiguresBy


class FiguresLine(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of one agent, hour, business process or disposition code, or of all; the times are in seconds.

    ``key`` is the id, or the start of the hour. By agent and by code, the figures about whole callbacks are None.
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
    promises_kept: int = 0
    promises_early: int = 0
    promises_late: int = 0
    predictions: int = 0
    mean_predicted_wait_s: float | None = None
    mean_begun_wait_s: float | None = None
    mean_promised_range_s: float | None = None
    business_process_id: str | None = None


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """``GET /v1/reports/figures``: a line for each agent, hour, business process or code with anything to count, and all of it."""

    by: FiguresBy
    since: Time
    until: Time
    items: tuple[FiguresLine, ...]
    total: FiguresLine


class ReportFile(msgspec.Struct, frozen=True, kw_only=True):
    """A report that the server writes into a folder each day; ``by`` is None for report 6.04.

    ``last_file`` is the name of the newest file; ``error`` is why the last attempt failed, at ``failed_at``.
    """

    id: str
    report: str
    by: FiguresBy | None
    format: str
    days: int
    next_at: Time
    last_file: str | None = None
    written_at: Time | None = None
    error: str | None = None
    failed_at: Time | None = None


class ReportFileList(msgspec.Struct, frozen=True):
    """``GET /v1/reports/files``."""

    items: tuple[ReportFile, ...]
