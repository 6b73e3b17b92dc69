"""Present an offer to its agent in every way: popup, ring, notification, and global keys."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from agent_desktop.audio.base import Devices, Ringer
from agent_desktop.model.agent_view import AgentView, ConnectionState
from agent_desktop.model.notices import Notice, PlainNotice
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import Command, InteractionState
from agent_desktop.system.chords import KeysTaken, chord
from agent_desktop.system.global_keys import GlobalKeys
from agent_desktop.system.notifications import DesktopNotification, Notifications
from ui.agent.offer.offer_popup import OfferPopup
from ui.shortcuts import ACCEPT_ANYWHERE, RED_X_ANYWHERE
from ui.texts import messages, numbers, past, plain_text, times

log: Final = logging.getLogger(__name__)

translate = QCoreApplication.translate

ACCEPT: Final = "accept"
DECLINE: Final = "decline"
AFTER_POPUP_S: Final = 0.03
"""Delay before ringing, so that the popup is painted first; the ring is not noticeably late."""

LATE: Final = timedelta(seconds=2)
"""How long after its deadline an offer counts as over without a word from the server, which may be unreachable."""

UNSEEN_S: Final = 1.0
"""How long the popup may take to appear; after that a notification replaces it."""

AVAILABLE: Final = "available"
"""The button of a missed offer's notification that makes the agent available again."""

OPEN: Final = "default"
"""The action name of a press on the notification itself."""


class OfferPresenter:
    """Presents an offer to the agent, and withdraws it when it is over.

    ``bring_up`` is called for each new offer; without a tray it raises the window. A missed offer
    is reported once: by the window if ``in_front`` returns true, else by a notification, and without a
    notification service by ``say_elsewhere``; then ``flash`` draws attention in the task bar.
    """

    def __init__(
        self,
        popup: OfferPopup,
        ringer: Ringer,
        devices: Devices,
        notifications: Notifications,
        *,
        tell: Callable[[Notice], None],
        bring_up: Callable[[], None],
        in_front: Callable[[], bool] = lambda: False,
        say_elsewhere: Callable[[DesktopNotification], None] = lambda _: None,
        flash: Callable[[], None] = lambda: None,
    ) -> None:
        self._popup = popup
        self._ringer = ringer
        self._devices = devices
        self._notifications = notifications
        self._tell = tell
        self._bring_up = bring_up
        self._in_front = in_front
        self._say_elsewhere = say_elsewhere
        self._flash = flash
        self._unseen: asyncio.TimerHandle | None = None
        self._missed = ""
        self._tells_of_missed = False
        self._keys: GlobalKeys | None = None
        self._offer: Interaction | None = None
        self._told_of_keys = False
        self._beginning: asyncio.TimerHandle | None = None
        self._ending: asyncio.TimerHandle | None = None
        self._over = ""

    @property
    def has_keys(self) -> bool:
        """Whether there are global keys."""
        return self._keys is not None

    def use_keys(self, keys: GlobalKeys | None) -> None:
        """Hold global keys during an offer, with ``keys`` instead of the ones before."""
        if self._keys is not None:
            self._keys.close()
        self._keys = keys
        if self._offer is not None and self._beginning is None:
            self._hold_keys(self._offer)

    def show_view(self, view: AgentView) -> None:
        """Follow the view."""
        self._follow_offer(view)
        self._follow_missed(view.missed_offer)

    def _follow_offer(self, view: AgentView) -> None:
        offer = view.interaction
        here = view.connection.link is not ConnectionState.REPLACED
        if offer is None or offer.state is not InteractionState.OFFERED or not here or offer.id == self._over:
            self._take_back()
            return
        fresh = self._offer is None or self._offer.id != offer.id
        self._offer = offer
        self._watch_deadline(offer, view)
        working = next((work.name for work in view.working if work.name in ("accept", "end")), None)
        self._popup.show_offer(offer, clock_offset=view.clock_offset, working=working)
        if fresh:
            self._stop_beginning()
            self._beginning = asyncio.get_running_loop().call_later(AFTER_POPUP_S, self._begin, offer)

    def _follow_missed(self, missed: Interaction | None) -> None:
        """Report a missed offer once, and withdraw the report when the agent has reacted."""
        if missed is None:
            if self._tells_of_missed:
                self._tells_of_missed = False
                self._notifications.hide()
            return
        if missed.id == self._missed:
            return
        self._missed = missed.id
        if self._in_front():
            return
        self._flash()
        note = missed_note_of(missed)
        if self._notifications.available:
            self._tells_of_missed = True
            self._notifications.show(note)
        else:
            self._say_elsewhere(note)

    def press(self, name: str) -> None:
        """Carry out a key or a notification's button."""
        if name == ACCEPT:
            self._popup.press_accept()
        elif name == DECLINE:
            self._popup.press_red_x()

    def close(self) -> None:
        """Withdraw everything that is shown."""
        self._take_back()
        self.use_keys(None)

    def _begin(self, offer: Interaction) -> None:
        """Ring and notify for a new offer, after the popup."""
        self._beginning = None
        self._devices.start()
        self._ringer.ring()
        self._hold_keys(offer)
        self._unseen = asyncio.get_running_loop().call_later(UNSEEN_S, self._stand_in, offer)
        self._bring_up()

    def _stand_in(self, offer: Interaction) -> None:
        """Notify of an offer whose popup has not appeared; beside the popup it would be redundant."""
        self._unseen = None
        if not self._popup.seen:
            self._notifications.show(note_of(offer))

    def _watch_deadline(self, offer: Interaction, view: AgentView) -> None:
        """End the offer when its time is up, also while the server cannot be reached."""
        if self._ending is not None:
            self._ending.cancel()
            self._ending = None
        if offer.deadline is not None:
            left = offer.deadline - (datetime.now(UTC) + view.clock_offset) + LATE
            loop = asyncio.get_running_loop()
            self._ending = loop.call_later(max(left.total_seconds(), 0), self._end, offer.id)

    def _end(self, offer_id: str) -> None:
        self._over = offer_id
        self._take_back()

    def _stop_beginning(self) -> None:
        if self._beginning is not None:
            self._beginning.cancel()
            self._beginning = None
        if self._unseen is not None:
            self._unseen.cancel()
            self._unseen = None

    def _hold_keys(self, offer: Interaction) -> None:
        if self._keys is None:
            return
        wanted = {DECLINE: chord(RED_X_ANYWHERE.keys)}
        if Command.ACCEPT in offer.allowed_commands:
            wanted[ACCEPT] = chord(ACCEPT_ANYWHERE.keys)
        try:
            self._keys.hold(wanted)
        except KeysTaken as taken:
            log.info("keys taken", extra={"data": {"keys": str(taken)}})
            if not self._told_of_keys:
                self._told_of_keys = True
                self._tell(PlainNotice.NO_GLOBAL_KEYS)

    def _take_back(self) -> None:
        if self._offer is None:
            return
        self._offer = None
        if self._ending is not None:
            self._ending.cancel()
            self._ending = None
        self._stop_beginning()
        self._popup.hide_offer()
        self._ringer.silence()
        self._notifications.hide()
        if self._keys is not None:
            self._keys.hold({})


def note_of(offer: Interaction) -> DesktopNotification:
    """Return the notification of ``offer``."""
    number = numbers.written(offer.number, offer.business_process_timezone)
    title = translate("Desktop", "Callback: {}").format(offer.customer_name or number)
    waiting = times.waiting(offer.entered_at, offer.offered_at)
    text = f"{offer.business_process.name} · {waiting} · {messages.attempt_count(offer)}"
    if gist := past.gist(offer, offer.offered_at):
        text = f"{text}\n{gist}"
    actions = {OPEN: translate("Desktop", "Open")}
    if Command.ACCEPT in offer.allowed_commands:
        actions[ACCEPT] = translate("Desktop", "Accept")
    actions[DECLINE] = translate("Desktop", "Decline")
    return DesktopNotification(plain_text.shown(title), plain_text.shown(text), actions)


def missed_note_of(offer: Interaction) -> DesktopNotification:
    """Return the notification of an ``offer`` whose time ran out."""
    number = numbers.written(offer.number, offer.business_process_timezone)
    who = offer.customer_name or number
    title = translate("Desktop", "You missed a callback: {}").format(who)
    where = offer.business_process.name
    first = f"{where} · {number}" if offer.customer_name else where
    second = translate("Desktop", "It went back in queue. Nothing is offered to you until you are available.")
    actions = {OPEN: translate("Desktop", "Open"), AVAILABLE: translate("Desktop", "Be available")}
    text = plain_text.shown(f"{first}\n{second}")
    return DesktopNotification(plain_text.shown(title), text, actions, category="call.unanswered")
