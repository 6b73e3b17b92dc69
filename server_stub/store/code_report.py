"""Count attempts by disposition code, as they were corrected last (``docs/behaviour.md``, *Disposition codes*)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from server_stub.store.base import CodeTotal, Scope
from server_stub.store.columns import from_time
from server_stub.store.sql import Sql, Where

_ATTEMPTS: Final = (
    "SELECT a.business_process_id AS business_process_id, a.at AS at,"
    " CASE WHEN c.attempt_id IS NULL THEN a.code ELSE c.code END AS code,"
    " CASE WHEN c.attempt_id IS NULL THEN a.code_label ELSE c.code_label END AS label,"
    " CASE WHEN c.attempt_id IS NULL THEN a.state ELSE c.state END AS state"
    " FROM attempt a LEFT JOIN correction c ON c.attempt_id = a.id"
    " AND c.number = (SELECT max(number) FROM correction WHERE attempt_id = a.id)"
    " WHERE a.interaction_id IS NOT NULL"
)
"""One row for each completed interaction; an attempt that a closing schedule aborted belongs to none."""


async def code_totals(
    sql: Sql, scope: Scope, since: datetime | None, until: datetime | None
) -> tuple[CodeTotal, ...]:
    """Return how many attempts were made with each code and status in the span, the most frequent first."""
    where = Where()
    where.add("1 = 1")
    where.add_scope(scope)
    if since is not None:
        where.add("at >= ?", from_time(since))
    if until is not None:
        where.add("at < ?", from_time(until))
    found = await sql.fetch(
        f"SELECT business_process_id, code, max(label), state, count(*) FROM ({_ATTEMPTS}) AS made"  # noqa: S608 - our own names
        f" WHERE {where} GROUP BY business_process_id, code, state"
        " ORDER BY business_process_id, count(*) DESC, code, state",
        *where.values,
    )
    return tuple(CodeTotal(*row) for row in found)
