"""The desktop's command line."""

from __future__ import annotations

import codecs
import io
import sys

import pytest

from agent_desktop import options

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
