"""A callback in another language, from right to left where it is written so."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.centre import PERSON, centre_in
from tests.journeys.stage import Stage
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]


@dataclass(frozen=True)
class Spoken:
    """The texts of a language that lead through a callback."""

    code: str
    presence: str
    be_available: str
    ready: str
    accept: str
    hang_up: str
    complete: str
    is_rightward: bool


GERMAN = Spoken(
    "de",
    "^Status: ",
    "^Bereit melden$",
    "^Bereit für den nächsten Rückruf",
    "^Annehmen$",
    "^Auflegen und als Erledigt beenden$",
    "^Abschließen$",
    is_rightward=True,
)
ARABIC = Spoken(
    "ar",
    "^الحالة: ",
    "^أنا متاح$",
    "^جاهز للمعاودة التالية",
    "^قبول$",
    "^إنهاء المكالمة وتسجيلها: تمت المعالجة$",
    "^إكمال$",
    is_rightward=False,
)


@pytest.mark.parametrize("spoken", [GERMAN, ARABIC], ids=lambda spoken: spoken.code)
def test_that_a_callback_is_handled_in_another_language(stage: Stage, tmp_path: Path, spoken: Spoken) -> None:
    with centre_in(tmp_path, timing="short_call_s = 0\n") as centre:
        folder = Path(stage.screen.env["XDG_CONFIG_HOME"]) / "callback-desk/profiles" / spoken.code
        folder.mkdir(parents=True)
        (folder / "settings.json").write_text(json.dumps({"language": spoken.code}), "utf-8")
        with stage.desktop(centre.server, "dana", profile=spoken.code, presence=spoken.presence):
            stage.click(spoken.be_available)
            stage.sees(spoken.ready)
            rosa = centre.call_in(PERSON)
            stage.click(spoken.accept)
            red_x = stage.may_press(spoken.hang_up)
            name = stage.sees("^Rosa Diaz$")
            assert (red_x.centre[0] > name.centre[0]) is spoken.is_rightward
            stage.click(spoken.hang_up)
            stage.click(spoken.complete)
            wait_until(lambda: centre.look(rosa)["end_state"] == "succeeded", "it is completed")
