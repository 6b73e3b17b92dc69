"""``callback-server reload``: make a running server read its site file again, and report what came of it."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Final

import msgspec

from agent_desktop.protocol.codec import UNREADABLE_JSON
from server_stub.errors import StartRefused
from server_stub.site.reload import RESULT_FILE, ReloadResult
from server_stub.store.folder import pid_of_server

_PATIENCE_S: Final = 60
_LOOK_EVERY_S: Final = 0.05


def reload_server(data_dir: Path) -> str:
    """Signal the server that uses ``data_dir``, wait for its result, and return the message for the administrator.

    Raises:
        StartRefused: no server uses the folder, it may not be signalled, or it refused the site file.
    """
    if not hasattr(signal, "SIGHUP"):
        raise StartRefused("this system has no signal SIGHUP; restart the server instead.")
    pid = pid_of_server(data_dir)
    if pid is None:
        raise StartRefused(
            f"no server uses the data folder {data_dir}; give the folder of the running one with --data-dir.",
            passing=True,
        )
    before = _result(data_dir)
    try:
        os.kill(pid, signal.SIGHUP)
    except PermissionError as error:
        raise StartRefused(
            f"this user may not signal the server (process {pid}); run the command as its user or as root."
        ) from error
    except ProcessLookupError as error:
        raise StartRefused(f"the server (process {pid}) has just ended.", passing=True) from error
    result = _wait(data_dir, pid, 0 if before is None or before.pid != pid else before.number)
    if result.refusal is not None:
        raise StartRefused(f"the server keeps the earlier site file: {result.refusal}")
    later = (
        f" Restart the server to apply what changed in [{'], ['.join(result.needs_restart)}]."
        if result.needs_restart
        else ""
    )
    return f"The site file is in force: {result.business_processes} business processes, {result.users} users.{later}"


def _wait(data_dir: Path, pid: int, number: int) -> ReloadResult:
    """Return the result of the server ``pid`` that is newer than ``number``."""
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        result = _result(data_dir)
        if result is not None and result.pid == pid and result.number > number:
            return result
        if pid_of_server(data_dir) != pid:
            raise StartRefused("the server ended before it had read the site file.", passing=True)
        time.sleep(_LOOK_EVERY_S)
    raise StartRefused(f"the server did not answer within {_PATIENCE_S} s; look at its log.", passing=True)


def _result(data_dir: Path) -> ReloadResult | None:
    try:
        return msgspec.json.decode((data_dir / RESULT_FILE).read_bytes(), type=ReloadResult)
    except (OSError, *UNREADABLE_JSON):
        return None
