"""Precision of the numbers and times shown beside the words: ``python -m benchmarks.speech.found_in_words --seed 7 --count 100``.

A set is kept back only once: choose a new seed, do not read its messages while rules change, and measure it once.
``--show`` prints what was wrong, after which the set is one to learn from.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from benchmarks.speech.caller_messages import CallerMessage, Fact, caller_messages
from benchmarks.speech.caller_voices import speak
from server_stub.transcription.recognition import Recogniser

GOAL: Final = 0.95
"""The smallest share of right ones among those shown."""

ALL: Final = "all"


class Judged(msgspec.Struct):
    """Counts of what was shown, right, sure, right and sure, and said."""

    shown: int = 0
    right: int = 0
    sure: int = 0
    right_and_sure: int = 0
    said: int = 0

    def line(self, title: str) -> str:
        """Return one line of the table."""
        share = f"{self.right / self.shown:7.1%}" if self.shown else "      -"
        return (
            f"{title:22} {self.right:4} of {self.shown:4} {share}   sure {self.right_and_sure} of {self.sure}"
            f"   of {self.said} said"
        )


def judge(
    recogniser: Recogniser, messages: Sequence[CallerMessage], seed: int, folder: Path, *, show: bool
) -> dict[str, Judged]:
    """Transcribe the messages, and count by kind, language and voice."""
    counts: dict[str, Judged] = {}
    for place, message in enumerate(messages):
        file = folder / f"{message.id}.wav"
        voice = speak(message.spoken, message.language, random.Random(f"{seed} {place}"), file)
        result = recogniser.recognise(
            recogniser.decode(str(file)), (message.language,), country=message.country
        )
        for one in result.found or ():
            is_right = Fact(one.kind, one.value) in message.facts
            for title in (ALL, str(one.kind), message.language, voice):
                count = counts.setdefault(title, Judged())
                count.shown += 1
                count.right += is_right
                count.sure += bool(one.sure)
                count.right_and_sure += is_right and bool(one.sure)
            if show and not is_right:
                print(
                    f"{message.id} {voice} {one.kind} {one.value} sure={one.sure}\n  {message.spoken}\n  {result.text}"
                )
        for fact in message.facts:
            for title in (ALL, fact.kind, message.language, voice):
                counts.setdefault(title, Judged()).said += 1
        file.unlink()
    return counts


def main() -> None:
    """Measure a set, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--languages", default="en")
    parser.add_argument("--show", action="store_true", help="print what was wrong")
    asked = parser.parse_args()
    messages = caller_messages(asked.seed, asked.count, tuple(asked.languages.split(",")))
    with tempfile.TemporaryDirectory() as name:
        recogniser = Recogniser(models=Path(name) / "models")
        counts = judge(recogniser, messages, asked.seed, Path(name), show=asked.show)
    languages = Counter(message.language for message in messages)
    print(f"seed {asked.seed}: {len(messages)} messages, {dict(languages)}; goal {GOAL:.0%}")
    for title, count in sorted(counts.items(), key=lambda item: item[0] != ALL):
        print(count.line(title))


if __name__ == "__main__":
    main()
