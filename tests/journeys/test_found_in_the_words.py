"""A number that the customer left in the message is called instead, and a time is taken over, each by one key."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pytest

from tests.journeys.centre import ANOTHER_PERSON, PERSON, centre_in, write_tone
from tests.journeys.stage import Stage
from tests.server_stub.transcription.speech_engines import speech_engine
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]

SAID: Final = "Please call me back after five. My number is 212 555 0111."


def as_heard(text: str) -> dict[str, Any]:
    """Return the answer of a speech engine that heard ``text``, half a second for each word."""
    words = [
        {"word": word.strip(".,"), "start": place / 2, "end": place / 2 + 0.4, "probability": 0.95}
        for place, word in enumerate(text.split())
    ]
    return {"task": "transcribe", "language": "english", "duration": 6.0, "text": text, "words": words}


def test_that_a_number_and_a_time_in_a_message_are_applied_by_one_key_each(
    stage: Stage, tmp_path: Path
) -> None:
    with (
        speech_engine((200, as_heard(SAID))) as engine,
        centre_in(
            tmp_path,
            timing='[business_process.speech]\ncountry = "US"\n',
            more=f'[speech]\nurl = "{engine.url}"\n',
            speech=(),
        ) as centre,
        stage.desktop(centre.server, "dana"),
    ):
        rosa = centre.call_in()
        centre.leave_message(rosa, write_tone(tmp_path / "rosa.wav"))
        wait_until(lambda: centre.look(rosa)["transcription_status"] == "ready", "the words are there")
        stage.click("Be available")
        stage.accept()
        number = stage.sees(r"^Call .*555-0111 instead$")
        assert centre.look(rosa)["number"] == PERSON
        stage.front()
        stage.keys("1")
        stage.sees("^Postpone the callback$")
        stage.keys("Escape")
        stage.keys("2")
        stage.sees(r"^instead of .*555-0110$")
        wait_until(lambda: centre.look(rosa)["number"] == ANOTHER_PERSON, "the other number is called")
        assert centre.look(rosa)["first_number"] == PERSON
        assert number
        stage.keys("1")
        stage.sees("^Postpone the callback$")
        stage.click("^Postpone$")
        wait_until(lambda: centre.look(rosa)["due_at"] is not None, "it is postponed")
        due = datetime.fromisoformat(centre.look(rosa)["due_at"])
        assert due.minute == 0
