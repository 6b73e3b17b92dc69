"""The part of sounddevice that the desktop uses."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypedDict

from numpy import float32
from numpy.typing import NDArray

class PortAudioError(Exception): ...
class CallbackStop(Exception): ...

class CallbackFlags:
    @property
    def output_underflow(self) -> bool: ...

class _Times(Protocol):
    @property
    def currentTime(self) -> float: ...
    @property
    def outputBufferDacTime(self) -> float: ...

class OutputStream:
    def __init__(
        self,
        *,
        samplerate: float,
        blocksize: int = 0,
        device: int | str | None = None,
        channels: int,
        dtype: str = "float32",
        latency: float | str | None = None,
        callback: Callable[[NDArray[float32], int, _Times, CallbackFlags], None],
        finished_callback: Callable[[], None],
    ) -> None: ...
    @property
    def active(self) -> bool: ...
    @property
    def latency(self) -> float: ...
    def start(self) -> None: ...
    def abort(self, ignore_errors: bool = True) -> None: ...
    def close(self, ignore_errors: bool = True) -> None: ...

class WasapiSettings:
    def __init__(self, exclusive: bool = False, auto_convert: bool = False) -> None: ...

class _RawStream:
    @property
    def active(self) -> bool: ...
    def start(self) -> None: ...
    def abort(self, ignore_errors: bool = True) -> None: ...
    def close(self, ignore_errors: bool = True) -> None: ...

class RawOutputStream(_RawStream):
    def __init__(
        self, *, callback: Callable[[Any, int, Any, CallbackFlags], None], **options: Any
    ) -> None: ...

class RawInputStream(_RawStream):
    def __init__(
        self, *, callback: Callable[[Any, int, Any, CallbackFlags], None], **options: Any
    ) -> None: ...

class _ApiFacts(TypedDict):
    name: str
    default_input_device: int
    default_output_device: int

class _DeviceFacts(TypedDict):
    name: str
    hostapi: int
    max_input_channels: int
    max_output_channels: int

def query_devices() -> Sequence[_DeviceFacts]: ...
def query_hostapis() -> Sequence[_ApiFacts]: ...

# PortAudio reads the devices once, when it starts; there is no other way to read them again.
def _initialize() -> None: ...
def _terminate() -> None: ...
