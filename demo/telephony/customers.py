"""What the customers of the lab do when they are called: a scenario for SIPp that goes by the last digits dialled."""

from itertools import count
from pathlib import Path
from typing import Final

PREFIX: Final = "+1212555"

ANSWERS: Final = "0101"  #: Rings for 0.6 s, answers with a short greeting and waits.
RINGS: Final = "0102"  #: Rings until the caller gives up.
BUSY: Final = "0103"
REJECTS: Final = "0104"
INVALID: Final = "0105"
TALKS: Final = "0106"  #: Answers and talks.
HANGS_UP: Final = "0107"  #: Answers, and hangs up after 2 s.
UNAVAILABLE: Final = "0108"
CONGESTED: Final = "0109"
INCOMPLETE: Final = "0110"
ANNOUNCEMENT: Final = "0111"  #: An announcement before the answer, then busy.
SERVER_ERROR: Final = "0112"
VOICEMAIL: Final = "0113"  #: A voicemail box with a greeting and a beep.
SILENT: Final = "0114"  #: The network never answers.
GONE: Final = "0115"
NOT_ACCEPTABLE: Final = "0116"
FORBIDDEN: Final = "0117"
AT_ONCE: Final = "0119"  #: Answers at once, and stays silent.

_STATUS: Final = {
    BUSY: "486 Busy Here",
    REJECTS: "603 Decline",
    INVALID: "404 Not Found",
    UNAVAILABLE: "480 Temporarily Unavailable",
    CONGESTED: "503 Service Unavailable",
    INCOMPLETE: "484 Address Incomplete",
    SERVER_ERROR: "500 Server Internal Error",
    GONE: "410 Gone",
    NOT_ACCEPTABLE: "488 Not Acceptable Here",
    FORBIDDEN: "403 Forbidden",
}

_HEAD: Final = "[last_Via:]\n[last_From:]\n[last_To:];tag=c[pid]x[call_number]\n[last_Call-ID:]\n"
_SDP: Final = (
    "v=0\no=c 1 1 IN IP[local_ip_type] [local_ip]\ns=-\nc=IN IP[media_ip_type] [media_ip]\nt=0 0\n"
    "m=audio [rtpstream_audio_port] RTP/AVP 0 101\na=rtpmap:0 PCMU/8000\na=rtpmap:101 telephone-event/8000\n"
    "a=ptime:20\n"
)
_AGAIN: Final = ' retrans="500"'
_ASKED_AGAIN_MS: Final = 33_000
"""A little longer than a SIP request is repeated (64 times T1, RFC 3261)."""
_CANCELLED, _THEY_HANG_UP, _WE_HANG_UP, _OPTIONS, _OVER = 90, 91, 92, 95, 99


def number(ending: str) -> str:
    """Return the whole number of a customer of the lab."""
    return PREFIX + ending


def write_scenario(file: Path, sounds: Path) -> None:
    """Write the customers' scenario; ``sounds`` is the folder of ``make_speech``."""
    labels = count(10)
    endings: dict[str, tuple[int, str]] = {}

    def answers(ending: str, ring_ms: int, sound: str | None, hold_ms: int = 120_000) -> None:
        first, answering = next(labels), next(labels)
        body = _send("180 Ringing") + _wait("CANCEL", ring_ms, answering, _CANCELLED) + _label(answering)
        body += _send("200 OK", sdp=_SDP, more=_AGAIN) + '<recv request="ACK"/>\n' + _play(sounds, sound)
        endings[ending] = (first, body + _wait("BYE", hold_ms, _WE_HANG_UP, _THEY_HANG_UP))

    answers(ANSWERS, 600, "human")
    answers(TALKS, 600, "talker")
    answers(VOICEMAIL, 600, "voicemail")
    answers(HANGS_UP, 600, "human", 2000)
    answers(AT_ONCE, 10, None)
    endings[RINGS] = (next(labels), _send("180 Ringing") + _wait("CANCEL", 120_000, _OVER, _CANCELLED))
    endings[SILENT] = (next(labels), _wait("CANCEL", 120_000, _OVER, _CANCELLED))
    first, busy = next(labels), next(labels)
    body = _send("183 Session Progress", sdp=_SDP) + _play(sounds, "greeting")
    body += _wait("CANCEL", 4000, busy, _CANCELLED) + _label(busy) + _refusal("486 Busy Here")
    endings[ANNOUNCEMENT] = (first, body)
    for ending, status in _STATUS.items():
        endings[ending] = (next(labels), _refusal(status))
    file.write_text(_document(endings), "utf-8")


def _document(endings: dict[str, tuple[int, str]]) -> str:
    text = '<?xml version="1.0" encoding="ISO-8859-1" ?>\n<scenario name="customers">\n'
    text += f'<recv request="OPTIONS" optional="true" next="{_OPTIONS}"/>\n<recv request="INVITE" rrs="true">\n<action>\n'
    text += _find(".*", 'search_in="hdr" header="From"', "from", check=True)
    text += _find("[0-9]+", 'search_in="hdr" header="CSeq:"', "cseq", check=True)
    for ending in endings:
        text += _find(f"^INVITE sip:[^@]*{ending}@", 'search_in="msg"', f"is{ending}", check=False)
    text += "</action>\n</recv>\n"
    for ending, (label, _) in endings.items():
        text += f'<nop next="{label}" test="is{ending}"/>\n'
    text += f'<nop next="{endings[ANSWERS][0]}"/>\n'
    text += "".join(_label(label) + body for label, body in endings.values())
    text += _label(_CANCELLED) + _send("200 OK")
    text += _send("487 Request Terminated", cseq="CSeq: [$cseq] INVITE", more=_AGAIN)
    text += f'<recv request="ACK" next="{_OVER}"/>\n'
    over = f' next="{_OVER}"'
    text += _label(_THEY_HANG_UP) + _send(
        "200 OK", more=over, head=_HEAD.replace(";tag=c[pid]x[call_number]", "")
    )
    # Asterisk drops what comes while it still starts, and asks again: SIPp answers again while the call is there.
    text += _label(_OPTIONS) + _send("200 OK") + f'<pause milliseconds="{_ASKED_AGAIN_MS}" next="{_OVER}"/>\n'
    text += _label(_WE_HANG_UP) + _bye() + '<recv response="200"/>\n'
    return text + _label(_OVER) + "<nop/>\n</scenario>\n"


def _send(
    status: str, *, sdp: str = "", cseq: str = "[last_CSeq:]", more: str = "", head: str = _HEAD
) -> str:
    body = f"Content-Type: application/sdp\nContent-Length: [len]\n\n{sdp}" if sdp else "Content-Length: 0\n"
    contact = "Contact: <sip:customer@[local_ip]:[local_port];transport=[transport]>\n"
    return f"<send{more}><![CDATA[\n\nSIP/2.0 {status}\n{head}{cseq}\n{contact}{body}\n]]></send>\n"


def _refusal(status: str) -> str:
    return _send(status, more=_AGAIN) + f'<recv request="ACK" next="{_OVER}"/>\n'


def _bye() -> str:
    return (
        f"<send{_AGAIN}><![CDATA[\n\nBYE [next_url] SIP/2.0\n"
        "Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]\n"
        "From: <sip:customer@[local_ip]>;tag=c[pid]x[call_number]\nTo[$from]\nCall-ID: [call_id]\n"
        "CSeq: 2 BYE\nMax-Forwards: 70\nContent-Length: 0\n\n]]></send>\n"
    )


def _wait(request: str, ms: int, on_timeout: int, got: int) -> str:
    return f'<recv request="{request}" timeout="{ms}" ontimeout="{on_timeout}" next="{got}"/>\n'


def _label(number: int) -> str:
    return f'<label id="{number}"/>\n'


def _play(sounds: Path, name: str | None) -> str:
    if name is None:
        return ""
    return f'<nop><action><exec rtp_stream="{sounds}/{name}.ul,1,0"/></action></nop>\n'


def _find(expression: str, where: str, variable: str, *, check: bool) -> str:
    return f'<ereg regexp="{expression}" {where} check_it="{str(check).lower()}" assign_to="{variable}"/>\n'
