"""The commands and queries of a supervisor.

A query returns a value or raises one of ``errors``. A command is listed in ``SupervisorView.working`` while it is
pending, and its outcome is in the status line. The server treats a repeated command as one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import Final

from agent_desktop.client.bulk_actions import BulkActions
from agent_desktop.client.command_runner import CommandRunner
from agent_desktop.client.report_download import OnProgress, query_params, write_report
from agent_desktop.client.supervisor_sync import Moved, SupervisorSync
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model.agent_view import Tone
from agent_desktop.model.notices import Notice, NotReadNotice, NotSentNotice, RefusedNotice
from agent_desktop.model.observable import Observable
from agent_desktop.model.supervisor.report import PAGE_SIZE as REPORT_PAGE
from agent_desktop.model.supervisor.report import FileFormat, ReportQuery
from agent_desktop.model.supervisor.search import PAGE_SIZE, CallbackQuery, due_span
from agent_desktop.model.supervisor.supervisor_notices import (
    AgentStateSet,
    CallbackCompleted,
    CallbackCreated,
    FloorNotice,
    StartedBy,
    StoppedBy,
    SupervisionChanged,
    SupervisionLeft,
    WrapUpCorrected,
    WrapUpFinished,
)
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.model.supervisor.timing_edit import TimingRead
from agent_desktop.net import answers
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.commands import Correct, NewCallback, Supervise
from agent_desktop.protocol.objects import (
    Callback,
    CorrectableWrapUp,
    Interaction,
    Recording,
    Supervision,
    Transcription,
)
from agent_desktop.protocol.problems import Problem, ProblemCode
from agent_desktop.protocol.states import CallbackSort, SortOrder, SupervisionMode
from agent_desktop.protocol.steering import CompleteForCustomer, SetStateOfAgent, StopUntil
from agent_desktop.protocol.supervisor_objects import (
    AgentSummary,
    BusinessProcess,
    CallbackPage,
    CallRecordingList,
    CurrentInteraction,
    CurrentInteractionList,
    Performance,
    ReportPage,
    Why,
)
from agent_desktop.protocol.thresholds import ThresholdAlert, ThresholdAlertPage
from agent_desktop.protocol.timing import Timing
from agent_desktop.protocol.wrap_up import WrapUpForm

log: Final = logging.getLogger(__name__)

AT_ONCE: Final = 4
"""Commands or queries of one batch that are sent at the same time: quick, without flooding the server."""

ALERTS: Final = 200
"""Alerts of the history that the window shows."""

Say = Callable[[Notice | FloorNotice], tuple[Tone, str]]


class SupervisorActions:
    """A supervisor's commands. ``say`` puts a notice into words; ``moved`` is called with callbacks that have moved."""

    def __init__(
        self, server: ServerClient, floor: Observable[SupervisorView], *, say: Say, moved: Moved
    ) -> None:
        self._server = server
        self._floor = floor
        self._say = say
        self._upkeep = SupervisorSync(server, floor, moved=moved)
        self._runner: CommandRunner[SupervisorView, Notice | FloorNotice] = CommandRunner(
            floor, say=say, on_refused=self._on_refused, on_not_sent=self._on_not_sent
        )
        self.bulk = BulkActions(server, refusal=self._refusal, trouble=self.not_done)
        self.start = self._runner.start
        self.tell = self._runner.notify

    async def run(self) -> None:
        """Keep the view up to date and carry out what is pressed, until cancelled.

        Raises:
            SessionEnded: the sign-in is over.
        """
        await self._runner.run(self._upkeep.run())

    def retry(self) -> None:
        """Try to connect now, or take over from the other desktop."""
        self._upkeep.line.retry()

    async def leave(self, *, revoke: bool) -> None:
        """Sign out of the server, and end the sign-in with ``revoke``."""
        if revoke:
            await self._server.session.revoke()
        else:
            await self._server.session.settle()

    # Queries.

    async def performance(self, process_id: str) -> Performance:
        """Return the shift of a business process, by quarter hours."""
        return await self._server.get(
            paths.fill(paths.BUSINESS_PROCESS_PERFORMANCE, id=process_id), Performance
        )

    async def timing(self, process_id: str) -> TimingRead:
        """Return a business process with the version that a change of its timing must name."""
        answer = await self._server.send("GET", paths.fill(paths.BUSINESS_PROCESS, id=process_id))
        return TimingRead(answers.decoded(answer, BusinessProcess), answer.headers.get("ETag", ""))

    async def callbacks(self, query: CallbackQuery, cursor: str | None, now: datetime) -> CallbackPage:
        """Return the page of callbacks after ``cursor``; ``now`` is the time that relative due times refer to."""
        due_from, due_until = due_span(query.due, now)
        params = {
            "business_process_id": query.business_process_id,
            "location": query.location.value if query.location is not None else None,
            "agent_id": query.agent_id,
            "q": query.text.strip() or None,
            "due_from": format_time(due_from) if due_from is not None else None,
            "due_to": format_time(due_until) if due_until is not None else None,
            "held": "true" if query.held else None,
            "figure": query.figure.value if query.figure is not None else None,
            # The default order is not sent, so that a server of 1.0.0 answers, too.
            "sort": query.sort.value if query.sort is not CallbackSort.ENTERED else None,
            "order": SortOrder.DESCENDING.value if query.descending else None,
            "limit": PAGE_SIZE,
            "cursor": cursor,
        }
        return await self._server.get(paths.CALLBACKS, CallbackPage, params)

    async def alerts(self) -> tuple[ThresholdAlert, ...]:
        """Return the latest alerts of thresholds, the latest begun first."""
        return (await self._server.get(paths.THRESHOLD_ALERTS, ThresholdAlertPage, {"limit": ALERTS})).items

    def acknowledge(self, alert_id: str) -> None:
        """Acknowledge an alert of a threshold; the stream reports the effect."""

        async def work() -> None:
            path = paths.fill(paths.THRESHOLD_ALERT_ACKNOWLEDGE, id=alert_id)
            await self._server.post(path, ThresholdAlert)

        self._runner.press(f"acknowledge:{alert_id}", work)

    async def callback(self, callback_id: str) -> Callback:
        """Return a callback with its attempts."""
        return await self._server.get(paths.fill(paths.CALLBACK, id=callback_id), Callback)

    async def transcription(self, callback_id: str, recording_id: str | None = None) -> Transcription | None:
        """Return the transcription of a callback's recording, the newest without ``recording_id``; None if there is none."""
        path = paths.fill(paths.CALLBACK_TRANSCRIPTION, id=callback_id)
        if recording_id is not None:
            path = paths.fill(paths.CALLBACK_TRANSCRIPTION_BY_ID, id=callback_id, recording_id=recording_id)
        try:
            return await self._server.get(path, Transcription)
        except CommandRefused as refused:
            if refused.problem.code in (ProblemCode.NO_TRANSCRIPTION, ProblemCode.NO_RECORDING):
                return None
            raise

    async def conversations(self, callback_id: str) -> tuple[Recording, ...]:
        """Return the recordings of a callback's conversations, oldest first; none from a server that has no such thing."""
        path = paths.fill(paths.CALLBACK_CALL_RECORDINGS, id=callback_id)
        try:
            found = await self._server.get(path, CallRecordingList)
        except CommandRefused as refused:
            if refused.problem.code is ProblemCode.NOT_FOUND:
                return ()
            raise
        return tuple(
            Recording(id=each.id, url=each.url, duration_s=each.duration_s, recorded_at=each.recorded_at)
            for each in found.items
        )

    async def why(self, callback_id: str) -> Why:
        """Return why a callback is not being offered."""
        return await self._server.get(paths.fill(paths.CALLBACK_WHY, id=callback_id), Why)

    async def whys(self, callback_ids: Sequence[str], on_why: Callable[[str, Why], None]) -> None:
        """Call ``on_why`` for each callback with why it is not offered; skip one that cannot be read."""
        places = asyncio.Semaphore(AT_ONCE)

        async def ask(callback_id: str) -> None:
            async with places:
                try:
                    on_why(callback_id, await self.why(callback_id))
                except (CommandRefused, ServerTrouble) as trouble:
                    log.info("no reason read", extra={"data": {"trouble": str(trouble)}})

        async with asyncio.TaskGroup() as group:
            for callback_id in callback_ids:
                group.create_task(ask(callback_id))

    async def interactions(self, process_id: str | None) -> tuple[CurrentInteraction, ...]:
        """Return the interactions in queue and with agents, of one business process or of all."""
        wanted = [item.business_process_id for item in self._floor.value.monitor or ()]
        found: list[CurrentInteraction] = []
        for key in wanted if process_id is None else [process_id]:
            path = paths.fill(paths.BUSINESS_PROCESS_INTERACTIONS, id=key)
            found.extend((await self._server.get(path, CurrentInteractionList)).items)
        # Those with agents first, as in each business process.
        return tuple(sorted(found, key=lambda one: one.state is None))

    async def report(self, query: ReportQuery, cursor: str | None) -> ReportPage:
        """Return a page of report 6.04."""
        params = {**query_params(query), "limit": REPORT_PAGE, "cursor": cursor}
        return await self._server.get(paths.REPORT_6_04, ReportPage, params)

    async def export(
        self, query: ReportQuery, format_: FileFormat, path: Path, on_progress: OnProgress
    ) -> None:
        """Write report 6.04 to a file; see ``report_download.write_report``."""
        await write_report(self._server, query, format_, path, on_progress)

    # Commands.

    def stop(self, process_id: str, stop: StopUntil) -> None:
        """Stop the offers of a business process, or change the end and the reason of its stop."""

        async def work() -> None:
            path = paths.fill(paths.BUSINESS_PROCESS_STOP, id=process_id)
            process = await self._server.post(path, BusinessProcess, stop)
            self.tell(StoppedBy(process.name, stop.until))

        self._runner.press(f"stop:{process_id}", work)

    def start_process(self, process_id: str) -> None:
        """Start a stopped business process again."""

        async def work() -> None:
            path = paths.fill(paths.BUSINESS_PROCESS_START, id=process_id)
            process = await self._server.post(path, BusinessProcess)
            self.tell(StartedBy(process.name))

        self._runner.press(f"start:{process_id}", work)

    def finish(self, interaction_id: str) -> None:
        """Finish an interaction that is stuck in wrap-up, for its agent."""

        async def work() -> None:
            await self._server.post(paths.fill(paths.INTERACTION_COMPLETE, id=interaction_id), Interaction)
            self.tell(WrapUpFinished())

        self._runner.press(f"finish:{interaction_id}", work)

    def set_state(self, agent: AgentSummary, state: SetStateOfAgent) -> None:
        """Set the state of an agent; the stream reports the effect."""

        async def work() -> None:
            path = paths.fill(paths.STATE_OF_AGENT, id=agent.id)
            after = await self._server.put(path, AgentSummary, state)
            self.tell(AgentStateSet(agent.name, state.state, is_later=after.interaction_id is not None))

        self._runner.press(f"state:{agent.id}", work)

    async def correctable(self, agent_id: str) -> tuple[CorrectableWrapUp, WrapUpForm]:
        """Return the last wrap-up of an agent for its correction, and what a wrap-up of its business process asks for.

        Raises:
            CommandRefused: with the reason why it cannot be corrected.
            ServerTrouble: the server could not be reached.
        """
        path = paths.fill(paths.AGENT_CORRECTABLE, id=agent_id)
        last = await self._server.get(path, CorrectableWrapUp)
        process = {"business_process_id": last.interaction.business_process.id}
        return last, await self._server.get(paths.WRAP_UP_FORM, WrapUpForm, process)

    async def correct(self, interaction_id: str, correction: Correct, agent_name: str) -> None:
        """Correct the last wrap-up of an agent.

        Raises:
            CommandRefused: with the field that is wrong, if it is one.
            ServerTrouble: the server could not be reached.
        """
        path = paths.fill(paths.INTERACTION_CORRECT, id=interaction_id)
        corrected = await self._server.post(path, Interaction, correction)
        self.tell(WrapUpCorrected(agent_name, corrected.completion_status or correction.status))

    async def create(self, new: NewCallback, key: str) -> Callback:
        """Create a callback; the same ``key`` sent again creates none.

        Raises:
            CommandRefused: with the field that is wrong, if it is one.
            ServerTrouble: the server could not be reached.
        """
        answer = await self._server.send("POST", paths.CALLBACKS, new, headers={"Idempotency-Key": key})
        callback = answers.decoded(answer, Callback)
        who = callback.customer_name or ""
        self.tell(CallbackCreated(who, callback.number, is_joined=answer.status_code == HTTPStatus.OK))
        return callback

    def complete(self, callback_id: str, who: str, note: str) -> None:
        """Complete a callback whose customer, ``who``, this user has spoken with; the stream reports the effect."""

        async def work() -> None:
            path = paths.fill(paths.CALLBACK_COMPLETE, id=callback_id)
            await self._server.post(path, Callback, CompleteForCustomer(note or None))
            self.tell(CallbackCompleted(who))

        self._runner.press(f"complete:{callback_id}", work)

    def supervise(self, interaction_id: str, mode: SupervisionMode, agent_name: str) -> None:
        """Enter the conversation of an agent in a mode, or change to it."""

        async def work() -> None:
            path = paths.fill(paths.INTERACTION_SUPERVISION, id=interaction_id)
            await self._server.put(path, Supervision, Supervise(mode))
            self.tell(SupervisionChanged(agent_name, mode))

        self._runner.press(f"supervise:{interaction_id}", work)

    def leave_call(self, interaction_id: str, agent_name: str) -> None:
        """Leave the conversation of an agent."""

        async def work() -> None:
            await self._server.send("DELETE", paths.fill(paths.INTERACTION_SUPERVISION, id=interaction_id))
            self.tell(SupervisionLeft(agent_name))

        self._runner.press(f"leave:{interaction_id}", work)

    async def save_timing(self, process_id: str, timing: Timing, version: str) -> TimingRead:
        """Replace the whole timing, unless it was changed since ``version``.

        Raises:
            CommandRefused: ``precondition_failed`` after another change; ``invalid_timing`` with the field.
        """
        path = paths.fill(paths.BUSINESS_PROCESS_TIMING, id=process_id)
        answer = await self._server.send("PUT", path, timing, headers={"If-Match": version})
        self._upkeep.look()
        return TimingRead(answers.decoded(answer, BusinessProcess), answer.headers.get("ETag", ""))

    def in_words(self, error: CommandRefused | ServerTrouble) -> str:
        """Return in plain words why a query failed."""
        if isinstance(error, CommandRefused):
            return self._refusal(error.problem)
        return self._say(NotReadNotice(error.trouble))[1]

    def not_done(self, error: CommandRefused | ServerTrouble) -> str:
        """Return in plain words why a command failed."""
        if isinstance(error, CommandRefused):
            return self._refusal(error.problem)
        return self._say(self._not_sent("", error))[1]

    def _refusal(self, problem: Problem) -> str:
        return self._say(RefusedNotice("", problem))[1]

    def _not_sent(self, name: str, trouble: ServerTrouble) -> NotSentNotice:
        self._upkeep.line.doubt(trouble)
        return NotSentNotice(name, trouble.trouble, trouble.delivered)

    async def _on_refused(self, refused: RefusedNotice) -> None:
        self.tell(refused)

    def _on_not_sent(self, name: str, trouble: ServerTrouble) -> None:
        self.tell(self._not_sent(name, trouble))
