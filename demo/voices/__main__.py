"""``python -m demo.voices FOLDER``: synthesise the demo's voicemails into FOLDER."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from agent_desktop import console
from demo.voices.making import make


def main() -> int:
    """Make the files, print their paths, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m demo.voices", description="Speak the demo's voicemails.")
    parser.add_argument("folder", type=Path, help="where the sound files go; made when it is not there")
    for file in make(parser.parse_args().folder).values():
        print(file)
    return 0


if __name__ == "__main__":
    sys.exit(console.run(main, name="demo.voices"))
