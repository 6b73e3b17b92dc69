"""Laws of the files: nothing in them belongs to one machine, and locks name what is installed, never from where."""

import re
from pathlib import Path
from typing import Final

import pytest

from tests.house.source import ROOT, texts

FOREIGN: Final = re.compile(
    # Folders of the person or machine that wrote a file. Elsewhere a path may end in such a word.
    r"(?<![\w.~/-])/(?:home|root|Users|work|mnt|workspace)/[\w.]"
    r"|\b[A-Z]:\\+Users\\"
    # Hosts to install from: every user has a mirror or index of their own.
    r"|https?://[^\s\"'<>)]+(?:/simple\b|\.whl\b|\.tar\.gz\b|\.tgz\b|\.deb\b)"
    r"|\bfiles\.python" + r"hosted\.org\b"
)
LOCKS: Final = sorted((ROOT / "requirements").glob("*.lock"))
PINNED: Final = re.compile(
    r"^[a-z0-9][a-z0-9-]*==[\w.]+( ; [^\\]+)? \\$"  # The name, the version and when it applies,
    r"|^    --hash=sha256:[0-9a-f]{64}( \\)?$"  # then the hashes of its files.
)


def foreign(text: str) -> list[str]:
    """Return the lines that name a machine's folder or a host to install from."""
    return [line.strip()[:120] for line in text.splitlines() if FOREIGN.search(line)]


def unpinned(lock: str) -> list[str]:
    """Return the lines of a lock that are neither a pin, nor its hash, nor a comment."""
    lines = [line for line in lock.splitlines() if not line.lstrip().startswith("#")]
    return [line for line in lines if not PINNED.match(line)]


def test_that_no_file_names_a_machine_or_a_host_to_install_from() -> None:
    assert [(str(path), line) for path, text in texts() for line in foreign(text)] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_that_a_lock_holds_pins_and_hashes_alone(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "==" in text
    assert unpinned(text) == []
    assert "://" not in text


def test_that_the_locks_agree_on_every_version() -> None:
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, version in re.findall(
            r"^([a-z0-9-]+)==([\w.]+)", lock.read_text(encoding="utf-8"), re.MULTILINE
        ):
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    "line",
    [
        "cd /ho" + "me/dana/desk",
        "PYTHON=/ro" + "ot/.pyenv/bin/python",
        "C:\\Us" + "ers\\dana",
        "pip install http" + "s://example.org/simple/thing",
        "http" + "s://example.org/desk-1.0-py3-none-any.whl",
    ],
)
def test_that_a_foreign_line_is_noticed(line: str) -> None:
    assert len(foreign(line)) == 1


SECRET: Final = re.compile(
    r"BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/=]{32}|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{30}"
)


def test_that_no_file_holds_a_key_or_a_token() -> None:
    assert [str(path) for path, text in texts() if SECRET.search(text)] == []


@pytest.mark.parametrize(
    "text", ["BEGIN PRIVATE " + "KEY-----\n" + "A" * 64, "AKIA" + "X" * 16, "ghp" + "_" + "a" * 36]
)
def test_that_a_key_is_noticed(text: str) -> None:
    assert SECRET.search(text)


@pytest.mark.parametrize(
    "line", ["/var/lib/callback-desk", "~/work/", "GET /callbacks/home/x", "at $HOME/work/x"]
)
def test_that_a_line_of_no_machine_is_let_be(line: str) -> None:
    assert foreign(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "--index-url http" + "s://example.org/simple",
        "--find-links ./wheels",
        "desk @ file:///desk.whl",
        "-e .",
        "httpx>=0.28",
        "httpx==0.28.1",
    ],
)
def test_that_a_line_without_hashes_or_with_an_address_is_noticed(line: str) -> None:
    assert unpinned(line) == [line]
