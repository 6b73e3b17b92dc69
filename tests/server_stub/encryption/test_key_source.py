"""Where keys are kept: who may read them, what a damaged one is, and that none is ever printed."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from server_stub.encryption.data_key import line_of, new_key
from server_stub.encryption.errors import KeysUnusable
from server_stub.encryption.key_source import KeySource


class FileRing(KeyringBackend):
    """A keyring in a file."""

    priority = 1  # pyright: ignore[reportAssignmentType] - keyring's own way

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept."""
        return self._kept().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""
        self._file.write_text(json.dumps(self._kept() | {f"{service}/{username}": password}))

    def _kept(self) -> dict[str, str]:
        return json.loads(self._file.read_text()) if self._file.exists() else {}


@pytest.fixture
def ring(tmp_path: Path) -> Iterator[KeySource]:
    before = keyring.get_keyring()
    keyring.set_keyring(FileRing(tmp_path / "ring.json"))
    yield KeySource(keyring="callback-server")
    keyring.set_keyring(before)


@pytest.fixture
def file(tmp_path: Path) -> KeySource:
    return KeySource(file=str(tmp_path / "keys"))


@pytest.mark.parametrize("kind", ["file", "ring"])
def test_that_added_keys_are_kept_in_order(kind: str, request: pytest.FixtureRequest) -> None:
    source: KeySource = request.getfixturevalue(kind)
    keys = [new_key() for _ in range(3)]
    assert [source.add(key) for key in keys] == [1, 2, 3]
    assert list(source.read()) == keys


def test_that_a_new_key_file_is_its_owners_alone_and_stays_so(file: KeySource) -> None:
    for _ in range(2):
        file.add(new_key())
        assert Path(file.file or "").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in Path(file.file or "").parent.iterdir()] == ["keys"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602])
def test_that_a_key_file_that_others_can_reach_is_refused_with_the_remedy_asvs_13_3_2(
    file: KeySource, mode: int
) -> None:
    file.add(new_key())
    Path(file.file or "").chmod(mode)
    with pytest.raises(KeysUnusable, match=rf"mode 0{mode:o}\).*chmod 600"):
        file.read()


def test_that_a_credential_of_systemd_is_protected_by_its_folder(
    file: KeySource, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = new_key()
    file.add(key)
    path = Path(file.file or "")
    path.chmod(0o440)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(path.parent))
    assert file.read() == (key,)


def test_that_root_adds_a_key_to_the_file_of_the_servers_user_who_keeps_it(file: KeySource) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    file.add(new_key())
    os.chown(Path(file.file or ""), 12_345, 12_345)
    assert file.add(new_key()) == 2
    assert Path(file.file or "").stat().st_uid == 12_345


def test_that_a_key_file_of_another_user_is_refused(file: KeySource, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    file.add(new_key())
    os.chown(Path(file.file or ""), 12_345, 12_345)
    monkeypatch.setattr(os, "geteuid", lambda: 4_711)
    with pytest.raises(KeysUnusable, match="belongs to another user"):
        file.read()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "has no key"),
        ("# only a comment\n", "has no key"),
        ("hunter2\n", "has no key in line 1"),
        ("\n0123456789abcdef AAAA\n", "has no key in line 2"),
        ("0123456789abcdef " + "A" * 43 + "=\n", "does not match its id 0123456789abcdef"),
    ],
)
def test_that_a_damaged_key_is_refused_by_line_and_never_shown(
    file: KeySource, text: str, words: str
) -> None:
    path = Path(file.file or "")
    path.write_text(text)
    path.chmod(0o600)
    with pytest.raises(KeysUnusable, match=words) as refused:
        file.read()
    assert "AAAA" not in str(refused.value)
    assert "hunter2" not in str(refused.value)


def test_that_a_key_is_not_added_to_a_file_that_cannot_be_read(file: KeySource) -> None:
    path = Path(file.file or "")
    path.write_text(line_of(new_key()) + "damaged\n")
    path.chmod(0o600)
    before = path.read_text()
    with pytest.raises(KeysUnusable, match="line 2"):
        file.add(new_key())
    assert path.read_text() == before


def test_that_a_missing_place_is_named_with_the_command_that_makes_a_key(
    file: KeySource, ring: KeySource
) -> None:
    with pytest.raises(KeysUnusable, match=r"no key file .*callback-server new-key"):
        file.read()
    with pytest.raises(KeysUnusable, match=r"no entry 'callback-server'.*--keyring callback-server"):
        ring.read()


def test_that_a_system_without_a_keyring_is_explained(ring: KeySource) -> None:
    keyring.set_keyring(NoKeyring())
    for use in (ring.read, lambda: ring.add(new_key())):
        with pytest.raises(KeysUnusable, match=r"NoKeyringError.*key_file"):
            use()


def test_that_a_key_is_not_in_what_is_printed_of_it() -> None:
    key = new_key()
    assert line_of(key).split()[1] not in repr(key)
    assert repr(key.secret) not in repr(key)
