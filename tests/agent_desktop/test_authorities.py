"""Authorities that an administrator names count besides those of the system (docs/deploy.md, *Settings that you own*)."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from agent_desktop import settings
from agent_desktop.authorities import VARIABLE, also_trust, trusted
from agent_desktop.errors import TlsRefused, Trouble
from agent_desktop.phone.media_line import LineFault, LineRefused, MediaLine
from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import Me
from agent_desktop.updates.fetcher import HttpFetcher
from tests.agent_desktop.net.certificates import certificate, server_side
from tests.agent_desktop.net.clients import signed_in
from tests.agent_desktop.net.rough_server import gives, rough_server


@pytest.fixture(autouse=True)
def _forgotten() -> Generator[None]:
    yield
    also_trust("")


async def test_that_a_private_authority_counts_once_a_policy_names_it(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({"authorities": str(file)}), "utf-8")
    me: dict[str, object] = {
        "id": "dana",
        "name": "",
        "role": "agent",
        "endpoint": None,
        "business_processes": [],
    }
    async with rough_server(server_side(file)) as rough:
        rough.on(paths.ME, gives(me))
        with pytest.raises(TlsRefused) as refused:
            async with signed_in(rough.url, context=trusted()):
                raise AssertionError("signed in")
        assert refused.value.trouble is Trouble.CERTIFICATE_UNKNOWN
        also_trust(settings.load(tmp_path / "own", policy).settings.authorities)
        async with signed_in(rough.url, context=trusted()) as desk:
            assert (await desk.get(paths.ME, Me)).id == "dana"


def test_that_the_users_own_file_names_no_authority(tmp_path: Path) -> None:
    (tmp_path / settings.FILE).write_text(json.dumps({"authorities": str(tmp_path / "mine.pem")}), "utf-8")
    assert settings.load(tmp_path).settings.authorities == ""


async def test_that_the_phones_line_and_the_updates_trust_the_same_authorities(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    loads: list[str] = []
    async with rough_server(server_side(file)) as rough:
        line_url = rough.url.replace("https:", "wss:") + "/v1/media"

        def faults() -> list[str]:
            line = MediaLine(lambda _fault, _detail: None, lambda _figures: None)
            with pytest.raises(LineRefused) as refused:
                line.open(line_url)
            line.close()
            fetcher = HttpFetcher(rough.url)
            try:
                loads.extend(piece.decode("latin-1") for piece in fetcher.fetch(rough.url + "/root.json"))
            except Exception as error:  # noqa: BLE001 - its kind is compared
                loads.append(type(error).__name__)
            finally:
                fetcher.close()
            return [refused.value.fault.value, loads[-1]]

        before = await asyncio.to_thread(faults)
        also_trust(str(file))
        after = await asyncio.to_thread(faults)
    assert before == [LineFault.NOT_SAFE.value, "ConnectError"]
    assert after[0] != LineFault.NOT_SAFE.value
    assert after[1] != "ConnectError"


@pytest.mark.logs_expected("cannot be used")
def test_that_a_file_without_certificates_leaves_the_authorities_of_the_system(tmp_path: Path) -> None:
    also_trust(str(tmp_path / "nothing.pem"))
    assert trusted().verify_mode.name == "CERT_REQUIRED"


def test_that_a_process_that_is_started_inherits_the_file(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    also_trust(str(file))
    code = f"import os; print(os.environ.get({VARIABLE!r}))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == str(file)
    also_trust("")
    without = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert without.stdout.strip() == "None"
