"""Decide whether a person or a machine answered, by the times at which the far end talks.

A person speaks a few words and waits for an answer; a machine continues to talk. In doubt it is a person: an agent who
gets a machine loses seconds, but a person who is treated as a machine would lose the call.
"""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol.states import AnsweredBy

TALK_DETECTION: Final = {"TALK_DETECT(set)": "800,256"}
"""The channel variable that makes Asterisk report talking: silence of 800 ms ends it, and 256 is the energy of speech."""

LONGEST_GREETING_S: Final = 2.5
"""Longest duration of a person's first words."""


class MachineDetection:
    """The state of one call. Moments are seconds of a monotonic clock."""

    def __init__(self, answered_at: float) -> None:
        self._answered_at = answered_at
        self._talking_since: float | None = None
        self.verdict: AnsweredBy | None = None

    @property
    def decides_by(self) -> float | None:
        """When ``look`` decides, unless the far end falls silent before; None while it has not talked."""
        return None if self._talking_since is None else self._talking_since + LONGEST_GREETING_S

    def talking_started(self, moment: float) -> None:
        """Record that the far end began to talk."""
        if self._talking_since is None:
            self._talking_since = moment

    def talking_finished(self, duration_s: float) -> AnsweredBy | None:
        """Record that the far end fell silent after ``duration_s``; return the verdict if there was none before."""
        return self._decide(AnsweredBy.PERSON if duration_s < LONGEST_GREETING_S else AnsweredBy.MACHINE)

    def look(self, moment: float) -> AnsweredBy | None:
        """Return the verdict if the far end has talked for longer than a person would."""
        if self.decides_by is None or moment < self.decides_by:
            return None
        return self._decide(AnsweredBy.MACHINE)

    def _decide(self, verdict: AnsweredBy) -> AnsweredBy | None:
        if self.verdict is not None:
            return None
        self.verdict = verdict
        return verdict
