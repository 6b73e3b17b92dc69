"""Texts beside a recording: when it was made, and why there are no words to read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.objects import Recording, Transcription
from agent_desktop.protocol.states import TranscriptionOutcome, TranscriptionStatus
from ui.common.recording.transcript_view import UNSURE_BELOW
from ui.texts import languages
from ui.texts.numbers import whole
from ui.texts.times import day_and_clock, figures

translate = QCoreApplication.translate


def entry(recording: Recording, now: datetime) -> str:
    """Return the menu entry of ``recording``: its time and its length."""
    return f"{day_and_clock(recording.recorded_at, now)} · {figures(recording.duration_s)}"


def short_entry(recording: Recording, now: datetime, *, conversation: bool) -> str:
    """Return the menu entry of ``recording`` where there is little room: its time, and whether it is a conversation."""
    when = day_and_clock(recording.recorded_at, now)
    return translate("Recording", "call {when}").format(when=when) if conversation else when


def place(recording: Recording, recordings: Sequence[Recording], now: datetime) -> str:
    """Return the time of ``recording`` and its place among ``recordings``."""
    return translate("Recording", "{when}, {n} of {all}").format(
        when=day_and_clock(recording.recorded_at, now),
        n=whole(recordings.index(recording) + 1),
        all=whole(len(recordings)),
    )


def transcription_note(transcription: Transcription) -> str:
    """Return the language of ``transcription``, how far it can be trusted, and what the dots mean if there are any."""
    parts: list[str] = []
    if transcription.language:
        parts.append(languages.word_for(transcription.language))
    if transcription.rough:
        parts.append(translate("Recording", "rough draft"))
    if transcription.estimated:
        parts.append(translate("Recording", "times estimated"))
    if transcription.unrated:
        parts.append(translate("Recording", "certainty unknown"))
    elif any(word.confidence < UNSURE_BELOW for word in transcription.words):
        parts.append(translate("Recording", "dotted: unsure"))
    return " · ".join(parts)


def without_words(transcription: Transcription) -> str:
    """Return why a completed transcription has no words."""
    if transcription.outcome is TranscriptionOutcome.UNINTELLIGIBLE:
        return translate(
            "Recording", "Someone speaks, but the words could not be made out. Listen to the recording."
        )
    return translate("Recording", "No words were heard in this recording.")


def why_no_words(status: TranscriptionStatus, transcription: Transcription | None, *, compact: bool) -> str:
    """Return why the newest recording has no words to read.

    ``compact`` is for a panel with little room, whose transcription arrives after the recording.
    """
    match status:
        case TranscriptionStatus.PENDING:
            return translate("Recording", "Transcribing…")
        case TranscriptionStatus.FAILED if compact:
            return translate("Recording", "This recording could not be transcribed.")
        case TranscriptionStatus.FAILED:
            return translate("Recording", "This recording could not be transcribed. It can still be heard.")
        case TranscriptionStatus.READY if transcription is not None:
            return without_words(transcription)
        case TranscriptionStatus.READY if compact:
            return translate("Recording", "Loading the transcription…")
        case TranscriptionStatus.NONE if compact:
            return ""
        case TranscriptionStatus.NONE | TranscriptionStatus.READY:
            return translate("Recording", "There is no transcription.")


def older_without_words(transcription: Transcription | None, *, compact: bool, loading: bool) -> str:
    """Return why an older recording has no words to read; only a compact view loads its transcription."""
    if not compact:
        return translate("Recording", "Only the newest recording is transcribed.")
    if loading:
        return translate("Recording", "Loading the transcription…")
    if transcription is None:
        return translate("Recording", "There is no transcription of this recording.")
    return without_words(transcription)
