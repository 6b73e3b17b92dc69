"""The standing record keeps each run, and its last row is the sum of them."""

import pytest

from tests.simulation.record import HEAD, PAGE, Played, played, with_row
from tests.simulation.world import Run

RUN = Played(
    commit="1234567",
    date="2026-11-30",
    seeds="1-600",
    hours=1200.5,
    batches=4_000_000,
    callbacks=100_000,
    dials=120_000,
    faults=90_000,
    kills=3_000,
)


def test_that_each_run_is_a_row_and_the_last_row_their_sum() -> None:
    page = f"before\n\n{HEAD}\n| --- |\n\nafter\n"
    once = with_row(page, RUN)
    assert once.split("\n")[4:6] == [
        "| 1234567 | 2026-11-30 | 1-600 | 1,200.5 | 4,000,000 | 100,000 | 120,000 | 90,000 | 3,000 |",
        "| in all | | | 1,200.5 | 4,000,000 | 100,000 | 120,000 | 90,000 | 3,000 |",
    ]
    twice = with_row(once, RUN)
    assert twice.split("\n")[6] == "| in all | | | 2,401 | 8,000,000 | 200,000 | 240,000 | 180,000 | 6,000 |"
    assert twice.startswith("before")
    assert twice.endswith("\n\nafter\n")


def test_that_a_page_without_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match="commit"):
        with_row("no table", RUN)


def test_that_the_page_has_the_table() -> None:
    assert HEAD in PAGE.read_text(encoding="utf-8").split("\n")


def test_that_the_first_start_of_a_seed_is_no_kill() -> None:
    runs = [
        Run(
            seed=seed,
            hours=2,
            history_hash="",
            turns=10,
            callbacks=5,
            dials=6,
            starts=4,
            faults={"own call": 3, "timing": 1},
        )
        for seed in (7, 8)
    ]
    done = played(runs)
    assert (done.seeds, done.hours, done.kills, done.faults) == ("7-8", 4, 6, 8)
