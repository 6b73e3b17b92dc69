"""Who answered: how often people are taken for machines: ``python -m benchmarks.machine_detection``.

Greetings of people and of voicemail boxes are spoken by espeak-ng in several voices and paces, with a telephone's band, a quiet
line and a varying wait before the first word. Talking is found offline as Asterisk's ``TALK_DETECT`` does, in frames of
20 ms, and given to the classifier of the Asterisk adapter. The baseline is the rule of ``AMD()`` as Asterisk ships it:
a first greeting of more than 1.5 s is a machine. Recorded human speech, one voice, is judged as well: the sounds that
Asterisk's package brings along.
"""

from __future__ import annotations

import io
import random
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import soundfile
from numpy.typing import NDArray

from agent_desktop.protocol.states import AnsweredBy
from demo.telephony.programs import ProgramMissing, asterisk_home
from demo.voices.speech import LINE_RATE, down_the_line
from server_stub.telephony.asterisk.machine_detection import (
    SILENCE_S,
    SPEECH_ENERGY,
    AnswerVerdict,
    MachineDetection,
)

PEOPLE: Final = (
    "Hello?",
    "Yes?",
    "Hi.",
    "Hello, hello?",
    "Good morning.",
    "Maria speaking.",
    "Hello, Maria speaking.",
    "Hello, this is Ana Ruiz.",
    "Smith and Company, good afternoon.",
    "Jones' residence, who is calling please?",
    "Good morning, Daniel speaking, how can I help?",
    "Hello? Who is there?",
)
MACHINES: Final = (
    "Hi, this is Maria. Please leave a message after the tone.",
    "You have reached the voicemail of Daniel Weber. Please leave your name and number after the beep.",
    "Hello, we cannot take your call right now, but if you leave a message we will call you back as soon as we can.",
    "The person you are calling is not available. At the tone, please record your message. When you have finished, hang up.",
    "Hi, you have reached Ana and Carlos. We are out at the moment, or in the garden, or asleep. You know what to do.",
    (
        "Thank you for calling Smith and Company. Our office is closed. Our opening hours are from nine to five. Please leave "
        "your name, your number and the reason of your call, and we will call you back the next morning."
    ),
    "Your call has been forwarded to an automatic voice message system. Please speak after the tone.",
    "Sorry, I am driving. Leave a message.",
)
RECORDED_PEOPLE: Final = (
    ("hello",),
    ("hello", "hello"),
    ("hello-world",),
    ("hello", "one-moment-please"),
    ("one-moment-please",),
    ("im-sorry",),
    ("sorry",),
    ("hello", "im-sorry"),
)
"""What a person could answer with, of the sounds of Asterisk."""
RECORDED_MACHINES: Final = (
    ("vm-intro",),
    ("vm-theperson", "digits/1", "digits/0", "digits/1", "vm-isunavail", "vm-intro"),
    ("vm-theperson", "digits/2", "digits/7", "vm-isonphone", "vm-intro"),
    ("vm-nobodyavail",),
    ("tt-allbusy",),
    ("ss-noservice",),
    ("cannot-complete-as-dialed",),
    ("all-circuits-busy-now", "please-try-call-later"),
    ("privacy-prompt",),
    ("demo-congrats",),
)
"""Greetings of boxes and announcements of networks, of the sounds of Asterisk."""
_RECORDED_TIMES: Final = 7
"""How often each is played, each time with another loudness; as many as there are voices."""
_BETWEEN_S: Final = 0.08
"""The pause with which Asterisk plays one sound after another."""
VOICES: Final = ("en-gb", "en-us", "en-us+f2", "en-gb+f4", "en-gb-scotland+m3", "en-029+m7", "en-us+f5")
WORDS_A_MINUTE: Final = (130, 155, 180, 205)
WAITS_S: Final = (0.1, 0.5, 1.0, 1.6)
"""Silence between the answer and the first word."""

FRAME_S: Final = 0.02
_FRAME: Final = round(FRAME_S * LINE_RATE)
_LISTENS_S: Final = 8.0
_LINE_NOISE: Final = 0.001
_LOUDNESS: Final = (0.15, 0.6)
_BASELINE_GREETING_S: Final = 1.5
_BASELINE_SILENCE_S: Final = 0.8
_SHORT_GREETING_S: Final = 3.0
"""Boxes with a shorter greeting sound like people; they are counted apart, and not towards the goals."""
_MOST_PEOPLE_LOST: Final = 0.003
_LEAST_RIGHT: Final = 0.96
_LATEST_S: Final = 2.0

Sound = NDArray[np.float32]


class Case(msgspec.Struct, frozen=True):
    """One answered call: who it is, the length of the greeting, and what was decided."""

    who: AnsweredBy
    greeting_s: float
    first: AnswerVerdict
    """What was decided first; in doubt, for a person."""
    verdict: AnswerVerdict
    baseline: AnsweredBy


def spoken(text: str, voice: str, words_a_minute: int) -> Sound:
    """Return the speech as it comes down the line, without the silence around it."""
    command = ["espeak-ng", "-v", voice, "-s", str(words_a_minute), "--stdout", text]
    wav = subprocess.run(command, check=True, capture_output=True).stdout
    with soundfile.SoundFile(io.BytesIO(wav)) as sound:
        line = down_the_line(sound.read(always_2d=True)[:, 0], sound.samplerate)
    loud = np.flatnonzero(np.abs(line) > np.abs(line).max() / 50)
    return line[loud[0] : loud[-1] + 1]


def recorded(folder: Path, names: tuple[str, ...]) -> Sound:
    """Return sounds of Asterisk one after the other, without the silence around them."""
    parts: list[Sound] = []
    for name in names:
        with soundfile.SoundFile(
            str(folder / f"{name}.gsm"), "r", LINE_RATE, 1, "GSM610", format="RAW"
        ) as sound:
            parts += [sound.read(sound.frames, "float32", always_2d=True)[:, 0], _silence(_BETWEEN_S)]
    line = np.concatenate(parts)
    loud = np.flatnonzero(np.abs(line) > np.abs(line).max() / 50)
    return line[loud[0] : loud[-1] + 1]


def _silence(seconds: float) -> Sound:
    return np.zeros(round(seconds * LINE_RATE), np.float32)


def call(speech: Sound, wait_s: float, beep_after_s: float | None, chance: random.Random) -> Sound:
    """Return the sound of an answered call: a wait, the greeting, a beep after it if there is one, then a quiet line."""
    speech = speech * (chance.uniform(*_LOUDNESS) / np.abs(speech).max())
    parts = [np.zeros(round(wait_s * LINE_RATE), np.float32), speech]
    if beep_after_s is not None:
        time = np.arange(round(0.4 * LINE_RATE)) / LINE_RATE
        parts += [np.zeros(round(beep_after_s * LINE_RATE), np.float32)]
        parts += [0.3 * np.sin(2 * np.pi * 1000 * time).astype(np.float32)]
    sound = np.concatenate([*parts, np.zeros(round(_LISTENS_S * LINE_RATE), np.float32)])
    noise = np.random.default_rng(chance.randrange(2**32)).normal(0, _LINE_NOISE, len(sound))
    return sound + noise.astype(np.float32)


def talking(sound: Sound, ends_after_s: float) -> Iterator[tuple[float, bool]]:
    """Yield when talking starts (true) and finishes (false), as ``TALK_DETECT`` finds it with this silence."""
    frames = sound[: len(sound) // _FRAME * _FRAME].reshape(-1, _FRAME) * 32_767
    silence_s, is_talking = 0.0, False
    for number, level in enumerate(np.abs(frames).mean(axis=1)):
        silence_s = 0.0 if level >= SPEECH_ENERGY else silence_s + FRAME_S
        if (silence_s < ends_after_s - FRAME_S / 2) is not is_talking:
            is_talking = not is_talking
            yield (number + 1) * FRAME_S, is_talking


def judged(sound: Sound) -> tuple[AnswerVerdict, AnswerVerdict, AnsweredBy]:
    """Return the first and the last verdict of the classifier, and that of the baseline."""
    detection, since = MachineDetection(), 0.0
    verdicts: list[AnswerVerdict | None] = []
    for at_s, started in (*talking(sound, SILENCE_S), (len(sound) / LINE_RATE, True)):
        while (due_s := detection.decides_at) is not None and due_s <= at_s:
            verdicts.append(detection.look(due_s))
        if started:
            detection.talking_started(at_s)
            since = at_s
        else:
            verdicts.append(detection.talking_finished(at_s, at_s - since - SILENCE_S))
    given = [verdict for verdict in verdicts if verdict is not None]
    return given[0], given[-1], _baseline(sound)


def _baseline(sound: Sound) -> AnsweredBy:
    since = 0.0
    for at_s, started in talking(sound, _BASELINE_SILENCE_S):
        if started:
            since = at_s
        elif (greeting_s := at_s - since - _BASELINE_SILENCE_S) > FRAME_S:
            return AnsweredBy.MACHINE if greeting_s > _BASELINE_GREETING_S else AnsweredBy.PERSON
    return AnsweredBy.UNKNOWN


def cases() -> Iterator[Case]:
    """Yield every greeting in every voice and pace, after every wait; the set is the same in each run."""
    chance = random.Random(9)
    for who, texts in ((AnsweredBy.PERSON, PEOPLE), (AnsweredBy.MACHINE, MACHINES)):
        for text in texts:
            for voice in VOICES:
                for pace in WORDS_A_MINUTE:
                    speech = spoken(text, voice, pace)
                    for wait_s in WAITS_S:
                        beeps = who is AnsweredBy.MACHINE and chance.random() < 0.5
                        sound = call(speech, wait_s, chance.uniform(0.2, 1.5) if beeps else None, chance)
                        yield Case(who, len(speech) / LINE_RATE, *judged(sound))


def recorded_cases(folder: Path) -> Iterator[Case]:
    """Yield every recorded greeting after every wait, in several loudnesses; the set is the same in each run."""
    chance = random.Random(9)
    for who, each in ((AnsweredBy.PERSON, RECORDED_PEOPLE), (AnsweredBy.MACHINE, RECORDED_MACHINES)):
        for names in each:
            speech = recorded(folder, names)
            for wait_s in WAITS_S * _RECORDED_TIMES:
                sound = call(speech, wait_s, None, chance)
                yield Case(who, len(speech) / LINE_RATE, *judged(sound))


def _print_recorded() -> None:
    """Print the figures of recorded speech, if Asterisk's sounds are here."""
    try:
        folder = next(asterisk_home().glob("usr/share/asterisk/sounds/en_US_*"))
    except (ProgramMissing, StopIteration):
        print("recorded speech: not measured, because the sounds of Asterisk are missing")
        return
    found = list(recorded_cases(folder))
    for name, who in (("recorded people", AnsweredBy.PERSON), ("recorded machines", AnsweredBy.MACHINE)):
        _print_group(name, [case for case in found if case.who is who])


def _print_group(name: str, group: list[Case]) -> None:
    lengths = sorted(case.greeting_s for case in group)
    first = sorted(case.first.at_s for case in group)
    last = sorted(case.verdict.at_s for case in group)
    right = sum(case.verdict.by_whom is case.who for case in group)
    baseline = sum(case.baseline is case.who for case in group)
    print(f"{name}: {len(group)} calls, greetings of {lengths[0]:.1f} to {lengths[-1]:.1f} s")
    print(f"  right in the end {right / len(group):.2%} (baseline {baseline / len(group):.2%})")
    print(f"  first verdict after {_spread(first)}, the last {_spread(last)}")
    print(f"  first verdict right: {sum(case.first.by_whom is case.who for case in group) / len(group):.2%}")


def main() -> int:
    """Print the table; return 1 if a goal is missed."""
    if shutil.which("espeak-ng") is None:
        print("espeak-ng is missing: apt install espeak-ng", file=sys.stderr)
        return 1
    found = list(cases())
    people = [case for case in found if case.who is AnsweredBy.PERSON]
    boxes = [case for case in found if case.who is AnsweredBy.MACHINE]
    machines = [case for case in boxes if case.greeting_s >= _SHORT_GREETING_S]
    short = [case for case in boxes if case.greeting_s < _SHORT_GREETING_S]
    for name, group in (("people", people), ("machines", machines), ("machines in few words", short)):
        _print_group(name, group)
    _print_recorded()
    lost = sum(case.verdict.by_whom is AnsweredBy.MACHINE for case in people) / len(people)
    latest_s = max(case.first.at_s for case in found)
    counted = people + machines
    right = sum(case.verdict.by_whom is case.who for case in counted) / len(counted)
    print(f"people taken for machines: {lost:.2%} (at most {_MOST_PEOPLE_LOST:.1%})")
    print(f"right, without machines in few words: {right:.2%} (at least {_LEAST_RIGHT:.0%})")
    print(f"latest first verdict: {latest_s:.2f} s after the answer (at most {_LATEST_S:g} s)")
    return int(lost > _MOST_PEOPLE_LOST or right < _LEAST_RIGHT or latest_s > _LATEST_S)


def _spread(times: list[float]) -> str:
    return f"{statistics.median(times):.2f} s, p90 {times[len(times) * 9 // 10]:.2f} s"


if __name__ == "__main__":
    sys.exit(main())
