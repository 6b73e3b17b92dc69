"""The README's way from nothing to a first callback, command by command, on a real server."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import httpx
import pytest

from agent_desktop import options
from tests.blackbox.client import Server, Stream, User
from tests.house.source import ROOT
from tests.support.needs import program
from tests.support.processes import over_with
from tests.support.waiting import PATIENCE_S

HEADING: Final = "A server of your own"
PORT: Final = "8750"


def blocks() -> list[str]:
    """Return the shell commands of the section, block by block."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {HEADING}\n(.*?)^## ", page, re.DOTALL | re.MULTILINE)
    assert found is not None
    return re.findall(r"^```sh\n(.*?)^```$", found[1], re.DOTALL | re.MULTILINE)


def free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return str(taken.getsockname()[1])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that looks like the project's after ``make setup``, and in which the commands may write."""
    (tmp_path / ".venv").symlink_to(Path(sys.executable).parent.parent)
    (tmp_path / "resources").symlink_to(ROOT / "resources")
    return tmp_path


def run(commands: str, folder: Path, given: str = "") -> str:
    ended = subprocess.run(
        ["sh", "-e", "-c", commands],
        cwd=folder,
        input=given,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert ended.returncode == 0, ended
    return ended.stdout


@contextmanager
def running(command: str, folder: Path) -> Generator[str]:
    """Run the block that serves, and give the address that it prints."""
    with over_with(
        subprocess.Popen(
            ["sh", "-c", f"exec {command}"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
    ) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().removeprefix("listening on ").strip()
        finally:
            server.terminate()


def test_that_the_commands_lead_a_newcomer_to_an_offered_callback(folder: Path) -> None:
    program("curl", package="curl")
    port = free_port()
    make, site, serve, desktop, callback = (block.replace(PORT, port) for block in blocks())
    assert make == "make setup\n"
    told = run(site, folder)
    assert "is valid: 1 business process, 4 users." in told
    passwords = dict(re.findall(r"^  (\w+) +((?:\w{4}-){3}\w{4})  ", told, re.MULTILINE))
    path, _, command = desktop.rstrip().rpartition("\n")
    asked = options.read(command.split()[1:])
    assert command.split()[0] == "agent-desktop"
    with running(f"env PATH={folder}/.venv/bin:$PATH {serve}".rstrip(), folder) as address:
        assert address == asked.server == f"http://127.0.0.1:{port}"
        assert path in site
        agent = sign_in(address, asked.user, passwords[asked.user])
        with closing(Stream(agent)) as stream:
            agent.put("/v1/agent/state", {"state": "available"})
            run(callback, folder, given=f"{passwords['ivr']}\n")
            offer = stream.state("offered")
            assert offer["customer_name"] == "Ida Olsen"
            boss = sign_in(address, "morgan", passwords["morgan"])
            assert boss.get(f"/v1/callbacks/{offer['callback_id']}")["recording"] is not None
            accepted = agent.post(f"/v1/interactions/{offer['id']}/accept")
            assert accepted["state"] in {"preview", "dialing"}


def sign_in(address: str, user: str, password: str) -> User:
    form = {"grant_type": "password", "username": user, "password": password}
    answer = httpx.post(f"{address}/v1/token", data=form, timeout=PATIENCE_S)
    assert answer.status_code == 200, answer.text
    return User(Server(None, Path(), url=address), user, token=answer.json()["access_token"])
