"""Create the switch that the command line and the site file name."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import TYPE_CHECKING

from server_stub.clock import Clock
from server_stub.logs import get_logger
from server_stub.site.file import load_site
from server_stub.site.site import Site
from server_stub.site.telephony_table import ari_secret, telephony_of
from server_stub.telephony.base import Report, Telephony
from server_stub.telephony.intake.intake_desk import IntakeDesk
from server_stub.telephony.intake.prompt_library import PromptLibrary
from server_stub.telephony.settings import TelephonySettings
from server_stub.telephony.simulated_callers import SimulatedCallers
from server_stub.telephony.simulator import Simulator

if TYPE_CHECKING:  # At run time its libraries are imported only if they are used.
    from server_stub.site.asterisk_check import Finding
    from server_stub.telephony.asterisk.ari_client import AriAccount

_log = get_logger(__name__)


def connect_telephony(
    kind: str,
    *,
    site: Site | None,
    site_file: Path | None,
    token_key: Path,
    clock: Clock,
    report: Report,
    desk: IntakeDesk,
) -> Telephony:
    """Return the switch of a ``kind``: ``simulator``, or ``asterisk``, which starts to connect.

    Customers who call ask for their callbacks at ``desk``.

    Raises:
        StartRefused: the kind is Asterisk, and the site file does not describe it.
    """
    if kind == "simulator":
        simulator = Simulator(clock, report)
        lines = () if site is None or site.telephony is None else site.telephony.inbound
        simulator.callers = SimulatedCallers(clock, lines, desk, is_away=lambda: simulator.is_away)
        return simulator
    from server_stub.telephony.asterisk.adapter import AsteriskTelephony
    from server_stub.telephony.asterisk.inbound_calls import InboundCalls

    settings = telephony_of(site)
    folder = Path() if site_file is None else site_file.parent
    telephony = AsteriskTelephony(_account(settings, folder), settings, report, owner=_owner(token_key))
    prompts = PromptLibrary(folder / settings.prompts)
    for line in settings.inbound:
        missing = prompts.missing(line.language, line.business_process)
        if missing:
            _log.warning("prompts are missing; run check-telephony", number=line.number, prompts=len(missing))
    telephony.inbound = InboundCalls(telephony.ari, settings.inbound, desk, prompts)
    telephony.start()
    return telephony


def simulate(telephony: Telephony, site_file: Path | None, site: Site) -> None:
    """Let the simulator do what the site's ``[simulator]`` describes: outages and callers; a real switch has its own."""
    if isinstance(telephony, Simulator):
        telephony.set_outages(switch=site.simulator.switch_away, trunks=site.simulator.trunks_away)
        if telephony.callers is not None:
            folder = Path() if site_file is None else site_file.parent
            telephony.callers.set_callers(site.simulator, folder)


async def findings(site_file: Path, data_dir: Path) -> AsyncGenerator[Finding]:
    """Check the Asterisk of a site file; ``data_dir`` is that of its server, and may not exist yet.

    Raises:
        StartRefused: the site file does not describe an Asterisk.
    """
    from server_stub.site.asterisk_check import check_telephony
    from server_stub.store.folder import TOKEN_KEY

    site = load_site(site_file)
    settings = telephony_of(site)
    key = data_dir / TOKEN_KEY
    owner = _owner(key) if key.is_file() else None
    prompts = PromptLibrary(site_file.parent / settings.prompts)
    account = _account(settings, site_file.parent)
    async for finding in check_telephony(account, settings, site, owner=owner, prompts=prompts):
        yield finding


def _account(settings: TelephonySettings, site_folder: Path) -> AriAccount:
    from server_stub.telephony.asterisk.ari_client import AriAccount

    return AriAccount(
        url=settings.ari_url.rstrip("/"),
        user=settings.user,
        secret=ari_secret(settings, site_folder),
        application=settings.application,
    )


def _owner(token_key: Path) -> str:
    """Return an id of the server, made from the key in its data folder, which only one server at a time uses."""
    return hashlib.sha256(token_key.read_bytes()).hexdigest()[:16]
