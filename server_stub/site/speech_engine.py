"""Create the speech engine that the command line and the site file name."""

from __future__ import annotations

from pathlib import Path

from server_stub.errors import StartRefused
from server_stub.logs import get_logger
from server_stub.site.site import Site
from server_stub.site.telephony_table import read_secret
from server_stub.transcription.base import Transcriber
from server_stub.transcription.whisper import WhisperTranscriber
from server_stub.trust.authorities import outgoing_trust

_log = get_logger(__name__)


def connect_speech_engine(
    site: Site | None, site_file: Path | None, *, models: Path, model: Path | None
) -> Transcriber:
    """Return the engine of ``[speech]``, or the server's own one with its ``models``, or with another ``model``.

    Raises:
        StartRefused: both are named, or the file with the key cannot be read.
    """
    settings = site.speech if site is not None else None
    if settings is None:
        return WhisperTranscriber(models=models, model=model)
    if model is not None:
        raise StartRefused(
            "--speech-model names a model, and [speech] in the site file an engine; leave one of them out."
        )
    from server_stub.transcription.http_transcriber import HttpTranscriber  # Few sites load it.

    authorities = None if site is None else site.authorities_file(site_file)
    folder = Path() if site_file is None else site_file.parent
    key = (
        read_secret(folder, settings.key_file, "[speech] key_file") if settings.key_file is not None else None
    )
    _log.info("recordings are sent to the speech engine of the site", url=settings.url, model=settings.model)
    return HttpTranscriber(settings, key, trust=outgoing_trust(authorities))
