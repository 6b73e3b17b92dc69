"""The network: the server, its event stream, and who is signed in there."""

import sys
from types import ModuleType
from typing import cast

# httpx brings a command line of its own, and with it click, rich and pygments where they happen to be installed: a third
# of all that the desktop imports. Told that it is missing, httpx does without.
sys.modules.setdefault("httpx._main", cast("ModuleType", cast("object", None)))
