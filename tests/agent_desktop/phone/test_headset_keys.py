"""The buttons and lights of headsets, through a real phone process; the devices are simulated below the library."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from agent_desktop.model.phone import HeadsetButton, HeadsetLights
from agent_desktop.phone.messages import ButtonPressed, DevicesListed, ListDevices, ShowLights
from tests.agent_desktop.phone.headset_lab import STATES, TOGGLES, headset, variables
from tests.support.phone_process import PhoneProcess, phone_process

RINGING = ShowLights(HeadsetLights(ring=True))
TALKING = ShowLights(HeadsetLights(off_hook=True))
DARK = ShowLights(HeadsetLights())


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """The environment of a phone process without sound, whose headsets are in ``tmp_path``."""
    return {**os.environ, **variables(tmp_path), "PULSE_SERVER": "unix:/nowhere"}


def presses(phone: PhoneProcess) -> list[HeadsetButton]:
    return [one.button for one in phone.reports if isinstance(one, ButtonPressed)]


def test_that_a_headset_answers_hangs_up_and_mutes_and_its_lights_follow(
    tmp_path: Path, env: dict[str, str]
) -> None:
    with headset(tmp_path, STATES) as device, phone_process(env) as phone:
        phone.order(RINGING)
        device.shows("02 2400")
        device.press("02 0100")
        phone.wait_for(ButtonPressed, lambda one: one.button is HeadsetButton.OFF_HOOK)
        phone.order(TALKING)
        device.shows("02 0100")
        device.press("02 0500")
        device.press("02 0100")
        phone.wait_for(ButtonPressed, lambda one: one.button is HeadsetButton.MUTE)
        phone.order(ShowLights(HeadsetLights(off_hook=True, mute=True)))
        device.shows("02 0300")
        device.press("02 0000")
        phone.wait_for(ButtonPressed, lambda one: one.button is HeadsetButton.ON_HOOK)
        phone.order(DARK)
        device.shows("02 0000")
        device.is_closed()
        assert presses(phone) == [HeadsetButton.OFF_HOOK, HeadsetButton.MUTE, HeadsetButton.ON_HOOK]


def test_that_a_headset_is_not_touched_before_the_first_offer(tmp_path: Path, env: dict[str, str]) -> None:
    with headset(tmp_path, STATES) as device, phone_process(env) as phone:
        phone.order(DARK)
        phone.order(ListDevices())
        phone.wait_for(DevicesListed)
        assert device.opened == 0


def test_that_a_headset_that_is_unplugged_and_put_back_is_used_again(
    tmp_path: Path, env: dict[str, str]
) -> None:
    with phone_process(env) as phone:
        phone.order(RINGING)
        with headset(tmp_path, TOGGLES) as device:
            device.shows("03 01")
        with headset(tmp_path, TOGGLES) as device:
            device.shows("03 01")
            device.press("01 01")
            phone.wait_for(ButtonPressed, lambda one: one.button is HeadsetButton.HOOK)
