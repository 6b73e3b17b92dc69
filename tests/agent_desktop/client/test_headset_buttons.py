"""The buttons of a headset as commands at a real server; the headset is simulated below the library of the phone process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from agent_desktop.client.headset_buttons import HeadsetButtons, lights_of
from agent_desktop.model.phone import HeadsetLights
from agent_desktop.protocol.states import EndpointKind, InteractionState
from tests.agent_desktop.phone.headset_lab import STATES, Headset, headset, variables
from tests.agent_desktop.phone_desk import be_available, phone_desk
from tests.support.desktop_calls import STAYS, desktop_server, hand_in
from tests.support.sound import SoundLab
from tests.support.waiting import seen
from ui.gallery import sample


@pytest.fixture
def device(sound_lab: SoundLab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Headset]:
    """A headset with buttons, at a machine with sound."""
    folder = tmp_path / "headsets"
    folder.mkdir()
    for name, value in {**sound_lab.variables, **variables(folder)}.items():
        monkeypatch.setenv(name, value)
    with headset(folder, STATES) as plugged:
        yield plugged


@pytest.mark.sound
@pytest.mark.patience(240)
async def test_that_a_call_is_taken_muted_and_ended_by_the_headset_alone(
    device: Headset, tmp_path: Path
) -> None:
    with desktop_server(tmp_path) as server:
        async with phone_desk(server) as desk:
            buttons = HeadsetButtons(desk.actions, desk.view, desk.phone)
            buttons.enable(on=True)
            await be_available(desk)
            hand_in(server, STAYS)
            await seen(lambda: "02 2400" in device.written(), "the ring light")
            device.press("02 0100")
            await seen(lambda: device.written()[-1:] == ["02 0100"], "the off-hook light")
            await seen(lambda: desk.state is InteractionState.HANDLING, "the customer answers")
            device.press("02 0500")
            await seen(lambda: desk.phone.state.value.muted, "the agent is muted")
            await seen(lambda: device.written()[-1:] == ["02 0300"], "the mute light")
            device.press("02 0000")
            await seen(lambda: desk.state is InteractionState.WRAP_UP, "the call is over")
            await seen(lambda: device.written()[-1:] == ["02 0000"], "all lights are off")


@pytest.mark.sound
@pytest.mark.patience(240)
async def test_that_a_headset_is_left_alone_where_its_buttons_are_switched_off(
    device: Headset, tmp_path: Path
) -> None:
    with desktop_server(tmp_path) as server:
        async with phone_desk(server) as desk:
            buttons = HeadsetButtons(desk.actions, desk.view, desk.phone)
            buttons.enable(on=False)
            await be_available(desk)
            hand_in(server, STAYS)
            await seen(lambda: desk.state is InteractionState.OFFERED, "an offer")
            desk.actions.accept()
            await desk.is_up()
            assert device.opened == 0


@pytest.mark.parametrize(
    ("state", "lights"),
    [
        (InteractionState.OFFERED, HeadsetLights(ring=True)),
        (InteractionState.PREVIEW, HeadsetLights(off_hook=True, mute=True)),
        (InteractionState.HANDLING, HeadsetLights(off_hook=True, mute=True)),
        (InteractionState.WRAP_UP, HeadsetLights()),
    ],
)
def test_that_the_lights_follow_the_interaction(state: InteractionState, lights: HeadsetLights) -> None:
    here = sample.interaction(state, endpoint=EndpointKind.DESKTOP)
    assert lights_of(sample.desk(here), muted=True) == lights
    elsewhere = sample.interaction(state, endpoint=EndpointKind.SOFTPHONE)
    assert lights_of(sample.desk(elsewhere), muted=True) == HeadsetLights()
