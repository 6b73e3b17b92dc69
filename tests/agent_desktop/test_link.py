"""Links that a web page may hold: they bring the desktop to the front, and can ask for little more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop import link, options
from agent_desktop.link import Link


@pytest.mark.parametrize(
    "text", ["callback:", "callback://", "CALLBACK:", "callback:anything/else", "callback://["]
)
def test_that_a_plain_link_comes_to_the_front_alone(text: str) -> None:
    assert link.read(text) == Link()


@pytest.mark.parametrize("text", ["callback:sign-in?user=dana", "callback://sign-in/?user=dana"])
def test_that_a_link_can_say_who_signs_in(text: str) -> None:
    assert link.read(text) == Link("dana")
    assert options.read([text]).user == "dana"


def test_that_the_command_line_wins_over_the_link() -> None:
    assert options.read(["--user", "lee", "callback:sign-in?user=dana"]).user == "lee"


@pytest.mark.parametrize("text", ["callback:sign-in?user=a&user=b", "callback:sign-in?user=" + "a" * 65])
def test_that_a_link_that_names_nobody_fit_names_nobody(text: str) -> None:
    assert link.read(text) == Link()


def test_that_a_link_cannot_name_a_server_or_a_password() -> None:
    said = options.read(["callback:sign-in?user=dana&server=http://evil.example&password=x&profile=y"])
    assert (said.server, said.password, said.profile) == ("", "", "")


def test_that_what_is_no_link_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        options.read(["https://example.com"])
    assert "is no callback: link" in capsys.readouterr().err


@given(st.text(max_size=80))
def test_that_any_text_after_the_scheme_is_read(text: str) -> None:
    found = link.read(f"callback:{text}")
    assert found is not None
    assert len(found.user) <= link.LONGEST_USER
