"""Another program locks the database: requests are refused, nothing is half done, and all goes on afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.blackbox.client import QUICK, Room, Server, User, started, write_site
from tests.support.waiting import wait_until


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A business process on a server of its own, whose log will have errors."""
    write_site(tmp_path / "site.toml", 1, QUICK)
    with started(Server(tmp_path / "site.toml", tmp_path / "data")) as server:
        yield Room(server, "room000", User(server, "boss").sign_in(), User(server, "ivr").sign_in(), "000")


def test_that_a_locked_database_refuses_by_name_and_is_used_again_when_it_is_free(room: Room) -> None:
    first = room.callback("01", due_at="2099-01-01T00:00:00.000Z")
    key = {"Idempotency-Key": f"locked in {room.id}"}
    body = {"business_process_id": room.id, "number": room.number("01"), "due_at": "2099-01-01T00:00:00.000Z"}
    with closing(sqlite3.connect(room.server.data / "callbacks.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused = room.intake.refusal("POST", "/v1/callbacks", body, headers=key)
        assert (refused.status, refused.code) == (503, "unavailable")
        assert room.boss.send("GET", "/readyz").status_code == 503
        stored = other.execute("SELECT id FROM callback WHERE business_process_id = ?", [room.id]).fetchall()
        assert stored == [(first["id"],)]
        other.execute("ROLLBACK")

    def taken() -> str | None:
        answer = room.intake.send("POST", "/v1/callbacks", json=body, headers=key)
        assert answer.status_code in {201, 503}, answer.text
        return answer.json()["id"] if answer.is_success else None

    second = wait_until(taken, "the database is used again")
    items = room.boss.get("/v1/callbacks", business_process_id=room.id)["items"]
    assert {item["id"] for item in items} == {first["id"], second}
