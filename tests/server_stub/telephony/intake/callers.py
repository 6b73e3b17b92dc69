"""A customer who calls in and follows a script, on the simulator and on Asterisk, through the server as a process."""

from __future__ import annotations

import os
import signal
import wave
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Final, Protocol

import httpx
import msgspec

from demo.telephony.caller import Caller, caller_with
from demo.telephony.lab import SECRET, TelephonyLab
from demo.telephony.speech import likeness
from server_stub.telephony.settings import TONE, CallerStep
from tests.support.server import QUICK, RunningServer, running_server, write_site
from tests.support.waiting import wait_until

CUSTOMER: Final = "+12125550142"
LINE: Final = "+12125550199"
FULL_LINE: Final = "+12125550198"
"""A number of the same business process, which takes no callback while one is open."""
CLOSED_LINE: Final = "+12125550197"

_LINES: Final = f"""
[[telephony.inbound]]
number = "{LINE}"
business_process = "billing"
[[telephony.inbound]]
number = "{FULL_LINE}"
business_process = "billing"
most_open_callbacks = 1
[[telephony.inbound]]
number = "{CLOSED_LINE}"
business_process = "claims"
"""
_HEARS: Final = "a caller hears prompts"
_RECORDED: Final = "a caller's message is recorded"


class Phone(Protocol):
    """A customer's phone on one of the switches."""

    def call(self, number: str, steps: Sequence[CallerStep]) -> None:
        """Call ``number`` and follow ``steps``; return at the end of the call."""
        ...

    def has_heard(self, prompt: str) -> None:
        """Fail if the prompt was not heard in the last call."""
        ...


@dataclass
class Centre:
    """A server with its inbound numbers, and the phone of ``CUSTOMER``."""

    server: RunningServer
    boss: httpx.Client
    phone: Phone
    sounds: Path

    def callbacks(self) -> list[dict[str, Any]]:
        """Return the open callbacks."""
        return self.boss.get("/v1/callbacks").raise_for_status().json()["items"]

    def callback(self) -> dict[str, Any]:
        """Return the only open callback."""
        (found,) = self.callbacks()
        return found

    def recording(self, callback_id: str) -> bytes:
        """Return the callback's recording, once it is there."""
        path = f"/v1/callbacks/{callback_id}"
        wait_until(lambda: self.boss.get(path).json()["recordings"], "a message is filed")
        return self.boss.get(f"{path}/recording").raise_for_status().content

    def is_empty(self) -> None:
        """Withdraw what is open, and start the queues again."""
        for each in self.callbacks():
            self.boss.post(f"/v1/callbacks/{each['id']}/withdraw").raise_for_status()
        self.boss.post("/v1/business-processes/billing/start").raise_for_status()


class SimulatedPhone:
    """The phone on the simulator: each call is a caller that a reload adds to the site file."""

    def __init__(self, server: RunningServer) -> None:
        self._server = server
        self._numbers = count()
        self._call = ""
        self._began = 0

    def call(self, number: str, steps: Sequence[CallerStep]) -> None:
        """See ``Phone``."""
        self._began = len(self._server.log)
        text = f'\n[[simulator.caller]]\nid = "call-{next(self._numbers)}"\ncalls = "{number}"\n'
        text += f'number = "{CUSTOMER}"\n'
        for step in steps:
            given = msgspec.to_builtins(step)
            text += "[[simulator.caller.step]]\n" + "".join(
                f"{name} = {msgspec.json.encode(value).decode()}\n" for name, value in given.items() if value
            )
        with self._server.site.open("a", encoding="utf-8") as site:
            site.write(text)
        os.kill(self._server.pid, signal.SIGHUP)
        wait_until(lambda: _with(self._server, self._began, "a caller's call is over"), "the call is over")

    def has_heard(self, prompt: str) -> None:
        """See ``Phone``."""
        heard = [name for each in _with(self._server, self._began, _HEARS) for name in each["prompts"]]
        assert prompt in heard


class PhoneOnAsterisk:
    """A real phone behind the customers' trunk; it acts when the server's log shows that it hears the prompt."""

    def __init__(self, server: RunningServer, lab: TelephonyLab, caller: Caller, prompts: Path) -> None:
        self._server = server
        self._lab = lab
        self._caller = caller
        self._prompts = prompts

    def call(self, number: str, steps: Sequence[CallerStep]) -> None:
        """See ``Phone``."""
        place = len(self._server.log)
        self._caller.call(number)
        for step in steps:
            place += wait_until(lambda step=step, place=place: self._reached(step, place), step.at)
            if step.says is not None:
                self._say(Path(step.says))
            self._caller.press(step.keys)
            if step.hangs_up:
                self._caller.hang_up()
        wait_until(lambda: not self._lab.channels(), "the call is over")
        wait_until(lambda: not self._lab.get("/recordings/stored"), "no message is left in Asterisk")

    def _reached(self, step: CallerStep, place: int) -> int:
        """Return how many records from ``place`` on it takes until the caller is where the step belongs; 0 if not yet."""
        for number, record in enumerate(self._server.log[place:], start=1):
            is_there = step.at in record.get("prompts", ()) if record["event"] == _HEARS else False
            if is_there or (step.at == TONE and record["event"] == _RECORDED):
                return number
        return 0

    def _say(self, speech: Path) -> None:
        """Return once nearly all of it is in the file that Asterisk is recording."""
        wait_until(lambda: self._written(0), "the tone is over")
        self._caller.say(speech)
        with wave.open(str(speech)) as file:
            most = 2 * file.getnframes()
        wait_until(lambda: self._written(0.9 * most), f"{speech.stem} is recorded")

    def _written(self, size: float) -> bool:
        return any(
            file.stat().st_size > size
            for file in (self._lab.folder / "asterisk/spool/recording").glob("callback-desk.message.*")
        )

    def has_heard(self, prompt: str) -> None:
        """See ``Phone``."""
        assert likeness(self._caller.heard(), self._prompts / f"en/{prompt}.wav") > 0.7


@contextmanager
def centre_on_simulator(folder: Path, sounds: Path) -> Generator[Centre]:
    """Run a server on the simulator."""
    _write_site(folder, f"[simulator]\npace = 20\n[telephony]\n{_LINES}")
    with running_server(folder) as server, server.client("boss") as boss:
        yield Centre(server, boss, SimulatedPhone(server), sounds)


@contextmanager
def centre_on_asterisk(folder: Path, lab: TelephonyLab, prompts: Path) -> Generator[Centre]:
    """Run a server on the lab's Asterisk."""
    table = lab.table.replace("[[telephony.trunk]]", f'prompts = "{prompts}"\n[[telephony.trunk]]', 1)
    _write_site(folder, table + _LINES)
    (folder / "ari.secret").write_text(SECRET)
    with (
        running_server(folder, arguments=["--telephony", "asterisk"]) as server,
        server.client("boss") as boss,
        caller_with(folder / "caller", CUSTOMER, registrar=lab.sip_port, media=lab.media + 940) as caller,
    ):
        wait_until(lambda: _with(server, 0, "Asterisk is connected"), "Asterisk is connected")
        yield Centre(server, boss, PhoneOnAsterisk(server, lab, caller, prompts), lab.sounds)


def _write_site(folder: Path, telephony: str) -> None:
    """Write the site file; *claims* is closed on every day of the week."""
    site = folder / "site.toml"
    write_site(site, more=telephony)
    before, claims, after = site.read_text("utf-8").partition('id = "claims"\n')
    closed = f'{QUICK}\n[business_process.timing.schedule]\ntimezone = "UTC"\nweekly = {{}}\n'
    site.write_text(before + claims + after.replace(QUICK, closed, 1), "utf-8")


def _with(server: RunningServer, place: int, event: str) -> list[dict[str, Any]]:
    """Return the records of the log from ``place`` on that have this ``event``."""
    return [record for record in server.log[place:] if record["event"] == event]
