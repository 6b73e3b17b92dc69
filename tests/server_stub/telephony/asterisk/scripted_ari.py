"""An ARI of any version, as far as its answers matter: for what the Asterisk of the lab is too new for."""

from __future__ import annotations

import json
import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from server_stub.telephony.asterisk.ari_client import AriAccount
from server_stub.telephony.asterisk.configuration import MODULES


class ScriptedAri:
    """The requests that an ARI of a version has received: method, path and query."""

    def __init__(self, version: str) -> None:
        self.requests: list[tuple[str, str, dict[str, str]]] = []
        modules = [{"name": f"{name}.so", "status": "Running"} for name in MODULES]
        answers = {
            "/ari/asterisk/info": {"system": {"version": version}},
            "/ari/asterisk/modules": modules,
            "/ari/endpoints": [],
        }
        requests = self.requests

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                parts = self._note()
                self._answer(200 if parts in answers else 404, answers.get(parts, {"message": "Not found"}))

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self._note()
                self._answer(204, None)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
                pass

            def _note(self) -> str:
                parts = urlsplit(self.path)
                requests.append((self.command, parts.path.removeprefix("/ari"), dict(parse_qsl(parts.query))))
                return parts.path

            def _answer(self, status: int, body: object) -> None:
                content = b"" if body is None else json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True

    @property
    def account(self) -> AriAccount:
        """The account that reaches it."""
        url = f"http://127.0.0.1:{self.server.server_address[1]}/ari"
        return AriAccount(url=url, user="callback-desk", secret="secret", application="callback-desk")


@contextmanager
def scripted_ari(version: str) -> Generator[ScriptedAri]:
    """Serve an ARI of the version for as long as the block lasts."""
    ari = ScriptedAri(version)
    thread = threading.Thread(target=ari.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield ari
    finally:
        ari.server.shutdown()
        ari.server.server_close()
        thread.join()
