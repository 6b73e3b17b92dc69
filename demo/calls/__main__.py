"""``make demo-calls``: a callback over a real Asterisk, from the caller's message to report 6.04, sound included.

A customer calls in, asks for a callback and leaves a message; the agent listens to it, dials, and both hear each other. All
telephones are SIP phones on the loopback interface, and no sound card is needed. The agent uses the HTTP API in place of
the windows, which ``make demo`` plays. The exit code is 0 only if every step succeeded.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Final

from agent_desktop import console
from demo.calls.calls_morning import CallsMorning
from demo.calls.calls_office import open_calls_office
from demo.telephony.programs import ProgramMissing

OUT: Final = Path("out") / "demo-calls"


def main() -> int:
    """Play the morning, and return its exit code."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    morning = CallsMorning()
    try:
        with open_calls_office(OUT.resolve()) as office:
            morning.play(office)
    except ProgramMissing as error:
        print(f"the demo cannot run: {error}", file=sys.stderr)
        return 1
    except AssertionError as error:
        print(f"the demo stopped after step {morning.steps}: {error}", file=sys.stderr)
        return 1
    print(f"{morning.steps} steps; the sounds and the logs are in {OUT}")
    return 0


if __name__ == "__main__":
    sys.exit(console.run(main, name="demo-calls"))
