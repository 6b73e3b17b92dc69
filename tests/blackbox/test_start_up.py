"""*Running it*, from outside: what keeps the server from starting, and what a changed site file does."""

from __future__ import annotations

import resource
import shutil
import socket
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest

from tests.blackbox.client import PASSWORD, PROGRAM, TLS, Room, Server, Stream, User, started
from tests.blackbox.steps import accept
from tests.support.waiting import PATIENCE_S

USER: Final = '[[user]]\nid = "{id}"\nname = "{id}"\nrole = "{role}"\npassword = "' + PASSWORD + '"\n'


def user(name: str, role: str = "agent", more: str = "") -> str:
    return USER.format(id=name, role=role) + more + "\n"


def process(name: str, members: str = "", more: str = "") -> str:
    return f'[[business_process]]\nid = "{name}"\nname = "{name.title()}"\nmembers = [{members}]\n{more}\n'


PEOPLE: Final = user("boss", "supervisor") + user("ivr", "intake")
SITE: Final = process("billing", '"dana", "lee"') + user("dana") + user("lee") + PEOPLE


def serve(site: Path | None, data: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Run a server that is to refuse to start."""
    named = [] if site is None else ["--site", str(site)]
    command = [str(PROGRAM), "serve", *named, "--data-dir", str(data), "--port", "0", *more]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """Return what the program said; check that it said it plainly and did not start."""
    assert done.returncode not in {0, -9}
    assert "listening" not in done.stdout
    assert "Traceback" not in done.stderr, done.stderr
    assert done.stderr.strip()
    return done.stderr


WRONG: Final = {
    "no TOML": ("[[business_process]\n", "line 1"),
    "an unknown key": (process("b", more="member = []"), "member"),
    "a doubled user": (user("dana") + user("dana"), "dana"),
    "a member of nobody": (process("b", '"ghost"'), "ghost"),
    "a member twice": (process("b", '"dana", "dana"') + user("dana"), "dana"),
    "no password": ('[[user]]\nid = "dana"\nname = "D"\nrole = "agent"\n', "password"),
    "an endpoint of no kind": (user("dana", more='endpoint = { kind = "fax", address = "1" }'), "endpoint"),
    "a zone of none": (
        process("b", more='[business_process.timing.schedule]\ntimezone = "Mars/Olympus"'),
        "timezone",
    ),
    "a span the wrong way": (
        process("b", more='[business_process.timing.schedule]\nweekly = { mon = [["17:00", "09:00"]] }'),
        "mon",
    ),
    "a setting misspelt": (process("b", more="[business_process.timing]\nwrapup_s = 5"), "wrapup_s"),
    "an id with a line end": ('[[business_process]]\nid = "b\\n"\nname = "B"\n', "id"),
    "tables for lists": ("[business_process]\nid = 'b'\n", "business_process"),
}


@pytest.mark.parametrize("what", WRONG)
def test_that_a_wrong_site_file_stops_the_start_and_names_the_key(tmp_path: Path, what: str) -> None:
    text, named = WRONG[what]
    site = tmp_path / "site.toml"
    site.write_text(f"# The site.\n\n{text}", encoding="utf-8")
    checked = subprocess.run(
        [str(PROGRAM), "check-site", str(site)],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    said = refused(checked)
    assert named.replace("line 1", "line 3") in said
    assert "line " in said
    if what in {"no TOML", "a member of nobody", "a setting misspelt"}:
        data = tmp_path / "data"
        assert named.replace("line 1", "line 3") in refused(serve(site, data))
        assert not (data / "callbacks.sqlite3").exists()


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"\x00", b"a" * 9_000_000], ids=["utf-16", "nul", "huge"]
)
def test_that_a_site_file_that_is_not_text_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "site.toml").write_bytes(content)
    refused(serve(tmp_path / "site.toml", tmp_path / "data"))


def test_that_a_site_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "nowhere.toml" in refused(serve(tmp_path / "nowhere.toml", tmp_path / "data"))
    refused(serve(tmp_path, tmp_path / "data"))


def test_that_plain_passwords_are_for_loopback_alone(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(SITE)
    assert "password" in refused(serve(tmp_path / "site.toml", tmp_path / "data", "--host", "0.0.0.0"))  # noqa: S104


def test_that_a_hash_from_the_command_signs_in(tmp_path: Path) -> None:
    made = subprocess.run(
        [str(PROGRAM), "hash-password"],
        input="correct horse\n",
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=True,
    )
    hashed = made.stdout.strip()
    assert hashed.startswith("$argon2id$")
    site = tmp_path / "site.toml"
    site.write_text(f'[[user]]\nid = "u"\nname = "U"\nrole = "admin"\npassword_hash = "{hashed}"\n')
    with started(Server(site, tmp_path / "data")) as server:
        form = {"grant_type": "password", "username": "u", "password": "correct horse"}
        assert (
            httpx.post(f"{server.url}/v1/token", data=form, verify=TLS, timeout=PATIENCE_S).status_code == 200
        )
        form["password"] = hashed
        assert (
            httpx.post(f"{server.url}/v1/token", data=form, verify=TLS, timeout=PATIENCE_S).status_code == 400
        )


def test_that_a_port_in_use_is_reported_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(SITE)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert str(port) in refused(serve(tmp_path / "site.toml", tmp_path / "data", "--port", str(port)))


@pytest.mark.parametrize("port", ["65536", "http"])
def test_that_a_port_that_is_none_is_refused(tmp_path: Path, port: str) -> None:
    refused(serve(None, tmp_path / "data", "--port", port))


@pytest.mark.parametrize("host", ["no.such.host.invalid", "203.0.113.7"])
def test_that_a_host_that_is_not_ours_is_refused(tmp_path: Path, host: str) -> None:
    assert host in refused(serve(None, tmp_path / "data", "--host", host))


@pytest.mark.parametrize("place", ["/proc/callbacks", "/dev/null"])
def test_that_a_data_folder_that_cannot_be_written_is_reported_in_plain_words(place: str) -> None:
    assert place in refused(serve(None, Path(place)))


def test_that_a_database_of_a_newer_version_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(SITE)
    data = tmp_path / "data"
    with started(Server(tmp_path / "site.toml", data)) as server:
        assert server.stop() == 0
    file = data / "callbacks.sqlite3"
    with sqlite3.connect(file) as database:
        database.execute("INSERT INTO migration VALUES (9999, 'later', 'x', '2030-01-01T00:00:00Z')")
    database.close()
    before = file.read_bytes()
    assert "newer" in refused(serve(tmp_path / "site.toml", data))
    assert file.read_bytes() == before


@pytest.mark.parametrize("damage", ["text", "zeros"])
def test_that_a_damaged_database_is_reported_in_plain_words(tmp_path: Path, damage: str) -> None:
    (tmp_path / "site.toml").write_text(SITE)
    data = tmp_path / "data"
    with started(Server(tmp_path / "site.toml", data)) as server:
        assert server.stop() == 0
    file = data / "callbacks.sqlite3"
    whole = file.read_bytes()
    half = len(whole) // 2
    file.write_bytes({"text": b"hello " * 1000, "zeros": whole[:4096] + bytes(half)}[damage])
    assert "callbacks.sqlite3" in refused(serve(tmp_path / "site.toml", data))


def test_that_two_servers_do_not_share_a_data_folder(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(SITE)
    with started(Server(tmp_path / "site.toml", tmp_path / "data")) as server:
        assert "data" in refused(serve(tmp_path / "site.toml", tmp_path / "data"))
        assert User(server, "boss").sign_in().get("/v1/monitor")["items"]


def test_that_a_full_disk_refuses_and_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(SITE)
    server = Server(tmp_path / "site.toml", tmp_path / "data")
    with started(server):
        room = Room(server, "billing", User(server, "boss").sign_in(), User(server, "ivr").sign_in(), "123")
        taken = [room.callback("01") for _ in range(5)]
        assert server.process is not None
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
        refusals: list[httpx.Response] = []
        for _ in range(300):
            body = {
                "business_process_id": "billing",
                "number": room.number("01"),
                "attributes": {"a": "x" * 4000},
            }
            answer = room.intake.send("POST", "/v1/callbacks", json=body)
            if answer.is_success:
                taken.append(answer.json())
            else:
                refusals.append(answer)
            if len(refusals) > 3:
                break
        assert {answer.status_code for answer in refusals} <= {503, 507}
        assert all(int(answer.headers["Retry-After"]) >= 1 for answer in refusals)
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (-1, resource.RLIM_INFINITY))
        server.kill()
        server.start()
        room.boss.sign_in()
        for callback in taken:
            assert room.look(callback)["location"] == "handling_by_business_process"
        open_now = room.boss.get("/v1/callbacks", limit=500)["items"]
        assert {item["id"] for item in open_now} == {callback["id"] for callback in taken}


# --- a changed site file ------------------------------------------------------------------------------------------


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site file of two agents."""
    file = tmp_path / "site.toml"
    file.write_text(SITE)
    return file


@pytest.fixture
def billing(site: Path, tmp_path: Path) -> Iterator[Room]:
    """A server of its own, that may be started again with another site file."""
    with started(Server(site, tmp_path / "data")) as server:
        room = Room(server, "billing", User(server, "boss").sign_in(), User(server, "ivr").sign_in(), "321")
        yield room
        for stream in room.streams:
            stream.close()


def again(room: Room, text: str) -> None:
    """Start the server again with another site file."""
    room.server.kill()
    assert room.server.site is not None
    room.server.site.write_text(text)
    room.server.start()
    room.boss.sign_in()
    room.intake.sign_in()


def dana_has_one(room: Room, ending: str = "01") -> tuple[User, Stream, str]:
    agent = User(room.server, "dana").sign_in()
    stream = Stream(agent)
    room.streams.append(stream)
    agent.put("/v1/agent/state", {"state": "available"})
    callback = room.callback(ending)
    stream.state("offered")
    return agent, stream, callback["id"]


def test_that_a_member_who_is_removed_finishes_the_open_call(billing: Room) -> None:
    agent, _, callback = dana_has_one(billing)
    accept(agent, agent.get("/v1/agent")["interaction"])
    again(billing, SITE.replace('"dana", "lee"', '"lee"'))
    back = Stream(agent)
    billing.streams.append(back)
    interaction = back.next("snapshot").data["agent"]["interaction"]
    assert (interaction["callback_id"], interaction["state"]) == (callback, "dialing")
    done = agent.post(f"/v1/interactions/{interaction['id']}/complete", {"status": "wrong_destination"})
    assert done["state"] == "completed"
    billing.callback("01")
    assert agent.get("/v1/agent")["interaction"] is None
    assert agent.refusal("GET", "/v1/colleagues?business_process_id=billing").status == 404


def test_that_an_offer_to_a_member_who_is_removed_goes_back(billing: Room) -> None:
    _, _, callback = dana_has_one(billing)
    again(billing, SITE.replace('"dana", "lee"', '"lee"'))
    assert billing.boss.get(f"/v1/callbacks/{callback}")["location"] == "handling_by_business_process"


def test_that_a_user_who_is_removed_is_signed_out_and_a_business_process_goes_on(billing: Room) -> None:
    agent, _, callback = dana_has_one(billing)
    accept(agent, agent.get("/v1/agent")["interaction"])
    again(billing, process("billing", '"lee"') + user("lee") + PEOPLE)
    assert agent.send("GET", "/v1/agent").status_code == 401
    form = {"grant_type": "refresh_token", "refresh_token": agent.refresh}
    assert (
        httpx.post(f"{billing.server.url}/v1/token", data=form, verify=TLS, timeout=PATIENCE_S).status_code
        == 400
    )
    form = {"grant_type": "password", "username": "dana", "password": PASSWORD}
    assert (
        httpx.post(f"{billing.server.url}/v1/token", data=form, verify=TLS, timeout=PATIENCE_S).status_code
        == 400
    )
    assert billing.boss.get(f"/v1/callbacks/{callback}")["location"] == "handling_by_agent"
    rows = billing.boss.get("/v1/business-processes/billing/interactions")["items"]
    assert rows[0]["agent"]["id"] == "dana"
    agents = {each["id"]: each for each in billing.boss.get("/v1/agents")["items"]}
    assert agents["dana"]["interaction_id"] == rows[0]["interaction_id"]


def test_that_a_business_process_the_site_names_no_more_keeps_its_callbacks(billing: Room) -> None:
    callback = billing.callback("01")
    again(billing, process("claims", '"lee"') + user("lee") + PEOPLE)
    known = billing.boss.get(f"/v1/callbacks/{callback['id']}")
    assert known["location"] != "completed"
    assert billing.boss.get("/v1/business-processes/claims")["status"] == "active"


def test_that_a_supervisors_changes_are_kept_unless_the_site_wins(billing: Room) -> None:
    billing.set_timing(wrap_up_s=77)
    changed = SITE.replace("members", "timing = { wrap_up_s = 11, offer_timeout_s = 22 }\nmembers", 1)
    again(billing, changed)
    timing = billing.boss.get("/v1/business-processes/billing")["timing"]
    assert (timing["wrap_up_s"], timing["offer_timeout_s"]) == (77, 22)
    assert billing.server.stop() == 0
    billing.server.more = ("--site-wins",)
    billing.server.start()
    billing.boss.sign_in()
    timing = billing.boss.get("/v1/business-processes/billing")["timing"]
    assert (timing["wrap_up_s"], timing["offer_timeout_s"]) == (11, 22)


def test_that_a_changed_password_ends_the_sign_in(billing: Room) -> None:
    lee, boss = User(billing.server, "lee").sign_in(), billing.boss
    again(billing, SITE.replace(user("lee"), user("lee").replace(PASSWORD, "another one")))
    assert lee.send("GET", "/v1/agent").status_code == 401
    assert boss.send("GET", "/v1/monitor").status_code == 200


def test_that_a_wrong_site_file_at_a_restart_changes_nothing(billing: Room, tmp_path: Path) -> None:
    callback = billing.callback("01")
    assert billing.server.stop() == 0
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(SITE.replace("Billing", "Other") + process("x", '"ghost"'))
    refused(serve(wrong, billing.server.data))
    billing.server.start()
    billing.boss.sign_in()
    assert billing.boss.get("/v1/business-processes/billing")["name"] == "Billing"
    assert billing.look(callback)["location"] == "handling_by_business_process"


def test_that_a_stop_and_its_queue_survive_a_restart(billing: Room) -> None:
    callback = billing.callback("01")
    billing.boss.post("/v1/business-processes/billing/stop")
    again(billing, SITE)
    assert billing.boss.get("/v1/business-processes/billing")["status"] == "stopped"
    assert billing.look(callback)["location"] == "handling_by_business_process"


def test_that_a_backup_of_the_data_folder_serves_elsewhere(billing: Room, tmp_path: Path) -> None:
    callback = billing.callback("01")
    assert billing.server.stop() == 0
    shutil.copytree(billing.server.data, tmp_path / "copy")
    with started(Server(billing.server.site, tmp_path / "copy")) as other:
        assert User(other, "boss").sign_in().get(f"/v1/callbacks/{callback['id']}")["id"] == callback["id"]


def test_that_no_site_file_serves_what_is_stored(billing: Room) -> None:
    callback = billing.callback("01")
    assert billing.server.stop() == 0
    billing.server.site = None
    billing.server.start()
    billing.boss.sign_in()
    assert billing.look(callback)["id"] == callback["id"]
