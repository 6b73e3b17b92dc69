"""The real engine on real sound."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import psutil
import pytest
import soundfile
from faster_whisper.tokenizer import (
    _LANGUAGE_CODES,  # pyright: ignore[reportPrivateUsage] # the library has no public list
)
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import FoundKind, TranscriptionOutcome
from benchmarks.speech.human_speech import PACKAGE, WIDE_BAND_HZ, human_sentences
from benchmarks.speech.wording import word_count, word_error_rate
from demo.voices.script import voicemails
from server_stub.core.model.speech_rules import ENGLISH_ALONE, LANGUAGES, SpeechRules
from server_stub.encryption.data_key import new_key
from server_stub.encryption.data_keys import SeveralKeys
from server_stub.recordings.store import RecordingStore
from server_stub.transcription.errors import FailureReason, NotTranscribed
from server_stub.transcription.recognition import HeardWord, tidy
from server_stub.transcription.service import Outcome, TranscriptionService
from server_stub.transcription.whisper import WhisperTranscriber
from server_stub.transcription.worker import NICENESS
from tests.server_stub.recordings.sounds import body
from tests.support.needs import program
from tests.support.voices import spoken_voicemails
from tests.support.waiting import wait_until

MOST_WER: Final = 0.03
"""Words that may be wrong. Measured: 1 % of the demo's voicemails, none of what people say."""

ENGINE: Final = "faster-whisper base"

SPOKEN: Final = ("rosa-diaz", "daniel-brooks", "tom-okafor", "laura-bennett", "sam-whitaker")
"""A woman and three men of different voice, quick and slow, with names, numbers and sums."""

NICEST: Final = 19
"""Linux grants no more."""

RATE: Final = 8_000

SPEECHLESS: Final = ("silence", "tone", "noise", "swelling noise", "keys", "ringing", "music")

FOREIGN: Final = {
    "es": "Hola, llamaba por mi factura de la luz. Llámeme mañana por la mañana, por favor. Muchas gracias.",
    "pt": "Bom dia, gostaria de falar com um atendente sobre a minha conta.",
}


SPANISH: Final = {"es-expected": SpeechRules(("es",)), "es-detected": SpeechRules(("en", "es"))}
"""The Spanish recording once more, for business processes that expect Spanish."""

EXPECTED: Final = SPANISH | dict.fromkeys(SPOKEN, SpeechRules(country="US"))

NUMBERS: Final = {
    "rosa-diaz": {"4417", "+12125550142"},
    "daniel-brooks": {"8026"},
    "tom-okafor": {"77039"},
    "laura-bennett": set[str](),
    "sam-whitaker": {"502881"},
}
"""The numbers that the customers of the demo say."""

TIMES: Final = {"rosa-diaz": ["../12:00"], "laura-bennett": ["../17:00"]}
"""When two of them want to be called: *before noon*, and *until five o'clock*."""


class Heard(msgspec.Struct, frozen=True):
    """What became of each file, by its name, and how many workers it took."""

    outcomes: Mapping[str, Outcome]
    workers: int
    niceness: int
    """How much nicer the worker was than this process."""


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder where the first worker joins the model, for all."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def heard(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Heard:
    """Give every kind of file to one engine, once a session: loading the model takes longer than most of them."""
    folder = tmp_path_factory.mktemp("sounds")
    files = {name: kept_as_flac(spoken_voicemails()[name], folder) for name in SPOKEN}
    files |= {"broken": broken(folder)}
    files |= {"missing": folder / "missing.flac", "a sound after all": files["tom-okafor"]}
    files |= {path.stem: path for path in human_sentences(folder / "human", WIDE_BAND_HZ)}
    return asyncio.run(hear(files, models))


@pytest.fixture(scope="session")
def without_words(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Heard:
    """Give what holds no English words to one engine."""
    folder = tmp_path_factory.mktemp("without-words")
    files = {name: speechless(folder, name) for name in SPEECHLESS}
    files |= {"nothing": no_samples(folder)}
    files |= {language: spoken(folder, language) for language in FOREIGN}
    files |= dict.fromkeys(SPANISH, files["es"])
    return asyncio.run(hear(files, models))


async def hear(files: Mapping[str, Path], models: Path) -> Heard:
    """Transcribe ``files`` with one transcriber."""
    pids: list[int] = []
    transcriber = WhisperTranscriber(on_start=pids.append, models=models)
    outcomes: dict[str, Outcome] = {}
    for name, file in files.items():
        try:
            outcomes[name] = await transcriber.transcribe(file, EXPECTED.get(name, ENGLISH_ALONE))
        except NotTranscribed as failure:
            outcomes[name] = failure
    niceness = psutil.Process(pids[0]).nice() - psutil.Process().nice()
    await transcriber.close()
    return Heard(outcomes, len(pids), niceness)


def kept_as_flac(file: Path, folder: Path) -> Path:
    """Return the sound of ``file`` as the server keeps recordings."""
    with soundfile.SoundFile(str(file)) as sound:
        samples = sound.read(-1, "int16", always_2d=True)
    kept = folder / f"{file.stem}.flac"
    soundfile.write(str(kept), samples, RATE, format="FLAC", subtype="PCM_16")
    return kept


def speechless(folder: Path, name: str) -> Path:
    """Return a recording without speech."""
    at_s = np.arange(5 * RATE) / RATE
    noise = np.random.default_rng(5).normal(0, 0.2, len(at_s))
    sound = {
        "silence": 0 * at_s,
        "tone": 0.4 * np.sin(2 * np.pi * 440 * at_s),
        "noise": noise,
        "swelling noise": noise * np.sin(2 * np.pi * 2 * at_s) ** 2,
        "keys": 0.3 * (np.sin(2 * np.pi * 697 * at_s) + np.sin(2 * np.pi * 1209 * at_s)) * (at_s % 0.5 < 0.2),
        "music": sum(0.1 * np.sin(2 * np.pi * hz * at_s) * (at_s * 2 % 1) for hz in (262, 330, 392, 523)),
        "ringing": 0.3 * (np.sin(2 * np.pi * 440 * at_s) + np.sin(2 * np.pi * 480 * at_s)) * (at_s % 6 < 2),
    }[name]
    file = folder / f"{name}.flac"
    soundfile.write(str(file), sound, RATE, format="FLAC", subtype="PCM_16")
    return file


def spoken(folder: Path, language: str) -> Path:
    """Return the speech of a synthetic voice in another language."""
    wide = folder / f"{language}.wav"
    espeak = program("espeak-ng", package="espeak-ng")
    subprocess.run([espeak, "-v", language, "-w", str(wide), FOREIGN[language]], check=True)
    return wide


def no_samples(folder: Path) -> Path:
    file = folder / "nothing.flac"
    soundfile.write(str(file), np.zeros(0, np.int16), RATE, format="FLAC", subtype="PCM_16")
    return file


def broken(folder: Path) -> Path:
    file = folder / "broken.flac"
    file.write_bytes(b"fLaC and then nothing that is")
    return file


def transcription(heard: Heard, name: str) -> Transcription:
    outcome = heard.outcomes[name]
    assert isinstance(outcome, Transcription), f"{name}: {outcome}"
    return outcome


def wrong_words(heard: Heard, said: Mapping[str, str]) -> float:
    """Return the ratio of words that were misheard in all."""
    total = sum(word_count(text) for text in said.values())
    wrong = sum(
        word_error_rate(text, transcription(heard, name).text) * word_count(text)
        for name, text in said.items()
    )
    return wrong / total


def test_that_of_the_demos_voicemails_hardly_a_word_is_misheard(heard: Heard) -> None:
    said = {mail.id: mail.spoken for mail in voicemails() if mail.id in SPOKEN}
    assert set(said) == set(SPOKEN)
    assert wrong_words(heard, said) <= MOST_WER


def test_that_few_words_of_people_on_a_telephone_are_misheard(heard: Heard, tmp_path: Path) -> None:
    said = {path.stem: text for path, text in human_sentences(tmp_path, WIDE_BAND_HZ).items()}
    if not said:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(f"no human speech here (Debian package {PACKAGE}); `make test` installs it")
    assert wrong_words(heard, said) <= MOST_WER


@pytest.mark.parametrize("name", SPOKEN)
def test_that_words_run_forwards_inside_the_sound_and_make_up_the_text(name: str, heard: Heard) -> None:
    found = transcription(heard, name)
    with soundfile.SoundFile(str(spoken_voicemails()[name])) as sound:
        duration_s = sound.frames / sound.samplerate
    earliest = 0.0
    for word in found.words:
        assert earliest <= word.start_s <= word.end_s <= duration_s
        assert 0 <= word.confidence <= 1
        assert word.text == word.text.strip() != ""
        earliest = word.end_s
    assert found.text == " ".join(word.text for word in found.words)
    assert found.words[-1].end_s > duration_s - 3, "the last word is near the end"


@pytest.mark.parametrize("name", NUMBERS)
def test_that_no_wrong_number_is_shown_and_a_sure_one_is_found_at_its_words(name: str, heard: Heard) -> None:
    found = transcription(heard, name)
    shown = {one.value: one for one in found.found or () if one.kind != FoundKind.TIME}
    assert shown.keys() <= NUMBERS[name]
    for value, one in shown.items():
        said = "".join(word.text for word in found.words[one.first_word : one.last_word + 1])
        assert "".join(filter(str.isdigit, said)) == value.removeprefix("+1")


@pytest.mark.parametrize("name", TIMES)
def test_that_the_time_to_call_is_shown(name: str, heard: Heard) -> None:
    found = transcription(heard, name).found or ()
    assert [one.value for one in found if one.kind == FoundKind.TIME] == TIMES[name]


def test_that_two_readings_make_a_telephone_number_sure(heard: Heard) -> None:
    found = transcription(heard, "rosa-diaz").found or ()
    assert [(one.value, one.sure) for one in found if one.kind == FoundKind.PHONE] == [("+12125550142", True)]


def test_that_a_transcription_names_its_language_and_engine(heard: Heard) -> None:
    found = transcription(heard, "tom-okafor")
    assert (found.language, found.engine, found.outcome) == ("en", ENGINE, TranscriptionOutcome.WORDS)


def test_that_the_same_sound_gives_the_same_words(heard: Heard) -> None:
    assert heard.outcomes["a sound after all"] == heard.outcomes["tom-okafor"]


@pytest.mark.parametrize("name", [*SPEECHLESS, "nothing"])
def test_that_a_recording_without_speech_has_no_words(name: str, without_words: Heard) -> None:
    assert transcription(without_words, name) == Transcription(
        "", (), None, ENGINE, TranscriptionOutcome.NO_SPEECH
    )


@pytest.mark.parametrize("language", FOREIGN)
def test_that_speech_in_another_language_is_neither_silence_nor_made_up_words(
    language: str, without_words: Heard
) -> None:
    found = transcription(without_words, language)
    assert found == Transcription("", (), None, ENGINE, TranscriptionOutcome.UNINTELLIGIBLE)


@pytest.mark.parametrize("name", SPANISH)
def test_that_a_language_of_the_business_process_is_expected_or_detected(
    name: str, without_words: Heard
) -> None:
    found = transcription(without_words, name)
    assert (found.language, found.outcome) == ("es", TranscriptionOutcome.WORDS)
    assert "muchas gracias" in found.text


async def test_that_a_model_without_the_languages_invents_no_words_and_names_the_reason() -> None:
    transcriber = WhisperTranscriber()
    file = spoken_voicemails()["laura-bennett"]
    with pytest.raises(NotTranscribed) as raised:
        await transcriber.transcribe(file, SpeechRules(("es",)))
    assert raised.value.reason is FailureReason.LANGUAGE_MISSING
    assert raised.value.detail == "faster-whisper tiny.en does not know es"
    assert (await transcriber.transcribe(file, SpeechRules(("es", "en")))).language == "en"
    await transcriber.close()


async def test_that_an_encrypted_recording_is_transcribed_like_a_file_and_a_damaged_one_is_unreadable(
    tmp_path: Path,
) -> None:
    key = new_key()
    file = spoken_voicemails()["laura-bennett"]
    store = RecordingStore(tmp_path, keys=SeveralKeys((key,), writing=key))
    kept = await store.find((await store.keep(body(file.read_bytes()))).id)
    assert kept.plain_path is None
    transcriber = WhisperTranscriber()
    found = await transcriber.transcribe(kept)
    assert "Laura Bennett" in found.text
    os.truncate(kept.path, kept.path.stat().st_size - 1)
    with pytest.raises(NotTranscribed) as raised:
        await transcriber.transcribe(kept)
    assert raised.value.reason is FailureReason.UNREADABLE
    await transcriber.close()


def test_that_the_languages_of_the_site_file_are_those_of_the_model() -> None:
    assert set(_LANGUAGE_CODES) - {"yue"} == LANGUAGES


@pytest.mark.parametrize("name", ["broken", "missing"])
def test_that_a_file_that_is_not_sound_is_unreadable(name: str, heard: Heard) -> None:
    outcome = heard.outcomes[name]
    assert isinstance(outcome, NotTranscribed)
    assert outcome.reason is FailureReason.UNREADABLE
    assert str(outcome) == "The recording cannot be read."
    assert outcome.detail != ""


def test_that_one_worker_did_it_all_and_let_others_go_first(heard: Heard) -> None:
    most = NICEST - psutil.Process().nice()
    assert (heard.workers, heard.niceness) == (1, min(NICENESS, most))


class Killer:
    """Kills the workers whose turn is in ``doomed`` (counted from 0) as soon as they are started."""

    def __init__(self, doomed: set[int]) -> None:
        self.pids: list[int] = []
        self._doomed = doomed

    def started(self, pid: int) -> None:
        if len(self.pids) in self._doomed:
            os.kill(pid, signal.SIGKILL)
        self.pids.append(pid)


async def take(outcomes: "asyncio.Queue[Outcome]", _recording_id: str, outcome: Outcome) -> None:
    await outcomes.put(outcome)


@pytest.mark.logs_expected("ended in the middle", "not transcribed")
async def test_that_a_worker_killed_twice_fails_the_recording_and_the_next_is_transcribed() -> None:
    killer = Killer({0, 1})
    outcomes: asyncio.Queue[Outcome] = asyncio.Queue()
    service = TranscriptionService(WhisperTranscriber(on_start=killer.started), partial(take, outcomes))
    service.start()
    file = spoken_voicemails()["laura-bennett"]
    service.submit("first", file)
    service.submit("second", file)
    first, second = await outcomes.get(), await outcomes.get()
    await service.close()
    assert isinstance(first, NotTranscribed)
    assert first.reason is FailureReason.ENGINE_CRASHED
    assert isinstance(second, Transcription)
    assert "Laura Bennett" in second.text
    assert len(killer.pids) == 3


@pytest.mark.logs_expected("ended in the middle")
async def test_that_a_worker_killed_in_the_middle_of_a_recording_is_replaced_and_the_recording_transcribed() -> (
    None
):
    killer = Killer(set())
    outcomes: asyncio.Queue[Outcome] = asyncio.Queue()
    service = TranscriptionService(WhisperTranscriber(on_start=killer.started), partial(take, outcomes))
    service.start()
    file = spoken_voicemails()["laura-bennett"]
    service.submit("loads the model", file)
    before = await outcomes.get()
    os.kill(killer.pids[0], signal.SIGSTOP)  # It cannot finish before it is killed.
    service.submit("is cut off", file)
    await asyncio.to_thread(wait_until, lambda: service.counts().working, "the work to begin")
    os.kill(killer.pids[0], signal.SIGKILL)
    after = await outcomes.get()
    await service.close()
    assert after == before
    assert service.counts().retried == 1
    assert len(killer.pids) == 2


async def test_that_a_server_without_the_engine_reports_it() -> None:
    without = "import sys; sys.modules['faster_whisper'] = None; from server_stub.transcription.worker import main; main()"
    transcriber = WhisperTranscriber(command=(sys.executable, "-c", without))
    with pytest.raises(NotTranscribed, match="No speech recognition is installed") as failed:
        await transcriber.transcribe(Path("whatever"))
    await transcriber.close()
    assert failed.value.reason is FailureReason.ENGINE_MISSING
    assert "faster_whisper" in failed.value.detail


async def test_that_the_output_of_a_library_does_not_mix_with_the_answers() -> None:
    printing = (
        "from server_stub.transcription import recognition, worker\n"
        "def decode(self, path):\n"
        "    print('a library says hello', flush=True)\n"
        "    raise recognition.SoundUnreadable('on request')\n"
        "recognition.Recogniser.decode = decode\n"
        "worker.main()\n"
    )
    transcriber = WhisperTranscriber(command=(sys.executable, "-c", printing))
    with pytest.raises(NotTranscribed) as failed:
        await transcriber.transcribe(Path("whatever"))
    await transcriber.close()
    assert (failed.value.reason, failed.value.detail) == (FailureReason.UNREADABLE, "on request")


HEARD_WORDS: Final = st.lists(
    st.tuples(
        st.sampled_from([" one", " two,", "-three", " ", "", "four"]),
        st.floats(-1, 20),
        st.floats(-1, 20),
        st.floats(-0.1, 1.1),
    )
)


@given(words=HEARD_WORDS, duration_s=st.floats(0, 15))
def test_that_the_words_times_ascend_inside_the_sound_for_any_output_of_the_engine(
    words: list[tuple[str, float, float, float]], duration_s: float
) -> None:
    earliest = 0.0
    found = tidy((HeardWord(*word, word[-1]) for word in words), duration_s)
    for word in found:
        assert earliest <= word.start_s <= word.end_s <= duration_s
        assert 0 <= word.confidence <= 1
        earliest = word.end_s
    assert "".join(word.text for word in found) == "".join(text.strip() for text, *_ in words)
