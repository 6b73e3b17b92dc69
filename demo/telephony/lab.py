"""The lab: Asterisk with the configuration that ``init-asterisk`` writes, SIPp as the telephone network, and a SIP phone.

The server's side of everything is on 127.0.0.1, the customers' trunk on 127.0.0.2 and the Teams-like one on 127.0.0.3:
Asterisk distinguishes trunks by their address.
"""

from __future__ import annotations

import signal
import sqlite3
import subprocess
from collections.abc import Generator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import httpx
from msgspec import structs

from demo.telephony import customers, softphone
from demo.telephony.ports import free_port, media_ports
from demo.telephony.programs import asterisk_home, baresip, end_program, sipp, start_program
from demo.telephony.speech import make_speech
from demo.waiting import PATIENCE_S, wait_until
from server_stub.telephony.asterisk.ari_client import AriAccount
from server_stub.telephony.asterisk.configuration import (
    MODULES,
    AsteriskSite,
    SipPhone,
    configuration,
    write_configuration,
)
from server_stub.telephony.settings import TelephonySettings, TrunkSettings

SECRET: Final = "lab secret"  # noqa: S105 - made up, and for an Asterisk on loopback
PHONE: Final = "1001"
"""The SIP phone that is registered."""
UNREGISTERED: Final = "1002"
UNREGISTERED_SECRET: Final = "other-secret"  # noqa: S105 - it is on the loopback interface alone
CALLER_ID: Final = "+12125550100"
_PHONES: Final = (SipPhone(PHONE, "phone-secret"), SipPhone(UNREGISTERED, UNREGISTERED_SECRET))


class TelephonyLab:
    """The running lab; ``telephony_lab`` makes it."""

    def __init__(self, folder: Path, media: int) -> None:
        self.folder = folder
        self.media = media
        self.sounds = folder / "sounds"
        self.http_port, self.sip_port, self.control_port = free_port(), free_port(), free_port()
        self._customers_port, self._teams_port, self._nowhere = free_port(), free_port(), free_port()
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    # --- What it is made of -----------------------------------------------------------------------------------------------

    @property
    def ari_url(self) -> str:
        """Where ARI is."""
        return f"http://127.0.0.1:{self.http_port}/ari"

    @property
    def customers_address(self) -> tuple[str, int]:
        """Where the customers' trunk is, for a phone in the place of SIPp."""
        return "127.0.0.2", self._customers_port

    @property
    def settings(self) -> TelephonySettings:
        """What a site file would have in ``[telephony]``."""
        return TelephonySettings(
            ari_url=self.ari_url,
            trunk=(
                TrunkSettings(id="customers", host=f"127.0.0.2:{self._customers_port}", caller_id=CALLER_ID),
                TrunkSettings(id="teams", host=f"127.0.0.3:{self._teams_port}", prefixes=()),
            ),
        )

    @property
    def settings_with_dead_trunk(self) -> TelephonySettings:
        """The same with a trunk that is never there, for numbers with +49."""
        dead = TrunkSettings(id="nowhere", host=f"127.0.0.4:{self._nowhere}", prefixes=("+49",))
        settings = self.settings
        return structs.replace(settings, trunk=(*settings.trunk, dead))

    @property
    def table(self) -> str:
        """The same as text for a site file."""
        trunks = "".join(
            f'[[telephony.trunk]]\nid = "{trunk.id}"\nhost = "{trunk.host}"\n'
            f"prefixes = [{', '.join(repr(prefix) for prefix in trunk.prefixes)}]\n"
            + (f'caller_id = "{trunk.caller_id}"\n' if trunk.caller_id else "")
            for trunk in self.settings.trunk
        )
        return f'[telephony]\nari_url = "{self.ari_url}"\nsecret_file = "ari.secret"\n{trunks}'

    def account(self, application: str = "callback-desk") -> AriAccount:
        """Return what an ARI client of the lab signs in with."""
        return AriAccount(url=self.ari_url, user=self.settings.user, secret=SECRET, application=application)

    # --- Its processes ------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start everything, and return once phone and trunks are there."""
        self.sounds.mkdir()
        make_speech(self.sounds)
        customers.write_scenario(self.folder / "customers.xml", self.sounds)
        self._write_asterisk()
        self.start_customers()
        self._sipp("teams", "127.0.0.3", self._teams_port, self.media + 600)
        self.start_asterisk()
        phone = self.folder / "phone"
        softphone.write_phone(
            phone,
            name=PHONE,
            password=_PHONES[0].password,
            registrar=self.sip_port,
            port=free_port(2),
            control=self.control_port,
            media=self.media + 900,
            speaks=self.sounds / "agent-again.wav",
        )
        self._run("phone", [baresip(), "-f", str(phone)])
        self.wait_until_online(PHONE, "customers", "teams")
        wait_until(self._has_kept_phone, "Asterisk has kept the phone's registration")

    def _has_kept_phone(self) -> bool:
        """Return whether the registration outlives a killed Asterisk, which writes to its file once a second."""
        file = self.folder / "asterisk/var/astdb.sqlite3"
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as kept:
            key = f"/registrar/contact/{PHONE}%"
            return kept.execute("SELECT 1 FROM astdb WHERE key LIKE ?", (key,)).fetchone() is not None

    def _write_asterisk(self) -> None:
        root, home = self.folder / "asterisk", asterisk_home()
        share = home / "usr/share/asterisk"
        for name in ("run", "log", "var/keys", "spool/recording", "data"):
            (root / name).mkdir(parents=True)
        # The configuration is refused without its description in XML.
        for link in ("documentation", "rest-api"):
            (root / "data" / link).symlink_to(share / link)
        (root / "data/moh").mkdir()
        (root / "data/moh/on-hold.wav").symlink_to(self.sounds / "customer.wav")
        (root / "data/sounds").mkdir()
        (root / "data/sounds/en").symlink_to(next((share / "sounds").glob("en_*")))
        modules = next((home / "usr/lib").glob("*/asterisk/modules"), home / "usr/lib/asterisk/modules")
        places = {"astvarlibdir": "var", "astdbdir": "var", "astkeydir": "var", "astagidir": "var"}
        places |= {"astcachedir": "var", "astdatadir": "data", "astspooldir": "spool", "astrundir": "run"}
        places |= {"astlogdir": "log"}
        site = AsteriskSite(
            folder=str(root / "etc"),
            settings=self.settings_with_dead_trunk,
            ari_secret=SECRET,
            phones=_PHONES,
            directories={"astmoddir": str(modules)} | {key: str(root / name) for key, name in places.items()},
            system_name=self.folder.name,
            sip_address=f"127.0.0.1:{self.sip_port}",
            ari_address=f"127.0.0.1:{self.http_port}",
            media_ports=(self.media, self.media + 399),
            qualify_every_s=2,
            modules=tuple(name for name in MODULES if (modules / f"{name}.so").exists()),
        )
        write_configuration(root / "etc", configuration(site))

    def start_asterisk(self) -> None:
        """Start Asterisk, and return once ARI answers."""
        configuration_file = self.folder / "asterisk/etc/asterisk.conf"
        program = str(asterisk_home() / "bin/asterisk")
        process = self._run("asterisk", [program, "-C", str(configuration_file), "-f", "-n", "-q"])
        wait_until(lambda: self._is_ours(process), "Asterisk answers over ARI")

    def _is_ours(self, process: subprocess.Popen[bytes]) -> bool:
        """Return whether ARI is up, and is that of this Asterisk: one whose port is taken goes on without it."""
        if process.poll() is not None:
            raise AssertionError(self.log())
        try:
            answer = httpx.get(
                f"{self.ari_url}/asterisk/info?only=config", auth=self._auth, timeout=PATIENCE_S
            )
        except httpx.HTTPError:
            return False
        return answer.is_success and answer.json()["config"]["name"] == self.folder.name

    def kill_asterisk(self) -> None:
        """End Asterisk as a power cut would."""
        self._end("asterisk", signal.SIGKILL)

    def stop_asterisk(self) -> None:
        """Ask Asterisk to end."""
        self._end("asterisk", signal.SIGTERM)

    def freeze_asterisk(self, *, frozen: bool) -> None:
        """Stop Asterisk from running, or let it go on."""
        self._processes["asterisk"].send_signal(signal.SIGSTOP if frozen else signal.SIGCONT)

    def start_customers(self) -> None:
        """Connect the customers' trunk."""
        self._sipp("customers", "127.0.0.2", self._customers_port, self.media + 400)

    def stop_customers(self) -> None:
        """Cut the customers' trunk; Asterisk notices within some seconds."""
        self._end("customers", signal.SIGKILL)

    def wait_until_online(self, *endpoints: str, online: bool = True) -> None:
        """Return once Asterisk regards the endpoints as reachable, or as unreachable."""
        wanted = "online" if online else "offline"
        for name in endpoints:
            wait_until(
                lambda name=name: self.get(f"/endpoints/PJSIP/{name}")["state"] == wanted,
                f"{name} is {wanted}",
            )

    def get(self, path: str) -> Any:
        """Return what ARI has at ``path``."""
        answer = httpx.get(self.ari_url + path, auth=self._auth, timeout=PATIENCE_S)
        if not answer.is_success:
            raise AssertionError(answer.text)
        return answer.json()

    def channels(self) -> list[str]:
        """Return the names of the channels that Asterisk has."""
        return [f"{channel['name']} {channel['id']} {channel['state']}" for channel in self.get("/channels")]

    def bridges(self) -> list[str]:
        """Return the ids of the bridges that Asterisk has."""
        return [bridge["id"] for bridge in self.get("/bridges")]

    def is_recording(self, prefix: str) -> bool:
        """Return whether the first take of a message of a channel is being recorded; ``prefix`` is its name up to the channel."""
        for channel in self.get("/channels"):
            name = f"{prefix}{quote(channel['id'], safe='').replace('.', '%2E')}.1"
            if self.recording_state(name) is not None:
                return True
        return False

    def recording_state(self, name: str) -> str | None:
        """Return the state of a recording in progress (``recording``, ``paused``); None if there is none."""
        url = f"{self.ari_url}/recordings/live/{quote(name)}"
        answer = httpx.get(url, auth=self._auth, timeout=PATIENCE_S)
        return answer.json()["state"] if answer.is_success else None

    def hang_up_all(self) -> None:
        """End every call, as a test that failed leaves them."""
        for channel in self.get("/channels"):
            httpx.delete(f"{self.ari_url}/channels/{channel['id']}", auth=self._auth, timeout=PATIENCE_S)
        for bridge in self.get("/bridges"):
            httpx.delete(f"{self.ari_url}/bridges/{bridge['id']}", auth=self._auth, timeout=PATIENCE_S)

    def log(self) -> str:
        """Return what Asterisk has logged."""
        return (self.folder / "asterisk/log/messages.log").read_text("utf-8", "replace")

    @property
    def _auth(self) -> tuple[str, str]:
        return self.settings.user, SECRET

    def _sipp(self, name: str, address: str, port: int, media: int) -> None:
        arguments = [
            "-sf",
            str(self.folder / "customers.xml"),
            "-i",
            address,
            "-p",
            str(port),
            "-mi",
            address,
        ]
        self._run(name, [sipp(), *arguments, "-mp", str(media), "-cp", str(free_port()), "-nostdin"])

    def _run(self, name: str, command: list[str]) -> subprocess.Popen[bytes]:
        process = start_program(command, output=self.folder / f"{name}.out", folder=self.folder)
        self._processes[name] = process
        return process

    def _end(self, name: str, how: signal.Signals) -> None:
        end_program(self._processes.pop(name), how)

    def close(self) -> None:
        """End everything."""
        for name in tuple(self._processes):
            self._processes[name].send_signal(signal.SIGCONT)
            # Asterisk would wait for the connections of its web server first.
            self._end(name, signal.SIGKILL if name == "asterisk" else signal.SIGTERM)


@contextmanager
def telephony_lab(folder: Path) -> Generator[TelephonyLab]:
    """Run a lab for a block, its files in ``folder``."""
    with ExitStack() as stack:
        lab = TelephonyLab(folder, stack.enter_context(media_ports()))
        stack.callback(lab.close)
        lab.start()
        yield lab
