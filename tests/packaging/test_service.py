"""The server's systemd unit and manual: what they say is what the program does."""

from __future__ import annotations

import configparser
import re
import subprocess
from pathlib import Path
from typing import Final

from tests.house.source import ROOT
from tests.support.server import PROGRAM

SERVER: Final = ROOT / "packaging/debian/server"
OPTION: Final = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def _unit(path: Path) -> configparser.ConfigParser:
    unit = configparser.ConfigParser(strict=False, interpolation=None, delimiters=("=",))
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(path, encoding="utf-8")
    return unit


def test_that_the_service_gives_up_only_on_problems_that_need_an_administrator() -> None:
    unit = _unit(SERVER / "callback-server.service")
    assert unit["Service"]["Restart"] == "on-failure"
    assert unit["Service"]["RestartPreventExitStatus"].split() == ["2"]
    assert unit["Unit"]["StartLimitIntervalSec"] == "0"


def test_that_a_further_server_has_a_folder_of_its_own_and_the_same_limits() -> None:
    first = (SERVER / "callback-server.service").read_text(encoding="utf-8")
    further = (SERVER / "callback-server@.service").read_text(encoding="utf-8")
    own = "EnvironmentFile=/etc/default/callback-server-%i\n"
    assert own in further
    assert further.replace(own, "").replace(" %i, a member of its site", "").replace("-%i", "") == first
    for folder in ("/var/lib/callback-desk", "StateDirectory=callback-desk"):
        assert further.count(f"{folder}-%i") == first.count(folder) > 0


def test_that_the_manual_has_every_option_of_the_program_and_no_other() -> None:
    told = subprocess.run([PROGRAM, "serve", "--help"], capture_output=True, text=True, check=True).stdout
    offered = set(OPTION.findall(told)) - {"--help"}
    manual = (SERVER / "callback-server.8").read_text(encoding="utf-8").replace("\\-", "-")
    synopsis, _, explained = manual.partition(".SH OPTIONS")
    assert set(OPTION.findall(synopsis)) == offered
    of_init = subprocess.run([PROGRAM, "init", "--help"], capture_output=True, text=True, check=True).stdout
    offered |= set(OPTION.findall(of_init)) - {"--help"}
    assert {option for option in offered if option in explained} == offered
