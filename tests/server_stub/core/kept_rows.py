"""The rows that a floor commits, kept as a store keeps them, and pictures of a floor to compare."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from sortedcontainers import SortedList

from server_stub.core.floor import Floor
from server_stub.core.model.outcome import FloorOutcome
from server_stub.core.model.row_base import key_of
from server_stub.core.model.rows import KEPT, Row
from server_stub.core.state.multimap import Multimap
from server_stub.core.state.tables import Tables

Kind = TypeVar("Kind")


def picture(floor: Floor) -> dict[str, object]:
    """Return all that a floor holds: its rows and what its indexes say of them."""
    tables = floor.tables
    indexes = (
        tables.routing,
        tables.timer_line,
        tables.callback_index,
        tables.wait_counts,
        tables.interaction_index,
        tables.recording_index,
        tables.intake_days,
    )
    looked_up = {
        f"{type(index).__name__}.{name}": _plain(value)
        for index in indexes
        for name, value in vars(index).items()
    }
    return {"rows": rows_of(tables), **looked_up}


def rows_of(tables: Tables) -> dict[tuple[type[Row], tuple[object, ...]], Row]:
    """Return every row that a floor holds, by its type and key."""
    held: tuple[Mapping[Any, Row], ...] = (
        tables.scopes,
        tables.business_processes,
        tables.agents,
        tables.callbacks,
        tables.interactions,
        tables.recordings,
        tables.figures,
        tables.forecasts,
        tables.tallies,
        tables.code_counts,
        tables.cool_downs,
        tables.timers,
        tables.idempotency_keys,
        tables.do_not_call,
        tables.intake_counts,
        tables.outages,
        tables.webhooks,
        tables.threshold_alerts,
        tables.callback_actions,
        tables.not_ready_reasons,
        {"": tables.sequences},
    )
    assert len(held) == len(KEPT), "a table is missing here"
    return {(type(row), key_of(row)): row for table in held for row in table.values()}


def _plain(value: object) -> object:
    """Return an index's content without the empty shelves that are left over."""
    if isinstance(value, dict):
        shelves = {key: _plain(item) for key, item in cast("dict[object, object]", value).items()}
        return {key: item for key, item in shelves.items() if item not in ((), [], {})}
    if isinstance(value, Multimap):
        return _plain(vars(cast("Multimap[str]", value)))
    if isinstance(value, SortedList):
        return list(cast("SortedList[Any]", value))
    return value


class Store:
    """Rows by table and key, and the append-only ones in their order."""

    def __init__(self) -> None:
        self.kept: dict[tuple[type[Row], tuple[object, ...]], Row] = {}
        self.appended: list[Row] = []

    def commit(self, outcome: FloorOutcome) -> None:
        for row in outcome.deletes:
            del self.kept[type(row), key_of(row)]
        for row in outcome.puts:
            self.kept[type(row), key_of(row)] = row
        self.appended += outcome.appends

    def all(self, kind: type[Kind]) -> list[Kind]:
        return [row for row in (*self.kept.values(), *self.appended) if isinstance(row, kind)]
