"""``make demo``: the main tasks on the built-in simulator.

With a screen it opens an agent's desktop and a supervisor's window, and ends when they are closed. Without one it plays an
agent's and a supervisor's morning on a virtual screen and saves a picture of each step; its exit code is 0 only if every
step succeeded.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from agent_desktop import console
from demo.contact_centre import PROGRAMS, ContactCentre, open_contact_centre

OUT: Final = Path("out") / "demo"
DESKTOPS: Final = ("dana", "morgan")


def main() -> int:
    """Run the demo, and return its exit code."""
    shutil.rmtree(OUT, ignore_errors=True)
    with open_contact_centre(OUT / "server") as centre:
        if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform != "linux":
            return show(centre)
        return play(centre)


def show(centre: ContactCentre) -> int:
    """Open the windows on the current screen, and wait until they are closed."""
    for customer in centre.customers:
        centre.call_in(customer)
    print(f"The server is at {centre.url}. The passwords are demo-dana and demo-morgan.")
    print("Sign in twice; the demo ends when both desktops have been quit.")
    command = [str(PROGRAMS / "agent-desktop"), "--server", centre.url]
    desktops = [
        subprocess.Popen([*command, "--user", user, "--profile", f"demo-{user}"]) for user in DESKTOPS
    ]
    return max(desktop.wait() for desktop in desktops)


def play(centre: ContactCentre) -> int:
    """Play both mornings on a virtual screen."""
    from demo import agent_morning, supervisor_morning
    from demo.stage import virtual_stage

    pictures = OUT.resolve()
    with virtual_stage(centre, pictures / "stage", pictures) as stage:
        try:
            agent_morning.play(stage)
            supervisor_morning.play(stage)
        except AssertionError as error:
            print(f"the demo stopped after step {stage.steps}: {error}", file=sys.stderr)
            return 1
    print(f"{stage.steps} steps, a picture of each in {OUT}")
    return 0


if __name__ == "__main__":
    sys.exit(console.run(main, name="demo"))
