"""Deals out the files of a run with several workers so that none gets a long file last, and no processor is idle.

Some tests mostly wait, for telephones, screens and other processes; others compute. The first worker takes the files
that wait, longest first, all others take those that compute. Short files are left for the end, for any worker that is free.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler import LoadFileScheduling as FileScheduling
    from xdist.workermanage import WorkerController

WAITING: Final = (
    "tests/installers/test_msi.py",
    "tests/server_stub/telephony/asterisk/test_inbound_calls",
    "tests/server_stub/telephony/intake/test_conversation",
    "tests/demo/calls/",
    "tests/journeys/",
    "tests/server_stub/telephony/asterisk/",
    "tests/blackbox/telephony/",
    "tests/server_stub/standby/",
    "tests/torture/",
)
"""Beginnings of paths of files that wait, those of the longest first."""

COMPUTING: Final = (
    "tests/ui/test_theme_switching.py",
    "tests/ui/test_every_window.py",
    "tests/ui/supervisor/test_window_every_view.py",
    "tests/server_stub/http/test_openapi.py",
    "tests/simulation/",
    "tests/server_stub/core/",
    "tests/server_stub/transcription/",
)
"""Beginnings of paths of files that compute, those of the longest first."""


def place(file: str) -> int:
    """Return a file's place in the row, whose two ends are taken first: below 0 it waits, above 0 it computes."""
    for number, beginning in enumerate(WAITING):
        if file.startswith(beginning):
            return number - len(WAITING)
    for number, beginning in enumerate(COMPUTING):
        if file.startswith(beginning):
            return len(COMPUTING) - number
    return 0


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FileScheduling | None:
    """Return the scheduler for ``--dist=loadfile``, and leave the other ways to xdist."""
    if config.option.dist != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    class BothEnds(LoadFileScheduling):
        """Gives the first worker the file of the lowest place, and the others that of the highest."""

        def _assign_work_unit(self, node: WorkerController) -> None:
            end = min if node is self.nodes[0] else max
            self.workqueue.move_to_end(end(self.workqueue, key=place), last=False)
            super()._assign_work_unit(node)

    return BothEnds(config, log)
