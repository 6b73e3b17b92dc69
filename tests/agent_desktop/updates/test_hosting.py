"""What the routing server serves under ``/updates/``, and what it never does."""

from __future__ import annotations

import http.client
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from tests.agent_desktop.updates.shop import CONTENT, Shop
from tests.support.server import PROGRAM, RunningServer
from tests.support.waiting import PATIENCE_S


def installer_url(host: RunningServer, shop: Shop) -> str:
    """Return the address of the installer that is offered."""
    return f"{host.url}/updates/targets/{shop.target('callback-desk-1.1.0-x64.msi').name}"


def status_of(host: RunningServer, path: str) -> int:
    """Return the status of a path as it stands, which no client has tidied."""
    connection = http.client.HTTPConnection(urlsplit(host.url).netloc, timeout=PATIENCE_S)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    finally:
        connection.close()


def test_that_a_file_is_served_to_every_client_with_its_type_and_tag(shop: Shop, host: RunningServer) -> None:
    answer = httpx.get(installer_url(host, shop), timeout=PATIENCE_S)
    assert answer.content == CONTENT
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["accept-ranges"] == "bytes"
    again = httpx.get(
        installer_url(host, shop), headers={"If-None-Match": answer.headers["etag"]}, timeout=PATIENCE_S
    )
    assert (again.status_code, again.content) == (304, b"")
    metadata = httpx.get(f"{host.url}/updates/metadata/timestamp.json", timeout=PATIENCE_S)
    assert metadata.headers["content-type"] == "application/json"
    assert metadata.content == shop.timestamp.read_bytes()


def test_that_a_changed_file_gets_another_tag(shop: Shop, host: RunningServer) -> None:
    url = f"{host.url}/updates/metadata/timestamp.json"
    before = httpx.get(url, timeout=PATIENCE_S).headers["etag"]
    shop.renew()
    assert (
        httpx.get(url, headers={"If-None-Match": before}, timeout=PATIENCE_S).content
        == shop.timestamp.read_bytes()
    )


def test_that_a_part_is_served_where_it_is_asked_for(shop: Shop, host: RunningServer) -> None:
    url = installer_url(host, shop)
    part = httpx.get(url, headers={"Range": "bytes=10-29"}, timeout=PATIENCE_S)
    assert (part.status_code, part.content) == (206, CONTENT[10:30])
    assert part.headers["content-range"] == f"bytes 10-29/{len(CONTENT)}"
    other = httpx.get(url, headers={"Range": "bytes=10-29", "If-Range": '"another"'}, timeout=PATIENCE_S)
    assert (other.status_code, other.content) == (200, CONTENT)
    assert httpx.get(url, headers={"Range": f"bytes={len(CONTENT)}-"}, timeout=PATIENCE_S).status_code == 416


def test_that_a_head_request_gets_the_length_and_no_body(shop: Shop, host: RunningServer) -> None:
    head = httpx.head(installer_url(host, shop), timeout=PATIENCE_S)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(CONTENT))


@pytest.mark.parametrize(
    "path",
    [
        "/updates",
        "/updates/",
        "/updates/metadata",
        "/updates/metadata/",
        "/updates/targets/",
        "/updates/drafts/targets.json",
        "/updates/metadata/../../drafts/targets.json",
        "/updates/metadata/..%2f..%2fdrafts%2ftargets.json",
        "/updates/metadata/%2e%2e/%2e%2e/drafts/targets.json",
        "/updates/../drafts/targets.json",
        "/updates/metadata/..",
        "/updates/metadata/.hidden",
        "/updates/metadata/%2fetc%2fpasswd",
        "/updates/metadata/a%00b",
        "/updates/metadata/" + "n" * 300,
        "/updates/metadata/folder",
    ],
)
def test_that_nothing_else_is_served(shop: Shop, host: RunningServer, path: str) -> None:
    shop.tool("add", shop.repository, shop.folder / "callback-desk-1.1.0-x64.msi")
    (shop.public / "metadata/.hidden").write_text("secret")
    (shop.public / "metadata/folder").mkdir()
    assert (shop.repository / "drafts/targets.json").exists()
    assert status_of(host, path) == 404


def test_that_a_folder_that_is_not_a_repository_stops_the_start(tmp_path: Path) -> None:
    command = [PROGRAM, "serve", "--data-dir", tmp_path / "data", "--updates", tmp_path]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 75  # It may lie on a disk that is not mounted yet.
    assert "give the folder public of an update repository" in ended.stderr


def test_that_nothing_can_be_written(shop: Shop, host: RunningServer) -> None:
    url = f"{host.url}/updates/metadata/timestamp.json"
    assert [
        httpx.request(method, url, timeout=PATIENCE_S).status_code for method in ("PUT", "POST", "DELETE")
    ] == [405] * 3
