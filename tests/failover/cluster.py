"""Three machines of a PostgreSQL cluster on the loopback interface: each has PostgreSQL, Patroni and a member of etcd."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import httpx
import psutil

from tests.support.needs import program
from tests.support.waiting import PATIENCE_S, wait_until

TTL_S: Final = 20
"""How long a leader's key lives in etcd without being renewed, in seconds: the least that Patroni allows."""
_SCOPE: Final = "callbacks"
_SLOW: Final = timedelta(seconds=10 * PATIENCE_S)
_HOST: Final = "127.0.0.1"


@dataclass(frozen=True)
class Ports:
    """The ports of one machine."""

    postgres: int
    patroni: int
    etcd: int
    peers: int


@dataclass
class Machine:
    """One machine; ``start`` may follow ``die``."""

    name: str
    folder: Path
    ports: Ports
    user: str | None
    settings: dict[str, Any]
    members: str
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list[subprocess.Popen[bytes]])

    def start(self) -> None:
        """Start etcd and Patroni, which starts PostgreSQL."""
        self.folder.mkdir(exist_ok=True)
        file = self.folder / "patroni.json"  # A YAML file may be JSON.
        file.write_text(json.dumps(self.settings), encoding="utf-8")
        if self.user is not None:
            shutil.chown(self.folder, self.user, self.user)
        here, among_peers = f"http://{_HOST}:{self.ports.etcd}", f"http://{_HOST}:{self.ports.peers}"
        known = (self.folder / "etcd").exists()
        etcd = [program("etcd", package="etcd-server"), "--name", self.name]
        etcd += ["--data-dir", str(self.folder / "etcd"), "--log-level", "error"]
        etcd += ["--listen-client-urls", here, "--advertise-client-urls", here]
        etcd += ["--listen-peer-urls", among_peers, "--initial-advertise-peer-urls", among_peers]
        etcd += [
            "--initial-cluster",
            self.members,
            "--heartbeat-interval",
            "300",
            "--election-timeout",
            "3000",
        ]
        etcd += ["--initial-cluster-state", "existing" if known else "new"]
        for command in (etcd, [program("patroni", package="patroni"), str(file)]):
            with (self.folder / "log").open("ab") as log:
                self.processes.append(
                    subprocess.Popen(
                        command,
                        cwd=self.folder,
                        stdin=subprocess.DEVNULL,
                        stdout=log,
                        stderr=log,
                        user=self.user,
                        group=self.user,
                        extra_groups=None if self.user is None else [],
                        start_new_session=True,
                    )
                )

    def die(self) -> None:
        """End every process of the machine at once, as a loss of power does."""
        victims = [
            process
            for own in self.processes
            if own.poll() is None
            for process in (psutil.Process(own.pid), *psutil.Process(own.pid).children(recursive=True))
        ]
        victims += self._postmaster()
        for sign in (signal.SIGSTOP, signal.SIGKILL):  # None of them may notice the end of another.
            for process in victims:
                if process.is_running():
                    process.send_signal(sign)
        psutil.wait_procs(victims, PATIENCE_S)
        for own in self.processes:
            own.wait()
        self.processes.clear()

    def crash_postgres(self) -> None:
        """End PostgreSQL alone, as the kernel does when memory runs out."""
        for process in self._postmaster()[:1]:
            process.kill()

    def _postmaster(self) -> list[psutil.Process]:
        """Return PostgreSQL's processes, the postmaster first; it is a child of no process of ours."""
        file = self.folder / "data" / "postmaster.pid"
        if not file.exists():
            return []
        number = int(file.read_text(encoding="utf-8").split("\n", 1)[0])
        if not psutil.pid_exists(number):
            return []
        first = psutil.Process(number)
        return [first, *first.children(recursive=True)]

    def status(self) -> dict[str, Any]:
        """Return what Patroni reports of the machine; nothing if it does not answer."""
        try:
            return httpx.get(f"http://{_HOST}:{self.ports.patroni}/patroni", timeout=PATIENCE_S).json()
        except httpx.TransportError:
            return {}


class Cluster:
    """The machines; ``patroni_cluster`` starts them."""

    def __init__(self, machines: list[Machine]) -> None:
        self.machines = machines

    @property
    def url(self) -> str:
        """The address of the database, with every host."""
        hosts = ",".join(f"{_HOST}:{machine.ports.postgres}" for machine in self.machines)
        return f"postgresql://postgres@{hosts}/postgres"

    def primary(self) -> Machine | None:
        """Return the machine that accepts writes."""
        for machine in self.machines:
            status = machine.status()
            if status.get("role") in {"master", "primary"} and status.get("state") == "running":
                return machine
        return None

    def await_whole(self) -> Machine:
        """Wait until all replicas follow the primary, one of them synchronously; return the primary."""
        wait_until(self._is_whole, "the cluster is whole", within=_SLOW)
        primary = self.primary()
        assert primary is not None
        return primary

    def switch_over(self) -> None:
        """Ask Patroni to make another machine the primary."""
        primary = self.await_whole()
        answer = httpx.post(
            f"http://{_HOST}:{primary.ports.patroni}/switchover",
            json={"leader": primary.name},
            timeout=10 * PATIENCE_S,
        )
        assert answer.is_success, answer.text

    def _is_whole(self) -> bool:
        primary = self.primary()
        if primary is None:
            return False
        replicas = primary.status().get("replication", [])
        return (
            len(replicas) == len(self.machines) - 1
            and all(each["state"] == "streaming" for each in replicas)
            and any(each["sync_state"] == "sync" for each in replicas)
        )


@contextmanager
def patroni_cluster(count: int = 3) -> Generator[Cluster]:
    """Run a cluster with synchronous replication until the block is left."""
    user = "postgres" if os.geteuid() == 0 else None  # PostgreSQL refuses to run as root.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    if user is not None:
        shutil.chown(folder, user, user)
    ports = _free_ports(count)
    members = ",".join(f"m{place}=http://{_HOST}:{each.peers}" for place, each in enumerate(ports))
    clients = [f"{_HOST}:{each.etcd}" for each in ports]
    machines = [
        Machine(
            f"m{place}",
            folder / f"m{place}",
            each,
            user,
            _settings(f"m{place}", folder / f"m{place}", each, clients),
            members,
        )
        for place, each in enumerate(ports)
    ]
    cluster = Cluster(machines)
    try:
        for machine in machines:
            machine.start()
        cluster.await_whole()
        yield cluster
    finally:
        for machine in machines:
            machine.die()
        shutil.rmtree(folder)


def _settings(name: str, folder: Path, ports: Ports, clients: list[str]) -> dict[str, Any]:
    """Return Patroni's settings as ``docs/deploy.md`` recommends them."""
    trusted = {"username": "postgres"}
    return {
        "scope": _SCOPE,
        "name": name,
        "restapi": {"listen": f"{_HOST}:{ports.patroni}", "connect_address": f"{_HOST}:{ports.patroni}"},
        "etcd3": {"hosts": clients},
        "bootstrap": {
            "dcs": {
                "ttl": TTL_S,
                "loop_wait": 2,
                "retry_timeout": 5,
                "master_start_timeout": 0,
                "synchronous_mode": True,
                "postgresql": {"use_pg_rewind": True},
            },
            "initdb": [{"encoding": "UTF8"}, {"locale": "C"}, "data-checksums"],
        },
        "postgresql": {
            "listen": f"{_HOST}:{ports.postgres}",
            "connect_address": f"{_HOST}:{ports.postgres}",
            "data_dir": str(folder / "data"),
            "bin_dir": str(Path(program("initdb", package="postgresql")).resolve().parent),
            "pgpass": str(folder / "pgpass"),
            "authentication": {"superuser": trusted, "replication": trusted, "rewind": trusted},
            "parameters": {"unix_socket_directories": str(folder), "max_connections": 50},
            "pg_hba": [
                f"host all all {_HOST}/32 trust",
                f"host replication all {_HOST}/32 trust",
                "local all all trust",
            ],
        },
    }


def _free_ports(count: int) -> list[Ports]:
    listeners = [socket.create_server((_HOST, 0)) for _ in range(4 * count)]
    numbers = [listener.getsockname()[1] for listener in listeners]
    for listener in listeners:
        listener.close()
    return [Ports(*numbers[4 * place : 4 * place + 4]) for place in range(count)]
