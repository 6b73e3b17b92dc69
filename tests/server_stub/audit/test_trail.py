"""The security trail: complete, append-only, sealed (docs/deploy.md, *The security trail*)."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from server_stub.audit.chain import ChainBroken, read_files, verify
from server_stub.audit.trail import SecurityTrail
from tests.server_stub.http.steps import hand_in
from tests.support.clock import NOON
from tests.support.server import PASSWORD, PROGRAM, running_server
from tests.support.waiting import PATIENCE_S

KEY = b"k" * 32


def entries(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for _, _, line in read_files(folder)]


def written(folder: Path, *events: str, at: datetime = NOON, key: bytes = KEY) -> None:
    trail = SecurityTrail(folder, key, lambda: at)
    for event in events:
        trail.note(event, "ok", user="dana", address="192.0.2.7")
    trail.close()


def test_that_a_chain_goes_on_after_a_restart_and_over_months(tmp_path: Path) -> None:
    written(tmp_path, "one", "two")
    written(tmp_path, "three", at=NOON + timedelta(days=40))
    count, seal = verify(tmp_path, KEY)
    found = entries(tmp_path)
    assert (count, seal) == (3, found[-1]["seal"])
    assert [entry["event"] for entry in found] == ["one", "two", "three"]
    assert len(list(tmp_path.iterdir())) == 2
    assert all(file.stat().st_mode & 0o077 == 0 for file in tmp_path.iterdir())


@pytest.mark.parametrize("how", ["changed", "removed", "first removed", "inserted", "swapped", "foreign key"])
def test_that_a_changed_trail_is_noticed_asvs_16_4_2(tmp_path: Path, how: str) -> None:
    written(tmp_path, "one", "two", "three")
    (file,) = tmp_path.iterdir()
    lines = file.read_bytes().splitlines(keepends=True)
    if how == "changed":
        lines[1] = lines[1].replace(b"dana", b"lee")
    elif how == "removed":
        del lines[1]
    elif how == "inserted":
        lines.insert(1, lines[1])
    elif how == "swapped":
        lines[1:3] = lines[2], lines[1]
    elif how == "first removed":
        del lines[0]
        lines[0] = lines[0].replace(b"two", b"2nd")
    file.write_bytes(b"".join(lines))
    with pytest.raises(ChainBroken, match=r"security-\d{4}-\d\d\.jsonl, line [123]"):
        verify(tmp_path, b"x" * 32 if how == "foreign key" else KEY)


def test_that_a_line_cut_off_by_a_crash_is_replaced(tmp_path: Path) -> None:
    written(tmp_path, "one", "two")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-20])
    written(tmp_path, "three")
    assert verify(tmp_path, KEY)[0] == 2
    assert [entry["event"] for entry in entries(tmp_path)] == ["one", "three"]


def test_that_a_flood_is_counted_and_not_written_out(tmp_path: Path) -> None:
    now = [NOON]
    trail = SecurityTrail(tmp_path, KEY, lambda: now[0])
    for number in range(1000):
        trail.note("sign_in.refused", "wrong_password", user=f"u{number}", address="192.0.2.7")
    trail.note("sign_in.refused", "wrong_password", user="dana", address="198.51.100.1")
    now[0] += timedelta(seconds=10)
    trail.note("sign_in.refused", "wrong_password", user="last", address="192.0.2.7")
    trail.close()
    found = entries(tmp_path)
    assert len(found) == 202
    assert found[-1]["left_out"] == 800
    assert found[-2]["user"] == "dana"
    assert trail.figures["sign_in.refused", "wrong_password"] == 1002


def test_that_months_before_the_retention_are_dropped_and_the_rest_verifies(tmp_path: Path) -> None:
    written(tmp_path, "old", at=datetime(2026, 1, 31, tzinfo=UTC))
    written(tmp_path, "new", "newer", at=datetime(2026, 3, 1, tzinfo=UTC))
    trail = SecurityTrail(tmp_path, KEY, lambda: NOON)
    trail.drop_before(datetime(2026, 2, 15, tzinfo=UTC))
    trail.close()
    assert verify(tmp_path, KEY)[0] == 2


def test_that_entries_are_sent_to_syslog_asvs_16_4_3(tmp_path: Path) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as siem:
        siem.bind(("127.0.0.1", 0))
        siem.settimeout(PATIENCE_S)
        trail = SecurityTrail(tmp_path, KEY, lambda: NOON, syslog=f"127.0.0.1:{siem.getsockname()[1]}")
        trail.note("sign_in.accepted", "ok", user="dana")
        data = siem.recv(4096)
        trail.close()
    assert data.startswith(b"<38>callback-server: {")
    assert json.loads(data[data.index(b"{") :].rstrip(b"\0")) == entries(tmp_path)[0]


def test_that_a_server_records_what_happens_to_accounts_and_personal_data_asvs_16_3_1_16_3_2(
    tmp_path: Path,
) -> None:
    with running_server(tmp_path) as server:
        form = {"grant_type": "password", "username": "dana", "password": "wrong password"}
        httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S)
        forged = {"Authorization": "Bearer a.b.c"}
        httpx.get(f"{server.url}/v1/me", headers=forged, timeout=PATIENCE_S)
        with server.client("ivr") as ivr, server.client("boss") as boss:
            callback = hand_in(ivr, "+15551234512", customer_name="Ida Olsen")["id"]
            ivr.get("/v1/audit")
            boss.get(f"/v1/callbacks/{callback}")
            boss.get("/v1/callbacks", params={"q": "Olsen"})
            boss.post("/v1/me/sign-out", json={"scope": "everywhere"})
            boss.get("/v1/me")
            text = httpx.get(f"{server.url}/metrics", timeout=PATIENCE_S).text
        assert 'callback_security_events_total{event="call.refused",outcome="forbidden"} 1.0' in text
        command = [PROGRAM, "verify-audit", "--data-dir", server.data]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
        assert done.returncode == 0, done.stderr
    found = [
        (entry["event"], entry["outcome"], entry.get("user")) for entry in entries(server.data / "audit")
    ]
    for expected in (
        ("server.started", "ok", None),
        ("sign_in.refused", "wrong_password", "dana"),
        ("token.refused", "forged", None),
        ("sign_in.accepted", "ok", "ivr"),
        ("call.refused", "forbidden", "ivr"),
        ("callback.opened", "ok", "boss"),
        ("callbacks.searched", "ok", "boss"),
        ("session.ended", "ok", "boss"),
        ("token.refused", "ended", None),
    ):
        assert expected in found
    trail = next((server.data / "audit").iterdir())
    whole = trail.read_text()
    assert not [secret for secret in ("Olsen", "5551234512", PASSWORD, "wrong password") if secret in whole]
    trail.write_text(whole.replace('"boss"', '"lee"', 1))
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    assert done.returncode == 2
    assert "is broken: security-" in done.stderr
    shutil.rmtree(server.data)
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    assert "has no security trail" in done.stderr
