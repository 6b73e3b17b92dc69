"""How many interactions were completed with each disposition code (``docs/behaviour.md``, *Monitor*)."""

from __future__ import annotations

from agent_desktop.protocol.wrap_up import CodeCount
from server_stub.core.model.rows import BusinessProcessRow
from server_stub.core.state.tables import Tables


def code_counts(tables: Tables, process: BusinessProcessRow) -> tuple[CodeCount, ...]:
    """Return the counts of the current shift, the codes in their order, and after them those that there are no longer."""
    if not tables.code_counts:
        return ()
    order = {code.id: place for place, code in enumerate(process.wrap_up.codes)}
    counted = [
        row
        for row in tables.code_counts.values()
        if (row.business_process_id, row.shift_started_at) == (process.id, process.shift_started_at)
        and row.interactions
    ]
    counted.sort(key=lambda row: (order.get(row.code, len(order)), row.code))
    return tuple(CodeCount(row.code, process.wrap_up.label(row.code), row.interactions) for row in counted)
