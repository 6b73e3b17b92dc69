"""Customers who call in: a real phone, Asterisk and server, from the first prompt to the callback with its message."""

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
import pytest
import soundfile

from demo.telephony.caller import Caller, caller_with
from demo.telephony.lab import SECRET, TelephonyLab
from demo.telephony.speech import likeness
from server_stub.site.prompt_synthesis import make_prompts
from tests.support.server import RunningServer, running_server
from tests.support.waiting import PATIENCE_S, wait_until

pytestmark = [pytest.mark.telephony, pytest.mark.slow, pytest.mark.patience(180)]

LINE: Final = "+12125550199"
CUSTOMER: Final = "+12125550142"


@pytest.fixture(scope="module")
def prompts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of spoken prompts."""
    folder = tmp_path_factory.mktemp("prompts")
    make_prompts(folder, "en", texts={})
    return folder


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
    lab: TelephonyLab, folder: Path, prompts: Path, *, line: str = "", troubles_expected: bool = False
) -> Generator[Centre]:
    """Run a server with a number for *billing*; ``line`` is added to the number's table."""
    table = lab.table.replace("[[telephony.trunk]]", f'prompts = "{prompts}"\n[[telephony.trunk]]', 1)
    table += f'[[telephony.inbound]]\nnumber = "{LINE}"\nbusiness_process = "billing"\n{line}'
    site = folder / "site"
    site.mkdir()
    (site / "ari.secret").write_text(SECRET)
    with (
        running_server(
            site, arguments=["--telephony", "asterisk"], more=table, troubles_expected=troubles_expected
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


def test_that_a_caller_is_called_back_with_the_message_that_was_spoken(
    lab: TelephonyLab, tmp_path: Path, prompts: Path
) -> None:
    with centre_on(lab, tmp_path, prompts) as centre:
        centre.call()
        centre.caller.press("1")
        callback = centre.callback()
        assert (callback["business_process_id"], callback["number"]) == ("billing", CUSTOMER)
        centre.is_recording(callback["id"])
        centre.caller.say(lab.sounds / "message.wav")
        centre.has_recorded(callback["id"])
        centre.caller.press("1")
        sound = centre.recording(callback["id"])
        centre.is_over()
        assert likeness(wav_of(sound), lab.sounds / "message.wav") > 0.7
        for prompt in ("leave-message", "confirmed"):
            assert likeness(centre.caller.heard(), prompts / f"en/{prompt}.wav") > 0.7, prompt


def test_that_an_entered_number_is_called_and_its_entry_needs_no_message(
    lab: TelephonyLab, tmp_path: Path, prompts: Path
) -> None:
    with centre_on(lab, tmp_path, prompts) as centre:
        centre.call()
        centre.caller.press("22125550143#1")
        assert centre.callback()["number"] == "+12125550143"
        centre.caller.press("#")
        centre.is_over()
        assert centre.callback()["recordings"] == []


def test_that_hanging_up_while_speaking_keeps_the_callback_and_the_message(
    lab: TelephonyLab, tmp_path: Path, prompts: Path
) -> None:
    with centre_on(lab, tmp_path, prompts) as centre:
        centre.call()
        centre.caller.press("1")
        callback = centre.callback()
        centre.is_recording(callback["id"])
        centre.caller.say(lab.sounds / "message.wav")
        centre.has_spoken(callback["id"], 4)
        centre.caller.hang_up()
        centre.recording(callback["id"])
        centre.is_over()
        assert len(centre.callbacks()) == 1


def test_that_a_caller_who_has_a_callback_can_cancel_it(
    lab: TelephonyLab, tmp_path: Path, prompts: Path
) -> None:
    with centre_on(lab, tmp_path, prompts) as centre:
        body = {"business_process_id": "billing", "number": CUSTOMER}
        with centre.server.client("ivr") as ivr:
            ivr.post("/v1/callbacks", json=body).raise_for_status()
        centre.call()
        centre.caller.press("2")
        wait_until(lambda: not centre.callbacks(), "the callback is withdrawn")
        centre.is_over()
        assert likeness(centre.caller.heard(), prompts / "en/cancelled.wav") > 0.7


def test_that_a_full_queue_is_announced_and_takes_nothing(
    lab: TelephonyLab, tmp_path: Path, prompts: Path
) -> None:
    with centre_on(lab, tmp_path, prompts, line="most_open_callbacks = 1\n") as centre:
        body = {"business_process_id": "billing", "number": "+12125550177"}
        with centre.server.client("ivr") as ivr:
            ivr.post("/v1/callbacks", json=body).raise_for_status()
        centre.call()
        centre.is_over()
        assert likeness(centre.caller.heard(), prompts / "en/full.wav") > 0.7
        assert [each["number"] for each in centre.callbacks()] == ["+12125550177"]


def test_that_a_server_killed_during_the_message_files_it_after_its_next_start(
    lab: TelephonyLab, tmp_path: Path, prompts: Path
) -> None:
    with centre_on(lab, tmp_path, prompts, troubles_expected=True) as centre:
        centre.call()
        centre.caller.press("1")
        callback = centre.callback()
        centre.is_recording(callback["id"])
        centre.caller.say(lab.sounds / "message.wav")
        centre.has_spoken(callback["id"], 4)
        centre.server.kill()
        centre.caller.hang_up()
        wait_until(lambda: not lab.channels(), "the call is over")
        centre.server.start()
        centre.recording(callback["id"])
        centre.is_over()
        assert [each["id"] for each in centre.callbacks()] == [callback["id"]]


def test_that_a_message_that_asterisk_lost_leaves_the_callback_and_is_logged(
    lab: TelephonyLab, tmp_path: Path, prompts: Path
) -> None:
    with centre_on(lab, tmp_path, prompts, troubles_expected=True) as centre:
        body = {"business_process_id": "billing", "number": CUSTOMER}
        with centre.server.client("ivr") as ivr:
            callback_id = ivr.post("/v1/callbacks", json=body).raise_for_status().json()["id"]
        centre.server.stop()
        header = (lab.sounds / "message.wav").read_bytes()[:44]
        name = f"callback-desk.message.{callback_id}.1795000000%2E1.1.wav"
        (lab.folder / "asterisk/spool/recording" / name).write_bytes(header)
        centre.server.start()
        wait_until(
            lambda: [each for each in centre.server.log if each["event"] == "recording lost"],
            "the loss is logged",
        )
        centre.is_over()
        assert centre.callback()["recordings"] == []


def test_that_a_caller_who_stays_while_the_server_restarts_begins_again_and_has_one_callback(
    lab: TelephonyLab, tmp_path: Path, prompts: Path
) -> None:
    with centre_on(lab, tmp_path, prompts, troubles_expected=True) as centre:
        centre.call()
        centre.caller.press("1")
        callback = centre.callback()
        centre.server.kill()
        centre.server.log.clear()
        centre.server.start()
        wait_until(
            lambda: [each for each in centre.server.log if each["event"] == "a caller has arrived"],
            "the caller is served again",
        )
        assert [each["id"] for each in centre.callbacks()] == [callback["id"]]
        centre.caller.press("2")
        wait_until(lambda: not centre.callbacks(), "the callback is withdrawn")
        centre.is_over()
        assert likeness(centre.caller.heard(), prompts / "en/cancelled.wav") > 0.7


def test_that_a_message_is_recorded_again_and_the_new_one_is_kept(
    lab: TelephonyLab, tmp_path: Path, prompts: Path
) -> None:
    with centre_on(lab, tmp_path, prompts) as centre:
        centre.call()
        centre.caller.press("1")
        callback = centre.callback()
        centre.is_recording(callback["id"])
        centre.caller.say(lab.sounds / "customer.wav")
        centre.has_spoken(callback["id"], 3)
        centre.caller.press("#")
        centre.has_recorded(callback["id"])
        centre.caller.press("2")
        centre.is_recording(callback["id"], 2)
        centre.caller.say(lab.sounds / "message.wav")
        centre.has_recorded(callback["id"], 2)
        centre.caller.press("1")
        sound = wav_of(centre.recording(callback["id"]))
        centre.is_over()
        assert likeness(sound, lab.sounds / "message.wav") > 0.7
        assert len(centre.callback()["recordings"]) == 1
