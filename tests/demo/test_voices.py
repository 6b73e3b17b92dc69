"""The demo's customers: a script that fits the product, and sound files as a telephone system delivers them."""

from pathlib import Path

import numpy as np
import phonenumbers
import pytest
import soundfile
from numpy.typing import NDArray

from demo.voices.making import make
from demo.voices.script import Voicemail, voicemails
from demo.voices.speech import LINE_BAND_HZ, LINE_RATE, down_the_line, voicemail_sound
from tests.support.voices import spoken_voicemails

ALL = {mail.id: mail for mail in voicemails()}


def samples_of(file: Path) -> NDArray[np.float32]:
    with soundfile.SoundFile(str(file)) as sound:
        return sound.read(always_2d=True)[:, 0]


def test_that_customers_of_several_business_processes_call_each_from_a_number_of_their_own() -> None:
    assert 8 <= len(ALL) <= 10
    assert len({mail.number for mail in ALL.values()}) == len(ALL) == len(voicemails())
    assert {mail.business_process_id for mail in ALL.values()} == {"billing", "claims", "support"}


def test_that_the_demo_meets_a_customer_who_never_answers_and_a_voicemail_box() -> None:
    assert {"01", "03"} <= {mail.number[-2:] for mail in ALL.values()}


@pytest.mark.parametrize("mail", ALL.values(), ids=ALL)
def test_that_no_number_can_be_anybodys(mail: Voicemail) -> None:
    number = phonenumbers.parse(mail.number)
    assert phonenumbers.is_valid_number(number)
    kept_free_for_fiction = {1: mail.number[5:10] == "55501", 49: mail.number.startswith("+493023125")}
    assert kept_free_for_fiction[number.country_code or 0]


@pytest.mark.parametrize("mail", ALL.values(), ids=ALL)
def test_that_a_voicemail_is_as_a_telephone_system_delivers_it(mail: Voicemail) -> None:
    with soundfile.SoundFile(str(spoken_voicemails()[mail.id])) as sound:
        assert (sound.format, sound.subtype, sound.channels, sound.samplerate) == (
            "WAV",
            "ULAW",
            1,
            LINE_RATE,
        )
        assert 15 <= sound.frames / sound.samplerate <= 40
        loudest = np.abs(sound.read(always_2d=True)).max()
    assert 0.5 < loudest < 0.7


def test_that_no_two_customers_sound_alike() -> None:
    pitches = [pitch_hz(samples_of(file)) for file in spoken_voicemails().values()]
    assert max(pitches) > 1.6 * min(pitches), "men and women call"
    assert len({mail.voice for mail in ALL.values()}) == len(ALL)


def pitch_hz(sound: NDArray[np.float32]) -> float:
    """Return the commonest pitch of a voice, from how like itself the sound is a period later."""
    frame = LINE_RATE // 20
    shortest, longest = LINE_RATE // 350, LINE_RATE // 70
    found: list[int] = []
    for at in range(0, len(sound) - 2 * frame, frame):
        part = sound[at : at + 2 * frame] - sound[at : at + 2 * frame].mean()
        alike = np.correlate(part, part, "full")[len(part) - 1 :]
        if alike[0] > 1 and alike[shortest:longest].max() > 0.5 * alike[0]:
            found.append(shortest + int(np.argmax(alike[shortest:longest])))
    return float(LINE_RATE / np.median(found))


def test_that_the_line_carries_its_band_and_nothing_else() -> None:
    rate = 24_000
    time = np.arange(rate) / rate
    tones = {hz: np.sin(2 * np.pi * hz * time).astype(np.float32) for hz in (100, 1_000, 3_900, 7_000)}
    carried = {hz: down_the_line(tone, rate) for hz, tone in tones.items()}
    low, high = LINE_BAND_HZ
    for hz, sound in carried.items():
        loudness = float(np.sqrt(np.mean(sound**2)))
        assert len(sound) == LINE_RATE
        assert loudness == pytest.approx(np.sqrt(0.5) if low < hz < high else 0, abs=0.01)
    spectrum = np.abs(np.fft.rfft(carried[1_000]))
    assert int(np.argmax(spectrum)) == 1_000


def test_that_the_same_text_and_voice_give_the_same_sound() -> None:
    mail = ALL["laura-bennett"]
    again = voicemail_sound(mail)
    assert np.array_equal(again, voicemail_sound(mail))
    kept = samples_of(spoken_voicemails()[mail.id])
    assert np.abs(again - kept).max() < 0.02, "µ-law is coarse, and no coarser"


def test_that_existing_prompts_are_kept_and_missing_ones_made(tmp_path: Path) -> None:
    spoken = spoken_voicemails()
    for file in spoken.values():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "made.json").write_bytes((next(iter(spoken.values())).parent / "made.json").read_bytes())
    lost = tmp_path / "laura-bennett.wav"
    lost.unlink()
    (tmp_path / "tom-okafor.wav").write_bytes(b"kept as it is")
    files = make(tmp_path)
    assert set(files) == set(ALL)
    assert lost.read_bytes() == spoken["laura-bennett"].read_bytes()
    assert (tmp_path / "tom-okafor.wav").read_bytes() == b"kept as it is"
    assert {path.suffix for path in tmp_path.iterdir()} == {".wav", ".json"}
