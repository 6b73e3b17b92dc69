"""Staying signed in, with a real keyring."""

from __future__ import annotations

import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.journeys.centre import centre_in
from tests.journeys.stage import Desktop, Stage
from tests.support.needs import program
from tests.support.processes import end, over_with
from tests.support.server import PASSWORD
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]

SECRETS = "org.freedesktop.secrets"


@contextmanager
def unlocked_keyring(stage: Stage, env: Mapping[str, str]) -> Generator[None]:
    """Run a keyring on the session bus, unlocked, until the block is left."""
    daemon = program("gnome-keyring-daemon", package="gnome-keyring")
    send = program("dbus-send", package="dbus")
    command = [daemon, "--unlock", "--foreground", "--components=secrets"]
    with over_with(
        subprocess.Popen(command, env=dict(env), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"a password of its own")
        process.stdin.close()
        question = (
            "--dest=org.freedesktop.DBus",
            "/",
            "org.freedesktop.DBus.NameHasOwner",
            f"string:{SECRETS}",
        )
        wait_until(
            lambda: "true" in stage.screen.run(send, "--session", "--print-reply", *question),
            "the keyring answers",
        )
        try:
            yield
        finally:
            end(process)


def test_that_a_user_who_stays_signed_in_types_no_password_again(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "keyrings").mkdir()
    env = {**stage.screen.env, "XDG_DATA_HOME": str(tmp_path / "keyrings")}
    with centre_in(tmp_path) as centre, unlocked_keyring(stage, env):
        for start in ("the first", "the second"):
            desktop = Desktop(stage, "kept", env)
            desktop.start(
                *(("--server", centre.server.url, "--user", "dana") if start == "the first" else ())
            )
            try:
                if start == "the first":
                    stage.into("^Password$", "password text")
                    stage.types(PASSWORD)
                    stage.keys("Return")
                stage.sees("^You are offline$")
                wait_until(lambda: centre.agent("dana")["connected"], "signed in")
            finally:
                desktop.stop()
            assert not desktop.troubles(), desktop.troubles()


def test_that_signing_out_forgets_the_sign_in(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "keyrings").mkdir()
    env = {**stage.screen.env, "XDG_DATA_HOME": str(tmp_path / "keyrings")}
    with centre_in(tmp_path) as centre, unlocked_keyring(stage, env):
        desktop = Desktop(stage, "forgotten", env)
        desktop.start("--server", centre.server.url, "--user", "dana")
        try:
            stage.into("^Password$", "password text")
            stage.types(PASSWORD)
            stage.keys("Return")
            stage.sees("^You are offline$")
            stage.choose_from_menu(2)
            stage.sees("^Password$", "password text")
        finally:
            desktop.stop()
        again = Desktop(stage, "forgotten", env)
        again.start()
        try:
            stage.may_press(
                "^Password$", "password text"
            )  # It may be pressed once nothing of before goes on.
            assert not centre.agent("dana")["connected"]
        finally:
            again.stop()
        assert not again.troubles(), again.troubles()
