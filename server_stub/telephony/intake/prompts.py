"""The prompts of the dialogue: their names, their texts, and how numbers become prompts.

Whole phrases, not words to be joined: the order of words differs between languages. A number is read digit by digit.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from server_stub.telephony.dial_plan import country_of, formatted
from server_stub.telephony.settings import NumberFormat

LAST_POSITION: Final = 20
"""The last place in the queue that is announced exactly."""
_ANNOUNCED_WAITS_MIN: Final = (5, 10, 15, 20, 30, 45, 60, 90, 120)

_DIGITS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ORDINALS: Final = (
    *("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
    *("nineteenth", "twentieth"),
)

PROMPTS: Final[dict[str, str]] = {
    "welcome": "Thank you for calling.",
    "closed": "We are closed at the moment. Please call again during our opening hours. Goodbye.",
    "closed-but-takes": "We are closed at the moment. You can ask for a callback, and we will call you once we are open.",
    "stopped": "We cannot take callbacks at the moment. Please call again later. Goodbye.",
    "full": "So many customers are waiting that we cannot take another callback now. Please call again later. Goodbye.",
    "position-1": "You would be the first in the queue.",
    **{
        f"position-{place}": f"You would be the {ordinal} in the queue."
        for place, ordinal in enumerate(_ORDINALS, start=2)
    },
    "position-more": f"There are more than {LAST_POSITION} callers before you.",
    "wait-5": "The estimated wait is less than five minutes.",
    "wait-10": "The estimated wait is about ten minutes.",
    "wait-15": "The estimated wait is about a quarter of an hour.",
    "wait-20": "The estimated wait is about twenty minutes.",
    "wait-30": "The estimated wait is about half an hour.",
    "wait-45": "The estimated wait is about three quarters of an hour.",
    "wait-60": "The estimated wait is about an hour.",
    "wait-90": "The estimated wait is about an hour and a half.",
    "wait-120": "The estimated wait is about two hours.",
    "wait-more": "The estimated wait is more than two hours.",
    "menu": "To be called back at the number that you are calling from, press 1. For another number, press 2.",
    "number-withheld": "Your number is not shown to us.",
    "enter-number": "Please enter the number that we shall call, with its area code, and then press the hash key.",
    "number-invalid": "This number is not complete, or does not exist.",
    "number-not-allowed": "We cannot call this number.",
    "you-entered": "You have entered",
    "confirm-number": "If this is correct, press 1. To enter the number again, press 2.",
    "plus": "plus",
    **{f"digit-{digit}": text for digit, text in enumerate(_DIGITS)},
    "own-callback": "You have already asked us for a callback, and it keeps its place.",
    "own-callback-menu": "To keep it, press 1 or hang up. To cancel it, press 2. To leave a message for it, press 3.",
    "joined": "A callback to this number has been requested before. It keeps its place.",
    "cancelled": "Your callback has been cancelled. Goodbye.",
    "not-cancelled": "Your callback cannot be cancelled any more, because an agent has it already. Goodbye.",
    "leave-message": "Please tell us after the tone what your call is about, and then press the hash key. "
    "If you do not wish to leave a message, press the hash key now.",
    "review-message": "To send your message, press 1. To record it again, press 2. To delete it, press 3.",
    "message-failed": "Your message could not be recorded.",
    "confirmed": "Thank you. Your callback is booked. We will call you at",
    "kept": "Thank you. Your callback is booked.",
    "goodbye": "Goodbye.",
    "wrong-key": "This key has no meaning here.",
    "no-input": "We did not hear from you. Please call again. Goodbye.",
    "failed": "We are sorry. Your callback cannot be booked at the moment. Please call again later. Goodbye.",
}
"""The name of each prompt with its English text."""


def position_prompt(position: int) -> str:
    """Return the prompt that announces a place in the queue, from 1."""
    return f"position-{position}" if position <= LAST_POSITION else "position-more"


def wait_prompt(wait: timedelta) -> str:
    """Return the prompt that announces an estimated wait, rounded up."""
    for minutes in _ANNOUNCED_WAITS_MIN:
        if wait <= timedelta(minutes=minutes):
            return f"wait-{minutes}"
    return "wait-more"


def number_prompts(number: str, country: str | None) -> tuple[str, ...]:
    """Return the prompts that read out an E.164 number; one of the ``country`` is read as it is dialled there."""
    if country is not None and country_of(number) == country:
        digits = formatted(number, NumberFormat.NATIONAL, country)
        return tuple(f"digit-{digit}" for digit in digits)
    return ("plus", *(f"digit-{digit}" for digit in number.removeprefix("+")))
