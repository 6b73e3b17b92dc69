"""The program ``agent-desktop``."""

from __future__ import annotations

import sys

from agent_desktop import options


def main() -> int:
    """Run the desktop until it is quit, and return the exit code."""
    said = options.read(sys.argv[1:])
    from agent_desktop import app

    return app.run(said)


if __name__ == "__main__":
    sys.exit(main())
