"""Numbers that must not be dialled (``docs/behaviour.md``, *Numbers*).

A number is checked completely at intake and again at the dial, and against the list at the offer, because the list and
the plans may change while a callback waits. A callback whose number has become forbidden ends without an attempt,
because none was made.
"""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol.problems import NumberReason
from agent_desktop.protocol.states import DoNotCallKind, EndState
from server_stub.core.model import events, site_events
from server_stub.core.model.errors import NotFound, NumberNotAllowed, UnknownBusinessProcess, WrongLocation
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.number_rules import why_not_dialed
from server_stub.core.model.outcome import DoNotCallTaken
from server_stub.core.model.rows import CallbackRow, DoNotCallRow
from server_stub.core.rules import placement
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply
from server_stub.core.views.row_objects import entry_object

LONGEST_LIST: Final = 100_000
"""Largest number of entries; numbers and prefixes cost one look-up, however many there are."""
MOST_PATTERNS: Final = 500
"""Largest number of patterns. Every number is compared with each of them, which takes half a millisecond for all."""

LISTED: Final = "On the do-not-call list"
NOT_DIALABLE: Final = "The number must not be dialled"


def check_number(transaction: Transaction, business_process_id: str, number: str) -> None:
    """Check that a number may be dialled (*Numbers*).

    Raises:
        NumberNotAllowed: it must not be dialled; the detail gives the reason and the remedy.
    """
    entry = transaction.tables.do_not_call_list.entry_for(number, business_process_id)
    if entry is not None:
        raise NumberNotAllowed(
            f"{number} is on the do-not-call list ({entry.kind.value} {entry.value}); "
            "if that is wrong, have a supervisor remove the entry.",
            field="$.number",
            reason=NumberReason.DO_NOT_CALL,
        )
    problem = why_not_dialed(number, transaction.process(business_process_id).numbers)
    if problem is not None:
        raise NumberNotAllowed(problem, field="$.number", reason=NumberReason.NUMBER_RULES)


def end_listed(transaction: Transaction, callback: CallbackRow) -> bool:
    """Complete a callback that no agent has if its number is on the list, and return whether it is (*Numbers*).

    The plans are consulted only at the dial: for a number that is not cached this costs some hundred microseconds, as
    much as finding an agent.
    """
    listed = transaction.tables.do_not_call_list.entry_for(callback.number, callback.business_process_id)
    if listed is None:
        return False
    end_undialed(transaction, callback)
    return True


def end_undialed(transaction: Transaction, callback: CallbackRow) -> None:
    """Complete a callback that no agent has if its number must not be dialled (*Numbers*).

    It leaves no attempt. The callback of a listed customer is withdrawn, any other has failed.
    """
    why = why_forbidden(transaction, callback.business_process_id, callback.number)
    if why is not None:
        target = f"callback:{callback.id}"
        transaction.audit(AuditAction.CALLBACK_NOT_DIALED, target, callback.business_process_id, reason=why)
        listed = why.startswith(LISTED)
        placement.complete(
            transaction,
            callback,
            EndState.WITHDRAWN if listed else EndState.FAILED,
            LISTED if listed else NOT_DIALABLE,
        )


def why_forbidden(transaction: Transaction, business_process_id: str, number: str) -> str | None:
    """Return why a stored number must not be dialled now, None if it may be dialled (*Numbers*)."""
    entry = transaction.tables.do_not_call_list.entry_for(number, business_process_id)
    if entry is not None:
        return f"{LISTED} ({entry.kind.value} {entry.value})"
    return why_not_dialed(number, transaction.process(business_process_id).numbers)


def added(transaction: Transaction, event: events.DoNotCallAdded) -> Reply:
    """Add an entry; open callbacks of exactly that number end at once, others when they would be offered (*Numbers*)."""
    known = transaction.tables.do_not_call.get(event.entry_id)
    if known is not None:
        return _taken_reply(known, created=False)
    owner = event.business_process_id
    if owner is not None and not transaction.tables.has_process(owner):
        raise UnknownBusinessProcess(
            "There is no business process with this id.", field="$.business_process_id"
        )
    _check_room(transaction, event.kind)
    entry = DoNotCallRow(
        id=event.entry_id,
        kind=event.kind,
        value=event.value,
        note=event.note,
        added_at=transaction.now,
        added_by=transaction.actor,
        from_site=False,
        business_process_id=owner,
    )
    put_entry(transaction, entry)
    return _taken_reply(entry, created=True)


def removed(transaction: Transaction, event: events.DoNotCallRemoved) -> Reply:
    """Remove an entry from the list, unless it is in the site file (*Numbers*)."""
    entry = transaction.tables.do_not_call.get(event.entry_id)
    if entry is None:
        raise NotFound("There is no such entry on the do-not-call list.")
    if entry.from_site:
        raise WrongLocation("The entry is in the site file; remove it there and start the server again.")
    _drop_entry(transaction, entry)
    return _taken_reply(entry, created=False)


def apply_site_list(transaction: Transaction, entries: tuple[site_events.AppliedDoNotCall, ...]) -> None:
    """Replace the earlier entries of the site file by its present ones (*Numbers*)."""
    wanted = {site_entry_id(entry): entry for entry in entries}
    for entry_id in sorted(transaction.tables.do_not_call):
        known = transaction.tables.do_not_call[entry_id]
        if known.from_site and entry_id not in wanted:
            _drop_entry(transaction, known)
    for entry_id, entry in wanted.items():
        known = transaction.tables.do_not_call.get(entry_id)
        if known is not None and known.note == entry.note:
            continue
        put_entry(
            transaction,
            DoNotCallRow(
                id=entry_id,
                kind=entry.kind,
                value=entry.value,
                note=entry.note,
                added_at=transaction.now if known is None else known.added_at,
                added_by="site",
                from_site=True,
                business_process_id=entry.business_process_id,
            ),
        )


def site_entry_id(entry: site_events.AppliedDoNotCall) -> str:
    """Return the id of an entry of the site file; it is the same after each start."""
    owner = "" if entry.business_process_id is None else f"{entry.business_process_id}:"
    return f"site:{owner}{entry.kind.value}:{entry.value}"


def put_entry(transaction: Transaction, entry: DoNotCallRow) -> None:
    """Store an entry, and end the open callbacks of its number that no agent has (*Numbers*)."""
    transaction.put(entry)
    owner = entry.business_process_id
    transaction.audit(AuditAction.DO_NOT_CALL_ADDED, f"do_not_call:{entry.id}", owner, **_details(entry))
    if entry.kind is not DoNotCallKind.NUMBER:
        return
    index = transaction.tables.callback_index
    for business_process_id in sorted(transaction.tables.business_processes) if owner is None else (owner,):
        for callback_id in index.with_number(business_process_id, entry.value):
            callback = transaction.tables.callbacks[callback_id]
            if callback.interaction_id is None:
                end_undialed(transaction, callback)


def _drop_entry(transaction: Transaction, entry: DoNotCallRow) -> None:
    transaction.tables.drop(DoNotCallRow, entry.id)
    owner = entry.business_process_id
    transaction.audit(AuditAction.DO_NOT_CALL_REMOVED, f"do_not_call:{entry.id}", owner, **_details(entry))


def _details(entry: DoNotCallRow) -> dict[str, str | None]:
    return {"kind": entry.kind.value, "value": entry.value, "note": entry.note}


def _check_room(transaction: Transaction, kind: DoNotCallKind) -> None:
    entries = transaction.tables.do_not_call.values()
    if len(entries) >= LONGEST_LIST:
        raise NumberNotAllowed(
            f"The do-not-call list is full ({LONGEST_LIST} entries); replace entries by a prefix."
        )
    if kind is DoNotCallKind.PATTERN:
        patterns = sum(entry.kind is DoNotCallKind.PATTERN for entry in entries)
        if patterns >= MOST_PATTERNS:
            raise NumberNotAllowed(
                f"The do-not-call list has {MOST_PATTERNS} patterns already; remove some, or use a prefix."
            )


def _taken_reply(entry: DoNotCallRow, *, created: bool) -> Reply:
    return lambda _views, _now: DoNotCallTaken(entry_object(entry), created)
