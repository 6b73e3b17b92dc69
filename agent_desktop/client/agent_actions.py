"""What an agent can do, and what keeps the desk up to date: one task group for as long as one is signed in.

Each press is carried out as a task of that group and returns at once. Meanwhile it stands in ``DeskView.working`` under
its name; a second press of the same name changes nothing. What comes of it stands in the desk, and a refusal, in words,
in ``DeskView.message``. Every command of the wire may be said again without harm, so one that is lost on the way is
said again for a while. What ends an interaction, or chooses how it ends, is kept for as long as the server is away: it is
sent once when the connection is back, if the interaction still stands where it was pressed, and otherwise said not to
have been carried out.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Coroutine, Mapping
from datetime import timedelta
from functools import partial
from typing import Any, Final

import msgspec

from agent_desktop.client.agent_sync import AgentSync, utc_now
from agent_desktop.errors import CommandOvertaken, CommandRefused, ServerTrouble, SessionEnded
from agent_desktop.model import agent_view_changes
from agent_desktop.model.agent_view import AgentView, PendingCommand, Tone
from agent_desktop.model.allowed import OVER
from agent_desktop.model.notices import (
    BrokenNotice,
    NotDone,
    Notice,
    NotSentNotice,
    PlainNotice,
    RefusedNotice,
)
from agent_desktop.model.observable import Observable
from agent_desktop.net.connection import ending
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import (
    Complete,
    Delegate,
    End,
    Presence,
    SetAgentState,
    SetCompletionStatus,
)
from agent_desktop.protocol.objects import AgentStatus, Interaction
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import InteractionState

log: Final = logging.getLogger(__name__)

LEAVE: Final = timedelta(seconds=3)
"""How long leaving waits for the server; after that its grace does the same."""

SAME_PRESS: Final = timedelta(milliseconds=500)
"""Two presses of the red X within this are one: the second click of a double click would mean the next state."""

DONE_IN: Final[Mapping[InteractionState, frozenset[InteractionState]]] = {
    InteractionState.OFFERED: frozenset({InteractionState.RELEASED}),
    InteractionState.PREVIEW: frozenset({InteractionState.WRAP_UP}),
    InteractionState.DIALING: frozenset({InteractionState.WRAP_UP}),
    InteractionState.HANDLING: frozenset({InteractionState.WRAP_UP}),
    InteractionState.WRAP_UP: frozenset({InteractionState.COMPLETED}),
}
"""Where an interaction stands once the red X has done what it meant in a state (``docs/behaviour.md``, *Red X*)."""

CHOOSABLE_IN: Final = frozenset({InteractionState.HANDLING, InteractionState.WRAP_UP})

Deed = Callable[[], Coroutine[Any, Any, None]]


class AgentActions:
    """An agent's deeds.

    ``say`` puts a notice into words. ``show_refusal`` shows a refusal where it can be mended, and returns whether there
    was such a place; else it goes to the status line.
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
        self._say = say
        self._show_refusal = show_refusal
        self._upkeep = AgentSync(server, desk, tell=self.tell)
        self._group: asyncio.TaskGroup | None = None
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._latest: dict[str, Deed] = {}
        self._pressed_in: dict[str, InteractionState] = {}
        self._told = (
            0  # Counts what the stream told, so that an answer knows what came after it was asked for.
        )
        self._told_of: dict[str, int] = {}
        self._red_x: tuple[str, float] = ("", float("-inf"))

    async def run(self) -> None:
        """Keep the desk up to date and carry out what is pressed, until cancelled.

        Raises:
            SessionEnded: the sign-in is over.
        """
        try:
            async with asyncio.TaskGroup() as group:
                self._group = group
                group.create_task(self._upkeep.run())
        except BaseExceptionGroup as failures:
            if (ended := ending(failures)) is not None:
                raise ended from None
            raise
        finally:
            self._group = None

    # What can be pressed.

    def accept(self) -> None:
        """Accept the offer."""
        if (offer := self._at_hand()) is not None:
            self._press("accept", partial(self._send, paths.INTERACTION_ACCEPT, offer))

    def red_x(self, end: End) -> None:
        """Do what the red X meant in ``end.state``, the state in which it was pressed."""
        at_hand = self._at_hand()
        now = asyncio.get_running_loop().time()
        if at_hand is None or (
            self._red_x[0] == at_hand.id and now - self._red_x[1] < SAME_PRESS.total_seconds()
        ):
            return
        self._red_x = (at_hand.id, now)
        if end.state is InteractionState.OFFERED:
            self._upkeep.note_declined(at_hand.id)

        async def deed() -> None:
            await self._settle("completion_status")
            pressed_in = end.state or at_hand.state
            fits = self._stands(at_hand, {pressed_in})
            answer = await self._command(paths.INTERACTION_END, at_hand, end, fits=fits)
            if answer.state not in DONE_IN.get(pressed_in, ()):
                self.tell(NotDone("end", pressed_in))

        self._press("end", deed)

    def dial(self) -> None:
        """Dial now, out of the preview."""
        if (at_hand := self._at_hand()) is not None:
            self._press("dial", partial(self._send, paths.INTERACTION_DIAL, at_hand))

    def set_completion_status(self, status: SetCompletionStatus) -> None:
        """Set the completion status; while one is being sent the latest waits, and those between are dropped."""
        if (at_hand := self._at_hand()) is None:
            return

        async def deed() -> None:
            path, fits = paths.INTERACTION_COMPLETION_STATUS, self._stands(at_hand, CHOOSABLE_IN)
            await self._command(path, at_hand, status, method="PUT", fits=fits)

        self._press_latest("completion_status", deed)

    def complete(self, complete: Complete) -> None:
        """Finish the interaction."""
        self._finish("complete", paths.INTERACTION_COMPLETE, complete)

    def postpone(self, complete: Complete) -> None:
        """Finish the preview as *Callback Requested*."""
        self._finish("postpone", paths.INTERACTION_COMPLETE, complete)

    def delegate(self, delegate: Delegate) -> None:
        """Hand the callback to the supervisors."""
        self._finish("delegate", paths.INTERACTION_DELEGATE, delegate)

    def set_presence(self, wanted: SetAgentState) -> None:
        """Ask for a state of one's own; the latest counts."""
        self._press_latest("agent_state", lambda: self._ask_presence(wanted))

    def shown(self, interaction_id: str) -> None:
        """Tell the server that the offer is on the screen."""
        self._start(self._tell_shown(interaction_id))

    def refresh_own(self) -> None:
        """Ask for the agent's own callbacks now."""
        self._upkeep.refresh_own()

    def retry(self) -> None:
        """Try to connect now, or take over from the other desktop."""
        self._upkeep.line.retry()

    async def leave(self, *, revoke: bool) -> None:
        """Go offline, as far as the server answers soon, and end the sign-in if it is to ``revoke``."""
        self._show_working("sign_out")
        try:
            async with asyncio.timeout(LEAVE.total_seconds()):
                await self._server.put(paths.AGENT_STATE, AgentStatus, SetAgentState(Presence.OFFLINE))
        except (TimeoutError, ServerTrouble, CommandRefused, SessionEnded) as trouble:
            log.info("left without a word", extra={"data": {"trouble": str(trouble)}})
        finally:
            self._desk.set(agent_view_changes.without_working(self._desk.value, "sign_out"))
        if revoke:
            await self._server.session.revoke()
        else:
            await self._server.session.settle()

    def tell(self, notice: Notice) -> None:
        """Say something in the status line."""
        tone, text = self._say(notice)
        self._desk.set(agent_view_changes.with_message(self._desk.value, tone, text))

    # How a press is carried out.

    def _at_hand(self) -> Interaction | None:
        return self._desk.value.interaction

    def _finish(self, name: str, path: str, command: Complete | Delegate) -> None:
        at_hand = self._at_hand()
        if at_hand is None:
            return

        async def deed() -> None:
            if isinstance(command, Complete) and command.status is not None:
                self._latest.pop("completion_status", None)  # It says itself what stands.
            await self._settle("completion_status")
            await self._command(path, at_hand, command, fits=self._stands(at_hand, {at_hand.state}))
            if isinstance(command, Delegate):
                self.tell(PlainNotice.DELEGATED)

        self._press(name, deed)

    def _press(self, name: str, deed: Deed) -> None:
        """Carry out ``deed`` unless one of that name is under way."""
        if name in self._under_way:
            return
        if (at_hand := self._at_hand()) is not None:
            self._pressed_in[name] = at_hand.state
        task = self._start(self._carry_out(name, deed))
        if task is not None:
            self._under_way[name] = task
            self._show_working(name)

    def _press_latest(self, name: str, deed: Deed) -> None:
        self._latest[name] = deed
        self._press(name, lambda: self._send_latest(name))

    async def _send_latest(self, name: str) -> None:
        while (deed := self._latest.pop(name, None)) is not None:
            await self._guarded(name, deed)

    async def _settle(self, name: str) -> None:
        """Wait until nothing called ``name`` is under way."""
        if (task := self._under_way.get(name)) is not None:
            await asyncio.wait([task])

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None] | None:
        """Carry out ``work`` beside everything else; nothing once one is signed out, or about to be."""
        if self._group is not None:
            try:
                return self._group.create_task(work)
            except RuntimeError:
                # A group that is ending its tasks takes no more, and cannot be asked beforehand.
                log.debug("too late to begin")
        work.close()
        return None

    async def _carry_out(self, name: str, deed: Deed) -> None:
        try:
            await self._guarded(name, deed)
        finally:
            self._under_way.pop(name, None)
            self._desk.set(agent_view_changes.without_working(self._desk.value, name))

    async def _guarded(self, name: str, deed: Deed) -> None:
        """Carry out ``deed`` and say what went wrong; only the end of the sign-in goes further."""
        try:
            await deed()
        except CommandRefused as refused:
            await self._take_refusal(RefusedNotice(name, refused.problem))
        except CommandOvertaken:
            self.tell(NotDone(name, self._pressed_in.get(name, InteractionState.RELEASED)))
        except ServerTrouble as trouble:
            self.tell(NotSentNotice(name, trouble.trouble, trouble.delivered))
        except SessionEnded:
            raise
        except Exception:
            log.exception("failed", extra={"data": {"action": name}})
            self.tell(BrokenNotice(name))

    def _show_working(self, name: str) -> None:
        self._desk.set(agent_view_changes.with_working(self._desk.value, PendingCommand(name, utc_now())))

    async def _take_refusal(self, refused: RefusedNotice) -> None:
        problem = refused.problem
        log.info("refused", extra={"data": {"action": refused.action, "code": str(problem.code)}})
        if problem.interaction is not None:
            self._desk.set(
                agent_view_changes.with_answer(self._desk.value, problem.interaction, told_since=False)
            )
        if problem.code == ProblemCode.NOT_FOUND or not self._upkeep.line.is_live:
            await self._upkeep.look()
        if not self._show_refusal(refused):
            self.tell(refused)

    def _stands(self, pressed: Interaction, states: Collection[InteractionState]) -> Callable[[], bool]:
        """Return what tells whether the interaction of a press is at hand still, in one of ``states``."""

        def stands() -> bool:
            now = self._at_hand()
            return now is not None and now.id == pressed.id and now.state in states

        return stands

    async def _send(self, path: str, at_hand: Interaction) -> None:
        await self._command(path, at_hand)

    async def _command(
        self,
        path: str,
        at_hand: Interaction,
        body: msgspec.Struct | None = None,
        *,
        method: str = "POST",
        fits: Callable[[], bool] | None = None,
    ) -> Interaction:
        """Send a command about ``at_hand``, show its answer and return it; ``fits`` as in ``AgentSync.insist``."""
        place = paths.fill(path, id=at_hand.id)
        told = self._upkeep.told_of(at_hand.id)
        ask = self._server.put if method == "PUT" else self._server.post
        answer = await self._upkeep.insist(lambda: ask(place, Interaction, body), fits=fits)
        told_since = self._upkeep.told_of(at_hand.id) != told
        self._desk.set(agent_view_changes.with_answer(self._desk.value, answer, told_since=told_since))
        if answer.state in OVER and not self._upkeep.line.is_live:
            await self._upkeep.look()
        return answer

    async def _ask_presence(self, wanted: SetAgentState) -> None:
        status = await self._upkeep.insist(lambda: self._server.put(paths.AGENT_STATE, AgentStatus, wanted))
        if not self._upkeep.line.is_live:
            self._desk.set(agent_view_changes.with_agent(self._desk.value, status))

    async def _tell_shown(self, interaction_id: str) -> None:
        place = paths.fill(paths.INTERACTION_SHOWN, id=interaction_id)
        try:
            await self._upkeep.insist(lambda: self._server.post(place, Interaction))
        except (ServerTrouble, CommandRefused) as trouble:
            log.info("not told that it is shown", extra={"data": {"trouble": str(trouble)}})
