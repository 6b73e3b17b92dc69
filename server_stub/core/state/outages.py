"""Parts of telephony that cannot be reached, by business process (``docs/behaviour.md``, *When telephony is away*)."""

from __future__ import annotations

from typing import Final

from server_stub.core.model.rows import BusinessProcessRow
from server_stub.core.model.subscribers import dialable
from server_stub.core.state.tables import Tables

SWITCH: Final = ""
"""The key of the outage of the switch itself."""


def switch_is_away(tables: Tables) -> bool:
    """Return whether the switch cannot be reached."""
    return SWITCH in tables.outages


def trunk_is_away(tables: Tables, process: BusinessProcessRow) -> bool:
    """Return whether none of the trunks that the business process may use can be reached.

    Where its trunks are not known, the outage of any concerns it.
    """
    away = tables.outages.keys() - {SWITCH}
    return bool(away) and process.calls.usable_trunks() <= away


def takes_number(tables: Tables, process: BusinessProcessRow, number: str) -> bool:
    """Return whether a trunk that takes ``number`` (E.164) can be reached (*Trunks*); without known trunks, it is true."""
    calls = process.calls
    if not calls.trunks or (not tables.outages and calls.takes_all_numbers):
        return True
    return any(trunk not in tables.outages for trunk in calls.trunks_of(dialable(number)))


def can_call(tables: Tables, process: BusinessProcessRow) -> bool:
    """Return whether telephony can place the calls of a business process."""
    return not tables.outages or not (switch_is_away(tables) or trunk_is_away(tables, process))
