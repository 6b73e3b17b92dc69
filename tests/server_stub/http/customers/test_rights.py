"""Erasure and subject access over the wire, and what is left in the data folder (docs/behaviour.md, *Erasure*)."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from agent_desktop.protocol.problems import ProblemCode
from server_stub import __main__ as program
from tests.server_stub.http.steps import hand_in, problem_of, wav
from tests.support.server import RunningServer, listening, running_server

IDA, PER = "+12125550142", "+12125550143"


@pytest.fixture
def root(server: RunningServer) -> Iterator[httpx.Client]:
    """An administrator."""
    with server.client("root") as client:
        yield client


def stored(ivr: httpx.Client, number: str, name: str, **more: Any) -> str:
    """Hand in a callback with a recording, and return its id."""
    callback = hand_in(ivr, number, customer_name=name, attributes={"order": f"{name}-17"}, **more)["id"]
    answer = ivr.put(
        f"/v1/callbacks/{callback}/recording", content=wav(), headers={"Content-Type": "audio/wav"}
    )
    assert answer.status_code == 200, answer.text
    return callback


def unpacked(answer: httpx.Response) -> tuple[dict[str, Any], list[str]]:
    """Return ``data.json`` of an export, and the names of its recordings."""
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["cache-control"] == "no-store"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        names = [name for name in archive.namelist() if name != "data.json"]
        assert all(archive.read(name).startswith(b"fLaC") for name in names)
        return json.loads(archive.read("data.json")), names


def traces(folder: Path, *texts: str) -> list[tuple[str, str]]:
    """Return each file below ``folder`` that contains one of the texts, with that text."""
    return [
        (file.name, text)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for text in texts
        if text.encode() in file.read_bytes()
    ]


def test_that_a_customer_is_exported_and_erased_and_the_others_are_not(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        with server.client("ivr") as ivr, server.client("root") as root, server.client("boss") as boss:
            ida = stored(ivr, IDA, "Idalina")
            per = stored(ivr, PER, "Perceval")
            boss.post(f"/v1/callbacks/{ida}/purge")
            boss.post("/v1/do-not-call", json={"number": IDA})
            before = boss.get("/v1/monitor").json()["items"]
            report = boss.get("/v1/reports/6.04").json()["items"]

            data, sounds = unpacked(root.post("/v1/customers/export", json={"number": IDA}))
            assert [row["id"] for row in data["stored"]["callbacks"]] == [ida]
            assert data["stored"]["callbacks"][0]["customer_name"] == "Idalina"
            assert len(sounds) == len(data["stored"]["recordings"]) == 1
            assert [entry["value"] for entry in data["do_not_call"]] == [IDA]
            assert per not in json.dumps(data)

            erased = root.post("/v1/customers/erase", json={"number": IDA})
            assert (erased.status_code, erased.json()) == (200, {"callbacks": [ida], "recordings": 1})
            left = boss.get(f"/v1/callbacks/{ida}").json()
            assert (left["number"], left["customer_name"], left["attributes"], left["recordings"]) == (
                "",
                None,
                {},
                [],
            )
            assert left["end_state"] == "purged"
            assert boss.get(f"/v1/callbacks/{ida}/recording").status_code == 404
            assert (
                boss.get(f"/v1/callbacks/{per}/recording").status_code == 200
            )  # The same sound, and not erased.
            after = boss.get("/v1/monitor").json()["items"]
            assert [item["purged"] for item in after] == [item["purged"] for item in before]
            rows = boss.get("/v1/reports/6.04").json()["items"]
            assert [row["completed_at"] for row in rows] == [row["completed_at"] for row in report]
            assert boss.get("/v1/callbacks", params={"q": IDA, "location": "completed"}).json()["items"] == []
            audit = boss.get("/v1/audit").json()["items"]
            assert {"callback.erased", "customer.exported"} <= {entry["action"] for entry in audit}
            again = root.post("/v1/customers/erase", json={"number": IDA})
            assert again.json() == {"callbacks": [], "recordings": 0}
        assert server.stop() == 0
        kept = [name for name, _ in traces(server.data, "Idalina")]
        assert kept == []
        assert {name for name, _ in traces(server.data, "Perceval")} == {"callbacks.sqlite3"}
        trail = "".join(file.read_text() for file in server.data.rglob("security-*.jsonl"))
        assert "customer.erased" in trail
        assert IDA not in trail
        _check_commands(server, per)


def _check_commands(server: RunningServer, per: str) -> None:
    """Do the same with the commands for a server that is stopped."""
    file = server.folder / "per.zip"
    where = ("--data-dir", str(server.data))
    assert program.main(["export-customer", str(file), "--number", PER, *where]) == 0
    assert file.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(file) as archive:
        data = json.loads(archive.read("data.json"))
    assert [row["id"] for row in data["stored"]["callbacks"]] == [per]
    assert program.main(["export-customer", str(file), "--number", PER, *where]) == 2
    assert program.main(["erase", "--callback", "nothing", *where]) == 2
    assert program.main(["erase", "--callback", per, *where]) == 0
    assert traces(server.data, "Perceval", PER) == []
    assert list((server.data / "recordings").rglob("*.flac")) == []


def test_that_a_callback_that_an_agent_has_is_not_erased(
    server: RunningServer, ivr: httpx.Client, dana: httpx.Client, root: httpx.Client
) -> None:
    callback = hand_in(ivr, "+12125550151", customer_name="Ida")["id"]
    with listening(server, dana.headers) as stream:
        dana.put("/v1/agent/state", json={"state": "available"})
        stream.until("interaction", callback_id=callback)
        for body in ({"callback_id": callback}, {"number": "+12125550151"}):
            problem = problem_of(root.post("/v1/customers/erase", json=body), ProblemCode.WRONG_LOCATION)
            assert callback in problem.detail
        dana.put("/v1/agent/state", json={"state": "offline"})
    assert root.get(f"/v1/callbacks/{callback}").json()["customer_name"] == "Ida"


@pytest.mark.parametrize(
    "body", [{}, {"number": IDA, "callback_id": "c"}, {"number": "12125550142"}, {"customer": IDA}]
)
def test_that_a_body_that_names_no_one_or_too_much_is_refused(
    root: httpx.Client, body: dict[str, Any]
) -> None:
    problem_of(root.post("/v1/customers/erase", json=body), ProblemCode.INVALID_REQUEST)


def test_that_an_unknown_callback_is_reported(root: httpx.Client) -> None:
    problem_of(root.post("/v1/customers/erase", json={"callback_id": "nothing"}), ProblemCode.NOT_FOUND)
    data, sounds = unpacked(root.post("/v1/customers/export", json={"number": "+12125550199"}))
    assert (data["stored"]["callbacks"], sounds) == ([], [])


def test_that_commands_of_a_running_server_are_refused_and_create_nothing(
    server: RunningServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for where, text in (
        (server.data, "another callback-server uses"),
        (tmp_path / "nothing", "no data folder"),
    ):
        code = program.main(["erase", "--number", IDA, "--data-dir", str(where)])
        assert code in {2, 75}
        assert text in capsys.readouterr().err
    assert not (tmp_path / "nothing").exists()
