"""Check and count disposition codes (``docs/behaviour.md``, *Disposition codes*)."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from agent_desktop.protocol.states import CompletionStatus
from server_stub.core.model.errors import CodeNotAllowed, CodeRequired
from server_stub.core.model.rows import CodeCountRow, InteractionRow
from server_stub.core.rules import monitor
from server_stub.core.state.transaction import Transaction


def check_code(
    transaction: Transaction,
    interaction: InteractionRow,
    status: CompletionStatus,
    given: str | msgspec.UnsetType | None,
) -> str | None:
    """Return the code that the interaction has with ``status`` (*Disposition codes*).

    Without a ``given`` one the code that is set stays if it is one of ``status``.

    Raises:
        CodeNotAllowed: there is no such code, it is a group, or it belongs to another status.
    """
    form = transaction.process(interaction.business_process_id).wrap_up
    if isinstance(given, msgspec.UnsetType):
        known = None if interaction.code is None else form.code(interaction.code)
        return known.id if known is not None and known.status is status else None
    if given is None:
        return None
    code = form.code(given)
    if code is None:
        raise CodeNotAllowed("The business process has no such code.", field="$.code")
    if code.status is None:
        raise CodeNotAllowed(f"{code.label} is a group of codes; choose one of them.", field="$.code")
    if code.status is not status:
        raise CodeNotAllowed(
            f"{code.label} is a code of {code.status.value}, not of {status.value}.", field="$.code"
        )
    return code.id


def need_code(transaction: Transaction, interaction: InteractionRow) -> None:
    """Check that an interaction has the code that its completion by the agent needs (*Disposition codes*).

    Raises:
        CodeRequired: the business process requires a code, and has some for this status.
    """
    form = transaction.process(interaction.business_process_id).wrap_up
    status = interaction.completion_status
    if interaction.code is None and status is not None and form.asks_for_code(status):
        raise CodeRequired(f"Choose a code for {status.value}.", field="$.code")


def label_of(transaction: Transaction, interaction: InteractionRow) -> str | None:
    """Return the label of the interaction's code with its groups (*Disposition codes*)."""
    if interaction.code is None:
        return None
    return transaction.process(interaction.business_process_id).wrap_up.label(interaction.code)


def count_code(transaction: Transaction, interaction: InteractionRow, by: int = 1) -> None:
    """Count a completed interaction by its code; ``by`` is -1 for a code that a correction takes back (*Monitor*)."""
    if interaction.code is None:
        return
    started = monitor.figures_of(transaction, interaction.business_process_id).shift_started_at
    key = (interaction.business_process_id, started, interaction.code)
    known = transaction.tables.code_counts.get(key) or CodeCountRow(
        business_process_id=interaction.business_process_id, shift_started_at=started, code=interaction.code
    )
    transaction.put(replace(known, interactions=known.interactions + by))
