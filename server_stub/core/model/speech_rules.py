"""What customers of a business process speak, for the transcription of their recordings.

These rules are in the site file alone (``docs/behaviour.md``, *Recordings*).
"""

from __future__ import annotations

from typing import Annotated, Final

import msgspec

LANGUAGES: Final = frozenset(
    [
        "af",
        "am",
        "ar",
        "as",
        "az",
        "ba",
        "be",
        "bg",
        "bn",
        "bo",
        "br",
        "bs",
        "ca",
        "cs",
        "cy",
        "da",
        "de",
        "el",
        "en",
        "es",
        "et",
        "eu",
        "fa",
        "fi",
        "fo",
        "fr",
        "gl",
        "gu",
        "ha",
        "haw",
        "he",
        "hi",
        "hr",
        "ht",
        "hu",
        "hy",
        "id",
        "is",
        "it",
        "ja",
        "jw",
        "ka",
        "kk",
        "km",
        "kn",
        "ko",
        "la",
        "lb",
        "ln",
        "lo",
        "lt",
        "lv",
        "mg",
        "mi",
        "mk",
        "ml",
        "mn",
        "mr",
        "ms",
        "mt",
        "my",
        "ne",
        "nl",
        "nn",
        "no",
        "oc",
        "pa",
        "pl",
        "ps",
        "pt",
        "ro",
        "ru",
        "sa",
        "sd",
        "si",
        "sk",
        "sl",
        "sn",
        "so",
        "sq",
        "sr",
        "su",
        "sv",
        "sw",
        "ta",
        "te",
        "tg",
        "th",
        "tk",
        "tl",
        "tr",
        "tt",
        "uk",
        "ur",
        "uz",
        "vi",
        "yi",
        "yo",
        "zh",
    ]
)
"""The languages that Whisper can be told to expect (ISO 639-1, and its own ``haw`` and ``jw``)."""

LANGUAGE_ATTRIBUTE: Final = "language"
"""The attribute of a callback with the language of its first recording that has words."""

LanguageCode = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,3}$(?!\n)")]


class SpeechRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What customers may speak, and where.

    With several ``languages`` the spoken one is detected; with none, English is expected. Spoken numbers without a country
    code are those of ``country`` (ISO 3166); None: they are not read.
    """

    languages: Annotated[tuple[LanguageCode, ...], msgspec.Meta(max_length=10)] = ()
    country: str | None = None


ENGLISH_ALONE: Final = SpeechRules()
"""The rules of a business process that names no language."""
