"""Receivers, speech engine and identity provider with a certificate of the site's own authority (docs/site-file.md, *[server]*)."""

from __future__ import annotations

from contextlib import aclosing
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from joserfc.jwk import ECKey

from server_stub.errors import StartRefused
from server_stub.identity.provider import ProviderUnavailable
from server_stub.identity.settings import OidcSettings
from server_stub.site.file import parse_site
from server_stub.site.identity_tables import open_provider
from server_stub.site.site import Site, SiteServer
from server_stub.site.speech_engine import connect_speech_engine
from server_stub.transcription.settings import SpeechEngineSettings
from server_stub.trust.authorities import outgoing_trust
from server_stub.webhooks.guarded_client import DeliveryFailed, GuardedClient
from tests.agent_desktop.net.certificates import certificate, server_side
from tests.agent_desktop.net.rough_server import answers, gives, rough_server

ENDINGS = (None, "server.pem")
"""A site without and with an authority of its own."""


def site(authorities: str | None, **tables: object) -> Site:
    """Return a site."""
    return msgspec.structs.replace(Site(), server=SiteServer(authorities=authorities), **tables)


@pytest.mark.parametrize("authorities", ENDINGS)
async def test_that_a_delivery_goes_to_a_receiver_of_the_sites_authority(
    tmp_path: Path, authorities: str | None
) -> None:
    file = certificate(tmp_path)
    trust = outgoing_trust(site(authorities).authorities_file(tmp_path / "site.toml"))
    async with rough_server(server_side(file)) as rough:
        rough.on("/hook", answers(204))
        client = GuardedClient(f"{rough.url}/hook", allow_private=True, tls=trust)
        if authorities is None:
            with pytest.raises(DeliveryFailed, match="CERTIFICATE_VERIFY_FAILED"):
                await client.post(b"{}", {})
        else:
            await client.post(b"{}", {})
        await client.close()


async def test_that_a_recording_goes_to_a_speech_engine_of_the_sites_authority(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    sound = tmp_path / "sound.wav"
    sound.write_bytes(b"sound")
    async with rough_server(server_side(file)) as rough:
        path = "/v1/audio/transcriptions"
        rough.on(path, gives({"text": "hello", "language": "english", "duration": 1.0, "segments": []}))
        named = site("server.pem", speech=SpeechEngineSettings(f"{rough.url}/v1", timeout_s=30))
        engine = connect_speech_engine(named, tmp_path / "site.toml", models=tmp_path, model=None)
        await engine.transcribe(sound)
        await engine.close()
        assert len(rough.asked(path)) == 1


@pytest.mark.parametrize("authorities", ENDINGS)
async def test_that_the_identity_provider_may_be_of_the_sites_authority(
    tmp_path: Path, authorities: str | None
) -> None:
    file = certificate(tmp_path)
    async with rough_server(server_side(file)) as rough:
        places = dict.fromkeys(("issuer", "authorization_endpoint", "token_endpoint"), rough.url)
        rough.on("/.well-known/openid-configuration", gives({**places, "jwks_uri": f"{rough.url}/keys"}))
        rough.on("/keys", gives({"keys": [ECKey.generate_key("P-256").as_dict(private=False)]}))
        settings = OidcSettings(issuer=rough.url, client_id="desk")
        named = site(authorities, oidc=settings)
        async with aclosing(open_provider(named, tmp_path / "site.toml", settings)) as provider:
            if authorities is None:
                with pytest.raises(ProviderUnavailable, match="CERTIFICATE_VERIFY_FAILED"):
                    await provider.description(datetime.now(UTC))
            else:
                assert (await provider.description(datetime.now(UTC))).issuer == rough.url


def test_that_a_file_without_certificates_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "nothing.pem"
    with pytest.raises(StartRefused, match=r"authorities: .*nothing\.pem"):
        outgoing_trust(file)
    file.write_text("no certificate", "utf-8")
    with pytest.raises(StartRefused, match=r"authorities: .*nothing\.pem"):
        outgoing_trust(file)
    parsed = parse_site('[server]\nauthorities = "nothing.pem"\n', name="site.toml")
    assert parsed.authorities_file(tmp_path / "site.toml") == file
