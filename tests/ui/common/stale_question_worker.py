"""``python -m tests.ui.common.stale_question_worker``: asks the controls of every window for children that are gone.

A screen reader counts the children and asks for each of them; meanwhile there may be fewer. Prints how many controls
were asked.
"""

import os
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from ui.common import accessible_scroll_area
from ui.gallery import studio

BEYOND = (0, 1, 5)
SCENES = (
    "sign-in-form",
    "offer",
    "agent-wrap-up",
    "settings",
    "about",
    "self-test-good",
    "phone-keypad",
    "supervisor-monitor",
)
"""One for each class of window."""

MOST_CHILDREN = 12
"""A table has the same cells throughout."""


def below(described: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield ``described`` and what is in it."""
    yield described
    for index in range(min(described.childCount(), MOST_CHILDREN)):
        child = described.child(index)
        if child and child.isValid():  # Qt has none for some.
            yield from below(child)


def main() -> None:
    """Ask one window of each class."""
    studio.prepare_environment(os.environ, 1)
    studio.application()
    accessible_scroll_area.install()
    asked = 0
    for scene in studio.scenes():
        if scene.name not in SCENES:
            continue
        window = scene.make()
        window.show()
        studio.settle()
        if scene.then is not None:
            scene.then(window)
            studio.settle()
        for one in QApplication.topLevelWidgets():
            if not one.isVisible():
                continue
            for described in below(QAccessible.queryAccessibleInterface(one)):
                for beyond in BEYOND:
                    described.child(described.childCount() + beyond)
                asked += 1
        window.close()
        window.deleteLater()
        studio.settle()
    print(asked)  # noqa: T201 - for the test


if __name__ == "__main__":
    main()
