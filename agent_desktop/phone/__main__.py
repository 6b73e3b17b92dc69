"""``python -m agent_desktop.phone``: the phone process. An installed desktop starts it as ``agent-desktop --phone``."""

import sys

from agent_desktop.phone.process import main

if __name__ == "__main__":
    sys.exit(main())
