"""The network: the server, its event stream, and the sign-in."""

import sys
from types import ModuleType
from typing import cast

# httpx brings its own command line, and with it click, rich and pygments if they are installed: a third of all that the
# desktop imports. A missing ``click`` makes httpx do without.
sys.modules.setdefault("httpx._main", cast("ModuleType", cast("object", None)))
