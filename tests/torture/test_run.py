"""A server that is killed twenty times under load loses nothing, and the examiner notices what would be lost."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from tests.support.postgres import Postgres
from tests.torture.ledger import Examiner, Place
from tests.torture.run import torture

KILLS = {"sqlite": 10, "postgres": 10}
LOSSES = {
    "an acknowledged callback is lost": "DELETE FROM callback WHERE id = (SELECT min(id) FROM callback)",
    "a purge is lost": "UPDATE callback SET end_state = 'failed' WHERE end_state = 'purged'",
    "have a gap": "DELETE FROM event_log WHERE recipient LIKE 'agent:%' AND seq = 2",
    "audit_entry has a gap": "DELETE FROM audit_entry WHERE id = 2",
    "handled_event has a gap": "DELETE FROM handled_event WHERE id = 2",
    "waits for nothing": "DELETE FROM timer WHERE kind = 'due'",
    "which is not stored": "UPDATE event_log SET recipient = 'x' || recipient WHERE recipient LIKE 'agent:%'",
}
"""A statement that spoils a database, by what the examiner must report."""


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.patience(900)
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_that_nothing_acknowledged_is_lost_when_a_server_is_killed_under_load(
    tmp_path: Path, request: pytest.FixtureRequest, kind: str
) -> None:
    url = "sqlite"
    if kind == "postgres":
        postgres: Postgres = request.getfixturevalue("postgres")
        url = postgres.create_database()
    result = torture(Place(tmp_path / "data", url), KILLS[kind], seed=11)
    assert result.broken == []
    assert result.kills == KILLS[kind]
    assert len(result.promises.taken) > 5 * result.kills
    assert result.promises.purged
    assert result.promises.completed


@pytest.mark.slow
@pytest.mark.patience(900)
def test_that_nothing_acknowledged_is_lost_on_a_rough_machine_that_loses_its_power(tmp_path: Path) -> None:
    result = torture(Place(tmp_path / "data"), 6, seed=9, rough=True)
    assert result.broken == []
    assert result.kills == 6
    assert result.sectors_lost + result.refusals + result.clock_steps > 0, "the machine was not rough"
    assert result.refusals
    assert result.clock_steps
    assert result.promises.count > 5 * result.kills


def test_that_the_examiner_notices_each_loss(tmp_path: Path) -> None:
    place = Place(tmp_path / "data")
    result = torture(place, 2, seed=3)
    assert result.broken == []
    file = place.data / "callbacks.sqlite3"
    whole = file.read_bytes()
    for told, statement in LOSSES.items():
        file.write_bytes(whole)
        connection = sqlite3.connect(file)
        with connection:
            assert connection.execute(statement).rowcount > 0, statement
        connection.close()
        found = asyncio.run(Examiner(place, result.promises).examine())
        assert [sentence for sentence in found if told in sentence], (told, found)
