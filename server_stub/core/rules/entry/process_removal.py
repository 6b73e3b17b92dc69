"""Remove a business process (``docs/behaviour.md``, *Administration*): its rows stay, because history and reports have its name."""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.states import Location
from agent_desktop.protocol.thresholds import Thresholds
from server_stub.core.model.errors import InvalidSite
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import BusinessProcessRow, CallbackActionRow, TimerKind
from server_stub.core.rules import business_processes
from server_stub.core.state.transaction import Transaction

_OPEN = (Location.PENDING, Location.HANDLING_BY_BUSINESS_PROCESS, Location.HANDLING_BY_AGENT)


def remove_unnamed(transaction: Transaction, named: frozenset[str], leaving: frozenset[str]) -> None:
    """Remove the business processes that the site no longer names and whose callbacks are all completed (*Administration*).

    One with open callbacks stays until a later site; one of ``leaving``, which has just been taken out, is refused.

    Raises:
        InvalidSite: callbacks of one of ``leaving`` are open.
    """
    for process in sorted(transaction.tables.business_processes.values(), key=lambda row: row.id):
        if process.id in named or process.removed:
            continue
        by_place = [len(transaction.tables.callback_index.at(process.id, place)) for place in _OPEN]
        if not any(by_place):
            _remove(transaction, process)
        elif process.id in leaving:
            raise InvalidSite(
                f"it cannot be removed: open callbacks: {sum(by_place)}, of these with an agent: {by_place[-1]}. Give them "
                "another business process or withdraw them in Callback Search, then remove it.",
                field=f"business_process[{process.id}]",
            )


def _remove(transaction: Transaction, process: BusinessProcessRow) -> None:
    if process.stopped:
        business_processes.start_again(transaction, process.id)
    transaction.put(
        replace(
            transaction.process(process.id),
            removed=True,
            members=(),
            thresholds=Thresholds(),
            set_by_supervisor=(),
        )
    )
    # What an undo brings back would be in no list.
    for action in list(transaction.tables.callback_actions.values()):
        if any(process.id == each.before.business_process_id for each in action.changed):
            transaction.tables.drop(CallbackActionRow, action.actor)
            transaction.clear_timer(TimerKind.UNDO, action.actor)
    transaction.audit(
        AuditAction.BUSINESS_PROCESS_REMOVED, f"business_process:{process.id}", process.id, name=process.name
    )
