"""Draw the diagram of an interaction's states from its table, for ``docs/states.md``."""

from __future__ import annotations

from agent_desktop.protocol.states import InteractionState
from server_stub.core.model.interaction import CLOSED, NEXT, Step


def mermaid() -> str:
    """Return the state diagram in Mermaid's notation: one arrow for each pair of states, in the order of the table."""
    arrows: dict[tuple[InteractionState, InteractionState], list[Step]] = {}
    for (state, step), to in NEXT.items():
        arrows.setdefault((state, to), []).append(step)
    lines = ["stateDiagram-v2", f"    [*] --> {InteractionState.OFFERED.value}"]
    lines += [
        f"    {state.value} --> {to.value}: {', '.join(step.value for step in steps)}"
        for (state, to), steps in arrows.items()
    ]
    lines += [f"    {state.value} --> [*]" for state in InteractionState if state in CLOSED]
    return "\n".join(lines) + "\n"
