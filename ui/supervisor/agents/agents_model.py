"""The agents' rows: state, its start, current interaction, and neutral counts of this shift."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from agent_desktop.model.supervisor.sorting import SortKey
from agent_desktop.protocol.states import AgentState
from agent_desktop.protocol.supervisor_objects import AgentSummary, CurrentInteraction, ShiftTally
from ui.common.table import column_samples
from ui.common.table.cells import BLANK, Cell, muted, word
from ui.common.table.row_models import Column, RowsModel
from ui.supervisor.monitor.formulas import NOTHING
from ui.texts import words
from ui.texts.numbers import whole, written
from ui.texts.times import exact, how_long

translate = QCoreApplication.translate

TIMED = "since"
"""The column that depends on the time."""

STATES = (
    AgentState.AVAILABLE,
    AgentState.OFFERED,
    AgentState.PREVIEW,
    AgentState.BUSY,
    AgentState.WRAP_UP,
    AgentState.NOT_READY,
    AgentState.OFFLINE,
)
"""In the order in which a supervisor looks for them."""


class AgentItem(NamedTuple):
    """An agent with the current interaction, if it is known."""

    agent: AgentSummary
    current: CurrentInteraction | None = None


class AgentsModel(RowsModel[AgentItem]):
    """Every agent that the supervisor may see. ``clock`` returns the server's time."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        self._clock = clock
        self._processes: Mapping[str, str] = {}
        super().__init__(self._make_columns(), lambda row: row.agent.id, parent)

    def show_names(self, processes: Mapping[str, str]) -> None:
        """Set the names of business processes by id."""
        if processes != self._processes:
            self._processes = dict(processes)
            self.tick("processes")

    def _make_columns(self) -> tuple[Column[AgentItem], ...]:
        column = Column[AgentItem]

        def counted(
            key: str, title: str, tally: Callable[[ShiftTally], int], drops: int = 0
        ) -> Column[AgentItem]:
            return column(key, title, lambda row: _count(tally(row.agent.shift)), "999",
                          lambda row: tally(row.agent.shift), right=True, drops=drops)  # fmt: skip

        return (
            column("agent", translate("Agents", "Agent"), _name, "Ana Petrova M",
                   lambda row: row.agent.name.casefold(), grows=True, fixed=True),
            column("state", translate("Agents", "State"), _state, _widest_state(),
                   lambda row: STATES.index(row.agent.state), mark=True),
            column("since", translate("Agents", "Since"), self._since, "1 h 12 min", lambda row: row.agent.since),
            column("reason", translate("Agents", "Reason"), _reason, "Missed offer", _reason_key, drops=1),
            column("current", translate("Agents", "Current interaction"), _current, "Rosa Díaz Okafor",
                   _current_key, grows=True),
            counted("accepted", translate("Agents", "Offers accepted"), lambda shift: shift.accepted),
            counted("declined", translate("Agents", "Offers declined"), lambda shift: shift.declined),
            counted("missed", translate("Agents", "Offers missed"), lambda shift: shift.missed, 1),
            counted("never_shown", translate("Agents", "Never shown"), lambda shift: shift.never_shown, 6),
            counted("cancelled", translate("Agents", "Cancels"), lambda shift: shift.cancelled, 4),
            counted("short_calls", translate("Agents", "Short calls"), lambda shift: shift.short_calls, 5),
            column("endpoint", translate("Agents", "Endpoint"), _endpoint, "Microsoft Teams", _endpoint_key, drops=3),
            column("processes", translate("Agents", "Serves"), self._serves, "Billing, Claims",
                   lambda row: len(row.agent.business_process_ids), drops=2),
        )  # fmt: skip

    def _since(self, row: AgentItem) -> Cell:
        return Cell(how_long(row.agent.since, self._clock()), tip=exact(row.agent.since))

    def _serves(self, row: AgentItem) -> Cell:
        names = sorted(self._processes.get(key, key) for key in row.agent.business_process_ids)
        return muted(", ".join(names), tip="\n".join(names))


def _name(row: AgentItem) -> Cell:
    return Cell(row.agent.name, strong=True)


def _widest_state() -> str:
    return column_samples.widest(words.agent(state).text for state in STATES)


def _state(row: AgentItem) -> Cell:
    agent = row.agent
    pending = ""
    if agent.pending_state is not None:
        pending = translate("Agents", "then {}").format(words.agent(agent.pending_state).text)
    return word(words.agent(agent.state), tip=pending)


def _reason(row: AgentItem) -> Cell:
    reason = row.agent.reason
    return BLANK if reason is None else Cell(words.not_ready_reason(reason))


def _reason_key(row: AgentItem) -> SortKey:
    return row.agent.reason or None


def _current(row: AgentItem) -> Cell:
    if row.agent.interaction_id is None:
        return muted(NOTHING)
    if row.current is None:
        return muted(translate("Agents", "a callback"))
    callback = row.current.callback
    return Cell(callback.customer_name or written(callback.number), tip=written(callback.number))


def _current_key(row: AgentItem) -> SortKey:
    if row.current is None:
        return None
    return (row.current.callback.customer_name or row.current.callback.number).casefold()


def _endpoint(row: AgentItem) -> Cell:
    endpoint = row.agent.endpoint
    return BLANK if endpoint is None else muted(words.endpoint(endpoint.kind), tip=endpoint.address)


def _endpoint_key(row: AgentItem) -> SortKey:
    return row.agent.endpoint.kind.value if row.agent.endpoint is not None else None


def _count(number: int) -> Cell:
    return Cell(whole(number)) if number else muted(whole(number))
