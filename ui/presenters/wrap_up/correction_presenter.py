"""Correct the last wrap-up of an agent: read what can be corrected, prompt, and send the correction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.notices import NotReadNotice, RefusedNotice
from agent_desktop.protocol.commands import Correct
from agent_desktop.protocol.objects import PersonRef
from agent_desktop.protocol.supervisor_objects import AgentSummary
from ui.supervisor.agents.agent_correction_dialog import AgentCorrectionDialog
from ui.supervisor.agents.agents_page import AgentsPage


class CorrectionPresenter:
    """Answers the corrections that are asked for on ``page``. ``clock`` returns the server's time."""

    def __init__(
        self, page: AgentsPage, actions: SupervisorActions, *, clock: Callable[[], datetime]
    ) -> None:
        self._page = page
        self._actions = actions
        self._clock = clock
        self._reading = LatestTask(actions.start)
        page.correction_asked.connect(self._on_asked)

    def _on_asked(self, agent: AgentSummary) -> None:
        self._reading.run(self._ask(agent))

    async def _ask(self, agent: AgentSummary) -> None:
        try:
            last, form = await self._actions.correctable(agent.id)
        except CommandRefused as refused:
            self._actions.tell(RefusedNotice("correct", refused.problem))
            return
        except ServerTrouble as trouble:
            self._actions.tell(NotReadNotice(trouble.trouble))
            return
        process = last.interaction.business_process.id
        people = [
            PersonRef(each.id, each.name)
            for each in self._page.agents()
            if process in each.business_process_ids
        ]
        dialog = AgentCorrectionDialog(
            agent.name, last, form, people=people, clock=self._clock, parent=self._page.window()
        )
        dialog.correction_chosen.connect(partial(self._on_chosen, dialog, agent.name))
        dialog.appear()

    def _on_chosen(
        self, dialog: AgentCorrectionDialog, agent_name: str, interaction_id: str, correction: Correct
    ) -> None:
        self._actions.start(self._correct(dialog, agent_name, interaction_id, correction))

    async def _correct(
        self, dialog: AgentCorrectionDialog, agent_name: str, interaction_id: str, correction: Correct
    ) -> None:
        try:
            await self._actions.correct(interaction_id, correction, agent_name)
        except CommandRefused as refused:
            dialog.show_problem(refused.problem)
        except ServerTrouble as trouble:
            dialog.show_failure(self._actions.not_done(trouble))
        else:
            dialog.show_taken()
