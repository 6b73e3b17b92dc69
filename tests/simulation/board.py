"""The floor of a simulated centre as lines of text, for a person who watches it."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final

from tests.simulation.agenda import BEGIN
from tests.simulation.people import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server_stub.core.floor import Floor
    from tests.simulation.agents import Desk
    from tests.simulation.world import World

KEYS: Final = dict(zip((each for each in ascii_lowercase if each != "q"), FAULTS, strict=False))
"""The key of each kind of fault; q leaves."""

LAST: Final = 6
"""How many of the latest initiatives are listed."""


def lines_of(world: World, *, speed: float, is_paused: bool) -> list[str]:
    """Return the lines of the board as the centre is now."""
    now = BEGIN + timedelta(seconds=world.agenda.now_s)
    pace = "paused" if is_paused else f"{speed:g} x"
    machine, switch = world.machine, world.switch
    server = "running" if machine.router is not None else "DOWN"
    away = "AWAY" if switch.away else "there"
    trunk = "AWAY" if switch.trunk_away else "there"
    return [
        f"seed {world.seed}   {now:%a %H:%M:%S}   {pace}   batches {machine.turns}",
        f"server {server} (start {machine.starts})   switch {away}, trunk {trunk}",
        "",
        *_processes(world),
        "",
        *_agents(world),
        "",
        "latest: " + "; ".join(name for _, name in world.agenda.initiatives[-LAST:]),
        "faults: " + ", ".join(f"{count} {kind}" for kind, count in sorted(world.faults.items())),
        "",
        *_keys(),
    ]


def _processes(world: World) -> Iterator[str]:
    floor = world.machine.floor
    if floor is None:
        yield "the floor is not loaded"
        return
    places = Counter((row.business_process_id, row.location.value) for row in floor.tables.callbacks.values())
    done = Counter(row.business_process_id for row in world.store.completed.values())
    yield f"{'process':10} {'status':14} {'pending':>8} {'in queue':>9} {'at agents':>10} {'completed':>10}"
    for process in floor.tables.business_processes.values():
        pending, queued, at_agents = (
            places[process.id, place]
            for place in ("pending", "handling_by_business_process", "handling_by_agent")
        )
        yield (
            f"{process.id:10} {process.status.value:14} {pending:>8} {queued:>9} {at_agents:>10}"
            f" {done[process.id]:>10}"
        )


def _agents(world: World) -> Iterator[str]:
    yield f"{'agent':9} {'desktop':9} {'on the floor':13} {'on the screen':14} {'interaction':12} {'number':13} calls"
    for desk in world.desks:
        yield _agent(world, world.machine.floor, desk)


def _agent(world: World, floor: Floor | None, desk: Desk) -> str:
    row = None if floor is None else floor.tables.agents.get(desk.agent_id)
    here = "" if row is None else row.interaction_id or ""
    desktop = "closed" if not desk.is_open else "open" if desk.stream is not None else "cut off"
    shown = "-" if desk.status is None else desk.status.state.value
    number = "" if desk.interaction is None else desk.interaction.number
    calls = [call.attempt_id for call in world.switch.live_calls() if call.interaction_id == here]
    leg = world.switch.legs.get(here)
    line = "" if leg is None else "leg up " if leg.up else "leg rings "
    state = "-" if row is None else row.state.value
    return (
        f"{desk.agent_id:9} {desktop:9} {state:13} {shown:14} {here:12} {number:13} {line}{' '.join(calls)}"
    )


def _keys() -> Iterator[str]:
    names = [f"{key} {kind}" for key, kind in KEYS.items()]
    yield "keys: space pauses, + and - change the speed, q leaves; faults:"
    for place in range(0, len(names), 5):
        yield "  " + "   ".join(f"{name:20}" for name in names[place : place + 5]).rstrip()
