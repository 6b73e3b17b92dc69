"""The server's systemd unit: what it does about the ways in which the server ends."""

from __future__ import annotations

import configparser
from pathlib import Path
from typing import Final

from tests.house.source import ROOT

SERVER: Final = ROOT / "packaging/debian/server"


def _unit(path: Path) -> configparser.ConfigParser:
    unit = configparser.ConfigParser(strict=False, interpolation=None, delimiters=("=",))
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(path, encoding="utf-8")
    return unit


def test_that_the_service_gives_up_on_what_somebody_must_mend_and_on_nothing_else() -> None:
    unit = _unit(SERVER / "callback-server.service")
    assert unit["Service"]["Restart"] == "on-failure"
    assert unit["Service"]["RestartPreventExitStatus"].split() == ["2"]
    assert unit["Unit"]["StartLimitIntervalSec"] == "0"
