"""Who hears whom while a supervisor listens, whispers and joins, through the real server, relay and Asterisk."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import soundfile

from demo.telephony import customers
from demo.telephony.lab import TelephonyLab
from demo.telephony.speech import presence
from tests.blackbox.client import Json, User
from tests.blackbox.telephony.office import Office, open_office
from tests.blackbox.telephony.supervisors_ear import speaking_customer, supervisors_ear
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.telephony, pytest.mark.patience(180)]

HEARD = 0.55
"""Half a second of a voice correlates with 0.9 where the other sides pause, and with 0.7 below an equally loud one."""
UNHEARD = 0.52
"""Half a second of another voice has correlated with 0.3 at the best-fitting place, and once with 0.46 in a long recording."""
UTTERANCE_S = 3


@pytest.fixture(scope="module")
def running_office(tmp_path_factory: pytest.TempPathFactory, running_lab: TelephonyLab) -> Iterator[Office]:
    """The server for all tests of the module; its conversations are recorded."""
    calls = 'supervision = ["listen", "whisper", "join"]\nrecord = true\n'
    with open_office(tmp_path_factory.mktemp("office"), running_lab, calls=calls) as office:
        yield office


def part_of(boss: User) -> Json | None:
    """Return what the agent's part of the monitor shows of the supervisor."""
    (agent,) = [each for each in boss.get("/v1/agents")["items"] if each["id"] == "real"]
    found: list[Json] = agent["supervised_by"]
    return found[0] if found else None


def is_in(boss: User, mode: str) -> bool:
    """Return whether the supervisor's leg is up in a mode."""
    part = part_of(boss)
    return part is not None and (part["mode"], part["leg"]) == (mode, "up")


def supervise(office: Office, boss: User, path: str, mode: str) -> None:
    """Enter in a mode, and return once Asterisk has joined the channels of that mode."""
    boss.put(f"{path}/supervision", {"mode": mode})

    def is_attached() -> bool:
        snoops = [each["id"] for each in office.lab.get("/channels") if ".snoop." in each["id"]]
        bridges: list[Json] = office.lab.get("/bridges")
        (main,) = [each for each in bridges if ".bridge." in each["id"]]
        joined = any(".supervisor." in each for each in main["channels"])
        beside = any(".supervision." in each["id"] and len(each["channels"]) == 2 for each in bridges)
        return joined and not snoops if mode == "join" else beside and not joined

    wait_until(is_attached, f"the supervisor is attached to {mode}")


def test_that_a_whisper_reaches_the_agent_alone_and_a_listener_no_one(office: Office) -> None:
    sounds = office.lab.sounds
    boss = office.user("boss")
    with speaking_customer(office.lab) as (customer, phone):
        agent, stream, interaction = office.accepted("real", customers.ANSWERS)
        path = f"/v1/interactions/{interaction['id']}"
        office.channels_are(1, state="Ringing")
        office.press("accept")
        stream.state("handling")
        assert boss.put(f"{path}/supervision", {"mode": "listen"})["leg"] == "ringing"
        with supervisors_ear(boss, interaction["id"]) as ear:
            wait_until(lambda: is_in(boss, "listen"), "the supervisor's leg is up")
            supervise(office, boss, path, "listen")
            customer.speak(sounds / "customer.wav")
            ear.voice.speak(sounds / "greeting.wav")
            supervise(office, boss, path, "whisper")
            ear.voice.speak(sounds / "message.wav")
            to_customer_before = phone.calls[-1].heard()
            supervise(office, boss, path, "join")
            ear.voice.speak(sounds / "supervisor.wav")
            to_customer, to_supervisor = phone.calls[-1].heard(), ear.heard()
            boss.call("DELETE", f"{path}/supervision")
            wait_until(lambda: part_of(boss) is None, "the supervisor has left")
        agent.post(f"{path}/end")
        stream.state("wrap_up")
    office.is_quiet()
    to_agent = max(
        (office.lab.folder / "phone").glob("dump-*-dec.wav"), key=lambda each: each.stat().st_mtime_ns
    )
    recorded = recording_of(boss, interaction["callback_id"])
    office.done(agent, interaction, "handled")

    heard_by = {
        "customer": to_customer,
        "supervisor": to_supervisor,
        "agent": to_agent,
        "recording": recorded,
    }
    listener, whisper, joined = (sounds / f"{name}.wav" for name in ("greeting", "message", "supervisor"))
    assert {who: hears(sound, sounds / "customer.wav") for who, sound in heard_by.items()} == {
        "customer": False,
        "supervisor": True,
        "agent": True,
        "recording": True,
    }
    assert hears(to_supervisor, sounds / "agent.wav", 20)
    assert hears(to_customer, sounds / "agent.wav", 20)
    assert [who for who, sound in heard_by.items() if hears(sound, listener)] == []
    assert [who for who, sound in heard_by.items() if hears(sound, whisper)] == ["agent"]
    assert [who for who, sound in heard_by.items() if hears(sound, joined)] == [
        "customer",
        "agent",
        "recording",
    ]
    assert not hears(to_customer_before, whisper)


def hears(sound: Path | bytes, spoken: Path, within_s: float = UTTERANCE_S) -> bool:
    """Return whether speech is in a sound, or is not; a doubtful likeness fails."""
    likeness = presence(sound, spoken, within_s)
    assert likeness > HEARD or likeness < UNHEARD, (
        f"{spoken.stem} is neither heard nor unheard: {likeness:.2f}"
    )
    return likeness > HEARD


def recording_of(boss: User, callback_id: str) -> bytes:
    """Return the recording of the conversation once the server has it, as a WAV file of 8 kHz."""
    path = f"/v1/callbacks/{callback_id}/call-recordings"
    (found,) = wait_until(lambda: boss.get(path)["items"], "the recording is stored")
    with soundfile.SoundFile(BytesIO(boss.send("GET", found["url"]).content)) as sound:
        samples: Any = sound.read(-1, "int16", always_2d=True)[:, 0]
        rate = sound.samplerate
    file = BytesIO()
    soundfile.write(file, samples, rate, "PCM_16", format="WAV")
    return file.getvalue()
