"""Recordings and transcriptions: put in by programs, heard by those who may."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from hashlib import sha256
from http import HTTPStatus
from typing import Final, cast

from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import Callback, Transcription
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role, TranscriptionStatus
from server_stub.core.model import events, rows
from server_stub.core.model.history_rows import AuditAction
from server_stub.http.answers.lookups import (
    FoundCallback,
    find_callback,
    has_at_hand,
    not_found,
    stored_callback,
)
from server_stub.http.problems import HttpRefusal, unavailable
from server_stub.http.ranges import ServedFile, answer_file
from server_stub.http.request import NO_STORE, WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import AGENTS, INTAKE, SUPERVISORS, Route, call
from server_stub.logs import get_logger
from server_stub.recordings.errors import (
    TAKEN,
    DecoderBroken,
    DecoderBusy,
    RecordingDamaged,
    RecordingMissing,
    RecordingRefused,
)
from server_stub.recordings.store import MEDIA_TYPE

_TAG: Final = "Callbacks"
_LARGEST: Final = 21 * 1024 * 1024
"""A little over what a recording may have, whose own limit says in words what is too large."""
_HEARD_ONCE: Final = timedelta(minutes=1)
"""A player asks for one recording in many ranges; the trail names the hearing once."""
_MOST_HEARINGS: Final = 5000
_SOUNDS: Final = (
    *(
        "audio/wav",
        "audio/flac",
        "audio/ogg",
        "audio/mpeg",
        "audio/mp4",
        "audio/aac",
        "audio/webm",
        "audio/amr",
    ),
    *(
        "audio/amr-wb",
        "audio/aiff",
        "audio/gsm",
        "audio/g722",
        "audio/pcmu",
        "audio/pcma",
        "audio/basic",
        "audio/l16",
    ),
    "application/octet-stream",
)
"""What the bytes say comes first: the type decides for raw sound alone."""

_log = get_logger(__name__)


@call(
    "PUT",
    paths.CALLBACK_RECORDING,
    Route(
        summary=f"Add a recording: {TAKEN}; at most 10 minutes and 20 MiB",
        tag=_TAG,
        roles=INTAKE,
        takes_media=_SOUNDS,
        gives={200: Callback},
        refuses=(
            ProblemCode.NOT_FOUND,
            ProblemCode.TOO_LARGE,
            ProblemCode.RECORDING_TOO_LONG,
            ProblemCode.RECORDING_TOO_COSTLY,
            ProblemCode.NOT_SOUND,
            ProblemCode.UNSUPPORTED_SOUND,
            ProblemCode.STORAGE_FULL,
        ),
        largest_body=_LARGEST,
    ),
)
async def add_recording(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Keep what the customer said, and have it transcribed in the background."""
    services = request.services
    found = await find_callback(services, id, request.user)
    try:
        kept = await services.recordings.keep(_body(request), request.headers.get("content-type", ""))
    except RecordingRefused as error:
        raise HttpRefusal(error.code, str(error)) from error
    except DecoderBusy as error:
        raise unavailable("Too many recordings wait to be decoded; send it again.") from error
    except DecoderBroken as error:
        _log.error("no recording can be decoded", detail=str(error))
        raise unavailable("No recording can be decoded now; send it again.") from error
    recording_id = _recording_id(id, kept.id)
    if not found.is_open and any(known.id == recording_id for known in found.recordings):
        return answer(
            await stored_callback(services, id)
        )  # The floor does not know it any more, and would take it for new.
    event = events.RecordingAdded(
        by=request.user.id,
        callback_id=id,
        recording_id=recording_id,
        duration_s=kept.duration.total_seconds(),
        digest=kept.id,
        completed_in=None if found.is_open else found.row.business_process_id,
    )
    callback = cast("Callback | None", await services.router.submit(event))
    return answer(callback or await stored_callback(services, id))


async def _body(request: WireRequest) -> AsyncIterator[bytes]:
    async for chunk in request.stream():
        if chunk:
            yield chunk


def _recording_id(callback_id: str, digest: str) -> str:
    """Return the same id for the same sound of the same callback, so that a retry adds nothing."""
    return sha256(f"{callback_id}:{digest}".encode()).hexdigest()[:24]


_HEAR: Final = Route(
    summary="The sound, whole or in ranges; an agent may fetch that of the current callback only",
    tag=_TAG,
    roles=AGENTS | SUPERVISORS,
    headers=("Range",),
    gives={200: (MEDIA_TYPE,), 206: (MEDIA_TYPE,), 304: None},
    refuses=(ProblemCode.NOT_FOUND, ProblemCode.NO_RECORDING, ProblemCode.RANGE_NOT_SATISFIABLE),
)


@call("GET", paths.CALLBACK_RECORDING, _HEAR)
async def newest_recording(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Answer the newest recording of a callback."""
    found = await _heard(request, id)
    return await _sound(request, found.recordings[0])


@call("GET", paths.CALLBACK_RECORDING_BY_ID, _HEAR)
async def recording_by_id(request: WireRequest, id: str, recording_id: str) -> Response:  # noqa: A002
    """Answer any recording of a callback."""
    found = await _heard(request, id)
    for recording in found.recordings:
        if recording.id == recording_id:
            return await _sound(request, recording)
    raise not_found("recording")


@call(
    "GET",
    paths.CALLBACK_TRANSCRIPTION,
    Route(
        summary="The words of the newest recording",
        tag=_TAG,
        roles=AGENTS | SUPERVISORS,
        gives={200: Transcription},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.NO_TRANSCRIPTION),
    ),
)
async def transcription(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Answer the words, once they are there."""
    found = await _visible(request, id)
    if not found.recordings:
        raise HttpRefusal(ProblemCode.NO_TRANSCRIPTION, "The callback has no recording.")
    return await _words(request, found.recordings[0])


@call(
    "GET",
    paths.CALLBACK_TRANSCRIPTION_BY_ID,
    Route(
        summary="The words of any recording",
        tag=_TAG,
        roles=AGENTS | SUPERVISORS,
        gives={200: Transcription},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.NO_TRANSCRIPTION),
    ),
)
async def transcription_by_id(request: WireRequest, id: str, recording_id: str) -> Response:  # noqa: A002
    """Answer the words of one of a callback's recordings, once they are there."""
    found = await _visible(request, id)
    for recording in found.recordings:
        if recording.id == recording_id:
            return await _words(request, recording)
    raise not_found("recording")


async def _words(request: WireRequest, recording: rows.RecordingRow) -> Response:
    words = await request.services.transcripts.of(recording.id)
    if words is None:
        failed = recording.transcription_status is TranscriptionStatus.FAILED
        raise HttpRefusal(
            ProblemCode.NO_TRANSCRIPTION,
            "The recording could not be transcribed." if failed else "The transcription is not ready yet.",
        )
    await _note_hearing(request, recording)
    return answer(words)


async def _visible(request: WireRequest, callback_id: str) -> FoundCallback:
    """Return a callback whose recordings the caller may hear: a supervisor's, or the one that an agent has at hand."""
    user = request.user
    if user.role is not Role.AGENT:
        return await find_callback(request.services, callback_id, user)
    if not await has_at_hand(request.services, user.id, callback_id):
        raise not_found("callback")
    look = request.services.router.query(
        lambda floor, _now: (floor.views.callback_row(callback_id), floor.views.recording_rows(callback_id))
    )
    row, recordings = await look
    if row is None:
        raise not_found("callback")
    return FoundCallback(row=row, recordings=recordings, is_open=True)


async def _heard(request: WireRequest, callback_id: str) -> FoundCallback:
    found = await _visible(request, callback_id)
    if not found.recordings:
        raise HttpRefusal(ProblemCode.NO_RECORDING, "The callback has no recording.")
    return found


async def _sound(request: WireRequest, recording: rows.RecordingRow) -> Response:
    """Answer the sound that a header asks for, once the trail says who hears it."""
    try:
        kept = await request.services.recordings.find(recording.digest)
    except (RecordingMissing, RecordingDamaged) as error:
        raise HttpRefusal(
            ProblemCode.NO_RECORDING, "The recording is no longer stored, or is damaged."
        ) from error
    file = ServedFile(kept.path, kept.size, f'"{recording.digest}"', MEDIA_TYPE, noun="The recording")
    response = answer_file(request, file, NO_STORE)
    if response.status != HTTPStatus.NOT_MODIFIED:
        await _note_hearing(request, recording)
    return response


async def _note_hearing(request: WireRequest, recording: rows.RecordingRow) -> None:
    """Write into the audit trail who hears or reads what a customer said; nothing leaves before that is stored."""
    hearings, now = request.context.hearings, request.services.clock.now()
    key = (request.user.id, recording.id)
    before: datetime | None = hearings.get(key)
    if before is not None and now - before < _HEARD_ONCE:
        return
    await request.services.router.submit(
        events.AuditNote(
            by=request.user.id,
            action=AuditAction.RECORDING_READ.value,
            target=f"recording:{recording.id}",
            business_process_id=recording.business_process_id,
            detail={"callback": recording.callback_id},
        )
    )
    hearings.pop(key, None)
    hearings[key] = now
    if len(hearings) > _MOST_HEARINGS:
        del hearings[next(iter(hearings))]


ROUTES: Final = (add_recording, newest_recording, recording_by_id, transcription, transcription_by_id)
