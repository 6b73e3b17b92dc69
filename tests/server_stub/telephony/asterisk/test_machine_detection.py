"""Who answered, rule by rule, by the times at which the far end talks."""

from __future__ import annotations

import pytest

from agent_desktop.protocol.states import AnsweredBy
from server_stub.telephony.asterisk.machine_detection import (
    LATEST_GREETING_S,
    LATEST_VERDICT_S,
    LONGEST_GREETING_S,
    LONGEST_PAUSE_S,
    MOST_SPOKEN_S,
    PAUSE_S,
    SHORT_WORDS_S,
    SILENCE_S,
    AnswerVerdict,
    MachineDetection,
)


@pytest.fixture
def detection() -> MachineDetection:
    """Return a call whose far end has been silent for a second, so that the next talking begins when reported."""
    detection = MachineDetection()
    detection.talking_started(0.02)
    assert detection.talking_finished(0.4, -0.02) is None
    return detection


@pytest.fixture
def in_doubt(detection: MachineDetection) -> MachineDetection:
    """Return a call whose far end has talked since one second after the answer, and was taken for a person in doubt."""
    detection.talking_started(1.0)
    assert detection.decides_at == LATEST_VERDICT_S
    assert detection.look(LATEST_VERDICT_S - 0.01) is None
    assert detection.look(LATEST_VERDICT_S) == AnswerVerdict(AnsweredBy.PERSON, LATEST_VERDICT_S)
    return detection


def test_that_a_few_words_and_silence_are_a_persons(detection: MachineDetection) -> None:
    detection.talking_started(1.0)
    assert detection.talking_finished(1.9, 0.5) == AnswerVerdict(AnsweredBy.PERSON, 1.9)
    assert detection.decides_at is None


def test_that_talking_beyond_a_greeting_is_a_machines_although_it_counted_as_a_persons_in_doubt(
    in_doubt: MachineDetection,
) -> None:
    decides_at = 1.0 + LONGEST_GREETING_S + PAUSE_S
    assert in_doubt.decides_at == decides_at
    assert in_doubt.look(decides_at - 0.01) is None
    assert in_doubt.look(decides_at + 0.3) == AnswerVerdict(AnsweredBy.MACHINE, decides_at)
    assert in_doubt.decides_at is None


def test_that_a_person_in_doubt_who_falls_silent_remains_one(in_doubt: MachineDetection) -> None:
    assert in_doubt.talking_finished(2.4, 0.6) is None
    assert in_doubt.decides_at is None
    assert in_doubt.verdict == AnswerVerdict(AnsweredBy.PERSON, LATEST_VERDICT_S)


def test_that_a_look_that_comes_late_gives_the_certain_verdict_at_once(detection: MachineDetection) -> None:
    detection.talking_started(1.0)
    decides_at = 1.0 + LONGEST_GREETING_S + PAUSE_S
    assert detection.look(60) == AnswerVerdict(AnsweredBy.MACHINE, decides_at)


def test_that_a_late_look_at_a_far_end_that_stayed_silent_takes_it_for_a_person(
    detection: MachineDetection,
) -> None:
    assert detection.look(60) == AnswerVerdict(AnsweredBy.PERSON, LATEST_VERDICT_S)
    assert detection.decides_at is None


def test_that_the_longest_greeting_of_a_person_is_a_persons_until_its_silence_is_certain(
    in_doubt: MachineDetection,
) -> None:
    silent_since = 1.0 + LONGEST_GREETING_S
    assert in_doubt.look(silent_since + PAUSE_S - 0.01) is None
    assert in_doubt.talking_finished(silent_since + SILENCE_S, LONGEST_GREETING_S) is None
    assert in_doubt.look(silent_since + PAUSE_S) is None
    assert (in_doubt.decides_at, in_doubt.verdict) == (
        None,
        AnswerVerdict(AnsweredBy.PERSON, LATEST_VERDICT_S),
    )


def test_that_a_greeting_whose_end_is_reported_first_is_judged_by_its_length(
    in_doubt: MachineDetection,
) -> None:
    at_s = 1.0 + LONGEST_GREETING_S + 0.1 + SILENCE_S
    assert in_doubt.talking_finished(at_s, LONGEST_GREETING_S + 0.1) is None
    assert in_doubt.look(at_s + 0.5) == AnswerVerdict(AnsweredBy.MACHINE, at_s + PAUSE_S - SILENCE_S)


def test_that_the_uncertain_beginning_of_the_first_talking_favours_a_person() -> None:
    detection = MachineDetection()
    detection.talking_started(0.02)  # Silence until 0.3 s would be reported in the same way.
    assert detection.look(LATEST_VERDICT_S) == AnswerVerdict(AnsweredBy.PERSON, LATEST_VERDICT_S)
    assert detection.talking_finished(4.4, LONGEST_GREETING_S + SILENCE_S) is None
    assert detection.look(4.8) is None
    assert detection.decides_at is None


def test_that_a_pause_after_more_than_a_word_or_two_belongs_to_the_talking(
    in_doubt: MachineDetection,
) -> None:
    assert in_doubt.talking_finished(2.9, 1.5) is None
    in_doubt.talking_started(3.0)
    assert in_doubt.decides_at == 1.0 + LONGEST_GREETING_S + PAUSE_S
    assert in_doubt.talking_finished(4.0, 0.6) is None
    assert in_doubt.look(4.0 + PAUSE_S - SILENCE_S) is None
    assert in_doubt.decides_at is None


def test_that_two_sentences_with_a_pause_are_as_long_as_both_of_them(in_doubt: MachineDetection) -> None:
    assert in_doubt.talking_finished(4.0, 2.6) is None
    in_doubt.talking_started(4.2)
    silent_since = 1.0 + LONGEST_GREETING_S + 0.1
    assert in_doubt.talking_finished(silent_since + SILENCE_S, 0.5) is None
    verdict = in_doubt.look(silent_since + PAUSE_S)
    assert verdict is not None
    assert verdict.by_whom is AnsweredBy.MACHINE


def test_that_longer_talking_is_judged_once_its_pause_is_over() -> None:
    detection = MachineDetection()
    detection.talking_started(0.02)
    assert detection.talking_finished(1.5, SHORT_WORDS_S + 0.08) is None
    decides_at = detection.decides_at
    assert decides_at is not None
    assert decides_at < LATEST_VERDICT_S
    detection.talking_started(decides_at + 0.1)  # Its report is late, and the talking a new one.
    assert detection.look(decides_at + 0.1) == AnswerVerdict(AnsweredBy.PERSON, decides_at)


def test_that_silence_at_first_and_a_click_are_no_greeting(detection: MachineDetection) -> None:
    detection.talking_started(0.9)
    assert detection.talking_finished(1.4, 0.06) is None
    assert detection.verdict is None
    detection.talking_started(1.5)
    assert detection.decides_at == LATEST_VERDICT_S


def test_that_a_far_end_that_stays_silent_counts_as_a_person(detection: MachineDetection) -> None:
    assert detection.look(LATEST_VERDICT_S) == AnswerVerdict(AnsweredBy.PERSON, LATEST_VERDICT_S)
    assert detection.decides_at == LATEST_GREETING_S
    assert detection.look(LATEST_GREETING_S) is None
    assert detection.decides_at is None


def test_that_a_long_answer_to_the_agent_is_no_machines(detection: MachineDetection) -> None:
    detection.look(LATEST_VERDICT_S)
    detection.look(LATEST_GREETING_S)
    detection.talking_started(LATEST_GREETING_S + 1)
    assert detection.decides_at is None
    assert detection.look(60) is None
    assert detection.talking_finished(60, 50) is None
    assert detection.verdict == AnswerVerdict(AnsweredBy.PERSON, LATEST_VERDICT_S)


def test_that_a_verdict_stays(detection: MachineDetection) -> None:
    detection.talking_started(1.0)
    verdict = detection.talking_finished(1.9, 0.5)
    detection.talking_started(3.0)
    assert detection.talking_finished(20, 16) is None
    assert detection.look(99) is None
    assert detection.verdict == verdict


@pytest.fixture
def after_hello(detection: MachineDetection) -> MachineDetection:
    """Return a call whose far end has spoken for half a second, from 1.0 s on, and counts as a person."""
    detection.talking_started(1.0)
    verdict = detection.talking_finished(1.9, 0.5)
    assert verdict is not None
    assert verdict.by_whom is AnsweredBy.PERSON
    return detection


def test_that_sentences_to_which_no_one_answers_are_a_machines_although_the_first_was_a_persons(
    after_hello: MachineDetection,
) -> None:
    after_hello.talking_started(1.5 + LONGEST_PAUSE_S)
    decides_at = 1.5 + LONGEST_PAUSE_S + MOST_SPOKEN_S - 0.5 + PAUSE_S
    assert after_hello.decides_at == pytest.approx(decides_at)
    assert after_hello.look(decides_at - 0.01) is None
    assert after_hello.look(decides_at + 0.01) == AnswerVerdict(AnsweredBy.MACHINE, decides_at + 0.01)
    assert after_hello.decides_at is None


def test_that_the_sentences_of_a_machine_may_be_several_with_pauses(after_hello: MachineDetection) -> None:
    after_hello.talking_started(2.5)
    assert after_hello.talking_finished(4.9, 2.0) is None
    after_hello.talking_started(5.5)
    assert after_hello.talking_finished(8.0, 2.1) == AnswerVerdict(AnsweredBy.MACHINE, 8.0)


def test_that_a_long_answer_after_the_agent_has_talked_is_a_persons(after_hello: MachineDetection) -> None:
    after_hello.agent_talked()
    after_hello.talking_started(2.5)
    assert after_hello.decides_at is None
    assert after_hello.look(60) is None


def test_that_talking_after_a_long_pause_is_a_persons(after_hello: MachineDetection) -> None:
    after_hello.talking_started(1.5 + LONGEST_PAUSE_S + 0.1)
    assert after_hello.decides_at is None
    assert after_hello.talking_finished(30, 25) is None


def test_that_repeated_greetings_of_a_person_who_hears_nothing_are_a_persons(
    after_hello: MachineDetection,
) -> None:
    for started in (2.5, 4.0, 5.5):
        after_hello.talking_started(started)
        assert after_hello.talking_finished(started + 0.9, 0.5) is None
    assert after_hello.verdict == AnswerVerdict(AnsweredBy.PERSON, 1.9)


def test_that_a_beep_makes_a_person_a_machine_once(after_hello: MachineDetection) -> None:
    assert after_hello.beep_heard(6.0) == AnswerVerdict(AnsweredBy.MACHINE, 6.0)
    assert after_hello.beep_heard(7.0) is None
    assert after_hello.look(60) is None


def test_that_a_report_that_comes_twice_changes_nothing(detection: MachineDetection) -> None:
    detection.talking_started(1.0)
    decides_at = detection.decides_at
    detection.talking_started(3.0)
    assert detection.decides_at == decides_at
