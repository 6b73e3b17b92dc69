"""Open the page about a customer: by itself on acceptance or answer, and by key."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.screen_pop import NEVER_OPENED, OpensOn
from agent_desktop.protocol.states import InteractionState

_BEFORE_ANSWER: Final = frozenset(
    {
        InteractionState.OFFERED,
        InteractionState.PREVIEW,
        InteractionState.CONNECTING,
        InteractionState.DIALING,
    }
)
_BEFORE: Final = {OpensOn.ACCEPT: frozenset({InteractionState.OFFERED}), OpensOn.ANSWER: _BEFORE_ANSWER}
"""The states from which a change opens the page."""

_AFTER: Final = {
    OpensOn.ACCEPT: frozenset({*_BEFORE_ANSWER, InteractionState.HANDLING}) - {InteractionState.OFFERED},
    OpensOn.ANSWER: frozenset({InteractionState.HANDLING}),
}
"""The states to which that change leads."""


def page_of(interaction: Interaction | None) -> QUrl | None:
    """Return the page of ``interaction``; None if there is none, or if its address must not be opened."""
    if interaction is None or interaction.screen_pop is None:
        return None
    url = QUrl(interaction.screen_pop.url, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or not url.scheme() or url.scheme().lower() in NEVER_OPENED or url.userInfo():
        return None
    return url


def open_page(url: QUrl) -> None:
    """Open ``url`` in the background: starting a browser takes a while."""
    threading.Thread(target=QDesktopServices.openUrl, args=(url,), daemon=True).start()


class ScreenPopPresenter:
    """Opens the page once for each interaction, at the change that the server names; ``open_url`` opens it."""

    def __init__(self, open_url: Callable[[QUrl], None] = open_page) -> None:
        self._open = open_url
        self._last: Interaction | None = None
        self._opened = ""

    def show_view(self, view: AgentView) -> None:
        """Follow the view: a change within an interaction that was seen before may open its page."""
        last, self._last = self._last, view.interaction
        current = view.interaction
        if last is None or current is None or last.id != current.id or self._opened == current.id:
            return
        opens_on = current.screen_pop.opens_on if current.screen_pop is not None else OpensOn.KEY
        if last.state in _BEFORE.get(opens_on, ()) and current.state in _AFTER.get(opens_on, ()):
            self.open()

    def open(self) -> None:
        """Open the page of the current interaction, if there is one."""
        current = self._last
        url = page_of(current)
        if current is not None and url is not None:
            self._opened = current.id
            self._open(url)
