"""The desktop's log: one object a line, no numbers of people, and no disk that stops it."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Final

import pytest

from agent_desktop.logs import FILE, Log, masked

FULL: Final = Path("/dev/full")


@pytest.fixture(autouse=True)
def _own_level() -> object:
    root = logging.getLogger()
    before = root.level
    yield
    root.setLevel(before)


def lines(folder: Path) -> list[dict[str, str]]:
    """Return what was logged by us."""
    text = (folder / FILE).read_text(encoding="utf-8")
    return [line for line in map(json.loads, text.splitlines()) if line["logger"] == "desk"]


def test_that_each_record_is_one_object_with_its_facts(tmp_path: Path) -> None:
    log = Log(tmp_path)
    logging.getLogger("desk").info("signed %s", "in", extra={"data": {"role": "agent"}})
    log.stop()
    (line,) = lines(tmp_path)
    assert (line["message"], line["level"], line["role"]) == ("signed in", "info", "agent")
    assert line["at"].endswith("+00:00")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("dialling +12125550110 now", "dialling …110 now"),
        ("0044207946001", "…001"),
        ("id 4711, port 51234", "id 4711, port 51234"),
        ("+123456", "+123456"),
    ],
)
def test_that_numbers_of_people_are_masked(text: str, written: str) -> None:
    assert masked(text) == written


def test_that_numbers_are_masked_in_facts_and_in_tracebacks(tmp_path: Path) -> None:
    log = Log(tmp_path)
    try:
        int("+12125550110 is no number")
    except ValueError:
        logging.getLogger("desk").info(
            "to %s", "+12125550110", exc_info=True, extra={"data": {"number": "+12125550110"}}
        )
    log.stop()
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    assert "+12125550110" not in text
    assert text.count("…110") >= 3


def test_that_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log = Log(tmp_path / "file" / "logs")
    assert log.path is None
    logging.getLogger("desk").info("still here")
    log.stop()


def test_that_a_stopped_log_hears_nothing_more(tmp_path: Path) -> None:
    log = Log(tmp_path)
    log.stop()
    logging.getLogger("desk").info("too late")
    assert lines(tmp_path) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a device that is always full")
def test_that_a_full_disk_is_reported_once_and_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / FILE).symlink_to(FULL)
    log = Log(tmp_path)
    for _ in range(3):
        logging.getLogger("desk").info("x" * 10_000)  # More than is held back before it is written.
    log.stop()
    assert capsys.readouterr().err == "agent-desktop: the log cannot be written: No space left on device\n"
