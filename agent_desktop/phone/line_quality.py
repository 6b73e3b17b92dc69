"""How good a line is: counts of some seconds become a verdict, as an ear would give it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final

from agent_desktop.model.phone import LineFigures, LineVerdict
from agent_desktop.phone.playout import PlayoutFigures

WINDOW: Final = 6
"""Measurements, one every half second, that a verdict looks back on."""

STALLED_S: Final = 1.6
"""How long the switch may leave a question for its state unanswered; it is asked twice a second."""

_UNSTEADY_LOSS: Final = 0.01
_BAD_LOSS: Final = 0.05
"""Shares of missing sound: from 1 % on it is heard, from 5 % on words are missed (ITU-T G.113, appendix I)."""
_LONG_DELAY_S: Final = 0.25
"""Waiting in the playout buffer alone, at which people begin to interrupt each other (ITU-T G.114 in all: 0.4 s)."""


@dataclass(frozen=True, slots=True)
class _Counts:
    played: int = 0
    concealed: int = 0
    sent: int = 0
    unsent: int = 0


class LineQuality:
    """Judges one line by what is measured twice a second."""

    def __init__(self) -> None:
        self._counts: deque[_Counts] = deque([_Counts()], maxlen=WINDOW + 1)

    def measure(self, playout: PlayoutFigures, *, sent: int, unsent: int, silent_s: float) -> LineFigures:
        """Return the figures of the last seconds.

        ``sent`` and ``unsent`` are the agent's frames since the start; ``silent_s`` is how long ago the switch answered.
        """
        now = _Counts(playout.played, playout.concealed, sent, unsent)
        before = self._counts[0]
        self._counts.append(now)
        lost = _share(now.concealed - before.concealed, now.played - before.played)
        left_out = _share(now.unsent - before.unsent, now.sent - before.sent)
        verdict = _verdict(max(lost, left_out), playout.target_s)
        if silent_s > STALLED_S:
            verdict = LineVerdict.STALLED
        return LineFigures(
            verdict=verdict,
            lost_share=round(lost, 4),
            jitter_s=round(playout.lateness_s, 3),
            delay_s=round(playout.target_s, 3),
            unsent_share=round(left_out, 4),
        )


def _verdict(missing: float, delay_s: float) -> LineVerdict:
    if missing >= _BAD_LOSS:
        return LineVerdict.BAD
    if missing >= _UNSTEADY_LOSS or delay_s > _LONG_DELAY_S:
        return LineVerdict.UNSTEADY
    return LineVerdict.GOOD


def _share(part: int, rest: int) -> float:
    whole = part + rest
    return part / whole if whole > 0 else 0.0
