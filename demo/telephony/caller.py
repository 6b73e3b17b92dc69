"""A customer who calls in: a phone behind the customers' trunk, whose keys and speech a test commands."""

from __future__ import annotations

import json
import socket
import wave
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from demo.telephony.ports import free_port
from demo.telephony.programs import baresip, end_program, start_program
from demo.telephony.speech import RATE_HZ
from demo.waiting import PATIENCE_S, wait_until

_ADDRESS: Final = "127.0.0.2"
_SILENCE_S: Final = 60


class Caller:
    """The running phone; ``caller_with`` makes it."""

    def __init__(self, folder: Path, control: int, registrar: int) -> None:
        self._folder = folder
        self._control = control
        self._registrar = registrar

    def call(self, number: str) -> None:
        """Call ``number`` over the trunk."""
        self._command("dial", f"sip:{number}@127.0.0.1:{self._registrar};transport=udp")

    def press(self, digits: str) -> None:
        """Press keys, one after the other."""
        for digit in digits:
            self._command("sndcode", digit)

    def say(self, speech: Path) -> None:
        """Say ``speech`` once, and be silent after it."""
        file = self._folder / f"{speech.stem}-once.wav"
        with wave.open(str(speech)) as source, wave.open(str(file), "wb") as target:
            target.setparams(source.getparams())
            target.writeframes(source.readframes(source.getnframes()))
            target.writeframes(bytes(2 * RATE_HZ * _SILENCE_S))
        self._command("ausrc", f"aufile,{file}")

    def hang_up(self) -> None:
        """Put the phone down."""
        self._command("hangup", "")

    def heard(self) -> Path:
        """Return the recording of what was heard in the last call; complete once the call is over."""
        return max(self._folder.glob("dump-*-dec.wav"), key=lambda file: file.stat().st_mtime_ns)

    def _command(self, name: str, parameters: str) -> None:
        message = json.dumps({"command": name, "params": parameters, "token": "t"}).encode()
        with socket.create_connection(("127.0.0.1", self._control), PATIENCE_S) as connection:
            connection.sendall(b"%d:%s," % (len(message), message))
            while b'"response":true' not in (answer := connection.recv(65536)):
                if not answer:
                    raise AssertionError(f"the phone did not answer {name}")


@contextmanager
def caller_with(folder: Path, number: str, *, registrar: int, media: int) -> Generator[Caller]:
    """Run the phone of the customer with ``number``; ``anonymous`` withholds it."""
    folder.mkdir()
    silence = folder / "silence.wav"
    with wave.open(str(silence), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(bytes(2 * RATE_HZ * 600))
    port, control = free_port(2), free_port()
    modules = "/usr/lib/baresip/modules"
    (folder / "config").write_text(
        f"sip_listen {_ADDRESS}:{port}\nnet_interface {_ADDRESS}\nmodule_path {modules}\nmodule g711.so\n"
        "module aufile.so\nmodule aubridge.so\nmodule sndfile.so\nmodule_tmp account.so\nmodule_app menu.so\n"
        f"module_app ctrl_tcp.so\nctrl_tcp_listen 127.0.0.1:{control}\naudio_source aufile,{silence}\n"
        f"audio_player aubridge,sink\naudio_alert aubridge,alert\nsnd_path {folder}\naudio_level no\n"
        f"rtp_ports {media}-{media + 40}\n",
        "utf-8",
    )
    (folder / "accounts").write_text(
        f"<sip:{number}@{_ADDRESS}:{port};transport=udp>;regint=0;audio_codecs=PCMU/8000/1\n", "utf-8"
    )
    for empty in ("contacts", "uuid"):
        (folder / empty).write_text("", "utf-8")
    process = start_program([baresip(), "-f", str(folder)], output=folder / "phone.out")
    try:
        wait_until(lambda: _answers(control), "the caller's phone is on")
        yield Caller(folder, control, registrar)
    finally:
        end_program(process)


def _answers(control: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", control), PATIENCE_S):
        return True
    return False
