"""The cost of a call on the built-in phone, for the desktop and for the server: ``python -m benchmarks.phone_cost``.

The baseline is the same processes in the same loop while no call is there.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

import psutil

from agent_desktop.protocol.states import InteractionState
from tests.agent_desktop.phone_desk import phone_desk, take_a_call
from tests.support.desktop_calls import desktop_server
from tests.support.sound import virtual_sound
from tests.support.waiting import seen

MEASURED_S: Final = 20.0
RELAY: Final = "server_stub.relay.worker"
BUDGET_SHARE: Final = 0.15
"""Of one core, for the phone process during a call: what a laptop does not notice."""


async def shares(processes: dict[str, psutil.Process]) -> dict[str, float]:
    """Return the share of one core that each process takes, over ``MEASURED_S``."""
    before = {name: sum(process.cpu_times()[:2]) for name, process in processes.items()}
    await asyncio.sleep(MEASURED_S)
    return {
        name: (sum(process.cpu_times()[:2]) - before[name]) / MEASURED_S
        for name, process in processes.items()
    }


def memory_mb(process: psutil.Process) -> float:
    """Return the memory that the process has for itself, in MiB."""
    return process.memory_full_info().uss / 2**20


async def measure(folder: Path) -> bool:
    """Measure one call, and return whether the budget holds."""
    with desktop_server(folder) as server:
        async with phone_desk(server) as desk:
            await seen(lambda: desk.phone.state.value.ready, "the phone is ready")
            phone = psutil.Process(desk.phone.pid)
            serving = psutil.Process(server.pid)
            idle = await shares({"phone": phone, "server": serving})
            idle_mb = memory_mb(phone)
            await take_a_call(desk, server)
            await desk.is_up()
            await seen(lambda: desk.state is InteractionState.HANDLING, "the customer answers")
            relay = next(each for each in serving.children(recursive=True) if RELAY in each.cmdline())
            busy = await shares({"phone": phone, "server": serving, "relay": relay})
            print(f"load of the machine: {os.getloadavg()[0]:.0f}")
            print(f"phone process: {busy['phone']:.1%} of a core in a call, {idle['phone']:.1%} without")
            print(f"phone process: {memory_mb(phone):.0f} MiB in a call, {idle_mb:.0f} MiB without")
            print(f"media relay: {busy['relay']:.1%} of a core, {memory_mb(relay):.0f} MiB")
            print(f"server with a simulated customer: {busy['server']:.1%}, {idle['server']:.1%} without")
            return busy["phone"] <= BUDGET_SHARE


def main() -> int:
    """Measure on a sound server without a card."""
    with tempfile.TemporaryDirectory() as folder, virtual_sound(Path(folder)) as lab:
        os.environ.update(lab.variables)
        return 0 if asyncio.run(measure(Path(folder))) else 1


if __name__ == "__main__":
    sys.exit(main())
