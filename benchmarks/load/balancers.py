"""``python -m benchmarks.load.balancers``: the balancers of ``docs/deploy.md`` in front of three servers.

The blocks of the page are run as they are, but for addresses, ports and the certificate: HAProxy, nginx and Caddy. Through
each of them an agent's stream is opened, the owner is killed, and the commands after that are carried out once.
"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import httpx

from tests.server_stub.members.site import three_servers
from tests.support.needs import program
from tests.support.postgres import Postgres, postgres_server
from tests.support.server import PASSWORD
from tests.support.waiting import PATIENCE_S, wait_until

PAGE: Final = Path("docs/deploy.md")
_NGINX_GLOBAL: Final = (
    "daemon off; pid {folder}/nginx.pid; error_log stderr;\nevents {{}}\nhttp {{ access_log off;\n"
)
_CADDY_GLOBAL: Final = "{\n    admin off\n    auto_https off\n}\n"


def block(begins: str) -> str:
    """Return the block of the page that has a line ``begins`` for several servers."""
    section = PAGE.read_text("utf-8").partition("### Several servers")[2]
    found = [
        text for text in re.findall(r"^```\n(.*?)^```$", section, re.DOTALL | re.MULTILINE) if begins in text
    ]
    if len(found) != 1:
        raise ValueError(f"{PAGE} has {len(found)} blocks with {begins!r}")
    return found[0]


def haproxy_file(folder: Path, ports: list[int], port: int) -> list[str]:
    """Write the configuration of HAProxy; return its command line."""
    text = re.sub(r"bind :443 ssl crt \S+", f"bind 127.0.0.1:{port}", block("httpchk"))
    text = re.sub(r"^    server .*\n", "", text, flags=re.MULTILINE)
    text += "".join(f"    server s{number} 127.0.0.1:{number}\n" for number in ports)
    (folder / "haproxy.cfg").write_text(text)
    return [program("haproxy", package="haproxy"), "-db", "-f", str(folder / "haproxy.cfg")]


def nginx_file(folder: Path, ports: list[int], port: int) -> list[str]:
    """Write the configuration of nginx; return its command line."""
    text = block("upstream callback_desk")
    for number, each in enumerate(ports, start=1):
        text = text.replace(f"10.0.0.{number}:8750", f"127.0.0.1:{each}")
    text = re.sub(r"^    ssl_.*\n", "", text, flags=re.MULTILINE).replace("443 ssl", f"127.0.0.1:{port}")
    start = _NGINX_GLOBAL.format(folder=folder)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(f"{start}{temporary}{text}\n}}\n")
    return [program("nginx", package="nginx-light"), "-c", str(folder / "nginx.conf"), "-e", "stderr"]


def caddy_file(folder: Path, ports: list[int], port: int) -> list[str]:
    """Write the configuration of Caddy; return its command line."""
    text = block("reverse_proxy")
    for number, each in enumerate(ports, start=1):
        text = text.replace(f"10.0.0.{number}:8750", f"127.0.0.1:{each}")
    text = re.sub(r"^    tls .*\n", "", text, flags=re.MULTILINE)
    text = text.replace("desk.example {", f"http://127.0.0.1:{port} {{")
    (folder / "Caddyfile").write_text(f"{_CADDY_GLOBAL}{text}")
    caddy = program("caddy", package="caddy")
    return [caddy, "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


BALANCERS: Final = {"haproxy": haproxy_file, "nginx": nginx_file, "caddy": caddy_file}
"""What writes the configuration of each, for a folder, the ports of the servers and its own port."""


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextmanager
def balancer(command: list[str], url: str) -> Generator[None]:
    """Run a balancer until the block is left."""
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as process:
        try:
            wait_until(lambda: _status(f"{url}/readyz") == 200, "the balancer has found a server")
            yield
        finally:
            process.terminate()


def _status(url: str) -> int:
    try:
        return httpx.get(url, timeout=PATIENCE_S).status_code
    except httpx.TransportError:
        return 0


def try_balancer(postgres: Postgres, name: str) -> str:
    """Run the site behind a balancer, kill the owner, and return how long commands were refused."""
    with tempfile.TemporaryDirectory() as made, three_servers(Path(made), postgres) as servers:
        folder, port = Path(made), free_port()
        command = BALANCERS[name](folder, [server.port for server in servers], port)
        url = f"http://127.0.0.1:{port}"
        with balancer(command, url), httpx.Client(base_url=url, timeout=PATIENCE_S) as client:
            token = client.post(
                "/v1/token", data={"grant_type": "password", "username": "ivr", "password": PASSWORD}
            ).json()["access_token"]
            client.headers["Authorization"] = f"Bearer {token}"
            ids = [hand_in(client, number) for number in range(20)]
            servers[0].kill()
            began = time.monotonic()
            again = [hand_in(client, number) for number in range(20)]
            taken = time.monotonic() - began
            if again != ids:
                raise RuntimeError(f"{name}: a callback was doubled or lost")
            return f"{name}: 20 callbacks, the owner killed, all 20 repeated and none doubled after {taken:.1f} s"


def hand_in(client: httpx.Client, number: int) -> str:
    """Hand in a callback, as often as that is refused, and return its id."""
    body = {"business_process_id": "billing", "number": f"+4930444{number:05d}"}
    while True:
        try:
            answer = client.post(
                "/v1/callbacks", json=body, headers={"Idempotency-Key": f"balanced-{number}"}
            )
        except httpx.TransportError:
            continue
        if answer.status_code in {200, 201}:
            return answer.json()["id"]
        if answer.status_code not in {502, 503}:
            raise RuntimeError(answer.text)
        time.sleep(0.1)


def main() -> int:
    """Try all balancers."""
    with postgres_server() as postgres:
        for name in BALANCERS:
            print(try_balancer(postgres, name), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
