"""The commands of an agent.

The view shows the outcome of a command, and its status line a refusal in words. The server treats a repeated command as
one, so a command that is lost on the way is repeated for a while. A command that ends an interaction, or chooses how it
ends, is kept for as long as the server is unreachable. It is sent once when the connection is back, if the interaction
is still in the state in which it was pressed; otherwise the status line reports that it was not carried out.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import timedelta
from functools import partial
from typing import Final

import msgspec

from agent_desktop.client.agent_sync import AgentSync
from agent_desktop.client.command_runner import CommandRunner, Work
from agent_desktop.client.own_work_actions import OwnWorkActions
from agent_desktop.errors import CommandOvertaken, CommandRefused, ServerTrouble, SessionEnded
from agent_desktop.model import agent_view_changes
from agent_desktop.model.agent_view import AgentView, Tone
from agent_desktop.model.allowed import OVER
from agent_desktop.model.notices import (
    CorrectedNotice,
    NotDone,
    Notice,
    NotSentNotice,
    NumberNotice,
    PlainNotice,
    RefusedNotice,
)
from agent_desktop.model.observable import Observable
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import (
    CallInstead,
    Complete,
    Correct,
    Delegate,
    End,
    Presence,
    PressedDigits,
    SetAgentState,
    SetCompletionStatus,
    Shown,
)
from agent_desktop.protocol.objects import AgentStatus, Interaction
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import InteractionState

log: Final = logging.getLogger(__name__)

LEAVE: Final = timedelta(seconds=3)
"""How long signing out waits for the server. Afterwards the server's grace period takes the agent offline."""

SAME_PRESS: Final = timedelta(milliseconds=500)
"""Two presses of the red X within this time are one: the second click of a double click would act on the next state."""

DONE_IN: Final[Mapping[InteractionState, frozenset[InteractionState]]] = {
    InteractionState.OFFERED: frozenset({InteractionState.RELEASED}),
    InteractionState.PREVIEW: frozenset({InteractionState.WRAP_UP}),
    InteractionState.CONNECTING: frozenset({InteractionState.WRAP_UP}),
    InteractionState.DIALING: frozenset({InteractionState.WRAP_UP}),
    InteractionState.HANDLING: frozenset({InteractionState.WRAP_UP}),
    InteractionState.WRAP_UP: frozenset({InteractionState.COMPLETED}),
}
"""The states after a red X that was carried out, by the state in which it was pressed (``docs/behaviour.md``, *Red X*)."""

BEFORE_DIALING: Final = frozenset({InteractionState.PREVIEW, InteractionState.CONNECTING})

CHOOSABLE_IN: Final = frozenset({InteractionState.HANDLING, InteractionState.WRAP_UP})


async def _unknown() -> None:
    """Return that it is unknown whether the system keeps notices back."""


class AgentActions:
    """An agent's commands.

    ``own`` has those about the agent's own callbacks. ``say`` puts a notice into words. ``show_refusal`` shows a refusal where it can be corrected, and returns whether
    there is such a place; otherwise the refusal goes to the status line.
    """

    def __init__(
        self,
        server: ServerClient,
        desk: Observable[AgentView],
        *,
        say: Callable[[Notice], tuple[Tone, str]],
        show_refusal: Callable[[RefusedNotice], bool],
    ) -> None:
        self._server = server
        self._desk = desk
        self._show_refusal = show_refusal
        self._upkeep = AgentSync(server, desk, tell=self.tell)
        self._runner: CommandRunner[AgentView, Notice] = CommandRunner(
            desk, say=say, on_refused=self._take_refusal, on_not_sent=self._on_not_sent
        )
        self.own = OwnWorkActions(server, desk, self._upkeep, self._runner, tell=self.tell)
        self.start = self._runner.start
        self._pressed_in: dict[str, InteractionState] = {}
        self._red_x: tuple[str, float] = ("", float("-inf"))

    async def run(self) -> None:
        """Keep the view up to date and carry out what is pressed, until cancelled.

        Raises:
            SessionEnded: the sign-in is over.
        """
        await self._runner.run(self._upkeep.run())

    # What can be pressed.

    def accept(self) -> None:
        """Accept the offer."""
        if (offer := self._current()) is not None:
            self._press("accept", partial(self._send, paths.INTERACTION_ACCEPT, offer))

    def red_x(self, end: End) -> None:
        """Carry out the red X as it is defined for ``end.state``, the state in which it was pressed."""
        current = self._current()
        now = asyncio.get_running_loop().time()
        if current is None or (
            self._red_x[0] == current.id and now - self._red_x[1] < SAME_PRESS.total_seconds()
        ):
            return
        self._red_x = (current.id, now)
        if end.state is InteractionState.OFFERED:
            self._upkeep.note_declined(current.id)

        async def work() -> None:
            await self._runner.settle("completion_status")
            pressed_in = end.state or current.state
            fits = self._stands(current, {pressed_in})
            answer = await self._command(paths.INTERACTION_END, current, end, fits=fits)
            if answer.state not in DONE_IN.get(pressed_in, ()):
                self.tell(NotDone("end", pressed_in))

        self._press("end", work)

    def dial(self) -> None:
        """Dial from the preview now."""
        if (current := self._current()) is not None:
            self._press("dial", partial(self._send, paths.INTERACTION_DIAL, current))

    def call_number(self, number: str) -> None:
        """Call ``number`` (E.164) instead of the callback's, before the customer is dialled."""
        if (current := self._current()) is None:
            return

        async def work() -> None:
            fits = self._stands(current, BEFORE_DIALING)
            answer = await self._command(
                paths.INTERACTION_NUMBER, current, CallInstead(number), method="PUT", fits=fits
            )
            self.tell(NumberNotice(answer.number))

        self._press("number", work)

    def hold(self, *, on: bool) -> None:
        """Put the customer on hold, or take the customer back."""
        if (current := self._current()) is not None:
            path = paths.INTERACTION_HOLD if on else paths.INTERACTION_RESUME
            self._press_latest("hold", partial(self._send, path, current))

    def send_digits(self, digits: str) -> None:
        """Send digits to the customer's side of the call, once even if the answer is lost."""
        if (current := self._current()) is None:
            return
        pressed = PressedDigits(digits, key=secrets.token_hex(8))

        async def work() -> None:
            await self._command(paths.INTERACTION_DIGITS, current, pressed)

        self._press(f"digits {pressed.key}", work)

    def leave_message(self) -> None:
        """Leave the message of the business process on the voicemail box."""
        if (current := self._current()) is not None:
            self._press("message", partial(self._send, paths.INTERACTION_MESSAGE, current))

    def pause_recording(self, *, on: bool) -> None:
        """Pause the recording of the conversation, or go on with it."""
        if (current := self._current()) is not None:
            path = paths.INTERACTION_PAUSE_RECORDING if on else paths.INTERACTION_RESUME_RECORDING
            self._press_latest("recording", partial(self._send, path, current))

    def set_completion_status(self, status: SetCompletionStatus) -> None:
        """Set the completion status; while one is being sent the latest waits, and those between are dropped."""
        if (current := self._current()) is None:
            return

        async def work() -> None:
            path, fits = paths.INTERACTION_COMPLETION_STATUS, self._stands(current, CHOOSABLE_IN)
            await self._command(path, current, status, method="PUT", fits=fits)

        self._press_latest("completion_status", work)

    def complete(self, complete: Complete) -> None:
        """Finish the interaction."""
        self._finish("complete", paths.INTERACTION_COMPLETE, complete)

    def postpone(self, complete: Complete) -> None:
        """Finish the preview as *Callback Requested*."""
        self._finish("postpone", paths.INTERACTION_COMPLETE, complete)

    def delegate(self, delegate: Delegate) -> None:
        """Hand the callback over to the supervisors."""
        self._finish("delegate", paths.INTERACTION_DELEGATE, delegate)

    def correct(self, interaction_id: str, correction: Correct) -> None:
        """Correct the last wrap-up."""
        place = paths.fill(paths.INTERACTION_CORRECT, id=interaction_id)

        async def work() -> None:
            corrected = await self._upkeep.insist(lambda: self._server.post(place, Interaction, correction))
            status = corrected.completion_status or correction.status
            name = corrected.customer_name or ""
            self.tell(CorrectedNotice(corrected.number, status, corrected.callback_at, name))
            self._upkeep.refresh_own()

        self._press("correct", work)

    def set_presence(self, wanted: SetAgentState) -> None:
        """Ask for another state of the agent; the latest request counts."""
        self._press_latest("agent_state", lambda: self._ask_presence(wanted))

    def shown(self, interaction_id: str, is_quiet: Callable[[], Awaitable[bool | None]] = _unknown) -> None:
        """Report to the server that the offer is on the screen; ``is_quiet`` returns whether the system keeps notices back."""
        self._runner.start(self._tell_shown(interaction_id, is_quiet))

    def refresh_own(self) -> None:
        """Read the agent's own callbacks now."""
        self._upkeep.refresh_own()

    def retry(self) -> None:
        """Try to connect now, or take over from the other desktop."""
        self._upkeep.line.retry()

    async def leave(self, *, revoke: bool) -> None:
        """Go offline if the server answers in time, and end the sign-in with ``revoke``."""
        self._runner.show_working("sign_out")
        try:
            async with asyncio.timeout(LEAVE.total_seconds()):
                await self._server.put(paths.AGENT_STATE, AgentStatus, SetAgentState(Presence.OFFLINE))
        except (TimeoutError, ServerTrouble, CommandRefused, SessionEnded) as trouble:
            log.info("going offline not confirmed", extra={"data": {"trouble": str(trouble)}})
        finally:
            self._runner.show_done("sign_out")
        if revoke:
            await self._server.session.revoke()
        else:
            await self._server.session.settle()

    def tell(self, notice: Notice) -> None:
        """Show a notice in the status line."""
        self._runner.notify(notice)

    # How a press is carried out.

    def _current(self) -> Interaction | None:
        return self._desk.value.interaction

    def _finish(self, name: str, path: str, command: Complete | Delegate) -> None:
        current = self._current()
        if current is None:
            return

        async def work() -> None:
            if isinstance(command, Complete) and command.status is not None:
                self._runner.drop_waiting("completion_status")  # The command names the status itself.
            await self._runner.settle("completion_status")
            await self._command(path, current, command, fits=self._stands(current, {current.state}))
            if isinstance(command, Delegate):
                self.tell(PlainNotice.DELEGATED)

        self._press(name, work)

    def _press(self, name: str, work: Work) -> None:
        self._note_state(name)
        self._runner.press(name, partial(self._unless_overtaken, name, work))

    def _press_latest(self, name: str, work: Work) -> None:
        self._note_state(name)
        self._runner.press_latest(name, partial(self._unless_overtaken, name, work))

    def _note_state(self, name: str) -> None:
        current = self._current()
        if current is not None and not self._desk.value.is_working(name):
            self._pressed_in[name] = current.state

    async def _unless_overtaken(self, name: str, work: Work) -> None:
        try:
            await work()
        except CommandOvertaken:
            self.tell(NotDone(name, self._pressed_in.get(name, InteractionState.RELEASED)))

    def _on_not_sent(self, name: str, trouble: ServerTrouble) -> None:
        self.tell(NotSentNotice(name, trouble.trouble, trouble.delivered))

    async def _take_refusal(self, refused: RefusedNotice) -> None:
        problem = refused.problem
        if problem.interaction is not None:
            self._desk.set(
                agent_view_changes.with_answer(self._desk.value, problem.interaction, told_since=False)
            )
        if problem.code == ProblemCode.NOT_FOUND or not self._upkeep.line.is_live:
            await self._upkeep.look()
        if not self._show_refusal(refused):
            self.tell(refused)

    def _stands(self, pressed: Interaction, states: Collection[InteractionState]) -> Callable[[], bool]:
        """Return a function that reports whether the pressed interaction is still the current one, in one of ``states``."""

        def stands() -> bool:
            now = self._current()
            return now is not None and now.id == pressed.id and now.state in states

        return stands

    async def _send(self, path: str, current: Interaction) -> None:
        await self._command(path, current)

    async def _command(
        self,
        path: str,
        current: Interaction,
        body: msgspec.Struct | None = None,
        *,
        method: str = "POST",
        fits: Callable[[], bool] | None = None,
    ) -> Interaction:
        """Send a command about ``current``, show its answer and return it; ``fits`` as in ``AgentSync.insist``."""
        place = paths.fill(path, id=current.id)
        told = self._upkeep.told_of(current.id)
        ask = self._server.put if method == "PUT" else self._server.post
        answer = await self._upkeep.insist(lambda: ask(place, Interaction, body), fits=fits)
        told_since = self._upkeep.told_of(current.id) != told
        self._desk.set(agent_view_changes.with_answer(self._desk.value, answer, told_since=told_since))
        if answer.state in OVER and not self._upkeep.line.is_live:
            await self._upkeep.look()
        return answer

    async def _ask_presence(self, wanted: SetAgentState) -> None:
        status = await self._upkeep.insist(lambda: self._server.put(paths.AGENT_STATE, AgentStatus, wanted))
        if not self._upkeep.line.is_live:
            self._desk.set(agent_view_changes.with_agent(self._desk.value, status))

    async def _tell_shown(self, interaction_id: str, is_quiet: Callable[[], Awaitable[bool | None]]) -> None:
        place = paths.fill(paths.INTERACTION_SHOWN, id=interaction_id)
        body = Shown(do_not_disturb=True) if await is_quiet() else None
        try:
            try:
                await self._upkeep.insist(lambda: self._server.post(place, Interaction, body))
            except CommandRefused as refused:
                if body is None or refused.problem.code != ProblemCode.INVALID_REQUEST:
                    raise
                # A server of an earlier version takes no body.
                await self._upkeep.insist(lambda: self._server.post(place, Interaction))
        except (ServerTrouble, CommandRefused) as trouble:
            log.info("shown offer not reported", extra={"data": {"trouble": str(trouble)}})
