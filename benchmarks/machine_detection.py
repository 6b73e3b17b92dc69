"""Who answered: how often people are taken for machines: ``python -m benchmarks.machine_detection [--sounds FOLDER]``.

Greetings of people and of voicemail boxes are spoken by espeak-ng in several voices and paces, with a telephone's band, a quiet
line and a varying wait before the first word. Those that people recorded for Asterisk are judged as well: in the voices below
``--sounds``, where Debian's packages ``asterisk-core-sounds-*`` and ``asterisk-prompt-*`` are unpacked, or in the one
of the unpacked Asterisk. People are also heard in a conversation: the agent answers them and they reply at length, or no one
answers and they greet again. What Asterisk reports of talking and tones is found offline, and given to the classifier
of the Asterisk adapter. The baseline is the rule of ``AMD()`` as Asterisk ships it: a first greeting of more than 1.5 s is a machine.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import sys
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from agent_desktop.protocol.states import AnsweredBy
from benchmarks.speech.asterisk_hearing import FRAME_S, Sound, first_tone, talking
from benchmarks.speech.greetings import (
    MACHINES,
    PEOPLE,
    RECORDED_ANNOUNCEMENTS,
    RECORDED_BOXES,
    RECORDED_PEOPLE,
    VOICES,
    WORDS_A_MINUTE,
    RecordedVoice,
    silence,
    spoken,
    tone,
    voices_below,
)
from demo.telephony.programs import ProgramMissing, asterisk_home
from demo.voices.speech import LINE_RATE
from server_stub.telephony.asterisk.far_end import (
    ASK_AFTER_SILENCE_S,
    BEEPS_HZ,
    PERSON_MAY_BEEP_FOR_S,
)
from server_stub.telephony.asterisk.machine_detection import (
    LATEST_VERDICT_S,
    SILENCE_S,
    AnswerVerdict,
    MachineDetection,
)

WAITS_S: Final = (0.1, 0.5, 1.0, 1.6)
"""Silence between the answer and the first word."""
_RECORDED_TIMES: Final = 4
"""How often each recorded greeting is played after each wait, each time with another loudness."""
_LISTENS_S: Final = 6.0
_LINE_NOISE: Final = 0.001
_LOUDNESS: Final = (0.15, 0.6)
_BEEP_AFTER_S: Final = (0.2, 1.5)
_BASELINE_GREETING_S: Final = 1.5
_BASELINE_SILENCE_S: Final = 0.8
_SHORT_GREETING_S: Final = 3.0
"""Boxes with a shorter greeting sound like people; they are counted apart."""
_MOST_PEOPLE_LOST: Final = 0.003
_LEAST_RIGHT: Final = 0.96
_LATEST_S: Final = 2.0

Span = tuple[float, float]


class Case(msgspec.Struct, frozen=True):
    """One answered call: who it is, the length of the greeting, and what was decided."""

    group: str
    who: AnsweredBy
    greeting_s: float
    first: AnswerVerdict
    """What was decided first; in doubt, for a person."""
    verdict: AnswerVerdict
    baseline: AnsweredBy


class Calls:
    """Makes answered calls of greetings; the same in each run."""

    def __init__(self) -> None:
        self._chance = random.Random(9)

    def greeting(self, group: str, who: AnsweredBy, speech: Sound, wait_s: float, beep: Sound | None) -> Case:
        """Return the call of a greeting; ``beep`` follows it after a pause."""
        parts = [self._loud(speech)]
        if beep is not None:
            parts += [silence(self._chance.uniform(*_BEEP_AFTER_S)), beep]
        return self._judged(group, who, speech, wait_s, parts)

    def conversation(self, group: str, greeting: Sound, reply: Sound) -> Case:
        """Return the call of a person whom the agent answers after the greeting, and who replies at length."""
        chance = self._chance
        wait_s = chance.choice(WAITS_S)
        agent_waits_s, agent_talks_s = chance.uniform(0.15, 1.5), chance.uniform(0.3, 5)
        began_s = wait_s + len(greeting) / LINE_RATE + agent_waits_s
        pause_s = agent_waits_s + agent_talks_s + chance.uniform(0.1, 1)
        parts = [self._loud(greeting), silence(pause_s), self._loud(reply)]
        return self._judged(
            group, AnsweredBy.PERSON, greeting, wait_s, parts, agent=(began_s, began_s + agent_talks_s)
        )

    def unheard(self, group: str, greeting: Sound, others: Sequence[Sound]) -> Case:
        """Return the call of a person whom no one answers, and who greets two or three times more."""
        parts = [self._loud(greeting)]
        for _ in range(self._chance.choice((1, 2, 3))):
            parts += [silence(self._chance.uniform(0.8, 2.5)), self._loud(self._chance.choice(others))]
        return self._judged(group, AnsweredBy.PERSON, greeting, self._chance.choice(WAITS_S), parts)

    def beeps(self) -> bool:
        """Return whether the next box beeps: every second does."""
        return self._chance.random() < 1 / 2

    def _loud(self, speech: Sound) -> Sound:
        return speech * (self._chance.uniform(*_LOUDNESS) / np.abs(speech).max())

    def _judged(
        self,
        group: str,
        who: AnsweredBy,
        greeting: Sound,
        wait_s: float,
        parts: list[Sound],
        *,
        agent: Span | None = None,
    ) -> Case:
        sound = np.concatenate([silence(wait_s), *parts, silence(_LISTENS_S)])
        noise = np.random.default_rng(self._chance.randrange(2**32)).normal(0, _LINE_NOISE, len(sound))
        return Case(group, who, len(greeting) / LINE_RATE, *judged(sound + noise.astype(np.float32), agent))


def judged(sound: Sound, agent: Span | None) -> tuple[AnswerVerdict, AnswerVerdict, AnsweredBy]:
    """Return the first and the last verdict of the classifier, and that of the baseline."""
    detection, since = MachineDetection(), 0.0
    verdicts: list[AnswerVerdict | None] = []
    for at_s, what in _reports(sound, agent):
        while (due_s := detection.decides_at) is not None and due_s <= at_s:
            verdicts.append(detection.look(due_s))
        if what == "starts":
            detection.talking_started(at_s)
            since = at_s
        elif what == "finishes":
            verdicts.append(detection.talking_finished(at_s, at_s - since - SILENCE_S))
        elif what == "agent":
            detection.agent_talked()
        elif what == "beep":
            verdicts.append(detection.beep_heard(at_s))
    given = [verdict for verdict in verdicts if verdict is not None]
    return given[0], given[-1], _baseline(sound)


def _reports(sound: Sound, agent: Span | None) -> list[tuple[float, str]]:
    """Return what reaches the classifier of a call, in order: who talks, and a beep once it is asked for."""
    end_s = len(sound) / LINE_RATE
    changes = [*talking(sound, SILENCE_S), (end_s, True)]
    reports = [(at_s, "starts" if started else "finishes") for at_s, started in changes[:-1]]
    tones = [found for hertz in BEEPS_HZ if (found := first_tone(sound, hertz)) is not None]
    for (at_s, started), (next_s, _) in pairwise(changes):
        asks_s = at_s + ASK_AFTER_SILENCE_S
        is_asked = not started and asks_s <= next_s and at_s < PERSON_MAY_BEEP_FOR_S
        if is_asked and any(tone_s <= asks_s for tone_s in tones):
            reports.append((asks_s, "beep"))
            break
    if agent is not None:
        reports.append((agent[0] + FRAME_S, "agent"))
    return [*sorted(reports), (end_s, "over")]


def _baseline(sound: Sound) -> AnsweredBy:
    since = 0.0
    for at_s, started in talking(sound, _BASELINE_SILENCE_S):
        if started:
            since = at_s
        elif (greeting_s := at_s - since - _BASELINE_SILENCE_S) > FRAME_S:
            return AnsweredBy.MACHINE if greeting_s > _BASELINE_GREETING_S else AnsweredBy.PERSON
    return AnsweredBy.UNKNOWN


def synthetic_cases() -> Iterator[Case]:
    """Yield every greeting of espeak-ng in every voice and pace, after every wait, and people in conversations."""
    calls, beep = Calls(), tone(1000, 0.4)
    speeches = {
        who: [spoken(text, voice, pace) for text in texts for voice in VOICES for pace in WORDS_A_MINUTE]
        for who, texts in ((AnsweredBy.PERSON, PEOPLE), (AnsweredBy.MACHINE, MACHINES))
    }
    for speech in speeches[AnsweredBy.PERSON]:
        for wait_s in WAITS_S:
            yield calls.greeting("spoken people", AnsweredBy.PERSON, speech, wait_s, None)
    for speech in speeches[AnsweredBy.MACHINE]:
        for wait_s in WAITS_S:
            sound = beep if calls.beeps() else None
            yield calls.greeting("spoken boxes", AnsweredBy.MACHINE, speech, wait_s, sound)
    yield from _talked_to(
        "spoken people", calls, speeches[AnsweredBy.PERSON], list(chain(*speeches.values()))
    )


def recorded_cases(voices: Sequence[RecordedVoice]) -> Iterator[Case]:
    """Yield every recorded greeting after every wait, in several loudnesses, and people in conversations."""
    calls, beep = Calls(), tone(700, 0.4)
    people: list[Sound] = []
    long: list[Sound] = []
    for voice in voices:
        for who, names_of, group in (
            (AnsweredBy.PERSON, RECORDED_PEOPLE, "recorded people"),
            (AnsweredBy.MACHINE, RECORDED_BOXES, "recorded boxes, which beep"),
            (AnsweredBy.MACHINE, RECORDED_ANNOUNCEMENTS, "recorded announcements"),
        ):
            for names in names_of:
                speech = voice.sound(names)
                if speech is None:
                    continue
                (people if who is AnsweredBy.PERSON else long).append(speech)
                for wait_s in WAITS_S * _RECORDED_TIMES:
                    sound = beep if names in RECORDED_BOXES else None
                    yield calls.greeting(group, who, speech, wait_s, sound)
    yield from _talked_to("recorded people", calls, people * 8, long)


def _talked_to(group: str, calls: Calls, people: Sequence[Sound], replies: Sequence[Sound]) -> Iterator[Case]:
    chance = random.Random(7)
    short = [speech for speech in people if len(speech) < 1.2 * LINE_RATE]
    for greeting in people:
        for _ in range(4):
            yield calls.conversation(f"{group} in a conversation", greeting, chance.choice(replies))
        yield calls.unheard(f"{group} whom no one answers", greeting, short)


def recorded_voices(folder: Path | None) -> list[RecordedVoice]:
    """Return the voices below ``folder``; without one, that of the unpacked Asterisk, if it is here."""
    if folder is not None:
        return list(voices_below(folder))
    try:
        return list(voices_below(asterisk_home() / "usr/share/asterisk/sounds"))
    except ProgramMissing:
        return []


def _print_group(name: str, group: list[Case]) -> None:
    lengths = sorted(case.greeting_s for case in group)
    last = sorted(case.verdict.at_s for case in group)
    at_once = sum(case.first.by_whom is case.who for case in group)
    right = sum(case.verdict.by_whom is case.who for case in group)
    baseline = sum(case.baseline is case.who for case in group)
    print(f"{name}: {len(group)} calls, greetings of {lengths[0]:.1f} to {lengths[-1]:.1f} s")
    print(f"  right in the end {_share(right, len(group))} (baseline {_share(baseline, len(group))})")
    print(
        f"  right by {LATEST_VERDICT_S:g} s {_share(at_once, len(group))}; last verdict after {_spread(last)}"
    )


def _print_sum(name: str, cases: list[Case]) -> tuple[float, float, float]:
    """Print how a set was judged; return the share of people lost, that of all right, and the latest first verdict."""
    for group in dict.fromkeys(case.group for case in cases):
        _print_group(group, [case for case in cases if case.group == group])
    short = [case for case in cases if case.who is AnsweredBy.MACHINE and case.greeting_s < _SHORT_GREETING_S]
    if short:
        _print_group(f"of these, machines with less than {_SHORT_GREETING_S:g} s", short)
    people = [case for case in cases if case.who is AnsweredBy.PERSON]
    machines = [case for case in cases if case.who is AnsweredBy.MACHINE]
    lost = sum(case.verdict.by_whom is AnsweredBy.MACHINE for case in people)
    found = sum(case.verdict.by_whom is AnsweredBy.MACHINE for case in machines)
    right = (len(people) - lost + found) / len(cases)
    alike = ((len(people) - lost) / len(people) + found / len(machines)) / 2
    print(f"{name}: people taken for machines {lost} of {len(people)} ({lost / len(people):.2%})")
    print(
        f"  machines found {_share(found, len(machines))}; all right {right:.2%}, weighted alike {alike:.2%}"
    )
    return lost / len(people), right, max(case.first.at_s for case in cases)


def main() -> int:
    """Print the tables; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sounds", type=Path, help="folder below which sounds of Asterisk are unpacked")
    arguments, _ = parser.parse_known_args()
    if shutil.which("espeak-ng") is None:
        print("espeak-ng is missing: apt install espeak-ng", file=sys.stderr)
        return 1
    sets = {"spoken": list(synthetic_cases())}
    voices = recorded_voices(arguments.sounds)
    if voices:
        print(f"recorded voices: {', '.join(voice.name for voice in voices)}")
        sets["recorded"] = list(recorded_cases(voices))
    else:
        print("recorded speech: not measured, because the sounds of Asterisk are missing")
    is_missed = False
    for name, cases in sets.items():
        lost, right, latest_s = _print_sum(name, cases)
        is_missed |= lost > _MOST_PEOPLE_LOST or right < _LEAST_RIGHT or latest_s > _LATEST_S
    print(
        f"goals: people lost {_MOST_PEOPLE_LOST:.1%}, right {_LEAST_RIGHT:.0%}, verdict within {_LATEST_S:g} s"
    )
    return int(is_missed)


def _share(count: int, of: int) -> str:
    return f"{count / of:.2%}"


def _spread(times: list[float]) -> str:
    return f"{statistics.median(times):.2f} s, p90 {times[len(times) * 9 // 10]:.2f} s"


if __name__ == "__main__":
    sys.exit(main())
