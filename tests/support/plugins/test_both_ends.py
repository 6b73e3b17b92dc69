"""The order in which files are dealt out to workers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Final, cast

import pytest

from tests.house.source import ROOT
from tests.support.plugins.both_ends import COMPUTING, WAITING, pytest_xdist_make_scheduler

SHORT: Final = ("tests/house/test_files.py", "tests/house/test_rooms.py")
TESTS: Final = tuple(
    f"{file}::test_{number}"
    for file in (SHORT[0], COMPUTING[1], WAITING[1], COMPUTING[0], SHORT[1], WAITING[0])
    for number in range(3)
)


class Worker:
    """A worker as the scheduler sees it. It keeps the files that it was given, and the tests that it has not run."""

    def __init__(self, name: str) -> None:
        self.gateway = SimpleNamespace(id=name)
        self.files: list[str] = []
        self.tests: list[int] = []
        self.shutting_down = False

    def send_runtest_some(self, indices: list[int]) -> None:
        self.files.append(TESTS[indices[0]].partition("::")[0])
        self.tests += indices

    def shutdown(self) -> None:
        self.shutting_down = True


def test_that_one_worker_takes_the_files_that_wait_and_the_other_those_that_compute(
    pytester: pytest.Pytester,
) -> None:
    config = pytester.parseconfig("--tx=2*popen", "--dist=loadfile", "-p", "no:cacheprovider")
    scheduler = pytest_xdist_make_scheduler(config, cast("Any", None))
    assert scheduler is not None
    workers = (Worker("gw0"), Worker("gw1"))
    for worker in workers:
        scheduler.add_node(cast("Any", worker))
        scheduler.add_node_collection(cast("Any", worker), TESTS)
    scheduler.schedule()
    while any(worker.tests for worker in workers):
        for worker in workers:
            scheduler.mark_test_complete(cast("Any", worker), worker.tests.pop(0))
    assert workers[0].files == [WAITING[0], WAITING[1], SHORT[0]]
    assert workers[1].files == [COMPUTING[0], COMPUTING[1], SHORT[1]]


@pytest.mark.parametrize("beginning", [*WAITING, *COMPUTING])
def test_that_each_beginning_is_that_of_a_file(beginning: str) -> None:
    assert list(ROOT.glob(f"{beginning}*"))
