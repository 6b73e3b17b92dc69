"""Read and save Callback Timing."""

from __future__ import annotations

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.timing_edit import TimingRead
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.timing import Timing
from ui.supervisor.timing.timing_tab import TimingTab


class TimingPresenter:
    """Answers the queries of ``tab``."""

    def __init__(self, tab: TimingTab, actions: SupervisorActions) -> None:
        self._tab = tab
        self._actions = actions
        self._reading = LatestTask(actions.start)
        tab.wanted.connect(self._on_wanted)
        tab.save_asked.connect(self._on_save)

    def unsaved(self) -> list[str]:
        """Return the business processes with unsaved changes."""
        return self._tab.unsaved()

    def _on_wanted(self, process_id: str) -> None:
        self._reading.run(self._read(process_id))

    def _on_save(self, process_id: str, timing: Timing, version: str) -> None:
        # Not only the latest of several: a press is carried out, also when another tab is opened meanwhile.
        self._actions.start(self._save(process_id, timing, version))

    async def _read(self, process_id: str) -> None:
        try:
            read = AsyncValue(await self._actions.timing(process_id))
        except (ServerTrouble, CommandRefused) as error:
            read = AsyncValue[TimingRead](error=self._actions.in_words(error))
        self._tab.show_timing(process_id, read)

    async def _save(self, process_id: str, timing: Timing, version: str) -> None:
        try:
            self._tab.show_saved(process_id, await self._actions.save_timing(process_id, timing, version))
        except CommandRefused as refused:
            await self._take_refusal(process_id, refused)
        except ServerTrouble as trouble:
            self._tab.show_refused(process_id, self._actions.not_done(trouble))

    async def _take_refusal(self, process_id: str, refused: CommandRefused) -> None:
        problem = refused.problem
        if problem.code != ProblemCode.PRECONDITION_FAILED:
            self._tab.show_refused(process_id, self._actions.not_done(refused), problem.field)
            return
        try:
            self._tab.show_conflict(process_id, await self._actions.timing(process_id))
        except (ServerTrouble, CommandRefused) as error:
            self._tab.show_refused(process_id, self._actions.in_words(error))
