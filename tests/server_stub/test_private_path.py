"""Files and folders of the server are closed to other users of the machine (docs/security.md)."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from server_stub.auth.tokens import load_key
from server_stub.store.folder import open_folder

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


OPEN = "other users could reach this; permissions removed"


@pytest.mark.logs_expected(OPEN)
@pytest.mark.parametrize(("before", "after"), [(0o777, 0o750), (0o755, 0o750), (0o2775, 0o2750)])
def test_that_a_data_folder_is_closed_to_others_at_each_start(
    tmp_path: Path, before: int, after: int
) -> None:
    tmp_path.chmod(before)
    open_folder(tmp_path).close()
    assert mode_of(tmp_path) == after


@pytest.mark.parametrize("mode", [0o750, 0o700])
def test_that_a_private_data_folder_stays_as_it_is(tmp_path: Path, mode: int) -> None:
    tmp_path.chmod(mode)
    open_folder(tmp_path).close()
    assert mode_of(tmp_path) == mode


@pytest.mark.logs_expected(OPEN)
def test_that_a_key_that_was_restored_for_all_to_read_is_its_owners_alone_again(tmp_path: Path) -> None:
    file = tmp_path / "token.key"
    key = load_key(file)
    file.chmod(0o644)
    assert load_key(file) == key
    assert mode_of(file) == 0o600
