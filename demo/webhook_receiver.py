"""A receiver of webhooks for demo and tests: it checks each delivery, and prints each event as a line of JSON.

``python -m demo.webhook_receiver --secret-file FILE`` prints its address first. With ``--fail N`` it answers the first N
deliveries with 503.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

OLDEST_S: Final = 300
"""How far the time of a delivery may be from the receiver's, as Standard Webhooks recommends."""


class BadDelivery(Exception):
    """A delivery is not signed with the secret, or is too old."""


def verified(secret: str, headers: Mapping[str, str], body: bytes) -> dict[str, Any]:
    """Return the event of a delivery.

    Raises:
        BadDelivery: it was not sent by the owner of the secret.
    """
    delivery, timestamp = headers["webhook-id"], headers["webhook-timestamp"]
    if abs(time.time() - int(timestamp)) > OLDEST_S:
        raise BadDelivery("too old")
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{delivery}.{timestamp}.".encode() + body
    expected = base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
    given = headers["webhook-signature"].split()
    if not any(hmac.compare_digest(each, f"v1,{expected}") for each in given):
        raise BadDelivery("wrong signature")
    return json.loads(body)


class WebhookReceiver:
    """Receives deliveries on a port of this machine; ``events`` are those that it confirmed, in their order."""

    def __init__(
        self, secret: str, *, port: int = 0, note: Callable[[dict[str, Any]], None] | None = None
    ) -> None:
        self.failures_left = 0
        """Deliveries that are still to be refused."""
        self.tries = 0
        self.events: list[dict[str, Any]] = []
        self._secret = secret
        self._note = note
        self._heard = threading.Condition()
        self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        """The address for the site file."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    def start(self) -> None:
        """Begin to receive."""
        self._thread.start()

    def close(self) -> None:
        """Stop receiving."""
        self._server.shutdown()
        self._server.server_close()

    def wait_for(self, condition: Callable[[list[dict[str, Any]]], bool], patience_s: float = 60) -> None:
        """Wait until the confirmed events fulfil ``condition``.

        Raises:
            TimeoutError: they do not in time.
        """
        with self._heard:
            if not self._heard.wait_for(lambda: condition(self.events), patience_s):
                raise TimeoutError(self.events)

    def receive(self, headers: Mapping[str, str], body: bytes) -> int:
        """Return the status with which a delivery is answered."""
        with self._heard:
            self.tries += 1
            if self.failures_left > 0:
                self.failures_left -= 1
                return 503
            try:
                event = verified(self._secret, headers, body)
            except (BadDelivery, KeyError, ValueError):
                return 400
            self.events.append(event)
            self._heard.notify_all()
        if self._note is not None:
            self._note(event)
        return 204

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receive = self.receive

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                self.send_response(receive({k.lower(): v for k, v in self.headers.items()}, body))
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
                """Log nothing; the events are printed."""

        return Handler


@contextmanager
def receiving(secret: str) -> Generator[WebhookReceiver]:
    """Receive deliveries for a block."""
    receiver = WebhookReceiver(secret)
    receiver.start()
    try:
        yield receiver
    finally:
        receiver.close()


def main() -> None:
    """Receive until interrupted."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--secret-file", type=Path, required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--fail", type=int, default=0)
    options = parser.parse_args()
    secret = options.secret_file.read_text("utf-8").split()[0]
    receiver = WebhookReceiver(
        secret, port=options.port, note=lambda event: print(json.dumps(event), flush=True)
    )
    receiver.failures_left = options.fail
    print(receiver.url, flush=True)
    receiver.start()
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        receiver.close()


if __name__ == "__main__":
    main()
