"""One server with a directory for the tests of a module, and the provisioning system's client."""

from __future__ import annotations

from collections.abc import Generator
from typing import Final

import httpx
import pytest

from tests.support.server import RunningServer, running_server
from tests.support.waiting import PATIENCE_S

TOKEN: Final = "5" * 64
SITE: Final = """
[[business_process]]
id = "billing"
name = "Billing"
members = ["dana"]
[[user]]
id = "dana"
name = "Dana"
role = "agent"
[[user]]
id = "boss"
name = "Boss"
role = "supervisor"
[oidc]
issuer = "http://127.0.0.1:1"
client_id = "callback-desk"
[scim]
token_file = "scim.token"
[[group]]
name = "Callback agents"
role = "agent"
business_processes = ["billing"]
"""
"""A site whose users sign in at a provider, so that no start and no change hashes passwords."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[RunningServer]:
    """A server with a directory."""
    folder = tmp_path_factory.mktemp("directory")
    (folder / "site.toml").write_text(SITE, "utf-8")
    (folder / "scim.token").write_text(f"{TOKEN}\n", "utf-8")
    with running_server(folder) as running:
        yield running


@pytest.fixture
def scim(server: RunningServer) -> Generator[httpx.Client]:
    """The provisioning system."""
    headers = {"Authorization": f"Bearer {TOKEN}"}
    with httpx.Client(base_url=f"{server.url}/scim/v2", headers=headers, timeout=PATIENCE_S) as client:
        yield client
