"""Clean Debian systems to install into: a bare one is made once, each test gets a layer of its own above it."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.support.needs import program

SOCKETS: Final = "/tmp/.X11-unix"  # noqa: S108  Where the X servers of a machine listen.
PATH: Final = "/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass(frozen=True)
class Root:
    """A system in a folder."""

    folder: Path

    def run(
        self,
        *command: str,
        user: str = "root",
        env: dict[str, str] | None = None,
        prefix: Sequence[str] = (),
    ) -> str:
        """Run a command in it to its end; return what it prints to standard output.

        ``prefix`` is a command of this machine, as a tracer's, that goes before.

        Raises:
            AssertionError: it failed.
        """
        ended = subprocess.run(
            [*prefix, *self.command(*command, user=user, env=env)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == 0, f"{command}: {ended.returncode}\n{ended.stdout}\n{ended.stderr}"
        return ended.stdout

    def command(self, *command: str, user: str = "root", env: dict[str, str] | None = None) -> Sequence[str]:
        """Return the command that runs ``command`` in it, with nothing of this machine's environment."""
        chroot = program("chroot", package="coreutils")
        given = {"PATH": PATH, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"} | (env or {})
        words = [f"{name}={value}" for name, value in given.items()]
        return [chroot, f"--userspec={user}", str(self.folder), "/usr/bin/env", "-i", *words, *command]

    def install(self, package: Path) -> None:
        """Install a package with what it depends on, nothing more."""
        shutil.copyfile(package, self.folder / "srv" / package.name)
        self.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", f"/srv/{package.name}")
        (self.folder / "srv" / package.name).unlink()

    def install_again(self, package: Path, prefix: Sequence[str]) -> None:
        """Install a package whose dependencies are here: nothing needs to be fetched. ``prefix`` goes before dpkg's words."""
        shutil.copyfile(package, self.folder / "srv" / package.name)
        self.run("dpkg", "--install", f"/srv/{package.name}", prefix=prefix)
        (self.folder / "srv" / package.name).unlink()

    def purge(self, name: str) -> None:
        """Remove a package with its settings and data."""
        self.run("dpkg", "--purge", name)

    def names(self) -> set[str]:
        """Return all files and folders but those that packages alone know of: apt's and dpkg's own, and caches."""
        own = ("proc", "dev", "sys", "run", "tmp", "var/lib/dpkg", "var/lib/apt", "var/cache", "var/log")
        found: set[str] = set()
        for here, folders, names in os.walk(self.folder):
            inside = os.path.relpath(here, self.folder)
            kept = [name for name in folders if os.path.normpath(f"{inside}/{name}") not in own]
            folders[:] = [name for name in kept if not (Path(here) / name).is_mount()]
            found |= {os.path.normpath(f"{inside}/{name}") for name in (*kept, *names)}
        return found


def bare(cache: Path) -> Path:
    """Return a folder with a bare Debian 12, made by debootstrap unless ``cache`` has it.

    Of several workers that need it, one makes it, and the others wait.
    """
    base = cache / "bookworm"
    cache.mkdir(parents=True, exist_ok=True)
    with _locked(cache):
        if not base.exists():
            _make_bare(base)
    return base


def _make_bare(base: Path) -> None:
    draft = base.with_name("bookworm.draft")
    shutil.rmtree(draft, ignore_errors=True)
    bootstrap = program("debootstrap", package="debootstrap")
    _checked(bootstrap, "--variant=minbase", "bookworm", str(draft))
    shutil.rmtree(draft / "var/cache/apt/archives")
    (draft / "var/cache/apt/archives/partial").mkdir(parents=True)
    # No service starts while packages are installed: nothing runs them here.
    policy = draft / "usr/sbin/policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 101\n")
    policy.chmod(0o755)
    draft.rename(base)


@contextmanager
def _locked(folder: Path) -> Generator[None]:
    """Keep other processes that lock the same folder out during the block."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def layered(base: Path, folder: Path) -> Generator[Root]:
    """Lay a system to change above ``base``, in ``folder``; nothing of it is left after the block."""
    upper, work, merged = (folder / name for name in ("upper", "work", "root"))
    for place in (upper, work, merged):
        place.mkdir(parents=True)
    layers = f"lowerdir={base},upperdir={upper},workdir={work}"
    with ExitStack() as stack:
        _mount(stack, merged, "-t", "overlay", "-o", layers, "overlay")
        _mount(stack, merged / "proc", "-t", "proc", "proc")
        _mount(stack, merged / "dev", "--bind", "/dev")
        sockets = merged / SOCKETS.lstrip("/")
        sockets.mkdir(exist_ok=True)
        _mount(stack, sockets, "--bind", SOCKETS)
        shutil.copyfile("/etc/resolv.conf", merged / "etc/resolv.conf")
        yield Root(merged)
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def without_mounts(root: Root) -> Generator[Path]:
    """Give the system's folder a second time, without what is mounted in it: a system that boots mounts its own."""
    plain = root.folder.with_name("plain")
    plain.mkdir()
    with ExitStack() as stack:
        _mount(stack, plain, "--bind", str(root.folder))
        yield plain


def _mount(stack: ExitStack, place: Path, *how: str) -> None:
    _checked("mount", *how, str(place))
    stack.callback(_checked, "umount", "--lazy", str(place))


def _checked(*command: str) -> None:
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, f"{command}: {ended.stdout[-2000:]}{ended.stderr[-2000:]}"
