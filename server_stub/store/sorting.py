"""The order of a page of callbacks, as an expression that SQLite and PostgreSQL compare in the same way."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol.states import CallbackSort, Location
from server_stub.store.sql import Sql

_LAST_TEXT: Final = "\U0010ffff"
"""A text that sorts after every name."""
_LAST_FIGURE: Final = 1e12
"""A number that sorts after every length of a recording in seconds."""

_PLAIN: Final = {
    CallbackSort.ENTERED: "entered_at",
    CallbackSort.DUE: "COALESCE(due_at, 0)",
    CallbackSort.NUMBER: "number",
    CallbackSort.ATTEMPTS: "attempts_used",
}


def sort_key(sql: Sql, sort: CallbackSort, *, descending: bool) -> str:
    """Return the sort expression for a row of ``callback``; missing values sort last in both directions."""
    last_text = "" if descending else _LAST_TEXT
    match sort:
        case CallbackSort.CUSTOMER:
            return f"COALESCE({sql.folded('customer_name')}, '{last_text}')"
        case CallbackSort.BUSINESS_PROCESS:
            return _name_of(sql, "business_process", "business_process_id", last_text)
        case CallbackSort.AGENT:
            return _name_of(sql, "agent", "agent_id", last_text)
        case CallbackSort.RECORDING:
            newest = (
                "SELECT duration_s FROM recording WHERE recording.callback_id = callback.id"
                " ORDER BY recorded_at DESC, id DESC LIMIT 1"
            )
            return f"COALESCE(({newest}), {-1.0 if descending else _LAST_FIGURE})"
        case CallbackSort.HANDED_OVER:
            return f"COALESCE(held_at, {-1 if descending else 2**62})"
        case CallbackSort.LOCATION:
            ranks = " ".join(f"WHEN '{place.value}' THEN {rank}" for rank, place in enumerate(Location))
            return (
                f"CASE WHEN completed_at IS NOT NULL THEN {len(Location)} ELSE CASE location {ranks} END END"
            )
        case _:
            return _PLAIN[sort]


def _name_of(sql: Sql, table: str, column: str, last: str) -> str:
    name = sql.folded("name")
    return f"COALESCE((SELECT {name} FROM {table} WHERE {table}.id = callback.{column}), '{last}')"  # noqa: S608
