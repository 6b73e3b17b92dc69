"""A speech engine of the site's own, over HTTP: OpenAI's ``POST /v1/audio/transcriptions``.

It is off unless the site file has a table ``[speech]``: each recording leaves the server for the engine
(``docs/security.md``).
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Sequence
from http import HTTPStatus
from mimetypes import guess_type
from pathlib import Path
from typing import Final

import httpx
import msgspec

from agent_desktop.protocol.codec import UNREADABLE_JSON
from agent_desktop.protocol.objects import Transcription
from server_stub.core.model.speech_rules import ENGLISH_ALONE, SpeechRules
from server_stub.logs import get_logger
from server_stub.transcription.base import Sound, content_of
from server_stub.transcription.errors import FailureReason, NotTranscribed, TranscriberClosed
from server_stub.transcription.settings import SpeechEngineSettings
from server_stub.transcription.verbose_json import EngineAnswer, transcription_of
from server_stub.trust.authorities import outgoing_trust

WAITS_S: Final = (2.0, 10.0, 30.0)
"""How long the next try waits after an engine did not answer, or is busy; after the last try the recording has failed."""

_TO_CONNECT_S: Final = 10.0
_LARGEST_ANSWER: Final = 8 * 1024 * 1024
"""Ten minutes of speech need some 400 kB."""

_ENGLISH: Final = "en"
_AWAY: Final = frozenset(
    {
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)
"""Answers that another try may change."""

_UNREADABLE: Final = frozenset({HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNSUPPORTED_MEDIA_TYPE})

_decoder: Final = msgspec.json.Decoder(EngineAnswer)
_log = get_logger(__name__)


class HttpTranscriber:
    """A ``Transcriber`` that sends each recording to ``settings.url``, and follows no redirection.

    Args:
        settings: the address, the model and the time limit.
        key: sent as a bearer token; None: none is sent.
        waits_s: how long each further try waits.
    """

    rough: bool = False

    def __init__(
        self,
        settings: SpeechEngineSettings,
        key: str | None = None,
        *,
        waits_s: Sequence[float] = WAITS_S,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self.engine = settings.model
        self._settings = settings
        self._waits_s = waits_s
        self._turn = asyncio.Lock()
        self._work: asyncio.Task[Transcription] | None = None
        self._closed = False
        self._client = httpx.AsyncClient(
            headers={"Authorization": f"Bearer {key}"} if key is not None else {},
            timeout=httpx.Timeout(None, connect=_TO_CONNECT_S),
            verify=trust if trust is not None else outgoing_trust(),
        )

    async def transcribe(self, sound: Sound, speech: SpeechRules = ENGLISH_ALONE) -> Transcription:
        """See ``Transcriber``."""
        async with self._turn:
            if self._closed:
                raise TranscriberClosed
            self._work = work = asyncio.create_task(self._attempts(sound, speech))
            try:
                async with asyncio.timeout(self._settings.timeout_s):
                    await asyncio.wait({work})
            except TimeoutError:
                raise NotTranscribed(
                    FailureReason.TOOK_TOO_LONG, "the engine did not answer in time"
                ) from None
            finally:
                self._work = None
                work.cancel()
                await asyncio.gather(work, return_exceptions=True)
            if work.cancelled():
                raise TranscriberClosed
            return work.result()

    async def close(self) -> None:
        """See ``Transcriber``. A recording that is on its way raises ``TranscriberClosed``."""
        self._closed = True
        if self._work is not None:
            self._work.cancel()
        async with self._turn:
            await self._client.aclose()

    async def _attempts(self, sound: Sound, speech: SpeechRules) -> Transcription:
        for wait_s in self._waits_s:
            try:
                return await self._attempt(sound, speech)
            except _EngineAway as away:
                _log.warning("the speech engine did not answer", detail=away.detail, again_in_s=wait_s)
                await asyncio.sleep(wait_s)
        try:
            return await self._attempt(sound, speech)
        except _EngineAway as away:
            raise NotTranscribed(FailureReason.ENGINE_AWAY, away.detail) from None

    async def _attempt(self, sound: Sound, speech: SpeechRules) -> Transcription:
        languages = speech.languages or (_ENGLISH,)
        answer = await self._ask(sound, languages)
        return await asyncio.to_thread(
            transcription_of, answer, self.engine, expected=languages, country=speech.country
        )

    async def _ask(self, sound: Sound, languages: Sequence[str]) -> EngineAnswer:
        """Send the file, and return the answer.

        Raises:
            NotTranscribed: the engine refuses the recording or the key, or answers something else.
            _EngineAway: another try may succeed.
        """
        fields: dict[str, str | list[str]] = {
            "model": self._settings.model,
            "response_format": "verbose_json",
            "temperature": "0",
            "timestamp_granularities[]": ["word", "segment"],
        }
        if len(languages) == 1:
            fields["language"] = languages[0]
        # The name of the file would identify the callback to the engine's operator.
        name = f"message{sound.suffix if isinstance(sound, Path) else '.flac'}"
        file = (name, await content_of(sound), guess_type(name)[0] or "application/octet-stream")
        try:
            async with self._client.stream(
                "POST",
                f"{self._settings.url.rstrip('/')}/audio/transcriptions",
                data=fields,
                files={"file": file},
            ) as response:
                _check_status(response.status_code)
                return _decoder.decode(await _bounded(response))
        except httpx.HTTPError as error:
            raise _EngineAway(type(error).__name__) from error
        except UNREADABLE_JSON as error:
            raise NotTranscribed(
                FailureReason.ENGINE_FAILED, f"its answer is not verbose_json: {error}"
            ) from error


def _check_status(status: int) -> None:
    """Raise the error for a ``status`` other than 200. The answer's text is not logged; it may repeat words or the key."""
    if status in _AWAY:
        raise _EngineAway(f"HTTP {status}")
    if status in _UNREADABLE:
        raise NotTranscribed(FailureReason.UNREADABLE, f"HTTP {status}")
    if status != HTTPStatus.OK:
        raise NotTranscribed(FailureReason.ENGINE_FAILED, f"HTTP {status}")


async def _bounded(response: httpx.Response) -> bytes:
    """Return the body of ``response``, whose rest is dropped where it is larger than any transcription.

    Raises:
        NotTranscribed: it is larger.
    """
    body = bytearray()
    size = 0
    async for part in response.aiter_bytes():
        size += len(part)
        if size <= _LARGEST_ANSWER:
            body += part
    if size > _LARGEST_ANSWER:
        raise NotTranscribed(FailureReason.ENGINE_FAILED, "its answer is larger than 8 MiB")
    return bytes(body)


class _EngineAway(Exception):
    """The engine cannot be reached, or is busy; another try may succeed."""

    def __init__(self, detail: str) -> None:
        self.detail = detail
        super().__init__(detail)
