"""The site file read again by a running server (docs/behaviour.md, *Sign-in*)."""

from __future__ import annotations

import asyncio
import signal
import subprocess
from pathlib import Path

import httpx
import pytest

from tests.support.server import PASSWORD, PROGRAM, RunningServer, open_stream, running_server, write_site
from tests.support.waiting import PATIENCE_S

AGENTS = ("dana", "lee", "kim")


def reload(server: RunningServer) -> subprocess.CompletedProcess[str]:
    command = [PROGRAM, "reload", "--data-dir", server.data]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)


def signs_in(server: RunningServer, user: str, password: str) -> bool:
    form = {"grant_type": "password", "username": user, "password": password}
    return httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S).status_code == 200


async def test_that_a_reload_signs_out_removed_users_and_leaves_others_alone_asvs_7_4_2(
    tmp_path: Path,
) -> None:
    with (
        running_server(tmp_path, agents=AGENTS) as server,
        server.client("dana") as dana,
        server.client("lee") as lee,
    ):
        async with (
            open_stream(server, dana.headers) as removed,
            open_stream(server, lee.headers) as unchanged,
        ):
            await removed.until("snapshot")
            await unchanged.until("snapshot")
            write_site(server.site, agents=("lee", "kim", "new"))
            done = await asyncio.to_thread(reload, server)
            assert (done.returncode, done.stderr) == (0, "")
            assert "2 business processes, 7 users" in done.stdout
            await removed.to_its_end()
            lee.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
            await unchanged.until("agent")
        assert dana.get("/v1/me").status_code == 401
        assert not signs_in(server, "dana", PASSWORD)
        with server.client("new") as new:
            assert len(new.get("/v1/me").json()["business_processes"]) == 2


def test_that_each_changed_table_that_needs_a_restart_is_named(tmp_path: Path) -> None:
    more = (
        '[telephony]\nuser = "desk"\n'
        '[speech]\nurl = "https://speech.example.com/v1"\n'
        "[server]\nconnections_per_address = 100\n"
    )
    with running_server(tmp_path) as server:
        server.site.write_text(server.site.read_text("utf-8") + more, "utf-8")
        done = reload(server)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Restart the server to apply what changed in [telephony], [speech], [server]." in done.stdout


def test_that_a_wrong_file_changes_nothing_and_is_explained(tmp_path: Path) -> None:
    with (
        running_server(tmp_path, troubles_expected=True) as server,
        server.client("dana") as dana,
    ):
        server.site.write_text(server.site.read_text() + '\n[[user]]\nid = "x"\n')
        done = reload(server)
        assert done.returncode == 2
        assert "the server keeps the earlier site file" in done.stderr
        assert "user[6].role is missing" in done.stderr
        assert dana.get("/v1/me").status_code == 200


def test_that_an_own_password_holds_until_the_site_file_has_another_one(tmp_path: Path) -> None:
    new, newest = "own password", "set by the file"

    with running_server(tmp_path) as server:
        with server.client("dana") as dana:
            body = {"current_password": PASSWORD, "new_password": new}
            assert dana.put("/v1/me/password", json=body).status_code == 200
        assert reload(server).returncode == 0
        assert signs_in(server, "dana", new)
    with running_server(tmp_path) as server:
        assert signs_in(server, "dana", new)
        assert not signs_in(server, "dana", PASSWORD)
        entry = 'id = "dana"\nname = "Dana"\nrole = "agent"\npassword = '
        text = server.site.read_text()
        server.site.write_text(text.replace(f'{entry}"{PASSWORD}"', f'{entry}"{newest}"'))
        assert reload(server).returncode == 0
        assert signs_in(server, "dana", newest)
        assert not signs_in(server, "dana", new)
        server.site.write_text(text)
        assert reload(server).returncode == 0
        assert signs_in(server, "dana", PASSWORD)
        assert not signs_in(server, "dana", new)


def test_that_a_reload_without_a_server_or_a_site_is_refused(tmp_path: Path) -> None:
    server = RunningServer(tmp_path)
    done = reload(server)
    assert done.returncode == 75
    assert "no server uses the data folder" in done.stderr


@pytest.mark.parametrize("times", [1, 20])
def test_that_a_hang_up_never_ends_the_server(tmp_path: Path, times: int) -> None:
    with running_server(tmp_path) as server:
        assert server.process is not None
        for _ in range(times):
            server.process.send_signal(signal.SIGHUP)
        assert reload(server).returncode == 0
        assert server.stop() == 0
