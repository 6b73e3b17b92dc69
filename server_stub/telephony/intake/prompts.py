"""The prompts of the dialogue: their names, their texts, and how numbers become prompts.

Whole phrases, not words to be joined: the order of words differs between languages. A number is read digit by digit, and a
time of day is one prompt.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from server_stub.core.views.intake_outlook import LocalPromise
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
_QUARTER: Final = timedelta(minutes=15)
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FARTHEST_DAYS: Final = 6
"""How many days ahead a weekday has one meaning."""


def _time_text(quarter: int) -> str:
    """Return the English text of a time of day, in quarters of an hour since midnight."""
    hour, minutes = divmod(quarter * 15, 60)
    if minutes == 0 and hour in {0, 12}:
        return "midnight" if hour == 0 else "noon"
    return f"{hour % 12 or 12}{f' {minutes}' if minutes else ''} {'a.m.' if hour < 12 else 'p.m.'}"


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
    "promise-between": "We expect to call you between",
    "promise-and": "and",
    **{f"day-{day}": f"{day.title()}," for day in _DAYS},
    **{f"time-{quarter // 4:02}{quarter % 4 * 15:02}": _time_text(quarter) for quarter in range(96)},
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


def promise_prompts(promise: LocalPromise | None) -> tuple[str, ...]:
    """Return the prompts that announce a promised time, rounded outwards to quarters of an hour.

    There are none without one, or if it ends so late that its weekday could be taken for an earlier one.
    """
    if promise is None:
        return ()
    earliest = promise.earliest - _past_quarter(promise.earliest)
    latest = promise.latest + (_QUARTER - _past_quarter(promise.latest)) % _QUARTER
    if (latest.date() - promise.now.date()).days > _FARTHEST_DAYS:
        return ()
    first = () if earliest.date() == promise.now.date() else (_day_prompt(earliest),)
    second = () if latest.date() == earliest.date() else (_day_prompt(latest),)
    return ("promise-between", *first, _time_prompt(earliest), "promise-and", *second, _time_prompt(latest))


def _past_quarter(moment: datetime) -> timedelta:
    """Return how long ago the quarter of an hour began."""
    return timedelta(minutes=moment.minute % 15, seconds=moment.second, microseconds=moment.microsecond)


def _day_prompt(moment: datetime) -> str:
    return f"day-{_DAYS[moment.weekday()]}"


def _time_prompt(moment: datetime) -> str:
    return f"time-{moment:%H%M}"
