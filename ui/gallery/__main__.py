"""``python -m ui.gallery --out FOLDER``: a picture of every window in every state, light and dark, at 100 and 200 %, and after a switch."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

SCALES: Final = (1, 2)


def main() -> int:
    """Draw the requested scenes; each scale in a process of its own, because Qt reads it at its start."""
    parser = argparse.ArgumentParser(prog="python -m ui.gallery", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the folder for the pictures")
    parser.add_argument("--only", default="", help="draw the scenes alone whose name has this in it")
    parser.add_argument("--scale", type=int, choices=SCALES, help="draw at this scale alone, in this program")
    parser.add_argument("--language", default="en", help="draw in this language")
    asked = parser.parse_args()
    if asked.scale is None:
        again = [sys.executable, "-m", "ui.gallery", "--out", str(asked.out), "--only", asked.only]
        again += ["--language", asked.language]
        done = [subprocess.run([*again, "--scale", str(scale)], check=False) for scale in SCALES]  # noqa: S603
        return max(one.returncode for one in done)
    from ui.gallery.studio import prepare_environment

    prepare_environment(os.environ, asked.scale)
    from ui.gallery.studio import application, draw_all
    from ui.texts import languages

    application()
    languages.speak(asked.language)
    count = draw_all(asked.out, asked.only, asked.scale)
    sys.stdout.write(f"{count} pictures in {asked.out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
