"""The part of hibari-tts that speaks the demo's voicemails."""

from numpy import float32, int64
from numpy.typing import NDArray

__version__: str

class _Session:
    def run(
        self, output_names: None, input_feed: dict[str, NDArray[int64] | NDArray[float32]]
    ) -> list[NDArray[float32]]: ...

class Hibari:
    sample_rate: int
    sess: _Session
    def __init__(self, voice: str = ..., *, threads: int = ...) -> None: ...
    def phonemize(self, text: str) -> list[str]: ...
    def ids(self, phonemes: str) -> list[int]: ...
