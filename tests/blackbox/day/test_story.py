"""The story of a customer, as far as the reader may see it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from demo.waiting import wait_until
from tests.support.server import QUICK, RunningServer, running_server, write_site

PREVIEW: Final = 'max_preview_time_mode = "always"\ndecline_cooldown_s = 0\n'
MEXICO: Final = "+525512345612"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server on which dana serves billing alone."""
    folder: Path = tmp_path_factory.mktemp("server")
    write_site(folder / "site.toml", timing=QUICK + PREVIEW)
    text = (folder / "site.toml").read_text("utf-8")
    claims = text.index('id = "claims"')
    text = text[:claims] + text[claims:].replace('["dana", "lee"]', '["lee"]', 1)
    (folder / "site.toml").write_text(text, "utf-8")
    with running_server(folder) as server:
        yield server


def hand_in(ivr: httpx.Client, number: str, process: str = "billing") -> str:
    body = {"business_process_id": process, "number": number}
    return ivr.post("/v1/callbacks", json=body).json()["id"]


def offered(dana: httpx.Client) -> str:
    def look() -> str:
        interaction: dict[str, Any] = dana.get("/v1/agent").json()["interaction"] or {}
        return interaction.get("id", "") if interaction.get("state") == "offered" else ""

    return wait_until(look, "an offer")


def test_that_the_agent_reads_every_attempt_and_the_subscribers_callbacks_of_the_own_processes(
    server: RunningServer, dana: httpx.Client, ivr: httpx.Client, boss: httpx.Client, sue: httpx.Client
) -> None:
    first = hand_in(ivr, MEXICO)
    interaction = offered(dana)
    dana.post(f"/v1/interactions/{interaction}/accept")
    dana.post(
        f"/v1/interactions/{interaction}/complete", json={"status": "wrong_destination", "note": "a bakery"}
    )
    assert dana.get(f"/v1/interactions/{interaction}/story").status_code == 404  # It is closed.
    foreign = hand_in(ivr, MEXICO, "claims")
    second = hand_in(ivr, "+5215512345612")  # The same subscriber in another form.
    interaction = offered(dana)
    dana.post(f"/v1/interactions/{interaction}/accept")
    dana.post(f"/v1/interactions/{interaction}/complete", json={"status": "cancel"})
    interaction = offered(dana)
    story = dana.get(f"/v1/interactions/{interaction}/story").json()
    assert (story["callback_id"], [each["state"] for each in story["attempts"]]) == (second, ["cancel"])
    (earlier,) = story["callbacks"]
    assert (earlier["callback_id"], earlier["end_state"]) == (first, "failed")
    assert earlier["business_process"] == {"id": "billing", "name": "Billing"}
    assert [(each["agent_name"], each["note"]) for each in earlier["attempts"]] == [("Dana", "a bakery")]
    seen_by_boss = boss.get(f"/v1/interactions/{interaction}/story").json()["callbacks"]
    assert [each["callback_id"] for each in seen_by_boss] == [foreign, first]
    seen_by_sue = sue.get(f"/v1/interactions/{interaction}/story").json()["callbacks"]
    assert [each["callback_id"] for each in seen_by_sue] == [first]
    assert ivr.get(f"/v1/interactions/{interaction}/story").status_code == 403
    with server.client("lee") as lee:  # A colleague, who has another offer or none.
        assert lee.get(f"/v1/interactions/{interaction}/story").status_code == 404
