"""Decide whether a person or a machine answered, by the times at which the far end talks.

A person speaks a few words and waits for an answer; a machine continues to talk. Doubt is a person: an agent who gets a
machine loses seconds, but a person who is treated as a machine would lose the call. There is a verdict two seconds after the
answer at the latest. A person becomes a machine when the talking outlasts a person's, without a pause or with pauses in which no
one answers. A verdict is a piece of information for the agent; it never ends a call. The rules are in *Who answered* of
docs/behaviour.md.
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
LONGEST_PAUSE_S: Final = 1.3
"""Longest pause between the sentences of a machine. A person waits longer for an answer before speaking again."""
MOST_SPOKEN_S: Final = 4.5
"""How long a person talks at most, pauses not counted, while no one answers."""
LATEST_VERDICT_S: Final = 2.0
"""Who is in doubt then counts as a person."""


class AnswerVerdict(msgspec.Struct, frozen=True):
    """Who answered, and how many seconds after the answer that was decided."""

    by_whom: AnsweredBy
    at_s: float


class _Monologue:
    """How long the far end has talked since the answer, until it pauses for long or the agent talks."""

    def __init__(self) -> None:
        self._spoken_s = 0.0
        self._since: float | None = None
        """When the present talking began; None while the far end is silent."""
        self._silent_since: float | None = None
        """When the talking before the present pause ended; None before the first word."""
        self._is_reported = False
        self._is_over = False

    @property
    def outlasts_at(self) -> float | None:
        """The moment at which the present talking outlasts a person's; None if it cannot."""
        if self._is_over or self._since is None:
            return None
        # A far end that has just stopped is reported as talking until the silence is long enough.
        return self._since + MOST_SPOKEN_S - self._spoken_s + PAUSE_S

    def started(self, at_s: float) -> None:
        """Record that the far end began to talk."""
        is_first, self._is_reported = not self._is_reported, True
        if self._is_over or self._since is not None:
            return
        if self._silent_since is None:
            self._is_over = at_s > LATEST_GREETING_S
        else:
            self._is_over = at_s - self._silent_since > LONGEST_PAUSE_S
        self._since = at_s + SILENCE_S if is_first else at_s

    def finished(self, at_s: float) -> None:
        """Record that it has been silent for ``SILENCE_S``."""
        if self._since is None:
            return
        silent_since, since, self._since = at_s - SILENCE_S, self._since, None
        if silent_since - since >= SHORTEST_WORD_S:
            self._spoken_s += silent_since - since
            self._silent_since = silent_since

    def end(self) -> None:
        """Record that the agent has talked: what follows is an answer, and may be of any length."""
        self._is_over = True

    def outlasts(self, at_s: float) -> bool:
        """Return whether the far end has talked for longer than a person by then."""
        due = self.outlasts_at
        return not self._is_over and (self._spoken_s > MOST_SPOKEN_S or (due is not None and at_s >= due))


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
        """Whether the greeting has been judged; a person may still become a machine."""
        self._monologue = _Monologue()
        self.verdict: AnswerVerdict | None = None

    @property
    def decides_at(self) -> float | None:
        """The moment at which ``look`` decides if nothing is reported before; None while nothing can change the verdict."""
        outlasts_at = self._monologue.outlasts_at
        if self._is_certain:
            return None if self._is_machine else outlasts_at
        certain_at = self._certain_at if outlasts_at is None else min(self._certain_at, outlasts_at)
        return certain_at if self.verdict is not None else min(certain_at, LATEST_VERDICT_S)

    @property
    def _is_machine(self) -> bool:
        return self.verdict is not None and self.verdict.by_whom is AnsweredBy.MACHINE

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
        self._monologue.started(at_s)
        if self._talking_since is None:
            self._talking_since = at_s
        if self._paused_at is not None and at_s < self._paused_at + PAUSE_S - SILENCE_S:
            self._paused_at = None

    def talking_finished(self, at_s: float, duration_s: float) -> AnswerVerdict | None:
        """Record that the far end fell silent after ``duration_s``; return the verdict if that decides or changes it."""
        self._monologue.finished(at_s)
        verdict = self._finish_greeting(at_s, duration_s)
        return self._judge_monologue(at_s) or verdict

    def _finish_greeting(self, at_s: float, duration_s: float) -> AnswerVerdict | None:
        if self._paused_at is not None:  # It is a repeated report.
            return self._judge_greeting(at_s)
        if self._duration_s and self._talking_since is not None:  # Asterisk counts from the end of the pause.
            duration_s = at_s - self._talking_since - SILENCE_S
        if duration_s < SHORTEST_WORD_S:
            self._talking_since, self._is_first = None, False
            return self._judge_greeting(at_s)
        if duration_s <= SHORT_WORDS_S:
            return self._decide(AnsweredBy.PERSON, at_s)
        self._paused_at, self._duration_s = at_s, duration_s
        return None

    def agent_talked(self) -> None:
        """Record that the agent has said something, so that the far end may answer it at any length."""
        self._monologue.end()

    def beep_heard(self, at_s: float) -> AnswerVerdict | None:
        """Record the beep of a voicemail box; return the verdict if that decides or changes it."""
        return self._decide(AnsweredBy.MACHINE, at_s)

    def look(self, at_s: float) -> AnswerVerdict | None:
        """Return the verdict that follows from the time alone, if that decides or changes it."""
        verdict = self._judge_greeting(at_s)
        return self._judge_monologue(at_s) or verdict

    def _judge_monologue(self, at_s: float) -> AnswerVerdict | None:
        if self.verdict is not None and self._monologue.outlasts(at_s):
            return self._decide(AnsweredBy.MACHINE, at_s)
        return None

    def _judge_greeting(self, at_s: float) -> AnswerVerdict | None:
        if self._is_certain:
            return None
        certain_at = self._certain_at
        if self.verdict is None and min(at_s, certain_at) >= LATEST_VERDICT_S:
            self.verdict = AnswerVerdict(AnsweredBy.PERSON, LATEST_VERDICT_S)
            return self.verdict if at_s < certain_at else self._judge_greeting(at_s) or self.verdict
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
        """Make the verdict certain, and return it if it is another than the one before; a machine remains one."""
        self._is_certain = True
        if self._is_machine or (self.verdict is not None and self.verdict.by_whom is by_whom):
            return None
        self.verdict = AnswerVerdict(by_whom, at_s)
        return self.verdict
