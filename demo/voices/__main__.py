"""``python -m demo.voices FOLDER``: speaks the demo's voicemails into FOLDER."""

from __future__ import annotations

import argparse
from pathlib import Path

from demo.voices.making import make


def main() -> None:
    """Make the files, and name them."""
    parser = argparse.ArgumentParser(prog="python -m demo.voices", description="Speak the demo's voicemails.")
    parser.add_argument("folder", type=Path, help="where the sound files go; made when it is not there")
    for file in make(parser.parse_args().folder).values():
        print(file)


if __name__ == "__main__":
    main()
