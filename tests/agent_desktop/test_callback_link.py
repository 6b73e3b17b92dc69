"""Links that a web page may hold: they bring the desktop to the front, and can ask for little more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop import callback_link, options
from agent_desktop.callback_link import BROKEN, CallbackLink


@pytest.mark.parametrize("text", ["callback:", "callback://", "CALLBACK:", "callback:/"])
def test_that_a_plain_link_comes_to_the_front_alone(text: str) -> None:
    assert callback_link.read(text) == CallbackLink()


@pytest.mark.parametrize("text", ["callback:sign-in?user=dana", "callback://sign-in/?user=dana"])
def test_that_a_link_can_name_the_user(text: str) -> None:
    assert callback_link.read(text) == CallbackLink("dana")
    assert options.read([text]).user == "dana"


@pytest.mark.parametrize(
    "text",
    [
        "callback:0192f3a4-77aa",
        "callback://0192f3a4-77aa",
        "callback:open?id=0192f3a4-77aa",
        "callback://open/?id=0192f3a4-77aa",
    ],
)
def test_that_a_link_can_name_a_callback(text: str) -> None:
    assert callback_link.read(text) == CallbackLink(callback="0192f3a4-77aa")
    said = options.read([text])
    assert (said.callback, said.link_is_sound) == ("0192f3a4-77aa", True)


def test_that_the_command_line_wins_over_the_link() -> None:
    assert options.read(["--user", "lee", "callback:sign-in?user=dana"]).user == "lee"


@pytest.mark.parametrize(
    "text",
    [
        "callback:anything/else",
        "callback:+15550100100",
        "callback:../healthz",
        "callback:open",
        "callback:open?id=",
        "callback:open?id=a&id=b",
        "callback:open?id=" + "a" * 65,
        "callback:open?id=a%2Fb",
        "callback:" + "a" * 3000,
        "callback:sign-in",
        "callback:sign-in?user=a&user=b",
        "callback:sign-in?user=" + "a" * 65,
        "callback://[",
    ],
)
def test_that_a_link_that_cannot_be_read_asks_for_nothing_and_is_known_as_such(text: str) -> None:
    assert callback_link.read(text) == BROKEN
    said = options.read([text])
    assert (said.user, said.callback, said.link_is_sound) == ("", "", False)


def test_that_a_link_cannot_name_a_server_or_a_password() -> None:
    said = options.read(["callback:sign-in?user=dana&server=http://evil.example&password=x&profile=y"])
    assert (said.server, said.password, said.profile) == ("", "", "")


def test_that_a_text_that_is_not_a_link_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        options.read(["https://example.com"])
    assert "is not a callback: link" in capsys.readouterr().err


def test_that_json_is_accepted_only_with_a_self_test(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        options.read(["--json"])
    assert "--json goes with --selftest" in capsys.readouterr().err
    said = options.read(["--selftest", "--json"])
    assert (said.selftest, said.as_json) == (True, True)


@given(st.text(max_size=80))
def test_that_any_text_after_the_scheme_is_read(text: str) -> None:
    found = callback_link.read(f"callback:{text}")
    assert found is not None
    assert len(found.user) <= callback_link.LONGEST_USER
    assert not (found.user and found.callback)
