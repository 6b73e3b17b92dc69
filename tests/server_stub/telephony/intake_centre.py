"""The intake by phone as its tests see it: the server with one number on the lab's Asterisk, and a customer's phone."""

from __future__ import annotations

import io
import wave
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import httpx
import soundfile

from demo.telephony.caller import Caller, caller_with
from demo.telephony.lab import SECRET, TelephonyLab
from tests.support.server import QUICK, RunningServer, running_server, write_site
from tests.support.waiting import PATIENCE_S, wait_until

LINE: Final = "+12125550199"
CUSTOMER: Final = "+12125550142"


@dataclass
class Centre:
    """The server with one number, and a customer's phone."""

    lab: TelephonyLab
    server: RunningServer
    boss: httpx.Client
    caller: Caller

    def call(self) -> None:
        """Have the customer call, and return once the call is answered."""
        self.caller.call(LINE)
        wait_until(lambda: any("Up" in each for each in self.lab.channels()), "the call is answered")

    def connections(self) -> int:
        """Return how often the server has connected to Asterisk."""
        return sum(record["event"] == "Asterisk is connected" for record in self.server.log)

    def callbacks(self) -> list[dict[str, Any]]:
        """Return the open callbacks."""
        return self.boss.get("/v1/callbacks").raise_for_status().json()["items"]

    def callback(self) -> dict[str, Any]:
        """Return the only open callback, once there is one."""
        (found,) = wait_until(self.callbacks, "there is a callback")
        return found

    def is_recording(self, callback_id: str, take: int = 1) -> None:
        """Return once a take is being recorded."""
        wait_until(
            lambda: self._recording_at("live", callback_id, take) is not None, f"take {take} is recorded"
        )

    def has_recorded(self, callback_id: str, take: int = 1) -> None:
        """Return once the take is over."""
        wait_until(lambda: self._recording_at("live", callback_id, take) is None, f"take {take} is over")

    def has_spoken(self, callback_id: str, seconds: float) -> None:
        """Return once that much of the first take is in Asterisk's file."""
        wait_until(
            lambda: len(self._recording_at("stored", callback_id, 1, "/file") or b"") > 16_000 * seconds,
            f"{seconds:g} s are recorded",
        )

    def _recording_at(self, where: str, callback_id: str, take: int, what: str = "") -> bytes | None:
        for channel in self.lab.get("/channels"):
            channel_id = quote(channel["id"], safe="").replace(".", "%2E")
            name = quote(f"callback-desk.message.{callback_id}.{channel_id}.{take}")
            answer = httpx.get(
                f"{self.lab.ari_url}/recordings/{where}/{name}{what}",
                auth=("callback-desk", SECRET),
                timeout=PATIENCE_S,
            )
            if answer.is_success:
                return answer.content
        return None

    def recording(self, callback_id: str) -> bytes:
        """Return the callback's recording, once it is there."""
        wait_until(
            lambda: self.boss.get(f"/v1/callbacks/{callback_id}").json()["recordings"], "a message is filed"
        )
        return self.boss.get(f"/v1/callbacks/{callback_id}/recording").raise_for_status().content

    def is_over(self) -> None:
        """Return once no call and no message is left in Asterisk."""
        wait_until(lambda: not self.lab.channels(), "the call is over")
        wait_until(lambda: not self.lab.get("/recordings/stored"), "no message is left in Asterisk")


@contextmanager
def centre_on(
    lab: TelephonyLab,
    folder: Path,
    prompts: Path,
    *,
    line: str = "",
    timing: str = QUICK,
    troubles_expected: bool = False,
) -> Generator[Centre]:
    """Run a server with a number for *billing*; ``line`` is added to the number's table.

    The phone of the agent ``dana`` is the own desktop.
    """
    table = lab.table.replace("[[telephony.trunk]]", f'prompts = "{prompts}"\n[[telephony.trunk]]', 1)
    table += f'[[telephony.inbound]]\nnumber = "{LINE}"\nbusiness_process = "billing"\n{line}'
    site = folder / "site"
    site.mkdir()
    write_site(site / "site.toml", timing=timing, more=table)
    text, dana = (site / "site.toml").read_text("utf-8"), 'id = "dana"\nname = "Dana"\n'
    assert text.count(dana) == 1
    desktop = dana + 'endpoint = { kind = "desktop", address = "dana" }\n'
    (site / "site.toml").write_text(text.replace(dana, desktop), "utf-8")
    (site / "ari.secret").write_text(SECRET)
    with (
        running_server(
            site, arguments=["--telephony", "asterisk"], troubles_expected=troubles_expected
        ) as server,
        server.client("boss") as boss,
        caller_with(folder / "caller", CUSTOMER, registrar=lab.sip_port, media=lab.media + 940) as caller,
    ):
        wait_until(
            lambda: any(record["event"] == "Asterisk is connected" for record in server.log),
            "Asterisk is connected",
        )
        yield Centre(lab, server, boss, caller)


def wav_of(flac: bytes) -> bytes:
    """Return a recording as the lab compares it."""
    target = io.BytesIO()
    with soundfile.SoundFile(io.BytesIO(flac)) as kept, wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(kept.samplerate)
        file.writeframes(kept.read(-1, "int16", always_2d=True).tobytes())
    return target.getvalue()
