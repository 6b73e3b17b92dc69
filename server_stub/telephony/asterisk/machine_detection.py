"""Decide whether a person or a machine answered, by the times at which the far end talks.

A person speaks a few words and waits for an answer; a machine continues to talk. Doubt is a person: an agent who gets a
machine loses seconds, but a person who is treated as a machine would lose the call. There is a verdict two seconds after the
answer at the latest. One that was given in doubt becomes a machine when the talking outlasts a person's. A verdict is a piece of
information for the agent; it never ends a call. The rules are in *Who answered* of docs/behaviour.md.
"""

from __future__ import annotations

from typing import Final

import msgspec

from agent_desktop.protocol.states import AnsweredBy

SILENCE_S: Final = 0.4
"""Silence that ends a word or two; shorter pauses belong to the talking."""
SHORT_WORDS_S: Final = 1.0
"""Longest duration of such a word or two. A pause in longer talking is mostly one between two sentences."""
PAUSE_S: Final = 0.7
"""Silence that ends longer talking."""
SPEECH_ENERGY: Final = 256
"""Mean amplitude of a frame (of 32 767) from which on it is talking: about -42 dB."""

TALK_DETECTION: Final = f"{SILENCE_S * 1000:.0f},{SPEECH_ENERGY}"
"""The value of ``TALK_DETECT(set)`` that makes Asterisk report talking in this way."""

SHORTEST_WORD_S: Final = 0.12
"""Talking that is shorter is a click, or the silence with which Asterisk begins."""
LONGEST_GREETING_S: Final = 3.6
"""Longest duration of a person's first words."""
LATEST_GREETING_S: Final = 5.0
"""A greeting begins by then. Later talking is an answer to the agent, and may be of any length."""
LATEST_VERDICT_S: Final = 2.0
"""Who is in doubt then counts as a person."""


class AnswerVerdict(msgspec.Struct, frozen=True):
    """Who answered, and how many seconds after the answer that was decided."""

    by_whom: AnsweredBy
    at_s: float


class MachineDetection:
    """The state of one call. Moments are seconds since the answer.

    Asterisk reports that talking starts with the first sound frame, even a silent one, because the silence is not long
    enough yet. The beginning of the first talking is therefore uncertain by ``SILENCE_S``, in favour of a person.
    """

    def __init__(self) -> None:
        self._talking_since: float | None = None
        self._paused_at: float | None = None
        """When a pause in longer talking was reported; None while there is none."""
        self._duration_s = 0.0
        """How long the far end had talked before the pause."""
        self._is_first = True
        self._is_certain = False
        self.verdict: AnswerVerdict | None = None

    @property
    def decides_at(self) -> float | None:
        """The moment at which ``look`` decides if nothing is reported before; None once the verdict is certain."""
        if self._is_certain:
            return None
        return self._certain_at if self.verdict is not None else min(self._certain_at, LATEST_VERDICT_S)

    @property
    def _certain_at(self) -> float:
        if self._paused_at is not None:
            return self._paused_at + PAUSE_S - SILENCE_S
        if self._talking_since is None:
            return LATEST_GREETING_S
        # A person who has just stopped is reported as talking until the silence is long enough.
        return self._talking_since + self._longest_s + PAUSE_S

    def talking_started(self, at_s: float) -> None:
        """Record that the far end began to talk, or went on after a pause; a repeated report changes nothing."""
        if self._talking_since is None:
            self._talking_since = at_s
        if self._paused_at is not None and at_s < self._paused_at + PAUSE_S - SILENCE_S:
            self._paused_at = None

    def talking_finished(self, at_s: float, duration_s: float) -> AnswerVerdict | None:
        """Record that the far end fell silent after ``duration_s``; return the verdict if that decides or changes it."""
        if self._paused_at is not None:  # It is a repeated report.
            return self.look(at_s)
        if self._duration_s and self._talking_since is not None:  # Asterisk counts from the end of the pause.
            duration_s = at_s - self._talking_since - SILENCE_S
        if duration_s < SHORTEST_WORD_S:
            self._talking_since, self._is_first = None, False
            return self.look(at_s)
        if duration_s <= SHORT_WORDS_S:
            return self._decide(AnsweredBy.PERSON, at_s)
        self._paused_at, self._duration_s = at_s, duration_s
        return None

    def look(self, at_s: float) -> AnswerVerdict | None:
        """Return the verdict that follows from the time alone, if that decides or changes it."""
        if self._is_certain:
            return None
        certain_at = self._certain_at
        if self.verdict is None and min(at_s, certain_at) >= LATEST_VERDICT_S:
            self.verdict = AnswerVerdict(AnsweredBy.PERSON, LATEST_VERDICT_S)
            return self.verdict if at_s < certain_at else self.look(at_s) or self.verdict
        if at_s < certain_at:
            return None
        if self._paused_at is not None:
            outlasts = self._duration_s > self._longest_s
        else:
            outlasts = self._talking_since is not None
        return self._decide(AnsweredBy.MACHINE if outlasts else AnsweredBy.PERSON, certain_at)

    @property
    def _longest_s(self) -> float:
        return LONGEST_GREETING_S + (SILENCE_S if self._is_first else 0)

    def _decide(self, by_whom: AnsweredBy, at_s: float) -> AnswerVerdict | None:
        """Make the verdict certain, and return it if it is another than the one given in doubt."""
        before, was_certain, self._is_certain = self.verdict, self._is_certain, True
        if was_certain or (before is not None and before.by_whom is by_whom):
            return None
        self.verdict = AnswerVerdict(by_whom, at_s)
        return self.verdict
