"""The popup while the agent's hands and eyes are in another program."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.journeys import typist
from tests.journeys.centre import PERSON, agent_at, centre_in
from tests.journeys.stage import POPUP, Stage
from tests.support.processes import running
from tests.support.screen.display import WINDOW_MANAGERS, virtual_screen
from tests.support.screen.screen_reader import screen_reader
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]

LETTER: Final = "dear customer thank you for your letter of march and for the kind words in it "
"""With spaces, which would press a button that had the keyboard."""


@contextmanager
def letter(stage: Stage, folder: Path) -> Generator[Path]:
    """Open the other program, bring it to the front, and give the file with what is typed into it."""
    file = folder / "letter.txt"
    command = [sys.executable, typist.__file__, str(file)]
    with running(command, env=stage.screen.env, log=folder / "typist.log"):
        stage.front("^A letter$")
        stage.types("x")
        wait_until(lambda: file.exists() and file.read_text("utf-8") == "x", "it arrives")
        stage.keys("BackSpace")
        yield file


@pytest.fixture(params=[name for name in WINDOW_MANAGERS if name != "openbox"])
def other_stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    """A screen with another window manager."""
    folder = tmp_path / "screen"
    folder.mkdir()
    with (
        virtual_screen(folder, window_manager=request.param, accessible=True) as screen,
        screen_reader(screen.env) as reader,
    ):
        yield Stage(screen=screen, reader=reader)


def type_through_an_offer(stage: Stage, folder: Path) -> None:
    """Type while an offer comes up, click into it, and type on: every key belongs to the letter."""
    with centre_in(folder) as centre, stage.desktop(centre.server, "dana"):
        stage.click("^Be available$")
        stage.sees("Ready for the next callback")
        with letter(stage, folder) as file:
            before = stage.focused()
            rosa = centre.call_in(PERSON)
            while not stage.windows(POPUP):
                stage.types("on ")
            stage.types(LETTER)  # Longer than the popup's first moment, in which it takes no click.
            assert stage.focused() == before
            assert centre.look(rosa)["location"] == "handling_by_agent"
            assert centre.agent("dana")["state"] == "offered"
            stage.click_in(POPUP, "^Decline this callback$")
            wait_until(lambda: centre.agent("dana")["state"] == "available", "declined")
            stage.types("yours")
            wanted = f"{LETTER}yours"
            wait_until(lambda: file.read_text("utf-8").endswith(wanted), "all keys arrive")
            assert file.read_text("utf-8").removesuffix(wanted).replace("on ", "") == ""
            assert stage.focused() == before


def test_that_a_user_who_types_can_continue_to_type(stage: Stage, tmp_path: Path) -> None:
    type_through_an_offer(stage, tmp_path)


def test_that_it_is_so_under_other_window_managers(other_stage: Stage, tmp_path: Path) -> None:
    type_through_an_offer(other_stage, tmp_path)


def test_that_an_offer_is_accepted_from_another_program_by_a_key(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana"):
        stage.click("^Be available$")
        with letter(stage, tmp_path) as file:
            rosa = centre.call_in(PERSON)
            stage.may_press("^Accept$")
            wait_until(lambda: accepted_by_key(stage, centre.look(rosa)), "accepted")
            assert file.read_text("utf-8") == ""


def accepted_by_key(stage: Stage, callback: dict[str, object]) -> bool:
    """Press the key that holds everywhere; the popup takes none in its first moment."""
    stage.keys("ctrl+alt+a")
    return stage.reader.look_for("^Hang up") is not None and callback["location"] == "handling_by_agent"


def test_that_an_offer_for_teams_is_accepted_there(stage: Stage, tmp_path: Path) -> None:
    more = agent_at("teams", "tess@example.com")
    with centre_in(tmp_path, more=more) as centre, stage.desktop(centre.server, "tess"):
        stage.click("^Be available$")
        rosa = centre.call_in(PERSON, business_process_id="support")
        stage.sees("Accept in Microsoft Teams")
        assert stage.reader.look_for("^Accept$") is None
        stage.sees("^Hang up and end as Handled$")  # Its own popup was answered a second later.
        assert centre.look(rosa)["handled_by"]["id"] == "tess"
        stage.sees_no("Accept in Microsoft Teams")
        assert stage.windows(POPUP) == []


def test_that_an_unanswered_offer_for_uc1_can_be_declined_here(stage: Stage, tmp_path: Path) -> None:
    more = agent_at("uc1", "tess#never")
    with centre_in(tmp_path, more=more) as centre, stage.desktop(centre.server, "tess"):
        stage.click("^Be available$")
        centre.call_in(PERSON, business_process_id="support")
        stage.sees("Accept in UC-1")
        stage.click("^Decline this callback$")
        wait_until(lambda: centre.agent("tess")["shift"]["declined"] == 1, "declined")
        stage.sees_no("Accept in UC-1")
