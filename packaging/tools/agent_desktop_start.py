"""The first module of the bundled desktop."""

import sys

from agent_desktop.__main__ import main

sys.exit(main())
