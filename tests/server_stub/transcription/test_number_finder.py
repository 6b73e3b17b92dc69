"""Which telephone numbers and references are found in words, and which are not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.protocol.objects import Word
from agent_desktop.protocol.states import FoundKind
from server_stub.transcription.number_finder import find_numbers
from server_stub.transcription.spoken_digits import digit_runs, tokens_of

PHONE, REFERENCE = FoundKind.PHONE, FoundKind.REFERENCE

SPOKEN_DIGITS = {
    "0": ["0", "zero", "oh"], "1": ["1", "one"], "2": ["2", "two"], "3": ["3", "three"], "4": ["4", "four"],
    "5": ["5", "five"], "6": ["6", "six"], "7": ["7", "seven"], "8": ["8", "eight"], "9": ["9", "nine"],
}  # fmt: skip


def words(text: str) -> list[Word]:
    """Return the words of a text, one a second."""
    return [Word(each, place, place + 0.8, 0.9) for place, each in enumerate(text.split())]


def found(text: str, country: str | None = "US") -> list[tuple[str, str]]:
    return [(each.kind, each.value) for each in find_numbers(words(text), country=country)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Please call me at 212-555-0187.", "+12125550187"),
        ("Please call me at (212) 555-0187, thanks.", "+12125550187"),
        ("My mobile is 212.555.0187.", "+12125550187"),
        ("It is two one two five five five oh one eight seven.", "+12125550187"),
        ("You can reach me on two one two, triple five, oh one eight seven.", "+12125550187"),
        ("My number is nine one seven double five five oh one six five.", "+19175550165"),
        ("Ring me at six forty six five five five oh one ninety.", "+16465550190"),
        ("Call one eight hundred five five five oh one nine nine.", "+18005550199"),
        ("It's plus four nine three oh nine oh one eight two zero.", "+4930901820"),
        ("It's +49 30 901820.", "+4930901820"),
        ("Call me at nine-one-seven five-five-five oh-one-six-five.", "+19175550165"),
        ("Call me back on 212-555-0187 extension 12.", "+12125550187"),
        ("The office is 212-555-0187. I am there until five.", "+12125550187"),
    ],
)
def test_that_a_telephone_number_is_found(text: str, number: str) -> None:
    assert found(text) == [(PHONE, number)]


@pytest.mark.parametrize(
    ("country", "text", "number"),
    [
        ("GB", "Call me on 07400 123456 please.", "+447400123456"),
        ("GB", "Call me on oh one one seven four nine six oh one two three.", "+441174960123"),
        ("DE", "My number is 030 901820.", "+4930901820"),
        ("FR", "Call me at 01 42 68 53 00.", "+33142685300"),
        ("FR", "Call me at 212-555-0187.", None),
    ],
)
def test_that_a_number_is_read_in_the_country_of_the_business_process(
    country: str, text: str, number: str | None
) -> None:
    assert found(text, country) == ([] if number is None else [(PHONE, number)])


def test_that_without_a_country_only_numbers_with_a_country_code_are_found() -> None:
    assert found("Call 212-555-0187.", None) == []
    assert found("Call plus one 212-555-0187.", None) == [(PHONE, "+12125550187")]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("My order number is 4417.", "4417"),
        ("About invoice forty four seventeen, please.", "4417"),
        ("The reference is oh oh seven one two.", "00712"),
        ("My claim, it is nine hundred twelve.", "90012"),
        ("The case is 2024-1187.", "20241187"),
        ("It is my order number 2125550187.", "2125550187"),
    ],
)
def test_that_a_reference_is_found(text: str, reference: str) -> None:
    assert found(text) == [(REFERENCE, reference)]


def test_that_a_message_with_both_has_both_in_order() -> None:
    text = "This is Rosa, order 4417, call me on 617 555 0133."
    assert found(text) == [(REFERENCE, "4417"), (PHONE, "+16175550133")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I have been waiting for 30 minutes.",
        "It costs $4417 on my order.",
        "The order costs 4417 dollars.",
        "Call me before 5 today.",
        "Call me at 9:30.",
        "One of you called me.",
        "Oh, I see.",
        "Call 212-555-018.",
        "Call 212-555-0187, sorry, 0188.",
        "Order number 4417, no, 4418 I think. Wait.",
        "The order number is 4417. 22.",
        "My order is B 4417.",
        "My order is 4417 B.",
        "My order is BR 44.",
        "My flat number is 4417.",
        "I called 3 times in 10 days.",
    ],
)
def test_that_what_may_be_something_else_is_not_shown(text: str) -> None:
    assert found(text) in ([], [(REFERENCE, "4418")])


def test_that_a_correction_replaces_the_number_before_it() -> None:
    assert (REFERENCE, "4417") not in found("Order number 4417, no, 4418.")


def test_that_each_find_names_its_words_and_is_as_sure_as_the_least_sure_one() -> None:
    spoken = words("Please call 212 555 0187 today")
    spoken[3] = Word("555", 3, 3.8, 0.4)
    (one,) = find_numbers(spoken, country="US")
    assert (one.first_word, one.last_word, one.confidence) == (2, 4, 0.4)


def test_that_a_number_said_twice_is_found_once() -> None:
    assert found("Call 212-555-0187. Again, that is 212-555-0187.") == [(PHONE, "+12125550187")]


@given(st.data())
def test_that_a_number_is_found_however_its_digits_are_spoken(data: st.DataObject) -> None:
    digits = "212555" + "".join(data.draw(st.lists(st.sampled_from("0123456789"), min_size=4, max_size=4)))
    spoken = " ".join(data.draw(st.sampled_from(SPOKEN_DIGITS[digit])) for digit in digits)
    assert found(f"Please call me at {spoken} today.") == [(PHONE, f"+1{digits}")]


@given(st.lists(st.text(max_size=12), max_size=20))
def test_that_any_words_can_be_searched_and_finds_lie_within_them(texts: list[str]) -> None:
    spoken = [Word(text, 0, 0, 0.5) for text in texts]
    for one in find_numbers(spoken, country="US"):
        assert 0 <= one.first_word <= one.last_word < len(spoken)


@given(
    st.lists(
        st.sampled_from(
            ["plus", "one", "two", "3", "44", "oh", "double", "hundred", "twenty", ".", ",", "call"]
        ),
        max_size=12,
    )
)
def test_that_runs_of_digits_are_in_order_and_do_not_overlap(texts: list[str]) -> None:
    runs = digit_runs(tokens_of(texts))
    assert all(run.start < run.end for run in runs)
    assert all(left.end <= right.start for left, right in pairwise(runs))


def test_that_an_announcing_word_belongs_to_the_first_number_after_it() -> None:
    text = "It is about ticket number 901-365, the meeting was at 215 and it took one hour."
    assert found(text) == [(REFERENCE, "901365")]


def test_that_a_number_which_its_own_sentence_announces_is_no_reference_of_the_one_before() -> None:
    assert found("It is about my ticket. My number is 0770-090-0177.", "GB") == []
    assert found("It is about my claim. It is 77039.") == [(REFERENCE, "77039")]
