"""Find in the words of a recording what an agent needs from it: numbers, and times to call."""

from __future__ import annotations

from collections.abc import Sequence

from agent_desktop.protocol.objects import FoundInWords, Word
from agent_desktop.protocol.states import FoundKind
from server_stub.transcription.number_finder import confirms_number, find_numbers
from server_stub.transcription.time_finder import confirms_time, find_times


def find_in_words(words: Sequence[Word], *, country: str | None = None) -> tuple[FoundInWords, ...]:
    """Return the telephone numbers, references and times to call in the English ``words``, in order.

    Numbers without a country code are read in ``country`` (ISO 3166); None: they are not read.
    """
    found = (*find_numbers(words, country=country), *find_times(words))
    return tuple(sorted(found, key=lambda one: one.first_word))


def confirms(again: Sequence[str], one: FoundInWords, *, country: str | None = None) -> bool:
    """Return whether ``again``, the texts of a second reading of the sound around ``one``, contains the same."""
    if one.kind == FoundKind.TIME:
        return confirms_time(again, one.value)
    return confirms_number(again, one, country=country)
