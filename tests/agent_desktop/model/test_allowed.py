"""The server decides what may be pressed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from agent_desktop.model.agent_view import Connection, ConnectionState, PendingCommand
from agent_desktop.model.allowed import OVER, RED_X, RedX, may, red_x
from agent_desktop.protocol.states import Command, InteractionState
from tests.agent_desktop.examples import NOON, a_view, an_interaction


@pytest.mark.parametrize(
    ("state", "meaning"),
    [
        (InteractionState.OFFERED, RedX.DECLINE),
        (InteractionState.PREVIEW, RedX.END_PREVIEW),
        (InteractionState.DIALING, RedX.HANG_UP_DIALING),
        (InteractionState.HANDLING, RedX.HANG_UP),
        (InteractionState.WRAP_UP, RedX.COMPLETE),
    ],
)
def test_that_the_meaning_of_the_red_x_depends_on_the_state(state: InteractionState, meaning: RedX) -> None:
    assert red_x(an_interaction(state)) is meaning


def test_that_every_state_either_has_a_red_x_or_is_over() -> None:
    assert set(RED_X) | OVER == set(InteractionState)


def test_that_there_is_no_red_x_where_the_server_allows_none() -> None:
    assert red_x(None) is None
    assert red_x(an_interaction(allowed_commands=(Command.ACCEPT,))) is None


def test_that_only_what_the_server_allows_may_be_pressed() -> None:
    view = a_view(an_interaction())
    assert may(view, Command.ACCEPT)
    assert not may(view, Command.DIAL)
    assert not may(a_view(), Command.ACCEPT)


def test_that_nothing_may_be_pressed_while_something_is_under_way_or_another_desktop_has_it() -> None:
    view = a_view(an_interaction())
    assert not may(replace(view, working=(PendingCommand("end", NOON),)), Command.ACCEPT)
    assert not may(replace(view, connection=Connection(ConnectionState.REPLACED)), Command.ACCEPT)
