"""A scene: a window in a state, with a name for its picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget


class Scene(NamedTuple):
    """One picture.

    ``make`` builds the window in its state; ``size`` is its size in device-independent pixels, its own if ``None``.
    ``then`` performs steps that need a laid-out window: opening a dialog, moving the focus.
    """

    name: str
    make: Callable[[], QWidget]
    size: tuple[int, int] | None = None
    then: Callable[[QWidget], None] | None = None
