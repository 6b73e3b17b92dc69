"""The number that is called instead of the one of the request (``docs/behaviour.md``, *Another number*)."""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.states import Command, DuplicatePolicy
from server_stub.core.calendar.customer_zones import zones_of_number
from server_stub.core.model import events
from server_stub.core.model.errors import NotFound, NumberInUse, OffSchedule, WrongState
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.interaction import COMMANDS
from server_stub.core.model.rows import BusinessProcessRow, CallbackRow, InteractionRow
from server_stub.core.model.subscribers import dialable, subscriber_of
from server_stub.core.rules import bulk_moves, do_not_call, interaction_flow
from server_stub.core.state.callback_deadlines import calling_hours_in
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, interaction_reply
from server_stub.core.views.views import Views


def call_number(transaction: Transaction, event: events.CallNumber) -> Reply:
    """Call another number of the customer, or again the one of the request (*Another number*).

    The number is checked as at the intake, and by the calling hours of its own zones. One that is set already changes
    nothing.
    """
    interaction = transaction.tables.interactions.get(event.interaction_id)
    if interaction is None or interaction.agent_id != event.by:
        raise NotFound("There is no such interaction.")
    if subscriber_of(event.number) == subscriber_of(interaction.number):
        return interaction_reply(interaction.id)
    if Command.CALL_NUMBER not in COMMANDS[interaction.state]:
        raise WrongState(
            f"The number can be changed before the customer is dialled, not in {interaction.state.value}.",
            interaction=Views(transaction.tables).interaction(interaction.id),
        )
    callback = transaction.tables.callbacks[interaction.callback_id]
    process = transaction.process(interaction.business_process_id)
    do_not_call.check_number(transaction, process.id, event.number)
    _check_calling_hours(transaction, process, event.number)
    check_not_in_use(transaction, process, event.number)
    _change(transaction, interaction, callback, dialable(event.number))
    return interaction_reply(interaction.id)


def _check_calling_hours(transaction: Transaction, process: BusinessProcessRow, number: str) -> None:
    hours = calling_hours_in(process, zones_of_number(dialable(number)), transaction.now)
    if hours is not None and not hours.allow(transaction.now):
        raise OffSchedule(
            "It is outside the calling hours in the time zone of that number.",
            next_opening=hours.next_opening(transaction.now),
        )


def check_not_in_use(transaction: Transaction, process: BusinessProcessRow, number: str) -> None:
    """Refuse the number of another open callback (*Duplicates*), or one that is at an agent (*One live dial*)."""
    if transaction.tables.routing.number_in_use(number):
        raise NumberInUse(
            "That number is with another agent now; wait until that call is over.", field="$.number"
        )
    if process.timing.duplicate_policy is not DuplicatePolicy.MERGE:
        return
    index = transaction.tables.callback_index
    for callback_id in index.with_number(process.id, number):
        bulk_moves.catch_up(transaction, transaction.tables.callbacks[callback_id])
    if index.with_number(process.id, number):
        raise NumberInUse("Another open callback has that number; its agent will call it.", field="$.number")


def _change(
    transaction: Transaction, interaction: InteractionRow, callback: CallbackRow, number: str
) -> None:
    zones = zones_of_number(number)
    first = callback.first_number or callback.number
    is_back = subscriber_of(first) == subscriber_of(number)
    transaction.put(
        replace(
            callback,
            number=number,
            first_number=None if is_back else first,
            customer_timezones=zones,
        )
    )
    transaction.put(replace(interaction, number=number, customer_timezones=zones))
    interaction_flow.audit(
        transaction,
        AuditAction.INTERACTION_NUMBER,
        interaction,
        number="of the request" if is_back else "another",
    )
