"""A link from another program: kept until somebody is signed in, and handed to the desktop that runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.centre import centre_in
from tests.journeys.stage import NO_KEYRING, Desktop, Stage
from tests.support.server import PASSWORD
from tests.support.waiting import PATIENCE

pytestmark = [pytest.mark.x11, pytest.mark.slow]


def test_that_a_link_waits_for_the_sign_in_and_a_later_one_is_handed_over(
    stage: Stage, tmp_path: Path
) -> None:
    with centre_in(tmp_path) as centre:
        callback = centre.call_in()
        env = {**stage.screen.env, **NO_KEYRING}
        desktop = Desktop(stage, "linked", env)
        desktop.start("--server", centre.server.url, "--user", "dana", f"callback:open?id={callback}")
        try:
            stage.into("^Password$", "password text")
            stage.types(PASSWORD)
            stage.keys("Return")
            stage.sees("a callback that is not yours")
            later = Desktop(stage, "linked", env)
            later.start("callback:no/such/thing")
            assert later.process is not None
            assert later.process.wait(PATIENCE.total_seconds()) == 0
            stage.sees("That link is invalid")
        finally:
            desktop.stop()
        assert not desktop.troubles(), desktop.troubles()
