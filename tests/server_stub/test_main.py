"""``callback-server``: what it refuses to start with, in plain words, and that nothing is half applied."""

import os
import signal
import socket
import sqlite3
import subprocess
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest
from argon2 import PasswordHasher

from server_stub.auth.passwords import is_password
from tests.support.disks import small_disk
from tests.support.processes import over_with
from tests.support.server import PROGRAM, RunningServer, running_server, write_site
from tests.support.waiting import PATIENCE_S, wait_until


def run(*arguments: str | Path, given: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(PROGRAM), *map(str, arguments)],
        input=given,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
        env={**os.environ, **more},
    )


def refusal(folder: Path, *arguments: str | Path, code: int = 2) -> str:
    """Start the server in vain, and return its output; 75 is the exit code of causes that may pass by themselves."""
    if not (folder / "site.toml").exists():
        write_site(folder / "site.toml")
    common = ("--site", folder / "site.toml", "--data-dir", folder / "data", "--port", "0")
    ended = run("serve", *common, *arguments)
    assert ended.returncode == code, ended
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""
    assert ended.stderr.startswith("callback-server: ")
    return ended.stderr


def test_that_a_password_is_hashed_for_a_site_file() -> None:
    ended = run("hash-password", given="correct horse\n")
    assert ended.returncode == 0
    assert is_password("correct horse", ended.stdout.strip())


def test_that_a_password_is_taken_in_any_script_whatever_the_locale() -> None:
    ended = run("hash-password", given="Käsekuchen\n", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert is_password("Käsekuchen", ended.stdout.strip())


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("\ufeffpässword\r\n".encode(), id="UTF-8 with a byte-order mark"),
        pytest.param("pässword\r\nsecond\r\n".encode("utf-16"), id="UTF-16, as PowerShell writes it"),
        pytest.param("pässword".encode(), id="UTF-8 without an end of line"),
    ],
)
def test_that_a_password_is_hashed_without_what_windows_puts_around_it(line: bytes) -> None:
    command = [PROGRAM, "hash-password"]
    ended = subprocess.run(command, input=line, capture_output=True, timeout=PATIENCE_S, check=True)
    assert is_password("pässword", ended.stdout.decode().strip())


def test_that_a_password_that_is_not_text_is_refused_in_plain_words() -> None:
    command = [PROGRAM, "hash-password"]
    ended = subprocess.run(command, input=b"caf\xe9\n", capture_output=True, timeout=PATIENCE_S, check=False)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr == b"callback-server: the password is not UTF-8 text. Nothing was hashed.\n"


def test_that_an_empty_password_is_refused() -> None:
    ended = run("hash-password", given="\n")
    assert (ended.returncode, ended.stdout) == (2, "")


def test_that_a_valid_site_file_is_reported_as_valid(tmp_path: Path) -> None:
    write_site(tmp_path / "site.toml")
    ended = run("check-site", tmp_path / "site.toml")
    assert ended.returncode == 0
    assert "2 business processes, 6 users" in ended.stdout


def test_that_every_mistake_of_a_site_file_is_named(tmp_path: Path) -> None:
    write_site(tmp_path / "site.toml", timing='wrap_up_s = "x"\nshort_call = 1')
    ended = run("check-site", tmp_path / "site.toml")
    assert ended.returncode == 2
    assert ended.stderr.count("wrap_up_s") == 2
    assert ended.stderr.count("did you mean 'short_call_s'?") == 2


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("serve", "--port", "70000"),
        ("serve", "--port", "x"),
        ("serve", "--telephony", "pigeon"),
        ("serve", "--audit-kept-days", "-1"),
        ("serve", "--history-kept-days", "1.5"),
        ("fly",),
    ],
)
def test_that_a_wrong_command_line_is_explained(arguments: Sequence[str]) -> None:
    ended = run(*arguments)
    assert ended.returncode == 2
    assert "usage: callback-server" in ended.stderr


def test_that_a_wrong_site_file_stops_the_start_and_makes_nothing(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text('[[business_process]]\nid = "billing"\n')
    assert "line 1: business_process[0].name is missing" in refusal(tmp_path)
    assert not (tmp_path / "data").exists()


def test_that_a_wrong_site_file_leaves_the_last_one_in_force(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        before = _database(server)
    write_site(tmp_path / "site.toml", timing="wrap_up_s = -1")
    refusal(tmp_path)
    assert _database(server) == before


def _database(server: RunningServer) -> list[object]:
    with sqlite3.connect(server.data / "callbacks.sqlite3") as connection:
        found = connection.execute("SELECT id, timing FROM business_process").fetchall()
    connection.close()
    return found


def test_that_plain_passwords_are_for_a_loopback_host_alone(tmp_path: Path) -> None:
    said = refusal(tmp_path, "--host", "0.0.0.0")  # noqa: S104
    assert "loopback" in said
    assert "hash-password" in said
    assert not (tmp_path / "data").exists()


def test_that_a_taken_port_is_named_with_a_way_out(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        said = refusal(tmp_path, "--port", port, code=75)
    assert f"port {port}" in said
    assert "--port" in said
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("host", ["192.0.2.1", "no.such.host.invalid"])
def test_that_an_address_that_is_not_ours_is_refused(tmp_path: Path, host: str) -> None:
    (tmp_path / "site.toml").write_text("")
    assert host in refusal(tmp_path, "--host", host, code=75)


def test_that_a_folder_of_updates_that_is_not_there_yet_is_named(tmp_path: Path) -> None:
    assert str(tmp_path / "later") in refusal(tmp_path, "--updates", tmp_path / "later", code=75)
    assert not (tmp_path / "data").exists()


def test_that_a_database_that_does_not_answer_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    said = refusal(tmp_path, "--database", f"postgresql://desk:secret@127.0.0.1:{port}/desk", code=75)
    assert "does not answer" in said
    assert "secret" not in said


def test_that_the_database_is_read_from_the_environment_unless_an_option_names_it(tmp_path: Path) -> None:
    command = ("serve", "--data-dir", tmp_path / "data", "--port", "0")
    assert "'oracle' is not in this" in run(*command, CALLBACK_SERVER_DATABASE="oracle://x").stderr
    named = run(*command, "--database", "mysql://x", CALLBACK_SERVER_DATABASE="oracle://x")
    assert "'mysql' is not in this" in named.stderr


def test_that_a_data_folder_in_use_is_refused(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        assert "another callback-server" in refusal(tmp_path, code=75)
        assert httpx.get(f"{server.url}/readyz", timeout=PATIENCE_S).status_code == 200


def test_that_a_file_in_place_of_the_data_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    assert "is a file" in refusal(tmp_path)


@contextmanager
def read_only(folder: Path) -> Generator[None]:
    """Mount ``folder`` read-only, which holds for root as well."""
    mounted = subprocess.run(["mount", "--bind", folder, folder], capture_output=True, check=False)
    if mounted.returncode != 0:
        pytest.skip(f"this machine does not let us mount: {mounted.stderr.decode().strip()}")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def test_that_a_read_only_data_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with read_only(tmp_path / "data"):
        assert "cannot be written" in refusal(tmp_path)


def test_that_a_full_data_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with small_disk(tmp_path / "data", "64k"):
        (tmp_path / "data" / "filler").write_bytes(b"x" * 60 * 1024)
        assert "no space" in refusal(tmp_path, code=75)


def test_that_a_database_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        pass
    with sqlite3.connect(server.data / "callbacks.sqlite3") as connection:
        connection.execute("INSERT INTO migration VALUES (9999, 'later', 'x', 'then')")
    connection.close()
    assert "newer version of callback-server" in refusal(tmp_path)


@pytest.mark.parametrize(
    ("option", "value"),
    [("--database", "oracle://x"), ("--database", "mysql://x")],
)
def test_that_an_option_that_is_not_in_this_version_is_reported_in_plain_words(
    tmp_path: Path, option: str, value: str
) -> None:
    said = refusal(tmp_path, option, value)
    assert "not in this version" in said
    assert option in said


def test_that_asterisk_needs_a_table_in_the_site_file(tmp_path: Path) -> None:
    assert "needs a table [telephony] in the site file" in refusal(tmp_path, "--telephony", "asterisk")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_that_a_signal_ends_it_cleanly(tmp_path: Path, how: signal.Signals) -> None:
    with running_server(tmp_path) as server:
        assert server.process is not None
        server.process.send_signal(how)
        assert server.process.wait(PATIENCE_S) == 0


def test_that_the_free_port_that_was_taken_is_printed_also_on_ipv6(tmp_path: Path) -> None:
    write_site(tmp_path / "site.toml")
    command = [PROGRAM, "serve", "--site", tmp_path / "site.toml", "--data-dir", tmp_path / "data"]
    with over_with(
        subprocess.Popen(
            [*map(str, command), "--host", "::1", "--port", "0"], stdout=subprocess.PIPE, text=True
        )
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().removeprefix("listening on ").strip()
        assert address.startswith("http://[::1]:")
        assert httpx.get(f"{address}/healthz", timeout=PATIENCE_S).status_code == 200
        process.terminate()
        assert process.wait(PATIENCE_S) == 0


def test_that_a_start_without_a_site_file_keeps_what_was_applied(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        token = server.token("dana")
    plain = [str(PROGRAM), "serve", "--data-dir", str(server.data), "--port", "0"]
    with over_with(subprocess.Popen(plain, stdout=subprocess.PIPE, text=True)) as process:
        assert process.stdout is not None
        address = process.stdout.readline().removeprefix("listening on ").strip()
        headers = {"Authorization": f"Bearer {token['access_token']}"}
        me = httpx.get(f"{address}/v1/me", headers=headers, timeout=PATIENCE_S).json()
        assert [item["id"] for item in me["business_processes"]] == ["billing", "claims"]
        process.terminate()
        assert process.wait(PATIENCE_S) == 0


def test_that_a_start_drops_what_is_older_than_it_is_to_be_kept(tmp_path: Path) -> None:
    def count(table: str) -> int:
        with closing(sqlite3.connect(file)) as connection:
            return connection.execute(f"SELECT count(*) FROM {table} WHERE at = 5").fetchone()[0]  # noqa: S608

    with running_server(tmp_path) as server:
        file = server.data / "callbacks.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        for table in ("audit_entry", "handled_event"):
            connection.execute(f"UPDATE {table} SET at = 5 WHERE id = 1")  # noqa: S608
        connection.commit()
    with running_server(tmp_path, arguments=["--audit-kept-days", "0"]) as server:
        wait_until(lambda: count("handled_event") == 0, "the old event was dropped")
        assert count("audit_entry") == 1
    with running_server(tmp_path):
        wait_until(lambda: count("audit_entry") == 0, "the old line was dropped")


def test_that_a_start_deletes_unused_recordings(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        pass
    old, young = ("a" * 64, "b" * 64)
    for name in (old, young):
        folder = server.data / "recordings" / name[:2]
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.flac").write_bytes(b"left over")
    os.utime(server.data / "recordings" / "aa" / f"{old}.flac", (0, 0))
    with running_server(tmp_path) as server:
        wait_until(
            lambda: any(record["event"] == "unused recordings deleted" for record in server.log),
            "the folder was looked through",
        )
    assert [file.stem for file in server.data.glob("recordings/??/*.flac")] == [young]


# --- What a start applies -------------------------------------------------------------------------------------------


def wrap_up_s(server: RunningServer) -> float:
    with server.client("boss") as boss:
        return boss.get("/v1/business-processes/billing").json()["timing"]["wrap_up_s"]


def set_wrap_up_s(server: RunningServer, seconds: float) -> None:
    with server.client("boss") as boss:
        found = boss.get("/v1/business-processes/billing")
        timing = {**found.json()["timing"], "wrap_up_s": seconds}
        headers = {"If-Match": found.headers["etag"]}
        boss.put("/v1/business-processes/billing/timing", json=timing, headers=headers).raise_for_status()


def test_that_a_start_brings_up_to_date_what_no_supervisor_has_changed(tmp_path: Path) -> None:
    with running_server(tmp_path, timing="wrap_up_s = 11") as server:
        assert wrap_up_s(server) == 11
    write_site(tmp_path / "site.toml", timing="wrap_up_s = 12")
    with running_server(tmp_path) as server:
        assert wrap_up_s(server) == 12
        set_wrap_up_s(server, 13)
    write_site(tmp_path / "site.toml", timing="wrap_up_s = 14")
    with running_server(tmp_path) as server:
        assert wrap_up_s(server) == 13
    with running_server(tmp_path, arguments=["--site-wins"]) as server:
        assert wrap_up_s(server) == 14


def test_that_only_a_user_whose_password_changed_must_sign_in_again(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        dana, lee = server.token("dana"), server.token("lee")
    text = server.site.read_text()
    changed = text.replace('id = "dana"\nname = "Dana"\nrole = "agent"\npassword = "correct horse"', "X", 1)
    assert changed != text
    dana_again = 'id = "dana"\nname = "Dana"\nrole = "agent"\npassword = "battery staple"'
    server.site.write_text(changed.replace("X", dana_again))
    with running_server(tmp_path) as server:
        for token, status in ((dana, 401), (lee, 200)):
            headers = {"Authorization": f"Bearer {token['access_token']}"}
            assert httpx.get(f"{server.url}/v1/me", headers=headers, timeout=PATIENCE_S).status_code == status
        form = {"grant_type": "refresh_token", "refresh_token": dana["refresh_token"]}
        assert httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S).status_code == 400
        server.token("dana", "battery staple")


def test_that_logs_hold_no_numbers_names_or_secrets_asvs_16_2_5(tmp_path: Path) -> None:
    with running_server(tmp_path) as server, server.client("ivr") as ivr:
        body = {"business_process_id": "billing", "number": "+15551234512", "customer_name": "Ida Olsen"}
        callback = ivr.post("/v1/callbacks", json=body).json()["id"]
        assert ivr.put(f"/v1/callbacks/{callback}/recording", content=b"+15551234512").status_code == 415
        token = server.token("dana")
    said = str(server.log)
    assert server.log
    for secret in ("5551234512", "Ida", "correct horse", token["access_token"], token["refresh_token"]):
        assert secret not in said


@pytest.mark.parametrize(("password", "why"), [("seven77", "at least 8"), ("aaaaaaaaaa", "single character")])
def test_that_a_weak_password_is_not_hashed_asvs_6_2_1(password: str, why: str) -> None:
    ended = run("hash-password", given=f"{password}\n")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert why in ended.stderr


def test_that_check_site_refuses_cheap_hashes_and_short_passwords(tmp_path: Path) -> None:
    cheap = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash("correct horse")
    user = '[[user]]\nid = "{0}"\nname = "{0}"\nrole = "admin"\n'
    short = user.format("ann") + 'password = "seven77"\n'
    weak = user.format("ben") + f'password_hash = "{cheap}"\n'
    (tmp_path / "site.toml").write_text(short + weak)
    ended = run("check-site", tmp_path / "site.toml")
    assert ended.returncode == 2
    assert "user[0].password must have at least 8 characters" in ended.stderr
    assert "user[1].password_hash is too cheap to compute (m=8192, t=1)" in ended.stderr
    dear = run("hash-password", given="correct horse\n").stdout.strip()
    (tmp_path / "site.toml").write_text(user.format("ann") + f'password_hash = "{dear}"\n')
    assert run("check-site", tmp_path / "site.toml").returncode == 0
