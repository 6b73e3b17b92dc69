"""The diagram of an interaction's states is the table's."""

from __future__ import annotations

from pathlib import Path

from server_stub.core.diagram import mermaid
from server_stub.core.model.interaction import NEXT

PAGE = Path(__file__).parents[3] / "docs" / "states.md"


def test_that_every_move_of_the_table_is_an_arrow_of_the_diagram() -> None:
    arrows = dict(line.strip().split(": ", 1) for line in mermaid().splitlines() if ": " in line)
    for (state, step), to in NEXT.items():
        assert step.value in arrows[f"{state.value} --> {to.value}"]
    assert sum(len(steps.split(", ")) for steps in arrows.values()) == len(NEXT)


def test_that_the_page_shows_the_diagram_as_it_is() -> None:
    assert f"```mermaid\n{mermaid()}```\n" in PAGE.read_text(encoding="utf-8")
