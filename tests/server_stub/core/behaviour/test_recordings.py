"""*Recordings*: filed once, transcribed, and kept beyond the callback."""

from __future__ import annotations

from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import (
    InteractionState,
    MaxPreviewTimeMode,
    TranscriptionStatus,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.effects import Transcribe
from server_stub.core.model.errors import (
    NotFound,
)
from server_stub.core.model.history_rows import TranscriptTextRow
from server_stub.core.model.speech_rules import SpeechRules
from tests.server_stub.core.kept_rows import picture
from tests.server_stub.core.stage import BILLING, DANA, Stage


def test_that_a_recording_is_transcribed_and_its_words_are_kept_by_the_store() -> None:
    stage = Stage()
    callback = stage.callback()
    view = stage.record(callback)
    assert (view.recording.duration_s, view.transcription_status) == (9.5, TranscriptionStatus.PENDING)
    assert stage.effects_of(Transcribe) == [Transcribe("r1", callback, "digest-1")]
    words = Transcription("hello", ())
    stage.do(events.TranscriptionDone(recording_id="r1", transcription=words))
    assert [text.transcription for text in stage.store.all(TranscriptTextRow)] == [words]
    view = stage.floor.views.callback(callback)
    assert view is not None
    assert view.transcription_status is TranscriptionStatus.READY
    assert not any("hello" in repr(entry.event) for entry in stage.handled_events())


def test_that_a_recording_that_cannot_be_transcribed_is_marked_and_the_callback_continues() -> None:
    stage = Stage(Timing(max_preview_time_mode=MaxPreviewTimeMode.WITH_RECORDING))
    callback = stage.callback()
    stage.record(callback)
    stage.do(events.TranscriptionNotDone(recording_id="r1", reason="noise"))
    stage.come(DANA)
    assert stage.at_hand().transcription_status is TranscriptionStatus.FAILED
    assert stage.accept().state is InteractionState.PREVIEW


def test_that_the_agent_is_notified_when_the_transcription_is_ready() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.record(callback)
    stage.come(DANA)
    stage.do(events.TranscriptionDone(recording_id="r1", transcription=Transcription("hello", ())))
    told = stage.told("agent:dana", EventName.INTERACTION)[-1]
    assert (told.transcription_status, told.transcription) == (TranscriptionStatus.READY, None)


def test_that_a_transcription_finishes_after_its_callback() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.record(callback)
    stage.do(events.Purge(by="sam", callback_id=callback))
    stage.restart()
    stage.do(events.TranscriptionDone(recording_id="r1", transcription=Transcription("hello", ())))
    assert len(stage.store.all(TranscriptTextRow)) == 1
    assert stage.floor.tables.recordings == {}


def test_that_a_recording_of_a_completed_callback_is_filed_and_one_of_nothing_is_refused() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.do(events.Purge(by="sam", callback_id=callback))
    late = events.RecordingAdded(
        by="ivr", callback_id=callback, recording_id="r9", duration_s=1, digest="d", completed_in=BILLING
    )
    assert stage.do(late) is None
    assert [deed.recording_id for deed in stage.effects_of(Transcribe)] == ["r9"]
    stage.refused(
        events.RecordingAdded(by="ivr", callback_id="c99", recording_id="r8", duration_s=1, digest="d"),
        NotFound,
    )


def test_that_the_same_recording_is_filed_once() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.record(callback, "r1")
    stage.record(callback, "r1")
    assert len(stage.effects_of(Transcribe)) == 1


def transcribed(stage: Stage, language: str | None, recording: str = "r1") -> None:
    """Let a transcription in ``language`` be done; None for one without words."""
    words = Transcription("hola" if language else "", (), language)
    stage.do(events.TranscriptionDone(recording_id=recording, transcription=words, language=language))


def test_that_a_recording_is_transcribed_in_the_languages_of_its_business_process() -> None:
    stage = Stage()
    stage.set_languages("en", "es")
    stage.record(stage.callback())
    assert [order.speech for order in stage.effects_of(Transcribe)] == [SpeechRules(("en", "es"))]


def test_that_a_start_repeats_the_order_in_the_languages_of_now() -> None:
    stage = Stage()
    stage.record(stage.callback())
    stage.set_languages("de")
    stage.restart()
    orders = [each for each in stage.floor.outstanding(now=stage.now) if isinstance(each, Transcribe)]
    assert [order.speech for order in orders] == [SpeechRules(("de",))]


def test_that_the_language_of_the_words_becomes_an_attribute_that_the_agent_sees() -> None:
    stage = Stage()
    stage.set_languages("en", "es")
    callback = stage.callback(attributes={"order": "7"})
    stage.record(callback)
    stage.come(DANA)
    transcribed(stage, "es")
    view = stage.floor.views.callback(callback)
    assert view is not None
    assert view.attributes == {"order": "7", "language": "es"}
    assert stage.told("agent:dana", EventName.INTERACTION)[-1].attributes == view.attributes


def test_that_the_first_recording_with_words_decides_the_language() -> None:
    stage = Stage()
    stage.set_languages("en", "es")
    callback = stage.callback()
    for recording, language in (("r1", None), ("r2", "es"), ("r3", "en")):
        stage.record(callback, recording)
        transcribed(stage, language, recording)
    view = stage.floor.views.callback(callback)
    assert view is not None
    assert view.attributes == {"language": "es"}


def test_that_the_language_from_the_program_that_handed_the_callback_in_takes_precedence() -> None:
    stage = Stage()
    stage.set_languages("en", "es")
    callback = stage.callback(attributes={"language": "Catalan"})
    stage.record(callback)
    transcribed(stage, "es")
    view = stage.floor.views.callback(callback)
    assert view is not None
    assert view.attributes == {"language": "Catalan"}


def test_that_a_business_process_without_languages_gets_no_attribute() -> None:
    stage = Stage()
    callback = stage.callback()
    stage.record(callback)
    transcribed(stage, "en")
    view = stage.floor.views.callback(callback)
    assert view is not None
    assert view.attributes == {}


def test_that_the_history_keeps_the_language_and_not_the_words() -> None:
    stage = Stage()
    stage.set_languages("es")
    stage.record(stage.callback())
    transcribed(stage, "es")
    kept = [each.event for each in stage.handled_events() if isinstance(each.event, events.TranscriptionDone)]
    assert [(event.transcription, event.language) for event in kept] == [(None, "es")]


def test_that_a_result_of_no_recording_or_after_the_first_changes_nothing() -> None:
    stage = Stage()
    stage.record(stage.callback())
    words = Transcription("hello", ())
    late = (
        events.TranscriptionNotDone(recording_id="r1", reason="noise"),
        events.TranscriptionDone(recording_id="r1", transcription=words),
        events.TranscriptionDone(recording_id="r99", transcription=words),
        events.TranscriptionNotDone(recording_id="r99", reason="noise"),
    )
    stage.do(events.TranscriptionDone(recording_id="r1", transcription=words))
    before = picture(stage.floor), len(stage.store.appended)
    for event in late:
        stage.do(event)
    assert (picture(stage.floor), len(stage.store.appended)) == before
