"""The demo's contact centre: the real server on SQLite, and customers who leave their messages by API or by phone."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx

from agent_desktop.protocol import paths
from demo.voices.making import make
from demo.voices.script import Voicemail, voicemails
from demo.waiting import wait_until

SITE: Final = Path(__file__).with_name("site.toml")
PROGRAMS: Final = Path(sys.executable).parent
TIMEOUT_S: Final = 20.0
_INBOUND: Final = "+12125550199"
"""The number in the site file that customers call."""


@dataclass
class ContactCentre:
    """A running server, with the rights to hand in callbacks and to see everything."""

    url: str
    folder: Path
    sounds: Mapping[str, Path]
    client: httpx.Client = field(repr=False)
    customers: Mapping[str, Voicemail] = field(
        default_factory=lambda: {voicemail.id: voicemail for voicemail in voicemails()}
    )

    def call_in(self, customer: str, **wishes: Any) -> str:
        """Hand in the callback and the message of a customer of ``voices.toml``; return the callback's id."""
        voicemail = self.customers[customer]
        asked = {
            "business_process_id": voicemail.business_process_id,
            "number": voicemail.number,
            "customer_name": voicemail.customer_name,
        }
        headers = self._as("ivr")
        answer = self.client.post(paths.CALLBACKS, json=asked | wishes, headers=headers)
        answer.raise_for_status()
        callback_id: str = answer.json()["id"]
        sound = self.sounds[customer].read_bytes()
        where = paths.fill(paths.CALLBACK_RECORDING, id=callback_id)
        sent = self.client.put(where, content=sound, headers=headers | {"Content-Type": "audio/wav"})
        sent.raise_for_status()
        return callback_id

    def phone_in(self, customer: str) -> str:
        """Have a customer of billing call, ask for a callback and leave the message; return the callback's id."""
        number = self.customers[customer].number
        with (self.folder / SITE.name).open("a", encoding="utf-8") as site:
            site.write(
                f'\n[[simulator.caller]]\nid = "{customer}"\ncalls = "{_INBOUND}"\nnumber = "{number}"\n'
                'step = [\n    { at = "menu", keys = "1" },\n'
                f'    {{ at = "tone", says = {json.dumps(str(self.sounds[customer].absolute()))}, keys = "#" }},\n'
                '    { at = "review-message", keys = "1" },\n]\n'
            )
        reload = [str(PROGRAMS / "callback-server"), "reload", "--data-dir", str(self.folder / "data")]
        subprocess.run(reload, check=True, stdout=subprocess.DEVNULL)
        return wait_until(lambda: self._left_by(number), f"{customer} has left a message")

    def _left_by(self, number: str) -> str:
        """Return the open callback of a number that has a recording; empty if there is none yet."""
        answer = self.client.get(paths.CALLBACKS, headers=self._as("morgan")).raise_for_status()
        found = (each["id"] for each in answer.json()["items"] if each["number"] == number)
        return next((each for each in found if self.look(each)["recordings"]), "")

    def look(self, callback_id: str) -> dict[str, Any]:
        """Return a callback as a supervisor sees it, with its attempts."""
        where = paths.fill(paths.CALLBACK, id=callback_id)
        answer = self.client.get(where, headers=self._as("morgan")).raise_for_status()
        callback: dict[str, Any] = answer.json()
        return callback

    def _as(self, user: str) -> dict[str, str]:
        form = {"grant_type": "password", "username": user, "password": f"demo-{user}"}
        token = self.client.post(paths.TOKEN, data=form).raise_for_status().json()["access_token"]
        return {"Authorization": f"Bearer {token}"}


@contextmanager
def open_contact_centre(folder: Path) -> Generator[ContactCentre]:
    """Run the server on the data in ``folder`` until the block is left.

    Raises:
        RuntimeError: the server did not start; the message contains its output.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sounds = make(folder / "voices")
    site = folder / SITE.name
    shutil.copyfile(SITE, site)
    with (
        serving(folder, site) as url,
        httpx.Client(base_url=url, timeout=TIMEOUT_S) as client,
    ):
        yield ContactCentre(url, folder, sounds, client)


@contextmanager
def serving(folder: Path, site: Path, *arguments: str) -> Generator[str]:
    """Run ``callback-server serve`` with its data and its log in ``folder``; yield its address.

    Raises:
        RuntimeError: the server did not start; the message contains its output.
    """
    command = [str(PROGRAMS / "callback-server"), "serve", "--site", str(site), "--port", "0", *arguments]
    log = folder / "server.log"
    with (
        log.open("wb") as heard,
        subprocess.Popen(
            [*command, "--data-dir", str(folder / "data")], stdout=subprocess.PIPE, stderr=heard, text=True
        ) as server,
    ):
        try:
            yield _address(server, log)
        finally:
            server.terminate()


def _address(server: subprocess.Popen[str], log: Path) -> str:
    said = server.stdout.readline() if server.stdout is not None else ""
    found = re.search(r"http://\S+", said)
    if found is None:
        raise RuntimeError(f"the server did not start: {log.read_text(errors='replace')}")
    return found[0]
