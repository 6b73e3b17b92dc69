"""The whole sign-in with the browser: the real desktop, the real server, and a certified identity provider."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.journeys.stage import NO_KEYRING, Desktop, Stage
from tests.support.identity.provider import redirect_of, running_provider, sign_in_with_browser
from tests.support.server import running_server
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]

ACCOUNTS: Final[dict[str, dict[str, Any]]] = {
    "s-nora": {"preferred_username": "nora", "name": "Nora New", "groups": ["Callback agents"]},
    "s-guest": {"preferred_username": "guest", "name": "Guest"},
}
TABLES: Final = """
[oidc]
issuer = "ISSUER"
client_id = "callback-desk"
name = "Example & Sons"
create_users = true
sign_out = true
[[group]]
name = "Callback agents"
role = "agent"
business_processes = ["billing"]
"""


class Browser:
    """What the system opens addresses with: it writes them down, and the test goes there."""

    def __init__(self, folder: Path) -> None:
        self._opened = folder / "opened"
        program = folder / "bin" / "xdg-open"
        program.parent.mkdir()
        program.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{self._opened}'\n")
        program.chmod(0o755)
        self.env = {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
        self._seen = 0

    def next(self) -> str:
        """Return the next address that was opened."""
        lines: list[str] = wait_until(lambda: self._lines()[self._seen :], "the browser is opened")
        self._seen += 1
        return lines[0]

    def _lines(self) -> list[str]:
        return self._opened.read_text("utf-8").splitlines() if self._opened.exists() else []


def test_that_an_agent_signs_in_with_the_browser_and_signs_out_at_the_provider(
    stage: Stage, tmp_path: Path
) -> None:
    browser = Browser(tmp_path)
    with running_provider(tmp_path, ACCOUNTS) as provider:
        more = TABLES.replace("ISSUER", provider.issuer)
        with running_server(tmp_path, troubles_expected=True, more=more) as server:
            desktop = Desktop(stage, "browser", {**stage.screen.env, **NO_KEYRING, **browser.env})
            desktop.start("--server", server.url)
            try:
                stage.click("^Sign in with Example & Sons$")
                stage.sees("^Continue in your browser")
                refused = redirect_of(browser.next(), "s-guest")
                assert parse_qs(urlsplit(refused).query)["iss"] == [provider.issuer]
                stage.click("^Cancel$")
                stage.click("^Sign in with Example & Sons$")
                page = sign_in_with_browser(browser.next(), "s-guest")
                assert "Go back to Callback Desk" in page.text
                stage.sees("You are not a user of Callback Desk")
                stage.click("^Sign in with Example & Sons$")
                page = sign_in_with_browser(browser.next(), "s-nora")
                assert "Go back to Callback Desk" in page.text
                stage.sees("^Presence")
                assert desktop.settings["user"] == "nora"
                with server.client("boss") as boss:
                    wait_until(
                        lambda: {agent["id"] for agent in boss.get("/v1/agents").json()["items"]} >= {"nora"},
                        "the agent is there",
                    )
                stage.choose_from_menu(2)
                assert browser.next().startswith(f"{provider.issuer}/session/end?client_id=callback-desk")
                stage.sees("^Sign in with Example & Sons$")
            finally:
                desktop.stop()
            assert not desktop.troubles(), desktop.troubles()
