"""What is decided is carried out, or fails aloud."""

from __future__ import annotations

from pathlib import Path

import pytest

from server_stub.core.model.effects import HangUp
from server_stub.core.model.events import Event
from server_stub.effect_runner import EffectRunner
from server_stub.http.streams import Streams
from server_stub.recordings.store import RecordingStore


def test_that_an_effect_before_the_telephony_is_there_is_an_error_and_not_dropped(tmp_path: Path) -> None:
    told: list[Event] = []
    deeds = EffectRunner(Streams(lambda _agent_id, _present: None), RecordingStore(tmp_path), told.append)
    with pytest.raises(RuntimeError, match="HangUp"):
        deeds.act(HangUp("attempt-1"))
