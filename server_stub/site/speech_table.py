"""The tables ``[business_process.speech]`` and ``[speech]``: find the mistakes that no type excludes."""

from __future__ import annotations

import phonenumbers

from server_stub.core.model.speech_rules import LANGUAGES, SpeechRules
from server_stub.site.decode import Mistake, Report
from server_stub.site.toml_lines import Path
from server_stub.transcription.settings import SpeechEngineSettings


def check_speech(rules: SpeechRules, path: Path, report: Report) -> None:
    """Report an unknown country, languages that are repeated, and those that no speech model knows."""
    if rules.country is not None and rules.country not in phonenumbers.SUPPORTED_REGIONS:
        text = f"{rules.country!r} is not a country; write its two letters, such as 'US' or 'DE'"
        report(Mistake((*path, "country"), text))
    for position, language in enumerate(rules.languages):
        here = (*path, "languages", position)
        if language not in LANGUAGES:
            text = f"{language!r} is not a language that can be transcribed; write its code, such as 'en' or 'es'"
            report(Mistake(here, text))
        elif language in rules.languages[:position]:
            report(Mistake(here, f"names {language!r} a second time; once is enough"))


def check_speech_engine(
    settings: SpeechEngineSettings, path: Path, report: Report, *, is_on_this_machine: bool
) -> None:
    """Report an engine to which recordings and the key would travel in plain text."""
    if settings.url.startswith("http://") and not is_on_this_machine:
        text = "is not encrypted, and customers' recordings are sent there; use https://, or http:// on this machine alone"
        report(Mistake((*path, "url"), text))
