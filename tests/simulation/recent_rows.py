"""The rows of a floor that a batch may have made wrong, so that each batch can be judged in little time."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy

from server_stub.core.state.tables import Tables


def recent_rows(tables: Tables, written: Iterable[str]) -> Tables:
    """Return ``tables`` without the closed interactions that are not among the ids ``written``.

    Nothing writes to a closed interaction, but there are ten of them for each open one.
    """
    recent = copy(tables)
    recent.interactions = {row.id: row for row in tables.interactions.values() if row.closed_at is None}
    for interaction_id in written:
        row = tables.interactions.get(interaction_id)
        if row is not None:
            recent.interactions[interaction_id] = row
    return recent
