"""The table ``[speech]`` of the site file: a speech engine of the site's own (``docs/site-file.md``)."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

import msgspec

EngineUrl = Annotated[str, msgspec.Meta(pattern=r"^https?://[^/?#@\s]+(/[^?#\s]*)?$(?!\n)", max_length=2000)]


class SpeechEngineSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An engine that answers OpenAI's ``POST {url}/audio/transcriptions``; recordings are sent to it."""

    url: EngineUrl
    model: Annotated[str, msgspec.Meta(min_length=1, max_length=200)] = "whisper-1"
    key_file: str | None = None
    """The file with the key, relative to the site file; None: the engine wants no key."""
    timeout_s: Annotated[int, msgspec.Meta(ge=10, le=3600)] = 300

    @property
    def timeout(self) -> timedelta:
        """The time limit of a recording, tries after a failure included."""
        return timedelta(seconds=self.timeout_s)
