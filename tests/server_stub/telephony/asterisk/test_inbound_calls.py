"""Customers who call in over Asterisk while server or Asterisk fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from demo.telephony.lab import TelephonyLab
from demo.telephony.speech import likeness
from tests.server_stub.telephony.intake_centre import CUSTOMER, centre_on
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.telephony, pytest.mark.slow, pytest.mark.patience(180)]


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
