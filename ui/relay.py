"""The only way from the model to the windows: an observable's new views arrive as a Qt signal.

Views that follow each other within one pass of the event loop are drawn once, as the last of them. An error while
drawing occurs in Qt's own pass, never in the code that changed the model.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

View = TypeVar("View")

Watch = Callable[[Callable[[View], None]], Callable[[], None]]
"""The ``watch`` of an observable: takes a watcher, and returns how to stop."""


class _Signals(QObject):
    view_changed = Signal(object)


class Relay(Generic[View]):
    """Passes the views of one observable to the slots connected with ``connect``, until closed.

    ``after_ms`` is a delay for more urgent work: views within that time are drawn once.
    """

    def __init__(self, watch: Watch[View], *, after_ms: int = 0) -> None:
        self._signals = _Signals()
        self._turn = QTimer(self._signals)
        self._turn.setSingleShot(True)
        self._turn.setInterval(after_ms)
        self._turn.timeout.connect(self._hand_over)
        self._latest: View | None = None
        self._stop = watch(self._take)

    def connect(self, slot: Callable[[View], Any]) -> None:
        """Call ``slot`` with each new view, in the order of connecting."""
        self._signals.view_changed.connect(slot)

    def close(self) -> None:
        """Stop passing views on."""
        self._stop()
        self._turn.stop()
        self._latest = None

    def _take(self, view: View) -> None:
        self._latest = view
        if not self._turn.isActive():
            self._turn.start()

    def _hand_over(self) -> None:
        view, self._latest = self._latest, None
        if view is not None:
            self._signals.view_changed.emit(view)
