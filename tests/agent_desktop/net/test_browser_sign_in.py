"""The redirect of a sign-in with the browser: which requests on the loopback interface count (RFC 8252, RFC 9207)."""

from __future__ import annotations

import asyncio
import base64
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import msgspec
import pytest

from agent_desktop.errors import BrowserFault, BrowserSignInFailed
from agent_desktop.net.browser_sign_in import BrowserSignIn, browser_sign_in, is_safe
from agent_desktop.protocol.objects import SignInProvider
from tests.support.waiting import PATIENCE_S

PROVIDER = SignInProvider(
    name="Example",
    issuer="https://login.example",
    client_id="desk",
    authorization_endpoint="https://login.example/authorize?tenant=1",
    scope="openid profile",
    names_issuer=True,
)


def asked(sign_in: BrowserSignIn) -> dict[str, str]:
    """Return the parameters of the address for the browser."""
    return {name: found[0] for name, found in parse_qs(urlsplit(sign_in.address).query).items()}


async def redirect(sign_in: BrowserSignIn, *, host: str = "", **values: str) -> httpx.Response:
    """Open the redirect as a browser does."""
    headers = {"Host": host} if host else {}
    async with httpx.AsyncClient(trust_env=False, timeout=PATIENCE_S) as browser:
        return await browser.get(f"{sign_in.redirect_uri}?{urlencode(values)}", headers=headers)


async def test_that_the_address_has_a_challenge_of_the_verifier_and_a_redirect_to_this_machine() -> None:
    async with browser_sign_in(PROVIDER, "Done") as sign_in:
        found = asked(sign_in)
        digest = sha256(sign_in.verifier.encode()).digest()
        assert found["tenant"] == "1"
        assert found["code_challenge"] == base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        assert found["code_challenge_method"] == "S256"
        assert found["redirect_uri"].startswith("http://127.0.0.1:")
        assert sign_in.verifier not in sign_in.address
    async with browser_sign_in(PROVIDER, "Done") as other:
        assert asked(other)["state"] != found["state"]
        assert asked(other)["nonce"] != found["nonce"]


async def test_that_only_the_redirect_with_the_state_counts_and_only_once() -> None:
    async with browser_sign_in(PROVIDER, "All <done> & well") as sign_in:
        state = asked(sign_in)["state"]
        issuer = PROVIDER.issuer
        assert (await redirect(sign_in, code="stolen", state="guess", iss=issuer)).status_code == 400
        assert (await redirect(sign_in, code="stolen", iss=issuer)).status_code == 400
        rebound = await redirect(sign_in, host="evil.example", code="c", state=state, iss=issuer)
        assert rebound.status_code == 400
        shown = await redirect(sign_in, code="right", state=state, iss=issuer)
        assert shown.status_code == 200
        assert "All &lt;done&gt; &amp; well" in shown.text
        assert (await redirect(sign_in, code="later", state=state, iss=issuer)).status_code == 400
        form = await sign_in.form()
        assert (form["code"], form["iss"]) == ("right", issuer)
        assert form["code_verifier"] == sign_in.verifier


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"code": "c", "iss": "https://evil.example"}, BrowserFault.OTHER_ISSUER),
        ({"code": "c"}, BrowserFault.OTHER_ISSUER),
        ({"error": "access_denied", "iss": PROVIDER.issuer}, BrowserFault.DENIED),
        ({"error": "server_error", "iss": PROVIDER.issuer}, BrowserFault.UNUSABLE),
    ],
)
async def test_that_another_issuer_and_a_refusal_end_the_sign_in(
    values: dict[str, str], fault: BrowserFault
) -> None:
    async with browser_sign_in(PROVIDER, "Done") as sign_in:
        await redirect(sign_in, state=asked(sign_in)["state"], **values)
        with pytest.raises(BrowserSignInFailed) as failed:
            await sign_in.form()
        assert failed.value.fault is fault


async def test_that_a_provider_that_names_no_issuer_may_leave_it_out() -> None:
    silent = msgspec.structs.replace(PROVIDER, names_issuer=False)
    async with browser_sign_in(silent, "Done") as sign_in:
        await redirect(sign_in, state=asked(sign_in)["state"], code="c")
        assert "iss" not in await sign_in.form()


@pytest.mark.parametrize(
    "request_text",
    [
        b"POST /callback?state=x HTTP/1.1\r\nHost: HERE\r\n\r\n",
        b"GET /other HTTP/1.1\r\nHost: HERE\r\n\r\n",
        b"GET /callback\r\n\r\n",
        b"\x16\x03\x01\r\n\r\n",
        b"GET /callback HTTP/1.1\r\nHost: HERE\r\nHost: HERE\r\n\r\n",
        b"A" * 40_000,
    ],
)
async def test_that_strange_requests_change_nothing(request_text: bytes) -> None:
    async with browser_sign_in(PROVIDER, "Done") as sign_in:
        port = urlsplit(sign_in.redirect_uri).port
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(request_text.replace(b"HERE", f"127.0.0.1:{port}".encode()))
        try:
            answer = await reader.read()
        except ConnectionError:
            answer = b""
        assert answer == b"" or answer.split(b" ")[1] in {b"400", b"404"}
        writer.close()
        shown = await redirect(sign_in, state=asked(sign_in)["state"], code="c", iss=PROVIDER.issuer)
        assert shown.status_code == 200


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://login.example/a", True),
        ("http://127.0.0.1:9000/a", True),
        ("http://[::1]/a", True),
        ("http://localhost/a", True),
        ("http://login.example/a", False),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("http://[broken", False),
    ],
)
async def test_that_the_browser_is_sent_to_safe_addresses_alone(address: str, *, safe: bool) -> None:
    assert is_safe(address) is safe
    if not safe:
        unsafe: Any = msgspec.structs.replace(PROVIDER, authorization_endpoint=address)
        async with browser_sign_in(unsafe, "Done") as sign_in:
            with pytest.raises(BrowserSignInFailed):
                _ = sign_in.address
