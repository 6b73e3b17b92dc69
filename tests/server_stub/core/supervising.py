"""The part of the state machine in which supervisors enter conversations and leave them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import EndpointKind, SupervisionMode
from server_stub.core.model import events
from server_stub.core.model.events import Event, LeaveCall, SuperviseCall
from server_stub.core.model.rows import InteractionRow
from server_stub.core.model.telephony_events import LegEnd
from tests.server_stub.core.strategies import agents


class SupervisingMachine(RuleBasedStateMachine):
    """The rules of two supervisors."""

    visits = 0
    """How often one of them has tried to enter."""

    @abstractmethod
    def do(self, event: Event) -> Any:
        """Handle an event that may be refused."""

    @abstractmethod
    def _of(self, agent: str) -> Iterable[InteractionRow]:
        """Return the open interactions of an agent."""

    @rule(agent=agents, by=st.sampled_from(["sam", "robin"]), mode=st.sampled_from(SupervisionMode))
    def supervise(self, agent: str, by: str, mode: SupervisionMode) -> None:
        for interaction in self._of(agent):
            self.visits += 1
            self.do(
                SuperviseCall(
                    by=by,
                    by_name=by,
                    interaction_id=interaction.id,
                    supervision_id=f"v{self.visits}",
                    endpoint=Endpoint(kind=EndpointKind.DESKTOP, address=""),
                    mode=mode,
                    session_id=f"of-{by}",
                )
            )

    @rule(agent=agents, by=st.sampled_from(["sam", "robin"]), is_command=st.booleans())
    def stop_supervising(self, agent: str, by: str, *, is_command: bool) -> None:
        for interaction in self._of(agent):
            if is_command:
                self.do(LeaveCall(by=by, interaction_id=interaction.id))
            else:
                visit = f"v{self.visits}"
                self.do(
                    events.SupervisorLegEnded(
                        interaction_id=interaction.id, supervision_id=visit, how=LegEnd.LOST
                    )
                )

    @rule(by=st.sampled_from(["sam", "robin"]), is_changed=st.booleans())
    def sign_out(self, by: str, *, is_changed: bool) -> None:
        self.do(events.SignedOut(user_ids=(by,)) if is_changed else events.SignedOut(session_id=f"of-{by}"))

    @rule(agent=agents)
    def finish(self, agent: str) -> None:
        for interaction in self._of(agent):
            self.do(events.FinishWrapUp(by="sam", interaction_id=interaction.id))
