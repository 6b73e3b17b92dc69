"""Descriptors and reports of headsets, as recorded and as the standard allows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.phone import HeadsetButton, HeadsetLights
from agent_desktop.phone.hid_descriptor import ButtonReader, HidDescriptor
from tests.agent_desktop.phone.headset_lab import NO_IDS, STATES, TOGGLES

B = HeadsetButton
RINGING = HeadsetLights(ring=True)
TALKING_MUTED = HeadsetLights(off_hook=True, mute=True)


@pytest.mark.parametrize(
    ("descriptor", "reports", "presses"),
    [
        (STATES, ["02 0100", "02 0100", "02 0000"], [B.OFF_HOOK, B.ON_HOOK]),
        (STATES, ["02 0500", "02 0100", "02 0500"], [B.OFF_HOOK, B.MUTE, B.MUTE]),
        (STATES, ["01 0100", "02", "02 0000"], []),
        (TOGGLES, ["01 01", "01 00", "01 01", "01 00"], [B.HOOK, B.HOOK]),
        (TOGGLES, ["01 02", "01 00"], [B.MUTE]),
        (NO_IDS, ["0001", "0003", "0001", "0005"], [B.OFF_HOOK, B.MUTED, B.UNMUTED, B.DROP]),
        (NO_IDS, ["FF00"], []),
    ],
)
def test_that_reports_become_presses(
    descriptor: bytes, reports: list[str], presses: list[HeadsetButton]
) -> None:
    reader = ButtonReader(HidDescriptor(descriptor))
    found = [button for report in reports for button in reader.presses(bytes.fromhex(report))]
    assert found == presses


@pytest.mark.parametrize(
    ("descriptor", "lights", "reports"),
    [
        (STATES, RINGING, ["02 2400"]),
        (STATES, TALKING_MUTED, ["02 0300"]),
        (STATES, HeadsetLights(), ["02 0000"]),
        (TOGGLES, RINGING, ["02 00", "03 01"]),
        (TOGGLES, TALKING_MUTED, ["02 03", "03 00"]),
        (NO_IDS, RINGING, ["00 02"]),
        (NO_IDS, TALKING_MUTED, ["00 01"]),
    ],
)
def test_that_lights_become_reports(descriptor: bytes, lights: HeadsetLights, reports: list[str]) -> None:
    assert HidDescriptor(descriptor).light_reports(lights) == [bytes.fromhex(one) for one in reports]


@given(st.binary(max_size=80), st.lists(st.binary(max_size=64), max_size=5))
def test_that_no_device_breaks_the_reader(descriptor: bytes, reports: list[bytes]) -> None:
    for whole in (descriptor, STATES[: len(descriptor)] + descriptor):
        found = HidDescriptor(whole)
        found.light_reports(RINGING)
        reader = ButtonReader(found)
        for report in reports:
            reader.presses(report)
