"""A speech engine on a socket, which answers what a test wants, and keeps what it was sent."""

from __future__ import annotations

import email
import json
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

CALL_ME_BACK: Final = {
    "task": "transcribe",
    "language": "english",
    "duration": 2.0,
    "text": "Call me back.",
    "words": [
        {"word": "Call", "start": 0.0, "end": 0.4},
        {"word": "me", "start": 0.4, "end": 0.6},
        {"word": "back", "start": 0.6, "end": 1.1},
    ],
}
"""As OpenAI answers: words without marks, and without a confidence."""


@dataclass
class SpeechEngine:
    """An engine; each request gets the next of ``answers``, and the last one is repeated."""

    answers: Sequence[tuple[int, bytes]]
    url: str = ""
    requests: list[tuple[str, dict[str, str], list[Message]]] = field(
        default_factory=list[tuple[str, dict[str, str], list[Message]]]
    )

    def fields(self, request: int = 0) -> dict[str, list[str]]:
        """Return the form of a request by the names of its fields, without the file."""
        found: dict[str, list[str]] = {}
        for part in self.requests[request][2]:
            if part.get_filename() is None:
                found.setdefault(_name(part), []).append(_body(part).decode())
        return found

    def file(self, request: int = 0) -> Message:
        """Return the file of a request."""
        (file,) = [part for part in self.requests[request][2] if part.get_filename() is not None]
        return file


def _name(part: Message) -> str:
    return str(part.get_param("name", header="content-disposition"))


def _body(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content


def sent_sound(engine: SpeechEngine, request: int = 0) -> bytes:
    """Return the sound that a request contained."""
    return _body(engine.file(request))


@contextmanager
def speech_engine(*answers: tuple[int, Any]) -> Generator[SpeechEngine]:
    """Run an engine that gives ``answers``, each a status and a body; anything but bytes is sent as JSON."""
    engine = SpeechEngine(
        [
            (status, body if isinstance(body, bytes) else json.dumps(body).encode())
            for status, body in answers or ((200, CALL_ME_BACK),)
        ]
    )

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            """Answer the next answer."""
            body = self.rfile.read(int(self.headers["Content-Length"]))
            kind = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
            form = email.message_from_bytes(kind + body)
            parts = [part for part in form.walk() if not part.is_multipart()]
            engine.requests.append((self.path, dict(self.headers), parts))
            status, answer = engine.answers[min(len(engine.requests), len(engine.answers)) - 1]
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            if status == 307:
                self.send_header("Location", f"{engine.url}/elsewhere")
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            """Log nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    engine.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield engine
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
