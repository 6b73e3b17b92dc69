"""``make-prompts``: every prompt is spoken at the rate of calls, and none that is there is touched."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from server_stub.errors import StartRefused
from server_stub.site.prompt_synthesis import make_prompts, prompt_list, read_texts
from server_stub.telephony.intake.prompt_library import PromptLibrary
from server_stub.telephony.intake.prompts import PROMPTS
from tests.support.needs import program


def test_that_all_prompts_are_spoken_and_recorded_ones_are_kept(tmp_path: Path) -> None:
    program("espeak-ng", package="espeak-ng")
    (tmp_path / "en").mkdir()
    (tmp_path / "en/menu.wav").write_bytes(b"recorded")
    message = make_prompts(tmp_path, "en", texts={"welcome": "Good morning."})
    assert message.startswith(f"{len(PROMPTS) - 1} prompts are in")
    assert PromptLibrary(tmp_path).missing("en", "billing") == []
    assert (tmp_path / "en/menu.wav").read_bytes() == b"recorded"
    with wave.open(str(tmp_path / "en/leave-message.wav")) as spoken:
        assert (spoken.getframerate(), spoken.getnchannels(), spoken.getsampwidth()) == (8000, 1, 2)
        assert spoken.getnframes() / 8000 > 4


def test_that_a_voice_that_does_not_exist_is_named(tmp_path: Path) -> None:
    program("espeak-ng", package="espeak-ng")
    with pytest.raises(StartRefused, match="cannot speak with the voice 'xx'"):
        make_prompts(tmp_path, "en", voice="xx", texts={})


def test_that_a_text_of_no_prompt_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StartRefused, match="there is no prompt 'menue'"):
        make_prompts(tmp_path, "en", texts={"menue": "Press 1."})
    assert list(tmp_path.iterdir()) == []


def test_that_the_list_is_a_file_of_texts(tmp_path: Path) -> None:
    file = tmp_path / "texts.toml"
    file.write_text(prompt_list(), "utf-8")
    assert read_texts(file) == PROMPTS


@pytest.mark.parametrize(
    ("text", "says"), [("menu = 1\n", "menu is not a text"), ("menu =\n", "texts.toml: ")]
)
def test_that_a_wrong_file_of_texts_is_refused(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "texts.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(StartRefused, match=says):
        read_texts(file)
