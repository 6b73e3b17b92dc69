"""A customer who listens: a SIP phone in this process that answers each call, speaks, and keeps what it hears.

SIPp speaks but keeps nothing of what it hears. This one replaces it on the customers' trunk.
"""

from __future__ import annotations

import re
import socket
import struct
import threading
import time
import wave
from array import array
from collections.abc import Callable, Generator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Final

from agent_desktop.phone import g711

_RTP: Final = struct.Struct("!BBHII")
_PCMU: Final = 0
_EVENTS: Final = 101
_DIGITS: Final = "0123456789*#ABCD"
_LOOK_EVERY_S: Final = 0.2
_SSRC: Final = 0xC0FFEE
_SILENCE: Final = g711.SILENCE

Voice = Callable[[int], bytes]
"""Returns frame ``n`` of the customer's voice, 160 bytes of µ-law."""


def silent(_: int) -> bytes:
    """Return a frame of silence."""
    return _SILENCE


def frames_of(file: Path) -> list[bytes]:
    """Return the frames of a voice that is in a WAV file of 8 kHz; what is left over of the last one is dropped."""
    with wave.open(str(file)) as sound:
        samples = array("h", sound.readframes(sound.getnframes()))
    starts = range(0, len(samples) - g711.FRAME + 1, g711.FRAME)
    return [g711.encode(samples[start : start + g711.FRAME]) for start in starts]


class CustomerCall:
    """One call: the two numbers, when it came and was answered, what was heard, and the digits; in monotonic seconds."""

    def __init__(self, address: str, invitation: str, voice: Voice, *, echoes: bool) -> None:
        self.invitation = invitation
        self._media = _media_of(invitation)
        self.dialled = _user_of(invitation.split(" ", 2)[1])
        caller = _header(invitation, "From")[0]
        self.caller_id, self.caller_name = _user_of(caller), caller.partition("<")[0].strip(' "')
        self._voice = voice
        self._echoes = echoes
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((address, 0))
        self._socket.settimeout(_LOOK_EVERY_S)
        self._threads: list[threading.Thread] = []
        self._seen: set[bytes] = set()
        self.port: int = self._socket.getsockname()[1]
        self.is_over = threading.Event()
        self.invited_at = time.monotonic()
        self.answered_at = 0.0
        self.frames: list[tuple[float, bytes]] = []
        self.digits = ""

    def start(self) -> None:
        """Begin to listen and to speak; repeated acknowledgements begin nothing new."""
        if not self._threads:
            works = (self._listen,) if self._echoes else (self._listen, self._speak)
            self._threads = [threading.Thread(target=work) for work in works]
            for thread in self._threads:
                thread.start()

    def end(self) -> None:
        """End the call; from any thread but its own."""
        self.is_over.set()
        for thread in self._threads:
            thread.join()
        self._socket.close()

    def heard(self, last: int | None = None) -> bytes:
        """Return what was heard (the ``last`` frames of it) as a WAV file."""
        frames = self.frames if last is None else self.frames[-last:]
        file = BytesIO()
        with wave.open(file, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(g711.RATE_HZ)
            sound.writeframes(b"".join(g711.decode(frame).tobytes() for _, frame in frames))
        return file.getvalue()

    def _speak(self) -> None:
        started, number = time.monotonic(), 0
        while not self.is_over.wait(max(started + number * g711.FRAME_S - time.monotonic(), 0)):
            head = _RTP.pack(0x80, _PCMU, number & 0xFFFF, number * g711.FRAME, _SSRC)
            self._socket.sendto(head + self._voice(number), self._media)
            number += 1

    def _listen(self) -> None:
        while not self.is_over.is_set():
            try:
                data = self._socket.recv(2048)
            except TimeoutError:
                continue
            kind, body = data[1] & 0x7F, data[_RTP.size :]
            if kind == _PCMU and len(body) == g711.FRAME:
                self.frames.append((time.monotonic(), body))
                if self._echoes:
                    self._socket.sendto(data, self._media)
            elif kind == _EVENTS and len(body) == 4 and body[1] & 0x80 and data[4:8] not in self._seen:
                self._seen.add(data[4:8])  # RFC 4733: the end of an event is sent three times.
                self.digits += _DIGITS[body[0]]


class ListeningCustomer:
    """The phone; ``listening_customer`` runs it."""

    def __init__(self, address: str, port: int, voice: Voice, *, echoes: bool) -> None:
        self._address, self._port = address, port
        self._voice, self._echoes = voice, echoes
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((address, port))
        self._socket.settimeout(_LOOK_EVERY_S)
        self._calls: dict[str, CustomerCall] = {}
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._answer_all)
        self._thread.start()

    @property
    def calls(self) -> list[CustomerCall]:
        """The calls so far, the latest last."""
        return list(self._calls.values())

    def close(self) -> None:
        """End everything."""
        self._is_over.set()
        self._thread.join()
        for call in self._calls.values():
            call.end()
        self._socket.close()

    def _answer_all(self) -> None:
        while not self._is_over.is_set():
            try:
                raw, peer = self._socket.recvfrom(8192)
            except TimeoutError:
                continue
            text = raw.decode(errors="replace")
            if not text.startswith("SIP/"):
                self._answer(text, peer)

    def _answer(self, text: str, peer: tuple[str, int]) -> None:
        method = text.split(" ", 1)[0]
        call_id = _header(text, "Call-ID")[0]
        call = self._calls.get(call_id)
        match method:
            case "INVITE":
                if call is None:
                    call = self._calls[call_id] = CustomerCall(
                        self._address, text, self._voice, echoes=self._echoes
                    )
                    self._send(text, peer, "180 Ringing")
                    call.answered_at = time.monotonic()
                self._send(text, peer, "200 OK", self._description(call.port))
            case "ACK":
                if call is not None:
                    call.start()
            case "BYE":
                self._send(text, peer, "200 OK")
                if call is not None:
                    call.is_over.set()
            case _:
                self._send(text, peer, "200 OK")

    def _description(self, port: int) -> str:
        return (
            f"v=0\r\no=c 1 1 IN IP4 {self._address}\r\ns=-\r\nc=IN IP4 {self._address}\r\nt=0 0\r\n"
            f"m=audio {port} RTP/AVP {_PCMU} {_EVENTS}\r\na=rtpmap:0 PCMU/8000\r\n"
            f"a=rtpmap:{_EVENTS} telephone-event/8000\r\na=ptime:20\r\n"
        )

    def _send(self, request: str, peer: tuple[str, int], status: str, description: str = "") -> None:
        to = _header(request, "To")[0]
        lines = [f"SIP/2.0 {status}", *(f"Via: {via}" for via in _header(request, "Via"))]
        lines += [f"Record-Route: {route}" for route in _header(request, "Record-Route")]
        lines += [f"From: {_header(request, 'From')[0]}", f"To: {to}" + ("" if ";tag=" in to else ";tag=c1")]
        lines += [
            f"Call-ID: {_header(request, 'Call-ID')[0]}",
            f"CSeq: {_header(request, 'CSeq')[0]}",
            f"Contact: <sip:customer@{self._address}:{self._port}>",
        ]
        lines += ["Content-Type: application/sdp"] if description else []
        lines += [f"Content-Length: {len(description)}", "", description]
        self._socket.sendto("\r\n".join(lines).encode(), peer)


def _header(text: str, name: str) -> list[str]:
    return re.findall(rf"^{name}:\s*(.*?)\r$", text, re.MULTILINE | re.IGNORECASE)


def _user_of(uri: str) -> str:
    """Return the part of a SIP address before the ``@``."""
    return uri.partition("sip:")[2].partition("@")[0]


def _media_of(text: str) -> tuple[str, int]:
    address = re.search(r"^c=IN IP4 (\S+)", text, re.MULTILINE)
    port = re.search(r"^m=audio (\d+)", text, re.MULTILINE)
    if address is None or port is None:
        raise ValueError("the INVITE describes no sound")
    return address[1], int(port[1])


@contextmanager
def listening_customer(
    address: str, port: int, voice: Voice = silent, *, echoes: bool = False
) -> Generator[ListeningCustomer]:
    """Run the phone until the block is left. With ``echoes`` it sends back what it hears instead of speaking."""
    customer = ListeningCustomer(address, port, voice, echoes=echoes)
    try:
        yield customer
    finally:
        customer.close()
