"""The page about the customer of an interaction (``docs/behaviour.md``, *Screen pop*)."""

from __future__ import annotations

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.screen_pop import ScreenPop
from server_stub.core.model.rows import BusinessProcessRow, CallbackRow, InteractionRow


def screen_pop(
    process: BusinessProcessRow, row: InteractionRow, callback: CallbackRow | None
) -> ScreenPop | None:
    """Return the page of an open interaction; None for a closed one, and where the business process has none."""
    if callback is None or process.screen_pop.url is None:
        return None
    fields = {
        "number": row.number,
        "customer_name": callback.customer_name or "",
        "callback_id": callback.id,
        "interaction_id": row.id,
        "business_process_id": process.id,
        "agent_id": row.agent_id,
        "entered_at": format_time(callback.entered_at),
    }
    url = process.screen_pop.address(fields, callback.attributes)
    return None if url is None else ScreenPop(url, process.screen_pop.opens_on)
