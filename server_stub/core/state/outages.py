"""Parts of telephony that cannot be reached, by business process (``docs/behaviour.md``, *When telephony is away*)."""

from __future__ import annotations

from typing import Final

from server_stub.core.model.rows import BusinessProcessRow
from server_stub.core.state.tables import Tables

SWITCH: Final = ""
"""The key of the outage of the switch itself."""


def switch_is_away(tables: Tables) -> bool:
    """Return whether the switch cannot be reached."""
    return SWITCH in tables.outages


def trunk_is_away(tables: Tables, process: BusinessProcessRow) -> bool:
    """Return whether a trunk that the business process needs cannot be reached.

    A business process that names no trunk is concerned by the outage of any.
    """
    return any(trunk != SWITCH and process.calls.trunk in {None, trunk} for trunk in tables.outages)


def can_call(tables: Tables, process: BusinessProcessRow) -> bool:
    """Return whether telephony can place the calls of a business process."""
    return not tables.outages or not (switch_is_away(tables) or trunk_is_away(tables, process))
