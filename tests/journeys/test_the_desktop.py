"""The desktop's own life: signing in and out, closing, a second start, and what it remembers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.centre import PERSON, centre_in, write_tone
from tests.journeys.stage import NO_KEYRING, Desktop, Stage
from tests.support.server import PASSWORD
from tests.support.waiting import PATIENCE, wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]

QUIT, SIGN_OUT = 1, 2
"""The places of the last entries of the menu, from below."""


def test_that_one_signs_in_by_typing_and_out_by_the_menu(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre:
        desktop = Desktop(stage, "typed", {**stage.screen.env, **NO_KEYRING})
        desktop.start("--server", centre.server.url, "--user", "dana")
        try:
            stage.into("^Password$", "password text")
            stage.types("wrong")
            stage.keys("Return")
            stage.sees("password is wrong")
            stage.into("^Password$", "password text")
            stage.keys("ctrl+a")
            stage.types(PASSWORD)
            stage.keys("Return")
            stage.sees("^You are offline$")
            assert centre.agent("dana")["connected"]
            stage.front()
            stage.choose_from_menu(SIGN_OUT)
            stage.sees("^Password$", "password text")
            wait_until(lambda: not centre.agent("dana")["connected"], "the stream is closed")
            stage.click("^Quit$", "push button")
            assert desktop.process is not None
            wait_until(
                lambda: desktop.process is None or desktop.process.poll() is not None,
                "it ends",
            )
        finally:
            desktop.stop()
        assert not desktop.troubles(), desktop.troubles()
        assert desktop.settings["user"] == "dana"


def test_that_leaving_in_the_middle_is_asked_about(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana") as desktop:
        stage.click("^Be available$")
        centre.call_in(PERSON)
        stage.accept()
        stage.may_press("^Hang up")
        stage.choose_from_menu(QUIT)
        stage.sees("Leave during a callback")
        stage.click("^Cancel$", "push button")
        stage.sees_no("Leave during a callback")
        assert centre.agent("dana")["state"] == "busy"
        stage.choose_from_menu(QUIT)
        stage.click("^Quit$", "push button")
        wait_until(lambda: desktop.process is None or desktop.process.poll() is not None, "it ends")
        wait_until(lambda: centre.agent("dana")["pending_state"] == "offline", "known")


def test_that_quitting_makes_the_agent_offline(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre:
        with stage.desktop(centre.server, "dana") as desktop:
            stage.click("^Be available$")
            stage.sees("Ready for the next callback")
            stage.choose_from_menu(QUIT)
            wait_until(
                lambda: desktop.process is None or desktop.process.poll() is not None,
                "it ends",
            )
        assert centre.agent("dana")["state"] == "offline"


def test_that_a_second_start_brings_the_first_to_the_front(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana", profile="twice"):
        stage.front()
        second = Desktop(stage, "twice", {**stage.screen.env, **NO_KEYRING})
        second.start("--server", centre.server.url, "--user", "dana")
        assert second.process is not None
        assert second.process.wait(PATIENCE.total_seconds()) == 0
        assert len(stage.windows()) == 1
        wait_until(lambda: stage.title_of(stage.focused()) == "Callback Desk", "it has the keyboard")


def test_that_a_start_while_the_first_is_on_its_way_out_opens_a_window(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre:
        first = Desktop(stage, "again", {**stage.screen.env, **NO_KEYRING})
        first.start("--server", centre.server.url, "--user", "dana", password=PASSWORD)
        stage.sees("^Presence")
        wait_until(lambda: centre.agent("dana")["connected"], "it is signed in")
        assert first.process is not None
        first.process.terminate()
        with stage.desktop(centre.server, "dana", profile="again"):
            assert first.process.wait(PATIENCE.total_seconds()) == 0
            stage.sees("^Presence")
            assert len(stage.windows()) == 1


def test_that_closing_without_a_tray_leaves_the_window_within_reach(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana"):
        stage.click("^Be available$")
        number = stage.front()
        stage.keys("alt+F4")
        wait_until(lambda: stage.windows() == [], "it is out of the way")
        assert centre.agent("dana")["connected"]
        centre.call_in(PERSON)
        wait_until(lambda: number in stage.windows(), "it comes up for an offer")


def test_that_a_window_comes_back_where_it_was(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre:
        with stage.desktop(centre.server, "dana", profile="placed") as desktop:
            number = stage.front()
            stage.screen.xdotool("windowsize", number, "460", "700")
            stage.screen.xdotool("windowmove", number, "300", "100")
            wait_until(lambda: place(desktop)[2:] == (460, 700), "it is remembered")
        before = place(desktop)
        with stage.desktop(centre.server, "dana", profile="placed") as desktop:
            stage.front()
            wait_until(lambda: near(place(desktop), before), "it is there again")


def place(desktop: Desktop) -> tuple[int, ...]:
    """Return where the agent's window is remembered."""
    try:
        told = desktop.settings["windows"]["agent"]
    except (OSError, KeyError, ValueError):
        return (0, 0, 0, 0)
    return (told["x"], told["y"], told["width"], told["height"])


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Return whether two places are the same but for what a frame may add."""
    return all(abs(here - there) <= 32 for here, there in zip(one, other, strict=True))


def test_that_damaged_settings_are_reported_and_kept_aside(stage: Stage, tmp_path: Path) -> None:
    folder = Path(stage.screen.env["XDG_CONFIG_HOME"]) / "callback-desk" / "profiles" / "damaged"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text("{")
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana", profile="damaged"):
        stage.sees("The settings could not be read")
        assert [file.read_text() for file in folder.glob("settings.damaged-*.json")] == ["{"]


def test_that_a_machine_without_sound_still_shows_the_recording(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana"):
        stage.click("^Be available$")
        rosa = centre.call_in(PERSON)
        centre.leave_message(rosa, write_tone(tmp_path / "rosa.wav"))
        stage.accept()
        stage.sees("There is no sound device")
        stage.may_press("^Dial now$")
        assert centre.look(rosa)["recording"]["duration_s"] == 6.0
