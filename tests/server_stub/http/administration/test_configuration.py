"""The configuration as a site file, and a fresh server with that file (docs/behaviour.md, *Administration*)."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import httpx

from agent_desktop.protocol import paths
from tests.support.server import PASSWORD, PROGRAM, RunningServer, running_server
from tests.support.waiting import PATIENCE_S

NUMBER = "+442079460188"


def configured(root: httpx.Client) -> dict[str, Any]:
    """Return what an administrator has configured, without what depends on the source or on sign-ins."""
    users = [
        {
            name: value
            for name, value in user.items()
            if name in {"id", "name", "role", "business_processes", "endpoint", "active"}
        }
        for user in root.get(paths.USERS).json()["items"]
    ]
    processes = [
        {name: item[name] for name in ("id", "name", "members", "timing")}
        for item in root.get(paths.BUSINESS_PROCESSES).json()["items"]
    ]
    numbers = [(item["kind"], item["value"]) for item in root.get(paths.DO_NOT_CALL).json()["items"]]
    return {"users": users, "business_processes": processes, "do_not_call": numbers}


def change_everything(server: RunningServer, root: httpx.Client) -> str:
    """Change users, passwords, timing and numbers; return the password of the new user."""
    nora = {"id": "nora", "name": "Nora", "role": "agent", "business_processes": ["billing"]}
    password: str = root.post(paths.USERS, json=nora).json()["password"]
    dana = root.get(paths.fill(paths.USER, id="dana")).json()
    fields = ("name", "role", "business_processes", "endpoint", "active")
    body = {**{name: dana[name] for name in fields}, "active": False}
    etag = {"If-Match": "*"}
    assert root.put(paths.fill(paths.USER, id="dana"), json=body, headers=etag).status_code == 200
    assert root.delete(paths.fill(paths.USER, id="sue"), headers=etag).status_code == 204
    timing = root.get(paths.fill(paths.BUSINESS_PROCESS, id="claims")).json()["timing"]
    path = paths.fill(paths.BUSINESS_PROCESS_TIMING, id="claims")
    assert root.put(path, json={**timing, "wrap_up_s": 77.0}, headers=etag).status_code == 200
    assert root.post(paths.DO_NOT_CALL, json={"number": NUMBER}).status_code == 201
    with server.client("lee") as lee:
        body = {"current_password": PASSWORD, "new_password": "lees own words"}
        assert lee.put(paths.ME_PASSWORD, json=body).status_code == 200
    return password


def export_by_command(server: RunningServer, file: Path) -> subprocess.CompletedProcess[str]:
    command = [PROGRAM, "export-site", file, "--site", server.site, "--data-dir", server.data]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)


def lines_of(text: str) -> list[str]:
    """Return the lines without the comment, which has the time."""
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_that_a_fresh_server_with_the_exported_file_has_the_same_configuration(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    (tmp_path / "second").mkdir()
    with running_server(tmp_path / "first") as first, first.client("root") as root:
        password = change_everything(first, root)
        before = configured(root)
        answer = root.get(paths.SITE_FILE)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "application/toml"
        exported = tmp_path / "exported.toml"
        done = export_by_command(first, exported)
        assert (done.returncode, done.stderr) == (0, "")
        assert export_by_command(first, exported).returncode == 2, "it is never overwritten"
    assert exported.stat().st_mode & 0o077 == 0
    assert lines_of(answer.text) == lines_of(exported.read_text("utf-8"))
    (tmp_path / "second" / "site.toml").write_bytes(exported.read_bytes())
    with running_server(tmp_path / "second") as second, second.client("root") as root:
        assert configured(root) == before
        assert second.token("nora", password)["access_token"]
        assert second.token("lee", "lees own words")["access_token"]
        assert lines_of(root.get(paths.SITE_FILE).text) == lines_of(answer.text)
