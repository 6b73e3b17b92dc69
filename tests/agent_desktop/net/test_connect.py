"""Connections that cannot be made safe, each with its cause."""

from __future__ import annotations

import ssl
from datetime import timedelta
from pathlib import Path

import pytest

from agent_desktop.errors import TlsRefused, Trouble
from agent_desktop.net.connect import TrustStore, open_client, trusted
from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import Me
from tests.agent_desktop.net.certificates import NOW, certificate, server_side
from tests.agent_desktop.net.clients import signed_in
from tests.agent_desktop.net.rough_server import gives, rough_server


async def test_that_a_certificate_this_machine_trusts_is_taken(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    context = trusted()
    context.load_verify_locations(file)
    async with rough_server(server_side(file)) as rough:
        rough.on(
            paths.ME,
            gives({"id": "dana", "name": "", "role": "agent", "endpoint": None, "business_processes": []}),
        )
        async with signed_in(rough.url, context=context) as desk:
            assert (await desk.get(paths.ME, Me)).id == "dana"


@pytest.mark.parametrize(
    ("name", "age", "trust", "trouble"),
    [
        ("localhost", timedelta(0), "strange", Trouble.CERTIFICATE_UNKNOWN),
        ("localhost", timedelta(days=10), "trusted", Trouble.CERTIFICATE_EXPIRED),
        ("other.example.com", timedelta(0), "trusted", Trouble.CERTIFICATE_OTHER_NAME),
    ],
    ids=["nobody trusts it", "expired", "another name"],
)
async def test_that_a_bad_certificate_is_refused_with_its_cause_asvs_12_3_2(
    tmp_path: Path, name: str, age: timedelta, trust: str, trouble: Trouble
) -> None:
    file = certificate(tmp_path, name=name, until=NOW + timedelta(days=1) - age)
    context = trusted()
    if trust == "trusted":
        context.load_verify_locations(file)
    async with rough_server(server_side(file)) as rough:
        with pytest.raises(TlsRefused) as refused:
            async with signed_in(rough.url, context=context):
                raise AssertionError("signed in")
    assert refused.value.trouble is trouble


async def test_that_a_server_without_tls_is_not_a_safe_one() -> None:
    async with rough_server() as rough:
        with pytest.raises(TlsRefused) as refused:
            async with signed_in(rough.url.replace("http:", "https:")):
                raise AssertionError("signed in")
    assert refused.value.trouble is Trouble.TLS


async def test_that_a_plain_connection_would_trust_no_certificate() -> None:
    assert (await TrustStore().for_url("http://localhost")).get_ca_certs() == []


async def test_that_the_system_is_asked_once_whom_it_trusts() -> None:
    trust = TrustStore()
    first = await trust.for_url("https://desk.example.com")
    assert first is await trust.for_url("https://other.example.com")
    assert first.verify_mode is ssl.CERT_REQUIRED
    assert first.check_hostname


async def test_that_refusals_are_asked_for_in_the_language_of_the_windows() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    async with open_client("http://127.0.0.1:9", context, language="pt") as client:
        assert client.headers["Accept-Language"] == "pt"
