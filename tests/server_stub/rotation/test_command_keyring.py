"""Keys in a real keyring of the system: the Secret Service of gnome-keyring, on a session bus of its own."""

import os
import subprocess
from pathlib import Path

from server_stub.encryption.key_record import read_record
from tests.support.needs import program
from tests.support.server import PROGRAM
from tests.support.waiting import PATIENCE_S

SERVICE = "callback-server-test"
SCRIPT = """
set -eu
printf 'a password of its own' | "$DAEMON" --unlock --foreground --components=secrets > /dev/null 2>&1 &
daemon=$!
trap 'kill $daemon' EXIT
until "$SEND" --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \\
    string:org.freedesktop.secrets | grep -q true; do kill -0 $daemon; done
"$PROGRAM" new-key --keyring "$SERVICE"
"$PROGRAM" rotate-keys --data-dir data --site site.toml
"$PROGRAM" new-key --keyring "$SERVICE"
"$PROGRAM" rotate-keys --data-dir data
"""


def test_that_keys_in_the_systems_keyring_encrypt_and_rotate(tmp_path: Path) -> None:
    session = program("dbus-run-session", package="dbus")
    env = {
        "DAEMON": program("gnome-keyring-daemon", package="gnome-keyring"),
        "SEND": program("dbus-send", package="dbus"),
        "PROGRAM": str(PROGRAM),
        "SERVICE": SERVICE,
        "XDG_DATA_HOME": str(tmp_path / "keyrings"),
    }
    (tmp_path / "keyrings").mkdir()
    (tmp_path / "data").mkdir(mode=0o700)
    (tmp_path / "site.toml").write_text(f'[encryption]\nkeyring = "{SERVICE}"\n')
    ended = subprocess.run(
        [session, "--", "sh", "-c", SCRIPT],
        cwd=tmp_path,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert ended.returncode == 0, ended
    first, second = [
        line.split(" new key ")[1][:16] for line in ended.stdout.splitlines() if " new key " in line
    ]
    assert f"have the key {first}" in ended.stdout
    assert f"have the key {second}" in ended.stdout
    assert read_record(tmp_path / "data").keys == (second,)
    stored = b"".join(path.read_bytes() for path in (tmp_path / "keyrings").rglob("*") if path.is_file())
    assert stored
    assert second.encode() not in stored, "the keyring is encrypted itself"
