"""The desktop's command line."""

from __future__ import annotations

import codecs
import io
import sys
from pathlib import Path

import pytest

from agent_desktop import options

ROOT = Path(__file__).parents[2]
PIPED = ["--user", "dana", "--password-stdin"]


def pipe(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


@pytest.mark.parametrize(
    "data",
    [
        "pässword\nsecond line".encode(),
        codecs.BOM_UTF8 + "pässword\r\n".encode(),
        "pässword\r\nsecond line".encode("utf-16"),
        "pässword".encode(),
    ],
)
def test_that_a_password_is_read_as_windows_writes_it_whatever_the_locale(
    monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    pipe(monkeypatch, data)
    assert options.read(PIPED).password == "pässword"


def test_that_a_password_that_is_not_text_is_refused_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe(monkeypatch, "pässword\n".encode("latin-1"))
    with pytest.raises(SystemExit) as ended:
        options.read(PIPED)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "--password-stdin: the password is not UTF-8 text" in said
    assert "ssword" not in said.replace("password", "")


@pytest.mark.parametrize(
    "words",
    [
        ["callback:open?id=c1", "--server", "https://evil.example"],
        ["callback:", "--password-stdin", "--user", "dana"],
        ["--server", "https://evil.example"],
        ["--server=https://evil.example"],
        ["--selftest"],
        ["callback:sign-in?user=dana", "x"],
        ["--link", "callback:"],
        ["https://evil.example"],
    ],
)
def test_that_nothing_but_one_link_is_taken_from_what_another_program_hands_over(words: list[str]) -> None:
    assert options.read(["--link", *words]) == options.DesktopOptions(link_is_sound=False)


def test_that_a_link_that_is_handed_over_is_opened_and_none_is_a_plain_start() -> None:
    assert options.read(["--link", "callback:open?id=c1"]) == options.DesktopOptions(callback="c1")
    assert options.read(["--link", "callback:sign-in?user=dana"]) == options.DesktopOptions(user="dana")
    assert options.read(["--link"]) == options.read(["--link", ""]) == options.DesktopOptions()


def test_that_the_handlers_of_the_installers_hand_links_over_as_links_alone() -> None:
    entry = (ROOT / "packaging/debian/desktop/callback-desk.desktop").read_text("utf-8")
    assert "\nExec=agent-desktop --link %u\n" in entry
    registered = (ROOT / "packaging/windows/callback-desk.wxs.in").read_text("utf-8")
    assert registered.count("%1") == registered.count("--link &quot;%1&quot;") == 1
