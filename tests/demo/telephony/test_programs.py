"""The programs of the lab, beside a run that is killed."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from demo.telephony.programs import ProgramMissing, lab_program
from tests.support.processes import over_with
from tests.support.waiting import wait_until

A_RUN: Final = """
import os
import sys
import threading
from pathlib import Path
from demo.telephony.programs import start_program

def start():
    started.append(start_program(["sleep", "infinity"], output=Path(sys.argv[1])))

started = []
thread = threading.Thread(target=start)
thread.start()
thread.join()
while os.path.exists(f"/proc/self/task/{thread.native_id}"):
    os.sched_yield()
print(started[0].pid, flush=True)
sys.stdin.read()
"""


def is_running(process: int) -> bool:
    """Return whether the process of a descriptor has not ended."""
    return process not in select.select([process], [], [], 0)[0]


def test_that_a_program_of_the_lab_ends_with_its_run_and_not_with_the_thread_that_started_it(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-c", A_RUN, str(tmp_path / "program.out")]
    with over_with(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)) as run:
        assert run.stdout is not None
        program = os.pidfd_open(int(run.stdout.readline()))
        try:
            assert is_running(program)
            run.kill()
            wait_until(lambda: not is_running(program), "the program has ended")
        finally:
            if is_running(program):
                signal.pidfd_send_signal(program, signal.SIGKILL)
            os.close(program)


def test_that_a_missing_program_is_named_with_its_package() -> None:
    with pytest.raises(ProgramMissing, match=r"no-such-phone is missing \(Debian package phones\)"):
        lab_program("no-such-phone", package="phones")
