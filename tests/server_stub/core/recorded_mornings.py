"""Mornings that are kept as text. ``python -m tests.server_stub.core.recorded_mornings`` writes them again.

A change of behaviour changes these texts. Read the difference (``git diff``) as the effect of the change on a busy floor:
each line that you did not intend is a mistake.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.events import Event
from server_stub.core.model.outcome import FloorOutcome
from tests.server_stub.core.eventful_morning import EventfulMorning
from tests.server_stub.core.stage import Stage
from tests.server_stub.core.transcript import Transcript

FOLDER: Final = Path(__file__).with_name("recorded")
SEEDS: Final = (18, 32, 39)
STEPS: Final = 170
LOOKS_EACH: Final = 50


class RecordingStage(Stage):
    """A stage that writes down what each event did."""

    def __init__(self, *given: Any, **named: Any) -> None:
        self.transcript = Transcript()
        super().__init__(*given, **named)

    def handle(self, event: Event) -> FloorOutcome:
        """See ``Stage``."""
        try:
            outcome = super().handle(event)
        except FloorRefusal as refusal:
            self.transcript.add(event, self.now, refusal)
            raise
        self.transcript.add(event, self.now, outcome)
        return outcome


class RecordedMorning(EventfulMorning):
    """A morning on such a stage."""

    stage_type = RecordingStage


def text_of_morning(seed: int) -> str:
    """Return the text of a morning, played now."""
    morning = RecordedMorning(seed)
    stage = morning.stage
    assert isinstance(stage, RecordingStage)
    for step in range(STEPS):
        morning.step()
        if step % LOOKS_EACH == 0:
            stage.transcript.look(stage.floor, stage.now)
    return "\n".join(stage.transcript.lines) + "\n"


def file_of(seed: int) -> Path:
    """Return the file that keeps the text of a morning."""
    return FOLDER / f"morning-{seed}.txt"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each in SEEDS:
        file_of(each).write_text(text_of_morning(each))
