"""The list of devices is that of the system, and it follows what is plugged in and pulled out."""

import asyncio

import pytest

from agent_desktop.audio import devices as devices_module
from agent_desktop.audio.devices import LONGEST_NAME, MOST, SoundDevices
from agent_desktop.audio.portaudio import PORTAUDIO, SINK_PREFIX
from agent_desktop.model.sound import Device, DeviceList
from tests.agent_desktop.audio.desk_sound import Server, devices
from tests.agent_desktop.audio.hearing import until
from tests.support.sound import SoundLab


def names(listed: DeviceList) -> set[str]:
    return {device.id.removeprefix(SINK_PREFIX) for device in listed.devices}


def default(listed: DeviceList) -> str:
    return next((device.id.removeprefix(SINK_PREFIX) for device in listed.devices if device.is_default), "")


def test_that_before_the_first_look_any_device_may_be_there() -> None:
    assert DeviceList().has("pulse:headset")
    assert DeviceList().has(None)


def test_that_a_list_knows_what_is_in_it() -> None:
    listed = DeviceList((Device("pulse:headset", "Headset"),), known=True)
    assert listed.has("pulse:headset")
    assert listed.has(None)
    assert not listed.has("pulse:speakers")
    assert not DeviceList(known=True).has(None)


@pytest.mark.sound
async def test_that_devices_are_listed_by_name_the_default_first(lab: SoundLab) -> None:
    lab.pactl(
        "load-module",
        "module-null-sink",
        "sink_name=headset",
        "sink_properties=device.description=Jabra-65",
    )
    lab.add_sink("speakers")
    lab.set_default_sink("headset")
    async with devices() as listed:
        await until(listed, lambda now: names(now) == {"lab", "headset", "speakers"}, listed.list)
        assert listed.list.devices[0] == Device("pulse:headset", "Jabra-65", is_default=True)
        assert [device.is_default for device in listed.list.devices] == [True, False, False]


@pytest.mark.sound
async def test_that_a_device_is_noticed_when_it_comes_and_when_it_goes(lab: SoundLab) -> None:
    async with devices() as listed:
        assert names(listed.list) == {"lab"}
        number = await asyncio.to_thread(lab.add_sink, "headset")
        await until(listed, lambda now: names(now) == {"lab", "headset"}, listed.list)
        lab.remove_sink(number)
        await until(listed, lambda now: names(now) == {"lab"}, listed.list)


@pytest.mark.sound
async def test_that_another_default_is_noticed(lab: SoundLab) -> None:
    lab.add_sink("headset")
    async with devices() as listed:
        await until(listed, lambda now: default(now) == "lab", listed.list)
        await asyncio.to_thread(lab.set_default_sink, "headset")
        await until(listed, lambda now: default(now) == "headset", listed.list)


@pytest.mark.sound
async def test_that_the_sink_made_up_for_want_of_devices_is_none(lab: SoundLab) -> None:
    async with devices() as listed:
        lab.pactl("unload-module", "module-null-sink")
        await until(listed, lambda now: now == DeviceList((), known=True), listed.list)
        assert listed.list.known


@pytest.mark.sound
async def test_that_a_sound_server_is_missed_and_found_again(lab: SoundLab) -> None:
    server = Server(lab)
    async with devices() as listed:
        await asyncio.to_thread(server.kill)
        await until(listed, lambda now: not now.devices, listed.list)
        with server.back("lab"):
            await until(listed, lambda now: names(now) == {"lab"}, listed.list)


@pytest.mark.sound
async def test_that_looking_again_finds_a_sound_server_without_waiting(
    lab: SoundLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices_module, "LOOK_AGAIN_S", (3600.0,))
    server = Server(lab)
    async with devices() as listed:
        await asyncio.to_thread(server.kill)
        await until(listed, lambda now: not now.devices, listed.list)
        with server.back("lab"):
            listed.look_again()
            await until(listed, lambda now: names(now) == {"lab"}, listed.list)


@pytest.mark.sound
async def test_that_a_sound_server_that_hangs_does_not_hang_the_end(
    lab: SoundLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices_module, "CLOSE_S", 0.3)
    server = Server(lab)
    listed = SoundDevices(asyncio.get_running_loop())
    server.hang()
    try:
        listed.start()
        await listed.close()  # Would not return while the sound server hangs, were it to wait for it.
        assert listed.list == DeviceList()
    finally:
        server.go_on()


@pytest.mark.usefixtures("no_sound")
async def test_that_without_any_sound_the_list_is_empty_and_known() -> None:
    async with devices() as listed:
        assert listed.list == DeviceList((), known=True)


@pytest.mark.usefixtures("no_sound")
async def test_that_without_a_sound_server_portaudio_s_devices_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    headset = Device("portaudio:ALSA:Headset", "Headset", is_default=True)
    monkeypatch.setattr(PORTAUDIO, "devices", lambda: (headset,))
    async with devices() as listed:
        assert listed.list.devices == (headset,)


@pytest.mark.usefixtures("no_sound")
async def test_that_neither_the_list_nor_a_name_grows_without_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    many = tuple(Device(f"portaudio:ALSA:{number}", "x" * 5000) for number in range(1000))
    monkeypatch.setattr(PORTAUDIO, "devices", lambda: many)
    async with devices() as listed:
        assert len(listed.list.devices) == MOST
        assert {len(device.name) for device in listed.list.devices} == {LONGEST_NAME}


@pytest.mark.sound
async def test_that_many_changes_in_a_row_end_in_the_truth(lab: SoundLab) -> None:
    async with devices() as listed:
        numbers = [
            await asyncio.to_thread(lab.pactl, "load-module", "module-null-sink", f"sink_name=headset{turn}")
            for turn in range(6)
        ]
        for number in numbers[:-1]:
            await asyncio.to_thread(lab.remove_sink, number)
        await until(listed, lambda now: names(now) == {"lab", "headset5"}, listed.list)
