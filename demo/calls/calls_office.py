"""The office of the demo of calls: the real server on a real Asterisk, and the telephones of a customer and an agent."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx

from agent_desktop.phone import g711
from demo.calls.api_agent import ApiAgent, api_agent, sign_in
from demo.contact_centre import serving
from demo.telephony.caller import Caller, caller_with
from demo.telephony.lab import SECRET, TelephonyLab, telephony_lab
from demo.telephony.listening_customer import ListeningCustomer, listening_customer
from demo.waiting import wait_until
from server_stub.site.prompt_synthesis import make_prompts

LINE: Final = "+12125550199"
"""The number that customers call."""
CUSTOMER: Final = "+12125550142"
_SITE: Final = Path(__file__).with_name("site.toml")


@dataclass
class CallsOffice:
    """What the morning is played with."""

    lab: TelephonyLab
    agent: ApiAgent
    supervisor: httpx.Client
    caller: Caller
    """The customer's phone for the call in."""
    customer: ListeningCustomer
    """The customer's phone for the call back."""


@contextmanager
def open_calls_office(folder: Path) -> Generator[CallsOffice]:
    """Run everything with its files in ``folder`` until the block is left.

    Raises:
        ProgramMissing: Asterisk or one of the telephones is not on this machine.
        RuntimeError: the server did not start; the message contains its output.
    """
    places = {name: folder / name for name in ("telephony", "server", "prompts")}
    for place in places.values():
        place.mkdir()
    with telephony_lab(places["telephony"]) as lab:
        make_prompts(places["prompts"], "en", texts={})
        site = _write_site(places["server"], lab, places["prompts"])
        lab.stop_customers()  # A phone that keeps what it hears replaces them.
        with (
            listening_customer(*lab.customers_address, voice_of(lab.sounds / "talker.ul")) as customer,
            caller_with(folder / "caller", CUSTOMER, registrar=lab.sip_port, media=lab.media + 940) as caller,
            serving(places["server"], site, "--telephony", "asterisk") as url,
            sign_in(url, "morgan") as supervisor,
            api_agent(url, "dana") as agent,
        ):
            lab.wait_until_online("customers")
            wait_until(lambda: _is_connected(places["server"]), "the server is connected to Asterisk")
            yield CallsOffice(lab, agent, supervisor, caller, customer)


def voice_of(file: Path) -> Callable[[int], bytes]:
    """Return the voice that speaks the µ-law ``file`` over and over."""
    sound = file.read_bytes()
    frames = [sound[at : at + g711.FRAME] for at in range(0, len(sound) - g711.FRAME, g711.FRAME)]
    return lambda number: frames[number % len(frames)]


def _is_connected(folder: Path) -> bool:
    return "Asterisk is connected" in (folder / "server.log").read_text("utf-8", "replace")


def _write_site(folder: Path, lab: TelephonyLab, prompts: Path) -> Path:
    (folder / "ari.secret").write_text(SECRET, "utf-8")
    first = "[[telephony.trunk]]"
    table = lab.table.replace(first, f'prompts = "{prompts}"\n{first}', 1)
    inbound = f'[[telephony.inbound]]\nnumber = "{LINE}"\nbusiness_process = "billing"\n'
    file = folder / "site.toml"
    file.write_text("\n".join((_SITE.read_text("utf-8"), table, inbound)), "utf-8")
    return file
