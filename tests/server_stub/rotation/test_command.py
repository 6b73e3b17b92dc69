"""A running server that encrypts: what is on its disk, how its keys change, and what happens when it is killed meanwhile."""

import hashlib
import os
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from server_stub.encryption.data_key import new_key
from server_stub.encryption.key_source import KeySource
from server_stub.encryption.sealed_file import key_id_in
from server_stub.rotation.rotation_status import read_status
from tests.server_stub.recordings.sounds import sound_file, speechlike
from tests.server_stub.rotation.program import run
from tests.support.processes import over_with
from tests.support.server import PROGRAM, RunningServer, running_server, write_site
from tests.support.waiting import wait_until

ENCRYPTED = '[encryption]\nkey_file = "keys"\n'
MANY = 1_500


def keys_in(data: Path) -> set[str | None]:
    """Return the ids of the keys with which recordings in ``data`` are encrypted; None: one is plain."""
    found: set[str | None] = set()
    for path in (data / "recordings").glob("??/*.flac"):
        with path.open("rb") as file:
            found.add(key_id_in(file))
    return found


def hand_in(server: RunningServer, sound: bytes) -> str:
    """Create a callback with a recording, and return the path of its sound."""
    with server.client("ivr") as intake:
        made = intake.post(
            "/v1/callbacks", json={"business_process_id": "billing", "number": "+12125550142"}
        ).json()
        path = f"/v1/callbacks/{made['id']}/recording"
        intake.put(path, content=sound).raise_for_status()
    return path


def secrets_of(folder: Path) -> list[bytes]:
    """Return every key in the key file, as it is written there and as bytes."""
    keys = KeySource(file=str(folder / "keys")).read()
    return [each for key in keys for each in (key.secret, key.secret.hex().encode())] + [
        line.split()[1] for line in (folder / "keys").read_bytes().splitlines() if not line.startswith(b"#")
    ]


@pytest.fixture(scope="module")
def encrypting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    folder = tmp_path_factory.mktemp("encrypting")
    run("new-key", folder / "keys")
    with running_server(folder, more=ENCRYPTED) as server:
        yield server


def test_that_a_recording_is_nowhere_on_the_disk_and_comes_back_in_ranges(encrypting: RunningServer) -> None:
    sound = sound_file(speechlike(40), "WAV", "PCM_16")
    path = hand_in(encrypting, sound)
    with encrypting.client("boss") as boss:
        whole = boss.get(path)
        assert whole.content.startswith(b"fLaC")
        for start, end in ((0, 9), (65_500, 65_600), (131_000, 200_000)):
            part = boss.get(path, headers={"Range": f"bytes={start}-{end}"})
            assert part.status_code == 206
            assert part.content == whole.content[start : end + 1]
    digest = hashlib.sha256(whole.content).hexdigest()
    pieces = [sound[1_000:1_032], whole.content[100_000:100_032], b"fLaC"]
    seen = [file for file in encrypting.data.rglob("*") if file.is_file() and file.parent.name != "models"]
    assert any(digest in file.name for file in seen)
    for file in seen:
        content = file.read_bytes()
        assert not [piece for piece in (*pieces, *secrets_of(encrypting.folder)) if piece in content], file


def test_that_rotate_keys_reports_when_nothing_is_left_and_the_old_key_can_go(
    encrypting: RunningServer,
) -> None:
    hand_in(encrypting, sound_file(speechlike(3), "WAV", "PCM_16"))
    (before,) = keys_in(encrypting.data)
    told = run("new-key", encrypting.folder / "keys")
    assert "1 earlier" in told
    newest = KeySource(file=str(encrypting.folder / "keys")).read()[-1]
    assert newest.id in told
    report = run("rotate-keys", "--data-dir", encrypting.data)
    assert f"have the key {newest.id}" in report
    assert "Nothing is left" in report
    assert keys_in(encrypting.data) == {newest.id} != {before}
    trail = b"".join(file.read_bytes() for file in (encrypting.data / "audit").iterdir())
    assert b"keys.rotated" in trail
    assert newest.id.encode() in trail
    log = str(encrypting.log).encode() + trail
    assert not [key for key in secrets_of(encrypting.folder) if key in log]
    (encrypting.folder / "keys").unlink()
    KeySource(file=str(encrypting.folder / "keys")).add(newest)
    run("rotate-keys", "--data-dir", encrypting.data)


def test_that_a_reload_without_a_needed_key_is_refused_and_changes_nothing(encrypting: RunningServer) -> None:
    file = encrypting.folder / "keys"
    before, needed = file.read_bytes(), KeySource(file=str(file)).read()[-1].id
    file.unlink()
    KeySource(file=str(file)).add(new_key())
    assert f"lacks the key {needed}" in run("rotate-keys", "--data-dir", encrypting.data, code=2)
    file.write_bytes(before)
    path = hand_in(encrypting, sound_file(speechlike(2), "WAV", "PCM_16"))
    with encrypting.client("boss") as boss:
        assert boss.get(path).content.startswith(b"fLaC")
    encrypting.log[:] = [record for record in encrypting.log if "not reloaded" not in str(record)]


def is_finished(data: Path) -> bool:
    status = read_status(data)
    return status is not None and status.is_finished


def fill(data: Path, count: int) -> dict[str, bytes]:
    """Put plain recordings of before into a data folder."""
    data.mkdir(mode=0o700, exist_ok=True)
    chance, kept = random.Random(5), dict[str, bytes]()  # noqa: S311 - no secret
    for _ in range(count):
        content = b"fLaC" + chance.randbytes(3_000)
        digest = hashlib.sha256(content).hexdigest()
        path = data / "recordings" / digest[:2] / f"{digest}.flac"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        kept[digest] = content
    return kept


def test_that_a_rotation_goes_on_after_the_server_was_killed_and_loses_nothing(tmp_path: Path) -> None:
    write_site(tmp_path / "site.toml", more=ENCRYPTED)
    run("new-key", tmp_path / "keys")
    kept = fill(tmp_path / "data", MANY)
    rotate = ("rotate-keys", "--data-dir", tmp_path / "data", "--site", tmp_path / "site.toml")
    with over_with(subprocess.Popen([str(PROGRAM), *map(str, rotate)])) as cut_off:
        while len(keys_in(tmp_path / "data")) == 1 and cut_off.poll() is None:
            pass
        cut_off.kill()
    assert len(keys_in(tmp_path / "data")) == 2, "it was killed in the middle"
    with running_server(tmp_path) as server:
        wait_until(lambda: is_finished(server.data), "the end of the rotation")
        (key,) = keys_in(server.data)
        assert key is not None
    (tmp_path / "site.toml").write_text((tmp_path / "site.toml").read_text() + "recordings = false\n")
    assert f"{MANY} recordings are plain" in run(*rotate)
    for digest, content in kept.items():
        assert (server.data / "recordings" / digest[:2] / f"{digest}.flac").read_bytes() == content


def test_that_a_damaged_recording_is_named_and_holds_its_key(tmp_path: Path) -> None:
    write_site(tmp_path / "site.toml", more=ENCRYPTED)
    run("new-key", tmp_path / "keys")
    (digest, *_) = fill(tmp_path / "data", 3)
    rotate = ("rotate-keys", "--data-dir", tmp_path / "data", "--site", tmp_path / "site.toml")
    run(*rotate)
    path = tmp_path / "data" / "recordings" / digest[:2] / f"{digest}.flac"
    os.truncate(path, 1_000)
    (first,) = keys_in(tmp_path / "data")
    run("new-key", tmp_path / "keys")
    report = run(*rotate)
    assert "2 recordings have the key" in report
    assert digest in report
    assert str(first) in (tmp_path / "data" / "encryption.json").read_text(), (
        "it may be needed to rescue a part"
    )
    status = read_status(tmp_path / "data")
    assert status is not None
    assert status.damaged == (digest,)


@pytest.mark.parametrize("more", ["", ENCRYPTED])
def test_that_a_start_without_the_key_is_refused(tmp_path: Path, more: str) -> None:
    write_site(tmp_path / "site.toml", more=ENCRYPTED)
    run("new-key", tmp_path / "keys")
    fill(tmp_path / "data", 1)
    run("rotate-keys", "--data-dir", tmp_path / "data", "--site", tmp_path / "site.toml")
    (key,) = keys_in(tmp_path / "data")
    write_site(tmp_path / "site.toml", more=more)
    (tmp_path / "keys").unlink()
    run("new-key", tmp_path / "keys")
    start = ("serve", "--site", tmp_path / "site.toml", "--data-dir", tmp_path / "data", "--port", "0")
    assert str(key) in run(*start, code=2)


def test_that_a_table_without_a_place_for_keys_is_a_mistake(tmp_path: Path) -> None:
    for table in ("[encryption]\n", '[encryption]\nkey_file = "a"\nkeyring = "b"\n'):
        write_site(tmp_path / "site.toml", more=table)
        assert "encryption needs one of key_file and keyring" in run(
            "check-site", tmp_path / "site.toml", code=2
        )
