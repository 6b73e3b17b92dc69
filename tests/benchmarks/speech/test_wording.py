"""What counts as a wrong word, and what is a matter of spelling."""

import pytest

from benchmarks.speech.wording import in_one_spelling, word_count, word_error_rate


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("number four four one seven", "number 4417."),
        ("number four four one seven", "Number 4-4-1-7"),
        ("two one two, five five five, zero one four two", "212-555-0142"),
        ("one hundred and forty dollars", "$140"),
        ("the first two hundred dollars", "The first $200."),
        ("a fee of twelve dollars", "a fee of $12"),
        ("thirty years", "30 years"),
        ("twenty five", "25"),
        ("between eight and ten", "between 8 and 10"),
        ("until five o'clock", "until 5 o’clock"),
        ("on the fifth", "on the 5th"),
        ("I cannot any more", "I can't anymore"),
        ("mister Dashwood", "Mr. Dashwood"),
        ("an ill disposed man", "an ill-disposed man"),
    ],
)
def test_that_another_spelling_of_the_same_is_not_a_mistake(said: str, written: str) -> None:
    assert word_error_rate(said, written) == 0


@pytest.mark.parametrize(
    ("said", "heard", "rate"),
    [
        ("call me back please", "call me please", 0.25),
        ("call me back please", "call me back pleas", 0.25),
        ("call me back", "do call me back", 1 / 3),
        ("number four four one seven", "number 447", 0.2),
        ("one hundred and forty dollars", "$104", 0.5),
    ],
)
def test_that_a_wrong_missing_or_invented_word_counts(said: str, heard: str, rate: float) -> None:
    assert word_error_rate(said, heard) == pytest.approx(rate)


def test_that_each_digit_is_a_word() -> None:
    assert in_one_spelling("Invoice 8026, two hundred and you") == "invoice 8 0 2 6 2 0 0 and you"
    assert word_count("Invoice 8026") == 5
