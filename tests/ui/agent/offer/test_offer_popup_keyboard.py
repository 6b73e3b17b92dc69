"""Under real window managers, a user who types while an offer appears can continue to type, even after a click on it."""

import re
import sys
from pathlib import Path

import pytest

from tests.support.processes import running
from tests.support.screen.display import WINDOW_MANAGERS, Screen, virtual_screen
from tests.support.waiting import wait_until

BEFORE = "the customer called about "
WHILE = "an order of march and was charged twice for it, please look "
AFTER = "into it"
HAPPENINGS = ("shown", "accepted", "declined")
MACHINE = "tests.ui.agent.offer.typing_machine"


def written(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


def type_text(screen: Screen, text: str) -> None:
    screen.xdotool("type", "--delay", "12", "--", text)


@pytest.mark.x11
@pytest.mark.slow
@pytest.mark.parametrize("window_manager", WINDOW_MANAGERS)
def test_that_no_key_is_lost_to_an_offer_and_none_accepts_it(tmp_path: Path, window_manager: str) -> None:
    typed, notes = tmp_path / "typed", tmp_path / "notes"
    (tmp_path / "screen").mkdir()
    with virtual_screen(tmp_path / "screen", window_manager=window_manager) as screen:
        typist = [sys.executable, "-m", MACHINE, "typist", str(typed)]
        popup = [sys.executable, "-m", MACHINE, "popup", str(notes)]
        with running(typist, env=screen.env, log=tmp_path / "typist.log"):
            window = screen.xdotool("search", "--sync", "--onlyvisible", "--name", "^typist$").split()[0]
            screen.xdotool("windowfocus", "--sync", window)
            type_text(screen, BEFORE)
            wait_until(lambda: written(typed) == BEFORE, "the first words arrived")
            with running(popup, env=screen.env, log=tmp_path / "popup.log"):
                type_text(screen, WHILE)
                wait_until(lambda: places(notes), "the offer is on the screen")
                type_text(screen, "  ")
                wait_until(lambda: written(typed) == f"{BEFORE}{WHILE}  ", "every key arrived")
                wait_until(lambda: pointed_at(screen, notes), "the pointer is over Accept")
                screen.xdotool("click", "1")
                wait_until(lambda: "accepted" in written(notes), "a click accepts")
                type_text(screen, AFTER)
                wait_until(lambda: written(typed) == f"{BEFORE}{WHILE}  {AFTER}", "the keys after it arrived")
                happened = [line for line in written(notes).splitlines() if line in HAPPENINGS]
                assert happened == ["shown", "accepted"]


def places(notes: Path) -> list[tuple[str, str]]:
    """Return where the button was said to be, the last place last."""
    return re.findall(r"^at (-?\d+) (-?\d+)$", written(notes), re.MULTILINE)


def pointed_at(screen: Screen, notes: Path) -> bool:
    """Bring the pointer to Accept, and return whether it is there.

    There is one click alone: beside the popup, or after it has gone, it would take the keyboard to what lies below.
    """
    if "pointed at" in written(notes):
        return True
    screen.xdotool("mousemove", *places(notes)[-1])
    return False
