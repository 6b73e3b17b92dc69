"""What a desk takes is imported where windows are drawn, and the windows get their turn in between."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from agent_desktop.step_import import import_in_steps

MODULES_IN_A_THREAD = """
import asyncio, json, sys, threading
from agent_desktop.protocol.states import Role
from ui.presenters.agent_session import WINDOWS
from ui.shell.desktop import DESKS
from agent_desktop.step_import import import_in_steps

elsewhere = []

class Watch:
    def find_spec(self, name, path=None, target=None):
        if threading.current_thread() is not threading.main_thread():
            elsewhere.append(name)

sys.meta_path.insert(0, Watch())
for _, modules in DESKS.values():
    asyncio.run(import_in_steps(*modules))
asyncio.run(import_in_steps(*WINDOWS))
print(json.dumps([elsewhere, "ui.supervisor.window" in sys.modules, "ui.agent.window" in sys.modules]))
"""


async def test_that_others_get_their_turn_between_two_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    turns: list[str] = []
    for name in ("step_import_a", "step_import_b"):
        (tmp_path / f"{name}.py").write_text("")

    async def other() -> None:
        turns.append("step_import_b" if "step_import_b" in sys.modules else "before")

    waiting = asyncio.ensure_future(other())
    last = await import_in_steps("step_import_a", "step_import_b")
    await waiting
    assert (last.__name__, turns) == ("step_import_b", ["before"])


def test_that_no_module_of_a_desk_is_imported_in_a_thread() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MODULES_IN_A_THREAD], check=True, capture_output=True, text=True
    )
    assert json.loads(done.stdout) == [[], True, True]
