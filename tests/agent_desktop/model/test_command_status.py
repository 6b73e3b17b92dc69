"""Pending commands and the status line in a view."""

from __future__ import annotations

from agent_desktop.model import command_status
from agent_desktop.model.agent_view import PendingCommand, Tone
from tests.agent_desktop.examples import NOON, a_view


def test_that_the_same_sentence_repeated_is_a_new_message() -> None:
    once = command_status.with_message(a_view(), Tone.INFO, "Declined.")
    twice = command_status.with_message(once, Tone.INFO, "Declined.")
    assert once.message is not None
    assert twice.message is not None
    assert once.message.serial != twice.message.serial


def test_that_a_command_is_under_way_until_it_is_over() -> None:
    view = command_status.with_working(a_view(), PendingCommand("accept", NOON))
    assert view.is_working("accept")
    assert not view.is_working("end")
    assert not command_status.without_working(view, "accept").is_working()
