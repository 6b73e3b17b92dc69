"""The names in ``AgentView.working`` of commands about the agent's own callbacks."""

from __future__ import annotations

from typing import Final

CALL: Final = "own_call"
MOVE: Final = "own_move"
GIVE_BACK: Final = "own_give_back"
CREATE: Final = "own_create"
