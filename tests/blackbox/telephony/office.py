"""A server on the Asterisk of the lab, whose agents have phones that each behave in one way."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from demo.telephony import customers, softphone
from demo.telephony.lab import PHONE, SECRET, UNREGISTERED, TelephonyLab
from server_stub.telephony.asterisk.ari_client import AriClient
from tests.blackbox.client import PASSWORD_HASH, Json, Server, Stream, User, started
from tests.support.waiting import wait_until

PHONES: Final = {
    "real": ("softphone", f"PJSIP/{PHONE}"),
    "answers": ("softphone", f"PJSIP/{customers.AT_ONCE}@teams"),
    "rings": ("softphone", f"PJSIP/{customers.RINGS}@teams"),
    "declines": ("softphone", f"PJSIP/{customers.REJECTS}@teams"),
    "leaves": ("softphone", f"PJSIP/{customers.HANGS_UP}@teams"),
    "away": ("softphone", UNREGISTERED),
    "teams": ("teams", customers.AT_ONCE),
    "teams-declines": ("teams", customers.REJECTS),
    "teams-leaves": ("teams", customers.HANGS_UP),
    "teams-rings": ("teams", customers.RINGS),
}
"""The agents, by what their phones do. Each has a business process of the same name."""

_TIMING: Final = """
duration_for_no_answer_s = @NO_ANSWER@
max_preview_time_mode = "disabled"
offer_timeout_s = 30
wrap_up_s = 60
recall_intervals_s = [600]
disconnect_grace_s = 30
"""


class CallUser(User):
    """A user whose desktop knows the words about calls."""

    @property
    def headers(self) -> dict[str, str]:
        """The authorization header, and the one that names the words."""
        return super().headers | {"Callback-Desk-Features": "calls"}


@dataclass
class Office:
    """The running server, and what a test does with it."""

    server: Server
    lab: TelephonyLab
    streams: list[Stream] = field(default_factory=list[Stream])

    def user(self, name: str) -> User:
        """Sign a user in, whose desktop knows the words about calls."""
        return CallUser(self.server, name).sign_in()

    def offered(self, agent: str, customer: str) -> tuple[User, Stream, Json]:
        """Return the agent, whose only offer is a callback of the customer, the agent's stream and the offer."""
        user, stream = self.at_work(agent)
        body = {"business_process_id": agent, "number": customers.number(customer)}
        self.user("ivr").post("/v1/callbacks", body)
        return user, stream, stream.next("interaction").data

    def at_work(self, agent: str) -> tuple[User, Stream]:
        """Sign an agent in who is available."""
        user = self.user(agent)
        stream = self.stream(user)
        user.put("/v1/agent/state", {"state": "available"})
        return user, stream

    def stream(self, user: User) -> Stream:
        """Open an event stream of the user."""
        stream = Stream(user)
        self.streams.append(stream)
        stream.next("snapshot")
        return stream

    def accepted(self, agent: str, customer: str) -> tuple[User, Stream, Json]:
        """The same, and the agent has accepted."""
        user, stream, offer = self.offered(agent, customer)
        return user, stream, user.post(f"/v1/interactions/{offer['id']}/accept")

    def in_the_bridges(self) -> list[int]:
        """Return how many channels are in each bridge."""
        return [len(bridge["channels"]) for bridge in self.lab.get("/bridges")]

    def channels_are(self, count: int, *, state: str = "") -> list[str]:
        """Return the channels once there are ``count`` of them that are in a state."""

        def look() -> list[str] | None:
            found = [each for each in self.lab.channels() if each.endswith(state)]
            return found or [""] if len(found) == count else None

        return wait_until(look, f"{count} channels {state}; there are {self.lab.channels()}") or []

    def is_quiet(self) -> None:
        """Return once no call and no bridge is left."""
        self.channels_are(0)
        wait_until(lambda: not self.lab.bridges(), "no bridge is left")

    def done(self, user: User, interaction: Json, status: str) -> Json:
        """Let the agent complete the interaction and get no other; return the callback's row in report 6.04, if any."""
        user.put("/v1/agent/state", {"state": "not_ready"})
        user.post(f"/v1/interactions/{interaction['id']}/complete", {"status": status})
        boss = self.user("boss")
        process_id = interaction["business_process"]["id"]
        rows: list[Json] = boss.get("/v1/reports/6.04", business_process_id=process_id)["items"]
        for row in rows:
            if row["callback_id"] == interaction["callback_id"]:
                return row
        return {}

    def removed(self, user: User, interaction: Json) -> Json:
        """Take the agent off work and the callback out of the queue; return it as it was."""
        user.put("/v1/agent/state", {"state": "not_ready"})
        boss = self.user("boss")
        path = f"/v1/callbacks/{interaction['callback_id']}"
        callback = boss.get(path)
        boss.post(f"{path}/purge")
        return callback

    def what_the_phone_heard(self) -> Path:
        """Return the file in which the real phone keeps what it heard last."""
        files = (self.lab.folder / "phone").glob("dump-*-dec.wav")
        return max(files, key=lambda each: each.stat().st_mtime_ns)

    def press(self, key: str) -> None:
        """Press a key of the real phone."""
        softphone.press(self.lab.control_port, key)

    def close(self) -> None:
        """Let the agents leave."""
        for stream in self.streams:
            stream.close()
        self.streams.clear()


@contextmanager
def open_office(
    folder: Path, lab: TelephonyLab, *, no_answer_s: float = 3, calls: str = ""
) -> Generator[Office]:
    """Run a server on the lab for a block; ``no_answer_s`` is its *Duration For No Answer*, ``calls`` further rules."""
    _write_site(folder / "site.toml", lab, _TIMING.replace("@NO_ANSWER@", str(no_answer_s)), calls)
    (folder / "ari.secret").write_text(SECRET, "utf-8")
    more = ("--telephony", "asterisk")
    with started(Server(folder / "site.toml", folder / "data", more=more)) as server:
        office = Office(server, lab)
        yield office
        office.close()
        server.stop()


def _write_site(file: Path, lab: TelephonyLab, timing: str, calls: str) -> None:
    parts = [
        f'[[business_process]]\nid = "{name}"\nname = "{name}"\nmembers = ["{name}"]\n'
        f"[business_process.timing]\n{timing}"
        f"[business_process.calls]\nagent_leg_s = {2 if name == 'rings' else 60}\n{calls}"
        for name in PHONES
    ]
    for name, (kind, address) in PHONES.items():
        own = f'message = "{lab.sounds / "message"}"' if name in {"real", "answers"} else ""
        parts.append(_user(name, "agent", f'{own}\nendpoint = {{ kind = "{kind}", address = "{address}" }}'))
    parts += [_user("boss", "supervisor"), _user("ivr", "intake"), _user("root", "admin"), lab.table]
    file.write_text("\n".join(parts), "utf-8")


def _user(name: str, role: str, more: str = "") -> str:
    return f'[[user]]\nid = "{name}"\nname = "{name}"\nrole = "{role}"\npassword_hash = "{PASSWORD_HASH}"\n{more}\n'


def record_what_the_customer_hears(lab: TelephonyLab, seconds: float) -> bytes:
    """Record the sound that goes out to the one customer for a while; return it as a WAV file."""
    (channel,) = [each["id"] for each in lab.get("/channels") if ".customer." in each["id"]]
    return asyncio.run(_record(lab, channel, seconds))


async def _record(lab: TelephonyLab, channel: str, seconds: float) -> bytes:
    ready = asyncio.Event()

    async def on_connect() -> None:
        ready.set()

    ari = AriClient(lab.account(f"probe-{uuid4().hex[:8]}"), on_connect=on_connect)
    ari.start()
    try:
        await ready.wait()
        snoop, name = f"snoop-{uuid4()}", f"heard-{uuid4()}"
        with ari.expect(snoop, "StasisStart") as begun:
            await ari.post(f"/channels/{channel}/snoop/{snoop}", spy="out", app=ari.account.application)
            await begun.event(30)
        with ari.expect(name, "RecordingFinished") as finished:
            await ari.post(
                f"/channels/{snoop}/record", name=name, format="wav", maxDurationSeconds=int(seconds)
            )
            await finished.event(seconds + 30)
        sound: Any = await ari.get(f"/recordings/stored/{name}/file")
        await ari.delete(f"/recordings/stored/{name}")
        await ari.hang_up(snoop)
        return bytes(sound)
    finally:
        await ari.close()
