"""The labels of disposition codes, and how many interactions were completed with each (``docs/behaviour.md``, *Monitor*)."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from agent_desktop.protocol.wrap_up import CodeCount
from server_stub.core.model.rows import BusinessProcessRow, InteractionRow
from server_stub.core.state.tables import Tables


def code_label(tables: Tables, interaction: InteractionRow) -> str | UnsetType:
    """Return the label of the code that is set, with its groups (*Disposition codes*)."""
    if interaction.code is None:
        return UNSET
    return tables.business_processes[interaction.business_process_id].wrap_up.label(interaction.code)


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
