"""The identity provider as a process, and the browser of a user who signs in there."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import httpx
import pytest

from tests.support.waiting import PATIENCE_S

HERE: Final = Path(__file__).parent
_INSTALLED: Final = ("package.json", "package-lock.json")
_ACTION: Final = re.compile(r'action="([^"]+)"')
_PROMPT: Final = re.compile(r'name="prompt" value="([^"]+)"')


def installed() -> Path:
    """Return a folder in which the provider's packages are; the first call installs them.

    The test is skipped, with the reason, where they cannot be had.
    """
    locked = (HERE / "package-lock.json").read_bytes()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "callback-desk-tests"
    folder = cache / f"identity-provider-{hashlib.sha256(locked).hexdigest()[:12]}"
    if not (folder / "node_modules").is_dir():
        npm = shutil.which("npm")
        if npm is None or shutil.which("node") is None:
            pytest.skip("node or npm is missing, so nothing is tried with a real identity provider")
        cache.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=cache))
        for name in _INSTALLED:
            shutil.copy(HERE / name, draft / name)
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        made = subprocess.run(command, cwd=draft, capture_output=True, text=True, check=False)
        if made.returncode != 0:
            shutil.rmtree(draft)
            pytest.skip(f"npm cannot install the identity provider: {made.stderr[-300:]}")
        with contextlib.suppress(OSError):  # Another run was quicker.
            draft.rename(folder)
    shutil.copy(HERE / "provider.mjs", folder / "provider.mjs")
    return folder


@dataclass
class RunningProvider:
    """The provider on a port. Its accounts may be changed at any time; a new key needs a restart."""

    folder: Path
    accounts: Path
    port: int
    process: subprocess.Popen[str] | None = None
    starts: int = field(default=0)

    @property
    def issuer(self) -> str:
        """Its issuer."""
        return f"http://127.0.0.1:{self.port}"

    def set_accounts(self, accounts: dict[str, dict[str, Any]]) -> None:
        """Write the claims of each account by its subject."""
        self.accounts.write_text(json.dumps(accounts), "utf-8")

    def start(self) -> None:
        """Start it with another signing key than before, and return once it answers."""
        self.starts += 1
        self.process = subprocess.Popen(
            ["node", "provider.mjs", str(self.port), f"key-{self.starts}", str(self.accounts)],
            cwd=self.folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.strip() == "ready":
                return
        raise AssertionError("the identity provider does not start")

    def stop(self) -> None:
        """End it."""
        assert self.process is not None
        self.process.kill()
        with self.process:
            self.process.wait(PATIENCE_S)


@contextlib.contextmanager
def running_provider(folder: Path, accounts: dict[str, dict[str, Any]]) -> Generator[RunningProvider]:
    """Run the provider for a block."""
    packages = installed()
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    provider = RunningProvider(packages, folder / "accounts.json", port)
    provider.set_accounts(accounts)
    provider.start()
    try:
        yield provider
    finally:
        provider.stop()


def sign_in_with_browser(address: str, subject: str) -> httpx.Response:
    """Open ``address`` as a browser does, fill in the provider's forms, and return the page that comes last.

    The last page is that of the desktop on the loopback interface, unless the provider shows an error.
    """
    with httpx.Client(timeout=PATIENCE_S, trust_env=False) as browser:
        page = _followed(browser, browser.get(address))
        while (form := _ACTION.search(page.text)) is not None and (prompt := _PROMPT.search(page.text)):
            fields = {"prompt": prompt[1], "login": subject, "password": "any"}
            page = _followed(browser, browser.post(urljoin(str(page.url), form[1]), data=fields))
        return page


def redirect_of(address: str, subject: str) -> str:
    """Return the address to which the provider sends the browser in the end, without opening it."""
    with httpx.Client(timeout=PATIENCE_S, trust_env=False) as browser:
        page = _followed(browser, browser.get(address), stop_at_callback=True)
        while not page.is_redirect:
            form, prompt = _ACTION.search(page.text), _PROMPT.search(page.text)
            assert form is not None, page.text
            assert prompt is not None, page.text
            fields = {"prompt": prompt[1], "login": subject, "password": "any"}
            posted = browser.post(urljoin(str(page.url), form[1]), data=fields)
            page = _followed(browser, posted, stop_at_callback=True)
        return page.headers["location"]


def _followed(
    browser: httpx.Client, page: httpx.Response, *, stop_at_callback: bool = False
) -> httpx.Response:
    while page.is_redirect:
        target = urljoin(str(page.url), page.headers["location"])
        if stop_at_callback and urlsplit(target).path == "/callback":
            return page
        page = browser.get(target)
    return page
