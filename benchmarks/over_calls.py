"""Calls through the real server and a real Asterisk: ``python -m benchmarks.over_calls``.

The baseline, in the same loop on the same Asterisk, is a bare client of ARI, which creates and dials an agent's leg, then
the customer's once that is up: nothing is stored, routed or reported. The agents' phones answer at once (SIPp).

* *command → INVITE*: from the request that accepts to the INVITE at the customer's SIP phone. It contains the answer of the
  agent's phone, as does the baseline; the difference is the cost of the server.
* *answer → handling*: from the customer's 200 OK to the event ``handling`` in the agent's event stream; the baseline is the
  event of ARI that the channel is up.
* *calls a second*: callbacks from the offer to *Handled* with as many calls at once as there are agents, against as many bare
  calls at once, bridged and hung up.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import httpx

from agent_desktop.protocol import paths
from demo.contact_centre import serving
from demo.telephony import customers
from demo.telephony.lab import SECRET, TelephonyLab, telephony_lab
from demo.telephony.listening_customer import CustomerCall, ListeningCustomer, listening_customer
from demo.waiting import wait_until
from server_stub.telephony.asterisk.ari_client import AriClient
from server_stub.telephony.asterisk.ari_messages import AriEvent

CALLS: Final = 40
"""Calls one after the other, each followed by one of the baseline."""
WARM: Final = 3
AT_ONCE: Final = 20
CALLS_AT_ONCE: Final = 300

COMMAND_BUDGET_MS: Final = 10.0
"""What the server may add to the bare calls, in the median."""
RATE_BUDGET: Final = 35.0

_PATIENCE_S: Final = 60.0
_DIAL_S: Final = 30
_PASSWORD: Final = "over calls"  # noqa: S105 - the server listens on this machine alone
_TIMING: Final = """
max_preview_time_mode = "disabled"
duration_for_no_answer_s = 30
offer_timeout_s = 60
wrap_up_s = 60
"""

Json = dict[str, Any]


def agent_names() -> list[str]:
    """Return the names of the agents."""
    return [f"agent{number:02}" for number in range(AT_ONCE)]


def phone_of(number: int) -> str:
    """Return the phone of an agent, which answers at once."""
    return f"PJSIP/{number:03}{customers.AT_ONCE}@teams"


def write_site(folder: Path, lab: TelephonyLab) -> Path:
    """Write the site file: one agent for the calls one after the other, and a business process of all for the rest."""
    names = agent_names()
    parts = [
        f'[[business_process]]\nid = "{name}"\nname = "{name}"\nmembers = {json.dumps(members)}\n'
        f"[business_process.timing]\n{_TIMING}"
        for name, members in (("single", names[:1]), ("all", names))
    ]
    user = '[[user]]\nid = "{0}"\nname = "{0}"\nrole = "{1}"\npassword = "{2}"\n'
    for number, name in enumerate(names):
        endpoint = f'endpoint = {{ kind = "softphone", address = "{phone_of(number)}" }}\n'
        parts.append(user.format(name, "agent", _PASSWORD) + endpoint)
    parts += [user.format("ivr", "intake", _PASSWORD), lab.table]
    (folder / "ari.secret").write_text(SECRET, "utf-8")
    file = folder / "site.toml"
    file.write_text("\n".join(parts), "utf-8")
    return file


class StreamingUser:
    """A user of the server; an agent's event stream is read while the block of ``signed_in`` lasts."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client
        self._interactions: asyncio.Queue[tuple[float, Json]] = asyncio.Queue()

    async def send(self, method: str, path: str, body: Json | None = None) -> None:
        """Send a request that has to succeed."""
        (await self._client.request(method, path, json=body)).raise_for_status()

    async def command(self, path: str, interaction: Json, body: Json | None = None) -> None:
        """Send a command of the interaction."""
        await self.send("POST", paths.fill(path, id=interaction["id"]), body)

    async def state(self, state: str) -> tuple[float, Json]:
        """Return when the interaction came into ``state``, in monotonic seconds, and the interaction."""
        async with asyncio.timeout(_PATIENCE_S):
            while True:
                at, interaction = await self._interactions.get()
                if interaction["state"] == state:
                    return at, interaction

    async def read(self, is_open: asyncio.Event) -> None:
        """Read the event stream until it ends."""
        name = ""
        patience = httpx.Timeout(_PATIENCE_S, read=None)
        async with self._client.stream("GET", paths.EVENTS, timeout=patience) as response:
            async for line in response.aiter_lines():
                if line.startswith("event:"):
                    name = line[6:].strip()
                elif line.startswith("data:") and name == "interaction":
                    self._interactions.put_nowait((time.monotonic(), json.loads(line[5:])))
                elif line.startswith("data:"):
                    is_open.set()

    async def finish(self, interaction: Json) -> None:
        """Hang up, and complete the callback with *Handled*."""
        await self.command(paths.INTERACTION_END, interaction)
        await self.state("wrap_up")
        await self.command(paths.INTERACTION_COMPLETE, interaction, {"status": "handled"})


@contextlib.asynccontextmanager
async def signed_in(url: str, name: str, *, streams: bool = True) -> AsyncGenerator[StreamingUser]:
    """Sign a user in; with ``streams`` the user's desktop is connected."""
    async with httpx.AsyncClient(base_url=url, timeout=_PATIENCE_S) as client:
        form = {"grant_type": "password", "username": name, "password": _PASSWORD}
        answer = (await client.post(paths.TOKEN, data=form)).raise_for_status().json()
        client.headers["Authorization"] = f"Bearer {answer['access_token']}"
        client.headers["Callback-Desk-Features"] = "calls"
        user = StreamingUser(client)
        is_open = asyncio.Event()
        reading = asyncio.create_task(user.read(is_open)) if streams else None
        try:
            if reading is not None:
                await is_open.wait()
            yield user
        finally:
            if reading is not None:
                reading.cancel()
                await asyncio.gather(reading, return_exceptions=True)


class BareCalls:
    """The baseline: calls by a bare client of ARI."""

    def __init__(self, ari: AriClient) -> None:
        self._ari = ari

    async def leg(self, endpoint: str) -> tuple[str, float]:
        """Create and dial a leg; return its id and when ARI reported that it is up."""
        leg_id = f"bare-{uuid4()}"
        up: asyncio.Future[float] = asyncio.get_running_loop().create_future()

        def take(event: AriEvent) -> None:
            channel = event.channel
            if channel is not None and channel.is_up and not up.done():
                up.set_result(time.monotonic())

        stop = self._ari.listen(take, subject=leg_id)
        try:
            await self._ari.create_channel(leg_id, endpoint)
            await self._ari.dial(leg_id, within_s=_DIAL_S)
            return leg_id, await asyncio.wait_for(up, _PATIENCE_S)
        finally:
            stop()

    async def call(self, agent: str, customer: str) -> float:
        """Connect an agent and a customer, and hang up; return when the customer's leg was up."""
        first, _ = await self.leg(agent)
        second, up_at = await self.leg(customer)
        bridge = f"bare-{uuid4()}"
        await self._ari.post(f"/bridges/{bridge}", type="mixing")
        await self._ari.post(f"/bridges/{bridge}/addChannel", channel=f"{first},{second}")
        await self._ari.hang_up(second)
        await self._ari.hang_up(first)
        await self._ari.delete(f"/bridges/{bridge}")
        return up_at


@contextlib.asynccontextmanager
async def bare_calls(lab: TelephonyLab) -> AsyncGenerator[BareCalls]:
    """Connect the baseline to Asterisk."""
    connected = asyncio.Event()

    async def on_connect() -> None:
        connected.set()

    ari = AriClient(lab.account("over-calls"), on_connect=on_connect)
    ari.start()
    try:
        await connected.wait()
        yield BareCalls(ari)
    finally:
        await ari.close()


class CallTimes:
    """Milliseconds of the calls one after the other, of the server or the baseline."""

    def __init__(self) -> None:
        self.to_invite: list[float] = []
        self.to_handling: list[float] = []

    def add(self, began: float, call: CustomerCall, up_at: float) -> None:
        """Add one call."""
        self.to_invite.append(1000 * (call.invited_at - began))
        self.to_handling.append(1000 * (up_at - call.answered_at))


async def one_after_the_other(
    lab: TelephonyLab, url: str, bare: BareCalls, phone: ListeningCustomer
) -> tuple[CallTimes, CallTimes]:
    """Return the times of the server and those of the baseline, call by call in turn."""
    server, baseline = CallTimes(), CallTimes()
    async with signed_in(url, agent_names()[0]) as agent, signed_in(url, "ivr", streams=False) as ivr:
        await agent.send("PUT", paths.AGENT_STATE, {"state": "available"})
        for number in range(CALLS + WARM):
            body = {"business_process_id": "single", "number": f"+1212556{number:04}"}
            await ivr.send("POST", paths.CALLBACKS, body)
            _, offer = await agent.state("offered")
            began = time.monotonic()
            await agent.command(paths.INTERACTION_ACCEPT, offer)
            at, interaction = await agent.state("handling")
            server.add(began, phone.calls[-1], at)
            await agent.finish(interaction)
            await quiet(lab)
            began = time.monotonic()
            at = await bare.call(phone_of(0), f"PJSIP/+1212557{number:04}@customers")
            baseline.add(began, phone.calls[-1], at)
            await quiet(lab)
        await agent.send("PUT", paths.AGENT_STATE, {"state": "not_ready"})
    return server, baseline


async def quiet(lab: TelephonyLab) -> None:
    """Return once Asterisk has no channel."""
    await asyncio.to_thread(wait_until, lambda: not lab.channels(), "Asterisk has no channel")


async def through_the_server(url: str) -> float:
    """Return the calls a second, from the offer to *Handled*."""
    async with AsyncExitStack() as stack:
        agents = [await stack.enter_async_context(signed_in(url, name)) for name in agent_names()]
        ivr = await stack.enter_async_context(signed_in(url, "ivr", streams=False))
        for number in range(CALLS_AT_ONCE):
            customer = f"+1212{200 + number}{customers.AT_ONCE}"
            await ivr.send("POST", paths.CALLBACKS, {"business_process_id": "all", "number": customer})
        handled = AllHandled()
        began = time.monotonic()
        working = [asyncio.create_task(handled.work(agent)) for agent in agents]
        try:
            await handled.wait(working)
            return CALLS_AT_ONCE / (time.monotonic() - began)
        finally:
            for task in working:
                task.cancel()
            await asyncio.gather(*working, return_exceptions=True)


class AllHandled:
    """Agents who work until every callback is handled; the server chooses who gets how many."""

    def __init__(self) -> None:
        self._left = CALLS_AT_ONCE
        self._done = asyncio.Event()

    async def work(self, agent: StreamingUser) -> None:
        """Handle each callback that is offered to the agent."""
        await agent.send("PUT", paths.AGENT_STATE, {"state": "available"})
        while True:
            _, offer = await agent.state("offered")
            await agent.command(paths.INTERACTION_ACCEPT, offer)
            _, interaction = await agent.state("handling")
            await agent.finish(interaction)
            self._left -= 1
            if self._left == 0:
                self._done.set()

    async def wait(self, working: list[asyncio.Task[None]]) -> None:
        """Return once every callback is handled. Raises what ended the work of an agent before that."""
        done = asyncio.create_task(self._done.wait())
        await asyncio.wait([done, *working], return_when=asyncio.FIRST_COMPLETED)
        if not done.done():
            done.cancel()
            for task in working:
                if task.done():
                    task.result()


async def without_the_server(bare: BareCalls) -> float:
    """Return the bare calls a second."""

    async def in_turn(number: int) -> None:
        customer = f"PJSIP/+1212{200 + number}{customers.AT_ONCE}@customers"
        for _ in range(CALLS_AT_ONCE // AT_ONCE):
            await bare.call(phone_of(number), customer)

    began = time.monotonic()
    await asyncio.gather(*(in_turn(number) for number in range(AT_ONCE)))
    return CALLS_AT_ONCE / (time.monotonic() - began)


async def measure(lab: TelephonyLab, url: str) -> bool:
    """Measure, print the figures, and return whether the budgets hold."""
    async with bare_calls(lab) as bare:
        lab.stop_customers()  # A phone that notes times replaces them.
        with listening_customer(*lab.customers_address) as phone:
            await asyncio.to_thread(lab.wait_until_online, "customers")
            server, baseline = await one_after_the_other(lab, url, bare, phone)
        lab.start_customers()
        await asyncio.to_thread(lab.wait_until_online, "customers")
        with_server = await through_the_server(url)
        await quiet(lab)
        without = await without_the_server(bare)
    added = compare("accept → INVITE at the customer", server.to_invite, baseline.to_invite)
    compare("200 OK → handling", server.to_handling, baseline.to_handling)
    print(
        f"{'calls a second':34} {with_server:7.1f}     bare {without:7.1f}     ratio {with_server / without:5.2f}"
    )
    print(f"budgets: {COMMAND_BUDGET_MS:.0f} ms more than bare until the INVITE, {RATE_BUDGET:.0f} calls/s")
    return added <= COMMAND_BUDGET_MS and with_server >= RATE_BUDGET


def compare(name: str, values: list[float], baseline: list[float]) -> float:
    """Print the medians, 95th percentiles and ratio; return how many milliseconds the median is above the baseline's."""
    (middle, tail), (low, low_tail) = (
        (statistics.median(each), statistics.quantiles(each, n=20)[18])
        for each in (values[WARM:], baseline[WARM:])
    )
    print(
        f"{name:34} p50 {middle:7.1f} ms  bare {low:7.1f} ms  ratio {middle / low:5.2f}  "
        f"p95 {tail:7.1f} ms  bare {low_tail:7.1f} ms  ({len(values) - WARM} calls)"
    )
    return middle - low


def main() -> int:
    """Measure, and return 1 if a budget is missed."""
    with tempfile.TemporaryDirectory() as folder:
        places = Path(folder, "telephony"), Path(folder, "server")
        for place in places:
            place.mkdir()
        with telephony_lab(places[0]) as lab:
            site = write_site(places[1], lab)
            with serving(places[1], site, "--telephony", "asterisk") as url:
                return 0 if asyncio.run(measure(lab, url)) else 1


if __name__ == "__main__":
    sys.exit(main())
